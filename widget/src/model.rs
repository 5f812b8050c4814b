//! What the widget knows and decides: one conversation, its line, and what is on the screen.
//!
//! Pure. The shell in [`crate::io`] reports what happened and carries out the [`Effect`]s that
//! it drains afterwards; moments, jitter and random bits are arguments. How a socket is driven
//! stands in [`baton_shared::session`]; here is what surrounds it: beginning a conversation and
//! beginning again, what counts as unread, and the words' way onto the screen.

mod effect;
mod state;
mod transcript;

use std::collections::VecDeque;
use std::sync::Arc;

use baton_shared::id::{ClientId, Seq};
use baton_shared::protocol::Refusal;
use baton_shared::protocol::api::Started;
use baton_shared::protocol::page::FrameToPage;
use baton_shared::protocol::visitor::{FromVisitor, ToVisitor};
use baton_shared::session::{self, Link, Received, Session, VisitorSide};
use baton_shared::text::{Text, TextProblem, Token};
use baton_shared::time::{Span, Timestamp};

pub use effect::Effect;
pub use state::{Line, Network, Panel, SayProblem, Standing, StartProblem};
use state::{beyond_limit, standing};
use transcript::Transcript;
pub use transcript::{Row, Said};

/// How long a line may be missing before the visitor is told that it is.
pub const PATIENCE: Span = Span::seconds(5);
const START_AGAIN_FIRST: i64 = 2_000;
const START_AGAIN_LAST: i64 = 30_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Start {
    Idle,
    Asked,
    Again { due: Timestamp },
    NotSetUp,
    Done,
}

/// For how long a line has been wanted and missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Missing {
    No,
    Since(Timestamp),
    Long,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Told {
    live: bool,
    unread: u32,
}

/// Everything the widget knows.
#[derive(Debug)]
pub struct Model {
    session: Session<VisitorSide>,
    conversation: Option<Started>,
    /// Whether the conversation is kept for the next page. Opening the panel keeps nothing.
    remembered: bool,
    /// The conversation that the server refused last; it is not taken back from another tab.
    refused: Option<Started>,
    start: Start,
    /// Conversations begun since the server last let this client in.
    begun: u32,
    transcript: Transcript,
    seen: Seq,
    panel: Panel,
    network: Network,
    missing: Missing,
    /// What the page was told; nothing while there is no page.
    told: Option<Told>,
    minted: u16,
    effects: VecDeque<Effect>,
}

fn side(started: &Started) -> VisitorSide {
    VisitorSide { token: started.token.clone() }
}

impl Model {
    /// A widget with what an earlier page left behind.
    pub fn new(
        at: Timestamp,
        conversation: Option<Started>,
        kept: Vec<(ClientId, Text)>,
        seen: Seq,
    ) -> Self {
        let nobody = VisitorSide { token: Token::new("") };
        let mut session = Session::new(conversation.as_ref().map_or(nobody, side));
        for (cid, text) in kept {
            session.restore(at, cid, text);
        }
        let mut model = Self {
            session,
            remembered: conversation.is_some(),
            conversation,
            refused: None,
            start: Start::Idle,
            begun: 0,
            transcript: Transcript::default(),
            seen,
            panel: Panel::Hidden,
            network: Network::There,
            missing: Missing::No,
            told: None,
            minted: 0,
            effects: VecDeque::new(),
        };
        if model.conversation.is_some() || !model.session.unsent().is_empty() {
            model.wake(at);
        }
        model
    }

    /// Takes the next thing that the shell must do.
    pub fn next_effect(&mut self) -> Option<Effect> {
        self.effects.pop_front()
    }

    /// The moment at which [`Self::tick`] has something to do, and what.
    pub fn next_deadline(&self) -> Option<(Timestamp, &'static str)> {
        let again = match self.start {
            Start::Again { due } => Some((due, "start again")),
            Start::Idle | Start::Asked | Start::NotSetUp | Start::Done => None,
        };
        let patience = match self.missing {
            Missing::Since(since) => Some((since.after(PATIENCE), "patience")),
            Missing::No | Missing::Long => None,
        };
        [self.session.next_deadline(), again, patience].into_iter().flatten().min()
    }

    /// Tries to begin at once, because the visitor asked for it.
    pub fn try_again(&mut self, at: Timestamp) {
        if matches!(self.start, Start::Again { .. } | Start::NotSetUp) {
            self.begin();
        }
        self.session.network_back(at);
        self.settle(at);
    }

    /// The server gave a conversation. `stored` is the one that is kept, perhaps by another tab.
    pub fn started(&mut self, at: Timestamp, minted: Started, stored: Option<Started>) {
        match self.not_ours(stored) {
            Some(stored) => self.share(at, stored),
            None => {
                self.remembered = false;
                self.enter(at, minted);
            }
        }
        self.settle(at);
    }

    /// The server gave no conversation. `jitter` is random, in thousandths.
    pub fn start_failed(&mut self, at: Timestamp, problem: StartProblem, jitter: u16) {
        match problem {
            StartProblem::NotSetUp => self.start = Start::NotSetUp,
            StartProblem::Unreachable => self.begin_later(at, jitter),
        }
        self.settle(at);
    }

    /// Another tab keeps another conversation: all tabs of a visitor show the same.
    pub fn other_tab_began(&mut self, at: Timestamp, stored: Started) {
        if self.start == Start::Idle {
            return;
        }
        if let Some(stored) = self.not_ours(Some(stored)) {
            self.share(at, stored);
            self.settle(at);
        }
    }

    /// Another tab of the visitor showed the conversation up to this event.
    pub fn other_tab_saw(&mut self, at: Timestamp, seen: Seq) {
        self.seen = self.seen.max(seen);
        self.settle(at);
    }

    /// Somebody looks at the page again, perhaps after the device slept: timers are late, and
    /// the line may be dead.
    pub fn looked_at(&mut self, at: Timestamp, jitter: u16) {
        self.session.network_back(at);
        self.tick(at, jitter);
    }

    /// The socket is open.
    pub fn opened(&mut self, at: Timestamp) {
        self.session.opened(at);
        self.settle(at);
    }

    /// The socket is closed, or could not be opened.
    pub fn closed(&mut self, at: Timestamp, code: u16, jitter: u16) {
        self.session.closed(at, code, jitter);
        self.look_at_refusal(at, jitter);
        self.settle(at);
    }

    /// The answer to a ping came.
    pub fn ponged(&mut self) {
        self.session.ponged();
    }

    /// A frame came.
    pub fn receive(&mut self, at: Timestamp, frame: ToVisitor, jitter: u16) {
        if let ToVisitor::Ack { cid, seq, at } = &frame {
            let unsent = self.session.unsent().iter().find(|unsent| unsent.cid == *cid);
            if let Some(unsent) = unsent {
                self.transcript.acknowledge(*seq, *at, cid.clone(), unsent.draft.clone());
            }
        }
        match self.session.receive(at, &frame) {
            Received::Nothing => (),
            Received::Reset => self.transcript.clear(),
            Received::Fresh { .. } => {
                if let ToVisitor::Events { events, .. } = frame {
                    self.transcript.fold(events);
                }
            }
        }
        if matches!(self.session.link(), Link::Live { .. }) {
            self.begun = 0;
        }
        self.look_at_refusal(at, jitter);
        self.settle(at);
    }

    /// Time has passed.
    pub fn tick(&mut self, at: Timestamp, jitter: u16) {
        if matches!(self.start, Start::Again { due } if at >= due) {
            self.begin();
        }
        self.session.tick(at, jitter);
        self.settle(at);
    }

    /// The device says that its network came or went.
    pub fn network(&mut self, at: Timestamp, network: Network) {
        self.network = network;
        match network {
            Network::There => self.try_again(at),
            Network::Gone => {
                if self.has_line() {
                    self.effects.push_back(Effect::Disconnect);
                    self.session.closed(at, 1006, 1_000);
                }
                self.settle(at);
            }
        }
    }

    /// The visitor sends these words. On success the composer may be emptied. `stored` is the
    /// conversation that is kept, perhaps by another tab: the first words of a visitor decide.
    pub fn say(
        &mut self,
        at: Timestamp,
        words: &str,
        random: u64,
        stored: Option<Started>,
    ) -> Result<(), SayProblem> {
        let text = Text::new(words.trim());
        match text.problem() {
            Some(TextProblem::Empty) => return Err(SayProblem::Empty),
            Some(TextProblem::TooLong) => return Err(SayProblem::TooLong(beyond_limit(&text))),
            None => (),
        }
        if let Some(stored) = self.not_ours(stored).filter(|_| !self.remembered) {
            self.share(at, stored);
        }
        self.minted = self.minted.wrapping_add(1);
        let cid = ClientId::mint(at, self.minted, random);
        self.session.send(at, cid, text).map_err(|_| SayProblem::TooMany)?;
        self.wake(at);
        self.settle(at);
        Ok(())
    }

    /// The visitor wants a refused message to be tried again.
    pub fn retry(&mut self, at: Timestamp, cid: &ClientId) {
        self.session.retry(at, cid);
        self.settle(at);
    }

    /// The visitor gives up a refused message.
    pub fn discard(&mut self, at: Timestamp, cid: &ClientId) {
        self.session.discard(cid);
        self.settle(at);
    }

    /// There is a page around the frame, and this is what it shows.
    pub fn page_is_there(&mut self, at: Timestamp, panel: Panel) {
        self.told = Some(Told::default());
        self.panel(at, panel);
    }

    /// The panel came onto the screen or was put away.
    pub fn panel(&mut self, at: Timestamp, panel: Panel) {
        self.panel = panel;
        if panel == Panel::Shown {
            self.wake(at);
        }
        self.settle(at);
    }

    /// How it stands with the server.
    pub fn line(&self) -> Line {
        match (self.start, self.session.link()) {
            (Start::NotSetUp, _) => Line::NotSetUp,
            (Start::Done, Link::Live { .. }) => Line::Live,
            (Start::Done, Link::Refused(_)) => Line::Outdated,
            _ if self.network == Network::Gone => Line::Offline,
            _ if self.missing == Missing::Long => Line::Unreachable,
            _ => Line::Connecting,
        }
    }

    /// The rows of the transcript. `day` tells the visitor's own day of a moment.
    pub fn rows(&self, day: impl Fn(Timestamp) -> i32) -> Vec<Row> {
        let live = matches!(self.session.link(), Link::Live { .. });
        let unstored = self.session.unsent().iter().map(|unsent| Row::Own {
            said: Arc::new(Said::new(None, unsent.draft.clone(), None)),
            standing: standing(unsent.delivery, live),
            last: true,
            cid: Some(unsent.cid.clone()),
        });
        self.transcript.rows(unstored, day)
    }

    /// The agent who spoke last, where one did and has a name.
    pub fn agent(&self) -> Option<&str> {
        self.transcript.agent()
    }

    /// Whether the conversation was closed and nobody wrote since.
    pub fn is_closed(&self) -> bool {
        self.transcript.is_closed()
    }

    /// How many messages the visitor has not seen.
    pub fn unread(&self) -> u32 {
        self.transcript.by_agents_after(self.seen)
    }

    fn has_line(&self) -> bool {
        match self.session.link() {
            Link::Connecting { .. } | Link::Greeting { .. } | Link::Live { .. } => true,
            Link::Idle | Link::Waiting { .. } | Link::Refused(_) => false,
        }
    }

    fn wake(&mut self, at: Timestamp) {
        if self.start != Start::Idle {
            return;
        }
        if self.conversation.is_some() {
            self.start = Start::Done;
            self.session.start(at);
        } else {
            self.begin();
        }
        self.settle(at);
    }

    fn begin(&mut self) {
        self.begun += 1;
        self.start = Start::Asked;
        self.effects.push_back(Effect::Begin);
    }

    fn begin_later(&mut self, at: Timestamp, jitter: u16) {
        let limit = (START_AGAIN_FIRST << self.begun.min(5)).min(START_AGAIN_LAST);
        let millis = limit / 2 + limit / 2 * i64::from(jitter.min(1_000)) / 1_000;
        self.start = Start::Again { due: at.after(Span::millis(millis)) };
    }

    fn not_ours(&self, stored: Option<Started>) -> Option<Started> {
        let known = [&self.conversation, &self.refused];
        stored.filter(|stored| !known.into_iter().flatten().any(|known| known == stored))
    }

    fn share(&mut self, at: Timestamp, stored: Started) {
        self.remembered = true;
        self.enter(at, stored);
    }

    fn enter(&mut self, at: Timestamp, conversation: Started) {
        self.transcript.clear();
        if self.seen > Seq::ZERO {
            self.seen = Seq::ZERO;
            self.effects.push_back(Effect::Seen(Seq::ZERO));
        }
        self.start = Start::Done;
        self.session.restart(at, side(&conversation));
        self.conversation = Some(conversation);
    }

    /// A conversation that the server does not know any longer is followed by another one; one
    /// that it refuses right after giving it is asked for again only after a while.
    fn look_at_refusal(&mut self, at: Timestamp, jitter: u16) {
        let Link::Refused(refusal) = self.session.link() else { return };
        let over = matches!(refusal, Refusal::TokenStale | Refusal::UnknownConversation);
        if self.start == Start::Done && over {
            self.session.stop();
            self.drain();
            if self.remembered {
                self.transcript.end();
            }
            self.refused = self.conversation.clone();
            self.effects.extend(self.refused.clone().map(Effect::Dismiss));
            if self.begun == 0 {
                self.begin();
            } else {
                self.begin_later(at, jitter);
            }
        }
    }

    /// What follows from any change: the line's age, what was seen, what the page is told.
    fn settle(&mut self, at: Timestamp) {
        self.remember();
        self.drain();
        let wanted = self.start != Start::Idle;
        let live = matches!(self.session.link(), Link::Live { .. });
        self.missing = match self.missing {
            _ if live || !wanted => Missing::No,
            Missing::No => Missing::Since(at),
            Missing::Since(since) if at >= since.after(PATIENCE) => Missing::Long,
            Missing::Since(_) | Missing::Long => self.missing,
        };
        if self.panel == Panel::Shown && self.transcript.last() > self.seen {
            self.seen = self.transcript.last();
            self.effects.push_back(Effect::Seen(self.seen));
        }
        self.tell();
    }

    /// The proof is kept before anything is sent: without it an answer could not be read again.
    fn remember(&mut self) {
        if self.remembered || self.start != Start::Done || self.session.unsent().is_empty() {
            return;
        }
        if let Some(started) = &self.conversation {
            self.effects.push_back(Effect::Remember(started.clone()));
            self.remembered = true;
        }
    }

    fn tell(&mut self) {
        let Some(told) = self.told else { return };
        let live = !self.transcript.is_empty() || !self.session.unsent().is_empty();
        let now = Told { live: live || told.live, unread: self.unread() };
        if now.live && !told.live {
            self.effects.push_back(Effect::Tell(FrameToPage::Live {}));
        }
        if now.unread != told.unread {
            self.effects.push_back(Effect::Tell(FrameToPage::Unread { count: now.unread }));
        }
        self.told = Some(now);
    }

    fn drain(&mut self) {
        while let Some(effect) = self.session.next_effect() {
            self.forward(effect);
        }
    }

    fn forward(&mut self, effect: session::Effect<FromVisitor, Text>) {
        let effect = match effect {
            session::Effect::Connect => {
                let Some(started) = &self.conversation else { return };
                Effect::Connect(started.conversation.clone())
            }
            session::Effect::Disconnect => Effect::Disconnect,
            session::Effect::Send(frame) => Effect::Send(frame),
            session::Effect::Ping => Effect::Ping,
            session::Effect::Keep(cid, text) => Effect::Keep(cid, text),
            session::Effect::Forget(cid) => Effect::Forget(cid),
        };
        self.effects.push_back(effect);
    }
}

#[cfg(test)]
mod tests;
