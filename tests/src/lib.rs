//! The harness: everything that looks at Baton from outside.
//!
//! A [`server::Server`] is a real workerd on the release build, [`http`] and [`client`] talk to
//! it, [`shop::Shop`] puts the three together for one test, and [`checker`] judges a
//! [`history`] of what many clients saw. Nothing here knows the product's insides: it speaks the
//! wire of `baton-shared` and HTTP. A harness fails by panicking, with what it expected.

#![allow(clippy::missing_panics_doc)]

pub mod server;

pub mod http;

pub mod client;

pub mod shop;

pub mod history;

pub mod checker;

pub mod seed;

pub mod figures;

pub mod simulation;
