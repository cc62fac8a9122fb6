//! Every page and step, light and dark, small and large: kept as pictures, and nothing runs out of the window.

use vestibule_tests::computer::{Computer, Keyring};
use vestibule_tests::window::Window;

use crate::steps::{ADA, confirm};

#[tokio::test(flavor = "multi_thread")]
async fn light_at_800_by_600() {
    tour("light", (800, 600)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn dark_at_800_by_600() {
    tour("dark", (800, 600)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn light_at_1440_by_900() {
    tour("light", (1440, 900)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn dark_at_1440_by_900() {
    tour("dark", (1440, 900)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn light_at_480_by_640() {
    tour("light", (480, 640)).await;
}

async fn tour(scheme: &str, (width, height): (u32, u32)) {
    let computer = Computer::start(Keyring::Unlocked);
    let theme = if scheme == "dark" {
        "Adwaita:dark"
    } else {
        "Adwaita"
    };
    let test = format!("looks-{scheme}-{width}x{height}");
    let window = Window::open_with(&computer, &test, &[("GTK_THEME", theme)]).await;
    window.element("page-heading").await;
    window.resize(width, height).await;
    let is_dark = window
        .script("return matchMedia('(prefers-color-scheme: dark)').matches")
        .await;
    assert_eq!(is_dark, serde_json::json!(scheme == "dark"));

    look(&window, "1-home-signed-out").await;
    window.click("nav-profile").await;
    window.element("step-sign_in").await;
    look(&window, "2-sign-in").await;
    window.click("submit").await;
    look(&window, "3-sign-in-nothing-typed").await;
    window.click("go-forgot").await;
    window.element("step-forgot_password").await;
    look(&window, "4-forgot-password").await;
    window.click("go-sign-in").await;
    window.element("step-sign_in").await;
    window.click("go-sign-up").await;
    window.element("step-sign_up").await;
    look(&window, "5-create-account").await;
    window.fill("field-username", ADA.username).await;
    window.fill("field-email", ADA.email).await;
    window.fill("field-password", "half-a-password").await;
    window.fill("field-confirm-password", "half").await;
    look(&window, "6-create-account-rules").await;
    window.fill("field-password", ADA.password).await;
    window.fill("field-confirm-password", ADA.password).await;
    window.click("submit").await;
    window.element("step-confirm_sign_up").await;
    look(&window, "7-confirm-account").await;
    window.click("mailbox-open").await;
    window.element("mailbox").await;
    look(&window, "8-mailbox").await;
    window.click("mailbox-close").await;
    window.wait_until_gone("mailbox").await;
    confirm(&window).await;
    window.wait_for_text("welcome", "Welcome, ada").await;
    look(&window, "9-profile").await;
    window.click("nav-protected").await;
    window
        .wait_for_text("page-heading", "Hello ada from SSR route!")
        .await;
    look(&window, "10-protected").await;
    window.click("nav-home").await;
    window.wait_for_path("/").await;
    look(&window, "11-home-signed-in").await;
    window.click("who").await;
    window.element("attribute-email").await;
    window.element("ways-to-sign-in").await;
    look(&window, "12-account").await;
    window.click("change-password").await;
    window.element("editor-change_password").await;
    look(&window, "13-account-password").await;
    window.click("cancel").await;
    // The driver scrolls no further than to behind the bar.
    window.script("scrollTo(0, 0)").await;
    window.click("tab-companions").await;
    window.element("no-companions").await;
    look(&window, "14-companions").await;
    window.click("tab-activity").await;
    window.element("no-activity").await;
    look(&window, "15-activity").await;
    window.click("nav-settings").await;
    window.element("pool-kind").await;
    look(&window, "16-settings").await;
    window.click("use-issuer").await;
    window.element("field-issuer").await;
    look(&window, "17-settings-issuer").await;
    window.close().await;
}

/// Keeps a picture, and looks whether anything runs out of the window to the side; the command has a scroll bar of its own.
async fn look(window: &Window, name: &str) {
    window.screenshot(name).await;
    let too_wide = window
        .script(
            "return [...document.querySelectorAll('body *')] \
               .filter((element) => element.checkVisibility() && !element.closest('svg, pre')) \
               .filter((element) => element.getBoundingClientRect().right > innerWidth + 1) \
               .map((element) => element.tagName + '.' + element.className)",
        )
        .await;
    assert_eq!(
        too_wide,
        serde_json::json!([]),
        "{name} runs out of the window"
    );
}
