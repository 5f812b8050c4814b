//! Baton from outside, on real workerd: what only the platform can show.
//!
//! Tests share one server where they can, and each has its own conversation.

mod accounts;
mod addresses;
mod faults;
mod frames;
mod harness;
mod headers;
mod journey;
mod letting_in;
mod order;
mod resume;
mod revoking;
mod secrecy;
mod survival;
