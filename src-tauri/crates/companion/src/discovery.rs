//! Discovery: how the application is found over TCP, and how it proves to be the application before a token is sent.
//!
//! The port may belong to anybody: the application may be gone, and whoever came next may have taken its port to collect
//! tokens. The discovery file, which only this user can have written and read, holds a key; only who can make a proof
//! with it is spoken to.

use std::net::{Ipv4Addr, SocketAddr};

use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hyper::StatusCode;
use hyper::header::HeaderValue;
use vestibule_contract::{Discovery, HelloAnswer, api_path, server_proof_message};
use zeroize::Zeroizing;

use crate::connection::{Connection, Question};
use crate::place::Place;
use crate::{Error, private_file};

const FILE: &str = "api.json";

/// The application as its discovery file describes it.
pub(crate) struct Server {
    port: u16,
    instance_id: String,
    key: hmac::Key,
}

impl Server {
    /// Reads the discovery file.
    ///
    /// # Errors
    /// [`Error::NotRunning`] (there is none), [`Error::Untrusted`], [`Error::MalformedDiscovery`], [`Error::File`].
    pub fn discover(place: &Place) -> Result<Self, Error> {
        let content = private_file::read(place.folder(), FILE)?;
        Self::parse(&content).ok_or(Error::MalformedDiscovery)
    }

    fn parse(content: &[u8]) -> Option<Self> {
        let discovery: Discovery = serde_json::from_slice(content).ok()?;
        let text = Zeroizing::new(discovery.server_proof_key);
        let key = Zeroizing::new(URL_SAFE_NO_PAD.decode(text.as_bytes()).ok()?);
        (discovery.port != 0 && key.len() == 32).then(|| Self {
            port: discovery.port,
            instance_id: discovery.instance_id,
            key: hmac::Key::new(hmac::HMAC_SHA256, &key),
        })
    }

    /// What tells this run of the application from the next.
    #[cfg(windows)]
    pub fn instance_id(&self) -> &str {
        &self.instance_id
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        (Ipv4Addr::LOCALHOST, self.port).into()
    }

    /// The name that the application goes by there.
    ///
    /// # Errors
    /// None in practice: an address is a header's value.
    pub fn host(&self) -> Result<HeaderValue, Error> {
        let host = self.address().to_string();
        HeaderValue::from_str(&host).map_err(|_| Error::MalformedDiscovery)
    }

    /// Asks for the proof on this connection, and checks it. What is sent until then is a random number.
    ///
    /// # Errors
    /// [`Error::NotProven`]: whoever answers, or does not, is not the application. [`Error::TimedOut`].
    pub async fn prove(&self, connection: &mut Connection) -> Result<(), Error> {
        let mut nonce = [0; 32];
        aws_lc_rs::rand::fill(&mut nonce).map_err(|_| Error::NoRandomness)?;
        let target = format!("{}?n={}", api_path::HELLO, hex::encode(nonce));
        let answer = connection.ask(Question::get(&target, None)).await;
        let answer = answer.map_err(|error| match error {
            Error::TimedOut => Error::TimedOut,
            _ => Error::NotProven,
        })?;
        let hello = answer.read_as::<HelloAnswer>(&[StatusCode::OK]);
        let proof = hello.map_err(|_| Error::NotProven)?.proof;
        if self.accepts(&nonce, &proof) {
            Ok(())
        } else {
            Err(Error::NotProven)
        }
    }

    /// In constant time.
    fn accepts(&self, nonce: &[u8; 32], proof: &str) -> bool {
        let message = server_proof_message(nonce, self.port, &self.instance_id);
        hex::decode(proof).is_ok_and(|proof| hmac::verify(&self.key, &message, &proof).is_ok())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

    use aws_lc_rs::hmac;
    use serde_json::{Value, json};

    use super::Server;

    fn discovery() -> Value {
        json!({
            "port": 49152,
            "pid": 7,
            "instance_id": "id",
            "server_proof_key": "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8",
        })
    }

    fn parse(discovery: &Value) -> Option<Server> {
        Server::parse(discovery.to_string().as_bytes())
    }

    #[test]
    fn a_discovery_file_leads_to_loopback() {
        let server = parse(&discovery()).unwrap();
        assert_eq!(server.address().to_string(), "127.0.0.1:49152");
        assert_eq!(server.host().unwrap(), "127.0.0.1:49152");
        let mut newer = discovery();
        newer["since"] = json!(1);
        assert!(parse(&newer).is_some(), "a newer application may say more");
    }

    #[test]
    fn what_is_no_discovery_file_leads_nowhere() {
        for (field, value) in [
            ("port", json!(0)),
            ("port", json!(65536)),
            ("port", json!("80")),
            ("port", Value::Null),
            ("instance_id", json!(1)),
            ("server_proof_key", json!("")),
            ("server_proof_key", json!("AAEC")),
            (
                "server_proof_key",
                json!("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
            ),
            (
                "server_proof_key",
                json!("!AECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"),
            ),
        ] {
            let mut bad = discovery();
            bad[field] = value;
            assert!(parse(&bad).is_none(), "{bad}");
        }
        for bad in ["", "{}", "[]", "{\"port\":1", "\0"] {
            assert!(Server::parse(bad.as_bytes()).is_none(), "{bad:?}");
        }
    }

    #[test]
    fn only_the_proof_of_this_key_nonce_port_and_instance_is_accepted() {
        let server = parse(&discovery()).unwrap();
        let nonce = [7; 32];
        let key: Vec<u8> = (0..32).collect();
        let proof = |key: &[u8], message: &[u8]| {
            let key = hmac::Key::new(hmac::HMAC_SHA256, key);
            hex::encode(hmac::sign(&key, message))
        };
        let message = [b"v1".as_slice(), &nonce, &[0xc0, 0x00], b"id"].concat();
        let right = proof(&key, &message);
        assert!(server.accepts(&nonce, &right));
        assert!(!server.accepts(&[8; 32], &right), "a replayed proof");
        for (at, what) in [(0, "version"), (5, "nonce"), (34, "port"), (36, "instance")] {
            let mut other = message.clone();
            other[at] ^= 1;
            assert!(
                !server.accepts(&nonce, &proof(&key, &other)),
                "another {what}"
            );
        }
        assert!(
            !server.accepts(&nonce, &proof(&[0; 32], &message)),
            "another key"
        );
        for bad in ["", &right[..62], "zz", &format!("{right}00")] {
            assert!(!server.accepts(&nonce, bad), "{bad}");
        }
    }
}
