//! What is known of a conversation that has begun.

use std::collections::{BTreeMap, BTreeSet};

use super::in_hand::InHand;
use super::phase::Phase;
use super::standing::{About, NoteStanding, WaitingOn};
use crate::id::{AgentId, Epoch, Seq, Tag, VisitorId};
use crate::practice::Purpose;
use crate::promise::Promises;
use crate::protocol::{AgentCard, Role};
use crate::routing::need::Ticket;
use crate::text::Text;
use crate::time::Timestamp;
use crate::waiting::Told;

/// What is known of a conversation that has begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Facts {
    pub(super) visitor: VisitorId,
    pub(super) purpose: Purpose,
    pub(super) started_at: Timestamp,
    pub(super) last_at: Timestamp,
    pub(super) word: Word,
    pub(super) awaited: Awaited,
    pub(super) waiting_on: WaitingOn,
    pub(super) phase: Phase,
    /// The latest epoch that the desk has told.
    pub(super) epoch: Epoch,
    pub(super) past: Past,
    /// How often the bot has answered since it was opened last.
    pub(super) bot_answers: u8,
    pub(super) in_hand: InHand,
    /// Who owned it since it was opened last, in order.
    pub(super) owners: Vec<AgentId>,
    /// Who gave it back since it was opened last, and is not asked for it again.
    pub(super) given_back_by: BTreeSet<AgentId>,
    pub(super) bounces: u8,
    pub(super) notes: BTreeMap<Seq, NoteStanding>,
    pub(super) tags: BTreeSet<Tag>,
    /// The close that was rated.
    pub(super) rated: Rated,
    pub(super) promises: Promises,
}

/// The last message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) by: Role,
    pub(super) text: Text,
}

/// What is awaited, which is a matter of who spoke last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Awaited {
    /// An answer, since the first word that has none.
    Answer { since: Timestamp },
    /// The visitor's next word; silence closes the conversation at a moment that was decided.
    Visitor { closes_at: Timestamp },
}

/// Whether the visitor has rated it since it was opened last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rated {
    NotYet,
    Done,
}

/// What whoever takes it up again should know: the bot, after a person had it, above all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Past {
    /// The latest handoff.
    pub handoff: Option<Handoff>,
    /// The agents who have had it, each once, in order.
    pub had_by: Vec<AgentCard>,
    /// Who had it last, and when that ended.
    pub left_by: Option<(AgentId, Timestamp)>,
    /// Who has spoken to the visitor.
    pub voices: BTreeSet<Voice>,
}

/// Who has spoken to a visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Voice {
    /// The bot.
    Bot,
    /// A person.
    Person,
}

/// A wish for a person, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handoff {
    /// What the person must have.
    pub ticket: Ticket,
    /// When it was asked for.
    pub requested_at: Timestamp,
    /// When a person first wrote.
    pub answered_at: Option<Timestamp>,
    /// What the visitor was told of the wait.
    pub heard: Heard,
}

/// What a visitor was told of a wait, and may rely on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// The lowest place that was told.
    pub place: Option<u32>,
    /// The time that was told last.
    pub time: TimeHeard,
}

/// What a visitor was told of the time that a wait takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TimeHeard {
    /// Nothing.
    #[default]
    Nothing,
    /// A person writes by this moment, as was promised.
    FirstReply(Timestamp),
    /// A person is there by this moment, as the desk estimates.
    Bound(Timestamp),
    /// That no time is named any more.
    GivenUp,
}

impl Heard {
    /// What was heard from when the desk names a wait on.
    pub(super) fn told(self, place: u32, told: Told, at: Timestamp) -> Self {
        let time = match told {
            Told::First(bounds) | Told::Grown(bounds) => TimeHeard::Bound(bounds.until(at)),
            Told::GivenUp => TimeHeard::GivenUp,
        };
        Self { place: Some(self.held(place)), time }
    }

    /// The place that is shown where the desk counts this one: it does not grow.
    pub(super) fn held(self, place: u32) -> u32 {
        self.place.map_or(place, |shown| shown.min(place))
    }

    /// Whether a time was told that ends before this moment.
    pub(super) fn ends_before(self, until: Timestamp) -> bool {
        match self.time {
            TimeHeard::FirstReply(told) | TimeHeard::Bound(told) => told < until,
            TimeHeard::Nothing | TimeHeard::GivenUp => false,
        }
    }

    /// What still holds of it in a wait that begins anew: a first reply that is still owed.
    pub(super) fn anew(self, owed: Option<Timestamp>) -> Self {
        let holds = match self.time {
            TimeHeard::FirstReply(due) => owed == Some(due),
            TimeHeard::Nothing | TimeHeard::Bound(_) | TimeHeard::GivenUp => false,
        };
        if holds { Self { place: None, time: self.time } } else { Self::default() }
    }
}

impl Past {
    /// What a rating is about.
    pub(super) fn about(&self) -> About {
        match (self.voices.contains(&Voice::Bot), self.voices.contains(&Voice::Person)) {
            (true, true) => About::AfterHandoff,
            (false, true) => About::HumanOnly,
            (true | false, false) => About::BotOnly,
        }
    }
}

impl Facts {
    pub(super) fn begun(visitor: VisitorId, purpose: Purpose, at: Timestamp) -> Self {
        Self {
            visitor,
            purpose,
            started_at: at,
            last_at: at,
            word: Word { by: Role::Visitor, text: Text::new("") },
            awaited: Awaited::Answer { since: at },
            waiting_on: WaitingOn::Us,
            phase: Phase::Bot,
            epoch: Epoch::ZERO,
            past: Past::default(),
            bot_answers: 0,
            in_hand: InHand::default(),
            owners: Vec::new(),
            given_back_by: BTreeSet::new(),
            bounces: 0,
            notes: BTreeMap::new(),
            tags: BTreeSet::new(),
            rated: Rated::NotYet,
            promises: Promises::default(),
        }
    }

    /// Somebody is owed an answer from here, unless one was owed before.
    pub(super) fn awaits_answer(&mut self, at: Timestamp) {
        if let Awaited::Visitor { .. } = self.awaited {
            self.awaited = Awaited::Answer { since: at };
        }
        self.waiting_on = WaitingOn::Us;
    }

    /// The visitor was answered, and the next word is theirs.
    pub(super) fn answered(&mut self, closes_at: Timestamp) {
        self.awaited = Awaited::Visitor { closes_at };
        // Somebody outside is still waited for after a word about that.
        if self.waiting_on == WaitingOn::Us {
            self.waiting_on = WaitingOn::Visitor;
        }
    }

    /// Takes the ownership from whoever has it.
    pub(super) fn leave(&mut self, phase: Phase, at: Timestamp) {
        if let Phase::Live(live) = &self.phase {
            self.past.left_by = Some((live.owner.id.clone(), at));
        }
        self.phase = phase;
    }
}
