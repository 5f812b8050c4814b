//! What people write. It never prints itself: a log line shows its length only.

use std::fmt;

use crate::wire::{Reader, Wire, Writer};

/// The longest message, in bytes of UTF-8.
pub const TEXT_LIMIT: usize = 8 * 1024;

/// A person's words.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Text(String);

/// Why a text cannot be a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextProblem {
    /// Nothing but white space.
    Empty,
    /// More than [`TEXT_LIMIT`] bytes.
    TooLong,
}

impl Text {
    /// Takes a person's words as they are.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// Gives the words, for storing or showing them.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What stands against sending the words as a message. SPEC TX1, TX2.
    pub fn problem(&self) -> Option<TextProblem> {
        if self.0.len() > TEXT_LIMIT {
            Some(TextProblem::TooLong)
        } else if self.0.trim().is_empty() {
            Some(TextProblem::Empty)
        } else {
            None
        }
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Text({} bytes)", self.0.len())
    }
}

impl Wire for Text {
    fn read<R: Reader>(from: &R) -> Option<Self> {
        from.text().map(Self)
    }
    fn write<W: Writer>(&self) -> W {
        W::text(&self.0)
    }
}

/// A secret that grants something: it travels, and never prints itself.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Token(String);

impl Token {
    /// Takes a secret as it came.
    pub fn new(secret: impl Into<String>) -> Self {
        Self(secret.into())
    }

    /// Gives the secret, for checking or sending it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Token(hidden)")
    }
}

impl Wire for Token {
    fn read<R: Reader>(from: &R) -> Option<Self> {
        from.text().map(Self)
    }
    fn write<W: Writer>(&self) -> W {
        W::text(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_secrets_do_not_print_themselves() {
        let shown = format!("{:?} {:?}", Text::new("my card is lost"), Token::new("abc.def"));
        assert_eq!(shown, "Text(15 bytes) Token(hidden)");
    }

    #[test]
    fn tx1_a_message_has_words_and_at_most_8_kib_of_them() {
        assert_eq!(Text::new(" \n\t").problem(), Some(TextProblem::Empty));
        assert_eq!(Text::new("x".repeat(TEXT_LIMIT)).problem(), None);
        assert_eq!(Text::new("x".repeat(TEXT_LIMIT + 1)).problem(), Some(TextProblem::TooLong));
        assert_eq!(Text::new("é".repeat(TEXT_LIMIT / 2 + 1)).problem(), Some(TextProblem::TooLong));
    }
}
