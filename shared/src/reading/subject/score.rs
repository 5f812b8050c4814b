//! From what speaks for each subject to how sure one may be of it, in whole numbers.

use super::weights::UNIT;
use super::{N_SUBJECTS, Ranked, SUBJECTS};
use crate::reading::{Place, Thousandths};

/// Beyond this many units below the best, nothing is left of a subject.
const FARTHEST: usize = 384;

/// How much less likely something is with each unit that speaks less for it: the exponential
/// function, in 65 536ths.
const SHARES: [u64; FARTHEST] = {
    // A 32nd of a natural logarithm less, in parts of 2^32.
    const STEP: u64 = 4_162_823_577;
    assert!(UNIT == 32);
    let mut shares = [0; FARTHEST];
    let mut share: u64 = 1 << 32;
    let mut at = 0;
    while at < FARTHEST {
        shares[at] = share >> 16;
        share = (share * STEP) >> 32;
        at += 1;
    }
    shares
};

/// Ranks the subjects by what speaks for each, in units and in their order.
pub(super) fn rank(said: &[i32; N_SUBJECTS], sharpness: u16, places: Vec<Place>) -> Ranked {
    let best = said.iter().copied().max().unwrap_or(0);
    let shares = said.map(|said| {
        let below = i64::from(best - said) * i64::from(sharpness) / 256;
        usize::try_from(below).ok().and_then(|below| SHARES.get(below)).copied().unwrap_or(0)
    });
    let all: u64 = shares.iter().sum();
    let mut order = SUBJECTS.map(|subject| (subject, Thousandths(0)));
    for (place, share) in order.iter_mut().zip(shares) {
        place.1 = Thousandths(u16::try_from(share * 1000 / all).unwrap_or(1000));
    }
    let mut numbers: [usize; N_SUBJECTS] = std::array::from_fn(|number| number);
    numbers.sort_by_key(|number| -said[*number]);
    Ranked { subjects: numbers.map(|number| order[number]), places }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rd62_scores_of_all_subjects_are_thousandths_of_one_whole() {
        let none = rank(&[0; N_SUBJECTS], 256, Vec::new());
        assert!(none.iter().all(|(_, sure)| sure == Thousandths(100)));

        let mut said = [0; N_SUBJECTS];
        said[2] = UNIT;
        let one = rank(&said, 256, Vec::new());
        // e / (e + 9).
        assert_eq!(one.iter().next(), Some((SUBJECTS[2], Thousandths(231))));

        said[2] = 1_000_000;
        let sure = rank(&said, 256, Vec::new());
        assert_eq!(sure.score(SUBJECTS[2]), Thousandths(1000));
        assert_eq!(sure.score(SUBJECTS[3]), Thousandths(0));
    }
}
