//! Two user pools on one computer: whichever is in use, each keeps its own session.
//!
//! Not here: dropping a file onto the window, for which a test has no hand. What becomes of a dropped file is the same as of a
//! picked one.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use serde_json::{Value, json};
use vestibule_tests::computer::{Computer, Keyring};
use vestibule_tests::executable;
use vestibule_tests::http::check_user;
use vestibule_tests::process::{Process, wait_for};
use vestibule_tests::window::Window;

use crate::steps::{ADA, confirm, create_account_here, sign_in};

const GRACE: &str = "grace";
const PASSWORD: &str = "Compiler-A0-1952";

#[tokio::test(flavor = "multi_thread")]
async fn each_user_pool_keeps_its_own_session_whichever_is_in_use() {
    let computer = Computer::start(Keyring::Unlocked);
    let pool = AnotherPool::start(&computer);
    let file = pool.configuration.to_str().expect("text");
    let named = [("VESTIBULE_CONFIGURATION", file)];

    let window = Window::open_with(&computer, "configurations", &named).await;
    assert_settings(&window, "Amazon Cognito").await;
    let source = window.text("pool-source").await;
    assert!(source.starts_with("another-pool.json"), "{source}");
    window.screenshot("1-another-pool").await;
    window.click("nav-profile").await;
    sign_in(&window, GRACE, ADA.password).await;
    window.element("alert").await;
    sign_in(&window, GRACE, PASSWORD).await;
    window.wait_for_text("welcome", "Welcome, grace").await;
    assert_user(&computer, Some(GRACE));

    // At once: what was signed in at the other pool is not signed in here, and nobody there is known here.
    window.click("nav-settings").await;
    window.click("use-embedded-pool").await;
    window
        .wait_for_text("pool-kind", "Embedded, on this computer")
        .await;
    assert_user(&computer, None);
    window.screenshot("2-embedded-pool").await;
    window.click("nav-profile").await;
    sign_in(&window, GRACE, PASSWORD).await;
    window.element("alert").await;
    create_account_here(&window, &ADA).await;
    confirm(&window).await;
    window.wait_for_text("welcome", "Welcome, ada").await;
    assert_user(&computer, Some(ADA.username));
    window.close().await;

    // Both are still signed in, each at their own pool.
    let window = Window::open_with(&computer, "configurations-again", &named).await;
    window.click("nav-profile").await;
    window.wait_for_text("welcome", "Welcome, grace").await;
    assert_user(&computer, Some(GRACE));
    window.click("sign-out").await;
    window.element("step-sign_in").await;
    window.close().await;

    let window = Window::open(&computer, "configurations-embedded").await;
    window.click("nav-profile").await;
    window.wait_for_text("welcome", "Welcome, ada").await;
    assert_user(&computer, Some(ADA.username));
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_cannot_be_read_signs_nobody_in_and_nobody_out() {
    let computer = Computer::start(Keyring::Unlocked);
    let window = Window::open(&computer, "configuration-unreadable").await;
    window.click("nav-profile").await;
    create_account_here(&window, &ADA).await;
    confirm(&window).await;
    window.wait_for_text("welcome", "Welcome, ada").await;
    window.close().await;

    let file = computer.folder().join("broken.json");
    std::fs::write(&file, "{ \"auth\": { \"user_pool_id\": ").expect("a file");
    let file = file.to_str().expect("text");
    let named = [("VESTIBULE_CONFIGURATION", file)];
    let window = Window::open_with(&computer, "configuration-unreadable-named", &named).await;
    window.element("page-heading").await;
    assert_user(&computer, None);
    window.screenshot("unreadable").await;
    window.close().await;

    let window = Window::open(&computer, "configuration-unreadable-after").await;
    window.click("nav-profile").await;
    window.wait_for_text("welcome", "Welcome, ada").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_picked_and_kept_and_a_broken_one_changes_nothing() {
    let computer = Computer::start(Keyring::Unlocked);
    let pool = AnotherPool::start(&computer);
    let window = Window::open(&computer, "configuration-picked").await;
    assert_settings(&window, "Embedded, on this computer").await;
    pick(&computer, &window, &pool.configuration).await;
    window.wait_for_text("pool-kind", "Amazon Cognito").await;
    window
        .wait_for_text("pool-source", "another-pool.json (Amplify JavaScript)")
        .await;
    window.click("nav-profile").await;
    sign_in(&window, GRACE, PASSWORD).await;
    window.wait_for_text("welcome", "Welcome, grace").await;

    let broken = computer.folder().join("broken.json");
    std::fs::write(&broken, "{ \"auth\": { \"user_pool_id\": ").expect("a file");
    window.click("nav-settings").await;
    pick(&computer, &window, &broken).await;
    window.element("alert").await;
    window.screenshot("broken").await;
    window.wait_for_text("pool-kind", "Amazon Cognito").await;
    assert_user(&computer, Some(GRACE));
    window.close().await;

    // The file may be gone by then: a copy is kept.
    std::fs::remove_file(&pool.configuration).expect("it was there");
    let window = Window::open(&computer, "configuration-kept").await;
    assert_settings(&window, "Amazon Cognito").await;
    assert_user(&computer, Some(GRACE));
    window.close().await;
}

/// Picks a file in the system's own dialog, as a person does who knows its path: a slash begins one.
async fn pick(computer: &Computer, window: &Window, file: &Path) {
    window.click("pick-configuration").await;
    pick_in_dialog(computer, "Open a configuration", file).await;
}

/// The dialog of this title is open, or opens.
pub(crate) async fn pick_in_dialog(computer: &Computer, title: &str, file: &Path) {
    let xdotool = |arguments: &[&str]| {
        let mut command = computer.command("xdotool");
        let output = command.args(arguments).output().expect("xdotool runs");
        output.status.success().then_some(())
    };
    wait_for("the dialog", || {
        xdotool(&["search", "--onlyvisible", "--name", title, "windowfocus"])
    });
    // What is typed while the field opens would be lost.
    let closed = at_rest(computer).await;
    xdotool(&["key", "slash"]).expect("it presses a key");
    wait_for("the field for a path", || {
        (computer.screen().picture(None) != closed).then_some(())
    });
    at_rest(computer).await;
    let path = file.to_str().expect("text");
    xdotool(&["key", "ctrl+a"]).expect("it presses keys");
    xdotool(&["type", "--delay", "20", path]).expect("it types");
    at_rest(computer).await;
    xdotool(&["key", "Return"]).expect("it presses a key");
}

/// The picture of the display, once nothing moves on it.
async fn at_rest(computer: &Computer) -> Vec<u8> {
    let mut last = computer.screen().picture(None);
    loop {
        tokio::time::sleep(Duration::from_millis(150)).await;
        let picture = computer.screen().picture(None);
        if picture == last {
            return picture;
        }
        last = picture;
    }
}

async fn assert_settings(window: &Window, kind: &str) {
    window.click("nav-settings").await;
    window.wait_for_text("pool-kind", kind).await;
}

/// Who is signed in, by the local API.
fn assert_user(computer: &Computer, username: Option<&str>) {
    let expected = json!({ "user": username }).to_string();
    wait_for("the local API's answer", || {
        (check_user(&computer.socket()) == expected).then_some(())
    });
}

/// A user pool of somebody else's, that knows Grace.
struct AnotherPool {
    _process: Process,
    /// What the application is told of it.
    configuration: PathBuf,
}

impl AnotherPool {
    fn start(computer: &Computer) -> Self {
        let folder = computer.folder();
        let config = folder.join("pool.json");
        let settings = json!({
            "Clients": [{ "ClientName": "desktop", "ClientId": "desktopclient" }],
            "Users": [{ "Username": GRACE, "Password": PASSWORD }],
        });
        std::fs::write(&config, settings.to_string()).expect("a file");
        let mut command = computer.command(executable("vestibule-pool"));
        command
            .args(["--memory", "--port", "0", "--json", "--config"])
            .arg(&config)
            .stdin(Stdio::null());
        let process = Process::start("another-pool", &mut command, folder);
        let ready = wait_for("the other pool", || ready_line(&process.output()));
        Self {
            configuration: write_configuration(folder, &ready),
            _process: process,
        }
    }
}

fn write_configuration(folder: &Path, ready: &Value) -> PathBuf {
    let file = folder.join("another-pool.json");
    let content = json!({ "Auth": { "Cognito": {
        "userPoolId": ready["user_pool_id"],
        "userPoolClientId": "desktopclient",
        "userPoolEndpoint": ready["endpoint"],
    } } });
    std::fs::write(&file, content.to_string()).expect("a file");
    file
}

/// The first line that the pool prints, once all of it is there.
fn ready_line(output: &str) -> Option<Value> {
    let (line, _) = output.split_once('\n')?;
    let line: Value = serde_json::from_str(line).expect("JSON");
    Some(line["ready"].clone())
}
