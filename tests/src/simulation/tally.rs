//! What is counted of a run, and the figures that follow from it.

use baton_shared::routing::order::Priority;

use crate::simulation::floor::Counting;
use crate::simulation::visitors::{Kind, Visitor, target};

/// One visitor who was helped.
#[derive(Clone, Copy, Debug)]
struct Served {
    priority: Priority,
    kind: Kind,
    waited: i64,
}

/// What happened to whom.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    served: Vec<Served>,
    abandoned: Vec<(Priority, Kind, i64)>,
    recovered: Vec<i64>,
    busy: i64,
    blind: u64,
    most_overtaken: u32,
    inbox: u64,
    /// Offers that put an agent over the cap.
    pub over_cap: u64,
    /// Offers or assignments to somebody who was not there, or of somebody who was not free.
    pub ghosts: u64,
}

impl Tally {
    pub(super) fn served(
        &mut self,
        counts: Counting,
        visitor: &Visitor,
        waited: i64,
        overtaken: u32,
        opened: bool,
    ) {
        if counts == Counting::Counts {
            let Visitor { priority, kind, .. } = *visitor;
            self.served.push(Served { priority, kind, waited });
            self.most_overtaken = self.most_overtaken.max(overtaken);
            self.blind += u64::from(!opened);
        }
    }

    pub(super) fn abandoned(&mut self, counts: Counting, visitor: &Visitor, waited: i64) {
        if counts == Counting::Counts {
            self.abandoned.push((visitor.priority, visitor.kind, waited));
        }
    }

    pub(super) fn inbox(&mut self, counts: Counting) {
        self.inbox += u64::from(counts == Counting::Counts);
    }

    pub(super) fn recovered(&mut self, counts: Counting, waited: i64) {
        if counts == Counting::Counts {
            self.recovered.push(waited);
        }
    }

    pub(super) fn busy(&mut self, counts: Counting, span: i64) {
        if counts == Counting::Counts {
            self.busy += span;
        }
    }

    /// The figures of the run.
    pub fn figures(&self) -> Figures {
        let mut waits: Vec<i64> = self
            .served
            .iter()
            .filter(|served| served.kind != Kind::Junk)
            .map(|served| served.waited)
            .collect();
        waits.sort_unstable();
        let late = |served: &&Served| served.waited > 4 * target(served.priority);
        let chats = self.served.len() + self.abandoned.len();
        Figures {
            chats,
            inbox: self.inbox,
            in_time: self.in_time(|_| true),
            in_time_vip: self.in_time(|priority| priority == Priority::Vip),
            in_time_general: self.in_time(|priority| priority == Priority::Low),
            mean: mean(&waits) / 1_000.0,
            p90: percentile(&waits, 0.9) / 1_000.0,
            p99: percentile(&waits, 0.99) / 1_000.0,
            most: waits.last().copied().unwrap_or(0) as f64 / 1_000.0,
            abandoned: percent(self.abandoned.len(), chats),
            very_late: percent(self.served.iter().filter(late).count(), self.served.len()),
            most_overtaken: self.most_overtaken,
            over_cap: self.over_cap,
            ghosts: self.ghosts,
            recovered: mean(&self.recovered) / 1_000.0,
            recoveries: self.recovered.len(),
            most_recovered: self.recovered.iter().max().copied().unwrap_or(0) as f64 / 1_000.0,
            blind: percent(usize::try_from(self.blind).unwrap_or(usize::MAX), self.served.len()),
            busy_hours: self.busy as f64 / 3_600_000.0,
        }
    }

    /// The share served in time, of those served and those who left later than that.
    fn in_time(&self, of: impl Fn(Priority) -> bool) -> f64 {
        let real = |kind| kind != Kind::Junk;
        let served = self.served.iter().filter(|served| of(served.priority) && real(served.kind));
        let (mut all, mut kept) = (0, 0);
        for served in served {
            all += 1;
            kept += usize::from(served.waited <= target(served.priority));
        }
        all += self
            .abandoned
            .iter()
            .filter(|(priority, kind, waited)| {
                of(*priority) && real(*kind) && *waited > target(*priority)
            })
            .count();
        percent(kept, all)
    }
}

/// The figures of a run: shares in percent, spans in seconds.
#[derive(Clone, Copy, Debug)]
pub struct Figures {
    /// How many came and were served or left.
    pub chats: usize,
    /// How many were asked to leave a message.
    pub inbox: u64,
    /// Served in time.
    pub in_time: f64,
    /// Served in time, of VIPs.
    pub in_time_vip: f64,
    /// Served in time, of those with a general matter.
    pub in_time_general: f64,
    /// The mean wait.
    pub mean: f64,
    /// Nine in ten waits are shorter.
    pub p90: f64,
    /// Ninety-nine in a hundred waits are shorter.
    pub p99: f64,
    /// The longest wait.
    pub most: f64,
    /// Left unserved.
    pub abandoned: f64,
    /// Served after more than four times the target.
    pub very_late: f64,
    /// How often one visitor was overtaken at most.
    pub most_overtaken: u32,
    /// Offers over a cap.
    pub over_cap: u64,
    /// Offers or assignments to nobody, or of nobody.
    pub ghosts: u64,
    /// The mean wait for another agent after one was lost.
    pub recovered: f64,
    /// How often that happened.
    pub recoveries: usize,
    /// The longest such wait.
    pub most_recovered: f64,
    /// Accepted before there was anything to read.
    pub blind: f64,
    /// How many hours of places were in use.
    pub busy_hours: f64,
}

/// The mean, or zero where there is nothing.
pub fn mean(values: &[i64]) -> f64 {
    if values.is_empty() {
        return 0.0;
    }
    values.iter().sum::<i64>() as f64 / values.len() as f64
}

/// The value below which a share of sorted values lies.
pub fn percentile(sorted: &[i64], share: f64) -> f64 {
    if sorted.is_empty() {
        return 0.0;
    }
    sorted[((sorted.len() - 1) as f64 * share) as usize] as f64
}

/// A part of a whole in percent.
pub fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 * 100.0 / whole as f64 }
}
