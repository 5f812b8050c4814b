//! Passwords, kept as argon2id in strings that name their parameters.

use std::fmt;

use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};

/// Parameters of the OWASP cheat sheet: 19 MiB, two passes, one lane; about 25 ms.
const PARAMETERS: &str = "$argon2id$v=19$m=19456,t=2,p=1$";
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// The hash of a password that nobody knows: a sign-in with an unknown address is checked against
/// it, so that it takes as long as any other.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$YmF0b24tbm9ib2R5LTAx$F2kcMVv2jZ6MwZ0CrCDM4a5CeBBFlU/JYv0zqQ5Wmss";

/// A stored password.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Hashed(String);

impl fmt::Debug for Hashed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Hashed(hidden)")
    }
}

/// What came of checking a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Check {
    /// It is another one.
    Wrong,
    /// It is the one.
    Right,
    /// It is the one, kept with parameters of the past: it should be hashed again.
    RightButOld,
}

fn argon2() -> Argon2<'static> {
    let parameters =
        Params::new(MEMORY_KIB, PASSES, LANES, None).expect("these parameters are allowed");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters)
}

impl Hashed {
    /// Takes a stored hash as it is.
    pub(crate) fn stored(text: String) -> Self {
        Self(text)
    }

    /// The hash for storing.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// Hashes a password with salt that was never used before.
    pub(crate) fn new(password: &str, salt: [u8; 16]) -> Self {
        let hash = argon2()
            .hash_password_with_salt(password.as_bytes(), &salt)
            .expect("a password of limited length and salt of 16 bytes are allowed");
        Self(hash.to_string())
    }

    /// Checks a password against the hash of an account, or against nobody's where there is none.
    pub(crate) fn check(account: Option<&Self>, password: &str) -> Check {
        let hash = account.map_or(NOBODY, |hashed| hashed.0.as_str());
        let matches = argon2().verify_password(password.as_bytes(), hash).is_ok();
        match (account, matches) {
            (Some(hashed), true) if hashed.0.starts_with(PARAMETERS) => Check::Right,
            (Some(_), true) => Check::RightButOld,
            (Some(_) | None, _) => Check::Wrong,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASSWORD: &str = "correct horse battery staple";

    #[test]
    fn a_password_is_kept_with_its_parameters_and_not_as_it_is() {
        let hashed = Hashed::new(PASSWORD, [7; 16]);
        assert!(hashed.as_str().starts_with(PARAMETERS), "{}", hashed.as_str());
        assert!(!format!("{hashed:?}").contains("argon2"));
        assert_eq!(Hashed::check(Some(&hashed), PASSWORD), Check::Right);
    }

    #[test]
    fn any_other_password_is_wrong() {
        let hashed = Hashed::new(PASSWORD, [7; 16]);
        for other in ["", "correct horse battery stapl", "Correct horse battery staple"] {
            assert_eq!(Hashed::check(Some(&hashed), other), Check::Wrong);
        }
    }

    #[test]
    fn a_hash_with_parameters_of_the_past_is_right_and_old() {
        let past = Argon2::new(
            Algorithm::Argon2id,
            Version::V0x13,
            Params::new(8 * 1024, 1, 1, None).unwrap(),
        );
        let hash = past.hash_password_with_salt(PASSWORD.as_bytes(), &[3; 16]).unwrap();
        let hashed = Hashed::stored(hash.to_string());
        assert_eq!(Hashed::check(Some(&hashed), PASSWORD), Check::RightButOld);
        assert_eq!(Hashed::check(Some(&hashed), "another"), Check::Wrong);
    }

    #[test]
    fn an_unknown_address_costs_as_much_as_a_known_one() {
        assert!(NOBODY.starts_with(PARAMETERS));
        argon2::password_hash::phc::PasswordHash::new(NOBODY)
            .expect("it is a hash, so it is tried");
        assert_eq!(Hashed::check(None, PASSWORD), Check::Wrong);
    }

    #[test]
    fn a_hash_that_cannot_be_read_lets_nobody_in() {
        assert_eq!(Hashed::check(Some(&Hashed::stored("plain".into())), "plain"), Check::Wrong);
    }
}
