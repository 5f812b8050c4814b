//! What the bot waits for from outside: an action at the workspace's system, or words from its
//! language model.
//!
//! An errand stands in the log before anything is sent, and so does the moment at which it has
//! ended in any case: whatever becomes of the server or of the other side, the visitor is not
//! left without a word. SPEC BT.

mod call;

use serde::{Deserialize, Serialize};

use super::action::{self, Ended, Request};
use super::article::ArticleId;
use super::provider::{self, Failing};
use crate::context::action::StepKind;
use crate::context::known::Unavailability;
use crate::id::Seq;
use crate::reading::Thousandths;
use crate::text::Text;
use crate::time::Span;

pub use call::Call;

/// What the bot waits for from outside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Errand {
    /// Something is done at the workspace's system.
    Act(Request),
    /// An answer is worded from an article.
    Word {
        /// The place of the question.
        question: Seq,
        /// The article that answers it.
        article: ArticleId,
        /// How sure that is.
        sure: Thousandths,
    },
}

/// What an errand brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Brought {
    /// What came of an action.
    Acted(Ended),
    /// The words.
    Worded(Text),
    /// Why there are no words.
    NotWorded(Failing),
}

impl Errand {
    /// No longer than this is waited for what it brings.
    pub fn within(&self) -> Span {
        match self {
            Self::Act(_) => action::ANSWER_WITHIN,
            Self::Word { .. } => provider::ANSWER_WITHIN,
        }
    }

    /// What it has brought once its time is up.
    pub fn timed_out(&self) -> Brought {
        match self {
            Self::Act(_) => Brought::Acted(Ended::Unavailable { why: Unavailability::TimedOut }),
            Self::Word { .. } => Brought::NotWorded(Failing::TimedOut),
        }
    }

    /// Whether it can have brought this.
    pub fn can_bring(&self, brought: &Brought) -> bool {
        match (self, brought) {
            (Self::Act(_), Brought::Acted(_))
            | (Self::Word { .. }, Brought::Worded(_) | Brought::NotWorded(_)) => true,
            (Self::Act(_), Brought::Worded(_) | Brought::NotWorded(_))
            | (Self::Word { .. }, Brought::Acted(_)) => false,
        }
    }

    /// What stands in the trail of what was tried; wording an answer is no step of its own.
    pub fn step(&self) -> Option<(StepKind, Text)> {
        let Self::Act(request) = self else { return None };
        let (kind, what) = request.kind().step();
        Some((kind, Text::new(what)))
    }
}
