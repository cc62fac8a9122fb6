//! What stands in the runtime directory while the API runs, and afterwards.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};

use tokio::sync::watch;

use super::client::{Answer, Server, generous, loopback_addresses, parent, signed_in};
use crate::gate::Transport::{Loopback, Socket};
use crate::{Config, DirectoryFlaw, Error, LocalApi};

fn names(server: &Server) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(server.runtime_dir())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn start_in(runtime_dir: impl Into<std::path::PathBuf>) -> Result<LocalApi, Error> {
    let (_, session) = watch::channel(signed_in("ada"));
    LocalApi::start(Config::new(runtime_dir), session)
}

#[tokio::test]
async fn socket_and_discovery_file_are_there_while_it_runs_and_gone_afterwards() {
    let server = Server::start(generous(), signed_in("ada"));
    assert_eq!(names(&server), ["api.json", "api.sock"]);
    for name in ["api.json", "api.sock"] {
        let metadata = fs::symlink_metadata(server.runtime_dir().join(name)).unwrap();
        assert_eq!(metadata.permissions().mode() & 0o7777, 0o600, "{name}");
    }
    server.api.shutdown().await;
    assert!(names(&server).is_empty());
    server.api.shutdown().await;
}

#[tokio::test]
async fn the_discovery_file_leads_to_the_port() {
    let server = Server::start(generous(), signed_in("ada"));
    let text = fs::read_to_string(server.runtime_dir().join("api.json")).unwrap();
    let discovery: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(discovery["port"], server.api.port());
    assert_eq!(discovery["pid"], std::process::id());
    assert_eq!(discovery["server_proof_key"].as_str().unwrap().len(), 43);
    assert!(!text.contains("ada"));
    for address in loopback_addresses() {
        let mut client = server.connect_loopback(address).await;
        client.send(server.good(Loopback).as_bytes()).await;
        assert_eq!(
            Answer::parse(&client.one_answer().await).status,
            401,
            "{address}"
        );
    }
}

#[tokio::test]
async fn nobody_else_can_bind_the_port_beside_us() {
    let server = Server::start(generous(), signed_in("ada"));
    let mut addresses = loopback_addresses();
    let any: Vec<_> = addresses
        .iter()
        .map(|address| if *address == "::1" { "::" } else { "0.0.0.0" })
        .collect();
    addresses.extend(any);
    for address in addresses {
        let address = std::net::SocketAddr::new(address.parse().unwrap(), server.api.port());
        let socket = if address.is_ipv4() {
            tokio::net::TcpSocket::new_v4()
        } else {
            tokio::net::TcpSocket::new_v6()
        }
        .unwrap();
        socket.set_reuseaddr(true).unwrap();
        socket.set_reuseport(true).unwrap();
        let bound = socket.bind(address);
        assert_eq!(
            bound.unwrap_err().kind(),
            std::io::ErrorKind::AddrInUse,
            "{address}"
        );
    }
}

#[tokio::test]
async fn after_the_end_no_connection_is_left_and_a_new_start_works() {
    let server = Server::start(generous(), signed_in("ada"));
    let mut idle = server.connect_socket().await;
    idle.send(server.good(Socket).as_bytes()).await;
    assert_eq!(Answer::parse(&idle.one_answer().await).status, 200);
    let mut slow = server.connect_loopback("127.0.0.1").await;
    slow.send(b"GET /").await;

    server.api.shutdown().await;

    assert_eq!(idle.until_closed().await, b"");
    assert_eq!(slow.until_closed().await, b"");
    let again = start_in(server.runtime_dir()).unwrap();
    tokio::net::UnixStream::connect(again.socket_path().unwrap())
        .await
        .unwrap();
}

#[tokio::test]
async fn dropping_it_removes_its_files_too() {
    let directory = parent();
    let path = directory.path().join("app");
    drop(start_in(&path).unwrap());
    assert_eq!(fs::read_dir(&path).unwrap().count(), 0);
}

#[tokio::test]
async fn a_second_start_in_the_same_directory_is_refused_and_harms_nothing() {
    let server = Server::start(generous(), signed_in("ada"));
    let error = start_in(server.runtime_dir()).unwrap_err();
    assert!(matches!(error, Error::AlreadyRunning { .. }), "{error}");
    assert_eq!(names(&server), ["api.json", "api.sock"]);
    let answer = server.ask(Socket, server.good(Socket).as_bytes()).await;
    assert_eq!(Answer::parse(&answer).status, 200);
}

#[tokio::test]
async fn what_a_crash_left_is_replaced() {
    let directory = parent();
    let path = directory.path().join("app");
    drop(start_in(&path).unwrap());
    drop(std::os::unix::net::UnixListener::bind(path.join("api.sock")).unwrap());
    fs::write(path.join("api.json"), r#"{"port":1}"#).unwrap();
    fs::write(path.join("api.json.new"), "half a").unwrap();
    let api = start_in(&path).unwrap();
    let text = fs::read_to_string(path.join("api.json")).unwrap();
    assert!(text.contains(&api.port().to_string()));
    assert!(!path.join("api.json.new").exists());
}

#[tokio::test]
async fn an_unsafe_directory_starts_nothing_and_says_what_to_do() {
    let parent = parent();
    let wide = parent.path().join("wide");
    fs::create_dir(&wide).unwrap();
    fs::set_permissions(&wide, fs::Permissions::from_mode(0o755)).unwrap();
    let link = parent.path().join("link");
    symlink(parent.path(), &link).unwrap();
    for (path, flaw, remedy) in [
        (&wide, DirectoryFlaw::Mode, "chmod 700"),
        (&link, DirectoryFlaw::SymbolicLink, "remove the link"),
    ] {
        let error = start_in(path).unwrap_err();
        assert!(matches!(error, Error::UnsafeDirectory { flaw: found, .. } if found == flaw));
        assert!(error.to_string().contains(remedy), "{error}");
        assert!(
            error.to_string().contains(path.to_str().unwrap()),
            "{error}"
        );
    }
    assert_eq!(fs::read_dir(&wide).unwrap().count(), 0);
}

#[tokio::test]
async fn a_start_that_fails_half_way_leaves_nothing_behind() {
    let directory = parent();
    let path = directory.path().join("app");
    drop(start_in(&path).unwrap());
    fs::create_dir(path.join("api.json")).unwrap();
    let error = start_in(&path).unwrap_err();
    assert!(matches!(error, Error::File { .. }), "{error}");
    assert!(!path.join("api.sock").exists());
    fs::remove_dir(path.join("api.json")).unwrap();
    assert!(start_in(&path).is_ok(), "the lock is free again");
}

#[test]
fn it_says_so_if_there_is_no_runtime() {
    let directory = parent();
    let error = start_in(directory.path().join("app")).unwrap_err();
    assert!(matches!(error, Error::NoRuntime), "{error}");
}
