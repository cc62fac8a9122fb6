//! The end of a session.

use vestibule_contract::{OtherDevices, Revocation, SignOutReason, SignOutScope, StepName};

use super::*;
use crate::testing::{signed_in, signed_out, stored};

fn requested() -> SessionEvent {
    let reason = SignOutReason::Requested;
    SessionEvent::SignedOut { reason }
}

/// Whether a person waits for what comes of the revocation.
fn is_awaited(session: &Session) -> bool {
    session
        .effects
        .iter()
        .any(|effect| matches!(effect, Effect::Revoke(ended) if ended.is_awaited))
}

#[test]
fn signing_out_is_local_first_and_revokes_after() {
    let mut session = Session::at(signed_in("ada"));
    let request = session.ask(Command::SignOut(SignOutScope::Local));
    assert_eq!(
        session.username(),
        None,
        "before anybody was asked anything"
    );
    assert_eq!(
        session.reply(request),
        Some(Ok(Reply::SignedOut(
            Revocation::Requested,
            OtherDevices::Kept
        )))
    );
    assert_eq!(session.take_events(), [requested()]);
    assert!(is_awaited(&session));
    assert_eq!(
        session.take_effects(),
        ["forget", "forget AWS credentials", "revoke"]
    );
}

#[test]
fn what_the_user_pool_says_of_a_sign_out_is_announced() {
    let mut session = Session::at(signed_out());
    let (revocation, other_devices) = (Revocation::Postponed, OtherDevices::Failed);
    session.feed(Event::SignOutSettled(revocation, other_devices));
    assert_eq!(
        session.take_events(),
        [SessionEvent::SignOutSettled {
            revocation,
            other_devices
        }]
    );
}

#[test]
fn other_devices_are_asked_for_where_there_is_a_session_to_ask_with() {
    for (state, revocation, other_devices) in [
        (
            signed_in("ada"),
            Revocation::Requested,
            OtherDevices::Requested,
        ),
        (signed_out(), Revocation::NotNeeded, OtherDevices::Failed),
    ] {
        let mut session = Session::at(state);
        let request = session.ask(Command::SignOut(SignOutScope::Global));
        let expected = Reply::SignedOut(revocation, other_devices);
        assert_eq!(session.reply(request), Some(Ok(expected)));
    }
}

#[test]
fn who_is_signed_out_already_signs_out_without_an_event() {
    let mut session = Session::at(signed_out());
    session.ask(Command::SignOut(SignOutScope::Local));
    assert_eq!(session.notice(), Some(Notice::SignedOut));
    assert_eq!(session.take_events(), []);
}

#[test]
fn signing_out_during_the_start_ends_the_stored_session_too() {
    let mut session = Session::at(State::new());
    session.feed(Event::Started);
    let epoch = session.epoch();
    session.ask(Command::SignOut(SignOutScope::Global));
    let discards_everywhere = session
        .effects
        .iter()
        .any(|effect| matches!(effect, Effect::DiscardStored(SignOutScope::Global)));
    assert!(discards_everywhere, "as far as was asked for");
    session.feed(Event::Restored(epoch, Ok(Some(stored("ada", "refresh 1")))));
    assert_eq!(
        session.username(),
        None,
        "the answer came too late to sign anybody in"
    );
    assert_eq!(
        session.take_effects(),
        ["restore", "discard stored", "reply"]
    );
}

#[test]
fn a_session_that_was_being_resumed_is_ended_as_one_that_was_there() {
    let mut session = Session::at(State::new());
    session.feed(Event::Started);
    let kept = Ok(Some(stored("ada", "refresh 1")));
    session.feed(Event::Restored(session.epoch(), kept));
    session.ask(Command::SignOut(SignOutScope::Local));
    assert_eq!(session.take_events(), [requested()]);
    assert!(is_awaited(&session));
}

#[test]
fn a_session_that_is_given_up_while_it_is_stored_is_forgotten_and_revoked() {
    let mut session = Session::at(signed_out());
    session.ask(sign_in("ada"));
    session.feed(Event::SignInAnswered(
        session.epoch(),
        Ok(signed_in_outcome()),
    ));
    let epoch = session.epoch();
    session.take_effects();
    session.ask(Command::SignOut(SignOutScope::Local));
    session.feed(Event::Saved(epoch, Ok(())));
    assert_eq!(session.username(), None);
    assert!(
        is_awaited(&session),
        "the person was told that the pool is asked"
    );
    assert_eq!(
        session.take_effects(),
        ["reply", "forget", "revoke", "reply"],
        "nobody was signed in, so nobody is told that somebody signed out"
    );
}

#[test]
fn nobody_waits_for_the_revocation_of_a_sign_in_that_was_given_up_for_another_step() {
    let mut session = Session::at(signed_out());
    session.ask(sign_in("ada"));
    session.feed(Event::SignInAnswered(
        session.epoch(),
        Ok(signed_in_outcome()),
    ));
    session.ask(Command::ShowStep(StepName::SignUp, None));
    assert!(!is_awaited(&session));
}
