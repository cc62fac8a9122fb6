//! Other programs: one asks to be let in, the person answers in a window of the system's, and what was granted can be taken back.

use std::process::{Child, Output, Stdio};

use vestibule_tests::computer::{Computer, Keyring};
use vestibule_tests::dialog::Dialog;
use vestibule_tests::executable;
use vestibule_tests::process::wait_for;
use vestibule_tests::window::Window;

use crate::steps::{ADA, make_account};

pub(crate) const QUESTION: &str = "Let a program use your sign-in\\?";

#[tokio::test(flavor = "multi_thread")]
async fn a_program_is_let_in_by_the_person_alone() {
    let computer = Computer::start(Keyring::Unlocked);
    let window = Window::open(&computer, "companions").await;
    make_account(&window, &ADA).await;
    assert_eq!(answer(&run(&computer, &["check-user"])), "ada");
    let nothing_granted = run(&computer, &["token"]);
    assert_eq!(nothing_granted.status.code(), Some(NOT_LET_IN));

    // Whoever presses Enter without reading refuses.
    let pairing = pair(&computer, "token.access");
    let dialog = Dialog::wait(&computer, QUESTION);
    window.screenshot("question").await;
    dialog.press("Return");
    let refused = wait(pairing).await;
    assert_eq!(refused.status.code(), Some(NOT_LET_IN), "{refused:?}");
    wait_for("the end of the question", || {
        (!Dialog::is_open(&computer, QUESTION)).then_some(())
    });
    assert_eq!(run(&computer, &["token"]).status.code(), Some(NOT_LET_IN));

    let pairing = pair(&computer, "token.access");
    let dialog = Dialog::wait(&computer, QUESTION);
    // Nothing but refusing can be chosen at first: whatever was being typed when the question came up is not heeded.
    dialog.press_until_gone("alt+l");
    let paired = wait(pairing).await;
    assert!(paired.status.success(), "{paired:?}");
    let token = answer(&run(&computer, &["token"]));
    assert_eq!(token.split('.').count(), 3, "a JWT");
    // Only what was asked for.
    assert_eq!(run(&computer, &["whoami"]).status.code(), Some(NOT_LET_IN));
    assert_eq!(
        run(&computer, &["token", "--use", "id"]).status.code(),
        Some(NOT_LET_IN)
    );
    let log = window.close().await;
    assert!(!log.contains("eyJ"), "a token is in the log");
}

/// `vestibule pair`, which waits for the person.
fn pair(computer: &Computer, scope: &str) -> Child {
    pair_as(computer, "vestibule", &[scope])
}

/// The same for a tool of this name.
pub(crate) fn pair_as(computer: &Computer, name: &str, scopes: &[&str]) -> Child {
    computer
        .command(executable("vestibule"))
        .args(["pair", "--as", name, "--reason", "to call the API"])
        .args(scopes.iter().flat_map(|scope| ["--scope", *scope]))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts")
}

/// The person lets it in.
pub(crate) async fn approve(computer: &Computer, pairing: Child) {
    Dialog::wait(computer, QUESTION).press_until_gone("alt+l");
    let paired = wait(pairing).await;
    assert!(paired.status.success(), "{paired:?}");
}

pub(crate) async fn wait(child: Child) -> Output {
    tokio::task::spawn_blocking(move || child.wait_with_output())
        .await
        .expect("it does not panic")
        .expect("it ends")
}

pub(crate) fn run(computer: &Computer, arguments: &[&str]) -> Output {
    computer
        .command(executable("vestibule"))
        .args(arguments)
        .output()
        .expect("it runs")
}

pub(crate) fn answer(output: &Output) -> String {
    assert!(output.status.success(), "{output:?}");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// What `vestibule` exits with where the person did not let it in.
pub(crate) const NOT_LET_IN: i32 = 4;
