//! A sign-in through the system browser: begun, waited for, confirmed, stored.
//!
//! Not here: whether what the browser brings answers the attempt, which its port decides.
//!
//! Invariants: at most one attempt waits, and only at its own step; a code is exchanged only for the attempt that still waits; tokens of
//! an attempt that was given up are revoked.

use vestibule_contract::{BrowserStage, BrowserWait, Notice, Revocation, Step};

use super::authenticator::{answered, ask, go_to};
use super::{reply, sign_out, stored};
use crate::ports::{BegunInBrowser, BrowserError, BrowserRequest, ResumedInBrowser};
use crate::{
    BrowserPhase, Effect, Epoch, Error, InBrowser, InFlight, Operation, Phase, RequestId,
    SignedOut, State, Timestamp, TokenSet,
};

/// Opens the browser. Whatever waits for it is given up: it is opened anew.
pub(super) fn begin(
    state: &mut State,
    request: RequestId,
    wanted: BrowserRequest,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    leave(state, None, now, effects);
    let operation = Operation::BeginInBrowser(wanted.clone());
    let begin = |epoch| Effect::BeginInBrowser(epoch, wanted);
    ask(state, request, operation, begin, effects);
}

/// Goes on with what was begun before a restart: its answer has come, and is taken as if the browser had been waited for.
pub(super) fn resume(
    state: &mut State,
    request: RequestId,
    resumed: ResumedInBrowser,
    effects: &mut Vec<Effect>,
) {
    wait(state, resumed.request, resumed.begun, effects);
    reply(request, Ok(()), effects);
}

/// The browser is open, or could not be opened.
pub(super) fn begun(
    state: &mut State,
    epoch: Epoch,
    answer: Result<BegunInBrowser, BrowserError>,
    effects: &mut Vec<Effect>,
) {
    let is_begun = |operation: &Operation| matches!(operation, Operation::BeginInBrowser(_));
    let Some(InFlight {
        request,
        operation: Operation::BeginInBrowser(wanted),
    }) = answered(state, epoch, is_begun)
    else {
        if let Ok(begun) = answer {
            effects.push(Effect::CancelInBrowser(begun.attempt));
        }
        return;
    };
    match answer {
        Ok(begun) => {
            wait(state, wanted, begun, effects);
            reply(request, Ok(()), effects);
        }
        Err(error) => reply(request, Err(error.into()), effects),
    }
}

/// The browser came back with the answer, or the attempt has ended.
pub(super) fn returned(
    state: &mut State,
    epoch: Epoch,
    answer: Result<(), BrowserError>,
    effects: &mut Vec<Effect>,
) {
    let is_present = epoch == state.epoch;
    let waits = |in_browser: &&mut InBrowser| matches!(in_browser.phase, BrowserPhase::Waiting);
    let Some(attempt) = in_browser(state)
        .filter(waits)
        .map(|waiting| waiting.attempt)
    else {
        return;
    };
    match answer {
        _ if !is_present => {}
        Ok(()) => {
            let epoch = state.begin();
            set_phase(state, BrowserPhase::Exchanging);
            effects.push(Effect::ExchangeFromBrowser(epoch, attempt));
        }
        Err(error) => failed(state, error),
    }
}

/// The provider confirmed what the browser brought, or did not.
pub(super) fn exchanged(
    state: &mut State,
    epoch: Epoch,
    answer: Result<Box<TokenSet>, BrowserError>,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) {
    let is_present = epoch == state.epoch;
    let exchanges =
        |in_browser: &mut InBrowser| matches!(in_browser.phase, BrowserPhase::Exchanging);
    let is_waited_for = is_present && in_browser(state).is_some_and(exchanges);
    match answer {
        Ok(tokens) if is_waited_for => {
            effects.push(Effect::Save(state.begin(), stored(&tokens, now)));
            set_phase(state, BrowserPhase::Saving { tokens });
        }
        Ok(tokens) => sign_out::revoke_unpublished(&tokens, false, now, effects),
        Err(error) if is_waited_for => failed(state, error),
        Err(_) => {}
    }
}

/// The tokens that were being stored, if that is how far a sign-in through the browser is.
pub(super) fn take_saved(signed_out: &mut SignedOut) -> Option<Box<TokenSet>> {
    let in_browser = signed_out.browser.as_mut()?;
    match std::mem::replace(&mut in_browser.phase, BrowserPhase::Exchanging) {
        BrowserPhase::Saving { tokens } => Some(tokens),
        other => {
            in_browser.phase = other;
            None
        }
    }
}

/// Gives up what waits for the browser. Tokens that were being stored are forgotten and revoked.
pub(super) fn give_up(
    in_browser: Option<InBrowser>,
    is_awaited: bool,
    now: Timestamp,
    effects: &mut Vec<Effect>,
) -> Revocation {
    let Some(InBrowser { attempt, phase, .. }) = in_browser else {
        return Revocation::NotNeeded;
    };
    match phase {
        BrowserPhase::Waiting | BrowserPhase::Exchanging => {
            effects.push(Effect::CancelInBrowser(attempt));
            Revocation::NotNeeded
        }
        BrowserPhase::Saving { tokens } => {
            effects.push(Effect::Forget(tokens.account.clone()));
            sign_out::revoke_unpublished(&tokens, is_awaited, now, effects);
            Revocation::Requested
        }
    }
}

/// Lets time pass: an attempt that nobody answered is over.
pub(super) fn expire(state: &mut State, now: Timestamp, effects: &mut Vec<Effect>) {
    let is_over = |in_browser: &mut InBrowser| {
        matches!(in_browser.phase, BrowserPhase::Waiting) && now >= in_browser.until
    };
    if in_browser(state).is_some_and(is_over) {
        state.begin();
        leave(state, Some(Notice::SignInExpired), now, effects);
    }
}

/// When [`expire`] has something to do.
pub(super) fn deadline(signed_out: &SignedOut) -> Option<Timestamp> {
    let in_browser = signed_out.browser.as_ref()?;
    matches!(in_browser.phase, BrowserPhase::Waiting).then_some(in_browser.until)
}

/// A link came that no sign-in waits for. It is said only where it could be a surprise: somebody's link must not take the place of
/// what the person is doing, nor of what they are being told.
pub(super) fn link_without_sign_in(
    state: &mut State,
    request: RequestId,
    effects: &mut Vec<Effect>,
) {
    if let Phase::SignedOut(SignedOut {
        step: Step::SignIn { .. },
        notice: notice @ None,
        in_flight: None,
        ..
    }) = &mut state.phase
    {
        *notice = Some(Notice::LinkWithoutSignIn);
    }
    reply(request, Ok(()), effects);
}

fn wait(
    state: &mut State,
    wanted: BrowserRequest,
    begun: BegunInBrowser,
    effects: &mut Vec<Effect>,
) {
    let step = Step::WaitForBrowser {
        wait: BrowserWait {
            provider: wanted.provider,
            way_back: begun.way_back,
            stage: BrowserStage::InBrowser,
            expires_at: begun.expires_at.0,
            route: wanted.route,
        },
    };
    go_to(state, step, None);
    let epoch = state.begin();
    if let Phase::SignedOut(signed_out) = &mut state.phase {
        signed_out.browser = Some(InBrowser {
            attempt: begun.attempt,
            phase: BrowserPhase::Waiting,
            until: begun.expires_at,
            route: wanted.route,
        });
        effects.push(Effect::AwaitBrowser(epoch, begun.attempt));
    }
}

fn set_phase(state: &mut State, phase: BrowserPhase) {
    if let Phase::SignedOut(signed_out) = &mut state.phase {
        if let Step::WaitForBrowser { wait } = &mut signed_out.step {
            wait.stage = BrowserStage::Confirming;
        }
        if let Some(in_browser) = &mut signed_out.browser {
            in_browser.phase = phase;
        }
    }
}

/// The attempt has ended by itself: back to the sign-in form, with the reason.
fn failed(state: &mut State, error: BrowserError) {
    state.begin();
    let notice = Notice::BrowserSignInFailed(Error::from(error).code());
    if let Phase::SignedOut(signed_out) = &mut state.phase {
        signed_out.browser = None;
    }
    go_to(state, Step::default(), Some(notice));
}

/// Leaves the step, and gives up what waits there.
fn leave(state: &mut State, notice: Option<Notice>, now: Timestamp, effects: &mut Vec<Effect>) {
    if let Phase::SignedOut(signed_out) = &mut state.phase
        && let Some(in_browser) = signed_out.browser.take()
    {
        give_up(Some(in_browser), false, now, effects);
        go_to(state, Step::default(), notice);
    }
}

fn in_browser(state: &mut State) -> Option<&mut InBrowser> {
    match &mut state.phase {
        Phase::SignedOut(signed_out) => signed_out.browser.as_mut(),
        Phase::Restoring | Phase::Resuming { .. } | Phase::SignedIn(_) => None,
    }
}
