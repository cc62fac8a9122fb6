//! A second copy, and a second window: one session for all of them.

use vestibule_tests::computer::{Computer, Keyring};
use vestibule_tests::executable;
use vestibule_tests::http::check_user;
use vestibule_tests::process::{Process, wait_for};
use vestibule_tests::window::Window;

use crate::steps::{ADA, make_account};

#[tokio::test(flavor = "multi_thread")]
async fn a_second_copy_hands_over_to_the_first_and_ends() {
    second_copy_ends(Keyring::Unlocked, "second-copy").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_session_bus_a_second_copy_is_refused_by_the_lock() {
    let log = second_copy_ends(Keyring::Missing, "second-copy-no-bus").await;
    assert!(log.contains("running already"), "it says why:\n{log}");
}

async fn second_copy_ends(keyring: Keyring, test: &str) -> String {
    let computer = Computer::start(keyring);
    let window = Window::open(&computer, test).await;
    window.element("page-heading").await;
    let mut command = computer.command(executable("vestibule-desktop"));
    let mut second = Process::start("second", &mut command, computer.folder());
    wait_for("the end of the second copy", || {
        (!second.is_running()).then_some(())
    });
    assert_eq!(
        check_user(&computer.socket()),
        r#"{"user":null}"#,
        "the first one goes on"
    );
    window.element("page-heading").await;
    window.close().await;
    second.output()
}

#[tokio::test(flavor = "multi_thread")]
async fn two_windows_agree_on_who_is_signed_in() {
    let computer = Computer::start(Keyring::Unlocked);
    let window = Window::open(&computer, "two-windows").await;
    window.element("page-heading").await;
    window.click("open-window").await;
    let (first, second) = window.both_windows().await;

    window
        .client()
        .switch_to_window(first.clone())
        .await
        .unwrap();
    make_account(&window, &ADA).await;

    window
        .client()
        .switch_to_window(second.clone())
        .await
        .unwrap();
    window.click("nav-protected").await;
    window
        .wait_for_text("page-heading", "Hello ada from SSR route!")
        .await;
    window.screenshot("second-window").await;

    window.client().switch_to_window(first).await.unwrap();
    window.click("sign-out").await;
    window.element("step-sign_in").await;
    window.client().switch_to_window(second).await.unwrap();
    window.element("step-sign_in").await;
    assert_eq!(
        window.path().await,
        "/profile?next=%2Fprotected",
        "it heard of it by itself"
    );
    window.close().await;
}
