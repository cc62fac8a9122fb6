//! What comes next in a sign-in, as it came: tokens, or a challenge.

use std::collections::{BTreeMap, HashMap};

use aws_sdk_cognitoidentityprovider::operation::initiate_auth::InitiateAuthOutput;
use aws_sdk_cognitoidentityprovider::operation::respond_to_auth_challenge::RespondToAuthChallengeOutput;
use aws_sdk_cognitoidentityprovider::types::{AuthenticationResultType, ChallengeNameType};
use vestibule_session::ChallengeSession;
use vestibule_session::ports::ProviderError;

use crate::pool_text;

/// The answer to `InitiateAuth` and `RespondToAuthChallenge`.
pub(super) enum Answer {
    /// The sign-in is done.
    Tokens(Box<AuthenticationResultType>),
    /// One more question.
    Challenge(Challenge),
}

/// A question of the user pool.
pub(super) struct Challenge {
    pub(super) name: ChallengeNameType,
    /// To be sent back with the answer.
    pub(super) session: Option<ChallengeSession>,
    /// Of `SELECT_CHALLENGE`.
    pub(super) available: Vec<ChallengeNameType>,
    parameters: HashMap<String, String>,
}

impl Answer {
    fn read(
        result: Option<AuthenticationResultType>,
        name: Option<ChallengeNameType>,
        session: Option<String>,
        parameters: Option<HashMap<String, String>>,
        available: Option<Vec<ChallengeNameType>>,
    ) -> Result<Self, ProviderError> {
        match (result, name) {
            (Some(result), None) => Ok(Self::Tokens(Box::new(result))),
            (None, Some(name)) => Ok(Self::Challenge(Challenge {
                name,
                session: session.map(ChallengeSession::new),
                available: available.unwrap_or_default(),
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
            output.available_challenges,
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
            output.available_challenges,
        )
    }
}

impl Challenge {
    /// A parameter that the challenge can't be answered without.
    pub(super) fn parameter(&self, name: &'static str) -> Result<&str, ProviderError> {
        self.optional(name)
            .ok_or(ProviderError::UnexpectedAnswer(name))
    }

    /// A parameter that may be missing.
    pub(super) fn optional(&self, name: &str) -> Option<&str> {
        self.parameters.get(name).map(String::as_str)
    }

    /// A parameter that is a list of texts, as JSON.
    pub(super) fn list(&self, name: &'static str) -> Result<Vec<String>, ProviderError> {
        serde_json::from_str(self.parameter(name)?)
            .map_err(|_| ProviderError::UnexpectedAnswer(name))
    }

    /// The parameters of a question of the pool's own.
    pub(super) fn public_parameters(&self) -> BTreeMap<String, String> {
        let mut parameters: BTreeMap<String, String> =
            self.parameters.clone().into_iter().collect();
        parameters.remove("USERNAME");
        parameters
    }

    /// What the pool calls the user from here on, if it says so.
    pub(super) fn username(&self) -> Option<&str> {
        self.optional("USER_ID_FOR_SRP")
            .or_else(|| self.optional("USERNAME"))
            .filter(|name| !name.is_empty())
    }

    /// For a challenge that nothing here answers.
    pub(super) fn unsupported(&self) -> ProviderError {
        ProviderError::UnsupportedChallenge(pool_text::name(self.name.as_str()))
    }
}
