//! Passkeys in a sign-in: `WEB_AUTHN`.
//!
//! This pool has no passkeys: they are nobody's first factor.

use rusqlite::Transaction;

use super::next::Next;
use super::{Answer, Context, Parameters};
use crate::challenge::SignIn;
use crate::exception::Exception;
use crate::operation::Stop;
use crate::username::NamedUser;

/// Whether the named user, or nobody, is offered to begin with a passkey.
#[expect(
    clippy::unnecessary_wraps,
    reason = "a pool with passkeys looks into its database"
)]
pub(super) fn is_available(
    _context: Context<'_>,
    _transaction: &Transaction<'_>,
    _named: &NamedUser,
) -> Result<bool, Stop> {
    Ok(false)
}

/// Asks for the passkey that the client chose to begin with, whose `CREDENTIAL` may be among the parameters.
pub(super) fn begin(
    _context: Context<'_>,
    _transaction: &Transaction<'_>,
    _sign_in: &SignIn,
    _parameters: &Parameters,
) -> Result<Next, Stop> {
    Err(Exception::invalid_session().into())
}

/// Checks a passkey's `CREDENTIAL`. Goes on with [`super::next::after_first_factor`].
pub(super) fn respond(_context: Context<'_>, _answer: Answer<'_>) -> Result<Next, Exception> {
    Err(Exception::invalid_session())
}
