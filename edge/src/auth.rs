//! Who may do what: passwords and sessions of agents, tokens of visitors, and how often somebody
//! may try. Everything here is pure; the objects store it and the routes ask for it.

pub(crate) mod cookie;
pub(crate) mod password;
pub(crate) mod session;
pub(crate) mod throttle;
pub(crate) mod visitor_token;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

/// Whether two secrets are the same, in a time that does not tell where they differ.
pub(crate) fn same_secret(given: &str, expected: &str) -> bool {
    // Digests of equal length: comparing the texts themselves would tell their lengths.
    let digest = |text: &str| keyed(b"same secret", text.as_bytes());
    digest(given).ct_eq(&digest(expected)).into()
}

/// A keyed digest.
pub(crate) fn keyed(key: &[u8], content: &[u8]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("a key of any length is allowed");
    mac.update(content);
    mac.finalize().into_bytes().into()
}

/// Bytes as text, two digits each.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from(b"0123456789abcdef"[usize::from(value & 0xf)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(*byte)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_the_same_only_as_itself() {
        assert!(same_secret("a-setup-token", "a-setup-token"));
        for other in ["", "a-setup-toke", "a-setup-token ", "A-setup-token"] {
            assert!(!same_secret(other, "a-setup-token"), "{other:?} was let in");
        }
    }

    #[test]
    fn bytes_become_two_digits_each() {
        assert_eq!(hex(&[0x00, 0x0f, 0xa5, 0xff]), "000fa5ff");
    }
}
