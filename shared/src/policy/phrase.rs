//! Phrases of a workspace's own: what its visitors say that Baton could not know. SPEC PO15.

use serde::{Deserialize, Serialize};

use super::Policy;
use crate::reading::Sign;
use crate::reading::signs::OwnPhrases;

/// Words that show a sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrase {
    /// What they show.
    pub sign: Sign,
    /// The words, in any case and with or without accents. They may also be a rule, such as
    /// `[call|ring] (my|our) solicitor`.
    pub words: String,
}

impl Policy {
    /// The phrases that a workspace wrote down, made ready. This is done once for each version of
    /// a policy, not for each message. Those that cannot be read were refused with the policy.
    pub fn own_phrases(&self) -> OwnPhrases {
        OwnPhrases::of(self.phrases.iter().map(|phrase| (phrase.sign, &*phrase.words))).0
    }
}
