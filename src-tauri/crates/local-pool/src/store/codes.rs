//! The codes that were sent, at most one for each user and purpose.

use rusqlite::{OptionalExtension, Transaction};

use super::StoreError;
use crate::clock::Timestamp;
use crate::config::VerifiedAttribute;
use crate::seal::Sealer;
use crate::secret::ConfirmationCode;

/// What a code is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CodePurpose {
    ConfirmSignUp,
    ForgotPassword,
    /// A signed-in user's new or changed address.
    VerifyAttribute(VerifiedAttribute),
}

impl CodePurpose {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::ConfirmSignUp => "confirm_sign_up",
            Self::ForgotPassword => "forgot_password",
            Self::VerifyAttribute(VerifiedAttribute::Email) => "verify_email",
            Self::VerifyAttribute(VerifiedAttribute::PhoneNumber) => "verify_phone_number",
        }
    }
}

/// A code that was sent.
#[derive(Debug)]
pub(crate) struct SentCode {
    pub(crate) code: ConfirmationCode,
    /// What it was sent to.
    pub(crate) attribute: VerifiedAttribute,
    pub(crate) expires_at: Timestamp,
    pub(crate) used: bool,
}

/// The code that was sent last.
pub(crate) fn find(
    transaction: &Transaction<'_>,
    sealer: &Sealer,
    sub: &str,
    purpose: CodePurpose,
) -> Result<Option<SentCode>, StoreError> {
    let row: Option<(String, Vec<u8>, i64, bool)> = transaction
        .query_row(
            "SELECT attribute, sealed_code, expires_at, used FROM codes WHERE sub = ?1 AND purpose = ?2",
            (sub, purpose.as_str()),
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
        )
        .optional()?;
    let Some((attribute, ciphertext, expires_at, used)) = row else {
        return Ok(None);
    };
    let attribute =
        VerifiedAttribute::from_name(&attribute).ok_or(StoreError::Malformed("codes.attribute"))?;
    let code = sealer
        .open(&place(sub, purpose), &ciphertext)
        .map_err(StoreError::sealed("codes.sealed_code"))?;
    let code =
        std::str::from_utf8(&code).map_err(|_| StoreError::Malformed("codes.sealed_code"))?;
    Ok(Some(SentCode {
        code: ConfirmationCode::new(code.to_owned()),
        attribute,
        expires_at: Timestamp::from_millis(expires_at),
        used,
    }))
}

/// Keeps a code that is being sent; an earlier one is void.
pub(crate) fn save(
    transaction: &Transaction<'_>,
    sealer: &Sealer,
    sub: &str,
    purpose: CodePurpose,
    attribute: VerifiedAttribute,
    code: &ConfirmationCode,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    // EXPOSE: sealed.
    let ciphertext = sealer.seal(&place(sub, purpose), code.expose_secret().as_bytes());
    transaction.execute(
        "INSERT OR REPLACE INTO codes (sub, purpose, attribute, sealed_code, expires_at, used)
         VALUES (?1, ?2, ?3, ?4, ?5, 0)",
        (
            sub,
            purpose.as_str(),
            attribute.name(),
            ciphertext,
            expires_at.as_millis(),
        ),
    )?;
    Ok(())
}

/// Voids a code that has served.
pub(crate) fn mark_used(
    transaction: &Transaction<'_>,
    sub: &str,
    purpose: CodePurpose,
) -> Result<(), StoreError> {
    transaction.execute(
        "UPDATE codes SET used = 1 WHERE sub = ?1 AND purpose = ?2",
        (sub, purpose.as_str()),
    )?;
    Ok(())
}

/// Voids a code whose address is no longer the one that it was sent to.
pub(crate) fn delete(
    transaction: &Transaction<'_>,
    sub: &str,
    purpose: CodePurpose,
) -> Result<(), StoreError> {
    transaction.execute(
        "DELETE FROM codes WHERE sub = ?1 AND purpose = ?2",
        (sub, purpose.as_str()),
    )?;
    Ok(())
}

/// Voids every code that was sent to this attribute.
pub(crate) fn delete_sent_to(
    transaction: &Transaction<'_>,
    sub: &str,
    attribute: VerifiedAttribute,
) -> Result<(), StoreError> {
    transaction.execute(
        "DELETE FROM codes WHERE sub = ?1 AND attribute = ?2",
        (sub, attribute.name()),
    )?;
    Ok(())
}

fn place(sub: &str, purpose: CodePurpose) -> String {
    format!("codes.sealed_code/{sub}/{}", purpose.as_str())
}
