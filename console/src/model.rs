//! What is on the screen, folded from frames and from what the agent does.
//!
//! Pure: no browser, no clock, no storage. `io` feeds it, `components` draw it.

pub(crate) mod address;
pub(crate) mod answer;
pub(crate) mod calendar;
pub(crate) mod connection;
pub(crate) mod draft;
pub(crate) mod keys;
pub(crate) mod lines;
pub(crate) mod list;
pub(crate) mod sheet;
pub(crate) mod thread;
pub(crate) mod unread;
pub(crate) mod waiting;
