//! Asked to end by a signal, the application leaves everything in order.

use std::process::Command;

use vestibule_tests::computer::{Computer, Keyring};
use vestibule_tests::executable;
use vestibule_tests::http::check_user;
use vestibule_tests::process::{Process, wait_for};

#[test]
fn a_terminated_application_leaves_everything_in_order() {
    ends_in_order("TERM");
}

#[test]
fn an_interrupted_application_leaves_everything_in_order() {
    ends_in_order("INT");
}

fn ends_in_order(signal: &str) {
    let computer = Computer::start(Keyring::Unlocked);
    let mut command = computer.command(executable("vestibule-desktop"));
    let mut application = Process::start("application", &mut command, computer.folder());
    wait_for("the page", || {
        application.output().contains("ui ready").then_some(())
    });
    assert_eq!(check_user(&computer.socket()), r#"{"user":null}"#);
    let discovery_file = computer.socket().with_file_name("api.json");
    let database = computer.data_dir().join("user-pool/pool.sqlite3");
    for file in [&computer.socket(), &discovery_file, &database] {
        assert!(file.exists(), "{} is not there", file.display());
    }

    let asked = Command::new("kill")
        .args(["-s", signal, &application.id().to_string()])
        .status()
        .unwrap();
    assert!(asked.success());
    let status = wait_for("the end of the application", || application.ended());

    let log = application.output();
    assert_eq!(status.code(), Some(0), "{log}");
    assert!(log.contains("asked to end"), "{log}");
    for file in [
        computer.socket(),
        discovery_file,
        database.with_extension("sqlite3-wal"),
        database.with_extension("sqlite3-shm"),
    ] {
        assert!(!file.exists(), "{} is still there", file.display());
    }
    assert!(database.exists(), "what was stored stays");
}
