//! Raw requests from a grammar of what is nearly right, and bytes that are not. Without a token nobody gets anything; nothing hangs,
//! and the server lives on.
//!
//! `VESTIBULE_FUZZ_REQUESTS` says how many, `VESTIBULE_FUZZ_SEED` where it begins.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::os::unix::net::UnixStream;
use std::time::{Duration, Instant};

use vestibule_contract::Scope;

use super::client::{Client, generous, signed_in};
use super::house::House;
use crate::Limits;
use crate::gate::Transport::{Loopback, Socket};

const REQUESTS: u64 = 5000;

/// A request that takes longer hangs.
const HANG: Duration = Duration::from_secs(5);

/// Xorshift: the same seed gives the same requests.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(bound).unwrap()).unwrap()
    }

    fn one_in(&mut self, odds: usize) -> bool {
        self.below(odds) == 0
    }

    fn pick<'p>(&mut self, of: &[&'p str]) -> &'p str {
        of[self.below(of.len())]
    }
}

const METHODS: [&str; 12] = [
    "GET", "GET", "GET", "GET", "POST", "POST", "HEAD", "PUT", "OPTIONS", "CONNECT", "get", "",
];
const TARGETS: [&str; 24] = [
    "/api/check-user",
    "/api/check-user",
    "/api/v1/session",
    "/api/v1/token?use=id",
    "/api/v1/token?use=access",
    "/api/v1/token?use=refresh",
    "/api/v1/events",
    "/api/v1/credentials",
    "/api/pair",
    "/api/pair",
    "/api/pair/AAAAAAAAAAAAAAAAAAAAAA",
    "/api/pair/{id}",
    "/openapi.json",
    "/api/hello",
    "/api/hello?n=00000000000000000000000000000000000000000000000000000000000000zz",
    "/",
    "*",
    "//",
    "/api//check-user",
    "/api/%63heck-user",
    "http://localhost/api/check-user",
    "/api/check-user?x",
    "/api/check-user#x",
    "",
];
const VERSIONS: [&str; 8] = [
    "HTTP/1.1",
    "HTTP/1.1",
    "HTTP/1.1",
    "HTTP/1.1",
    "HTTP/1.0",
    "HTTP/2.0",
    "HTTP/1.10",
    "",
];
const LINES: [&str; 34] = [
    "Host: {host}",
    "Host: evil.example",
    "Host:",
    "Origin: null",
    "Sec-Fetch-Site: none",
    "Referer: x",
    "Via: x",
    "X-Forwarded-For: x",
    "Upgrade: websocket",
    "Expect: 100-continue",
    "Transfer-Encoding: chunked",
    "Transfer-Encoding: identity",
    "Content-Length: 0",
    "Content-Length: 5",
    "Content-Length: 37",
    "Content-Length: 4096",
    "Content-Length: 4097",
    "Content-Length: 18446744073709551615",
    "Content-Length: -1",
    "Content-Type: application/json",
    "Content-Type: text/plain",
    "Authorization: Bearer x",
    "Authorization: Bearer vst_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "Authorization: Bearer null",
    "Authorization: Basic x",
    "Authorization:",
    "Connection: close",
    "Connection: keep-alive, close",
    "Cookie: vst_x",
    "X: \u{e9}",
    " folded",
    "X : y",
    "",
    "\0",
];
const BODIES: [&str; 7] = [
    "",
    r#"{"name":"x","scopes":["user.read"]}  "#,
    r#"{"name":"x","scopes":["root"]}       "#,
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    "x",
    "GET /api/check-user HTTP/1.1\r\nHost: {host}\r\n\r\n",
    "0\r\n\r\n",
];

fn request(random: &mut Random, host: &str) -> Vec<u8> {
    let line_end = if random.one_in(40) { "\n" } else { "\r\n" };
    let mut text = format!(
        "{} {} {}{line_end}",
        random.pick(&METHODS),
        random.pick(&TARGETS),
        random.pick(&VERSIONS)
    );
    // Most have the one Host that is right, so that they get as far as what follows it.
    let has_host = !random.one_in(6);
    if has_host {
        text += "Host: {host}\r\n";
    }
    for _ in 0..random.below(5) {
        text += random.pick(&LINES);
        text += line_end;
    }
    text += "\r\n";
    text += random.pick(&BODIES);
    let mut bytes = text.replace("{host}", host).into_bytes();
    if random.one_in(4) {
        bytes.extend_from_within(..);
    }
    for _ in 0..random.below(4) {
        if bytes.is_empty() {
            break;
        }
        let at = random.below(bytes.len());
        let byte = u8::try_from(random.next() % 256).unwrap();
        match random.below(8) {
            0 => bytes[at] = byte,
            1 => bytes.insert(at, byte),
            2 => drop(bytes.remove(at)),
            3 => bytes.truncate(at + 1),
            _ => {}
        }
    }
    if random.one_in(50) {
        bytes = (0..random.below(3000))
            .map(|_| u8::try_from(random.next() % 256).unwrap())
            .collect();
    }
    bytes
}

/// Sends it and reads all that comes.
fn ask(mut stream: impl Read + Write, end: impl FnOnce(), request: &[u8]) -> String {
    // The server may have closed already.
    let _ = stream.write_all(request);
    end();
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    String::from_utf8(bytes).expect("an answer is text")
}

fn statuses(answers: &str) -> Vec<u16> {
    let mut statuses = Vec::new();
    for (at, _) in answers.match_indices("HTTP/1.1 ") {
        let digits = answers.get(at + 9..at + 12).unwrap_or_default();
        statuses.extend(digits.parse::<u16>());
    }
    statuses
}

fn number(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable)
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(otherwise)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn no_raw_request_without_a_token_gets_anything_and_the_server_lives_on() {
    let limits = Limits {
        connections: 64,
        connections_per_peer: 64,
        pairings_per_minute: 1,
        ..generous()
    };
    let mut house = House::start(limits, signed_in("ada-marker"));
    let token = house.let_in("good", &Scope::ALL).await;
    let count = number("VESTIBULE_FUZZ_REQUESTS", REQUESTS);
    let seed = number("VESTIBULE_FUZZ_SEED", 0x5EED);
    let mut random = Random(seed | 1);
    let socket = house.server.api.socket_path().unwrap().to_owned();
    let port = house.server.api.port();
    let host = house.server.host(Loopback);
    let (mut answered, mut closed, mut slowest) = (0_u64, 0_u64, Duration::ZERO);
    for number in 0..count {
        let on_loopback = !number.is_multiple_of(4);
        let request = request(&mut random, if on_loopback { &host } else { "localhost" });
        let begun = Instant::now();
        let answers = if on_loopback {
            let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
            ask(&stream, || drop(stream.shutdown(Shutdown::Write)), &request)
        } else {
            let stream = UnixStream::connect(&socket).unwrap();
            ask(&stream, || drop(stream.shutdown(Shutdown::Write)), &request)
        };
        slowest = slowest.max(begun.elapsed());
        let shown = String::from_utf8_lossy(&request).into_owned();
        for status in statuses(&answers) {
            answered += 1;
            // Not one of these is a good question for a proof. A person may be asked once a minute, and does not answer.
            let is_fine = matches!(status, 400..=431 | 503 | 505)
                || (!on_loopback && status == 200)
                || (status == 202 && shown.contains("POST /api/pair "));
            assert!(is_fine, "{status} to {shown:?}");
        }
        closed += u64::from(answers.is_empty());
        assert!(!on_loopback || !answers.contains("marker"), "{shown:?}");
        for secret in [
            "token-of",
            "secret-access-key",
            "session-token",
            "vst_",
            "server_proof",
        ] {
            assert!(!answers.contains(secret), "{secret} to {shown:?}");
        }
    }
    println!(
        "{count} requests from seed {seed}: {answered} answers, {closed} closed without one, the slowest after {slowest:?}"
    );
    assert!(slowest < HANG, "a request hung for {slowest:?}");

    // No place is lost: all of them can be had at once.
    let mut open: Vec<Client> = Vec::new();
    while open.len() < 64 {
        let mut client = house.server.connect(Socket).await;
        client.send(house.server.good(Socket).as_bytes()).await;
        if client.one_answer().await.is_empty() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        } else {
            open.push(client);
        }
    }
    open.clear();
    while house
        .server
        .ask(Loopback, house.server.good(Loopback).as_bytes())
        .await
        .is_empty()
    {}
    assert_eq!(
        house.get(Loopback, "/api/v1/session", &token).await.status,
        200
    );
    assert!(house.server.api.activity("", None).await.unwrap().is_whole);
}
