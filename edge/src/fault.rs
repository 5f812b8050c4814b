//! What is broken on purpose, for tests only.
//!
//! The binding `BATON_FAULT` chooses one fault; without it an object does none of this. Two are
//! mutants that the checker of the fault tests must catch. The third lets the words of a message
//! ask for a disaster, so that tests can place it exactly.

/// A way to misbehave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// An ack leaves, and some time later the write happens, if nothing comes between.
    AckBeforeWrite,
    /// A command that came before is decided as if it had not.
    NoDuplicateCheck,
    /// The words of a message may ask for a disaster.
    Words,
}

/// How long an early ack is ahead of its write.
pub(crate) const EARLY_BY_MILLIS: u64 = 20;

/// What the words of a message can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Disaster {
    /// The program panics.
    Panic,
    /// The storage fails after the first write of a turn.
    ThrowBetweenWrites,
    /// The runtime throws the object out of memory.
    Abort,
}

impl Fault {
    /// The fault with this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "ack_before_write" => Some(Self::AckBeforeWrite),
            "no_duplicate_check" => Some(Self::NoDuplicateCheck),
            "words" => Some(Self::Words),
            _ => None,
        }
    }

    /// The disaster that these words ask for.
    pub(crate) fn asked(fault: Option<Self>, words: &str) -> Option<Disaster> {
        if fault != Some(Self::Words) {
            return None;
        }
        match words {
            "fault: panic" => Some(Disaster::Panic),
            "fault: throw between writes" => Some(Disaster::ThrowBetweenWrites),
            "fault: abort" => Some(Disaster::Abort),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_ask_for_nothing_unless_the_tests_allow_it() {
        for fault in [None, Some(Fault::AckBeforeWrite), Some(Fault::NoDuplicateCheck)] {
            assert_eq!(Fault::asked(fault, "fault: panic"), None);
        }
        assert_eq!(Fault::asked(Some(Fault::Words), "fault: panic"), Some(Disaster::Panic));
        assert_eq!(Fault::asked(Some(Fault::Words), "my card is lost"), None);
        assert_eq!(Fault::named("wrods"), None);
    }
}
