//! What an identity gets: credentials that look like AWS's and are good for nothing, and a token about itself.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::ProvedIdentity;
use crate::clock::{Date, Timestamp};
use crate::exception::Exception;
use crate::pool::random_text;
use crate::secret::fill_random;
use crate::token::{SigningKeys, TokenUse, sign};

/// `Credentials`: random, and remembered by nobody.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Credentials {
    access_key_id: String,
    secret_key: String,
    session_token: String,
    expiration: Date,
}

impl Credentials {
    pub(super) fn random(now: Timestamp) -> Self {
        let mut secret = [0; 30];
        fill_random(&mut secret);
        // As long as AWS's own, which some clients have a column for.
        let mut token = [0; 768];
        fill_random(&mut token);
        Self {
            access_key_id: format!("ASIA{}", random_text(BASE_32, 16)),
            secret_key: STANDARD.encode(secret),
            session_token: STANDARD.encode(token),
            expiration: Date(now.plus(VALIDITY)),
        }
    }
}

/// A token that says who the identity is and how that is known.
pub(super) fn open_id_token(
    keys: &SigningKeys,
    identity: &ProvedIdentity,
    now: Timestamp,
) -> Result<String, Exception> {
    let mut amr = vec![if identity.logins.is_empty() {
        "unauthenticated".to_owned()
    } else {
        "authenticated".to_owned()
    }];
    for login in &identity.logins {
        let name = &login.provider_name;
        amr.push(name.clone());
        amr.push(format!("{name}:CognitoSignIn:{}", login.subject));
    }
    let claims: Map<String, Value> = [
        ("iss", json!("https://cognito-identity.amazonaws.com")),
        ("sub", json!(identity.id)),
        ("aud", json!(identity.pool_id)),
        ("amr", json!(amr)),
        ("iat", json!(now.as_secs())),
        ("exp", json!(now.plus(TOKEN_VALIDITY).as_secs())),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value))
    .collect();
    sign(keys.key(TokenUse::Id), &claims)
}

const BASE_32: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const VALIDITY: Duration = Duration::from_hours(1);
/// As AWS's.
const TOKEN_VALIDITY: Duration = Duration::from_mins(10);
