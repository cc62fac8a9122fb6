//! SRP: `USER_SRP_AUTH` and `PASSWORD_SRP` of `USER_AUTH`, and the challenge `PASSWORD_VERIFIER` that follows them.
//!
//! The challenge is found by its secret block alone, for some clients send no `Session`; as in Cognito, `USER_SRP_AUTH`
//! gives none out.

use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rusqlite::Transaction;

use super::next::{Challenge, Next, after_first_factor};
use super::session::present_user;
use super::{Answer, Context, Parameters, custom, named_by, password};
use crate::challenge::{Absent, ChallengeName, PasswordVerifierChallenge, SignIn};
use crate::config::AuthFlow;
use crate::exception::Exception;
use crate::operation::{Stop, caller, transact};
use crate::secret::{SessionName, fill_random};
use crate::srp::{ClientPublic, ClientPublicRefused, Handshake, Proof, canonical_timestamp};
use crate::username::{self, NamedUser, srp_identity};

/// `USER_SRP_AUTH`.
pub(super) fn initiate(context: Context<'_>, parameters: &Parameters) -> Result<Next, Exception> {
    if !context.client.config.allows(AuthFlow::UserSrp) {
        return Err(Exception::invalid_parameter(
            "USER_SRP_AUTH is not enabled for the client.",
        ));
    }
    let name = named_by(context, parameters)?;
    let client_public = client_public(parameters)?;
    transact(context.pool, |transaction| {
        let named = username::resolve(context.pool, transaction, &name)?;
        context.admit(named.user.as_ref())?;
        let sign_in = context.sign_in(named, parameters);
        ask(context, transaction, sign_in, client_public, Flow::UserSrp)
    })
}

/// Which flow the proof belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flow {
    UserSrp,
    /// The built-in question follows.
    Custom,
    User,
}

/// `SRP_A`.
pub(super) fn client_public(parameters: &Parameters) -> Result<ClientPublic, Exception> {
    ClientPublic::parse(parameters.required("SRP_A")?).map_err(refuse_client_public)
}

/// Answers `SRP_A` with salt and `SRP_B`.
pub(super) fn ask(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    sign_in: SignIn,
    client_public: ClientPublic,
    flow: Flow,
) -> Result<Next, Stop> {
    let (salt, verifier) = username::verifier(context.pool, transaction, &sign_in.named)?;
    let handshake = Handshake::begin(client_public, &verifier);
    let secret_block = random_secret_block();
    let user_id = sign_in.named.user_id_for_srp.clone();
    let parameters = HashMap::from([
        ("SALT", salt.to_hex()),
        ("SECRET_BLOCK", STANDARD.encode(secret_block)),
        ("SRP_B", handshake.public_hex()),
        ("USERNAME", user_id.clone()),
        ("USER_ID_FOR_SRP", user_id),
    ]);
    let session = (flow != Flow::UserSrp).then(SessionName::random);
    let challenge = PasswordVerifierChallenge {
        sign_in,
        handshake,
        session: session.clone(),
        is_custom: flow == Flow::Custom,
    };
    context
        .pool
        .challenges
        .insert(&secret_block, challenge, context.expiry(), context.now);
    let name = ChallengeName::PasswordVerifier;
    Ok(Challenge::kept_elsewhere(name, session, parameters).into())
}

/// Checks the proof.
pub(super) fn respond(context: Context<'_>, answer: Answer<'_>) -> Result<Next, Exception> {
    if answer.responses.is_empty() {
        return Err(Exception::missing_parameter("challenge responses."));
    }
    let claim = Claim::parse(answer.responses)?;
    let secret_hash = answer.responses.optional("SECRET_HASH");
    caller::check_secret_hash(context.client, secret_hash, &[claim.username])?;
    let pending = &context.pool.challenges;
    let mut waiting = match pending.take(&claim.secret_block, context.now) {
        Ok(waiting) if waiting.value.sign_in.client_id == context.client.id => waiting,
        Err(Absent::Expired) => return Err(Exception::session_expired()),
        Ok(_) | Err(Absent::Unknown | Absent::Used) => {
            return Err(Exception::incorrect_username_or_password());
        }
    };
    let challenge = &mut waiting.value;
    if let (Some(given), Some(named)) = (&challenge.session, answer.session)
        && !given.is_same_as(named)
    {
        return Err(Exception::invalid_session());
    }
    if let Some(device_key) = answer.responses.optional("DEVICE_KEY") {
        challenge.sign_in.device_key = Some(device_key.to_owned());
    }
    let result = transact(context.pool, |transaction| {
        judge(context, transaction, challenge, &claim)
    });
    if matches!(&result, Err(refused) if refused.is_device_not_found()) {
        // The password was right: clients forget the device, and send the same proof again without it.
        challenge.sign_in.device_key = None;
        pending.put_back(&claim.secret_block, waiting);
    }
    result
}

/// `ChallengeResponses`, decoded.
pub(super) struct Claim<'a> {
    pub(super) username: &'a str,
    pub(super) timestamp: String,
    pub(super) signature: Vec<u8>,
    pub(super) secret_block: Vec<u8>,
}

impl<'a> Claim<'a> {
    pub(super) fn parse(responses: &'a Parameters) -> Result<Self, Exception> {
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

/// Everything from the proof to what comes next, at once, so that no two attempts overtake each other.
fn judge(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    challenge: &PasswordVerifierChallenge,
    claim: &Claim<'_>,
) -> Result<Next, Stop> {
    let PasswordVerifierChallenge {
        sign_in, handshake, ..
    } = challenge;
    // As it is now: status and password may have changed since the challenge.
    let named = NamedUser {
        user: present_user(transaction, &sign_in.named)?,
        ..sign_in.named.clone()
    };
    context.admit(named.user.as_ref())?;
    let (_, verifier) = username::verifier(context.pool, transaction, &named)?;
    let proof = Proof {
        secret_block: &claim.secret_block,
        timestamp: &claim.timestamp,
        signature: &claim.signature,
    };
    let identity = srp_identity(context.pool, &named.user_id_for_srp);
    let is_right = handshake.accepts(identity, &verifier, proof);
    let user = password::judge(context, transaction, &named, is_right)?;
    if challenge.is_custom {
        Ok(custom::ask(sign_in, 0).into())
    } else {
        after_first_factor(context, transaction, sign_in, user)
    }
}

/// A name for a challenge that can't be guessed.
pub(super) fn random_secret_block() -> [u8; SECRET_BLOCK_LENGTH] {
    let mut secret_block = [0; SECRET_BLOCK_LENGTH];
    fill_random(&mut secret_block);
    secret_block
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

/// In bytes.
const SECRET_BLOCK_LENGTH: usize = 64;
