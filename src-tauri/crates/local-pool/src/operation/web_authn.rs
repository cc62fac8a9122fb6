//! A user's passkeys: `StartWebAuthnRegistration`, `CompleteWebAuthnRegistration`, `ListWebAuthnCredentials`,
//! `DeleteWebAuthnCredential`.
//!
//! Deliberately not here: what is checked of a passkey ([`crate::web_authn`]); signing in with one.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Empty, Stop, caller, model, transact};
use crate::challenge::Absent;
use crate::clock::Timestamp;
use crate::config::FirstAuthFactor;
use crate::exception::{Exception, ExceptionKind};
use crate::pool::Pool;
use crate::secret::PresentedToken;
use crate::store::StoreError;
use crate::store::page::Position;
use crate::store::users::User;
use crate::store::web_authn_credentials::{self, Credential, credential_id};
use crate::web_authn::{self, ALGORITHMS, Challenge, Refused, RegistrationResponse, RelyingParty};

/// A passkey that is about to be made; it waits under its user's `sub`.
#[derive(Debug)]
pub(crate) struct PendingRegistration {
    client_id: String,
    challenge: Challenge,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct StartWebAuthnRegistrationRequest {
    access_token: Option<PresentedToken>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct StartWebAuthnRegistrationResponse {
    credential_creation_options: Value,
}

pub(super) fn start_web_authn_registration(
    pool: &Pool,
    request: StartWebAuthnRegistrationRequest,
) -> Result<StartWebAuthnRegistrationResponse, Exception> {
    let claims = caller::access_claims(pool, request.access_token)?;
    let challenge = Challenge::random();
    let (user, party, known) = transact(pool, |transaction| {
        let user = caller::authorize(transaction, &claims)??;
        let party = relying_party(pool)?;
        let known = of_user(transaction, &user)?;
        Ok((user, party, known))
    })?;
    let now = pool.now();
    let pending = PendingRegistration {
        client_id: claims.client_id,
        challenge,
    };
    let expires_at = now.plus(REGISTRATION_TIME);
    pool.registrations
        .insert(user.sub.as_bytes(), pending, expires_at, now);
    Ok(StartWebAuthnRegistrationResponse {
        credential_creation_options: json!({
            "rp": { "id": party.id, "name": party.id },
            "user": {
                "id": user_handle(&user),
                "name": user.username,
                "displayName": user.username,
            },
            "challenge": challenge.to_base64url(),
            "pubKeyCredParams": ALGORITHMS.map(|alg| json!({ "type": "public-key", "alg": alg })),
            "timeout": REGISTRATION_TIME.as_millis(),
            "excludeCredentials": descriptors(&known),
            "authenticatorSelection": {
                "requireResidentKey": true,
                "residentKey": "required",
                "userVerification": party.user_verification.as_str(),
            },
        }),
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct CompleteWebAuthnRegistrationRequest {
    access_token: Option<PresentedToken>,
    credential: Option<Value>,
}

pub(super) fn complete_web_authn_registration(
    pool: &Pool,
    request: CompleteWebAuthnRegistrationRequest,
) -> Result<Empty, Exception> {
    let credential = model::required(request.credential, "credential")?;
    let response: RegistrationResponse =
        serde_json::from_value(credential).map_err(|_| invalid_credential())?;
    let claims = caller::access_claims(pool, request.access_token)?;
    let now = pool.now();
    transact(pool, |transaction| {
        let user = caller::authorize(transaction, &claims)??;
        let party = relying_party(pool)?;
        let challenge = take_challenge(pool, &user, &claims.client_id, now)?;
        let made =
            web_authn::register(party, &challenge, &response).map_err(refuse_registration)?;
        if of_user(transaction, &user)?.len() >= MAXIMUM_PASSKEYS {
            return Err(Exception::new(
                ExceptionKind::LimitExceeded,
                "The user has reached the maximum number of passkeys.",
            )
            .into());
        }
        let credential = Credential {
            credential_id: credential_id(&made.id),
            sub: user.sub,
            relying_party_id: party.id.to_owned(),
            sign_count: made.sign_count,
            attachment: response
                .authenticator_attachment
                .filter(|said| is_attachment(said)),
            transports: transports(response.response.transports),
            created_at: now,
        };
        let is_new = web_authn_credentials::insert(
            transaction,
            &pool.sealer,
            &credential,
            &made.public_key,
        )?;
        if is_new {
            Ok(Empty {})
        } else {
            Err(Exception::invalid_parameter("The passkey is already registered.").into())
        }
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ListWebAuthnCredentialsRequest {
    access_token: Option<PresentedToken>,
    max_results: Option<i64>,
    next_token: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ListWebAuthnCredentialsResponse {
    credentials: Vec<CredentialDescription>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_token: Option<String>,
}

/// `WebAuthnCredentialDescription`.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct CredentialDescription {
    credential_id: String,
    friendly_credential_name: &'static str,
    relying_party_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    authenticator_attachment: Option<String>,
    authenticator_transports: Vec<String>,
    created_at: f64,
}

pub(super) fn list_web_authn_credentials(
    pool: &Pool,
    request: ListWebAuthnCredentialsRequest,
) -> Result<ListWebAuthnCredentialsResponse, Exception> {
    let limit = model::page_length(request.max_results, MAXIMUM_PASSKEYS, "maxResults")?;
    let after = model::page_token(request.next_token.as_deref(), "nextToken")?;
    let claims = caller::access_claims(pool, request.access_token)?;
    transact(pool, |transaction| {
        let user = caller::authorize(transaction, &claims)??;
        let mut credentials =
            web_authn_credentials::list(transaction, &user.sub, &after, limit + 1)?;
        let has_more = credentials.len() > limit;
        credentials.truncate(limit);
        let last = credentials.last().filter(|_| has_more);
        Ok(ListWebAuthnCredentialsResponse {
            next_token: last.map(|credential| {
                let key = credential.credential_id.clone();
                Position {
                    created_at: credential.created_at,
                    key,
                }
                .to_token()
            }),
            credentials: credentials
                .into_iter()
                .map(CredentialDescription::of)
                .collect(),
        })
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct DeleteWebAuthnCredentialRequest {
    access_token: Option<PresentedToken>,
    credential_id: Option<String>,
}

pub(super) fn delete_web_authn_credential(
    pool: &Pool,
    request: DeleteWebAuthnCredentialRequest,
) -> Result<Empty, Exception> {
    let id = model::required(request.credential_id, "credentialId")?;
    let claims = caller::access_claims(pool, request.access_token)?;
    transact(pool, |transaction| {
        let user = caller::authorize(transaction, &claims)??;
        let credential =
            web_authn_credentials::find(transaction, &user.sub, &id)?.ok_or_else(|| {
                Exception::new(
                    ExceptionKind::ResourceNotFound,
                    "The passkey does not exist.",
                )
            })?;
        web_authn_credentials::delete(transaction, &credential)?;
        Ok(Empty {})
    })
}

/// The pool's relying party.
///
/// # Errors
/// `WebAuthnNotEnabledException`, `WebAuthnConfigurationMissingException`.
pub(super) fn relying_party(pool: &Pool) -> Result<RelyingParty<'_>, Exception> {
    if !pool.config.sign_in_policy.allows(FirstAuthFactor::WebAuthn) {
        return Err(Exception::new(
            ExceptionKind::WebAuthnNotEnabled,
            "Passkeys are not enabled for the user pool.",
        ));
    }
    match &pool.config.web_authn_configuration {
        Some(configuration) => Ok(RelyingParty {
            id: &configuration.relying_party_id,
            user_verification: configuration.user_verification,
        }),
        None => Err(Exception::new(
            ExceptionKind::WebAuthnConfigurationMissing,
            "The user pool has no relying party ID.",
        )),
    }
}

/// All of a user's passkeys: there are never more than a page of them.
pub(super) fn of_user(
    transaction: &rusqlite::Transaction<'_>,
    user: &User,
) -> Result<Vec<Credential>, StoreError> {
    web_authn_credentials::list(transaction, &user.sub, &Position::start(), MAXIMUM_PASSKEYS)
}

/// What the options name passkeys by (`PublicKeyCredentialDescriptorJSON`).
pub(super) fn descriptors(credentials: &[Credential]) -> Value {
    credentials
        .iter()
        .map(|credential| {
            json!({
                "type": "public-key",
                "id": credential.credential_id,
                "transports": credential.transports,
            })
        })
        .collect()
}

/// What a passkey calls its user. It is stored with the passkey, and must not say who that is (section 14.6.1).
pub(super) fn user_handle(user: &User) -> String {
    credential_id(user.sub.as_bytes())
}

/// The challenge that this user's client was given, once.
fn take_challenge(
    pool: &Pool,
    user: &User,
    client_id: &str,
    now: Timestamp,
) -> Result<Challenge, Exception> {
    let name = user.sub.as_bytes();
    let waiting = pool
        .registrations
        .take(name, now)
        .map_err(|_: Absent| challenge_not_found())?;
    if waiting.value.client_id != client_id {
        pool.registrations.put_back(name, waiting);
        return Err(Exception::new(
            ExceptionKind::WebAuthnClientMismatch,
            "The registration was started by another client.",
        ));
    }
    Ok(waiting.value.challenge)
}

fn challenge_not_found() -> Exception {
    Exception::new(
        ExceptionKind::WebAuthnChallengeNotFound,
        "The registration was not started, or has expired.",
    )
}

fn invalid_credential() -> Exception {
    Exception::invalid_parameter("The credential is not valid.")
}

fn refuse_registration(refused: Refused) -> Stop {
    let exception = match refused {
        Refused::OtherChallenge => challenge_not_found(),
        Refused::OriginNotAllowed => Exception::new(
            ExceptionKind::WebAuthnOriginNotAllowed,
            "The origin is not allowed for the relying party ID.",
        ),
        Refused::OtherRelyingParty => Exception::new(
            ExceptionKind::WebAuthnRelyingPartyMismatch,
            "The credential is of another relying party ID.",
        ),
        Refused::UserNotPresent | Refused::UserNotVerified | Refused::NotSupported => {
            Exception::new(
                ExceptionKind::WebAuthnCredentialNotSupported,
                "The credential is not supported.",
            )
        }
        Refused::Malformed
        | Refused::OtherCeremony
        | Refused::OtherUser
        | Refused::BadSignature
        | Refused::CounterNotAdvanced => invalid_credential(),
    };
    exception.into()
}

fn is_attachment(text: &str) -> bool {
    ["platform", "cross-platform"].contains(&text)
}

/// `AuthenticatorTransport`; what the standard does not know is left out.
fn transports(said: Option<Vec<String>>) -> Vec<String> {
    let known = ["ble", "hybrid", "internal", "nfc", "smart-card", "usb"];
    let mut transports: Vec<String> = said
        .unwrap_or_default()
        .into_iter()
        .filter(|transport| known.contains(&transport.as_str()))
        .collect();
    transports.sort_unstable();
    transports.dedup();
    transports
}

impl CredentialDescription {
    fn of(credential: Credential) -> Self {
        Self {
            credential_id: credential.credential_id,
            // Cognito knows the makes of authenticators by their AAGUID; to this pool they are all the same.
            friendly_credential_name: "Passkey",
            relying_party_id: credential.relying_party_id,
            authenticator_attachment: credential.attachment,
            authenticator_transports: credential.transports,
            created_at: credential.created_at.as_epoch_seconds(),
        }
    }
}

/// How long a passkey may take to be made.
const REGISTRATION_TIME: Duration = Duration::from_mins(5);
/// Of one user, as in Cognito; a page of the list has as many.
const MAXIMUM_PASSKEYS: usize = 20;
