//! This computer as a device: made known, proved, forgotten; and the list of all of them.

use serde_json::{Value, json};
use vestibule_session::ports::{
    ChallengeKind, Devices as _, ProviderError, RememberedDevice, SignIn as _, TokenLifecycle as _,
};
use vestibule_session::{
    AccessToken, AccountId, ChallengeAnswer, ConfirmationCode, DevicePassword,
};

use crate::testing::fake_pool::{FakePool, ISSUER, SUBJECT, USER_ID, password, refresh_token};
use crate::testing::honest::{CODE, DEVICE_GROUP_KEY, DEVICE_KEY, Honest, Question, Step};
use crate::testing::raw_server::Answer;
use crate::testing::{challenge, tokens};

fn access_token() -> AccessToken {
    AccessToken::new("marker-access-token".to_owned())
}

fn gone() -> Answer {
    Answer::error("ResourceNotFoundException", "Device does not exist.")
}

fn device(password: &str) -> RememberedDevice {
    RememberedDevice {
        key: DEVICE_KEY.to_owned(),
        group_key: DEVICE_GROUP_KEY.to_owned(),
        password: DevicePassword::new(password.to_owned()),
    }
}

/// A pool that asks a known device for its proof, and every other computer for nothing more.
async fn tracking_pool() -> FakePool {
    let pool =
        FakePool::with(Honest::asking(vec![Step::PasswordVerifier]).tracking_devices()).await;
    pool.user_pool()
        .sign_in_with("ada", &password())
        .await
        .unwrap();
    pool
}

/// The same, when it asks for the proof from now on.
async fn pool_that_knows_the_device() -> FakePool {
    let honest = Honest::asking(vec![Step::PasswordVerifier]).tracking_devices();
    let pool = FakePool::with(honest.proving_devices()).await;
    let user_pool = pool.user_pool();
    user_pool.sign_in_with("ada", &password()).await.unwrap();
    pool
}

fn responses(pool: &FakePool) -> Vec<(Value, Value)> {
    pool.server
        .requests()
        .iter()
        .filter(|request| request.operation() == "RespondToAuthChallenge")
        .map(|request| {
            (
                request.body["ChallengeName"].clone(),
                request.body["ChallengeResponses"]["DEVICE_KEY"].clone(),
            )
        })
        .collect()
}

#[tokio::test]
async fn a_new_device_is_confirmed_and_kept() {
    let pool = tracking_pool().await;
    let body = pool.request("ConfirmDevice").body;
    assert_eq!(body["DeviceKey"], DEVICE_KEY);
    assert!(
        body["DeviceName"]
            .as_str()
            .unwrap()
            .starts_with("Vestibule (")
    );
    let kept = pool.devices.device(USER_ID).unwrap();
    assert_eq!(
        (kept.key.as_str(), kept.group_key.as_str()),
        (DEVICE_KEY, DEVICE_GROUP_KEY)
    );
    assert_eq!(kept.password.expose_secret().len(), 56, "40 bytes");
    assert!(
        !body.to_string().contains(kept.password.expose_secret()),
        "the pool gets the verifier only"
    );
    assert!(
        pool.devices.device("ada").is_none(),
        "it is under the pool's name"
    );
}

#[tokio::test]
async fn a_known_device_proves_itself() {
    let pool = pool_that_knows_the_device().await;
    // The next run of the application, with the store of this one.
    let user_pool = pool.user_pool();
    let before = responses(&pool).len();
    user_pool.sign_in_with("ada", &password()).await.unwrap();
    assert_eq!(
        responses(&pool).split_off(before),
        [
            (json!("PASSWORD_VERIFIER"), json!(DEVICE_KEY)),
            (json!("DEVICE_SRP_AUTH"), json!(DEVICE_KEY)),
            (json!("DEVICE_PASSWORD_VERIFIER"), json!(DEVICE_KEY)),
        ]
    );
    let confirmed = pool.operations();
    let confirmed = confirmed.iter().filter(|name| *name == "ConfirmDevice");
    assert_eq!(confirmed.count(), 1, "it is no new device");
}

#[tokio::test]
async fn a_device_whose_proof_is_refused_is_forgotten_and_signs_in_as_a_new_one() {
    let pool = pool_that_knows_the_device().await;
    pool.devices.put(USER_ID, device("another"));
    let user_pool = pool.user_pool();
    user_pool.sign_in_with("ada", &password()).await.unwrap();
    let kept = pool.devices.device(USER_ID).unwrap();
    assert_ne!(
        kept.password.expose_secret(),
        "another",
        "it was confirmed anew"
    );

    // With the wrong password nobody gets as far as the device.
    let wrong = vestibule_session::Password::new("wrong".to_owned());
    let verdict = user_pool.sign_in_with("ada", &wrong).await;
    assert_eq!(verdict.unwrap_err(), ProviderError::NotAuthorized);
    assert!(pool.devices.device(USER_ID).is_some());
}

#[tokio::test]
async fn a_device_that_the_pool_does_not_know_any_more_is_left_out_and_forgotten() {
    for (request, expected) in [
        (
            "InitiateAuth",
            vec!["InitiateAuth", "InitiateAuth", "RespondToAuthChallenge"],
        ),
        (
            "PASSWORD_VERIFIER",
            vec![
                "InitiateAuth",
                "RespondToAuthChallenge",
                "RespondToAuthChallenge",
            ],
        ),
    ] {
        let honest = Honest::asking(vec![Step::PasswordVerifier]);
        let pool = FakePool::with(honest.forgetting_devices_at(&[request])).await;
        pool.devices.put(USER_ID, device("x"));
        let user_pool = pool.user_pool();
        // Under the name that is typed, so that it is known from the first request on.
        user_pool.sign_in_with(USER_ID, &password()).await.unwrap();
        assert!(pool.devices.device(USER_ID).is_none());
        assert_eq!(pool.operations(), expected, "once with it, once without");
    }
}

#[tokio::test]
async fn a_pool_that_never_has_enough_of_refusing_a_device_is_given_up() {
    let pool = FakePool::start().await;
    pool.devices.put(USER_ID, device("x"));
    pool.answer("InitiateAuth", gone());
    let verdict = pool.user_pool().sign_in_with(USER_ID, &password()).await;
    assert_eq!(
        verdict.unwrap_err(),
        ProviderError::UnexpectedAnswer("DEVICE_KEY")
    );
    assert!(pool.operations().len() <= 3, "{:?}", pool.operations());
}

#[tokio::test]
async fn a_device_that_is_refused_after_a_persons_answer_begins_the_sign_in_again() {
    let code = Question::new("SMS_MFA", &[("SMS_MFA_CODE", CODE)]).step();
    let honest = Honest::asking(vec![Step::PasswordVerifier, code, Step::Device]);
    let pool = FakePool::with(honest.forgetting_devices_at(&["DEVICE_SRP_AUTH"])).await;
    pool.devices.put(USER_ID, device("x"));
    let user_pool = pool.user_pool();
    let asked = challenge(user_pool.begin_with("ada", &password()).await.unwrap());
    assert!(matches!(asked.kind, ChallengeKind::EnterCode { .. }));
    let answer = ChallengeAnswer::Code {
        code: ConfirmationCode::new(CODE.to_owned()),
    };
    let verdict = user_pool.answer_challenge(&asked, &answer).await;
    assert_eq!(verdict.unwrap_err(), ProviderError::SignInExpired);
    assert!(pool.devices.device(USER_ID).is_none());
}

#[tokio::test]
async fn a_proof_of_the_device_is_made_once_and_only_if_there_is_one() {
    let pool = FakePool::asking(vec![Step::PasswordVerifier, Step::Device]).await;
    let verdict = pool.user_pool().begin_with("ada", &password()).await;
    assert_eq!(
        verdict.unwrap_err(),
        ProviderError::UnexpectedAnswer("ChallengeName")
    );

    let pool = pool_that_knows_the_device().await;
    pool.on(|request, body| {
        if request.body["ChallengeName"] == "DEVICE_PASSWORD_VERIFIER" {
            *body = json!({"ChallengeName": "DEVICE_SRP_AUTH", "Session": "x"});
        }
        None
    });
    let verdict = pool.user_pool().begin_with("ada", &password()).await;
    assert_eq!(
        verdict.unwrap_err(),
        ProviderError::UnexpectedAnswer("ChallengeName")
    );
}

#[tokio::test]
async fn a_device_is_not_proved_before_the_person() {
    let pool = FakePool::asking(vec![Step::Device]).await;
    pool.devices.put("ada", device("x"));
    pool.devices.put(USER_ID, device("x"));
    let verdict = pool.user_pool().begin_with("ada", &password()).await;
    assert_eq!(
        verdict.unwrap_err(),
        ProviderError::UnexpectedAnswer("ChallengeName")
    );
    assert_eq!(pool.operations(), ["InitiateAuth"]);
}

#[tokio::test]
async fn a_server_value_that_could_force_the_secret_gets_no_proof_of_the_device() {
    for (name, value) in super::misbehaving_pool::forcing_values() {
        let pool = pool_that_knows_the_device().await;
        pool.on(move |request, body| {
            if request.body["ChallengeName"] == "DEVICE_SRP_AUTH" {
                body["ChallengeParameters"]["SRP_B"] = json!(value);
            }
            None
        });
        let before = pool.operations().len();
        let verdict = pool.user_pool().begin_with("ada", &password()).await;
        assert_eq!(
            verdict.unwrap_err(),
            ProviderError::UnexpectedAnswer("SRP_B"),
            "{name}"
        );
        assert_eq!(pool.operations().len(), before + 3, "no proof is sent");
        assert!(
            pool.devices.device(USER_ID).is_some(),
            "it is not the device's fault"
        );
    }
}

#[tokio::test]
async fn a_sign_in_does_not_depend_on_the_store_or_the_confirmation() {
    let pool =
        FakePool::with(Honest::asking(vec![Step::PasswordVerifier]).tracking_devices()).await;
    pool.devices.lock();
    pool.answer("ConfirmDevice", Answer::Closed);
    let user_pool = pool.user_pool();
    let tokens = user_pool.sign_in_with("ada", &password()).await.unwrap();
    assert_eq!(tokens.username, USER_ID);

    // The refresh token is bound to the device all the same, for as long as this process lives.
    let account = AccountId::new(ISSUER, SUBJECT);
    user_pool
        .refresh(&account, USER_ID, &refresh_token())
        .await
        .unwrap();
    assert_eq!(
        pool.request("GetTokensFromRefreshToken").body["DeviceKey"],
        DEVICE_KEY
    );
}

#[tokio::test]
async fn a_device_without_a_name_of_a_devices_form_is_not_confirmed() {
    for metadata in [
        json!({}),
        json!({"DeviceKey": "x"}),
        json!({"DeviceGroupKey": "x"}),
        json!({"DeviceKey": "", "DeviceGroupKey": "x"}),
        json!({"DeviceKey": "a\nb", "DeviceGroupKey": "x"}),
        json!({"DeviceKey": "x".repeat(1000), "DeviceGroupKey": "x"}),
    ] {
        let pool = FakePool::start().await;
        pool.on(move |request, body| {
            if request.operation() == "RespondToAuthChallenge" {
                body["AuthenticationResult"]["NewDeviceMetadata"] = metadata.clone();
            }
            None
        });
        let user_pool = pool.user_pool();
        user_pool.sign_in_with("ada", &password()).await.unwrap();
        assert!(pool.devices.device(USER_ID).is_none());
        assert!(!pool.operations().contains(&"ConfirmDevice".to_owned()));
    }
}

#[tokio::test]
async fn a_refresh_names_the_device() {
    let account = AccountId::new(ISSUER, SUBJECT);
    let pool = tracking_pool().await;
    let user_pool = pool.user_pool();
    user_pool
        .refresh(&account, USER_ID, &refresh_token())
        .await
        .unwrap();
    assert_eq!(
        pool.request("GetTokensFromRefreshToken").body["DeviceKey"],
        DEVICE_KEY
    );

    pool.on(|request, _| request.body["DeviceKey"].is_string().then(gone));
    user_pool
        .refresh(&account, USER_ID, &refresh_token())
        .await
        .unwrap();
    assert!(pool.devices.device(USER_ID).is_none(), "the pool forgot it");

    pool.on(|request, _| {
        (request.operation() == "GetTokensFromRefreshToken")
            .then(|| Answer::error("UnknownOperationException", ""))
    });
    pool.devices.put(USER_ID, device("x"));
    let user_pool = pool.user_pool();
    user_pool
        .refresh(&account, USER_ID, &refresh_token())
        .await
        .unwrap();
    assert_eq!(
        pool.request("InitiateAuth").body["AuthParameters"]["DEVICE_KEY"],
        DEVICE_KEY
    );
}

#[tokio::test]
async fn devices_are_listed_to_the_last_page() {
    let pool = FakePool::start().await;
    pool.devices.put(USER_ID, device("x"));
    pool.on(|request, body| {
        if request.operation() == "ListDevices" {
            *body = match request.body["PaginationToken"].as_str() {
                None => json!({
                    "Devices": [{
                        "DeviceKey": DEVICE_KEY,
                        "DeviceAttributes": [
                            {"Name": "device_status", "Value": "valid"},
                            {"Name": "device_name", "Value": "Ada's laptop"},
                            {"Name": "last_ip_used", "Value": "192.0.2.1"},
                            {"Name": "dev:device_remembered_status", "Value": "remembered"},
                        ],
                        "DeviceCreateDate": 1_700_000_000.5,
                        "DeviceLastAuthenticatedDate": 1_750_000_000,
                    }],
                    "PaginationToken": "next",
                }),
                Some(_) => json!({
                    "Devices": [
                        {"DeviceKey": "other", "DeviceAttributes": [
                            {"Name": "dev:device_remembered_status", "Value": "not_remembered"},
                        ]},
                        {"DeviceAttributes": []},
                        {"DeviceKey": "bare"},
                    ],
                }),
            };
        }
        None
    });
    let devices = pool
        .user_pool()
        .devices(&access_token(), USER_ID)
        .await
        .unwrap();
    let [first, other, bare] = devices.as_slice() else {
        panic!("{devices:?}");
    };
    assert_eq!(first.name.as_deref(), Some("Ada's laptop"));
    assert!(first.is_this_one);
    assert_eq!(first.is_remembered, Some(true));
    assert_eq!(first.last_ip_address.as_deref(), Some("192.0.2.1"));
    assert_eq!(first.created_at, Some(1_700_000_000));
    assert_eq!(first.last_authenticated_at, Some(1_750_000_000));
    assert!(!other.is_this_one);
    assert_eq!(other.is_remembered, Some(false));
    assert_eq!((bare.is_remembered, &bare.name), (None, &None));
    assert_eq!(pool.request("ListDevices").body["Limit"], 60);
}

#[tokio::test]
async fn a_list_without_end_is_no_list() {
    let pool = FakePool::start().await;
    pool.answer(
        "ListDevices",
        Answer::json(&json!({"Devices": [], "PaginationToken": "again"})),
    );
    let verdict = pool.user_pool().devices(&access_token(), USER_ID).await;
    assert_eq!(
        verdict.unwrap_err(),
        ProviderError::UnexpectedAnswer("PaginationToken")
    );
    assert_eq!(pool.operations().len(), 50);
}

#[tokio::test]
async fn a_device_is_remembered_or_not() {
    let pool = FakePool::start().await;
    let user_pool = pool.user_pool();
    for (is_remembered, status) in [(true, "remembered"), (false, "not_remembered")] {
        user_pool
            .remember_device(&access_token(), "key", is_remembered)
            .await
            .unwrap();
        assert_eq!(
            pool.request("UpdateDeviceStatus").body,
            json!({
                "AccessToken": "marker-access-token",
                "DeviceKey": "key",
                "DeviceRememberedStatus": status,
            })
        );
    }
    pool.answer("UpdateDeviceStatus", gone());
    let verdict = user_pool
        .remember_device(&access_token(), "key", true)
        .await;
    assert_eq!(verdict, Err(ProviderError::DeviceNotFound));
}

#[tokio::test]
async fn only_this_computers_own_device_is_forgotten_here_too() {
    let pool = FakePool::start().await;
    pool.devices.put(USER_ID, device("x"));
    let user_pool = pool.user_pool();
    let forget = async |key: &str| user_pool.forget_device(&access_token(), USER_ID, key).await;
    forget("other").await.unwrap();
    assert!(pool.devices.device(USER_ID).is_some());
    pool.answer("ForgetDevice", Answer::Closed);
    assert_eq!(forget(DEVICE_KEY).await, Err(ProviderError::Unreachable));
    assert!(pool.devices.device(USER_ID).is_some());
    pool.answer("ForgetDevice", gone());
    assert_eq!(forget(DEVICE_KEY).await, Err(ProviderError::DeviceNotFound));
    assert!(
        pool.devices.device(USER_ID).is_none(),
        "there is nothing to prove"
    );
}

#[tokio::test]
async fn what_was_forgotten_stays_forgotten_even_where_the_store_is_locked() {
    let pool = FakePool::start().await;
    pool.devices.put(USER_ID, device("x"));
    let user_pool = pool.user_pool();
    let outcome = user_pool.begin_with(USER_ID, &password()).await.unwrap();
    assert_eq!(tokens(outcome).username, USER_ID);
    pool.devices.lock();
    user_pool
        .forget_device(&access_token(), USER_ID, DEVICE_KEY)
        .await
        .unwrap();
    user_pool.sign_in_with(USER_ID, &password()).await.unwrap();
    let body = pool.request("InitiateAuth").body;
    assert!(body["AuthParameters"]["DEVICE_KEY"].is_null());
}
