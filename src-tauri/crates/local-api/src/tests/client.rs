//! A server in a directory of its own, and a client that sends exactly the bytes that it is given.

use std::collections::BTreeMap;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::TempDir;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpStream, UnixStream};
use tokio::sync::watch;
use tokio::time::timeout;
use vestibule_contract::{
    Connection, SessionStatus, SessionStorage, SessionView, SignedInUser, Step,
};

use crate::gate::Transport;
use crate::{Companions, Config, Limits, LocalApi};

/// A test that waits longer than this has found a hang.
const HANG: Duration = Duration::from_secs(20);

pub(super) struct Server {
    pub api: LocalApi,
    pub session: watch::Sender<SessionView>,
    directory: TempDir,
}

/// A directory for a runtime directory to be made in, safe whatever the umask is.
pub(crate) fn parent() -> TempDir {
    tempfile::Builder::new()
        .permissions(std::fs::Permissions::from_mode(0o700))
        .tempdir()
        .unwrap()
}

/// 127.0.0.1, and `::1` where this computer has it.
pub(super) fn loopback_addresses() -> Vec<&'static str> {
    ["127.0.0.1", "::1"]
        .into_iter()
        .filter(|address| std::net::TcpListener::bind((*address, 0)).is_ok())
        .collect()
}

/// Limits that no test reaches by accident.
pub(super) fn generous() -> Limits {
    Limits {
        connections: 1000,
        connections_per_peer: 1000,
        failed_tokens_per_minute: 10_000,
        pairings_per_minute: 10_000,
        ..Limits::default()
    }
}

impl Server {
    pub fn start(limits: Limits, session: SessionView) -> Self {
        Self::start_in(parent(), limits, session, None)
    }

    pub fn start_in(
        directory: TempDir,
        limits: Limits,
        session: SessionView,
        companions: Option<Companions>,
    ) -> Self {
        let (session, view) = watch::channel(session);
        let config = Config {
            limits,
            companions,
            ..Config::new(directory.path().join("dev.vestibule.client"))
        };
        Self {
            api: LocalApi::start(config, view).unwrap(),
            session,
            directory,
        }
    }

    /// Stops it, and leaves what it keeps.
    pub async fn stop(self) -> TempDir {
        self.api.shutdown().await;
        self.directory
    }

    pub fn parent(&self) -> &Path {
        self.directory.path()
    }

    pub fn runtime_dir(&self) -> PathBuf {
        self.parent().join("dev.vestibule.client")
    }

    pub fn set(&self, session: SessionView) {
        self.session.send(session).unwrap();
    }

    pub async fn connect(&self, transport: Transport) -> Client {
        match transport {
            Transport::Socket => self.connect_socket().await,
            Transport::Loopback => self.connect_loopback("127.0.0.1").await,
        }
    }

    pub async fn connect_socket(&self) -> Client {
        let path = self.api.socket_path().unwrap();
        Client::new(UnixStream::connect(path).await.unwrap())
    }

    pub async fn connect_loopback(&self, address: &str) -> Client {
        let address = (address, self.api.port());
        Client::new(TcpStream::connect(address).await.unwrap())
    }

    /// The bytes of the answer to one request over a connection of its own; empty if it was closed unread.
    pub async fn ask(&self, transport: Transport, request: &[u8]) -> Vec<u8> {
        let mut client = self.connect(transport).await;
        client.send(request).await;
        client.one_answer().await
    }

    /// The Host of this transport.
    pub fn host(&self, transport: Transport) -> String {
        match transport {
            Transport::Socket => "localhost".to_owned(),
            Transport::Loopback => format!("127.0.0.1:{}", self.api.port()),
        }
    }

    /// A good request, up to its token.
    pub fn good(&self, transport: Transport) -> String {
        self.with(transport, "")
    }

    /// A good request with one header line more.
    pub fn with(&self, transport: Transport, line: &str) -> String {
        let host = self.host(transport);
        let line = if line.is_empty() {
            String::new()
        } else {
            format!("{line}\r\n")
        };
        format!("GET /api/check-user HTTP/1.1\r\nHost: {host}\r\n{line}\r\n")
    }
}

trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<S: AsyncRead + AsyncWrite + Send + Unpin> Stream for S {}

pub(super) struct Client {
    stream: Box<dyn Stream>,
    read: Vec<u8>,
}

impl Client {
    fn new(stream: impl Stream + 'static) -> Self {
        Self {
            stream: Box::new(stream),
            read: Vec::new(),
        }
    }

    /// Sends what the server still takes.
    pub async fn send(&mut self, bytes: &[u8]) {
        let _ = timeout(HANG, self.stream.write_all(bytes))
            .await
            .expect("the server should read on, or close");
    }

    pub async fn close_own_side(&mut self) {
        let _ = self.stream.shutdown().await;
    }

    /// The next answer's bytes, and nothing that follows them; what there is if the connection ends before.
    pub async fn one_answer(&mut self) -> Vec<u8> {
        loop {
            if let Some(length) = length_of_answer(&self.read) {
                let rest = self.read.split_off(length);
                return std::mem::replace(&mut self.read, rest);
            }
            if self.read_some().await == 0 {
                return std::mem::take(&mut self.read);
            }
        }
    }

    /// What comes next, up to and with this text.
    pub async fn until(&mut self, text: &str) -> String {
        loop {
            let read = String::from_utf8_lossy(&self.read).into_owned();
            if let Some(at) = read.find(text) {
                let end = at + text.len();
                self.read.drain(..end);
                return read[..end].to_owned();
            }
            assert!(
                self.read_some().await > 0,
                "{text:?} should follow {read:?}"
            );
        }
    }

    /// Whether the server takes no word any more.
    pub async fn is_cut_off(&mut self) -> bool {
        self.stream.write_all(b"x").await.is_err()
    }

    /// Everything until the server closes the connection.
    pub async fn until_closed(&mut self) -> Vec<u8> {
        while self.read_some().await > 0 {}
        std::mem::take(&mut self.read)
    }

    /// Whether the server has closed the connection by now.
    pub async fn is_closed(&mut self) -> bool {
        let read = timeout(Duration::ZERO, self.stream.read_buf(&mut self.read)).await;
        matches!(read, Ok(Ok(0) | Err(_)))
    }

    async fn read_some(&mut self) -> usize {
        timeout(HANG, self.stream.read_buf(&mut self.read))
            .await
            .expect("the server should answer, or close")
            // A connection that is closed unread is reset.
            .unwrap_or(0)
    }
}

/// How many bytes the first answer has, if all of it is there.
fn length_of_answer(bytes: &[u8]) -> Option<usize> {
    let head = bytes.windows(4).position(|end| end == b"\r\n\r\n")? + 4;
    let answer = Answer::parse_head(&bytes[..head]);
    let length = head + answer.headers["Content-Length"].parse::<usize>().unwrap();
    (bytes.len() >= length).then_some(length)
}

/// An answer, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub status: u16,
    pub headers: BTreeMap<String, String>,
    pub body: String,
}

impl Answer {
    pub fn parse(bytes: &[u8]) -> Self {
        let head = bytes
            .windows(4)
            .position(|end| end == b"\r\n\r\n")
            .expect("an answer")
            + 4;
        let mut answer = Self::parse_head(&bytes[..head]);
        answer.body = String::from_utf8(bytes[head..].to_vec()).unwrap();
        answer
    }

    fn parse_head(head: &[u8]) -> Self {
        let head = std::str::from_utf8(head).unwrap();
        let mut lines = head.split("\r\n");
        let status = lines.next().unwrap();
        let status = status.strip_prefix("HTTP/1.1 ").unwrap();
        let mut headers = BTreeMap::new();
        for line in lines.filter(|line| !line.is_empty()) {
            let (name, value) = line.split_once(": ").unwrap();
            let before = headers.insert(name.to_owned(), value.to_owned());
            assert_eq!(before, None, "{name} is there twice");
        }
        Self {
            status: status[..3].parse().unwrap(),
            headers,
            body: String::new(),
        }
    }

    /// The code in an error's body, which has nothing but a code and a message.
    pub fn error(&self) -> String {
        let body: serde_json::Value = serde_json::from_str(&self.body).unwrap();
        let body = body.as_object().unwrap();
        let names: Vec<_> = body.keys().map(String::as_str).collect();
        assert_eq!(names, ["error", "message"]);
        assert!(!body["message"].as_str().unwrap().is_empty());
        body["error"].as_str().unwrap().to_owned()
    }
}

/// The header set of every answer, beside Content-Length, and Connection where it closes.
pub(super) const HEADERS: [(&str, &str); 6] = [
    ("Content-Type", "application/json; charset=utf-8"),
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    (
        "Content-Security-Policy",
        "default-src 'none'; frame-ancestors 'none'",
    ),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
];

/// The whole header set of an answer with this body.
pub(super) fn headers(
    body: &str,
    closes: bool,
    extra: &[(&str, &str)],
) -> BTreeMap<String, String> {
    let length = body.len().to_string();
    let mut headers: Vec<(&str, &str)> = HEADERS.to_vec();
    headers.push(("Content-Length", &length));
    if closes {
        headers.push(("Connection", "close"));
    }
    headers.extend(extra);
    headers
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

pub(super) fn restoring() -> SessionView {
    SessionView {
        revision: 0,
        status: SessionStatus::Restoring,
    }
}

pub(crate) fn signed_out() -> SessionView {
    SessionView {
        revision: 1,
        status: SessionStatus::SignedOut {
            step: Step::default(),
            notice: None,
        },
    }
}

pub(crate) fn signed_in(username: &str) -> SessionView {
    SessionView {
        revision: 2,
        status: SessionStatus::SignedIn {
            user: SignedInUser {
                username: username.to_owned(),
                subject: "2f1f6a3e-0000-4000-8000-000000000000".to_owned(),
                display_name: None,
            },
            connection: Connection::Fresh,
            storage: SessionStorage::Keyring,
        },
    }
}
