use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::support::*;
use crate::srp::test_client::{Challenge, TestClient, device_verifier, modulus, to_hex};
use crate::{
    AuthFlow, ClientConfig, DeviceConfiguration, MfaConfiguration, MfaMethod, PoolConfig,
    RefreshTokenRotation,
};

const ALWAYS: DeviceConfiguration = DeviceConfiguration {
    challenge_required_on_new_device: true,
    device_only_remembered_on_user_prompt: false,
};
const DEVICE_PASSWORD: &str = "the device's own";

fn configuration(devices: DeviceConfiguration) -> PoolConfig {
    PoolConfig {
        device_configuration: Some(devices),
        mfa_configuration: MfaConfiguration::Optional,
        enabled_mfas: vec![MfaMethod::EmailOtp],
        clients: vec![
            permissive_client(),
            ClientConfig {
                client_name: "other".to_owned(),
                ..permissive_client()
            },
        ],
        ..PoolConfig::default()
    }
}

async fn pool_with(devices: DeviceConfiguration) -> Fixture {
    let pool = Fixture::with(configuration(devices)).await;
    pool.confirmed("ada").await;
    pool
}

async fn pool() -> Fixture {
    pool_with(ALWAYS).await
}

/// A device that was confirmed.
#[derive(Clone)]
struct Device {
    key: String,
    group_key: String,
    /// Of the session that it was confirmed in.
    tokens: Value,
}

fn confirmation(tokens: &Value, salt: &[u8]) -> Value {
    let metadata = &tokens["NewDeviceMetadata"];
    let text = |name: &str| metadata[name].as_str().unwrap();
    let (salt, verifier) = device_verifier(
        text("DeviceGroupKey"),
        text("DeviceKey"),
        DEVICE_PASSWORD,
        salt,
    );
    json!({
        "AccessToken": tokens["AccessToken"],
        "DeviceKey": text("DeviceKey"),
        "DeviceName": "Ada's laptop",
        "DeviceSecretVerifierConfig": {
            "Salt": STANDARD.encode(salt),
            "PasswordVerifier": STANDARD.encode(verifier),
        },
    })
}

impl Device {
    /// Signs in without a device, and confirms the new one.
    async fn confirmed(pool: &Fixture, username: &str) -> Self {
        let tokens = pool.sign_in(username, PASSWORD).await.unwrap();
        pool.ok("ConfirmDevice", confirmation(&tokens, &[0xab; 16]))
            .await;
        let text = |name: &str| {
            tokens["NewDeviceMetadata"][name]
                .as_str()
                .unwrap()
                .to_owned()
        };
        Self {
            key: text("DeviceKey"),
            group_key: text("DeviceGroupKey"),
            tokens,
        }
    }

    fn access_token(&self) -> &Value {
        &self.tokens["AccessToken"]
    }

    /// The first factor, with the device named as amazon-cognito-identity-js names it: in both requests.
    async fn first_factor(&self, pool: &Fixture, username: &str) -> Result<Value, Refusal> {
        let srp = TestClient::random();
        let request = json!({
            "AuthFlow": "USER_SRP_AUTH",
            "AuthParameters": {
                "USERNAME": username,
                "SRP_A": srp.srp_a(),
                "DEVICE_KEY": self.key,
            },
        });
        let challenge = pool.result("InitiateAuth", request).await?;
        let mut responses = pool.responses(&challenge, &srp, PASSWORD);
        responses["DEVICE_KEY"] = self.key.clone().into();
        pool.respond(responses).await
    }

    async fn srp_auth(
        &self,
        pool: &Fixture,
        username: &str,
        srp: &TestClient,
    ) -> Result<Value, Refusal> {
        let request = json!({
            "ChallengeName": "DEVICE_SRP_AUTH",
            "ChallengeResponses": {
                "USERNAME": username,
                "DEVICE_KEY": self.key,
                "SRP_A": srp.srp_a(),
            },
        });
        pool.result("RespondToAuthChallenge", request).await
    }

    fn claim(&self, challenge: &Value, srp: &TestClient, password: &str) -> Value {
        let parameters = &challenge["ChallengeParameters"];
        let text = |name: &str| parameters[name].as_str().unwrap();
        let asked = Challenge {
            pool_name: &self.group_key,
            user_id: &self.key,
            salt: text("SALT"),
            srp_b: text("SRP_B"),
        };
        json!({
            "USERNAME": text("USERNAME"),
            "DEVICE_KEY": self.key,
            "PASSWORD_CLAIM_SECRET_BLOCK": text("SECRET_BLOCK"),
            "PASSWORD_CLAIM_SIGNATURE": srp.signature(&asked, password, text("SECRET_BLOCK"), STAMP),
            "TIMESTAMP": STAMP,
        })
    }

    /// Both challenges of the device; gives the `AuthenticationResult`.
    async fn prove(
        &self,
        pool: &Fixture,
        username: &str,
        password: &str,
    ) -> Result<Value, Refusal> {
        let srp = TestClient::random();
        let challenge = self.srp_auth(pool, username, &srp).await?;
        assert_eq!(challenge["ChallengeName"], "DEVICE_PASSWORD_VERIFIER");
        let claim = self.claim(&challenge, &srp, password);
        let answer = verify(pool, claim).await?;
        Ok(answer["AuthenticationResult"].clone())
    }

    async fn sign_in(&self, pool: &Fixture, username: &str) -> Result<Value, Refusal> {
        let challenge = self.first_factor(pool, username).await?;
        assert_eq!(challenge["ChallengeName"], "DEVICE_SRP_AUTH");
        self.prove(pool, username, DEVICE_PASSWORD).await
    }

    async fn call(&self, pool: &Fixture, operation: &str) -> Result<Value, Refusal> {
        let request = json!({ "AccessToken": self.access_token(), "DeviceKey": self.key });
        pool.result(operation, request).await
    }

    async fn set_status(&self, pool: &Fixture, status: &str) {
        let request = json!({
            "AccessToken": self.access_token(),
            "DeviceKey": self.key,
            "DeviceRememberedStatus": status,
        });
        assert_eq!(pool.ok("UpdateDeviceStatus", request).await, json!({}));
    }
}

async fn verify(pool: &Fixture, claim: Value) -> Result<Value, Refusal> {
    let request = json!({
        "ChallengeName": "DEVICE_PASSWORD_VERIFIER",
        "ChallengeResponses": claim,
    });
    pool.result("RespondToAuthChallenge", request).await
}

async fn keys(pool: &Fixture, access_token: &Value) -> Vec<Value> {
    let request = json!({ "AccessToken": access_token });
    let answer = pool.ok("ListDevices", request).await;
    let devices = answer["Devices"].as_array().unwrap();
    devices.iter().map(|one| one["DeviceKey"].clone()).collect()
}

async fn turn_on_email_mfa(pool: &Fixture, access_token: &Value) {
    let request = json!({
        "AccessToken": access_token,
        "EmailMfaSettings": { "Enabled": true, "PreferredMfa": true },
    });
    pool.ok("SetUserMFAPreference", request).await;
}

/// Answers `EMAIL_OTP` with the code of the newest message.
async fn answer_email_otp(
    pool: &Fixture,
    challenge: &Value,
    device_key: Option<&str>,
) -> Result<Value, Refusal> {
    assert_eq!(challenge["ChallengeName"], "EMAIL_OTP");
    let mut responses = json!({ "USERNAME": "ada", "EMAIL_OTP_CODE": pool.code() });
    if let Some(device_key) = device_key {
        responses["DEVICE_KEY"] = device_key.into();
    }
    let request = json!({
        "ChallengeName": "EMAIL_OTP",
        "Session": challenge["Session"],
        "ChallengeResponses": responses,
    });
    pool.result("RespondToAuthChallenge", request).await
}

fn does_not_exist() -> Refusal {
    refusal("ResourceNotFoundException", "Device does not exist.")
}

fn incorrect() -> Refusal {
    refusal("NotAuthorizedException", "Incorrect username or password.")
}

fn invalid_session() -> Refusal {
    refusal("NotAuthorizedException", "Invalid session for the user.")
}

fn invalid_refresh_token() -> Refusal {
    refusal("NotAuthorizedException", "Invalid Refresh Token.")
}

#[tokio::test]
async fn a_sign_in_without_a_device_makes_a_new_one_known() {
    let pool = pool().await;
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    let key = tokens["NewDeviceMetadata"]["DeviceKey"].as_str().unwrap();
    let id = key.strip_prefix("us-east-1_").unwrap();
    assert!(uuid::Uuid::parse_str(id).is_ok());
    assert_eq!(claims(&tokens["AccessToken"])["device_key"], key);
    assert_eq!(claims(&tokens["IdToken"]).get("device_key"), None);
    let group = &tokens["NewDeviceMetadata"]["DeviceGroupKey"];
    assert!(group.as_str().unwrap().starts_with('-'));

    let again = pool.sign_in("ada", PASSWORD).await.unwrap();
    assert_ne!(again["NewDeviceMetadata"]["DeviceKey"], key);
    assert_eq!(&again["NewDeviceMetadata"]["DeviceGroupKey"], group);
    assert_eq!(
        keys(&pool, &tokens["AccessToken"]).await,
        Vec::<Value>::new(),
        "nothing is kept of a device that nobody confirms"
    );
}

#[tokio::test]
async fn a_pool_that_tracks_no_devices_knows_none() {
    let pool = Fixture::with_client(permissive_client()).await;
    pool.confirmed("ada").await;
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    assert_eq!(tokens.get("NewDeviceMetadata"), None);
    assert_eq!(claims(&tokens["AccessToken"]).get("device_key"), None);
    let device = Device {
        key: "us-east-1_00000000-0000-4000-8000-000000000000".to_owned(),
        group_key: String::new(),
        tokens,
    };
    // A key from another time is not looked at.
    let answer = device.first_factor(&pool, "ada").await.unwrap();
    assert!(answer["AuthenticationResult"].is_object());
    let metadata = json!({ "DeviceKey": device.key, "DeviceGroupKey": "-" });
    let mut tokens = device.tokens.clone();
    tokens["NewDeviceMetadata"] = metadata;
    assert_eq!(
        pool.refused("ConfirmDevice", confirmation(&tokens, &[1; 16]))
            .await,
        refusal("InvalidParameterException", "Invalid device key given.")
    );
}

#[tokio::test]
async fn a_confirmed_device_signs_in_with_its_own_password() {
    let pool = pool().await;
    let device = Device::confirmed(&pool, "ada").await;
    pool.clock.advance(60);
    let tokens = device.sign_in(&pool, "ada").await.unwrap();
    assert_eq!(tokens.get("NewDeviceMetadata"), None, "it is known");
    assert_eq!(claims(&tokens["AccessToken"])["device_key"], device.key);
    let request = json!({ "AccessToken": tokens["AccessToken"], "DeviceKey": device.key });
    assert_eq!(
        pool.ok("GetDevice", request).await,
        json!({ "Device": {
            "DeviceKey": device.key,
            "DeviceAttributes": [
                { "Name": "device_status", "Value": "valid" },
                { "Name": "device_name", "Value": "Ada's laptop" },
                { "Name": "last_ip_used", "Value": "127.0.0.1" },
                { "Name": "dev:device_remembered_status", "Value": "remembered" },
            ],
            "DeviceCreateDate": 1_767_323_045.0,
            "DeviceLastModifiedDate": 1_767_323_045.0,
            "DeviceLastAuthenticatedDate": 1_767_323_105.0,
        }})
    );
}

#[tokio::test]
async fn the_challenges_have_what_clients_expect() {
    let pool = pool().await;
    let device = Device::confirmed(&pool, "ada").await;
    let challenge = device.first_factor(&pool, "ada").await.unwrap();
    assert_eq!(
        challenge,
        json!({
            "ChallengeName": "DEVICE_SRP_AUTH",
            "ChallengeParameters": { "DEVICE_KEY": device.key, "USERNAME": "ada" },
        })
    );
    let challenge = device
        .srp_auth(&pool, "ada", &TestClient::random())
        .await
        .unwrap();
    let parameters = &challenge["ChallengeParameters"];
    assert_eq!(parameters["DEVICE_KEY"], device.key);
    assert_eq!(parameters["USERNAME"], "ada");
    assert_eq!(parameters["SALT"], "ab".repeat(16));
    for name in ["SALT", "SRP_B"] {
        assert!(!parameters[name].as_str().unwrap().starts_with('0'));
    }
}

#[tokio::test]
async fn salts_with_zeros_in_front_sign_in_too() {
    for salt in [
        [[0; 2].as_slice(), &[0x7f; 14]].concat(),
        [[0x0f].as_slice(), &[0xff; 15]].concat(),
        vec![0xff; 16],
    ] {
        let pool = pool().await;
        let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
        pool.ok("ConfirmDevice", confirmation(&tokens, &salt)).await;
        let text = |name: &str| {
            tokens["NewDeviceMetadata"][name]
                .as_str()
                .unwrap()
                .to_owned()
        };
        let device = Device {
            key: text("DeviceKey"),
            group_key: text("DeviceGroupKey"),
            tokens: tokens.clone(),
        };
        device.sign_in(&pool, "ada").await.unwrap();
    }
}

#[tokio::test]
async fn a_wrong_device_password_signs_in_nobody() {
    let pool = pool().await;
    let device = Device::confirmed(&pool, "ada").await;
    for password in [PASSWORD, "", "the device's own "] {
        device.first_factor(&pool, "ada").await.unwrap();
        assert_eq!(
            device.prove(&pool, "ada", password).await,
            Err(incorrect()),
            "{password}"
        );
    }
    let mut of_other_group = device.clone();
    of_other_group.group_key = "-00000000".to_owned();
    device.first_factor(&pool, "ada").await.unwrap();
    assert_eq!(
        of_other_group.prove(&pool, "ada", DEVICE_PASSWORD).await,
        Err(incorrect())
    );
}

#[tokio::test]
async fn a_device_s_challenge_is_answered_once_and_soon() {
    let pool = pool().await;
    let device = Device::confirmed(&pool, "ada").await;
    let used = refusal(
        "NotAuthorizedException",
        "Invalid session for the user, session can only be used once.",
    );
    let expired = refusal(
        "NotAuthorizedException",
        "Invalid session for the user, session is expired.",
    );

    device.first_factor(&pool, "ada").await.unwrap();
    let srp = TestClient::random();
    let challenge = device.srp_auth(&pool, "ada", &srp).await.unwrap();
    let right = device.claim(&challenge, &srp, DEVICE_PASSWORD);
    verify(&pool, right.clone()).await.unwrap();
    assert_eq!(verify(&pool, right).await, Err(used.clone()));
    assert_eq!(
        device.srp_auth(&pool, "ada", &srp).await,
        Err(used.clone()),
        "the first factor is proved for one attempt"
    );

    device.first_factor(&pool, "ada").await.unwrap();
    let challenge = device.srp_auth(&pool, "ada", &srp).await.unwrap();
    let wrong = device.claim(&challenge, &srp, PASSWORD);
    let right = device.claim(&challenge, &srp, DEVICE_PASSWORD);
    assert_eq!(verify(&pool, wrong).await, Err(incorrect()));
    assert_eq!(verify(&pool, right).await, Err(used));

    device.first_factor(&pool, "ada").await.unwrap();
    let challenge = device.srp_auth(&pool, "ada", &srp).await.unwrap();
    pool.clock.advance(180);
    let late = device.claim(&challenge, &srp, DEVICE_PASSWORD);
    assert_eq!(verify(&pool, late).await, Err(expired.clone()));

    device.first_factor(&pool, "ada").await.unwrap();
    pool.clock.advance(180);
    assert_eq!(device.srp_auth(&pool, "ada", &srp).await, Err(expired));
}

#[tokio::test]
async fn without_the_first_factor_no_device_is_asked_for_anything() {
    let pool = pool().await;
    let device = Device::confirmed(&pool, "ada").await;
    let srp = TestClient::random();
    assert_eq!(
        device.srp_auth(&pool, "ada", &srp).await,
        Err(invalid_session())
    );
    let challenge = pool.initiate("ada", &srp).await.unwrap();
    let mut wrong = pool.responses(&challenge, &srp, OTHER_PASSWORD);
    wrong["DEVICE_KEY"] = device.key.clone().into();
    assert_eq!(pool.respond(wrong).await, Err(incorrect()));
    assert_eq!(
        device.srp_auth(&pool, "ada", &srp).await,
        Err(invalid_session())
    );
    // Nor is one challenge good for the other.
    let challenge = pool.initiate("ada", &srp).await.unwrap();
    let claim = pool.responses(&challenge, &srp, PASSWORD);
    let mut as_device = claim.clone();
    as_device["DEVICE_KEY"] = device.key.clone().into();
    assert_eq!(verify(&pool, as_device).await, Err(invalid_session()));
    pool.respond(claim).await.unwrap();
}

#[tokio::test]
async fn the_challenges_belong_to_one_user_and_client() {
    let pool = pool().await;
    pool.confirmed("bob").await;
    let device = Device::confirmed(&pool, "ada").await;
    let mut other = Fixture::of(
        pool.pool.clone(),
        pool.clock.clone(),
        crate::ServerConfig::default(),
    );
    other.client_id = pool.pool.info().clients[1].client_id.clone();
    let srp = TestClient::random();
    device.first_factor(&pool, "ada").await.unwrap();
    assert_eq!(
        device.srp_auth(&pool, "bob", &srp).await,
        Err(invalid_session())
    );
    assert_eq!(
        device.srp_auth(&other, "ada", &srp).await,
        Err(invalid_session())
    );
    // A stranger who tries does not spoil it.
    let challenge = device.srp_auth(&pool, "Ada", &srp).await.unwrap();
    let mut claim = device.claim(&challenge, &srp, DEVICE_PASSWORD);
    claim["USERNAME"] = "bob".into();
    assert_eq!(verify(&pool, claim).await, Err(invalid_session()));
}

#[tokio::test]
async fn an_unknown_device_is_said_and_the_sign_in_goes_on_without() {
    let pool = pool().await;
    let device = Device::confirmed(&pool, "ada").await;
    device.call(&pool, "ForgetDevice").await.unwrap();
    let srp = TestClient::random();
    let request = json!({
        "AuthFlow": "USER_SRP_AUTH",
        "AuthParameters": { "USERNAME": "ada", "SRP_A": srp.srp_a(), "DEVICE_KEY": device.key },
    });
    let challenge = pool.ok("InitiateAuth", request).await;
    let mut responses = pool.responses(&challenge, &srp, PASSWORD);
    responses["DEVICE_KEY"] = device.key.clone().into();
    assert_eq!(pool.respond(responses.clone()).await, Err(does_not_exist()));
    // As amazon-cognito-identity-js does it: the same answer, with nothing for a device.
    responses["DEVICE_KEY"] = Value::Null;
    let answer = pool.respond(responses.clone()).await.unwrap();
    assert!(answer["AuthenticationResult"]["NewDeviceMetadata"].is_object());
    assert_eq!(pool.respond(responses).await, Err(incorrect()));
}

#[tokio::test]
async fn with_a_wrong_password_nobody_learns_of_devices() {
    let pool = pool().await;
    let srp = TestClient::random();
    let challenge = pool.initiate("ada", &srp).await.unwrap();
    let mut responses = pool.responses(&challenge, &srp, OTHER_PASSWORD);
    responses["DEVICE_KEY"] = "us-east-1_00000000-0000-4000-8000-000000000000".into();
    assert_eq!(pool.respond(responses).await, Err(incorrect()));
}

#[tokio::test]
async fn another_user_s_device_is_unknown() {
    let pool = pool().await;
    pool.confirmed("bob").await;
    let ada = Device::confirmed(&pool, "ada").await;
    assert_eq!(ada.first_factor(&pool, "bob").await, Err(does_not_exist()));
    let bob = pool.sign_in("bob", PASSWORD).await.unwrap();
    let as_bob = Device {
        tokens: bob,
        ..ada.clone()
    };
    for operation in ["GetDevice", "UpdateDeviceStatus", "ForgetDevice"] {
        assert_eq!(
            as_bob.call(&pool, operation).await,
            Err(does_not_exist()),
            "{operation}"
        );
    }
    assert_eq!(
        keys(&pool, as_bob.access_token()).await,
        Vec::<Value>::new()
    );
    ada.sign_in(&pool, "ada").await.unwrap();
}

#[tokio::test]
async fn a_forgotten_device_is_gone_with_its_refresh_tokens() {
    let pool = pool().await;
    let lost = Device::confirmed(&pool, "ada").await;
    let kept = Device::confirmed(&pool, "ada").await;
    let request = json!({ "AccessToken": kept.access_token(), "DeviceKey": lost.key });
    assert_eq!(pool.ok("ForgetDevice", request).await, json!({}));
    assert_eq!(lost.first_factor(&pool, "ada").await, Err(does_not_exist()));
    for operation in ["GetDevice", "ForgetDevice"] {
        assert_eq!(lost.call(&pool, operation).await, Err(does_not_exist()));
    }
    assert_eq!(
        refresh(&pool, &lost.tokens, Some(&lost.key)).await,
        Err(invalid_refresh_token())
    );
    refresh(&pool, &kept.tokens, Some(&kept.key)).await.unwrap();
    assert_eq!(keys(&pool, kept.access_token()).await, [json!(kept.key)]);
    assert_eq!(
        pool.refused("ConfirmDevice", confirmation(&kept.tokens, &[1; 16]))
            .await
            .0,
        "DeviceKeyExistsException"
    );
}

/// By both operations, which have to agree.
async fn refresh(pool: &Fixture, tokens: &Value, key: Option<&str>) -> Result<Value, Refusal> {
    let mut new = json!({ "RefreshToken": tokens["RefreshToken"] });
    let mut parameters = json!({ "REFRESH_TOKEN": tokens["RefreshToken"] });
    if let Some(key) = key {
        new["DeviceKey"] = key.into();
        parameters["DEVICE_KEY"] = key.into();
    }
    let old = json!({ "AuthFlow": "REFRESH_TOKEN_AUTH", "AuthParameters": parameters });
    let new = pool.result("GetTokensFromRefreshToken", new).await;
    let old = pool.result("InitiateAuth", old).await;
    assert_eq!(new.clone().err(), old.err());
    new
}

#[tokio::test]
async fn a_refresh_token_works_with_its_own_device_alone() {
    let pool = pool().await;
    let device = Device::confirmed(&pool, "ada").await;
    let other = Device::confirmed(&pool, "ada").await;
    let unconfirmed = pool.sign_in("ada", PASSWORD).await.unwrap();
    let unconfirmed_key = unconfirmed["NewDeviceMetadata"]["DeviceKey"]
        .as_str()
        .unwrap();
    for (tokens, own) in [
        (&device.tokens, device.key.as_str()),
        (&unconfirmed, unconfirmed_key),
    ] {
        let renewed = refresh(&pool, tokens, Some(own)).await.unwrap();
        let renewed = &renewed["AuthenticationResult"];
        assert_eq!(claims(&renewed["AccessToken"])["device_key"], own);
        for wrong in [None, Some(other.key.as_str()), Some("nonsense")] {
            assert_eq!(
                refresh(&pool, tokens, wrong).await,
                Err(invalid_refresh_token())
            );
        }
    }
}

#[tokio::test]
async fn a_device_is_confirmed_once_from_its_own_session() {
    let pool = pool().await;
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    let later = pool.sign_in("ada", PASSWORD).await.unwrap();
    let mut from_later = confirmation(&tokens, &[1; 16]);
    from_later["AccessToken"] = later["AccessToken"].clone();
    assert_eq!(
        pool.refused("ConfirmDevice", from_later).await,
        refusal("InvalidParameterException", "Invalid device key given.")
    );
    assert_eq!(
        pool.ok("ConfirmDevice", confirmation(&tokens, &[1; 16]))
            .await,
        json!({ "UserConfirmationNecessary": false })
    );
    assert_eq!(
        pool.refused("ConfirmDevice", confirmation(&tokens, &[2; 16]))
            .await
            .0,
        "DeviceKeyExistsException"
    );
}

#[tokio::test]
async fn what_is_no_verifier_confirms_nothing() {
    let pool = pool().await;
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    let good = confirmation(&tokens, &[1; 16]);
    let modulus = hex::decode(to_hex(&modulus())).unwrap();
    let too_long = vec![1; 385];
    let verifiers = [vec![], vec![0; 384], vec![1], vec![0, 1], modulus, too_long];
    let verifiers = verifiers.map(|bytes| ("PasswordVerifier", STANDARD.encode(bytes)));
    let salts = [("Salt", STANDARD.encode([1; 17]))];
    let no_base64 = ["PasswordVerifier", "Salt"].map(|name| (name, "~".to_owned()));
    for (name, value) in verifiers.into_iter().chain(salts).chain(no_base64) {
        let mut request = good.clone();
        request["DeviceSecretVerifierConfig"][name] = value.clone().into();
        assert_eq!(
            pool.refused("ConfirmDevice", request).await.0,
            "InvalidParameterException",
            "{name} {value}"
        );
    }
    for name in ["DeviceSecretVerifierConfig", "DeviceKey"] {
        let mut request = good.clone();
        request[name] = Value::Null;
        assert_eq!(
            pool.refused("ConfirmDevice", request).await.0,
            "InvalidParameterException"
        );
    }
    for (name, value) in [
        ("DeviceKey", "nonsense".to_owned()),
        ("DeviceKey", format!("us-east-1_{}", "0".repeat(46))),
        ("DeviceName", String::new()),
        ("DeviceName", "x".repeat(1_025)),
    ] {
        let mut request = good.clone();
        request[name] = value.into();
        let (kind, message) = pool.refused("ConfirmDevice", request).await;
        assert_eq!(kind, "InvalidParameterException");
        assert!(message.contains("Member must"), "{message}");
    }
    pool.ok("ConfirmDevice", good).await;
}

#[tokio::test]
async fn where_people_are_asked_a_device_is_remembered_once_they_say_so() {
    let pool = pool_with(DeviceConfiguration {
        device_only_remembered_on_user_prompt: true,
        ..ALWAYS
    })
    .await;
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    assert_eq!(
        pool.ok("ConfirmDevice", confirmation(&tokens, &[1; 16]))
            .await,
        json!({ "UserConfirmationNecessary": true })
    );
    let text = |name: &str| {
        tokens["NewDeviceMetadata"][name]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let device = Device {
        key: text("DeviceKey"),
        group_key: text("DeviceGroupKey"),
        tokens: tokens.clone(),
    };
    // It is told apart, and neither shown nor asked for its password.
    assert_eq!(
        keys(&pool, device.access_token()).await,
        Vec::<Value>::new()
    );
    assert_eq!(device.call(&pool, "GetDevice").await, Err(does_not_exist()));
    let answer = device.first_factor(&pool, "ada").await.unwrap();
    let tokens = &answer["AuthenticationResult"];
    assert_eq!(claims(&tokens["AccessToken"])["device_key"], device.key);
    assert_eq!(tokens.get("NewDeviceMetadata"), None);

    device.set_status(&pool, "remembered").await;
    assert_eq!(
        keys(&pool, device.access_token()).await,
        [json!(device.key)]
    );
    device.sign_in(&pool, "ada").await.unwrap();

    device.first_factor(&pool, "ada").await.unwrap();
    device.set_status(&pool, "not_remembered").await;
    assert_eq!(
        device.srp_auth(&pool, "ada", &TestClient::random()).await,
        Err(does_not_exist())
    );
    let answer = device.first_factor(&pool, "ada").await.unwrap();
    assert!(answer["AuthenticationResult"].is_object());
    let request = json!({
        "AccessToken": device.access_token(),
        "DeviceKey": device.key,
        "DeviceRememberedStatus": "forgotten",
    });
    assert_eq!(
        pool.refused("UpdateDeviceStatus", request).await,
        refusal(
            "InvalidParameterException",
            "1 validation error detected: Value at 'deviceRememberedStatus' failed to satisfy constraint: Member must satisfy enum value set: [remembered, not_remembered]"
        )
    );
}

#[tokio::test]
async fn a_remembered_device_stands_for_the_second_factor() {
    let pool = pool().await;
    let device = Device::confirmed(&pool, "ada").await;
    turn_on_email_mfa(&pool, device.access_token()).await;
    device.sign_in(&pool, "ada").await.unwrap();
    // But not before it proved its password,
    device.first_factor(&pool, "ada").await.unwrap();
    assert_eq!(device.prove(&pool, "ada", PASSWORD).await, Err(incorrect()));
    // nor one that is not remembered any more,
    device.set_status(&pool, "not_remembered").await;
    let challenge = device.first_factor(&pool, "ada").await.unwrap();
    let answer = answer_email_otp(&pool, &challenge, Some(&device.key))
        .await
        .unwrap();
    let tokens = &answer["AuthenticationResult"];
    assert_eq!(claims(&tokens["AccessToken"])["device_key"], device.key);
    // nor a new one.
    let srp = TestClient::random();
    let challenge = pool.initiate("ada", &srp).await.unwrap();
    let responses = pool.responses(&challenge, &srp, PASSWORD);
    let challenge = pool.respond(responses).await.unwrap();
    let answer = answer_email_otp(&pool, &challenge, None).await.unwrap();
    assert!(answer["AuthenticationResult"]["NewDeviceMetadata"].is_object());
}

#[tokio::test]
async fn where_it_stands_for_nothing_the_device_is_asked_after_the_second_factor() {
    let pool = pool_with(DeviceConfiguration {
        challenge_required_on_new_device: false,
        ..ALWAYS
    })
    .await;
    let device = Device::confirmed(&pool, "ada").await;
    turn_on_email_mfa(&pool, device.access_token()).await;
    let challenge = device.first_factor(&pool, "ada").await.unwrap();
    assert_eq!(
        device.srp_auth(&pool, "ada", &TestClient::random()).await,
        Err(invalid_session()),
        "the second factor comes first"
    );
    let challenge = answer_email_otp(&pool, &challenge, Some(&device.key))
        .await
        .unwrap();
    assert_eq!(challenge["ChallengeName"], "DEVICE_SRP_AUTH");
    let tokens = device.prove(&pool, "ada", DEVICE_PASSWORD).await.unwrap();
    assert_eq!(claims(&tokens["AccessToken"])["device_key"], device.key);
}

#[tokio::test]
async fn a_password_that_is_sent_is_followed_by_the_device_s_challenge_too() {
    let pool = pool().await;
    let device = Device::confirmed(&pool, "ada").await;
    let request = |device_key: &str| {
        json!({
            "AuthFlow": "USER_PASSWORD_AUTH",
            "AuthParameters": {
                "USERNAME": "ada",
                "PASSWORD": PASSWORD,
                "DEVICE_KEY": device_key,
            },
        })
    };
    let challenge = pool.ok("InitiateAuth", request(&device.key)).await;
    assert_eq!(challenge["ChallengeName"], "DEVICE_SRP_AUTH");
    device.prove(&pool, "ada", DEVICE_PASSWORD).await.unwrap();
    let unknown = "us-east-1_00000000-0000-4000-8000-000000000000";
    assert_eq!(
        pool.refused("InitiateAuth", request(unknown)).await,
        does_not_exist()
    );
}

#[tokio::test]
async fn a_user_who_signs_in_by_address_proves_the_device_by_address() {
    let pool = pool().await;
    let device = Device::confirmed(&pool, "ada").await;
    let challenge = device.first_factor(&pool, "ada@example.com").await.unwrap();
    assert_eq!(challenge["ChallengeName"], "DEVICE_SRP_AUTH");
    device
        .prove(&pool, "ada@example.com", DEVICE_PASSWORD)
        .await
        .unwrap();
}

#[tokio::test]
async fn devices_are_listed_by_pages() {
    let pool = pool().await;
    let mut devices = Vec::new();
    for _ in 0..5 {
        devices.push(Device::confirmed(&pool, "ada").await);
        pool.clock.advance(1);
    }
    let mut listed = Vec::new();
    let mut request = json!({ "AccessToken": devices[0].access_token(), "Limit": 2 });
    loop {
        let page = pool.ok("ListDevices", request.clone()).await;
        for device in page["Devices"].as_array().unwrap() {
            listed.push(device["DeviceKey"].clone());
        }
        match page.get("PaginationToken") {
            Some(token) => request["PaginationToken"] = token.clone(),
            None => break,
        }
    }
    let expected: Vec<Value> = devices.iter().map(|one| json!(one.key)).collect();
    assert_eq!(listed, expected);
    for (name, value) in [
        ("Limit", json!(61)),
        ("Limit", json!(-1)),
        ("PaginationToken", json!("no token")),
        ("PaginationToken", json!("")),
    ] {
        let request = json!({ "AccessToken": devices[0].access_token(), name: value });
        assert_eq!(
            pool.refused("ListDevices", request).await.0,
            "InvalidParameterException",
            "{name}"
        );
    }
}

#[tokio::test]
async fn a_client_that_rotates_keeps_its_device() {
    let pool = Fixture::with(PoolConfig {
        clients: vec![ClientConfig {
            explicit_auth_flows: vec![AuthFlow::UserSrp],
            refresh_token_rotation: RefreshTokenRotation::default(),
            ..ClientConfig::default()
        }],
        ..configuration(ALWAYS)
    })
    .await;
    pool.confirmed("ada").await;
    let device = Device::confirmed(&pool, "ada").await;
    let mut tokens = device.tokens.clone();
    for _ in 0..2 {
        let request = json!({
            "RefreshToken": tokens["RefreshToken"],
            "DeviceKey": device.key,
        });
        let answer = pool.ok("GetTokensFromRefreshToken", request).await;
        tokens = answer["AuthenticationResult"].clone();
        assert_eq!(claims(&tokens["AccessToken"])["device_key"], device.key);
    }
    let without = json!({ "RefreshToken": tokens["RefreshToken"] });
    assert_eq!(
        pool.refused("GetTokensFromRefreshToken", without).await,
        invalid_refresh_token()
    );
}

#[tokio::test]
async fn a_device_s_verifier_is_sealed_for_this_device() {
    let pool = pool().await;
    let device = Device::confirmed(&pool, "ada").await;
    let other = Device::confirmed(&pool, "ada").await;
    let (_, verifier) =
        device_verifier(&device.group_key, &device.key, DEVICE_PASSWORD, &[0xab; 16]);
    let kept: Vec<u8> = pool
        .pool
        .inner()
        .store
        .transaction(|transaction| {
            Ok(transaction.query_row(
                "SELECT sealed_verifier FROM devices WHERE device_key = ?1",
                [&device.key],
                |row| row.get(0),
            )?)
        })
        .unwrap();
    assert!(
        !kept
            .windows(16)
            .any(|window| verifier.windows(16).any(|part| part == window))
    );
    pool.sql(&format!(
        "UPDATE devices SET sealed_verifier =
            (SELECT sealed_verifier FROM devices WHERE device_key = '{}') WHERE device_key = '{}'",
        other.key, device.key
    ));
    device.first_factor(&pool, "ada").await.unwrap();
    let request = json!({
        "ChallengeName": "DEVICE_SRP_AUTH",
        "ChallengeResponses": {
            "USERNAME": "ada",
            "DEVICE_KEY": device.key,
            "SRP_A": TestClient::random().srp_a(),
        },
    });
    let answer = pool.call("RespondToAuthChallenge", request).await;
    assert_eq!(answer.status, 500);
    other.sign_in(&pool, "ada").await.unwrap();
}
