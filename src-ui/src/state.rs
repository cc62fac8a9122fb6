//! What every part of the page looks at: the application, the session, the mailbox, and what is read aloud.
//!
//! Invariant: of two views of the session the one with the greater revision is kept, whichever comes first: an
//! answer may be overtaken by an event.

mod choices;
mod user_pool;

use crate::prelude::*;
use vestibule_contract::{
    AppInfo, BrowserSession, Connection, IpcError, Mail, OtherDevices, Preferences, Revocation,
    Route, SessionEvent, SessionStatus, SessionView, SignOutReceipt,
};

pub use self::choices::{LANGUAGE_ID, Overlay};
pub use self::user_pool::issuer_label;
use crate::task::Scope;
use crate::{dom, ipc};

/// The state, for everybody to copy out of the context.
#[derive(Debug, Clone, Copy)]
pub struct App {
    /// What the core said at the start; `None` until then.
    pub info: Signal<Option<Result<AppInfo, IpcError>>>,
    /// The session; `None` until the core said a first word.
    pub session: Signal<Option<SessionView>>,
    /// The embedded pool's messages.
    pub mailbox: Mailbox,
    /// What a screen reader says next.
    pub announcement: Signal<String>,
    rare: Signal<Rare>,
    scope: Scope,
}

/// What is looked at now and then. Apart, because the state is copied into everything that is drawn.
#[derive(Debug, Clone, Copy)]
struct Rare {
    receipt: Signal<Option<Receipt>>,
    is_drawn: Signal<bool>,
    configuration_failure: Signal<Option<IpcError>>,
    companions_changed: Signal<()>,
    preferences: Signal<Option<Preferences>>,
    preference_failure: Signal<Option<IpcError>>,
    overlay: Signal<Overlay>,
}

/// What a sign-out did, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Of the refresh token.
    pub revocation: Revocation,
    /// Of other devices.
    pub other_devices: OtherDevices,
    /// Of the browser's own session.
    pub browser: BrowserSession,
    /// The companions that get nothing any more.
    pub companions: Vec<String>,
    /// The companion that asked for it, if it was one.
    pub by: Option<String>,
}

/// The mailbox drawer.
#[derive(Debug, Clone, Copy)]
pub struct Mailbox {
    /// Newest first.
    pub mails: Signal<Vec<Mail>>,
    /// The newest message that was looked at.
    pub seen: Signal<u64>,
    /// Whether the drawer is open.
    pub is_open: Signal<bool>,
    /// The code that the person wants to have filled in.
    pub wanted_code: Signal<Option<String>>,
    /// Whether a field for a code is on the page.
    pub takes_code: Signal<bool>,
}

impl App {
    /// A page that knows nothing yet.
    pub fn new() -> Self {
        Self {
            info: create_signal(None),
            session: create_signal(None),
            mailbox: Mailbox {
                mails: create_signal(Vec::new()),
                seen: create_signal(0),
                is_open: create_signal(false),
                wanted_code: create_signal(None),
                takes_code: create_signal(false),
            },
            announcement: create_signal(String::new()),
            rare: create_signal(Rare {
                receipt: create_signal(None),
                is_drawn: create_signal(false),
                configuration_failure: create_signal(None),
                companions_changed: create_signal(()),
                preferences: create_signal(None),
                preference_failure: create_signal(None),
                overlay: create_signal(Overlay::Nothing),
            }),
            scope: Scope::here(),
        }
    }

    /// Listens first and asks then: what changes in between is not lost.
    pub fn connect(self) {
        self.scope.spawn(async move {
            let heard = ipc::on_session_changed(move |view| self.adopt(view)).await;
            // Without events the answers of the commands still tell what is so.
            let _ = ipc::on_mailbox_changed(move |mails| self.mailbox.mails.set(mails)).await;
            let _ = ipc::on_session_event(move |event| self.hear(&event)).await;
            let _ = ipc::on_app_info_changed(move |info| {
                self.configuration_failure().set(None);
                self.info.set(Some(Ok(info)));
            })
            .await;
            let _ = ipc::on_configuration_refused(move |error| {
                self.configuration_failure().set(Some(error));
                sycamore_router::navigate(Route::Settings.path());
            })
            .await;
            let _ = ipc::on_theme_changed(dom::reload_theme).await;
            let _ = ipc::on_companions_changed(move || self.companions_changed().set(())).await;
            let _ =
                ipc::on_preferences_changed(move |choices| self.take_preferences(choices)).await;
            let _ = ipc::on_page_wanted(|page| sycamore_router::navigate(page.path())).await;
            if let Err(error) = heard {
                return self.info.set(Some(Err(error)));
            }
            if let Ok(view) = ipc::current_session().await {
                self.adopt(view);
            }
            if let Ok(choices) = ipc::preferences().await {
                self.take_preferences(choices);
            }
            self.info.set(Some(ipc::app_info().await));
            if let Ok(mails) = ipc::mailbox().await {
                self.mailbox.take_first(mails);
            }
        });
    }

    /// Takes this view of the session, unless a newer one is there.
    pub fn adopt(self, view: SessionView) {
        let is_news = self
            .session
            .with_untracked(|known| is_newer(known.as_ref(), &view));
        if is_news {
            self.session.set(Some(view));
        }
    }

    /// Whether a first page was drawn: from then on a new page takes the focus.
    pub fn is_drawn(self) -> bool {
        self.rare.get_untracked().is_drawn.get_untracked()
    }

    /// What the last sign-out did, until somebody signs in or goes on to another step.
    pub fn receipt(self) -> Signal<Option<Receipt>> {
        self.rare.get_untracked().receipt
    }

    /// Why the configuration that was given last was not taken.
    pub fn configuration_failure(self) -> Signal<Option<IpcError>> {
        self.rare.get_untracked().configuration_failure
    }

    /// Set whenever a program is let in or refused, or no longer is.
    pub fn companions_changed(self) -> Signal<()> {
        self.rare.get_untracked().companions_changed
    }

    /// Something happened to the session, in whatever window.
    fn hear(self, event: &SessionEvent) {
        match *event {
            SessionEvent::SignedIn { route, .. } => {
                self.receipt().set(None);
                // Begun in the browser, it ends on the page that was asked for first, wherever the sign-in is shown.
                if let Some(route) = route.filter(|_| dom::path() == Route::Profile.path()) {
                    sycamore_router::navigate(route.path());
                }
            }
            SessionEvent::SignOutSettled {
                revocation,
                other_devices,
            } => {
                let known = self.receipt().get_clone_untracked();
                let known = known.unwrap_or(Receipt {
                    revocation,
                    other_devices,
                    browser: BrowserSession::NotAsked,
                    companions: Vec::new(),
                    by: None,
                });
                self.receipt().set(Some(Receipt {
                    revocation,
                    other_devices,
                    ..known
                }));
            }
            SessionEvent::SignedOutBy {
                ref companion,
                ref receipt,
            } => {
                self.take_receipt((**receipt).clone(), Some(companion.clone()));
            }
            SessionEvent::SignedOut { .. }
            | SessionEvent::TokenRefreshed
            | SessionEvent::RefreshFailed { .. }
            | SessionEvent::AttributesChanged { .. }
            | SessionEvent::AccountDeleted => {}
        }
    }

    /// What the core said at once of a sign-out; it may have said more by now.
    pub fn take_receipt(self, receipt: SignOutReceipt, by: Option<String>) {
        let settled = self.receipt().get_clone_untracked();
        let settled = settled.as_ref();
        self.receipt().set(Some(Receipt {
            revocation: settled.map_or(receipt.revocation, |settled| settled.revocation),
            other_devices: settled.map_or(receipt.other_devices, |settled| settled.other_devices),
            browser: receipt.browser,
            companions: receipt.companions,
            by,
        }));
    }

    /// Has a screen reader say this, even if it is what it said last.
    pub fn announce(self, text: &str) {
        let is_repetition = self.announcement.with_untracked(|last| last == text);
        // A trailing no-break space is another text, and is not heard.
        let end = if is_repetition { "\u{a0}" } else { "" };
        self.announcement.set(format!("{text}{end}"));
    }

    /// Who is signed in, as far as this page knows.
    pub fn who(self) -> Who {
        self.session
            .with(|session| match session.as_ref().map(|view| &view.status) {
                None | Some(SessionStatus::Restoring) => Who::Unknown,
                Some(SessionStatus::SignedOut { .. }) => Who::Nobody,
                Some(SessionStatus::SignedIn { user, .. }) => Who::Somebody {
                    subject: user.subject.clone(),
                    username: user.username.clone(),
                },
            })
    }

    /// What to call who is signed in, if that is something else than their user name.
    pub fn display_name(self) -> Option<String> {
        self.session
            .with(|session| match session.as_ref().map(|view| &view.status) {
                Some(SessionStatus::SignedIn { user, .. }) => user.display_name.clone(),
                _ => None,
            })
    }

    /// Whether somebody is signed in whom the user pool could not confirm.
    pub fn is_offline(self) -> bool {
        self.session.with(|session| {
            matches!(
                session.as_ref().map(|view| &view.status),
                Some(SessionStatus::SignedIn {
                    connection: Connection::Offline,
                    ..
                })
            )
        })
    }

    /// Says once that there is something to see and to use.
    pub fn first_page_is_drawn(self) {
        if self.is_drawn() {
            return;
        }
        self.rare.get_untracked().is_drawn.set(true);
        dom::remove_splash();
        self.scope.spawn(async {
            dom::drawn().await;
            // It is for the log alone.
            let _ = ipc::ui_ready().await;
        });
    }
}

impl Mailbox {
    /// How many messages came that nobody looked at.
    pub fn unread(self) -> usize {
        let seen = self.seen.get();
        self.mails
            .with(|mails| mails.iter().filter(|mail| mail.id > seen).count())
    }

    /// What was there before this window; an event may have brought more by now.
    fn take_first(self, mails: Vec<Mail>) {
        if self.mails.with_untracked(Vec::is_empty) {
            self.seen.set(newest(&mails));
            self.mails.set(mails);
        }
    }

    /// Opens the drawer.
    pub fn open(self) {
        self.is_open.set(true);
    }

    /// Everything that is there has been looked at.
    pub fn mark_as_read(self) {
        let newest = self.mails.with(|mails| newest(mails));
        if self.seen.get_untracked() != newest {
            self.seen.set(newest);
        }
    }
}

/// Who is signed in, as far as the page knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// The core has not said yet.
    Unknown,
    /// Nobody.
    Nobody,
    /// This person.
    Somebody {
        /// Tells two people apart who had the same name one after the other.
        subject: String,
        /// To show.
        username: String,
    },
}

fn is_newer(known: Option<&SessionView>, view: &SessionView) -> bool {
    known.is_none_or(|known| view.revision > known.revision)
}

fn newest(mails: &[Mail]) -> u64 {
    mails.iter().map(|mail| mail.id).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(revision: u64) -> SessionView {
        SessionView {
            revision,
            status: SessionStatus::Restoring,
        }
    }

    #[test]
    fn only_a_greater_revision_is_news() {
        assert!(is_newer(None, &view(0)));
        assert!(is_newer(Some(&view(4)), &view(5)));
        assert!(!is_newer(Some(&view(5)), &view(5)), "nothing changed");
        assert!(
            !is_newer(Some(&view(5)), &view(4)),
            "an answer that was overtaken"
        );
    }
}
