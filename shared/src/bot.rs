//! What the bot can do by itself: answer from the workspace's articles, lead through a flow, and
//! carry out actions. SPEC BT.
//!
//! All of it is data in and data out. A flow says what comes next, an action is a request and the
//! result that came of it, and a language model, where a workspace has one, only words an answer:
//! whether a person is called is never its to say.

pub mod action;
pub mod aid;
pub mod answer;
pub mod article;
pub mod clarify;
pub mod confidence;
pub mod demo;
pub mod errand;
pub mod flow;
pub mod form;
pub mod index;
pub mod provider;
pub mod reply;
pub mod talk;
pub mod turn;
