//! `USER_SRP_AUTH`, and the challenge `PASSWORD_VERIFIER` that follows it.
//!
//! The challenge is found by its secret block alone, for some clients send no `Session`; as in Cognito, none is given out.

use std::collections::HashMap;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rusqlite::Transaction;

use super::{AuthResponse, Parameters, check_after_password, check_before_password};
use crate::challenge::{Absent, PasswordVerifierChallenge, SignIn};
use crate::clock::Timestamp;
use crate::config::{AuthFlow, UserExistenceErrors};
use crate::exception::Exception;
use crate::limit::{Verdict, judge_password};
use crate::operation::authentication_result::{AuthenticationResult, Grant};
use crate::operation::{caller, model};
use crate::pool::{Client, Pool};
use crate::secret::fill_random;
use crate::srp::{ClientPublic, ClientPublicRefused, Handshake, Proof, canonical_timestamp};
use crate::store::StoreError;
use crate::store::users;
use crate::username::{self, NamedUser, srp_identity};

/// Answers `SRP_A` with salt and `SRP_B`.
pub(super) fn initiate(
    pool: &Pool,
    client: &Client,
    parameters: &Parameters,
) -> Result<AuthResponse, Exception> {
    if !client.config.allows(AuthFlow::UserSrp) {
        return Err(Exception::invalid_parameter(
            "USER_SRP_AUTH is not enabled for the client.",
        ));
    }
    let name = model::username(Some(parameters.required("USERNAME")?.to_owned()))?;
    caller::check_secret_hash(client, parameters.optional("SECRET_HASH"), &[&name])?;
    let client_public =
        ClientPublic::parse(parameters.required("SRP_A")?).map_err(refuse_client_public)?;

    let (named, salt, handshake) = pool.store.transaction(|transaction| {
        let named = username::resolve(pool, transaction, &name)?;
        if let Err(exception) = check_named(client, &named) {
            return Ok(Err(exception));
        }
        let (salt, verifier) = username::verifier(pool, transaction, &named)?;
        let handshake = Handshake::begin(client_public, &verifier);
        Ok(Ok((named, salt, handshake)))
    })??;

    let mut secret_block = [0; SECRET_BLOCK_LENGTH];
    fill_random(&mut secret_block);
    let user_id = named.user_id_for_srp.clone();
    let challenge_parameters = HashMap::from([
        ("SALT", salt.to_hex()),
        ("SECRET_BLOCK", STANDARD.encode(secret_block)),
        ("SRP_B", handshake.public_hex()),
        ("USERNAME", user_id.clone()),
        ("USER_ID_FOR_SRP", user_id),
    ]);
    let now = pool.now();
    let challenge = PasswordVerifierChallenge {
        sign_in: SignIn {
            client_id: client.id.clone(),
            named,
            device_key: None,
        },
        handshake,
        session: None,
        is_custom: false,
    };
    let expires_at = now.plus(Duration::from_mins(
        client.config.auth_session_validity_minutes.into(),
    ));
    pool.challenges
        .insert(&secret_block, challenge, expires_at, now);
    Ok(AuthResponse {
        challenge_name: Some("PASSWORD_VERIFIER"),
        challenge_parameters,
        authentication_result: None,
    })
}

/// Checks the proof, and begins a session.
pub(super) fn respond(
    pool: &Pool,
    client: &Client,
    responses: &Parameters,
) -> Result<AuthenticationResult, Exception> {
    if responses.is_empty() {
        return Err(Exception::missing_parameter("challenge responses."));
    }
    let answer = Answer::parse(responses)?;
    caller::check_secret_hash(
        client,
        responses.optional("SECRET_HASH"),
        &[answer.username],
    )?;
    let keys = pool.signing_keys()?;
    let now = pool.now();
    let challenge = match pool.challenges.take(&answer.secret_block, now) {
        Ok(waiting) if waiting.value.sign_in.client_id == client.id => waiting.value,
        Err(Absent::Expired) => return Err(Exception::session_expired()),
        Ok(_) | Err(Absent::Unknown | Absent::Used) => {
            return Err(Exception::incorrect_username_or_password());
        }
    };
    pool.store
        .transaction(|transaction| judge(pool, transaction, client, &challenge, &answer, now))??
        .into_result(pool, client, keys, now)
}

/// `ChallengeResponses`, decoded.
struct Answer<'a> {
    username: &'a str,
    timestamp: String,
    signature: Vec<u8>,
    secret_block: Vec<u8>,
}

impl<'a> Answer<'a> {
    fn parse(responses: &'a Parameters) -> Result<Self, Exception> {
        let username = responses.required("USERNAME")?;
        let timestamp = responses.required("TIMESTAMP")?;
        let signature = responses.required("PASSWORD_CLAIM_SIGNATURE")?;
        let secret_block = responses.required("PASSWORD_CLAIM_SECRET_BLOCK")?;
        let timestamp = canonical_timestamp(timestamp).ok_or_else(|| {
            Exception::invalid_parameter(
                "TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.",
            )
        })?;
        let signature = STANDARD.decode(signature).map_err(|_| {
            Exception::invalid_parameter(
                "Invalid PASSWORD_CLAIM_SIGNATURE format. Must be a Base64 string.",
            )
        })?;
        // One that is no base64 can't be ours.
        let secret_block = STANDARD
            .decode(secret_block)
            .map_err(|_| Exception::incorrect_username_or_password())?;
        Ok(Self {
            username,
            timestamp,
            signature,
            secret_block,
        })
    }
}

/// Everything from the proof to the session, at once, so that no two attempts overtake each other.
fn judge(
    pool: &Pool,
    transaction: &Transaction<'_>,
    client: &Client,
    challenge: &PasswordVerifierChallenge,
    answer: &Answer<'_>,
    now: Timestamp,
) -> Result<Result<Grant, Exception>, StoreError> {
    // As it is now: status and password may have changed since the challenge.
    let user = match &challenge.sign_in.named.user {
        Some(user) => users::find_by_sub(transaction, &user.sub)?,
        None => None,
    };
    let named = NamedUser {
        user,
        ..challenge.sign_in.named.clone()
    };
    if let Err(exception) = check_named(client, &named) {
        return Ok(Err(exception));
    }
    let (_, verifier) = username::verifier(pool, transaction, &named)?;
    let proof = Proof {
        secret_block: &answer.secret_block,
        timestamp: &answer.timestamp,
        signature: &answer.signature,
    };
    let identity = srp_identity(pool, &named.user_id_for_srp);
    let is_right = challenge.handshake.accepts(identity, &verifier, proof) && named.user.is_some();
    match (
        judge_password(transaction, &named.subject, is_right, now)?,
        named.user,
    ) {
        (Verdict::LockedOut, _) => Ok(Err(Exception::password_attempts_exceeded())),
        (Verdict::Right, Some(user)) => match check_after_password(&user) {
            Ok(()) => Grant::begin(transaction, client, user, now).map(Ok),
            Err(exception) => Ok(Err(exception)),
        },
        (Verdict::Right | Verdict::Wrong, _) => {
            Ok(Err(Exception::incorrect_username_or_password()))
        }
    }
}

fn check_named(client: &Client, named: &NamedUser) -> Result<(), Exception> {
    match &named.user {
        Some(user) => check_before_password(user),
        None => match client.config.prevent_user_existence_errors {
            UserExistenceErrors::Enabled => Ok(()),
            UserExistenceErrors::Legacy => Err(Exception::user_not_found()),
        },
    }
}

fn refuse_client_public(refused: ClientPublicRefused) -> Exception {
    match refused {
        ClientPublicRefused::NotHexadecimal => {
            Exception::constraint("sRPA", "satisfy regular expression pattern: ^[0-9a-fA-F]+$")
        }
        ClientPublicRefused::TooLong => {
            Exception::constraint("sRPA", "have length less than or equal to 1024")
        }
        ClientPublicRefused::MultipleOfModulus => {
            Exception::invalid_parameter("SRP_A must not be a multiple of N")
        }
    }
}

/// In bytes. It is only a name for the challenge, and can't be guessed.
const SECRET_BLOCK_LENGTH: usize = 64;
