//! The harness: everything that looks at Baton from outside.
//!
//! A [`server::Server`] is a real workerd on the release build, [`http`] and [`client`] talk to
//! it, [`shop::Shop`] puts the three together for one test, and [`checker`] judges a
//! [`history`] of what many clients saw. None of these knows the product's insides: they speak
//! the wire of `baton-shared` and HTTP. A [`day`] does: it plays what happens at a desk beside a
//! [`model`] of it; and so does the [`world::World`], in which visitors, agents, a desk and bad
//! mail live without a server. A harness fails by panicking, with what it expected.

#![allow(clippy::missing_panics_doc)]

#[cfg(not(target_family = "wasm"))]
pub mod server;

#[cfg(not(target_family = "wasm"))]
pub mod http;

#[cfg(not(target_family = "wasm"))]
pub mod client;

#[cfg(not(target_family = "wasm"))]
pub mod shop;

#[cfg(not(target_family = "wasm"))]
pub mod history;

#[cfg(not(target_family = "wasm"))]
pub mod checker;

pub mod seed;

pub mod figures;

pub mod world;

pub mod model;

pub mod day;

pub mod simulation;

#[cfg(not(target_family = "wasm"))]
pub mod evaluation;

#[cfg(not(target_family = "wasm"))]
pub mod training;
