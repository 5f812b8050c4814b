//! What may be asked of a conversation.

use super::handoff::Request;
use super::standing::{Author, Outcome, WaitingOn};
use super::transfer::{Reason, TransferNote};
use crate::bot::aid::Aid;
use crate::bot::errand::{Brought, Errand};
use crate::bot::flow::walk::Place;
use crate::context::field::Field;
use crate::context::noticed::Noticed;
use crate::desk::command::Target;
use crate::id::{AgentId, ClientId, Epoch, FlowId, Seq, Tag, Topic, VisitorId};
use crate::link::mail::ToConversation;
use crate::protocol::AgentCard;
use crate::routing::matrix::Situation;
use crate::routing::order::Priority;
use crate::text::Text;
use crate::time::{Span, Timestamp};
use crate::trigger::{BotTurn, Signal};

/// What a conversation is about in truth, by its owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntentCorrection {
    /// The topic.
    pub topic: Topic,
    /// The same in a few words.
    pub what: Option<Text>,
}

/// What may be asked of a conversation.
///
/// An agent says under which ownership a command is meant; one that comes late is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// The visitor says something; the first time, that begins the conversation.
    VisitorSays {
        /// Who.
        visitor: VisitorId,
        /// The client's id for it.
        cid: ClientId,
        /// The words.
        text: Text,
    },
    /// A played visitor begins a practice; what it says later is said as a visitor says it.
    BeginPractice {
        /// Who is played.
        visitor: VisitorId,
        /// The script's id for the word.
        cid: ClientId,
        /// The words.
        text: Text,
        /// Who practises.
        trainee: AgentId,
    },
    /// The bot answers.
    BotSays {
        /// The bot's id for it.
        cid: ClientId,
        /// The words.
        text: Text,
        /// What helps to answer.
        aid: Option<Aid>,
        /// What the triggers see in it.
        turn: Option<BotTurn>,
    },
    /// The bot sends for something from outside.
    BeginErrand(Errand),
    /// Something came of that; what comes too late changes nothing.
    EndErrand {
        /// The place at which it began.
        begun: Seq,
        /// What it brought.
        brought: Brought,
    },
    /// The bot leads on in a flow, or out of it.
    MoveInFlow {
        /// Which flow.
        flow: FlowId,
        /// Where; nowhere where it is over.
        to: Option<Place>,
    },
    /// An agent answers.
    AgentSays {
        /// Who.
        agent: AgentCard,
        /// The client's id for it.
        cid: ClientId,
        /// The words.
        text: Text,
        /// Under which ownership; a client of version 1 names none.
        epoch: Option<Epoch>,
    },
    /// An agent closes the conversation.
    Close {
        /// Who.
        agent: AgentCard,
        /// The client's id for it.
        cid: ClientId,
        /// How it ended; a client of version 1 does not say.
        outcome: Option<Outcome>,
        /// Under which ownership; a client of version 1 names none.
        epoch: Option<Epoch>,
    },
    /// Somebody asks for a person.
    RequestHandoff(Box<Request>),
    /// The matter became more urgent while it waits.
    RaiseHandoff {
        /// How urgent it is.
        priority: Priority,
        /// Within what time of the request the first human message is promised.
        first_reply_within: Span,
    },
    /// The desk tells something.
    Deliver(ToConversation),
    /// All that is known was served to the agent to whom it is offered.
    ServePackage {
        /// To whom.
        agent: AgentId,
        /// For which offer.
        epoch: Epoch,
    },
    /// The owner confirms what is known.
    AcknowledgeHandoff {
        /// The owner.
        agent: AgentId,
        /// Under which ownership.
        epoch: Epoch,
    },
    /// The owner hands over.
    Transfer {
        /// The owner.
        agent: AgentId,
        /// Under which ownership.
        epoch: Epoch,
        /// To whom.
        to: Target,
        /// Why.
        reason: Reason,
        /// What the next one needs; without it the transfer is refused.
        note: Option<TransferNote>,
    },
    /// The owner has seen that it is about something else, and hands it to whom the matrix says.
    Reroute {
        /// The owner.
        agent: AgentId,
        /// Under which ownership.
        epoch: Epoch,
        /// What it is in truth.
        situation: Box<Situation>,
        /// Why.
        reason: Reason,
        /// What the next one needs; without it the transfer is refused.
        note: Option<TransferNote>,
    },
    /// The owner takes the transfer back.
    CancelTransfer {
        /// The owner.
        agent: AgentId,
        /// Under which ownership.
        epoch: Epoch,
    },
    /// The owner asks a colleague, and stays the owner.
    Consult {
        /// The owner.
        agent: AgentId,
        /// Under which ownership.
        epoch: Epoch,
        /// The colleague.
        whom: AgentCard,
        /// The question.
        question: Text,
    },
    /// The colleague answers.
    AnswerConsult {
        /// The colleague.
        by: AgentId,
        /// The answer.
        answer: Text,
    },
    /// The owner needs the colleague no more.
    EndConsult {
        /// The owner.
        agent: AgentId,
        /// Under which ownership.
        epoch: Epoch,
    },
    /// The owner looks into it.
    StartResearch {
        /// The owner.
        agent: AgentId,
        /// Under which ownership.
        epoch: Epoch,
    },
    /// The owner has looked into it.
    EndResearch {
        /// The owner.
        agent: AgentId,
        /// Under which ownership.
        epoch: Epoch,
    },
    /// The owner says who has to do the next thing.
    SetStatus {
        /// The owner.
        agent: AgentId,
        /// Under which ownership.
        epoch: Epoch,
        /// Who has to.
        waiting_on: WaitingOn,
    },
    /// Somebody writes a note, which the visitor never sees.
    AddNote {
        /// Who; what the bot writes is a draft.
        by: Author,
        /// The words.
        text: Text,
    },
    /// An agent confirms a draft, with these words.
    ConfirmNote {
        /// Who.
        agent: AgentId,
        /// Which: the place at which it was added.
        note: Seq,
        /// The words.
        text: Text,
    },
    /// Somebody gives it a tag.
    Tag {
        /// Which.
        tag: Tag,
        /// Who.
        by: Author,
    },
    /// Somebody takes a tag off.
    Untag {
        /// Which.
        tag: Tag,
        /// Who.
        by: Author,
    },
    /// The visitor leaves a message in place of waiting.
    LeaveMessage {
        /// Who.
        visitor: VisitorId,
        /// The client's id for it.
        cid: ClientId,
        /// The words.
        text: Text,
        /// Where the reply goes.
        email: Option<Text>,
        /// The next opening, where it is outside opening hours.
        opens_at: Option<Timestamp>,
    },
    /// The visitor asks to be called back.
    AskForCallback {
        /// Who.
        visitor: VisitorId,
        /// The client's id for it.
        cid: ClientId,
        /// The number.
        number: Text,
        /// The next opening, where it is outside opening hours.
        opens_at: Option<Timestamp>,
    },
    /// An agent has called the visitor back.
    RecordCall {
        /// Who.
        agent: AgentCard,
    },
    /// The visitor does not wait any longer.
    StopWaiting {
        /// Who.
        visitor: VisitorId,
    },
    /// The bot has weighed what was said or done.
    Weigh {
        /// The event that it is about.
        of: Seq,
        /// What was seen there.
        signals: Vec<Signal>,
    },
    /// The bot, the site or a workspace's system has learnt something.
    Notice {
        /// What, in order.
        what: Vec<Noticed>,
    },
    /// The owner says whether it is about what was read.
    SettleIntent {
        /// The owner.
        agent: AgentId,
        /// Under which ownership.
        epoch: Epoch,
        /// What it is about in truth; nothing where the reading was right.
        correction: Option<IntentCorrection>,
    },
    /// The visitor puts right what will be passed on.
    CorrectReceipt {
        /// Who.
        visitor: VisitorId,
        /// Which line.
        field: Field,
        /// What it says in truth.
        value: Text,
    },
    /// The visitor keeps something back.
    WithholdFromReceipt {
        /// Who.
        visitor: VisitorId,
        /// Which line.
        field: Field,
    },
    /// The visitor rates it.
    Rate {
        /// Who.
        visitor: VisitorId,
        /// From 1 to 5.
        score: u8,
        /// What the visitor adds.
        comment: Option<Text>,
    },
}
