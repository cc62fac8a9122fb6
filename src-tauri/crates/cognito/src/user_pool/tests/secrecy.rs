//! Nothing that is secret gets into a log, at whatever level, or into a `Debug`.

use std::io;
use std::sync::{Arc, Mutex};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use tracing_subscriber::fmt::MakeWriter;
use vestibule_session::ports::{
    PasswordReset as _, SignIn as _, SignUp as _, SignUpRequest, TokenLifecycle as _,
};
use vestibule_session::{AccessToken, AccountId, ConfirmationCode, Password};

use crate::testing::fake_pool::{
    FakePool, ISSUER, PASSWORD, REFRESH_TOKEN, SUBJECT, password, refresh_token,
};
use crate::testing::raw_server::Answer;

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

#[tokio::test]
async fn no_flow_logs_a_secret_at_any_level() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(log.clone())
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);

    let pool = FakePool::start().await;
    let user_pool = pool.user_pool_with_secret();
    let tokens = user_pool
        .sign_in("marker-name@example.com", &password())
        .await
        .unwrap();
    let account = AccountId::new(ISSUER, SUBJECT);
    let refreshed = user_pool.refresh(&account, &refresh_token()).await.unwrap();
    user_pool.revoke_token(&refresh_token()).await.unwrap();
    user_pool
        .global_sign_out(&refreshed.access_token)
        .await
        .unwrap();
    let request = SignUpRequest {
        username: "marker-name".to_owned(),
        password: password(),
        email: "marker-name@example.com".to_owned(),
    };
    user_pool.sign_up(&request).await.unwrap();
    let code = ConfirmationCode::new("marker-code".to_owned());
    user_pool
        .confirm_sign_up("marker-name", &code)
        .await
        .unwrap();
    user_pool.forgot_password("marker-name").await.unwrap();
    user_pool
        .confirm_forgot_password("marker-name", &code, &password())
        .await
        .unwrap();
    let access_token = AccessToken::new("marker-access-token".to_owned());
    let user = user_pool.user(&access_token).await.unwrap();
    user_pool
        .change_password(
            &access_token,
            &password(),
            &Password::new("marker-new".to_owned()),
        )
        .await
        .unwrap();
    pool.answer(
        "InitiateAuth",
        Answer::error(
            "NotAuthorizedException",
            "Value 'marker-name' at 'username' failed; marker-name@example.com is not here",
        ),
    );
    let refusal = user_pool.sign_in("marker-name", &password()).await;
    pool.answer("InitiateAuth", Answer::Closed);
    let failure = user_pool.sign_in("marker-name", &password()).await;

    drop(guard);
    let text = log.text();
    assert!(
        text.contains("the user pool did not do it"),
        "the log was on"
    );
    let debug = format!("{user_pool:?} {tokens:?} {refusal:?} {failure:?} {user:?}");
    let mut secrets: Vec<String> = [
        PASSWORD,
        REFRESH_TOKEN,
        "marker-",
        "ada@example.com",
        "PASSWORD_CLAIM",
    ]
    .map(str::to_owned)
    .to_vec();
    secrets.push(STANDARD.encode(PASSWORD));
    secrets.push(tokens.id_token.expose_secret()[..60].to_owned());
    secrets.push(tokens.access_token.expose_secret()[..60].to_owned());
    for secret in secrets {
        for (name, surface) in [("log", &text), ("debug", &debug)] {
            assert!(!surface.contains(&secret), "{name} has {secret}: {surface}");
        }
    }
}
