//! The file of the grants: what it looks like, and what becomes of one that can't be used.

use std::path::Path;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use vestibule_contract::{Account, RefusedCompanion, Scope};

use super::{Grant, Held, State};
use crate::error::Error;
use crate::private_file::{self, Unusable};
use crate::token::TokenDigest;

const VERSION: u32 = 1;

/// Far more than people let in; a longer file is not ours.
const MAX_LENGTH: u64 = 1024 * 1024;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredGrants {
    version: u32,
    grants: Vec<StoredGrant>,
    refused: Vec<RefusedCompanion>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredGrant {
    id: String,
    token_sha256: TokenDigest,
    name: String,
    executable: Option<String>,
    scopes: Vec<Scope>,
    account: Account,
    created_at: i64,
    last_used_at: Option<i64>,
    uses: u64,
}

/// What the file holds; nobody, if there is none or if it had to be set aside.
///
/// # Errors
/// [`Error::File`]: it can neither be read nor set aside.
pub(super) fn read(path: &Path, now: i64) -> Result<State, Error> {
    let file_error = |source| Error::File {
        path: path.to_owned(),
        source,
    };
    let state = match private_file::read(path, MAX_LENGTH) {
        Ok(None) => return Ok(State::default()),
        Ok(Some(bytes)) => parse(&bytes),
        Err(Unusable::Foreign) => None,
        Err(Unusable::Unreadable(error)) => return Err(file_error(error)),
    };
    if let Some(state) = state {
        return Ok(state);
    }
    private_file::set_aside(path, now).map_err(file_error)?;
    tracing::error!(
        "the file of the companions was damaged or not ours: it is set aside, and nobody is let in"
    );
    Ok(State::default())
}

/// Half of a file lets nobody in: one fault, and all of it is damaged.
fn parse(bytes: &[u8]) -> Option<State> {
    let stored: StoredGrants = serde_json::from_slice(bytes).ok()?;
    if stored.version != VERSION {
        return None;
    }
    let grants = stored.grants.into_iter().map(Held::from).collect();
    Some(State {
        grants,
        refused: stored.refused,
        is_ahead: false,
    })
}

/// The file for this state.
pub(super) fn write(state: &State) -> Vec<u8> {
    let stored = StoredGrants {
        version: VERSION,
        grants: state.grants.iter().map(StoredGrant::from).collect(),
        refused: state.refused.clone(),
    };
    serde_json::to_vec_pretty(&stored).unwrap_or_default()
}

impl From<StoredGrant> for Held {
    fn from(stored: StoredGrant) -> Self {
        Self {
            grant: Arc::new(Grant {
                id: stored.id,
                name: stored.name.into(),
                executable: stored.executable.map(Arc::from),
                scopes: stored.scopes,
                account: stored.account,
                created_at: stored.created_at,
            }),
            digest: stored.token_sha256,
            last_used_at: stored.last_used_at,
            uses: stored.uses,
        }
    }
}

impl From<&Held> for StoredGrant {
    fn from(held: &Held) -> Self {
        let grant = &held.grant;
        Self {
            id: grant.id.clone(),
            token_sha256: held.digest,
            name: grant.name.to_string(),
            executable: grant.executable.as_deref().map(str::to_owned),
            scopes: grant.scopes.clone(),
            account: grant.account.clone(),
            created_at: grant.created_at,
            last_used_at: held.last_used_at,
            uses: held.uses,
        }
    }
}
