use std::fmt::Write as _;

use expect_test::expect;

use super::support::*;
use crate::{
    AliasAttribute, AuthFlow, ClientConfig, ClientSecret, Error, Feature, LocalPool, PoolConfig,
    SealingKey, Storage, UserExistenceErrors,
};

#[test]
fn an_empty_configuration_is_the_default() {
    let config = PoolConfig::from_json("{}").unwrap();
    assert_eq!(
        format!("{config:?}"),
        format!("{:?}", PoolConfig::default())
    );
    let client = &config.clients[0];
    assert_eq!(client.explicit_auth_flows, [AuthFlow::UserSrp]);
    assert_eq!(client.refresh_token_rotation.feature, Feature::Enabled);
    assert_eq!(
        client.prevent_user_existence_errors,
        UserExistenceErrors::Enabled
    );
}

#[test]
fn every_setting_is_read() {
    let config = PoolConfig::from_json(
        r#"{
            "Region": "eu-west-1",
            "UserPoolId": "eu-west-1_Example12",
            "IssuerBase": "http://localhost:9229",
            "PasswordPolicy": { "MinimumLength": 12, "RequireSymbols": false },
            "EmailAlias": false,
            "AutoVerifiedAttributes": ["email", "phone_number"],
            "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["phone_number"] },
            "RequiredAttributes": ["email", "name"],
            "Schema": [
                { "Name": "birthdate", "Mutable": false, "Required": true },
                { "Name": "shoe", "AttributeDataType": "Number", "NumberAttributeConstraints": { "MinValue": "15", "MaxValue": "60" } },
                { "Name": "custom:motto", "StringAttributeConstraints": { "MinLength": "1", "MaxLength": "80" } }
            ],
            "MfaConfiguration": "OPTIONAL",
            "EnabledMfas": ["SMS_MFA", "SOFTWARE_TOKEN_MFA", "EMAIL_OTP"],
            "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN"] },
            "Clients": [
                { "ClientName": "web", "ReadAttributes": ["email", "email_verified", "custom:shoe"], "WriteAttributes": ["custom:shoe"], "ClientId": "webclient", "ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_CUSTOM_AUTH", "ALLOW_USER_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH"],
                  "RefreshTokenRotation": { "Feature": "DISABLED" }, "PreventUserExistenceErrors": "LEGACY",
                  "AccessTokenValidityMinutes": 5, "IdTokenValidityMinutes": 1440, "RefreshTokenValidityDays": 3650, "AuthSessionValidityMinutes": 15 },
                { "ClientName": "server", "ClientSecret": "abcdefghijklmnopqrstuvwx",
                  "RefreshTokenRotation": { "Feature": "ENABLED", "RetryGracePeriodSeconds": 0 } }
            ]
        }"#,
    )
    .unwrap();
    assert_eq!(config.password_policy.minimum_length, 12);
    assert!(config.password_policy.require_uppercase && !config.password_policy.require_symbols);
    assert_eq!(config.clients.len(), 2);
    assert_eq!(
        config.clients[1]
            .refresh_token_rotation
            .retry_grace_period_seconds,
        0
    );
    assert!(!format!("{config:?}").contains("abcdefghijklmnopqrstuvwx"));
}

#[test]
fn the_former_name_of_the_alias_is_still_read() {
    let aliases = |json: &str| PoolConfig::from_json(json).unwrap().alias_attributes;
    assert_eq!(aliases("{}"), None);
    assert_eq!(aliases(r#"{ "EmailAlias": false }"#), Some(vec![]));
    let email = Some(vec![AliasAttribute::Email]);
    assert_eq!(aliases(r#"{ "EmailAlias": true }"#), email);
    assert_eq!(aliases(r#"{ "AliasAttributes": ["email"] }"#), email);
}

#[test]
fn a_configuration_is_read_back_as_it_was_written() {
    let mut config = PoolConfig::default();
    config.clients[0].client_secret = Some(ClientSecret::new("abcdefghijklmnopqrstuvwx".into()));
    let json = serde_json::to_string(&config).unwrap();
    let read = PoolConfig::from_json(&json).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), json);
}

#[test]
fn a_configuration_that_can_not_be_says_why() {
    let mut complaints = String::new();
    for json in [
        r#"{ "Region": "Europe" }"#,
        r#"{ "Region": "eu-1" }"#,
        r#"{ "UserPoolId": "eu-west-1_Example12" }"#,
        r#"{ "UserPoolId": "us-east-1_" }"#,
        r#"{ "IssuerBase": "localhost" }"#,
        r#"{ "IssuerBase": "http://localhost/" }"#,
        r#"{ "IssuerBase": "http://user@localhost" }"#,
        r#"{ "PasswordPolicy": { "MinimumLength": 5 } }"#,
        r#"{ "RequiredAttributes": ["shoe"] }"#,
        r#"{ "MfaConfiguration": "ON" }"#,
        r#"{ "MfaConfiguration": "OPTIONAL", "EnabledMfas": ["MAGIC"] }"#,
        r#"{ "SignInPolicy": { "AllowedFirstAuthFactors": ["EMAIL_OTP"] } }"#,
        r#"{ "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "SMS_OTP"] }, "MfaConfiguration": "ON", "EnabledMfas": ["SOFTWARE_TOKEN_MFA"] }"#,
        r#"{ "PasswordPolicy": { "PasswordHistorySize": 25 } }"#,
        r#"{ "UsernameAttributes": ["email"], "AliasAttributes": ["phone_number"] }"#,
        r#"{ "AliasAttributes": ["nickname"] }"#,
        r#"{ "AliasAttributes": "email" }"#,
        r#"{ "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["phone_number"] } }"#,
        r#"{ "Schema": [{ "Name": "" }] }"#,
        r#"{ "Schema": [{ "Name": "shoe" }, { "Name": "custom:shoe" }] }"#,
        r#"{ "Schema": [{ "Name": "shoe", "Required": true }] }"#,
        r#"{ "Schema": [{ "Name": "shoe", "StringAttributeConstraints": { "MinLength": "3", "MaxLength": "2" } }] }"#,
        r#"{ "Schema": [{ "Name": "shoe", "NumberAttributeConstraints": { "MinValue": "few" } }] }"#,
        r#"{ "Clients": [{ "WriteAttributes": ["custom:shoe"] }] }"#,
        r#"{ "Clients": [{ "ReadAttributes": ["custom:shoe"] }] }"#,
        r#"{ "Clients": [] }"#,
        r#"{ "Clients": [{}, {}] }"#,
        r#"{ "Clients": [{ "ClientName": "" }] }"#,
        r#"{ "Clients": [{ "ClientId": "a b" }] }"#,
        r#"{ "Clients": [{ "ClientSecret": "short" }] }"#,
        r#"{ "Clients": [{ "ExplicitAuthFlows": ["ALLOW_REFRESH_TOKEN_AUTH"] }] }"#,
        r#"{ "Clients": [{ "ExplicitAuthFlows": ["ALLOW_MAGIC"] }] }"#,
        r#"{ "Clients": [{ "RefreshTokenRotation": { "Feature": "ENABLED", "RetryGracePeriodSeconds": 61 } }] }"#,
        r#"{ "Clients": [{ "AccessTokenValidityMinutes": 4 }] }"#,
        r#"{ "Clients": [{ "RefreshTokenValidityDays": 0 }] }"#,
        r#"{ "Clients": [{ "AuthSessionValidityMinutes": 16 }] }"#,
        r#"{ "Clients": [{ "CallbackURLs": ["http://example.com/"] }] }"#,
        r#"{ "Clients": [{ "LogoutURLs": ["javascript:alert(1)"] }] }"#,
        r#"{ "Clients": [{ "DefaultRedirectURI": "https://example.com/" }] }"#,
        r#"{ "Clients": [{ "AllowedOAuthFlowsUserPoolClient": true }] }"#,
        r#"{ "Clients": [{ "AllowedOAuthFlows": ["implicit"] }] }"#,
        r#"{ "Clients": [{ "AllowedOAuthScopes": ["shoes/read"] }] }"#,
        r#"{ "Clients": [{ "SupportedIdentityProviders": ["Google"] }] }"#,
        r#"{ "Clients": [{ "ClientSecret": 123456 }] }"#,
        r#"{ "Colour": "red" }"#,
        "{",
        "",
        "[1",
    ] {
        let error = PoolConfig::from_json(json).unwrap_err();
        writeln!(complaints, "{error}").unwrap();
    }
    expect![[r"
        configuration: Region is not of the form us-east-1
        configuration: Region is not of the form us-east-1
        configuration: UserPoolId is not of the form <Region>_<letters and digits>
        configuration: UserPoolId is not of the form <Region>_<letters and digits>
        configuration: IssuerBase is not an http or https URL without a closing slash
        configuration: IssuerBase is not an http or https URL without a closing slash
        configuration: IssuerBase is not an http or https URL without a closing slash
        configuration: PasswordPolicy.MinimumLength is not between 6 and 99
        configuration: RequiredAttributes names one that is no standard attribute
        configuration: EnabledMfas is empty, but MfaConfiguration is not OFF
        configuration: line 1, column 57, EnabledMfas[0]: unknown variant `MAGIC`, expected one of `SMS_MFA`, `SOFTWARE_TOKEN_MFA`, `EMAIL_OTP`
        configuration: SignInPolicy.AllowedFirstAuthFactors has no PASSWORD
        configuration: SignInPolicy allows EMAIL_OTP or SMS_OTP, which can't be while MfaConfiguration is ON
        configuration: PasswordPolicy.PasswordHistorySize is over 24
        configuration: UsernameAttributes and AliasAttributes can't be used together
        configuration: line 1, column 32, AliasAttributes[0]: unknown variant `nickname`, expected one of `email`, `phone_number`, `preferred_username`
        configuration: line 1, column 28, AliasAttributes: a value of another type is expected
        configuration: AttributesRequireVerificationBeforeUpdate names one that AutoVerifiedAttributes does not
        configuration: Schema has a Name that is empty, too long, or has spaces or colons in it
        configuration: Schema names an attribute twice
        configuration: Schema requires an attribute that is no standard attribute
        configuration: Schema has StringAttributeConstraints that are no range of numbers
        configuration: Schema has NumberAttributeConstraints that are no range of numbers
        configuration: WriteAttributes names one that accounts can't have
        configuration: ReadAttributes names one that accounts can't have
        configuration: Clients is empty
        configuration: two Clients have the same ClientName or ClientId
        configuration: ClientName is empty or longer than 128 characters
        configuration: ClientId has other characters than letters, digits and _, or more than 128
        configuration: ClientSecret has not 24 to 64 letters, digits and _
        configuration: ALLOW_REFRESH_TOKEN_AUTH can't be used together with RefreshTokenRotation
        configuration: line 1, column 51, Clients[0].ExplicitAuthFlows[0]: unknown variant `ALLOW_MAGIC`, expected one of `ALLOW_USER_SRP_AUTH`, `ALLOW_USER_PASSWORD_AUTH`, `ALLOW_CUSTOM_AUTH`, `ALLOW_USER_AUTH`, `ALLOW_ADMIN_USER_PASSWORD_AUTH`, `ALLOW_REFRESH_TOKEN_AUTH`
        configuration: RetryGracePeriodSeconds is over 60
        configuration: AccessTokenValidityMinutes or IdTokenValidityMinutes is not 5 minutes to a day
        configuration: RefreshTokenValidityDays is not between 1 and 3650
        configuration: AuthSessionValidityMinutes is not between 3 and 15
        configuration: CallbackURLs has what is no https address, no http address of this computer and none of a private scheme
        configuration: LogoutURLs has what is no https address, no http address of this computer and none of a private scheme
        configuration: DefaultRedirectURI is not among CallbackURLs
        configuration: AllowedOAuthFlows and AllowedOAuthScopes are needed where AllowedOAuthFlowsUserPoolClient is true
        configuration: line 1, column 48, Clients[0].AllowedOAuthFlows[0]: unknown variant `implicit`, expected `code`
        configuration: AllowedOAuthScopes has a scope that the pool does not have
        configuration: SupportedIdentityProviders names a provider that the pool does not have
        configuration: line 1, column 38, Clients[0].ClientSecret: a value of another type is expected
        configuration: line 1, column 10, Colour: unknown field `Colour`, expected one of `PoolName`, `Region`, `UserPoolId`, `IssuerBase`, `PasswordPolicy`, `UsernameAttributes`, `AliasAttributes`, `EmailAlias`, `AutoVerifiedAttributes`, `UserAttributeUpdateSettings`, `RequiredAttributes`, `Schema`, `MfaConfiguration`, `EnabledMfas`, `SignInPolicy`, `WebAuthnConfiguration`, `DeviceConfiguration`, `AllowAdminCreateUserOnly`, `IdentityProviders`, `DemonstrationProviders`, `Clients`, `Groups`, `Users`
        configuration: line 1, column 1, the whole: ends too early
        configuration: line 1, column 0, the whole: ends too early
        configuration: line 1, column 2, [0]: a value of another type is expected
    "]].assert_eq(&complaints);
}

#[tokio::test]
async fn ids_are_made_once_and_stay_with_the_clients_name() {
    let directory = tempfile::tempdir().unwrap();
    let open = async |names: &[&str]| {
        let clients = names
            .iter()
            .map(|name| ClientConfig {
                client_name: (*name).to_owned(),
                ..ClientConfig::default()
            })
            .collect();
        let config = PoolConfig {
            clients,
            ..PoolConfig::default()
        };
        let storage = Storage::Directory(directory.path().join("pool"));
        LocalPool::open(
            storage,
            SealingKey::new([7; 32]),
            config,
            ManualClock::new(),
        )
        .await
        .unwrap()
        .pool
        .info()
    };
    let first = open(&["desktop"]).await;
    let (region, name) = first.user_pool_id.split_once('_').unwrap();
    assert_eq!((region, name.len()), ("us-east-1", 9));
    assert!(name.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    assert_eq!(first.client_id.len(), 26);
    let second = open(&["web", "desktop"]).await;
    assert_eq!(second.user_pool_id, first.user_pool_id);
    assert_eq!(second.clients[1].client_id, first.client_id);
    assert_eq!(second.client_id, second.clients[0].client_id);
    assert_ne!(second.clients[0].client_id, first.client_id);
}

#[tokio::test]
async fn a_client_id_can_not_be_that_of_two_clients() {
    let directory = tempfile::tempdir().unwrap();
    let open = async |config: PoolConfig| {
        let storage = Storage::Directory(directory.path().join("pool"));
        LocalPool::open(
            storage,
            SealingKey::new([7; 32]),
            config,
            ManualClock::new(),
        )
        .await
    };
    let desktop = open(PoolConfig::default())
        .await
        .unwrap()
        .pool
        .info()
        .client_id;
    let config = PoolConfig {
        clients: vec![
            ClientConfig::default(),
            ClientConfig {
                client_name: "web".to_owned(),
                client_id: Some(desktop),
                ..ClientConfig::default()
            },
        ],
        ..PoolConfig::default()
    };
    let refused = open(config).await;
    assert!(
        matches!(refused, Err(Error::Configuration(_))),
        "{refused:?}"
    );
}

#[tokio::test]
async fn the_password_policy_of_the_configuration_is_the_pools() {
    let pool = Fixture::with(
        PoolConfig::from_json(r#"{ "PasswordPolicy": { "MinimumLength": 20 } }"#).unwrap(),
    )
    .await;
    assert_eq!(pool.pool.info().password_policy.minimum_length, 20);
    assert_eq!(
        pool.refused("SignUp", sign_up_request("ada")).await.1,
        "Password did not conform with policy: Password not long enough"
    );
}
