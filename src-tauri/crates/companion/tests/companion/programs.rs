//! Programs that a test runs, as the person of the application would.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::app::App;

/// What a program said, and how it ended.
#[derive(Debug)]
pub(crate) struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|_| panic!("no JSON: {self:?}"))
    }

    /// Whether this stands anywhere.
    pub fn holds(&self, text: &str) -> bool {
        self.out.contains(text) || self.err.contains(text)
    }
}

impl App {
    /// Runs the command line.
    pub async fn vestibule(&self, arguments: &[&str]) -> Said {
        let mut command = self.command(env!("CARGO_BIN_EXE_vestibule"));
        command.args(arguments);
        run(command, "").await
    }

    /// A command with this person's folders, and nothing of the tester's but where programs are.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let own = Path::new(env!("CARGO_BIN_EXE_vestibule")).parent().unwrap();
        let mut path = vec![own.to_owned()];
        path.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap()));
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", std::env::join_paths(path).unwrap())
            .env("HOME", self.folder("home"))
            .env("XDG_RUNTIME_DIR", self.folder("run"))
            .env("XDG_STATE_HOME", self.folder("state"))
            .env("PYTHONDONTWRITEBYTECODE", "1");
        command
    }
}

/// Runs it to its end.
pub(crate) async fn run(mut command: Command, input: &str) -> Said {
    let input = input.to_owned();
    let done = tokio::task::spawn_blocking(move || {
        let child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let mut child = child.unwrap_or_else(|error| panic!("{command:?}: {error}"));
        // It may end without having read it.
        let _ = std::io::Write::write_all(&mut child.stdin.take().unwrap(), input.as_bytes());
        child.wait_with_output().unwrap()
    });
    let output = done.await.unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Said {
        code: output.status.code().unwrap(),
        out: text(output.stdout),
        err: text(output.stderr),
    }
}

/// A file of the crate's examples.
pub(crate) fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("examples")
        .join(name)
}
