//! Signing in: the beginning, and the answers to what a person was asked.

use async_trait::async_trait;
use aws_sdk_cognitoidentityprovider::types::ChallengeNameType;
use vestibule_contract::{FirstFactor, MfaMethod};
use vestibule_session::ports::{
    Challenge, ChallengeKind, ProviderError, SignIn, SignInOutcome, SignInRequest,
};
use vestibule_session::{ChallengeAnswer, ConfirmationCode, Password};

use super::conversation::Conversation;
use super::exchange::Fields;
use super::opening::{Opening, PasswordUse};
use super::{UserPool, reply};
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
                let factor = reply::one_of(choices, *factor)?;
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
            (Kind::SelectMfaSetup { choices }, Answer::MfaMethod { method }) => {
                let method = reply::one_of(choices, *method)?;
                self.set_up(challenge, method).await
            }
            (Kind::SetUpTotp { .. }, Answer::Totp { code, device_name }) => {
                self.finish_totp(challenge, code, device_name.as_deref())
                    .await
            }
            (kind, answer) => {
                let (name, responses) = reply::to(kind, answer)?;
                self.respond(challenge, name, responses).await
            }
        }
    }

    async fn respond(
        &self,
        challenge: &Challenge,
        name: ChallengeNameType,
        responses: Fields,
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
                let name = ChallengeNameType::SelectChallenge;
                self.respond(challenge, name, choice_of(factor)).await
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
        let (name, responses) = if is_choice {
            (ChallengeNameType::SelectChallenge, choice_of(factor))
        } else {
            (own_name, Fields::new())
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
        let session = challenge.session.clone().ok_or_else(reply::misfit)?;
        let conversation = Conversation::new(self, &challenge.username).await;
        conversation.set_up(method, session).await
    }

    async fn finish_totp(
        &self,
        challenge: &Challenge,
        code: &ConfirmationCode,
        device_name: Option<&str>,
    ) -> Result<SignInOutcome, ProviderError> {
        let session = challenge.session.as_ref().ok_or_else(reply::misfit)?;
        let session = self.verify_by_session(session, code, device_name).await?;
        let conversation = Conversation::new(self, &challenge.username).await;
        let name = ChallengeNameType::MfaSetup;
        conversation
            .answer(name, Some(&session), Fields::new(), PasswordUse::None)
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

fn choice_of(factor: FirstFactor) -> Fields {
    let name = pool_names::of_first_factor(factor).to_owned();
    Fields::from([("ANSWER".to_owned(), name)])
}

/// A pool that refuses a device that it was not told of.
fn without_device(error: ProviderError) -> ProviderError {
    match error {
        ProviderError::DeviceNotFound => ProviderError::UnexpectedAnswer("DEVICE_KEY"),
        error => error,
    }
}
