//! What is kept in the data folder: a file that is damaged, foreign or a link lets nobody in, and is never followed.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::Path;

use tokio::sync::watch;
use vestibule_contract::Scope;

use super::client::{generous, parent, signed_in};
use super::house::{FakeClock, House};
use crate::gate::Transport::Socket;
use crate::{Companions, Config, DirectoryFlaw, Error, LocalApi};

fn names(directory: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(directory)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn everything_that_is_kept_is_for_this_user_alone() {
    let mut house = House::new();
    house.let_in("x", &[Scope::UserRead]).await;
    let page = house.server.api.activity("", None).await.unwrap();
    assert!(!page.entries.is_empty());
    let kept = house.kept();
    assert_eq!(fs::metadata(&kept).unwrap().mode() & 0o7777, 0o700);
    assert_eq!(
        names(&kept),
        ["activity.end", "activity.jsonl", "grants.json"]
    );
    for name in names(&kept) {
        assert_eq!(
            fs::metadata(kept.join(&name)).unwrap().mode() & 0o7777,
            0o600,
            "{name}"
        );
    }
}

/// Puts a text in the place of the file of grants, with this mode.
fn put(path: &Path, text: &str, mode: u32) {
    fs::write(path, text).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// What is wrong with the file of grants: its text, or what stands in its place. A link or a second name leads to a good one.
type Damage = (&'static str, fn(path: &Path, good: &str, elsewhere: &Path));

const DAMAGES: [Damage; 15] = [
    ("empty", |path, _, _| put(path, "", 0o600)),
    ("half", |path, good, _| {
        put(path, &good[..good.len() / 2], 0o600);
    }),
    ("more", |path, good, _| {
        put(path, &format!("{good}{{}}"), 0o600);
    }),
    ("not JSON", |path, _, _| put(path, "x", 0o600)),
    ("another version", |path, good, _| {
        put(
            path,
            &good.replace("\"version\": 1", "\"version\": 2"),
            0o600,
        );
    }),
    ("an unknown member", |path, good, _| {
        put(
            path,
            &good.replace("\"uses\"", "\"admin\": true, \"uses\""),
            0o600,
        );
    }),
    ("an unknown scope", |path, good, _| {
        put(path, &good.replace("user.read", "root"), 0o600);
    }),
    ("a digest of another length", |path, good, _| {
        put(
            path,
            &good.replace("_sha256\": \"", "_sha256\": \"A"),
            0o600,
        );
    }),
    ("far too long", |path, good, _| {
        put(path, &format!("{good}{}", " ".repeat(1024 * 1024)), 0o600);
    }),
    ("readable by others", |path, good, _| put(path, good, 0o644)),
    ("a link", |path, _, elsewhere| {
        symlink(elsewhere, path).unwrap();
    }),
    ("a link to nowhere", |path, _, _| {
        symlink("/nowhere", path).unwrap();
    }),
    ("a second name", |path, _, elsewhere| {
        fs::hard_link(elsewhere, path).unwrap();
    }),
    ("a pipe", |path, _, _| {
        let mode = rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR;
        rustix::fs::mkfifoat(rustix::fs::CWD, path, mode).unwrap();
    }),
    ("a directory", |path, _, _| fs::create_dir(path).unwrap()),
];

#[tokio::test]
async fn a_damaged_or_foreign_file_of_grants_is_set_aside_and_nobody_is_let_in() {
    let mut house = House::new();
    let token = house.let_in("x", &[Scope::UserRead]).await;
    let path = house.kept().join("grants.json");
    let mut directory = house.server.stop().await;
    let good = fs::read_to_string(&path).unwrap();
    let elsewhere = directory.path().join("elsewhere.json");
    put(&elsewhere, &good, 0o600);
    let clock = FakeClock::new();
    for (index, (name, damage)) in DAMAGES.into_iter().enumerate() {
        fs::remove_file(&path).unwrap();
        damage(&path, &good, &elsewhere);
        clock.advance(1);
        let mut house = House::start_in(directory, clock.clone(), generous(), signed_in("ada"));
        assert!(house.server.api.companions().is_empty(), "{name}");
        let answer = house.get(Socket, "/api/check-user", &token).await;
        assert_eq!(answer.status, 401, "{name}");
        let is_aside = |name: &String| name.starts_with("grants.json.set-aside-");
        let aside = names(&house.kept()).into_iter().filter(is_aside).count();
        assert_eq!(aside, index + 1, "{name}");
        let fresh = house.let_in("fresh", &[Scope::UserRead]).await;
        let answer = house.get(Socket, "/api/check-user", &fresh).await;
        assert_eq!(answer.status, 200, "{name}");
        directory = house.server.stop().await;
        assert!(fs::symlink_metadata(&path).unwrap().is_file(), "{name}");
    }
    let untouched = fs::read_to_string(&elsewhere).unwrap();
    assert_eq!(untouched, good, "nothing was written through a link");
    put(&path, &good, 0o600);
    let house = House::start_in(directory, clock, generous(), signed_in("ada"));
    let answer = house.get(Socket, "/api/check-user", &token).await;
    assert_eq!(answer.status, 200, "the good file is good");
}

#[tokio::test]
async fn a_half_written_file_that_a_crash_left_changes_nothing() {
    let mut house = House::new();
    let token = house.let_in("x", &[Scope::UserRead]).await;
    let new = house.kept().join("grants.json.new");
    fs::write(&new, "{\"version\": 1, \"gra").unwrap();
    let mut house = house.restart().await;
    assert_eq!(
        house.get(Socket, "/api/check-user", &token).await.status,
        200
    );
    house.let_in("y", &[Scope::UserRead]).await;
    assert!(!new.exists());
}

#[tokio::test]
async fn a_folder_that_is_not_ours_alone_starts_nothing() {
    let house = House::new();
    let kept = house.kept();
    let directory = house.server.stop().await;
    fs::set_permissions(&kept, fs::Permissions::from_mode(0o750)).unwrap();
    let start = || {
        let nobody = crate::ports::Nobody::new();
        let companions = Companions {
            data_dir: directory.path().join("data"),
            source: nobody.clone(),
            approval: nobody.clone(),
            clock: nobody,
        };
        let (_, session) = watch::channel(signed_in("ada"));
        let config = Config::new(directory.path().join("app")).with_companions(companions);
        LocalApi::start(config, session)
    };
    let error = start().unwrap_err();
    assert!(
        matches!(
            error,
            Error::UnsafeDirectory {
                flaw: DirectoryFlaw::Mode,
                ..
            }
        ),
        "{error}"
    );
    fs::remove_dir_all(&kept).unwrap();
    symlink(parent().path(), &kept).unwrap();
    let error = start().unwrap_err();
    assert!(
        matches!(
            error,
            Error::UnsafeDirectory {
                flaw: DirectoryFlaw::SymbolicLink,
                ..
            }
        ),
        "{error}"
    );
    assert!(!directory.path().join("app/api.sock").exists());
    fs::remove_file(&kept).unwrap();
    start().unwrap();
}

#[tokio::test]
async fn two_applications_never_write_the_same_grants() {
    let house = House::new();
    let nobody = crate::ports::Nobody::new();
    let companions = Companions {
        data_dir: house.server.parent().join("data"),
        source: nobody.clone(),
        approval: nobody.clone(),
        clock: nobody,
    };
    let elsewhere = parent();
    let (_, session) = watch::channel(signed_in("ada"));
    let config = Config::new(elsewhere.path().join("app")).with_companions(companions);
    let error = LocalApi::start(config, session).unwrap_err();
    assert!(matches!(error, Error::AlreadyRunning { .. }), "{error}");
}
