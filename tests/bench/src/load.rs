//! Load: a fixed number of requests over a fixed number of connections that are kept alive.
//!
//! The application lets one process have a few connections only, so the load comes from several processes. They
//! connect, say so, and wait for the word: only the requests are timed.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use http_body_util::{BodyExt, Empty};
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::header::HOST;
use hyper::{Request, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::UnixStream;
use tokio::task::JoinSet;

use crate::Result;

/// As many as the application lets one process have.
const CONNECTIONS_PER_PROCESS: usize = 8;

/// Where the load goes to, and how much of it.
#[derive(Debug, Clone, Copy)]
pub struct Load<'p> {
    /// The server's socket.
    pub socket: &'p Path,
    /// Connections at once.
    pub connections: usize,
    /// Requests over each of them, one after the other.
    pub requests_per_connection: usize,
}

impl Load<'_> {
    /// Requests a second, from processes of the program `client`, which has to call [`send`] with the arguments that it
    /// is given.
    ///
    /// # Errors
    /// A process could not be started, or not every request got its answer.
    pub fn run(&self, client: &Path) -> Result<f64> {
        let mut processes = Vec::new();
        let mut left = self.connections;
        while left > 0 {
            let connections = left.min(CONNECTIONS_PER_PROCESS);
            processes.push(self.start(client, connections)?);
            left -= connections;
        }
        for process in &mut processes {
            process.expect("connected")?;
        }
        let started = Instant::now();
        for process in &mut processes {
            process.say("go")?;
        }
        for process in &mut processes {
            process.expect("done")?;
        }
        let took = started.elapsed();
        Ok(rate(self.connections * self.requests_per_connection, took))
    }

    fn start(&self, client: &Path, connections: usize) -> Result<Process> {
        let mut child = Command::new(client)
            .arg("load")
            .arg(self.socket)
            .args([
                connections.to_string(),
                self.requests_per_connection.to_string(),
            ])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let stdout = child.stdout.take().ok_or("standard output is a pipe")?;
        Ok(Process {
            child,
            output: BufReader::new(stdout),
        })
    }
}

/// One process's part of a load.
struct Process {
    child: Child,
    output: BufReader<std::process::ChildStdout>,
}

impl Process {
    fn expect(&mut self, word: &str) -> Result<()> {
        let mut line = String::new();
        self.output.read_line(&mut line)?;
        if line.trim_end() == word {
            return Ok(());
        }
        Err(format!("a client should have {word} and said {line:?}").into())
    }

    fn say(&mut self, word: &str) -> Result<()> {
        let input = self
            .child
            .stdin
            .as_mut()
            .ok_or("standard input is a pipe")?;
        Ok(writeln!(input, "{word}")?)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Ended already, unless another one failed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// In a process of its own: connects, waits for the word, sends the requests, and says that it is done.
///
/// # Errors
/// Not every request got the answer 200.
pub async fn send(socket: &Path, connections: usize, requests: usize) -> Result<()> {
    let mut open = Vec::new();
    for _ in 0..connections {
        open.push(connect(socket).await?);
    }
    writeln!(std::io::stdout(), "connected")?;
    // The connections stay alive meanwhile.
    tokio::task::spawn_blocking(|| std::io::stdin().read_line(&mut String::new())).await??;
    let mut tasks = JoinSet::new();
    for sender in open {
        tasks.spawn(ask(sender, requests));
    }
    while let Some(result) = tasks.join_next().await {
        result??;
    }
    writeln!(std::io::stdout(), "done")?;
    Ok(())
}

async fn connect(socket: &Path) -> Result<SendRequest<Empty<Bytes>>> {
    let stream = UnixStream::connect(socket).await?;
    let (sender, connection) = handshake(TokioIo::new(stream)).await?;
    // Ends with its sender; what goes wrong is seen there.
    tokio::spawn(connection);
    Ok(sender)
}

async fn ask(mut sender: SendRequest<Empty<Bytes>>, requests: usize) -> Result<()> {
    for _ in 0..requests {
        let request = Request::get("/api/check-user")
            .header(HOST, "localhost")
            .body(Empty::new())?;
        sender.ready().await?;
        let response = sender.send_request(request).await?;
        if response.status() != StatusCode::OK {
            return Err(format!("the answer was {}", response.status()).into());
        }
        response.into_body().collect().await?;
    }
    Ok(())
}

fn rate(requests: usize, took: Duration) -> f64 {
    // Far below the 52 bits that a float holds exactly.
    #[expect(clippy::cast_precision_loss, reason = "a number of requests")]
    let requests = requests as f64;
    requests / took.as_secs_f64()
}
