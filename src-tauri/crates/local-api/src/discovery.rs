//! Discovery: the file by which another program of this user finds the loopback port, and a key to know us by.
//!
//! The key never leaves this computer's user: the file has mode 0600 in a directory with 0700. A client that speaks
//! TCP asks for a proof made with it before it sends its token, so that a stranger who got the port after us
//! gets nothing.
//!
//! Deliberately not here: the user name, or whether anybody is signed in.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use aws_lc_rs::hmac;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::{ExposeSecret, SecretBox};
use vestibule_contract::{Discovery, HelloAnswer, server_proof_message};
use zeroize::{Zeroize, Zeroizing};

use crate::error::Error;

const FILE: &str = "api.json";
const NEW_FILE: &str = "api.json.new";

/// Tells one run of the application from the next, which may have the same port and process number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct InstanceId(String);

impl InstanceId {
    /// 128 random bits.
    pub fn generate() -> Result<Self, Error> {
        let mut id = [0; 16];
        aws_lc_rs::rand::fill(&mut id).map_err(|_| Error::NoRandomness)?;
        Ok(Self(URL_SAFE_NO_PAD.encode(id)))
    }
}

/// The key with which this run of the application proves to be itself.
#[derive(Debug)]
pub(crate) struct ServerProofKey(SecretBox<[u8; 32]>);

impl ServerProofKey {
    /// 256 random bits.
    pub fn generate() -> Result<Self, Error> {
        let mut filled = Ok(());
        let key = SecretBox::init_with_mut(|key: &mut [u8; 32]| {
            filled = aws_lc_rs::rand::fill(key);
        });
        filled.map_err(|_| Error::NoRandomness)?;
        Ok(Self(key))
    }
}

/// What this run of the application proves itself by.
#[derive(Debug)]
pub(crate) struct ServerProof {
    port: u16,
    instance_id: InstanceId,
    key: ServerProofKey,
}

impl ServerProof {
    /// With a key and an id that no other run has.
    ///
    /// # Errors
    /// [`Error::NoRandomness`]
    pub fn generate(port: u16) -> Result<Self, Error> {
        Ok(Self {
            port,
            instance_id: InstanceId::generate()?,
            key: ServerProofKey::generate()?,
        })
    }

    /// What tells this run of the application from the next.
    #[cfg(windows)]
    pub fn instance_id(&self) -> &str {
        &self.instance_id.0
    }

    /// The proof for this nonce. A client that takes it for good knows that it speaks with who wrote the discovery file, on the port
    /// that stands there: who only passes its question on has another port.
    pub fn answer(&self, nonce: &[u8; 32]) -> HelloAnswer {
        // EXPOSE: the HMAC.
        let key = hmac::Key::new(hmac::HMAC_SHA256, self.key.0.expose_secret());
        let message = server_proof_message(nonce, self.port, &self.instance_id.0);
        HelloAnswer {
            proof: hex::encode(hmac::sign(&key, &message)),
        }
    }
}

/// The file; removed when it is dropped.
#[derive(Debug)]
pub(crate) struct DiscoveryFile {
    path: PathBuf,
}

impl DiscoveryFile {
    /// Writes the file: never a half of it, and never through a link.
    ///
    /// # Errors
    /// [`Error::File`]; nothing is left behind.
    pub fn write(directory: &Path, proof: &ServerProof) -> Result<Self, Error> {
        let text = text(std::process::id(), proof);
        let path = directory.join(FILE);
        let new = directory.join(NEW_FILE);
        let written = write_new(&new, text.as_bytes()).and_then(|()| fs::rename(&new, &path));
        match written {
            Ok(()) => Ok(Self { path }),
            Err(source) => {
                let _ = fs::remove_file(&new);
                Err(Error::File { path, source })
            }
        }
    }
}

impl Drop for DiscoveryFile {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_file(&self.path) {
            tracing::warn!(kind = ?error.kind(), "the discovery file could not be removed");
        }
    }
}

fn text(pid: u32, proof: &ServerProof) -> Zeroizing<String> {
    let mut discovery = Discovery {
        port: proof.port,
        pid,
        instance_id: proof.instance_id.0.clone(),
        // EXPOSE: the companions of this user, through a file that only this user can read.
        server_proof_key: URL_SAFE_NO_PAD.encode(proof.key.0.expose_secret()),
    };
    let text = Zeroizing::new(serde_json::to_string(&discovery).unwrap_or_default());
    discovery.server_proof_key.zeroize();
    text
}

/// Makes a file that was not there before, with mode 0600. What a crash left under this name is removed, not followed.
fn write_new(path: &Path, text: &[u8]) -> io::Result<()> {
    match fs::remove_file(path) {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    // Not synced to the disk: after a crash of the system there is no port to be found either.
    create_new(path)?.write_all(text)
}

fn create_new(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests;
