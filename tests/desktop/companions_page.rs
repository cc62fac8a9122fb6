//! The Companions and the Activity page: who is let in, how that is taken back, and what was asked.

use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use aws_lc_rs::digest;
use fantoccini::Locator;
use serde_json::Value;
use vestibule_tests::computer::{Computer, Keyring};
use vestibule_tests::dialog::Dialog;
use vestibule_tests::executable;
use vestibule_tests::process::{PATIENCE, wait_for};
use vestibule_tests::window::Window;

use crate::companions::{NOT_LET_IN, QUESTION, answer, approve, pair_as, run, wait};
use crate::steps::{ADA, make_account, sign_in};

#[tokio::test(flavor = "multi_thread")]
async fn the_person_sees_who_is_let_in_and_takes_it_back() {
    let computer = Computer::start(Keyring::Unlocked);
    let window = Window::open(&computer, "companions-page").await;
    make_account(&window, &ADA).await;
    for (name, scopes) in [
        ("build", &["user.read", "session.read"][..]),
        ("deploy", &["session.read"]),
        ("backup", &["token.access"]),
    ] {
        let pairing = pair_as(&computer, name, scopes);
        approve(&computer, pairing).await;
    }
    for _ in 0..2 {
        answer(&run(&computer, &["--as", "build", "whoami"]));
    }
    let mut build = Listener::start(&computer, "build");
    let mut deploy = Listener::start(&computer, "deploy");

    go_to(&window, "tab-companions").await;
    let line = line_of(&window, "build").await;
    for words in [
        "Your user name",
        "Your session",
        "Used 3 times",
        ", last on ",
    ] {
        assert!(line.contains(words), "{line}");
    }
    let program = executable("vestibule");
    assert!(line.contains(program.to_str().expect("text")), "{line}");
    assert!(line_of(&window, "deploy").await.contains("Used once"));
    assert!(line_of(&window, "backup").await.contains("Not used yet"));
    window.screenshot("let-in").await;

    let begun = Instant::now();
    press_in_line(&window, "build", "revoke").await;
    assert_eq!(build.next(), "grant-revoked");
    println!(
        "the open stream has ended {:?} after the click",
        begun.elapsed()
    );
    assert_eq!(build.end(), Some(NOT_LET_IN));
    let refused = run(&computer, &["--as", "build", "whoami"]);
    assert_eq!(refused.status.code(), Some(NOT_LET_IN), "{refused:?}");
    wait_until_no_line(&window, "build").await;
    answer(&run(&computer, &["--as", "deploy", "whoami"]));
    assert!(deploy.is_listening(), "the other one goes on");

    window.click("revoke-all").await;
    window.screenshot("revoke-all").await;
    window.click("revoke-all-no").await;
    answer(&run(&computer, &["--as", "deploy", "whoami"]));
    window.click("revoke-all").await;
    window.click("revoke-all-yes").await;
    window.element("no-companions").await;
    assert_eq!(deploy.next(), "grant-revoked");
    assert_eq!(deploy.end(), Some(NOT_LET_IN));
    for (name, command) in [("deploy", "whoami"), ("backup", "token")] {
        let refused = run(&computer, &["--as", name, command]);
        assert_eq!(refused.status.code(), Some(NOT_LET_IN), "{refused:?}");
    }
    let log = window.close().await;
    assert!(!log.contains("vst_"), "a companion's token is in the log");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_for_good_is_remembered_until_the_person_forgets_it() {
    let computer = Computer::start(Keyring::Unlocked);
    let window = Window::open(&computer, "companions-refused").await;
    make_account(&window, &ADA).await;
    let pairing = pair_as(&computer, "nosy", &["token.access"]);
    Dialog::wait(&computer, QUESTION).press_until_gone("alt+n");
    assert_eq!(wait(pairing).await.status.code(), Some(NOT_LET_IN));
    // Nobody is asked any more.
    let refused = wait(pair_as(&computer, "nosy", &["token.access"])).await;
    assert_eq!(refused.status.code(), Some(NOT_LET_IN), "{refused:?}");
    assert!(!Dialog::is_open(&computer, QUESTION));

    go_to(&window, "tab-companions").await;
    let line = window.text("refused").await;
    assert!(line.contains("nosy"), "{line}");
    window.screenshot("refused").await;
    window.click("forget-refusal").await;
    window.wait_until_gone("refused").await;
    let pairing = pair_as(&computer, "nosy", &["session.end"]);
    let dialog = Dialog::wait(&computer, QUESTION);
    window.screenshot("asked-again").await;
    dialog.press_until_gone("alt+l");
    assert!(wait(pairing).await.status.success());

    // What a companion ends is over for the window, too, which says who asked for it.
    assert_eq!(
        answer(&run(&computer, &["--as", "nosy", "sign-out"])),
        "ada is signed out"
    );
    window.wait_for_text("receipt-by", "nosy").await;
    window
        .wait_for_text(
            "receipt-companions",
            "nosy: no access until you sign in again",
        )
        .await;
    window.screenshot("signed-out").await;
    sign_in(&window, ADA.username, ADA.password).await;
    window.wait_for_text("nav-profile", "Profile").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_asked_can_be_searched_exported_and_checked() {
    let computer = Computer::start(Keyring::Unlocked);
    let window = Window::open(&computer, "activity-page").await;
    make_account(&window, &ADA).await;
    let pairing = pair_as(&computer, "build", &["session.read"]);
    approve(&computer, pairing).await;
    answer(&run(&computer, &["--as", "build", "whoami"]));
    let refused = run(&computer, &["--as", "build", "token"]);
    assert_eq!(refused.status.code(), Some(NOT_LET_IN));

    go_to(&window, "tab-activity").await;
    window.element("activity-entry").await;
    let whole = window.element("chain").await;
    let is_whole = whole.attr("data-whole").await.expect("it can be asked");
    assert_eq!(is_whole.as_deref(), Some("true"));
    let page = window.text("part-activity").await;
    assert!(page.contains("/api/v1/session"), "{page}");
    window.fill("activity-search", "v1/token").await;
    wait_for_entries(&window, |entries| {
        !entries.is_empty() && entries.iter().all(|entry| entry.contains("/api/v1/token"))
    })
    .await;
    window.screenshot("searched").await;
    window.click("nav-home").await;
    go_to(&window, "tab-activity").await;
    wait_for_entries(&window, |entries| entries.len() > 2).await;

    let file = computer.folder().join("exported.jsonl");
    export(&computer, &window, &file).await;
    window
        .wait_for_text("exported", "Written to exported.jsonl.")
        .await;
    let exported = fs::read_to_string(&file).expect("a file");
    let lines: Vec<&str> = exported.lines().collect();
    assert!(lines.len() > 2, "{exported}");
    for (before, line) in lines.iter().zip(lines.iter().skip(1)) {
        let line: Value = serde_json::from_str(line).expect("JSON");
        let hash = digest::digest(&digest::SHA256, before.as_bytes());
        let hash = hash.as_ref().iter().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        });
        assert_eq!(line["previous"], hash, "each line seals the one before it");
    }

    // Somebody wants a refusal not to have been one.
    let log = computer.data_dir().join("companions/activity.jsonl");
    let content = fs::read_to_string(&log).expect("a file");
    let damaged = content.replacen("403", "200", 1);
    assert_ne!(damaged, content, "there was a refusal");
    fs::write(&log, damaged).expect("it can be written");
    window.click("nav-home").await;
    go_to(&window, "tab-activity").await;
    let chain = window.text("chain").await;
    assert!(chain.contains("has changed this log"), "{chain}");
    window.screenshot("tampered").await;
    window.close().await;
}

/// Goes to a page about the person, by its tab.
async fn go_to(window: &Window, tab: &str) {
    window.click("who").await;
    window.click(tab).await;
}

/// `vestibule events` of a companion, line by line.
struct Listener {
    child: Child,
    lines: Receiver<String>,
}

impl Listener {
    /// Returns once it was told how things stand.
    fn start(computer: &Computer, name: &str) -> Self {
        let mut child = computer
            .command(executable("vestibule"))
            .args(["--as", name, "events"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        let output = BufReader::new(child.stdout.take().expect("a pipe"));
        let (sender, lines) = channel();
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                let _ = sender.send(line);
            }
        });
        let mut listener = Self { child, lines };
        assert_eq!(listener.next(), "signed-in ada");
        listener
    }

    fn next(&mut self) -> String {
        self.lines.recv_timeout(PATIENCE).expect("a line")
    }

    fn is_listening(&mut self) -> bool {
        self.child.try_wait().expect("it can be asked").is_none()
    }

    fn end(mut self) -> Option<i32> {
        self.child.wait().expect("it ends").code()
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

/// Where the line of the companion of this name is.
fn line(name: &str) -> String {
    format!(
        "//li[@data-testid='companion'][.//span[contains(@class,'line-name')][normalize-space(.)='{name}']]"
    )
}

/// What stands in the line of this program, once it is drawn.
async fn line_of(window: &Window, name: &str) -> String {
    let path = line(name);
    let begun = Instant::now();
    loop {
        // The page may be drawn anew between the two calls: then the next turn finds it.
        if let Ok(found) = window.client().find(Locator::XPath(&path)).await
            && let Ok(text) = found.text().await
            && !text.is_empty()
        {
            return text;
        }
        assert!(
            begun.elapsed() < PATIENCE,
            "no line of {name}\n{}",
            window.log()
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn press_in_line(window: &Window, name: &str, button: &str) {
    let path = format!("{}//button[@data-testid='{button}']", line(name));
    let begun = Instant::now();
    loop {
        let pressed = match window.client().find(Locator::XPath(&path)).await {
            Ok(found) => found.click().await,
            Err(error) => Err(error),
        };
        let Err(error) = pressed else {
            return;
        };
        assert!(
            begun.elapsed() < PATIENCE,
            "{button} can't be pressed: {error}"
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn wait_until_no_line(window: &Window, name: &str) {
    let path = line(name);
    let begun = Instant::now();
    while window.client().find(Locator::XPath(&path)).await.is_ok() {
        assert!(begun.elapsed() < PATIENCE, "{name} is still there");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn wait_for_entries(window: &Window, is_so: impl Fn(&[String]) -> bool) {
    let css = Locator::Css("[data-testid=activity-entry]");
    let begun = Instant::now();
    loop {
        let mut texts = Vec::new();
        for entry in window
            .client()
            .find_all(css)
            .await
            .expect("it can be asked")
        {
            // It may be drawn anew meanwhile.
            texts.extend(entry.text().await);
        }
        if is_so(&texts) {
            return;
        }
        assert!(begun.elapsed() < PATIENCE, "{texts:#?}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Exports to this file, as a person does who types its path.
async fn export(computer: &Computer, window: &Window, file: &Path) {
    window.click("export-activity").await;
    let xdotool = |arguments: &[&str]| {
        let output = computer.command("xdotool").args(arguments).output();
        output.expect("xdotool runs").status.success().then_some(())
    };
    wait_for("the dialog", || {
        let title = "Export the activity log";
        xdotool(&["search", "--onlyvisible", "--name", title, "windowfocus"])
    });
    xdotool(&["key", "ctrl+a"]).expect("it presses keys");
    let path = file.to_str().expect("text");
    xdotool(&["type", "--delay", "20", path]).expect("it types");
    xdotool(&["key", "Return"]).expect("it presses a key");
}
