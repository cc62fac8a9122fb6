#![allow(clippy::unwrap_used, reason = "tests")]

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use super::*;

/// Answers one request with these bytes, and says what it was.
async fn once(answer: &'static [u8]) -> (String, tokio::task::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    let served = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(stream.read_u8().await.unwrap());
        }
        stream.write_all(answer).await.unwrap();
        String::from_utf8(head).unwrap()
    });
    (address, served)
}

fn get(address: &str) -> http::Request<Vec<u8>> {
    http::Request::get(address).body(Vec::new()).unwrap()
}

#[tokio::test]
async fn an_answer_comes_back_as_it_is() {
    let (address, served) = once(b"HTTP/1.1 400 X\r\ncontent-length: 2\r\n\r\n{}").await;
    let answer = HttpClient::default().send(get(&address), 2).await.unwrap();
    assert_eq!(answer.status(), 400);
    assert_eq!(answer.body(), b"{}");
    let head = served.await.unwrap();
    assert!(head.contains("user-agent: Vestibule/"), "{head}");
}

#[tokio::test]
async fn a_redirect_is_an_answer_and_is_not_followed() {
    let (address, _) =
        once(b"HTTP/1.1 302 X\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n").await;
    let answer = HttpClient::default().send(get(&address), 2).await.unwrap();
    assert_eq!(answer.status(), 302);
}

#[tokio::test]
async fn an_answer_that_is_too_large_is_refused() {
    let (address, _) = once(b"HTTP/1.1 200 X\r\ncontent-length: 3\r\n\r\n{ }").await;
    let answer = HttpClient::default().send(get(&address), 2).await;
    assert_eq!(answer.unwrap_err(), Failure::TooLarge);
}

#[tokio::test]
async fn an_answer_that_breaks_off_is_none() {
    let (address, _) = once(b"HTTP/1.1 200 X\r\ncontent-length: 300\r\n\r\n{").await;
    let answer = HttpClient::default().send(get(&address), 2).await;
    assert_eq!(answer.unwrap_err(), Failure::Unreachable);
}

#[tokio::test]
async fn another_computer_is_not_asked_without_tls() {
    let answer = HttpClient::default()
        .send(get("http://issuer.example.com/"), 2)
        .await;
    assert_eq!(answer.unwrap_err(), AddressError::Insecure.into());
}
