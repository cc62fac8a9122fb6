//! Keyrings that are missing or locked: the session lives in memory, the window says so, and nothing hangs.

use vestibule_tests::computer::{Computer, Keyring};
use vestibule_tests::http::check_user;
use vestibule_tests::window::Window;

use crate::steps::{ADA, make_account};

#[tokio::test(flavor = "multi_thread")]
async fn without_a_keyring_the_session_lives_in_memory_and_the_window_says_so() {
    in_memory(Keyring::Missing, "keyring-missing").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_locked_keyring_the_session_lives_in_memory_and_the_window_says_so() {
    in_memory(Keyring::Locked, "keyring-locked").await;
}

async fn in_memory(keyring: Keyring, test: &str) {
    let computer = Computer::start(keyring);
    let window = Window::open(&computer, test).await;
    make_account(&window, &ADA).await;
    window.element("storage-notice").await;
    window.screenshot("profile").await;
    assert_eq!(check_user(&computer.socket()), r#"{"user":"ada"}"#);
    window.close().await;
    let left: Vec<_> = files_below(&computer.data_dir())
        .into_iter()
        .filter(|file| contains(file, b"eyJ") || contains(file, ADA.password.as_bytes()))
        .collect();
    assert!(left.is_empty(), "plain text on disk: {left:?}");

    let window = Window::open(&computer, test).await;
    window.click("nav-profile").await;
    window.element("step-sign_in").await;
    window.screenshot("restarted").await;
    window.close().await;
}

fn files_below(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    entries
        .flatten()
        .flat_map(|entry| {
            let path = entry.path();
            if path.is_dir() {
                files_below(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

fn contains(file: &std::path::Path, wanted: &[u8]) -> bool {
    let content = std::fs::read(file).unwrap_or_default();
    content.windows(wanted.len()).any(|window| window == wanted)
}
