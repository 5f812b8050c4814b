//! What proves that a conversation is a visitor's own: `base64url(payload).base64url(HMAC)`.
//!
//! Any object can check it without asking another, so nothing has to be stored when a visitor
//! looks into the chat.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use baton_shared::id::{ConversationId, VisitorId, WorkspaceId};
use baton_shared::text::Token;
use baton_shared::time::{Span, Timestamp};
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::settings::Secret;

/// How long a token lets its visitor in.
const LIFETIME: Span = Span::hours(180 * 24);

/// No token that was ever made is longer.
const LONGEST: usize = 1_024;

const PURPOSE: &str = "visitor token 1";

/// What a token says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Grant {
    #[serde(rename = "w")]
    pub(crate) workspace: WorkspaceId,
    #[serde(rename = "c")]
    pub(crate) conversation: ConversationId,
    #[serde(rename = "v")]
    pub(crate) visitor: VisitorId,
    #[serde(rename = "i")]
    pub(crate) issued: Timestamp,
    #[serde(rename = "x")]
    pub(crate) expires: Timestamp,
}

/// A token that proves nothing, or no longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stale;

impl Grant {
    /// A grant that begins at a moment.
    pub(crate) fn new(
        workspace: WorkspaceId,
        conversation: ConversationId,
        visitor: VisitorId,
        issued: Timestamp,
    ) -> Self {
        Self { workspace, conversation, visitor, issued, expires: issued.after(LIFETIME) }
    }

    /// Signs the grant.
    pub(crate) fn seal(&self, secret: &Secret) -> Token {
        let payload = serde_json::to_vec(self).expect("a grant holds nothing that JSON cannot");
        let payload = URL_SAFE_NO_PAD.encode(payload);
        let signature = signing(secret, &payload).finalize().into_bytes();
        Token::new(format!("{payload}.{}", URL_SAFE_NO_PAD.encode(signature)))
    }

    /// Reads a token, if its signature holds and its time has not passed.
    pub(crate) fn open(token: &Token, secret: &Secret, at: Timestamp) -> Result<Self, Stale> {
        let text = token.reveal();
        if text.len() > LONGEST {
            return Err(Stale);
        }
        let (payload, signature) = text.split_once('.').ok_or(Stale)?;
        let signature = URL_SAFE_NO_PAD.decode(signature).map_err(|_| Stale)?;
        signing(secret, payload).verify_slice(&signature).map_err(|_| Stale)?;
        let payload = URL_SAFE_NO_PAD.decode(payload).map_err(|_| Stale)?;
        let grant: Self = serde_json::from_slice(&payload).map_err(|_| Stale)?;
        if at < grant.expires { Ok(grant) } else { Err(Stale) }
    }
}

fn signing(secret: &Secret, payload: &str) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(&secret.key(PURPOSE))
        .expect("a key of any length is allowed");
    mac.update(payload.as_bytes());
    mac
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret() -> Secret {
        Secret::for_tests("a secret of more than thirty-two characters")
    }

    fn grant() -> Grant {
        Grant::new(
            WorkspaceId::new("demo").unwrap(),
            ConversationId::mint([1, 2]),
            VisitorId::mint([3, 4]),
            Timestamp::new(1_000),
        )
    }

    const LATER: Timestamp = Timestamp::new(2_000);

    #[test]
    fn a_token_says_what_was_signed() {
        let token = grant().seal(&secret());
        assert_eq!(Grant::open(&token, &secret(), LATER), Ok(grant()));
    }

    #[test]
    fn no_token_with_a_flipped_bit_is_let_in() {
        let token = grant().seal(&secret());
        let whole = token.reveal().as_bytes();
        for place in 0..whole.len() {
            for bit in 0..8 {
                let mut bytes = whole.to_vec();
                bytes[place] ^= 1 << bit;
                let Ok(text) = String::from_utf8(bytes) else { continue };
                let opened = Grant::open(&Token::new(text), &secret(), LATER);
                assert_eq!(opened, Err(Stale), "bit {bit} of byte {place}");
            }
        }
    }

    #[test]
    fn no_cut_or_grown_token_is_let_in() {
        let token = grant().seal(&secret());
        let whole = token.reveal();
        for length in 0..whole.len() {
            let opened = Grant::open(&Token::new(&whole[..length]), &secret(), LATER);
            assert_eq!(opened, Err(Stale), "{length} bytes");
        }
        for grown in
            [format!("{whole}A"), format!("{whole}."), format!(".{whole}"), format!("A{whole}")]
        {
            assert_eq!(Grant::open(&Token::new(grown), &secret(), LATER), Err(Stale));
        }
    }

    #[test]
    fn no_foreign_empty_or_huge_token_is_let_in() {
        let other = Secret::for_tests("another secret of more than thirty-two characters");
        let foreign = grant().seal(&other);
        let unsigned = format!("{}.", foreign.reveal().split_once('.').unwrap().0);
        let none = r#"{"alg":"none"}"#;
        for text in [
            foreign.reveal(),
            &unsigned,
            "",
            ".",
            "..",
            &format!("{}.{}.", URL_SAFE_NO_PAD.encode(none), URL_SAFE_NO_PAD.encode("{}")),
            &"A".repeat(1_000_000),
            &format!("{}.{}", "A".repeat(2_000), "B".repeat(43)),
        ] {
            assert_eq!(Grant::open(&Token::new(text), &secret(), LATER), Err(Stale));
        }
    }

    #[test]
    fn the_payload_of_one_conversation_has_no_signature_of_another() {
        let (mine, theirs) =
            (grant(), Grant { conversation: ConversationId::mint([9, 9]), ..grant() });
        let (mine, theirs) = (mine.seal(&secret()), theirs.seal(&secret()));
        let payload = theirs.reveal().split_once('.').unwrap().0;
        let signature = mine.reveal().split_once('.').unwrap().1;
        let mixed = Token::new(format!("{payload}.{signature}"));
        assert_eq!(Grant::open(&mixed, &secret(), LATER), Err(Stale));
    }

    #[test]
    fn a_token_ends_after_180_days() {
        let token = grant().seal(&secret());
        let end = grant().expires;
        assert_eq!(end, Timestamp::new(1_000 + 180 * 24 * 3_600_000));
        assert!(Grant::open(&token, &secret(), Timestamp::new(end.millis() - 1)).is_ok());
        assert_eq!(Grant::open(&token, &secret(), end), Err(Stale));
    }

    #[test]
    fn a_signature_for_another_purpose_is_none_here() {
        let payload = URL_SAFE_NO_PAD.encode(serde_json::to_vec(&grant()).unwrap());
        let signature = super::super::keyed(&secret().key("throttle 1"), payload.as_bytes());
        let token = Token::new(format!("{payload}.{}", URL_SAFE_NO_PAD.encode(signature)));
        assert_eq!(Grant::open(&token, &secret(), LATER), Err(Stale));
    }
}
