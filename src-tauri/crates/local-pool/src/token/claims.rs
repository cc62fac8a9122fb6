//! What the tokens say, and signing them (RFC 7519, with Cognito's claims).

use std::collections::BTreeMap;
use std::time::Duration;

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::keys::{SigningKey, SigningKeys};
use super::{TokenUse, USER_ADMIN_SCOPE};
use crate::clock::Timestamp;
use crate::exception::Exception;
use crate::pool::Client;
use crate::store::groups::Group;
use crate::store::sessions::Session;
use crate::store::users::User;

/// Whom tokens are about.
#[derive(Debug)]
pub(crate) struct TokenSubject<'a> {
    pub(crate) issuer: &'a str,
    pub(crate) client: &'a Client,
    pub(crate) user: &'a User,
    pub(crate) attributes: &'a BTreeMap<String, String>,
    pub(crate) session: &'a Session,
    pub(crate) groups: &'a [Group],
    /// `nonce` of the authorization request that is answered with the tokens.
    pub(crate) nonce: Option<&'a str>,
}

impl TokenSubject<'_> {
    /// Whether the session may know an attribute: what the client may read, as far as the scopes go. As in Cognito, `openid`
    /// alone is as good as `profile`, and a session that did not begin with a code knows everything.
    pub(crate) fn may_read(&self, name: &str) -> bool {
        // Who they are elsewhere is told to every client.
        let is_readable = name == "identities" || self.client.config.may_read(name);
        let Some(scope) = &self.session.scope else {
            return is_readable;
        };
        let has = |wanted: &str| scope.split(' ').any(|scope| scope == wanted);
        let is_narrow = !has("profile") && (has("email") || has("phone"));
        let is_in_scope = match name {
            _ if !is_narrow => true,
            "email" | "email_verified" => has("email"),
            "phone_number" | "phone_number_verified" => has("phone"),
            "identities" => true,
            _ => false,
        };
        is_in_scope && is_readable
    }
}

/// A fresh pair of tokens.
pub(crate) struct IssuedTokens {
    pub(crate) id_token: String,
    pub(crate) access_token: String,
    /// Of the access token.
    pub(crate) expires_in: Duration,
}

/// Issues an ID token and an access token.
///
/// # Errors
/// `InternalErrorException`: it could not be signed.
pub(crate) fn issue(
    subject: &TokenSubject<'_>,
    keys: &SigningKeys,
    now: Timestamp,
) -> Result<IssuedTokens, Exception> {
    let event_id = Uuid::new_v4();
    let config = &subject.client.config;
    let id_validity = minutes(config.id_token_validity_minutes);
    let access_validity = minutes(config.access_token_validity_minutes);
    let mut id_claims = id_claims(subject, event_id, id_validity, now);
    let access_claims = access_claims(subject, event_id, access_validity, now);
    let access_token = sign(keys.key(TokenUse::Access), &access_claims)?;
    if subject.session.scope.is_some() {
        id_claims.insert("at_hash".into(), at_hash(&access_token).into());
    }
    Ok(IssuedTokens {
        id_token: sign(keys.key(TokenUse::Id), &id_claims)?,
        access_token,
        expires_in: access_validity,
    })
}

/// Ties an ID token to the access token beside it (OpenID Connect Core 1.0, section 3.1.3.6).
fn at_hash(access_token: &str) -> String {
    let hash = digest(&SHA256, access_token.as_bytes());
    let half = hash.as_ref().len() / 2;
    URL_SAFE_NO_PAD.encode(hash.as_ref().get(..half).unwrap_or_default())
}

/// An attribute as a claim: most are text, but OpenID Connect Core, section 5.1, gives some another type.
fn attribute_claim(name: &str, value: &str) -> Value {
    match name {
        "email_verified" | "phone_number_verified" => Value::Bool(value == "true"),
        "address" => json!({ "formatted": value }),
        "updated_at" => value
            .parse::<i64>()
            .map_or_else(|_| value.into(), Value::from),
        // A list, whose members are all text here.
        "identities" => serde_json::from_str::<Vec<Map<String, Value>>>(value).map_or_else(
            |_| value.into(),
            |list| list.into_iter().map(all_text).collect(),
        ),
        _ => value.into(),
    }
}

fn all_text(identity: Map<String, Value>) -> Value {
    let text = |value: Value| match value {
        Value::Bool(_) | Value::Number(_) => Value::String(value.to_string()),
        other => other,
    };
    let members = identity
        .into_iter()
        .map(|(name, value)| (name, text(value)));
    Value::Object(members.collect())
}

fn id_claims(
    subject: &TokenSubject<'_>,
    event_id: Uuid,
    validity: Duration,
    now: Timestamp,
) -> Map<String, Value> {
    let mut claims: Map<String, Value> = subject
        .attributes
        .iter()
        .filter(|(name, _)| subject.may_read(name))
        .map(|(name, value)| (name.clone(), attribute_claim(name, value)))
        .collect();
    claims.extend(common_claims(
        subject,
        TokenUse::Id,
        event_id,
        validity,
        now,
    ));
    let roles = roles(subject.groups);
    if let Some(role) = preferred_role(subject.groups) {
        claims.insert("cognito:preferred_role".into(), role.into());
    }
    if !roles.is_empty() {
        claims.insert("cognito:roles".into(), roles.into());
    }
    claims.insert("aud".into(), subject.client.id.as_str().into());
    claims.insert(
        "cognito:username".into(),
        subject.user.username.as_str().into(),
    );
    if let Some(nonce) = subject.nonce {
        claims.insert("nonce".into(), nonce.into());
    }
    claims
}

fn access_claims(
    subject: &TokenSubject<'_>,
    event_id: Uuid,
    validity: Duration,
    now: Timestamp,
) -> Map<String, Value> {
    let mut claims = common_claims(subject, TokenUse::Access, event_id, validity, now);
    claims.insert("client_id".into(), subject.client.id.as_str().into());
    match &subject.session.scope {
        Some(scope) => {
            claims.insert("scope".into(), scope.as_str().into());
            // What Cognito's token endpoint has, and its operations have not.
            claims.insert("version".into(), 2.into());
        }
        None => {
            claims.insert("scope".into(), USER_ADMIN_SCOPE.into());
        }
    }
    claims.insert("username".into(), subject.user.username.as_str().into());
    if let Some(device_key) = &subject.session.device_key {
        claims.insert("device_key".into(), device_key.as_str().into());
    }
    claims
}

fn common_claims(
    subject: &TokenSubject<'_>,
    token_use: TokenUse,
    event_id: Uuid,
    validity: Duration,
    now: Timestamp,
) -> Map<String, Value> {
    let session = subject.session;
    let groups = by_precedence(subject.groups);
    let groups: Vec<&str> = groups.iter().map(|group| group.name.as_str()).collect();
    let groups = (!groups.is_empty()).then(|| ("cognito:groups", Value::from(groups)));
    [
        ("sub", Value::from(subject.user.sub.as_str())),
        ("iss", subject.issuer.into()),
        ("token_use", token_use.as_str().into()),
        ("origin_jti", session.origin_jti.as_str().into()),
        ("jti", Uuid::new_v4().to_string().into()),
        ("event_id", event_id.to_string().into()),
        ("auth_time", session.authenticated_at.as_secs().into()),
        ("iat", now.as_secs().into()),
        ("exp", now.plus(validity).as_secs().into()),
    ]
    .into_iter()
    .chain(groups)
    .map(|(name, value)| (name.to_owned(), value))
    .collect()
}

/// The group that counts most comes first.
fn by_precedence(groups: &[Group]) -> Vec<&Group> {
    let mut groups: Vec<&Group> = groups.iter().collect();
    groups.sort_by_key(|group| (group.precedence.is_none(), group.precedence));
    groups
}

/// The roles of a user's groups, each once.
fn roles(groups: &[Group]) -> Vec<&str> {
    let mut roles: Vec<&str> = Vec::new();
    for group in by_precedence(groups) {
        match &group.role_arn {
            Some(role) if !roles.contains(&role.as_str()) => roles.push(role),
            _ => {}
        }
    }
    roles
}

/// The role of the group that counts most, unless another one counts as much and has another role.
fn preferred_role(groups: &[Group]) -> Option<&str> {
    let groups = by_precedence(groups);
    let mut with_role = groups.iter().filter(|group| group.role_arn.is_some());
    let first = with_role.next()?;
    let is_disputed = with_role
        .any(|other| other.precedence == first.precedence && other.role_arn != first.role_arn);
    (!is_disputed)
        .then_some(first.role_arn.as_deref())
        .flatten()
}

/// Compact serialisation (RFC 7515, section 7.1).
///
/// # Errors
/// `InternalErrorException`.
pub(crate) fn sign(key: &SigningKey, claims: &Map<String, Value>) -> Result<String, Exception> {
    #[derive(Serialize)]
    struct Header<'a> {
        kid: &'a str,
        alg: &'static str,
    }
    let header = Header {
        kid: key.kid(),
        alg: "RS256",
    };
    let mut token = encode(&header)?;
    token.push('.');
    token.push_str(&encode(claims)?);
    let signature = key.sign(token.as_bytes()).ok_or_else(unsigned)?;
    token.push('.');
    URL_SAFE_NO_PAD.encode_string(signature, &mut token);
    Ok(token)
}

fn encode(part: &impl Serialize) -> Result<String, Exception> {
    let json = serde_json::to_vec(part).map_err(|_| unsigned())?;
    Ok(URL_SAFE_NO_PAD.encode(json))
}

fn unsigned() -> Exception {
    tracing::error!("a token could not be signed");
    Exception::internal_error()
}

fn minutes(minutes: u32) -> Duration {
    Duration::from_mins(minutes.into())
}
