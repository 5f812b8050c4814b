//! Why owners hand over, and what comes of it. SPEC HA, PX.
//!
//! An owner who cannot own a matter says whether it is a right, knowledge or an approval that is
//! missing. A reason that comes up often shows what a team lacks.

use std::collections::BTreeMap;

use super::is_real;
use crate::conversation::Event;
use crate::conversation::transfer::Ground;
use crate::desk::event::{Acquired, Requeue};
use crate::machine::Recorded;

/// What came of the transfers of many conversations, by why they were asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Transfers {
    by_ground: BTreeMap<Ground, Outcomes>,
}

/// How many transfers went how far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcomes {
    /// An owner asked for it.
    pub asked: u32,
    /// Somebody accepted.
    pub accepted: u32,
    /// Of these, whoever accepted had given the conversation away before.
    pub bounced: u32,
}

/// Where a transfer stands as a log is read.
#[derive(Clone, Copy)]
enum Course {
    /// Somebody is asked, and the owner stays.
    UnderWay(Ground),
    /// It waits in the queue again, and nobody owns it.
    GivenBack(Ground),
}

impl Transfers {
    /// Counts a conversation's log, from its first event on. A practice is not counted.
    pub fn count(&mut self, log: &[Recorded<Event>]) {
        if !is_real(log) {
            return;
        }
        let mut course = None;
        for recorded in log {
            course = self.follow(course, &recorded.event);
        }
    }

    /// How many were asked for.
    pub fn asked(&self) -> u32 {
        self.by_ground.values().map(|outcomes| outcomes.asked).sum()
    }

    /// What came of those that were asked for on one ground.
    pub fn on(&self, ground: Ground) -> Outcomes {
        self.by_ground.get(&ground).copied().unwrap_or_default()
    }

    fn follow(&mut self, course: Option<Course>, event: &Event) -> Option<Course> {
        if let Event::TransferAsked { reason, .. } = event {
            let ground = reason.ground();
            self.by_ground.entry(ground).or_default().asked += 1;
            Some(Course::UnderWay(ground))
        } else if let Event::Assigned { acquired, bounces, .. } = event {
            let accepted = match (course, acquired) {
                (Some(Course::UnderWay(ground)), Acquired::Transferred(_)) => Some(ground),
                (Some(Course::GivenBack(ground)), Acquired::Accepted | Acquired::ByHand(..)) => {
                    Some(ground)
                }
                // A supervisor who takes over in the middle of a transfer ends it.
                (Some(Course::UnderWay(_)), Acquired::Accepted | Acquired::ByHand(..))
                | (Some(Course::GivenBack(_)), Acquired::Transferred(_))
                | (None, _) => None,
            };
            if let Some(ground) = accepted {
                let outcomes = self.by_ground.entry(ground).or_default();
                outcomes.accepted += 1;
                outcomes.bounced += u32::from(*bounces > 0);
            }
            None
        } else if let Event::Requeued { because, .. } = event {
            match (course, because) {
                (Some(Course::UnderWay(ground)), Requeue::GivenBack) => {
                    Some(Course::GivenBack(ground))
                }
                (waits @ Some(Course::GivenBack(_)), _) => waits,
                (Some(Course::UnderWay(_)) | None, _) => None,
            }
        } else if ends_it(event) {
            None
        } else {
            course
        }
    }
}

/// Whether nobody accepts a transfer after this.
fn ends_it(event: &Event) -> bool {
    matches!(
        event,
        Event::TransferEnded { .. }
            | Event::Released { .. }
            | Event::Withdrawn { .. }
            | Event::SentToInbox { .. }
            | Event::Closed { .. }
            | Event::ClosedBySilence {}
    )
}

#[cfg(test)]
mod tests;
