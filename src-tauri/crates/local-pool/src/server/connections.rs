//! Connections: accepted up to a limit, served with time limits, and ended in order.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::routes::Site;

/// Accepts until it is told to stop, then lets the connections finish for a while.
pub(super) async fn serve(
    listener: TcpListener,
    site: Arc<Site>,
    mut stopped: watch::Receiver<bool>,
) {
    let mut connections = JoinSet::new();
    let for_connections = stopped.clone();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) if connections.len() < MAXIMUM_CONNECTIONS => {
                    connections.spawn(serve_connection(stream, Arc::clone(&site), for_connections.clone()));
                }
                // Closed unread.
                Ok((stream, _)) => drop(stream),
                // Mostly too many open files: others have to close some first.
                Err(_) => tokio::time::sleep(PAUSE_AFTER_FAILURE).await,
            },
            () = told_to_stop(&mut stopped) => break,
            Some(_) = connections.join_next() => {}
        }
    }
    drop(listener);
    let finished = async { while connections.join_next().await.is_some() {} };
    // Whoever is not done by then is cut off when the set is dropped.
    let _ = tokio::time::timeout(SHUTDOWN_TIME, finished).await;
}

async fn serve_connection(stream: TcpStream, site: Arc<Site>, mut stopped: watch::Receiver<bool>) {
    let service = service_fn(move |request: Request<Incoming>| {
        let site = Arc::clone(&site);
        async move { Ok::<_, Infallible>(site.answer(request.map(Body::new)).await) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_headers(MAXIMUM_HEADERS)
        .max_buf_size(MAXIMUM_HEAD)
        .serve_connection(TokioIo::new(stream), service);
    tokio::pin!(connection);
    // An error is the caller's: it went away, or sent what is no HTTP.
    tokio::select! {
        _ = connection.as_mut() => return,
        () = told_to_stop(&mut stopped) => connection.as_mut().graceful_shutdown(),
    }
    let _ = connection.await;
}

async fn told_to_stop(stopped: &mut watch::Receiver<bool>) {
    // An error says that the server was dropped, which is the same.
    let _ = stopped.wait_for(|stopped| *stopped).await;
}

/// Far more than the SDKs of one computer's programs keep open.
const MAXIMUM_CONNECTIONS: usize = 64;
/// From the first byte, or from the end of the answer before: it is also how long a connection may idle.
const HEAD_TIME: Duration = Duration::from_secs(15);
const MAXIMUM_HEADERS: usize = 64;
/// In bytes.
const MAXIMUM_HEAD: usize = 16 * 1024;
const SHUTDOWN_TIME: Duration = Duration::from_secs(5);
const PAUSE_AFTER_FAILURE: Duration = Duration::from_millis(100);
