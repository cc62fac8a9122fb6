//! The loopback receiver (RFC 8252 section 7.3): where the browser leads back to if the operating system does not hand our scheme to us.
//!
//! It listens on one of the few fixed addresses that are registered at the provider, takes what a browser's navigation brings, answers a
//! small page, and gives the link to [`Callback::parse`]. What it brings is as hostile as any link: the attempts decide.
//!
//! Invariants: one request a connection; nothing but a browser's navigation to the redirect address is a callback; a malformed or strange
//! request ends nothing; no connection lasts longer than five seconds, and there are at most eight.

mod head;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use self::head::{Head, Refusal};
use crate::{Callback, Error, RedirectUri, RedirectUris};

/// What the browser shows once it has led back here, in the person's language. It says nothing of how the sign-in went: that is not
/// known yet, and a stranger's link gets this page, too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnPage {
    /// The language (BCP 47).
    pub language: String,
    /// Whether it is written from right to left.
    pub is_right_to_left: bool,
    /// The title.
    pub title: String,
    /// The sentences below it.
    pub text: String,
}

impl Default for ReturnPage {
    fn default() -> Self {
        Self {
            language: "en".to_owned(),
            is_right_to_left: false,
            title: "Back to Vestibule".to_owned(),
            text: "The sign-in goes on in the application. You can close this page.".to_owned(),
        }
    }
}

impl ReturnPage {
    fn html(&self) -> String {
        let (language, title, text) = (
            escaped(&self.language),
            escaped(&self.title),
            escaped(&self.text),
        );
        let direction = if self.is_right_to_left { "rtl" } else { "ltr" };
        format!(
            "<!doctype html><html lang=\"{language}\" dir=\"{direction}\"><meta charset=\"utf-8\"><title>{title}</title>\
             <h1>{title}</h1><p>{text}</p></html>"
        )
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// Listens until it is dropped.
#[derive(Debug)]
pub struct LoopbackReceiver {
    listener: TcpListener,
    redirect_uri: RedirectUri,
    page: Arc<str>,
    connections: JoinSet<Option<Callback>>,
}

impl LoopbackReceiver {
    /// Listens on the first of the loopback addresses that is free. Begin the attempt with its [`redirect_uri`](Self::redirect_uri).
    ///
    /// # Errors
    /// [`Error::NoLoopbackAddress`]: none is free, or there is none.
    pub async fn bind(redirect_uris: &RedirectUris) -> Result<Self, Error> {
        for redirect_uri in redirect_uris.loopback() {
            let Some((authority, _)) = parts(redirect_uri) else {
                continue;
            };
            let Ok(address) = authority.parse::<SocketAddr>() else {
                continue;
            };
            // tokio sets SO_REUSEADDR where it only lets a port be taken again that nobody listens on any more: not on Windows.
            if let Ok(listener) = TcpListener::bind(address).await {
                return Ok(Self {
                    listener,
                    redirect_uri: redirect_uri.clone(),
                    page: ReturnPage::default().html().into(),
                    connections: JoinSet::new(),
                });
            }
        }
        Err(Error::NoLoopbackAddress)
    }

    /// Shows this page to a browser that has led back here.
    #[must_use]
    pub fn with_page(mut self, page: &ReturnPage) -> Self {
        self.page = page.html().into();
        self
    }

    /// Where it listens.
    pub fn redirect_uri(&self) -> &RedirectUri {
        &self.redirect_uri
    }

    /// The next callback, well-formed and not believed yet. Call it again if the attempts dropped the one that came. May be given up at
    /// any time.
    pub async fn receive(&mut self) -> Callback {
        loop {
            let has_room = self.connections.len() < MAX_CONNECTIONS;
            tokio::select! {
                Some(served) = self.connections.join_next() => {
                    if let Ok(Some(callback)) = served {
                        return callback;
                    }
                }
                accepted = self.listener.accept(), if has_room => match accepted {
                    Ok((stream, _)) => {
                        let served = serve(stream, self.redirect_uri.clone(), Arc::clone(&self.page));
                        self.connections.spawn(served);
                    }
                    // No descriptors left, for example: accepting again at once would only spin.
                    Err(_) => tokio::time::sleep(PAUSE_AFTER_ERROR).await,
                },
            }
        }
    }
}

async fn serve(
    mut stream: TcpStream,
    redirect_uri: RedirectUri,
    page: Arc<str>,
) -> Option<Callback> {
    let served = tokio::time::timeout(TIME_LIMIT, async {
        let outcome = match read(&mut stream).await? {
            Ok(bytes) => callback(&bytes, &redirect_uri),
            Err(refusal) => Err(refusal),
        };
        let answer = match &outcome {
            Ok(_) => answer("200 OK", &page),
            Err(refusal) => answer(refusal.status(), ""),
        };
        // A browser that does not wait for the page has brought the callback all the same.
        let _ = stream.write_all(answer.as_bytes()).await;
        let _ = stream.shutdown().await;
        outcome.ok()
    });
    served.await.ok().flatten()
}

/// A head with its blank line; `None` if the connection ends before.
async fn read(stream: &mut TcpStream) -> Option<Result<Vec<u8>, Refusal>> {
    let mut bytes = Vec::with_capacity(2048);
    loop {
        if bytes.windows(4).any(|window| window == b"\r\n\r\n") {
            return Some(Ok(bytes));
        }
        if bytes.len() >= MAX_HEAD {
            return Some(Err(Refusal::HeadTooLarge));
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    }
}

fn callback(bytes: &[u8], redirect_uri: &RedirectUri) -> Result<Callback, Refusal> {
    let (authority, path) = parts(redirect_uri).ok_or(Refusal::NotFound)?;
    let target = Head::parse(bytes)?.navigation(authority)?;
    let is_here = target
        .strip_prefix(path)
        .is_some_and(|rest| rest.starts_with(['?', '/']));
    if !is_here {
        return Err(Refusal::NotFound);
    }
    let link = format!("http://{authority}{target}");
    Callback::parse(&link, &RedirectUris::new([redirect_uri.clone()]))
        .map_err(|_| Refusal::Malformed)
}

/// Host with port, and path.
fn parts(redirect_uri: &RedirectUri) -> Option<(&str, &str)> {
    let rest = redirect_uri.as_str().strip_prefix("http://")?;
    rest.find('/').and_then(|at| rest.split_at_checked(at))
}

/// The address of the page holds the code: it is not kept, not passed on, and nothing is loaded beside it.
fn answer(status: &str, body: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\n\
         content-type: text/html; charset=utf-8\r\n\
         content-length: {}\r\n\
         cache-control: no-store\r\n\
         content-security-policy: default-src 'none'; frame-ancestors 'none'\r\n\
         cross-origin-opener-policy: same-origin\r\n\
         cross-origin-resource-policy: same-origin\r\n\
         referrer-policy: no-referrer\r\n\
         x-content-type-options: nosniff\r\n\
         connection: close\r\n\r\n{body}",
        body.len()
    )
}

/// The link's 8 KiB and as much for the headers.
const MAX_HEAD: usize = 16 * 1024;
/// A browser opens some in advance.
const MAX_CONNECTIONS: usize = 8;
const TIME_LIMIT: Duration = Duration::from_secs(5);
const PAUSE_AFTER_ERROR: Duration = Duration::from_millis(100);

#[cfg(test)]
mod tests;
