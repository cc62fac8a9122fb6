//! Devices in a sign-in: `DEVICE_SRP_AUTH` and `DEVICE_PASSWORD_VERIFIER` of one that is remembered, and a new one's
//! `NewDeviceMetadata`.
//!
//! This pool does not track devices: it knows none, and makes none known.

use rusqlite::Transaction;

use super::next::Next;
use super::{Answer, Context};
use crate::challenge::SignIn;
use crate::exception::Exception;
use crate::operation::Stop;
use crate::operation::device::NewDeviceMetadata;
use crate::store::users::User;

/// The challenge of a device that is remembered, in place of the second factor. Who answers it goes on with
/// [`super::next::grant`], or with [`super::next::second_factor`] where the device does not stand for it.
#[expect(
    clippy::unnecessary_wraps,
    reason = "a pool that tracks devices looks into its database"
)]
pub(super) fn take_over(
    _context: Context<'_>,
    _transaction: &Transaction<'_>,
    _sign_in: &SignIn,
    _user: &User,
) -> Result<Option<Next>, Stop> {
    Ok(None)
}

/// What the client needs to have its device confirmed, with the tokens of a sign-in from a device that is not known.
#[expect(
    clippy::unnecessary_wraps,
    reason = "a pool that tracks devices looks into its database"
)]
pub(super) fn make_known(
    _context: Context<'_>,
    _transaction: &Transaction<'_>,
    _sign_in: &SignIn,
    _user: &User,
) -> Result<Option<NewDeviceMetadata>, Stop> {
    Ok(None)
}

/// Answers `SRP_A` of a device.
pub(super) fn respond_to_srp_auth(
    _context: Context<'_>,
    _answer: Answer<'_>,
) -> Result<Next, Exception> {
    Err(Exception::invalid_session())
}

/// Checks a device's proof.
pub(super) fn respond_to_password_verifier(
    _context: Context<'_>,
    _answer: Answer<'_>,
) -> Result<Next, Exception> {
    Err(Exception::invalid_session())
}
