//! What stands beside the bot's words and helps the visitor to answer. SPEC BT.

use serde::{Deserialize, Serialize};

use super::article::ArticleId;
use super::form::Accepts;
use crate::context::field::Field;

/// What stands beside the bot's words. All of it can be answered in words as well.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aid {
    /// The article that the answer is from.
    Article {
        /// Which.
        id: ArticleId,
        /// Its title.
        title: String,
        /// Where it can be read.
        url: Option<String>,
    },
    /// Buttons; pressing one says what stands on it.
    Buttons(Vec<String>),
    /// A field to fill in.
    Input {
        /// Which fact is asked for.
        field: Field,
        /// What it accepts.
        accepts: Accepts,
        /// What stands on the button for whoever will not say; written, it means the same.
        skip: String,
    },
}
