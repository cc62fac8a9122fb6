//! Passkeys, as a relying party checks them: the registration and the authentication ceremony of Web Authentication
//! Level 3, sections 7.1 and 7.2.
//!
//! The libraries that are kept for this (webauthn-rs, `webauthn_rp`) bring a second set of cryptography, with it the `rsa`
//! crate that this project bans. What is left once AWS-LC checks the signatures and ciborium reads the CBOR is a list of
//! comparisons; it is here.
//!
//! Deliberately not here: whose a passkey is, where it is kept, and Cognito's JSON around it; attestation statements that
//! vouch for a make of authenticator, which the pool neither asks for nor has an opinion on.
//!
//! Invariants: nothing is accepted but for the challenge, the relying party and the ceremony that it was made for, and a
//! public key is known to be one before it is kept.

mod attestation;
mod authenticator_data;
mod client_data;
mod public_key;
mod response;
#[cfg(test)]
mod tests;

use std::fmt;

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use subtle::ConstantTimeEq as _;

use crate::config::UserVerification;
use crate::secret::fill_random;

use attestation::Attestation;
use authenticator_data::{AuthenticatorData, Flag};
use client_data::Ceremony;

pub(crate) use public_key::{ALGORITHMS, PublicKey};
pub(crate) use response::{AuthenticationResponse, RegistrationResponse};

/// What an authenticator has to sign.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Challenge([u8; Self::LENGTH]);

impl Challenge {
    /// In bytes; 16 would do (section 13.4.3).
    const LENGTH: usize = 32;

    /// A new one.
    pub(crate) fn random() -> Self {
        let mut bytes = [0; Self::LENGTH];
        fill_random(&mut bytes);
        Self(bytes)
    }

    /// As the options carry it.
    pub(crate) fn to_base64url(self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    fn is_same_as(&self, other: &[u8]) -> bool {
        self.0.ct_eq(other).into()
    }
}

impl fmt::Debug for Challenge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Challenge([redacted])")
    }
}

/// Who asks for a passkey, and how strictly.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RelyingParty<'a> {
    /// A host name.
    pub(crate) id: &'a str,
    pub(crate) user_verification: UserVerification,
}

/// A passkey that was just made.
#[derive(Debug)]
pub(crate) struct NewCredential {
    pub(crate) id: Vec<u8>,
    pub(crate) public_key: PublicKey,
    pub(crate) sign_count: u32,
}

/// What has to be known of a passkey to check what it signed.
#[derive(Debug)]
pub(crate) struct KnownCredential<'a> {
    pub(crate) public_key: &'a PublicKey,
    pub(crate) sign_count: u32,
    /// What the passkey calls its user (`user.id` of the options).
    pub(crate) user_handle: &'a [u8],
}

/// A sign-in that was accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Assertion {
    /// To be kept: the next one has to be higher.
    pub(crate) sign_count: u32,
    /// Whether the authenticator made sure who its user is, by a PIN or by biometry.
    pub(crate) is_user_verified: bool,
}

/// Why a passkey, or what it signed, was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Refused {
    /// It has not the form that it should have.
    #[error("malformed")]
    Malformed,
    /// It was made for the other ceremony.
    #[error("made for another ceremony")]
    OtherCeremony,
    /// It answers a challenge that is not ours.
    #[error("another challenge")]
    OtherChallenge,
    /// It was made on a page that is none of the relying party's.
    #[error("the origin is not the relying party's")]
    OriginNotAllowed,
    /// It was made for another relying party.
    #[error("another relying party")]
    OtherRelyingParty,
    /// Nobody touched the authenticator.
    #[error("no user was present")]
    UserNotPresent,
    /// The authenticator did not make sure who its user is, and has to.
    #[error("the user was not verified")]
    UserNotVerified,
    /// It has an algorithm or an attestation that was not asked for.
    #[error("not supported")]
    NotSupported,
    /// It belongs to somebody else.
    #[error("another user's")]
    OtherUser,
    /// The signature does not fit.
    #[error("the signature does not fit")]
    BadSignature,
    /// Its counter stood still or went back: there may be a copy of the authenticator.
    #[error("the signature counter did not advance")]
    CounterNotAdvanced,
}

/// Checks a new passkey (section 7.1).
///
/// # Errors
/// See [`Refused`]: it is not to be kept.
pub(crate) fn register(
    party: RelyingParty<'_>,
    challenge: &Challenge,
    response: &RegistrationResponse,
) -> Result<NewCredential, Refused> {
    let client_data = response.response.client_data_json.as_bytes();
    client_data::check(client_data, Ceremony::Create, challenge, party)?;
    let attestation = Attestation::parse(response.response.attestation_object.as_bytes())?;
    let data = AuthenticatorData::parse(attestation.authenticator_data())?;
    check_authenticator_data(party, &data)?;
    let attested = data
        .attested_credential
        .as_ref()
        .ok_or(Refused::Malformed)?;
    if attested.id != response.raw_id.as_bytes() {
        return Err(Refused::Malformed);
    }
    let public_key = PublicKey::parse(attested.public_key)?;
    attestation.check(&public_key, &sha256(client_data))?;
    Ok(NewCredential {
        id: attested.id.to_vec(),
        public_key,
        sign_count: data.sign_count,
    })
}

/// Checks what a passkey signed (section 7.2).
///
/// # Errors
/// See [`Refused`]: nobody is signed in by it.
pub(crate) fn authenticate(
    party: RelyingParty<'_>,
    challenge: &Challenge,
    credential: &KnownCredential<'_>,
    response: &AuthenticationResponse,
) -> Result<Assertion, Refused> {
    let answer = &response.response;
    if let Some(handle) = &answer.user_handle
        && handle.as_bytes() != credential.user_handle
    {
        return Err(Refused::OtherUser);
    }
    let client_data = answer.client_data_json.as_bytes();
    client_data::check(client_data, Ceremony::Get, challenge, party)?;
    let data = AuthenticatorData::parse(answer.authenticator_data.as_bytes())?;
    check_authenticator_data(party, &data)?;
    let mut message = answer.authenticator_data.as_bytes().to_vec();
    message.extend_from_slice(&sha256(client_data));
    if !credential
        .public_key
        .verifies(&message, answer.signature.as_bytes())
    {
        return Err(Refused::BadSignature);
    }
    // Many authenticators do not count, and say zero for ever.
    let counts = data.sign_count != 0 || credential.sign_count != 0;
    if counts && data.sign_count <= credential.sign_count {
        return Err(Refused::CounterNotAdvanced);
    }
    Ok(Assertion {
        sign_count: data.sign_count,
        is_user_verified: data.has(Flag::UserVerified),
    })
}

fn check_authenticator_data(
    party: RelyingParty<'_>,
    data: &AuthenticatorData<'_>,
) -> Result<(), Refused> {
    if data.relying_party_id_hash != sha256(party.id.as_bytes()) {
        return Err(Refused::OtherRelyingParty);
    }
    if !data.has(Flag::UserPresent) {
        return Err(Refused::UserNotPresent);
    }
    if party.user_verification == UserVerification::Required && !data.has(Flag::UserVerified) {
        return Err(Refused::UserNotVerified);
    }
    Ok(())
}

fn sha256(bytes: &[u8]) -> [u8; 32] {
    let mut hash = [0; 32];
    hash.copy_from_slice(digest(&SHA256, bytes).as_ref());
    hash
}
