//! Requests that are no requests: a clear error, and never a panic.

use std::fmt::Write as _;

use expect_test::expect;
use proptest::prelude::*;
use serde_json::json;

use super::support::*;

#[tokio::test]
async fn errors_have_awss_form() {
    let pool = Fixture::new().await;
    let answer = pool
        .call("GetTokensFromRefreshToken", json!({ "RefreshToken": "x" }))
        .await;
    assert_eq!(answer.status, 400);
    assert_eq!(answer.headers["content-type"], "application/x-amz-json-1.1");
    assert_eq!(answer.headers["x-amzn-errortype"], "NotAuthorizedException");
    assert!(uuid::Uuid::parse_str(answer.headers["x-amzn-requestid"].to_str().unwrap()).is_ok());
    assert_eq!(answer.headers["cache-control"], "no-store");
    expect![[r#"{"__type":"NotAuthorizedException","message":"Invalid Refresh Token."}"#]]
        .assert_eq(&answer.text);
}

#[tokio::test]
async fn answers_have_awss_form() {
    let pool = Fixture::new().await;
    let answer = pool.call("SignUp", sign_up_request("ada")).await;
    assert_eq!(answer.headers["content-type"], "application/x-amz-json-1.1");
    assert!(answer.headers.contains_key("x-amzn-requestid"));
    let json = answer.json();
    let text = answer.text.replace(json["UserSub"].as_str().unwrap(), "…");
    expect![[r#"{"UserConfirmed":false,"UserSub":"…","CodeDeliveryDetails":{"Destination":"a***@e***","DeliveryMedium":"EMAIL","AttributeName":"email"}}"#]]
        .assert_eq(&text);
}

#[tokio::test]
async fn challenges_have_awss_form() {
    let pool = Fixture::with(choice_pool()).await;
    pool.confirmed("ada").await;
    let mut challenge = pool.begin("USER_AUTH", "ada", json!({})).await.unwrap();
    challenge["Session"] = json!("…");
    expect![[r#"
        {
          "ChallengeName": "SELECT_CHALLENGE",
          "ChallengeParameters": {
            "USERNAME": "ada",
            "USER_ID_FOR_SRP": "ada"
          },
          "Session": "…",
          "AvailableChallenges": [
            "PASSWORD_SRP",
            "PASSWORD",
            "EMAIL_OTP"
          ]
        }"#]]
    .assert_eq(&serde_json::to_string_pretty(&sorted(&challenge)).unwrap());
}

/// With the parameters in the order of their names: as in AWS's answers, theirs means nothing.
fn sorted(challenge: &serde_json::Value) -> serde_json::Value {
    let mut sorted = challenge.clone();
    if let Some(parameters) = sorted["ChallengeParameters"].as_object_mut() {
        let in_order: std::collections::BTreeMap<_, _> = parameters.clone().into_iter().collect();
        *parameters = in_order.into_iter().collect();
    }
    sorted
}

#[tokio::test]
async fn an_operation_that_the_pool_does_not_have_is_unknown() {
    let pool = Fixture::new().await;
    for operation in ["CreateUserImportJob", "signup", "SignUp ", "", "Nonsense"] {
        let answer = pool.post(operation, "{}").await;
        assert_eq!(answer.status, 400, "{operation}");
        assert_eq!(
            answer.json()["__type"],
            "UnknownOperationException",
            "{operation}"
        );
    }
}

#[tokio::test]
async fn malformed_json_and_json_of_another_shape_is_refused() {
    let pool = Fixture::new().await;
    let deep = format!("{}{}", r#"{"Username":"#.repeat(5_000), "}".repeat(5_000));
    for body in [
        "",
        "{",
        "null",
        "[]",
        "\"text\"",
        "{\"Username\": 5}",
        "{\"Username\": {\"a\": 1}}",
        "{\"Username\": \"a\", \"Username\": \"b\"}",
        "{\"Username\": \"\\ud800\"}",
        "{} {}",
        "{\"UserAttributes\": {}}",
        "{\"UserAttributes\": [{\"Value\": \"x\"}]}",
        "{\"UserAttributes\": [1]}",
        &deep,
    ] {
        let answer = pool.post("SignUp", body).await;
        assert_eq!(answer.status, 400, "{body}");
        assert_eq!(answer.json()["__type"], "SerializationException", "{body}");
    }
    let answer = pool.post("SignUp", vec![b'{', 0xff, 0xfe, b'}']).await;
    assert_eq!(answer.json()["__type"], "SerializationException");
    for body in [
        r#"{"AuthFlow": "USER_SRP_AUTH", "AuthParameters": {"USERNAME": 1}}"#,
        r#"{"AuthParameters": []}"#,
    ] {
        let answer = pool.post("InitiateAuth", body).await;
        assert_eq!(answer.json()["__type"], "SerializationException");
    }
}

#[tokio::test]
async fn members_that_the_pool_does_not_know_are_passed_over() {
    let pool = Fixture::new().await;
    let mut request = sign_up_request("ada");
    request["ClientMetadata"] = json!({ "a": "b" });
    request["UserContextData"] = json!({ "IpAddress": "127.0.0.1" });
    request["Invented"] = json!([1, 2, 3]);
    pool.ok("SignUp", request).await;
}

#[tokio::test]
async fn what_a_caller_sent_is_never_repeated() {
    let pool = Fixture::new().await;
    let marker = "REPEAT\u{7}ME";
    for (operation, request) in [
        ("SignUp", json!({ "Username": marker, "Password": marker })),
        (
            "SignUp",
            json!({ "Username": "a", "Password": PASSWORD, "UserAttributes": [{ "Name": marker, "Value": "x" }] }),
        ),
        (
            "SignUp",
            json!({ "Username": "a", "Password": PASSWORD, "UserAttributes": [{ "Name": "email", "Value": marker }] }),
        ),
        (
            "ConfirmSignUp",
            json!({ "Username": "a", "ConfirmationCode": "REPEATME" }),
        ),
        ("InitiateAuth", json!({ "AuthFlow": marker })),
        (
            "InitiateAuth",
            json!({ "AuthFlow": "USER_SRP_AUTH", "AuthParameters": { "USERNAME": "a", "SRP_A": marker } }),
        ),
        ("RespondToAuthChallenge", json!({ "ChallengeName": marker })),
        ("GetUser", json!({ "AccessToken": marker })),
        ("RevokeToken", json!({ "Token": marker })),
        ("GetUser", json!({ "ClientId": marker })),
    ] {
        let answer = pool.call(operation, request).await;
        assert_eq!(answer.status, 400);
        assert!(!answer.text.contains("REPEAT"), "{}", answer.text);
    }
}

const OPERATIONS: [&str; 21] = [
    "SignUp",
    "ConfirmSignUp",
    "ResendConfirmationCode",
    "InitiateAuth",
    "RespondToAuthChallenge",
    "GetTokensFromRefreshToken",
    "ForgotPassword",
    "ConfirmForgotPassword",
    "ChangePassword",
    "GetUser",
    "GetUserAuthFactors",
    "UpdateUserAttributes",
    "DeleteUserAttributes",
    "GetUserAttributeVerificationCode",
    "VerifyUserAttribute",
    "SetUserMFAPreference",
    "AssociateSoftwareToken",
    "VerifySoftwareToken",
    "DeleteUser",
    "RevokeToken",
    "GlobalSignOut",
];

#[tokio::test]
async fn every_operation_says_which_member_is_missing() {
    let pool = Fixture::new().await;
    let mut said = String::new();
    for operation in OPERATIONS {
        let (kind, message) = pool
            .refused(operation, json!({ "ClientId": pool.client_id }))
            .await;
        let member = message.split('\'').nth(1).unwrap_or(&message).to_owned();
        writeln!(said, "{operation}: {kind} {member}").unwrap();
    }
    expect![[r"
        SignUp: InvalidParameterException username
        ConfirmSignUp: InvalidParameterException username
        ResendConfirmationCode: InvalidParameterException username
        InitiateAuth: InvalidParameterException authFlow
        RespondToAuthChallenge: InvalidParameterException challengeName
        GetTokensFromRefreshToken: InvalidParameterException refreshToken
        ForgotPassword: InvalidParameterException username
        ConfirmForgotPassword: InvalidParameterException username
        ChangePassword: InvalidParameterException accessToken
        GetUser: InvalidParameterException accessToken
        GetUserAuthFactors: InvalidParameterException accessToken
        UpdateUserAttributes: InvalidParameterException accessToken
        DeleteUserAttributes: InvalidParameterException accessToken
        GetUserAttributeVerificationCode: InvalidParameterException accessToken
        VerifyUserAttribute: InvalidParameterException accessToken
        SetUserMFAPreference: InvalidParameterException accessToken
        AssociateSoftwareToken: InvalidParameterException Either access token or session is required.
        VerifySoftwareToken: InvalidParameterException userCode
        DeleteUser: InvalidParameterException accessToken
        RevokeToken: InvalidParameterException token
        GlobalSignOut: InvalidParameterException accessToken
    "]]
    .assert_eq(&said);
}

fn any_json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(json!(null)),
        any::<bool>().prop_map(|value| json!(value)),
        any::<i64>().prop_map(|value| json!(value)),
        "\\PC{0,20}".prop_map(|value| json!(value)),
        "[A-Za-z0-9_.=-]{0,20}".prop_map(|value| json!(value)),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(|values| json!(values)),
            proptest::collection::btree_map(member(), inner, 0..4)
                .prop_map(|members| json!(members)),
        ]
    })
}

fn member() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("ClientId"),
        Just("Username"),
        Just("Password"),
        Just("UserAttributes"),
        Just("ConfirmationCode"),
        Just("AuthFlow"),
        Just("AuthParameters"),
        Just("ChallengeName"),
        Just("ChallengeResponses"),
        Just("USERNAME"),
        Just("SRP_A"),
        Just("TIMESTAMP"),
        Just("AccessToken"),
        Just("RefreshToken"),
        Just("Token"),
        Just("UserAttributeNames"),
        Just("AttributeName"),
        Just("Code"),
        Just("UserCode"),
        Just("Session"),
        Just("SMSMfaSettings"),
        Just("Name"),
        Just("Value"),
        Just("SecretHash"),
        Just("ClientSecret"),
    ]
    .prop_map(str::to_owned)
}

#[test]
fn no_request_makes_the_pool_fail() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let pool = runtime.block_on(Fixture::new());
    let request = (
        proptest::sample::select(&OPERATIONS[..]),
        proptest::collection::btree_map(member(), any_json(), 0..8),
        any::<bool>(),
    );
    proptest!(ProptestConfig::with_cases(400), |((operation, members, is_ours) in request)| {
        let mut request = json!(members);
        if is_ours {
            request["ClientId"] = json!(pool.client_id);
        }
        let answer = runtime.block_on(pool.post(operation, request.to_string()));
        prop_assert!(answer.status == 200 || answer.status == 400, "{} {}", operation, answer.text);
        answer.json();
    });
}
