//! Names: how they are compared, and whose they are.
//!
//! A user is named by user name (compared without regard to case), by an address or a preferred name where the pool allows
//! that, or by `sub`. What is not a name of anybody gets everything that a user has, made up: always the same for the same
//! name, so that a caller can't tell (`PreventUserExistenceErrors`; RFC 5054, section 2.5.1.3).
//!
//! Invariant: whoever signs in by anything that the pool may resolve to another name is shown the `sub` and not the user
//! name, or a made-up name could be told from a real one.

use rusqlite::Transaction;
use uuid::{Builder, Uuid};

use crate::attribute;
use crate::config::{AliasAttribute, VerifiedAttribute};
use crate::pool::Pool;
use crate::srp::{Identity, Salt, Verifier};
use crate::store::StoreError;
use crate::store::aliases;
use crate::store::attempts::SubjectHash;
use crate::store::users::{self, User};
use crate::store::verifiers::{self, SrpIdentity};

/// Whom a name means, if anybody.
#[derive(Debug, Clone)]
pub(crate) struct NamedUser {
    pub(crate) user: Option<User>,
    /// By what the caller named the user, or would have.
    pub(crate) identity: SrpIdentity,
    /// `USER_ID_FOR_SRP`; good as a name, too.
    pub(crate) user_id_for_srp: String,
    /// By what this user's, or nobody's, attempts are counted.
    pub(crate) subject: SubjectHash,
}

impl NamedUser {
    /// A user who is named by the user name.
    pub(crate) fn by_username(pool: &Pool, user: User) -> Self {
        let key = user.username_key.clone();
        named(pool, Some(user), SrpIdentity::Username, key.clone(), &key)
    }
}

/// The form by which names and addresses are compared.
pub(crate) fn fold(name: &str) -> String {
    name.to_lowercase()
}

/// Which kind of address the pool takes this for, if it takes it for one and not for a user name.
pub(crate) fn address(pool: &Pool, name: &str) -> Option<VerifiedAttribute> {
    let kind = if name.contains('@') {
        VerifiedAttribute::Email
    } else if attribute::is_phone_number(name) {
        VerifiedAttribute::PhoneNumber
    } else {
        return None;
    };
    pool.config.signs_in(kind).then_some(kind)
}

/// Whom a name means, for signing in and for a forgotten password.
pub(crate) fn resolve(
    pool: &Pool,
    transaction: &Transaction<'_>,
    name: &str,
) -> Result<NamedUser, StoreError> {
    let key = fold(name);
    match address(pool, name) {
        Some(attribute) => {
            let user = aliases::holder(transaction, attribute.into(), &key)?;
            Ok(named_by_sub(pool, user, &key))
        }
        None if shows_subs(pool) => {
            let user = find_by_name(transaction, &key)?;
            let user = match user {
                None => aliases::holder(transaction, AliasAttribute::PreferredUsername, &key)?,
                found => found,
            };
            Ok(named_by_sub(pool, user, &key))
        }
        None => named_by_username(pool, transaction, &key),
    }
}

/// Whom a user name or `sub` means, for an account that is not confirmed yet, and has no alias therefore. Where accounts are
/// named by an address, that is the user name.
pub(crate) fn resolve_username(
    pool: &Pool,
    transaction: &Transaction<'_>,
    name: &str,
) -> Result<NamedUser, StoreError> {
    if pool.config.has_username_attributes() {
        return resolve(pool, transaction, name);
    }
    named_by_username(pool, transaction, &fold(name))
}

/// Whether whoever signs in by a name that is no address is shown the `sub`, too: user names are not the only such names, or
/// are made up.
fn shows_subs(pool: &Pool) -> bool {
    pool.config.has_username_attributes() || pool.config.is_alias(AliasAttribute::PreferredUsername)
}

fn find_by_name(transaction: &Transaction<'_>, key: &str) -> Result<Option<User>, StoreError> {
    match users::find_by_username_key(transaction, key)? {
        None => users::find_by_sub(transaction, key),
        found => Ok(found),
    }
}

fn named_by_sub(pool: &Pool, user: Option<User>, key: &str) -> NamedUser {
    let user_id_for_srp = match &user {
        Some(user) => user.sub.clone(),
        // What looks like a `sub` is shown as it is, as one that somebody has would be.
        None if Uuid::try_parse(key).is_ok_and(|uuid| uuid.to_string() == key) => key.to_owned(),
        None => simulated_sub(pool, key),
    };
    named(pool, user, SrpIdentity::Sub, user_id_for_srp, key)
}

fn named_by_username(
    pool: &Pool,
    transaction: &Transaction<'_>,
    key: &str,
) -> Result<NamedUser, StoreError> {
    let by_name = users::find_by_username_key(transaction, key)?;
    let (user, identity) = match by_name {
        Some(user) => (Some(user), SrpIdentity::Username),
        None => match users::find_by_sub(transaction, key)? {
            Some(user) => (Some(user), SrpIdentity::Sub),
            None => (None, SrpIdentity::Username),
        },
    };
    Ok(named(pool, user, identity, key.to_owned(), key))
}

/// What stands for the password of a user. A user without one, who signs in otherwise, has one that no password leads to.
///
/// # Errors
/// The database's.
pub(crate) fn verifier(
    pool: &Pool,
    transaction: &Transaction<'_>,
    named: &NamedUser,
) -> Result<(Salt, Verifier), StoreError> {
    let kept = match &named.user {
        Some(user) => verifiers::find(transaction, &pool.sealer, &user.sub, named.identity)?,
        None => None,
    };
    Ok(kept.unwrap_or_else(|| simulated_verifier(pool, &named.user_id_for_srp)))
}

/// By what a user's attempts are counted.
pub(crate) fn subject_of(pool: &Pool, user: &User) -> SubjectHash {
    pool.sealer.hash_name("sub", &user.sub)
}

/// The identity that the named user's password is hashed with.
pub(crate) fn srp_identity<'a>(pool: &'a Pool, user_id: &'a str) -> Identity<'a> {
    Identity {
        pool_name: pool.name(),
        user_id,
    }
}

fn named(
    pool: &Pool,
    user: Option<User>,
    identity: SrpIdentity,
    user_id_for_srp: String,
    key: &str,
) -> NamedUser {
    let subject = match &user {
        Some(user) => subject_of(pool, user),
        None => pool.sealer.hash_name("name", key),
    };
    NamedUser {
        user,
        identity,
        user_id_for_srp,
        subject,
    }
}

/// A random-looking UUID, as a `sub` is.
fn simulated_sub(pool: &Pool, key: &str) -> String {
    let [bytes @ .., _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _] =
        pool.sealer.simulate("sub", key);
    let uuid: Uuid = Builder::from_random_bytes(bytes).into_uuid();
    uuid.to_string()
}

/// Bytes that no password leads to. They are drawn and not worked out, since a real verifier is not worked out at a sign-in
/// either, and that would show in the time.
fn simulated_verifier(pool: &Pool, user_id: &str) -> (Salt, Verifier) {
    let [salt @ .., _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _] =
        pool.sealer.simulate("salt", user_id);
    let mut bytes = [0; Verifier::LENGTH];
    for (block, chunk) in bytes.chunks_exact_mut(32).enumerate() {
        chunk.copy_from_slice(&pool.sealer.simulate(&format!("verifier/{block}"), user_id));
    }
    (Salt::new(salt), Verifier::from_array(&bytes))
}
