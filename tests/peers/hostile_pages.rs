//! The local API before a real browser whose person has opened a hostile page: cross-site, and by DNS rebinding.
//!
//! A forwarder stands between, as the attacker's name server would: it serves the page, and passes everything else on to the
//! port under attack, so that what the server answers is seen even where the page may not see it.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::process::Command;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use serde::Deserialize;
use tempfile::TempDir;
use tokio::sync::watch;
use vestibule_contract::{Connection, SessionStatus, SessionStorage, SessionView, SignedInUser};
use vestibule_local_api::{Config, LocalApi};
use vestibule_tests::process::{PATIENCE, Process};

#[tokio::test(flavor = "multi_thread")]
async fn a_hostile_page_learns_nothing_from_the_local_api() {
    let folder = TempDir::new().expect("a folder");
    let runtime = folder.path().join("run");
    let (_session, view) = watch::channel(SessionView {
        revision: 1,
        status: SessionStatus::SignedIn {
            user: SignedInUser {
                username: "ada".to_owned(),
                subject: "5d1e6b2c".to_owned(),
                display_name: None,
            },
            connection: Connection::Fresh,
            storage: SessionStorage::Keyring,
        },
    });
    let local_api = LocalApi::start(Config::new(&runtime), view).expect("it starts");
    // It is there, and says who is signed in to those who may know.
    assert_eq!(
        vestibule_tests::http::check_user(&runtime.join("api.sock")),
        r#"{"user":"ada"}"#
    );

    let port = local_api.port();
    let Attack { attempts, answers } = tokio::task::spawn_blocking(move || attack(port))
        .await
        .expect("it runs to its end");
    let served = answers.iter().filter(|answer| answer.is_success()).count();
    assert_eq!(served, 0, "{answers:#?}");
    for attempt in &attempts {
        assert!(!attempt.read.contains("ada"), "{attempt:?}");
        // A rebound page is of the same origin: it may read that it was refused.
        assert!(
            attempt.is_rebound() || attempt.read.is_empty(),
            "{attempt:?}"
        );
    }
    println!(
        "{} attempts, {} of them reached the server, none was served",
        attempts.len(),
        answers.len()
    );
    local_api.shutdown().await;
}

/// What the test above would see if the local API were as careless as many are.
#[test]
fn the_same_page_reads_a_careless_server() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            std::thread::spawn(move || careless(stream));
        }
    });
    let Attack { attempts, answers } = attack(port);
    assert!(answers.iter().any(Answer::is_success));
    let reads = |rebound: bool, vector: &str| {
        attempts
            .iter()
            .filter(|attempt| attempt.is_rebound() == rebound && attempt.vector == vector)
            .any(|attempt| attempt.read.contains("ada"))
    };
    for vector in ["fetch", "xhr", "frame", "form"] {
        assert!(reads(true, vector), "rebound: {vector}");
    }
    for vector in ["fetch", "xhr"] {
        assert!(reads(false, vector), "cross-site: {vector}");
    }
}

/// What a page tried, and what it could read.
#[derive(Debug, Deserialize)]
struct Attempt {
    target: String,
    vector: String,
    read: String,
    #[expect(dead_code, reason = "for whoever reads a failure")]
    page: String,
    #[expect(dead_code, reason = "for whoever reads a failure")]
    with_token: bool,
}

impl Attempt {
    /// Whether the page came from a name that then led to this computer: it asks its own origin.
    fn is_rebound(&self) -> bool {
        self.target.is_empty()
    }
}

/// What the server under attack said.
#[derive(Debug)]
struct Answer {
    #[expect(dead_code, reason = "for whoever reads a failure")]
    request: String,
    head: String,
}

impl Answer {
    fn is_success(&self) -> bool {
        !self.head.starts_with("HTTP/1.1 4")
    }
}

struct Attack {
    attempts: Vec<Attempt>,
    answers: Vec<Answer>,
}

/// Has a browser open the pages, one after the other, and gathers what they report.
fn attack(port: u16) -> Attack {
    let forwarder = Forwarder::start(port);
    let profile = TempDir::new().expect("a folder");
    let rules = PAGES
        .iter()
        .map(|page| format!("MAP {} {}", page.name, page.leads_to))
        .collect::<Vec<_>>()
        .join(", ");
    let _browser = Process::start(
        "chromium",
        Command::new(vestibule_tests::browser())
            .args([
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-features=HttpsUpgrades",
                "--proxy-server=direct://",
            ])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg(format!("--host-resolver-rules={rules}"))
            .arg(format!(
                "http://{}:{}/attack",
                PAGES[0].name, forwarder.port
            )),
        profile.path(),
    );
    let mut attempts = Vec::new();
    for page in &PAGES {
        let report = forwarder.reports.recv_timeout(PATIENCE * 2);
        let report = report.unwrap_or_else(|_| panic!("{} reports", page.name));
        let of_page: Vec<Attempt> = serde_json::from_str(&report).expect("a report");
        assert_eq!(of_page.len(), page.targets.len() * (VECTORS + WITH_TOKEN));
        attempts.extend(of_page);
    }
    let answers = std::mem::take(&mut *forwarder.answers.lock().expect("nobody panicked"));
    assert!(
        answers.len() > attempts.len() / 2,
        "of {} attempts only {} reached the server",
        attempts.len(),
        answers.len()
    );
    Attack { attempts, answers }
}

/// A page of the attacker's.
struct Page {
    name: &'static str,
    leads_to: &'static str,
    targets: &'static [&'static str],
}

/// One that attacks this computer by each of its names, and one for each name that has just been bent to this computer.
const PAGES: [Page; 5] = [
    Page {
        name: "cross-site.test",
        leads_to: "127.0.0.1",
        targets: &["127.0.0.1", "localhost", "[::1]", "0.0.0.0"],
    },
    Page {
        name: "rebound-to-ipv4.test",
        leads_to: "127.0.0.1",
        targets: &[""],
    },
    Page {
        name: "rebound-to-name.test",
        leads_to: "localhost",
        targets: &[""],
    },
    Page {
        name: "rebound-to-ipv6.test",
        leads_to: "[::1]",
        targets: &[""],
    },
    Page {
        name: "rebound-to-any.test",
        leads_to: "0.0.0.0",
        targets: &[""],
    },
];
const VECTORS: usize = 11;
/// Those of them that can send a header are tried with a token, too.
const WITH_TOKEN: usize = 2;

/// The attacker's server.
struct Forwarder {
    port: u16,
    answers: Arc<Mutex<Vec<Answer>>>,
    reports: Receiver<String>,
}

impl Forwarder {
    fn start(victim: u16) -> Self {
        // By all names of this computer at once.
        let listener = TcpListener::bind("[::]:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let answers = Arc::new(Mutex::new(Vec::new()));
        let (reporter, reports) = channel();
        let seen = Arc::clone(&answers);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (seen, reporter) = (Arc::clone(&seen), reporter.clone());
                std::thread::spawn(move || serve(stream, port, victim, &seen, &reporter));
            }
        });
        Self {
            port,
            answers,
            reports,
        }
    }
}

fn serve(
    mut stream: TcpStream,
    port: u16,
    victim: u16,
    seen: &Mutex<Vec<Answer>>,
    reporter: &Sender<String>,
) -> Option<()> {
    let (head, body) = read_request(&mut stream)?;
    let request = head.lines().next()?.to_owned();
    if request.starts_with("GET /attack ") {
        let host = head
            .lines()
            .find_map(|line| line.strip_prefix("Host: "))?
            .rsplit_once(':')?
            .0;
        let place = PAGES.iter().position(|page| page.name == host)?;
        let plan = serde_json::json!({
            "targets": PAGES[place].targets,
            "next": PAGES.get(place + 1).map(|page| page.name),
        });
        let page = include_str!("pages/attack.html").replace("PLAN", &plan.to_string());
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n";
        stream.write_all((head.to_owned() + &page).as_bytes()).ok()
    } else if request.starts_with("POST /report ") {
        reporter.send(String::from_utf8(body).ok()?).ok()?;
        stream
            .write_all(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")
            .ok()
    } else if request.contains("/api/check-user") {
        // As if the port under attack had been called itself; one request a connection, so that each answer is seen.
        let head = head
            .replace(&format!(":{port}"), &format!(":{victim}"))
            .replace("Connection: keep-alive", "Connection: close");
        let mut server = TcpStream::connect(("127.0.0.1", victim)).ok()?;
        server.write_all(head.as_bytes()).ok()?;
        // Refused at its head, a request may find nobody who takes its body.
        let _ = server.write_all(&body);
        let mut answer = Vec::new();
        let _ = server.read_to_end(&mut answer);
        let head = String::from_utf8_lossy(&answer)
            .split("\r\n\r\n")
            .next()
            .unwrap_or_default()
            .to_owned();
        seen.lock().ok()?.push(Answer { request, head });
        stream.write_all(&answer).ok()?;
        stream.shutdown(Shutdown::Write).ok()
    } else {
        stream
            .write_all(b"HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n")
            .ok()
    }
}

/// Lets everybody in and answers everybody, as local servers did that made the news.
fn careless(mut stream: TcpStream) {
    if read_request(&mut stream).is_some() {
        let _ = stream.write_all(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nAccess-Control-Allow-Origin: *\r\n\
              Access-Control-Allow-Headers: authorization\r\nConnection: close\r\n\r\n{\"user\":\"ada\"}",
        );
    }
}

fn read_request(stream: &mut TcpStream) -> Option<(String, Vec<u8>)> {
    stream.set_read_timeout(Some(PATIENCE)).ok()?;
    let mut bytes = Vec::new();
    let end = loop {
        let mut chunk = [0; 4096];
        let read = stream.read(&mut chunk).ok().filter(|read| *read > 0)?;
        bytes.extend_from_slice(&chunk[..read]);
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break end + 4;
        }
    };
    let head = String::from_utf8(bytes[..end].to_owned()).ok()?;
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("Content-Length: "))
        .map_or(0, |length| length.parse().unwrap_or(0_usize));
    let mut body = bytes[end..].to_owned();
    let mut rest = vec![0; length.saturating_sub(body.len())];
    stream.read_exact(&mut rest).ok()?;
    body.extend_from_slice(&rest);
    Some((head, body))
}
