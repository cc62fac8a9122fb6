//! The description at `/openapi.json`: version 3.1 of that form, made of the [table of routes](crate::routes) and of the [refusals](crate::refusal)
//! that a route may give.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use vestibule_contract::{ApiEvent, Scope};

use crate::gate::{MAX_BODY, Transport};
use crate::label;
use crate::refusal::Refusal;
use crate::routes::{Access, Endpoint, ID_LENGTH, Query, ROUTES, Route};

/// The description, ready to be sent.
pub(crate) fn description() -> Vec<u8> {
    let paths: Map<String, Value> = ROUTES
        .iter()
        .map(|route| {
            let method = route.method.to_ascii_lowercase();
            (route.path.to_owned(), json!({ method: operation(route) }))
        })
        .collect();
    let description = json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Vestibule's local API",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Who is signed in, for the other programs of the same person on this computer. \
                On a Unix socket, and on a loopback port that the file api.json beside it names.",
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "servers": [{ "url": "/" }],
        "paths": paths,
        "components": {
            "securitySchemes": { "companion": { "type": "http", "scheme": "bearer" } },
            "schemas": schemas(),
        },
    });
    serde_json::to_vec(&description).unwrap_or_default()
}

fn operation(route: &Route) -> Value {
    let mut operation = Map::new();
    let mut set = |name: &str, value| operation.insert(name.to_owned(), value);
    set("operationId", json!(name(route.endpoint)));
    set("summary", json!(route.summary));
    set("security", security(route));
    let parameters = parameters(route);
    if !parameters.is_empty() {
        set("parameters", json!(parameters));
    }
    if route.has_body {
        let content = json!({ "application/json": { "schema": schema("PairRequest") } });
        set(
            "requestBody",
            json!({ "required": true, "content": content }),
        );
    }
    set("responses", responses(route));
    Value::Object(operation)
}

fn security(route: &Route) -> Value {
    let companion = |scopes: &[Scope]| json!({ "companion": scopes });
    match route.access {
        Access::Open | Access::OpenOnSocket => json!([]),
        Access::SocketOrCompanion(scope) => json!([{}, companion(&[scope])]),
        Access::Companion(scope) => json!([companion(&[scope])]),
        // One of them; the query says which.
        Access::TokenCompanion => {
            json!([
                companion(&[Scope::TokenId]),
                companion(&[Scope::TokenAccess])
            ])
        }
        Access::AnyCompanion => json!([companion(&[])]),
    }
}

fn parameters(route: &Route) -> Vec<Value> {
    let parameter = |place: &str, name: &str, schema: Value| json!({ "in": place, "name": name, "required": true, "schema": schema });
    let mut parameters = Vec::new();
    if route.path.ends_with("{id}") {
        let form = format!("^[A-Za-z0-9_-]{{{ID_LENGTH}}}$");
        parameters.push(parameter(
            "path",
            "id",
            json!({ "type": "string", "pattern": form }),
        ));
    }
    match route.query {
        Query::None => {}
        Query::Nonce => {
            let schema = json!({ "type": "string", "pattern": "^[0-9A-Fa-f]{64}$" });
            parameters.push(parameter("query", "n", schema));
        }
        Query::TokenUse => {
            let schema = json!({ "type": "string", "enum": ["id", "access"] });
            parameters.push(parameter("query", "use", schema));
        }
    }
    parameters
}

fn responses(route: &Route) -> Value {
    let mut responses = Map::new();
    for (status, words, schema_name) in answers(route.endpoint) {
        let content = match schema_name {
            "ApiEvent" => json!({ "text/event-stream": { "schema": { "type": "string" } } }),
            "OpenApi" => json!({ "application/json": { "schema": { "type": "object" } } }),
            name => json!({ "application/json": { "schema": schema(name) } }),
        };
        let response = json!({ "description": words, "content": content });
        responses.insert(status.to_string(), response);
    }
    let mut by_status: BTreeMap<u16, Vec<&str>> = BTreeMap::new();
    for refusal in refusals(route) {
        let codes = by_status.entry(refusal.status().code()).or_default();
        if !codes.contains(&refusal.code()) {
            codes.push(refusal.code());
        }
    }
    for (status, codes) in by_status {
        let content = json!({ "application/json": { "schema": schema("ApiError") } });
        let response = json!({ "description": codes.join(", "), "content": content });
        responses.insert(status.to_string(), response);
    }
    Value::Object(responses)
}

fn name(endpoint: Endpoint) -> &'static str {
    match endpoint {
        Endpoint::CheckUser => "checkUser",
        Endpoint::Hello => "hello",
        Endpoint::Pair => "pair",
        Endpoint::PairStatus => "pairStatus",
        Endpoint::Session => "session",
        Endpoint::Token => "token",
        Endpoint::Events => "events",
        Endpoint::Credentials => "credentials",
        Endpoint::SignOut => "signOut",
        Endpoint::Grant => "endGrant",
        Endpoint::OpenApi => "openapi",
    }
}

/// The answers that are as was hoped: status, words, schema.
fn answers(endpoint: Endpoint) -> Vec<(u16, &'static str, &'static str)> {
    match endpoint {
        Endpoint::CheckUser => vec![(200, "who is signed in, or null", "CheckUser")],
        Endpoint::Hello => vec![(200, "the proof", "HelloAnswer")],
        Endpoint::Pair => vec![(202, "a person is being asked", "PairAccepted")],
        Endpoint::PairStatus => vec![
            (200, "approved; told once", "PairApproved"),
            (202, "nobody has answered yet", "PairPending"),
        ],
        Endpoint::Session => vec![(200, "the session", "SessionAnswer")],
        Endpoint::Token => vec![(200, "the token", "TokenAnswer")],
        Endpoint::Events => vec![(200, "events, each with an ApiEvent as its data", "ApiEvent")],
        Endpoint::Credentials => vec![(200, "the credentials", "CredentialProcess")],
        Endpoint::SignOut => vec![(200, "the account is signed out", "SignOutAnswer")],
        Endpoint::Grant => vec![(200, "the grant has ended", "GrantEnded")],
        Endpoint::OpenApi => vec![(200, "this description", "OpenApi")],
    }
}

/// Every refusal that this route may give.
fn refusals(route: &Route) -> Vec<Refusal> {
    // What the gate refuses anywhere.
    let mut refusals = vec![
        Refusal::MalformedHead,
        Refusal::HeadTooLarge,
        Refusal::HttpVersion,
        Refusal::NotOriginForm,
        Refusal::TargetTooLong,
        Refusal::BadHost,
        Refusal::ForeignHost,
        Refusal::Browser,
        Refusal::Proxy,
        Refusal::UnsupportedHeader,
        Refusal::BadAuthorization,
        Refusal::InvalidToken,
        Refusal::TooManyFailedTokens { retry_after: 1 },
        Refusal::MethodNotAllowed {
            allow: route.method,
        },
    ];
    if !route.has_body {
        refusals.push(Refusal::UnexpectedBody);
    }
    refusals.push(match route.query {
        Query::None => Refusal::UnexpectedQuery,
        Query::Nonce | Query::TokenUse => Refusal::BadQuery,
    });
    if route.needs_token(Transport::Loopback) {
        refusals.push(Refusal::NoToken);
    }
    if route.needs_token(Transport::Loopback) && route.access != Access::AnyCompanion {
        refusals.push(Refusal::InsufficientScope);
    }
    refusals.extend_from_slice(match route.endpoint {
        Endpoint::Hello => &[],
        // On loopback there is no such path.
        Endpoint::OpenApi => &[Refusal::NoToken, Refusal::NotFound],
        Endpoint::CheckUser => &[Refusal::SessionUnknown],
        Endpoint::Pair => &[
            Refusal::LengthRequired,
            Refusal::BodyTooLarge,
            Refusal::UnsupportedMediaType,
            Refusal::BadPairing,
            Refusal::TooManyPairings { retry_after: 1 },
            Refusal::PairingRefused,
            Refusal::NotSignedIn,
            Refusal::NotKept,
            Refusal::SessionUnknown,
        ],
        Endpoint::PairStatus => &[
            Refusal::NotFound,
            Refusal::PairingRefused,
            Refusal::PairingUnanswered,
            Refusal::PairingGone,
            Refusal::NotKept,
        ],
        Endpoint::Session => &[
            Refusal::RefusedByPool,
            Refusal::Offline,
            Refusal::SessionUnknown,
        ],
        Endpoint::Token => &[
            Refusal::NotSignedIn,
            Refusal::RefusedByPool,
            Refusal::Offline,
            Refusal::SessionUnknown,
        ],
        Endpoint::Events => &[Refusal::TooManyStreams, Refusal::SessionUnknown],
        Endpoint::Credentials => &[
            Refusal::NotSignedIn,
            Refusal::NoIdentityPool,
            Refusal::RefusedByPool,
            Refusal::Offline,
            Refusal::SessionUnknown,
        ],
        Endpoint::SignOut => &[
            Refusal::NotSignedIn,
            Refusal::RefusedByPool,
            Refusal::SessionUnknown,
        ],
        Endpoint::Grant => &[Refusal::EndNotKept],
    });
    refusals
}

fn schema(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn object(properties: &Value, optional: &[&str]) -> Value {
    let names = properties.as_object().map(Map::keys).into_iter().flatten();
    // In one order, whatever order a map has.
    let required: BTreeSet<_> = names
        .filter(|name| !optional.contains(&name.as_str()))
        .collect();
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": required,
        "properties": properties,
    })
}

fn schemas() -> Value {
    let string = || json!({ "type": "string" });
    let integer = || json!({ "type": "integer" });
    let nullable = |kind: &str| json!({ "type": [kind, "null"] });
    let scopes = || json!({ "type": "array", "minItems": 1, "uniqueItems": true, "items": { "enum": Scope::ALL } });
    let account = || schema("Account");
    json!({
        "Account": object(&json!({ "issuer": string(), "subject": string(), "username": string() }), &[]),
        "ApiError": object(&json!({ "error": string(), "message": string() }), &[]),
        "ApiEvent": object(
            &json!({ "event": { "enum": ApiEvent::NAMES }, "user": string() }),
            &["user"],
        ),
        "CheckUser": object(&json!({ "user": nullable("string") }), &[]),
        "CredentialProcess": object(
            &json!({
                "Version": { "const": 1 },
                "AccessKeyId": string(),
                "SecretAccessKey": string(),
                "SessionToken": string(),
                "Expiration": { "type": "string", "format": "date-time" },
            }),
            &[],
        ),
        "HelloAnswer": object(&json!({ "proof": { "type": "string", "pattern": "^[0-9a-f]{64}$" } }), &[]),
        "PairAccepted": object(
            &json!({ "id": string(), "expires_in": integer(), "code": string() }),
            &["code"],
        ),
        "PairApproved": object(
            &json!({
                "status": { "const": "approved" },
                "token": string(),
                "scopes": scopes(),
                "account": account(),
                "expires_at": integer(),
            }),
            &[],
        ),
        "PairPending": object(&json!({ "status": { "const": "pending" }, "expires_in": integer() }), &[]),
        "PairRequest": object(
            &json!({
                "name": { "type": "string", "pattern": label::visible_pattern(), "maxLength": 64 },
                "scopes": scopes(),
                "reason": { "type": "string", "maxLength": 200 },
                "headless": { "type": "boolean" },
            }),
            &["reason", "headless"],
        )
        .as_object()
        .map(|schema| {
            let mut schema = schema.clone();
            let words = format!("At most {MAX_BODY} bytes. Name and reason lose what can't be seen.");
            schema.insert("description".to_owned(), json!(words));
            schema
        }),
        "GrantEnded": object(&json!({ "ended": { "const": true } }), &[]),
        "SessionAnswer": object(
            &json!({
                "state": { "enum": ["fresh", "offline", "signed_out"] },
                "account": { "oneOf": [account(), { "type": "null" }] },
                "attributes": { "type": "object", "additionalProperties": string() },
                "expires_at": nullable("integer"),
            }),
            &[],
        ),
        "SignOutAnswer": object(
            &json!({
                "account": account(),
                "revocation": { "enum": ["not_needed", "requested", "revoked", "postponed", "failed"] },
            }),
            &[],
        ),
        "TokenAnswer": object(
            &json!({ "use": { "enum": ["id", "access"] }, "token": string(), "expires_in": integer() }),
            &[],
        ),
    })
}

#[cfg(test)]
mod tests;
