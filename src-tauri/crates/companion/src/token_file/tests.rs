//! What a tool was granted is kept for this user alone.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;

use vestibule_contract::{Account, Scope};

use super::TokenFile;
use crate::{CompanionToken, Error, Grant};

fn grant(token: &str) -> Grant {
    Grant {
        token: CompanionToken::parse(token).unwrap(),
        scopes: vec![Scope::UserRead],
        account: Account {
            issuer: "https://issuer.example".to_owned(),
            subject: "2f1f6a3e".to_owned(),
            username: "ada".to_owned(),
        },
        expires_at: 1_800_000_000,
    }
}

#[test]
fn what_is_saved_is_loaded_and_what_is_forgotten_is_gone() {
    let home = tempfile::tempdir().unwrap();
    let file = TokenFile::new(home.path().join("a/b"), "git").unwrap();
    assert!(file.load().unwrap().is_none());
    assert!(!file.forget().unwrap());
    for token in ["vst_first", "vst_second"] {
        file.save(&grant(token)).unwrap();
        let loaded = file.load().unwrap().unwrap();
        assert_eq!(loaded.token.expose_secret(), token);
        assert_eq!(loaded.scopes, [Scope::UserRead]);
        assert_eq!(loaded.account.username, "ada");
    }
    let names = fs::read_dir(home.path().join("a/b")).unwrap();
    assert_eq!(names.count(), 1, "nothing else is left beside it");
    assert!(file.forget().unwrap());
    assert!(file.load().unwrap().is_none());
}

#[test]
fn only_this_user_can_read_it() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("companions");
    let file = TokenFile::new(&folder, "git").unwrap();
    file.save(&grant("vst_x")).unwrap();
    let mode = |path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(folder.clone()), 0o700);
    assert_eq!(mode(folder.join("git.json")), 0o600);
}

#[test]
fn what_others_could_read_is_not_used() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("companions");
    let file = TokenFile::new(&folder, "git").unwrap();
    file.save(&grant("vst_x")).unwrap();
    let open = |path, mode| fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    open(folder.join("git.json"), 0o644);
    assert!(matches!(file.load(), Err(Error::Untrusted { .. })));
    open(folder.clone(), 0o755);
    assert!(matches!(
        file.save(&grant("vst_y")),
        Err(Error::Untrusted { .. })
    ));
}

#[test]
fn a_file_that_is_no_grant_is_no_token() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("companions");
    let file = TokenFile::new(&folder, "git").unwrap();
    file.save(&grant("vst_x")).unwrap();
    let kept = fs::read_to_string(folder.join("git.json")).unwrap();
    for bad in [
        "",
        "{}",
        &kept.replace("vst_x", "v\\n"),
        &kept.replace("user.read", "all"),
    ] {
        fs::write(folder.join("git.json"), bad).unwrap();
        assert!(matches!(file.load(), Err(Error::MalformedToken)), "{bad}");
    }
}

#[test]
fn a_tools_name_leads_to_no_other_folder() {
    for name in ["git", "git-credential.v2", "A_1"] {
        assert!(TokenFile::new("/nowhere", name).is_ok(), "{name}");
    }
    for name in [
        "",
        ".",
        "..",
        ".hidden",
        "a/b",
        "a\\b",
        "a b",
        "ä",
        &"a".repeat(65),
    ] {
        assert!(TokenFile::new("/nowhere", name).is_err(), "{name}");
    }
}
