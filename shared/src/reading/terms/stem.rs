//! Endings that make no other word of a word: plurals, tenses, and the nouns that verbs turn into.
//! It is light, and the same for every language: where it takes too much, it does so in the
//! question and in the article alike.

/// How many letters are left of a word at the least.
const LEAST: usize = 3;

/// Takes the endings from one folded word, in place.
pub(super) fn stem(word: &mut String) {
    if !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return;
    }
    plural(word);
    tense(word);
    noun(word);
    if word.len() > LEAST && word.ends_with('e') || word.len() > LEAST + 1 && word.ends_with("ll") {
        word.pop();
    }
    if word.len() > LEAST && word.ends_with('y') {
        word.pop();
        word.push('i');
    }
}

fn plural(word: &mut String) {
    let length = word.len();
    if length <= LEAST || !word.ends_with('s') {
        return;
    }
    if word.ends_with("ies") && length > LEAST + 1 {
        word.truncate(length - 3);
        word.push('y');
    } else if ["sses", "xes", "ches", "shes", "zes"].iter().any(|ending| word.ends_with(ending)) {
        word.truncate(length - 2);
    } else if !["ss", "us", "is"].iter().any(|ending| word.ends_with(ending)) {
        word.truncate(length - 1);
    }
}

fn tense(word: &mut String) {
    for ending in ["ing", "ied", "ed"] {
        let Some(root) = word.strip_suffix(ending) else { continue };
        if root.len() < LEAST - 1
            || !has_vowel(root) && ending != "ied"
            || root.ends_with('e') && ending == "ed"
        {
            return;
        }
        let left = root.len();
        word.truncate(left);
        if ending == "ied" {
            word.push('y');
        } else if ends_doubled(word) {
            word.pop();
        }
        return;
    }
}

fn noun(word: &mut String) {
    let long = |ending: &str, least: usize| word.ends_with(ending) && word.len() >= least;
    if long("ation", 8) || long("ction", 7) || long("ption", 8) || long("rtion", 8) {
        word.truncate(word.len() - 3);
    } else if long("ment", 7) {
        word.truncate(word.len() - 4);
    } else if long("ery", 7) {
        word.pop();
    } else if long("ly", 6) {
        word.truncate(word.len() - 2);
    }
}

fn has_vowel(root: &str) -> bool {
    root.bytes().any(|letter| matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y'))
}

fn ends_doubled(word: &str) -> bool {
    let mut last = word.bytes().rev();
    let (last, before) = (last.next(), last.next());
    last == before && !matches!(last, Some(b'l' | b's' | b'z')) && word.len() > LEAST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rd80_plurals_tenses_and_nouns_of_a_word_are_one_term() {
        for (left, right) in [
            ("orders", "order"),
            ("deliveries", "delivery"),
            ("boxes", "box"),
            ("shipping", "shipment"),
            ("paid", "paid"),
            ("payments", "pay"),
            ("cancelled", "cancel"),
            ("changing", "changed"),
            ("activation", "activate"),
            ("delivery", "deliver"),
            ("tried", "try"),
        ] {
            let (mut one, mut other) = (left.to_owned(), right.to_owned());
            stem(&mut one);
            stem(&mut other);
            assert_eq!(one, other, "{left} and {right}");
        }
    }

    #[test]
    fn rd80_short_words_and_words_of_other_scripts_stay_as_they_are() {
        for word in ["is", "bus", "need", "ring", "заказы", "a1s"] {
            let mut left = word.to_owned();
            stem(&mut left);
            assert_eq!(left, word);
        }
    }
}
