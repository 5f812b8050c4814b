//! Moments and spans, always handed in from outside.

use crate::wire::{Reader, Wire, Writer};

/// A moment: milliseconds since 1970 in UTC.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The moment this many milliseconds after 1970 began.
    pub const fn new(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since 1970.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// The moment a span later.
    #[must_use]
    pub const fn after(self, span: Span) -> Self {
        Self(self.0.saturating_add(span.0))
    }

    /// The span since an earlier moment; nothing where that moment is still to come.
    pub const fn since(self, earlier: Self) -> Span {
        let millis = self.0.saturating_sub(earlier.0);
        Span(if millis < 0 { 0 } else { millis })
    }
}

impl Wire for Timestamp {
    fn read<R: Reader>(from: &R) -> Option<Self> {
        from.integer().map(Self)
    }
    fn write<W: Writer>(&self) -> W {
        W::integer(self.0)
    }
}

/// A length of time, in milliseconds.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
)]
#[serde(transparent)]
pub struct Span(i64);

impl Span {
    /// A span of milliseconds.
    pub const fn millis(count: i64) -> Self {
        Self(count)
    }

    /// A span of seconds.
    pub const fn seconds(count: i64) -> Self {
        Self(count * 1_000)
    }

    /// A span of minutes.
    pub const fn minutes(count: i64) -> Self {
        Self(count * 60_000)
    }

    /// A span of hours.
    pub const fn hours(count: i64) -> Self {
        Self(count * 3_600_000)
    }

    /// The span in milliseconds.
    pub const fn as_millis(self) -> i64 {
        self.0
    }

    /// The span in whole seconds, rounded down.
    pub const fn as_seconds(self) -> i64 {
        self.0.div_euclid(1_000)
    }

    /// The span in whole seconds, as events record it.
    pub fn recorded_seconds(self) -> u32 {
        u32::try_from(self.as_seconds()).unwrap_or(u32::MAX)
    }
}
