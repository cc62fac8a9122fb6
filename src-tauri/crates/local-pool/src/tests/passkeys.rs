//! Passkeys, made and used by a browser and an authenticator of another author.

use passkey::authenticator::{Authenticator, MemoryStore, UiHint, UserCheck, UserValidationMethod};
use passkey::client::{Client, DefaultClientData};
use passkey::crypto::aws_lc_rs::AwsLcRsBackend;
use passkey::types::Passkey;
use passkey::types::ctap2::{Aaguid, Ctap2Error};
use passkey::types::webauthn::{CredentialCreationOptions, CredentialRequestOptions};
use serde_json::{Value, json};
use url::Url;

use super::support::*;
use crate::{
    AuthFlow, ClientConfig, FirstAuthFactor, PoolConfig, SignInPolicy, UserVerification,
    WebAuthnConfiguration,
};

const ORIGIN: &str = "https://app.example.org";

/// Somebody who does what the authenticator asks for, if they can.
struct Person {
    verifies: bool,
}

#[async_trait::async_trait]
impl UserValidationMethod for Person {
    type PasskeyItem = Passkey;

    async fn check_user<'a>(
        &self,
        _hint: UiHint<'a, Passkey>,
        presence: bool,
        _verification: bool,
    ) -> Result<UserCheck, Ctap2Error> {
        Ok(UserCheck {
            presence,
            verification: self.verifies,
        })
    }

    fn is_presence_enabled(&self) -> bool {
        true
    }

    fn is_verification_enabled(&self) -> Option<bool> {
        self.verifies.then_some(true)
    }
}

/// A browser with a page open, and an authenticator that counts its signatures.
pub(super) struct Browser {
    pub(super) passkeys: MemoryStore,
    verifies: bool,
    origin: Url,
}

impl Browser {
    pub(super) fn at(origin: &str) -> Self {
        Self {
            passkeys: MemoryStore::new(),
            verifies: true,
            origin: Url::parse(origin).unwrap(),
        }
    }

    /// One whose authenticator has neither PIN nor biometry.
    pub(super) fn unable_to_verify() -> Self {
        Self {
            verifies: false,
            ..Self::at(ORIGIN)
        }
    }

    fn authenticator(&self) -> Authenticator<MemoryStore, Person, AwsLcRsBackend> {
        let person = Person {
            verifies: self.verifies,
        };
        let passkeys = self.passkeys.clone();
        let mut authenticator =
            Authenticator::new(Aaguid::new_empty(), passkeys, person, AwsLcRsBackend);
        authenticator.set_make_credentials_with_signature_counter(true);
        authenticator
    }

    /// `navigator.credentials.create`.
    pub(super) async fn create(&mut self, options: &Value) -> Value {
        let request: CredentialCreationOptions =
            serde_json::from_value(json!({ "publicKey": options })).unwrap();
        let mut client =
            Client::new(self.authenticator()).user_verification_when_preferred(self.verifies);
        let made = client
            .register(&self.origin, request, DefaultClientData)
            .await
            .unwrap();
        self.passkeys.clone_from(client.authenticator().store());
        serde_json::to_value(made).unwrap()
    }

    /// `navigator.credentials.get`, with the options in JSON as Cognito gives them.
    pub(super) async fn get(&mut self, options: &str) -> Value {
        let options: Value = serde_json::from_str(options).unwrap();
        let request: CredentialRequestOptions =
            serde_json::from_value(json!({ "publicKey": options })).unwrap();
        let mut client =
            Client::new(self.authenticator()).user_verification_when_preferred(self.verifies);
        let signed = client
            .authenticate(&self.origin, request, DefaultClientData)
            .await
            .unwrap();
        self.passkeys.clone_from(client.authenticator().store());
        serde_json::to_value(signed).unwrap()
    }
}

fn configuration(user_verification: UserVerification) -> PoolConfig {
    let client = |name: &str| ClientConfig {
        client_name: name.to_owned(),
        explicit_auth_flows: vec![AuthFlow::UserSrp, AuthFlow::User],
        ..ClientConfig::default()
    };
    PoolConfig {
        sign_in_policy: SignInPolicy {
            allowed_first_auth_factors: vec![FirstAuthFactor::Password, FirstAuthFactor::WebAuthn],
        },
        web_authn_configuration: Some(WebAuthnConfiguration {
            relying_party_id: "example.org".to_owned(),
            user_verification,
        }),
        clients: vec![client("desktop"), client("other")],
        ..PoolConfig::default()
    }
}

async fn pool() -> Fixture {
    Fixture::with(configuration(UserVerification::Preferred)).await
}

/// Ada's access token.
async fn signed_in(pool: &Fixture, username: &str) -> Value {
    pool.confirmed(username).await;
    pool.sign_in(username, PASSWORD).await.unwrap()["AccessToken"].clone()
}

async fn start(pool: &Fixture, access_token: &Value) -> Value {
    let request = json!({ "AccessToken": access_token });
    pool.ok("StartWebAuthnRegistration", request).await["CredentialCreationOptions"].clone()
}

async fn complete(
    pool: &Fixture,
    access_token: &Value,
    credential: Value,
) -> Result<Value, Refusal> {
    let request = json!({ "AccessToken": access_token, "Credential": credential });
    pool.result("CompleteWebAuthnRegistration", request).await
}

async fn register(pool: &Fixture, access_token: &Value, browser: &mut Browser) -> Value {
    let options = start(pool, access_token).await;
    let credential = browser.create(&options).await;
    let id = credential["id"].clone();
    assert_eq!(
        complete(pool, access_token, credential).await,
        Ok(json!({}))
    );
    id
}

async fn list(pool: &Fixture, access_token: &Value) -> Vec<Value> {
    let request = json!({ "AccessToken": access_token });
    let answer = pool.ok("ListWebAuthnCredentials", request).await;
    answer["Credentials"].as_array().unwrap().clone()
}

fn kind(result: Result<Value, Refusal>) -> String {
    result.unwrap_err().0
}

/// What the browser said, with a part of it changed.
fn with_client_data(credential: &Value, name: &str, value: Value) -> Value {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;

    let mut credential = credential.clone();
    let member = &mut credential["response"]["clientDataJSON"];
    let json = URL_SAFE_NO_PAD.decode(member.as_str().unwrap()).unwrap();
    let mut client_data: Value = serde_json::from_slice(&json).unwrap();
    client_data[name] = value;
    *member = URL_SAFE_NO_PAD.encode(client_data.to_string()).into();
    credential
}

#[tokio::test]
async fn the_options_say_who_is_to_make_which_passkey() {
    let pool = pool().await;
    let token = signed_in(&pool, "ada").await;
    let options = start(&pool, &token).await;
    let sub = claims(&token)["sub"].as_str().unwrap().to_owned();
    assert_eq!(
        options,
        json!({
            "rp": { "id": "example.org", "name": "example.org" },
            "user": {
                "id": crate::store::web_authn_credentials::credential_id(sub.as_bytes()),
                "name": "ada",
                "displayName": "ada",
            },
            "challenge": options["challenge"],
            "pubKeyCredParams": [
                { "type": "public-key", "alg": -7 },
                { "type": "public-key", "alg": -257 },
            ],
            "timeout": 300_000,
            "excludeCredentials": [],
            "authenticatorSelection": {
                "requireResidentKey": true,
                "residentKey": "required",
                "userVerification": "preferred",
            },
        })
    );
    assert_eq!(options["challenge"].as_str().unwrap().len(), 43);
    assert_ne!(
        start(&pool, &token).await["challenge"],
        options["challenge"]
    );
}

#[tokio::test]
async fn a_passkey_is_registered_listed_and_deleted() {
    let pool = pool().await;
    let token = signed_in(&pool, "ada").await;
    let mut browser = Browser::at(ORIGIN);
    let id = register(&pool, &token, &mut browser).await;
    assert_eq!(
        list(&pool, &token).await,
        [json!({
            "CredentialId": id,
            "FriendlyCredentialName": "Passkey",
            "RelyingPartyId": "example.org",
            "AuthenticatorAttachment": "platform",
            "AuthenticatorTransports": ["hybrid", "internal"],
            "CreatedAt": 1_767_323_045.0,
        })]
    );
    let factors = json!({ "AccessToken": token });
    let factors = pool.ok("GetUserAuthFactors", factors).await;
    assert_eq!(
        factors["ConfiguredUserAuthFactors"],
        json!(["PASSWORD", "WEB_AUTHN"])
    );
    let options = start(&pool, &token).await;
    assert_eq!(
        options["excludeCredentials"],
        json!([{ "type": "public-key", "id": id, "transports": ["hybrid", "internal"] }])
    );
    let delete = json!({ "AccessToken": token, "CredentialId": id });
    assert_eq!(
        pool.ok("DeleteWebAuthnCredential", delete.clone()).await,
        json!({})
    );
    assert_eq!(list(&pool, &token).await, Vec::<Value>::new());
    assert_eq!(
        pool.refused("DeleteWebAuthnCredential", delete).await.0,
        "ResourceNotFoundException"
    );
}

#[tokio::test]
async fn nobody_sees_or_deletes_another_user_s_passkey() {
    let pool = pool().await;
    let ada = signed_in(&pool, "ada").await;
    let bob = signed_in(&pool, "bob").await;
    let id = register(&pool, &ada, &mut Browser::at(ORIGIN)).await;
    assert_eq!(list(&pool, &bob).await, Vec::<Value>::new());
    let delete = json!({ "AccessToken": bob, "CredentialId": id });
    assert_eq!(
        pool.refused("DeleteWebAuthnCredential", delete).await.0,
        "ResourceNotFoundException"
    );
    assert_eq!(list(&pool, &ada).await.len(), 1);
}

#[tokio::test]
async fn a_challenge_registers_one_passkey_for_five_minutes() {
    let pool = pool().await;
    let token = signed_in(&pool, "ada").await;
    let mut browser = Browser::at(ORIGIN);
    let not_found = "WebAuthnChallengeNotFoundException";

    let options = start(&pool, &token).await;
    let credential = browser.create(&options).await;
    complete(&pool, &token, credential.clone()).await.unwrap();
    assert_eq!(kind(complete(&pool, &token, credential).await), not_found);

    let options = start(&pool, &token).await;
    let late = Browser::at(ORIGIN).create(&options).await;
    pool.clock.advance(300);
    assert_eq!(kind(complete(&pool, &token, late).await), not_found);

    let options = start(&pool, &token).await;
    let superseded = Browser::at(ORIGIN).create(&options).await;
    start(&pool, &token).await;
    assert_eq!(kind(complete(&pool, &token, superseded).await), not_found);
    assert_eq!(list(&pool, &token).await.len(), 1);
}

#[tokio::test]
async fn the_challenge_of_another_user_or_client_registers_nothing() {
    let pool = pool().await;
    let ada = signed_in(&pool, "ada").await;
    let bob = signed_in(&pool, "bob").await;
    let options = start(&pool, &ada).await;
    start(&pool, &bob).await;
    let credential = Browser::at(ORIGIN).create(&options).await;
    assert_eq!(
        kind(complete(&pool, &bob, credential.clone()).await),
        "WebAuthnChallengeNotFoundException"
    );

    let mut other = Fixture::of(
        pool.pool.clone(),
        pool.clock.clone(),
        crate::ServerConfig::default(),
    );
    other.client_id = pool.pool.info().clients[1].client_id.clone();
    let by_other = other.sign_in("ada", PASSWORD).await.unwrap()["AccessToken"].clone();
    assert_eq!(
        kind(complete(&pool, &by_other, credential.clone()).await),
        "WebAuthnClientMismatchException"
    );
    complete(&pool, &ada, credential).await.unwrap();
}

#[tokio::test]
async fn a_passkey_of_another_page_or_relying_party_is_refused() {
    let pool = pool().await;
    let token = signed_in(&pool, "ada").await;
    for origin in [
        "http://app.example.org",
        "https://example.org.evil.example",
        "https://evilexample.org",
        "tauri://localhost",
    ] {
        let options = start(&pool, &token).await;
        let credential = Browser::at(ORIGIN).create(&options).await;
        let credential = with_client_data(&credential, "origin", origin.into());
        assert_eq!(
            kind(complete(&pool, &token, credential).await),
            "WebAuthnOriginNotAllowedException",
            "{origin}"
        );
    }
    let options = start(&pool, &token).await;
    let credential = Browser::at(ORIGIN).create(&options).await;
    let framed = with_client_data(&credential, "crossOrigin", true.into());
    assert_eq!(
        kind(complete(&pool, &token, framed).await),
        "WebAuthnOriginNotAllowedException"
    );
    // The page's own host is a relying party, too; but not this pool's.
    let mut options = start(&pool, &token).await;
    options["rp"]["id"] = "app.example.org".into();
    let credential = Browser::at(ORIGIN).create(&options).await;
    assert_eq!(
        kind(complete(&pool, &token, credential).await),
        "WebAuthnRelyingPartyMismatchException"
    );
    assert_eq!(list(&pool, &token).await, Vec::<Value>::new());
}

#[tokio::test]
async fn what_is_no_new_passkey_is_refused() {
    let pool = pool().await;
    let token = signed_in(&pool, "ada").await;
    let mut browser = Browser::at(ORIGIN);
    let credential = {
        let options = start(&pool, &token).await;
        browser.create(&options).await
    };
    let mut other_type = credential.clone();
    other_type["type"] = "password".into();
    let mut other_id = credential.clone();
    other_id["rawId"] = "AAAA".into();
    for changed in [
        json!({}),
        json!("text"),
        other_type,
        other_id,
        with_client_data(&credential, "type", "webauthn.get".into()),
    ] {
        // The challenge is used up by an answer that could be read.
        let options = start(&pool, &token).await;
        let changed = if changed["response"].is_object() {
            with_client_data(&changed, "challenge", options["challenge"].clone())
        } else {
            changed
        };
        assert_eq!(
            kind(complete(&pool, &token, changed).await),
            "InvalidParameterException"
        );
    }
    let missing = json!({ "AccessToken": token });
    assert_eq!(
        pool.refused("CompleteWebAuthnRegistration", missing).await,
        refusal(
            "InvalidParameterException",
            "1 validation error detected: Value at 'credential' failed to satisfy constraint: Member must not be null"
        )
    );
}

#[tokio::test]
async fn a_passkey_belongs_to_one_user() {
    let pool = pool().await;
    let ada = signed_in(&pool, "ada").await;
    let bob = signed_in(&pool, "bob").await;
    let options = start(&pool, &ada).await;
    let credential = Browser::at(ORIGIN).create(&options).await;
    complete(&pool, &ada, credential.clone()).await.unwrap();
    // Without attestation nothing ties a passkey to its challenge.
    let challenge = start(&pool, &bob).await["challenge"].clone();
    let taken = with_client_data(&credential, "challenge", challenge);
    assert_eq!(
        complete(&pool, &bob, taken).await,
        Err(refusal(
            "InvalidParameterException",
            "The passkey is already registered."
        ))
    );
    assert_eq!(list(&pool, &bob).await, Vec::<Value>::new());
}

#[tokio::test]
async fn an_unverified_user_registers_only_where_that_is_preferred() {
    let pool = pool().await;
    let token = signed_in(&pool, "ada").await;
    register(&pool, &token, &mut Browser::unable_to_verify()).await;

    let strict = Fixture::with(configuration(UserVerification::Required)).await;
    let token = signed_in(&strict, "ada").await;
    let mut options = start(&strict, &token).await;
    assert_eq!(
        options["authenticatorSelection"]["userVerification"],
        "required"
    );
    // The browser does not know that it has to.
    options["authenticatorSelection"]["userVerification"] = "discouraged".into();
    let credential = Browser::unable_to_verify().create(&options).await;
    assert_eq!(
        kind(complete(&strict, &token, credential).await),
        "WebAuthnCredentialNotSupportedException"
    );
    register(&strict, &token, &mut Browser::at(ORIGIN)).await;
}

#[tokio::test]
async fn a_user_has_twenty_passkeys_and_gets_them_by_pages() {
    let pool = pool().await;
    let token = signed_in(&pool, "ada").await;
    let mut ids = Vec::new();
    for _ in 0..20 {
        ids.push(register(&pool, &token, &mut Browser::at(ORIGIN)).await);
        pool.clock.advance(1);
    }
    let options = start(&pool, &token).await;
    let credential = Browser::at(ORIGIN).create(&options).await;
    assert_eq!(
        kind(complete(&pool, &token, credential).await),
        "LimitExceededException"
    );

    let mut listed = Vec::new();
    let mut request = json!({ "AccessToken": token, "MaxResults": 7 });
    loop {
        let page = pool.ok("ListWebAuthnCredentials", request.clone()).await;
        let credentials = page["Credentials"].as_array().unwrap();
        listed.extend(credentials.iter().map(|one| one["CredentialId"].clone()));
        match page.get("NextToken") {
            Some(token) => request["NextToken"] = token.clone(),
            None => break,
        }
    }
    assert_eq!(listed, ids);
    for (name, value) in [
        ("MaxResults", json!(21)),
        ("MaxResults", json!(-1)),
        ("NextToken", json!("no token")),
    ] {
        let request = json!({ "AccessToken": token, name: value });
        assert_eq!(
            pool.refused("ListWebAuthnCredentials", request).await.0,
            "InvalidParameterException"
        );
    }
}

#[tokio::test]
async fn a_pool_without_passkeys_or_relying_party_says_so() {
    let enabled = configuration(UserVerification::Preferred);
    let not_enabled = PoolConfig {
        sign_in_policy: SignInPolicy::default(),
        ..enabled.clone()
    };
    let not_configured = PoolConfig {
        web_authn_configuration: None,
        ..enabled
    };
    for (config, expected) in [
        (not_enabled, "WebAuthnNotEnabledException"),
        (not_configured, "WebAuthnConfigurationMissingException"),
    ] {
        let pool = Fixture::with(config).await;
        let token = signed_in(&pool, "ada").await;
        let request = json!({ "AccessToken": token });
        assert_eq!(
            pool.refused("StartWebAuthnRegistration", request).await.0,
            expected
        );
    }
}

#[tokio::test]
async fn the_operations_want_an_access_token() {
    let pool = pool().await;
    for (operation, more) in [
        ("StartWebAuthnRegistration", json!({})),
        ("ListWebAuthnCredentials", json!({})),
        ("DeleteWebAuthnCredential", json!({ "CredentialId": "AA" })),
        ("ListDevices", json!({})),
    ] {
        let mut request = more;
        request["AccessToken"] = "forged.access.token".into();
        assert_eq!(
            pool.refused(operation, request).await.0,
            "NotAuthorizedException",
            "{operation}"
        );
    }
}
