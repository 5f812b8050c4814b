//! How frustrated the visitor is in this conversation: not only by how they feel, but by how it
//! goes. Points are added for what its turns show, by weights that were set by hand.

use super::lexicon::{CUES, Cue, Known};
use super::mood;
use crate::reading::Thousandths;
use crate::reading::words::{WordKind, Words};

/// Who said something, as far as frustration goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// The visitor.
    Visitor,
    /// The bot, or the person who answers.
    Other,
}

/// Something that was said.
#[derive(Clone, Copy)]
pub struct Turn<'t> {
    /// Who said it.
    pub by: Speaker,
    /// Their words.
    pub text: &'t str,
}

/// How many turns back the conversation is looked at.
const WINDOW: usize = 8;

/// At how many points frustration is half of all that it can be.
const HALF: i32 = 60;

/// How alike two messages are, in hundredths of the shorter, when one repeats the other.
const ALIKE: usize = 60;

/// The fewest telling words that a message has which can be a repetition.
const FEWEST_TELLING: usize = 3;

/// A message of at most so many words is curt.
const CURT: usize = 3;

/// Points for what is seen.
mod points {
    pub(super) const REFUSES: i32 = 30;
    pub(super) const REFUSES_TO_CONFIRM: i32 = 20;
    pub(super) const CORRECTS: i32 = 24;
    pub(super) const DENIES: i32 = 14;
    pub(super) const ACCEPTS: i32 = -14;
    pub(super) const IS_SORRY: i32 = 14;
    pub(super) const DECLINES_AFTER_FAILURE: i32 = 10;
    pub(super) const DOUBTS: i32 = 14;
    pub(super) const SAID_BEFORE: i32 = 24;
    pub(super) const GIVES_UP: i32 = 36;
    pub(super) const WANTS_OTHER: i32 = 8;
    pub(super) const CONTENT: i32 = -14;
    pub(super) const REPEATS: i32 = 22;
    pub(super) const OTHER_REPEATS: i32 = 10;
    pub(super) const OTHER_FAILED: i32 = 16;
    pub(super) const OTHER_FAILED_EARLIER: i32 = 5;
    pub(super) const OTHER_ASKED: i32 = 2;
    pub(super) const STRAINED_EARLIER: i32 = 8;
    pub(super) const CURT: i32 = 3;
    pub(super) const FALLS: i32 = 8;
    pub(super) const ANSWERED_BEFORE: i32 = 4;
}

/// The most that a feeling adds, and the most that it takes away.
const MOST_OF_FEELING: (i32, i32) = (100, 20);

/// What one turn does.
#[derive(Default)]
struct Seen {
    refuses: bool,
    corrects: bool,
    denies: bool,
    accepts: bool,
    doubts: bool,
    said_before: bool,
    gives_up: bool,
    content: bool,
    wants_other: bool,
    fails: bool,
    confirms: bool,
    asks_for_more: bool,
    asks: bool,
    words: usize,
}

/// How frustrated the visitor is who writes these words after this history.
pub fn frustration(history: &[Turn], words: &Words) -> Thousandths {
    let history = &history[history.len().saturating_sub(WINDOW)..];
    let mut total = of_feeling(i32::from(mood(words).feeling));
    total += of_turns(history, words);
    let total = total.max(0);
    Thousandths(u16::try_from(1000 * total / (total + HALF)).unwrap_or_default())
}

/// What the feeling of the message itself adds.
fn of_feeling(feeling: i32) -> i32 {
    // A shade of displeasure says little of the conversation, and fury says everything.
    if feeling < 0 {
        feeling * feeling / 1000 * MOST_OF_FEELING.0 / 1000
    } else {
        -feeling * MOST_OF_FEELING.1 / 1000
    }
}

fn of_turns(history: &[Turn], words: &Words) -> i32 {
    let Some(last) = history.iter().rposition(|turn| turn.by == Speaker::Other) else { return 0 };
    let answer = Words::of(history[last].text);
    let before = Seen::in_words(&answer);
    let now = Seen::in_words(words);
    let mut total = points::ANSWERED_BEFORE + now.strain(&before);
    if before.fails {
        total += points::OTHER_FAILED;
    }
    if before.asks && !before.asks_for_more {
        total += points::OTHER_ASKED;
    }
    if now.words <= CURT && !now.content {
        total += points::CURT;
    }
    let telling_now = telling(words);
    let telling_answer = telling(&answer);
    let mut repeats = false;
    let mut strained = 0;
    let mut failed = 0;
    let mut answered: Option<Seen> = None;
    let mut other_repeats = false;
    for turn in &history[..last] {
        let said = Words::of(turn.text);
        let seen = Seen::in_words(&said);
        match turn.by {
            Speaker::Visitor => {
                repeats |= is_repeated(&telling(&said), &telling_now);
                if answered.is_some_and(|answered| seen.strain(&answered) >= points::CORRECTS) {
                    strained += 1;
                }
                answered = None;
            }
            Speaker::Other => {
                failed += i32::from(seen.fails);
                other_repeats |= is_repeated(&telling(&said), &telling_answer);
                answered = Some(seen);
            }
        }
    }
    total += failed.min(2) * points::OTHER_FAILED_EARLIER + strained.min(3) * points::STRAINED_EARLIER;
    if repeats {
        total += points::REPEATS;
    }
    if other_repeats {
        total += points::OTHER_REPEATS;
    }
    total + points::FALLS * i32::from(falls(history, words))
}

/// Whether the visitor feels clearly worse than they did a message before.
fn falls(history: &[Turn], words: &Words) -> bool {
    let earlier = history.iter().rfind(|turn| turn.by == Speaker::Visitor);
    earlier.is_some_and(|turn| mood(&Words::of(turn.text)).feeling >= mood(words).feeling + 300)
}

/// The words of a message that tell it from others, in order.
fn telling<'w>(words: &'w Words) -> Vec<&'w str> {
    let mut telling: Vec<&str> = words
        .iter()
        .filter(|(word, folded)| match word.kind {
            WordKind::Letters | WordKind::Shouted => folded.len() > 3,
            WordKind::Digits => true,
            WordKind::Mark => false,
        })
        .map(|(_, folded)| folded)
        .collect();
    telling.sort_unstable();
    telling.dedup();
    telling
}

fn is_repeated(earlier: &[&str], now: &[&str]) -> bool {
    let shorter = earlier.len().min(now.len());
    let both = now.iter().filter(|word| earlier.binary_search(word).is_ok()).count();
    shorter >= FEWEST_TELLING && both * 100 >= shorter * ALIKE
}

impl Seen {
    fn in_words(words: &Words) -> Self {
        let known: Vec<Known> = words.iter().map(|(_, word)| CUES.know(word)).collect();
        let mut seen = Self::default();
        let mut at = 0;
        while at < known.len() {
            let Some((cue, length)) = CUES.phrase(&known[at..]) else {
                seen.asks |= words.get(at) == "?";
                at += 1;
                continue;
            };
            match cue {
                Cue::Refuses => seen.refuses |= at == 0,
                Cue::Corrects => seen.corrects = true,
                Cue::Denies => seen.denies = true,
                Cue::Accepts => seen.accepts |= at == 0,
                Cue::Doubts => seen.doubts = true,
                Cue::SaidBefore => seen.said_before = true,
                Cue::GivesUp => seen.gives_up = true,
                Cue::Content => seen.content = true,
                Cue::WantsOther => seen.wants_other = true,
                Cue::Fails => seen.fails = true,
                Cue::Confirms => seen.confirms = true,
                Cue::AsksForMore => seen.asks_for_more = true,
            }
            at += length;
        }
        seen.words = words.iter().filter(|(word, _)| word.kind != WordKind::Mark).count();
        seen
    }

    /// What the visitor's own words show, after those of the other side.
    fn strain(&self, answered: &Self) -> i32 {
        let mut total = 0;
        if self.refuses && answered.asks_for_more {
            if answered.fails {
                total += points::DECLINES_AFTER_FAILURE;
            }
        } else if self.refuses {
            total += points::REFUSES;
            if answered.confirms {
                total += points::REFUSES_TO_CONFIRM;
            }
        }
        for (seen, points) in [
            (self.corrects, points::CORRECTS),
            (self.denies, points::DENIES),
            (self.accepts, points::ACCEPTS),
            (self.fails, points::IS_SORRY),
            (self.doubts, points::DOUBTS),
            (self.said_before, points::SAID_BEFORE),
            (self.gives_up, points::GIVES_UP),
            (self.wants_other, points::WANTS_OTHER),
            (self.content, points::CONTENT),
        ] {
            if seen {
                total += points;
            }
        }
        total
    }
}
