#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener as StdUnixListener;

use tempfile::TempDir;

use super::*;
use crate::tests::client;

fn parent() -> (TempDir, PathBuf) {
    let parent = client::parent();
    let path = parent.path().join("dev.vestibule.client");
    (parent, path)
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

fn mode_of(path: &Path) -> u32 {
    fs::symlink_metadata(path).unwrap().mode() & 0o7777
}

fn flaw_of(path: &Path) -> DirectoryFlaw {
    match RuntimeDir::open(path).unwrap_err() {
        Error::UnsafeDirectory { flaw, .. } => flaw,
        other => panic!("{other}"),
    }
}

#[test]
fn a_missing_directory_is_made_for_this_user_alone() {
    let (_parent, path) = parent();
    let _directory = RuntimeDir::open(&path).unwrap();
    assert_eq!(mode_of(&path), 0o700);
}

#[test]
fn a_directory_of_ours_with_mode_0700_is_used() {
    let (_parent, path) = parent();
    fs::create_dir(&path).unwrap();
    set_mode(&path, 0o700);
    assert!(RuntimeDir::open(&path).is_ok());
}

#[test]
fn a_directory_that_others_may_enter_is_refused_and_left_as_it_is() {
    for mode in [0o777, 0o755, 0o750, 0o770, 0o701, 0o710, 0o1777] {
        let (_parent, path) = parent();
        fs::create_dir(&path).unwrap();
        set_mode(&path, mode);
        assert_eq!(flaw_of(&path), DirectoryFlaw::Mode, "{mode:o}");
        assert_eq!(
            mode_of(&path),
            mode,
            "the person decides what is done about it"
        );
    }
}

#[test]
fn a_link_is_refused_wherever_it_leads() {
    let (parent, path) = parent();
    let good = parent.path().join("good");
    drop(RuntimeDir::open(&good).unwrap());
    symlink(&good, &path).unwrap();
    assert_eq!(flaw_of(&path), DirectoryFlaw::SymbolicLink);
    fs::remove_file(&path).unwrap();
    symlink(parent.path().join("nowhere"), &path).unwrap();
    assert_eq!(flaw_of(&path), DirectoryFlaw::SymbolicLink);
}

#[test]
fn what_is_not_a_directory_is_refused() {
    let (_parent, path) = parent();
    fs::write(&path, "").unwrap();
    assert_eq!(flaw_of(&path), DirectoryFlaw::NotADirectory);
    fs::remove_file(&path).unwrap();
    let _socket = StdUnixListener::bind(&path).unwrap();
    assert_eq!(flaw_of(&path), DirectoryFlaw::NotADirectory);
}

#[test]
#[allow(clippy::print_stdout, reason = "says why it did not run")]
fn a_directory_of_another_user_is_refused() {
    if !rustix::process::geteuid().is_root() {
        println!("skipped: only root can give a directory away");
        return;
    }
    let (_parent, path) = parent();
    fs::create_dir(&path).unwrap();
    set_mode(&path, 0o700);
    std::os::unix::fs::chown(&path, Some(65_534), None).unwrap();
    assert_eq!(flaw_of(&path), DirectoryFlaw::ForeignOwner);
}

#[test]
fn a_parent_that_is_missing_is_not_made_up() {
    let (parent, _) = parent();
    let missing = parent.path().join("missing");
    assert_eq!(flaw_of(&missing.join("app")), DirectoryFlaw::NoParent);
    assert!(!missing.exists());
    fs::write(&missing, "").unwrap();
    assert_eq!(flaw_of(&missing.join("app")), DirectoryFlaw::NoParent);
}

#[test]
fn a_parent_where_others_may_rename_is_refused_unless_it_is_sticky() {
    let (parent, path) = parent();
    set_mode(parent.path(), 0o777);
    assert_eq!(flaw_of(&path), DirectoryFlaw::ParentOpenToOthers);
    set_mode(parent.path(), 0o770);
    assert_eq!(flaw_of(&path), DirectoryFlaw::ParentOpenToOthers);
    set_mode(parent.path(), 0o1777);
    assert!(RuntimeDir::open(&path).is_ok());
}

#[test]
fn a_directory_is_served_by_one_at_a_time() {
    let (_parent, path) = parent();
    let first = RuntimeDir::open(&path).unwrap();
    let second = RuntimeDir::open(&path).unwrap_err();
    assert!(matches!(second, Error::AlreadyRunning { .. }), "{second}");
    drop(first);
    assert!(RuntimeDir::open(&path).is_ok());
}

#[test]
fn a_socket_path_has_to_be_under_104_bytes() {
    let (parent, _) = parent();
    let base = parent.path().as_os_str().len() + "/".len() + "/".len() + SOCKET.len();
    let longest = parent.path().join("x".repeat(MAX_SOCKET_PATH - base));
    assert!(RuntimeDir::open(&longest).is_ok());
    let too_long = parent.path().join("x".repeat(MAX_SOCKET_PATH - base + 1));
    let error = RuntimeDir::open(&too_long).unwrap_err();
    assert!(matches!(
        error,
        Error::SocketPathTooLong { length: 104, .. }
    ));
    assert!(!too_long.exists(), "nothing was made");
    assert!(error.to_string().contains("XDG_RUNTIME_DIR"), "{error}");
}

#[tokio::test]
async fn the_socket_is_for_this_user_alone_and_goes_with_its_owner() {
    let (_parent, path) = parent();
    let directory = RuntimeDir::open(&path).unwrap();
    let (_listener, file) = directory.listen().unwrap();
    assert_eq!(mode_of(file.path()), 0o600);
    let socket = file.path().to_owned();
    drop(file);
    assert!(!socket.exists());
}

#[tokio::test]
async fn the_socket_of_a_dead_process_is_replaced() {
    let (_parent, path) = parent();
    let directory = RuntimeDir::open(&path).unwrap();
    // Dropping a listener of std leaves its file, as a crash does.
    drop(StdUnixListener::bind(path.join(SOCKET)).unwrap());
    assert!(path.join(SOCKET).exists());
    let (_listener, file) = directory.listen().unwrap();
    tokio::net::UnixStream::connect(file.path()).await.unwrap();
}

#[tokio::test]
async fn the_socket_of_a_live_process_is_left_alone_and_not_disturbed() {
    let (_parent, path) = parent();
    let directory = RuntimeDir::open(&path).unwrap();
    let live = StdUnixListener::bind(path.join(SOCKET)).unwrap();
    let error = directory.listen().unwrap_err();
    assert!(matches!(error, Error::AlreadyRunning { .. }), "{error}");
    live.set_nonblocking(true).unwrap();
    assert_eq!(
        live.accept().unwrap_err().kind(),
        ErrorKind::WouldBlock,
        "asking whether it lives is not a connection"
    );
}

#[tokio::test]
async fn what_is_not_a_socket_is_not_removed() {
    let (parent, path) = parent();
    let directory = RuntimeDir::open(&path).unwrap();
    let refused = || {
        let error = directory.listen().unwrap_err();
        assert!(matches!(error, Error::NotASocket { .. }), "{error}");
    };
    fs::write(path.join(SOCKET), "mine").unwrap();
    refused();
    assert_eq!(fs::read_to_string(path.join(SOCKET)).unwrap(), "mine");
    fs::remove_file(path.join(SOCKET)).unwrap();
    symlink(parent.path().join("victim"), path.join(SOCKET)).unwrap();
    refused();
    assert!(!parent.path().join("victim").exists());
    fs::remove_file(path.join(SOCKET)).unwrap();
    fs::create_dir(path.join(SOCKET)).unwrap();
    refused();
}
