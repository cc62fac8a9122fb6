//! Another user of this computer gets nothing, even where the file modes would let them in.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

use vestibule_contract::Scope;

use super::client::{Server, generous, signed_in};
use super::house::House;
use crate::gate::Transport::{Loopback, Socket};

const NOBODY: &str = "65534";

/// Sends its third argument to the socket at its second, or to the port of 127.0.0.1, and prints what comes back.
const CLIENT: &str = r#"
import socket, sys
where, request = sys.argv[1], sys.argv[2].encode()
try:
    if where.startswith("/"):
        stream = socket.socket(socket.AF_UNIX)
        stream.connect(where)
    else:
        stream = socket.create_connection(("127.0.0.1", int(where)))
    stream.settimeout(20)
    stream.sendall(request)
    answer = b""
    while chunk := stream.recv(65536):
        answer += chunk
    print("answer:" + answer.decode(), end="")
except ConnectionError:
    print("answer:", end="")
except PermissionError:
    print("not permitted", end="")
"#;

/// What a program of `uid` gets; `None`, with a word why, where this computer can't run one.
async fn ask_as(uid: &str, place: &str, request: &str) -> Option<String> {
    run_as(uid, CLIENT, &[place, request]).await
}

async fn run_as(uid: &str, script: &str, arguments: &[&str]) -> Option<String> {
    let python = "/usr/bin/python3";
    let setpriv = "/usr/bin/setpriv";
    if !rustix::process::geteuid().is_root() {
        println!("skipped: only root can become another user");
        return None;
    }
    if !(Path::new(python).exists() && Path::new(setpriv).exists()) {
        println!("skipped: needs {python} and {setpriv}");
        return None;
    }
    let mut command = Command::new(setpriv);
    command
        .args([format!("--reuid={uid}"), format!("--regid={uid}")])
        .args(["--clear-groups", python, "-I", "-c", script])
        .args(arguments)
        .current_dir("/")
        .stdin(Stdio::null());
    let output = tokio::task::spawn_blocking(move || command.output())
        .await
        .unwrap()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Some(String::from_utf8(output.stdout).unwrap())
}

/// Opens everything that keeps another user away from the socket, so that only the peer's credentials are left.
fn open_all_doors(server: &Server) {
    let set_mode = |path: &Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    set_mode(server.parent(), 0o755);
    set_mode(&server.runtime_dir(), 0o755);
    set_mode(server.api.socket_path().unwrap(), 0o666);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_user_is_kept_out_by_the_directory() {
    let server = Server::start(generous(), signed_in("ada"));
    fs::set_permissions(server.parent(), fs::Permissions::from_mode(0o755)).unwrap();
    let request = server.with(Socket, "Connection: close");
    let socket = server.api.socket_path().unwrap().to_str().unwrap();
    if let Some(answer) = ask_as(NOBODY, socket, &request).await {
        assert_eq!(answer, "not permitted");
    }
}

/// Lists and reads what its arguments name, and prints what it got.
const THIEF: &str = r#"
import os, sys
for path in sys.argv[1:]:
    for take in (os.listdir, lambda path: open(path).read(), lambda path: open(path, "a")):
        try:
            print("got", path, take(path))
        except (PermissionError, NotADirectoryError, IsADirectoryError, FileNotFoundError):
            pass
"#;

#[tokio::test(flavor = "multi_thread")]
async fn another_user_can_list_read_and_write_nothing() {
    let mut house = House::new();
    house.let_in("x", &[Scope::UserRead]).await;
    // The way to them is open, and the runtime folder itself, as if somebody had been careless.
    let server = &house.server;
    open_all_doors(server);
    fs::set_permissions(
        house.kept().parent().unwrap(),
        fs::Permissions::from_mode(0o755),
    )
    .unwrap();
    let mut paths = vec![server.runtime_dir().join("api.json"), house.kept()];
    let names = ["grants.json", "activity.jsonl", "activity.end"];
    paths.extend(names.map(|name| house.kept().join(name)));
    let paths: Vec<_> = paths.iter().map(|path| path.to_str().unwrap()).collect();
    if let Some(got) = run_as(NOBODY, THIEF, &paths).await {
        assert_eq!(got, "");
        let own = run_as("0", THIEF, &paths).await.unwrap();
        assert!(own.contains("server_proof_key"), "its own user reads them");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_user_is_closed_unread_on_the_socket_even_if_its_mode_is_wide() {
    let server = Server::start(generous(), signed_in("ada"));
    open_all_doors(&server);
    let request = server.with(Socket, "Connection: close");
    let socket = server.api.socket_path().unwrap().to_str().unwrap();
    if let Some(answer) = ask_as(NOBODY, socket, &request).await {
        assert_eq!(answer, "answer:", "closed without a word");
        let own = ask_as("0", socket, &request).await.unwrap();
        assert!(own.ends_with(r#"{"user":"ada"}"#), "{own}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_user_is_closed_unread_on_loopback() {
    let server = Server::start(generous(), signed_in("ada"));
    let request = server.with(Loopback, "Connection: close");
    let port = server.api.port().to_string();
    if let Some(answer) = ask_as(NOBODY, &port, &request).await {
        assert_eq!(answer, "answer:", "closed without a word");
        let own = ask_as("0", &port, &request).await.unwrap();
        assert!(own.contains("401 Unauthorized"), "{own}");
    }
}
