//! A program that took the application's port after it, and wants its companions' tokens. It gets a random number, and nothing
//! else; fifty times out of fifty.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use vestibule_companion::{Companion, Error, Scope, TokenUse, Transport};

use crate::app::App;

/// What an impostor answers to whatever it is asked first.
#[derive(Debug, Clone)]
enum Trick {
    /// A proof of the right form.
    WrongProof,
    /// The proof that the application gave somebody else, once.
    ReplayedProof(String),
    /// The answer that the client hopes for in the end.
    AnswerAtOnce,
    /// A question for the token.
    AskForToken,
    /// The way to another server.
    Redirect,
    /// What was asked.
    Echo,
    /// Nothing that is HTTP.
    Noise,
    /// Nothing at all.
    Close,
    /// An empty proof.
    EmptyProof,
    /// A proof, and an answer to the question that was not asked yet.
    Pipelined,
}

impl Trick {
    fn answer(&self, asked: &[u8]) -> Vec<u8> {
        let ok = |body: &str| {
            let length = body.len();
            format!(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
            )
        };
        let proof = |proof: &str| ok(&format!("{{\"proof\":\"{proof}\"}}"));
        match self {
            Self::WrongProof => proof(&"ab".repeat(32)),
            Self::ReplayedProof(old) => proof(old),
            Self::AnswerAtOnce => ok(r#"{"user":"mallory"}"#),
            Self::AskForToken => "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Bearer\r\nContent-Length: 59\r\n\r\n{\"error\":\"token_required\",\"message\":\"show me your token .\"}".to_owned(),
            Self::Redirect => "HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:9/api/hello\r\nContent-Length: 0\r\n\r\n".to_owned(),
            Self::Echo => ok(&format!("{:?}", String::from_utf8_lossy(asked))),
            Self::Noise => "SSH-2.0-OpenSSH_9.2\r\n".to_owned(),
            Self::Close => String::new(),
            Self::EmptyProof => proof(""),
            Self::Pipelined => proof(&"cd".repeat(32)) + &ok(r#"{"user":"mallory"}"#),
        }
        .into_bytes()
    }
}

/// Listens on the port, and writes down everything that it is told.
struct Impostor {
    told: Arc<Mutex<Vec<u8>>>,
    visits: Arc<Mutex<usize>>,
    port: u16,
    thread: Option<JoinHandle<()>>,
}

impl Impostor {
    fn on(port: u16, trick: Trick) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", port)).unwrap();
        let (told, visits) = (
            Arc::<Mutex<Vec<u8>>>::default(),
            Arc::<Mutex<usize>>::default(),
        );
        let (writes, counts) = (Arc::clone(&told), Arc::clone(&visits));
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let mut first = [0; 4096];
                let read = stream.read(&mut first).unwrap();
                if first.starts_with(b"enough") {
                    return;
                }
                *counts.lock().unwrap() += 1;
                writes.lock().unwrap().extend_from_slice(&first[..read]);
                let _ = stream.write_all(&trick.answer(&first[..read]));
                if matches!(trick, Trick::Close | Trick::Noise) {
                    continue;
                }
                // Until the other side hangs up.
                let mut rest = Vec::new();
                let _ = stream.read_to_end(&mut rest);
                writes.lock().unwrap().extend_from_slice(&rest);
            }
        });
        Self {
            told,
            visits,
            port,
            thread: Some(thread),
        }
    }

    /// Everything that it was told, and by how many connections.
    fn end(mut self) -> (String, usize) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.write_all(b"enough").unwrap();
        self.thread.take().unwrap().join().unwrap();
        let told = String::from_utf8_lossy(&self.told.lock().unwrap()).into_owned();
        (told, *self.visits.lock().unwrap())
    }
}

/// A proof that the application gives to whoever asks. The connection is closed from this side: the system keeps a port for a
/// minute to who closed first, even from us.
fn proof_of(port: u16) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    let nonce = "00".repeat(32);
    let question = format!("GET /api/hello?n={nonce} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
    stream.write_all(question.as_bytes()).unwrap();
    let mut answer = Vec::new();
    while !answer.ends_with(b"}") {
        let mut byte = [0];
        stream.read_exact(&mut byte).unwrap();
        answer.extend(byte);
    }
    let answer = String::from_utf8(answer).unwrap();
    let (_, body) = answer.split_once("\r\n\r\n").unwrap();
    let body: serde_json::Value = serde_json::from_str(body).unwrap();
    body["proof"].as_str().unwrap().to_owned()
}

async fn ask(vestibule: &Companion, question: usize) -> Result<(), Error> {
    match question {
        0 => vestibule.check_user().await.map(drop),
        1 => vestibule.session().await.map(drop),
        2 => vestibule.session_token(TokenUse::Access).await.map(drop),
        3 => vestibule.events().await.map(drop),
        _ => vestibule.aws_credentials().await.map(drop),
    }
}

#[tokio::test]
async fn an_impostor_on_the_old_port_never_sees_a_token() {
    let mut app = App::start();
    let grant = app.grant(&Scope::ALL).await;
    let token = grant.token.expose_secret().to_owned();
    let vestibule = app.over(Transport::Loopback).await.with_token(grant.token);
    for question in 0..5 {
        ask(&vestibule, question).await.unwrap();
    }
    let port = app.port();
    let replayed = tokio::task::spawn_blocking(move || proof_of(port))
        .await
        .unwrap();
    app.crash().await;

    let tricks = [
        Trick::WrongProof,
        Trick::ReplayedProof(replayed),
        Trick::AnswerAtOnce,
        Trick::AskForToken,
        Trick::Redirect,
        Trick::Echo,
        Trick::Noise,
        Trick::Close,
        Trick::EmptyProof,
        Trick::Pipelined,
    ];
    let mut tries = 0;
    for trick in tricks {
        let impostor = Impostor::on(port, trick.clone());
        for question in 0..5 {
            let error = ask(&vestibule, question).await.unwrap_err();
            assert!(
                matches!(error, Error::NotProven),
                "{trick:?}, {question}: {error:?}"
            );
            tries += 1;
        }
        let (told, visits) = tokio::task::spawn_blocking(move || impostor.end())
            .await
            .unwrap();
        assert_eq!(
            visits, 5,
            "{trick:?}: each question asked for the proof, and gave up"
        );
        assert_eq!(told.matches("GET /api/hello?n=").count(), 5, "{trick:?}");
        assert_eq!(
            told.matches("GET ").count(),
            5,
            "{trick:?}: nothing else was asked"
        );
        for secret in [
            token.as_str(),
            "vst_",
            "Bearer",
            "Authorization",
            "authorization",
        ] {
            assert!(!told.contains(secret), "{trick:?} was told {secret}");
        }
    }
    assert_eq!(tries, 50);

    app.run();
    ask(&vestibule, 0).await.unwrap();
}
