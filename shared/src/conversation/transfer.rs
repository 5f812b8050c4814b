//! What an agent says when handing over to another. SPEC HA.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// Why an agent hands over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// It takes a right that the agent does not have.
    Permissions,
    /// It takes knowledge that the agent does not have.
    Expertise,
    /// It takes the approval of somebody above.
    ExecutiveApproval,
    /// Something else, in words.
    Other(Text),
}

/// A reason without its words, by which transfers are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// It takes a right that the agent does not have.
    Permissions,
    /// It takes knowledge that the agent does not have.
    Expertise,
    /// It takes the approval of somebody above.
    ExecutiveApproval,
    /// Something else.
    Other,
}

/// The note without which nobody hands over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransferNote {
    /// What the visitor asked.
    pub problem: Text,
    /// What was done already.
    pub tried: Text,
    /// Why it is handed over.
    pub why: Text,
    /// What the next agent needs to know and to do.
    pub what_next: Text,
}

/// A field of the note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteField {
    /// What the visitor asked.
    Problem,
    /// What was done already.
    Tried,
    /// Why it is handed over.
    Why,
    /// What the next agent needs.
    WhatNext,
}

impl fmt::Display for NoteField {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Problem => "problem",
            Self::Tried => "tried",
            Self::Why => "why",
            Self::WhatNext => "what_next",
        })
    }
}

impl Reason {
    /// The reason without its words.
    pub fn ground(&self) -> Ground {
        match self {
            Self::Permissions => Ground::Permissions,
            Self::Expertise => Ground::Expertise,
            Self::ExecutiveApproval => Ground::ExecutiveApproval,
            Self::Other(_) => Ground::Other,
        }
    }
}

impl TransferNote {
    /// The first field that cannot stand as it is: it is empty or too long.
    pub fn unfit(&self) -> Option<NoteField> {
        [
            (NoteField::Problem, &self.problem),
            (NoteField::Tried, &self.tried),
            (NoteField::Why, &self.why),
            (NoteField::WhatNext, &self.what_next),
        ]
        .into_iter()
        .find_map(|(field, text)| text.problem().map(|_| field))
    }
}
