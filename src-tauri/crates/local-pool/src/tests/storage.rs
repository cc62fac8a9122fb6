//! The database file: private, whole, ours, or out of the way.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::support::*;
use crate::{Error, LocalPool, Opened, PoolConfig, SealingKey, SetAsideReason, Storage};

const KEY: [u8; 32] = [7; 32];

async fn open_with(directory: &Path, key: [u8; 32]) -> Result<Opened, Error> {
    LocalPool::open(
        Storage::Directory(directory.to_owned()),
        SealingKey::new(key),
        PoolConfig::default(),
        ManualClock::new(),
    )
    .await
}

/// A directory with a pool in which Ada has an account, and its id.
async fn with_ada() -> (tempfile::TempDir, PathBuf, String) {
    let scratch = tempfile::tempdir().unwrap();
    let directory = scratch.path().join("pool");
    let pool = Fixture::open(
        Storage::Directory(directory.clone()),
        SealingKey::new(KEY),
        PoolConfig::default(),
    )
    .await;
    pool.confirmed("ada").await;
    let id = pool.pool.info().user_pool_id;
    (scratch, directory, id)
}

fn names(directory: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(directory)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn everything_is_there_after_a_restart() {
    let (_scratch, directory, id) = with_ada().await;
    let open = async || {
        Fixture::open(
            Storage::Directory(directory.clone()),
            SealingKey::new(KEY),
            PoolConfig::default(),
        )
        .await
    };
    let pool = open().await;
    assert_eq!(pool.pool.info().user_pool_id, id);
    assert_eq!(pool.pool.mailbox()[0].to, "ada@example.com");
    let client_id = pool.client_id.clone();
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    for _ in 0..5 {
        pool.sign_in("ada", OTHER_PASSWORD).await.unwrap_err();
    }
    drop(pool);
    let pool = open().await;
    assert_eq!(pool.client_id, client_id);
    pool.get_user(&tokens["AccessToken"]).await.unwrap();
    pool.refresh(&tokens["RefreshToken"]).await.unwrap();
    assert_eq!(
        pool.sign_in("ada", PASSWORD).await.unwrap_err().1,
        "Password attempts exceeded",
        "a restart does not unlock"
    );
}

#[cfg(unix)]
#[tokio::test]
async fn directory_and_files_are_the_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;

    let (_scratch, directory, _) = with_ada().await;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&directory), 0o700);
    // While it is open, so that the log is there, too.
    let opened = open_with(&directory, KEY).await.unwrap();
    Fixture::of(
        opened.pool.clone(),
        ManualClock::new(),
        crate::ServerConfig::default(),
    )
    .sign_up("bob")
    .await;
    for name in names(&directory) {
        assert_eq!(mode(&directory.join(&name)), 0o600, "{name}");
    }
    assert!(names(&directory).contains(&"pool.sqlite3-wal".to_owned()));
    drop(opened);

    // A file that somebody opened up is closed again.
    let file = directory.join("pool.sqlite3");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    open_with(&directory, KEY).await.unwrap();
    assert_eq!(mode(&file), 0o600);

    fs::set_permissions(&directory, fs::Permissions::from_mode(0o750)).unwrap();
    assert!(matches!(
        open_with(&directory, KEY).await,
        Err(Error::DirectoryNotPrivate)
    ));
}

#[cfg(unix)]
#[tokio::test]
async fn a_database_that_is_a_link_is_not_followed() {
    let (scratch, directory, _) = with_ada().await;
    let target = scratch.path().join("elsewhere");
    fs::rename(directory.join("pool.sqlite3"), &target).unwrap();
    let before = fs::read(&target).unwrap();
    std::os::unix::fs::symlink(&target, directory.join("pool.sqlite3")).unwrap();
    assert!(
        matches!(open_with(&directory, KEY).await, Err(Error::Database(_))),
        "T08"
    );
    assert_eq!(fs::read(&target).unwrap(), before);
}

#[tokio::test]
async fn two_processes_do_not_share_a_database() {
    let (_scratch, directory, _) = with_ada().await;
    let first = open_with(&directory, KEY).await.unwrap();
    assert!(matches!(
        open_with(&directory, KEY).await,
        Err(Error::InUse)
    ));
    assert_eq!(first.set_aside, None);
    drop(first);
    let again = open_with(&directory, KEY).await.unwrap();
    assert_eq!(again.set_aside, None, "what was in use is not damaged");
}

#[tokio::test]
async fn a_damaged_database_is_set_aside_as_it_is() {
    let (_scratch, directory, _) = with_ada().await;
    let file = directory.join("pool.sqlite3");
    let whole = fs::read(&file).unwrap();
    let mut broken_inside = whole.clone();
    for byte in &mut broken_inside[4_096..12_288] {
        *byte ^= 0x55;
    }
    let damages = [
        b"this is no database, and longer than a header of one would be: ".repeat(20),
        whole[..whole.len() / 2].to_vec(),
        broken_inside,
        b"SQLite format 3\0".to_vec(),
    ];
    for (number, damaged) in damages.iter().enumerate() {
        fs::write(&file, damaged).unwrap();
        let opened = open_with(&directory, KEY).await.unwrap();
        let set_aside = opened
            .set_aside
            .unwrap_or_else(|| panic!("damage {number} is noticed"));
        assert_eq!(set_aside.reason, SetAsideReason::Damaged, "damage {number}");
        assert_eq!(
            &fs::read(&set_aside.path).unwrap(),
            damaged,
            "it is kept as it was"
        );
        assert_eq!(
            set_aside.path.parent().unwrap(),
            directory.canonicalize().unwrap()
        );
        // The new one works.
        let pool = Fixture::of(
            opened.pool,
            ManualClock::new(),
            crate::ServerConfig::default(),
        );
        insert_ready_made_keys(&pool.pool);
        pool.confirmed("bob").await;
        pool.sign_in("bob", PASSWORD).await.unwrap();
    }
    let aside: Vec<String> = names(&directory)
        .into_iter()
        .filter(|name| name.contains("damaged") && !name.ends_with("-wal"))
        .collect();
    assert_eq!(
        aside,
        [
            "pool.sqlite3.damaged-20260102T030405Z",
            "pool.sqlite3.damaged-20260102T030405Z-2",
            "pool.sqlite3.damaged-20260102T030405Z-3",
            "pool.sqlite3.damaged-20260102T030405Z-4",
        ],
        "none replaced another"
    );
}

#[tokio::test]
async fn a_database_of_a_later_version_is_set_aside_and_stays_usable_for_it() {
    let (_scratch, directory, id) = with_ada().await;
    let file = directory.join("pool.sqlite3");
    let later = rusqlite::Connection::open(&file).unwrap();
    let present: i64 = later
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    later.pragma_update(None, "user_version", 1_000).unwrap();
    drop(later);
    let opened = open_with(&directory, KEY).await.unwrap();
    let set_aside = opened.set_aside.unwrap();
    assert_eq!(set_aside.reason, SetAsideReason::NewerSchema);
    assert_ne!(opened.pool.info().user_pool_id, id);
    drop(opened.pool);

    let later = rusqlite::Connection::open(&set_aside.path).unwrap();
    later.pragma_update(None, "user_version", present).unwrap();
    drop(later);
    fs::rename(&set_aside.path, &file).unwrap();
    let again = open_with(&directory, KEY).await.unwrap();
    assert_eq!(again.set_aside, None);
    assert_eq!(again.pool.info().user_pool_id, id);
}

#[tokio::test]
async fn a_database_of_another_key_is_set_aside_with_its_log_and_opens_with_that_key_again() {
    let (scratch, directory, id) = with_ada().await;
    // A log that is not in the database yet: the process that wrote it was killed.
    let opened = open_with(&directory, KEY).await.unwrap();
    let pool = Fixture::of(
        opened.pool,
        ManualClock::new(),
        crate::ServerConfig::default(),
    );
    pool.sign_up("bob").await;
    let copy = scratch.path().join("copy");
    fs::create_dir(&copy).unwrap();
    for name in names(&directory) {
        fs::copy(directory.join(&name), copy.join(&name)).unwrap();
    }
    drop(pool);
    make_private(&copy);

    let opened = open_with(&copy, [8; 32]).await.unwrap();
    let set_aside = opened.set_aside.unwrap();
    assert_eq!(set_aside.reason, SetAsideReason::OtherKey);
    drop(opened.pool);
    let moved = set_aside.path.file_name().unwrap().to_str().unwrap();
    assert!(
        names(&copy).contains(&format!("{moved}-wal")),
        "{:?}",
        names(&copy)
    );

    fs::remove_file(copy.join("pool.sqlite3")).unwrap();
    for suffix in ["", "-wal"] {
        fs::rename(
            copy.join(format!("{moved}{suffix}")),
            copy.join(format!("pool.sqlite3{suffix}")),
        )
        .unwrap();
    }
    let again = open_with(&copy, KEY).await.unwrap();
    assert_eq!(again.set_aside, None);
    assert_eq!(again.pool.info().user_pool_id, id);
    assert_eq!(
        again.pool.mailbox()[0].to,
        "bob@example.com",
        "nothing of the log was lost"
    );
}

#[tokio::test]
async fn a_sealed_value_that_was_changed_is_an_internal_error_and_no_sign_in() {
    let (_scratch, directory, _) = with_ada().await;
    let pool = Fixture::open(
        Storage::Directory(directory),
        SealingKey::new(KEY),
        PoolConfig::default(),
    )
    .await;
    pool.confirmed("eve").await;
    // Eve's verifier in Ada's row: the place that it was sealed for is another.
    pool.sql(
        "UPDATE password_verifiers SET
             sealed_verifier = (SELECT sealed_verifier FROM password_verifiers JOIN users USING (sub)
                                WHERE username = 'eve' AND srp_identity = 'username'),
             salt = (SELECT salt FROM password_verifiers JOIN users USING (sub)
                     WHERE username = 'eve' AND srp_identity = 'username')
         WHERE srp_identity = 'username' AND sub = (SELECT sub FROM users WHERE username = 'ada')",
    );
    let request = json!({
        "AuthFlow": "USER_SRP_AUTH",
        "AuthParameters": { "USERNAME": "ada", "SRP_A": "abc" },
    });
    let answer = pool.call("InitiateAuth", request).await;
    assert_eq!(answer.status, 500);
    assert_eq!(
        answer.json(),
        json!({ "__type": "InternalErrorException", "message": "Internal error" })
    );
    pool.sign_in("eve", PASSWORD).await.unwrap();
}

#[tokio::test]
async fn a_database_whose_key_or_mail_was_changed_is_set_aside() {
    for change in [
        "UPDATE signing_keys SET sealed_pkcs8 = x'00' WHERE token_use = 'access'",
        "UPDATE mail SET sealed_message = zeroblob(100)",
    ] {
        let (_scratch, directory, _) = with_ada().await;
        let file = directory.join("pool.sqlite3");
        let connection = rusqlite::Connection::open(&file).unwrap();
        assert_eq!(connection.execute(change, []).unwrap(), 1);
        drop(connection);
        let opened = open_with(&directory, KEY).await.unwrap();
        let set_aside = opened.set_aside.expect("it is noticed");
        assert_eq!(set_aside.reason, SetAsideReason::Damaged);
        assert!(set_aside.path.exists());
    }
}

#[tokio::test]
async fn a_database_of_another_pool_is_not_taken_over() {
    let (_scratch, directory, id) = with_ada().await;
    for config in [
        PoolConfig {
            user_pool_id: Some("us-east-1_Another12".to_owned()),
            ..PoolConfig::default()
        },
        PoolConfig {
            region: "eu-west-1".to_owned(),
            ..PoolConfig::default()
        },
    ] {
        let opened = LocalPool::open(
            Storage::Directory(directory.clone()),
            SealingKey::new(KEY),
            config,
            ManualClock::new(),
        )
        .await;
        assert!(matches!(opened, Err(Error::Configuration(_))));
    }
    assert_eq!(
        open_with(&directory, KEY)
            .await
            .unwrap()
            .pool
            .info()
            .user_pool_id,
        id
    );
}

fn make_private(directory: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(directory, fs::Permissions::from_mode(0o700)).unwrap();
    }
}
