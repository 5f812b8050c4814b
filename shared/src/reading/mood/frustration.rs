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

/// How much worse a feeling is that falls.
const FALL: i32 = 300;

/// Points for what is seen, set by hand: what strains a talk between people strains it here.
mod points {
    use super::Cue;

    /// For what the visitor's own words show.
    pub(super) const OF_CUES: &[(Cue, i32)] = &[
        (Cue::Corrects, CORRECTS),
        (Cue::Denies, 14),
        (Cue::Accepts, -14),
        // The visitor is sorry, or cannot find something.
        (Cue::Fails, 14),
        (Cue::Doubts, 14),
        (Cue::SaidBefore, 24),
        (Cue::GivesUp, 36),
        (Cue::WantsOther, 8),
        (Cue::Content, -14),
    ];
    pub(super) const CORRECTS: i32 = 24;
    pub(super) const REFUSES: i32 = 30;
    pub(super) const REFUSES_TO_CONFIRM: i32 = 50;
    pub(super) const DECLINES_AFTER_FAILURE: i32 = 10;
    pub(super) const REPEATS: i32 = 22;
    pub(super) const CURT: i32 = 3;
    pub(super) const FALLS: i32 = 8;
    pub(super) const STRAINED_EARLIER: i32 = 8;
    /// For what the other side said.
    pub(super) const ANSWERED: i32 = 4;
    pub(super) const OTHER_ASKED: i32 = 2;
    pub(super) const OTHER_FAILED: i32 = 16;
    pub(super) const OTHER_FAILED_EARLIER: i32 = 5;
    pub(super) const OTHER_REPEATS: i32 = 10;
    /// For the worst and the best of feelings.
    pub(super) const MOST_DISPLEASED: i32 = 130;
    pub(super) const MOST_PLEASED: i32 = -20;
}

/// What one turn does.
#[derive(Clone, Copy)]
struct Seen {
    /// A bit for each cue.
    cues: u32,
    words: usize,
}

/// What the turns before the last answer come to.
#[derive(Default)]
struct Before {
    /// How often the visitor was strained by an answer.
    strained: i32,
    /// How often the other side failed.
    failed: i32,
    /// How often the visitor's wish was said already.
    said: i32,
    /// How often the other side said the same already.
    answered: i32,
}

/// How frustrated the visitor is who writes these words after this history.
pub fn frustration(history: &[Turn], words: &Words) -> Thousandths {
    let history = &history[history.len().saturating_sub(WINDOW)..];
    let feeling = i32::from(mood(words).feeling);
    let total =
        (of_feeling(feeling) + of_turns(history, words) + of_trend(history, feeling)).max(0);
    Thousandths(u16::try_from(1000 * total / (total + HALF)).unwrap_or_default())
}

/// What the feeling of the message itself adds. A shade of displeasure says little of the
/// conversation, and fury says everything.
fn of_feeling(feeling: i32) -> i32 {
    if feeling < 0 {
        feeling * feeling / 1000 * points::MOST_DISPLEASED / 1000
    } else {
        feeling * points::MOST_PLEASED / 1000
    }
}

/// What it adds that the visitor feels clearly worse than a message before.
fn of_trend(history: &[Turn], feeling: i32) -> i32 {
    let earlier = history.iter().rfind(|turn| turn.by == Speaker::Visitor);
    let earlier = earlier.map(|turn| i32::from(mood(&Words::of(turn.text)).feeling));
    if earlier.is_some_and(|earlier| earlier >= feeling + FALL) { points::FALLS } else { 0 }
}

/// What the message adds as an answer to what was said before it. To open a conversation shows
/// nothing of how it goes.
fn of_turns(history: &[Turn], words: &Words) -> i32 {
    let Some(last) = history.iter().rposition(|turn| turn.by == Speaker::Other) else { return 0 };
    let answer = Words::of(history[last].text);
    let answered = Seen::in_words(&answer);
    let now = Seen::in_words(words);
    let mut total = points::ANSWERED + now.strain(answered);
    if answered.has(Cue::Fails) {
        total += points::OTHER_FAILED;
    }
    if answered.has(Cue::Asks) && !answered.has(Cue::AsksForMore) {
        total += points::OTHER_ASKED;
    }
    if now.words <= CURT && !now.has(Cue::Content) {
        total += points::CURT;
    }
    let before = before(&history[..last], &telling(&answer), &telling(words));
    total
        + before.failed.min(2) * points::OTHER_FAILED_EARLIER
        + before.strained.min(3) * points::STRAINED_EARLIER
        + before.said.min(1) * points::REPEATS
        + before.answered.min(1) * points::OTHER_REPEATS
}

fn before(history: &[Turn], answer: &[&str], message: &[&str]) -> Before {
    let mut before = Before::default();
    let mut answered = None;
    for turn in history {
        let said = Words::of(turn.text);
        let seen = Seen::in_words(&said);
        match turn.by {
            Speaker::Visitor => {
                before.said += i32::from(is_repeated(&telling(&said), message));
                if let Some(answered) = answered.take() {
                    before.strained += i32::from(seen.strain(answered) >= points::CORRECTS);
                }
            }
            Speaker::Other => {
                before.failed += i32::from(seen.has(Cue::Fails));
                before.answered += i32::from(is_repeated(&telling(&said), answer));
                answered = Some(seen);
            }
        }
    }
    before
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

fn is_repeated(earlier: &[&str], later: &[&str]) -> bool {
    let shorter = earlier.len().min(later.len());
    let both = later.iter().filter(|word| earlier.binary_search(word).is_ok()).count();
    shorter >= FEWEST_TELLING && both * 100 >= shorter * ALIKE
}

impl Seen {
    fn in_words(words: &Words) -> Self {
        let known: Vec<Known> = words.as_slice().iter().map(|word| CUES.know(word)).collect();
        let count = words.iter().filter(|(word, _)| word.kind != WordKind::Mark).count();
        let mut seen = Self { cues: 0, words: count };
        let mut at = 0;
        while at < known.len() {
            let Some((cue, length)) = CUES.phrase(&known[at..]) else {
                at += 1;
                continue;
            };
            let opens_only = matches!(cue, Cue::Refuses | Cue::Accepts);
            if !opens_only || at == 0 {
                seen.cues |= 1 << cue as u32;
            }
            at += length;
        }
        seen
    }

    fn has(self, cue: Cue) -> bool {
        self.cues & (1 << cue as u32) != 0
    }

    /// What the visitor's own words show, after those of the other side.
    fn strain(self, answered: Self) -> i32 {
        let shown = points::OF_CUES.iter().filter(|(cue, _)| self.has(*cue));
        let total: i32 = shown.map(|(_, points)| points).sum();
        if !self.has(Cue::Refuses) {
            return total;
        }
        // To be asked whether there is more and to say no is no refusal, unless it gives up.
        total
            + match (answered.has(Cue::AsksForMore), answered.has(Cue::Fails)) {
                (true, true) => points::DECLINES_AFTER_FAILURE,
                (true, false) => 0,
                (false, true | false) if answered.has(Cue::Confirms) => points::REFUSES_TO_CONFIRM,
                (false, true | false) => points::REFUSES,
            }
    }
}
