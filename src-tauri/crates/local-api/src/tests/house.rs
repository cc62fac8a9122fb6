//! A server with everything that companions need: a session that hands things out, a person who answers, a clock that is set.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use tempfile::TempDir;
use tokio::sync::{Notify, broadcast, mpsc, oneshot};
use vestibule_contract::{
    Account, Connection, PairStatus, PairingPrompt, Revocation, Scope, SessionEvent, SessionStatus,
    SessionStorage, SessionView, SignedInUser, TokenUse,
};

use super::client::{Answer, Server, generous, parent, signed_in};
use crate::gate::Transport::{self, Socket};
use crate::{
    Approval, AwsCredentials, Clock, Companions, Decision, IssuedToken, Limits, SessionDetails,
    SessionSource, SourceError,
};

pub(super) const ISSUER: &str = "https://issuer.example/pool";

/// When the tests' time begins.
pub(crate) const EPOCH: i64 = 1_800_000_000;

pub(super) const DAY: i64 = 24 * 60 * 60;

#[derive(Debug)]
pub(crate) struct FakeClock(AtomicI64);

impl FakeClock {
    pub fn new() -> Arc<Self> {
        Arc::new(Self(AtomicI64::new(EPOCH)))
    }

    pub fn advance(&self, seconds: i64) {
        self.0.fetch_add(seconds, Ordering::Relaxed);
    }
}

impl Clock for FakeClock {
    fn now(&self) -> i64 {
        self.0.load(Ordering::Relaxed)
    }
}

pub(super) struct FakeSource {
    pub issuer: Mutex<Option<String>>,
    pub events: broadcast::Sender<SessionEvent>,
    /// What everything fails with.
    pub failure: Mutex<Option<SourceError>>,
    /// Tokens are held back until told.
    pub slow: Mutex<Option<Arc<Slow>>>,
    /// Who was signed out, and by which companion.
    pub signed_out: Mutex<Vec<(String, String)>>,
}

/// A token that takes its time.
#[derive(Default)]
pub(super) struct Slow {
    pub asked: Notify,
    pub go_on: Notify,
}

impl FakeSource {
    fn check(&self) -> Result<(), SourceError> {
        self.failure.lock().unwrap().map_or(Ok(()), Err)
    }
}

#[async_trait]
impl SessionSource for FakeSource {
    async fn issuer(&self) -> Option<String> {
        self.issuer.lock().unwrap().clone()
    }

    fn events(&self) -> broadcast::Receiver<SessionEvent> {
        self.events.subscribe()
    }

    async fn details(&self, _: &Account) -> Result<SessionDetails, SourceError> {
        self.check()?;
        let attributes = [
            ("email", "ada@example.com"),
            ("email_verified", "true"),
            ("name", "Ada"),
            ("phone_number", "+1 marker"),
            ("custom:salary", "marker"),
            ("sub", "marker"),
        ];
        Ok(SessionDetails {
            attributes: BTreeMap::from(
                attributes.map(|(name, value)| (name.to_owned(), value.to_owned())),
            ),
            expires_at: Some(EPOCH + 300),
        })
    }

    async fn token(
        &self,
        account: &Account,
        token_use: TokenUse,
    ) -> Result<IssuedToken, SourceError> {
        let slow = self.slow.lock().unwrap().clone();
        if let Some(slow) = slow {
            slow.asked.notify_one();
            slow.go_on.notified().await;
        }
        self.check()?;
        Ok(IssuedToken {
            token: format!("{}-token-of-{}", token_use.as_str(), account.username).into(),
            expires_in: Duration::from_millis(299_900),
        })
    }

    async fn aws_credentials(&self, _: &Account) -> Result<AwsCredentials, SourceError> {
        self.check()?;
        Ok(AwsCredentials {
            access_key_id: "ASIAEXAMPLE".to_owned(),
            secret_access_key: "secret-access-key".to_owned().into(),
            session_token: "session-token".to_owned().into(),
            expires_at: EPOCH,
        })
    }

    async fn sign_out(
        &self,
        account: &Account,
        companion: &str,
    ) -> Result<Revocation, SourceError> {
        self.check()?;
        let entry = (account.username.clone(), companion.to_owned());
        self.signed_out.lock().unwrap().push(entry);
        Ok(Revocation::Revoked)
    }
}

/// A question, and where its answer goes.
pub(super) type Asked = (PairingPrompt, oneshot::Sender<Decision>);

struct FakeApproval(mpsc::UnboundedSender<Asked>);

#[async_trait]
impl Approval for FakeApproval {
    async fn ask(&self, prompt: PairingPrompt) -> Decision {
        let (answer, answered) = oneshot::channel();
        self.0.send((prompt, answer)).unwrap();
        answered.await.unwrap_or(Decision::Refuse)
    }
}

pub(super) struct House {
    pub server: Server,
    pub clock: Arc<FakeClock>,
    pub source: Arc<FakeSource>,
    pub asked: mpsc::UnboundedReceiver<Asked>,
}

impl House {
    /// With Ada signed in and limits that no test reaches by accident.
    pub fn new() -> Self {
        Self::start(generous(), signed_in("ada"))
    }

    pub fn start(limits: Limits, session: SessionView) -> Self {
        Self::start_in(parent(), FakeClock::new(), limits, session)
    }

    pub fn start_in(
        directory: TempDir,
        clock: Arc<FakeClock>,
        limits: Limits,
        session: SessionView,
    ) -> Self {
        let source = Arc::new(FakeSource {
            issuer: Mutex::new(Some(ISSUER.to_owned())),
            events: broadcast::Sender::new(16),
            failure: Mutex::default(),
            slow: Mutex::default(),
            signed_out: Mutex::default(),
        });
        let (ask, asked) = mpsc::unbounded_channel();
        let companions = Companions {
            data_dir: directory.path().join("data"),
            source: source.clone(),
            approval: Arc::new(FakeApproval(ask)),
            clock: clock.clone(),
        };
        Self {
            server: Server::start_in(directory, limits, session, Some(companions)),
            clock,
            source,
            asked,
        }
    }

    /// Stops it and starts it again on what it kept.
    pub async fn restart(self) -> Self {
        let session = self.server.session.borrow().clone();
        let clock = self.clock.clone();
        let directory = self.server.stop().await;
        Self::start_in(directory, clock, generous(), session)
    }

    /// The folder of grants and activity.
    pub fn kept(&self) -> PathBuf {
        self.server.parent().join("data/companions")
    }

    /// Asks for something with a token.
    pub async fn get(&self, transport: Transport, target: &str, token: &str) -> Answer {
        let authorization = format!("Authorization: Bearer {token}");
        let request = self.request(transport, "GET", target, &[&authorization], "");
        Answer::parse(&self.server.ask(transport, request.as_bytes()).await)
    }

    /// Does something with a token that has no body.
    pub async fn act(
        &self,
        transport: Transport,
        (method, target): (&str, &str),
        token: &str,
    ) -> Answer {
        let authorization = format!("Authorization: Bearer {token}");
        let request = self.request(transport, method, target, &[&authorization], "");
        Answer::parse(&self.server.ask(transport, request.as_bytes()).await)
    }

    /// The bytes of a request.
    pub fn request(
        &self,
        transport: Transport,
        method: &str,
        target: &str,
        lines: &[&str],
        body: &str,
    ) -> String {
        let host = self.server.host(transport);
        let lines: String = lines.iter().flat_map(|line| [*line, "\r\n"]).collect();
        format!("{method} {target} HTTP/1.1\r\nHost: {host}\r\n{lines}\r\n{body}")
    }

    /// Begins a pairing with this body.
    pub async fn begin(&self, transport: Transport, body: &str) -> Answer {
        let length = format!("Content-Length: {}", body.len());
        let lines = [length.as_str(), "Content-Type: application/json"];
        let request = self.request(transport, "POST", "/api/pair", &lines, body);
        Answer::parse(&self.server.ask(transport, request.as_bytes()).await)
    }

    /// Asks what became of a pairing.
    pub async fn fetch(&self, id: &str) -> Answer {
        let request = self.request(Socket, "GET", &format!("/api/pair/{id}"), &[], "");
        Answer::parse(&self.server.ask(Socket, request.as_bytes()).await)
    }

    /// Asks until a pairing is decided.
    pub async fn fetch_decided(&self, id: &str) -> Answer {
        loop {
            let answer = self.fetch(id).await;
            if answer.status != 202 {
                return answer;
            }
            tokio::task::yield_now().await;
        }
    }

    /// The person decides about the question that is asked next.
    pub async fn decide(&mut self, decision: Decision) -> PairingPrompt {
        let (prompt, answer) = self.asked.recv().await.unwrap();
        answer.send(decision).unwrap();
        prompt
    }

    /// Lets a program of this name in; its token.
    pub async fn let_in(&mut self, name: &str, scopes: &[Scope]) -> String {
        let body = serde_json::json!({ "name": name, "scopes": scopes }).to_string();
        let begun = self.begin(Socket, &body).await;
        assert_eq!(begun.status, 202, "{}", begun.body);
        self.decide(Decision::Approve).await;
        token_of(&self.fetch_decided(&id_of(&begun)).await)
    }
}

/// The id in the answer to a pairing that began.
pub(super) fn id_of(begun: &Answer) -> String {
    let body: serde_json::Value = serde_json::from_str(&begun.body).unwrap();
    body["id"].as_str().unwrap().to_owned()
}

/// The token in the answer to a pairing that was approved.
pub(super) fn token_of(approved: &Answer) -> String {
    match serde_json::from_str(&approved.body) {
        Ok(PairStatus::Approved { token, .. }) => token,
        _ => panic!("{} {}", approved.status, approved.body),
    }
}

/// Somebody else than Ada is signed in.
pub(super) fn another_signed_in() -> SessionView {
    SessionView {
        revision: 3,
        status: SessionStatus::SignedIn {
            user: SignedInUser {
                username: "marker-eve".to_owned(),
                subject: "99999999-0000-4000-8000-000000000000".to_owned(),
                display_name: None,
            },
            connection: Connection::Fresh,
            storage: SessionStorage::Keyring,
        },
    }
}

/// Ada is signed in as far as is known.
pub(super) fn offline() -> SessionView {
    let mut view = signed_in("ada");
    view.revision = 4;
    if let SessionStatus::SignedIn { connection, .. } = &mut view.status {
        *connection = Connection::Offline;
    }
    view
}
