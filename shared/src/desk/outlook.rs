//! How every wait looks at a moment: who stands before whom, and how long that takes.
//!
//! Tickets whose agents are the same stand in one group, so that what a ticket has before it is
//! counted by groups. Whoever is offered keeps their place for the position of the others.

use std::collections::{BTreeMap, BTreeSet};

use crate::desk::Desk;
use crate::desk::place::band;
use crate::desk::plan::of_priority;
use crate::desk::tickets::{Entry, QueueStanding, Slot};
use crate::desk::told::counts;
use crate::id::{AgentId, ConversationId};
use crate::policy::{ByPriority, Policy};
use crate::routing::agents::{AgentNo, AgentSet};
use crate::routing::lines::{Line, NeedNo, Signature, TicketNo};
use crate::routing::need::Reach;
use crate::routing::order::{Band, Place, Priority};
use crate::time::{Span, Timestamp};
use crate::waiting::Range;
use crate::waiting::announce::shown::{Fresh, Outlook, Shown};
use crate::waiting::announce::{Announcement, Progress};
use crate::waiting::estimate::{Estimate, Features, Overtaking, Stage, Widening};

/// One thing, in thousandths.
const WHOLE: u64 = 1_000;

/// Tickets that the same agents could serve, of those who are signed in.
struct Group<'a> {
    /// Of these, who is available.
    ready: AgentSet,
    /// What they can carry.
    slots: u32,
    lines: Vec<&'a Line>,
    offered: Vec<(Place, TicketNo)>,
}

impl Group<'_> {
    fn len(&self) -> usize {
        self.lines.iter().map(|line| line.len()).sum::<usize>() + self.offered.len()
    }

    fn before(&self, place: Place) -> usize {
        let offered = self.offered.iter().filter(|(other, _)| *other < place).count();
        self.lines.iter().map(|line| line.before(place)).sum::<usize>() + offered
    }

    fn tickets(&self) -> impl Iterator<Item = (Place, TicketNo)> {
        self.lines.iter().flat_map(|line| line.tickets()).chain(self.offered.iter().copied())
    }
}

/// What stands before a ticket.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Ahead {
    /// How many compete for any of its agents.
    count: u64,
    /// The same, each by the part of its agents for which it competes, in thousandths.
    thousandths: u64,
}

impl Ahead {
    /// The place that follows from it.
    pub(super) fn place(&self) -> u32 {
        u32::try_from(self.count + 1).unwrap_or(u32::MAX)
    }
}

/// Everybody who waits, at one moment.
pub(super) struct Lineup<'a> {
    desk: &'a Desk,
    pub(super) policy: &'a Policy,
    pub(super) at: Timestamp,
    groups: Vec<Group<'a>>,
    /// The groups by who is signed in and could serve them.
    by_agents: BTreeMap<AgentSet, usize>,
}

impl<'a> Lineup<'a> {
    pub(super) fn of(desk: &'a Desk, policy: &'a Policy, at: Timestamp) -> Self {
        let (groups, by_agents) = (Vec::new(), BTreeMap::new());
        let mut lineup = Self { desk, policy, at, groups, by_agents };
        for (_, line) in desk.lines.iter() {
            lineup.group(line.suited.and(desk.floor.signed_in())).lines.push(line);
        }
        for seat in &desk.seats {
            for (_, no) in &seat.offered {
                let slot = desk.tickets.get(*no);
                if slot.entry.owned().is_none() {
                    let place = place_of(&slot.entry, at);
                    lineup.group(desk.could_serve(slot)).offered.push((place, *no));
                }
            }
        }
        lineup
    }

    fn group(&mut self, there: AgentSet) -> &mut Group<'a> {
        let index = self.by_agents.get(&there).copied().unwrap_or_else(|| {
            let ready: AgentSet =
                there.iter().filter(|agent| counts(self.desk.seat(*agent))).collect();
            let slots = self.desk.slots(&ready);
            self.groups.push(Group { ready, slots, lines: Vec::new(), offered: Vec::new() });
            self.by_agents.insert(there, self.groups.len() - 1);
            self.groups.len() - 1
        });
        &mut self.groups[index]
    }

    /// What stands before one ticket.
    pub(super) fn ahead_of(&self, no: TicketNo) -> Ahead {
        let slot = self.desk.tickets.get(no);
        let there = self.desk.could_serve(slot);
        let place = slot.spot.map_or_else(|| place_of(&slot.entry, self.at), |spot| spot.place);
        let rivals = self.by_agents.iter().filter(|(agents, _)| agents.meets(&there));
        let Some(mine) = self.by_agents.get(&there) else { return Ahead::default() };
        rivals.fold(Ahead::default(), |ahead, (_, rival)| {
            let before = self.groups[*rival].before(place) as u64;
            let thousandths = before * self.part(*rival, *mine);
            Ahead { count: ahead.count + before, thousandths: ahead.thousandths + thousandths }
        })
    }

    /// What stands before each ticket, next first, in one sweep.
    fn ahead_of_all(&self) -> Vec<(TicketNo, Ahead)> {
        let there: Vec<(&AgentSet, usize)> =
            self.by_agents.iter().map(|(agents, index)| (agents, *index)).collect();
        let mut rivals: Vec<Vec<(usize, u64)>> = vec![Vec::new(); self.groups.len()];
        for (mine, index) in &there {
            let others = there.iter().filter(|(agents, _)| agents.meets(mine));
            rivals[*index] = others.map(|(_, of)| (*of, self.part(*index, *of))).collect();
        }
        let groups = self.groups.iter().enumerate();
        let mut order: Vec<(Place, TicketNo, usize)> = groups
            .flat_map(|(index, group)| group.tickets().map(move |(place, no)| (place, no, index)))
            .collect();
        order.sort_unstable();
        let mut ahead = vec![Ahead::default(); self.groups.len()];
        let told = order.into_iter().map(|(_, no, index)| {
            let mine = ahead[index];
            for (rival, part) in &rivals[index] {
                ahead[*rival].count += 1;
                ahead[*rival].thousandths += part;
            }
            (no, mine)
        });
        told.collect()
    }

    /// Which part of one group's room is of agents whom another group can have as well.
    fn part(&self, of: usize, competing_with: usize) -> u64 {
        let (of, with) = (&self.groups[of], &self.groups[competing_with]);
        if of.slots == 0 {
            return 0;
        }
        u64::from(self.desk.slots(&of.ready.and(&with.ready))) * WHOLE / u64::from(of.slots)
    }

    /// How long a ticket waits from here, or nothing where nobody who is available could serve it.
    pub(super) fn estimate(&self, no: TicketNo, ahead: &Ahead, stage: Stage) -> Option<Estimate> {
        let slot = self.desk.tickets.get(no);
        let group = *self.by_agents.get(&self.desk.could_serve(slot))?;
        let slots = self.groups[group].slots;
        let features = Features {
            at: self.at,
            ahead_thousandths: u32::try_from(ahead.thousandths).unwrap_or(u32::MAX),
            ahead: u32::try_from(ahead.count).unwrap_or(u32::MAX),
            slots,
            overtaking: self.overtaking(&slot.entry, self.share(group)),
            widening: self.desk.widening(self.at, slot, slots),
        };
        self.desk.estimator.estimate(slot.entry.ticket.priority, &features, stage)
    }

    /// Which part of all that comes competes for the agents of a group, as far as what is here
    /// tells.
    fn share(&self, mine: usize) -> u32 {
        let mut all = 0;
        let mut competing = 0;
        for (index, group) in self.groups.iter().enumerate() {
            all += group.len() as u64;
            competing += group.len() as u64 * self.part(index, mine);
        }
        u32::try_from(competing / all.max(1)).unwrap_or(u32::MAX)
    }

    fn overtaking(&self, entry: &Entry, share_thousandths: u32) -> ByPriority<Overtaking> {
        let back = match (band(entry, self.at), entry.plan.defers) {
            (Band::Deferred, Some((_, back))) => back,
            (Band::Deferred | Band::Recovered | Band::Live, _) => self.at,
        };
        let of = |priority: Priority| {
            let head_start = of_priority(&self.policy.queue.head_start, priority);
            let until = match entry.standing {
                QueueStanding::Recovered => self.at,
                QueueStanding::Newcomer => {
                    let behind = Span::millis(-head_start.as_millis());
                    entry.plan.key.after(behind).max(back)
                }
            };
            let window = until.since(self.at).max(Span::millis(0));
            Overtaking { window, share_thousandths }
        };
        ByPriority {
            vip: of(Priority::Vip),
            at_risk: of(Priority::AtRisk),
            high: of(Priority::High),
            normal: of(Priority::Normal),
            low: of(Priority::Low),
        }
    }

    /// What is true of a wait at this moment.
    pub(super) fn fresh(
        &self,
        no: TicketNo,
        ahead: &Ahead,
        estimate: Option<Estimate>,
        reply_by: Timestamp,
    ) -> Fresh {
        let entry = &self.desk.tickets.get(no).entry;
        if entry.offer().is_some() {
            let (outlook, progress) = (Outlook::Free, Progress::TeammateIsReading);
            return Fresh { outlook, progress, reply_by };
        }
        let outlook = match estimate {
            Some(Estimate { range, .. }) => Outlook::InLine { place: ahead.place(), range },
            None => Outlook::Nobody,
        };
        let progress = match entry.standing {
            QueueStanding::Newcomer => Progress::FindingTheRightPerson,
            QueueStanding::Recovered => Progress::ReconnectingYou,
        };
        Fresh { outlook, progress, reply_by }
    }
}

impl Desk {
    /// Who is signed in and could serve a ticket as far as its needs have relaxed.
    fn could_serve(&self, slot: &Slot) -> AgentSet {
        if let Some(spot) = slot.spot {
            return self.lines.line(spot.line).suited.and(self.floor.signed_in());
        }
        let entry = &slot.entry;
        let hold = entry.plan.hold.as_ref().filter(|_| entry.reach == Reach::Named);
        let hold = hold.and_then(|(agent, _)| self.directory.no(agent));
        let (need, reach, weight) = (slot.need, entry.reach, entry.ticket.weight);
        let able = self.able(Signature { need, reach, weight, hold });
        able.without(&self.barred_for_good(&entry.ticket)).and(self.floor.signed_in())
    }

    /// What some agents can carry.
    fn slots(&self, agents: &AgentSet) -> u32 {
        agents.iter().map(|agent| u32::from(self.seat(agent).cap)).sum()
    }

    /// The next step of a ticket's needs that brings in anybody else who is available.
    fn widening(&self, at: Timestamp, slot: &Slot, slots: u32) -> Option<Widening> {
        let entry = &slot.entry;
        let barred = self.barred_for_good(&entry.ticket);
        let steps = entry.plan.widens.iter().filter(|(_, reach)| *reach > entry.reach);
        steps.into_iter().find_map(|(when, reach)| {
            let able = self.needs.suited(slot.need).at(*reach).without(&barred);
            let ready: AgentSet = able.iter().filter(|agent| counts(self.seat(*agent))).collect();
            let wider = self.slots(&ready);
            (wider > slots).then(|| Widening {
                after: when.since(at).max(Span::millis(0)),
                free_slots: ready.iter().map(|agent| self.room(agent)).sum(),
                slots: wider,
            })
        })
    }

    /// How much more an agent can take at this moment.
    fn room(&self, agent: AgentNo) -> u32 {
        let seat = self.seat(agent);
        let room = u32::from(seat.cap).saturating_sub(seat.used + seat.reserved);
        if seat.is_ready() { room } else { 0 }
    }

    /// What is true of a wait at this moment, for whoever shows it.
    pub fn fresh(
        &self,
        policy: &Policy,
        at: Timestamp,
        conversation: &ConversationId,
    ) -> Option<Fresh> {
        let no = self.tickets.no(conversation)?;
        let entry = &self.tickets.get(no).entry;
        if entry.owned().is_some() {
            return None;
        }
        let lineup = Lineup::of(self, policy, at);
        let reply_by = self.reply_by(policy, at, &entry.ticket);
        Some(lineup.looked_at(no, &lineup.ahead_of(no), reply_by))
    }

    /// Looks at every wait, brings the screens up to date, and says on which of them something
    /// changed. Screens of those who wait no longer are taken away.
    ///
    /// The screens are the shell's and are never stored: nothing that happens here is an event. A
    /// bound is shown only as it was told, since only what was told can be seen to pass.
    pub fn look(
        &self,
        policy: &Policy,
        at: Timestamp,
        screens: &mut BTreeMap<ConversationId, Shown>,
    ) -> Vec<(ConversationId, Announcement)> {
        let lineup = Lineup::of(self, policy, at);
        let mut before = std::mem::take(screens);
        let mut replies: BTreeMap<(NeedNo, u8, &BTreeSet<AgentId>), Timestamp> = BTreeMap::new();
        let mut changed = Vec::new();
        for (no, ahead) in lineup.ahead_of_all() {
            let slot = self.tickets.get(no);
            let ticket = &slot.entry.ticket;
            let reply_by = *replies
                .entry((slot.need, ticket.weight, &ticket.blocked))
                .or_insert_with(|| self.reply_by(policy, at, ticket));
            let fresh = lineup.looked_at(no, &ahead, reply_by);
            let stood = before.remove(&ticket.conversation).unwrap_or_default();
            let told = slot.entry.told.as_ref().map(|told| stood.told(&told.shown));
            let (screen, change) = told.as_ref().unwrap_or(&stood).next(policy, at, &fresh);
            let is_another = screen.announcement() != stood.announcement();
            if let Some(announcement) =
                screen.announcement().filter(|_| is_another || change.is_some())
            {
                changed.push((ticket.conversation.clone(), announcement.clone()));
            }
            screens.insert(ticket.conversation.clone(), screen);
        }
        changed
    }
}

impl Lineup<'_> {
    /// What is true of a wait between two events.
    fn looked_at(&self, no: TicketNo, ahead: &Ahead, reply_by: Timestamp) -> Fresh {
        let estimate = self.estimate(no, ahead, Stage::StillWaiting);
        let told = self.desk.tickets.get(no).entry.told.as_ref();
        let left = told.and_then(|told| told.shown.bound()).map_or(0, |until| {
            let millis = u64::try_from(until.since(self.at).as_millis()).unwrap_or(0);
            u32::try_from(millis.div_ceil(1_000)).unwrap_or(u32::MAX)
        });
        let estimate = estimate.map(|estimate| {
            let range = Range { to: estimate.range.to.max(left), ..estimate.range };
            Estimate { range, ..estimate }
        });
        self.fresh(no, ahead, estimate, reply_by)
    }
}

fn place_of(entry: &Entry, at: Timestamp) -> Place {
    Place { band: band(entry, at), key: entry.plan.key, number: entry.number }
}
