//! What a package is made of: everything that can be noticed in a conversation, in one closed
//! list. A log, whatever its shape, is mapped onto these.

use serde::{Deserialize, Serialize};

use super::action::{DraftTicket, Outcome, Quote, StepKind, TicketSeen, Tone};
use super::conversation::{Page, Speaker};
use super::field::Field;
use super::identity::{Case, Consent, Order, Proof, Standing};
use super::known::{Source, Unavailability};
use super::routing::{Reason, Routed};
use crate::id::{AgentId, ConversationId, Language, Seq, Topic};
use crate::reading::{Sign, Thousandths};
use crate::routing::matrix::Channel;
use crate::routing::need::Tier;
use crate::text::Text;
use crate::time::Timestamp;

/// Something that was noticed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Noticed {
    /// The conversation began.
    Began {
        /// Which one.
        conversation: ConversationId,
        /// How the words come in.
        channel: Channel,
    },
    /// Somebody said something.
    Said {
        /// Its place in the log.
        seq: Seq,
        /// Who.
        by: Speaker,
        /// The words.
        text: Text,
    },
    /// The visitor came to a page.
    Visited(Page),
    /// A language was read from words, or set.
    LanguageRead {
        /// Which.
        language: Language,
        /// Who says so.
        from: Source,
    },
    /// Something that the visitor can give was given.
    Given {
        /// What.
        field: Field,
        /// The value.
        value: Text,
        /// Who says so.
        from: Source,
    },
    /// The bot asked for something.
    Asked(Field),
    /// The visitor would not say.
    Declined(Field),
    /// The bot's flow remembers something.
    Remembered {
        /// Its name there.
        name: String,
        /// What.
        value: Text,
    },
    /// An outside system said what it knows.
    RecordSeen {
        /// Which.
        from: Source,
        /// What.
        record: Box<Record>,
    },
    /// An outside system could not say.
    RecordUnavailable {
        /// Which.
        from: Source,
        /// Why.
        why: Unavailability,
    },
    /// A proof of who the visitor is held.
    Proved {
        /// How it was done.
        how: Proof,
        /// What was proved.
        of: Vec<Field>,
    },
    /// A proof failed.
    ProofFailed {
        /// How it was tried.
        how: Proof,
        /// Why it failed.
        why: Text,
    },
    /// An intent was read.
    IntentRead {
        /// What it is about.
        topic: Topic,
        /// The same in a few words, if somebody has said it.
        what: Option<Text>,
        /// How sure the reading is.
        sure: Thousandths,
    },
    /// An agent confirmed the intent.
    IntentConfirmed(AgentId),
    /// An agent put the intent right.
    IntentCorrected {
        /// Who.
        by: AgentId,
        /// What it is about.
        topic: Topic,
        /// The same in a few words, if the agent said it.
        what: Option<Text>,
    },
    /// A mood was read.
    MoodRead {
        /// How they feel.
        tone: Tone,
        /// How sure the reading is.
        sure: Thousandths,
        /// The words that show it.
        shown_by: Quote,
    },
    /// A sign was read.
    SignRead {
        /// What it is.
        sign: Sign,
        /// The words that show it.
        shown_by: Quote,
    },
    /// The bot set out to do something.
    StepBegan {
        /// Its place in the log.
        asked: Seq,
        /// What kind it is.
        kind: StepKind,
        /// What it is, in a few words.
        what: Text,
    },
    /// Something came of that.
    StepEnded {
        /// Where it was asked for.
        asked: Seq,
        /// What.
        outcome: Outcome,
    },
    /// A help article was shown.
    ArticleShown {
        /// Its name in the knowledge base.
        id: Text,
        /// Its title.
        title: Text,
    },
    /// The knowledge base had no answer.
    Missed(Quote),
    /// The conversation's ticket was opened or changed.
    TicketSeen(TicketSeen),
    /// A ticket was drafted.
    TicketDrafted(DraftTicket),
    /// Somebody said what to do next.
    NextSaid {
        /// What.
        what: Text,
        /// Who says so.
        from: Source,
    },
    /// A person is asked for.
    PersonWanted(Reason),
    /// It was decided where that goes.
    Routed(Box<Routed>),
    /// An agent has taken it.
    Taken(AgentId),
    /// The visitor put something right before anybody came.
    Corrected {
        /// What.
        field: Field,
        /// What it is.
        value: Text,
    },
    /// The visitor keeps something back.
    Withheld(Field),
}

/// What an outside system knows of a visitor. What it leaves out it does not know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Record {
    /// Fields that the visitor could give as well: name, address, plan.
    pub fields: Vec<(Field, Text)>,
    /// Where the visitor works.
    pub company: Option<Text>,
    /// What the account is worth to routing.
    pub tier: Option<Tier>,
    /// How the account stands.
    pub standing: Option<Standing>,
    /// What the account has brought in.
    pub value: Option<Text>,
    /// Since when the visitor has been a customer.
    pub customer_since: Option<Timestamp>,
    /// What the visitor has agreed to.
    pub consent: Option<Consent>,
    /// When the subscription renews.
    pub renewal: Option<Timestamp>,
    /// What colleagues wrote about the account.
    pub notes: Option<Vec<Text>>,
    /// Tickets that are open.
    pub open_tickets: Option<Vec<Case>>,
    /// Tickets of before.
    pub earlier_cases: Option<Vec<Case>>,
    /// Orders and purchases, the latest first.
    pub orders: Option<Vec<Order>>,
}
