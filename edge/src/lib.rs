//! Baton's worker: routes, accounts, and the objects that keep conversations.
//!
//! It decides nothing about conversations: that is `baton_shared::conversation`. It reads the
//! clock, stores, sends, and lets in.

mod address;
mod assets;
mod auth;
mod body;
mod clock;
mod error;
mod fault;
mod front;
mod headers;
mod object;
pub mod router;
mod settings;
mod sockets;
mod store;

pub use object::conversation::Conversation;
pub use object::ledger::Ledger;
pub use object::workspace::Workspace;

use worker::{Context, Env, Request, Response};

#[worker::event(fetch)]
async fn fetch(request: Request, env: Env, _context: Context) -> worker::Result<Response> {
    front::answer(request, &env).await
}
