//! Whether two questions of one visitor ask the same thing in other words. SPEC RD82.

use super::Thousandths;
use super::terms::chance::chance;
use super::terms::{Term, Terms};
use super::words::Words;

/// How many traits a pair of questions has.
pub const TRAITS: usize = 28;

/// What each trait weighs: the bias first, four bytes a number. Written by `train_answers`.
static WEIGHTS: &[u8; (TRAITS + 1) * 4] = include_bytes!("weights/paraphrase.bin");

/// How much a weight is multiplied by where it is written down.
pub const SCALE: i64 = 256;

/// How sure it is that two questions ask the same thing. It makes no difference which came first.
pub fn paraphrase(one: &Words, other: &Words) -> Thousandths {
    similarity(&Terms::of(one), &Terms::of(other))
}

/// The same, of questions that were taken apart before: each question of a conversation is
/// compared with every later one.
pub fn similarity(one: &Terms, other: &Terms) -> Thousandths {
    if one.is_empty() || other.is_empty() {
        return Thousandths(0);
    }
    if one == other {
        return Thousandths(1_000);
    }
    let (bias, weights) = weights();
    let sum: i64 = traits(one, other).iter().zip(weights).map(|(is, weighs)| is * weighs).sum();
    chance(bias + sum / SCALE)
}

/// What can be said of a pair of questions, in thousandths.
pub fn traits(one: &Terms, other: &Terms) -> [i64; TRAITS] {
    let mut traits = Traits { so_far: [0; TRAITS], at: 0 };
    for (one, other) in [(&one.stems, &other.stems), (&one.kin, &other.kin)] {
        let shared = Shared::of(one, other);
        traits.push_shared(&shared);
        traits.push_rest(&shared);
    }
    for (one, other) in [(&one.pairs, &other.pairs), (&one.grams, &other.grams)] {
        traits.push_shared(&Shared::of(one, other));
    }
    let (short, long) = ordered(length(&one.stems), length(&other.stems));
    traits.push((long - short) * 1_000 / (long + short + 1));
    traits.push((short * 50).min(1_000));
    traits.push((long * 25).min(1_000));
    let near = i64::from(one.sense.nearness(&other.sense));
    let known = i64::from(one.sense.known.min(other.sense.known));
    traits.push(near);
    traits.push(near * known / 1_000);
    traits.push(known);
    traits.so_far
}

struct Traits {
    so_far: [i64; TRAITS],
    at: usize,
}

impl Traits {
    fn push(&mut self, value: i64) {
        if let Some(place) = self.so_far.get_mut(self.at) {
            *place = value;
        }
        self.at += 1;
    }

    /// How much is shared, of both together and of each.
    fn push_shared(&mut self, shared: &Shared) {
        let lengths = (shared.one.squares * shared.other.squares).isqrt();
        self.push(shared.both.squares * 1_000 / lengths.max(1));
        let of_one = shared.both.sum * 1_000 / shared.one.sum.max(1);
        let of_other = shared.both.sum * 1_000 / shared.other.sum.max(1);
        let (least, most) = ordered(of_one, of_other);
        self.push(least);
        self.push(most);
    }

    /// What only one of them has, and the most telling of what both have. A word that each has
    /// for itself makes another question; one that only one has may be an addition.
    fn push_rest(&mut self, shared: &Shared) {
        let in_tens = |weight: i64| weight * 1_000 / 160;
        let in_thirties = |weight: i64| (weight * 1_000 / 480).min(3_000);
        let (least, most) = ordered(shared.only_one.most, shared.only_other.most);
        self.push(in_tens(least));
        self.push(in_tens(most));
        self.push(in_thirties(shared.only_one.sum.min(shared.only_other.sum)));
        self.push(in_tens(shared.both.most));
        self.push(in_thirties(shared.both.sum));
    }
}

/// What some terms weigh.
#[derive(Default)]
struct Load {
    sum: i64,
    squares: i64,
    most: i64,
}

impl Load {
    fn add(&mut self, term: Term) {
        let weight = i64::from(term.weight);
        self.sum += weight;
        self.squares += weight * weight;
        self.most = self.most.max(weight);
    }
}

/// Two sets of terms laid beside each other.
#[derive(Default)]
struct Shared {
    one: Load,
    other: Load,
    both: Load,
    only_one: Load,
    only_other: Load,
}

impl Shared {
    fn of(one: &[Term], other: &[Term]) -> Self {
        let mut shared = Self::default();
        let has = |set: &[Term], id| set.binary_search_by_key(&id, |term| term.id).is_ok();
        for term in one {
            shared.one.add(*term);
            if has(other, term.id) {
                // A piece may belong to a rarer word in one of them: what counts is the same
                // whichever of them came first.
                let at = other.partition_point(|theirs| theirs.id < term.id);
                let weight = other.get(at).map_or(0, |theirs| theirs.weight).min(term.weight);
                shared.both.add(Term { weight, ..*term });
            } else {
                shared.only_one.add(*term);
            }
        }
        for term in other {
            shared.other.add(*term);
            if !has(one, term.id) {
                shared.only_other.add(*term);
            }
        }
        shared
    }
}

fn length(stems: &[Term]) -> i64 {
    i64::try_from(stems.len()).unwrap_or(i64::MAX)
}

fn ordered(one: i64, other: i64) -> (i64, i64) {
    (one.min(other), one.max(other))
}

fn weights() -> (i64, impl Iterator<Item = i64>) {
    let (numbers, _) = WEIGHTS.as_chunks::<4>();
    let mut numbers = numbers.iter().map(|bytes| i64::from(i32::from_le_bytes(*bytes)));
    (numbers.next().unwrap_or(0), numbers)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// From where on a question counts as a repeat.
    const THRESHOLD: Thousandths = Thousandths(700);

    fn alike(one: &str, other: &str) -> Thousandths {
        paraphrase(&Words::of(one), &Words::of(other))
    }

    #[test]
    fn rd82_the_same_question_in_other_words_is_a_repeat() {
        for (one, other) in [
            ("where is my order", "Where's my order??"),
            ("how do I cancel my subscription", "please tell me how to cancel the subscription"),
            ("my card was charged twice", "I was charged two times on my card"),
        ] {
            assert!(alike(one, other) >= THRESHOLD, "{one} / {other}: {:?}", alike(one, other));
        }
    }

    #[test]
    fn rd83_another_question_in_much_the_same_words_is_none() {
        for (one, other) in [
            ("cancel my order", "where is my order"),
            ("how do I change my password", "how do I change my address"),
            ("when will my refund arrive", "when will my card arrive"),
            ("can I pay by card", "can I pay in cash"),
            ("thanks a lot", "where is my order"),
            ("what are your opening hours", "my package arrived damaged"),
        ] {
            assert!(alike(one, other) < THRESHOLD, "{one} / {other}: {:?}", alike(one, other));
        }
    }

    #[test]
    fn rd84_nothing_is_like_nothing_and_everything_like_itself() {
        assert_eq!(alike("", ""), Thousandths(0));
        assert_eq!(alike("?!", "where is my order"), Thousandths(0));
        assert_eq!(alike("Where is my order?", "where is my order"), Thousandths(1_000));
    }

    proptest! {
        #[test]
        fn rd84_it_makes_no_difference_which_question_came_first(one in "\\PC{0,60}", other in "[a-z ]{0,60}") {
            prop_assert_eq!(alike(&one, &other), alike(&other, &one));
            prop_assert!(alike(&one, &other) <= Thousandths(1_000));
        }
    }
}
