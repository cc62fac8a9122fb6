//! Words: an answer as people read it.

use std::fmt::{self, Display};

use jiff::Timestamp;
use vestibule_companion::{
    ApiEvent, Grant, Revocation, Scope, SessionAnswer, SessionState, Transport,
};

use crate::output::{printable, strong};

/// An event, on one line: its name first.
pub(crate) fn event(event: &ApiEvent) -> String {
    match event {
        ApiEvent::SignedIn { user } => format!("{} {}", event.name(), printable(user)),
        ApiEvent::SignedOut
        | ApiEvent::AccountSwitched
        | ApiEvent::Refreshed
        | ApiEvent::GrantRevoked => event.name().to_owned(),
    }
}

/// A session, on a few lines: the user name alone on the first.
pub(crate) fn session(session: &SessionAnswer) -> impl Display {
    fmt::from_fn(move |f| {
        let Some(account) = &session.account else {
            return f.write_str("nobody is signed in");
        };
        write!(f, "{}", strong(&account.username))?;
        write!(f, "\n  state: {}", state(session.state))?;
        if let Some(expires_at) = session.expires_at {
            write!(f, ", tokens until {}", time(expires_at))?;
        }
        let (subject, issuer) = (printable(&account.subject), printable(&account.issuer));
        write!(f, "\n  account: {subject} at {issuer}")?;
        for (name, value) in &session.attributes {
            write!(f, "\n  {}: {}", printable(name), printable(value))?;
        }
        Ok(())
    })
}

/// What a tool was granted, on one line.
pub(crate) fn grant(tool: &str, grant: &Grant) -> impl Display {
    fmt::from_fn(move |f| {
        let Grant {
            scopes,
            account,
            expires_at,
            ..
        } = grant;
        write!(f, "{} is let in for ", strong(tool))?;
        write!(
            f,
            "{} until {}:",
            printable(&account.username),
            time(*expires_at)
        )?;
        scopes
            .iter()
            .try_for_each(|scope| write!(f, " {}", scope.as_str()))
    })
}

/// Scopes, as they are written.
pub(crate) fn scopes(scopes: &[Scope]) -> String {
    let names: Vec<_> = scopes.iter().map(|scope| scope.as_str()).collect();
    names.join(" ")
}

/// What a person should know of the session's tokens after a sign-out, if anything.
pub(crate) fn revocation(revocation: Revocation) -> Option<&'static str> {
    match revocation {
        Revocation::Revoked | Revocation::NotNeeded => None,
        Revocation::Requested => {
            Some("The user pool is being asked to revoke the session's tokens.")
        }
        Revocation::Postponed => Some(
            "The user pool can't be reached: Vestibule asks it to revoke the session's tokens as soon as it can be.",
        ),
        Revocation::Failed => Some(
            "The user pool did not revoke the session's tokens: they stay good until they expire.",
        ),
    }
}

pub(crate) fn transport(transport: Transport) -> &'static str {
    match transport {
        Transport::Socket => "socket",
        _ => "tcp",
    }
}

/// Seconds since 1970-01-01T00:00:00Z, as RFC 3339 writes them.
fn time(seconds: i64) -> String {
    Timestamp::from_second(seconds).map_or_else(|_| "ever".to_owned(), |time| time.to_string())
}

fn state(state: SessionState) -> &'static str {
    match state {
        SessionState::Fresh => "signed in",
        SessionState::Offline => "signed in as far as is known: the user pool can't be reached",
        SessionState::SignedOut => "signed out",
    }
}
