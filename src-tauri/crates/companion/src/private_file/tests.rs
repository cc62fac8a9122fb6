//! Each way in which a file may be somebody else's work, beside the one that is right.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests"
)]

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use super::{MAX_FILE, Unreadable, read};
use crate::error::Flaw;

/// A folder of this user's with a file of this user's.
struct Private {
    _above: TempDir,
    folder: PathBuf,
}

impl Private {
    fn new() -> Self {
        let above = tempfile::tempdir().unwrap();
        let folder = above.path().join("private");
        fs::create_dir(&folder).unwrap();
        let private = Self {
            _above: above,
            folder,
        };
        set_mode(&private.folder, 0o700);
        fs::write(private.file(), "content").unwrap();
        set_mode(&private.file(), 0o600);
        private
    }

    fn file(&self) -> PathBuf {
        self.folder.join("api.json")
    }

    fn flaw(&self) -> Flaw {
        match read(&self.folder, "api.json") {
            Err(Unreadable::Untrusted(_, flaw)) => flaw,
            other => panic!("{other:?}"),
        }
    }
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

#[test]
fn what_is_this_users_alone_is_read() {
    let private = Private::new();
    assert_eq!(
        read(&private.folder, "api.json").unwrap().as_slice(),
        b"content"
    );
    set_mode(&private.file(), 0o400);
    assert!(read(&private.folder, "api.json").is_ok());
}

#[test]
fn what_is_not_there_is_missing() {
    let private = Private::new();
    assert!(matches!(
        read(&private.folder, "other.json"),
        Err(Unreadable::Missing)
    ));
    assert!(matches!(
        read(&private.folder.join("nowhere"), "api.json"),
        Err(Unreadable::Missing)
    ));
}

#[test]
fn a_file_that_others_may_read_or_write_is_refused() {
    let private = Private::new();
    for mode in [0o644, 0o640, 0o620, 0o604, 0o602, 0o777, 0o660] {
        set_mode(&private.file(), mode);
        assert_eq!(private.flaw(), Flaw::OpenToOthers, "{mode:o}");
    }
}

#[test]
fn a_folder_that_others_may_enter_is_refused() {
    let private = Private::new();
    for mode in [0o755, 0o750, 0o701, 0o777, 0o1777] {
        set_mode(&private.folder, mode);
        assert_eq!(private.flaw(), Flaw::OpenToOthers, "{mode:o}");
    }
}

#[test]
fn a_link_in_the_place_of_the_file_is_not_followed() {
    let private = Private::new();
    let elsewhere = private.folder.join("elsewhere");
    fs::rename(private.file(), &elsewhere).unwrap();
    symlink(&elsewhere, private.file()).unwrap();
    assert_eq!(private.flaw(), Flaw::SymbolicLink);
}

#[test]
fn a_link_in_the_place_of_the_folder_is_not_followed() {
    let private = Private::new();
    let link = private.folder.with_file_name("link");
    symlink(&private.folder, &link).unwrap();
    match read(&link, "api.json") {
        Err(Unreadable::Untrusted(path, flaw)) => {
            assert_eq!((path, flaw), (link, Flaw::SymbolicLink));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_with_a_second_name_is_refused() {
    let private = Private::new();
    fs::hard_link(private.file(), private.folder.join("second")).unwrap();
    assert_eq!(private.flaw(), Flaw::HardLink);
}

#[test]
fn what_is_no_file_is_refused_and_not_waited_for() {
    let private = Private::new();
    let path = private.file();
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    assert_eq!(private.flaw(), Flaw::NotAFile);

    fs::remove_dir(&path).unwrap();
    let made = Command::new("mkfifo")
        .args(["-m", "600"])
        .arg(&path)
        .status();
    assert!(made.unwrap().success());
    assert_eq!(private.flaw(), Flaw::NotAFile);

    fs::remove_file(&path).unwrap();
    let _socket = UnixListener::bind(&path).unwrap();
    assert_eq!(private.flaw(), Flaw::NotAFile);
}

#[test]
fn a_folder_that_is_a_file_is_refused() {
    let private = Private::new();
    match read(&private.file(), "api.json") {
        Err(Unreadable::Untrusted(_, Flaw::NotADirectory)) => {}
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_as_large_as_allowed_is_read_and_a_larger_one_refused() {
    let private = Private::new();
    let largest = usize::try_from(MAX_FILE).unwrap();
    fs::write(private.file(), vec![b' '; largest]).unwrap();
    assert!(read(&private.folder, "api.json").is_ok());
    fs::write(private.file(), vec![b' '; largest + 1]).unwrap();
    assert_eq!(private.flaw(), Flaw::TooLarge);
}

/// Only root can give a file away.
#[test]
fn what_belongs_to_another_user_is_refused() {
    if !rustix::process::geteuid().is_root() {
        return;
    }
    let private = Private::new();
    let nobody = Some(65534);
    std::os::unix::fs::chown(private.file(), nobody, None).unwrap();
    assert_eq!(private.flaw(), Flaw::ForeignOwner);
    std::os::unix::fs::chown(private.file(), Some(0), None).unwrap();
    std::os::unix::fs::chown(&private.folder, nobody, None).unwrap();
    assert_eq!(private.flaw(), Flaw::ForeignOwner);
}
