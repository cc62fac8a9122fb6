//! The tray: it says who is signed in, does what its menu says, and keeps the application reachable or ends it.

use std::process::Command;

use vestibule_tests::computer::{Computer, Keyring};
use vestibule_tests::executable;
use vestibule_tests::http::check_user;
use vestibule_tests::process::{Process, wait_for};
use vestibule_tests::tray::Panel;
use vestibule_tests::window::Window;

use crate::steps::{ADA, make_account};

#[tokio::test(flavor = "multi_thread")]
async fn the_tray_says_who_is_signed_in_and_signs_out() {
    let computer = Computer::start(Keyring::Unlocked);
    let panel = Panel::start(&computer).await;
    let window = Window::open(&computer, "tray").await;
    panel.menu_with("Nobody is signed in").await;
    make_account(&window, &ADA).await;
    let menu = panel.menu_with("Signed in as ada").await;
    let headline = menu.first().unwrap();
    assert_eq!(
        (headline.label.as_str(), headline.is_enabled),
        ("Signed in as ada", false)
    );
    let labels: Vec<_> = menu.iter().map(|line| line.label.as_str()).collect();
    assert_eq!(
        labels,
        [
            "Signed in as ada",
            "",
            "Open Vestibule",
            "Companions",
            "Settings",
            "",
            "Sign out",
            "Quit"
        ]
    );
    panel.choose("Settings").await;
    window.wait_for_path("/settings").await;
    panel.choose("Companions").await;
    window.wait_for_path("/companions").await;
    panel.choose("Sign out").await;
    panel.menu_with("Nobody is signed in").await;
    assert_eq!(check_user(&computer.socket()), r#"{"user":null}"#);
    panel.choose("Sign in…").await;
    window.element("step-sign_in").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_window_can_be_closed_and_opened_again_from_the_tray() {
    let computer = Computer::start(Keyring::Unlocked);
    computer.write_preferences(r#"{ "keep_in_tray": true }"#);
    let panel = Panel::start(&computer).await;
    let mut application = start(&computer, &[]);
    panel.menu_with("Nobody is signed in").await;
    wait_for_window(&computer);

    close_window(&computer);
    assert!(application.is_running(), "{}", application.output());
    assert_eq!(check_user(&computer.socket()), r#"{"user":null}"#);
    panel.choose("Open Vestibule").await;
    wait_for_window(&computer);
    close_window(&computer);
    panel.click().await;
    wait_for_window(&computer);
    close_window(&computer);

    panel.choose("Quit").await;
    let status = wait_for("the end of the application", || application.ended());
    assert_eq!(status.code(), Some(0), "{}", application.output());
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_tray_the_last_window_ends_the_application_whatever_was_chosen() {
    let computer = Computer::start(Keyring::Unlocked);
    computer.write_preferences(r#"{ "keep_in_tray": true }"#);
    let mut application = start(&computer, &[]);
    wait_for_window(&computer);
    close_window(&computer);
    let status = wait_for("the end of the application", || application.ended());
    assert_eq!(status.code(), Some(0), "{}", application.output());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_application_whose_tray_goes_comes_back_to_the_screen() {
    let computer = Computer::start(Keyring::Unlocked);
    computer.write_preferences(r#"{ "keep_in_tray": true }"#);
    let panel = Panel::start(&computer).await;
    let mut application = start(&computer, &["--hidden"]);
    panel.menu_with("Nobody is signed in").await;
    assert_eq!(windows(&computer), 0, "it was started without a window");

    // A second start that nobody asked for changes nothing; one that somebody did brings the window.
    second_start(&computer, &["--hidden"]);
    assert_eq!(windows(&computer), 0);
    second_start(&computer, &[]);
    wait_for_window(&computer);
    close_window(&computer);

    panel.end().await;
    wait_for_window(&computer);
    let log = application.output();
    assert!(log.contains("the tray has gone"), "{log}");

    // A panel that starts anew has the item again.
    let panel = Panel::start(&computer).await;
    panel.choose("Quit").await;
    wait_for("the end of the application", || application.ended());
}

#[tokio::test(flavor = "multi_thread")]
async fn hidden_without_a_tray_is_a_minimised_window_and_no_riddle() {
    let computer = Computer::start(Keyring::Missing);
    let mut application = start(&computer, &["--hidden"]);
    wait_for("the window", || {
        application.output().contains("window opened").then_some(())
    });
    let log = application.output();
    assert!(log.contains("a minimised window takes its place"), "{log}");
    terminate(&mut application);
}

pub(crate) fn start(computer: &Computer, arguments: &[&str]) -> Process {
    let mut command = computer.command(executable("vestibule-desktop"));
    command.args(arguments);
    let process = Process::start("application", &mut command, computer.folder());
    wait_for("the local API", || computer.socket().exists().then_some(()));
    process
}

fn second_start(computer: &Computer, arguments: &[&str]) {
    let mut command = computer.command(executable("vestibule-desktop"));
    command.args(arguments);
    let mut second = Process::start("second", &mut command, computer.folder());
    wait_for("the end of the second copy", || second.ended());
}

/// How many windows of the application can be seen.
pub(crate) fn windows(computer: &Computer) -> usize {
    let found = xdotool(computer, &["search", "--onlyvisible", "--name", TITLE]);
    found.lines().count()
}

/// Waits until a window can be seen, and its page used.
pub(crate) fn wait_for_window(computer: &Computer) {
    wait_for("the window", || (windows(computer) == 1).then_some(()));
}

/// Closes the window as the person would.
pub(crate) fn close_window(computer: &Computer) {
    wait_for("the end of the window", || {
        let found = xdotool(computer, &["search", "--onlyvisible", "--name", TITLE]);
        // It may have gone since it was pressed last.
        let Some(id) = found.lines().next().map(str::to_owned) else {
            return Some(());
        };
        // A page that has just been opened does not hear yet: pressed until it does.
        xdotool(computer, &["windowfocus", "--sync", &id, "key", "ctrl+w"]);
        (windows(computer) == 0).then_some(())
    });
}

fn terminate(application: &mut Process) {
    let asked = Command::new("kill")
        .args(["-s", "TERM", &application.id().to_string()])
        .status()
        .unwrap();
    assert!(asked.success());
    wait_for("the end of the application", || application.ended());
}

pub(crate) fn xdotool(computer: &Computer, arguments: &[&str]) -> String {
    let output = computer
        .command("xdotool")
        .args(arguments)
        .output()
        .expect("xdotool is installed; run ./dev test");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

pub(crate) const TITLE: &str = "Vestibule$";
