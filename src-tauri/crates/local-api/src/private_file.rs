//! Private file: a small file that only this user reads and writes, replaced as a whole, and never trusted because of its name.
//!
//! What stands at the place of such a file is used only if it is a plain file of this user with mode 0600 and one name. Anything
//! else (a link, a pipe, a file of somebody else or one that others may read) is *foreign*: it is set aside, not followed and not read.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

/// Why a file can't be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unusable {
    /// It is not ours alone, or no file, or far too long.
    #[error("not a file of this user alone")]
    Foreign,
    /// The system could not read it.
    #[error("unreadable")]
    Unreadable(#[source] io::Error),
}

/// All of the file, up to `limit` bytes; `None` if there is none.
///
/// # Errors
/// [`Unusable`]
pub(crate) fn read(path: &Path, limit: u64) -> Result<Option<Vec<u8>>, Unusable> {
    let file = match open(OpenOptions::new().read(true), path) {
        Ok(file) => file,
        Err(Unusable::Unreadable(error)) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut bytes = Vec::new();
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(Unusable::Unreadable)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length <= limit) {
        Ok(Some(bytes))
    } else {
        Err(Unusable::Foreign)
    }
}

/// The file, made if it is missing, to be written at its end.
///
/// # Errors
/// [`Unusable`]
pub(crate) fn append_to(path: &Path) -> Result<File, Unusable> {
    open(
        OpenOptions::new().append(true).read(true).create(true),
        path,
    )
}

/// Replaces the file: after this there is the new one or the old one, whole, even if the computer stops.
///
/// # Errors
/// The system's; the old one is unchanged.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let new = beside(path, "new");
    let written = write_new(&new, bytes).and_then(|()| fs::rename(&new, path));
    if written.is_err() {
        let _ = fs::remove_file(&new);
        return written;
    }
    match path.parent() {
        Some(directory) => sync_directory(directory),
        None => Ok(()),
    }
}

/// Moves what stands at this place out of the way, to be looked at by a person; `now` tells it from the next one.
///
/// # Errors
/// The system's.
pub(crate) fn set_aside(path: &Path, now: i64) -> io::Result<()> {
    fs::rename(path, beside(path, &format!("set-aside-{now}")))
}

fn beside(path: &Path, what: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(what);
    PathBuf::from(name)
}

/// What a crash left under this name is removed, not followed.
fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    match fs::remove_file(path) {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(unix)]
fn sync_directory(directory: &Path) -> io::Result<()> {
    File::open(directory)?.sync_all()
}

/// Other systems have no such thing.
#[cfg(not(unix))]
fn sync_directory(_directory: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn open(options: &mut OpenOptions, path: &Path) -> Result<File, Unusable> {
    use std::os::unix::fs::{MetadataExt, OpenOptionsExt};

    use rustix::fs::OFlags;

    // A pipe would have us wait for somebody to write to it.
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    let file = options
        .mode(0o600)
        .custom_flags(i32::try_from(flags.bits()).unwrap_or_default())
        .open(path)
        .map_err(|error| match fs::symlink_metadata(path) {
            Ok(metadata) if !metadata.is_file() => Unusable::Foreign,
            Ok(metadata) if metadata.uid() != rustix::process::geteuid().as_raw() => {
                Unusable::Foreign
            }
            _ => Unusable::Unreadable(error),
        })?;
    let metadata = file.metadata().map_err(Unusable::Unreadable)?;
    let is_open_to_others = metadata.mode() & 0o077 > 0;
    let is_ours = metadata.is_file()
        && metadata.uid() == rustix::process::geteuid().as_raw()
        && !is_open_to_others
        && metadata.nlink() == 1;
    if is_ours {
        Ok(file)
    } else {
        Err(Unusable::Foreign)
    }
}

#[cfg(not(unix))]
fn open(options: &mut OpenOptions, path: &Path) -> Result<File, Unusable> {
    options.open(path).map_err(Unusable::Unreadable)
}
