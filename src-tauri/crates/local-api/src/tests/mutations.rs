//! Thousands of damaged requests. A second reader of them, written in another way, says how many of the requests that
//! lead a stream are beyond reproach; exactly so many may be answered 200.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::os::unix::net::UnixStream;
use std::time::Duration;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::client::{Answer, Server, generous, signed_in};
use crate::gate::Transport::Socket;

const CASES: u32 = 2000;

/// Lines that a damaged request may get.
const LINES: [&str; 20] = [
    "Host: localhost",
    "Host: evil.example",
    "Origin: null",
    "Sec-Fetch-Site: cross-site",
    "Referer: http://localhost/",
    "X-Forwarded-For: 127.0.0.1",
    "Via: 1.1 x",
    "Upgrade: websocket",
    "Expect: 100-continue",
    "Transfer-Encoding: chunked",
    "Content-Length: 0",
    "Content-Length: 40",
    "Authorization: Bearer x",
    "Authorization: Basic x",
    "Connection: close",
    "Connection: keep-alive",
    "User-Agent: x",
    "Cookie: x",
    " folded",
    "",
];

#[derive(Debug, Clone)]
enum Damage {
    SetByte(usize, u8),
    InsertByte(usize, u8),
    Remove(usize, usize),
    InsertLine(usize, &'static str),
    DoubleLine(usize),
    SwapLines(usize, usize),
    BareLf(usize),
    Truncate(usize),
    Repeat,
}

impl Damage {
    fn any() -> impl Strategy<Value = Self> {
        let at = || any::<usize>();
        prop_oneof![
            1 => (at(), any::<u8>()).prop_map(|(at, byte)| Self::SetByte(at, byte)),
            1 => (at(), any::<u8>()).prop_map(|(at, byte)| Self::InsertByte(at, byte)),
            1 => (at(), 1..12_usize).prop_map(|(at, length)| Self::Remove(at, length)),
            3 => (at(), proptest::sample::select(LINES.to_vec()))
                .prop_map(|(at, line)| Self::InsertLine(at, line)),
            1 => at().prop_map(Self::DoubleLine),
            1 => (at(), at()).prop_map(|(one, other)| Self::SwapLines(one, other)),
            1 => at().prop_map(Self::BareLf),
            1 => at().prop_map(Self::Truncate),
            2 => Just(Self::Repeat),
        ]
    }

    fn apply(&self, bytes: &mut Vec<u8>) {
        if bytes.is_empty() {
            return;
        }
        let place = |at: &usize| at % bytes.len();
        match self {
            Self::SetByte(at, byte) => {
                let at = place(at);
                bytes[at] = *byte;
            }
            Self::InsertByte(at, byte) => bytes.insert(place(at), *byte),
            Self::Remove(at, length) => {
                let at = place(at);
                bytes.drain(at..(at + length).min(bytes.len()));
            }
            Self::Truncate(at) => bytes.truncate(place(at)),
            Self::BareLf(at) => {
                let at = place(at);
                if let Some(cr) = bytes.iter().skip(at).position(|byte| *byte == b'\r') {
                    bytes.remove(at + cr);
                }
            }
            Self::Repeat => bytes.extend_from_within(..),
            Self::InsertLine(..) | Self::DoubleLine(_) | Self::SwapLines(..) => {
                let mut lines: Vec<_> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
                let count = lines.len();
                let inserted;
                match self {
                    Self::InsertLine(at, line) => {
                        inserted = format!("{line}\r\n");
                        lines.insert(at % count, inserted.as_bytes());
                    }
                    Self::DoubleLine(at) => lines.insert(at % count, lines[at % count]),
                    Self::SwapLines(one, other) => lines.swap(one % count, other % count),
                    _ => {}
                }
                *bytes = lines.concat();
            }
        }
    }
}

/// How many requests at the start of this stream are good, up to the first that is not or that asks to close.
fn good_requests(stream: &[u8]) -> usize {
    // Each byte is a character of its own, so nothing is lost.
    let text: String = stream.iter().map(|byte| char::from(*byte)).collect();
    let mut heads: Vec<_> = text.split("\r\n\r\n").collect();
    heads.pop();
    let mut good = 0;
    for head in heads {
        match is_good(head) {
            None => break,
            Some(closes) => {
                good += 1;
                if closes {
                    break;
                }
            }
        }
    }
    good
}

/// Whether this head, without its blank line, is good, and if so, whether it asks to close.
fn is_good(head: &str) -> Option<bool> {
    let lines: Vec<_> = head.split("\r\n").collect();
    let (first, headers) = lines.split_first()?;
    let mut hosts = 0;
    let mut lengths = 0;
    let mut closes = false;
    for header in headers {
        let (name, value) = header.split_once(':')?;
        let is_word = |c: char| c.is_ascii_graphic() && !"(),/:;<=>?@[\\]{}\"".contains(c);
        let is_text = |c: char| c == '\t' || (c >= ' ' && c != '\x7F');
        if name.is_empty() || !name.chars().all(is_word) || !value.chars().all(is_text) {
            return None;
        }
        let value = value.trim_matches([' ', '\t']);
        let name = name.to_ascii_lowercase();
        match name.as_str() {
            "host" if value == "localhost" => hosts += 1,
            "content-length" if !value.is_empty() && value.chars().all(|c| c == '0') => {
                lengths += 1;
            }
            "connection" => {
                closes |= value.split(',').any(|option| {
                    option
                        .trim_matches([' ', '\t'])
                        .eq_ignore_ascii_case("close")
                });
            }
            "host" | "content-length" | "authorization" | "origin" | "referer" | "forwarded"
            | "x-real-ip" | "via" | "upgrade" | "expect" | "transfer-encoding" => return None,
            other => {
                let forbidden = [
                    "sec-fetch-",
                    "access-control-request-",
                    "x-forwarded-",
                    "proxy-",
                ];
                if forbidden.iter().any(|prefix| other.starts_with(prefix)) {
                    return None;
                }
            }
        }
    }
    let is_small = headers.len() <= 64 && head.len() + 4 <= 16 * 1024;
    let is_it = *first == "GET /api/check-user HTTP/1.1" && hosts == 1 && lengths <= 1 && is_small;
    is_it.then_some(closes)
}

/// Sends a stream and its end, and counts the answers that are 200.
fn ask(mut stream: impl Read + Write, end: impl FnOnce(), request: &[u8]) -> usize {
    // The server may have closed already.
    let _ = stream.write_all(request);
    end();
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    let text = String::from_utf8(bytes).expect("an answer is text");
    let mut answered = 0;
    for answer in text.split_inclusive('}') {
        // A damaged head that turned into HEAD has an answer without a body.
        let answer = Answer::parse(answer.as_bytes());
        answered += usize::from(answer.status == 200);
        assert!(answer.status == 200 || (400..=505).contains(&answer.status));
    }
    answered
}

fn on_socket(server: &Server, request: &[u8]) -> usize {
    let stream = UnixStream::connect(server.api.socket_path().unwrap()).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    let end = || drop(stream.shutdown(Shutdown::Write));
    ask(&stream, end, request)
}

fn on_loopback(server: &Server, request: &[u8]) -> usize {
    let stream = TcpStream::connect(("127.0.0.1", server.api.port())).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    let end = || drop(stream.shutdown(Shutdown::Write));
    ask(&stream, end, request)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn no_damaged_request_is_answered_and_the_server_lives_on() {
    let server = Server::start(generous(), signed_in("ada"));
    let strategy = proptest::collection::vec(Damage::any(), 0..4);
    let mut runner = TestRunner::new(Config {
        cases: CASES,
        failure_persistence: None,
        ..Config::default()
    });
    let good = server.good(Socket).into_bytes();
    let outcome = runner.run(&strategy, |damages| {
        let mut request = good.clone();
        for damage in &damages {
            damage.apply(&mut request);
        }
        let expected = good_requests(&request);
        let shown = String::from_utf8_lossy(&request).into_owned();
        prop_assert_eq!(on_socket(&server, &request), expected, "{}", shown);
        prop_assert_eq!(on_loopback(&server, &request), 0, "{}", shown);
        Ok(())
    });
    outcome.unwrap();
    assert_eq!(on_socket(&server, &good), 1, "the server lives on");
}
