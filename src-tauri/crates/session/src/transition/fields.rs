//! Empty fields, which are refused without asking the user pool.

use crate::ports::{ChallengeKind, SignUpRequest};
use crate::{ChallengeAnswer, Command, ConfirmationCode, Error, PasskeyCredential, Password};

/// The first field of the command that is needed and empty.
pub(super) fn missing(command: &Command) -> Option<Error> {
    match command {
        Command::SignIn { username, password } => first([
            ("username", username.is_empty()),
            ("password", is_empty(password)),
        ]),
        Command::SignUp(SignUpRequest {
            username,
            password,
            attributes,
        }) => first([("username", username.is_empty())])
            .or_else(|| {
                let mut empty = attributes.iter().filter(|(_, value)| value.is_empty());
                empty
                    .next()
                    .map(|(name, _)| Error::MissingAttribute(name.clone()))
            })
            .or_else(|| first([("password", password.as_ref().is_some_and(is_empty))])),
        Command::BeginSignIn { username, .. } | Command::ForgotPassword { username } => {
            first([("username", username.is_empty())])
        }
        Command::ConfirmSignUp(code) => first([("code", is_empty_code(code))]),
        Command::ConfirmForgotPassword { code, password } => first([
            ("code", is_empty_code(code)),
            ("password", is_empty(password)),
        ]),
        // An answer's fields follow from its challenge.
        Command::AnswerChallenge(_)
        | Command::Load(_)
        | Command::ShowStep(..)
        | Command::TotpSecret
        | Command::PasskeyRequest
        | Command::ResendCode
        | Command::BeginInBrowser(_)
        | Command::ResumeInBrowser(_)
        | Command::LinkWithoutSignIn
        | Command::SignOut(_)
        | Command::Lease { .. }
        | Command::Report(..) => None,
    }
}

/// The first field of the answer that the challenge needs and that is empty.
pub(super) fn missing_in_answer(kind: &ChallengeKind, answer: &ChallengeAnswer) -> Option<Error> {
    match answer {
        ChallengeAnswer::Code { code } | ChallengeAnswer::Totp { code, .. } => {
            first([("code", is_empty_code(code))])
        }
        ChallengeAnswer::Password { password } => first([("password", is_empty(password))]),
        ChallengeAnswer::NewPassword {
            password,
            attributes,
        } => {
            let needed: &[String] = match kind {
                ChallengeKind::NewPassword { missing_attributes } => missing_attributes,
                _ => &[],
            };
            let mut empty = needed
                .iter()
                .filter(|name| attributes.get(*name).is_none_or(String::is_empty));
            let attribute = empty
                .next()
                .map(|name| Error::MissingAttribute(name.clone()));
            attribute.or_else(|| first([("password", is_empty(password))]))
        }
        ChallengeAnswer::Email { email } => first([("email", email.is_empty())]),
        ChallengeAnswer::Passkey { credential } => {
            first([("credential", is_empty_credential(credential))])
        }
        // Whether an empty answer is one is the user pool's own affair.
        ChallengeAnswer::Custom { .. }
        | ChallengeAnswer::FirstFactor { .. }
        | ChallengeAnswer::MfaMethod { .. } => None,
    }
}

fn first<const N: usize>(fields: [(&'static str, bool); N]) -> Option<Error> {
    fields
        .into_iter()
        .find(|(_, is_missing)| *is_missing)
        .map(|(name, _)| Error::MissingField(name))
}

fn is_empty(password: &Password) -> bool {
    // EXPOSE: its length alone is looked at.
    password.expose_secret().is_empty()
}

fn is_empty_code(code: &ConfirmationCode) -> bool {
    // EXPOSE: its length alone is looked at.
    code.expose_secret().is_empty()
}

fn is_empty_credential(credential: &PasskeyCredential) -> bool {
    // EXPOSE: its length alone is looked at.
    credential.expose_secret().is_empty()
}
