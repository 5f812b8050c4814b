//! Which conversation goes to whom, and in what order. SPEC RT, QU.
//!
//! [`matrix`] turns what is known of a conversation into a ticket's needs; [`need`] says who can
//! serve them and how the needs relax with waiting; [`order`] says who is next in line. The desk
//! keeps the queue and the offers, and asks here. Nothing here knows a transcript.

pub mod matrix;
pub mod need;
pub mod order;
pub mod trace;

pub(crate) mod agents;
pub mod coverage;
pub(crate) mod deferral;
pub(crate) mod directory;
pub(crate) mod floor;
pub(crate) mod lines;
pub(crate) mod needs;
pub(crate) mod numbers;
pub(crate) mod rank;
pub(crate) mod row;
pub(crate) mod served;
pub(crate) mod suited;
pub mod targets;
