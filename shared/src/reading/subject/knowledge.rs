//! What people know who answer customers: groups of words that speak for a subject, and groups
//! that mean more together than alone.
//!
//! A group holds the same idea in many languages, so that what is learnt of an idea in one
//! language holds in all. The points beside it are what an expert would say before seeing any
//! message; training starts from them and moves away only as far as messages demand.

mod access;
mod buying;
mod ending;
mod manners;
mod money;
mod parcels;
mod together;
mod trouble;
mod wording;

use crate::reading::Subject;

/// Words for one idea.
pub struct Group {
    /// Its name, by which [`Together`] speaks of it.
    pub name: &'static str,
    /// What it speaks for or, with points below zero, against.
    pub says: &'static [(Subject, i8)],
    /// Its words and phrases, divided by commas; `refund*` is whatever begins so.
    pub words: &'static [&'static str],
}

/// Ideas that mean something of their own when one message has them all.
pub struct Together {
    /// The names of the groups.
    pub of: &'static [&'static str],
    /// What they speak for together, besides what each says alone.
    pub says: &'static [(Subject, i8)],
}

const fn group(
    name: &'static str,
    says: &'static [(Subject, i8)],
    words: &'static [&'static str],
) -> Group {
    Group { name, says, words }
}

const fn together(of: &'static [&'static str], says: &'static [(Subject, i8)]) -> Together {
    Together { of, says }
}

/// Every group, always in the same order.
pub fn groups() -> impl Iterator<Item = &'static Group> {
    [
        money::GROUPS,
        parcels::GROUPS,
        access::GROUPS,
        trouble::GROUPS,
        ending::GROUPS,
        buying::GROUPS,
        manners::GROUPS,
        wording::GROUPS,
    ]
    .into_iter()
    .flatten()
}

/// Every set of groups that means something of its own.
pub fn sets() -> &'static [Together] {
    together::SETS
}
