//! Discovery: the file by which another program of this user finds the loopback port, and a key to know us by.
//!
//! The key never leaves this computer's user: the file has mode 0600 in a directory with 0700. A client that speaks
//! TCP will ask for a proof made with it before it sends its token, so that a stranger who got the port after us
//! gets nothing.
//!
//! Deliberately not here: the user name, or whether anybody is signed in.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::{ExposeSecret, SecretBox};
use serde::Serialize;
use zeroize::Zeroizing;

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

/// What the file says.
#[derive(Serialize)]
struct Discovery<'d> {
    /// The loopback port.
    port: u16,
    /// The application's process.
    pid: u32,
    instance_id: &'d str,
    /// In base64url without padding.
    server_proof_key: &'d str,
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
    pub fn write(
        directory: &Path,
        port: u16,
        instance_id: &InstanceId,
        key: &ServerProofKey,
    ) -> Result<Self, Error> {
        let text = text(port, std::process::id(), instance_id, key);
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

fn text(port: u16, pid: u32, instance_id: &InstanceId, key: &ServerProofKey) -> Zeroizing<String> {
    // EXPOSE: the companions of this user, through a file that only this user can read.
    let key = Zeroizing::new(URL_SAFE_NO_PAD.encode(key.0.expose_secret()));
    let discovery = Discovery {
        port,
        pid,
        instance_id: &instance_id.0,
        server_proof_key: &key,
    };
    Zeroizing::new(serde_json::to_string(&discovery).unwrap_or_default())
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
