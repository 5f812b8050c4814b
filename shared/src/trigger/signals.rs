//! What was seen of a conversation, as far as the rules look back.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use crate::id::{Seq, TaskId, Topic};
use crate::reading::{Found, Sign, Thousandths};
use crate::time::Timestamp;

/// So many signals are kept: no rule looks further back.
const KEPT: usize = 64;

/// Something that was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signal {
    /// The visitor said something.
    Visitor(VisitorTurn),
    /// The bot said something.
    Bot(BotTurn),
    /// Something that the visitor tried, or had the bot try, has ended.
    Task(Attempt),
    /// A proof of who the visitor is held.
    ProofHeld,
    /// A proof failed.
    ProofFailed,
    /// The bot's flow came to a step that calls a person.
    FlowEnded,
    /// The bot could not go on.
    BotFailed,
    /// A person has closed the conversation: what came before is settled.
    PersonLeft,
}

/// What a message of the visitor's shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitorTurn {
    /// What it does, and where it shows.
    pub signs: Vec<Found>,
    /// How its writer feels, from −1000 to 1000; nothing where that could not be read.
    pub feeling: Option<i16>,
    /// What it is about, and how sure that is; nothing where that could not be read.
    pub topic: Option<(Topic, Thousandths)>,
    /// How much it is like an earlier message of the same visitor, and which; nothing where that
    /// could not be read, or it is the first.
    pub like: Option<(Seq, Thousandths)>,
    /// How complicated it is, in points.
    pub points: u16,
}

/// What the bot did in its turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BotTurn {
    /// It answered, this sure; nothing where that could not be said.
    Answered(Option<Thousandths>),
    /// It asked what was meant.
    Clarified,
    /// It said that it did not understand.
    Fallback,
    /// It said that no article has an answer.
    Missed,
    /// It led on in a flow, or made small talk.
    Led,
}

/// A task that was tried, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Attempt {
    /// It is known which task.
    Of {
        /// Which.
        task: TaskId,
        /// What came of it.
        end: TaskEnd,
    },
    /// Which task is not told: as far as the triggers go, all of these are one.
    Unnamed(TaskEnd),
}

/// What came of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskEnd {
    /// It worked.
    Worked,
    /// It did not.
    Failed,
    /// It could not be tried.
    Unavailable,
}

/// A signal with its place and its moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// The place in the log.
    pub seq: Seq,
    /// When.
    pub at: Timestamp,
    /// What was seen.
    pub signal: Signal,
}

/// What was seen of a conversation, the latest last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signals {
    moments: VecDeque<Moment>,
    person_left_at: Option<Timestamp>,
}

impl Signals {
    /// Takes in what was seen.
    pub fn apply(&mut self, moment: Moment) {
        if moment.signal == Signal::PersonLeft {
            // What a person has settled does not set anything off again.
            self.moments.clear();
            self.person_left_at = Some(moment.at);
            return;
        }
        if self.moments.len() == KEPT {
            self.moments.pop_front();
        }
        self.moments.push_back(moment);
    }

    /// When a person last closed the conversation.
    pub fn person_left_at(&self) -> Option<Timestamp> {
        self.person_left_at
    }

    /// How many are kept.
    pub fn len(&self) -> usize {
        self.moments.len()
    }

    /// Whether nothing was seen.
    pub fn is_empty(&self) -> bool {
        self.moments.is_empty()
    }

    /// Everything, the latest first.
    pub(super) fn latest_first(&self) -> impl Iterator<Item = &Moment> {
        self.moments.iter().rev()
    }

    /// The visitor's messages, the latest first.
    pub(super) fn visitor(&self) -> impl Iterator<Item = (&Moment, &VisitorTurn)> {
        self.latest_first().filter_map(|moment| {
            let Signal::Visitor(turn) = &moment.signal else { return None };
            Some((moment, turn))
        })
    }

    /// The bot's turns, the latest first.
    pub(super) fn bot(&self) -> impl Iterator<Item = (&Moment, &BotTurn)> {
        self.latest_first().filter_map(|moment| {
            let Signal::Bot(turn) = &moment.signal else { return None };
            Some((moment, turn))
        })
    }

    /// What the bot did, the latest first.
    pub fn bot_turns(&self) -> impl Iterator<Item = &BotTurn> {
        self.bot().map(|(_, turn)| turn)
    }

    /// How complicated the visitor's latest message is, in points.
    pub fn points_now(&self) -> u16 {
        self.said_now().map_or(0, |(_, turn)| turn.points)
    }

    /// The tasks that were tried, the latest first.
    pub(super) fn tried(&self) -> impl Iterator<Item = (&Moment, &Attempt)> {
        self.latest_first().filter_map(|moment| {
            let Signal::Task(attempt) = &moment.signal else { return None };
            Some((moment, attempt))
        })
    }

    /// The bot's turns, the latest first, while it is the bot that spoke last: what its turns show
    /// acts with them, and the visitor's next word may be that all is well.
    pub(super) fn bot_now(&self) -> impl Iterator<Item = (&Moment, &BotTurn)> {
        let is_word = |it: &&Moment| matches!(it.signal, Signal::Visitor(_) | Signal::Bot(_));
        let last = self.latest_first().find(is_word);
        let is_bots = last.is_some_and(|it| matches!(it.signal, Signal::Bot(_)));
        self.bot().filter(move |_| is_bots)
    }

    /// What happened last, if it is the visitor's word: a trigger by words acts in that turn only.
    pub(super) fn said_now(&self) -> Option<(&Moment, &VisitorTurn)> {
        self.visitor().next()
    }
}

impl Attempt {
    /// Which task was tried; nothing where that is not told.
    pub fn task(&self) -> Option<&TaskId> {
        match self {
            Self::Of { task, .. } => Some(task),
            Self::Unnamed(_) => None,
        }
    }

    /// What came of it.
    pub fn end(&self) -> TaskEnd {
        match self {
            Self::Of { end, .. } | Self::Unnamed(end) => *end,
        }
    }
}

impl VisitorTurn {
    /// The places at which it shows a sign.
    pub(super) fn shows(&self, sign: Sign) -> impl Iterator<Item = &Found> {
        self.signs.iter().filter(move |found| found.sign == sign)
    }
}
