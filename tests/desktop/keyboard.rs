//! The keyboard alone suffices, and the focus goes along with every step.

use vestibule_tests::computer::{Computer, Keyring};
use vestibule_tests::window::{ENTER, ESCAPE, TAB, Window};

use crate::steps::ADA;

#[tokio::test(flavor = "multi_thread")]
async fn an_account_is_made_and_signed_out_by_keyboard_alone() {
    let computer = Computer::start(Keyring::Unlocked);
    let window = Window::open(&computer, "keyboard").await;
    window.element("page-heading").await;
    window.tab_to("nav-profile").await;
    window.press(ENTER).await;
    window.element("step-sign_in").await;
    window.tab_to("go-sign-up").await;
    window.press(ENTER).await;

    window.element("step-sign_up").await;
    for (field, text) in [
        ("field-username", ADA.username),
        ("field-email", ADA.email),
        ("field-password", ADA.password),
        ("field-confirm-password", ADA.password),
    ] {
        window.tab_to(field).await;
        window.press(text).await;
    }
    window.screenshot("create-account").await;
    window.press(ENTER).await;

    window.element("step-confirm_sign_up").await;
    window.tab_to("mailbox-open").await;
    window.press(ENTER).await;
    let code = window.text("mailbox-code").await;
    window.press(ESCAPE).await;
    window.wait_until_gone("mailbox").await;
    assert_eq!(
        window.focused().await,
        "mailbox-open",
        "Escape gives the focus back"
    );
    window.tab_to("field-code").await;
    window.press(&code).await;
    window.press(ENTER).await;
    window.wait_for_text("welcome", "Welcome, ada").await;

    window.tab_to("sign-out").await;
    window.press(ENTER).await;
    window.element("step-sign_in").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_is_announced_and_has_the_focus_where_it_can_be_mended() {
    let computer = Computer::start(Keyring::Unlocked);
    let window = Window::open(&computer, "errors").await;
    window.click("nav-profile").await;
    window.element("step-sign_in").await;
    window.tab_to("submit").await;
    window.press(ENTER).await;
    assert_eq!(
        window.focused().await,
        "field-username",
        "what is missing has the focus"
    );
    let invalid = window
        .element("field-username")
        .await
        .attr("aria-invalid")
        .await
        .unwrap();
    assert_eq!(invalid.as_deref(), Some("true"));
    window.screenshot("nothing-typed").await;

    window.press("nobody").await;
    window.press(TAB).await;
    window.tab_to("field-password").await;
    window.press("Wrong-password-1").await;
    window.press(ENTER).await;
    let alert = window.element("alert").await;
    assert_eq!(alert.attr("role").await.unwrap().as_deref(), Some("alert"));
    let kept = window
        .element("field-username")
        .await
        .prop("value")
        .await
        .unwrap();
    assert_eq!(kept.as_deref(), Some("nobody"), "what was typed is kept");
    window.close().await;
}
