//! What happens on a day: how many come, and what goes wrong.

use crate::simulation::staff::{self, Agent};
use crate::simulation::visitors::Visitor;

/// Milliseconds in a second.
pub const SECOND: i64 = 1_000;
/// Milliseconds in a minute.
pub const MINUTE: i64 = 60 * SECOND;
/// Milliseconds in an hour.
pub const HOUR: i64 = 60 * MINUTE;
/// How long visitors come.
pub const DAY: i64 = 8 * HOUR;
/// How long after that the last may still be waiting.
pub const OVERTIME: i64 = 2 * HOUR;

/// A stretch of a day, in milliseconds from its opening.
pub type Stretch = std::ops::Range<i64>;

/// What goes wrong, or is out of the ordinary.
#[derive(Clone, Debug, PartialEq)]
pub enum Twist {
    /// So many times the visitors come.
    Surge(Stretch, f64),
    /// This share of the agents loses the connection.
    MassDrop(Stretch, f64),
    /// So many VIPs come.
    VipBurst(Stretch, u32),
    /// One in so many visitors speaks the rare language; its only speaker leaves at this moment.
    RareLanguage(u64, i64),
    /// The package is served late, by this much on average, to so many in a hundred.
    LatePackage(i64, u64),
    /// Every agent declines.
    AllDecline(Stretch),
    /// Every cap above one is lowered by one.
    CapsLowered(i64),
    /// Nobody is let in after this moment, and staff stays until the last is served.
    ClosesAt(i64),
    /// A share of junk on top of the visitors, short and impatient.
    Junk(f64),
    /// From this moment on a chat takes so many times as long.
    Slower(i64, f64),
    /// This share of the agents is away.
    Lunch(Stretch, f64),
}

/// A kind of day.
#[derive(Clone, Debug)]
pub struct Scene {
    /// Its letter in the table of scenarios.
    pub letter: char,
    /// What it is called.
    pub name: String,
    /// How many visitors come on a day on average, without what is out of the ordinary.
    pub visitors: f64,
    /// What is out of the ordinary.
    pub twists: Vec<Twist>,
    /// Who answers.
    pub staff: Vec<Agent>,
    /// How long an agent reads before accepting, on average.
    pub reading: i64,
    /// The stretch of the day that its figures are about.
    pub focus: Stretch,
}

impl Scene {
    /// An ordinary day with so many visitors.
    pub fn steady(name: &str, visitors: f64) -> Self {
        Self {
            letter: 'A',
            name: name.to_owned(),
            visitors,
            twists: Vec::new(),
            staff: staff::office(),
            reading: 0,
            focus: 0..DAY + OVERTIME,
        }
    }

    fn with(letter: char, name: &str, twist: Twist, focus: Stretch) -> Self {
        let steady = Self::steady(name, LOADS[0].1);
        Self { letter, twists: vec![twist], focus, ..steady }
    }

    /// Whether a visitor's fate is what its figures are about.
    pub fn is_about(&self, visitor: &Visitor) -> bool {
        let rare = self.twists.iter().any(|twist| matches!(twist, Twist::RareLanguage(..)));
        self.focus.contains(&visitor.comes) && (!rare || visitor.language == staff::RARE)
    }

    /// How many times the ordinary rate visitors come at a moment.
    pub fn rate_at(&self, at: i64) -> f64 {
        let mut times = 1.0;
        for twist in &self.twists {
            if let Twist::Surge(stretch, more) = twist
                && stretch.contains(&at)
            {
                times *= more;
            } else if let Twist::Junk(share) = twist {
                times *= 1.0 + share;
            }
        }
        humps(at) * times
    }

    /// The highest value of `rate_at`.
    pub fn highest_rate(&self) -> f64 {
        (0..DAY / MINUTE).map(|minute| self.rate_at(minute * MINUTE)).fold(0.0, f64::max) * 1.01
    }

    /// Whether every agent declines at a moment.
    pub fn all_decline(&self, at: i64) -> bool {
        self.twists
            .iter()
            .any(|twist| matches!(twist, Twist::AllDecline(stretch) if stretch.contains(&at)))
    }

    /// How many times as long a chat takes that is accepted at a moment.
    pub fn slowness(&self, at: i64) -> f64 {
        let mut times = 1.0;
        for twist in &self.twists {
            if let Twist::Slower(from, more) = twist
                && at >= *from
            {
                times *= more;
            }
        }
        times
    }

    /// When nobody is let in any longer.
    pub fn closes_at(&self) -> Option<i64> {
        self.twists
            .iter()
            .find_map(|twist| if let Twist::ClosesAt(at) = twist { Some(*at) } else { None })
    }
}

/// How busy the steady days are to be, and how many visitors make them so.
pub const LOADS: [(&str, f64); 4] =
    [(".70", 2_650.0), (".82", 3_200.0), (".87", 3_560.0), (".91", 3_900.0)];

/// The steady days at each load.
pub fn steady() -> Vec<Scene> {
    LOADS.iter().map(|(name, visitors)| Scene::steady(name, *visitors)).collect()
}

/// The days on which something goes wrong.
pub fn scenarios() -> Vec<Scene> {
    let noon = 4 * HOUR;
    let late = 7 * HOUR + 45 * MINUTE;
    let mut rare = Scene::with(
        'E',
        "rare language: one agent, then none",
        Twist::RareLanguage(40, noon),
        0..DAY + OVERTIME,
    );
    rare.staff[5].speaks[staff::RARE] = staff::Speaks::Natively;
    let mut closing = Scene::with(
        'I',
        "closing with visitors waiting",
        Twist::ClosesAt(late),
        late - 20 * MINUTE..DAY,
    );
    closing.visitors = LOADS[2].1;
    closing.twists.push(Twist::Surge(late - 20 * MINUTE..late, 2.0));
    vec![
        Scene::with(
            'B',
            "Monday spike: x2.5 for 20 min",
            Twist::Surge(HOUR..HOUR + 20 * MINUTE, 2.5),
            HOUR..2 * HOUR,
        ),
        Scene::with(
            'C',
            "40 % of agents drop for 10 min",
            Twist::MassDrop(2 * HOUR..2 * HOUR + 10 * MINUTE, 0.4),
            2 * HOUR..3 * HOUR,
        ),
        Scene::with(
            'D',
            "10 VIPs within 30 s",
            Twist::VipBurst(2 * HOUR..2 * HOUR + 30 * SECOND, 10),
            2 * HOUR..2 * HOUR + 15 * MINUTE,
        ),
        rare,
        Scene::with(
            'F',
            "slow CRM: 30 % of packages 4 s late",
            Twist::LatePackage(4 * SECOND, 30),
            0..DAY + OVERTIME,
        ),
        Scene::with(
            'G',
            "all decline for 3 min",
            Twist::AllDecline(noon..noon + 3 * MINUTE),
            noon - 2 * MINUTE..noon + 30 * MINUTE,
        ),
        Scene::with('H', "caps lowered mid-shift", Twist::CapsLowered(noon), noon..DAY + OVERTIME),
        closing,
        Scene::with('J', "bot flood: 20 % junk", Twist::Junk(0.2), 0..DAY + OVERTIME),
        Scene::with(
            'L',
            "chats take x1.5 as long from noon",
            Twist::Slower(noon, 1.5),
            noon..DAY + OVERTIME,
        ),
        Scene::with(
            'M',
            "lunch: a third away for 45 min",
            Twist::Lunch(noon - HOUR..noon - HOUR + 45 * MINUTE, 1.0 / 3.0),
            noon - HOUR..noon,
        ),
    ]
}

/// Two humps a day, one before noon and one after; the mean over the day is one.
fn humps(at: i64) -> f64 {
    let hour = at as f64 / HOUR as f64;
    let hump = |middle: f64, width: f64| (-0.5 * ((hour - middle) / width).powi(2)).exp();
    (0.55 + 0.6 * hump(2.25, 0.9) + 0.5 * hump(5.75, 1.0)) / 0.8735
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_humps_leave_the_number_of_visitors_as_it_is() {
        let minutes = DAY / MINUTE;
        let mean = (0..minutes).map(|minute| humps(minute * MINUTE)).sum::<f64>() / minutes as f64;
        assert!((mean - 1.0).abs() < 0.01, "{mean}");
    }

    #[test]
    fn every_scenario_has_a_letter_of_its_own() {
        let letters: std::collections::BTreeSet<char> =
            scenarios().iter().map(|scene| scene.letter).collect();
        // K is measured apart: it is about size, not about a day.
        assert_eq!(letters.into_iter().collect::<String>(), "BCDEFGHIJLM");
    }
}
