//! Signing in: the beginning, and the answers to what a person was asked.

use async_trait::async_trait;
use aws_sdk_cognitoidentityprovider::types::ChallengeNameType;
use vestibule_contract::{CodeKind, FirstFactor, MfaMethod};
use vestibule_session::ports::{
    Challenge, ChallengeKind, ProviderError, SignIn, SignInOutcome, SignInRequest,
};
use vestibule_session::{ChallengeAnswer, ConfirmationCode, Password};

use super::UserPool;
use super::asked::ATTRIBUTE_PREFIX;
use super::conversation::Conversation;
use super::opening::{Opening, PasswordUse};
use crate::pool_names;

#[async_trait]
impl SignIn for UserPool {
    async fn sign_in(&self, request: &SignInRequest) -> Result<SignInOutcome, ProviderError> {
        match self.begin(request).await {
            // The pool does not take this computer's proof, and it was forgotten here: once more, as from a new device.
            Err(ProviderError::DeviceNotFound) => self.begin(request).await.map_err(without_device),
            outcome => outcome,
        }
    }

    async fn answer_challenge(
        &self,
        challenge: &Challenge,
        answer: &ChallengeAnswer,
    ) -> Result<SignInOutcome, ProviderError> {
        self.answered(challenge, answer)
            .await
            .map_err(|error| match error {
                // Likewise, but what the sign-in began with is not at hand any more.
                ProviderError::DeviceNotFound => ProviderError::SignInExpired,
                error => error,
            })
    }
}

impl UserPool {
    async fn begin(&self, request: &SignInRequest) -> Result<SignInOutcome, ProviderError> {
        let opening = Opening::new(request, self.settings.auth_flow)?;
        let conversation = Conversation::new(self, opening.username).await;
        let mut outcome = conversation.open(&opening).await?;
        if let SignInOutcome::Challenge(challenge) = &mut outcome
            && let ChallengeKind::SelectFirstFactor { choices } = &challenge.kind
            && let Some(chosen) = opening.chosen.filter(|factor| choices.contains(factor))
        {
            challenge.kind = choice_of_password(chosen);
        }
        Ok(outcome)
    }

    async fn answered(
        &self,
        challenge: &Challenge,
        answer: &ChallengeAnswer,
    ) -> Result<SignInOutcome, ProviderError> {
        use ChallengeAnswer as Answer;
        use ChallengeKind as Kind;
        match (&challenge.kind, answer) {
            (Kind::SelectFirstFactor { choices }, Answer::FirstFactor { factor }) => {
                let factor = one_of(choices, *factor)?;
                self.choose(challenge, factor).await
            }
            (
                Kind::EnterPassword {
                    is_proved,
                    is_choice,
                },
                Answer::Password { password },
            ) => {
                self.enter_password(challenge, password, *is_proved, *is_choice)
                    .await
            }
            (Kind::EnterCode { kind, .. }, Answer::Code { code }) => {
                let (name, field) = code_names(*kind);
                // EXPOSE: the pool compares it.
                let code = code.expose_secret();
                self.respond(challenge, name, &[(field, code)]).await
            }
            (Kind::SelectMfaMethod { choices }, Answer::MfaMethod { method }) => {
                let method = pool_names::of_mfa_method(one_of(choices, *method)?);
                let responses = [("ANSWER", method)];
                self.respond(challenge, ChallengeNameType::SelectMfaType, &responses)
                    .await
            }
            (Kind::SelectMfaSetup { choices }, Answer::MfaMethod { method }) => {
                self.set_up(challenge, one_of(choices, *method)?).await
            }
            (Kind::SetUpTotp { .. }, Answer::Totp { code, device_name }) => {
                self.finish_totp(challenge, code, device_name.as_deref())
                    .await
            }
            (Kind::SetUpEmail, Answer::Email { email }) => {
                let responses = [("EMAIL", email.as_str())];
                self.respond(challenge, ChallengeNameType::MfaSetup, &responses)
                    .await
            }
            (
                Kind::NewPassword { .. },
                Answer::NewPassword {
                    password,
                    attributes,
                },
            ) => {
                let names: Vec<String> = attributes
                    .keys()
                    .map(|name| format!("{ATTRIBUTE_PREFIX}{name}"))
                    .collect();
                let values = attributes.values().map(String::as_str);
                let mut responses: Vec<_> = names.iter().map(String::as_str).zip(values).collect();
                // EXPOSE: the pool makes its verifier from it.
                responses.push(("NEW_PASSWORD", password.expose_secret()));
                self.respond(
                    challenge,
                    ChallengeNameType::NewPasswordRequired,
                    &responses,
                )
                .await
            }
            (Kind::UsePasskey { .. }, Answer::Passkey { credential }) => {
                // EXPOSE: the pool checks its signature.
                let responses = [("CREDENTIAL", credential.expose_secret())];
                self.respond(challenge, ChallengeNameType::WebAuthn, &responses)
                    .await
            }
            (Kind::Custom { .. }, Answer::Custom { answer }) => {
                // EXPOSE: the pool judges it.
                let responses = [("ANSWER", answer.expose_secret())];
                self.respond(challenge, ChallengeNameType::CustomChallenge, &responses)
                    .await
            }
            _ => Err(misfit()),
        }
    }

    async fn respond(
        &self,
        challenge: &Challenge,
        name: ChallengeNameType,
        responses: &[(&str, &str)],
    ) -> Result<SignInOutcome, ProviderError> {
        let conversation = Conversation::new(self, &challenge.username).await;
        let session = challenge.session.as_ref();
        conversation
            .answer(name, session, responses, PasswordUse::None)
            .await
    }

    /// A password goes to the pool together with the choice of it, so that for that choice nobody is asked yet.
    async fn choose(
        &self,
        challenge: &Challenge,
        factor: FirstFactor,
    ) -> Result<SignInOutcome, ProviderError> {
        match factor {
            FirstFactor::Password | FirstFactor::PasswordSrp => {
                Ok(SignInOutcome::Challenge(Box::new(Challenge {
                    kind: choice_of_password(factor),
                    ..challenge.clone()
                })))
            }
            FirstFactor::EmailOtp | FirstFactor::SmsOtp | FirstFactor::WebAuthn => {
                let responses = [("ANSWER", pool_names::of_first_factor(factor))];
                self.respond(challenge, ChallengeNameType::SelectChallenge, &responses)
                    .await
            }
        }
    }

    async fn enter_password(
        &self,
        challenge: &Challenge,
        password: &Password,
        is_proved: bool,
        is_choice: bool,
    ) -> Result<SignInOutcome, ProviderError> {
        let (own_name, factor, password) = if is_proved {
            (
                ChallengeNameType::PasswordSrp,
                FirstFactor::PasswordSrp,
                PasswordUse::Required(password),
            )
        } else {
            (
                ChallengeNameType::Password,
                FirstFactor::Password,
                PasswordUse::Sent(password),
            )
        };
        let choice = [("ANSWER", pool_names::of_first_factor(factor))];
        let (name, responses) = if is_choice {
            (ChallengeNameType::SelectChallenge, choice.as_slice())
        } else {
            (own_name, [].as_slice())
        };
        let conversation = Conversation::new(self, &challenge.username).await;
        conversation
            .answer(name, challenge.session.as_ref(), responses, password)
            .await
    }

    async fn set_up(
        &self,
        challenge: &Challenge,
        method: MfaMethod,
    ) -> Result<SignInOutcome, ProviderError> {
        let session = challenge.session.clone().ok_or_else(misfit)?;
        let conversation = Conversation::new(self, &challenge.username).await;
        conversation.set_up(method, session).await
    }

    async fn finish_totp(
        &self,
        challenge: &Challenge,
        code: &ConfirmationCode,
        device_name: Option<&str>,
    ) -> Result<SignInOutcome, ProviderError> {
        let session = challenge.session.as_ref().ok_or_else(misfit)?;
        let session = self.verify_by_session(session, code, device_name).await?;
        let conversation = Conversation::new(self, &challenge.username).await;
        let name = ChallengeNameType::MfaSetup;
        conversation
            .answer(name, Some(&session), &[], PasswordUse::None)
            .await
    }
}

/// The password is the next thing to be typed, because it was chosen here.
fn choice_of_password(factor: FirstFactor) -> ChallengeKind {
    ChallengeKind::EnterPassword {
        is_proved: factor == FirstFactor::PasswordSrp,
        is_choice: true,
    }
}

/// The challenge that asks for such a code, and the key of its answer.
const fn code_names(kind: CodeKind) -> (ChallengeNameType, &'static str) {
    match kind {
        CodeKind::SmsMfa => (ChallengeNameType::SmsMfa, "SMS_MFA_CODE"),
        CodeKind::SoftwareTokenMfa => (
            ChallengeNameType::SoftwareTokenMfa,
            "SOFTWARE_TOKEN_MFA_CODE",
        ),
        CodeKind::EmailOtp => (ChallengeNameType::EmailOtp, "EMAIL_OTP_CODE"),
        CodeKind::SmsOtp => (ChallengeNameType::SmsOtp, "SMS_OTP_CODE"),
    }
}

fn one_of<T: PartialEq>(choices: &[T], choice: T) -> Result<T, ProviderError> {
    choices
        .contains(&choice)
        .then_some(choice)
        .ok_or_else(misfit)
}

/// For an answer to another question. Nothing is sent.
fn misfit() -> ProviderError {
    ProviderError::InvalidParameter("the answer does not fit the question".to_owned())
}

/// A pool that refuses a device that it was not told of.
fn without_device(error: ProviderError) -> ProviderError {
    match error {
        ProviderError::DeviceNotFound => ProviderError::UnexpectedAnswer("DEVICE_KEY"),
        error => error,
    }
}
