//! Pipe: Windows' named pipe, in the place of the Unix socket. The system lets nobody else into the application's, and the application
//! proves to be itself before anything is asked: a name is anybody's once its owner has gone.

use std::time::Duration;

use hyper::header::HeaderValue;
use tokio::net::windows::named_pipe::{ClientOptions, NamedPipeClient};
use vestibule_contract::pipe_name;

use crate::Error;
use crate::connection::{Connection, in_time};
use crate::discovery::Server;
use crate::place::Place;

/// `ERROR_PIPE_BUSY`: the next instance of the pipe is being made.
const BUSY: i32 = 231;

/// Between two tries for a pipe that is busy.
const PACE: Duration = Duration::from_millis(20);

/// Connects to the application.
///
/// # Errors
/// [`Error::NotRunning`]: there is no pipe. [`Error::NotProven`]; those of the discovery file.
pub(crate) async fn connect(place: &Place) -> Result<Connection, Error> {
    let server = Server::discover(place)?;
    let name = pipe_name(server.instance_id());
    let stream = in_time(open(&name)).await?;
    let mut connection = Connection::over(stream, HeaderValue::from_static("localhost")).await?;
    server.prove(&mut connection).await?;
    Ok(connection)
}

async fn open(name: &str) -> Result<NamedPipeClient, Error> {
    loop {
        // Whoever listens may ask who we are, and not act as us: so the library has it.
        match ClientOptions::new().open(name) {
            Ok(stream) => return Ok(stream),
            Err(error) if error.raw_os_error() == Some(BUSY) => tokio::time::sleep(PACE).await,
            // There is none, or it is not ours.
            Err(_) => return Err(Error::NotRunning),
        }
    }
}
