//! Remembered devices.

use vestibule_contract::{MfaMethod, MfaPreference};
use vestibule_local_pool::DeviceConfiguration;
use vestibule_session::ports::{AccountSecurity, Devices, TokenLifecycle};

use super::*;

fn pool_with_devices() -> PoolConfig {
    PoolConfig {
        device_configuration: Some(DeviceConfiguration {
            challenge_required_on_new_device: true,
            device_only_remembered_on_user_prompt: false,
        }),
        ..complete_pool()
    }
}

/// Ada, signed in on this computer, with a second factor from now on.
async fn ada_with_second_factor(house: &House) -> TokenSet {
    let (client, ada) = (house.client(), ada_signed_in(house).await);
    let preference = MfaPreference {
        method: MfaMethod::Email,
        enabled: true,
        preferred: true,
    };
    client
        .set_mfa_preference(&ada.access_token, &[preference])
        .await
        .unwrap();
    ada
}

#[tokio::test]
async fn a_remembered_device_stands_for_the_second_factor_and_another_does_not() {
    let house = house_of_ada(pool_with_devices()).await;
    ada_with_second_factor(&house).await;
    let ada = ada_signed_in(&house).await;
    let client = house.client();
    let refreshed = client
        .refresh(&ada.account, &ada.username, &ada.refresh_token)
        .await;
    refreshed.expect("a refresh token goes with its device");

    let elsewhere = house.client_elsewhere();
    let request = by_password(ADA.username, ADA.password);
    let asked = challenge(elsewhere.sign_in(&request).await);
    assert_eq!(code_kind(&asked), CodeKind::EmailOtp);
    let wrong = by_code(&house.wrong_code());
    let error = refusal(elsewhere.answer_challenge(&asked, &wrong).await);
    assert_eq!(error, ProviderError::CodeMismatch);
    let right = by_code(&house.code());
    let there = tokens(elsewhere.answer_challenge(&asked, &right).await);
    tokens(elsewhere.sign_in(&request).await);

    let stolen = client
        .refresh(&there.account, &there.username, &there.refresh_token)
        .await;
    assert_eq!(
        stolen.unwrap_err(),
        ProviderError::SessionEnded,
        "it is of another device"
    );
}

#[tokio::test]
async fn a_forgotten_device_is_asked_again() {
    let house = house_of_ada(pool_with_devices()).await;
    let ada = ada_with_second_factor(&house).await;
    let client = house.client();
    let devices = client
        .devices(&ada.access_token, &ada.username)
        .await
        .unwrap();
    let [this_one] = devices.as_slice() else {
        panic!("{devices:?}");
    };
    assert!(this_one.is_this_one);
    let forget = async |key: &str| {
        client
            .forget_device(&ada.access_token, &ada.username, key)
            .await
    };
    let unknown = "us-east-1_00000000-0000-4000-8000-000000000000";
    assert_eq!(forget(unknown).await, Err(ProviderError::DeviceNotFound));
    forget(&this_one.key).await.unwrap();
    let asked = challenge(after_password(&house).await);
    assert_eq!(code_kind(&asked), CodeKind::EmailOtp);
    answer_with_sent_code(&house, AuthFlow::UserSrp, &asked).await;
    ada_signed_in(&house).await;
}

#[tokio::test]
async fn a_device_that_was_forgotten_elsewhere_is_asked_again() {
    let house = house_of_ada(pool_with_devices()).await;
    let ada = ada_with_second_factor(&house).await;
    let elsewhere = house.client_elsewhere();
    let devices = elsewhere
        .devices(&ada.access_token, &ada.username)
        .await
        .unwrap();
    assert!(!devices[0].is_this_one);
    elsewhere
        .forget_device(&ada.access_token, &ada.username, &devices[0].key)
        .await
        .unwrap();
    let asked = challenge(after_password(&house).await);
    answer_with_sent_code(&house, AuthFlow::UserSrp, &asked).await;
}
