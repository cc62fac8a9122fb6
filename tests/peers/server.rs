//! A server of others that stands for Cognito, and the application's client pointed at it.
//!
//! Not here: what each server can do; that is in a module of its own, with the operations that it lacks or only plays.

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;
use vestibule_cognito::{ClientSecret, IdentityPoolConfig, Url, UserPool, UserPoolConfig};
use vestibule_contract::AuthFlow;
use vestibule_session::ports::{
    Challenge, ProviderError, SignIn as _, SignInOutcome, SignInRequest, SignUpRequest,
};
use vestibule_session::{ChallengeAnswer, ConfirmationCode, IdToken, Password, TokenSet};
use vestibule_tests::house::{Keyring, WallClock};
use vestibule_tests::process::Process;
use vestibule_vault::{SessionVault, Vault};

/// The server, with a user pool in it, until this is dropped.
pub struct Server {
    /// Without a slash at its end.
    pub endpoint: String,
    /// What the script that made the user pool printed.
    pub made: Value,
    process: Process,
    _folder: TempDir,
}

/// How a server is started, and when it can be used.
pub struct Program {
    pub name: &'static str,
    pub module: &'static str,
    /// Arguments and variables, for a port.
    pub set_up: fn(&mut Command, &Path, u16),
    /// What is asked of it, and what the answer says once it is the right server.
    pub health: (&'static str, &'static str),
    /// The script that makes the user pool, and its arguments after the endpoint.
    pub pool: (&'static str, &'static [&'static str]),
}

/// Which app client, and what it is used for.
#[derive(Debug, Clone, Copy)]
pub struct AppClient<'a> {
    /// Its name in what the script printed.
    pub name: &'a str,
    pub auth_flow: AuthFlow,
    pub secret: Option<&'a str>,
}

impl Server {
    pub fn start(program: &Program) -> Self {
        let folder = TempDir::new().expect("a folder");
        // Somebody else may take the port between the choice and the start.
        let (process, port) = (0..3)
            .find_map(|_| serve(program, folder.path()))
            .unwrap_or_else(|| panic!("{} starts", program.name));
        let endpoint = format!("http://127.0.0.1:{port}");
        let made = make_pool(program, &endpoint);
        Self {
            endpoint,
            made,
            process,
            _folder: folder,
        }
    }

    pub fn client(&self, app_client: AppClient<'_>) -> UserPool {
        self.client_by_id(&text(&self.made[app_client.name]), app_client)
    }

    /// A client that says that it is an app client which the user pool does not have.
    pub fn stranger(&self, auth_flow: AuthFlow) -> UserPool {
        let app_client = AppClient {
            name: "",
            auth_flow,
            secret: None,
        };
        self.client_by_id("nobodysclient", app_client)
    }

    fn client_by_id(&self, client_id: &str, app_client: AppClient<'_>) -> UserPool {
        let endpoint = || Some(Url::parse(&self.endpoint).expect("an address"));
        let secret = app_client.secret.map(str::to_owned);
        let identity_pool_id = self.made.get("identity_pool_id");
        let config = UserPoolConfig {
            region: "us-east-1".to_owned(),
            user_pool_id: text(&self.made["user_pool_id"]),
            client_id: client_id.to_owned(),
            client_secret: secret.map(ClientSecret::new),
            endpoint: endpoint(),
            issuer: None,
            auth_flow: app_client.auth_flow,
            identity_pool: identity_pool_id.map(|id| IdentityPoolConfig {
                id: text(id),
                endpoint: endpoint(),
            }),
        };
        let entries = Vault::new(Keyring::default());
        let devices = SessionVault::new(entries, config.issuer(), &config.client_id);
        UserPool::new(config, Arc::new(WallClock), Arc::new(devices)).expect("a configuration")
    }

    /// Calls an operation as it is on the wire; the answer with its head.
    pub fn call(&self, operation: &str, parameters: &Value) -> String {
        let service = if IDENTITY_OPERATIONS.contains(&operation) {
            "AWSCognitoIdentityService"
        } else {
            "AWSCognitoIdentityProviderService"
        };
        let (_, authority) = self.endpoint.split_once("//").expect("an address");
        let body = parameters.to_string();
        let request = format!(
            "POST / HTTP/1.1\r\nHost: {authority}\r\nConnection: close\r\nContent-Length: {}\r\n\
             Content-Type: application/x-amz-json-1.1\r\nX-Amz-Target: {service}.{operation}\r\n\r\n{body}",
            body.len()
        );
        ask(authority, &request).expect("an answer")
    }

    /// What the server has logged.
    pub fn log(&self) -> String {
        self.process.output()
    }
}

/// Every operation of the client is tried at the server, or the server does not have it, or has it in name only; no
/// operation is in two of the lists.
pub fn assert_complete(lists: &[&[&str]]) {
    let listed: Vec<_> = lists.concat().into_iter().map(str::to_owned).collect();
    let all: BTreeSet<_> = listed.iter().cloned().collect();
    assert_eq!(all.len(), listed.len(), "an operation is listed twice");
    assert_eq!(all, client_operations());
}

/// The operations that the client calls, by the table of coverage, which is made from the sources.
fn client_operations() -> BTreeSet<String> {
    let table = include_str!("../../docs/coverage.md");
    let rows = table
        .lines()
        .map(|line| line.split('|').map(str::trim).collect::<Vec<_>>());
    let operations: BTreeSet<_> = rows
        .filter(|columns| columns.len() == 7 && columns[3] == "yes")
        .map(|columns| columns[1].to_owned())
        .collect();
    assert!(operations.len() > 20, "the table is read");
    operations
}

/// Starts the server; `None` if it ended at once.
fn serve(program: &Program, folder: &Path) -> Option<(Process, u16)> {
    let port = TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .expect("a port")
        .port();
    let mut command = Command::new(python());
    command
        .args(["-m", program.module])
        .current_dir(folder)
        .env("HOME", folder)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .stdin(Stdio::null());
    (program.set_up)(&mut command, folder, port);
    let mut process = Process::start(program.name, &mut command, folder);
    let (path, word) = program.health;
    let authority = format!("127.0.0.1:{port}");
    let request = format!("GET {path} HTTP/1.1\r\nHost: {authority}\r\nConnection: close\r\n\r\n");
    for _ in 0..600 {
        if ask(&authority, &request).is_ok_and(|answer| answer.contains(word)) {
            return Some((process, port));
        }
        if !process.is_running() {
            return None;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    panic!("{} does not answer:\n{}", program.name, process.output());
}

fn ask(authority: &str, request: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(authority)?;
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    stream.write_all(request.as_bytes())?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

fn make_pool(program: &Program, endpoint: &str) -> Value {
    let (script, arguments) = program.pool;
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/peers/python");
    let output = Command::new(python())
        .args([&format!("{folder}/{script}"), endpoint])
        .args(arguments)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .output()
        .expect("Python runs");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// The Python that has the packages of `python/requirements.txt`.
pub fn python() -> std::ffi::OsString {
    std::env::var_os("VESTIBULE_PEERS_PYTHON")
        .expect("VESTIBULE_PEERS_PYTHON names a Python with the peers; ./dev test makes one")
}

/// Where the packages of `node/package.json` are.
pub fn node_path() -> std::ffi::OsString {
    std::env::var_os("VESTIBULE_PEERS_NODE_PATH")
        .expect("VESTIBULE_PEERS_NODE_PATH names the peers' node_modules; ./dev test makes them")
}

/// Begins a sign-in by a name and a password.
pub async fn begin(
    user_pool: &UserPool,
    username: &str,
    secret: &str,
) -> Result<SignInOutcome, ProviderError> {
    let request = SignInRequest::Password {
        username: username.to_owned(),
        password: password(secret),
    };
    user_pool.sign_in(&request).await
}

/// Signs in where nothing but a password is asked for.
pub async fn sign_in(
    user_pool: &UserPool,
    username: &str,
    secret: &str,
) -> Result<TokenSet, ProviderError> {
    match begin(user_pool, username, secret).await? {
        SignInOutcome::Tokens(tokens) => Ok(*tokens),
        SignInOutcome::Challenge(challenge) => panic!("asked for {:?}", challenge.kind),
    }
}

/// Begins a sign-in in which more is asked for.
pub async fn challenged(user_pool: &UserPool, username: &str, secret: &str) -> Challenge {
    match begin(user_pool, username, secret).await {
        Ok(SignInOutcome::Challenge(challenge)) => *challenge,
        Ok(SignInOutcome::Tokens(_)) => panic!("signed in without a challenge"),
        Err(error) => panic!("refused: {error:?}"),
    }
}

/// Answers a challenge that is the last one.
pub async fn answer(
    user_pool: &UserPool,
    challenge: &Challenge,
    answer: ChallengeAnswer,
) -> Result<TokenSet, ProviderError> {
    match user_pool.answer_challenge(challenge, &answer).await? {
        SignInOutcome::Tokens(tokens) => Ok(*tokens),
        SignInOutcome::Challenge(challenge) => panic!("asked for {:?}", challenge.kind),
    }
}

pub fn sign_up_request(username: &str, secret: &str) -> SignUpRequest {
    SignUpRequest {
        username: username.to_owned(),
        password: Some(password(secret)),
        attributes: [("email".to_owned(), format!("{username}@example.com"))].into(),
    }
}

/// An ID token with another signature.
pub fn forged_id_token(token: &IdToken) -> IdToken {
    // EXPOSE: forged by one character, and sent to the pool that issued it.
    IdToken::new(forge(token.expose_secret()))
}

/// Changes one character in the middle of a token's signature.
pub fn forge(token: &str) -> String {
    let at = token.len() - 20;
    let (head, tail) = token.split_at(at);
    let other = if tail.starts_with('A') { 'B' } else { 'A' };
    format!("{head}{other}{}", tail.get(1..).unwrap_or_default())
}

pub fn password(text: &str) -> Password {
    Password::new(text.to_owned())
}

pub fn code(text: &str) -> ConfirmationCode {
    ConfirmationCode::new(text.to_owned())
}

fn text(value: &Value) -> String {
    value.as_str().expect("text").to_owned()
}

const IDENTITY_OPERATIONS: [&str; 2] = ["GetId", "GetCredentialsForIdentity"];
