//! What a message is about, and how sure that is. SPEC RD60 and on.
//!
//! Two voices speak. [`knowledge`] is what people know who answer customers; it holds for any
//! business and in several languages. [`weights`] is what was learnt from messages; it is finer,
//! and counts the more the more a message resembles those. So a business that nobody trained for
//! is read by knowledge, and one like those in training by both.

mod evidence;
pub mod knowledge;
mod lexicon;
mod score;
mod spelling;
mod tally;
pub mod traits;
pub mod weights;

use std::sync::LazyLock;

use evidence::Evidence;
use tally::{MOST_ROWS, Tally};
use weights::{IDEA_PART, LEARNT, POINT, Weights};

use super::words::Words;
use super::{Place, Subject, Thousandths};

const N_SUBJECTS: usize = 10;

/// The subjects, those first that are learnt from messages.
pub const SUBJECTS: [Subject; N_SUBJECTS] = [
    Subject::Billing,
    Subject::RefundDispute,
    Subject::Technical,
    Subject::ShippingOrders,
    Subject::AccountSecurity,
    Subject::Cancellation,
    Subject::PreSale,
    Subject::General,
    Subject::Complaint,
    Subject::Legal,
];

/// The points before any word is read: one for nothing in particular; a complaint and the law
/// have to be spoken of.
const AT_FIRST: [i32; N_SUBJECTS] = [0, 0, 0, 0, 0, 0, 0, 1, -8, -10];

/// Below this share of pairs that were met in training, in 64ths, a message resembles nothing.
const STRANGE: usize = 13;
/// From this share on it is like those in training.
const FAMILIAR: usize = 38;
/// A message with fewer pairs than these resembles too little to be like anything.
const FEW_PAIRS: usize = 3;
/// How much of what was learnt counts, in 64ths, where a message resembles nothing.
const LEAST_LEARNT: usize = 19;
const ALL_LEARNT: usize = 64;

static SHIPPED: LazyLock<Weights> = LazyLock::new(|| {
    Weights::read(include_bytes!("weights/subject.bin"))
        .expect("weights are trained for this knowledge")
});

/// The subjects, best first, and the words that speak for the best.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    subjects: [(Subject, Thousandths); N_SUBJECTS],
    places: Vec<Place>,
}

impl Ranked {
    /// What the message is most likely about.
    pub fn best(&self) -> Subject {
        self.subjects[0].0
    }

    /// How sure a subject is. All of them together are at most one whole.
    pub fn score(&self, subject: Subject) -> Thousandths {
        self.iter().find(|(one, _)| *one == subject).map_or(Thousandths(0), |(_, sure)| sure)
    }

    /// Each subject and how sure it is, best first.
    pub fn iter(&self) -> impl Iterator<Item = (Subject, Thousandths)> {
        self.subjects.iter().copied()
    }

    /// The words that speak for the best, in the order of the message; none where nothing does.
    pub fn places(&self) -> &[Place] {
        &self.places
    }
}

/// Ranks what a message may be about.
pub fn subjects(words: &Words) -> Ranked {
    subjects_by(&SHIPPED, words)
}

/// What a message is most likely about, and how sure that is.
pub(super) fn subject(words: &Words) -> (Subject, Thousandths) {
    let mut heard = Heard::nothing(&SHIPPED);
    traits::hear(words, &mut heard);
    score::rank(&heard.said(), SHIPPED.sharpness, Vec::new()).subjects[0]
}

/// Ranks what a message may be about, by other weights than those that come with Baton.
pub fn subjects_by(weights: &Weights, words: &Words) -> Ranked {
    let located = Located::of(weights, words);
    let said = located.heard.said();
    let places = located.places(words, best_two(&said));
    score::rank(&said, weights.sharpness, places)
}

/// What of the learnt counts, given its share in 64ths.
fn counted(learnt: i32, share: i32) -> i32 {
    learnt * share / 64
}

fn best_two(said: &[i32; N_SUBJECTS]) -> (usize, usize) {
    let (mut best, mut next) = (0, 1);
    for lane in 0..N_SUBJECTS {
        if said[lane] > said[best] {
            (best, next) = (lane, best);
        } else if lane != best && (next == best || said[lane] > said[next]) {
            next = lane;
        }
    }
    (best, next)
}

/// What was heard of one message.
struct Heard<'w> {
    weights: &'w Weights,
    groups: u128,
    /// What the words were learnt to say, of which the last are still in the tally.
    learnt: [i32; LEARNT],
    tally: Tally,
    pairs: usize,
    met: usize,
}

impl<'w> Heard<'w> {
    fn nothing(weights: &'w Weights) -> Self {
        let (learnt, tally) = ([0; LEARNT], Tally::default());
        Self { weights, groups: 0, learnt, tally, pairs: 0, met: 0 }
    }

    /// What speaks for each subject.
    fn said(&self) -> [i32; N_SUBJECTS] {
        let share = self.share_learnt();
        let mut known = AT_FIRST.map(|points| points * POINT);
        let mut learnt = self.learnt;
        add(&mut learnt, self.tally);
        for idea in traits::ideas(self.groups) {
            for (known, says) in known.iter_mut().zip(traits::points(idea)) {
                *known += i32::from(*says) * POINT;
            }
            for (learnt, says) in learnt.iter_mut().zip(self.weights.ideas[idea]) {
                *learnt += i32::from(says) * IDEA_PART;
            }
        }
        for (known, learnt) in known.iter_mut().zip(learnt) {
            *known += counted(learnt, share);
        }
        known
    }

    /// How much of what was learnt counts, in 64ths.
    fn share_learnt(&self) -> i32 {
        let met = self.met * 64 / self.pairs.max(FEW_PAIRS);
        let above = met.clamp(STRANGE, FAMILIAR) - STRANGE;
        let least = if self.groups == 0 { 0 } else { LEAST_LEARNT };
        let share = least + (ALL_LEARNT - least) * above / (FAMILIAR - STRANGE);
        i32::try_from(share).expect("it is at most 64")
    }

    /// Hears the buckets of a word, and tells what it was learnt to say.
    #[inline]
    fn word(&mut self, buckets: &[u16]) -> Tally {
        let mut tally = Tally::default();
        for bucket in buckets {
            tally.add(self.weights.buckets[usize::from(*bucket)]);
        }
        if self.tally.rows() + tally.rows() > MOST_ROWS {
            add(&mut self.learnt, std::mem::take(&mut self.tally));
        }
        self.tally.add_all(tally);
        tally
    }
}

fn add(learnt: &mut [i32; LEARNT], tally: Tally) {
    for (lane, said) in learnt.iter_mut().enumerate() {
        *said += tally.get(lane);
    }
}

impl traits::Hear for Heard<'_> {
    fn group(&mut self, group: u8, _: u16, _: u16) {
        self.groups |= 1 << group;
    }

    #[inline]
    fn buckets(&mut self, _: u16, buckets: &[u16]) {
        self.word(buckets);
    }

    fn pair(&mut self, pair: u16) {
        self.pairs += 1;
        self.met += usize::from(self.weights.has_met(pair));
    }
}

/// The same with where it was heard.
struct Located<'w> {
    heard: Heard<'w>,
    /// Where each group was heard first.
    spans: [(u16, u16); 128],
    /// What each word was learnt to say.
    tallies: Vec<Tally>,
}

impl<'w> Located<'w> {
    fn of(weights: &'w Weights, words: &Words) -> Self {
        let tallies = vec![Tally::default(); words.len().min(traits::MOST_WORDS)];
        let mut located = Self { heard: Heard::nothing(weights), spans: [(0, 0); 128], tallies };
        traits::hear(words, &mut located);
        located
    }

    fn places(&self, words: &Words, (best, next): (usize, usize)) -> Vec<Place> {
        let share = self.heard.share_learnt();
        let learnt = |of: &dyn Fn(usize) -> i32| {
            let of = |lane| if lane < LEARNT { of(lane) } else { 0 };
            counted(of(best) - of(next), share)
        };
        let mut evidence = Evidence::of(&self.tallies, |tally| learnt(&|lane| tally.get(lane)));
        for idea in traits::ideas(self.heard.groups) {
            let points = traits::points(idea);
            let known = i32::from(points[best]) - i32::from(points[next]);
            let weights = &self.heard.weights.ideas[idea];
            let moved = learnt(&|lane| i32::from(weights[lane]) * IDEA_PART);
            let groups = traits::groups_of(idea);
            let count = i32::try_from(groups.count_ones()).unwrap_or(1);
            for group in traits::each(groups) {
                let (first, last) = self.spans[group];
                evidence.add(first, last, (known * POINT + moved) / count);
            }
        }
        evidence.places(words)
    }
}

impl traits::Hear for Located<'_> {
    fn group(&mut self, group: u8, first: u16, last: u16) {
        if self.heard.groups >> group & 1 == 0 {
            self.spans[usize::from(group)] = (first, last);
        }
        self.heard.group(group, first, last);
    }

    #[inline]
    fn buckets(&mut self, word: u16, buckets: &[u16]) {
        self.tallies[usize::from(word)] = self.heard.word(buckets);
    }

    fn pair(&mut self, pair: u16) {
        self.heard.pair(pair);
    }
}

#[cfg(test)]
mod tests;
