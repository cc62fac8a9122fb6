#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use expect_test::{Expect, expect};
use serde::de::DeserializeOwned;

use super::*;
use crate::{ActivityEntry, ActivityPage, Companion, PairingPrompt, RefusedCompanion};

/// The value's JSON, which also has to be readable again.
fn check<T: Serialize + DeserializeOwned + PartialEq + fmt::Debug>(value: &T, expected: &Expect) {
    let json = serde_json::to_string_pretty(value).unwrap();
    assert_eq!(&serde_json::from_str::<T>(&json).unwrap(), value);
    expected.assert_eq(&json);
}

fn account() -> Account {
    Account {
        issuer: "https://issuer.example".to_owned(),
        subject: "2f1f6a3e".to_owned(),
        username: "ada".to_owned(),
    }
}

#[test]
fn a_scope_is_written_in_one_way_and_read_from_that_alone() {
    for scope in Scope::ALL {
        assert_eq!(
            serde_json::to_string(&scope).unwrap(),
            format!("{:?}", scope.as_str())
        );
        assert_eq!(Scope::parse(scope.as_str()), Some(scope));
    }
    for foreign in [
        "",
        "*",
        "user",
        "USER.READ",
        "user.read ",
        "token.refresh",
        "token",
    ] {
        assert_eq!(Scope::parse(foreign), None, "{foreign:?}");
    }
}

#[test]
fn pairing_on_the_wire() {
    check(
        &PairRequest {
            name: "git-credential-vestibule".to_owned(),
            scopes: vec![Scope::UserRead, Scope::TokenAccess],
            reason: "to push".to_owned(),
            headless: true,
        },
        &expect![[r#"
            {
              "name": "git-credential-vestibule",
              "scopes": [
                "user.read",
                "token.access"
              ],
              "reason": "to push",
              "headless": true
            }"#]],
    );
    check(
        &PairAccepted {
            id: "AAAAAAAAAAAAAAAAAAAAAA".to_owned(),
            expires_in: 60,
            code: Some("BCDF-GHJK".to_owned()),
        },
        &expect![[r#"
            {
              "id": "AAAAAAAAAAAAAAAAAAAAAA",
              "expires_in": 60,
              "code": "BCDF-GHJK"
            }"#]],
    );
    check(
        &PairStatus::Pending { expires_in: 59 },
        &expect![[r#"
            {
              "status": "pending",
              "expires_in": 59
            }"#]],
    );
    check(
        &PairStatus::Approved {
            token: "vst_x".to_owned(),
            scopes: vec![Scope::UserRead],
            account: account(),
            expires_at: 1_800_000_000,
        },
        &expect![[r#"
            {
              "status": "approved",
              "token": "vst_x",
              "scopes": [
                "user.read"
              ],
              "account": {
                "issuer": "https://issuer.example",
                "subject": "2f1f6a3e",
                "username": "ada"
              },
              "expires_at": 1800000000
            }"#]],
    );
}

#[test]
fn a_pairing_request_needs_a_name_and_scopes_and_knows_nothing_else() {
    let read = |json: &str| serde_json::from_str::<PairRequest>(json);
    let least = read(r#"{"name":"x","scopes":["user.read"]}"#).unwrap();
    assert_eq!((least.reason.as_str(), least.headless), ("", false));
    for bad in [
        r#"{"scopes":["user.read"]}"#,
        r#"{"name":"x"}"#,
        r#"{"name":"x","scopes":["all"]}"#,
        r#"{"name":"x","scopes":["user.read"],"admin":true}"#,
        r#"{"name":"x","name":"y","scopes":["user.read"]}"#,
    ] {
        assert!(read(bad).is_err(), "{bad}");
    }
}

#[test]
fn answers_on_the_wire() {
    check(
        &HelloAnswer {
            proof: "00ff".to_owned(),
        },
        &expect![[r#"
            {
              "proof": "00ff"
            }"#]],
    );
    check(
        &SessionAnswer {
            state: SessionState::Fresh,
            account: Some(account()),
            attributes: BTreeMap::from([("email".to_owned(), "ada@example.com".to_owned())]),
            expires_at: Some(1_800_000_000),
        },
        &expect![[r#"
            {
              "state": "fresh",
              "account": {
                "issuer": "https://issuer.example",
                "subject": "2f1f6a3e",
                "username": "ada"
              },
              "attributes": {
                "email": "ada@example.com"
              },
              "expires_at": 1800000000
            }"#]],
    );
    check(
        &SessionAnswer {
            state: SessionState::SignedOut,
            account: None,
            attributes: BTreeMap::new(),
            expires_at: None,
        },
        &expect![[r#"
            {
              "state": "signed_out",
              "account": null,
              "attributes": {},
              "expires_at": null
            }"#]],
    );
    check(
        &TokenAnswer {
            token_use: TokenUse::Access,
            token: "eyJ".to_owned(),
            expires_in: 299,
        },
        &expect![[r#"
            {
              "use": "access",
              "token": "eyJ",
              "expires_in": 299
            }"#]],
    );
    check(
        &CredentialProcess {
            version: 1,
            access_key_id: "ASIA".to_owned(),
            secret_access_key: "secret".to_owned(),
            session_token: "session".to_owned(),
            expiration: "2027-01-15T08:00:00Z".to_owned(),
        },
        &expect![[r#"
            {
              "Version": 1,
              "AccessKeyId": "ASIA",
              "SecretAccessKey": "secret",
              "SessionToken": "session",
              "Expiration": "2027-01-15T08:00:00Z"
            }"#]],
    );
}

#[test]
fn errors_and_the_discovery_file_on_the_wire() {
    check(
        &ApiError {
            error: api_error::OFFLINE.to_owned(),
            message: "the user pool can't be reached".to_owned(),
        },
        &expect![[r#"
            {
              "error": "offline",
              "message": "the user pool can't be reached"
            }"#]],
    );
    check(
        &Discovery {
            port: 49_152,
            pid: 7,
            instance_id: "id".to_owned(),
            server_proof_key: "key".to_owned(),
        },
        &expect![[r#"
            {
              "port": 49152,
              "pid": 7,
              "instance_id": "id",
              "server_proof_key": "key"
            }"#]],
    );
}

#[test]
fn an_event_says_its_name_in_its_data_too() {
    let events = [
        ApiEvent::SignedIn {
            user: "ada".to_owned(),
        },
        ApiEvent::SignedOut,
        ApiEvent::AccountSwitched,
        ApiEvent::Refreshed,
        ApiEvent::GrantRevoked,
    ];
    assert_eq!(events.clone().map(|event| event.name()), ApiEvent::NAMES);
    for event in &events {
        let json = serde_json::to_value(event).unwrap();
        assert_eq!(json["event"], event.name());
    }
    check(
        &events[0],
        &expect![[r#"
            {
              "event": "signed-in",
              "user": "ada"
            }"#]],
    );
}

#[test]
fn an_end_on_the_wire() {
    check(
        &SignOutAnswer {
            account: account(),
            revocation: Revocation::Postponed,
        },
        &expect![[r#"
            {
              "account": {
                "issuer": "https://issuer.example",
                "subject": "2f1f6a3e",
                "username": "ada"
              },
              "revocation": "postponed"
            }"#]],
    );
    check(
        &GrantEnded { ended: true },
        &expect![[r#"
            {
              "ended": true
            }"#]],
    );
}

#[test]
fn what_a_person_sees_on_the_wire() {
    check(
        &Companion {
            id: "1".to_owned(),
            name: "git".to_owned(),
            executable: Some("/usr/bin/git".to_owned()),
            scopes: vec![Scope::UserRead],
            account: account(),
            created_at: 1,
            expires_at: 2,
            last_used_at: None,
            uses: 0,
        },
        &expect![[r#"
            {
              "id": "1",
              "name": "git",
              "executable": "/usr/bin/git",
              "scopes": [
                "user.read"
              ],
              "account": {
                "issuer": "https://issuer.example",
                "subject": "2f1f6a3e",
                "username": "ada"
              },
              "created_at": 1,
              "expires_at": 2,
              "last_used_at": null,
              "uses": 0
            }"#]],
    );
    check(
        &RefusedCompanion {
            id: "1".to_owned(),
            name: "git".to_owned(),
            executable: None,
            refused_at: 1,
        },
        &expect![[r#"
            {
              "id": "1",
              "name": "git",
              "executable": null,
              "refused_at": 1
            }"#]],
    );
    check(
        &PairingPrompt {
            id: "1".to_owned(),
            name: "git".to_owned(),
            executable: Some("/usr/bin/git".to_owned()),
            pid: Some(7),
            scopes: vec![Scope::AwsCredentials],
            reason: String::new(),
            account: account(),
            seconds_left: 60,
            valid_days: 90,
            code: None,
        },
        &expect![[r#"
            {
              "id": "1",
              "name": "git",
              "executable": "/usr/bin/git",
              "pid": 7,
              "scopes": [
                "aws.credentials"
              ],
              "reason": "",
              "account": {
                "issuer": "https://issuer.example",
                "subject": "2f1f6a3e",
                "username": "ada"
              },
              "seconds_left": 60,
              "valid_days": 90,
              "code": null
            }"#]],
    );
}

#[test]
fn activity_on_the_wire() {
    check(
        &ActivityPage {
            entries: vec![ActivityEntry {
                sequence: 1,
                time: 1,
                companion: Some("git".to_owned()),
                executable: None,
                account: Some("ada".to_owned()),
                endpoint: api_path::CHECK_USER.to_owned(),
                answer: 200,
                times: 1,
            }],
            is_whole: true,
            before: None,
        },
        &expect![[r#"
            {
              "entries": [
                {
                  "sequence": 1,
                  "time": 1,
                  "companion": "git",
                  "executable": null,
                  "account": "ada",
                  "endpoint": "/api/check-user",
                  "answer": 200,
                  "times": 1
                }
              ],
              "is_whole": true,
              "before": null
            }"#]],
    );
}

#[test]
fn secrets_do_not_print_themselves() {
    let printed = [
        format!(
            "{:?}",
            PairStatus::Approved {
                token: "marker".to_owned(),
                scopes: vec![],
                account: account(),
                expires_at: 0,
            }
        ),
        format!(
            "{:?}",
            PairAccepted {
                id: "marker".to_owned(),
                expires_in: 60,
                code: Some("marker".to_owned()),
            }
        ),
        format!(
            "{:?}",
            TokenAnswer {
                token_use: TokenUse::Id,
                token: "marker".to_owned(),
                expires_in: 0,
            }
        ),
        format!(
            "{:?}",
            CredentialProcess {
                version: 1,
                access_key_id: "marker".to_owned(),
                secret_access_key: "marker".to_owned(),
                session_token: "marker".to_owned(),
                expiration: String::new(),
            }
        ),
        format!(
            "{:?}",
            Discovery {
                port: 1,
                pid: 1,
                instance_id: "id".to_owned(),
                server_proof_key: "marker".to_owned(),
            }
        ),
    ];
    for text in printed {
        assert!(!text.contains("marker"), "{text}");
    }
}

#[test]
fn a_proof_is_over_version_nonce_port_and_instance() {
    let message = server_proof_message(&[7; 32], 0x1234, "id");
    assert_eq!(
        message,
        [b"v1".as_slice(), &[7; 32], &[0x12, 0x34], b"id"].concat()
    );
}

#[test]
fn an_account_is_the_same_by_issuer_and_subject_and_not_by_its_name() {
    let renamed = Account {
        username: "countess".to_owned(),
        ..account()
    };
    assert!(account().is_same(&renamed));
    let elsewhere = Account {
        issuer: "https://other.example".to_owned(),
        ..account()
    };
    assert!(!account().is_same(&elsewhere));
    let successor = Account {
        subject: "other".to_owned(),
        ..account()
    };
    assert!(!account().is_same(&successor));
}
