//! Events: what happens to the session, as it happens.

use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_util::Stream;
use hyper::body::Body as _;
use vestibule_contract::ApiEvent;

use crate::Error;
use crate::connection::Body;
use crate::sse::{Parser, ServerSentEvent};

/// A stream of events. It ends when the application closes it: at its end, or after [`ApiEvent::GrantRevoked`]. Whether and
/// when to ask for it again is the caller's choice; the first event of the next one says how things stand then.
pub struct Events {
    /// `None` once it has ended.
    body: Option<Body>,
    parser: Parser,
}

impl Events {
    pub(crate) fn new(body: Body) -> Self {
        Self {
            body: Some(body),
            parser: Parser::default(),
        }
    }

    /// The next event; `None` after the last one. Nothing is lost if this is dropped before it is ready.
    ///
    /// # Errors
    /// [`Error::Connection`], [`Error::UnexpectedAnswer`]; nothing follows.
    pub async fn next(&mut self) -> Option<Result<ApiEvent, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }
}

impl Stream for Events {
    type Item = Result<ApiEvent, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            while let Some(event) = this.parser.next() {
                if let Some(read) = read(&event).transpose() {
                    if read.is_err() {
                        this.body = None;
                    }
                    return Poll::Ready(Some(read));
                }
            }
            let Some(open) = &mut this.body else {
                return Poll::Ready(None);
            };
            let failure = match ready!(Pin::new(&mut open.body).poll_frame(context)) {
                Some(Ok(frame)) => match frame.data_ref().map(|data| this.parser.push(data)) {
                    Some(Err(_)) => Some(Error::UnexpectedAnswer),
                    Some(Ok(())) | None => continue,
                },
                Some(Err(error)) => Some(Error::Connection(error)),
                None => None,
            };
            this.body = None;
            if let Some(failure) = failure {
                return Poll::Ready(Some(Err(failure)));
            }
        }
    }
}

impl std::fmt::Debug for Events {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Events")
            .field("is_open", &self.body.is_some())
            .finish_non_exhaustive()
    }
}

/// `None` for an event that this version does not know.
fn read(event: &ServerSentEvent) -> Result<Option<ApiEvent>, Error> {
    if !ApiEvent::NAMES.contains(&event.event.as_str()) {
        return Ok(None);
    }
    let read: ApiEvent = serde_json::from_str(&event.data).map_err(|_| Error::UnexpectedAnswer)?;
    if read.name() == event.event {
        Ok(Some(read))
    } else {
        Err(Error::UnexpectedAnswer)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use vestibule_contract::ApiEvent;

    use super::read;
    use crate::sse::ServerSentEvent;

    fn event(event: &str, data: &str) -> ServerSentEvent {
        ServerSentEvent {
            event: event.to_owned(),
            data: data.to_owned(),
        }
    }

    #[test]
    fn an_event_is_read_by_its_name_and_its_data() {
        let signed_in = event("signed-in", r#"{"event":"signed-in","user":"ada"}"#);
        let user = "ada".to_owned();
        assert_eq!(read(&signed_in).unwrap(), Some(ApiEvent::SignedIn { user }));
        let later = event("locked", "{}");
        assert_eq!(
            read(&later).unwrap(),
            None,
            "a newer application may say more"
        );
    }

    #[test]
    fn an_event_whose_data_is_of_another_is_none() {
        for data in [
            "",
            "{}",
            r#"{"event":"signed-out"}"#,
            r#"{"event":"signed-in"}"#,
        ] {
            assert!(read(&event("signed-in", data)).is_err(), "{data}");
        }
    }
}
