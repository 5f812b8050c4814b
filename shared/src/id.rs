//! Identifiers: newtypes that can only hold what they allow.

use std::fmt;

use crate::wire::{Reader, Wire, Writer};

/// An identifier that breaks its own rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct InvalidId(&'static str);

macro_rules! identifier {
    ($(#[$meta:meta])* $name:ident, $max:literal, $rule:literal) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(#[cfg_attr(feature = "schema", schemars(length(min = 1, max = $max)))] String);

        impl $name {
            /// Reads an identifier, refusing one that breaks the rule.
            pub fn new(text: impl Into<String>) -> Result<Self, InvalidId> {
                let text = text.into();
                let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
                if text.is_empty() || text.len() > $max || !text.bytes().all(allowed) {
                    return Err(InvalidId($rule));
                }
                Ok(Self(text))
            }

            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidId;
            fn try_from(text: String) -> Result<Self, InvalidId> {
                Self::new(text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }

        impl Wire for $name {
            fn read<R: Reader>(from: &R) -> Option<Self> {
                Self::new(from.text()?).ok()
            }
            fn write<W: Writer>(&self) -> W {
                W::text(&self.0)
            }
        }
    };
}

identifier!(
    /// A workspace, as it stands in addresses: `demo`.
    WorkspaceId, 40, "a workspace id is 1 to 40 letters, digits, '-' or '_'"
);
identifier!(
    /// One visitor's chat: 128 random bits.
    ConversationId, 32, "a conversation id is 1 to 32 letters, digits, '-' or '_'"
);
identifier!(
    /// A visitor of one workspace.
    VisitorId, 32, "a visitor id is 1 to 32 letters, digits, '-' or '_'"
);
identifier!(
    /// A person who answers.
    AgentId, 32, "an agent id is 1 to 32 letters, digits, '-' or '_'"
);
identifier!(
    /// A sender's own name for one message: unique for that sender in one conversation.
    ClientId, 64, "a client id is 1 to 64 letters, digits, '-' or '_'"
);

identifier!(
    /// What an agent is good at and a conversation needs: `billing`.
    Skill, 40, "a skill is 1 to 40 letters, digits, '-' or '_'"
);
identifier!(
    /// A group of agents with a queue of its own: `support`.
    TeamId, 40, "a team id is 1 to 40 letters, digits, '-' or '_'"
);
identifier!(
    /// A language, by its ISO 639-1 code: `en`.
    Language, 8, "a language is 1 to 8 letters, digits, '-' or '_'"
);
identifier!(
    /// What a conversation is about, as it was read: `refund_dispute`.
    Topic, 40, "a topic is 1 to 40 letters, digits, '-' or '_'"
);
identifier!(
    /// Something that a visitor tries, or has the bot try: `look_up_order`.
    TaskId, 40, "a task is 1 to 40 letters, digits, '-' or '_'"
);
identifier!(
    /// A customer's account in the workspace's own books: what a named agent looks after.
    AccountId, 64, "an account id is 1 to 64 letters, digits, '-' or '_'"
);
identifier!(
    /// Opening hours that teams and shifts name: `office`.
    CalendarId, 40, "a calendar id is 1 to 40 letters, digits, '-' or '_'"
);
identifier!(
    /// A word that agents sort conversations by: `damaged-parcel`.
    Tag, 40, "a tag is 1 to 40 letters, digits, '-' or '_'"
);
identifier!(
    /// A rule of the routing matrix: `billing`.
    RuleId, 40, "a rule id is 1 to 40 letters, digits, '-' or '_'"
);
identifier!(
    /// A flow of the bot: `return-a-parcel`.
    FlowId, 40, "a flow's id is 1 to 40 letters, digits, '-' or '_'"
);
identifier!(
    /// A step of a flow: `ask-order`.
    StepId, 40, "a step's id is 1 to 40 letters, digits, '-' or '_'"
);
identifier!(
    /// One thing that leaves for an outside system; its receiver knows repeats by it.
    DeliveryId, 64, "a delivery id is 1 to 64 letters, digits, '-' or '_'"
);
identifier!(
    /// An outside system as the workspace names it: `zendesk`.
    SystemId, 40, "a system id is 1 to 40 letters, digits, '-' or '_'"
);
identifier!(
    /// Where the body of a delivery is stored.
    BodyKey, 64, "a body key is 1 to 64 letters, digits, '-' or '_'"
);

const DIGITS: &[u8; 16] = b"0123456789abcdef";

fn push_hex(text: &mut String, value: u64, digits: u32) {
    for place in (0..digits).rev() {
        let digit = (value >> (place * 4)) & 0xf;
        text.push(char::from(DIGITS[digit as usize]));
    }
}

fn hex_128(random: [u64; 2]) -> String {
    let mut text = String::with_capacity(32);
    push_hex(&mut text, random[0], 16);
    push_hex(&mut text, random[1], 16);
    text
}

impl ConversationId {
    /// Makes an identifier of 128 random bits.
    pub fn mint(random: [u64; 2]) -> Self {
        Self(hex_128(random))
    }
}

impl VisitorId {
    /// Makes an identifier of 128 random bits.
    pub fn mint(random: [u64; 2]) -> Self {
        Self(hex_128(random))
    }
}

impl AgentId {
    /// Makes an identifier of 128 random bits.
    pub fn mint(random: [u64; 2]) -> Self {
        Self(hex_128(random))
    }
}

impl ClientId {
    /// Makes an identifier whose order as text is the order of writing.
    pub fn mint(at: crate::time::Timestamp, count: u16, random: u64) -> Self {
        let mut text = String::with_capacity(32);
        push_hex(&mut text, at.millis().unsigned_abs(), 12);
        push_hex(&mut text, u64::from(count), 4);
        push_hex(&mut text, random, 16);
        Self(text)
    }
}

/// An event's place in its conversation, counted from one; zero is before the first.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Seq(u32);

impl Seq {
    /// Before the first event.
    pub const ZERO: Self = Self(0);

    /// The place with this number.
    pub const fn new(number: u32) -> Self {
        Self(number)
    }

    /// The number of this place.
    pub const fn number(self) -> u32 {
        self.0
    }

    /// The place after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl Wire for Seq {
    fn read<R: Reader>(from: &R) -> Option<Self> {
        u32::read(from).map(Self)
    }
    fn write<W: Writer>(&self) -> W {
        self.0.write()
    }
}

/// Which ownership of a conversation is meant: it grows with every change of owner and every
/// offer, the desk alone mints it, and whatever carries an older one comes too late.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Epoch(u32);

impl Epoch {
    /// Before the first offer.
    pub const ZERO: Self = Self(0);

    /// The epoch with this number.
    pub const fn new(number: u32) -> Self {
        Self(number)
    }

    /// The number of this epoch.
    pub const fn number(self) -> u32 {
        self.0
    }

    /// The epoch after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Timestamp;

    #[test]
    fn an_identifier_refuses_what_could_break_out_of_an_address() {
        for text in ["", "a/b", "a b", "ä", "a.b", "..", &"x".repeat(33)] {
            assert!(ConversationId::new(text).is_err(), "{text:?} was let in");
        }
        assert!(ConversationId::new("x".repeat(32)).is_ok());
    }

    #[test]
    fn client_ids_sort_in_the_order_of_writing() {
        let early = ClientId::mint(Timestamp::new(1_000), 9, u64::MAX);
        let same_moment = ClientId::mint(Timestamp::new(1_000), 10, 0);
        let later = ClientId::mint(Timestamp::new(1_001), 0, 0);
        assert!(early < same_moment && same_moment < later);
    }
}
