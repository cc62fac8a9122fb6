//! The server's proof: only who wrote the discovery file can make it, and only for the port that stands there.

use std::fs;

use aws_lc_rs::hmac;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use vestibule_contract::{Discovery, HelloAnswer, server_proof_message};

use super::client::{Answer, Server, generous, signed_in};
use crate::gate::Transport::{self, Loopback, Socket};

fn discovery(server: &Server) -> Discovery {
    let text = fs::read_to_string(server.runtime_dir().join("api.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

async fn proof(server: &Server, transport: Transport, nonce: [u8; 32]) -> String {
    let digits = hex::encode(nonce);
    let request = server
        .good(transport)
        .replace("/api/check-user", &format!("/api/hello?n={digits}"));
    let answer = Answer::parse(&server.ask(transport, request.as_bytes()).await);
    assert_eq!(answer.status, 200, "it needs no token");
    let HelloAnswer { proof } = serde_json::from_str(&answer.body).unwrap();
    proof
}

/// What a client does before it sends its token.
fn is_accepted(proof: &str, discovery: &Discovery, nonce: [u8; 32]) -> bool {
    let key = URL_SAFE_NO_PAD.decode(&discovery.server_proof_key).unwrap();
    let key = hmac::Key::new(hmac::HMAC_SHA256, &key);
    let message = server_proof_message(&nonce, discovery.port, &discovery.instance_id);
    proof == hex::encode(hmac::sign(&key, &message))
}

#[tokio::test]
async fn the_server_of_the_discovery_file_proves_itself_on_both_transports() {
    let server = Server::start(generous(), signed_in("ada"));
    for transport in [Socket, Loopback] {
        for nonce in [[0; 32], [0xFF; 32], [7; 32]] {
            let proof = proof(&server, transport, nonce).await;
            assert!(is_accepted(&proof, &discovery(&server), nonce));
            let mut other = nonce;
            other[31] ^= 1;
            assert!(
                !is_accepted(&proof, &discovery(&server), other),
                "an old proof is worth nothing"
            );
        }
    }
}

#[tokio::test]
async fn an_impostor_has_no_proof_whatever_it_does() {
    let gone = Server::start(generous(), signed_in("ada"));
    let stale = discovery(&gone);
    drop(gone);
    // Another run of the application, with its own key: what an impostor could reach and pass questions on to.
    let running = Server::start(generous(), signed_in("ada"));
    let nonce = [3; 32];
    let passed_on = proof(&running, Loopback, nonce).await;
    assert!(!is_accepted(&passed_on, &stale, nonce), "another run's key");
    // An impostor on another port that passes the question on to the true server gets a proof for the true port.
    let mut on_another_port = discovery(&running);
    on_another_port.port ^= 1;
    assert!(
        !is_accepted(&passed_on, &on_another_port, nonce),
        "another port"
    );
    let mut of_another_run = discovery(&running);
    of_another_run.instance_id = stale.instance_id.clone();
    assert!(
        !is_accepted(&passed_on, &of_another_run, nonce),
        "another instance"
    );
    // What can be made without the key.
    let guess = URL_SAFE_NO_PAD.encode([0; 32]);
    let keyless = Discovery {
        server_proof_key: guess,
        ..discovery(&running)
    };
    assert!(!is_accepted(&passed_on, &keyless, nonce));
}

#[tokio::test]
async fn the_proof_and_the_token_may_go_over_one_connection() {
    let server = Server::start(generous(), signed_in("ada"));
    let mut client = server.connect(Loopback).await;
    let hello = server.good(Loopback).replace(
        "/api/check-user",
        &format!("/api/hello?n={}", "0".repeat(64)),
    );
    client.send(hello.as_bytes()).await;
    assert_eq!(Answer::parse(&client.one_answer().await).status, 200);
    client.send(server.good(Loopback).as_bytes()).await;
    assert_eq!(
        Answer::parse(&client.one_answer().await).status,
        401,
        "a next request is read"
    );
}
