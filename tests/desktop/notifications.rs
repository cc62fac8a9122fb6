//! What the desktop tells a person who looks elsewhere, by a notification daemon of its own (dunst).

use std::process::Stdio;

use vestibule_tests::computer::{Computer, Keyring};
use vestibule_tests::dialog::Dialog;
use vestibule_tests::executable;
use vestibule_tests::process::{Process, wait_for};
use vestibule_tests::tray::Panel;
use vestibule_tests::window::Window;

use crate::steps::{ADA, make_account};

const QUESTION: &str = "Let a program use your sign-in\\?";
const ASKED: &str = "wants to use your sign-in";

#[tokio::test(flavor = "multi_thread")]
async fn who_looks_elsewhere_is_told_of_a_program_that_asks_and_of_a_session_that_ended() {
    let computer = signed_in("notifications").await;
    let dunst = start_dunst(&computer);
    let panel = Panel::start(&computer).await;
    let application = start_hidden(&computer);
    panel.menu_with("Signed in as ada").await;
    ask_and_refuse(&computer);
    let told = dunst.output();
    assert!(told.contains(ASKED), "{told}");
    panel.choose("Quit").await;
    wait_for_the_end(&computer);
    drop(application);

    end_every_session(&computer);
    let application = start_hidden(&computer);
    wait_for("the notification", || {
        dunst
            .output()
            .contains("Your session has ended")
            .then_some(())
    });
    for secret in [ADA.username, ADA.email, "eyJ"] {
        assert!(!dunst.output().contains(secret), "{}", dunst.output());
    }
    // Whoever answers it is led to the sign-in.
    let answered = computer
        .command("dunstctl")
        .args(["action", "0"])
        .status()
        .unwrap();
    assert!(answered.success());
    wait_for("the sign-in", || {
        application.output().contains("page=/profile").then_some(())
    });
    panel.choose("Quit").await;
    wait_for_the_end(&computer);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_wants_no_notifications_gets_none() {
    let computer = signed_in("no-notifications").await;
    computer.write_preferences(r#"{ "notifications": false }"#);
    let dunst = start_dunst(&computer);
    let panel = Panel::start(&computer).await;
    let _application = start_hidden(&computer);
    panel.menu_with("Signed in as ada").await;
    ask_and_refuse(&computer);
    assert!(!dunst.output().contains(ASKED), "{}", dunst.output());
    panel.choose("Quit").await;
    wait_for_the_end(&computer);
}

/// A computer on which ada is signed in, and nothing runs.
async fn signed_in(test: &str) -> Computer {
    let computer = Computer::start(Keyring::Unlocked);
    let window = Window::open(&computer, test).await;
    make_account(&window, &ADA).await;
    window.close().await;
    computer
}

fn start_dunst(computer: &Computer) -> Process {
    let mut command = computer.command("dunst");
    command.arg("-print");
    let dunst = Process::start("dunst", &mut command, computer.folder());
    computer.wait_for_name("org.freedesktop.Notifications");
    dunst
}

fn start_hidden(computer: &Computer) -> Process {
    let mut command = computer.command(executable("vestibule-desktop"));
    command.arg("--hidden");
    Process::start("application", &mut command, computer.folder())
}

/// A program asks to be let in, and is refused.
fn ask_and_refuse(computer: &Computer) {
    let pairing = computer
        .command(executable("vestibule"))
        .args(["pair", "--scope", "user.read", "--reason", "to greet"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    Dialog::wait(computer, QUESTION).press_until_gone("Return");
    let refused = pairing.wait_with_output().expect("it ends");
    assert!(!refused.status.success());
}

/// As a user pool does that signs somebody out everywhere.
fn end_every_session(computer: &Computer) {
    let database = computer.data_dir().join("user-pool/pool.sqlite3");
    let script = "import sqlite3, sys; pool = sqlite3.connect(sys.argv[1]); \
                  pool.execute('DELETE FROM refresh_tokens'); pool.execute('DELETE FROM sessions'); pool.commit()";
    let ended = computer
        .command("/usr/bin/python3")
        .args(["-c", script])
        .arg(database)
        .status()
        .unwrap();
    assert!(ended.success());
}

fn wait_for_the_end(computer: &Computer) {
    let lock = computer.data_dir().join("instance.lock");
    wait_for("the end of the application", || {
        std::fs::File::open(&lock).ok()?.try_lock().ok()
    });
}
