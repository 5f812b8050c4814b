//! Who comes on a day, and what they bring along.

use baton_shared::routing::need::Tier;
use baton_shared::routing::order::Priority;

use crate::simulation::chance::{Aspect, Draws};
use crate::simulation::scene::{DAY, MINUTE, SECOND, Scene, Twist};
use crate::simulation::staff::RARE;

/// The mean time that a chat takes an agent who has no other, in milliseconds.
const HANDLING: f64 = 480_000.0;
/// The mean time that a visitor is willing to wait, in milliseconds.
const PATIENCE: f64 = 7.0 * 60_000.0;
const TOPIC_SHARES: [f64; 4] = [0.25, 0.15, 0.25, 0.35];
const LANGUAGE_SHARES: [f64; 3] = [0.75, 0.15, 0.10];
const VIP: f64 = 0.08;
const AT_RISK: f64 = 0.10;
/// One in so many would wait for ever: they show how long a wait would have been.
const PROBES: f64 = 0.1;
const GENERAL: usize = 3;
const TECHNICAL: usize = 2;

/// Somebody who comes and asks for a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Visitor {
    /// Their number among all of a run.
    pub number: u64,
    /// When they come, in milliseconds from the opening.
    pub comes: i64,
    /// What it is about.
    pub topic: usize,
    /// What they speak.
    pub language: usize,
    /// The least level of skill.
    pub level: u8,
    /// What the account is worth.
    pub tier: Tier,
    /// How urgent it is.
    pub priority: Priority,
    /// How long it takes an agent who has no other chat, in milliseconds.
    pub takes: i64,
    /// Whether they would wait for ever.
    pub kind: Kind,
}

/// What sort of a visitor it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Leaves when it takes too long.
    Ordinary,
    /// Never leaves.
    Probe,
    /// A machine, or somebody who wants nothing.
    Junk,
}

impl Visitor {
    /// How long they are willing to wait, the so-many-eth time that they have to.
    pub fn patience(&self, seed: u64, wait: u64) -> Option<i64> {
        let mean = match self.kind {
            Kind::Probe => return None,
            Kind::Ordinary => PATIENCE,
            Kind::Junk => 45_000.0,
        };
        let mut draws = Draws::of(seed, Aspect::Patience, self.number * 64 + wait);
        Some((draws.lognormal(mean, 1.0) as i64).max(SECOND))
    }

    /// Within what time somebody should accept.
    pub fn target(&self) -> i64 {
        target(self.priority)
    }
}

/// Within what time somebody should accept a chat of a priority, in milliseconds.
pub fn target(priority: Priority) -> i64 {
    SECOND
        * match priority {
            Priority::Vip => 30,
            Priority::AtRisk => 45,
            Priority::High => 60,
            Priority::Normal => 120,
            Priority::Low => 180,
        }
}

/// How a moment of arrival came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Came {
    ByThemselves,
    InTheBurst,
}

/// Everybody who comes on a day, in order.
pub fn of_day(scene: &Scene, seed: u64, day: u64) -> Vec<Visitor> {
    let mut moments = moments(scene, seed, day);
    for twist in &scene.twists {
        if let Twist::VipBurst(stretch, count) = twist {
            let step = (stretch.end - stretch.start) / i64::from(*count);
            moments.extend(
                (0..i64::from(*count))
                    .map(|place| (stretch.start + place * step, Came::InTheBurst)),
            );
        }
    }
    moments.sort_by_key(|(at, _)| *at);
    let first = day * 100_000;
    (first..)
        .zip(moments)
        .map(|(number, (comes, came))| visitor(scene, seed, number, comes, came))
        .collect()
}

/// A Poisson stream whose rate follows the day: candidates at the highest rate, of which those
/// are kept that the rate of their moment lets through.
fn moments(scene: &Scene, seed: u64, day: u64) -> Vec<(i64, Came)> {
    let highest = scene.highest_rate();
    let gap = DAY as f64 / scene.visitors / highest;
    let mut draws = Draws::of(seed, Aspect::Arrival, day);
    let mut at = 0.0;
    let mut moments = Vec::new();
    loop {
        at += draws.exponential(gap);
        let moment = at as i64;
        if moment >= DAY {
            return moments;
        }
        if draws.share() * highest < scene.rate_at(moment) {
            moments.push((moment, Came::ByThemselves));
        }
    }
}

fn visitor(scene: &Scene, seed: u64, number: u64, comes: i64, came: Came) -> Visitor {
    let draw = |aspect| Draws::of(seed, aspect, number);
    let topic = draw(Aspect::Topic).among(&TOPIC_SHARES);
    let mut language = draw(Aspect::Language).among(&LANGUAGE_SHARES);
    let lot = draw(Aspect::Probe).share();
    let mut junk = 0.0;
    for twist in &scene.twists {
        if let Twist::RareLanguage(every, _) = twist
            && number.is_multiple_of(*every)
        {
            language = RARE;
        } else if let Twist::Junk(share) = twist {
            junk = share / (1.0 + share);
        }
    }
    let kind = if came == Came::ByThemselves && lot < junk {
        Kind::Junk
    } else if lot < junk + PROBES {
        Kind::Probe
    } else {
        Kind::Ordinary
    };
    let priority = match (came, kind) {
        (Came::InTheBurst, _) => Priority::Vip,
        (Came::ByThemselves, Kind::Junk) => Priority::Low,
        (Came::ByThemselves, Kind::Ordinary | Kind::Probe) => {
            match draw(Aspect::Priority).among(&[VIP, AT_RISK, 1.0 - VIP - AT_RISK]) {
                0 => Priority::Vip,
                1 => Priority::AtRisk,
                _ if topic < TECHNICAL => Priority::High,
                _ if topic < GENERAL || language > 0 => Priority::Normal,
                _ => Priority::Low,
            }
        }
    };
    let tier = if priority == Priority::Vip { Tier::Vip } else { Tier::Standard };
    let mean = if kind == Kind::Junk { 60_000.0 } else { HANDLING };
    Visitor {
        number,
        comes,
        topic: if kind == Kind::Junk { GENERAL } else { topic },
        language: if kind == Kind::Junk { 0 } else { language },
        level: if draw(Aspect::Level).share() < 0.7 { 3 } else { 5 },
        tier,
        priority,
        takes: (draw(Aspect::Handling).lognormal(mean, 1.0) as i64).max(5 * SECOND),
        kind,
    }
}

/// How often an agent's connection drops within a day, and for how long: once in three hours for
/// about five minutes.
pub fn drops_of_day(scene: &Scene, seed: u64, day: u64) -> Vec<(usize, i64, i64)> {
    let mut drops = Vec::new();
    for place in 0..scene.staff.len() {
        let mut draws = Draws::of(seed, Aspect::Drops, day * 1_000 + place as u64);
        let mut at = draws.exponential(180.0 * MINUTE as f64) as i64;
        while at < DAY {
            let lasts = (draws.lognormal(5.0 * MINUTE as f64, 0.5) as i64).max(5 * SECOND);
            drops.push((place, at, at + lasts));
            at += lasts + draws.exponential(180.0 * MINUTE as f64) as i64;
        }
    }
    drops
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulation::scene::steady;

    #[test]
    fn a_visitor_brings_the_same_along_however_busy_the_day_is() {
        let [quiet, .., busy] = &steady()[..] else { panic!("several loads") };
        let (quiet, busy) = (of_day(quiet, 1, 2), of_day(busy, 1, 2));
        assert!(busy.len() > quiet.len());
        for (one, other) in quiet.iter().zip(&busy) {
            assert_eq!(Visitor { comes: 0, ..one.clone() }, Visitor { comes: 0, ..other.clone() });
            assert_eq!(one.patience(1, 0), other.patience(1, 0));
        }
    }

    #[test]
    fn the_mix_is_the_one_that_was_asked_for() {
        let scene = &steady()[3];
        let visitors: Vec<Visitor> = (0..20).flat_map(|day| of_day(scene, 9, day)).collect();
        let share = |test: fn(&Visitor) -> bool| {
            visitors.iter().filter(|visitor| test(visitor)).count() as f64 / visitors.len() as f64
        };
        assert!((share(|visitor| visitor.priority == Priority::Vip) - 0.08).abs() < 0.01);
        assert!((share(|visitor| visitor.priority == Priority::AtRisk) - 0.10).abs() < 0.01);
        assert!((share(|visitor| visitor.kind == Kind::Probe) - 0.10).abs() < 0.01);
        assert!((visitors.len() as f64 / 20.0 / scene.visitors - 1.0).abs() < 0.02);
    }
}
