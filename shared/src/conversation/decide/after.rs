//! What is kept for later, and what is only for those who answer: messages, calls, notes, tags,
//! ratings. SPEC CO.

use super::{Decided, Deciding, readable};
use crate::conversation::event::Event;
use crate::conversation::facts::Rated;
use crate::conversation::phase::Phase;
use crate::conversation::receipts::{Body, Sender};
use crate::conversation::rejection::Rejection;
use crate::conversation::standing::{Author, NoteStanding};
use crate::desk::command::Withdrawal;
use crate::id::{AgentId, ClientId, Seq, Tag, VisitorId};
use crate::promise::{Deed, Kind, Owner, Pledge, Release};
use crate::protocol::AgentCard;
use crate::text::Text;
use crate::time::Timestamp;

impl Deciding<'_> {
    pub(super) fn leave_message(
        mut self,
        visitor: &VisitorId,
        cid: ClientId,
        text: Text,
        email: Option<Text>,
        opens_at: Option<Timestamp>,
    ) -> Decided {
        self.later(visitor, &cid, &text)?;
        let spans = &self.policy.promises;
        let reply_by = match opens_at {
            Some(opens_at) => opens_at.after(spans.after_opening),
            None => self.at.after(spans.callback),
        };
        self.withdraw(Withdrawal::LeftMessage, Release::Replaced);
        let told = self.promises.latest(Kind::NextOpening).map(|told| told.entry().due());
        if told.is_none() {
            self.promise(Pledge::NextOpening { reply_by }, Owner::Desk);
        }
        let reply_by = told.unwrap_or(reply_by);
        Ok(self.lastly(Event::MessageLeft { cid, text, email, reply_by }))
    }

    pub(super) fn ask_for_callback(
        mut self,
        visitor: &VisitorId,
        cid: ClientId,
        number: Text,
        opens_at: Option<Timestamp>,
    ) -> Decided {
        self.later(visitor, &cid, &number)?;
        self.withdraw(Withdrawal::AskedForCallback, Release::Replaced);
        self.release(Kind::Callback, Release::Replaced);
        let from = opens_at.unwrap_or(self.at);
        self.promise_from(from, Pledge::Callback, Owner::Desk);
        let call_by = from.after(self.policy.promises.callback);
        Ok(self.lastly(Event::CallbackRequested { cid, number, call_by }))
    }

    /// Whether something may be left for later: not while a person is there.
    fn later(&self, visitor: &VisitorId, cid: &ClientId, text: &Text) -> Result<(), Rejection> {
        self.state.receipts.check(&Sender::Visitor, cid, Body::Said(text))?;
        readable(text)?;
        self.facts_of(visitor)?;
        match &self.real_facts()?.phase {
            Phase::Bot | Phase::Queued(_) | Phase::Offered(..) | Phase::Promised { .. } => Ok(()),
            Phase::Live(live) => Err(Rejection::NotYours { owner: live.owner.clone() }),
            Phase::Closed => Err(Rejection::Closed),
        }
    }

    pub(super) fn record_call(mut self, agent: AgentCard) -> Decided {
        self.facts()?;
        if self.promises.latest(Kind::Callback).is_none() {
            return Err(Rejection::NotWaiting);
        }
        self.done(Deed::CalledBack);
        let closes_at = self.silence_closes_at();
        Ok(self.lastly(Event::CalledBack { agent, closes_at }))
    }

    pub(super) fn rate(self, visitor: &VisitorId, score: u8, comment: Option<Text>) -> Decided {
        let facts = self.facts_of(visitor)?;
        if facts.phase != Phase::Closed {
            return Err(Rejection::NotClosed);
        }
        if !(1..=5).contains(&score) {
            return Err(Rejection::NoSuchScore);
        }
        if facts.rated == Rated::Done {
            return Err(Rejection::AlreadyRated);
        }
        let about = facts.past.about();
        Ok(self.lastly(Event::Rated { score, comment, about }))
    }

    pub(super) fn add_note(self, by: Author, text: Text) -> Decided {
        readable(&text)?;
        match &by {
            Author::Bot => self.facts().map(|_| ())?,
            Author::Agent(agent) => self.may_whisper(agent)?,
        }
        Ok(self.lastly(Event::NoteAdded { by, text }))
    }

    pub(super) fn confirm_note(self, agent: AgentId, note: Seq, text: Text) -> Decided {
        readable(&text)?;
        self.may_whisper(&agent)?;
        match self.facts()?.notes.get(&note) {
            None => Err(Rejection::NoSuchNote),
            Some(NoteStanding::Confirmed) => Err(Rejection::AlreadyConfirmed),
            Some(NoteStanding::Draft) => {
                Ok(self.lastly(Event::NoteConfirmed { note, agent, text }))
            }
        }
    }

    /// Whoever may read may write a note, and where somebody owns it few may read.
    fn may_whisper(&self, agent: &AgentId) -> Result<(), Rejection> {
        match self.facts()?.phase.live() {
            Some(live) if !live.lets_whisper(agent, self.at) => {
                Err(Rejection::NotYours { owner: live.owner.clone() })
            }
            Some(_) | None => Ok(()),
        }
    }

    pub(super) fn tag(self, tag: Tag, by: Author) -> Decided {
        if self.facts()?.tags.contains(&tag) {
            return Ok(Vec::new());
        }
        Ok(self.lastly(Event::Tagged { tag, by }))
    }

    pub(super) fn untag(self, tag: Tag, by: Author) -> Decided {
        if !self.facts()?.tags.contains(&tag) {
            return Ok(Vec::new());
        }
        Ok(self.lastly(Event::Untagged { tag, by }))
    }
}
