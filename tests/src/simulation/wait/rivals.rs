//! What other products would say of a wait, in seconds: one number each.

use baton_shared::desk::Desk;

use crate::simulation::ours::{Book, number_of};

/// Whose formula it is.
pub const RIVALS: [&str; 7] = [
    "Salesforce: moving average of waits",
    "queue length: (n+1) x handling / slots",
    "place: (ahead+1) x handling / slots",
    "LES: wait of the last one served",
    "HOL: wait of the first in line",
    "Genesys: (n+1) x handling / agents",
    "Rocket.Chat: ((ahead/100)+1) x handling",
];

/// How far a moving average follows one value.
const FOLLOWS: f64 = 0.1;
/// How many finished chats Rocket.Chat looks at, and takes for the number of agents.
const SAMPLED: f64 = 100.0;

/// What the formulas know.
#[derive(Clone, Debug)]
pub struct Rivals {
    average: f64,
    handling: f64,
    last: f64,
}

impl Default for Rivals {
    fn default() -> Self {
        Self { average: 0.0, handling: 300.0, last: 0.0 }
    }
}

impl Rivals {
    /// Somebody who had to wait was served. Whoever did not is left out, to the formulas' favor.
    pub(super) fn served(&mut self, waited: i64) {
        self.last = waited as f64 / 1_000.0;
        self.average += FOLLOWS * (self.last - self.average);
    }

    pub(super) fn handled(&mut self, took: i64) {
        // The mean of many: a moving average that follows slowly.
        self.handling += 0.01 * (took as f64 / 1_000.0 - self.handling);
    }

    pub(super) fn say(
        &self,
        at: i64,
        number: u64,
        desk: &Desk,
        book: &Book,
    ) -> [f64; RIVALS.len()] {
        // Next first. Whoever asks is in the line too.
        let line: Vec<(u64, i64)> = desk
            .waiting()
            .map(|entry| (number_of(&entry.ticket.conversation), entry.plan.since.millis()))
            .collect();
        let ahead = line.iter().take_while(|(other, _)| *other != number).count() as f64;
        let waiting = line.len() as f64;
        let slots = f64::from(book.slots(book.everybody()).max(1));
        let agents = f64::from(book.agents().max(1));
        let first = line.iter().map(|(_, since)| *since).min().unwrap_or(at);
        [
            self.average,
            waiting * self.handling / slots,
            (ahead + 1.0) * self.handling / slots,
            self.last,
            (at - first) as f64 / 1_000.0,
            waiting * self.handling / agents,
            (ahead / SAMPLED + 1.0) * self.handling,
        ]
    }
}
