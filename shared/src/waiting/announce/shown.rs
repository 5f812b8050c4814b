//! What is on the screen, and what may stand there next. SPEC WT.
//!
//! A bound that is shown is a moment: it may come closer without a word, and goes away only as
//! an event. What is shown runs down with time by itself, rounded up.

use serde::{Deserialize, Serialize};

use super::{Alternative, Announcement, HalfMinutes, Line, Order, Progress};
use crate::policy::Policy;
use crate::time::{Span, Timestamp};
use crate::waiting::Range;

/// So often a shown bound may grow; after that no time is named any more.
const MOST_GROWTHS: u8 = 2;

/// A visitor is told that somebody went first once it has been so for this long.
const OVERTAKEN_FOR: Span = Span::seconds(30);

/// A change of numbers below this part of what is shown, in hundredths, is not worth a change.
const LEAST_CHANGE_PERCENT: u64 = 10;

/// What is true of a wait at this moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fresh {
    /// How it looks.
    pub outlook: Outlook,
    /// What is being done.
    pub progress: Progress,
    /// By when somebody would reply to a message that is left at this moment.
    pub reply_by: Timestamp,
}

/// How a wait looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// Somebody has room, or was asked.
    Free,
    /// It waits.
    InLine {
        /// Its place among those who compete for its agents; the next has 1.
        place: u32,
        /// How long it takes from here.
        range: Range,
    },
    /// Nobody on shift can serve it.
    Nobody,
}

/// What a look at the wait changed on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// An upper bound is shown for the first time: an event.
    Promised,
    /// The shown bound has passed and a later one is shown: an event.
    Grown,
    /// The shown bound has passed as often as it may, and none is shown from here: an event.
    GivenUp,
    /// Something else changed; nothing grew and nothing is recorded.
    Silent,
    /// Nothing changed for so long that the visitor is told again what is being done.
    Reminder,
}

impl Change {
    /// Whether it is an event to be recorded.
    pub const fn is_recorded(self) -> bool {
        match self {
            Self::Promised | Self::Grown | Self::GivenUp => true,
            Self::Silent | Self::Reminder => false,
        }
    }
}

/// What is on a waiting visitor's screen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    standing: Option<Standing>,
    place: Option<u32>,
    bound: Bound,
    overtaken_since: Option<Timestamp>,
    offer: Offer,
    held_back: Option<Timestamp>,
}

/// An announcement, and since when it stands there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Standing {
    announcement: Announcement,
    since: Timestamp,
}

/// What became of the upper bound.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Bound {
    /// None was shown yet.
    #[default]
    None,
    /// It ends at a moment, and has grown so often.
    Until { until: Timestamp, growths: u8 },
    /// None is shown any more, after it has grown so often.
    GivenUp { growths: u8 },
}

/// What was offered in place of waiting. It is not taken back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Offer {
    #[default]
    Nothing,
    Message,
    Callback,
}

impl Shown {
    /// What stands on the screen.
    pub fn announcement(&self) -> Option<&Announcement> {
        self.standing.as_ref().map(|standing| &standing.announcement)
    }

    /// The lowest place that was shown.
    pub fn place(&self) -> Option<u32> {
        self.place
    }

    /// How often the shown bound grew.
    pub const fn growths(&self) -> u8 {
        match self.bound {
            Bound::None => 0,
            Bound::Until { growths, .. } | Bound::GivenUp { growths } => growths,
        }
    }

    /// Until when, by what is shown, the wait is over.
    pub const fn bound(&self) -> Option<Timestamp> {
        match self.bound {
            Bound::None | Bound::GivenUp { .. } => None,
            Bound::Until { until, .. } => Some(until),
        }
    }

    /// Looks at a wait again: what is on the screen from here, and what changed on it. It is asked
    /// whenever the facts change and whenever [`Shown::next_due`] has come.
    pub fn next(&self, policy: &Policy, at: Timestamp, fresh: &Fresh) -> (Self, Option<Change>) {
        let mut next = self.clone();
        let (line, mut change) = next.line(at, fresh);
        if change == Change::GivenUp {
            next.offer = next.offer.max(Offer::Message);
        }
        next.offer = next.offer.max(offer_for(policy, fresh, &line));
        let announcement = Announcement {
            line,
            progress: fresh.progress,
            alternative: next.alternative(fresh),
            order: next.order(at),
        };
        next.held_back = None;
        let Some(standing) = &self.standing else {
            next.standing = Some(Standing { announcement, since: at });
            return (next, Some(change));
        };
        if !change.is_recorded() && !is_worth_showing(&standing.announcement, &announcement) {
            if at < self.next_line_due(policy).unwrap_or(at) {
                return (self.with_order_of(&next), None);
            }
            // The numbers stay as they stand: they differ by too little.
            let mut reminded = self.with_order_of(&next);
            reminded.standing =
                Some(Standing { announcement: standing.announcement.clone(), since: at });
            return (reminded, Some(Change::Reminder));
        }
        let may_change = standing.since.after(policy.waiting.refresh);
        let connects =
            line == Line::ConnectingNow && standing.announcement.line != Line::ConnectingNow;
        if at < may_change && !connects {
            let mut held_back = self.with_order_of(&next);
            held_back.held_back = Some(may_change);
            return (held_back, None);
        }
        if !change.is_recorded() {
            change = Change::Silent;
        }
        next.standing = Some(Standing { announcement, since: at });
        (next, Some(change))
    }

    /// The same, free to change at once: what is due is not held back.
    #[must_use]
    pub fn unheld(&self) -> Self {
        Self { standing: None, ..self.clone() }
    }

    /// The screen once it was told something as an event: it takes over the bound, holds the place
    /// that it shows and takes back nothing that it offers.
    #[must_use]
    pub fn told(&self, recorded: &Self) -> Self {
        if self.bound == recorded.bound {
            return self.clone();
        }
        let place = self.place.into_iter().chain(recorded.place).min();
        let mut told = recorded.clone();
        if let (Some(standing), Some(place)) = (&mut told.standing, place) {
            let line = standing.announcement.line;
            standing.announcement.line = line.at_place(place);
        }
        Self { place, offer: self.offer.max(recorded.offer), ..told }
    }

    /// When the visitor is told again what is being done, if nothing else changes.
    pub fn next_line_due(&self, policy: &Policy) -> Option<Timestamp> {
        let gap = policy.conversation.longest_silent_gap.max(policy.waiting.refresh);
        self.standing.as_ref().map(|standing| standing.since.after(gap))
    }

    /// When the screen changes by itself, if the facts stay as they were at the last look.
    pub fn next_due(&self, policy: &Policy) -> Option<Timestamp> {
        let standing = self.standing.as_ref()?;
        let may_change = standing.since.after(policy.waiting.refresh);
        let mut due = self.next_line_due(policy)?;
        if let Some(held_back) = self.held_back {
            due = due.min(held_back);
        }
        if standing.announcement.line.upper().is_some()
            && let Some(until) = self.bound()
        {
            due = due.min(until.after(Span::millis(1)).max(may_change));
        }
        if standing.announcement.order == Order::Kept
            && let Some(since) = self.overtaken_since
        {
            due = due.min(since.after(OVERTAKEN_FOR).max(may_change));
        }
        Some(due)
    }

    /// What is said of the time, with the place and the bound that it needs.
    fn line(&mut self, at: Timestamp, fresh: &Fresh) -> (Line, Change) {
        let (place, range) = match fresh.outlook {
            Outlook::Free => return (Line::ConnectingNow, Change::Silent),
            Outlook::Nobody => return (Line::NoEstimate, self.pass_without(at)),
            Outlook::InLine { place, range } => (place.max(1), range),
        };
        let held = self.place.map_or(place, |shown| shown.min(place));
        self.place = Some(held);
        self.overtaken_since =
            (place > held).then_some(self.overtaken_since.map_or(at, |since| since.min(at)));
        let estimated = HalfMinutes::up(range.to).max(HalfMinutes::MINUTE);
        let estimated_until = after(at, estimated);
        let change = match self.bound {
            Bound::None => {
                self.bound = Bound::Until { until: estimated_until, growths: 0 };
                Change::Promised
            }
            Bound::Until { until, growths } if at <= until => {
                self.bound = Bound::Until { until: until.min(estimated_until), growths };
                Change::Silent
            }
            Bound::Until { growths, .. } if growths < MOST_GROWTHS => {
                self.bound = Bound::Until { until: estimated_until, growths: growths + 1 };
                Change::Grown
            }
            Bound::Until { growths, .. } => {
                self.bound = Bound::GivenUp { growths };
                Change::GivenUp
            }
            Bound::GivenUp { .. } => Change::Silent,
        };
        let line = match self.bound {
            Bound::None | Bound::GivenUp { .. } => Line::StillInLine { place: held },
            Bound::Until { until, growths: 0 } => Line::of(held, &range, seconds_left(at, until)),
            Bound::Until { until, .. } => Line::TakingLonger {
                place: held,
                to: HalfMinutes::up(seconds_left(at, until)),
                certainty: range.certainty,
            },
        };
        (line, change)
    }

    /// A bound that passes while nobody can serve is the last one.
    fn pass_without(&mut self, at: Timestamp) -> Change {
        match self.bound {
            Bound::Until { until, growths } if until < at => {
                self.bound = Bound::GivenUp { growths };
                Change::GivenUp
            }
            Bound::None | Bound::Until { .. } | Bound::GivenUp { .. } => Change::Silent,
        }
    }

    fn alternative(&self, fresh: &Fresh) -> Alternative {
        let reply_by = fresh.reply_by;
        match (fresh.outlook, self.offer) {
            (Outlook::Free, _) | (_, Offer::Nothing) => Alternative::None,
            (_, Offer::Message) => Alternative::Message { reply_by },
            (_, Offer::Callback) => Alternative::MessageOrCallback { reply_by },
        }
    }

    fn order(&self, at: Timestamp) -> Order {
        match self.overtaken_since {
            Some(since) if since.after(OVERTAKEN_FOR) <= at => Order::UrgentWentFirst,
            Some(_) | None => Order::Kept,
        }
    }

    /// The same screen, knowing since when somebody stands before its place.
    fn with_order_of(&self, next: &Self) -> Self {
        Self { overtaken_since: next.overtaken_since, held_back: None, ..self.clone() }
    }
}

/// What is offered for a wait that looks like this.
fn offer_for(policy: &Policy, fresh: &Fresh, line: &Line) -> Offer {
    let estimated = match fresh.outlook {
        Outlook::Free => return Offer::Nothing,
        Outlook::Nobody => return Offer::Message,
        Outlook::InLine { range, .. } => HalfMinutes::up(range.to),
    };
    let upper = estimated.max(line.upper().unwrap_or_default());
    let upper = Span::seconds(i64::from(upper.seconds()));
    if upper >= policy.waiting.callback_from {
        Offer::Callback
    } else if upper >= policy.waiting.message_from {
        Offer::Message
    } else {
        Offer::Nothing
    }
}

/// Whether an announcement says something other than the one that stands there.
fn is_worth_showing(standing: &Announcement, next: &Announcement) -> bool {
    standing.progress != next.progress
        || standing.order != next.order
        || standing.alternative.key() != next.alternative.key()
        || says_something_else(&standing.line, &next.line)
}

/// Whether two lines differ in kind, or in a number by a tenth and more. A range and its upper
/// bound alone are of one kind.
fn says_something_else(standing: &Line, next: &Line) -> bool {
    let kind = |line: &Line| match line {
        Line::ConnectingNow => 0,
        Line::UnderAMinute { .. } => 1,
        Line::Between { .. } | Line::Within { .. } => 2,
        Line::TakingLonger { .. } => 3,
        Line::StillInLine { .. } => 4,
        Line::NoEstimate => 5,
    };
    let halves = |line: &Line| line.upper().map(|upper| upper.0);
    kind(standing) != kind(next)
        || differs(standing.place(), next.place())
        || differs(halves(standing), halves(next))
}

fn differs(standing: Option<u32>, next: Option<u32>) -> bool {
    let (Some(standing), Some(next)) = (standing, next) else { return standing != next };
    let change = u64::from(standing.abs_diff(next));
    change > 0 && change * 100 >= u64::from(standing) * LEAST_CHANGE_PERCENT
}

fn after(at: Timestamp, time: HalfMinutes) -> Timestamp {
    at.after(Span::seconds(i64::from(time.seconds())))
}

fn seconds_left(at: Timestamp, until: Timestamp) -> u32 {
    let millis = u64::try_from(until.since(at).as_millis()).unwrap_or(0);
    u32::try_from(millis.div_ceil(1_000)).unwrap_or(u32::MAX)
}
