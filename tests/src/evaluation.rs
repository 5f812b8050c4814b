//! How well the product reads, over labelled lines: its own code is asked about each line, and
//! what it answers is measured.
//!
//! A file holds one JSON object a line ([`row`]). A [`kind`] turns a row into a call of the
//! product's code and the answer into a [`prediction`]; a [`measure`] compares predictions with
//! labels, and says within which [`interval`] a figure would fall on other lines of the same
//! making. Lines, labels and predictions never become part of the product.

// Counts of lines are far below the 2^52 from which on a float would lose one.
#![allow(clippy::cast_precision_loss)]

pub mod row;

pub mod knowledge;

pub mod prediction;

pub mod kind;

pub mod answering;

pub mod interval;

pub mod ranking;

pub mod measure;

pub mod misses;

pub mod report;
