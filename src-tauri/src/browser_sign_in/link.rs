//! A link that the operating system brings, in whatever way: it started the application, or a second copy of it.

use std::fmt;

use tauri::{AppHandle, Manager, Runtime};
use vestibule_contract::{SessionStatus, SessionView};
use vestibule_oidc::{BrowserFlow, Error};
use vestibule_session::{Command, SessionHandle};

use super::redirect_uris::SCHEME;
use crate::Core;
use crate::core::Ready;

/// A link of our scheme, not believed. It may hold an authorization code.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Link(String);

impl Link {
    /// Takes an argument that is a link of our scheme, of at most 8 KiB; nothing else is looked at before.
    pub(crate) fn of(argument: &str) -> Option<Self> {
        let rest = argument.strip_prefix(SCHEME)?;
        (argument.len() <= MAX_BYTES && rest.starts_with("://")).then(|| Self(argument.to_owned()))
    }
}

impl fmt::Debug for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Link([redacted])")
    }
}

/// Takes a link. The start need not be over.
pub(crate) fn take_link<R: Runtime>(app: &AppHandle<R>, link: Link) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let core = app.state::<Core>();
        let ready = core.ready().await;
        if deliver(&ready, &link) == Delivery::WithoutSignIn
            && let Ready {
                session: Ok(session),
                browser: Some(flow),
                ..
            } = ready
        {
            // A window that is not there yet would not hear where the sign-in leads.
            core.ui_ready().await;
            resume(&flow, &session, &link).await;
        }
    });
}

/// What became of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Delivery {
    /// It answered the sign-in that waits.
    Taken,
    /// It was dropped, and nobody needs to know.
    Dropped,
    /// It looks like the end of a sign-in, and none waits: it may have been begun before the application was closed.
    WithoutSignIn,
}

fn deliver(ready: &Ready, Link(link): &Link) -> Delivery {
    let Some(flow) = &ready.browser else {
        tracing::warn!("a link was dropped: there is no sign-in through the browser");
        return Delivery::Dropped;
    };
    if flow.is_sign_out_return(link) {
        tracing::info!("the browser came back from a sign-out");
        return Delivery::Dropped;
    }
    match flow.deliver(link) {
        Ok(()) => {
            tracing::info!("the browser came back");
            Delivery::Taken
        }
        Err(error) => {
            tracing::warn!(%error, "a link was dropped");
            if error == Error::UnknownState && !flow.is_waiting() {
                Delivery::WithoutSignIn
            } else {
                Delivery::Dropped
            }
        }
    }
}

/// Goes on with the sign-in that was begun before the application was closed, once it is known that nobody is signed in; or has the session
/// say that there is none.
async fn resume(flow: &BrowserFlow, session: &SessionHandle, Link(link): &Link) {
    let mut view = session.view();
    let known = view.wait_for(|view| view.status != SessionStatus::Restoring);
    let is_signed_out = match known.await.as_deref() {
        Ok(SessionView { status, .. }) => matches!(status, SessionStatus::SignedOut { .. }),
        // The application ends.
        Err(_) => return,
    };
    if !is_signed_out {
        tracing::warn!("a link was dropped: somebody is signed in");
        return;
    }
    let command = match flow.resume(link).await {
        Ok(resumed) => Command::ResumeInBrowser(resumed),
        Err(error) => {
            tracing::warn!(%error, "a link was dropped");
            Command::LinkWithoutSignIn
        }
    };
    // What is refused was given up, and what else fails is the end of the application.
    let _ = session.perform(command).await;
}

/// As much as the flow takes, too; what is larger is not even parsed.
const MAX_BYTES: usize = 8 * 1024;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_link_of_our_scheme_is_taken_and_of_no_other() {
        assert!(Link::of("dev.vestibule.client://callback?code=1&state=2").is_some());
        for foreign in [
            "",
            "dev.vestibule.client",
            "dev.vestibule.clients://callback",
            "Dev.Vestibule.Client://callback",
            " dev.vestibule.client://callback",
            "--dev.vestibule.client://callback",
            "https://dev.vestibule.client/callback",
        ] {
            assert_eq!(Link::of(foreign), None, "{foreign}");
        }
    }

    #[test]
    fn a_link_has_at_most_8_kib() {
        let of_length = |length: usize| {
            let start = "dev.vestibule.client://callback?code=";
            format!("{start}{}", "a".repeat(length - start.len()))
        };
        assert!(Link::of(&of_length(8 * 1024)).is_some());
        assert_eq!(Link::of(&of_length(8 * 1024 + 1)), None);
        assert_eq!(Link::of(&of_length(8 * 1024 * 1024)), None);
    }

    #[test]
    fn a_link_does_not_print_itself() {
        let link = Link::of("dev.vestibule.client://callback?code=marker").unwrap();
        assert_eq!(format!("{link:?}"), "Link([redacted])");
    }
}
