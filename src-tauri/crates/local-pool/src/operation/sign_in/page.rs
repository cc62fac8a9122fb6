//! The same sign-in on the hosted pages: the name and the password are typed there, and what comes of it is who signed in.
//!
//! Invariant: a sign-in that began on the pages can't be gone on with at the API, nor the other way round.

use std::collections::HashMap;

use super::next::Next;
use super::{Answer, Context, Parameters, caller, password, respond};
use crate::challenge::{ChallengeName, Channel};
use crate::exception::Exception;
use crate::pool::{Client, Pool};
use crate::secret::{Password, SessionName};
use crate::store::users::User;

/// What comes next on the pages.
pub(crate) enum PageStep {
    SignedIn(Box<User>),
    Challenge(PageChallenge),
}

/// What the person is asked.
pub(crate) struct PageChallenge {
    pub(crate) name: ChallengeName,
    pub(crate) parameters: HashMap<&'static str, String>,
    pub(crate) session: SessionName,
}

/// Judges a name and a password, whatever flows the client has at the API.
///
/// # Errors
/// As `InitiateAuth`.
pub(crate) fn sign_in_on_page(
    pool: &Pool,
    client: &Client,
    username: &str,
    password: &Password,
) -> Result<PageStep, Exception> {
    let context = Context::on_page(pool, client);
    // EXPOSE: judged.
    let password = password.expose_secret().to_owned();
    let parameters = Parameters::new(context.client, username, [("PASSWORD", password)]);
    let next = password::sign_in(context, &parameters)?;
    PageStep::of(next, context)
}

/// Judges the answer to a challenge.
///
/// # Errors
/// As `RespondToAuthChallenge`.
pub(crate) fn answer_on_page(
    pool: &Pool,
    client: &Client,
    name: ChallengeName,
    session: &SessionName,
    username: &str,
    answers: Vec<(&str, String)>,
) -> Result<PageStep, Exception> {
    let context = Context::on_page(pool, client);
    let answer = Answer {
        responses: &Parameters::new(client, username, answers),
        session: Some(session),
    };
    let next = respond(context, name, answer)?;
    PageStep::of(next, context)
}

impl PageStep {
    fn of(next: Next, context: Context<'_>) -> Result<Self, Exception> {
        let challenge = match next {
            Next::SignedIn(user) => return Ok(Self::SignedIn(user)),
            Next::Challenge(challenge) => challenge.show(context),
            Next::Tokens(_) => return Err(Exception::internal_error()),
        };
        let name = challenge.challenge_name.and_then(ChallengeName::parse);
        match (name, challenge.session) {
            (Some(name), Some(session)) => Ok(Self::Challenge(PageChallenge {
                name,
                parameters: challenge.challenge_parameters,
                session: SessionName::new(session),
            })),
            _ => Err(Exception::internal_error()),
        }
    }
}

impl<'a> Context<'a> {
    fn on_page(pool: &'a Pool, client: &'a Client) -> Self {
        Self {
            channel: Channel::HostedPages,
            ..Self::of(pool, client)
        }
    }
}

impl Parameters {
    /// What a page says in the client's name.
    fn new<'a>(
        client: &Client,
        username: &str,
        others: impl IntoIterator<Item = (&'a str, String)>,
    ) -> Self {
        let own = [("USERNAME", Some(username.to_owned()))];
        let proof = [("SECRET_HASH", caller::secret_hash(client, username))];
        let own = own.into_iter().chain(proof);
        let own = own.filter_map(|(name, value)| Some((name, value?)));
        Self::from_pairs(own.chain(others))
    }
}
