//! What people know from other desktop applications: keys, a palette, help, and choices that last.

use vestibule_tests::computer::{Computer, Keyring};
use vestibule_tests::http::check_user;
use vestibule_tests::process::{Process, wait_for};
use vestibule_tests::tray::Panel;
use vestibule_tests::window::{ENTER, ESCAPE, Window};

use crate::steps::{ADA, make_account};
use crate::tray;

#[tokio::test(flavor = "multi_thread")]
async fn everything_is_found_by_typing_and_nothing_needs_a_mouse() {
    let computer = Computer::start(Keyring::Unlocked);
    let window = Window::open(&computer, "palette").await;
    make_account(&window, &ADA).await;
    window.click("nav-home").await;
    window.wait_for_path("/").await;

    window.press(&with_control("k")).await;
    assert_eq!(window.focused().await, "palette-input");
    window.press("sett").await;
    window.screenshot("palette").await;
    window.press(ENTER).await;
    window.wait_for_path("/settings").await;

    window.press(&with_control("k")).await;
    window.element("palette").await;
    window.press("no such thing").await;
    window
        .wait_for_text("palette-nothing", "There is no such command.")
        .await;
    window.press(ESCAPE).await;
    window.wait_until_gone("palette").await;

    window.press(&with_alt("2")).await;
    window.wait_for_path("/profile").await;
    window.press(&with_control(",")).await;
    window.wait_for_path("/settings").await;
    window.press(&with_control("k")).await;
    window.press("sign out").await;
    window.press(ENTER).await;
    wait_for("the sign-out", || {
        (check_user(&computer.socket()) == r#"{"user":null}"#).then_some(())
    });
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_report_is_read_before_it_is_given_away_and_names_nobody() {
    let computer = Computer::start(Keyring::Unlocked);
    let window = Window::open(&computer, "help").await;
    make_account(&window, &ADA).await;
    window.press(F1).await;
    window.element("help").await;
    window.screenshot("help").await;
    window.click("report-show").await;
    let report = window.text("report-text").await;
    assert_eq!(window.focused().await, "report-text");
    window.screenshot("report").await;
    for part in [
        "Local API    listens",
        "embedded, on disk",
        "ui ready",
        "keeps the session",
    ] {
        assert!(report.contains(part), "{part} is not in:\n{report}");
    }
    let home = computer.home();
    for personal in [
        ADA.username,
        ADA.email,
        ADA.password,
        home.to_str().unwrap(),
        "eyJ",
    ] {
        assert!(!report.contains(personal), "{personal} is in:\n{report}");
    }
    window.click("report-copy").await;
    window.wait_for_text("report-copy", "Copied").await;
    window.press(ESCAPE).await;
    window.wait_until_gone("help").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn light_or_dark_is_as_the_person_chose_in_this_window_and_the_next() {
    let computer = Computer::start(Keyring::Unlocked);
    let window = Window::open(&computer, "appearance").await;
    window.click("nav-settings").await;
    assert!(!is_dark(&window).await);
    window.click("appearance-dark").await;
    wait_until_dark(&window, true).await;
    window.screenshot("dark").await;
    window.close().await;

    let window = Window::open(&computer, "appearance").await;
    window.element("page-heading").await;
    assert!(is_dark(&window).await, "from the first picture on");
    window.click("nav-settings").await;
    window.click("appearance-system").await;
    wait_until_dark(&window, false).await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_starts_at_sign_in_is_asked_for_runs_without_a_window_and_goes_again() {
    let computer = Computer::start(Keyring::Unlocked);
    let entry = computer
        .home()
        .join(".config/autostart/dev.vestibule.client.desktop");
    let window = Window::open(&computer, "start-at-login").await;
    window.click("nav-settings").await;
    window.element("start-at-login").await;
    assert!(!entry.exists(), "nobody asked for it");
    window.click("start-at-login").await;
    wait_for("the entry", || entry.exists().then_some(()));
    window.screenshot("switched-on").await;
    window.close().await;

    // As the desktop does it at sign-in, by the specification's own reader.
    let panel = Panel::start(&computer).await;
    let mut launch = computer.command("gio");
    launch.arg("launch").arg(&entry);
    let launcher = Process::start("launch", &mut launch, computer.folder());
    panel.menu_with("Nobody is signed in").await;
    let title = "Vestibule$";
    let found = computer
        .command("xdotool")
        .args(["search", "--onlyvisible", "--name", title])
        .output()
        .unwrap();
    assert!(found.stdout.is_empty(), "it has no window");
    panel.choose("Quit").await;
    wait_for_the_end(&computer);
    drop(launcher);

    let window = Window::open(&computer, "start-at-login").await;
    window.click("nav-settings").await;
    window.click("start-at-login").await;
    wait_for("the end of the entry", || (!entry.exists()).then_some(()));
    window.close().await;
}

#[test]
fn the_window_has_the_size_that_it_had() {
    let computer = Computer::start(Keyring::Unlocked);
    let mut application = tray::start(&computer, &[]);
    tray::wait_for_window(&computer);
    let found = tray::xdotool(
        &computer,
        &["search", "--onlyvisible", "--name", tray::TITLE],
    );
    let id = found.lines().next().unwrap().to_owned();
    tray::xdotool(&computer, &["windowsize", "--sync", &id, "900", "640"]);
    assert_eq!(size_of_window(&computer), ["WIDTH=900", "HEIGHT=640"]);
    tray::close_window(&computer);
    wait_for("the end of the application", || application.ended());

    let _application = tray::start(&computer, &[]);
    tray::wait_for_window(&computer);
    wait_for("its size", || {
        (size_of_window(&computer) == ["WIDTH=900", "HEIGHT=640"]).then_some(())
    });
}

fn size_of_window(computer: &Computer) -> Vec<String> {
    let found = tray::xdotool(
        computer,
        &["search", "--onlyvisible", "--name", tray::TITLE],
    );
    let id = found.lines().next().unwrap_or_default().to_owned();
    let said = tray::xdotool(computer, &["getwindowgeometry", "--shell", &id]);
    let is_size = |line: &&str| line.starts_with("WIDTH=") || line.starts_with("HEIGHT=");
    said.lines().filter(is_size).map(str::to_owned).collect()
}

fn wait_for_the_end(computer: &Computer) {
    let lock = computer.data_dir().join("instance.lock");
    wait_for("the end of the application", || {
        std::fs::File::open(&lock).ok()?.try_lock().ok()
    });
}

async fn is_dark(window: &Window) -> bool {
    let script = "return matchMedia('(prefers-color-scheme: dark)').matches";
    window.script(script).await == serde_json::json!(true)
}

async fn wait_until_dark(window: &Window, wanted: bool) {
    for _ in 0..600 {
        if is_dark(window).await == wanted {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!(
        "it is not {}\n{}",
        if wanted { "dark" } else { "light" },
        window.log()
    );
}

/// The key with Control held (WebDriver, section 17.4.2); the last character lets it go.
fn with_control(key: &str) -> String {
    format!("\u{e009}{key}\u{e000}")
}

fn with_alt(key: &str) -> String {
    format!("\u{e00a}{key}\u{e000}")
}

const F1: &str = "\u{e031}";
