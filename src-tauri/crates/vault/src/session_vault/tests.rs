#![allow(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use vestibule_session::ports::AttemptStore;
use vestibule_session::{AttemptRecord, RefreshToken, Timestamp};
use zeroize::Zeroizing;

use super::*;
use crate::{AttemptVault, Entries, EntryError, SealingKey, sealing_key};

/// A keyring in memory, whose content the test sees.
#[derive(Clone, Default)]
struct Keyring(Arc<Mutex<BTreeMap<String, Vec<u8>>>>);

impl Entries for Keyring {
    fn read(&mut self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, EntryError> {
        Ok(self
            .0
            .lock()
            .unwrap()
            .get(name)
            .cloned()
            .map(Zeroizing::new))
    }

    fn write(&mut self, name: &str, content: &[u8]) -> Result<(), EntryError> {
        self.0
            .lock()
            .unwrap()
            .insert(name.to_owned(), content.to_owned());
        Ok(())
    }

    fn delete(&mut self, name: &str) -> Result<(), EntryError> {
        self.0.lock().unwrap().remove(name);
        Ok(())
    }
}

/// A locked keyring: every call waits at the prompt until the test answers it.
struct Locked {
    prompt: Receiver<()>,
    keyring: Keyring,
}

impl Entries for Locked {
    fn read(&mut self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, EntryError> {
        self.prompt.recv().map_err(|_| EntryError::Locked)?;
        self.keyring.read(name)
    }

    fn write(&mut self, name: &str, content: &[u8]) -> Result<(), EntryError> {
        self.prompt.recv().map_err(|_| EntryError::Locked)?;
        self.keyring.write(name, content)
    }

    fn delete(&mut self, name: &str) -> Result<(), EntryError> {
        self.prompt.recv().map_err(|_| EntryError::Locked)?;
        self.keyring.delete(name)
    }
}

fn session(subject: &str, token: &str) -> StoredSession {
    StoredSession {
        account: AccountId::new(ISSUER, subject),
        username: format!("name of {subject}"),
        display_name: (subject == "ada").then(|| "Ada Lovelace".to_owned()),
        refresh_token: RefreshToken::new(token.into()),
        issued_at: Timestamp(1_700_000_000),
    }
}

fn vault(keyring: &Keyring) -> SessionVault {
    SessionVault::new(Vault::new(keyring.clone()), ISSUER, "client")
}

fn token(session: Option<StoredSession>) -> Option<String> {
    // EXPOSE: the test's token is looked at.
    session.map(|session| session.refresh_token.expose_secret().to_owned())
}

#[tokio::test]
async fn the_session_that_was_saved_last_is_found_and_a_deleted_one_is_not() {
    let keyring = Keyring::default();
    let vault = vault(&keyring);
    assert!(vault.load().await.unwrap().is_none());
    vault.save(&session("ada", "token a")).await.unwrap();
    vault.save(&session("bob", "token b")).await.unwrap();
    let found = vault.load().await.unwrap();
    assert_eq!(found.as_ref().unwrap().username, "name of bob");
    assert_eq!(token(found).as_deref(), Some("token b"));
    vault.delete(&AccountId::new(ISSUER, "bob")).await.unwrap();
    assert!(
        vault.load().await.unwrap().is_none(),
        "the other account's is not taken in its place"
    );
    assert!(
        keyring
            .0
            .lock()
            .unwrap()
            .keys()
            .any(|name| name.ends_with("ada")),
        "and is still kept"
    );
}

#[tokio::test]
async fn sessions_of_another_app_client_are_not_seen() {
    let keyring = Keyring::default();
    vault(&keyring)
        .save(&session("ada", "token a"))
        .await
        .unwrap();
    let other = SessionVault::new(Vault::new(keyring.clone()), ISSUER, "another client");
    assert!(other.load().await.unwrap().is_none());
}

#[tokio::test]
async fn a_damaged_record_is_set_aside_and_named_once() {
    for damage in [
        &b"not json"[..],
        b"{\"v\":2,\"refresh_token\":\"from the future\"}",
        b"",
        b"{\"v\":1}",
    ] {
        let keyring = Keyring::default();
        let vault = vault(&keyring);
        vault.save(&session("ada", "token a")).await.unwrap();
        let name = vault.session_name("ada");
        keyring
            .0
            .lock()
            .unwrap()
            .insert(name.clone(), damage.to_vec());
        assert_eq!(vault.load().await.unwrap_err(), StoreError::Damaged);
        assert!(
            vault.load().await.unwrap().is_none(),
            "the next start finds nobody"
        );
        let kept = keyring
            .0
            .lock()
            .unwrap()
            .get(&format!("{name} (damaged 1)"))
            .cloned();
        assert_eq!(kept.as_deref(), Some(damage), "and nothing was lost");
    }
}

#[tokio::test]
async fn a_damaged_index_keeps_nobody_from_signing_in_again() {
    let keyring = Keyring::default();
    let vault = vault(&keyring);
    keyring
        .0
        .lock()
        .unwrap()
        .insert(vault.index_name(), b"{".to_vec());
    vault.save(&session("ada", "token a")).await.unwrap();
    assert_eq!(
        token(vault.load().await.unwrap()).as_deref(),
        Some("token a")
    );
    let aside = format!("{} (damaged 1)", vault.index_name());
    assert!(keyring.0.lock().unwrap().contains_key(&aside));
}

#[tokio::test]
async fn revocations_are_kept_until_each_is_done() {
    let keyring = Keyring::default();
    let vault = vault(&keyring);
    let (first, second) = (session("ada", "token 1"), session("ada", "token 2"));
    vault.add_pending_revocation(&first).await.unwrap();
    vault.add_pending_revocation(&second).await.unwrap();
    vault.remove_pending_revocation(&first).await.unwrap();
    let left = vault.pending_revocations().await.unwrap();
    assert_eq!(
        left.into_iter()
            .map(|left| token(Some(left)))
            .collect::<Vec<_>>(),
        [Some("token 2".into())]
    );
    vault.remove_pending_revocation(&second).await.unwrap();
    assert!(vault.pending_revocations().await.unwrap().is_empty());
    let names: Vec<_> = keyring.0.lock().unwrap().keys().cloned().collect();
    assert_eq!(names, [vault.index_name()], "no token is left behind");
}

#[tokio::test]
async fn a_session_fits_into_a_windows_credential() {
    let keyring = Keyring::default();
    // As long as the longest refresh token that Cognito was seen to issue.
    vault(&keyring)
        .save(&session("ada", &"r".repeat(2_300)))
        .await
        .unwrap();
    for (name, content) in keyring.0.lock().unwrap().iter() {
        assert!(content.len() <= 2_560, "{name} has {} bytes", content.len());
    }
}

#[tokio::test]
async fn a_locked_keyring_is_named_at_once_after_the_first_wait_and_works_again_once_unlocked() {
    let (answer, prompt): (Sender<()>, _) = channel();
    let keyring = Keyring::default();
    let entries = Locked {
        prompt,
        keyring: keyring.clone(),
    };
    let vault = Vault::with_time_limit(entries, Duration::from_millis(50));
    assert_eq!(
        vault.read("one".into()).await.unwrap_err(),
        StoreError::Locked
    );
    let content = Zeroizing::new(b"secret".to_vec());
    assert_eq!(
        vault
            .write("two".into(), content.clone())
            .await
            .unwrap_err(),
        StoreError::Locked
    );
    // The person answers the prompt, and every one that may follow.
    for _ in 0..100 {
        answer.send(()).unwrap();
    }
    while vault.write("two".into(), content.clone()).await.is_err() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert_eq!(
        keyring.0.lock().unwrap().get("two").map(Vec::as_slice),
        Some(&b"secret"[..])
    );
}

#[tokio::test]
async fn a_sealing_key_is_made_once_and_a_damaged_one_is_set_aside() {
    let keyring = Keyring::default();
    let vault = Vault::new(keyring.clone());
    let first: SealingKey = sealing_key(&vault, "key").await.unwrap();
    let second = sealing_key(&vault, "key").await.unwrap();
    assert_eq!(*first, *second);
    keyring
        .0
        .lock()
        .unwrap()
        .insert("key".into(), b"short".to_vec());
    assert_eq!(
        sealing_key(&vault, "key").await.unwrap_err(),
        StoreError::Damaged
    );
    let third = sealing_key(&vault, "key").await.unwrap();
    assert_ne!(*first, *third);
    assert!(keyring.0.lock().unwrap().contains_key("key (damaged 1)"));
}

mod devices;

const ISSUER: &str = "https://issuer.example/pool";

fn record(text: &str) -> AttemptRecord {
    AttemptRecord::new(text.to_owned())
}

/// EXPOSE: the test's record is looked at.
fn text(record: Option<AttemptRecord>) -> Option<String> {
    record.map(|record| record.expose_secret().to_owned())
}

#[tokio::test]
async fn the_attempt_that_was_begun_last_is_kept_and_an_earlier_one_is_not() {
    let keyring = Keyring::default();
    let vault = AttemptVault::new(Vault::new(keyring.clone()));
    assert_eq!(text(vault.load().await.unwrap()), None);
    vault.keep(&record("first")).await.unwrap();
    vault.keep(&record("second")).await.unwrap();
    let restarted = AttemptVault::new(Vault::new(keyring.clone()));
    assert_eq!(
        text(restarted.load().await.unwrap()).as_deref(),
        Some("second")
    );
    restarted.remove().await.unwrap();
    assert_eq!(text(restarted.load().await.unwrap()), None);
    assert!(keyring.0.lock().unwrap().is_empty(), "nothing is left");
}

#[tokio::test]
async fn an_attempt_is_forgotten_before_the_next_one_is_kept() {
    let vault = AttemptVault::new(Vault::new(Keyring::default()));
    for turn in 0..100 {
        vault.forget();
        vault.keep(&record(&turn.to_string())).await.unwrap();
        let kept = text(vault.load().await.unwrap());
        assert_eq!(kept, Some(turn.to_string()));
        vault.forget();
        assert_eq!(text(vault.load().await.unwrap()), None);
    }
}

#[tokio::test]
async fn an_attempt_fits_a_windows_credential_or_is_not_kept() {
    let keyring = Keyring::default();
    let vault = AttemptVault::new(Vault::new(keyring.clone()));
    vault.keep(&record(&"a".repeat(2560))).await.unwrap();
    vault.remove().await.unwrap();
    let too_large = vault.keep(&record(&"a".repeat(2561))).await;
    assert_eq!(too_large, Err(StoreError::Refused));
    assert!(keyring.0.lock().unwrap().is_empty());
}

#[tokio::test]
async fn an_attempt_that_is_no_text_is_damaged() {
    let keyring = Keyring::default();
    let entry = ("browser sign-in".to_owned(), vec![0xff]);
    keyring.0.lock().unwrap().extend([entry]);
    let vault = AttemptVault::new(Vault::new(keyring));
    assert_eq!(vault.load().await.err(), Some(StoreError::Damaged));
}

#[tokio::test]
async fn what_a_person_is_called_is_kept_and_a_record_of_before_has_none() {
    let keyring = Keyring::default();
    vault(&keyring)
        .save(&session("ada", "token a"))
        .await
        .unwrap();
    let restored = vault(&keyring).load().await.unwrap().unwrap();
    assert_eq!(restored.display_name.as_deref(), Some("Ada Lovelace"));

    let name = r#""display_name":"Ada Lovelace","#;
    for content in keyring.0.lock().unwrap().values_mut() {
        let text = String::from_utf8(content.clone()).unwrap();
        *content = text.replace(name, "").into_bytes();
    }
    let restored = vault(&keyring).load().await.unwrap().unwrap();
    assert_eq!(restored.display_name, None);
    assert_eq!(restored.username, "name of ada");
}
