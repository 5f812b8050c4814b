//! What is drawn. State comes in as signals, and intent goes out through [`crate::inbox::Inbox`].

#![expect(unreachable_pub, reason = "leptos makes the properties of a component public")]

pub(crate) mod choose;
pub(crate) mod composer;
pub(crate) mod icon;
pub(crate) mod list;
pub(crate) mod message;
pub(crate) mod row;
pub(crate) mod sheets;
pub(crate) mod thread;
pub(crate) mod transcript;
