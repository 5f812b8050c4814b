//! What an agent sees at once, and what is a step away.

use serde::{Deserialize, Serialize};

use super::field::Entry;
use super::policy::{Audience, ContextPolicy, Shown, Sight};

/// The order of a card: every entry that its reader may see stands in one of the two lists, also
/// when it is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Card {
    /// What the next minute needs.
    pub at_once: Vec<Entry>,
    /// The rest.
    pub tucked_away: Vec<Entry>,
}

impl Card {
    /// The card of a reader.
    pub fn of(policy: &ContextPolicy, audience: Audience) -> Self {
        let mut card = Self::default();
        for entry in Entry::all() {
            match policy.sight(entry, audience) {
                Sight::Full | Sight::Masked => match policy.handling(entry).shown {
                    Shown::AtOnce => card.at_once.push(entry),
                    Shown::TuckedAway => card.tucked_away.push(entry),
                },
                Sight::Nothing => (),
            }
        }
        card
    }
}
