//! What Baton says and decides, with no clock, no randomness and no I/O.
//!
//! The default features are the vocabulary: identifiers, the wire, and the client side of a
//! socket. That is all a browser needs. The feature `engine` adds the machines that decide.
//!
//! Words, one for each idea: a **visitor** chats on a site; an **agent** is a person who
//! answers; the **bot** is the machine that does; a **conversation** is one visitor's chat from
//! first word to last; the **ledger** lists a workspace's conversations; a **workspace** is one
//! customer of Baton with its sites, agents and conversations. `SPEC.md` beside this crate
//! numbers the rules, and tests cite them.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod id;
pub mod protocol;
pub mod session;
pub mod text;
pub mod time;
pub mod wire;

#[cfg(feature = "engine")]
pub mod bot;
#[cfg(feature = "engine")]
pub mod context;
#[cfg(feature = "engine")]
pub mod conversation;
#[cfg(feature = "engine")]
pub mod delivery;
#[cfg(feature = "engine")]
pub mod desk;
#[cfg(feature = "engine")]
pub mod draft;
#[cfg(feature = "engine")]
pub mod hours;
#[cfg(feature = "engine")]
pub mod link;
#[cfg(feature = "engine")]
pub mod machine;
#[cfg(feature = "engine")]
pub mod metrics;
#[cfg(feature = "engine")]
pub mod mutant;
#[cfg(feature = "engine")]
pub mod policy;
#[cfg(feature = "engine")]
pub mod practice;
#[cfg(feature = "engine")]
pub mod promise;
#[cfg(feature = "engine")]
pub mod reading;
#[cfg(feature = "engine")]
pub mod roster;
#[cfg(feature = "engine")]
pub mod routing;
#[cfg(feature = "engine")]
pub mod trigger;
#[cfg(feature = "engine")]
pub mod waiting;
#[cfg(feature = "engine")]
pub mod wording;
