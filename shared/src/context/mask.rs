//! Shows enough of a value to recognize it, and hides it wherever else it was said.

use std::ops::Range;

use super::field::Field;
use crate::text::Text;

/// What stands for letters that are not shown. It takes part in the search for hidden values, so
/// that what stands on its two sides never adds up to one.
const DOTS: &str = "•••";
const DOT: char = '•';

/// Shorter values are not looked for in running text: too much would match.
const LEAST_LETTERS: usize = 4;

/// A value in part: of an address for mail the first letter and the host, of anything else at
/// most the last four letters and a third of it.
pub(super) fn masked(field: Field, value: &Text) -> Text {
    let value = value.reveal().trim();
    if field == Field::Email
        && let Some((name, host)) = value.rsplit_once('@')
        && name.chars().count() > 1
        && !host.is_empty()
    {
        let first: String = name.chars().take(1).collect();
        return Text::new(format!("{first}{DOTS}@{host}"));
    }
    let letters: Vec<char> = value.chars().collect();
    let kept = (letters.len() / 3).min(4);
    let end: String = letters[letters.len() - kept..].iter().collect();
    Text::new(format!("{DOTS}{end}"))
}

/// Values that must not be read.
pub(super) struct Hidden {
    values: Vec<Vec<char>>,
}

impl Hidden {
    /// The values to hide. Longer ones go first, so that none leaves a part of another.
    pub(super) fn of<'v>(values: impl IntoIterator<Item = &'v Text>) -> Self {
        let letters = |value: &Text| core(value.reveal()).map(|(_, letter)| letter).collect();
        let mut values: Vec<Vec<char>> = values.into_iter().map(letters).collect();
        values.retain(|value| value.len() >= LEAST_LETTERS);
        values.sort_by(|one, other| other.len().cmp(&one.len()).then(one.cmp(other)));
        values.dedup();
        Self { values }
    }

    /// Hides them in a text, however they are spaced or cased there: `+1 (555) 010-9999` is
    /// `15550109999`.
    pub(super) fn hide(&self, text: &mut Text) {
        for value in &self.values {
            let places = places(text.reveal(), value);
            if places.is_empty() {
                continue;
            }
            let mut shown = text.reveal().to_owned();
            for place in places.into_iter().rev() {
                shown.replace_range(place, DOTS);
            }
            *text = Text::new(shown);
        }
    }
}

/// The letters and digits of a text in lower case, each with its place.
fn core(text: &str) -> impl Iterator<Item = (Range<usize>, char)> {
    let counts = |letter: char| letter.is_alphanumeric() || letter == DOT;
    text.char_indices().filter(move |(_, letter)| counts(*letter)).flat_map(|(at, letter)| {
        let place = at..at + letter.len_utf8();
        letter.to_lowercase().map(move |lower| (place.clone(), lower))
    })
}

fn places(text: &str, value: &[char]) -> Vec<Range<usize>> {
    let core: Vec<(Range<usize>, char)> = core(text).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at + value.len() <= core.len() {
        let here = &core[at..at + value.len()];
        if here.iter().map(|(_, letter)| letter).eq(value) {
            found.push(here[0].0.start..here[value.len() - 1].0.end);
            at += value.len();
        } else {
            at += 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(value: &str, text: &str) -> String {
        let value = Text::new(value);
        let mut text = Text::new(text);
        Hidden::of([&value]).hide(&mut text);
        text.reveal().to_owned()
    }

    #[test]
    fn cx11_a_value_in_part_can_be_recognized_and_not_used() {
        let shown = |field, value| masked(field, &Text::new(value)).reveal().to_owned();
        assert_eq!(shown(Field::Email, "maria@example.com"), "m•••@example.com");
        assert_eq!(shown(Field::Email, "m@example.com"), "•••.com");
        assert_eq!(shown(Field::Phone, "+15550109999"), "•••9999");
        assert_eq!(shown(Field::Account, "A-77"), "•••7");
        assert_eq!(shown(Field::Account, "77"), "•••");
    }

    #[test]
    fn cx11_a_hidden_value_is_found_however_it_is_written() {
        assert_eq!(hidden("+15550109999", "call +1 (555) 010-9999 today"), "call +••• today");
        assert_eq!(hidden("Maria@Example.com", "I am MARIA@example.com."), "I am •••.");
        assert_eq!(hidden("abab", "ababab"), "•••ab");
        assert_eq!(hidden("aabb", "aaaabbbb"), "aa•••bb", "what is left does not add up to it");
        let (first, second) = (Text::new("aaaa"), Text::new("xxyy"));
        let mut text = Text::new("xxaaaayy");
        Hidden::of([&first, &second]).hide(&mut text);
        assert_eq!(text.reveal(), "xx•••yy", "the two sides are not one value");
        assert_eq!(hidden("123", "123"), "123", "too short to be looked for");
        assert_eq!(hidden("İstanbul", "in İSTANBUL"), "in •••");
    }
}
