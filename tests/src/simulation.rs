//! Days at a desk, simulated: what each way of routing makes of the very same visitors.
//!
//! A [`scene`] says how many visitors come and what goes wrong; [`staff`] who answers them. All
//! chance is drawn by visitor ([`chance`]), so that every [`dispatcher`] sees the same arrivals,
//! patience and handle times. [`floor`] lives through the days event by event, counts what
//! happens and checks on its own that nobody is over their cap or assigned who is not there.
//! [`ours`] is the product's desk, driven as its shell drives it; [`plain`] holds small models of
//! what other products do. [`wait`] compares what visitors are told with how long they waited.
//! Fractions are fine here: nothing in this module decides anything in the product.

#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_possible_wrap
)]

pub mod chance;

pub mod staff;

pub mod scene;

pub mod visitors;

pub mod dispatcher;

pub mod plain;

pub mod ours;

pub mod wait;

pub mod floor;

pub mod tally;

pub mod run;

pub mod extremes;

pub mod table;

pub mod gates;

pub mod plot;

pub mod files;

pub mod progress;

#[cfg(test)]
mod tests;
