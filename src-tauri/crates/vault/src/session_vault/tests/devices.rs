//! What proves this computer.

use vestibule_session::DevicePassword;
use vestibule_session::ports::{DeviceStore, RememberedDevice};

use super::*;

fn device(key: &str) -> RememberedDevice {
    RememberedDevice {
        key: key.into(),
        group_key: "-group".into(),
        password: DevicePassword::new(format!("password of {key}")),
    }
}

async fn key(vault: &SessionVault, username: &str) -> Option<String> {
    let found = vault.load_device(username).await.unwrap();
    found.map(|device| device.key)
}

#[tokio::test]
async fn a_device_is_found_by_its_user_and_by_nobody_else() {
    let keyring = Keyring::default();
    let ada = vault(&keyring);
    ada.save_device("ada", &device("eu-west-1_a"))
        .await
        .unwrap();
    let found = ada.load_device("ada").await.unwrap().unwrap();
    assert_eq!(found.key, "eu-west-1_a");
    assert_eq!(found.group_key, "-group");
    // EXPOSE: the test's password is looked at.
    assert_eq!(found.password.expose_secret(), "password of eu-west-1_a");
    let new = || Vault::new(keyring.clone());
    let other_client = SessionVault::new(new(), ISSUER, "another client");
    let other_pool = SessionVault::new(new(), "https://issuer.example/other", "client");
    assert_eq!(key(&ada, "bob").await, None);
    assert_eq!(key(&ada, "").await, None);
    assert_eq!(key(&other_client, "ada").await, None);
    assert_eq!(key(&other_pool, "ada").await, None);
}

#[tokio::test]
async fn the_device_that_was_saved_last_counts_and_a_deleted_one_is_gone() {
    let keyring = Keyring::default();
    let vault = vault(&keyring);
    vault.save_device("ada", &device("one")).await.unwrap();
    vault.save_device("ada", &device("two")).await.unwrap();
    vault.save_device("bob", &device("three")).await.unwrap();
    assert_eq!(key(&vault, "ada").await.as_deref(), Some("two"));
    vault.delete_device("ada").await.unwrap();
    vault.delete_device("ada").await.unwrap();
    assert_eq!(key(&vault, "ada").await, None);
    assert_eq!(key(&vault, "bob").await.as_deref(), Some("three"));
}

#[tokio::test]
async fn a_device_outlives_the_session_that_it_was_made_in() {
    let keyring = Keyring::default();
    let vault = vault(&keyring);
    vault.save(&session("ada", "token a")).await.unwrap();
    vault.save_device("ada", &device("one")).await.unwrap();
    vault.delete(&AccountId::new(ISSUER, "ada")).await.unwrap();
    assert_eq!(key(&vault, "ada").await.as_deref(), Some("one"));
}

#[tokio::test]
async fn a_keyring_that_does_not_tell_capitals_apart_gives_nobody_another_s_device() {
    let keyring = Keyring::default();
    let vault = vault(&keyring);
    vault.save_device("Ada", &device("one")).await.unwrap();
    let entries = || keyring.0.lock().unwrap();
    let content = entries().get(&vault.device_name("Ada")).cloned().unwrap();
    entries().insert(vault.device_name("ada"), content);
    assert_eq!(key(&vault, "Ada").await.as_deref(), Some("one"));
    assert_eq!(key(&vault, "ada").await, None);
}

#[tokio::test]
async fn a_damaged_device_is_set_aside_and_named_once() {
    for damage in [
        &b"not json"[..],
        b"",
        b"{\"v\":1}",
        b"{\"v\":2,\"username\":\"ada\",\"key\":\"k\",\"group_key\":\"g\",\"password\":\"p\"}",
        b"{\"v\":1,\"refresh_token\":\"of another record\"}",
    ] {
        let keyring = Keyring::default();
        let vault = vault(&keyring);
        let name = vault.device_name("ada");
        let entries = || keyring.0.lock().unwrap();
        entries().insert(name.clone(), damage.to_vec());
        let damaged = vault.load_device("ada").await.unwrap_err();
        assert_eq!(damaged, StoreError::Damaged);
        assert_eq!(key(&vault, "ada").await, None, "named once");
        let kept = entries().get(&format!("{name} (damaged 1)")).cloned();
        assert_eq!(kept.as_deref(), Some(damage), "and nothing was lost");
        vault.save_device("ada", &device("new")).await.unwrap();
        assert_eq!(key(&vault, "ada").await.as_deref(), Some("new"));
    }
}

#[tokio::test]
async fn a_locked_keyring_keeps_nobody_waiting_for_a_device() {
    // Held, so that the prompt stays unanswered.
    let (_answer, prompt) = channel();
    let entries = Locked {
        prompt,
        keyring: Keyring::default(),
    };
    let limited = Vault::with_time_limit(entries, Duration::from_millis(20));
    let vault = SessionVault::new(limited, ISSUER, "client");
    let loaded = vault.load_device("ada").await.unwrap_err();
    assert_eq!(loaded, StoreError::Locked);
    let saved = vault.save_device("ada", &device("one")).await;
    assert_eq!(saved, Err(StoreError::Locked));
    assert_eq!(vault.delete_device("ada").await, Err(StoreError::Locked));
}

#[tokio::test]
async fn a_device_fits_into_a_windows_credential() {
    let keyring = Keyring::default();
    // The longest user name, and a device password of 40 bytes in base64.
    let device = RememberedDevice {
        key: format!("ap-southeast-1_{}", "a".repeat(36)),
        group_key: "-".repeat(36),
        password: DevicePassword::new("p".repeat(56)),
    };
    let vault = vault(&keyring);
    vault.save_device(&"ä".repeat(128), &device).await.unwrap();
    for (name, content) in keyring.0.lock().unwrap().iter() {
        assert!(content.len() <= 2_560, "{name} has {} bytes", content.len());
    }
}
