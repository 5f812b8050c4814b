//! The mail between objects, as a bad day delivers it: late, doubled, lost.

use std::collections::BTreeMap;

use baton_shared::time::{Span, Timestamp};

use crate::seed::Seed;

/// How mail fares.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weather {
    /// How many of a thousand letters are lost.
    pub(super) lost: u64,
    /// How many of a thousand letters come twice.
    pub(super) doubled: u64,
    /// By how much a letter is late, at most; letters overtake each other.
    pub(super) late: Span,
}

impl Weather {
    /// Every letter comes once, at once and in order.
    pub(super) const CALM: Self = Self { lost: 0, doubled: 0, late: Span::millis(0) };
    /// Half of what is sent goes astray in one way or another.
    pub(super) const STORM: Self = Self { lost: 200, doubled: 200, late: Span::seconds(3) };
}

/// Letters under way.
#[derive(Debug)]
pub(super) struct Network<L> {
    weather: Weather,
    chance: Seed,
    letters: BTreeMap<(Timestamp, u64), L>,
    sent: u64,
}

impl<L: Clone> Network<L> {
    /// A network without a letter under way.
    pub(super) fn new(weather: Weather, chance: Seed) -> Self {
        Self { weather, chance, letters: BTreeMap::new(), sent: 0 }
    }

    /// Takes a letter, and lets the weather decide.
    pub(super) fn send(&mut self, at: Timestamp, letter: &L) {
        if self.chance.below(1_000) < self.weather.lost {
            return;
        }
        let copies = if self.chance.below(1_000) < self.weather.doubled { 2 } else { 1 };
        for _ in 0..copies {
            let most = u64::try_from(self.weather.late.as_millis()).unwrap_or(0);
            let late = Span::millis(i64::try_from(self.chance.below(most + 1)).unwrap_or(0));
            self.sent += 1;
            self.letters.insert((at.after(late), self.sent), letter.clone());
        }
    }

    /// When the next letter arrives.
    pub(super) fn next_arrival(&self) -> Option<Timestamp> {
        self.letters.keys().next().map(|(at, _)| *at)
    }

    /// The next letter that has arrived.
    pub(super) fn arrived(&mut self, at: Timestamp) -> Option<L> {
        let (due, number) = *self.letters.keys().next()?;
        if due > at { None } else { self.letters.remove(&(due, number)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arrivals(weather: Weather) -> Vec<u32> {
        let mut network = Network::new(weather, Seed::new(1));
        for letter in 0..100 {
            network.send(Timestamp::new(0), &letter);
        }
        std::iter::from_fn(|| network.arrived(Timestamp::new(60_000))).collect()
    }

    #[test]
    fn calm_weather_brings_every_letter_once_and_in_order() {
        assert_eq!(arrivals(Weather::CALM), (0..100).collect::<Vec<_>>());
    }

    #[test]
    fn a_storm_loses_doubles_and_disorders_letters() {
        let arrived = arrivals(Weather::STORM);
        let missing = (0..100).filter(|letter| !arrived.contains(letter)).count();
        let mut distinct = arrived.clone();
        distinct.sort_unstable();
        distinct.dedup();
        assert!(missing > 0, "nothing was lost");
        assert!(distinct.len() < arrived.len(), "nothing came twice");
        assert!(!arrived.is_sorted(), "nothing was overtaken");
    }
}
