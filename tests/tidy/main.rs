//! What the architecture forbids, checked.

mod manifests;
mod sources;
