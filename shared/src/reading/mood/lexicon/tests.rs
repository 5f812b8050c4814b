use std::collections::BTreeMap;

use super::*;
use crate::reading::words::Words;

/// The phrases of a group.
fn lines(written: &str) -> Vec<&str> {
    written.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

#[test]
fn each_table_of_words_is_in_order_and_names_no_word_twice() {
    for table in WORDS {
        let mut all = BTreeMap::new();
        for Group(sense, written) in *table {
            let words: Vec<&str> = written.split_whitespace().collect();
            assert!(words.is_sorted(), "{sense:?} is out of order: {words:?}");
            for word in words {
                assert_eq!(all.insert(word, *sense), None, "{word} is there twice");
            }
        }
    }
    for (name, written) in sets::SETS {
        let words: Vec<&str> = written.split_whitespace().collect();
        assert!(words.is_sorted_by(|one, next| one < next), "{name} is out of order");
    }
    assert_eq!(sets::bit("number"), sets::NUMBER);
}

#[test]
fn each_table_of_phrases_is_in_order() {
    for table in PHRASES {
        for Group(sense, written) in *table {
            let lines = lines(written);
            assert!(lines.is_sorted_by(|one, next| one < next), "{sense:?}: {lines:?}");
        }
    }
    for Group(cue, written) in cues::PHRASES.iter().copied().flatten() {
        let lines = lines(written);
        assert!(lines.is_sorted_by(|one, next| one < next), "{cue:?}: {lines:?}");
    }
}

#[test]
fn a_word_means_the_same_in_every_language() {
    let pleases = |sense| match sense {
        Sense::Feels(strength) => strength.signum(),
        Sense::Fault(_) | Sense::Pressing(_) => -1,
        Sense::Plain
        | Sense::Thanks
        | Sense::Not
        | Sense::More
        | Sense::Less
        | Sense::But
        | Sense::Opens
        | Sense::Asks
        | Sense::Wish
        | Sense::Haste(_) => 0,
    };
    let mut known = BTreeMap::new();
    for Group(sense, written) in WORDS.iter().copied().flatten() {
        for word in written.split_whitespace() {
            let pleases = pleases(*sense);
            assert_eq!(*known.entry(word).or_insert(pleases), pleases, "{word} means two things");
        }
    }
}

#[test]
fn a_written_word_is_one_that_a_message_can_hold() {
    let is_one = |word: &str| Words::of(word).len() == 1 && Words::of(word).get(0) == word;
    let moods = MOODS.words.iter();
    let cues = CUES.words.iter();
    let unheard: Vec<&String> =
        moods.chain(cues).filter(|word| !word.is_empty()).filter(|word| !is_one(word)).collect();
    assert_eq!(unheard, Vec::<&String>::new());
}

#[test]
fn a_phrase_speaks_only_of_sets_that_there_are() {
    for Group(_, written) in PHRASES.iter().copied().flatten() {
        for name in written.split(['/', ' ', '\n']).filter_map(|word| word.strip_prefix('<')) {
            if let Some(name) = name.trim_end_matches('?').strip_suffix('>') {
                assert_ne!(sets::bit(name), 0, "there is no set {name}");
            }
        }
    }
}

#[test]
fn every_word_is_found_again() {
    let know =
        |word: &str| Words::of(word).as_slice().first().map(|word| MOODS.know(word)).unwrap();
    for word in MOODS.words.iter().skip(1) {
        let known = know(word);
        assert_eq!(&MOODS.words[usize::from(known.number)], word);
    }
    assert_eq!(know("zyzzyva").number, 0);
    assert_eq!(know("2024").sets, sets::NUMBER);
}
