//! Which conversation goes to whom, and in what order. SPEC RT, QU.
//!
//! [`matrix`] turns what is known of a conversation into a ticket's needs; [`need`] says who can
//! serve them and how the needs relax with waiting; [`order`] says who is next in line. The desk
//! keeps the queue and the offers, and asks here. Nothing here knows a transcript.

pub mod matrix;
pub mod need;
pub mod order;
pub mod trace;

pub mod coverage;
pub mod targets;
