//! A disk that is full, names that somebody else keeps changing, and a umask that would let everybody in.
//!
//! `VESTIBULE_RACE_SECONDS` says for how long names are changed.

use std::fs;
use std::io::Write;
use std::os::unix::fs::{MetadataExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use tokio::sync::watch;
use vestibule_contract::Scope;

use super::client::{generous, parent, signed_in};
use super::house::{FakeClock, House, id_of};
use crate::discovery::{DiscoveryFile, ServerProof};
use crate::gate::Transport::Socket;
use crate::{Config, Decision, Error, LocalApi, private_file};

/// A small disk of its own over a folder, until this is dropped.
struct SmallDisk(PathBuf);

impl SmallDisk {
    /// `None`, with a word why, where this computer does not let us have one.
    fn over(folder: &Path) -> Option<Self> {
        if !rustix::process::geteuid().is_root() {
            println!("skipped: only root can mount a small disk");
            return None;
        }
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=256k,mode=700", "vestibule-test"])
            .arg(folder)
            .stderr(Stdio::null())
            .status();
        if mounted.is_ok_and(|status| status.success()) {
            Some(Self(folder.to_owned()))
        } else {
            println!("skipped: this root may not mount a small disk");
            None
        }
    }

    /// Fills it to the last byte.
    fn fill(&self) -> PathBuf {
        let path = self.0.join("filler");
        let mut filler = fs::File::create(&path).unwrap();
        while filler.write(&[0; 512]).is_ok_and(|length| length > 0) {}
        path
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Its files may be open still; it goes with the last of them.
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

#[tokio::test]
async fn on_a_full_disk_nobody_is_let_in_and_nothing_that_was_kept_is_lost() {
    let folder = parent();
    let Some(disk) = SmallDisk::over(folder.path()) else {
        return;
    };
    let mut house = House::start_in(folder, FakeClock::new(), generous(), signed_in("ada"));
    let kept = house.let_in("kept", &[Scope::UserRead]).await;
    let gone = house.let_in("gone", &[Scope::UserRead]).await;
    let grants = house.kept().join("grants.json");
    let before = fs::read(&grants).unwrap();
    let filler = disk.fill();

    let body = r#"{"name":"late","scopes":["user.read"]}"#;
    let begun = house.begin(Socket, body).await;
    house.decide(Decision::Approve).await;
    let answer = house.fetch_decided(&id_of(&begun)).await;
    assert_eq!(
        (answer.status, answer.error().as_str()),
        (503, "not_kept"),
        "what can't be kept is not granted"
    );
    assert_eq!(house.server.api.companions().len(), 2);
    let ended = house.act(Socket, ("DELETE", "/api/v1/grant"), &gone).await;
    assert_eq!(
        (ended.status, ended.error().as_str()),
        (503, "end_not_kept")
    );
    for (token, status) in [(&kept, 200), (&gone, 401)] {
        let answer = house.get(Socket, "/api/check-user", token).await;
        assert_eq!(answer.status, status);
    }
    assert_eq!(fs::read(&grants).unwrap(), before, "whole, as it was");

    fs::remove_file(filler).unwrap();
    let house = house.restart().await;
    for (token, status) in [(&kept, 200), (&gone, 401)] {
        let answer = house.get(Socket, "/api/check-user", token).await;
        assert_eq!(answer.status, status, "it was written down at last");
    }
    drop(house);
    drop(disk);
}

#[tokio::test]
async fn on_a_full_disk_nothing_is_started_and_nothing_left_behind() {
    let folder = parent();
    let Some(disk) = SmallDisk::over(folder.path()) else {
        return;
    };
    let runtime_dir = folder.path().join("dev.vestibule.client");
    fs::DirBuilder::new().create(&runtime_dir).unwrap();
    fs::set_permissions(
        &runtime_dir,
        std::os::unix::fs::PermissionsExt::from_mode(0o700),
    )
    .unwrap();
    let filler = disk.fill();
    let (_session, view) = watch::channel(signed_in("ada"));
    let error = LocalApi::start(Config::new(&runtime_dir), view.clone()).unwrap_err();
    assert!(matches!(error, Error::File { .. }), "{error}");
    let left: Vec<_> = fs::read_dir(&runtime_dir).unwrap().collect();
    assert!(
        left.iter().all(|entry| {
            let name = entry.as_ref().unwrap().file_name();
            name != "api.sock" && name != "api.json"
        }),
        "{left:?}"
    );
    fs::remove_file(filler).unwrap();
    let api = LocalApi::start(Config::new(&runtime_dir), view).unwrap();
    api.shutdown().await;
    drop(disk);
}

/// Puts links to the victim in the places of the files that are written, again and again, until it is over.
fn swap(places: &[PathBuf], victim: &Path, is_over: &AtomicBool, swaps: &AtomicU64) {
    while !is_over.load(Ordering::Relaxed) {
        for place in places {
            let link = place.with_extension("trap");
            let is_hard = swaps.load(Ordering::Relaxed).is_multiple_of(2);
            let made = if is_hard {
                fs::hard_link(victim, &link)
            } else {
                symlink(victim, &link)
            };
            if made.and_then(|()| fs::rename(&link, place)).is_ok() {
                swaps.fetch_add(1, Ordering::Relaxed);
            }
            // Renaming one name of a file over another name of it leaves both.
            let _ = fs::remove_file(&link);
        }
    }
}

#[test]
fn a_file_is_never_written_through_a_name_that_somebody_else_keeps_changing() {
    let seconds = std::env::var("VESTIBULE_RACE_SECONDS").ok();
    let seconds = seconds.and_then(|text| text.parse().ok()).unwrap_or(1);
    let folder = parent();
    let victim = folder.path().join("victim");
    fs::write(&victim, "the victim's").unwrap();
    let kept = folder.path().join("kept");
    fs::create_dir(&kept).unwrap();
    let (grants, discovery) = (kept.join("grants.json"), kept.join("api.json"));
    let places = [
        grants.clone(),
        kept.join("grants.json.new"),
        discovery.clone(),
        kept.join("api.json.new"),
    ];
    let (is_over, swaps) = (
        Arc::new(AtomicBool::new(false)),
        Arc::new(AtomicU64::new(0)),
    );
    let swapping = {
        let (victim, is_over, swaps) = (victim.clone(), Arc::clone(&is_over), Arc::clone(&swaps));
        thread::spawn(move || swap(&places, &victim, &is_over, &swaps))
    };
    let proof = ServerProof::generate(4711).unwrap();
    let (mut written, mut refused) = (0_u64, 0_u64);
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(seconds) {
        let done = [
            private_file::replace(&grants, b"secret").is_ok(),
            DiscoveryFile::write(&kept, &proof).is_ok(),
        ];
        for is_done in done {
            written += u64::from(is_done);
            refused += u64::from(!is_done);
        }
        assert_eq!(fs::read(&victim).unwrap(), b"the victim's");
    }
    is_over.store(true, Ordering::Relaxed);
    swapping.join().unwrap();
    let swaps = swaps.load(Ordering::Relaxed);
    println!("{seconds} s: {swaps} names changed; {written} files written, {refused} not");
    assert!(swaps > 0 && written > 0);
    assert_eq!(fs::read(&victim).unwrap(), b"the victim's");
    for entry in fs::read_dir(&kept).unwrap() {
        let path = entry.unwrap().path();
        let is_victim = fs::metadata(&path).unwrap().ino() == fs::metadata(&victim).unwrap().ino();
        let mode = fs::metadata(&path).unwrap().mode() & 0o777;
        assert!(is_victim || mode == 0o600, "{} {mode:o}", path.display());
    }
}

#[test]
fn a_umask_that_keeps_nobody_out_changes_no_mode() {
    const TESTS: [&str; 3] = [
        "tests::kept::everything_that_is_kept_is_for_this_user_alone",
        "runtime_dir::tests::a_missing_directory_is_made_for_this_user_alone",
        "runtime_dir::tests::the_socket_is_for_this_user_alone_and_goes_with_its_owner",
    ];
    // A umask is the whole process's, so another one runs them.
    let output = Command::new("/bin/sh")
        .args(["-c", r#"umask 000 && exec "$0" --exact "$@""#])
        .arg(std::env::current_exe().unwrap())
        .args(TESTS)
        .arg("discovery::tests::on_unix::only_this_user_may_read_the_file")
        .output()
        .unwrap();
    let report = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{report}");
    assert!(report.contains("4 passed"), "{report}");
}
