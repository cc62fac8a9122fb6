#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "tests"
)]

use std::sync::atomic::{AtomicI64, Ordering};

use super::*;

struct At(AtomicI64);

impl Clock for At {
    fn now(&self) -> i64 {
        self.0.load(Ordering::Relaxed)
    }
}

fn clock() -> Arc<At> {
    Arc::new(At(AtomicI64::new(1_800_000_000)))
}

fn applicant(name: &str, executable: Option<&str>) -> Applicant {
    Applicant {
        name: name.to_owned(),
        executable: executable.map(str::to_owned),
        scopes: vec![Scope::UserRead],
        account: Account {
            issuer: "https://issuer.example".to_owned(),
            subject: "1".to_owned(),
            username: "ada".to_owned(),
        },
    }
}

#[test]
fn no_guess_finds_a_grant() {
    let grants = Grants::none(clock());
    for number in 0..20 {
        let token = format!("vst_token {number}");
        grants
            .add(applicant("x", None), TokenDigest::of(token.as_bytes()))
            .unwrap();
    }
    let mut found = 0;
    let guesses = 50_000;
    for guess in 0..guesses {
        found += usize::from(
            grants
                .find(format!("vst_guess {guess}").as_bytes())
                .is_some(),
        );
    }
    println!("{guesses} guesses, {found} found");
    assert_eq!(found, 0);
    assert!(
        grants.find(b"vst_token 7").is_some(),
        "the true one is found"
    );
}

#[test]
fn a_refusal_is_of_a_program_and_its_name() {
    let grants = Grants::none(clock());
    let git = applicant("git", Some("/usr/bin/python3"));
    grants.refuse_always(&git).unwrap();
    grants.refuse_always(&git).unwrap();
    assert_eq!(grants.refused().len(), 1, "once is enough");
    assert!(grants.is_refused(&git));
    for other in [
        applicant("hub", Some("/usr/bin/python3")),
        applicant("git", Some("/usr/bin/git")),
        applicant("git", None),
    ] {
        assert!(!grants.is_refused(&other), "{other:?}");
    }
    grants.refuse_always(&applicant("nameless", None)).unwrap();
    assert!(grants.is_refused(&applicant("nameless", None)));
    assert!(!grants.is_refused(&applicant("nameless", Some("/usr/bin/git"))));
}

#[test]
fn what_is_ahead_of_the_file_is_caught_up_and_what_expired_is_forgotten() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("grants.json");
    let clock = clock();
    let grants = Grants::open(path.clone(), clock.clone()).unwrap();
    let grant = grants
        .add(applicant("x", None), TokenDigest::of(b"x"))
        .unwrap();
    let on_disk = || {
        Grants::open(path.clone(), clock.clone())
            .unwrap()
            .companions()
    };
    grants.note_use(&grant);
    assert_eq!(on_disk()[0].uses, 0);
    grants.catch_up().unwrap();
    assert_eq!(on_disk()[0].uses, 1);
    let written = std::fs::metadata(&path).unwrap().modified().unwrap();
    grants.catch_up().unwrap();
    assert_eq!(
        std::fs::metadata(&path).unwrap().modified().unwrap(),
        written,
        "nothing new, nothing written"
    );

    clock.0.fetch_add(IDLE, Ordering::Relaxed);
    assert!(!grants.is_live(&grant));
    let changes = grants.changes();
    grants.catch_up().unwrap();
    assert!(changes.has_changed().unwrap());
    assert!(!std::fs::read_to_string(&path).unwrap().contains("ada"));
}

#[test]
fn a_grant_that_can_not_be_written_down_is_none_and_a_revocation_holds_all_the_same() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("grants.json");
    let grants = Grants::open(path.clone(), clock()).unwrap();
    let kept = grants
        .add(applicant("kept", None), TokenDigest::of(b"kept"))
        .unwrap();
    // A directory can't be replaced by a file.
    std::fs::remove_file(&path).unwrap();
    std::fs::create_dir(&path).unwrap();
    let error = grants
        .add(applicant("x", None), TokenDigest::of(b"x"))
        .unwrap_err();
    assert!(matches!(error, Error::File { .. }), "{error}");
    assert!(grants.find(b"x").is_none());
    assert_eq!(grants.companions().len(), 1);
    assert!(
        grants.revoke(&kept.id).is_err(),
        "the person has to know that it comes back"
    );
    assert!(grants.find(b"kept").is_none(), "until then it holds");
    std::fs::remove_dir(&path).unwrap();
    grants.catch_up().unwrap();
    assert!(
        Grants::open(path, clock()).unwrap().companions().is_empty(),
        "it is written as soon as it can be"
    );
}

#[test]
fn the_file_is_these_bytes() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("grants.json");
    let grants = Grants::open(path.clone(), clock()).unwrap();
    let grant = grants
        .add(
            applicant("git", Some("/usr/bin/git")),
            TokenDigest::of(b"abc"),
        )
        .unwrap();
    let text = std::fs::read_to_string(path)
        .unwrap()
        .replace(&grant.id, "[id]");
    expect_test::expect![[r#"
        {
          "version": 1,
          "grants": [
            {
              "id": "[id]",
              "token_sha256": "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0",
              "name": "git",
              "executable": "/usr/bin/git",
              "scopes": [
                "user.read"
              ],
              "account": {
                "issuer": "https://issuer.example",
                "subject": "1",
                "username": "ada"
              },
              "created_at": 1800000000,
              "last_used_at": null,
              "uses": 0
            }
          ],
          "refused": []
        }"#]]
    .assert_eq(&text);
}
