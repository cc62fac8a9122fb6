//! Connection: one HTTP/1.1 connection to the application, over whichever transport, with an end to every wait.
//!
//! Each question has a connection of its own. The application may have been restarted since the last one, on another
//! port and by another key; and where the server has to prove itself, the proof is about the very connection on which
//! the token is then sent.

use std::future::Future;
use std::time::Duration;

use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1::{self, SendRequest};
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, HOST, HeaderValue, RETRY_AFTER};
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::task::JoinSet;
use tokio::time::timeout;
use vestibule_contract::api_path;
use zeroize::Zeroizing;

use crate::{CompanionToken, Error};

/// The end of every wait for the application. It answers in milliseconds, or after 2 s that it does not know yet.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

/// The most bytes of an answer that are read: tokens and attributes are a few thousand.
const MAX_ANSWER: usize = 256 * 1024;

/// An open connection.
pub(crate) struct Connection {
    sender: SendRequest<Full<Bytes>>,
    host: HeaderValue,
    /// Moves the bytes; ends with this.
    driver: JoinSet<()>,
}

impl Connection {
    /// Speaks HTTP over this stream, as this host.
    ///
    /// # Errors
    /// [`Error::Connection`].
    pub async fn over<S>(stream: S, host: HeaderValue) -> Result<Self, Error>
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let (sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
        let mut driver = JoinSet::new();
        driver.spawn(async move {
            // What went wrong is told to who waits for the answer.
            let _ = connection.await;
        });
        Ok(Self {
            sender,
            host,
            driver,
        })
    }

    /// Asks, and reads the whole answer.
    ///
    /// # Errors
    /// [`Error::Connection`], [`Error::TimedOut`], [`Error::UnexpectedAnswer`] (too large).
    pub async fn ask(&mut self, question: Question<'_>) -> Result<Answer, Error> {
        in_time(async {
            let response = self.send(question).await?;
            Answer::read(response).await
        })
        .await
    }

    /// Asks for a stream: what is not 200 is read as an answer, 200 is left to be read bit by bit.
    ///
    /// # Errors
    /// As [`Self::ask`].
    pub async fn open(mut self, question: Question<'_>) -> Result<Opened, Error> {
        in_time(async {
            let response = self.send(question).await?;
            if response.status() == StatusCode::OK {
                let body = response.into_body();
                Ok(Opened::Stream(Body {
                    body,
                    _driver: self.driver,
                }))
            } else {
                Answer::read(response).await.map(Opened::Answer)
            }
        })
        .await
    }

    async fn send(&mut self, question: Question<'_>) -> Result<Response<Incoming>, Error> {
        let Question {
            method,
            target,
            token,
            body,
        } = question;
        let is_json = body.is_some();
        let mut request = Request::new(Full::from(body.unwrap_or_default()));
        *request.method_mut() = method;
        *request.uri_mut() = target.parse().map_err(|_| Error::UnexpectedAnswer)?;
        let headers = request.headers_mut();
        headers.insert(HOST, self.host.clone());
        if let Some(token) = token {
            headers.insert(AUTHORIZATION, bearer(token)?);
        }
        if is_json {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        }
        // The answer before this one may not have been put away yet.
        self.sender.ready().await?;
        Ok(self.sender.send_request(request).await?)
    }
}

/// What is asked.
#[derive(Debug)]
pub(crate) struct Question<'q> {
    pub method: Method,
    /// Path and query.
    pub target: &'q str,
    pub token: Option<&'q CompanionToken>,
    pub body: Option<Vec<u8>>,
}

impl<'q> Question<'q> {
    /// A GET.
    pub fn get(target: &'q str, token: Option<&'q CompanionToken>) -> Self {
        Self {
            method: Method::GET,
            target,
            token,
            body: None,
        }
    }

    /// To be let in, with this JSON: only a tool that has no token asks for one.
    pub fn pair(body: Vec<u8>) -> Self {
        Self {
            method: Method::POST,
            target: api_path::PAIR,
            token: None,
            body: Some(body),
        }
    }

    /// Something that the token alone says all about, to be done.
    pub fn about_oneself(method: Method, target: &'q str, token: &'q CompanionToken) -> Self {
        Self {
            method,
            target,
            token: Some(token),
            body: None,
        }
    }
}

/// A whole answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub status: StatusCode,
    pub retry_after: Option<Duration>,
    pub body: Zeroizing<Vec<u8>>,
}

impl Answer {
    async fn read(response: Response<Incoming>) -> Result<Self, Error> {
        let status = response.status();
        let seconds = response.headers().get(RETRY_AFTER);
        let seconds = seconds.and_then(|value| value.to_str().ok()?.parse().ok());
        let body = Limited::new(response.into_body(), MAX_ANSWER);
        let body = body.collect().await.map_err(|error| {
            error
                .downcast::<hyper::Error>()
                .map_or(Error::UnexpectedAnswer, |error| Error::from(*error))
        })?;
        Ok(Self {
            status,
            retry_after: seconds.map(Duration::from_secs),
            body: Zeroizing::new(body.to_bytes().to_vec()),
        })
    }
}

/// What came of a question for a stream.
pub(crate) enum Opened {
    Stream(Body),
    Answer(Answer),
}

/// A body that is still arriving, with its connection.
pub(crate) struct Body {
    pub body: Incoming,
    _driver: JoinSet<()>,
}

/// Gives up after [`PATIENCE`].
pub(crate) async fn in_time<T>(work: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
    timeout(PATIENCE, work).await.map_err(|_| Error::TimedOut)?
}

fn bearer(token: &CompanionToken) -> Result<HeaderValue, Error> {
    // EXPOSE: the application knows the tool by it.
    let value = Zeroizing::new(format!("Bearer {}", token.expose_secret()));
    let mut value = HeaderValue::from_str(&value).map_err(|_| Error::MalformedToken)?;
    value.set_sensitive(true);
    Ok(value)
}
