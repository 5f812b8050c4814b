//! Adds up what the words of a message say.

use super::Mood;
use super::lexicon::{Known, MOODS, Sense};
use crate::reading::words::{Word, WordKind, Words};
use crate::reading::{Place, Thousandths};

/// How many words after a word that turns are turned.
const REACH: usize = 3;

/// A word as strong as this stays what it is: "not for you, idiots" is no praise.
const FURIOUS: i32 = -40;

/// How pleasant it is to thank.
const THANKS: i32 = 24;

/// How pleasant it is to thank where something is asked for, too.
const THANKS_IN_ADVANCE: i32 = 7;

/// How strong everything is together when a feeling is half of all that it can be.
const HALF: i32 = 40;

/// How pressing everything is together when urgency is half of all that it can be.
const HALF_HASTE: i32 = 40;

/// How many places are kept as evidence.
const MOST_EVIDENCE: usize = 8;

/// What is found in one part of a message.
#[derive(Clone, Copy)]
struct Hit {
    first: usize,
    last: usize,
    is_fault: bool,
    strength: i32,
}

/// What the words so far come to.
struct Sum {
    hits: Vec<Hit>,
    haste: Vec<Hit>,
    /// From which hit on the sentence goes that is being read.
    sentence: usize,
    /// Whether that sentence began as a question.
    opened: Opened,
    /// How many words of it were read.
    length: usize,
    /// Where the last word stands that turns what follows, if it has turned nothing yet.
    turned_at: Option<usize>,
    /// In hundredths, how strong the next word is, and where that was said.
    stress: i32,
    stressed_at: usize,
    thanks: Vec<Hit>,
    asks: i32,
    bangs: i32,
    shouts: i32,
    quiet: i32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Opened {
    /// With words that only ask.
    AsQuestion,
    /// With a word that asks if a question mark comes, and else tells: "was on hold".
    Perhaps,
    /// With neither.
    Otherwise,
}

pub(super) fn weigh(words: &Words) -> Mood {
    let lexicon = &*MOODS;
    let mut known: Vec<Known> = Vec::with_capacity(words.len());
    let mut sum = Sum::new();
    for word in words.as_slice() {
        known.push(lexicon.know(word));
        match word.kind {
            WordKind::Shouted => sum.shouts += 1,
            WordKind::Letters => sum.quiet += 1,
            WordKind::Digits | WordKind::Mark => (),
        }
    }
    let mut at = 0;
    let mut skipped = 0;
    for (word, folded) in words.each() {
        if skipped > 0 {
            skipped -= 1;
            continue;
        }
        if word.kind == WordKind::Mark && folded == "@" {
            // Whom a message is addressed to does not say how its writer feels.
            at += 2;
            skipped = 1;
            continue;
        }
        let (sense, length) = lexicon
            .phrase(&known[at..])
            .filter(|(_, length)| word.kind != WordKind::Mark || is_close(words, at, *length))
            .unwrap_or_else(|| (lexicon.sense(known[at]).unwrap_or(Sense::Plain), 1));
        sum.read(sense, at, at + length - 1, word, folded);
        at += length;
        skipped = length - 1;
    }
    sum.end_sentence();
    sum.mood(words)
}

/// Whether some marks stand close together, as a picture of marks does.
fn is_close(words: &Words, first: usize, length: usize) -> bool {
    !words.place(first, first + length - 1).of(words.text()).contains(char::is_whitespace)
}

impl Sum {
    fn new() -> Self {
        Self {
            hits: Vec::with_capacity(8),
            haste: Vec::new(),
            sentence: 0,
            opened: Opened::Otherwise,
            length: 0,
            turned_at: None,
            stress: 100,
            stressed_at: 0,
            thanks: Vec::new(),
            asks: 0,
            bangs: 0,
            shouts: 0,
            quiet: 0,
        }
    }

    fn read(&mut self, sense: Sense, first: usize, last: usize, word: &Word, folded: &str) {
        if word.kind == WordKind::Mark
            && matches!(folded, "." | "!" | "?" | ";" | ":" | ",")
            && first == last
        {
            match folded {
                "!" => {
                    self.bangs += 1;
                    self.end_sentence();
                }
                "?" => {
                    self.asks += 1;
                    if self.opened == Opened::Perhaps {
                        self.opened = Opened::AsQuestion;
                    }
                    self.end_sentence();
                }
                "," => {
                    self.settle();
                    self.length = 0;
                }
                _ => self.end_sentence(),
            }
            return;
        }
        if word.kind != WordKind::Mark {
            self.length += 1;
        }
        match sense {
            Sense::Plain => (),
            Sense::Feels(strength) => self.hit(first, last, i32::from(strength), false, word),
            Sense::Fault(strength) => self.hit(first, last, -i32::from(strength), true, word),
            Sense::Thanks => {
                self.thanks.push(Hit { first, last, is_fault: false, strength: THANKS });
            }
            Sense::Not => {
                self.settle();
                self.turned_at = Some(first);
            }
            Sense::More => self.stress_by(140, last),
            Sense::Less => self.stress_by(60, last),
            Sense::But => {
                self.settle();
                for hit in &mut self.hits[self.sentence..] {
                    hit.strength /= 2;
                }
            }
            Sense::Opens => {
                if self.length <= 2 && self.opened == Opened::Otherwise {
                    self.opened = Opened::Perhaps;
                }
            }
            Sense::Asks => {
                if self.length <= 2 {
                    self.opened = Opened::AsQuestion;
                }
            }
            Sense::Wish => self.asks += 1,
            Sense::Haste(strength) => self.hurry(first, last, strength),
            Sense::Pressing(strength) => {
                self.hit(first, last, -i32::from(strength) / 2, true, word);
                self.hurry(first, last, strength);
            }
        }
    }

    fn stress_by(&mut self, stress: i32, at: usize) {
        self.stress = stress;
        self.stressed_at = at;
    }

    fn hurry(&mut self, first: usize, last: usize, strength: i16) {
        self.haste.push(Hit { first, last, is_fault: false, strength: i32::from(strength) });
    }

    fn hit(&mut self, first: usize, last: usize, strength: i32, is_fault: bool, word: &Word) {
        let mut strength = strength;
        if self.stress != 100 && first <= self.stressed_at + 2 {
            strength = strength * self.stress / 100;
        }
        self.stress = 100;
        if word.kind == WordKind::Shouted && self.quiet > self.shouts {
            strength = strength * 5 / 4;
        }
        let mut first = first;
        if let Some(turned) = self.turned_at.take() {
            if strength > FURIOUS && first - turned <= REACH {
                first = turned;
                strength = if strength > 0 { -strength * 3 / 4 } else { -strength / 4 };
            } else {
                self.bare(turned);
            }
        }
        self.hits.push(Hit { first, last, is_fault, strength });
    }

    /// A word that turned nothing is a little unpleasant by itself.
    fn settle(&mut self) {
        if let Some(turned) = self.turned_at.take() {
            self.bare(turned);
        }
    }

    fn bare(&mut self, at: usize) {
        self.hits.push(Hit { first: at, last: at, is_fault: true, strength: -8 });
    }

    fn end_sentence(&mut self) {
        self.settle();
        if self.opened == Opened::AsQuestion {
            self.asks += 1;
            for hit in &mut self.hits[self.sentence..] {
                if hit.is_fault {
                    hit.strength /= 3;
                } else if hit.strength > 0 {
                    hit.strength /= 2;
                }
            }
        }
        self.sentence = self.hits.len();
        self.opened = Opened::Otherwise;
        self.length = 0;
        self.stress = 100;
    }

    fn mood(self, words: &Words) -> Mood {
        let mut pleasant = 0;
        let mut unpleasant = 0;
        for hit in &self.hits {
            if hit.strength > 0 {
                pleasant += hit.strength;
            } else {
                unpleasant -= hit.strength;
            }
        }
        if unpleasant >= 16 {
            pleasant /= 2;
        } else {
            let thanks = if self.asks > 0 { THANKS_IN_ADVANCE } else { THANKS };
            pleasant += thanks * i32::try_from(self.thanks.len().min(2)).unwrap_or_default();
        }
        let loud = 100
            + self.bangs.min(4) * 8
            + if self.shouts > 3 && self.shouts > self.quiet { 15 } else { 0 };
        let total = (pleasant - unpleasant) * loud / 100;
        let feeling = 1000 * total / (total.abs() + HALF);
        let hurry: i32 = self.haste.iter().map(|hit| hit.strength).sum();
        let urgency = 1000 * hurry / (hurry + HALF_HASTE);
        Mood {
            feeling: i16::try_from(feeling).unwrap_or_default(),
            urgency: Thousandths(u16::try_from(urgency).unwrap_or_default()),
            evidence: evidence(&self, feeling, words),
        }
    }
}

/// The places that show what was found.
fn evidence(sum: &Sum, feeling: i32, words: &Words) -> Vec<Place> {
    let shows = |hit: &&Hit| hit.strength.signum() == feeling.signum() && hit.strength != 0;
    let mut places: Vec<Place> = sum
        .hits
        .iter()
        .filter(shows)
        .chain(sum.thanks.iter().filter(shows))
        .chain(&sum.haste)
        .map(|hit| words.place(hit.first, hit.last))
        .collect();
    places.sort_unstable();
    places.dedup();
    places.truncate(MOST_EVIDENCE);
    places
}
