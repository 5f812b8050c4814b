//! What the bot can do by itself: answer from the workspace's articles, lead through a flow, and
//! carry out actions. SPEC BT.

pub mod answer;
pub mod article;
pub mod confidence;
pub mod index;
