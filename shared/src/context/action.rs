//! What the visitor wants, what was tried for it, and what comes next.

use serde::{Deserialize, Serialize};

use super::known::{Fact, Known, Unavailability};
use crate::id::{AgentId, Seq, SystemId, Topic};
use crate::reading::{Sign, Thousandths};
use crate::text::Text;
use crate::time::Timestamp;
use crate::wire::words;

words! {
    /// How a visitor feels, from best to worst.
    pub enum Tone {
        /// Pleased.
        Content = "content",
        /// At ease.
        Calm = "calm",
        /// Not quite at ease.
        Uneasy = "uneasy",
        /// Out of patience.
        Frustrated = "frustrated",
        /// Angry.
        Angry = "angry",
    }

    /// Where a mood is going.
    pub enum Trend {
        /// It gets better.
        Easing = "easing",
        /// It stays.
        Steady = "steady",
        /// It gets worse.
        Worsening = "worsening",
    }

    /// What kind of step it is.
    pub enum StepKind {
        /// Something was looked up.
        Lookup = "lookup",
        /// A flow was gone through: a refund, a change of address.
        Flow = "flow",
        /// A fix was tried with the visitor.
        Fix = "fix",
    }
}

/// The third layer: what is wanted, and what was done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Action {
    /// What the visitor wants.
    pub intent: Fact<Intent>,
    /// What they wanted before they came to something else.
    pub earlier_intents: Vec<Known<Intent>>,
    /// How they feel.
    pub mood: Fact<MoodNow>,
    /// How they felt, reading by reading; the latest last.
    pub moods: Vec<MoodReading>,
    /// What the words show beside: a hurry, a wish to leave. Each sign once, as it was last seen.
    pub signs: Vec<SignSeen>,
    /// What the bot did, and what came of it, in order.
    pub steps: Vec<Step>,
    /// The help articles that were shown.
    pub articles: Vec<Article>,
    /// Questions that the knowledge base had no answer to.
    pub misses: Vec<Miss>,
    /// The ticket of this conversation.
    pub ticket: Fact<TicketSeen>,
    /// A ticket that is drafted and not yet sent.
    pub draft_ticket: Fact<DraftTicket>,
    /// What to do next.
    pub next: Fact<Text>,
}

/// What a visitor wants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Intent {
    /// What it is about.
    pub topic: Topic,
    /// The same in a few words, where somebody or some flow has said it: refund after a double
    /// charge.
    pub what: Option<Text>,
    /// How sure the reading is.
    pub sure: Thousandths,
    /// Who stands for it.
    pub standing: IntentStanding,
}

/// Who stands for what an intent says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum IntentStanding {
    /// It was read from words.
    Read,
    /// This agent has confirmed it.
    Confirmed(AgentId),
    /// This agent has put it right.
    Corrected(AgentId),
}

/// Words of somebody's, and where they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Quote {
    /// The place in the log.
    pub seq: Seq,
    /// The words.
    pub text: Text,
}

/// How a visitor feels, and where that is going.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MoodNow {
    /// How they feel.
    pub tone: Tone,
    /// How sure the reading is.
    pub sure: Thousandths,
    /// Where it is going.
    pub trend: Trend,
}

/// One reading of a mood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MoodReading {
    /// How they felt.
    pub tone: Tone,
    /// How sure the reading is.
    pub sure: Thousandths,
    /// The words that show it.
    pub shown_by: Quote,
    /// When.
    pub at: Timestamp,
}

/// A sign, and the words that show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SignSeen {
    /// What it is.
    pub sign: Sign,
    /// The words.
    pub shown_by: Quote,
    /// When.
    pub at: Timestamp,
}

/// Something that the bot did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Step {
    /// The place in the log where it was asked for.
    pub asked: Seq,
    /// What kind it is.
    pub kind: StepKind,
    /// What it is, in a few words: order status.
    pub what: Text,
    /// When it was asked for.
    pub at: Timestamp,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Outcome {
    /// Nothing yet.
    Pending,
    /// It worked.
    Succeeded {
        /// What it found or did.
        said: Text,
        /// When.
        at: Timestamp,
    },
    /// It did not work.
    Failed {
        /// Why.
        why: Text,
        /// When.
        at: Timestamp,
    },
    /// It could not be tried.
    Unavailable {
        /// Why.
        why: Unavailability,
        /// When.
        at: Timestamp,
    },
}

/// A help article that was shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Article {
    /// Its name in the knowledge base.
    pub id: Text,
    /// Its title.
    pub title: Text,
    /// When.
    pub at: Timestamp,
}

/// A question that the knowledge base had no answer to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Miss {
    /// The question.
    pub question: Quote,
    /// When.
    pub at: Timestamp,
}

/// The ticket of a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TicketSeen {
    /// The system that has it.
    pub system: SystemId,
    /// Its number there.
    pub number: Text,
    /// How it stands.
    pub status: Text,
}

/// A ticket that is drafted and not yet sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DraftTicket {
    /// What it is about.
    pub title: Text,
}
