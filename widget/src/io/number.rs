//! JavaScript's one kind of number, and whole numbers. It holds every whole number up to 2^53,
//! which is more than a clock or a count here ever reaches.

/// A whole number, or nothing where it is not one.
pub(super) fn whole(number: f64) -> Option<i64> {
    (number.fract() == 0.0).then(|| cut(number))
}

/// What stands before the point.
#[expect(clippy::cast_possible_truncation, reason = "the part after the point is to be cut off")]
pub(super) fn cut(number: f64) -> i64 {
    number as i64
}

/// A whole number as JavaScript has it.
#[expect(clippy::cast_precision_loss, reason = "moments and counts stay far below 2^53")]
pub(super) fn float(whole: i64) -> f64 {
    whole as f64
}
