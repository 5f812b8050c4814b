//! Odds as chances, in whole numbers.

use super::super::Thousandths;

/// Chances in hundred-thousandths at odds of zero, one, two and more quarters.
const CHANCES: [u32; 33] = [
    50_000, 56_218, 62_246, 67_918, 73_106, 77_730, 81_757, 85_195, 88_080, 90_465, 92_414, 93_991,
    95_257, 96_267, 97_069, 97_702, 98_201, 98_594, 98_901, 99_142, 99_331, 99_478, 99_593, 99_683,
    99_753, 99_807, 99_850, 99_883, 99_909, 99_929, 99_945, 99_957, 99_966,
];

/// The chance of something whose odds are this, as a natural logarithm in thousandths.
pub(crate) fn chance(odds: i64) -> Thousandths {
    let away = odds.unsigned_abs().min(7_999);
    let quarter = usize::try_from(away / 250).unwrap_or(0);
    let (low, high) = (u64::from(CHANCES[quarter]), u64::from(CHANCES[quarter + 1]));
    let exact = low + (high - low) * (away % 250) / 250;
    let above = if odds < 0 { 100_000 - exact } else { exact };
    Thousandths(u16::try_from((above + 50) / 100).unwrap_or(1_000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rd81_even_odds_are_half_a_chance_and_more_odds_never_less() {
        assert_eq!(chance(0), Thousandths(500));
        assert_eq!(chance(847), Thousandths(700));
        assert_eq!(chance(-847), Thousandths(300));
        assert!((-10_000..10_000).step_by(50).all(|odds| chance(odds) <= chance(odds + 50)));
        assert_eq!((chance(i64::MIN), chance(i64::MAX)), (Thousandths(0), Thousandths(1_000)));
    }
}
