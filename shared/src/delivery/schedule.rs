//! When a delivery is tried. The steps are those that the Standard Webhooks recommend.

use super::Attempt;
use crate::id::DeliveryId;
use crate::time::Span;

/// How long after the failure before it each try comes; after the last one there is none.
pub const SCHEDULE: [Span; 10] = [
    Span::seconds(0),
    Span::seconds(5),
    Span::minutes(5),
    Span::minutes(30),
    Span::hours(2),
    Span::hours(5),
    Span::hours(10),
    Span::hours(14),
    Span::hours(20),
    Span::hours(24),
];

/// How many tries may be under way at once.
pub const MOST_IN_FLIGHT: usize = 6;

/// A try that was not heard of for this long counts as lost.
pub const ANSWER_WITHIN: Span = Span::seconds(30);

/// How long to wait after so many failed tries, or `None` where that was the last one. Up to a
/// fifth is added, by the id and the attempt, so that what failed together is not tried together.
pub fn delay(id: &DeliveryId, attempt: Attempt, tries: usize) -> Option<Span> {
    let step = SCHEDULE.get(tries)?.as_millis();
    let share = i64::try_from(hash(id, attempt) % 201).unwrap_or(0);
    Some(Span::millis(step + step * share / 1_000))
}

/// FNV-1a.
fn hash(id: &DeliveryId, attempt: Attempt) -> u64 {
    let bytes = id.as_str().bytes().chain(attempt.0.to_be_bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
