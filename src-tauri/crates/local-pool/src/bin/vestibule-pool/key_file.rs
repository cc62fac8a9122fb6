//! The sealing key, which the application keeps in the OS keyring and this program in a file of its own.
//!
//! Invariant: a key that is there is never overwritten, for without it the database can't be read.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::Path;

use vestibule_local_pool::SealingKey;

/// Reads the directory's key, or makes both if they are missing.
///
/// # Errors
/// What is wrong, in words; nothing was overwritten.
pub(crate) fn load_or_make(directory: &Path) -> Result<SealingKey, String> {
    let path = directory.join(KEY_FILE);
    let failed = |error: io::Error| format!("could not use {}: {error}", path.display());
    if !directory.exists() {
        make_private_directory(directory).map_err(failed)?;
    }
    match File::open(&path) {
        Ok(file) => load(&file).map_err(failed),
        Err(error) if error.kind() == io::ErrorKind::NotFound => make(&path).map_err(failed),
        Err(error) => Err(failed(error)),
    }
}

fn load(mut file: &File) -> io::Result<SealingKey> {
    let invalid = |reason| io::Error::new(io::ErrorKind::InvalidData, reason);
    if is_open_to_others(&file.metadata()?) {
        return Err(invalid(
            "it is open to other users: close it with chmod 600",
        ));
    }
    let mut key = [0; SealingKey::LENGTH];
    file.read_exact(&mut key)
        .map_err(|_| invalid("it is too short for a key; is it damaged?"))?;
    if file.read(&mut [0])? != 0 {
        return Err(invalid("it is too long for a key; is it damaged?"));
    }
    Ok(SealingKey::new(key))
}

fn make(path: &Path) -> io::Result<SealingKey> {
    let key = SealingKey::generate();
    let mut file = private_options().write(true).create_new(true).open(path)?;
    // EXPOSE: kept in the file that only its owner can read.
    file.write_all(key.expose_secret())?;
    file.sync_all()?;
    Ok(key)
}

#[cfg(unix)]
fn make_private_directory(directory: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;

    if let Some(parent) = directory.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::DirBuilder::new().mode(0o700).create(directory)
}

#[cfg(unix)]
fn private_options() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt as _;

    let mut options = OpenOptions::new();
    options.mode(0o600);
    options
}

#[cfg(unix)]
fn is_open_to_others(metadata: &fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt as _;

    metadata.permissions().mode() & 0o077 != 0
}

/// Elsewhere the directory is in the person's own profile, which the system closes to others.
#[cfg(not(unix))]
fn make_private_directory(directory: &Path) -> io::Result<()> {
    fs::create_dir_all(directory)
}

#[cfg(not(unix))]
fn private_options() -> OpenOptions {
    OpenOptions::new()
}

#[cfg(not(unix))]
fn is_open_to_others(_metadata: &fs::Metadata) -> bool {
    false
}

const KEY_FILE: &str = "sealing.key";

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn the_key_is_made_once_and_found_again() {
        let scratch = tempfile::tempdir().unwrap();
        let directory = scratch.path().join("not/there/yet");
        let made = load_or_make(&directory).unwrap();
        let found = load_or_make(&directory).unwrap();
        // EXPOSE: compared by the test.
        assert_eq!(made.expose_secret(), found.expose_secret());
        let permissions = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(permissions(&directory), 0o700);
        assert_eq!(permissions(&directory.join(KEY_FILE)), 0o600);
    }

    #[test]
    fn a_key_that_is_damaged_or_open_to_others_is_refused_and_stays() {
        let scratch = tempfile::tempdir().unwrap();
        let path = scratch.path().join(KEY_FILE);
        for (content, mode, reason) in [
            (vec![1; 31], 0o600, "too short"),
            (vec![1; 33], 0o600, "too long"),
            (vec![1; 32], 0o640, "open to other users"),
        ] {
            fs::write(&path, &content).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            let complaint = load_or_make(scratch.path()).unwrap_err();
            assert!(complaint.contains(reason), "{complaint}");
            assert_eq!(fs::read(&path).unwrap(), content);
        }
    }
}
