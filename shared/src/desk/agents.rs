//! What the desk knows of an agent beyond the roster.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::desk::command::Availability;
use crate::routing::agents::Membership;
use crate::routing::floor::Standpoint;
use crate::routing::lines::TicketNo;
use crate::routing::rank::Burden;
use crate::time::Timestamp;

/// Whether an agent is at the desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// Is not.
    #[default]
    Out,
    /// Is, and counts as there until this moment.
    Here {
        /// Until when, if not heard of before.
        lease_until: Timestamp,
    },
    /// Was not heard of in time, and may come back to what they own.
    Lapsed {
        /// Until when.
        grace_until: Timestamp,
    },
}

impl Presence {
    /// When this ends by itself.
    pub(crate) const fn ends_at(self) -> Option<Timestamp> {
        match self {
            Self::Out => None,
            Self::Here { lease_until } => Some(lease_until),
            Self::Lapsed { grace_until } => Some(grace_until),
        }
    }
}

/// What is stored of an agent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// Whether they are at the desk.
    pub presence: Presence,
    /// How available they are.
    pub availability: Availability,
    /// When they last got a conversation; the beginning of time for never.
    pub last_assigned: Timestamp,
    /// How many offers they have missed in a row.
    pub misses: u8,
}

impl Default for Attendance {
    fn default() -> Self {
        Self {
            presence: Presence::Out,
            availability: Availability::Available,
            last_assigned: Timestamp::new(0),
            misses: 0,
        }
    }
}

/// An agent at the desk, with what they carry.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seat {
    pub(crate) attendance: Attendance,
    pub(crate) cap: u8,
    pub(crate) used: u32,
    pub(crate) reserved: u32,
    pub(crate) strain: u32,
    pub(crate) owned: BTreeSet<(u64, TicketNo)>,
    pub(crate) offered: BTreeSet<(u64, TicketNo)>,
}

impl Seat {
    pub(crate) fn is_signed_in(&self) -> bool {
        match self.attendance.presence {
            Presence::Out => false,
            Presence::Here { .. } | Presence::Lapsed { .. } => true,
        }
    }

    pub(crate) fn is_here(&self) -> bool {
        match self.attendance.presence {
            Presence::Here { .. } => true,
            Presence::Lapsed { .. } => crate::mutant::on(crate::mutant::Mutant::LeaseIgnored),
            Presence::Out => false,
        }
    }

    pub(crate) fn is_lapsed(&self) -> bool {
        match self.attendance.presence {
            Presence::Lapsed { .. } => true,
            Presence::Here { .. } | Presence::Out => false,
        }
    }

    pub(crate) fn is_ready(&self) -> bool {
        self.is_here() && self.attendance.availability == Availability::Available
    }

    /// Whether they get offers, and could carry this with nothing else at hand.
    pub(crate) fn may_come_for(&self, weight: u8) -> bool {
        self.is_ready() && self.cap >= weight
    }

    pub(crate) fn has_room_for(&self, weight: u8) -> bool {
        self.used + self.reserved + u32::from(weight) <= u32::from(self.cap)
    }

    pub(crate) fn is_routable(&self, weight: u8) -> bool {
        self.is_ready() && self.has_room_for(weight)
    }

    pub(crate) fn burden(&self) -> Burden {
        Burden {
            carried: self.used + self.reserved,
            cap: self.cap,
            strain: self.strain,
            last_assigned: self.attendance.last_assigned,
        }
    }

    pub(crate) fn standpoint(&self) -> Standpoint {
        let room = u32::from(self.cap).checked_sub(self.used + self.reserved);
        let available = self.attendance.availability == Availability::Available;
        Standpoint {
            signed_in: Membership::when(self.is_signed_in()),
            here: Membership::when(self.is_here()),
            available: Membership::when(available),
            room: room.map(|room| u8::try_from(room).expect("room is no more than the cap")),
        }
    }
}
