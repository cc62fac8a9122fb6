//! What the desktop tells a person who looks elsewhere: a program asks to be let in, or the session has ended.
//!
//! Not here: Windows and macOS, which tell nothing.
//!
//! Invariants: nothing that it says is a secret; a desktop that tells nothing, or does not answer, is no failure and holds nothing up.

#[cfg(target_os = "linux")]
mod freedesktop;

use tauri::{AppHandle, Manager, Runtime};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::oneshot;
use vestibule_contract::{PairingPrompt, Route, SessionEvent, SignOutReason};
use vestibule_words::{Messages, say};

use crate::preferences::PreferencesStore;
use crate::window;
use crate::words;

/// What is said.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Words {
    summary: String,
    body: String,
    /// What the person may do about it: the button, and the page that it leads to.
    answer: Option<(String, Route)>,
}

/// Something that was told, until it is no longer so.
pub(crate) struct Told(Option<oneshot::Sender<()>>);

impl Told {
    /// It is no longer so.
    pub(crate) fn take_back(self) {
        if let Some(over) = self.0 {
            // Whoever showed it has gone: so has it.
            let _ = over.send(());
        }
    }
}

/// A program asks to be let in; the question itself is a window of its own.
pub(crate) fn of_pairing<R: Runtime>(app: &AppHandle<R>, prompt: &PairingPrompt) -> Told {
    let messages = words::of(app);
    tell(
        app,
        Words {
            summary: say!(messages, "pairing-heading", name = &prompt.name),
            body: say!(messages, "notification-pairing"),
            answer: None,
        },
    )
}

/// Tells of a session that has ended, for as long as the application runs.
pub(crate) async fn of_session<R: Runtime>(app: AppHandle<R>, mut events: Receiver<SessionEvent>) {
    let mut told = None::<Told>;
    loop {
        match events.recv().await {
            Ok(SessionEvent::SignedOut {
                reason: SignOutReason::SessionEnded,
            }) => told = Some(tell(&app, session_ended(&words::of(&app)))),
            Ok(SessionEvent::SignedIn { .. }) => {
                if let Some(told) = told.take() {
                    told.take_back();
                }
            }
            Ok(_) | Err(RecvError::Lagged(_)) => {}
            Err(RecvError::Closed) => return,
        }
    }
}

fn session_ended(messages: &Messages) -> Words {
    let answer = say!(messages, "notification-session-ended.answer");
    Words {
        summary: say!(messages, "notification-session-ended"),
        body: say!(messages, "notification-session-ended.body"),
        answer: Some((answer, Route::Profile)),
    }
}

/// Says it, if the person wants that and does not look at a window of ours.
fn tell<R: Runtime>(app: &AppHandle<R>, words: Words) -> Told {
    let wanted = app.state::<PreferencesStore>().current().notifications;
    if !wanted || window::is_any_focused(app) {
        return Told(None);
    }
    let (take_back, over) = oneshot::channel();
    show(app.clone(), words, over);
    Told(Some(take_back))
}

#[cfg(target_os = "linux")]
fn show<R: Runtime>(app: AppHandle<R>, words: Words, over: oneshot::Receiver<()>) {
    tauri::async_runtime::spawn(async move {
        match freedesktop::show(&words, over).await {
            Ok(true) => {
                if let Some((_, page)) = words.answer {
                    window::show_at(&app, page);
                }
            }
            Ok(false) => {}
            Err(error) => tracing::info!(%error, "the desktop tells nothing"),
        }
    });
}

#[cfg(not(target_os = "linux"))]
fn show<R: Runtime>(_: AppHandle<R>, _: Words, _: oneshot::Receiver<()>) {}
