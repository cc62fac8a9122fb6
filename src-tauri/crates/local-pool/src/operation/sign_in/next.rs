//! What comes next in a sign-in. The order is Cognito's: what is wrong with the account, a new password, a device that is
//! remembered, the second factor, tokens.

use std::collections::HashMap;
use std::time::Duration;

use rusqlite::Transaction;

use super::{AuthResponse, Context, device, mfa, new_password};
use crate::challenge::{ChallengeName, Channel, PendingSession, SignIn, Step};
use crate::exception::Exception;
use crate::mailbox::Mail;
use crate::operation::Stop;
use crate::operation::authentication_result::Grant;
use crate::secret::SessionName;
use crate::store::users::{User, UserStatus};

/// What comes next, decided and kept in the database, and not yet told to anybody.
pub(in crate::operation) enum Next {
    Tokens(Box<Grant>),
    /// On the hosted pages.
    SignedIn(Box<User>),
    Challenge(Box<Challenge>),
}

/// The next challenge.
pub(in crate::operation) struct Challenge {
    name: ChallengeName,
    parameters: HashMap<&'static str, String>,
    /// `AvailableChallenges`, in a sign-in that begins with a choice.
    available: Vec<ChallengeName>,
    session: Option<SessionName>,
    /// What waits under the session's name.
    pending: Option<PendingSession>,
    mail: Option<Mail>,
}

impl Challenge {
    /// One that is answered by naming its session.
    pub(super) fn new(
        name: ChallengeName,
        sign_in: &SignIn,
        step: Step,
        parameters: HashMap<&'static str, String>,
    ) -> Self {
        let pending = PendingSession {
            sign_in: sign_in.clone(),
            step,
            wrong_answers: 0,
        };
        Self {
            name,
            parameters,
            available: Vec::new(),
            session: Some(SessionName::random()),
            pending: Some(pending),
            mail: None,
        }
    }

    /// One that is found in another way, and may have a session's name beside.
    pub(super) fn kept_elsewhere(
        name: ChallengeName,
        session: Option<SessionName>,
        parameters: HashMap<&'static str, String>,
    ) -> Self {
        Self {
            name,
            parameters,
            available: Vec::new(),
            session,
            pending: None,
            mail: None,
        }
    }

    pub(super) fn with_available(self, available: Vec<ChallengeName>) -> Self {
        Self { available, ..self }
    }

    /// With a message that is shown once the challenge is.
    pub(super) fn with_mail(self, mail: Option<Mail>) -> Self {
        Self { mail, ..self }
    }
}

impl From<Challenge> for Next {
    fn from(challenge: Challenge) -> Self {
        Self::Challenge(Box::new(challenge))
    }
}

impl Next {
    /// Tells the client. Called when what led here is kept.
    pub(in crate::operation) fn into_response(
        self,
        context: Context<'_>,
    ) -> Result<AuthResponse, Exception> {
        let Context {
            pool, client, now, ..
        } = context;
        match self {
            Self::Tokens(grant) => {
                let keys = pool.signing_keys()?;
                (*grant)
                    .into_result(pool, client, keys, now)
                    .map(AuthResponse::tokens)
            }
            Self::Challenge(challenge) => Ok(challenge.show(context)),
            // Nobody is told outside of the pages.
            Self::SignedIn(_) => Err(Exception::invalid_session()),
        }
    }
}

impl Challenge {
    /// Lets the sign-in wait, and says what for.
    pub(super) fn show(self, context: Context<'_>) -> AuthResponse {
        let Context { pool, now, .. } = context;
        // EXPOSE: the client names its sign-in by it.
        let session = self
            .session
            .map(|session| session.expose_secret().to_owned());
        if let (Some(session), Some(pending)) = (&session, self.pending) {
            pool.sessions
                .insert(session.as_bytes(), pending, context.expiry(), now);
        }
        if let Some(mail) = self.mail {
            pool.mailbox.publish(mail);
        }
        let available: Vec<&str> = self
            .available
            .into_iter()
            .map(ChallengeName::as_str)
            .collect();
        AuthResponse {
            challenge_name: Some(self.name.as_str()),
            challenge_parameters: self.parameters,
            session,
            available_challenges: Some(available).filter(|available| !available.is_empty()),
            authentication_result: None,
        }
    }
}

impl Context<'_> {
    /// When a challenge that is given now can't be answered any more.
    pub(super) fn expiry(&self) -> crate::clock::Timestamp {
        let minutes = self.client.config.auth_session_validity_minutes;
        self.now.plus(Duration::from_mins(minutes.into()))
    }
}

/// The first factor was right.
pub(super) fn after_first_factor(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    sign_in: &SignIn,
    user: User,
) -> Result<Next, Stop> {
    match user.status {
        // Only somebody with the right password is told.
        UserStatus::ResetRequired => Err(Exception::password_reset_required().into()),
        UserStatus::Unconfirmed => Err(Exception::user_not_confirmed().into()),
        UserStatus::ForceChangePassword => new_password::ask(context, transaction, sign_in, &user),
        // An administrator may have given a password to somebody whom an identity provider knows.
        UserStatus::Confirmed | UserStatus::ExternalProvider => {
            after_password_change(context, transaction, sign_in, user)
        }
    }
}

/// The account is as it should be: its device may stand for the second factor.
pub(super) fn after_password_change(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    sign_in: &SignIn,
    user: User,
) -> Result<Next, Stop> {
    match device::take_over(context, transaction, sign_in, &user)? {
        Some(next) => Ok(next),
        None => second_factor(context, transaction, sign_in, user),
    }
}

/// No device stands for the second factor.
pub(super) fn second_factor(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    sign_in: &SignIn,
    user: User,
) -> Result<Next, Stop> {
    match mfa::ask(context, transaction, sign_in, &user)? {
        Some(next) => Ok(next),
        None => grant(context, transaction, sign_in, user),
    }
}

/// Nothing is left to ask of the user. A device that is remembered, and stands for nothing else, has yet to prove itself.
pub(super) fn grant(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    sign_in: &SignIn,
    user: User,
) -> Result<Next, Stop> {
    match device::before_tokens(context, transaction, sign_in, &user)? {
        Some(next) => Ok(next),
        None => issue(context, transaction, sign_in, user),
    }
}

/// Nothing is left to ask.
pub(super) fn issue(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    sign_in: &SignIn,
    user: User,
) -> Result<Next, Stop> {
    if context.channel == Channel::HostedPages {
        return Ok(Next::SignedIn(Box::new(user)));
    }
    let device = device::make_known(context, transaction, sign_in, &user)?;
    let grant = Grant::begin(transaction, context.client, user, device, context.now)?;
    Ok(Next::Tokens(Box::new(grant)))
}
