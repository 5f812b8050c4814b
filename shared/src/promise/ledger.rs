//! The promises of one conversation that still bind somebody, as a fold of what happened to them.

use std::collections::BTreeMap;

use super::{Deed, Entry, Kind, Owner, Pledge, PromiseEvent, PromiseId, Release, breach_of};
use crate::mutant::{self, Mutant};
use crate::policy::Policy;
use crate::time::{Span, Timestamp};

/// How far a promise that still binds has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// There is time.
    Made,
    /// Little time is left, and the owner knows.
    Warned,
    /// It was broken; what was promised is still owed.
    Broken,
}

/// A promise that still binds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    entry: Entry,
    stage: Stage,
}

impl Standing {
    /// The promise as it was made.
    pub fn entry(&self) -> &Entry {
        &self.entry
    }

    /// How far it has come.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    fn next_deadline(&self) -> Option<(Timestamp, &'static str)> {
        match self.stage {
            Stage::Made => Some((self.entry.warn_at, "promise warning")),
            Stage::Warned => Some((self.entry.due, "promise")),
            Stage::Broken => None,
        }
    }
}

/// The promises of one conversation. What ended in any way but a breach is not kept here: the
/// events tell it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Promises {
    last: PromiseId,
    standing: BTreeMap<PromiseId, Standing>,
}

impl Promises {
    /// Promises something. Fold what it returns before anything else is promised: the number of
    /// the promise is taken by then.
    #[must_use]
    pub fn make(
        &self,
        policy: &Policy,
        at: Timestamp,
        pledge: Pledge,
        owner: Owner,
    ) -> PromiseEvent {
        let kind = pledge.kind();
        let due = pledge.due(policy, at);
        let percent = i64::from(policy.promises.warns_at_percent_left);
        let left = due.since(at).as_millis().saturating_mul(percent) / 100;
        let warn_at = due.after(Span::millis(-left));
        let id = PromiseId(self.last.0 + 1);
        let breach = breach_of(kind);
        PromiseEvent::Made { entry: Entry { id, kind, owner, made_at: at, warn_at, due, breach } }
    }

    /// What a deed means for everything that was promised.
    #[must_use]
    pub fn done(&self, deed: Deed) -> Vec<PromiseEvent> {
        let mut events = Vec::new();
        for standing in self.standing.values().filter(|it| deed.keeps(it.entry.kind)) {
            let Entry { id, breach, .. } = &standing.entry;
            let id = *id;
            match standing.stage {
                Stage::Made | Stage::Warned => events.push(PromiseEvent::Kept { id }),
                Stage::Broken => {
                    if mutant::on(Mutant::PromiseBreaksTwice) {
                        events.push(PromiseEvent::Broken { id, breach: breach.clone() });
                    }
                    events.push(PromiseEvent::KeptLate { id });
                }
            }
        }
        events
    }

    /// Releases everything of one kind.
    #[must_use]
    pub fn release(&self, kind: Kind, because: Release) -> Vec<PromiseEvent> {
        self.releases(because, |entry| entry.kind == kind)
    }

    /// Releases what this owner promised, for somebody else answers in its place.
    #[must_use]
    pub fn release_owner(&self, owner: &Owner, because: Release) -> Vec<PromiseEvent> {
        self.releases(because, |entry| entry.owner == *owner)
    }

    /// Releases everything.
    #[must_use]
    pub fn release_all(&self, because: Release) -> Vec<PromiseEvent> {
        self.releases(because, |_| true)
    }

    /// What happens by itself by this moment: warnings and breaches, in the order of their due
    /// times, and each warning before its breach.
    #[must_use]
    pub fn due_events(&self, at: Timestamp) -> Vec<PromiseEvent> {
        let mut due: Vec<(Timestamp, PromiseEvent)> = Vec::new();
        for Standing { entry, stage } in self.standing.values() {
            let id = entry.id;
            if *stage < Stage::Warned && entry.warn_at <= at {
                due.push((entry.warn_at, PromiseEvent::Warned { id }));
            }
            if *stage < Stage::Broken && entry.due <= at {
                let breach = entry.breach.clone();
                due.push((entry.due, PromiseEvent::Broken { id, breach }));
            }
        }
        due.sort_by_key(|(moment, _)| *moment);
        due.into_iter().map(|(_, event)| event).collect()
    }

    /// The next moment at which something happens by itself, and what.
    pub fn next_deadline(&self) -> Option<(Timestamp, &'static str)> {
        self.standing.values().filter_map(Standing::next_deadline).min()
    }

    /// Folds what happened.
    pub fn apply(&mut self, event: &PromiseEvent) {
        match event {
            PromiseEvent::Made { entry } => {
                self.last = entry.id;
                let standing = Standing { entry: entry.clone(), stage: Stage::Made };
                self.standing.insert(entry.id, standing);
            }
            PromiseEvent::Warned { id } => self.reach(*id, Stage::Warned),
            PromiseEvent::Broken { id, .. } => self.reach(*id, Stage::Broken),
            PromiseEvent::Kept { id }
            | PromiseEvent::KeptLate { id }
            | PromiseEvent::Released { id, .. } => {
                self.standing.remove(id);
            }
        }
    }

    /// The promises that still bind, in the order of making.
    pub fn standing(&self) -> impl Iterator<Item = &Standing> {
        self.standing.values()
    }

    /// The promise with this number, while it binds.
    pub fn get(&self, id: PromiseId) -> Option<&Standing> {
        self.standing.get(&id)
    }

    /// The latest promise of a kind that still binds.
    pub fn latest(&self, kind: Kind) -> Option<&Standing> {
        self.standing.values().rev().find(|standing| standing.entry.kind == kind)
    }

    fn releases(&self, because: Release, meant: impl Fn(&Entry) -> bool) -> Vec<PromiseEvent> {
        let entries = self.standing.values().map(|standing| &standing.entry);
        let meant = entries.filter(|entry| meant(entry));
        meant.map(|entry| PromiseEvent::Released { id: entry.id, because }).collect()
    }

    fn reach(&mut self, id: PromiseId, stage: Stage) {
        if let Some(standing) = self.standing.get_mut(&id) {
            standing.stage = stage;
        }
    }
}
