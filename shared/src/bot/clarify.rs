//! One question, where two readings are close. Never a second. SPEC BT.

use crate::reading::Thousandths;

/// Two readings are close when the second has this share of the first at least, in hundredths.
const CLOSE: u32 = 80;
/// What is less sure than this is not worth a question.
const LEAST: Thousandths = Thousandths(200);
/// So many are offered at most.
const MOST: usize = 3;

/// Whether the bot has asked what was meant since the visitor's matter began.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Clarified {
    /// It has not.
    #[default]
    NotYet,
    /// It has.
    Once,
}

/// What to offer in one question, best first: none where one reading is clear, where there is
/// only one, where none is worth a question, or where it was asked before. What is sure enough
/// for an answer, which `answers_from` says, needs no question.
pub fn question<T: Clone>(
    readings: &[(T, Thousandths)],
    answers_from: Thousandths,
    clarified: Clarified,
) -> Vec<T> {
    let Some((_, best)) = readings.first() else { return Vec::new() };
    let is_close =
        |sure: Thousandths| sure >= LEAST && u32::from(sure.0) * 100 >= u32::from(best.0) * CLOSE;
    let close = readings.iter().take(MOST).filter(|(_, sure)| is_close(*sure));
    let close: Vec<T> = close.map(|(reading, _)| reading.clone()).collect();
    let asks = clarified == Clarified::NotYet && *best < answers_from && close.len() > 1;
    if asks { close } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SURE: Thousandths = Thousandths(450);

    fn ask(readings: &[(&'static str, u16)], clarified: Clarified) -> Vec<&'static str> {
        let readings: Vec<_> =
            readings.iter().map(|(it, sure)| (*it, Thousandths(*sure))).collect();
        question(&readings, SURE, clarified)
    }

    #[test]
    fn bt15_close_readings_are_asked_about_once_and_a_clear_one_is_not() {
        let close = [("refund", 400), ("return", 330), ("repair", 320), ("recall", 320)];
        assert_eq!(ask(&close, Clarified::NotYet), ["refund", "return", "repair"]);
        assert_eq!(ask(&close, Clarified::Once), [""; 0]);
        assert_eq!(ask(&[("refund", 400), ("return", 319)], Clarified::NotYet), [""; 0]);
        assert_eq!(ask(&[("refund", 400), ("return", 320)], Clarified::NotYet).len(), 2);
        assert_eq!(ask(&[("refund", 450), ("return", 440)], Clarified::NotYet), [""; 0]);
        assert_eq!(ask(&[("refund", 190), ("return", 190)], Clarified::NotYet), [""; 0]);
        assert_eq!(ask(&[("refund", 400)], Clarified::NotYet), [""; 0]);
        assert_eq!(ask(&[], Clarified::NotYet), [""; 0]);
    }
}
