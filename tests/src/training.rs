//! How the weights that ship are made out of labelled lines.
//!
//! Training may compute with floats; what it leaves are whole numbers, with which the product
//! decides the same everywhere. Everything is drawn from a seed, so that the same lines make the
//! same bytes.

// Counts of lines are far below the 2^52 from which on a float would lose one, and what is rounded
// to whole numbers is held within their bounds. Sums over several rows go by number.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::needless_range_loop
)]

pub mod answers;

pub mod language;

pub mod subject;
