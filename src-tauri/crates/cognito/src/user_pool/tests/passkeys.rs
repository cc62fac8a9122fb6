//! Passkeys: listed, registered, removed.

use serde_json::{Value, json};
use vestibule_session::ports::{Passkeys as _, ProviderError};
use vestibule_session::{AccessToken, PasskeyCredential};

use crate::testing::fake_pool::FakePool;
use crate::testing::raw_server::Answer;

fn access_token() -> AccessToken {
    AccessToken::new("marker-access-token".to_owned())
}

#[tokio::test]
async fn passkeys_are_listed_to_the_last_page() {
    let pool = FakePool::start().await;
    pool.on(|request, body| {
        if request.operation() == "ListWebAuthnCredentials" {
            let page = request.body["NextToken"].as_str().unwrap_or("first");
            *body = json!({
                "Credentials": [{
                    "CredentialId": page,
                    "FriendlyCredentialName": "Ada's key",
                    "RelyingPartyId": "example.com",
                    "AuthenticatorTransports": [],
                    "CreatedAt": 1_700_000_000,
                }],
                "NextToken": if page == "first" { Some("second") } else { None },
            });
        }
        None
    });
    let passkeys = pool.user_pool().passkeys(&access_token()).await.unwrap();
    let ids: Vec<_> = passkeys
        .iter()
        .map(|passkey| passkey.credential_id.as_str())
        .collect();
    assert_eq!(ids, ["first", "second"]);
    assert_eq!(passkeys[0].name, "Ada's key");
    assert_eq!(passkeys[0].relying_party_id, "example.com");
    assert_eq!(passkeys[0].created_at, 1_700_000_000);

    pool.answer(
        "ListWebAuthnCredentials",
        Answer::json(&json!({"Credentials": [], "NextToken": "again"})),
    );
    let verdict = pool.user_pool().passkeys(&access_token()).await;
    assert_eq!(
        verdict.unwrap_err(),
        ProviderError::UnexpectedAnswer("NextToken")
    );
}

#[tokio::test]
async fn a_passkey_is_registered_with_what_the_authenticator_says() {
    let pool = FakePool::start().await;
    let user_pool = pool.user_pool();
    let options = user_pool.begin_passkey_registration(&access_token()).await;
    let options: Value = serde_json::from_str(&options.unwrap()).unwrap();
    assert_eq!(
        options,
        json!({"challenge": "marker-challenge", "timeout": 60000})
    );
    let credential = json!({
        "id": "marker-credential", "clientExtensionResults": {}, "response": {"x": [1, -2, null]},
    });
    user_pool
        .finish_passkey_registration(
            &access_token(),
            &PasskeyCredential::new(credential.to_string()),
        )
        .await
        .unwrap();
    assert_eq!(
        pool.request("CompleteWebAuthnRegistration").body,
        json!({"AccessToken": "marker-access-token", "Credential": credential})
    );
    user_pool
        .delete_passkey(&access_token(), "marker-credential")
        .await
        .unwrap();
    assert_eq!(
        pool.request("DeleteWebAuthnCredential").body["CredentialId"],
        "marker-credential"
    );
}

#[tokio::test]
async fn a_passkey_that_the_pool_does_not_want_is_refused() {
    let pool = FakePool::start().await;
    let user_pool = pool.user_pool();
    for code in [
        "WebAuthnChallengeNotFoundException",
        "WebAuthnClientMismatchException",
        "WebAuthnCredentialNotSupportedException",
        "WebAuthnOriginNotAllowedException",
        "WebAuthnRelyingPartyMismatchException",
    ] {
        pool.answer(
            "CompleteWebAuthnRegistration",
            Answer::error(code, "not this one"),
        );
        let credential = PasskeyCredential::new("{}".to_owned());
        let verdict = user_pool
            .finish_passkey_registration(&access_token(), &credential)
            .await;
        let refused = ProviderError::PasskeyRefused("not this one".to_owned());
        assert_eq!(verdict, Err(refused), "{code}");
    }
    for code in [
        "WebAuthnNotEnabledException",
        "WebAuthnConfigurationMissingException",
    ] {
        pool.answer("StartWebAuthnRegistration", Answer::error(code, "off"));
        let verdict = user_pool.begin_passkey_registration(&access_token()).await;
        assert_eq!(verdict, Err(ProviderError::PasskeysNotEnabled));
    }
    pool.answer(
        "DeleteWebAuthnCredential",
        Answer::error("ResourceNotFoundException", "no such credential"),
    );
    let verdict = user_pool.delete_passkey(&access_token(), "x").await;
    let refused = ProviderError::PasskeyRefused("no such credential".to_owned());
    assert_eq!(verdict, Err(refused));
}

#[tokio::test]
async fn what_is_no_json_object_is_neither_sent_nor_asked() {
    let pool = FakePool::start().await;
    let user_pool = pool.user_pool();
    for text in ["", "marker", "[]", "{\"a\":"] {
        let credential = PasskeyCredential::new(text.to_owned());
        let verdict = user_pool
            .finish_passkey_registration(&access_token(), &credential)
            .await;
        assert!(matches!(verdict, Err(ProviderError::InvalidParameter(_))));
    }
    assert!(pool.operations().is_empty());
    for options in [json!({}), json!({"CredentialCreationOptions": "text"})] {
        pool.answer("StartWebAuthnRegistration", Answer::json(&options));
        let verdict = user_pool.begin_passkey_registration(&access_token()).await;
        assert_eq!(
            verdict,
            Err(ProviderError::UnexpectedAnswer("CredentialCreationOptions"))
        );
    }
}
