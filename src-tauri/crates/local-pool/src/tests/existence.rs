//! `PreventUserExistenceErrors`: a name that nobody has gets the same answers as one that somebody has.

use serde_json::{Value, json};

use super::support::*;
use crate::srp::test_client::TestClient;

/// The shape of a challenge: what differs from one to the next is replaced by what it looks like.
fn shape(challenge: &Value) -> Value {
    let mut shape = challenge.clone();
    let parameters = shape["ChallengeParameters"].as_object_mut().unwrap();
    for (name, value) in parameters {
        let text = value.as_str().unwrap();
        // Leading zeros are left out: a few digits may be missing.
        let is_number = |digits: usize| {
            (digits - 8..=digits).contains(&text.len())
                && text.bytes().all(|byte| byte.is_ascii_hexdigit())
        };
        let looks_like = match name.as_str() {
            "SALT" if is_number(32) => "16 bytes",
            "SRP_B" if is_number(768) => "384 bytes",
            "SECRET_BLOCK" if text.len() == 88 => "64 bytes",
            _ if text.len() == 36 && uuid::Uuid::parse_str(text).is_ok() => "uuid",
            _ => text,
        };
        *value = json!(looks_like);
    }
    shape
}

#[tokio::test]
async fn the_first_step_of_a_sign_in_does_not_tell() {
    let pool = Fixture::new().await;
    pool.confirmed("adalovelace").await;
    for (known, unknown) in [
        ("adalovelace", "gracehopper"),
        ("ADALOVELACE", "GRACEHOPPER"),
        ("adalovelace@example.com", "gracehopper@example.com"),
    ] {
        let srp = TestClient::random();
        let of_known = pool.initiate(known, &srp).await.unwrap();
        let of_unknown = pool.initiate(unknown, &srp).await.unwrap();
        let replaced = of_unknown.to_string().replace("gracehopper", "adalovelace");
        assert_eq!(
            shape(&serde_json::from_str(&replaced).unwrap()),
            shape(&of_known),
            "{unknown} looks like {known}"
        );
        for name in [known, unknown] {
            let first = pool.initiate(name, &srp).await.unwrap()["ChallengeParameters"].clone();
            let second =
                pool.initiate(&name.to_uppercase(), &srp).await.unwrap()["ChallengeParameters"]
                    .clone();
            assert_eq!(first["SALT"], second["SALT"], "{name}: the salt stays");
            assert_eq!(
                first["USER_ID_FOR_SRP"], second["USER_ID_FOR_SRP"],
                "{name}"
            );
            assert_ne!(first["SRP_B"], second["SRP_B"], "{name}: B is fresh");
        }
    }
}

#[tokio::test]
async fn made_up_salts_differ_from_name_to_name_and_from_pool_to_pool() {
    let (one, two) = (Fixture::new().await, Fixture::new().await);
    let srp = TestClient::random();
    let salt = async |pool: &Fixture, name: &str| {
        pool.initiate(name, &srp).await.unwrap()["ChallengeParameters"]["SALT"].clone()
    };
    assert_ne!(salt(&one, "nobody").await, salt(&one, "noone").await);
    assert_ne!(salt(&one, "nobody").await, salt(&two, "nobody").await);
}

#[tokio::test]
async fn wrong_passwords_and_the_lock_after_them_do_not_tell() {
    let pool = Fixture::with_client(permissive_client()).await;
    pool.confirmed("ada").await;
    let mut stories = Vec::new();
    for name in ["ada", "nobody", "nobody@example.com"] {
        let mut story = Vec::new();
        for _ in 0..7 {
            story.push(pool.sign_in(name, OTHER_PASSWORD).await.unwrap_err());
        }
        pool.clock.advance(1);
        for _ in 0..2 {
            let request = json!({
                "AuthFlow": "USER_PASSWORD_AUTH",
                "AuthParameters": { "USERNAME": name, "PASSWORD": OTHER_PASSWORD },
            });
            story.push(pool.refused("InitiateAuth", request).await);
        }
        stories.push(story);
    }
    assert_eq!(stories[0], stories[1]);
    assert_eq!(stories[0], stories[2]);
    assert_eq!(stories[0][6].1, "Password attempts exceeded");
}

#[tokio::test]
async fn a_forgotten_password_does_not_tell() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    pool.pool.clear_mailbox().await.unwrap();
    let mut stories = Vec::new();
    for (name, email) in [
        ("ada", "ada@example.com"),
        ("nobody", "nobody@example.com"),
        ("ada@example.com", "ada@example.com"),
        ("nobody@example.com", "nobody@example.com"),
    ] {
        let mut story = Vec::new();
        let confirm =
            json!({ "Username": name, "ConfirmationCode": "no code", "Password": OTHER_PASSWORD });
        let confirm = {
            let mut c = confirm;
            c["ConfirmationCode"] = json!("nocode");
            c
        };
        story.push(pool.refused("ConfirmForgotPassword", confirm.clone()).await);
        for _ in 0..5 {
            match pool
                .result("ForgotPassword", json!({ "Username": name }))
                .await
            {
                Ok(answer) => {
                    let details = &answer["CodeDeliveryDetails"];
                    let destination = details["Destination"].as_str().unwrap();
                    assert_eq!(destination.len(), "a***@e***".len());
                    if name.contains('@') {
                        assert_eq!(destination[..1], email[..1]);
                    }
                    story.push(refusal(
                        details["DeliveryMedium"].as_str().unwrap(),
                        details["AttributeName"].as_str().unwrap(),
                    ));
                }
                Err(error) => story.push(error),
            }
        }
        for _ in 0..6 {
            story.push(pool.refused("ConfirmForgotPassword", confirm.clone()).await);
        }
        stories.push(story);
        pool.clock.advance(3_600);
    }
    for story in &stories[1..] {
        assert_eq!(story, &stories[0]);
    }
    assert_eq!(stories[0][0].0, "CodeMismatchException");
    assert_eq!(stories[0].last().unwrap().0, "LimitExceededException");
}

#[tokio::test]
async fn confirming_a_sign_up_does_not_tell() {
    let pool = Fixture::new().await;
    pool.sign_up("ada").await;
    let mut stories = Vec::new();
    for name in ["ada", "nobody"] {
        let mut story = Vec::new();
        let request = json!({ "Username": name, "ConfirmationCode": "nocode" });
        for _ in 0..7 {
            story.push(pool.refused("ConfirmSignUp", request.clone()).await);
        }
        let answer = pool
            .ok("ResendConfirmationCode", json!({ "Username": name }))
            .await;
        story.push(refusal(
            "length",
            &answer["CodeDeliveryDetails"]["Destination"]
                .as_str()
                .unwrap()
                .len()
                .to_string(),
        ));
        stories.push(story);
    }
    assert_eq!(stories[0], stories[1]);
}

#[tokio::test]
async fn an_account_that_gets_no_code_looks_like_one_that_does() {
    let pool = Fixture::new().await;
    pool.sign_up("ada").await;
    pool.pool.clear_mailbox().await.unwrap();
    pool.ok("ForgotPassword", json!({ "Username": "ada" }))
        .await;
    assert!(
        pool.pool.mailbox().is_empty(),
        "an address that is not verified gets no code"
    );
    pool.sql("UPDATE users SET enabled = 0");
    pool.ok("ForgotPassword", json!({ "Username": "ada" }))
        .await;
    pool.ok("ResendConfirmationCode", json!({ "Username": "ada" }))
        .await;
    assert!(
        pool.pool.mailbox().is_empty(),
        "a disabled account gets no code"
    );
    let request = json!({ "Username": "ada", "ConfirmationCode": "000000" });
    assert_eq!(
        pool.refused("ConfirmSignUp", request).await.0,
        "CodeMismatchException"
    );
}
