//! Private file: reads and writes files that only this user can have written and read, or says what is wrong with them.
//!
//! What is checked is what is then read: the folder and the file are opened, without following a link, and the open
//! things are looked at, so that nothing can be put in their place between the check and the use.
//!
//! On Windows the person's profile folder is closed to others by its access list; there only the size is checked.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use crate::error::{Error, Flaw};

/// The most bytes that such a file may have; ours have a few hundred.
const MAX_FILE: u64 = 4 * 1024;

/// Why it can't be read.
#[derive(Debug)]
pub(crate) enum Unreadable {
    /// The folder or the file is not there.
    Missing,
    /// It is there, and may be somebody else's work.
    Untrusted(PathBuf, Flaw),
    /// The system's error.
    System(PathBuf, io::Error),
}

impl From<Unreadable> for Error {
    fn from(unreadable: Unreadable) -> Self {
        match unreadable {
            Unreadable::Missing => Self::NotRunning,
            Unreadable::Untrusted(path, flaw) => Self::Untrusted { path, flaw },
            Unreadable::System(path, source) => Self::File { path, source },
        }
    }
}

/// Reads the file of this name in this folder.
///
/// # Errors
/// [`Unreadable`]; a file that others could read or write is refused, not repaired: what it says may not be true, and
/// what it keeps secret may be known.
pub(crate) fn read(folder: &Path, name: &str) -> Result<Zeroizing<Vec<u8>>, Unreadable> {
    let path = folder.join(name);
    let file = open(folder, name)?;
    let mut content = Zeroizing::new(Vec::with_capacity(1024));
    file.take(MAX_FILE + 1)
        .read_to_end(&mut content)
        .map_err(|source| Unreadable::System(path.clone(), source))?;
    if content.len() as u64 > MAX_FILE {
        return Err(Unreadable::Untrusted(path, Flaw::TooLarge));
    }
    Ok(content)
}

/// Writes the file of this name in this folder, in the place of what was there; never a half of it.
///
/// # Errors
/// [`Error::Untrusted`] (the folder), [`Error::File`]; what was there still is.
pub(crate) fn write(folder: &Path, name: &str, content: &[u8]) -> Result<(), Error> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(file_error(folder))?;
    // While the folder is this user's alone, nobody else changes what its paths lead to.
    #[cfg(unix)]
    open_folder(folder)?;

    let path = folder.join(name);
    let new = folder.join(format!(".{name}.new"));
    let written = write_new(&new, content).and_then(|()| fs::rename(&new, &path));
    written.map_err(|source| {
        let _ = fs::remove_file(&new);
        Error::File { path, source }
    })
}

/// Removes the file of this name in this folder; whether there was one.
///
/// # Errors
/// [`Error::File`].
pub(crate) fn remove(folder: &Path, name: &str) -> Result<bool, Error> {
    let path = folder.join(name);
    match fs::remove_file(&path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(source) => Err(Error::File { path, source }),
    }
}

/// Opens a folder itself, not what a link in its place leads to, if it is this user's alone.
///
/// # Errors
/// [`Unreadable`].
#[cfg(unix)]
pub(crate) fn open_folder(path: &Path) -> Result<File, Unreadable> {
    use rustix::fs::{Mode, OFlags};

    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let folder = rustix::fs::open(path, flags, Mode::empty())
        .map_err(|errno| refused(path, errno, Flaw::NotADirectory))?;
    let folder = File::from(folder);
    let metadata = metadata(path, &folder)?;
    match flaw(&metadata) {
        Some(flaw) => Err(Unreadable::Untrusted(path.to_owned(), flaw)),
        None => Ok(folder),
    }
}

#[cfg(unix)]
fn open(folder: &Path, name: &str) -> Result<File, Unreadable> {
    use rustix::fs::{Mode, OFlags};
    use rustix::io::Errno;

    let path = folder.join(name);
    let opened_folder = open_folder(folder)?;
    // Not blocking: opening a FIFO would wait for a writer.
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let file =
        rustix::fs::openat(&opened_folder, name, flags, Mode::empty()).map_err(
            |errno| match errno {
                // A socket in its place.
                Errno::NXIO => Unreadable::Untrusted(path.clone(), Flaw::NotAFile),
                errno => refused(&path, errno, Flaw::NotAFile),
            },
        )?;
    let file = File::from(file);
    verify_file(&path, &file)?;
    Ok(file)
}

#[cfg(unix)]
fn refused(path: &Path, errno: rustix::io::Errno, wrong_kind: Flaw) -> Unreadable {
    use rustix::io::Errno;

    match errno {
        Errno::NOENT => Unreadable::Missing,
        // Linux says ENOTDIR for a link that O_DIRECTORY meets, other systems ELOOP.
        Errno::LOOP | Errno::NOTDIR | Errno::MLINK => {
            let is_link = path
                .symlink_metadata()
                .is_ok_and(|found| found.is_symlink());
            let flaw = if is_link {
                Flaw::SymbolicLink
            } else {
                wrong_kind
            };
            Unreadable::Untrusted(path.to_owned(), flaw)
        }
        errno => {
            let error = io::Error::from(errno);
            match path.symlink_metadata().ok().and_then(|found| flaw(&found)) {
                Some(flaw) if error.kind() == ErrorKind::PermissionDenied => {
                    Unreadable::Untrusted(path.to_owned(), flaw)
                }
                _ => Unreadable::System(path.to_owned(), error),
            }
        }
    }
}

#[cfg(unix)]
fn verify_file(path: &Path, file: &File) -> Result<(), Unreadable> {
    use std::os::unix::fs::MetadataExt as _;

    let metadata = metadata(path, file)?;
    let flaw = if !metadata.is_file() {
        Some(Flaw::NotAFile)
    } else if metadata.nlink() > 1 {
        Some(Flaw::HardLink)
    } else {
        flaw(&metadata)
    };
    match flaw {
        Some(flaw) => Err(Unreadable::Untrusted(path.to_owned(), flaw)),
        None => Ok(()),
    }
}

#[cfg(unix)]
fn metadata(path: &Path, file: &File) -> Result<fs::Metadata, Unreadable> {
    file.metadata()
        .map_err(|source| Unreadable::System(path.to_owned(), source))
}

/// What is wrong with a file or a folder that has to be this user's alone.
#[cfg(unix)]
fn flaw(metadata: &fs::Metadata) -> Option<Flaw> {
    use std::os::unix::fs::MetadataExt as _;

    if metadata.uid() != rustix::process::geteuid().as_raw() {
        Some(Flaw::ForeignOwner)
    } else if metadata.mode() & 0o077 != 0 {
        Some(Flaw::OpenToOthers)
    } else {
        None
    }
}

#[cfg(not(unix))]
fn open(folder: &Path, name: &str) -> Result<File, Unreadable> {
    let path = folder.join(name);
    File::open(&path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => Unreadable::Missing,
        _ => Unreadable::System(path, error),
    })
}

/// Makes a file that was not there before, with mode 0600. What a crash left under this name is removed, not followed.
fn write_new(path: &Path, content: &[u8]) -> io::Result<()> {
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
    file.write_all(content)?;
    file.sync_all()
}

fn file_error(path: &Path) -> impl FnOnce(io::Error) -> Error {
    let path = path.to_owned();
    |source| Error::File { path, source }
}

#[cfg(all(test, unix))]
mod tests;
