//! The application's client against `MiniStack`, an imitation of Cognito that others wrote: real SRP, real signatures, real revocation.
//!
//! It runs with `AUTH=true`: without that it accepts any code and any token, and proves nothing.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use serde_json::Value;
use tempfile::TempDir;
use vestibule_cognito::{ClientSecret, Url, UserPool, UserPoolConfig};
use vestibule_contract::AuthFlow;
use vestibule_session::ports::{
    Clock, IdentityProvider as _, ProviderError, SignIn as _, SignInOutcome, SignInRequest,
    SignUp as _, SignUpOutcome, SignUpRequest, TokenLifecycle as _, UserAttributes as _,
};
use vestibule_session::{ConfirmationCode, Password, RefreshToken, Timestamp, TokenSet};
use vestibule_tests::house::Keyring;
use vestibule_tests::process::Process;
use vestibule_vault::{SessionVault, Vault};

const USERNAME: &str = "ada";
const EMAIL: &str = "ada@example.com";
const PASSWORD: &str = " Corréct-h0rse: ";

#[tokio::test]
async fn the_client_signs_in_by_srp_refreshes_and_revokes() {
    let ministack = MiniStack::start();
    for user_pool in [ministack.public_client(), ministack.confidential_client()] {
        let tokens = sign_in(&user_pool, USERNAME, PASSWORD)
            .await
            .expect("the right password is accepted");
        assert_eq!(tokens.username, USERNAME);
        assert_eq!(tokens.account.issuer(), user_pool.issuer());

        let refreshed = user_pool
            .refresh(&tokens.account, USERNAME, &tokens.refresh_token)
            .await
            .expect("the refresh token is good");
        assert_eq!(refreshed.account, tokens.account);
        let user = user_pool
            .user_profile(&refreshed.access_token)
            .await
            .expect("the access token is good");
        assert_eq!(user.attributes["email"], EMAIL);

        user_pool
            .revoke_token(&refreshed.refresh_token)
            .await
            .expect("the refresh token is revoked");
        let refusal = user_pool
            .refresh(&tokens.account, USERNAME, &refreshed.refresh_token)
            .await;
        assert_eq!(
            refusal.expect_err("it was revoked"),
            ProviderError::SessionEnded
        );
    }
}

#[tokio::test]
async fn the_client_is_refused_without_the_right_password_token_or_code() {
    let ministack = MiniStack::start();
    let user_pool = ministack.public_client();
    for wrong in [
        "",
        PASSWORD.trim(),
        " corréct-h0rse: ",
        " Corre\u{301}ct-h0rse: ",
    ] {
        let refusal = sign_in(&user_pool, USERNAME, wrong).await;
        assert_eq!(
            refusal.expect_err("a wrong password"),
            ProviderError::NotAuthorized,
            "{wrong:?}"
        );
    }
    let refusal = sign_in(&user_pool, "nobody", PASSWORD).await;
    assert_eq!(
        refusal.expect_err("there is no such user"),
        ProviderError::NotAuthorized
    );

    let tokens = sign_in(&user_pool, USERNAME, PASSWORD)
        .await
        .expect("the right password is accepted");
    // EXPOSE: forged by one character, and sent to the pool that issued it.
    let forged = forge(tokens.refresh_token.expose_secret());
    let refusal = user_pool
        .refresh(&tokens.account, USERNAME, &RefreshToken::new(forged))
        .await;
    assert_eq!(
        refusal.expect_err("a forged refresh token"),
        ProviderError::SessionEnded
    );
    let wrong_secret = ministack.client(
        &ministack.made["confidential_client_id"],
        Some("not the secret"),
    );
    let refusal = sign_in(&wrong_secret, USERNAME, PASSWORD).await;
    assert!(
        matches!(refusal, Err(ProviderError::UserPoolMisconfigured(_))),
        "{refusal:?}"
    );
}

#[tokio::test]
async fn the_client_makes_an_account_and_signs_in_by_its_address() {
    let ministack = MiniStack::start();
    let user_pool = ministack.public_client();
    let request = SignUpRequest {
        username: "grace".to_owned(),
        password: Some(password(PASSWORD)),
        attributes: [("email".to_owned(), "grace@example.com".to_owned())].into(),
    };
    let outcome = user_pool.sign_up(&request).await.expect("a new account");
    assert!(matches!(
        outcome,
        SignUpOutcome::ConfirmationRequired(Some(_))
    ));
    assert_eq!(
        user_pool.sign_up(&request).await,
        Err(ProviderError::UsernameExists)
    );
    let refusal = sign_in(&user_pool, "grace", PASSWORD).await;
    assert_eq!(
        refusal.expect_err("not confirmed yet"),
        ProviderError::UserNotConfirmed
    );
    let confirm = async |text: &str| {
        let answer = user_pool.confirm_sign_up("grace", &code(text)).await;
        answer.map(drop)
    };
    assert_eq!(confirm("000000").await, Err(ProviderError::CodeMismatch));
    // MiniStack's code is always this one.
    assert_eq!(confirm("123456").await, Ok(()));
    assert_eq!(
        confirm("123456").await,
        Err(ProviderError::AlreadyConfirmed)
    );
    sign_in(&user_pool, "grace", PASSWORD)
        .await
        .expect("the account is confirmed");
    // The pool's name for the user, which is not what was typed, goes into the proof.
    let tokens = sign_in(&user_pool, EMAIL, PASSWORD)
        .await
        .expect("an address is a name, too");
    assert_eq!(tokens.username, USERNAME);
}

/// Signs in by a password; `MiniStack` asks for nothing else.
async fn sign_in(
    user_pool: &UserPool,
    username: &str,
    secret: &str,
) -> Result<TokenSet, ProviderError> {
    let request = SignInRequest::Password {
        username: username.to_owned(),
        password: password(secret),
    };
    match user_pool.sign_in(&request).await? {
        SignInOutcome::Tokens(tokens) => Ok(*tokens),
        SignInOutcome::Challenge(challenge) => panic!("asked for {:?}", challenge.kind),
    }
}

/// A `MiniStack` with a user pool, until this is dropped.
struct MiniStack {
    endpoint: String,
    /// What `ministack_pool.py` printed.
    made: Value,
    _process: Process,
    _folder: TempDir,
}

impl MiniStack {
    fn start() -> Self {
        let folder = TempDir::new().expect("a folder");
        // Somebody else may take the port between the choice and the start.
        let (process, endpoint) = (0..3)
            .find_map(|_| serve(&folder))
            .expect("MiniStack starts");
        let made = make_pool(&endpoint);
        Self {
            endpoint,
            made,
            _process: process,
            _folder: folder,
        }
    }

    fn public_client(&self) -> UserPool {
        self.client(&self.made["client_id"], None)
    }

    fn confidential_client(&self) -> UserPool {
        self.client(
            &self.made["confidential_client_id"],
            self.made["client_secret"].as_str(),
        )
    }

    fn client(&self, client_id: &Value, client_secret: Option<&str>) -> UserPool {
        let text = |value: &Value| value.as_str().expect("text").to_owned();
        let config = UserPoolConfig {
            region: "us-east-1".to_owned(),
            user_pool_id: text(&self.made["user_pool_id"]),
            client_id: text(client_id),
            client_secret: client_secret.map(|secret| ClientSecret::new(secret.to_owned())),
            endpoint: Some(Url::parse(&self.endpoint).expect("an address")),
            issuer: None,
            auth_flow: AuthFlow::UserSrp,
            identity_pool: None,
        };
        let entries = Vault::new(Keyring::default());
        let devices = SessionVault::new(entries, config.issuer(), &config.client_id);
        UserPool::new(config, Arc::new(SystemClock), Arc::new(devices)).expect("a configuration")
    }
}

/// Starts the server; `None` if it ended at once.
fn serve(folder: &TempDir) -> Option<(Process, String)> {
    let port = TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .expect("a port")
        .port();
    let mut command = Command::new(python());
    command
        .args(["-m", "ministack"])
        .current_dir(folder.path())
        .env("HOME", folder.path())
        .env("STATE_DIR", folder.path())
        .env("BIND_HOST", "127.0.0.1")
        .env("MINISTACK_HOST", "127.0.0.1")
        .env("GATEWAY_PORT", port.to_string())
        .env("IOT_MTLS_ENABLED", "0")
        .env("AUTH", "true")
        .stdin(Stdio::null());
    let mut process = Process::start("ministack", &mut command, folder.path());
    for _ in 0..600 {
        if is_healthy(port) {
            return Some((process, format!("http://127.0.0.1:{port}")));
        }
        if !process.is_running() {
            return None;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    panic!("MiniStack does not answer:\n{}", process.output());
}

/// Whether this very server answers there, with its checks on.
fn is_healthy(port: u16) -> bool {
    let mut answer = String::new();
    let asked = TcpStream::connect(("127.0.0.1", port)).and_then(|mut stream| {
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        stream.write_all(
            b"GET /_ministack/health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
        )?;
        stream.read_to_string(&mut answer)
    });
    asked.is_ok() && answer.contains("\"auth\": \"enabled\"")
}

fn make_pool(endpoint: &str) -> Value {
    let script = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/peers/python/ministack_pool.py"
    );
    let output = Command::new(python())
        .args([script, endpoint, USERNAME, EMAIL, PASSWORD])
        .output()
        .expect("Python runs");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// The Python that has the packages of `python/requirements.txt`.
fn python() -> std::ffi::OsString {
    std::env::var_os("VESTIBULE_PEERS_PYTHON")
        .expect("VESTIBULE_PEERS_PYTHON names a Python with the peers; ./dev test makes one")
}

/// Changes one character in the middle of a token's signature.
fn forge(token: &str) -> String {
    let at = token.len() - 20;
    let (head, tail) = token.split_at(at);
    let other = if tail.starts_with('A') { 'B' } else { 'A' };
    format!("{head}{other}{}", tail.get(1..).unwrap_or_default())
}

fn password(text: &str) -> Password {
    Password::new(text.to_owned())
}

fn code(text: &str) -> ConfirmationCode {
    ConfirmationCode::new(text.to_owned())
}

struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        let since = SystemTime::now()
            .duration_since(SystemTime::UNIX_EPOCH)
            .expect("a clock after 1970");
        Timestamp(i64::try_from(since.as_secs()).expect("a clock before the end of time"))
    }
}
