//! The tray: who is signed in, and what can be done without a window.
//!
//! Not here: Windows and macOS; there is no tray there, and closing the last window ends the application.
//!
//! Invariants: without a tray, or after the last one has gone, the application is never left running where nobody can reach it; what the
//! menu does is what a page could do.

#[cfg(target_os = "linux")]
mod status_notifier;

use std::time::Duration;

use tauri::{AppHandle, Manager, Runtime};
use tokio::sync::watch;
use vestibule_contract::{Connection, Route, SessionStatus, SignOutScope};
use vestibule_words::{Messages, say};

use crate::core::Core;
use crate::preferences::PreferencesStore;
use crate::window;

/// Whether there is a tray that shows us; nothing while that is not known.
#[derive(Default)]
pub(crate) struct Presence(watch::Sender<Option<bool>>);

impl Presence {
    /// Whether there is one now.
    pub(crate) fn is_there(&self) -> bool {
        *self.0.borrow() == Some(true)
    }

    /// Whether it is known that there is none.
    pub(crate) fn is_missing(&self) -> bool {
        *self.0.borrow() == Some(false)
    }

    #[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "no tray there"))]
    fn set(&self, is_there: bool) {
        self.0.send_replace(Some(is_there));
    }

    /// There is one, unless it was said meanwhile that there is none.
    #[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "no tray there"))]
    fn set_unless_known(&self) {
        self.0.send_if_modified(|known| {
            let is_news = known.is_none();
            known.get_or_insert(true);
            is_news
        });
    }
}

/// Shows the application in the tray, as soon as there is one. `hidden`: it has no window, and gets one if no tray comes up.
pub(crate) fn begin<R: Runtime>(app: &AppHandle<R>, hidden: bool) {
    #[cfg(target_os = "linux")]
    tauri::async_runtime::spawn(status_notifier::run(app.clone()));
    tauri::async_runtime::spawn(stay_reachable(app.clone(), hidden));
}

/// Whether the application goes on although its last window was closed.
pub(crate) fn keeps_running<R: Runtime>(app: &AppHandle<R>) -> bool {
    let wanted = app.state::<PreferencesStore>().current().keep_in_tray;
    let keeps_running = wanted && app.state::<Presence>().is_there();
    if keeps_running {
        tracing::info!("the last window was closed: the application stays in the tray");
    }
    keeps_running
}

/// Opens a window whenever there is neither window nor tray.
async fn stay_reachable<R: Runtime>(app: AppHandle<R>, hidden: bool) {
    let mut presence = app.state::<Presence>().0.subscribe();
    if hidden {
        // The panel starts beside us: it may be a little later.
        let there = presence.wait_for(|known| *known == Some(true));
        if tokio::time::timeout(PATIENCE, there).await.is_err() && !window::is_any_open(&app) {
            tracing::info!("there is no tray to start in: a minimised window takes its place");
            if let Err(error) = window::open_minimised(&app) {
                tracing::error!(%error, "the window could not be opened");
            }
        }
    }
    let gone = |known: &Option<bool>| *known == Some(false);
    while presence.changed().await.is_ok() {
        if gone(&presence.borrow_and_update()) && !window::is_any_open(&app) {
            tracing::info!("the tray has gone: a window takes its place");
            window::show(&app);
        }
    }
}

/// What a line of the menu does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Open,
    Companions,
    Settings,
    SignIn,
    SignOut,
    Quit,
}

/// A line of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Line {
    /// It says something, and does nothing.
    Words(String),
    /// It does this.
    Item(String, Action),
    /// It parts what is above from what is below.
    Separator,
}

/// The menu for this session.
fn menu(messages: &Messages, status: &SessionStatus) -> Vec<Line> {
    let mut menu = vec![
        Line::Words(headline(messages, status)),
        Line::Separator,
        Line::Item(say!(messages, "tray-open"), Action::Open),
    ];
    let session = match status {
        SessionStatus::Restoring => None,
        SessionStatus::SignedOut { .. } => {
            Some(Line::Item(say!(messages, "tray-sign-in"), Action::SignIn))
        }
        SessionStatus::SignedIn { .. } => {
            let companions = say!(messages, "nav-companions");
            menu.push(Line::Item(companions, Action::Companions));
            Some(Line::Item(say!(messages, "tray-sign-out"), Action::SignOut))
        }
    };
    let settings = say!(messages, "nav-settings");
    menu.push(Line::Item(settings, Action::Settings));
    menu.push(Line::Separator);
    menu.extend(session);
    menu.push(Line::Item(say!(messages, "tray-quit"), Action::Quit));
    menu
}

/// Who is signed in.
fn headline(messages: &Messages, status: &SessionStatus) -> String {
    match status {
        SessionStatus::Restoring => say!(messages, "tray-starting"),
        SessionStatus::SignedOut { .. } => say!(messages, "tray-nobody"),
        SessionStatus::SignedIn {
            user, connection, ..
        } => {
            let name = &user.username;
            match connection {
                Connection::Fresh => say!(messages, "tray-signed-in", username = name),
                Connection::Offline => {
                    say!(messages, "tray-signed-in-offline", username = name)
                }
            }
        }
    }
}

/// Begins the action and returns at once.
#[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "no tray there"))]
fn perform<R: Runtime>(app: &AppHandle<R>, action: Action) {
    tracing::info!(?action, "chosen in the tray");
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        match action {
            Action::Open => window::show(&app),
            Action::Companions => window::show_at(&app, Route::Companions),
            Action::Settings => window::show_at(&app, Route::Settings),
            Action::SignIn => window::show_at(&app, Route::Profile),
            Action::SignOut => {
                let core = app.state::<Core>();
                if let Err(error) = core.sign_out(SignOutScope::Local, false).await {
                    tracing::warn!(code = ?error.code, "the sign-out from the tray did not work");
                    window::show_at(&app, Route::Profile);
                }
            }
            Action::Quit => app.exit(0),
        }
    });
}

/// How long a panel may need to start.
const PATIENCE: Duration = Duration::from_secs(10);

#[cfg(test)]
mod tests {
    use vestibule_contract::{SessionStorage, SignedInUser, Step};
    use vestibule_words::Language;

    use super::*;

    fn english() -> Messages {
        Messages::of(Language::English)
    }

    fn actions(status: &SessionStatus) -> Vec<Action> {
        let action = |line: &Line| match line {
            Line::Item(_, action) => Some(*action),
            Line::Words(_) | Line::Separator => None,
        };
        let menu = menu(&english(), status);
        menu.iter().filter_map(action).collect()
    }

    fn signed_in(connection: Connection) -> SessionStatus {
        SessionStatus::SignedIn {
            user: SignedInUser {
                username: "ada".to_owned(),
                subject: "5d1e6b2c".to_owned(),
                display_name: None,
            },
            connection,
            storage: SessionStorage::Keyring,
        }
    }

    #[test]
    fn the_menu_says_who_is_signed_in_and_offers_the_way_out() {
        let fresh = signed_in(Connection::Fresh);
        assert_eq!(headline(&english(), &fresh), "Signed in as ada");
        assert_eq!(
            actions(&fresh),
            [
                Action::Open,
                Action::Companions,
                Action::Settings,
                Action::SignOut,
                Action::Quit
            ]
        );
        let offline = signed_in(Connection::Offline);
        assert_eq!(headline(&english(), &offline), "Signed in as ada (offline)");
    }

    #[test]
    fn who_is_signed_out_is_offered_the_way_in_and_no_companions() {
        let signed_out = SessionStatus::SignedOut {
            step: Step::default(),
            notice: None,
        };
        assert_eq!(headline(&english(), &signed_out), "Nobody is signed in");
        assert_eq!(
            actions(&signed_out),
            [Action::Open, Action::Settings, Action::SignIn, Action::Quit]
        );
        assert_eq!(
            actions(&SessionStatus::Restoring),
            [Action::Open, Action::Settings, Action::Quit]
        );
    }

    #[test]
    fn a_tray_is_there_only_if_nobody_said_otherwise() {
        let presence = Presence::default();
        assert!(!presence.is_there(), "it is not known yet");
        presence.set(false);
        presence.set_unless_known();
        assert!(!presence.is_there());
        presence.set(true);
        assert!(presence.is_there());
    }
}
