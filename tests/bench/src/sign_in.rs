//! Sign-in: what one sign-in by SRP costs a client's processor, for clients of different makers at the same user pool.
//!
//! Each client is a process of its own, and says itself what it used, with all its threads: neither the pool nor the start
//! of a program counts. It reads how many sign-ins it is to do, one number a line, and answers each with microseconds.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use serde_json::Value;

use crate::Result;

/// A name that the measured user pool knows.
pub const USERNAME: &str = "ada";
/// And its password.
pub const PASSWORD: &str = "Analytical-Engine-1843";

/// What the measured user pool is set up with.
const CONFIG: &str = r#"{
    "Clients": [{ "ClientName": "bench", "ClientId": "benchclient" }],
    "Users": [{ "Username": "ada", "Password": "Analytical-Engine-1843" }]
}"#;

/// A user pool that runs until this is dropped.
pub struct UserPool {
    process: Child,
    _output: BufReader<ChildStdout>,
    endpoint: String,
    id: String,
}

impl UserPool {
    /// Starts `vestibule-pool`, in memory. Its configuration goes to `folder`.
    ///
    /// # Errors
    /// It does not start, or says something else than that it is ready.
    pub fn start(program: &Path, folder: &Path) -> Result<Self> {
        let config = folder.join("bench-pool.json");
        std::fs::write(&config, CONFIG)?;
        let mut process = Command::new(program)
            .args(["--memory", "--port", "0", "--json", "--config"])
            .arg(&config)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut output = lines_of(&mut process)?;
        let mut line = String::new();
        output.read_line(&mut line)?;
        let ready: Value = serde_json::from_str(&line)?;
        let text = |name: &str| {
            let value = ready.get("ready").and_then(|ready| ready.get(name));
            let text = value.and_then(Value::as_str).map(str::to_owned);
            text.ok_or_else(|| format!("the pool did not say its {name}"))
        };
        Ok(Self {
            endpoint: text("endpoint")?,
            id: text("user_pool_id")?,
            process,
            _output: output,
        })
    }
}

impl Drop for UserPool {
    fn drop(&mut self) {
        // It serves until it is ended.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A client that runs until this is dropped.
pub struct Client {
    process: Child,
    output: BufReader<ChildStdout>,
}

impl Client {
    /// Starts a client of ours, a program.
    ///
    /// # Errors
    /// It does not start.
    pub fn start(program: &Path, pool: &UserPool) -> Result<Self> {
        Self::spawn(&mut Command::new(program), pool)
    }

    /// Starts a client in JavaScript, one of `tests/bench/clients`.
    ///
    /// # Errors
    /// It does not start.
    pub fn start_script(name: &str, packages: &OsStr, pool: &UserPool) -> Result<Self> {
        let script = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("clients")
            .join(name);
        let mut command = Command::new("node");
        command.arg(script).env("NODE_PATH", packages);
        Self::spawn(&mut command, pool)
    }

    fn spawn(command: &mut Command, pool: &UserPool) -> Result<Self> {
        let mut process = command
            .args([&pool.endpoint, &pool.id, "benchclient", USERNAME, PASSWORD])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        Ok(Self {
            output: lines_of(&mut process)?,
            process,
        })
    }

    /// Has it sign in so often, one after the other: the microseconds of its processor time for each.
    ///
    /// # Errors
    /// A sign-in failed.
    pub fn sign_in(&mut self, times: u32) -> Result<f64> {
        let input = self.process.stdin.as_mut().ok_or("its input is a pipe")?;
        writeln!(input, "{times}")?;
        let mut line = String::new();
        self.output.read_line(&mut line)?;
        let used: f64 = line
            .trim_end()
            .parse()
            .map_err(|_| format!("a client should have said microseconds and said {line:?}"))?;
        Ok(used / f64::from(times))
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        // It waits for the next number.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn lines_of(process: &mut Child) -> Result<BufReader<ChildStdout>> {
    let output = process.stdout.take().ok_or("its output is a pipe")?;
    Ok(BufReader::new(output))
}

/// Where the packages of the scripts are.
///
/// # Errors
/// Nobody said.
pub fn packages() -> Result<PathBuf> {
    let packages = std::env::var_os("VESTIBULE_PEERS_NODE_PATH");
    let packages = packages.ok_or("VESTIBULE_PEERS_NODE_PATH is not set; run ./dev bench")?;
    Ok(PathBuf::from(packages))
}
