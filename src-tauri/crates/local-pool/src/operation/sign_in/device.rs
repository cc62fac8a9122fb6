//! Devices in a sign-in: `DEVICE_SRP_AUTH` and `DEVICE_PASSWORD_VERIFIER` of one that is remembered, and a new one's
//! `NewDeviceMetadata`.
//!
//! Some clients send no `Session` with either answer; as in Cognito, none is given out. The first answer is found by the
//! device's key, the second by its secret block.
//!
//! Invariants: a device is asked for its password only once the first factor was right, and signs in nobody without; a
//! device that is not remembered stands for nothing, and is told apart all the same.

use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rusqlite::Transaction;

use super::next::{Challenge, Next, issue};
use super::password_verifier::{Claim, client_public, random_secret_block};
use super::session::{is_named, present_user};
use super::{Answer, Context};
use crate::challenge::{Absent, ChallengeName, DevicePasswordVerifierChallenge, SignIn};
use crate::exception::Exception;
use crate::operation::device::{SessionDevice, device_group_key};
use crate::operation::{Stop, caller, transact};
use crate::srp::{Handshake, Identity, Proof};
use crate::store::devices::{self, Device};
use crate::store::users::User;

/// The challenge of a remembered device that stands for the second factor.
///
/// # Errors
/// `ResourceNotFoundException` for a device that is not the user's: clients forget it, and try again without.
pub(super) fn take_over(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    sign_in: &SignIn,
    user: &User,
) -> Result<Option<Next>, Stop> {
    let stands_for_second_factor = context
        .pool
        .config
        .device_configuration
        .is_some_and(|devices| devices.challenge_required_on_new_device);
    let device = presented(context, transaction, sign_in, user)?;
    Ok(device
        .filter(|device| device.is_remembered && stands_for_second_factor)
        .map(|device| ask(context, sign_in, &device)))
}

/// The challenge of a remembered device, for which everything else was proved.
///
/// # Errors
/// As [`take_over`].
pub(super) fn before_tokens(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    sign_in: &SignIn,
    user: &User,
) -> Result<Option<Next>, Stop> {
    let device = presented(context, transaction, sign_in, user)?;
    Ok(device
        .filter(|device| device.is_remembered)
        .map(|device| ask(context, sign_in, &device)))
}

/// Notes that the user signed in on this device, or makes a new one known.
pub(super) fn make_known(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    sign_in: &SignIn,
    user: &User,
) -> Result<SessionDevice, Stop> {
    if context.pool.config.device_configuration.is_none() {
        return Ok(SessionDevice::default());
    }
    if let Some(device) = presented(context, transaction, sign_in, user)? {
        devices::set_authenticated(transaction, &device, context.now)?;
        return Ok(SessionDevice::known(device));
    }
    Ok(SessionDevice::unknown(context.pool, &user.sub))
}

/// Answers `SRP_A` of a device with salt and `SRP_B`.
pub(super) fn respond_to_srp_auth(
    context: Context<'_>,
    answer: Answer<'_>,
) -> Result<Next, Exception> {
    let name = answer.responses.required("USERNAME")?;
    let device_key = answer.responses.required("DEVICE_KEY")?;
    let client_public = client_public(answer.responses)?;
    let secret_hash = answer.responses.optional("SECRET_HASH");
    caller::check_secret_hash(context.client, secret_hash, &[name])?;
    let pending = &context.pool.device_sign_ins;
    let waiting = pending
        .take(device_key.as_bytes(), context.now)
        .map_err(refuse_absent)?;
    let sign_in = &waiting.value;
    let found = transact(context.pool, |transaction| {
        if sign_in.client_id != context.client.id
            || !is_named(context, transaction, &sign_in.named, name)?
        {
            return Err(Exception::invalid_session().into());
        }
        let (_, device) = present(context, transaction, sign_in)?;
        let (salt, verifier) = devices::verifier(transaction, &context.pool.sealer, &device)?;
        Ok((device, salt, verifier))
    });
    let (device, salt, verifier) = match found {
        Ok(found) => found,
        Err(refused) => {
            // A stranger who knows the device's key does not spoil the sign-in.
            pending.put_back(device_key.as_bytes(), waiting);
            return Err(refused);
        }
    };
    let handshake = Handshake::begin(client_public, &verifier);
    let secret_block = random_secret_block();
    let parameters = HashMap::from([
        ("DEVICE_KEY", device.device_key),
        ("SALT", salt.to_hex()),
        ("SECRET_BLOCK", STANDARD.encode(secret_block)),
        ("SRP_B", handshake.public_hex()),
        ("USERNAME", sign_in.named.user_id_for_srp.clone()),
    ]);
    let challenge = DevicePasswordVerifierChallenge {
        sign_in: waiting.value,
        handshake,
    };
    context
        .pool
        .device_challenges
        .insert(&secret_block, challenge, context.expiry(), context.now);
    let name = ChallengeName::DevicePasswordVerifier;
    Ok(Challenge::kept_elsewhere(name, None, parameters).into())
}

/// Checks a device's proof.
pub(super) fn respond_to_password_verifier(
    context: Context<'_>,
    answer: Answer<'_>,
) -> Result<Next, Exception> {
    let claim = Claim::parse(answer.responses)?;
    let device_key = answer.responses.required("DEVICE_KEY")?;
    let secret_hash = answer.responses.optional("SECRET_HASH");
    caller::check_secret_hash(context.client, secret_hash, &[claim.username])?;
    let challenge = context
        .pool
        .device_challenges
        .take(&claim.secret_block, context.now)
        .map_err(refuse_absent)?
        .value;
    let sign_in = &challenge.sign_in;
    if sign_in.client_id != context.client.id || sign_in.device_key.as_deref() != Some(device_key) {
        return Err(Exception::invalid_session());
    }
    transact(context.pool, |transaction| {
        if !is_named(context, transaction, &sign_in.named, claim.username)? {
            return Err(Exception::invalid_session().into());
        }
        let (user, device) = present(context, transaction, sign_in)?;
        let (_, verifier) = devices::verifier(transaction, &context.pool.sealer, &device)?;
        let proof = Proof {
            secret_block: &claim.secret_block,
            timestamp: &claim.timestamp,
            signature: &claim.signature,
        };
        let identity = Identity {
            pool_name: &device_group_key(context.pool, &user.sub),
            user_id: &device.device_key,
        };
        if challenge.handshake.accepts(identity, &verifier, proof) {
            issue(context, transaction, sign_in, user)
        } else {
            Err(Exception::incorrect_username_or_password().into())
        }
    })
}

/// The device that the client named, which is the user's own.
fn presented(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    sign_in: &SignIn,
    user: &User,
) -> Result<Option<Device>, Stop> {
    let Some(device_key) = &sign_in.device_key else {
        return Ok(None);
    };
    if context.pool.config.device_configuration.is_none() {
        return Ok(None);
    }
    devices::find(transaction, &user.sub, device_key)?
        .map(Some)
        .ok_or_else(|| Exception::device_not_found().into())
}

/// User and device as they are now: either may be gone, and the device may be remembered no more.
fn present(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    sign_in: &SignIn,
) -> Result<(User, Device), Stop> {
    let user = present_user(transaction, &sign_in.named)?.ok_or_else(Exception::invalid_session)?;
    context.admit(Some(&user))?;
    let device = presented(context, transaction, sign_in, &user)?
        .filter(|device| device.is_remembered)
        .ok_or_else(Exception::device_not_found)?;
    Ok((user, device))
}

fn ask(context: Context<'_>, sign_in: &SignIn, device: &Device) -> Next {
    context.pool.device_sign_ins.insert(
        device.device_key.as_bytes(),
        sign_in.clone(),
        context.expiry(),
        context.now,
    );
    let parameters = HashMap::from([
        ("DEVICE_KEY", device.device_key.clone()),
        ("USERNAME", sign_in.named.user_id_for_srp.clone()),
    ]);
    Challenge::kept_elsewhere(ChallengeName::DeviceSrpAuth, None, parameters).into()
}

fn refuse_absent(absent: Absent) -> Exception {
    match absent {
        Absent::Unknown => Exception::invalid_session(),
        Absent::Expired => Exception::session_expired(),
        Absent::Used => Exception::session_used(),
    }
}
