//! A form of the Authenticator: what was typed wrong, what is being asked, and where the focus goes.
//!
//! Not here: whether anything is right. Empty fields and the pool's password rules are looked at before the core is
//! asked, to save a person the wait; the core decides.

mod failure;

use std::borrow::Cow;

use vestibule_contract::{ErrorCode, IpcError, SessionStatus, SessionView, StepName};

use crate::prelude::*;

use crate::dom;
use crate::ipc::{self, Asking};
use crate::state::App;
use crate::task::Scope;

pub use failure::{Failure, wrong_if_empty, wrong_with_new_password};

/// A field of a form. Its name is its id on the page, too: only one form is ever shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The user name.
    Username,
    /// The e-mail address.
    Email,
    /// The password, or the new one.
    Password,
    /// The new password once more.
    ConfirmPassword,
    /// The password that is to be replaced.
    CurrentPassword,
    /// The code that was sent.
    Code,
    /// The telephone number.
    PhoneNumber,
    /// The answer to the user pool's own question.
    Answer,
    /// What a person calls the device of an authenticator application.
    DeviceName,
    /// The address that the browser ended at.
    Address,
    /// An OpenID provider's address.
    Issuer,
    /// What that provider calls this application.
    ClientId,
    /// What that provider is asked for.
    Scopes,
    /// One of the attributes that a form asks for, by its place in the form.
    Attribute(u8),
}

impl Field {
    /// The element's id.
    pub fn id(self) -> Cow<'static, str> {
        self.prefixed("field")
    }

    /// The id of the element that says what is wrong with it.
    pub fn failure_id(self) -> Cow<'static, str> {
        self.prefixed("failure")
    }

    fn prefixed(self, prefix: &str) -> Cow<'static, str> {
        let name = match self {
            Self::Username => "username",
            Self::Email => "email",
            Self::Password => "password",
            Self::ConfirmPassword => "confirm-password",
            Self::CurrentPassword => "current-password",
            Self::Code => "code",
            Self::PhoneNumber => "phone-number",
            Self::Answer => "answer",
            Self::DeviceName => "device-name",
            Self::Address => "address",
            Self::Issuer => "issuer",
            Self::ClientId => "client-id",
            Self::Scopes => "scopes",
            Self::Attribute(place) => return format!("{prefix}-attribute-{place}").into(),
        };
        format!("{prefix}-{name}").into()
    }
}

/// The form that is shown.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    /// The step's name on the wire; the form's id.
    pub name: &'static str,
    /// Whether an answer is awaited.
    pub is_busy: Signal<bool>,
    /// What is wrong with what was sent last.
    pub failures: Signal<Vec<Failure>>,
    fields: Signal<Vec<Field>>,
    app: App,
    scope: Scope,
}

impl Form {
    /// The form with these fields; made while its component is drawn.
    pub fn new(name: &'static str, fields: &[Field]) -> Self {
        let form = Self {
            name,
            is_busy: create_signal(false),
            failures: create_signal(Vec::new()),
            fields: create_signal(fields.to_vec()),
            app: use_context::<App>(),
            scope: Scope::here(),
        };
        on_mount(move || dom::focus_first_empty_field(name, HEADING_ID));
        form
    }

    /// What is wrong with this field.
    pub fn failure_at(self, field: Field) -> Option<String> {
        self.failures.with(|failures| {
            failures
                .iter()
                .find(|failure| failure.field == Some(field))
                .map(Failure::text)
        })
    }

    /// What is wrong with the form as a whole.
    pub fn failure(self) -> Option<Failure> {
        self.failures.with(|failures| {
            failures
                .iter()
                .find(|failure| failure.field.is_none())
                .cloned()
        })
    }

    /// The person is mending this field: what was wrong with it is no longer said.
    pub fn forget(self, field: Field) {
        let at_field = |failure: &Failure| failure.field == Some(field);
        if self
            .failures
            .with_untracked(|failures| failures.iter().any(at_field))
        {
            self.failures
                .update(|failures| failures.retain(|failure| !at_field(failure)));
        }
    }

    /// Asks the core, unless something is wrong that can be seen without it, or an answer is awaited already.
    pub fn submit(self, wrong: Vec<Failure>, ask: impl FnOnce() -> Asking<SessionView>) {
        if self.begins(wrong) {
            self.await_session(ask());
        }
    }

    fn await_session(self, answer: Asking<SessionView>) {
        self.scope.spawn(async move {
            match answer.await {
                Ok(view) => self.succeed(view),
                Err(error) => {
                    self.is_busy.set(false);
                    self.fail_by(&error).await;
                }
            }
        });
    }

    /// The same for a form whose answer is not the session: `done` hears it, and the form may go with that.
    pub fn run<T: 'static>(
        self,
        wrong: Vec<Failure>,
        ask: impl FnOnce() -> Asking<T>,
        done: impl FnOnce(T) + 'static,
    ) {
        if self.begins(wrong) {
            self.await_answer(ask(), Box::new(done));
        }
    }

    fn await_answer<T: 'static>(self, answer: Asking<T>, done: Box<dyn FnOnce(T)>) {
        self.scope.spawn(async move {
            let answer = answer.await;
            self.is_busy.set(false);
            match answer {
                Ok(answer) => done(answer),
                Err(error) => self.fail_by(&error).await,
            }
        });
    }

    /// Asks the core for something beside the form's own purpose; `done` hears of it.
    pub fn ask(self, answer: Asking<()>, done: Box<dyn FnOnce()>) {
        self.scope.spawn(async move {
            match answer.await {
                // The answer may have led to another form.
                Ok(()) if self.scope.is_alive() => {
                    self.failures.set(Vec::new());
                    done();
                }
                Ok(()) => {}
                Err(error) => self.fail_by(&error).await,
            }
        });
    }

    /// Goes to another step; whatever this form was doing is given up by the core.
    pub fn go_to(self, step: StepName, username: Option<String>) {
        let app = self.app;
        app.receipt().set(None);
        let answer = async move {
            let view = ipc::show_step(step, username).await?;
            app.adopt(view);
            Ok(())
        };
        self.ask(Box::pin(answer), Box::new(|| {}));
    }

    /// Runs something for as long as the form is shown.
    pub fn spawn(self, future: impl Future<Output = ()> + 'static) {
        self.scope.spawn(future);
    }

    /// Whether the core is to be asked now.
    fn begins(self, wrong: Vec<Failure>) -> bool {
        if self.is_busy.get_untracked() {
            return false;
        }
        if !wrong.is_empty() {
            self.fail(wrong);
            return false;
        }
        self.failures.set(Vec::new());
        self.is_busy.set(true);
        true
    }

    fn succeed(self, view: SessionView) {
        let is_signed_in = matches!(view.status, SessionStatus::SignedIn { .. });
        self.app.adopt(view);
        // Signed in, the form stays as it is until the page that follows is there.
        if self.scope.is_alive() && !is_signed_in {
            self.is_busy.set(false);
        }
    }

    async fn fail_by(self, error: &IpcError) {
        if matches!(
            error.code,
            ErrorCode::WrongStep | ErrorCode::AlreadySignedIn
        ) && let Ok(view) = ipc::current_session().await
        {
            self.app.adopt(view);
        }
        // A failure of what the person gave up is none.
        if self.scope.is_alive() && error.code != ErrorCode::Cancelled {
            let failure = self
                .fields
                .with_untracked(|fields| Failure::of(error, fields));
            self.fail(vec![failure]);
            if error.code == ErrorCode::NotAuthorized {
                // One of the two is on the page.
                dom::focus(&Field::Password.id());
                dom::focus(&Field::CurrentPassword.id());
            }
        }
    }

    fn fail(self, failures: Vec<Failure>) {
        let at_fields = failures.iter().filter(|failure| failure.field.is_some());
        let text = at_fields.map(Failure::text).collect::<Vec<_>>().join(" ");
        let first = failures.iter().find_map(|failure| failure.field);
        self.failures.set(failures);
        if let Some(field) = first {
            self.app.announce(&text);
            dom::focus(&field.id());
        }
    }
}

/// The id of the page's heading.
pub const HEADING_ID: &str = "page-heading";
