//! A flood: clients that say nothing, clients that connect and go, thousands a second, and heaps of requests in one go. Who was there
//! before and behaves well is served on; afterwards nothing is left of it.
//!
//! `VESTIBULE_FLOOD_SECONDS` says for how long. What it prints depends on the computer; what it asserts does not.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::client::{Server, signed_in};
use crate::Limits;
use crate::gate::Transport::{Loopback, Socket};

const SECONDS: u64 = 1;

/// How many clients connect and say nothing, and how many connect and go a second.
const SILENT: usize = 200;
const PASSING: u32 = 2000;

/// Descriptors that this process has open; 0 where the system does not say.
fn descriptors() -> usize {
    std::fs::read_dir("/proc/self/fd").map_or(0, Iterator::count)
}

fn ask_once(stream: &mut UnixStream, request: &str) {
    let mut answer = [0; 1024];
    stream.write_all(request.as_bytes()).unwrap();
    let length = stream.read(&mut answer).unwrap();
    assert!(
        answer[..length].ends_with(br#"{"user":"ada"}"#),
        "an answer is whole and right"
    );
}

/// Asks over an open connection, again and again; how long each answer took.
fn behave_well(mut stream: UnixStream, request: &str, is_over: &AtomicBool) -> Vec<Duration> {
    let mut took = Vec::new();
    while !is_over.load(Ordering::Relaxed) {
        let begun = Instant::now();
        ask_once(&mut stream, request);
        took.push(begun.elapsed());
        thread::sleep(Duration::from_millis(1));
    }
    took
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_flood_disturbs_nobody_who_was_there_and_leaves_nothing() {
    let seconds = std::env::var("VESTIBULE_FLOOD_SECONDS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(SECONDS);
    let server = Server::start(Limits::default(), signed_in("ada"));
    let (port, good) = (server.api.port(), server.good(Socket));
    let pipelined = server.good(Loopback).repeat(64);
    let mut well = UnixStream::connect(server.api.socket_path().unwrap()).unwrap();
    // It was there before: it has its place.
    ask_once(&mut well, &good);
    let base = descriptors();
    let is_over = Arc::new(AtomicBool::new(false));
    let passed = Arc::new(AtomicU64::new(0));

    let behaving = {
        let (good, is_over) = (good.clone(), Arc::clone(&is_over));
        thread::spawn(move || behave_well(well, &good, &is_over))
    };
    let flooding = {
        let (is_over, passed) = (Arc::clone(&is_over), Arc::clone(&passed));
        thread::spawn(move || {
            let begun = Instant::now();
            while !is_over.load(Ordering::Relaxed) {
                // A full backlog refuses; that is the system's answer to a flood.
                if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", port)) {
                    let count = passed.fetch_add(1, Ordering::Relaxed);
                    if count.is_multiple_of(16) {
                        let _ = stream.write_all(pipelined.as_bytes());
                    }
                }
                let due = Duration::from_secs(1)
                    * u32::try_from(passed.load(Ordering::Relaxed)).unwrap()
                    / PASSING;
                thread::sleep(due.saturating_sub(begun.elapsed()));
            }
        })
    };
    let silent: Vec<_> = (0..SILENT)
        .filter_map(|_| {
            let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
            let _ = stream.write_all(b"GET /");
            Some(stream)
        })
        .collect();
    let mut most = 0;
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(seconds) {
        most = most.max(descriptors());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    is_over.store(true, Ordering::Relaxed);
    flooding.join().unwrap();
    let mut took = behaving.join().unwrap();
    took.sort_unstable();
    println!(
        "{seconds} s: {} connections came and went beside {} silent ones; {} answers for who behaved well, p50 {:?}, p99 {:?}, the slowest {:?}; \
         {base} descriptors before, {most} at the most (the clients' own among them)",
        passed.load(Ordering::Relaxed),
        silent.len(),
        took.len(),
        took[took.len() / 2],
        took[took.len() * 99 / 100],
        took[took.len() - 1],
    );
    assert!(!took.is_empty());

    drop(silent);
    let left = Instant::now();
    while server
        .ask(Loopback, server.good(Loopback).as_bytes())
        .await
        .is_empty()
    {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    println!(
        "a stranger is served again {:?} after the end",
        left.elapsed()
    );
    if base > 0 {
        // The one that behaved well is gone, too.
        while descriptors() > base {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}
