//! What the tests share: a computer of their own (home, session bus, keyring, display), the application's window on it,
//! and a client for the local API. All of it is real: `dbus-daemon`, `gnome-keyring-daemon`, `Xvfb`, `WebKitWebDriver`.
//!
//! Not here: anything that stands in for a part of Vestibule.

pub mod browser;
pub mod computer;
pub mod dialog;
pub mod house;
pub mod http;
pub mod process;
pub mod screen;
pub mod totp;
pub mod tray;
pub mod window;

use std::path::PathBuf;

/// An executable of the workspace, which the build has put beside the tests.
///
/// # Panics
/// If it is not there: `./dev test` builds it first.
pub fn executable(name: &str) -> PathBuf {
    let tests = std::env::current_exe().expect("a test has an executable");
    let folder = tests
        .parent()
        .and_then(std::path::Path::parent)
        .expect("it lies in deps/");
    let path = folder.join(name);
    assert!(
        path.is_file(),
        "{} is not built; run ./dev test",
        path.display()
    );
    path
}

/// The browser that stands for the person's: Chromium or Chrome, as `./dev` found it.
pub fn browser() -> PathBuf {
    std::env::var_os("VESTIBULE_BROWSER").map_or_else(|| "chromium".into(), PathBuf::from)
}
