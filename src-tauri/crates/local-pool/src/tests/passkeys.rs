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
    AuthFlow, ClientConfig, FirstAuthFactor, MfaConfiguration, MfaMethod, PoolConfig, SignInPolicy,
    UserVerification, WebAuthnConfiguration, WebAuthnFactorConfiguration,
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
            factor_configuration: WebAuthnFactorConfiguration::SingleFactor,
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

/// `WEB_AUTHN` of a user who has passkeys.
async fn asked(pool: &Fixture, username: &str) -> Value {
    let request = json!({
        "AuthFlow": "USER_AUTH",
        "AuthParameters": { "USERNAME": username, "PREFERRED_CHALLENGE": "WEB_AUTHN" },
    });
    let challenge = pool.ok("InitiateAuth", request).await;
    assert_eq!(challenge["ChallengeName"], "WEB_AUTHN");
    challenge
}

fn request_options(challenge: &Value) -> &str {
    challenge["ChallengeParameters"]["CREDENTIAL_REQUEST_OPTIONS"]
        .as_str()
        .unwrap()
}

async fn answer(
    pool: &Fixture,
    challenge: &Value,
    username: &str,
    credential: &Value,
) -> Result<Value, Refusal> {
    let request = json!({
        "ChallengeName": "WEB_AUTHN",
        "Session": challenge["Session"],
        "ChallengeResponses": { "USERNAME": username, "CREDENTIAL": credential.to_string() },
    });
    pool.result("RespondToAuthChallenge", request).await
}

fn incorrect() -> Refusal {
    refusal("NotAuthorizedException", "Incorrect username or password.")
}

#[tokio::test]
async fn a_passkey_signs_in() {
    let pool = pool().await;
    let token = signed_in(&pool, "ada").await;
    let mut browser = Browser::at(ORIGIN);
    let id = register(&pool, &token, &mut browser).await;
    for _ in 0..3 {
        let challenge = asked(&pool, "ada").await;
        let options: Value = serde_json::from_str(request_options(&challenge)).unwrap();
        assert_eq!(
            options,
            json!({
                "challenge": options["challenge"],
                "timeout": 180_000,
                "rpId": "example.org",
                "allowCredentials": [
                    { "type": "public-key", "id": id, "transports": ["hybrid", "internal"] },
                ],
                "userVerification": "preferred",
            })
        );
        let credential = browser.get(request_options(&challenge)).await;
        let answer = answer(&pool, &challenge, "ada", &credential).await.unwrap();
        let tokens = &answer["AuthenticationResult"];
        assert_eq!(claims(&tokens["IdToken"])["cognito:username"], "ada");
    }
}

#[tokio::test]
async fn a_passkey_may_be_chosen() {
    let pool = pool().await;
    let token = signed_in(&pool, "ada").await;
    let mut browser = Browser::at(ORIGIN);
    let request = json!({ "AuthFlow": "USER_AUTH", "AuthParameters": { "USERNAME": "ada" } });
    let choice = pool.ok("InitiateAuth", request.clone()).await;
    let offered = |choice: &Value| {
        let offered = choice["AvailableChallenges"].as_array().unwrap();
        offered.contains(&json!("WEB_AUTHN"))
    };
    assert!(!offered(&choice), "there is none yet");
    let id = register(&pool, &token, &mut browser).await;
    let choice = pool.ok("InitiateAuth", request.clone()).await;
    assert!(offered(&choice));
    let chosen = json!({
        "ChallengeName": "SELECT_CHALLENGE",
        "Session": choice["Session"],
        "ChallengeResponses": { "USERNAME": "ada", "ANSWER": "WEB_AUTHN" },
    });
    let challenge = pool.ok("RespondToAuthChallenge", chosen).await;
    let credential = browser.get(request_options(&challenge)).await;
    answer(&pool, &challenge, "ada", &credential).await.unwrap();

    // A deleted passkey is neither offered nor taken.
    let challenge = asked(&pool, "ada").await;
    let credential = browser.get(request_options(&challenge)).await;
    let delete = json!({ "AccessToken": token, "CredentialId": id });
    pool.ok("DeleteWebAuthnCredential", delete).await;
    assert_eq!(
        answer(&pool, &challenge, "ada", &credential).await,
        Err(incorrect())
    );
    assert!(!offered(&pool.ok("InitiateAuth", request).await));
}

#[tokio::test]
async fn a_signature_is_good_for_its_own_challenge_once() {
    let pool = pool().await;
    let token = signed_in(&pool, "ada").await;
    let mut browser = Browser::at(ORIGIN);
    register(&pool, &token, &mut browser).await;
    let first = asked(&pool, "ada").await;
    let second = asked(&pool, "ada").await;
    let for_first = browser.get(request_options(&first)).await;
    assert_eq!(
        answer(&pool, &second, "ada", &for_first).await,
        Err(incorrect())
    );
    answer(&pool, &first, "ada", &for_first).await.unwrap();
    assert_eq!(
        answer(&pool, &first, "ada", &for_first).await,
        Err(refusal(
            "NotAuthorizedException",
            "Invalid session for the user, session can only be used once."
        ))
    );
    let for_second = browser.get(request_options(&second)).await;
    answer(&pool, &second, "ada", &for_second).await.unwrap();
    let third = asked(&pool, "ada").await;
    let late = browser.get(request_options(&third)).await;
    pool.clock.advance(180);
    assert_eq!(
        answer(&pool, &third, "ada", &late).await,
        Err(refusal(
            "NotAuthorizedException",
            "Invalid session for the user, session is expired."
        ))
    );
}

#[tokio::test]
async fn a_changed_or_foreign_signature_signs_in_nobody() {
    let pool = pool().await;
    let ada = signed_in(&pool, "ada").await;
    let bob = signed_in(&pool, "bob").await;
    let mut of_ada = Browser::at(ORIGIN);
    let mut of_bob = Browser::at(ORIGIN);
    register(&pool, &ada, &mut of_ada).await;
    let id_of_bob = register(&pool, &bob, &mut of_bob).await;

    let challenge = asked(&pool, "ada").await;
    let credential = of_ada.get(request_options(&challenge)).await;
    let counted_on = of_ada.get(request_options(&challenge)).await;
    let mut other_signature = credential.clone();
    other_signature["response"]["signature"] = counted_on["response"]["signature"].clone();
    let evil = with_client_data(&credential, "origin", "https://evil.example".into());
    let created = with_client_data(&credential, "type", "webauthn.create".into());
    for changed in [other_signature, evil, created] {
        assert_eq!(
            answer(&pool, &challenge, "ada", &changed).await,
            Err(incorrect())
        );
    }
    answer(&pool, &challenge, "ada", &credential).await.unwrap();

    // Bob's passkey, on Ada's challenge.
    let challenge = asked(&pool, "ada").await;
    let mut options: Value = serde_json::from_str(request_options(&challenge)).unwrap();
    options["allowCredentials"] = json!([{ "type": "public-key", "id": id_of_bob }]);
    let credential = of_bob.get(&options.to_string()).await;
    assert_eq!(
        answer(&pool, &challenge, "ada", &credential).await,
        Err(incorrect())
    );
    assert_eq!(
        answer(&pool, &challenge, "bob", &credential).await,
        Err(refusal(
            "NotAuthorizedException",
            "Invalid session for the user."
        ))
    );
    for text in ["", "{}", "no JSON"] {
        let request = json!({
            "ChallengeName": "WEB_AUTHN",
            "Session": challenge["Session"],
            "ChallengeResponses": { "USERNAME": "ada", "CREDENTIAL": text },
        });
        assert_eq!(
            pool.refused("RespondToAuthChallenge", request).await.0,
            "InvalidParameterException"
        );
    }
}

#[tokio::test]
async fn a_copied_authenticator_is_noticed() {
    let pool = pool().await;
    let token = signed_in(&pool, "ada").await;
    let mut browser = Browser::at(ORIGIN);
    register(&pool, &token, &mut browser).await;
    let mut copy = Browser::at(ORIGIN);
    copy.passkeys.clone_from(&browser.passkeys);
    let challenge = asked(&pool, "ada").await;
    let credential = browser.get(request_options(&challenge)).await;
    answer(&pool, &challenge, "ada", &credential).await.unwrap();
    // The copy counts from where it was made.
    let challenge = asked(&pool, "ada").await;
    let credential = copy.get(request_options(&challenge)).await;
    assert_eq!(
        answer(&pool, &challenge, "ada", &credential).await,
        Err(incorrect())
    );
    let credential = browser.get(request_options(&challenge)).await;
    answer(&pool, &challenge, "ada", &credential).await.unwrap();
}

#[tokio::test]
async fn a_user_who_has_to_be_verified_does_not_sign_in_without() {
    let pool = Fixture::with(configuration(UserVerification::Required)).await;
    let token = signed_in(&pool, "ada").await;
    let mut browser = Browser::at(ORIGIN);
    register(&pool, &token, &mut browser).await;
    let mut unable = Browser::unable_to_verify();
    unable.passkeys.clone_from(&browser.passkeys);
    let challenge = asked(&pool, "ada").await;
    let options = request_options(&challenge).replace("\"required\"", "\"discouraged\"");
    let credential = unable.get(&options).await;
    assert_eq!(
        answer(&pool, &challenge, "ada", &credential).await,
        Err(incorrect())
    );
    let credential = browser.get(request_options(&challenge)).await;
    answer(&pool, &challenge, "ada", &credential).await.unwrap();
}

#[tokio::test]
async fn a_passkey_stands_for_both_factors_only_where_the_pool_says_so() {
    for (factor_configuration, expected) in [
        (WebAuthnFactorConfiguration::SingleFactor, Some("EMAIL_OTP")),
        (
            WebAuthnFactorConfiguration::MultiFactorWithUserVerification,
            None,
        ),
    ] {
        let mut config = configuration(UserVerification::Preferred);
        config.mfa_configuration = MfaConfiguration::Optional;
        config.enabled_mfas = vec![MfaMethod::EmailOtp];
        let web_authn = config.web_authn_configuration.as_mut().unwrap();
        web_authn.factor_configuration = factor_configuration;
        let pool = Fixture::with(config).await;
        let token = signed_in(&pool, "ada").await;
        let mut browser = Browser::at(ORIGIN);
        register(&pool, &token, &mut browser).await;
        let request = json!({
            "AccessToken": token,
            "EmailMfaSettings": { "Enabled": true, "PreferredMfa": true },
        });
        pool.ok("SetUserMFAPreference", request).await;

        let challenge = asked(&pool, "ada").await;
        let credential = browser.get(request_options(&challenge)).await;
        let next = answer(&pool, &challenge, "ada", &credential).await.unwrap();
        assert_eq!(next["ChallengeName"].as_str(), expected);

        // An authenticator that does not know its user is one factor, always.
        let mut unable = Browser::unable_to_verify();
        unable.passkeys.clone_from(&browser.passkeys);
        let challenge = asked(&pool, "ada").await;
        let credential = unable.get(request_options(&challenge)).await;
        let next = answer(&pool, &challenge, "ada", &credential).await.unwrap();
        assert_eq!(next["ChallengeName"], "EMAIL_OTP");
    }
}

#[tokio::test]
async fn whoever_can_write_the_database_gives_nobody_their_passkey() {
    let pool = pool().await;
    let ada = signed_in(&pool, "ada").await;
    let bob = signed_in(&pool, "bob").await;
    let mut of_bob = Browser::at(ORIGIN);
    register(&pool, &bob, &mut of_bob).await;
    let sub = claims(&ada)["sub"].as_str().unwrap().to_owned();
    pool.sql(&format!("UPDATE web_authn_credentials SET sub = '{sub}'"));
    let challenge = asked(&pool, "ada").await;
    let credential = of_bob.get(request_options(&challenge)).await;
    let request = json!({
        "ChallengeName": "WEB_AUTHN",
        "Session": challenge["Session"],
        "ChallengeResponses": { "USERNAME": "ada", "CREDENTIAL": credential.to_string() },
    });
    let answer = pool.call("RespondToAuthChallenge", request).await;
    assert_eq!(answer.status, 500);
}
