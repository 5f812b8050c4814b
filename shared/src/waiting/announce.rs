//! What stands on a waiting visitor's screen, as data that a widget draws and a text fills. SPEC
//! WT.
//!
//! How it stays honest from one look to the next is in [`shown`]. An announcement has no sentence
//! in it: a line names its text by a key, and its fields are what the text mentions. It cannot say
//! seconds, since its only measure of time is the half minute.

pub mod shown;

use serde::{Deserialize, Serialize};

use crate::time::Timestamp;
use crate::waiting::{Certainty, Range};

/// Above so many times the lower bound an upper bound stands alone: the range says too little.
const WIDEST_RANGE: u32 = 3;

/// Everything that a waiting visitor's screen says of the wait.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announcement {
    /// What is said of the time.
    pub line: Line,
    /// What is being done for the visitor as they wait.
    pub progress: Progress,
    /// What they can do in place of waiting; their place stays theirs until they choose it.
    pub alternative: Alternative,
    /// Whether somebody went first.
    pub order: Order,
}

/// What is said of the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "line", rename_all = "snake_case")]
pub enum Line {
    /// Somebody has room, or has been asked already.
    ConnectingNow,
    /// It usually takes less than a minute.
    UnderAMinute {
        /// The place in line; the next has 1.
        place: u32,
    },
    /// It takes between so long and so long.
    Between {
        /// The place in line.
        place: u32,
        /// Half of all such waits are longer.
        from: HalfMinutes,
        /// Nine in ten of all such waits are shorter.
        to: HalfMinutes,
        /// How much it rests on.
        certainty: Certainty,
    },
    /// It takes up to so long; a lower bound would say too little.
    Within {
        /// The place in line.
        place: u32,
        /// Nine in ten of all such waits are shorter.
        to: HalfMinutes,
        /// How much it rests on.
        certainty: Certainty,
    },
    /// It takes longer than was said, and up to so long from here.
    TakingLonger {
        /// The place in line.
        place: u32,
        /// Nine in ten of all such waits are shorter.
        to: HalfMinutes,
        /// How much it rests on.
        certainty: Certainty,
    },
    /// It took longer than was said each time; no further time is named.
    StillInLine {
        /// The place in line.
        place: u32,
    },
    /// Nobody on shift can serve it, and no time is named.
    NoEstimate,
}

impl Line {
    /// The key of its text; the line's fields are the text's parameters.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::ConnectingNow => "waiting.connecting_now",
            Self::UnderAMinute { .. } => "waiting.under_a_minute",
            Self::Between { .. } => "waiting.between",
            Self::Within { .. } => "waiting.within",
            Self::TakingLonger { .. } => "waiting.taking_longer",
            Self::StillInLine { .. } => "waiting.still_in_line",
            Self::NoEstimate => "waiting.no_estimate",
        }
    }

    /// The place in line that it shows.
    pub const fn place(&self) -> Option<u32> {
        match self {
            Self::UnderAMinute { place }
            | Self::Between { place, .. }
            | Self::Within { place, .. }
            | Self::TakingLonger { place, .. }
            | Self::StillInLine { place } => Some(*place),
            Self::ConnectingNow | Self::NoEstimate => None,
        }
    }

    /// The same with another place, where it shows one.
    #[must_use]
    pub const fn at_place(self, place: u32) -> Self {
        match self {
            Self::UnderAMinute { .. } => Self::UnderAMinute { place },
            Self::Between { from, to, certainty, .. } => {
                Self::Between { place, from, to, certainty }
            }
            Self::Within { to, certainty, .. } => Self::Within { place, to, certainty },
            Self::TakingLonger { to, certainty, .. } => Self::TakingLonger { place, to, certainty },
            Self::StillInLine { .. } => Self::StillInLine { place },
            Self::ConnectingNow | Self::NoEstimate => self,
        }
    }

    /// The upper bound that it shows, from the moment at which it is shown.
    pub const fn upper(&self) -> Option<HalfMinutes> {
        match self {
            Self::UnderAMinute { .. } => Some(HalfMinutes::MINUTE),
            Self::Between { to, .. } | Self::Within { to, .. } | Self::TakingLonger { to, .. } => {
                Some(*to)
            }
            Self::ConnectingNow | Self::StillInLine { .. } | Self::NoEstimate => None,
        }
    }

    /// The lower bound that it shows.
    pub const fn lower(&self) -> Option<HalfMinutes> {
        match self {
            Self::Between { from, .. } => Some(*from),
            Self::ConnectingNow
            | Self::UnderAMinute { .. }
            | Self::Within { .. }
            | Self::TakingLonger { .. }
            | Self::StillInLine { .. }
            | Self::NoEstimate => None,
        }
    }

    /// What is said of a wait of this range, of whose upper bound so many seconds are promised.
    fn of(place: u32, range: &Range, promised: u32) -> Self {
        let to = HalfMinutes::up(promised);
        if to <= HalfMinutes::MINUTE {
            return Self::UnderAMinute { place };
        }
        let from = HalfMinutes::down_like(range.from, to);
        let narrow = range.to <= range.from.saturating_mul(WIDEST_RANGE);
        let certainty = range.certainty;
        if narrow && from > HalfMinutes(0) && from < to {
            Self::Between { place, from, to, certainty }
        } else {
            Self::Within { place, to, certainty }
        }
    }
}

/// What is being done for the visitor as they wait; each is a state that the conversation is
/// really in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    /// The case is being summed up for whoever comes.
    ReviewingYourCase,
    /// The right person is being found.
    FindingTheRightPerson,
    /// A teammate was asked and is reading the case.
    TeammateIsReading,
    /// The person who had it was lost, and they or the next are being found.
    ReconnectingYou,
}

impl Progress {
    /// The key of its text.
    pub const fn key(self) -> &'static str {
        match self {
            Self::ReviewingYourCase => "waiting.reviewing_your_case",
            Self::FindingTheRightPerson => "waiting.finding_the_right_person",
            Self::TeammateIsReading => "waiting.teammate_is_reading",
            Self::ReconnectingYou => "waiting.reconnecting_you",
        }
    }
}

/// What a visitor can do in place of waiting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "alternative", rename_all = "snake_case")]
pub enum Alternative {
    /// Nothing: it is not long.
    None,
    /// Leave a message.
    Message {
        /// By when somebody replies to it.
        reply_by: Timestamp,
    },
    /// Leave a message, or be called back within the time that the policy promises.
    MessageOrCallback {
        /// By when somebody replies to a message.
        reply_by: Timestamp,
    },
}

impl Alternative {
    /// The key of its text, where there is one.
    pub const fn key(&self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Message { .. } => Some("waiting.message"),
            Self::MessageOrCallback { .. } => Some("waiting.message_or_callback"),
        }
    }
}

/// Whether somebody went first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// Nobody who came later stands before this visitor.
    Kept,
    /// An urgent chat went first: the place on the screen holds, and is not yet true again.
    UrgentWentFirst,
}

/// A length of time in half minutes. It is the finest measure that a visitor is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HalfMinutes(pub u32);

impl HalfMinutes {
    /// One minute.
    pub const MINUTE: Self = Self(2);

    /// From five minutes on only whole ones are told.
    const WHOLE_FROM: Self = Self(10);

    /// The next half minute, and from five minutes on the next whole one; at least one half.
    pub const fn up(seconds: u32) -> Self {
        let halves = Self(if seconds == 0 { 1 } else { seconds.div_ceil(30) });
        if halves.0 <= Self::WHOLE_FROM.0 { halves } else { Self(halves.0.div_ceil(2) * 2) }
    }

    /// The time in seconds.
    pub const fn seconds(self) -> u32 {
        self.0.saturating_mul(30)
    }

    /// The last half minute, or whole one where the bound beside it is told in whole ones.
    const fn down_like(seconds: u32, beside: Self) -> Self {
        if beside.0 < Self::WHOLE_FROM.0 { Self(seconds / 30) } else { Self(seconds / 60 * 2) }
    }
}
