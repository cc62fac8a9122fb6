//! What stands for a user's password: one verifier for each of the ids that `USER_ID_FOR_SRP` may be.

use rusqlite::{OptionalExtension, Transaction};

use super::StoreError;
use crate::seal::Sealer;
use crate::srp::{Salt, Verifier};

/// Which of a user's ids the verifier was made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SrpIdentity {
    /// The user name: for whoever signs in by it.
    Username,
    /// The `sub`: for whoever signs in by an e-mail address, and must not learn the user name by it.
    Sub,
}

impl SrpIdentity {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Username => "username",
            Self::Sub => "sub",
        }
    }
}

/// A user's verifier.
pub(crate) fn find(
    transaction: &Transaction<'_>,
    sealer: &Sealer,
    sub: &str,
    identity: SrpIdentity,
) -> Result<Option<(Salt, Verifier)>, StoreError> {
    let row: Option<(Vec<u8>, Vec<u8>)> = transaction
        .prepare_cached(
            "SELECT salt, sealed_verifier FROM password_verifiers WHERE sub = ?1 AND srp_identity = ?2",
        )?
        .query_row((sub, identity.as_str()), |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((salt, ciphertext)) = row else {
        return Ok(None);
    };
    let salt = salt
        .try_into()
        .map(Salt::new)
        .map_err(|_| StoreError::Malformed("password_verifiers.salt"))?;
    let verifier = sealer
        .open(&place(sub, identity), &ciphertext)
        .map_err(StoreError::sealed("password_verifiers.sealed_verifier"))?;
    let verifier = Verifier::from_bytes(&verifier)
        .ok_or(StoreError::Malformed("password_verifiers.sealed_verifier"))?;
    Ok(Some((salt, verifier)))
}

/// Keeps a user's verifier, in place of an earlier one.
pub(crate) fn save(
    transaction: &Transaction<'_>,
    sealer: &Sealer,
    sub: &str,
    identity: SrpIdentity,
    salt: &Salt,
    verifier: &Verifier,
) -> Result<(), StoreError> {
    let ciphertext = sealer.seal(&place(sub, identity), &verifier.to_bytes());
    transaction.execute(
        "INSERT OR REPLACE INTO password_verifiers (sub, srp_identity, salt, sealed_verifier)
         VALUES (?1, ?2, ?3, ?4)",
        (sub, identity.as_str(), salt.as_bytes(), ciphertext),
    )?;
    Ok(())
}

fn place(sub: &str, identity: SrpIdentity) -> String {
    format!(
        "password_verifiers.sealed_verifier/{sub}/{}",
        identity.as_str()
    )
}
