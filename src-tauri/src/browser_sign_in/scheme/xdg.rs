//! Who handles our scheme on a desktop of freedesktop.org, and how that becomes this executable: a `.desktop` file in the person's own
//! folder, and `xdg-mime`.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs, io};

use crate::browser_sign_in::redirect_uris::SCHEME;
use crate::{desktop_entry, whole_file};

/// Looks handlers up and registers one.
pub(super) struct Registrar {
    /// What links are to lead to.
    program: PathBuf,
    /// The person's own data, and then the system's.
    data_home: PathBuf,
    data_dirs: Vec<PathBuf>,
}

impl Registrar {
    /// For the person who runs this program; `None` where they have no home.
    pub(super) fn of_this_person(program: PathBuf) -> Option<Self> {
        let absolute = |path: PathBuf| path.is_absolute().then_some(path);
        let data_home = env::var_os("XDG_DATA_HOME")
            .map(PathBuf::from)
            .and_then(absolute)
            .or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".local/share")))?;
        let data_dirs = env::var_os("XDG_DATA_DIRS").filter(|dirs| !dirs.is_empty());
        let data_dirs = data_dirs.unwrap_or_else(|| DATA_DIRS.into());
        Some(Self {
            program,
            data_home,
            data_dirs: env::split_paths(&data_dirs).filter_map(absolute).collect(),
        })
    }

    /// Whether the file that handles our scheme starts this program with the link.
    pub(super) fn leads_here(&self) -> bool {
        let Some(name) = default_handler() else {
            return false;
        };
        let handler = self
            .find(&name)
            .and_then(|file| desktop_entry::program(&file));
        handler.is_some_and(|program| self.is_this_program(&program))
    }

    /// Makes it so.
    pub(super) fn register(&self) -> bool {
        match self.write() {
            Ok(()) => {
                let folder = self.data_home.join(APPLICATIONS);
                // Not every desktop has it, nor needs it.
                run(Command::new("update-desktop-database").arg(folder));
                let mime_type = format!("x-scheme-handler/{SCHEME}");
                run(Command::new("xdg-mime").args(["default", FILE, &mime_type]))
            }
            Err(error) => {
                tracing::warn!(kind = ?error.kind(), "the scheme could not be registered");
                false
            }
        }
    }

    fn write(&self) -> io::Result<()> {
        let content = desktop_entry::write(&self.program, SCHEME)
            .ok_or_else(|| io::Error::from(io::ErrorKind::InvalidFilename))?;
        let place = self.data_home.join(APPLICATIONS).join(FILE);
        whole_file::write(&place, content.as_bytes())
    }

    /// The file of this name: the person's own, or else the system's.
    fn find(&self, name: &str) -> Option<String> {
        let is_name =
            !name.contains('/') && Path::new(name).extension() == Some("desktop".as_ref());
        let mut folders = std::iter::once(&self.data_home).chain(&self.data_dirs);
        let mut find = || {
            folders.find_map(|folder| fs::read_to_string(folder.join(APPLICATIONS).join(name)).ok())
        };
        is_name.then(&mut find)?
    }

    fn is_this_program(&self, program: &Path) -> bool {
        let found = if program.is_absolute() {
            Some(program.to_owned())
        } else {
            in_path(program)
        };
        let this = self.program.canonicalize().ok();
        this.is_some() && found.and_then(|found| found.canonicalize().ok()) == this
    }
}

/// The name of the file that handles our scheme.
fn default_handler() -> Option<String> {
    let mime_type = format!("x-scheme-handler/{SCHEME}");
    let mut query = Command::new("xdg-mime");
    query.args(["query", "default", &mime_type]);
    let output = query
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let output = String::from_utf8(output.stdout).ok()?;
    // Desktops disagree on what comes after the first line.
    let name = output.lines().next()?.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

fn in_path(program: &Path) -> Option<PathBuf> {
    if program.components().count() != 1 {
        return None;
    }
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|candidate| candidate.is_file())
}

fn run(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

const APPLICATIONS: &str = "applications";
/// What the person's own handler is called; an installed application's file has the name of its package.
const FILE: &str = "dev.vestibule.client-link.desktop";
/// By the XDG Base Directory Specification.
const DATA_DIRS: &str = "/usr/local/share:/usr/share";

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    fn registrar(folder: &Path) -> Registrar {
        Registrar {
            program: env::current_exe().unwrap(),
            data_home: folder.join("home"),
            data_dirs: vec![folder.join("system")],
        }
    }

    #[test]
    fn a_handler_is_this_program_under_whatever_name_and_no_other() {
        let folder = env::temp_dir().join(format!("vestibule-scheme-{}", std::process::id()));
        let registrar = registrar(&folder);
        registrar.write().unwrap();
        let written = desktop_entry::program(&registrar.find(FILE).unwrap()).unwrap();
        assert!(registrar.is_this_program(&written));
        let link = folder.join("link");
        std::os::unix::fs::symlink(&registrar.program, &link).unwrap();
        assert!(registrar.is_this_program(&link));
        for other in [
            "/bin/sh",
            "sh",
            "no-such-program",
            "/no/such/program",
            "../sh",
        ] {
            assert!(!registrar.is_this_program(Path::new(other)), "{other}");
        }
        for name in ["../home/applications/a.desktop", "a.desktop", "passwd", ""] {
            assert_eq!(registrar.find(name), None, "{name}");
        }
        fs::remove_dir_all(folder).unwrap();
    }
}
