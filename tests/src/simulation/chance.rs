//! Chance by name: a draw depends on the seed, on whose draw it is and on what for, and on nothing
//! that happened before. So the same visitor is the same under every way of routing.

use crate::seed::Seed;

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// When visitors come, a day.
    Arrival,
    /// What a visitor wants, by visitor.
    Topic,
    /// Which language, by visitor.
    Language,
    /// Which level of skill is needed, by visitor.
    Level,
    /// How urgent, by visitor.
    Priority,
    /// How long it takes to help, by visitor.
    Handling,
    /// How long a visitor waits before leaving, by visitor and wait.
    Patience,
    /// Whether a visitor waits for ever, by visitor.
    Probe,
    /// What an agent makes of an offer, by visitor and offer.
    Answer,
    /// How long an agent reads, by visitor and offer.
    Reading,
    /// How late the package comes, by visitor and offer.
    Package,
    /// When an agent's connection drops and for how long, by agent and day.
    Drops,
}

/// A stream of draws of one kind for one party.
#[derive(Clone, Debug)]
pub struct Draws(Seed);

impl Draws {
    /// The stream of a party, by number, for one aspect of it.
    pub fn of(seed: u64, aspect: Aspect, party: u64) -> Self {
        Self(Seed::new(seed).branch(aspect as u64 + 1).branch(party.wrapping_add(1)))
    }

    /// Between nothing and one, both excluded.
    pub fn share(&mut self) -> f64 {
        ((self.0.number() >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }

    /// An exponential draw.
    pub fn exponential(&mut self, mean: f64) -> f64 {
        -mean * self.share().ln()
    }

    /// A lognormal draw with this mean and coefficient of variation.
    pub fn lognormal(&mut self, mean: f64, variation: f64) -> f64 {
        let variance = (1.0 + variation * variation).ln();
        let normal =
            (-2.0 * self.share().ln()).sqrt() * (std::f64::consts::TAU * self.share()).cos();
        mean * (variance.sqrt() * normal - variance / 2.0).exp()
    }

    /// The place of a draw among shares that add up to one.
    pub fn among(&mut self, shares: &[f64]) -> usize {
        let mut left = self.share();
        for (place, share) in shares.iter().enumerate() {
            left -= share;
            if left < 0.0 {
                return place;
            }
        }
        shares.len().saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draw_depends_on_whose_it_is_and_on_what_for_alone() {
        let draw = |seed, aspect, party| Draws::of(seed, aspect, party).share();
        let first = draw(1, Aspect::Handling, 7);
        let _ = draw(1, Aspect::Handling, 8);
        assert!((first - draw(1, Aspect::Handling, 7)).abs() < f64::EPSILON);
        for other in [(2, Aspect::Handling, 7), (1, Aspect::Patience, 7), (1, Aspect::Handling, 8)]
        {
            assert!((first - draw(other.0, other.1, other.2)).abs() > 1e-9, "{other:?}");
        }
    }

    #[test]
    fn draws_have_the_mean_and_the_spread_that_they_are_asked_for() {
        let count = 200_000;
        let mut draws = Draws::of(3, Aspect::Handling, 0);
        let sample: Vec<f64> = (0..count).map(|_| draws.lognormal(480.0, 1.0)).collect();
        let mean = sample.iter().sum::<f64>() / f64::from(count);
        let variance =
            sample.iter().map(|draw| (draw - mean).powi(2)).sum::<f64>() / f64::from(count);
        assert!((mean - 480.0).abs() < 10.0, "{mean}");
        assert!((variance.sqrt() / mean - 1.0).abs() < 0.1, "{}", variance.sqrt() / mean);
        let mean = (0..count).map(|_| draws.exponential(60.0)).sum::<f64>() / f64::from(count);
        assert!((mean - 60.0).abs() < 1.0, "{mean}");
    }

    #[test]
    fn a_place_is_drawn_as_often_as_its_share_says() {
        let mut draws = Draws::of(4, Aspect::Topic, 0);
        let mut counts = [0_u32; 3];
        for _ in 0..10_000 {
            counts[draws.among(&[0.2, 0.5, 0.3])] += 1;
        }
        assert!((1_800..2_200).contains(&counts[0]), "{counts:?}");
        assert!((4_800..5_200).contains(&counts[1]), "{counts:?}");
    }
}
