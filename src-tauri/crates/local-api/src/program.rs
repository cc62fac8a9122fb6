//! Program: which program asks, as the system says it; never as the program says it.
//!
//! What is shown is what the process runs when it asks. A process of the same user can still make another one ask for it; a person
//! who approves trusts the whole of their own session, and sees who asked.

use std::net::SocketAddr;

#[cfg(any(windows, target_os = "linux", target_os = "macos"))]
use crate::label;

/// The process at the other end, and what it runs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Program {
    pub pid: Option<u32>,
    pub executable: Option<String>,
}

impl Program {
    /// The program of this process.
    pub fn of_process(pid: i32) -> Self {
        Self {
            pid: u32::try_from(pid).ok().filter(|pid| *pid != 0),
            executable: executable(pid),
        }
    }

    /// The program that has the other end of this loopback connection open. It looks through every process of this user: call it
    /// where it may take a while.
    pub fn on_loopback(ours: SocketAddr, theirs: SocketAddr) -> Self {
        socket_holder(theirs, ours).map_or_else(Self::default, Self::of_process)
    }
}

#[cfg(target_os = "linux")]
fn executable(pid: i32) -> Option<String> {
    let path = std::fs::read_link(format!("/proc/{pid}/exe")).ok()?;
    Some(label::show_path(&path.to_string_lossy()))
}

#[cfg(any(windows, target_os = "macos"))]
fn executable(pid: i32) -> Option<String> {
    use sysinfo::{Pid, ProcessRefreshKind, ProcessesToUpdate, System, UpdateKind};

    let pid = Pid::from_u32(u32::try_from(pid).ok().filter(|pid| *pid != 0)?);
    let its_executable = ProcessRefreshKind::nothing().with_exe(UpdateKind::Always);
    let mut system = System::new();
    system.refresh_processes_specifics(ProcessesToUpdate::Some(&[pid]), false, its_executable);
    let path = system.process(pid)?.exe()?;
    Some(label::show_path(&path.to_string_lossy()))
}

#[cfg(not(any(windows, target_os = "linux", target_os = "macos")))]
fn executable(_pid: i32) -> Option<String> {
    None
}

#[cfg(target_os = "linux")]
fn socket_holder(local: SocketAddr, remote: SocketAddr) -> Option<i32> {
    let owner = crate::peer::inet_diag::socket_owner(local, remote)?;
    let socket = format!("socket:[{}]", owner.inode);
    let processes = std::fs::read_dir("/proc").ok()?;
    let pids = processes.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<i32>().ok());
    pids.into_iter().find(|pid| {
        let Ok(descriptors) = std::fs::read_dir(format!("/proc/{pid}/fd")) else {
            return false;
        };
        descriptors
            .filter_map(|entry| std::fs::read_link(entry.ok()?.path()).ok())
            .any(|link| link.as_os_str() == socket.as_str())
    })
}

#[cfg(not(target_os = "linux"))]
fn socket_holder(_local: SocketAddr, _remote: SocketAddr) -> Option<i32> {
    None
}

#[cfg(all(test, any(windows, target_os = "linux", target_os = "macos")))]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    #[cfg(target_os = "linux")]
    use std::net::{TcpListener, TcpStream};

    use super::*;

    fn own() -> Program {
        let executable = std::env::current_exe().unwrap();
        Program {
            pid: Some(std::process::id()),
            executable: Some(executable.to_str().unwrap().to_owned()),
        }
    }

    #[test]
    fn a_process_is_named_by_its_executable() {
        let pid = i32::try_from(std::process::id()).unwrap();
        assert_eq!(Program::of_process(pid), own());
    }

    #[test]
    fn a_process_that_is_not_there_has_no_executable() {
        // Over the greatest number that Linux gives.
        assert_eq!(Program::of_process(i32::MAX).executable, None);
        assert_eq!(
            Program::of_process(0).pid,
            None,
            "it is outside of our namespace"
        );
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_loopback_connection_leads_to_the_process_that_has_it_open() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let client = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        let (server, theirs) = listener.accept().unwrap();
        let ours = server.local_addr().unwrap();
        assert_eq!(Program::on_loopback(ours, theirs), own());
        drop(client);
        drop(server);
        assert_eq!(Program::on_loopback(theirs, ours), Program::default());
    }
}
