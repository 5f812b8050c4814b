//! What can happen in a conversation, and how it is stored.
//!
//! Stored bytes are a promise: every version of an event is decoded for ever, and keeps its
//! golden file under `tests/golden/events`. A field may be added with a default, never changed.
//! Every moment at which something falls due stands in the event that decided it. SPEC MA5.

mod turn;

pub use turn::{Turn, UnreadableTurn};

use serde::{Deserialize, Serialize};

use super::handoff::{Asker, Passed, Stage, Wait, Why};
use super::standing::{About, Author, Outcome, WaitingOn};
use super::transfer::{Reason, TransferNote};
use crate::bot::aid::Aid;
use crate::bot::errand::{Brought, Errand};
use crate::bot::flow::walk::Place;
use crate::context::noticed::Noticed;
use crate::desk::command::{Target, Withdrawal};
use crate::desk::event::{Acquired, Inbox, OfferEnd, Requeue};
use crate::id::{AgentId, ClientId, Epoch, FlowId, Seq, Tag, VisitorId};
use crate::link::mail::{QueueLength, TransferEnd};
use crate::practice::Purpose;
use crate::promise::PromiseEvent;
use crate::promise::text::Statement;
use crate::protocol::AgentCard;
use crate::routing::need::Ticket;
use crate::routing::order::Priority;
use crate::text::Text;
use crate::time::{Span, Timestamp};
use crate::trigger::Signal;
use crate::waiting::Told;

/// What happened in a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "e", rename_all = "snake_case")]
pub enum Event {
    /// The visitor wrote for the first time.
    Started {
        /// Who.
        visitor: VisitorId,
        /// What for.
        #[serde(default, skip_serializing_if = "Purpose::is_real")]
        purpose: Purpose,
    },
    /// The visitor said something.
    VisitorSaid {
        /// The client's id for it.
        cid: ClientId,
        /// The words.
        text: Text,
    },
    /// An agent said something.
    AgentSaid {
        /// The client's id for it.
        cid: ClientId,
        /// Who, by the name that was told then.
        agent: AgentCard,
        /// The words.
        text: Text,
        /// When silence closes the conversation.
        closes_at: Timestamp,
    },
    /// An agent closed the conversation.
    Closed {
        /// The client's id for it.
        cid: ClientId,
        /// Who.
        agent: AgentCard,
        /// How it ended, where the agent said so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        outcome: Option<Outcome>,
    },
    /// Nobody wrote for long after an agent's word.
    ClosedBySilence {},
    /// The visitor wrote again after the close.
    Reopened {},
    /// The bot said something.
    BotSaid {
        /// The bot's id for it.
        cid: ClientId,
        /// The words.
        text: Text,
        /// What helps to answer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        aid: Option<Aid>,
        /// When silence closes the conversation.
        closes_at: Timestamp,
    },
    /// The bot waits for something from outside.
    ErrandBegun {
        /// What.
        errand: Box<Errand>,
        /// When it has ended in any case.
        ends_by: Timestamp,
    },
    /// Something came of that.
    ErrandEnded {
        /// The place at which it began.
        begun: Seq,
        /// What it was.
        errand: Box<Errand>,
        /// What it brought.
        brought: Brought,
    },
    /// The visitor stands somewhere else in a flow.
    FlowMoved {
        /// Which flow.
        flow: FlowId,
        /// Where; nowhere where it is over.
        to: Option<Place>,
    },
    /// A person is wanted.
    HandoffRequested {
        /// Who asked.
        by: Asker,
        /// Why.
        why: Why,
        /// What the person must have.
        ticket: Box<Ticket>,
    },
    /// The visitor was told that somebody comes, and when: always before anything moves.
    HandoffAnnounced {
        /// The team, by the name that the visitor is told.
        team: String,
        /// When.
        wait: Wait,
        /// What the person is given.
        passes: Vec<Passed>,
        /// The summary that introduces the person; none where the handoff is cold.
        introduction: Option<Text>,
        /// When the visitor is told something again, at the latest.
        line_due: Option<Timestamp>,
    },
    /// The matter became more urgent while it waits.
    HandoffRaised {
        /// How urgent it is.
        priority: Priority,
        /// Within what time of the request the first human message is promised.
        first_reply_within: Span,
    },
    /// The desk has put it in a team's queue.
    Queued {
        /// Which team's, by the name that the visitor is told.
        team: String,
        /// Whether so many wait that leaving a message is offered first.
        length: QueueLength,
    },
    /// The visitor was told by when a person writes: one was asked before any time was told.
    FirstReplyTold {
        /// By when.
        statement: Statement,
    },
    /// A wait is named, or takes longer than was said.
    WaitTold {
        /// The place.
        place: u32,
        /// What is said of the time.
        told: Told,
        /// When the visitor is told something again, at the latest.
        line_due: Timestamp,
    },
    /// Nothing had changed for as long as a visitor may wait without a word.
    StillWaiting {
        /// How far the search has come.
        stage: Stage,
        /// When the visitor is told something again, at the latest.
        line_due: Timestamp,
    },
    /// The desk offers it to an agent.
    Offered {
        /// To whom.
        agent: AgentCard,
        /// The epoch of the offer.
        epoch: Epoch,
        /// When it lapses.
        lapses_at: Timestamp,
        /// The owner who hands it over, where it is a transfer.
        from: Option<AgentId>,
    },
    /// The agent to whom it is offered was served all that is known.
    PackageServed {
        /// To whom.
        agent: AgentId,
        /// For which offer.
        epoch: Epoch,
    },
    /// An offer ended without an owner.
    OfferEnded {
        /// To whom it was made.
        agent: AgentId,
        /// Which offer.
        epoch: Epoch,
        /// Why.
        because: OfferEnd,
    },
    /// An agent owns it from here.
    Assigned {
        /// Who.
        agent: AgentCard,
        /// The epoch of the ownership.
        epoch: Epoch,
        /// How.
        acquired: Acquired,
        /// Who owned it until here.
        from: Option<AgentCard>,
        /// How often it has come back to somebody who had given it away; zero where it did not.
        bounces: u8,
        /// Until when the one who owned it may still read and whisper.
        observes_until: Option<Timestamp>,
    },
    /// The owner confirmed what is known.
    HandoffAcknowledged {
        /// Who.
        agent: AgentId,
        /// Under which ownership.
        epoch: Epoch,
    },
    /// The owner wrote for the first time under this ownership.
    FirstReplied {
        /// Under which ownership.
        epoch: Epoch,
        /// After acceptance, in whole seconds.
        after_acceptance: u32,
        /// After the request, in whole seconds, where it answers one for the first time.
        after_request: Option<u32>,
    },
    /// The owner was not heard of, and may come back until then.
    OwnerAbsent {
        /// Until when.
        until: Timestamp,
    },
    /// The owner is back.
    OwnerBack {},
    /// It waits again, with nobody's ownership.
    Requeued {
        /// The epoch of nobody's ownership.
        epoch: Epoch,
        /// Why.
        because: Requeue,
        /// When the visitor is told something again, at the latest.
        line_due: Timestamp,
    },
    /// It left the queue without a person.
    Withdrawn {
        /// Why.
        because: Withdrawal,
    },
    /// Its owner has it no more, and nobody else has.
    Released {
        /// Under which ownership.
        epoch: Epoch,
    },
    /// Nobody can come at present; a reply is promised.
    SentToInbox {
        /// By when.
        reply_by: Timestamp,
        /// Why.
        because: Inbox,
    },
    /// The visitor left a message for later.
    MessageLeft {
        /// The client's id for it.
        cid: ClientId,
        /// The words.
        text: Text,
        /// Where the reply goes, where the visitor said so.
        email: Option<Text>,
        /// By when somebody replies.
        reply_by: Timestamp,
    },
    /// The visitor asked to be called back.
    CallbackRequested {
        /// The client's id for it.
        cid: ClientId,
        /// The number.
        number: Text,
        /// By when somebody calls.
        call_by: Timestamp,
    },
    /// Somebody called the visitor back.
    CalledBack {
        /// Who.
        agent: AgentCard,
        /// When silence closes the conversation, where the visitor's word is waited for.
        closes_at: Timestamp,
    },
    /// The owner asked to hand over.
    TransferAsked {
        /// The owner.
        agent: AgentId,
        /// Under which ownership.
        epoch: Epoch,
        /// To whom.
        to: Target,
        /// Why.
        reason: Reason,
        /// What the next one needs.
        note: TransferNote,
        /// What the next one must have.
        ticket: Box<Ticket>,
        /// How often it would have come back, where it goes to somebody who had it before.
        bounces: u8,
    },
    /// The owner asked to take the transfer back.
    TransferTakenBack {
        /// The owner.
        agent: AgentId,
        /// Under which ownership.
        epoch: Epoch,
    },
    /// The transfer came to nothing.
    TransferEnded {
        /// Why.
        because: TransferEnd,
        /// Who could take it, best first.
        alternatives: Vec<AgentCard>,
    },
    /// The owner asked a colleague.
    ConsultAsked {
        /// The owner.
        agent: AgentId,
        /// The colleague.
        whom: AgentCard,
        /// The question.
        question: Text,
    },
    /// The colleague answered.
    ConsultAnswered {
        /// The colleague.
        by: AgentId,
        /// The answer.
        answer: Text,
    },
    /// The owner needs the colleague no more.
    ConsultEnded {
        /// When silence closes the conversation, where the visitor's word is waited for.
        closes_at: Timestamp,
    },
    /// The owner looks into it, and keeps the visitor informed.
    ResearchStarted {},
    /// The owner has looked into it.
    ResearchEnded {
        /// When silence closes the conversation, where the visitor's word is waited for.
        closes_at: Timestamp,
    },
    /// A note was written, which the visitor never sees.
    NoteAdded {
        /// By whom.
        by: Author,
        /// The words.
        text: Text,
    },
    /// An agent stands for a note from here, with these words.
    NoteConfirmed {
        /// Which: the place at which it was added.
        note: Seq,
        /// Who.
        agent: AgentId,
        /// The words.
        text: Text,
    },
    /// Somebody else has to do the next thing.
    StatusSet {
        /// Who has to.
        waiting_on: WaitingOn,
        /// The agent who said so.
        by: AgentId,
        /// When silence closes the conversation, where the visitor's word is waited for.
        closes_at: Timestamp,
    },
    /// It was given a tag.
    Tagged {
        /// Which.
        tag: Tag,
        /// By whom.
        by: Author,
    },
    /// It was taken a tag.
    Untagged {
        /// Which.
        tag: Tag,
        /// By whom.
        by: Author,
    },
    /// The visitor rated it.
    Rated {
        /// From 1 to 5.
        score: u8,
        /// What the visitor adds.
        comment: Option<Text>,
        /// What it is about.
        about: About,
    },
    /// A time that somebody was told was promised, came near, was kept or was not.
    Promised(PromiseEvent),
    /// What was said and done was weighed for whether a person is called.
    Weighed {
        /// The message, or the bot's own turn, that it is about.
        of: Seq,
        /// What was seen there.
        signals: Vec<Signal>,
    },
    /// Something was learnt that goes into the package of whoever takes it over.
    Noticed {
        /// What, in order.
        what: Vec<Noticed>,
    },
}

impl Event {
    /// The tags of the stored form, for the check that each has a golden file.
    pub const TAGS: &'static [&'static str] = &[
        "started",
        "visitor_said",
        "agent_said",
        "closed",
        "closed_by_silence",
        "reopened",
        "bot_said",
        "errand_begun",
        "errand_ended",
        "flow_moved",
        "handoff_requested",
        "handoff_announced",
        "handoff_raised",
        "queued",
        "first_reply_told",
        "wait_told",
        "still_waiting",
        "offered",
        "package_served",
        "offer_ended",
        "assigned",
        "handoff_acknowledged",
        "first_replied",
        "owner_absent",
        "owner_back",
        "requeued",
        "withdrawn",
        "released",
        "sent_to_inbox",
        "message_left",
        "callback_requested",
        "called_back",
        "transfer_asked",
        "transfer_taken_back",
        "transfer_ended",
        "consult_asked",
        "consult_answered",
        "consult_ended",
        "research_started",
        "research_ended",
        "note_added",
        "note_confirmed",
        "status_set",
        "tagged",
        "untagged",
        "rated",
        "promised",
        "weighed",
        "noticed",
    ];
}
