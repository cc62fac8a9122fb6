//! The main job, end to end.

use serde_json::Value;
use vestibule_tests::computer::{Computer, Keyring};
use vestibule_tests::http::check_user;
use vestibule_tests::window::Window;

use crate::steps::{
    ADA, code_from_mailbox, confirm, create_account, create_account_here, make_account, sign_in,
};

#[tokio::test(flavor = "multi_thread")]
async fn an_account_is_made_used_kept_over_a_restart_and_signed_out() {
    let computer = Computer::start(Keyring::Unlocked);
    let window = Window::open(&computer, "main-job").await;

    window.element("page-heading").await;
    window.screenshot("home-signed-out").await;
    assert_eq!(check_user(&computer.socket()), r#"{"user":null}"#);

    create_account(&window, &ADA).await;
    window.screenshot("confirm-account").await;
    let code = code_from_mailbox(&window).await;
    window.fill("field-code", "000000").await;
    window.click("submit").await;
    window.element("alert").await;
    window.screenshot("confirm-account-wrong-code").await;
    window.fill("field-code", &code).await;
    window.click("submit").await;
    window.wait_for_text("welcome", "Welcome, ada").await;
    window.screenshot("profile-signed-in").await;
    assert_eq!(check_user(&computer.socket()), r#"{"user":"ada"}"#);

    window.click("nav-protected").await;
    window
        .wait_for_text("page-heading", "Hello ada from SSR route!")
        .await;
    window.screenshot("protected").await;
    window.click("nav-protected-client").await;
    window
        .wait_for_text("page-heading", "Hello ada from client route!")
        .await;
    window.screenshot("protected-client").await;
    let log = window.close().await;
    assert!(
        log.contains("/protected for ada"),
        "the core's log names the user:\n{log}"
    );

    let window = Window::open(&computer, "main-job-restarted").await;
    window.click("nav-profile").await;
    window.wait_for_text("welcome", "Welcome, ada").await;
    assert_eq!(
        check_user(&computer.socket()),
        r#"{"user":"ada"}"#,
        "still signed in"
    );
    window.click("sign-out").await;
    window.element("step-sign_in").await;
    window.screenshot("signed-out").await;
    assert_eq!(check_user(&computer.socket()), r#"{"user":null}"#);

    window.click("nav-protected").await;
    window.element("step-sign_in").await;
    assert_eq!(window.path().await, "/profile?next=%2Fprotected");
    sign_in(&window, "ada", "wrong-password-1A!").await;
    window.element("alert").await;
    window.screenshot("wrong-password").await;
    let kept = window
        .element("field-username")
        .await
        .prop("value")
        .await
        .unwrap();
    assert_eq!(
        kept.as_deref(),
        Some("ada"),
        "a wrong password keeps the typed name"
    );
    sign_in(&window, "ada", ADA.password).await;
    window
        .wait_for_text("page-heading", "Hello ada from SSR route!")
        .await;
    assert_eq!(
        window.path().await,
        "/protected",
        "where the person wanted to go, without a click"
    );
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_protected_client_route_is_never_drawn_for_nobody() {
    let computer = Computer::start(Keyring::Unlocked);
    let window = Window::open(&computer, "protected-client").await;
    window.click("nav-profile").await;
    window.element("step-sign_in").await;
    watch_for_heading(&window).await;

    window.click("nav-protected-client").await;
    window.element("step-sign_in").await;
    assert_eq!(window.path().await, "/profile?next=%2Fprotected-client");
    assert_eq!(headings_seen(&window).await, 0, "not for one frame");

    // Signed in, the same watch sees it: it could have seen it before.
    create_account_here(&window, &ADA).await;
    confirm(&window).await;
    window
        .wait_for_text("page-heading", "Hello ada from client route!")
        .await;
    assert_eq!(
        window.path().await,
        "/protected-client",
        "where the person first wanted to go"
    );
    assert!(headings_seen(&window).await > 0);

    // Signed out on the page itself: it goes at once.
    window.click("sign-out").await;
    window.element("step-sign_in").await;
    assert_eq!(window.path().await, "/profile?next=%2Fprotected-client");
    window.close().await;
}

/// Counts every time that the heading enters the document, from now on.
async fn watch_for_heading(window: &Window) {
    window
        .script(
            "window.headingsSeen = 0; \
             new MutationObserver((changes) => { \
               for (const change of changes) { \
                 const text = change.type === 'characterData' ? change.target.data \
                   : [...change.addedNodes].map((node) => node.textContent).join(' '); \
                 if (text.includes('from client route')) window.headingsSeen += 1; \
               } \
             }).observe(document, { childList: true, subtree: true, characterData: true });",
        )
        .await;
}

async fn headings_seen(window: &Window) -> u64 {
    window
        .script("return window.headingsSeen")
        .await
        .as_u64()
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forgotten_password_is_reset_and_the_old_one_is_refused() {
    let computer = Computer::start(Keyring::Unlocked);
    let window = Window::open(&computer, "forgotten-password").await;
    make_account(&window, &ADA).await;
    window.click("sign-out").await;

    window.element("step-sign_in").await;
    window.click("go-forgot").await;
    window.element("step-forgot_password").await;
    window.screenshot("forgot-password").await;
    window.fill("field-username", "ada").await;
    window.click("submit").await;
    window.element("step-confirm_forgot_password").await;
    let code = code_from_mailbox(&window).await;
    window.fill("field-code", &code).await;
    window
        .fill("field-password", "Difference-Engine-1822")
        .await;
    window
        .fill("field-confirm-password", "Difference-Engine-1822")
        .await;
    window.screenshot("reset-password").await;
    window.click("submit").await;
    window.element("step-sign_in").await;
    window.element("notice").await;
    window.screenshot("password-changed").await;

    sign_in(&window, "ada", ADA.password).await;
    window.element("alert").await;
    sign_in(&window, "ada", "Difference-Engine-1822").await;
    window.wait_for_text("welcome", "Welcome, ada").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_the_webview_holds_is_a_token() {
    let computer = Computer::start(Keyring::Unlocked);
    let window = Window::open(&computer, "no-token").await;
    create_account(&window, &ADA).await;
    let code = code_from_mailbox(&window).await;
    window.fill("field-code", &code).await;
    window.click("submit").await;
    window.element("welcome").await;
    let held = window
        .script(
            "return JSON.stringify([document.documentElement.outerHTML, {...localStorage}, {...sessionStorage}, document.cookie])",
        )
        .await;
    let Value::String(held) = held else {
        panic!("the page answers with a text")
    };
    assert!(held.contains("Welcome"), "the page was read");
    // Every JWT begins so; the user pool's refresh tokens do, too.
    assert!(!held.contains("eyJ"), "a token is in the webview");
    let log = window.close().await;
    assert!(!log.contains("eyJ"), "a token is in the log");
    assert!(!log.contains(ADA.password), "the password is in the log");
    assert!(!log.contains(&code), "the code is in the log");
}

#[tokio::test(flavor = "multi_thread")]
async fn back_does_not_loop_and_a_foreign_next_leads_home() {
    let computer = Computer::start(Keyring::Unlocked);
    let window = Window::open(&computer, "navigation").await;
    window.element("page-heading").await;
    window.click("nav-protected").await;
    window.element("step-sign_in").await;
    assert_eq!(window.path().await, "/profile?next=%2Fprotected");
    window.client().back().await.unwrap();
    window.wait_for_path("/").await;

    create_account(&window, &ADA).await;
    let code = code_from_mailbox(&window).await;
    // As a forged link would: the address is the page's own, the place to go is not.
    window
        .script(
            "history.pushState(null, '', '/profile?next=https%3A%2F%2Fevil.example%2F'); \
             dispatchEvent(new PopStateEvent('popstate'))",
        )
        .await;
    window.fill("field-code", &code).await;
    window.click("submit").await;
    window.wait_for_path("/").await;
    window.wait_for_text("auth-state", "Signed in as ada").await;
    window.close().await;
}
