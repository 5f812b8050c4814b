//! A random day at a desk: who works there, what happens, and what must hold throughout.
//!
//! [`staff`] draws a policy and a roster, [`chance`] what happens next, [`play`] lets it happen
//! to the desk and to the model beside it, and [`books`] watches: they are kept from the desk's
//! events alone, and every event must agree with them.

pub mod books;
pub mod chance;
pub mod play;
pub mod staff;

use std::fmt;

/// Something that must never be so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// Which check found it.
    pub check: &'static str,
    /// What was found.
    pub found: String,
}

impl Breach {
    /// What a check found.
    pub fn new(check: &'static str, found: impl Into<String>) -> Self {
        Self { check, found: found.into() }
    }
}

impl fmt::Display for Breach {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.check, self.found)
    }
}

/// Fails a check unless something holds.
fn must(holds: bool, check: &'static str, found: impl FnOnce() -> String) -> Result<(), Breach> {
    if holds { Ok(()) } else { Err(Breach::new(check, found())) }
}

/// How many days there are, and how many steps each has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    pub seeds: u64,
    pub steps: u32,
}

impl Extent {
    /// What a variable such as `500x500` asks for, where it is set.
    pub fn of(variable: &str) -> Option<Self> {
        let text = std::env::var(variable).ok()?;
        Some(Self::read(&text).unwrap_or_else(|| panic!("{variable} is 500x500, not {text:?}")))
    }

    fn read(text: &str) -> Option<Self> {
        let (seeds, steps) = text.split_once('x')?;
        Some(Self { seeds: seeds.trim().parse().ok()?, steps: steps.trim().parse().ok()? })
    }
}
