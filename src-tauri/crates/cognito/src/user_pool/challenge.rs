//! What comes next in a sign-in: tokens, or a challenge.

use std::collections::HashMap;

use aws_sdk_cognitoidentityprovider::operation::initiate_auth::InitiateAuthOutput;
use aws_sdk_cognitoidentityprovider::operation::respond_to_auth_challenge::RespondToAuthChallengeOutput;
use aws_sdk_cognitoidentityprovider::types::{AuthenticationResultType, ChallengeNameType};
use vestibule_session::ports::ProviderError;

use crate::pool_text;

/// The answer to `InitiateAuth` and `RespondToAuthChallenge`.
pub(super) enum Answer {
    /// The sign-in is done.
    Tokens(AuthenticationResultType),
    /// One more question.
    Challenge(Challenge),
}

/// A question of the user pool.
pub(super) struct Challenge {
    pub(super) name: ChallengeNameType,
    /// To be sent back with the answer.
    pub(super) session: Option<String>,
    parameters: HashMap<String, String>,
}

impl Answer {
    fn read(
        result: Option<AuthenticationResultType>,
        name: Option<ChallengeNameType>,
        session: Option<String>,
        parameters: Option<HashMap<String, String>>,
    ) -> Result<Self, ProviderError> {
        match (result, name) {
            (Some(result), None) => Ok(Self::Tokens(result)),
            (None, Some(name)) => Ok(Self::Challenge(Challenge {
                name,
                session,
                parameters: parameters.unwrap_or_default(),
            })),
            (None, None) | (Some(_), Some(_)) => {
                Err(ProviderError::UnexpectedAnswer("ChallengeName"))
            }
        }
    }
}

impl TryFrom<InitiateAuthOutput> for Answer {
    type Error = ProviderError;

    fn try_from(output: InitiateAuthOutput) -> Result<Self, ProviderError> {
        Self::read(
            output.authentication_result,
            output.challenge_name,
            output.session,
            output.challenge_parameters,
        )
    }
}

impl TryFrom<RespondToAuthChallengeOutput> for Answer {
    type Error = ProviderError;

    fn try_from(output: RespondToAuthChallengeOutput) -> Result<Self, ProviderError> {
        Self::read(
            output.authentication_result,
            output.challenge_name,
            output.session,
            output.challenge_parameters,
        )
    }
}

impl Challenge {
    /// A parameter that the challenge can't be answered without.
    pub(super) fn parameter(&self, name: &'static str) -> Result<&str, ProviderError> {
        self.parameters
            .get(name)
            .map(String::as_str)
            .ok_or(ProviderError::UnexpectedAnswer(name))
    }

    /// For a challenge that nothing here answers.
    pub(super) fn unsupported(&self) -> ProviderError {
        ProviderError::UnsupportedChallenge(pool_text::name(self.name.as_str()))
    }
}
