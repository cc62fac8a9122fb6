//! Socket: the Unix socket, used only if the system says that it is this user's own, and so is who listens.

use std::fs;
use std::io::ErrorKind;
use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _};
use std::path::Path;

use hyper::header::HeaderValue;
use tokio::net::UnixStream;

use crate::connection::{Connection, in_time};
use crate::error::{Error, Flaw};
use crate::place::Place;
use crate::private_file;

/// Connects to the application.
///
/// # Errors
/// [`Error::NotRunning`]: there is no socket, or nobody listens. [`Error::Untrusted`]: the folder, the socket or who listens
/// belongs to somebody else.
pub(crate) async fn connect(place: &Place) -> Result<Connection, Error> {
    let path = place.socket();
    // Nobody else can change what a folder of this user's own holds.
    private_file::open_folder(place.folder())?;
    verify(&path)?;
    let stream = in_time(async {
        UnixStream::connect(&path)
            .await
            .map_err(|source| match source.kind() {
                ErrorKind::NotFound | ErrorKind::ConnectionRefused => Error::NotRunning,
                _ => Error::File {
                    path: path.clone(),
                    source,
                },
            })
    })
    .await?;
    if !is_own(&stream) {
        return Err(untrusted(&path, Flaw::ForeignOwner));
    }
    Connection::over(stream, HeaderValue::from_static("localhost")).await
}

fn verify(path: &Path) -> Result<(), Error> {
    let found = match fs::symlink_metadata(path) {
        Ok(found) => found,
        Err(error) if error.kind() == ErrorKind::NotFound => return Err(Error::NotRunning),
        Err(source) => {
            return Err(Error::File {
                path: path.to_owned(),
                source,
            });
        }
    };
    if found.is_symlink() {
        Err(untrusted(path, Flaw::SymbolicLink))
    } else if !found.file_type().is_socket() {
        Err(untrusted(path, Flaw::NotASocket))
    } else if found.uid() != rustix::process::geteuid().as_raw() {
        Err(untrusted(path, Flaw::ForeignOwner))
    } else {
        Ok(())
    }
}

/// The kernel noted who listens (`SO_PEERCRED`, `getpeereid`).
fn is_own(stream: &UnixStream) -> bool {
    let own = rustix::process::geteuid().as_raw();
    stream.peer_cred().is_ok_and(|peer| peer.uid() == own)
}

fn untrusted(path: &Path, flaw: Flaw) -> Error {
    Error::Untrusted {
        path: path.to_owned(),
        flaw,
    }
}
