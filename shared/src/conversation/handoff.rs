//! Why a person is asked for, and what the visitor is told before anybody comes. SPEC HA.

use serde::{Deserialize, Serialize};

use crate::id::{AgentId, Seq};
use crate::promise::text::Statement;
use crate::routing::matrix::Hours;
use crate::routing::need::Ticket;
use crate::text::Text;

/// Who asks for a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Asker {
    /// The bot, which found a reason.
    Bot,
    /// The visitor.
    Visitor,
    /// An agent who takes it from the bot.
    Agent(AgentId),
}

/// What set a handoff off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Trigger {
    /// The visitor asked for a person.
    AskedForPerson,
    /// The same question came again without being answered.
    RepeatedQuestion,
    /// The bot was unsure for several turns in a row.
    LowConfidence,
    /// The bot has said again and again that it does not understand.
    FallbackLoop,
    /// The visitor's words show distress or a wish to leave.
    Mood,
    /// The account is a very important one.
    Vip,
    /// The visitor failed at the same task several times.
    FailedTask,
    /// The knowledge base had no answer.
    KnowledgeMissed,
    /// The matter is one that only a person may settle: a disputed charge, a refund demanded.
    Sensitive,
    /// The matter is none of the bot's.
    OutOfScope,
    /// A proof of who the visitor is failed.
    AuthenticationFailed,
    /// A law or a regulator is concerned.
    Regulated,
    /// A payment failed.
    PaymentFailed,
    /// The visitor wants to cancel.
    Cancellation,
    /// Much can be won: a sale.
    HighValue,
    /// The topic is one that the workspace wants a person to settle, once the bot has tried.
    SensitiveTopic,
    /// The matter is too complicated for the bot.
    Complex,
    /// Nobody can settle it without a system that the bot has no access to.
    NeedsSystem,
    /// The bot's flow ends with a person.
    EndOfFlow,
    /// The bot itself failed.
    BotFailed,
    /// An agent took it.
    Taken,
}

/// Whether a trigger leaves the bot its chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TriggerClass {
    /// It acts in the same turn.
    Hard,
    /// It acts once the bot has tried to answer.
    Soft,
}

/// Why a person is asked for, with the places in the log that show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    /// What set it off.
    pub trigger: Trigger,
    /// The events that show it.
    pub evidence: Vec<Seq>,
}

/// Something that the person who comes is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Passed {
    /// Everything that was said, not only the last message.
    Transcript,
    /// What the visitor was asked for and gave: an order number, an address, an error code.
    Collected,
    /// The visitor's record.
    Profile,
    /// The page that the visitor is on.
    Page,
    /// What was tried, and what came of it.
    StepsTried,
}

/// The wish for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Who asks.
    pub by: Asker,
    /// Why.
    pub why: Why,
    /// What the person must have; the epoch and, where it is empty, the person whom the visitor
    /// had before are filled in.
    pub ticket: Ticket,
    /// Whether the team is open, as the matrix was asked.
    pub hours: Hours,
    /// What the person is given.
    pub passes: Vec<Passed>,
    /// The summary that introduces the person in the chat, where the handoff is warm.
    pub summary: Option<Text>,
}

/// What the visitor is told about the time until somebody comes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wait {
    /// It is told once the desk has looked who is there and who waits.
    ToBeTold,
    /// Somebody writes by the moment of this promise. Logs have it from when it was told before
    /// the desk had looked.
    Within(Statement),
    /// It is outside opening hours: the time is told with the place in the inbox.
    AfterHours,
    /// The present agent stays until a colleague is there.
    OwnerStays,
}

/// How far the search for a person has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The right person is looked for.
    Finding,
    /// A person is asked.
    Asking,
    /// A person reads what was said.
    Reading,
}

impl Trigger {
    /// Every trigger.
    pub const ALL: [Self; 21] = [
        Self::AskedForPerson,
        Self::RepeatedQuestion,
        Self::LowConfidence,
        Self::FallbackLoop,
        Self::Mood,
        Self::Vip,
        Self::FailedTask,
        Self::KnowledgeMissed,
        Self::Sensitive,
        Self::OutOfScope,
        Self::AuthenticationFailed,
        Self::Regulated,
        Self::PaymentFailed,
        Self::Cancellation,
        Self::HighValue,
        Self::SensitiveTopic,
        Self::Complex,
        Self::NeedsSystem,
        Self::EndOfFlow,
        Self::BotFailed,
        Self::Taken,
    ];

    /// Whether it leaves the bot its chance.
    pub fn class(self) -> TriggerClass {
        match self {
            Self::AskedForPerson
            | Self::Sensitive
            | Self::AuthenticationFailed
            | Self::Regulated
            | Self::PaymentFailed
            | Self::EndOfFlow
            | Self::BotFailed
            | Self::Taken => TriggerClass::Hard,
            Self::RepeatedQuestion
            | Self::LowConfidence
            | Self::FallbackLoop
            | Self::Mood
            | Self::Vip
            | Self::FailedTask
            | Self::KnowledgeMissed
            | Self::OutOfScope
            | Self::Cancellation
            | Self::HighValue
            | Self::SensitiveTopic
            | Self::Complex
            | Self::NeedsSystem => TriggerClass::Soft,
        }
    }
}
