//! A theme of the person's own: taken from their file, kept, refused if it is none, and given up again.

use vestibule_tests::computer::{Computer, Keyring};
use vestibule_tests::window::Window;

use crate::configurations::pick_in_dialog;

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_recolours_the_windows_is_kept_and_can_be_given_up() {
    let computer = Computer::start(Keyring::Unlocked);
    let own = computer.folder().join("tomato.css");
    std::fs::write(&own, TOMATO).expect("a file");
    let window = Window::open(&computer, "theme").await;
    window.click("nav-settings").await;
    window
        .wait_for_text("theme-in-use", "Vestibule's own look is in use.")
        .await;
    let before = accent(&window).await;

    pick(&computer, &window, &own).await;
    window
        .wait_for_text("theme-in-use", "A theme of your own is in use.")
        .await;
    wait_for_accent(&window, "#c2371f").await;
    window.screenshot("tomato").await;

    let broken = computer.folder().join("broken.css");
    std::fs::write(&broken, ":root { --ink: #eeeeee; }").expect("a file");
    pick(&computer, &window, &broken).await;
    let alert = window
        .element("alert")
        .await
        .text()
        .await
        .expect("it can be read");
    assert!(alert.contains("ink on ground has a contrast of"), "{alert}");
    window.screenshot("refused").await;
    assert_eq!(
        accent(&window).await,
        "#c2371f",
        "what was in use stays in use"
    );
    window.close().await;

    std::fs::remove_file(&own).expect("it was there");
    let window = Window::open(&computer, "theme-kept").await;
    wait_for_accent(&window, "#c2371f").await;
    window.click("nav-settings").await;
    window.click("forget-theme").await;
    window
        .wait_for_text("theme-in-use", "Vestibule's own look is in use.")
        .await;
    wait_for_accent(&window, &before).await;
    window.close().await;
}

async fn pick(computer: &Computer, window: &Window, file: &std::path::Path) {
    window.click("pick-theme").await;
    pick_in_dialog(computer, "Open a theme", file).await;
}

async fn accent(window: &Window) -> String {
    let script = "return getComputedStyle(document.documentElement).getPropertyValue('--amplify-primary-color').trim()";
    window
        .script(script)
        .await
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

/// The style is read anew beside the page.
async fn wait_for_accent(window: &Window, wanted: &str) {
    for _ in 0..600 {
        if accent(window).await == wanted {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!(
        "the accent is {} and not {wanted}\n{}",
        accent(window).await,
        window.log()
    );
}

const TOMATO: &str = "/* The guide's three. */
:root {
  --amplify-primary-color: #c2371f;
  --amplify-primary-tint: #d84f37;
  --amplify-primary-shade: #9c2413;
}
";
