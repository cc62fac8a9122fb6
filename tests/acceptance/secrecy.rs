//! No secret shows up anywhere: every flow runs with everything logged, and what was logged and shown is searched.

use std::fmt::Write as _;
use std::io::Write;
use std::sync::{Arc, Mutex};

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use tracing_subscriber::fmt::MakeWriter;
use vestibule_contract::{Route, SignOutScope};
use vestibule_session::{Command, ConfirmationCode, Password};
use vestibule_tests::house::{ADA, House, make_account, sign_in};

/// What was logged.
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

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

impl Log {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

/// The forms in which a secret could show up, its beginning included.
fn forms(secret: &str) -> Vec<String> {
    let beginning: String = secret.chars().take(12).collect();
    vec![
        secret.to_owned(),
        beginning,
        STANDARD.encode(secret),
        URL_SAFE_NO_PAD.encode(secret),
        hex(secret),
    ]
}

fn hex(secret: &str) -> String {
    secret.bytes().fold(String::new(), |mut digits, byte| {
        write!(digits, "{byte:02x}").unwrap();
        digits
    })
}

/// The secrets that are in the text.
fn found<'s>(text: &str, secrets: &'s [String]) -> Vec<&'s str> {
    secrets
        .iter()
        .filter(|secret| forms(secret).iter().any(|form| text.contains(form)))
        .map(String::as_str)
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn with_everything_logged_no_secret_is_in_the_log_or_in_a_view() {
    let log = Log::default();
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_writer(log.clone())
        .init();
    let house = House::build().await;
    let session = house.start().await;
    let mut shown = String::new();
    let mut secrets = vec![
        ADA.password.to_owned(),
        "Wrong-password-12345".into(),
        NEW_PASSWORD.into(),
    ];

    make_account(&house, &session, &ADA).await;
    secrets.push(house.code());
    secrets.extend(stored_tokens(&house));
    shown += &serde_json::to_string(&*session.view().borrow()).unwrap();
    write!(shown, "{:?}", session.load(Route::Protected).await).unwrap();
    session.shut_down().await;
    let session = house.start().await;
    secrets.extend(stored_tokens(&house));
    write!(shown, "{:?}", session.sign_out(SignOutScope::Global).await).unwrap();
    let refused = session
        .perform(sign_in("ada", "Wrong-password-12345"))
        .await
        .unwrap_err();
    write!(shown, "{refused:?} {refused}").unwrap();
    session
        .perform(Command::ForgotPassword {
            username: "ada".into(),
        })
        .await
        .unwrap();
    secrets.push(house.code());
    let (code, password) = (
        ConfirmationCode::new(house.code()),
        Password::new(NEW_PASSWORD.into()),
    );
    session
        .perform(Command::ConfirmForgotPassword { code, password })
        .await
        .unwrap();
    session.perform(sign_in("ada", NEW_PASSWORD)).await.unwrap();
    secrets.extend(stored_tokens(&house));
    shown += &serde_json::to_string(&*session.view().borrow()).unwrap();
    session.shut_down().await;

    let text = log.text();
    assert!(
        text.contains("user pool: done"),
        "the log says what happened"
    );
    assert_eq!(found(&text, &secrets), Vec::<&str>::new(), "in the log");
    assert_eq!(
        found(&shown, &secrets),
        Vec::<&str>::new(),
        "in what is shown"
    );
}

#[test]
fn a_secret_that_shows_up_in_any_form_is_found() {
    let secrets = vec!["Analytical-Engine-1843".to_owned()];
    for text in [
        "password=Analytical-Engine-1843",
        "Analytical-E…",
        &STANDARD.encode("Analytical-Engine-1843"),
        &hex("Analytical-Engine-1843"),
    ] {
        assert_eq!(found(text, &secrets), secrets, "{text}");
    }
    assert!(found("the analyst's engine", &secrets).is_empty());
}

fn stored_tokens(house: &House) -> Vec<String> {
    house
        .keyring
        .content()
        .values()
        .filter_map(|record| serde_json::from_slice::<serde_json::Value>(record).ok())
        .filter_map(|record| record["refresh_token"].as_str().map(str::to_owned))
        .collect()
}

const NEW_PASSWORD: &str = "Difference-Engine-1822";
