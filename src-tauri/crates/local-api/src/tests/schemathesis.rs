//! schemathesis, a client of others, reads the description and asks everything that it allows, and much that it does not. What it gets
//! has to be as described.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use vestibule_contract::Scope;

use super::client::{Answer, parent};
use super::house::House;
use crate::Decision;
use crate::gate::Transport::Socket;

/// Requests for each operation and each phase, at the most.
const EXAMPLES: &str = "40";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn schemathesis_finds_every_answer_as_it_is_described() {
    let Some(python) = std::env::var_os("VESTIBULE_PEERS_PYTHON") else {
        println!(
            "skipped: VESTIBULE_PEERS_PYTHON names no Python with schemathesis; ./dev test makes one"
        );
        return;
    };
    let mut house = House::new();
    let token = house.let_in("schemathesis", &Scope::ALL).await;
    let request = house.request(Socket, "GET", "/openapi.json", &[], "");
    let description = Answer::parse(&house.server.ask(Socket, request.as_bytes()).await);
    let folder = parent();
    fs::write(folder.path().join("openapi.json"), description.body).unwrap();
    fs::write(
        folder.path().join("schemathesis.toml"),
        include_str!("schemathesis.toml"),
    )
    .unwrap();

    let mut command = Command::new(Path::new(&python).with_file_name("schemathesis"));
    command
        .args(["run", "openapi.json", "--max-examples", EXAMPLES, "--no-color"])
        // A stream does not end, the description is on the socket alone, and a grant that was given back opens nothing more.
        .args(["/api/v1/events", "/openapi.json", "/api/v1/grant"].map(|path| format!("--exclude-path={path}")))
        .args(["--request-timeout", "20", "--seed", "1"])
        .args(["--url", &format!("http://127.0.0.1:{}", house.server.api.port())])
        .args(["--header", &format!("Authorization: Bearer {token}")])
        .current_dir(folder.path())
        .stdin(Stdio::null());
    let mut running = tokio::task::spawn_blocking(move || command.output());
    let output = loop {
        tokio::select! {
            output = &mut running => break output.unwrap().unwrap(),
            Some((_, answer)) = house.asked.recv() => drop(answer.send(Decision::Approve)),
        }
    };
    let report = String::from_utf8_lossy(&output.stdout).into_owned();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{report}\n{errors}");
    for line in report
        .lines()
        .filter(|line| line.contains("generated") || line.contains("Selected"))
    {
        println!("{}", line.trim());
    }
}
