//! Slips of the finger: which words were meant as others.

/// The longest word that rules can speak of, in bytes.
pub(super) const LONGEST: usize = 32;

const BASE: u32 = 0x0100_0193;

/// A number for a word, by which it is looked up.
pub(super) fn sketch(word: &[u8]) -> u32 {
    mixed(word.iter().fold(0, |sketch, byte| with(sketch, *byte)))
}

fn with(sketch: u32, byte: u8) -> u32 {
    sketch.wrapping_mul(BASE).wrapping_add(u32::from(byte) + 1)
}

/// A word without one of its letters, for each of them.
pub(super) struct Shorter<'w> {
    word: &'w [u8],
    /// What the letters from each on add to the sketch.
    after: [u32; LONGEST + 1],
}

impl<'w> Shorter<'w> {
    /// For a word that is not too long.
    pub(super) fn of(word: &'w [u8]) -> Self {
        let word = &word[..word.len().min(LONGEST)];
        let mut after = [0; LONGEST + 1];
        let mut power = 1_u32;
        for (at, byte) in word.iter().enumerate().rev() {
            after[at] = (u32::from(*byte) + 1).wrapping_mul(power).wrapping_add(after[at + 1]);
            power = power.wrapping_mul(BASE);
        }
        Self { word, after }
    }

    /// The sketch of each.
    pub(super) fn sketches(&self) -> impl Iterator<Item = u32> {
        let powers = std::iter::successors(Some(1_u32), |power| Some(power.wrapping_mul(BASE)));
        let mut by_left = [0; LONGEST];
        for (left, power) in by_left.iter_mut().zip(powers).take(self.word.len()) {
            *left = power;
        }
        let mut before = 0;
        (0..self.word.len()).map(move |out| {
            let left = by_left[self.word.len() - out - 1];
            let shorter = u32::wrapping_mul(before, left).wrapping_add(self.after[out + 1]);
            before = with(before, self.word[out]);
            mixed(shorter)
        })
    }
}

/// Spreads a sketch over all its bits, for its lower ones choose the slot.
fn mixed(sketch: u32) -> u32 {
    let sketch = (sketch ^ (sketch >> 15)).wrapping_mul(0x2c1b_3c6d);
    sketch ^ (sketch >> 13)
}

/// Whether one word is another with one slip: a letter too many, one missing, one changed, or
/// two swapped. A slip seldom hits the first letter, and where it seems to, another word is
/// meant more often; only a swap may begin there.
pub(crate) fn is_slip(written: &[u8], meant: &[u8]) -> bool {
    let same = written.iter().zip(meant).take_while(|(a, b)| a == b).count();
    let (written, meant) = (&written[same..], &meant[same..]);
    let is_swap = match (written, meant) {
        ([first, second, w @ ..], [third, fourth, m @ ..]) => {
            first == fourth && second == third && w == m
        }
        ([..], [..]) => false,
    };
    if same == 0 {
        return is_swap;
    }
    match (written, meant) {
        ([], []) => false,
        ([_], []) | ([], [_]) => true,
        ([_, w @ ..], [_, m @ ..]) => is_swap || w == m || w == meant || written == m,
        ([..], [..]) => false,
    }
}

/// Whether a word that seems to be a slip is one of its own.
pub(super) fn is_look_alike(word: &[u8]) -> bool {
    std::str::from_utf8(word).is_ok_and(|word| LOOK_ALIKES.binary_search(&word).is_ok())
}

/// Words of their own that differ by one slip from words that signs are known by, in order.
#[rustfmt::skip]
const LOOK_ALIKES: &[&str] = &[
    "accent", "adapt", "addresses", "adept", "album", "alley", "along", "altar", "anger", "appeal",
    "basis", "batter", "beach", "bitten", "bitter", "bleach", "boring", "brave", "bread", "brings",
    "brother", "brought", "brown", "build", "burton", "butter", "cakes", "cancer", "candle",
    "cells", "chance", "chapter", "charger", "chart", "chase", "cheap", "cheek", "cheeks", "cheer",
    "chose", "clash", "clean", "cleaned", "clone", "closet", "coats", "college", "comes",
    "comfortably", "concert", "context", "count", "created", "creating", "crown", "crush",
    "crushed", "denies", "depth", "detective", "dinner", "drive", "drives", "emergence", "employer",
    "entry", "exist", "expires", "extensive", "extort", "field", "fight", "files", "filled",
    "filling", "films", "finds", "fixing", "flavor", "force", "format", "forms", "fried", "funky",
    "grant", "hands", "harry", "haste", "headed", "heading", "hollow", "humane", "identify",
    "invoices", "issued", "known", "large", "layer", "layers", "leads", "lease", "lender", "liked",
    "liking", "litter", "lived", "lively", "liver", "loans", "locker", "lonely", "looked", "lovers",
    "loving", "lunch", "major", "managed", "manger", "march", "marry", "massage", "master", "means",
    "mercy", "merger", "mouth", "mutter", "named", "nearby", "newer", "night", "nights",
    "overnight", "packing", "party", "passed", "paste", "pause", "payee", "payer", "peace", "piece",
    "plain", "planet", "plant", "plate", "played", "plays", "polite", "power", "praying", "present",
    "previous", "pride", "prime", "prince", "printer", "processes", "produce", "project",
    "provided", "provides", "purse", "qualify", "quotes", "raining", "rally", "rated", "receiver",
    "reference", "refuge", "refute", "remote", "resend", "resort", "responsible", "reversed",
    "rewarded", "rouge", "rubles", "sample", "saved", "saves", "saving", "scarf", "scored",
    "selling", "sensor", "served", "serves", "shade", "shake", "shape", "shell", "shopping",
    "shops", "shore", "shorted", "sitting", "skate", "slate", "smell", "sneak", "socks", "spammer",
    "speaks", "spear", "speck", "spending", "spill", "spring", "stage", "stake", "stalk", "stall",
    "stare", "stars", "states", "stating", "statue", "staying", "steak", "steel", "sting", "stock",
    "stores", "storm", "story", "strong", "style", "supports", "sweat", "swing", "tablet", "takes",
    "tender", "testing", "theme", "thinks", "those", "though", "thread", "throat", "tigers",
    "tiles", "timer", "tires", "token", "torch", "tough", "tract", "trader", "trail", "trait",
    "trance", "treat", "tricky", "tries", "types", "unblock", "unblocking", "updates", "usable",
    "whale", "wherever", "whose", "widow", "wishing", "withdraws", "women", "words", "world",
    "worms", "wound",
];
