//! Secrets are where they belong and nowhere else: not in the database file, not in the log, not in an answer.

use std::fs;
use std::io::Write;
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

use super::support::*;
use crate::secret::Password;
use crate::srp::{Salt, Verifier};
use crate::totp::test_app;
use crate::username::srp_identity;
use crate::{MfaConfiguration, MfaMethod, PoolConfig, SealingKey, Storage};

/// Whether the bytes are in there: as they are, in hexadecimal, or the first half of them.
fn holds(haystack: &[u8], needle: &[u8]) -> bool {
    let contains = |needle: &[u8]| {
        haystack
            .windows(needle.len())
            .any(|window| window == needle)
    };
    contains(needle)
        || contains(&needle[..needle.len().div_ceil(2)])
        || contains(hex::encode(needle).as_bytes())
        || contains(hex::encode_upper(needle).as_bytes())
}

#[tokio::test]
async fn the_database_holds_no_verifier_password_code_token_or_private_key_in_plain() {
    let scratch = tempfile::tempdir().unwrap();
    let directory = scratch.path().join("pool");
    let pool = Fixture::open(
        Storage::Directory(directory.clone()),
        SealingKey::new([7; 32]),
        PoolConfig::default(),
    )
    .await;
    pool.confirmed("adalovelace").await;
    let tokens = pool.sign_in("adalovelace", PASSWORD).await.unwrap();
    pool.ok("ForgotPassword", json!({ "Username": "adalovelace" }))
        .await;
    let reset_code = pool.code();

    let app = pool.turn_on("adalovelace", &[MfaMethod::SoftwareTokenMfa], None);

    // What the file would have to hold, worked out anew.
    let inner = pool.pool.inner();
    let salts: Vec<(String, Vec<u8>)> = inner
        .store
        .transaction(|transaction| {
            let mut statement =
                transaction.prepare("SELECT srp_identity, salt FROM password_verifiers")?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
        .unwrap();
    assert_eq!(salts.len(), 2);
    let sub = claims(&tokens["IdToken"])["sub"]
        .as_str()
        .unwrap()
        .to_owned();
    let verifiers: Vec<_> = salts
        .iter()
        .map(|(identity, salt)| {
            let user_id = if identity == "sub" {
                &sub
            } else {
                "adalovelace"
            };
            let salt = Salt::new(salt.clone().try_into().unwrap());
            Verifier::of_password(
                srp_identity(&inner, user_id),
                &salt,
                &Password::new(PASSWORD.into()),
            )
            .to_bytes()
        })
        .collect();

    for is_open in [true, false] {
        let mut files = Vec::new();
        for entry in fs::read_dir(&directory).unwrap() {
            files.extend(fs::read(entry.unwrap().path()).unwrap());
        }
        assert!(
            holds(&files, b"adalovelace"),
            "the search finds what is there"
        );
        assert!(holds(&files, &salts[0].1), "salts are no secret");
        for verifier in &verifiers {
            assert!(!holds(&files, verifier), "a verifier, open: {is_open}");
        }
        assert!(!holds(&files, PASSWORD.as_bytes()), "a password");
        let refresh_token = tokens["RefreshToken"].as_str().unwrap();
        assert!(!holds(&files, refresh_token.as_bytes()), "a refresh token");
        assert!(holds(&files, b"Ada's telephone"), "the app is in there");
        assert!(!holds(&files, app.as_bytes()), "an app's secret");
        assert!(
            !holds(&files, &test_app::secret(&app)),
            "an app's secret, as it is"
        );
        for key in [
            &include_bytes!("signing-key-id.p8")[..],
            include_bytes!("signing-key-access.p8"),
        ] {
            // From the private exponent on; the public half is no secret.
            assert!(!holds(&files, &key[320..600]), "a signing key");
        }
        for mail in pool.pool.mailbox().iter() {
            assert!(!holds(&files, mail.body.as_bytes()), "a message");
        }
        assert!(
            !holds(&files, format!("is {reset_code}").as_bytes()),
            "a code"
        );
        if is_open {
            inner.store.transaction(|_| Ok(())).unwrap();
        }
    }
}

#[tokio::test]
async fn a_code_is_in_no_answer() {
    let pool = Fixture::new().await;
    let mut answers = vec![pool.call("SignUp", sign_up_request("ada")).await];
    let by_name = json!({ "Username": "ada" });
    answers.push(pool.call("ResendConfirmationCode", by_name.clone()).await);
    let wrong = json!({ "Username": "ada", "ConfirmationCode": pool.wrong_code(), "Password": OTHER_PASSWORD });
    answers.push(pool.call("ConfirmSignUp", wrong.clone()).await);
    let right = json!({ "Username": "ada", "ConfirmationCode": pool.code() });
    answers.push(pool.call("ConfirmSignUp", right).await);
    answers.push(pool.call("ForgotPassword", by_name).await);
    answers.push(pool.call("ConfirmForgotPassword", wrong).await);
    let codes: Vec<String> = pool
        .pool
        .mailbox()
        .iter()
        .map(|mail| mail.code.clone())
        .collect();
    assert_eq!(codes.len(), 3);
    for answer in &mut answers {
        // Neither is the code's, and both have digits.
        answer.headers.remove("x-amzn-requestid");
        let text = if answer.text.contains("UserSub") {
            answer.json()["CodeDeliveryDetails"].to_string()
        } else {
            answer.text.clone()
        };
        let all = format!("{:?} {text}", answer.headers);
        for code in &codes {
            assert!(!all.contains(code), "{all}");
        }
    }
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn the_log_holds_no_secret_and_no_name_at_its_most_talkative() {
    let log = Log::default();
    let writer = log.clone();
    // For the whole process, since operations run on threads of their own.
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .init();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut secrets: Vec<String> = vec![
        PASSWORD.into(),
        OTHER_PASSWORD.into(),
        "markername".into(),
        "marker@example.org".into(),
        "newmarker".into(),
    ];
    runtime.block_on(async {
        let pool = Fixture::new().await;
        let mut request = sign_up_request("markername");
        request["UserAttributes"][0]["Value"] = json!("marker@example.org");
        pool.ok("SignUp", request).await;
        let confirm = json!({ "Username": "markername", "ConfirmationCode": pool.code() });
        pool.ok("ConfirmSignUp", confirm).await;
        let tokens = pool.sign_in("marker@example.org", PASSWORD).await.unwrap();
        pool.sign_in("markername", OTHER_PASSWORD).await.unwrap_err();
        let renewed = pool.refresh(&tokens["RefreshToken"]).await.unwrap();
        let request = json!({
            "AccessToken": renewed["AccessToken"],
            "UserAttributes": [{ "Name": "email", "Value": "newmarker@example.org" }],
        });
        pool.ok("UpdateUserAttributes", request).await;
        let request = json!({ "AccessToken": renewed["AccessToken"], "AttributeName": "email", "Code": pool.code() });
        pool.ok("VerifyUserAttribute", request).await;
        pool.ok("ForgotPassword", json!({ "Username": "markername" })).await;
        let request = json!({ "Username": "markername", "ConfirmationCode": pool.code(), "Password": OTHER_PASSWORD });
        pool.ok("ConfirmForgotPassword", request).await;
        pool.ok("RevokeToken", json!({ "Token": renewed["RefreshToken"] })).await;
        pool.get_user(&renewed["AccessToken"]).await.unwrap_err();
        pool.sql("UPDATE password_verifiers SET sealed_verifier = x'00'");
        pool.call(
            "InitiateAuth",
            json!({ "AuthFlow": "USER_SRP_AUTH", "AuthParameters": { "USERNAME": "markername", "SRP_A": "abc" } }),
        )
        .await;
        for tokens in [&tokens, &renewed] {
            for name in ["IdToken", "AccessToken", "RefreshToken"] {
                secrets.push(tokens[name].as_str().unwrap().to_owned());
            }
        }
        secrets.extend(pool.pool.mailbox().iter().map(|mail| mail.body.clone()));
        secrets.extend(sign_in_with_an_app().await);
        secrets.extend(sign_in_on_the_page().await);
    });
    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    for expected in [
        "SignUp",
        "NotAuthorized",
        "a sealed value can't be opened",
        "an authorization code was used twice",
    ] {
        assert!(
            text.contains(expected),
            "the log says what happened: {expected}"
        );
    }
    for secret in secrets {
        assert!(!text.contains(&secret), "{secret} is in the log");
    }
}

/// Gives the secrets that it took.
async fn sign_in_with_an_app() -> Vec<String> {
    let pool = Fixture::with(mfa_pool(MfaConfiguration::Optional)).await;
    pool.confirmed("markername").await;
    let secret = pool.turn_on("markername", &[MfaMethod::SoftwareTokenMfa], None);
    let challenge = pool.after_password("markername").await;
    let answer = async |code: String| {
        let responses = json!({ "USERNAME": "markername", "SOFTWARE_TOKEN_MFA_CODE": code });
        pool.answer(&challenge, responses).await
    };
    answer(pool.wrong_totp(&secret)).await.unwrap_err();
    let tokens = answer(pool.totp(&secret)).await.unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    vec![
        secret,
        text(&challenge["Session"]),
        text(&tokens["AuthenticationResult"]["RefreshToken"]),
    ]
}

/// Gives the secrets that it took.
async fn sign_in_on_the_page() -> Vec<String> {
    let pool = Fixture::with_client(hosted_client()).await;
    pool.confirmed("markername").await;
    let browser = Browser::new(&pool);
    browser.sign_in("markername", OTHER_PASSWORD).await;
    let back = browser.sign_in("markername", PASSWORD).await;
    let code = parameter(&back, "code");
    let tokens = pool.exchange(&code).await.json();
    pool.user_info(&tokens["access_token"]).await;
    // Reuse is worth a warning, and no more than that.
    pool.exchange(&code).await;
    let text = |name: &str| tokens[name].as_str().unwrap().to_owned();
    vec![
        code,
        VERIFIER.to_owned(),
        browser.cookie("cognito").unwrap(),
        browser.cookie("XSRF-TOKEN").unwrap(),
        text("id_token"),
        text("access_token"),
        text("refresh_token"),
    ]
}

#[tokio::test]
async fn nothing_that_can_be_printed_shows_a_secret() {
    let pool = Fixture::new().await;
    pool.sign_up("markername").await;
    let mail = pool.pool.mailbox()[0].clone();
    let printed = format!(
        "{:?} {:?} {mail:?} {:?} {:?}",
        pool.pool,
        pool.pool.mailbox(),
        SealingKey::new([7; 32]),
        crate::ClientSecret::new("the client's secret".into()),
    );
    for secret in [
        mail.code.as_str(),
        mail.to.as_str(),
        "7, 7",
        "the client's secret",
    ] {
        assert!(!printed.contains(secret), "{printed}");
    }
}
