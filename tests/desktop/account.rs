//! The Account page and Settings, as a person uses them.

use vestibule_tests::computer::{Computer, Keyring};
use vestibule_tests::totp;
use vestibule_tests::window::Window;

use crate::steps::{ADA, code_from_mailbox, make_account, sign_in};

#[tokio::test(flavor = "multi_thread")]
async fn an_authenticator_app_is_set_up_and_asked_for_at_the_next_sign_in() {
    let computer = Computer::start(Keyring::Unlocked);
    let window = Window::open(&computer, "second-factor").await;
    make_account(&window, &ADA).await;
    open_account(&window).await;
    window.click("set-up").await;
    window.click("show-key").await;
    let key = window.text("secret-key").await;
    window.screenshot("1-set-up").await;
    window.fill("field-code", &wrong_code(&key)).await;
    window.click("submit").await;
    window.element("alert").await;
    window.screenshot("2-set-up-wrong-code").await;
    window.fill("field-code", &totp::code(&key, 0)).await;
    window.click("submit").await;
    window.wait_until_gone("editor-enrolment").await;
    wait_for_state(&window, "preferred").await;
    window.screenshot("3-set-up-done").await;

    window.click("sign-out").await;
    window.click("nav-profile").await;
    window.element("receipt").await;
    window
        .wait_for_text("receipt-revocation", "Has revoked the session")
        .await;
    window.screenshot("4-receipt").await;
    sign_in(&window, ADA.username, ADA.password).await;
    window.element("step-enter_code").await;
    window.screenshot("5-code").await;
    window.fill("field-code", &wrong_code(&key)).await;
    window.click("submit").await;
    window.element("alert").await;
    window.screenshot("6-wrong-code").await;
    // The code that enrolled the application is used up; its next one is good already.
    window.fill("field-code", &totp::code(&key, 1)).await;
    window.click("submit").await;
    window.wait_for_text("welcome", "Welcome, ada").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn attributes_and_password_are_changed_and_the_account_is_deleted_after_a_second_look() {
    let computer = Computer::start(Keyring::Unlocked);
    let window = Window::open(&computer, "account").await;
    make_account(&window, &ADA).await;
    open_account(&window).await;

    change(&window, "email", "field-email", "countess@example.com").await;
    window.element("editor-verification").await;
    window.screenshot("1-verify").await;
    window.fill("field-code", "000000").await;
    window.click("submit").await;
    window.element("alert").await;
    let code = code_from_mailbox(&window).await;
    window.fill("field-code", &code).await;
    window.click("submit").await;
    window.wait_until_gone("editor-verification").await;
    let line = window.text("attribute-email").await;
    assert!(
        line.contains("countess@example.com") && line.contains("Verified"),
        "{line}"
    );

    window.click("change-password").await;
    window
        .fill("field-current-password", "Wrong-password-1")
        .await;
    window
        .fill("field-password", "Difference-Engine-1822")
        .await;
    window
        .fill("field-confirm-password", "Difference-Engine-1822")
        .await;
    window.click("submit").await;
    window.element("alert").await;
    window.screenshot("2-wrong-password").await;
    window.fill("field-current-password", ADA.password).await;
    window.click("submit").await;
    window.wait_until_gone("editor-change_password").await;

    window.click("delete-account").await;
    window.fill("field-username", "eve").await;
    window.click("submit").await;
    window.element("alert").await;
    window.screenshot("3-second-look").await;
    window.fill("field-username", ADA.username).await;
    window.click("submit").await;
    window.element("step-sign_in").await;
    window.wait_for_path("/profile?next=%2Faccount").await;
    window.screenshot("4-deleted").await;
    sign_in(&window, ADA.username, "Difference-Engine-1822").await;
    window.element("alert").await;
    window.close().await;
}

async fn open_account(window: &Window) {
    window.click("who").await;
    window.wait_for_path("/account").await;
    window.element("mfa-software_token").await;
    window.element("attribute-email").await;
}

/// Opens the editor of this attribute, and saves another value.
async fn change(window: &Window, name: &str, field: &str, value: &str) {
    let click = format!(
        "document.querySelector('[data-testid=attribute-{name}] [data-testid=change]').click()"
    );
    window.script(&click).await;
    window.fill(field, value).await;
    window.click("submit").await;
}

async fn wait_for_state(window: &Window, state: &str) {
    for _ in 0..100 {
        let script = "return document.querySelector('[data-testid=mfa-software_token]')?.dataset.state ?? ''";
        if window.script(script).await == serde_json::json!(state) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!(
        "the authenticator app is not {state}: {}",
        window.text_of_page().await
    );
}

/// A code that the application shows neither now nor a little earlier or later.
fn wrong_code(key: &str) -> String {
    let near: Vec<String> = (0..3).map(|step| totp::code(key, step)).collect();
    let wrong = ["000000", "111111", "222222", "333333"];
    let wrong = wrong
        .iter()
        .find(|code| !near.contains(&(**code).to_owned()));
    (*wrong.expect("one of four is not among three")).to_owned()
}
