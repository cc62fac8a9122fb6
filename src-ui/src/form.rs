//! A form of the Authenticator: what was typed wrong, what is being asked, and where the focus goes.
//!
//! Not here: whether anything is right. Empty fields and the pool's password rules are looked at before the core is
//! asked, to save a person the wait; the core decides.

use std::borrow::Cow;

use crate::prelude::*;
use vestibule_contract::{
    ErrorCode, IpcError, PasswordPolicy, SessionStatus, SessionView, StepName,
};

use crate::ipc::{self, Asking};
use crate::state::App;
use crate::task::Scope;
use crate::words::{self, Language};
use crate::{dom, password};

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
            Self::Attribute(place) => return format!("{prefix}-attribute-{place}").into(),
        };
        format!("{prefix}-{name}").into()
    }
}

/// What went wrong, and at which field; `None`: with the form as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Where it is shown.
    pub field: Option<Field>,
    /// What is so.
    pub sentence: String,
    /// What to do about it.
    pub next_step: String,
}

impl Failure {
    /// Something that can be seen without asking the core.
    pub fn at(field: Field, sentence: &str) -> Self {
        Self {
            field: Some(field),
            sentence: sentence.to_owned(),
            next_step: String::new(),
        }
    }

    /// What the core answered, at the field of this form that it is about.
    fn of(error: &IpcError, fields: &[Field]) -> Self {
        let words = words::of_error(error.code, Language::default());
        let sentence = match words::detail(error) {
            Some(detail) => format!("{} ({detail})", words.sentence),
            None => words.sentence.to_owned(),
        };
        Self {
            field: field_at_fault(error.code).filter(|field| fields.contains(field)),
            sentence,
            next_step: words.next_step.to_owned(),
        }
    }

    /// All of it, for one line.
    pub fn text(&self) -> String {
        format!("{} {}", self.sentence, self.next_step)
            .trim_end()
            .to_owned()
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
                Ok(()) => {
                    self.failures.set(Vec::new());
                    if self.scope.is_alive() {
                        done();
                    }
                }
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

/// The new password and its repetition, as far as the form can tell.
pub fn wrong_with_new_password(
    policy: PasswordPolicy,
    new_password: &str,
    repeated: &str,
) -> Vec<Failure> {
    let mut wrong = Vec::new();
    if new_password.is_empty() {
        wrong.push(Failure::at(Field::Password, "Choose a password."));
    } else if !password::conforms(policy, new_password) {
        wrong.push(Failure::at(
            Field::Password,
            "This password does not meet every rule yet.",
        ));
    }
    if repeated.is_empty() {
        wrong.push(Failure::at(
            Field::ConfirmPassword,
            "Type the password once more.",
        ));
    } else if repeated != new_password {
        wrong.push(Failure::at(
            Field::ConfirmPassword,
            "The two passwords are not the same.",
        ));
    }
    wrong
}

/// A failure if nothing was typed.
pub fn wrong_if_empty(field: Field, typed: &str, sentence: &str) -> Option<Failure> {
    typed
        .trim()
        .is_empty()
        .then(|| Failure::at(field, sentence))
}

/// Which field a failure is about, where it is about one.
fn field_at_fault(code: ErrorCode) -> Option<Field> {
    match code {
        ErrorCode::UsernameExists => Some(Field::Username),
        ErrorCode::AliasExists | ErrorCode::CodeDeliveryFailure => Some(Field::Email),
        ErrorCode::InvalidPassword | ErrorCode::PasswordUsedBefore => Some(Field::Password),
        ErrorCode::CodeMismatch | ErrorCode::ExpiredCode | ErrorCode::SoftwareTokenMismatch => {
            Some(Field::Code)
        }
        ErrorCode::WrongAnswer => Some(Field::Answer),
        ErrorCode::NotAuthorized
        | ErrorCode::TooManyFailedAttempts
        | ErrorCode::PasswordResetRequired
        | ErrorCode::UserDisabled
        | ErrorCode::UnsupportedChallenge
        | ErrorCode::LimitExceeded
        | ErrorCode::TooManyRequests
        | ErrorCode::InvalidParameter
        | ErrorCode::MissingField
        | ErrorCode::AlreadyConfirmed
        | ErrorCode::RefusedByUserPool
        | ErrorCode::UserPoolMisconfigured
        | ErrorCode::Unreachable
        | ErrorCode::UntrustedTokens
        | ErrorCode::UnexpectedAnswer
        | ErrorCode::Busy
        | ErrorCode::Cancelled
        | ErrorCode::WrongStep
        | ErrorCode::AlreadySignedIn
        | ErrorCode::NotSignedIn
        | ErrorCode::SessionEnded
        | ErrorCode::MfaMethodUnavailable
        | ErrorCode::DeviceNotFound
        | ErrorCode::PasskeyRefused
        | ErrorCode::PasskeysNotEnabled
        | ErrorCode::NotSupported
        | ErrorCode::NoIdentityPool
        | ErrorCode::NoWayBack
        | ErrorCode::BrowserNotOpened
        | ErrorCode::ProviderRefused
        | ErrorCode::ProviderMisconfigured
        | ErrorCode::ProviderUnavailable
        | ErrorCode::ProviderMismatch
        | ErrorCode::UnsupportedProvider
        | ErrorCode::AuthorizationCodeRefused
        | ErrorCode::NoRefreshToken
        | ErrorCode::NotACallback
        | ErrorCode::CallbackOfAnotherSignIn
        | ErrorCode::InvalidIssuer
        | ErrorCode::ConfigurationUnreadable
        | ErrorCode::ConfigurationIncomplete
        | ErrorCode::UnknownRoute
        | ErrorCode::EmbeddedPoolUnavailable
        | ErrorCode::Internal => None,
    }
}

/// The id of the page's heading.
pub const HEADING_ID: &str = "page-heading";

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(wrong: &[Failure]) -> Vec<Field> {
        wrong.iter().filter_map(|failure| failure.field).collect()
    }

    #[test]
    fn a_new_password_is_looked_at_before_the_core_is_asked() {
        let check = |password, repeated| {
            fields(&wrong_with_new_password(
                PasswordPolicy::default(),
                password,
                repeated,
            ))
        };
        assert_eq!(check("Passw0rd!", "Passw0rd!"), []);
        assert_eq!(check("", ""), [Field::Password, Field::ConfirmPassword]);
        assert_eq!(check("short", "short"), [Field::Password]);
        assert_eq!(check("Passw0rd!", "Passw0rd?"), [Field::ConfirmPassword]);
    }

    #[test]
    fn a_field_of_spaces_is_empty() {
        assert!(wrong_if_empty(Field::Username, "  ", "Type it.").is_some());
        assert!(wrong_if_empty(Field::Username, "ada", "Type it.").is_none());
    }

    #[test]
    fn a_failure_stands_at_its_field_if_the_form_has_it_and_else_above_the_form() {
        let error = IpcError::new(ErrorCode::CodeMismatch, "");
        assert_eq!(Failure::of(&error, &[Field::Code]).field, Some(Field::Code));
        assert_eq!(Failure::of(&error, &[Field::Username]).field, None);
    }

    #[test]
    fn a_wrong_password_is_not_blamed_on_either_field() {
        let error = IpcError::new(ErrorCode::NotAuthorized, "");
        assert_eq!(
            Failure::of(&error, &[Field::Username, Field::Password]).field,
            None
        );
    }

    #[test]
    fn the_rule_that_only_the_pool_knows_is_named() {
        let error = IpcError::new(ErrorCode::InvalidPassword, "Password was used before");
        assert!(
            Failure::of(&error, &[])
                .text()
                .contains("Password was used before")
        );
    }
}
