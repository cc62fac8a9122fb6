#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use vestibule_contract::Route;

use super::*;
use crate::testing::fake_provider::FakeProvider;
use crate::testing::{NOW, SCHEME, redirect_uri};
use crate::{Attempts, AuthorizationOptions, Outcome};

/// Free ports, found by taking them for a moment.
async fn free_addresses(count: usize) -> RedirectUris {
    let mut taken = Vec::new();
    for _ in 0..count {
        taken.push(TcpListener::bind("127.0.0.1:0").await.unwrap());
    }
    let ports = taken
        .iter()
        .map(|listener| listener.local_addr().unwrap().port());
    let loopback = ports.map(|port| redirect_uri(&format!("http://127.0.0.1:{port}/callback")));
    let scheme = [redirect_uri(SCHEME)];
    RedirectUris::new(scheme.into_iter().chain(loopback))
}

async fn receiver() -> LoopbackReceiver {
    LoopbackReceiver::bind(&free_addresses(1).await)
        .await
        .unwrap()
}

/// Sends these bytes and reads what comes until the connection ends.
async fn exchange(authority: &str, request: &str) -> String {
    let mut stream = TcpStream::connect(authority).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

/// As Chromium sends it, after a redirect from the provider's page.
fn navigation(authority: &str, target: &str) -> String {
    format!(
        "GET {target} HTTP/1.1\r\nHost: {authority}\r\nConnection: keep-alive\r\n\
         Upgrade-Insecure-Requests: 1\r\nUser-Agent: Mozilla/5.0\r\nSec-Fetch-Site: cross-site\r\n\
         Sec-Fetch-Mode: navigate\r\nSec-Fetch-User: ?1\r\nSec-Fetch-Dest: document\r\n\r\n"
    )
}

fn authority(receiver: &LoopbackReceiver) -> String {
    parts(receiver.redirect_uri()).unwrap().0.to_owned()
}

const TARGET: &str = "/callback?code=marker&state=s";

#[tokio::test]
async fn a_browser_leads_back_and_somebody_is_signed_in() {
    let fake = FakeProvider::start().await;
    let provider = fake.open_id();
    let mut receiver = receiver().await;
    let attempt = provider
        .begin(
            &AuthorizationOptions::default(),
            receiver.redirect_uri(),
            Route::Protected,
        )
        .await
        .unwrap();
    let link = fake.authorize(attempt.authorization_url());
    let mut attempts = Attempts::default();
    attempts.add(attempt, NOW);
    let authority = authority(&receiver);
    let target = link.strip_prefix(&format!("http://{authority}")).unwrap();
    let request = navigation(&authority, target);
    let (page, callback) = tokio::join!(exchange(&authority, &request), receiver.receive());
    assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
    assert!(page.contains("referrer-policy: no-referrer\r\n"), "{page}");
    assert!(page.contains("cache-control: no-store\r\n"), "{page}");
    assert!(
        !page.contains("marker"),
        "nothing of the link is in the page: {page}"
    );
    let Outcome::Code(answered) = attempts.answer(callback, NOW).unwrap() else {
        panic!("the provider said yes");
    };
    assert_eq!(
        provider.sign_in(*answered).await.unwrap().tokens.username,
        "ada"
    );
}

#[tokio::test]
async fn what_is_no_navigation_to_the_redirect_address_is_refused_and_ends_nothing() {
    let mut receiver = receiver().await;
    let here = authority(&receiver);
    let good = navigation(&here, TARGET);
    let changed = |from: &str, to: &str| {
        let request = good.replace(from, to);
        assert_ne!(request, good, "{from}");
        request
    };
    let port = here.rsplit(':').next().unwrap();
    let refusals = [
        (400, "\n".to_owned() + &good),
        (400, changed(" HTTP/1.1", " HTTP/1.0")),
        (400, changed(" HTTP/1.1", "")),
        (400, changed("Host:", "Host :")),
        (400, changed("Host:", " Host:")),
        (400, changed("Host: ", "Ho st: ")),
        (400, changed("Connection: keep-alive\r\n", "Connection\r\n")),
        (
            400,
            changed("Connection: keep-alive\r\n", "Content-Length: 0\r\n"),
        ),
        (
            400,
            changed(
                "Connection: keep-alive\r\n",
                "Transfer-Encoding: chunked\r\n",
            ),
        ),
        (
            400,
            changed("User-Agent: Mozilla/5.0\r\n", &"a: b\r\n".repeat(60)),
        ),
        (400, changed("\r\n\r\n", "\r\n\r\nGET / HTTP/1.1\r\n")),
        (400, changed("code=marker", "code=marker&code=b")),
        (400, changed("code=marker", "code=%00")),
        (400, changed("&state=s", "")),
        (400, changed("/callback?", "/callback//?")),
        (405, changed("GET", "POST")),
        (405, changed("GET", "get")),
        (405, changed("GET", "HEAD")),
        (403, changed("Host: 127.0.0.1", "Host: localhost")),
        (403, changed("Host: 127.0.0.1", "Host: evil.example.com")),
        (403, changed(&format!("Host: {here}"), "Host: 127.0.0.1")),
        (
            403,
            changed("Host: ", &format!("Host: evil:{port}\r\nHost: ")),
        ),
        (403, changed("Host: ", "X-Host: ")),
        (
            403,
            changed("Connection: keep-alive", "Origin: https://evil.example.com"),
        ),
        (403, changed("Mode: navigate", "Mode: no-cors")),
        (403, changed("Mode: navigate", "Mode: cors")),
        (403, changed("Dest: document", "Dest: image")),
        (403, changed("Dest: document", "Dest: iframe")),
        (404, changed("/callback?", "/?")),
        (404, changed("/callback?", "/Callback?")),
        (404, changed("/callback?", "/callbacks?")),
        (404, changed("/callback?", "http://evil/callback?")),
        (404, changed(TARGET, "/favicon.ico")),
        (404, changed(TARGET, "/callback")),
        (431, changed("Mozilla", &"x".repeat(16 * 1024))),
    ];
    let browsing = async {
        for (status, request) in &refusals {
            let answer = exchange(&here, request).await;
            assert!(
                answer.starts_with(&format!("HTTP/1.1 {status} ")),
                "{request}\n{answer}"
            );
        }
        exchange(&here, &good).await
    };
    let (page, _callback) = tokio::join!(browsing, receiver.receive());
    assert!(page.starts_with("HTTP/1.1 200 OK\r\n"));
}

#[tokio::test]
async fn connections_that_say_nothing_keep_nobody_out() {
    let mut receiver = receiver().await;
    let here = authority(&receiver);
    let mut silent = Vec::new();
    for _ in 1..MAX_CONNECTIONS {
        silent.push(TcpStream::connect(&here).await.unwrap());
    }
    let request = navigation(&here, TARGET);
    let (page, _callback) = tokio::join!(exchange(&here, &request), receiver.receive());
    assert!(page.starts_with("HTTP/1.1 200 OK\r\n"));
}

#[tokio::test]
async fn a_second_callback_is_received_after_a_strangers() {
    let mut receiver = receiver().await;
    let here = authority(&receiver);
    for _ in 0..2 {
        let request = navigation(&here, TARGET);
        let (page, callback) = tokio::join!(exchange(&here, &request), receiver.receive());
        assert!(page.starts_with("HTTP/1.1 200 OK\r\n"));
        let dropped = Attempts::default().answer(callback, NOW);
        assert_eq!(dropped.unwrap_err(), Error::UnknownState);
    }
}

#[tokio::test]
async fn an_address_that_is_taken_is_passed_over() {
    let addresses = free_addresses(2).await;
    let first = LoopbackReceiver::bind(&addresses).await.unwrap();
    let second = LoopbackReceiver::bind(&addresses).await.unwrap();
    assert_ne!(first.redirect_uri(), second.redirect_uri());
    let none = LoopbackReceiver::bind(&addresses).await;
    assert_eq!(none.unwrap_err(), Error::NoLoopbackAddress);
}

#[tokio::test]
async fn without_loopback_addresses_there_is_no_receiver() {
    let only_scheme = RedirectUris::new([redirect_uri(SCHEME)]);
    let none = LoopbackReceiver::bind(&only_scheme).await;
    assert_eq!(none.unwrap_err(), Error::NoLoopbackAddress);
}

#[tokio::test]
async fn the_browser_is_answered_in_the_persons_language_and_by_text_alone() {
    let page = ReturnPage {
        language: "he".to_owned(),
        is_right_to_left: true,
        title: "בחזרה <b>".to_owned(),
        text: "a & b".to_owned(),
    };
    let mut receiver = receiver().await.with_page(&page);
    let request = navigation(&authority(&receiver), TARGET);
    let authority = authority(&receiver);
    let (_, answer) = tokio::join!(receiver.receive(), exchange(&authority, &request));
    assert!(answer.contains(r#"<html lang="he" dir="rtl">"#), "{answer}");
    assert!(
        answer.contains("<h1>בחזרה &lt;b></h1><p>a &amp; b</p>"),
        "{answer}"
    );
}
