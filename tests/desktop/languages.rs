//! The language: chosen in Settings, spoken from then on and at the next start, and given back to the system.

use serde_json::{Value, json};
use vestibule_tests::computer::{Computer, Keyring};
use vestibule_tests::window::Window;

#[tokio::test(flavor = "multi_thread")]
async fn the_language_that_was_chosen_is_spoken_now_and_after_the_next_start() {
    let computer = Computer::start(Keyring::Unlocked);
    let window = Window::open(&computer, "language").await;
    window.click("nav-settings").await;
    window.wait_for_text("page-heading", "Settings").await;
    assert_eq!(spoken(&window).await, json!(["en", "ltr"]));

    choose(&window, "de").await;
    window.wait_for_text("page-heading", "Einstellungen").await;
    assert_eq!(spoken(&window).await, json!(["de", "ltr"]));
    window.element("language").await;
    assert_eq!(
        window.focused().await,
        "language",
        "the focus is where it was"
    );
    window.screenshot("german").await;
    window.close().await;

    let window = Window::open(&computer, "language").await;
    window.wait_for_text("nav-home", "Startseite").await;
    window.click("nav-settings").await;
    choose(&window, "he").await;
    window.wait_for_text("page-heading", "הגדרות").await;
    assert_eq!(spoken(&window).await, json!(["he", "rtl"]));
    window.screenshot("hebrew").await;

    choose(&window, "").await;
    window.wait_for_text("page-heading", "Settings").await;
    assert_eq!(spoken(&window).await, json!(["en", "ltr"]));
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_language_is_refused_and_changes_nothing() {
    let computer = Computer::start(Keyring::Unlocked);
    let window = Window::open(&computer, "language-refused").await;
    window.element("page-heading").await;
    let ask = "const done = arguments[arguments.length - 1];
        const core = window.__TAURI_INTERNALS__;
        core.invoke('preferences')
            .then((known) => core.invoke('set_preferences', { preferences: { ...known, language: arguments[0] } }))
            .then(() => done('kept'), (error) => done(error.code));";
    for language in ["\"><script>", "deutsch_", "../de"] {
        let arguments = vec![Value::from(language)];
        let answer = window.client().execute_async(ask, arguments).await;
        assert_eq!(
            answer.expect("it answers"),
            json!("invalid_parameter"),
            "{language}"
        );
    }
    assert_eq!(spoken(&window).await, json!(["en", "ltr"]));
    window.close().await;
}

async fn choose(window: &Window, tag: &str) {
    window.tab_to("language").await;
    let choice = window.element("language").await;
    choice
        .select_by_value(tag)
        .await
        .expect("the language is offered");
}

async fn spoken(window: &Window) -> Value {
    let script = "return [document.documentElement.lang, document.documentElement.dir]";
    window.script(script).await
}
