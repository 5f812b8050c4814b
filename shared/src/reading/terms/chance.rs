//! Odds as chances, in whole numbers.

use super::super::Thousandths;

/// Chances in hundred-thousandths at odds of zero, one, two and more eighths.
const CHANCES: [u32; 65] = [
    50_000, 53_121, 56_218, 59_267, 62_246, 65_135, 67_918, 70_579, 73_106, 75_491, 77_730, 79_819,
    81_757, 83_548, 85_195, 86_704, 88_080, 89_331, 90_465, 91_490, 92_414, 93_245, 93_991, 94_660,
    95_257, 95_791, 96_267, 96_691, 97_069, 97_404, 97_702, 97_967, 98_201, 98_409, 98_594, 98_757,
    98_901, 99_029, 99_142, 99_242, 99_331, 99_409, 99_478, 99_539, 99_593, 99_641, 99_683, 99_720,
    99_753, 99_782, 99_807, 99_830, 99_850, 99_867, 99_883, 99_897, 99_909, 99_920, 99_929, 99_937,
    99_945, 99_951, 99_957, 99_962, 99_966,
];

/// The chance of something whose odds are this, as a natural logarithm in thousandths.
pub(crate) fn chance(odds: i64) -> Thousandths {
    let away = odds.unsigned_abs().min(7_999);
    let eighth = usize::try_from(away / 125).unwrap_or(0);
    let (low, high) = (u64::from(CHANCES[eighth]), u64::from(CHANCES[eighth + 1]));
    let exact = low + (high - low) * (away % 125) / 125;
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
