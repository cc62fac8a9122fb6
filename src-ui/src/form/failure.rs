//! What is wrong with a form, and at which of its fields.

use vestibule_contract::{ErrorCode, IpcError, PasswordPolicy};

use super::Field;
use crate::password;
use crate::prelude::t;
use crate::words;

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
    pub(super) fn of(error: &IpcError, fields: &[Field]) -> Self {
        let words = words::of_error(error.code);
        let sentence = match words::detail(error) {
            Some(detail) => t!(
                "sentence-with-detail",
                sentence = words.sentence,
                detail = detail
            ),
            None => words.sentence,
        };
        Self {
            field: field_at_fault(error.code).filter(|field| fields.contains(field)),
            sentence,
            next_step: words.next_step,
        }
    }

    /// All of it, for one line.
    pub fn text(&self) -> String {
        if self.next_step.is_empty() {
            return self.sentence.clone();
        }
        t!(
            "sentence-and-next-step",
            sentence = &self.sentence,
            next_step = &self.next_step
        )
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
        wrong.push(Failure::at(Field::Password, &t!("choose-a-password")));
    } else if !password::conforms(policy, new_password) {
        wrong.push(Failure::at(Field::Password, &t!("password-breaks-a-rule")));
    }
    if repeated.is_empty() {
        wrong.push(Failure::at(
            Field::ConfirmPassword,
            &t!("repeat-the-password"),
        ));
    } else if repeated != new_password {
        wrong.push(Failure::at(Field::ConfirmPassword, &t!("passwords-differ")));
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
        ErrorCode::NotACallback | ErrorCode::CallbackOfAnotherSignIn => Some(Field::Address),
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
        | ErrorCode::InvalidIssuer
        | ErrorCode::InvalidTheme
        | ErrorCode::ConfigurationUnreadable
        | ErrorCode::ConfigurationIncomplete
        | ErrorCode::UnknownRoute
        | ErrorCode::EmbeddedPoolUnavailable
        | ErrorCode::LocalApiUnavailable
        | ErrorCode::GrantsNotKept
        | ErrorCode::Internal => None,
    }
}

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
