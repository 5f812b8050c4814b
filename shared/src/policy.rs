//! Every threshold, cap, span, rule and text that a workspace can set. A machine is handed it,
//! and never keeps it. SPEC PO.
//!
//! [`Policy::from_json`] is how a workspace's own comes in: only one that can work does.

mod bot;
mod chance;
mod check;
pub mod demo;
mod phrase;
mod standard;
mod triggers;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::context::policy::ContextPolicy;
use crate::conversation::handoff::Trigger;
use crate::hours::Calendar;
use crate::id::{CalendarId, Language};
use crate::roster::Roster;
use crate::routing::matrix::{Hours, Matrix};
use crate::time::{Span, Timestamp};

pub use bot::BotPolicy;
pub use chance::{FailSafe, FailSafes};
pub use check::{Fault, PolicyProblem};
pub use phrase::Phrase;
pub use triggers::{Always, TriggerPolicy};

/// What a workspace has decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// Which version of the policy this is; decisions say by which they were made.
    pub version: u32,
    /// How conversations behave.
    pub conversation: ConversationPolicy,
    /// How the queue is ordered, and how needs relax.
    pub queue: QueuePolicy,
    /// How a conversation is offered to an agent.
    pub offers: OfferPolicy,
    /// When an agent counts as there.
    pub presence: PresencePolicy,
    /// What a waiting visitor is told.
    pub waiting: WaitingPolicy,
    /// Within what time what is promised.
    pub promises: PromisePolicy,
    /// What brings a person whatever else is set.
    #[serde(default)]
    pub fail_safes: FailSafes,
    /// When the bot steps aside.
    #[serde(default = "TriggerPolicy::standard")]
    pub triggers: TriggerPolicy,
    /// What the bot has to work with.
    #[serde(default = "BotPolicy::standard")]
    pub bot: BotPolicy,
    /// Phrases of its own that show a sign, besides those that Baton knows.
    #[serde(default)]
    pub phrases: Vec<Phrase>,
    /// What becomes of everything that is known of a conversation.
    #[serde(default = "ContextPolicy::standard")]
    pub context: ContextPolicy,
    /// Which situation goes where.
    pub matrix: Matrix,
    /// Opening hours and shifts, by name.
    pub calendars: BTreeMap<CalendarId, Calendar>,
    /// Who answers.
    pub roster: Roster,
}

impl Policy {
    /// Whether it is within the hours that the matrix asks for. A calendar that is missing or
    /// broken is never open.
    pub fn hours(&self, at: Timestamp) -> Hours {
        let hours = self.calendars.get(&self.matrix.calendar).map(Calendar::compile);
        match hours {
            Some(Ok(hours)) if hours.is_open(at) => Hours::Open,
            Some(Ok(_) | Err(_)) | None => Hours::Closed,
        }
    }
}

/// How conversations behave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConversationPolicy {
    /// After this long a silence following an agent's word a conversation closes by itself.
    /// It never does while a visitor waits for an answer.
    pub closes_after_silence: Span,
    /// Who may answer what nobody owns.
    pub unclaimed: Unclaimed,
    /// For how long after a transfer the one who gave it away may still read and whisper.
    pub observes_after_transfer: Span,
    /// For how long a visitor who comes back is led to the person they had.
    pub sticky_for: Span,
    /// No wait goes on for longer than this without a line that says where it stands.
    pub longest_silent_gap: Span,
    /// So many answers the bot has, since the conversation was opened, before it may hand over
    /// for a reason that can wait for them.
    #[serde(default = "standard::bot_attempts_first")]
    pub bot_attempts_first: u8,
    /// Other numbers of answers for single reasons.
    #[serde(default)]
    pub min_attempts: BTreeMap<Trigger, u8>,
}

/// Who may answer a conversation that no agent owns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unclaimed {
    /// Any agent, without becoming its owner: what a workspace has that runs no desk.
    AnyAgent,
    /// Nobody: an agent has to claim it first.
    Nobody,
}

/// One value for each priority.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByPriority<T> {
    /// For VIP and enterprise accounts.
    pub vip: T,
    /// For those who are upset or about to leave.
    pub at_risk: T,
    /// For billing and pre-sale.
    pub high: T,
    /// For technical matters and other languages.
    pub normal: T,
    /// For everything else.
    pub low: T,
}

/// How the queue is ordered, and how needs relax with waiting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueuePolicy {
    /// Which order.
    pub order: QueueOrder,
    /// How much later than it came a ticket is taken to have come; the smaller, the sooner.
    pub head_start: ByPriority<Span>,
    /// How many others may be let past a ticket that is already late.
    pub rescue_passes: u8,
    /// What is taken off the promised first reply for the agent's reading, until enough replies
    /// were measured.
    pub reading_allowance: Allowance,
    /// How long the person who knows the visitor is waited for, at most.
    pub named_hold: Span,
    /// How long the person who had the visitor before is waited for, at most.
    pub sticky_hold: Span,
    /// From this age on a VIP gets anybody with the skill, not only seniors.
    pub vip_widens_at: Span,
    /// From this age on, or half of the target where that is later, a lower level or a
    /// generalist will do.
    pub level_widens_at: Span,
    /// From this age on, or three quarters of the target where that is later, the right skill in
    /// another language will do, through a translation.
    pub language_widens_at: Span,
    /// From two and a half times this age on, or of the target where that is later, other teams
    /// help out.
    pub team_widens_at: Span,
    /// An agent who declined or missed a ticket is not offered it again for this long.
    pub not_again_for: Span,
    /// From this many waiting on, an unprotected newcomer is offered to leave a message first.
    pub long_queue: u32,
}

/// Which order the queue has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QueueOrder {
    /// By arrival and head start: nobody is passed for ever.
    Predictable,
    /// Those who can still be served in time go first; more promises are kept, and those who are
    /// late wait long.
    OnTimeFirst,
}

/// How much of the promised first reply is left for reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Allowance {
    /// The median of what was measured, once enough was; this until then.
    Measured(Span),
    /// Always this.
    Fixed(Span),
}

/// How a conversation is offered to an agent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferPolicy {
    /// An offer that nobody answers lapses after this long.
    pub lapses_after: Span,
    /// A VIP's offer that nobody has opened lapses after this long.
    pub vip_unopened_lapses_after: Span,
    /// So many offers missed in a row set the agent away.
    pub misses_until_away: u8,
    /// How an offer is accepted.
    pub acceptance: Acceptance,
}

/// How an offer is accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Acceptance {
    /// By the agent, after reading.
    ByAgent,
    /// By itself, as soon as the agent's console has shown the package.
    WhenShown,
}

/// When an agent counts as there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PresencePolicy {
    /// An agent who was not heard of for this long gets no more offers.
    pub lease: Span,
    /// After this much longer what the agent owns goes back to the queue.
    pub grace: Span,
}

/// What a waiting visitor is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingPolicy {
    /// From an upper estimate of this long on, leaving a message is offered.
    pub message_from: Span,
    /// From an upper estimate of this long on, a callback is offered.
    pub callback_from: Span,
    /// What is shown is looked at again no sooner than this.
    pub refresh: Span,
}

/// Within what time what is promised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromisePolicy {
    /// From acceptance to the first human message.
    pub agent_reply: Span,
    /// Between two updates while the agent looks into it.
    pub research_update: Span,
    /// From acceptance to a resolution or a way to one.
    pub resolution: Span,
    /// While a colleague is asked.
    pub consult: Span,
    /// Until somebody calls back.
    pub callback: Span,
    /// Added to the next opening, for a message left after hours.
    pub after_opening: Span,
    /// A warning comes when this much of a promise's time is left, in hundredths.
    pub warns_at_percent_left: u8,
}

impl Policy {
    /// What a workspace has that set nothing: one team, always open, that answers everything.
    /// Its members are still to be added.
    pub fn standard() -> Self {
        Self::standard_for(standard::roster(), &standard::language())
    }

    /// What a workspace has that set nothing but who answers and its own language. Legal matters
    /// are kept for those with the skill `legal` where the roster has one.
    pub fn standard_for(roster: Roster, own: &Language) -> Self {
        standard::policy(roster, own)
    }
}
