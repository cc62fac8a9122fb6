//! Signing in, challenge by challenge.

use std::collections::BTreeMap;

use async_trait::async_trait;
use vestibule_contract::{CodeDelivery, CodeKind, FirstFactor, MfaMethod};

use super::ProviderError;
use crate::secret::{ChallengeSession, SoftwareTokenSecret};
use crate::{ChallengeAnswer, Password, TokenSet};

/// Signing in (Cognito: `InitiateAuth`, `RespondToAuthChallenge`).
#[async_trait]
pub trait SignIn: Send + Sync {
    /// Begins a sign-in, by the flow that the configuration names. What needs no person (proving the password, proving
    /// this computer) is done inside.
    ///
    /// # Errors
    /// See [`ProviderError`]. Nothing is signed in.
    async fn sign_in(&self, request: &SignInRequest) -> Result<SignInOutcome, ProviderError>;

    /// Answers a challenge of this sign-in.
    ///
    /// # Errors
    /// See [`ProviderError`]. The challenge stays and may be answered again, or its code be sent again, after
    /// [`ProviderError::CodeMismatch`], [`ProviderError::ExpiredCode`], [`ProviderError::CodeDeliveryFailure`],
    /// [`ProviderError::SoftwareTokenMismatch`], [`ProviderError::InvalidPassword`], [`ProviderError::PasswordUsedBefore`],
    /// [`ProviderError::InvalidParameter`], [`ProviderError::LimitExceeded`], [`ProviderError::TooManyRequests`] and
    /// [`ProviderError::Unreachable`]. With every other error the sign-in is over; [`ProviderError::SignInExpired`]: begin again.
    async fn answer_challenge(
        &self,
        challenge: &Challenge,
        answer: &ChallengeAnswer,
    ) -> Result<SignInOutcome, ProviderError>;
}

/// How a sign-in begins.
#[derive(Debug, Clone)]
pub enum SignInRequest {
    /// With a name and its password.
    Password {
        /// As typed.
        username: String,
        /// As typed.
        password: Password,
    },
    /// With a name alone: choice-based, or with the user pool's own questions.
    NameOnly {
        /// As typed.
        username: String,
        /// What the person prefers to begin with.
        factor: Option<FirstFactor>,
    },
    /// With what the confirmation of a new account gave.
    AfterSignUp {
        /// As typed at sign-up.
        username: String,
        /// What [`super::SignUp::confirm_sign_up`] gave.
        session: ChallengeSession,
    },
}

/// What a sign-in came to.
#[derive(Debug)]
pub enum SignInOutcome {
    /// Somebody is signed in.
    Tokens(Box<TokenSet>),
    /// The user pool asks for one more thing.
    Challenge(Box<Challenge>),
}

/// Something that a person has to answer before the sign-in goes on.
#[derive(Debug, Clone)]
pub struct Challenge {
    /// What the pool wants as `USERNAME` in the answer.
    pub username: String,
    /// Names the sign-in at the pool.
    pub session: Option<ChallengeSession>,
    /// What is asked.
    pub kind: ChallengeKind,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChallengeKind {
    /// `SELECT_CHALLENGE`.
    SelectFirstFactor {
        /// Those of `AvailableChallenges` that are known.
        choices: Vec<FirstFactor>,
    },
    /// `PASSWORD` or `PASSWORD_SRP`.
    EnterPassword {
        /// Whether it is proved instead of sent.
        is_proved: bool,
        /// Whether it was chosen here, so that the answer tells the pool the choice too (`SELECT_CHALLENGE`).
        is_choice: bool,
    },
    /// `SMS_MFA`, `SMS_OTP`, `EMAIL_OTP`, `SOFTWARE_TOKEN_MFA`.
    EnterCode {
        /// Which.
        kind: CodeKind,
        /// Where it went.
        delivery: Option<CodeDelivery>,
        /// `FRIENDLY_DEVICE_NAME`.
        device_name: Option<String>,
    },
    /// `SELECT_MFA_TYPE`.
    SelectMfaMethod {
        /// Those of `MFAS_CAN_CHOOSE` that are known.
        choices: Vec<MfaMethod>,
    },
    /// `MFA_SETUP`, with more than one method to choose from.
    SelectMfaSetup {
        /// Those of `MFAS_CAN_SETUP` that are known.
        choices: Vec<MfaMethod>,
    },
    /// `MFA_SETUP` by an authenticator application, which has been associated.
    SetUpTotp {
        /// What it is to be enrolled with.
        secret: SoftwareTokenSecret,
    },
    /// `MFA_SETUP` by e-mail.
    SetUpEmail,
    /// `NEW_PASSWORD_REQUIRED`.
    NewPassword {
        /// Of `requiredAttributes`, without the prefix `userAttributes.`.
        missing_attributes: Vec<String>,
    },
    /// `WEB_AUTHN`.
    UsePasskey {
        /// `CREDENTIAL_REQUEST_OPTIONS`, as it came.
        request: String,
    },
    /// `CUSTOM_CHALLENGE`.
    Custom {
        /// The public parameters, without `USERNAME`.
        parameters: BTreeMap<String, String>,
    },
}
