//! Numbered mail between objects: nothing lost, nothing twice, nothing out of order. SPEC LK.

pub mod mail;
