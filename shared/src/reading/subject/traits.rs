//! What of a message counts for its subject: the groups of words it has, the sets of groups, and
//! the buckets of its single words, pairs of words and pieces of words.

use std::sync::LazyLock;

use super::knowledge;
use super::lexicon::{Lexicon, Meanings};
use super::{N_SUBJECTS, SUBJECTS, spelling};
use crate::reading::Subject;
use crate::reading::words::{WordKind, Words};

static KNOWN: LazyLock<Known> = LazyLock::new(Known::new);

/// How many buckets there are, as a power of two.
pub const BUCKET_BITS: u32 = 14;
/// How many pairs of words are told apart, as a power of two.
pub const PAIR_BITS: u32 = 16;
/// How many letters a piece of a word has.
const PIECE: usize = 4;
/// Makes pieces land elsewhere than words that are spelled alike.
const PIECES_APART: u32 = 0x85eb_ca6b;
/// How many pieces of one word are looked at: no word that means something has more.
const MOST_PIECES: usize = 32;
/// Only this many words of a message are looked at: what it is about has been said by then.
pub(super) const MOST_WORDS: usize = 256;

/// The knowledge, ready to be sought in messages.
struct Known {
    lexicon: Lexicon,
    /// What each group and then each set says, in the order of the subjects.
    points: Vec<[i8; N_SUBJECTS]>,
    n_groups: usize,
}

impl Known {
    fn new() -> Self {
        let points = |says: &[(Subject, i8)]| {
            SUBJECTS.map(|subject| {
                says.iter().filter(|(one, _)| *one == subject).map(|(_, points)| *points).sum()
            })
        };
        let groups = knowledge::groups().map(|group| points(group.says));
        let sets = knowledge::sets().iter().map(|set| points(set.says));
        Self {
            lexicon: Lexicon::of(knowledge::groups()),
            points: groups.chain(sets).collect(),
            n_groups: knowledge::groups().count(),
        }
    }
}

/// Receives what counts, word by word.
pub(super) trait Hear {
    /// A group whose words begin and end here.
    fn group(&mut self, group: u8, first: u16, last: u16);
    /// The buckets of a word: its own, and of its pair and its pieces. They come all at once, so
    /// that they are added up without being put down in between.
    fn buckets(&mut self, word: u16, buckets: &[u16]);
    /// A word and the one before it.
    fn pair(&mut self, pair: u16);
}

/// All that counts of one message, for training.
#[derive(Clone, Debug, Default)]
pub struct Traits {
    /// The groups that it has, then the sets, counted on after the last group.
    pub ideas: Vec<usize>,
    /// Its buckets, each as often as it comes.
    pub buckets: Vec<u16>,
    /// Its pairs of words, by which it is told whether messages of its kind were trained on.
    pub pairs: Vec<u16>,
}

#[derive(Default)]
struct Gather {
    groups: u128,
    traits: Traits,
}

impl Hear for Gather {
    fn group(&mut self, group: u8, _: u16, _: u16) {
        self.groups |= 1 << group;
    }

    fn buckets(&mut self, _: u16, buckets: &[u16]) {
        self.traits.buckets.extend(buckets);
    }

    fn pair(&mut self, pair: u16) {
        self.traits.pairs.push(pair);
    }
}

/// What counts of a message.
pub fn traits(words: &Words) -> Traits {
    let mut gather = Gather::default();
    hear(words, &mut gather);
    Traits { ideas: ideas(gather.groups).collect(), ..gather.traits }
}

/// What experts say of an idea, in points and in the order of the subjects.
pub fn points(idea: usize) -> &'static [i8; N_SUBJECTS] {
    &KNOWN.points[idea]
}

/// The ideas that a message has by its groups: those, and every set that is whole.
pub(super) fn ideas(groups: u128) -> impl Iterator<Item = usize> {
    each(groups).chain(KNOWN.lexicon.sets(groups).map(|set| KNOWN.n_groups + set))
}

/// The groups that make an idea, as bits.
pub(super) fn groups_of(idea: usize) -> u128 {
    match idea.checked_sub(KNOWN.n_groups) {
        Some(set) => KNOWN.lexicon.set(set),
        None => 1 << idea,
    }
}

/// The numbers of the bits that are set.
pub(super) fn each(mut bits: u128) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let lowest = bits.trailing_zeros();
        bits &= bits.wrapping_sub(1);
        (lowest < u128::BITS).then_some(lowest as usize)
    })
}

pub(super) fn hear(words: &Words, to: &mut impl Hear) {
    let lexicon = &KNOWN.lexicon;
    let mut walk = lexicon.walk();
    let mut before = spelling::EMPTY;
    let mut buckets = [0; 2 + MOST_PIECES];
    let mut meanings = Meanings::default();
    for (number, (word, folded)) in (0..).zip(words.each().take(MOST_WORDS)) {
        let hash = lexicon.read(folded, word.kind, &mut meanings);
        walk.step(number, &meanings, |group, first| to.group(group, first, number));
        if word.kind == WordKind::Mark && folded != "?" {
            continue;
        }
        // A number says something beside a word alone.
        let is_number = word.kind == WordKind::Digits;
        if is_number && before == spelling::EMPTY {
            continue;
        }
        let pair = spelling::pair(before, hash);
        to.pair(spelling::bucket(pair, PAIR_BITS));
        before = hash;
        buckets[0] = spelling::bucket(pair, BUCKET_BITS);
        let mut count = 1;
        if !is_number {
            buckets[1] = spelling::bucket(hash, BUCKET_BITS);
            count = 2 + pieces(folded, &mut buckets[2..]);
        }
        to.buckets(number, &buckets[..count]);
    }
}

/// The pieces of a word, with a mark before its first letter and after its last, and how many they
/// are. A word that is shorter than a piece has none.
#[inline]
fn pieces(word: &str, room: &mut [u16]) -> usize {
    let bytes = word.as_bytes();
    let [first, second, ..] = *bytes else { return 0 };
    if bytes.len() < PIECE {
        return 0;
    }
    let mut last = u32::from_be_bytes([0, b' ', first, second]);
    let mut go_on = |byte: u8| {
        last = last << 8 | u32::from(byte);
        spelling::bucket(last.wrapping_mul(PIECES_APART), BUCKET_BITS)
    };
    let inner = &bytes[2..bytes.len().min(MOST_PIECES)];
    for (piece, byte) in room.iter_mut().zip(inner) {
        *piece = go_on(*byte);
    }
    if bytes.len() >= MOST_PIECES {
        return inner.len();
    }
    room[inner.len()] = go_on(b' ');
    inner.len() + 1
}
