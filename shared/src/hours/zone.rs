//! A time zone by its name, with the rules of its clock.

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::time::Timestamp;

/// A time zone by its IANA name: `Europe/Berlin`.
///
/// Its rules are looked up once, when the name is read, and clones share them. A name that is
/// not known is kept as it is, so that whoever checks the calendar can say which it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Zone {
    name: String,
    rules: Option<TimeZone>,
}

impl Zone {
    /// The zone of this name, spelled as the IANA database spells it.
    pub fn new(name: impl Into<String>) -> Self {
        let name = name.into();
        // Its lookup takes any case; a browser and a reader of the calendar should see one.
        let spelled_so = |rules: &TimeZone| rules.iana_name() == Some(&name);
        let rules = TimeZone::get(&name).ok().filter(spelled_so);
        Self { name, rules }
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.name
    }

    /// By how many seconds its clock is ahead of UTC at a moment, where the zone is known.
    pub fn utc_offset(&self, at: Timestamp) -> Option<i32> {
        Some(self.rules.as_ref()?.to_offset(instant(at)).seconds())
    }

    pub(super) fn rules(&self) -> Option<&TimeZone> {
        self.rules.as_ref()
    }
}

impl From<String> for Zone {
    fn from(name: String) -> Self {
        Self::new(name)
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.name
    }
}

/// A moment as the library has it; what it cannot have is its first or its last.
pub(super) fn instant(at: Timestamp) -> jiff::Timestamp {
    let furthest = if at.millis() < 0 { jiff::Timestamp::MIN } else { jiff::Timestamp::MAX };
    jiff::Timestamp::from_millisecond(at.millis()).unwrap_or(furthest)
}
