//! Everything that is known of a conversation, as one package for whoever takes it over. SPEC CX.
//!
//! A [`Package`](package::Package) has four layers, identity, conversation, action and routing,
//! and is the same for the console, a ticket, a message to a team and a webhook. It is a fold of
//! what was [noticed](noticed::Noticed), so it can be built again from the log at any time, and
//! no outside system has to answer for it to exist: what one did not say is `unavailable`, with
//! the reason. Who is given how much of it is decided in one place,
//! [`ContextPolicy::given`](policy::ContextPolicy::given).
//!
//! What is not here: how the log is mapped onto what was noticed, and how a package is drawn.

pub mod field;
pub mod known;

pub mod action;
pub mod conversation;
pub mod identity;
pub mod package;
pub mod routing;

pub mod noticed;

mod fold;

pub mod policy;

mod given;
mod mask;
mod texts;

pub mod brief;
pub mod card;
pub mod completeness;
pub mod receipt;
pub mod summary;

pub(crate) mod phrases;

/// The JSON Schema of the package and of the receipt, by file name.
#[cfg(feature = "schema")]
pub fn schemas() -> Vec<(&'static str, schemars::Schema)> {
    use schemars::schema_for;
    vec![
        ("package", schema_for!(package::Package)),
        ("package-receipt", schema_for!(receipt::Receipt)),
    ]
}

#[cfg(test)]
mod tests;
