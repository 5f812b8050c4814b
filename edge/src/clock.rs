//! The only place that reads the clock and draws random numbers.

use baton_shared::time::Timestamp;

/// The present moment. The runtime moves it only between I/O, so one event sees one moment.
pub(crate) fn now() -> Timestamp {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that may")]
    let millis = js_sys::Date::now();
    // Milliseconds since 1970 are whole and far below 2^53.
    #[expect(clippy::cast_possible_truncation, reason = "see above")]
    Timestamp::new(millis as i64)
}

/// The present moment, but never one before what was recorded: a machine's clock may be set back.
pub(crate) fn not_before(recorded: Option<Timestamp>) -> Timestamp {
    later(now(), recorded)
}

fn later(now: Timestamp, recorded: Option<Timestamp>) -> Timestamp {
    recorded.map_or(now, |recorded| now.max(recorded))
}

/// Bytes that nobody can guess.
pub(crate) fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the runtime has a source of randomness");
    bytes
}

/// 128 random bits, for an identifier.
pub(crate) fn random_128() -> [u64; 2] {
    let bytes = random_bytes::<16>();
    let half = |from: usize| {
        bytes[from..from + 8].iter().fold(0, |number, byte| (number << 8) | u64::from(*byte))
    };
    [half(0), half(8)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_is_set_back_stands_still_instead() {
        let recorded = Some(Timestamp::new(5_000));
        assert_eq!(later(Timestamp::new(4_000), recorded), Timestamp::new(5_000));
        assert_eq!(later(Timestamp::new(6_000), recorded), Timestamp::new(6_000));
        assert_eq!(later(Timestamp::new(4_000), None), Timestamp::new(4_000));
    }
}
