//! Going on with a sign-in that waits, named by its `Session`.
//!
//! Invariants: a session is of one client and one user, waits for one challenge, and is used up by a right answer; a
//! refused answer leaves it, but not for ever.

use rusqlite::Transaction;

use super::{Answer, Context};
use crate::challenge::{Absent, PendingSession, SignIn, Step};
use crate::config::AuthFlow;
use crate::exception::Exception;
use crate::operation::{Stop, caller, model, transact};
use crate::pool::{Client, Pool};
use crate::secret::SessionName;
use crate::store::users::{self, User};
use crate::username::{self, NamedUser};

/// A sign-in that waited, while its answer is judged.
pub(super) struct Resumed<'a> {
    pub(super) transaction: &'a Transaction<'a>,
    pub(super) sign_in: &'a SignIn,
    pub(super) step: &'a mut Step,
    /// As the user is now. `None` where nobody has the name and that is not to be told.
    pub(super) user: Option<User>,
}

impl Resumed<'_> {
    /// The user, of a step that only a user gets to.
    pub(super) fn user(&self) -> Result<User, Stop> {
        // Deleted meanwhile.
        self.user
            .clone()
            .ok_or_else(|| Exception::invalid_session().into())
    }
}

/// Judges an answer in the session that it names.
///
/// # Errors
/// `NotAuthorizedException` for a session that is not there, or is not this client's, this user's or this challenge's;
/// whatever `judge` says.
pub(super) fn resume<T>(
    context: Context<'_>,
    answer: Answer<'_>,
    is_expected: impl FnOnce(&Step) -> bool,
    judge: impl FnOnce(Resumed<'_>) -> Result<T, Stop>,
) -> Result<T, Exception> {
    let name = answer.responses.required("USERNAME")?;
    let secret_hash = answer.responses.optional("SECRET_HASH");
    caller::check_secret_hash(context.client, secret_hash, &[name])?;
    let session = answer
        .session
        .ok_or_else(|| Exception::missing_parameter("Session"))?;
    let is_expected = |pending: &PendingSession| {
        pending.sign_in.client_id == context.client.id
            && pending.sign_in.channel == context.channel
            && is_expected(&pending.step)
    };
    let device_key = answer.responses.optional("DEVICE_KEY");
    visit(context.pool, session, is_expected, |pending| {
        if let Some(device_key) = device_key {
            pending.sign_in.device_key = Some(device_key.to_owned());
        }
        let result = transact(context.pool, |transaction| {
            let PendingSession { sign_in, step, .. } = pending;
            if !is_named(context, transaction, &sign_in.named, name)? {
                return Err(Exception::invalid_session().into());
            }
            let user = present_user(transaction, &sign_in.named)?;
            context.admit(user.as_ref())?;
            judge(Resumed {
                transaction,
                sign_in,
                step,
                user,
            })
        });
        if matches!(&result, Err(refused) if refused.is_device_not_found()) {
            // Clients forget the device, and answer again without it.
            pending.sign_in.device_key = None;
        }
        result
    })
}

/// Takes a session out for as long as the work on it lasts. It is used up if that succeeds, and left if that is refused, but
/// only so often.
pub(super) fn visit<T>(
    pool: &Pool,
    session: &SessionName,
    is_expected: impl FnOnce(&PendingSession) -> bool,
    work: impl FnOnce(&mut PendingSession) -> Result<T, Exception>,
) -> Result<T, Exception> {
    // EXPOSE: looked up by, hashed.
    let name = session.expose_secret().as_bytes();
    let mut waiting = pool
        .sessions
        .take(name, pool.now())
        .map_err(|absent| match absent {
            Absent::Unknown => Exception::invalid_session(),
            Absent::Expired => Exception::session_expired(),
            Absent::Used => Exception::session_used(),
        })?;
    let result = if is_expected(&waiting.value) {
        work(&mut waiting.value)
    } else {
        Err(Exception::invalid_session())
    };
    if result.is_err() {
        waiting.value.wrong_answers = waiting.value.wrong_answers.saturating_add(1);
        if waiting.value.wrong_answers < MAXIMUM_ANSWERS {
            pool.sessions.put_back(name, waiting);
        } else {
            pool.sessions.forget(name);
        }
    }
    result
}

/// `SignUp`: the session in which the account may be confirmed and signed in to at once, for a client that may do that.
pub(in crate::operation) fn begin_after_sign_up(
    pool: &Pool,
    client: &Client,
    named: NamedUser,
) -> Option<SessionName> {
    after_sign_up(pool, client, named, Step::SignedUp)
}

/// `ConfirmSignUp`: the session in which the account may be signed in to at once, for whoever made it.
pub(in crate::operation) fn confirm_after_sign_up(
    pool: &Pool,
    client: &Client,
    named: NamedUser,
    session: &SessionName,
) -> Option<SessionName> {
    let is_expected = |pending: &PendingSession| {
        matches!(pending.step, Step::SignedUp)
            && pending.sign_in.client_id == client.id
            && pending.sign_in.named.subject == named.subject
    };
    // The account is confirmed all the same: the code was right.
    visit(pool, session, is_expected, |_| Ok(())).ok()?;
    after_sign_up(pool, client, named, Step::Confirmed)
}

fn after_sign_up(
    pool: &Pool,
    client: &Client,
    named: NamedUser,
    step: Step,
) -> Option<SessionName> {
    if !client.config.allows(AuthFlow::User) {
        return None;
    }
    let session = SessionName::random();
    let context = Context::of(pool, client);
    let pending = PendingSession {
        sign_in: SignIn {
            client_id: client.id.clone(),
            named,
            device_key: None,
            channel: context.channel,
        },
        step,
        wrong_answers: 0,
    };
    // EXPOSE: looked up by, hashed.
    let name = session.expose_secret().as_bytes();
    pool.sessions
        .insert(name, pending, context.expiry(), context.now);
    Some(session)
}

/// Whether a name is that of the user whose sign-in it is: by whatever the user is called, or as the challenge said.
pub(super) fn is_named(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    named: &NamedUser,
    name: &str,
) -> Result<bool, Stop> {
    if username::fold(name) == username::fold(&named.user_id_for_srp) {
        return Ok(true);
    }
    let name = model::username(Some(name.to_owned()))?;
    let other = username::resolve(context.pool, transaction, &name)?;
    Ok(other.subject == named.subject)
}

/// The user as it is now: much may have changed since the challenge.
pub(super) fn present_user(
    transaction: &Transaction<'_>,
    named: &NamedUser,
) -> Result<Option<User>, Stop> {
    match &named.user {
        Some(user) => Ok(users::find_by_sub(transaction, &user.sub)?),
        None => Ok(None),
    }
}

/// How many answers a session takes.
const MAXIMUM_ANSWERS: u8 = 5;
