#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::*;

fn parsed() -> Value {
    serde_json::from_slice(&description()).unwrap()
}

#[test]
fn every_route_is_described_once_and_nothing_else_is() {
    let description = parsed();
    let paths = description["paths"].as_object().unwrap();
    assert_eq!(paths.len(), ROUTES.len());
    for route in &ROUTES {
        let operations = paths[route.path].as_object().unwrap();
        let methods: Vec<_> = operations.keys().collect();
        assert_eq!(methods, [&route.method.to_lowercase()], "{}", route.path);
        let responses = &operations[&route.method.to_lowercase()]["responses"];
        assert!(responses["400"].is_object() && responses["403"].is_object());
    }
}

#[test]
fn every_reference_leads_somewhere() {
    let description = parsed();
    let text = description.to_string();
    let schemas = description["components"]["schemas"].as_object().unwrap();
    let mut count = 0;
    for reference in text.split("#/components/schemas/").skip(1) {
        let name = reference.split('"').next().unwrap();
        assert!(schemas.contains_key(name), "{name}");
        count += 1;
    }
    assert!(count > 20);
    for name in schemas.keys().filter(|name| *name != "ApiEvent") {
        assert!(
            text.contains(&format!("schemas/{name}\"")),
            "{name} is used nowhere"
        );
    }
}

#[test]
fn a_companions_scope_is_said_where_it_needs_one() {
    let description = parsed();
    let security = |path: &str| description["paths"][path]["get"]["security"].to_string();
    for (path, expected) in [
        ("/api/check-user", r#"[{},{"companion":["user.read"]}]"#),
        ("/api/hello", "[]"),
        ("/api/v1/session", r#"[{"companion":["session.read"]}]"#),
        (
            "/api/v1/token",
            r#"[{"companion":["token.id"]},{"companion":["token.access"]}]"#,
        ),
        (
            "/api/v1/credentials",
            r#"[{"companion":["aws.credentials"]}]"#,
        ),
        ("/openapi.json", "[]"),
    ] {
        assert_eq!(security(path), expected, "{path}");
    }
}

#[test]
fn the_contracts_types_have_the_members_that_are_described() {
    use vestibule_contract::{
        Account, ApiError, CheckUser, CredentialProcess, GrantEnded, HelloAnswer, PairAccepted,
        PairRequest, PairStatus, Revocation, SessionAnswer, SessionState, SignOutAnswer,
        TokenAnswer, TokenUse,
    };
    let account = Account {
        issuer: String::new(),
        subject: String::new(),
        username: String::new(),
    };
    let text = String::new;
    let samples = [
        ("Account", json!(account)),
        (
            "ApiError",
            json!(ApiError {
                error: text(),
                message: text()
            }),
        ),
        ("CheckUser", json!(CheckUser { user: None })),
        ("HelloAnswer", json!(HelloAnswer { proof: text() })),
        (
            "PairAccepted",
            json!(PairAccepted {
                id: text(),
                expires_in: 1,
                code: Some(text())
            }),
        ),
        (
            "PairRequest",
            json!(PairRequest {
                name: text(),
                scopes: vec![],
                reason: "x".to_owned(),
                headless: true
            }),
        ),
        ("PairPending", json!(PairStatus::Pending { expires_in: 1 })),
        (
            "PairApproved",
            json!(PairStatus::Approved {
                token: text(),
                scopes: vec![],
                account: account.clone(),
                expires_at: 1
            }),
        ),
        (
            "SessionAnswer",
            json!(SessionAnswer {
                state: SessionState::SignedOut,
                account: None,
                attributes: BTreeMap::new(),
                expires_at: None
            }),
        ),
        (
            "TokenAnswer",
            json!(TokenAnswer {
                token_use: TokenUse::Id,
                token: text(),
                expires_in: 1
            }),
        ),
        (
            "CredentialProcess",
            json!(CredentialProcess {
                version: 1,
                access_key_id: text(),
                secret_access_key: text(),
                session_token: text(),
                expiration: text()
            }),
        ),
        ("GrantEnded", json!(GrantEnded { ended: true })),
        (
            "SignOutAnswer",
            json!(SignOutAnswer {
                account: account.clone(),
                revocation: Revocation::Revoked
            }),
        ),
        ("ApiEvent", json!(ApiEvent::SignedIn { user: text() })),
    ];
    let description = parsed();
    let schemas = description["components"]["schemas"].as_object().unwrap();
    assert_eq!(schemas.len(), samples.len());
    for (name, sample) in samples {
        let described: BTreeSet<_> = schemas[name]["properties"]
            .as_object()
            .unwrap()
            .keys()
            .collect();
        let sample = sample.as_object().unwrap().clone();
        // The order of members depends on what else is built.
        let members: BTreeSet<_> = sample.keys().collect();
        assert_eq!(members, described, "{name}");
    }
}

/// Where programs that are written against it look.
const IN_DOCS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../docs/openapi.json");

#[test]
fn the_description_in_the_documentation_is_this_one() {
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        let text = serde_json::to_string_pretty(&parsed()).unwrap();
        std::fs::write(IN_DOCS, text + "\n").unwrap();
    }
    let documented: Value = serde_json::from_slice(&std::fs::read(IN_DOCS).unwrap()).unwrap();
    assert!(
        documented == parsed(),
        "docs/openapi.json is another one: run this test with UPDATE_EXPECT=1, and look at what changed"
    );
}
