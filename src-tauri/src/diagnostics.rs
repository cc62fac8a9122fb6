//! The diagnostic report: what helps to find a fault, as a text that the person reads before they give it to anybody.
//!
//! Not here: the log's file, which stays where it is.
//!
//! Invariants: the report is made of what is listed here and of nothing else: of events their fixed words and the fields whose values
//! can't be personal ([`recent`]); what is left is looked through for what must not be in it all the same ([`redaction`]).

mod recent;
mod redaction;

use std::fmt::Write;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tauri::{AppHandle, Manager, Runtime};
use vestibule_contract::{
    Connection, DiagnosticReport, ErrorCode, IpcError, Notice, Preferences, SessionStatus,
    SessionStorage, UserPoolInfo, UserPoolKind,
};
use vestibule_words::id;

use self::recent::Recent;
use self::redaction::Redaction;
use crate::core::Core;
use crate::exported_file::{self, Proposal};
use crate::preferences::PreferencesStore;
use crate::tray::Presence;

/// What collects the events for the report; one for the process, as the log is.
pub(crate) fn recent_events() -> Recent {
    recent::RECENT.clone()
}

/// The report that was shown last: what is saved is what was read.
#[derive(Default)]
pub(crate) struct Shown(Mutex<Option<String>>);

impl Shown {
    fn keep(&self, report: &str) {
        let mut shown = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *shown = Some(report.to_owned());
    }

    fn last(&self) -> Option<String> {
        let shown = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shown.clone()
    }
}

/// The report as of now.
pub(crate) async fn report<R: Runtime>(app: &AppHandle<R>) -> DiagnosticReport {
    let core = app.state::<Core>();
    let ready = tokio::time::timeout(PATIENCE, core.ready()).await;
    let presence = app.state::<Presence>();
    let status = core.view().borrow().status.clone();
    let facts = Facts {
        system: system(),
        desktop: desktop(),
        webview: tauri::webview_version().unwrap_or_else(|_| "unknown".to_owned()),
        status,
        user_pool: ready.ok().map(|ready| ready.user_pool),
        has_local_api: core.has_local_api().await,
        tray: match (presence.is_there(), presence.is_missing()) {
            (true, _) => "there",
            (false, true) => "there is none",
            (false, false) => "not known yet",
        },
        preferences: app.state::<PreferencesStore>().current(),
        events: recent::RECENT.lines(),
    };
    let text = facts.report(&Redaction::of_this_computer(&facts.status));
    app.state::<Shown>().keep(&text);
    DiagnosticReport {
        system: facts.system,
        webview: facts.webview,
        text,
    }
}

/// Writes the report that was shown last where the person says, and returns the file's name; `None` if they say nowhere.
///
/// # Errors
/// [`ErrorCode::Internal`]: the file could not be written.
pub(crate) async fn save<R: Runtime>(app: &AppHandle<R>) -> Result<Option<String>, IpcError> {
    let Some(report) = app.state::<Shown>().last() else {
        let message = "no report was shown";
        return Err(IpcError::new(ErrorCode::Internal, message));
    };
    exported_file::save(app, FILE, report).await
}

/// Everything that the report is made of.
struct Facts {
    system: String,
    desktop: String,
    webview: String,
    status: SessionStatus,
    user_pool: Option<Result<UserPoolInfo, IpcError>>,
    has_local_api: bool,
    tray: &'static str,
    preferences: Preferences,
    events: Vec<String>,
}

impl Facts {
    fn report(&self, redaction: &Redaction) -> String {
        let mut report = String::new();
        for (name, value) in [
            (
                "Vestibule",
                format!("{} ({BUILD})", env!("CARGO_PKG_VERSION")),
            ),
            ("System", self.system.clone()),
            ("Desktop", self.desktop.clone()),
            ("Webview", self.webview.clone()),
            ("Session", session(&self.status).to_owned()),
            (
                "Keyring",
                keyring(&self.status, self.user_pool.as_ref()).to_owned(),
            ),
            ("User pool", user_pool(self.user_pool.as_ref())),
            (
                "Local API",
                if self.has_local_api {
                    "listens"
                } else {
                    "does not listen"
                }
                .to_owned(),
            ),
            ("Tray", self.tray.to_owned()),
            ("Preferences", preferences(&self.preferences)),
        ] {
            line(&mut report, &format!("{name:<12} {value}"));
        }
        line(&mut report, "");
        line(&mut report, "Recent events (UTC)");
        for event in &self.events {
            line(&mut report, &redaction.redacted(event));
        }
        report
    }
}

fn line(report: &mut String, text: &str) {
    // Writing into a text never fails.
    let _ = writeln!(report, "{}", text.trim_end());
}

fn session(status: &SessionStatus) -> &'static str {
    match status {
        SessionStatus::Restoring => "is being restored",
        SessionStatus::SignedOut { .. } => "nobody is signed in",
        SessionStatus::SignedIn {
            connection: Connection::Fresh,
            ..
        } => "somebody is signed in",
        SessionStatus::SignedIn {
            connection: Connection::Offline,
            ..
        } => "somebody is signed in, and the user pool can't be reached",
    }
}

fn keyring(
    status: &SessionStatus,
    user_pool: Option<&Result<UserPoolInfo, IpcError>>,
) -> &'static str {
    let in_memory = match status {
        SessionStatus::SignedIn { storage, .. } => match storage {
            SessionStorage::Keyring => return "keeps the session",
            SessionStorage::MemoryKeyringMissing => return "there is none",
            SessionStorage::MemoryKeyringLocked => return "is locked, or does not answer",
            SessionStorage::MemoryKeyringFailed => return "refused to keep the session",
        },
        SessionStatus::SignedOut { notice, .. } => match notice {
            Some(Notice::KeyringMissing) => return "there is none",
            Some(Notice::KeyringLocked) => return "is locked, or does not answer",
            _ => user_pool,
        },
        SessionStatus::Restoring => user_pool,
    };
    match in_memory {
        Some(Ok(UserPoolInfo {
            kind: UserPoolKind::Embedded { in_memory },
            ..
        })) => {
            if *in_memory {
                "can't be used"
            } else {
                "keeps the key of the embedded user pool"
            }
        }
        Some(Ok(_) | Err(_)) | None => "was not needed yet",
    }
}

/// Its kind, and nothing that names it.
fn user_pool(user_pool: Option<&Result<UserPoolInfo, IpcError>>) -> String {
    match user_pool {
        None => "is still starting".to_owned(),
        Some(Err(error)) => format!("did not start: {:?}", error.code),
        Some(Ok(pool)) => {
            let kind = match pool.kind {
                UserPoolKind::Embedded { in_memory: false } => "embedded, on disk",
                UserPoolKind::Embedded { in_memory: true } => "embedded, in memory",
                UserPoolKind::Cognito => "Amazon Cognito",
                UserPoolKind::OpenIdProvider => "OpenID provider",
            };
            let browser = if pool.browser.is_some() {
                "with"
            } else {
                "without"
            };
            let findings = pool.findings.len();
            format!("{kind}; {browser} sign-in through the browser; findings: {findings}")
        }
    }
}

fn preferences(preferences: &Preferences) -> String {
    let on = |is_on: bool| if is_on { "on" } else { "off" };
    format!(
        "language {}; appearance {:?}; stays in the tray {}; starts at sign-in {}; notifications {}",
        preferences.language.as_deref().unwrap_or("as the system"),
        preferences.appearance,
        on(preferences.keep_in_tray),
        on(preferences.start_at_login),
        on(preferences.notifications),
    )
}

/// The system, without the computer's name.
fn system() -> String {
    let name = std::fs::read_to_string("/etc/os-release")
        .ok()
        .and_then(|release| {
            let name = release
                .lines()
                .find_map(|line| line.strip_prefix("PRETTY_NAME="));
            name.map(|name| name.trim_matches('"').to_owned())
        });
    let kernel = std::fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    [
        name.as_deref().unwrap_or(std::env::consts::OS),
        kernel.trim(),
        std::env::consts::ARCH,
    ]
    .join(" ")
}

/// What the desktop says of itself.
fn desktop() -> String {
    let told = |name: &str| {
        let value = std::env::var(name).ok()?;
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, ':' | '-' | '_');
        (!value.is_empty() && value.chars().all(is_plain)).then_some(value)
    };
    let parts = [told("XDG_CURRENT_DESKTOP"), told("XDG_SESSION_TYPE")];
    let told: Vec<String> = parts.into_iter().flatten().collect();
    if told.is_empty() {
        "it says nothing of itself".to_owned()
    } else {
        told.join(", ")
    }
}

const FILE: Proposal = Proposal {
    title: id!("file-save-diagnostics"),
    file_name: "vestibule-diagnostics.txt",
    kind: id!("file-kind-text"),
    extension: "txt",
};
const BUILD: &str = if cfg!(debug_assertions) {
    "debug"
} else {
    "release"
};
/// The report is there to be made when something does not start.
const PATIENCE: Duration = Duration::from_secs(1);

#[cfg(test)]
mod tests;
