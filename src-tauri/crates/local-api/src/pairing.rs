//! Pairing: a program asks to be let in, a person is asked, and the program fetches its token, once.
//!
//! Invariants: one question at a time and few a minute, whoever asks; without an answer the answer is no; what names the program is
//! what the system says, and what it says of itself is cleaned; the token does not exist before it is fetched. Whoever knows a
//! pairing's id can fetch it, so the id is random and only its SHA-256 is kept.

mod request;

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use aws_lc_rs::digest;
use secrecy::ExposeSecret;
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout_at};
use vestibule_contract::{Account, PairAccepted, PairStatus, PairingPrompt};
use zeroize::Zeroize;

use crate::answers::Answer;
use crate::config::Limits;
use crate::error::Error;
use crate::grants::{Applicant, Grants, VALID_DAYS, new_id};
use crate::ports::{Approval, Decision};
use crate::program::Program;
use crate::refusal::Refusal;
use crate::reply::Status;
use crate::token::{CompanionToken, TokenDigest};
pub(crate) use request::Application;

const MINUTE: Duration = Duration::from_mins(1);

/// For how long an approved token waits to be fetched.
const FETCH: Duration = MINUTE;

/// For how long it is remembered what became of a pairing.
const REMEMBERED: Duration = Duration::from_hours(1);

/// RFC 8628, section 6.1: no vowels, so no words; nothing that is easily taken for something else.
const CODE_LETTERS: &[u8; 20] = b"BCDFGHJKLMNPQRSTVWXZ";

/// All pairings.
pub(crate) struct Pairings {
    state: Arc<Mutex<State>>,
    approval: Arc<dyn Approval>,
    grants: Arc<Grants>,
    prompt: Duration,
    per_minute: usize,
    asking: Mutex<JoinSet<()>>,
}

impl std::fmt::Debug for Pairings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pairings")
    }
}

#[derive(Debug, Default)]
struct State {
    /// When the open question is over by itself.
    open_until: Option<Instant>,
    /// When the last questions were asked.
    asked_at: VecDeque<Instant>,
    pairings: HashMap<[u8; 32], Pairing>,
}

#[derive(Debug)]
struct Pairing {
    begun_at: Instant,
    phase: Phase,
}

#[derive(Debug, Clone)]
enum Phase {
    Asked {
        until: Instant,
    },
    Approved {
        until: Instant,
        applicant: Applicant,
    },
    Refused,
    Unanswered,
    Over,
}

impl Pairings {
    pub fn new(approval: Arc<dyn Approval>, grants: Arc<Grants>, limits: &Limits) -> Self {
        Self {
            state: Arc::default(),
            approval,
            grants,
            prompt: limits.pairing_prompt,
            per_minute: limits.pairings_per_minute,
            asking: Mutex::default(),
        }
    }

    /// Begins to ask the person.
    ///
    /// # Errors
    /// [`Refusal::PairingRefused`], [`Refusal::TooManyPairings`], [`Refusal::NotKept`] (no random numbers).
    pub fn begin(
        &self,
        application: Application,
        program: Program,
        account: Account,
    ) -> Result<Answer, Refusal> {
        let applicant = Applicant {
            name: application.name.clone(),
            executable: program.executable.clone(),
            scopes: application.scopes.clone(),
            account: account.clone(),
        };
        if self.grants.is_refused(&applicant) {
            return Err(Refusal::PairingRefused);
        }
        let name = application.name.clone();
        let id = new_id().map_err(|_| Refusal::NotKept)?;
        let code = application
            .headless
            .then(code)
            .transpose()
            .map_err(|_| Refusal::NotKept)?;
        let prompt = PairingPrompt {
            // Another id: whoever sees the question can't fetch the token.
            id: new_id().map_err(|_| Refusal::NotKept)?,
            name: application.name,
            executable: program.executable,
            pid: program.pid,
            scopes: application.scopes,
            reason: application.reason,
            account: account.clone(),
            seconds_left: self.prompt.as_secs(),
            valid_days: VALID_DAYS,
            code: code.clone(),
        };
        let until = self.take_turn(key_of(id.as_bytes()))?;
        self.ask(key_of(id.as_bytes()), prompt, applicant, until);
        let accepted = PairAccepted {
            id,
            expires_in: self.prompt.as_secs(),
            code,
        };
        let mut answer = Answer::new(Status::ACCEPTED, &accepted);
        answer.user = Some(account.username);
        answer.name = Some(name);
        Ok(answer)
    }

    /// What became of a pairing; the token, if it was approved and this is the first time that it is asked for.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], [`Refusal::PairingRefused`], [`Refusal::PairingUnanswered`], [`Refusal::PairingGone`],
    /// [`Refusal::NotKept`].
    pub async fn fetch(&self, id: &[u8]) -> Result<Answer, Refusal> {
        let Some(applicant) = self.take_approved(key_of(id))? else {
            let expires_in = self.seconds_left(key_of(id));
            return Ok(Answer::new(
                Status::ACCEPTED,
                &PairStatus::Pending { expires_in },
            ));
        };
        let grants = Arc::clone(&self.grants);
        // It writes to the disk.
        let let_in = tokio::task::spawn_blocking(move || let_in(&grants, applicant)).await;
        match let_in {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(error)) => {
                tracing::error!(%error, "a companion could not be let in");
                Err(Refusal::NotKept)
            }
            Err(_) => Err(Refusal::NotKept),
        }
    }

    /// Takes the one turn that there is to ask; until when the question is open.
    fn take_turn(&self, key: [u8; 32]) -> Result<Instant, Refusal> {
        let now = Instant::now();
        let mut state = self.state();
        if let Some(until) = state.open_until
            && until > now
        {
            return Err(too_many(until - now));
        }
        while state
            .asked_at
            .front()
            .is_some_and(|asked| now - *asked >= MINUTE)
        {
            state.asked_at.pop_front();
        }
        if state.asked_at.len() >= self.per_minute {
            let oldest = state.asked_at.front().copied().unwrap_or(now);
            return Err(too_many(MINUTE.saturating_sub(now - oldest)));
        }
        state
            .pairings
            .retain(|_, pairing| now - pairing.begun_at < REMEMBERED);
        let until = now + self.prompt;
        state.open_until = Some(until);
        state.asked_at.push_back(now);
        state.pairings.insert(
            key,
            Pairing {
                begun_at: now,
                phase: Phase::Asked { until },
            },
        );
        Ok(until)
    }

    fn ask(&self, key: [u8; 32], prompt: PairingPrompt, applicant: Applicant, until: Instant) {
        let (state, grants) = (Arc::clone(&self.state), Arc::clone(&self.grants));
        let approval = Arc::clone(&self.approval);
        let mut asking = self.asking.lock().unwrap_or_else(PoisonError::into_inner);
        while asking.try_join_next().is_some() {}
        asking.spawn(async move {
            let decision = timeout_at(until, approval.ask(prompt)).await;
            tracing::info!(?decision, "a pairing was decided");
            let phase = match decision {
                Ok(Decision::Approve) => Phase::Approved {
                    until: Instant::now() + FETCH,
                    applicant,
                },
                Ok(Decision::Refuse) => Phase::Refused,
                Ok(Decision::RefuseAlways) => {
                    remember_refusal(grants, applicant).await;
                    Phase::Refused
                }
                Err(_) => Phase::Unanswered,
            };
            let mut state = lock(&state);
            // If its time was over, another question may be open already.
            if state.open_until == Some(until) {
                state.open_until = None;
            }
            if let Some(pairing) = state.pairings.get_mut(&key) {
                pairing.phase = phase;
            }
        });
    }

    /// The approved applicant, who is then not to be had a second time; `None` while the question is open.
    fn take_approved(&self, key: [u8; 32]) -> Result<Option<Applicant>, Refusal> {
        let now = Instant::now();
        let mut state = self.state();
        let pairing = state.pairings.get_mut(&key).ok_or(Refusal::NotFound)?;
        match pairing.phase.clone() {
            Phase::Asked { until } if until > now => Ok(None),
            Phase::Asked { .. } | Phase::Unanswered => Err(Refusal::PairingUnanswered),
            Phase::Refused => Err(Refusal::PairingRefused),
            Phase::Approved { until, applicant } if until > now => {
                pairing.phase = Phase::Over;
                Ok(Some(applicant))
            }
            Phase::Approved { .. } | Phase::Over => Err(Refusal::PairingGone),
        }
    }

    fn seconds_left(&self, key: [u8; 32]) -> u64 {
        let state = self.state();
        match state.pairings.get(&key).map(|pairing| &pairing.phase) {
            Some(Phase::Asked { until }) => rounded_up(*until - Instant::now()),
            _ => 0,
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }
}

/// Makes the grant and its token.
fn let_in(grants: &Grants, applicant: Applicant) -> Result<Answer, Error> {
    let token = CompanionToken::generate()?;
    // EXPOSE: its digest is kept, and the companion is told it, once.
    let secret = token.secret().expose_secret();
    let grant = grants.add(applicant, TokenDigest::of(secret.as_bytes()))?;
    let expires_at = grants.expires_at(&grant);
    let mut approved = PairStatus::Approved {
        token: secret.to_owned(),
        scopes: grant.scopes.clone(),
        account: grant.account.clone(),
        expires_at,
    };
    let mut answer = Answer::new(Status::OK, &approved);
    if let PairStatus::Approved { token, .. } = &mut approved {
        token.zeroize();
    }
    answer.user = Some(grant.account.username.clone());
    answer.name = Some(grant.name.to_string());
    Ok(answer)
}

async fn remember_refusal(grants: Arc<Grants>, applicant: Applicant) {
    // It writes to the disk.
    let remembered = tokio::task::spawn_blocking(move || grants.refuse_always(&applicant)).await;
    if let Ok(Err(error)) = remembered {
        tracing::error!(%error, "a refusal could not be written down; it holds until the application ends");
    }
}

/// Two groups of four letters.
fn code() -> Result<String, Error> {
    let mut code = String::with_capacity(9);
    while code.len() < 9 {
        let mut byte = [0];
        aws_lc_rs::rand::fill(&mut byte).map_err(|_| Error::NoRandomness)?;
        // 240 is the greatest multiple of 20 in a byte: without the rest every letter is as likely as any other.
        let [byte] = byte;
        if byte >= 240 {
            continue;
        }
        let letter = CODE_LETTERS.get(usize::from(byte % 20)).copied();
        code.extend(letter.map(char::from));
        if code.len() == 4 {
            code.push('-');
        }
    }
    Ok(code)
}

fn key_of(id: &[u8]) -> [u8; 32] {
    let mut key = [0; 32];
    key.copy_from_slice(digest::digest(&digest::SHA256, id).as_ref());
    key
}

fn too_many(wait: Duration) -> Refusal {
    Refusal::TooManyPairings {
        retry_after: rounded_up(wait),
    }
}

/// Rounded up: who comes back after so many seconds is not told to wait again.
pub(crate) fn rounded_up(duration: Duration) -> u64 {
    duration.as_secs() + u64::from(duration.subsec_nanos() > 0)
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}
