//! What the bot of a workspace has to work with, beside its articles.

use serde::{Deserialize, Serialize};

use crate::bot::flow::Flow;
use crate::bot::provider::Provider;
use crate::id::Language;
use crate::wording::Overrides;

/// What the bot of a workspace has to work with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BotPolicy {
    /// The language in which it speaks to a visitor whose own is not known yet.
    pub language: Language,
    /// Its flows. One begins where a message is about its topic; of several the first.
    #[serde(default)]
    pub flows: Vec<Flow>,
    /// The address at which the workspace's system carries out actions; without one every action
    /// is unavailable.
    #[serde(default)]
    pub actions: Option<String>,
    /// Who words its answers; without one an article is shown as it is written.
    #[serde(default)]
    pub provider: Option<Provider>,
    /// What the workspace says in its own words, by language and by the name of the text.
    #[serde(default)]
    pub texts: Overrides,
}

impl BotPolicy {
    /// A bot that answers in English from articles and has nothing else.
    pub fn standard() -> Self {
        Self {
            language: super::standard::language(),
            flows: Vec::new(),
            actions: None,
            provider: None,
            texts: Overrides::new(),
        }
    }
}
