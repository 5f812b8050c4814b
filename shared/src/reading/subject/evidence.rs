//! Which words speak for a subject, so that whoever reads the decision can see why.

use super::tally::Tally;
use crate::reading::Place;
use crate::reading::words::Words;

/// How many places are shown at most.
const MOST_PLACES: usize = 3;
/// A place is shown if it says at least this part of what the strongest says.
const WORTH_SHOWING: i32 = 4;

/// How much each word says for one subject rather than for the next best.
pub(super) struct Evidence {
    words: Vec<i32>,
}

impl Evidence {
    /// From what each word was learnt to say, as far as that counts here.
    pub(super) fn of(tallies: &[Tally], says: impl Fn(Tally) -> i32) -> Self {
        Self { words: tallies.iter().map(|tally| says(*tally)).collect() }
    }

    /// Adds what the words from one up to and with another say together.
    pub(super) fn add(&mut self, first: u16, last: u16, says: i32) {
        let count = i32::from(last - first) + 1;
        for word in first..=last {
            if let Some(said) = self.words.get_mut(usize::from(word)) {
                *said += says / count;
            }
        }
    }

    /// The places that say the most, in the order of the message.
    pub(super) fn places(&self, words: &Words) -> Vec<Place> {
        let mut runs: Vec<(i32, usize, usize)> = Vec::with_capacity(self.words.len());
        for (word, said) in self.words.iter().copied().enumerate() {
            if said <= 0 {
                continue;
            }
            match runs.last_mut() {
                Some((sum, _, last)) if *last + 1 == word => {
                    *sum += said;
                    *last = word;
                }
                Some(_) | None => runs.push((said, word, word)),
            }
        }
        runs.sort_by_key(|(said, first, _)| (-said, *first));
        let least = runs.first().map_or(0, |(said, _, _)| said / WORTH_SHOWING);
        runs.retain(|(said, _, _)| *said >= least);
        runs.truncate(MOST_PLACES);
        runs.sort_by_key(|(_, first, _)| *first);
        runs.into_iter().map(|(_, first, last)| words.place(first, last)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown<'t>(text: &'t str, says: &[i32]) -> Vec<&'t str> {
        let places = Evidence { words: says.to_vec() }.places(&Words::of(text));
        places.into_iter().map(|place| place.of(text)).collect()
    }

    #[test]
    fn rd64_the_three_strongest_places_are_shown_in_the_order_of_the_message() {
        assert_eq!(shown("a b c d e f g", &[6, 0, 9, 0, 7, -1, 8]), ["c", "e", "g"]);
    }

    #[test]
    fn rd64_words_beside_each_other_are_one_place_and_weak_ones_are_left_out() {
        assert_eq!(shown("a b c d e f", &[5, 5, 0, 1, 0, 3]), ["a b", "f"]);
        assert_eq!(shown("a b", &[0, -4]), Vec::<&str>::new());
    }
}
