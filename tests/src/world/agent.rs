//! What an agent does in a story. Whatever is refused fails the story, unless the story asks for
//! the refusal.

// What somebody does is done, whether or not the story goes on from it.
#![allow(clippy::return_self_not_must_use)]

use baton_shared::conversation::command::IntentCorrection;
use baton_shared::conversation::standing::{Author, Outcome, WaitingOn};
use baton_shared::conversation::transfer::{Reason, TransferNote};
use baton_shared::conversation::{self, Command as Asked, Phase};
use baton_shared::desk::command::{
    Availability, CapRule, Command, DeclineReason, Rejection, Target,
};
use baton_shared::id::{AgentId, ClientId, Epoch};
use baton_shared::protocol::AgentCard;
use baton_shared::text::Text;

use super::{World, conversation_of};

/// One agent of a story.
#[derive(Debug)]
pub struct Agent<'w> {
    world: &'w mut World,
    id: AgentId,
}

impl<'w> Agent<'w> {
    pub(super) fn new(world: &'w mut World, name: &str) -> Self {
        let id = AgentId::new(name).expect("an agent's name is short and plain");
        assert!(world.policy.roster.members.contains_key(&id), "{name} is not on the roster");
        Self { world, id }
    }

    /// Comes to the desk, with a console that stays in touch.
    pub fn signs_in(self) -> Self {
        self.world.in_touch.insert(self.id.clone());
        self.at_the_desk(|agent| Command::SignIn { agent })
    }

    /// Leaves the desk.
    pub fn signs_out(self) -> Self {
        self.world.in_touch.remove(&self.id);
        self.at_the_desk(|agent| Command::SignOut { agent })
    }

    /// Loses the line: nothing is heard of this agent, who does not know.
    pub fn vanishes(self) -> Self {
        self.world.in_touch.remove(&self.id);
        self
    }

    /// Has the line again.
    pub fn comes_back(self) -> Self {
        self.world.in_touch.insert(self.id.clone());
        self.at_the_desk(|agent| Command::Heard { agents: vec![agent] })
    }

    /// Says how available they are.
    pub fn is(self, availability: Availability) -> Self {
        self.at_the_desk(|agent| Command::SetAvailability { agent, availability })
    }

    /// Reads all that is known of a visitor whom they are offered.
    pub fn reads(self, visitor: &str) -> Self {
        let (agent, epoch) = (self.id.clone(), self.offer(visitor));
        self.of(visitor, Asked::ServePackage { agent, epoch })
    }

    /// Accepts a visitor whom they are offered.
    pub fn accepts(self, visitor: &str) -> Self {
        let (conversation, epoch) = (conversation_of(visitor), self.offer(visitor));
        self.at_the_desk(|agent| Command::Accept { conversation, agent, epoch })
    }

    /// Reads, and accepts.
    pub fn takes(self, visitor: &str) -> Self {
        self.reads(visitor).accepts(visitor)
    }

    /// Tries to accept, and is told why not.
    pub fn cannot_accept(self, visitor: &str) -> Rejection {
        let (conversation, epoch) = (conversation_of(visitor), self.offer(visitor));
        let agent = self.id.clone();
        let outcome = self.world.at_the_desk(Command::Accept { conversation, agent, epoch });
        outcome.expect_err("the desk let them accept")
    }

    /// Declines a visitor whom they are offered.
    pub fn declines(self, visitor: &str, because: DeclineReason) -> Self {
        let (conversation, epoch) = (conversation_of(visitor), self.offer(visitor));
        self.at_the_desk(|agent| Command::Decline { conversation, agent, epoch, because })
    }

    /// Writes to a visitor.
    pub fn writes(self, visitor: &str, words: &str) -> Self {
        let command = self.saying(visitor, words);
        self.of(visitor, command)
    }

    /// Tries to write to a visitor, and is told why not.
    pub fn cannot_write(self, visitor: &str) -> conversation::Rejection {
        let command = self.saying(visitor, "Hello");
        self.refused(visitor, command)
    }

    /// Closes the conversation with a visitor.
    pub fn closes(self, visitor: &str) -> Self {
        let (agent, cid, epoch) = (self.card(), self.cid(), self.epoch(visitor));
        let outcome = Some(Outcome::Resolved);
        self.of(visitor, Asked::Close { agent, cid, outcome, epoch: Some(epoch) })
    }

    /// Confirms what is known of a visitor whom they own.
    pub fn confirms(self, visitor: &str) -> Self {
        let (agent, epoch) = (self.id.clone(), self.epoch(visitor));
        self.of(visitor, Asked::AcknowledgeHandoff { agent, epoch })
    }

    /// Says what it is about in truth; nothing where the reading was right.
    pub fn settles_intent(self, visitor: &str, correction: Option<IntentCorrection>) -> Self {
        let (agent, epoch) = (self.id.clone(), self.epoch(visitor));
        self.of(visitor, Asked::SettleIntent { agent, epoch, correction })
    }

    /// Hands a visitor over, with a note that says all it has to.
    pub fn hands_over(self, visitor: &str, to: Target) -> Self {
        self.transfers(visitor, to, Reason::Expertise, Some(note()))
    }

    /// Hands a visitor over.
    pub fn transfers(
        self,
        visitor: &str,
        to: Target,
        reason: Reason,
        note: Option<TransferNote>,
    ) -> Self {
        let command = self.transferring(visitor, to, reason, note);
        self.of(visitor, command)
    }

    /// Tries to hand a visitor over, and is told why not.
    pub fn cannot_transfer(
        self,
        visitor: &str,
        to: Target,
        note: Option<TransferNote>,
    ) -> conversation::Rejection {
        let command = self.transferring(visitor, to, Reason::Expertise, note);
        self.refused(visitor, command)
    }

    /// Tries to hand a visitor over for some reason, and is told why not.
    pub fn cannot_transfer_because(
        self,
        visitor: &str,
        to: Target,
        reason: Reason,
    ) -> conversation::Rejection {
        let command = self.transferring(visitor, to, reason, Some(note()));
        self.refused(visitor, command)
    }

    /// Takes a transfer back.
    pub fn takes_back(self, visitor: &str) -> Self {
        let (agent, epoch) = (self.id.clone(), self.epoch(visitor));
        self.of(visitor, Asked::CancelTransfer { agent, epoch })
    }

    /// Asks a colleague about a visitor's matter.
    pub fn consults(self, visitor: &str, colleague: &str, question: &str) -> Self {
        let whom = self.world.card(&AgentId::new(colleague).expect("a colleague's name"));
        let (agent, epoch) = (self.id.clone(), self.epoch(visitor));
        let question = Text::new(question);
        self.of(visitor, Asked::Consult { agent, epoch, whom, question })
    }

    /// Answers a colleague's question.
    pub fn answers(self, visitor: &str, answer: &str) -> Self {
        let (by, answer) = (self.id.clone(), Text::new(answer));
        self.of(visitor, Asked::AnswerConsult { by, answer })
    }

    /// Looks into a visitor's matter.
    pub fn looks_into(self, visitor: &str) -> Self {
        let (agent, epoch) = (self.id.clone(), self.epoch(visitor));
        self.of(visitor, Asked::StartResearch { agent, epoch })
    }

    /// Says who has to do the next thing.
    pub fn waits_on(self, visitor: &str, waiting_on: WaitingOn) -> Self {
        let (agent, epoch) = (self.id.clone(), self.epoch(visitor));
        self.of(visitor, Asked::SetStatus { agent, epoch, waiting_on })
    }

    /// Writes a note that the visitor never sees.
    pub fn notes(self, visitor: &str, words: &str) -> Self {
        let (by, text) = (Author::Agent(self.id.clone()), Text::new(words));
        self.of(visitor, Asked::AddNote { by, text })
    }

    /// Gives a visitor to a colleague by hand, as supervisors may.
    pub fn assigns(self, visitor: &str, colleague: &str, over: CapRule) -> Self {
        let command = self.assigning(visitor, colleague, over);
        self.at_the_desk(|_| command)
    }

    /// Tries to give a visitor to a colleague by hand, and is told why not.
    pub fn cannot_assign(self, visitor: &str, colleague: &str, over: CapRule) -> Rejection {
        let command = self.assigning(visitor, colleague, over);
        self.world.at_the_desk(command).expect_err("the desk let them assign")
    }

    fn assigning(&self, visitor: &str, colleague: &str, over: CapRule) -> Command {
        let to = AgentId::new(colleague).expect("a colleague's name");
        Command::Assign { conversation: conversation_of(visitor), by: self.id.clone(), to, over }
    }

    fn transferring(
        &self,
        visitor: &str,
        to: Target,
        reason: Reason,
        note: Option<TransferNote>,
    ) -> Asked {
        let (agent, epoch) = (self.id.clone(), self.epoch(visitor));
        Asked::Transfer { agent, epoch, to, reason, note }
    }

    fn saying(&self, visitor: &str, words: &str) -> Asked {
        let epoch = Some(self.epoch(visitor));
        let (agent, cid) = (self.card(), self.cid());
        Asked::AgentSays { agent, cid, text: Text::new(words), epoch }
    }

    fn at_the_desk(self, command: impl FnOnce(AgentId) -> Command) -> Self {
        let command = command(self.id.clone());
        let shown = format!("{command:?}");
        if let Err(rejection) = self.world.at_the_desk(command) {
            panic!("{}: {shown} was refused: {rejection}", self.id);
        }
        self.world.settle();
        self
    }

    fn of(self, visitor: &str, command: Asked) -> Self {
        let shown = format!("{command:?}");
        if let Err(rejection) = self.world.of(visitor, command) {
            panic!("{}: {shown} was refused: {rejection}", self.id);
        }
        self.world.settle();
        self
    }

    fn refused(self, visitor: &str, command: Asked) -> conversation::Rejection {
        self.world.of(visitor, command).expect_err("it was not refused")
    }

    /// The offer that this agent was made; where there is none, the latest epoch stands for it.
    fn offer(&self, visitor: &str) -> Epoch {
        let offer = self.world.desk().offer(&conversation_of(visitor));
        offer.map_or_else(|| self.epoch(visitor), |offer| offer.epoch)
    }

    /// The ownership that runs; where nobody owns it, the latest epoch stands for it.
    fn epoch(&self, visitor: &str) -> Epoch {
        let conversation = self.world.conversation(visitor);
        let live = conversation.phase().and_then(Phase::live);
        live.map_or_else(|| conversation.epoch(), |live| live.epoch)
    }

    fn card(&self) -> AgentCard {
        self.world.card(&self.id)
    }

    fn cid(&self) -> ClientId {
        self.world.mint_cid()
    }
}

/// A note that says all it has to.
pub fn note() -> TransferNote {
    TransferNote {
        problem: Text::new("Charged twice for March."),
        tried: Text::new("Found both charges; the refund was refused by the bank."),
        why: Text::new("A second refund needs somebody from billing."),
        what_next: Text::new("The customer waits for a date."),
    }
}
