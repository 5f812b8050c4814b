//! Asks a caller for what its route's access needs.
//!
//! What was proved is handed to whatever answers the route, and that cannot be called without it:
//! a route whose access were too wide would answer nobody, not everybody.

use super::agents::{self, Signed};
use super::{Asked, workspaces};
use crate::error::{Error, Rejection};
use crate::router::Access;

/// What a caller has proved.
#[derive(Debug)]
pub(super) enum Caller {
    /// Nothing; a visitor proves itself later, in the hello frame.
    Anyone,
    /// To bear the setup token.
    Bearer(Bearer),
    /// To be signed in.
    Agent(Signed),
}

/// Whoever bears the setup token.
#[derive(Debug)]
pub(super) struct Bearer(());

/// Lets a caller in, or says why not.
pub(super) async fn admit(asked: &Asked<'_>) -> Result<Caller, Error> {
    match asked.found.route.access {
        Access::Anyone | Access::Visitor => Ok(Caller::Anyone),
        Access::SetupToken => {
            workspaces::check_token(asked)?;
            Ok(Caller::Bearer(Bearer(())))
        }
        Access::Agent => {
            asked.known_workspace().await?;
            let signed = agents::signed_in(asked).await?.ok_or(Rejection::SignedOut)?;
            Ok(Caller::Agent(signed))
        }
    }
}

impl Caller {
    const TOO_WIDE: Error = Error::Bug("a route lets in whoever has proved too little");

    /// The proof that a setup needs.
    pub(super) fn bearer(self) -> Result<Bearer, Error> {
        match self {
            Self::Bearer(bearer) => Ok(bearer),
            Self::Anyone | Self::Agent(_) => Err(Self::TOO_WIDE),
        }
    }

    /// The proof that an agent's routes need.
    pub(super) fn agent(self) -> Result<Signed, Error> {
        match self {
            Self::Agent(signed) => Ok(signed),
            Self::Anyone | Self::Bearer(_) => Err(Self::TOO_WIDE),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_has_proved_nothing_gets_nowhere_that_needs_a_proof() {
        assert!(matches!(Caller::Anyone.bearer(), Err(Error::Bug(_))));
        assert!(matches!(Caller::Anyone.agent(), Err(Error::Bug(_))));
        assert!(matches!(Caller::Bearer(Bearer(())).agent(), Err(Error::Bug(_))));
        assert!(Caller::Bearer(Bearer(())).bearer().is_ok());
    }
}
