//! Nothing that is secret gets into a log, at whatever level, or into a `Debug`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;
use std::sync::{Arc, Mutex};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use tracing_subscriber::fmt::MakeWriter;
use vestibule_session::ports::{
    AccountSecurity as _, Challenge, ChallengeKind, Devices as _, IdentityPool as _, Passkeys as _,
    PasswordReset as _, SignIn as _, SignInOutcome, SignUp as _, SignUpRequest,
    TokenLifecycle as _, UserAttributes as _,
};
use vestibule_session::{
    AccessToken, AccountId, ChallengeAnswer, ConfirmationCode, PasskeyCredential, Password,
    TokenSet,
};

use crate::testing::fake_pool::{
    CLIENT_SECRET, FakePool, ISSUER, PASSWORD, REFRESH_TOKEN, SUBJECT, USER_ID, password,
    refresh_token,
};
use crate::testing::honest::{CODE, DEVICE_GROUP_KEY, Honest, Question, SECRET_CODE, Step};
use crate::testing::raw_server::Answer;
use crate::{ClientSecret, UserPool, UserPoolConfig};

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

impl Log {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

/// Signs in through every challenge, and gives what was seen on the way.
async fn sign_in_through_everything(pool: &FakePool, user_pool: &UserPool) -> (TokenSet, String) {
    let mut seen = String::new();
    let mut outcome = user_pool
        .begin_with("marker-name@example.com", &password())
        .await
        .unwrap();
    for _ in 0..10 {
        let asked = match outcome {
            SignInOutcome::Tokens(tokens) => return (*tokens, seen),
            SignInOutcome::Challenge(asked) => asked,
        };
        let answer = answer_to(&asked);
        write!(seen, "{asked:?} {answer:?}").unwrap();
        outcome = user_pool.answer_challenge(&asked, &answer).await.unwrap();
    }
    panic!("it has no end: {:?}", pool.operations());
}

fn answer_to(asked: &Challenge) -> ChallengeAnswer {
    let code = || ConfirmationCode::new(CODE.to_owned());
    match &asked.kind {
        ChallengeKind::EnterCode { .. } => ChallengeAnswer::Code { code: code() },
        ChallengeKind::SetUpTotp { .. } => ChallengeAnswer::Totp {
            code: code(),
            device_name: None,
        },
        ChallengeKind::NewPassword { .. } => ChallengeAnswer::NewPassword {
            password: password(),
            attributes: BTreeMap::new(),
        },
        ChallengeKind::UsePasskey { .. } => ChallengeAnswer::Passkey {
            credential: PasskeyCredential::new("{\"id\":\"marker-credential\"}".to_owned()),
        },
        ChallengeKind::Custom { .. } => ChallengeAnswer::Custom { answer: code() },
        ChallengeKind::EnterPassword { .. } => ChallengeAnswer::Password {
            password: password(),
        },
        other => panic!("{other:?} is not asked here"),
    }
}

/// Every operation on an account, and what it gives.
async fn use_the_account(user_pool: &UserPool) -> String {
    let access_token = AccessToken::new("marker-access-token".to_owned());
    let code = ConfirmationCode::new(CODE.to_owned());
    let attributes = BTreeMap::from([("email".to_owned(), "marker@example.com".to_owned())]);
    let profile = user_pool.user_profile(&access_token).await.unwrap();
    let updates = user_pool
        .update_user_attributes(&access_token, &attributes)
        .await;
    user_pool
        .delete_user_attributes(&access_token, &["email".to_owned()])
        .await
        .unwrap();
    let sent = user_pool.send_attribute_code(&access_token, "email").await;
    user_pool
        .verify_attribute(&access_token, "email", &code)
        .await
        .unwrap();
    user_pool
        .change_password(
            &access_token,
            &password(),
            &Password::new("marker-new".to_owned()),
        )
        .await
        .unwrap();
    user_pool
        .set_mfa_preference(&access_token, &[])
        .await
        .unwrap();
    let secret = user_pool.begin_totp_enrolment(&access_token).await.unwrap();
    user_pool
        .finish_totp_enrolment(&access_token, &code, None)
        .await
        .unwrap();
    let factors = user_pool.user_auth_factors(&access_token).await.unwrap();
    let devices = user_pool.devices(&access_token, USER_ID).await.unwrap();
    user_pool
        .remember_device(&access_token, "key", true)
        .await
        .unwrap();
    user_pool
        .forget_device(&access_token, USER_ID, "key")
        .await
        .unwrap();
    let passkeys = user_pool.passkeys(&access_token).await.unwrap();
    user_pool
        .begin_passkey_registration(&access_token)
        .await
        .unwrap();
    let credential = PasskeyCredential::new("{\"id\":\"marker-credential\"}".to_owned());
    user_pool
        .finish_passkey_registration(&access_token, &credential)
        .await
        .unwrap();
    user_pool.delete_passkey(&access_token, "x").await.unwrap();
    user_pool.delete_user(&access_token).await.unwrap();
    format!(
        "{profile:?} {updates:?} {sent:?} {secret:?} {factors:?} {devices:?} {passkeys:?} {credential:?}"
    )
}

/// Making an account, and a forgotten password.
async fn make_an_account(user_pool: &UserPool) -> String {
    let request = SignUpRequest {
        username: "marker-name".to_owned(),
        password: Some(password()),
        attributes: BTreeMap::from([("email".to_owned(), "marker@example.com".to_owned())]),
    };
    let outcome = user_pool.sign_up(&request).await.unwrap();
    let code = ConfirmationCode::new(CODE.to_owned());
    let session = user_pool
        .confirm_sign_up("marker-name", &code)
        .await
        .unwrap();
    user_pool.forgot_password("marker-name").await.unwrap();
    user_pool
        .confirm_forgot_password("marker-name", &code, &password())
        .await
        .unwrap();
    format!("{outcome:?} {session:?}")
}

async fn pool_that_asks_everything() -> FakePool {
    let question = |name, answer| Question::new(name, answer);
    let honest = Honest::asking(vec![
        Step::PasswordVerifier,
        question("SMS_MFA", &[("SMS_MFA_CODE", CODE)]).step(),
        Step::SetUpTotp,
        question("NEW_PASSWORD_REQUIRED", &[("NEW_PASSWORD", PASSWORD)]).step(),
        question("WEB_AUTHN", &[("CREDENTIAL", "*")])
            .with("CREDENTIAL_REQUEST_OPTIONS", "{}")
            .step(),
        question("CUSTOM_CHALLENGE", &[("ANSWER", CODE)]).step(),
        question("PASSWORD_SRP", &[("SRP_A", "*")]).step(),
        Step::PasswordVerifier,
    ]);
    let pool = FakePool::with(honest.tracking_devices()).await;
    pool.on(|request, body| {
        if matches!(request.operation(), "SignUp" | "ConfirmSignUp") {
            body["Session"] = json!("marker-sign-up-session");
        }
        None
    });
    pool
}

#[tokio::test]
async fn no_flow_logs_a_secret_at_any_level() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(log.clone())
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);

    let pool = pool_that_asks_everything().await;
    let user_pool = pool.user_pool_of(UserPoolConfig {
        client_secret: Some(ClientSecret::new(CLIENT_SECRET.to_owned())),
        ..pool.config_with_identity_pool()
    });
    let (tokens, mut seen) = sign_in_through_everything(&pool, &user_pool).await;
    let device = pool.devices.device(USER_ID).unwrap();
    seen.push_str(&make_an_account(&user_pool).await);
    seen.push_str(&use_the_account(&user_pool).await);
    let credentials = user_pool.aws_credentials(&tokens.id_token).await.unwrap();
    let account = AccountId::new(ISSUER, SUBJECT);
    let refreshed = user_pool
        .refresh(&account, USER_ID, &refresh_token())
        .await
        .unwrap();
    user_pool.revoke_token(&refresh_token()).await.unwrap();
    user_pool
        .global_sign_out(&refreshed.access_token)
        .await
        .unwrap();
    pool.answer(
        "InitiateAuth",
        Answer::error(
            "NotAuthorizedException",
            "Value 'marker-name' at 'username' failed; marker-name@example.com is not here",
        ),
    );
    let refusal = user_pool.begin_with("marker-name", &password()).await;
    pool.answer("InitiateAuth", Answer::Closed);
    let failure = user_pool.begin_with("marker-name", &password()).await;

    drop(guard);
    let text = log.text();
    assert!(
        text.contains("the user pool did not do it"),
        "the log was on"
    );
    let debug = format!(
        "{user_pool:?} {tokens:?} {refusal:?} {failure:?} {device:?} {credentials:?} {seen}"
    );
    let mut secrets: Vec<String> = [
        PASSWORD,
        REFRESH_TOKEN,
        CODE,
        SECRET_CODE,
        CLIENT_SECRET,
        "marker-",
        "ada@example.com",
        "PASSWORD_CLAIM",
    ]
    .map(str::to_owned)
    .to_vec();
    secrets.push(STANDARD.encode(PASSWORD));
    secrets.push(device.password.expose_secret().to_owned());
    secrets.push(tokens.id_token.expose_secret()[..60].to_owned());
    secrets.push(tokens.access_token.expose_secret()[..60].to_owned());
    for secret in secrets {
        for (name, surface) in [("log", &text), ("debug", &debug)] {
            // The key of a device's group is no secret, and is named like the others here.
            let surface = surface.replace(DEVICE_GROUP_KEY, "");
            assert!(!surface.contains(&secret), "{name} has {secret}: {surface}");
        }
    }
}
