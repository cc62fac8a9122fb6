//! The account of who is signed in, the life of the tokens, and an app client with a secret.

use vestibule_cognito::ClientSecret;
use vestibule_session::ports::{AccountSecurity, IdentityPool, PasswordReset, TokenLifecycle};

use super::*;

/// Exchanges a refresh token of Ada's.
async fn refresh(house: &House, ada: &TokenSet) -> Result<TokenSet, ProviderError> {
    let client = house.client();
    client
        .refresh(&ada.account, &ada.username, &ada.refresh_token)
        .await
}

#[tokio::test]
async fn an_attribute_is_changed_and_an_address_proved_by_its_code() {
    let house = house_of_ada(complete_pool()).await;
    let (client, token) = (house.client(), ada_signed_in(&house).await.access_token);
    let changes = texts(&[("given_name", "Ada"), ("email", "lovelace@example.com")]);
    let updates = client
        .update_user_attributes(&token, &changes)
        .await
        .unwrap();
    let waiting: Vec<&str> = updates
        .iter()
        .filter(|update| update.delivery.is_some())
        .map(|update| update.name.as_str())
        .collect();
    assert_eq!(waiting, ["email"]);
    let verified = async || {
        let profile = client.user_profile(&token).await.unwrap();
        assert_eq!(profile.attributes["given_name"], "Ada");
        profile.attributes["email_verified"].clone()
    };
    assert_eq!(verified().await, "false");
    let wrong = client
        .verify_attribute(&token, "email", &code(&house.wrong_code()))
        .await;
    assert_eq!(wrong, Err(ProviderError::CodeMismatch));
    assert_eq!(verified().await, "false");
    let right = client
        .verify_attribute(&token, "email", &code(&house.code()))
        .await;
    assert_eq!(right, Ok(()));
    assert_eq!(verified().await, "true");
    let by_address = by_password("lovelace@example.com", ADA.password);
    tokens(client.sign_in(&by_address).await);
    let by_former_address = by_password(ADA.email, ADA.password);
    let error = refusal(client.sign_in(&by_former_address).await);
    assert_eq!(error, ProviderError::NotAuthorized);

    let names = ["given_name".to_owned()];
    client.delete_user_attributes(&token, &names).await.unwrap();
    let profile = client.user_profile(&token).await.unwrap();
    assert!(!profile.attributes.contains_key("given_name"));
    let names = ["sub".to_owned()];
    client
        .delete_user_attributes(&token, &names)
        .await
        .unwrap_err();
}

#[tokio::test]
async fn a_password_is_changed_by_whoever_knows_the_previous_one() {
    let house = house_of_ada(complete_pool()).await;
    let (client, token) = (house.client(), ada_signed_in(&house).await.access_token);
    let change = async |previous: &str, proposed: &str| {
        let (previous, proposed) = (password(previous), password(proposed));
        client.change_password(&token, &previous, &proposed).await
    };
    let wrong = change(OTHER_PASSWORD, OTHER_PASSWORD).await;
    assert_eq!(wrong, Err(ProviderError::NotAuthorized));
    let weak = change(ADA.password, "short").await;
    assert!(
        matches!(weak, Err(ProviderError::InvalidPassword(_))),
        "{weak:?}"
    );
    ada_signed_in(&house).await;
    change(ADA.password, OTHER_PASSWORD).await.unwrap();
    tokens(
        client
            .sign_in(&by_password(ADA.username, OTHER_PASSWORD))
            .await,
    );
    assert_eq!(
        refusal(after_password(&house).await),
        ProviderError::NotAuthorized
    );
}

#[tokio::test]
async fn a_forgotten_password_is_reset_by_the_code() {
    let house = house_of_ada(complete_pool()).await;
    let (client, proposed) = (house.client(), password(OTHER_PASSWORD));
    client.forgot_password(ADA.username).await.unwrap();
    let (right, wrong) = (code(&house.code()), code(&house.wrong_code()));
    let refused = client
        .confirm_forgot_password(ADA.username, &wrong, &proposed)
        .await;
    assert_eq!(refused, Err(ProviderError::CodeMismatch));
    client
        .confirm_forgot_password(ADA.username, &right, &proposed)
        .await
        .unwrap();
    tokens(
        client
            .sign_in(&by_password(ADA.username, OTHER_PASSWORD))
            .await,
    );
    assert_eq!(
        refusal(after_password(&house).await),
        ProviderError::NotAuthorized
    );
}

#[tokio::test]
async fn a_deleted_account_is_gone() {
    let house = house_of_ada(complete_pool()).await;
    let (client, ada) = (house.client(), ada_signed_in(&house).await);
    client.delete_user(&ada.access_token).await.unwrap();
    assert_eq!(
        refusal(after_password(&house).await),
        ProviderError::NotAuthorized
    );
    let profile = client.user_profile(&ada.access_token).await.unwrap_err();
    assert_eq!(profile, ProviderError::SessionEnded);
    let refreshed = refresh(&house, &ada).await.unwrap_err();
    assert_eq!(refreshed, ProviderError::SessionEnded);
}

#[tokio::test]
async fn a_refresh_token_stays_where_it_is_not_rotated_until_it_is_revoked() {
    let house = house_of_ada(complete_pool()).await;
    let ada = ada_signed_in(&house).await;
    let fresh = refresh(&house, &ada).await.unwrap();
    assert!(fresh.refresh_token.is_same_as(&ada.refresh_token));
    refresh(&house, &fresh).await.unwrap();
    house
        .client()
        .revoke_token(&ada.refresh_token)
        .await
        .unwrap();
    let refused = refresh(&house, &ada).await.unwrap_err();
    assert_eq!(refused, ProviderError::SessionEnded);
    let profile = house.client().user_profile(&fresh.access_token).await;
    assert_eq!(profile.unwrap_err(), ProviderError::SessionEnded);
}

#[tokio::test]
async fn a_rotated_refresh_token_is_good_once() {
    let rotating = ClientConfig {
        explicit_auth_flows: vec![pool::AuthFlow::UserSrp],
        refresh_token_rotation: RefreshTokenRotation {
            feature: pool::Feature::Enabled,
            retry_grace_period_seconds: 0,
        },
        ..ClientConfig::default()
    };
    let house = house_of_ada(PoolConfig {
        clients: vec![rotating],
        ..PoolConfig::default()
    })
    .await;
    let ada = ada_signed_in(&house).await;
    let fresh = refresh(&house, &ada).await.unwrap();
    assert!(!fresh.refresh_token.is_same_as(&ada.refresh_token));
    let reused = refresh(&house, &ada).await.unwrap_err();
    assert_eq!(reused, ProviderError::SessionEnded);
}

#[tokio::test]
async fn everywhere_means_the_other_sign_in_too() {
    let house = house_of_ada(complete_pool()).await;
    let (here, there) = (ada_signed_in(&house).await, ada_signed_in(&house).await);
    house
        .client()
        .global_sign_out(&here.access_token)
        .await
        .unwrap();
    for ended in [here, there] {
        let refused = refresh(&house, &ended).await.unwrap_err();
        assert_eq!(refused, ProviderError::SessionEnded);
    }
    ada_signed_in(&house).await;
}

#[tokio::test]
async fn an_app_client_with_a_secret_proves_it_in_every_operation() {
    const SECRET: &str = "0123456789abcdefghijklmnopqrstuvwxyz";
    let house = House::with(PoolConfig {
        clients: vec![ClientConfig {
            client_secret: Some(pool::ClientSecret::new(SECRET.to_owned())),
            ..complete_client()
        }],
        ..complete_pool()
    })
    .await;
    let client = |secret: Option<&str>, flow: AuthFlow| {
        let mut config = house.config(flow);
        config.client_secret = secret.map(|secret| ClientSecret::new(secret.to_owned()));
        house.client_of(config)
    };
    let others = [None, Some("another-secret-of-the-same-length-36")];
    let request = sign_up_request(ADA.username, Some(ADA.password), &[("email", ADA.email)]);
    for secret in others {
        let error = client(secret, AuthFlow::UserSrp)
            .sign_up(&request)
            .await
            .unwrap_err();
        assert!(
            matches!(error, ProviderError::UserPoolMisconfigured(_)),
            "{error:?}"
        );
    }
    let right = client(Some(SECRET), AuthFlow::UserSrp);
    right.sign_up(&request).await.unwrap();
    right.resend_confirmation_code(ADA.username).await.unwrap();
    right
        .confirm_sign_up(ADA.username, &code(&house.code()))
        .await
        .unwrap();
    right.forgot_password(ADA.username).await.unwrap();
    let (proof, proposed) = (code(&house.code()), password(OTHER_PASSWORD));
    right
        .confirm_forgot_password(ADA.username, &proof, &proposed)
        .await
        .unwrap();
    for flow in [
        AuthFlow::UserSrp,
        AuthFlow::UserPassword,
        AuthFlow::UserAuth,
    ] {
        // By the address too: the hash is over the name that the pool uses.
        for name in [ADA.username, ADA.email] {
            let request = by_password(name, OTHER_PASSWORD);
            for secret in others {
                let error = refusal(client(secret, flow).sign_in(&request).await);
                let is_refused = matches!(error, ProviderError::UserPoolMisconfigured(_));
                assert!(is_refused, "{flow:?}: {error:?}");
            }
            tokens(client(Some(SECRET), flow).sign_in(&request).await);
        }
    }
    let request = by_password(ADA.username, OTHER_PASSWORD);
    let ada = tokens(right.sign_in(&request).await);
    for secret in others {
        let other = client(secret, AuthFlow::UserSrp);
        let refused = other
            .refresh(&ada.account, &ada.username, &ada.refresh_token)
            .await;
        refused.unwrap_err();
    }
    let fresh = right
        .refresh(&ada.account, &ada.username, &ada.refresh_token)
        .await;
    right
        .revoke_token(&fresh.unwrap().refresh_token)
        .await
        .unwrap();
}

#[tokio::test]
async fn an_identity_pool_gives_credentials_for_a_sign_in_that_has_not_ended() {
    let provider = pool::CognitoIdentityProvider {
        pool_name: Some(PoolConfig::default().pool_name),
        server_side_token_check: true,
        ..pool::CognitoIdentityProvider::default()
    };
    let house = house_with_identity_pool(vec![provider]).await;
    let (client, ada) = (house.client(), ada_signed_in(&house).await);
    let given = client.aws_credentials(&ada.id_token).await.unwrap();
    let kept = client.aws_credentials(&ada.id_token).await.unwrap();
    assert_eq!(given.access_key_id, kept.access_key_id);
    client.forget_aws_credentials();
    client.revoke_token(&ada.refresh_token).await.unwrap();
    client.aws_credentials(&ada.id_token).await.unwrap_err();
}

#[tokio::test]
async fn an_identity_pool_gives_no_credentials_for_a_user_pool_that_it_does_not_know() {
    let house = house_with_identity_pool(vec![]).await;
    let ada = ada_signed_in(&house).await;
    let error = house.client().aws_credentials(&ada.id_token).await;
    let error = error.unwrap_err();
    let is_refused = matches!(error, ProviderError::UserPoolMisconfigured(_));
    assert!(is_refused, "{error:?}");

    let house = house_of_ada(complete_pool()).await;
    let ada = ada_signed_in(&house).await;
    let error = house.client().aws_credentials(&ada.id_token).await;
    assert_eq!(error.unwrap_err(), ProviderError::NoIdentityPool);
}

async fn house_with_identity_pool(providers: Vec<pool::CognitoIdentityProvider>) -> House {
    let identity_pool = pool::IdentityPoolConfig {
        identity_pool_name: "members".to_owned(),
        identity_pool_id: None,
        allow_unauthenticated_identities: false,
        cognito_identity_providers: providers,
    };
    let house = House::with_pools(pool::PoolsConfig {
        identity_pools: vec![identity_pool],
        ..pool::PoolsConfig::from(complete_pool())
    })
    .await;
    make(&house, &ADA, &[("email", ADA.email)]).await;
    house
}
