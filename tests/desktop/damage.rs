//! What is damaged is set aside and named; nothing that was stored is lost.

use vestibule_tests::computer::{Computer, Keyring};
use vestibule_tests::window::Window;

use crate::steps::{ADA, make_account};

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_user_pool_is_set_aside_and_the_window_says_where_it_is() {
    let computer = Computer::start(Keyring::Unlocked);
    let window = Window::open(&computer, "damaged-pool").await;
    make_account(&window, &ADA).await;
    window.close().await;
    let database = computer.data_dir().join("user-pool/pool.sqlite3");
    let damaged = b"this was a database".repeat(1_000);
    std::fs::write(&database, &damaged).unwrap();
    // SQLite would mend the one file from the other.
    std::fs::write(database.with_extension("sqlite3-wal"), &damaged).unwrap();

    let window = Window::open(&computer, "damaged-pool").await;
    window.click("nav-profile").await;
    window.element("step-sign_in").await;
    let said = window.text("set-aside-place").await;
    window.screenshot("set-aside").await;
    assert_eq!(
        std::fs::read(&said).unwrap(),
        damaged,
        "not a byte was changed"
    );
    make_account(&window, &ADA).await;
    window.close().await;

    let window = Window::open(&computer, "damaged-pool").await;
    window.click("nav-profile").await;
    window.wait_for_text("welcome", "Welcome, ada").await;
    assert!(!window.has("set-aside-place").await, "it is said once");
    window.close().await;
}
