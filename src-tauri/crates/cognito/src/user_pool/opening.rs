//! How a sign-in begins, by what a person gave and by the flow that is configured.

use aws_sdk_cognitoidentityprovider::types::AuthFlowType;
use vestibule_contract::{AuthFlow, FirstFactor};
use vestibule_session::ports::{ProviderError, SignInRequest};
use vestibule_session::{ChallengeSession, Password};

use crate::pool_names;

/// What `InitiateAuth` is asked.
#[derive(Debug)]
pub(super) struct Opening<'a> {
    pub(super) flow: AuthFlowType,
    pub(super) username: &'a str,
    /// Beside the name and what belongs to every request.
    pub(super) parameters: Vec<(&'static str, String)>,
    /// Of a sign-up that was confirmed just now.
    pub(super) session: Option<&'a ChallengeSession>,
    pub(super) password: PasswordUse<'a>,
    /// Chosen already, of those that have a person type a password next.
    pub(super) chosen: Option<FirstFactor>,
}

/// What becomes of the password.
#[derive(Debug, Clone, Copy)]
pub(super) enum PasswordUse<'a> {
    /// There is none, or this flow has no use for it.
    None,
    /// It is sent at once.
    Sent(&'a Password),
    /// It is proved by SRP, if the pool asks for that.
    Offered(&'a Password),
    /// It is proved by SRP, and the pool has to ask for that next.
    Required(&'a Password),
}

impl<'a> Opening<'a> {
    /// # Errors
    /// [`ProviderError::InvalidParameter`]: the configured flow begins with a password, and there is none.
    pub(super) fn new(request: &'a SignInRequest, flow: AuthFlow) -> Result<Self, ProviderError> {
        match request {
            SignInRequest::Password { username, password } => {
                Ok(Self::with_password(username, password, flow))
            }
            SignInRequest::NameOnly { username, factor } => match flow {
                AuthFlow::UserAuth => Ok(Self::with_choice(username, *factor)),
                AuthFlow::CustomWithoutSrp => Ok(Self::of(AuthFlowType::CustomAuth, username)),
                AuthFlow::UserSrp | AuthFlow::UserPassword | AuthFlow::CustomWithSrp => {
                    Err(ProviderError::InvalidParameter(
                        "a sign-in at this user pool begins with a password".to_owned(),
                    ))
                }
            },
            SignInRequest::AfterSignUp { username, session } => Ok(Self {
                session: Some(session),
                ..Self::of(AuthFlowType::UserAuth, username)
            }),
        }
    }

    fn of(flow: AuthFlowType, username: &'a str) -> Self {
        Self {
            flow,
            username,
            parameters: Vec::new(),
            session: None,
            password: PasswordUse::None,
            chosen: None,
        }
    }

    fn with_password(username: &'a str, password: &'a Password, flow: AuthFlow) -> Self {
        match flow {
            AuthFlow::UserSrp => Self {
                password: PasswordUse::Required(password),
                ..Self::of(AuthFlowType::UserSrpAuth, username)
            },
            AuthFlow::UserPassword => Self {
                password: PasswordUse::Sent(password),
                ..Self::of(AuthFlowType::UserPasswordAuth, username)
            },
            AuthFlow::CustomWithSrp => Self {
                parameters: vec![("CHALLENGE_NAME", "SRP_A".to_owned())],
                password: PasswordUse::Offered(password),
                ..Self::of(AuthFlowType::CustomAuth, username)
            },
            AuthFlow::CustomWithoutSrp => Self::of(AuthFlowType::CustomAuth, username),
            AuthFlow::UserAuth => Self {
                parameters: vec![preferred(FirstFactor::PasswordSrp)],
                password: PasswordUse::Offered(password),
                ..Self::of(AuthFlowType::UserAuth, username)
            },
        }
    }

    /// A password is preferred only together with it, so that for one that is still to be typed the pool is asked what there is.
    fn with_choice(username: &'a str, factor: Option<FirstFactor>) -> Self {
        let opening = Self::of(AuthFlowType::UserAuth, username);
        match factor {
            None => opening,
            Some(FirstFactor::Password | FirstFactor::PasswordSrp) => Self {
                chosen: factor,
                ..opening
            },
            Some(sent @ (FirstFactor::EmailOtp | FirstFactor::SmsOtp | FirstFactor::WebAuthn)) => {
                Self {
                    parameters: vec![preferred(sent)],
                    ..opening
                }
            }
        }
    }

    /// Whether tokens may be the answer: something was sent that proves who it is.
    pub(super) const fn may_bring_tokens(&self) -> bool {
        matches!(self.password, PasswordUse::Sent(_)) || self.session.is_some()
    }
}

fn preferred(factor: FirstFactor) -> (&'static str, String) {
    let name = pool_names::of_first_factor(factor);
    ("PREFERRED_CHALLENGE", name.to_owned())
}
