//! How the weights that ship are made out of labelled lines.
//!
//! Training may compute with floats; what it leaves are whole numbers, with which the product
//! decides the same everywhere. Everything is drawn from a seed, so that the same lines make the
//! same bytes.

// Counts of lines are far below the 2^52 from which on a float would lose one.
#![allow(clippy::cast_precision_loss)]

pub mod answers;

pub mod subject;
