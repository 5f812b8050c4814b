//! What the words of a question amount to, so that two wordings of it can be compared: words
//! without their endings, words by what they mean, neighbours, pieces of words, and the sense of
//! them all together. SPEC RD80.

pub mod lore;

pub(crate) mod chance;
mod kin;
mod lexicon;
mod stem;

use super::words::{WordKind, Words};
use lexicon::LEXICON;
use lore::{Lore, Sense};

/// Something that two wordings can have in common, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term {
    /// Which it is: the same letters have the same number everywhere.
    pub id: u32,
    /// How much it tells about what is asked, in sixteenths of a bit; rare words tell most.
    pub weight: u16,
}

/// One text, seen in several ways. Each way is a set: in order, every term once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// Its words without their endings.
    pub stems: Vec<Term>,
    /// What they mean: words of one meaning are one term.
    pub kin: Vec<Term>,
    /// Meanings that stand beside each other.
    pub pairs: Vec<Term>,
    /// Pieces of its words, so that a slip of the pen leaves most in common.
    pub grams: Vec<Term>,
    /// Where it stands among all that is asked.
    pub sense: Sense,
}

/// How many words of a text count. Whoever writes more has said what they ask by then.
const WORDS_READ: usize = 400;

/// How many letters a piece of a word has.
const GRAM: usize = 3;

/// What stands for every number.
const NUMBER: &str = "#";

impl Terms {
    /// Takes a text apart.
    pub fn of(words: &Words) -> Self {
        Self::by(words, &Lore::shipped())
    }

    /// Takes a text apart by what somebody else knows of terms.
    pub fn by(words: &Words, lore: &Lore) -> Self {
        let plain = plain(words);
        let mut terms = Self::meanings(&plain, lore);
        for (word, stem) in plain.iter().zip(terms.stems.clone()) {
            terms.push_grams(word, stem.weight);
        }
        let pairs = terms.kin.windows(2).map(|pair| Term {
            id: joined(pair[0].id, pair[1].id),
            weight: pair[0].weight.midpoint(pair[1].weight),
        });
        terms.pairs = pairs.collect();
        terms.set();
        terms.sense = lore.sense(&terms.stems);
        terms
    }

    /// Takes a text apart as far as words and what they mean: of a long text, nothing else is
    /// compared.
    pub fn of_answer(words: &Words, lore: &Lore) -> Self {
        let mut terms = Self::meanings(&plain(words), lore);
        terms.set();
        terms
    }

    /// Whether there is nothing in it that could be compared.
    pub fn is_empty(&self) -> bool {
        self.stems.is_empty()
    }

    /// Words and what they mean, in the order in which they stand.
    fn meanings(plain: &[String], lore: &Lore) -> Self {
        let mut terms = Self::default();
        let ids: Vec<u32> = plain.iter().map(|word| number(word)).collect();
        terms.stems = ids.iter().map(|id| Term { id: *id, weight: lore.weight(*id) }).collect();
        let mut at = 0;
        while at < ids.len() {
            let (id, taken) = LEXICON.meaning(&ids[at..]);
            terms.kin.push(Term { id, weight: lore.weight(id) });
            at += taken;
        }
        terms
    }

    /// Makes each way of seeing it a set. A piece of several words weighs as in the rarest.
    fn set(&mut self) {
        for view in [&mut self.stems, &mut self.kin, &mut self.pairs, &mut self.grams] {
            view.sort_unstable_by_key(|term| {
                u64::from(term.id) << 16 | u64::from(u16::MAX - term.weight)
            });
            view.dedup_by_key(|term| term.id);
        }
    }

    fn push_grams(&mut self, word: &str, weight: u16) {
        let around = std::iter::once(' ').chain(word.chars()).chain(std::iter::once(' '));
        let mut piece = [' '; GRAM];
        for (number, letter) in around.enumerate() {
            piece.rotate_left(1);
            piece[GRAM - 1] = letter;
            if number + 1 >= GRAM {
                let id = piece.iter().fold(SEED, |hash, letter| step(hash, u32::from(*letter)));
                self.grams.push(Term { id, weight });
            }
        }
    }
}

/// The words that tell something, each written out and without its ending.
fn plain(words: &Words) -> Vec<String> {
    let mut plain = Vec::with_capacity(words.len().min(WORDS_READ));
    for (word, folded) in words.iter() {
        if plain.len() >= WORDS_READ {
            break;
        }
        match word.kind {
            WordKind::Letters | WordKind::Shouted => match LEXICON.written_out(folded) {
                Some(whole) => plain.extend(whole.split(' ').map(str::to_owned)),
                None => plain.push(folded.strip_suffix("'s").unwrap_or(folded).to_owned()),
            },
            WordKind::Digits => plain.push(NUMBER.to_owned()),
            WordKind::Mark => (),
        }
    }
    plain.iter_mut().for_each(stem::stem);
    plain
}

const SEED: u32 = 0x811c_9dc5;

/// The number of some letters.
fn number(letters: &str) -> u32 {
    letters.bytes().fold(SEED, |hash, byte| step(hash, u32::from(byte)))
}

fn joined(left: u32, right: u32) -> u32 {
    step(step(left, right), right >> 16)
}

fn step(hash: u32, value: u32) -> u32 {
    (hash ^ value).wrapping_mul(0x0100_0193).rotate_left(5)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kin(text: &str) -> Vec<u32> {
        Terms::of(&Words::of(text)).kin.iter().map(|term| term.id).collect()
    }

    #[test]
    fn rd85_words_of_one_meaning_are_one_term_in_every_language() {
        for (one, other) in [
            ("refund", "reimbursement"),
            ("refund", "remboursement"),
            ("refund", "Rückerstattung"),
            ("parcel", "package"),
            ("sign in", "login"),
            ("doesn't", "does not"),
            ("cancelled", "stornieren"),
        ] {
            assert_eq!(kin(one), kin(other), "{one} and {other}");
        }
        assert_ne!(kin("refund"), kin("order"));
    }

    #[test]
    fn rd85_numbers_are_one_term_and_marks_are_none() {
        assert_eq!(kin("order 4711"), kin("order 15"));
        assert_eq!(kin("order!!!"), kin("order"));
        assert!(Terms::of(&Words::of("?! 😡")).is_empty());
    }

    #[test]
    fn rd85_what_everybody_writes_tells_less_than_what_few_do() {
        let weight = |word: &str| Terms::of(&Words::of(word)).stems[0].weight;
        assert!(weight("my") < weight("refund"));
        assert!(weight("refund") < weight("chandelier"));
    }

    #[test]
    fn rd86_what_is_asked_about_one_thing_has_one_sense() {
        let sense = |text: &str| Terms::of(&Words::of(text)).sense;
        let stolen = sense("somebody stole my card");
        let lost = sense("I lost my card");
        let rate = sense("what exchange rate do I get");
        assert!(stolen.nearness(&lost) > 500, "{}", stolen.nearness(&lost));
        assert!(stolen.nearness(&rate) < 300, "{}", stolen.nearness(&rate));
        assert_eq!(sense("qwertzu asdfgh").nearness(&lost), 0);
    }
}
