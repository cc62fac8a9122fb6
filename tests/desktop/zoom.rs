//! Everything larger, for whoever reads better so: by key, in every window, kept, and nothing is cut off.

use vestibule_tests::computer::{Computer, Keyring};
use vestibule_tests::window::Window;

#[tokio::test(flavor = "multi_thread")]
async fn everything_is_drawn_larger_by_key_and_stays_so() {
    let computer = Computer::start(Keyring::Unlocked);
    let window = Window::open(&computer, "zoom").await;
    window.click("nav-profile").await;
    window.element("step-sign_in").await;
    window.resize(1280, 900).await;
    for percent in [110, 125, 150, 175, 200, 200] {
        window.press(&with_control("=")).await;
        wait_for_width(&window, 1280 * 100 / percent).await;
    }
    let wider = "return document.documentElement.scrollWidth - innerWidth";
    assert!(
        window.script(wider).await.as_i64() <= Some(0),
        "nothing is beside the window"
    );
    window.screenshot("twice").await;
    window.close().await;

    let window = Window::open(&computer, "zoom-kept").await;
    window.wait_for_text("who", "Not signed in").await;
    let kept = width(&window).await;
    // The choices are known where they can be changed.
    // And by key: the driver clicks where things would be in the normal size.
    window.press(&with_control(",")).await;
    window.element("appearance-system").await;
    window.press(&with_control("0")).await;
    wait_for_width(&window, kept * 2).await;
    window.press(&with_control("-")).await;
    wait_for_width(&window, kept * 2 * 100 / 90).await;
    window.close().await;
}

fn with_control(key: &str) -> String {
    format!("\u{e009}{key}\u{e000}")
}

async fn width(window: &Window) -> i64 {
    window
        .script("return innerWidth")
        .await
        .as_i64()
        .unwrap_or(0)
}

/// To a pixel, which the window's own rounding takes or gives.
async fn wait_for_width(window: &Window, wanted: i64) {
    for _ in 0..600 {
        if (width(window).await - wanted).abs() <= 1 {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!(
        "the page is {} wide and not {wanted}\n{}",
        width(window).await,
        window.log()
    );
}
