//! What the architecture forbids, checked.

mod manifests;
mod rules;
mod sources;
