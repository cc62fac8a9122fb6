//! A computer of a test's own: home and runtime folder, session bus, keyring, display.

use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::process::{Process, wait_for};
use crate::screen::Screen;

/// The state that a person's keyring is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keyring {
    /// There, and unlocked at sign-in to the computer.
    Unlocked,
    /// There, but locked: it asks for its password, and nobody answers.
    Locked,
    /// There is no session bus, and so no keyring.
    Missing,
}

/// A computer of a test's own. Everything that runs on it ends with it, what was started last first.
#[derive(Debug)]
pub struct Computer {
    programs: Vec<Process>,
    bus_address: String,
    display: String,
    folder: TempDir,
}

impl Computer {
    /// Starts the computer.
    pub fn start(keyring: Keyring) -> Self {
        let folder = tempfile::Builder::new()
            .prefix("vestibule-")
            .tempdir()
            .expect("a temporary folder");
        for name in ["home", "run"] {
            let path = folder.path().join(name);
            std::fs::create_dir(&path).expect("a folder");
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o700))
                .expect("its mode");
        }
        let (display_process, display) = start_display(folder.path());
        let mut computer = Self {
            programs: vec![display_process],
            bus_address: "disabled:".into(),
            display,
            folder,
        };
        if keyring != Keyring::Missing {
            let (bus, address) = start_bus(&computer);
            computer.programs.push(bus);
            computer.bus_address = address;
            let keyring = if keyring == Keyring::Locked {
                // A first daemon makes the keyring with another password; the second one, which stays, can't unlock it.
                drop(start_keyring(&computer, "a password that is lost"));
                start_keyring_locked(&computer)
            } else {
                start_keyring(&computer, "password")
            };
            computer.programs.push(keyring);
        }
        computer
    }

    /// A command that runs on this computer: its home, bus and display, and nothing of the real ones.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        let home = self.home();
        for name in [
            "XDG_CONFIG_HOME",
            "XDG_CACHE_HOME",
            "XDG_DATA_HOME",
            "XDG_STATE_HOME",
            "WAYLAND_DISPLAY",
        ] {
            command.env_remove(name);
        }
        command
            .env("HOME", home)
            .env("XDG_RUNTIME_DIR", self.runtime_dir())
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus_address)
            .env("DISPLAY", &self.display)
            .env("NO_AT_BRIDGE", "1")
            .stdin(Stdio::null());
        command
    }

    /// Ends this program as the system does at the end of a session, wherever on this computer it was started from, and waits for that.
    pub fn end(&self, program: &Path) {
        let home = format!("HOME={}", self.home().display());
        let is_here = |process: &Path| {
            let environment = std::fs::read(process.join("environ")).unwrap_or_default();
            let mut variables = environment.split(|byte| *byte == 0);
            std::fs::read_link(process.join("exe")).is_ok_and(|exe| exe == program)
                && variables.any(|variable| variable == home.as_bytes())
        };
        let processes = std::fs::read_dir("/proc").expect("processes");
        for process in processes.flatten().map(|process| process.path()) {
            if is_here(&process)
                && let Some(id) = process.file_name()
            {
                let ended = Command::new("kill").arg(id).status();
                assert!(
                    ended.is_ok_and(|status| status.success()),
                    "it can be ended"
                );
                wait_for("its end", || (!is_here(&process)).then_some(()));
            }
        }
    }

    /// The person's home.
    pub fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// `$XDG_RUNTIME_DIR`.
    pub fn runtime_dir(&self) -> PathBuf {
        self.folder.path().join("run")
    }

    /// For files of the test.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// What can be seen on its display.
    pub fn screen(&self) -> Screen {
        Screen::of_display(self.folder.path())
    }

    /// The address of its session bus.
    pub fn bus_address(&self) -> &str {
        &self.bus_address
    }

    /// Waits until somebody has this name on the session bus.
    pub fn wait_for_name(&self, name: &str) {
        wait_for(name, || {
            let answer = self
                .command("dbus-send")
                .args([
                    "--session",
                    "--print-reply",
                    "--dest=org.freedesktop.DBus",
                    "/org/freedesktop/DBus",
                    "org.freedesktop.DBus.NameHasOwner",
                    &format!("string:{name}"),
                ])
                .output()
                .ok()?;
            String::from_utf8_lossy(&answer.stdout)
                .contains("boolean true")
                .then_some(())
        });
    }

    /// The application's choices, as its settings would have written them.
    pub fn write_preferences(&self, preferences: &str) {
        let folder = self.home().join(".config/dev.vestibule.client");
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::write(folder.join("preferences.json"), preferences).expect("the preferences");
    }

    /// The local API's socket.
    pub fn socket(&self) -> PathBuf {
        self.runtime_dir().join("dev.vestibule.client/api.sock")
    }

    /// The application's own folder in the person's home.
    pub fn data_dir(&self) -> PathBuf {
        self.home().join(".local/share/dev.vestibule.client")
    }
}

impl Drop for Computer {
    fn drop(&mut self) {
        while self.programs.pop().is_some() {}
    }
}

fn start_display(folder: &Path) -> (Process, String) {
    let number = folder.join("display");
    let script = format!(
        "exec Xvfb -displayfd 3 -screen 0 1600x1000x24 -fbdir '{}' -nocursor -nolisten tcp 3> '{}'",
        folder.display(),
        number.display()
    );
    let process = Process::start("xvfb", Command::new("bash").args(["-c", &script]), folder);
    let number = wait_for("the display", || {
        let text = std::fs::read_to_string(&number).ok()?;
        text.ends_with('\n').then(|| text.trim().to_owned())
    });
    (process, format!(":{number}"))
}

fn start_bus(computer: &Computer) -> (Process, String) {
    let socket = computer.folder().join("bus");
    let address = format!("unix:path={}", socket.display());
    let mut command = computer.command("dbus-daemon");
    command.args([
        "--session",
        "--nofork",
        "--nopidfile",
        &format!("--address={address}"),
    ]);
    let process = Process::start("dbus", &mut command, computer.folder());
    wait_for("the session bus", || socket.exists().then_some(()));
    (process, address)
}

fn start_keyring(computer: &Computer, password: &str) -> Process {
    let mut command = computer.command("gnome-keyring-daemon");
    command
        .args(["--unlock", "--components=secrets", "--foreground"])
        .stdin(Stdio::piped());
    let process = start_with_input("keyring", &mut command, password, computer);
    computer.wait_for_name("org.freedesktop.secrets");
    process
}

fn start_keyring_locked(computer: &Computer) -> Process {
    let mut command = computer.command("gnome-keyring-daemon");
    command.args(["--start", "--components=secrets", "--foreground"]);
    let process = Process::start("keyring-locked", &mut command, computer.folder());
    computer.wait_for_name("org.freedesktop.secrets");
    process
}

fn start_with_input(
    name: &str,
    command: &mut Command,
    input: &str,
    computer: &Computer,
) -> Process {
    let file = computer.folder().join(format!("{name}.input"));
    std::fs::File::create(&file)
        .and_then(|mut file| file.write_all(input.as_bytes()))
        .expect("the input");
    command.stdin(Stdio::from(std::fs::File::open(&file).expect("the input")));
    Process::start(name, command, computer.folder())
}
