//! An application to ask: its local API is the real one; who is signed in, and what the person answers, is the test's to say.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use secrecy::SecretString;
use tempfile::TempDir;
use tokio::sync::{broadcast, watch};
use vestibule_companion::{
    Account, Companion, Grant, PairRequest, Place, Scope, TokenUse, Transport,
};
use vestibule_contract::{
    Connection, Notice, PairingPrompt, Revocation, SessionEvent, SessionStatus, SessionStorage,
    SessionView, SignedInUser, Step,
};
use vestibule_local_api::{
    Approval, AwsCredentials, Clock, Companions, Config, Decision, IssuedToken, Limits, LocalApi,
    SessionDetails, SessionSource, SourceError,
};

pub(crate) const ISSUER: &str = "https://issuer.example";
pub(crate) const ACCESS_TOKEN: &str = "eyJ.access-marker.x";
pub(crate) const ID_TOKEN: &str = "eyJ.id-marker.x";

/// The application, until this is dropped.
pub(crate) struct App {
    home: TempDir,
    limits: Limits,
    /// `None` while it does not run.
    pub api: Option<LocalApi>,
    pub session: watch::Sender<SessionView>,
    pub person: Arc<Person>,
    source: Arc<Source>,
}

impl App {
    /// Ada is signed in, and approves.
    pub fn start() -> Self {
        Self::start_with(limits())
    }

    pub fn start_with(limits: Limits) -> Self {
        let session = watch::Sender::new(signed_in("ada", Connection::Fresh));
        let mut app = Self {
            home: tempfile::tempdir().unwrap(),
            limits,
            api: None,
            person: Arc::default(),
            source: Arc::new(Source {
                events: broadcast::Sender::new(16),
                session: session.clone(),
                revocation: Mutex::new(Revocation::Revoked),
            }),
            session,
        };
        app.run();
        app
    }

    /// Starts it, again.
    pub fn run(&mut self) {
        std::fs::create_dir_all(self.folder("run")).unwrap();
        let config = Config {
            limits: self.limits.clone(),
            ..Config::new(self.runtime_folder())
        };
        let companions = Companions {
            data_dir: self.folder("data"),
            source: self.source.clone(),
            approval: self.person.clone(),
            clock: Arc::new(Noon),
        };
        let config = config.with_companions(companions);
        self.api = Some(LocalApi::start(config, self.session.subscribe()).unwrap());
    }

    /// Ends it in good order.
    pub async fn quit(&mut self) {
        if let Some(api) = self.api.take() {
            api.shutdown().await;
        }
    }

    /// Ends it, and leaves what a crash would have left.
    pub async fn crash(&mut self) {
        let discovery = self.runtime_folder().join("api.json");
        let content = std::fs::read(&discovery).unwrap();
        self.quit().await;
        write_private(&discovery, &content);
        drop(
            std::os::unix::net::UnixListener::bind(self.runtime_folder().join("api.sock")).unwrap(),
        );
    }

    pub fn set(&self, session: SessionView) {
        self.session.send_replace(session);
    }

    pub fn tell(&self, event: SessionEvent) {
        self.source.events.send(event).unwrap();
    }

    /// What the next sign-out does at the user pool.
    pub fn will_be(&self, revocation: Revocation) {
        *self.source.revocation.lock().unwrap() = revocation;
    }

    /// A folder of the person's: `run`, `data`, `state`.
    pub fn folder(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    pub fn runtime_folder(&self) -> PathBuf {
        self.folder("run").join("dev.vestibule.client")
    }

    pub fn place(&self) -> Place {
        Place::new(self.runtime_folder())
    }

    pub fn port(&self) -> u16 {
        self.api.as_ref().unwrap().port()
    }

    /// A companion without a token.
    pub async fn over(&self, transport: Transport) -> Companion {
        Companion::connect_over(self.place(), transport)
            .await
            .unwrap()
    }

    /// A companion that was let in to this.
    pub async fn let_in(&self, transport: Transport, scopes: &[Scope]) -> Companion {
        let grant = self.grant(scopes).await;
        self.over(transport).await.with_token(grant.token)
    }

    pub async fn grant(&self, scopes: &[Scope]) -> Grant {
        let companion = self.over(Transport::Socket).await;
        let pairing = companion.pair(&request(scopes)).await.unwrap();
        pairing.finish().await.unwrap()
    }

    /// What those call themselves that are let in, the newest first.
    pub fn companions(&self) -> Vec<String> {
        let companions = self.api.as_ref().unwrap().companions().into_iter();
        companions.map(|companion| companion.name).collect()
    }

    /// Revokes every grant, as the person does in the window.
    pub async fn revoke_all(&self) {
        self.api.as_ref().unwrap().revoke_all().await.unwrap();
    }
}

pub(crate) const TRANSPORTS: [Transport; 2] = [Transport::Socket, Transport::Loopback];

pub(crate) fn request(scopes: &[Scope]) -> PairRequest {
    PairRequest {
        name: "Test".to_owned(),
        scopes: scopes.to_vec(),
        reason: "to be tried".to_owned(),
        headless: false,
    }
}

/// Limits that no test meets by accident.
pub(crate) fn limits() -> Limits {
    Limits {
        connections_per_peer: 64,
        failed_tokens_per_minute: 10_000,
        pairings_per_minute: 10_000,
        ..Limits::default()
    }
}

pub(crate) fn signed_in(username: &str, connection: Connection) -> SessionView {
    SessionView {
        revision: 1,
        status: SessionStatus::SignedIn {
            user: SignedInUser {
                username: username.to_owned(),
                subject: format!("subject-of-{username}"),
                display_name: None,
            },
            connection,
            storage: SessionStorage::Keyring,
        },
    }
}

pub(crate) fn signed_out() -> SessionView {
    SessionView {
        revision: 2,
        status: SessionStatus::SignedOut {
            step: Step::SignIn { username: None },
            notice: Some(Notice::SignedOut),
        },
    }
}

pub(crate) fn restoring() -> SessionView {
    SessionView {
        revision: 0,
        status: SessionStatus::Restoring,
    }
}

pub(crate) fn write_private(path: &std::path::Path, content: &[u8]) {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::write(path, content).unwrap();
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)).unwrap();
}

/// The person at the window.
#[derive(Default)]
pub(crate) struct Person {
    answer: Mutex<Answer>,
    prompts: Mutex<Vec<PairingPrompt>>,
}

#[derive(Debug, Clone, Copy, Default)]
pub(crate) enum Answer {
    #[default]
    Approve,
    Refuse,
    RefuseAlways,
    /// Is not there.
    Nothing,
}

impl Person {
    pub fn will(&self, answer: Answer) {
        *self.answer.lock().unwrap() = answer;
    }

    /// The last thing that the person was asked.
    pub fn last_prompt(&self) -> PairingPrompt {
        self.prompts.lock().unwrap().last().unwrap().clone()
    }

    pub fn prompts(&self) -> usize {
        self.prompts.lock().unwrap().len()
    }
}

#[async_trait]
impl Approval for Person {
    async fn ask(&self, prompt: PairingPrompt) -> Decision {
        self.prompts.lock().unwrap().push(prompt);
        let answer = *self.answer.lock().unwrap();
        match answer {
            Answer::Approve => Decision::Approve,
            Answer::Refuse => Decision::Refuse,
            Answer::RefuseAlways => Decision::RefuseAlways,
            Answer::Nothing => std::future::pending().await,
        }
    }
}

struct Source {
    events: broadcast::Sender<SessionEvent>,
    session: watch::Sender<SessionView>,
    revocation: Mutex<Revocation>,
}

#[async_trait]
impl SessionSource for Source {
    async fn issuer(&self) -> Option<String> {
        Some(ISSUER.to_owned())
    }

    fn events(&self) -> broadcast::Receiver<SessionEvent> {
        self.events.subscribe()
    }

    async fn details(&self, account: &Account) -> Result<SessionDetails, SourceError> {
        let email = format!("{}@example.com", account.username);
        Ok(SessionDetails {
            attributes: BTreeMap::from([("email".to_owned(), email)]),
            expires_at: Some(1_800_000_000),
        })
    }

    async fn token(
        &self,
        account: &Account,
        token_use: TokenUse,
    ) -> Result<IssuedToken, SourceError> {
        if account.username == "offline" {
            return Err(SourceError::Offline);
        }
        Ok(IssuedToken {
            token: SecretString::from(match token_use {
                TokenUse::Id => ID_TOKEN,
                TokenUse::Access => ACCESS_TOKEN,
            }),
            expires_in: Duration::from_secs(299),
        })
    }

    async fn aws_credentials(&self, account: &Account) -> Result<AwsCredentials, SourceError> {
        if account.username == "poolless" {
            return Err(SourceError::NoIdentityPool);
        }
        Ok(AwsCredentials {
            access_key_id: "ASIAEXAMPLE".to_owned(),
            secret_access_key: SecretString::from("secret-marker"),
            session_token: SecretString::from("session-marker"),
            expires_at: 1_800_000_000,
        })
    }

    async fn sign_out(&self, _: &Account, _: &str) -> Result<Revocation, SourceError> {
        self.session.send_replace(signed_out());
        Ok(*self.revocation.lock().unwrap())
    }
}

struct Noon;

impl Clock for Noon {
    fn now(&self) -> i64 {
        1_790_000_000
    }
}
