//! Restored at start, refreshed, ended.

use vestibule_contract::{
    Connection, ErrorCode, PageData, Route, SignOutReason, SignOutScope, SignedInUser,
};

use super::*;
use crate::testing::{signed_in, signed_out, stored};

/// Started, with a stored session that the user pool was asked about.
fn resuming() -> Session {
    let mut session = Session::at(State::new());
    session.feed(Event::Started);
    session.feed(Event::Restored(
        session.epoch(),
        Ok(Some(stored("ada", "refresh 1"))),
    ));
    session.take_effects();
    session
}

fn answer_refresh(session: &mut Session, refresh_token: &str) {
    let tokens = tokens("ada", refresh_token, session.now.plus(3600));
    session.feed(Event::RefreshAnswered(session.epoch(), Ok(tokens)));
}

fn refuse_refresh(session: &mut Session, error: ProviderError) {
    session.feed(Event::RefreshAnswered(session.epoch(), Err(error)));
}

fn connection(session: &Session) -> Connection {
    match session.status() {
        SessionStatus::SignedIn { connection, .. } => connection,
        status => panic!("expected to be signed in, not {status:?}"),
    }
}

#[test]
fn a_stored_session_is_restored_by_a_refresh() {
    let mut session = Session::at(State::new());
    session.feed(Event::Started);
    session.feed(Event::Restored(
        session.epoch(),
        Ok(Some(stored("ada", "refresh 1"))),
    ));
    assert_eq!(
        session.status(),
        SessionStatus::Restoring,
        "the user pool has the last word"
    );
    answer_refresh(&mut session, "refresh 2");
    assert_eq!(
        session.status(),
        SessionStatus::Restoring,
        "stored before it is published"
    );
    session.feed(Event::Saved(session.epoch(), Ok(())));
    assert_eq!(session.username().as_deref(), Some("ada"));
    assert_eq!(
        session.take_effects(),
        [
            "restore",
            "refresh",
            "save",
            "announce",
            "retry revocations"
        ]
    );
}

#[test]
fn a_stored_session_that_the_user_pool_ended_is_forgotten() {
    let mut session = resuming();
    refuse_refresh(&mut session, ProviderError::SessionEnded);
    assert_eq!(session.notice(), Some(Notice::SessionEnded));
    let failed = SessionEvent::RefreshFailed {
        code: ErrorCode::SessionEnded,
    };
    let reason = SignOutReason::SessionEnded;
    let ended = SessionEvent::SignedOut { reason };
    assert_eq!(session.take_events(), [failed, ended]);
    assert_eq!(
        session.take_effects(),
        ["forget", "forget AWS credentials"],
        "there is nothing left to revoke"
    );
}

#[test]
fn tokens_that_fail_their_check_end_the_session() {
    let mut session = resuming();
    let rejection = crate::token_check::Rejection::Malformed;
    refuse_refresh(&mut session, ProviderError::UntrustedTokens(rejection));
    assert_eq!(session.notice(), Some(Notice::SessionEnded));
}

#[test]
fn without_a_network_the_last_user_is_shown_as_offline_and_the_token_is_kept() {
    let mut session = resuming();
    refuse_refresh(&mut session, ProviderError::Unreachable);
    assert_eq!(session.username().as_deref(), Some("ada"));
    assert_eq!(connection(&session), Connection::Offline);
    let user = SignedInUser {
        username: "ada".into(),
        subject: "sub-of-ada".into(),
        display_name: None,
    };
    let code = ErrorCode::Unreachable;
    assert_eq!(
        session.take_events(),
        [
            SessionEvent::SignedIn { user, route: None },
            SessionEvent::RefreshFailed { code }
        ]
    );
    assert!(session.take_effects().is_empty(), "nothing is forgotten");
    session.now = next_deadline(session.state()).unwrap();
    session.feed(Event::Tick);
    assert_eq!(session.take_effects(), ["refresh"]);
    answer_refresh(&mut session, "refresh 1");
    assert_eq!(connection(&session), Connection::Fresh);
}

#[test]
fn a_user_pool_that_does_not_answer_in_time_holds_nobody_up() {
    let mut session = resuming();
    session.now = next_deadline(session.state()).unwrap();
    session.feed(Event::Tick);
    assert_eq!(connection(&session), Connection::Offline);
    answer_refresh(&mut session, "refresh 1");
    assert_eq!(
        connection(&session),
        Connection::Fresh,
        "its late answer still counts"
    );
}

#[test]
fn retries_come_less_and_less_often() {
    let mut session = resuming();
    let mut pauses = Vec::new();
    refuse_refresh(&mut session, ProviderError::Unreachable);
    for _ in 0..9 {
        let due = next_deadline(session.state()).unwrap();
        pauses.push(due.0 - session.now.0);
        session.now = due;
        session.feed(Event::Tick);
        refuse_refresh(&mut session, ProviderError::Unreachable);
    }
    assert_eq!(pauses, [5, 10, 20, 40, 80, 160, 300, 300, 300]);
}

#[test]
fn tokens_are_refreshed_once_and_a_minute_before_they_expire() {
    let mut session = Session::at(signed_in("ada"));
    assert_eq!(next_deadline(session.state()), Some(NOW.plus(3540)));
    session.now = NOW.plus(3539);
    session.feed(Event::Tick);
    assert!(session.take_effects().is_empty(), "not before it is due");
    session.now = NOW.plus(3540);
    session.feed(Event::Tick);
    session.feed(Event::Tick);
    assert_eq!(session.take_effects(), ["refresh"], "and one at a time");
}

#[test]
fn a_page_that_is_wanted_after_a_long_sleep_waits_for_the_refresh() {
    let mut session = Session::at(signed_in("ada"));
    session.now = NOW.plus(40_000);
    let request = session.ask(Command::Load(Route::Protected));
    assert_eq!(
        session.reply(request),
        None,
        "the session may have ended meanwhile"
    );
    refuse_refresh(&mut session, ProviderError::SessionEnded);
    let page = Page::Redirect {
        to: Route::Profile,
        next: Route::Protected,
    };
    assert_eq!(session.reply(request), Some(Ok(Reply::Page(page))));
}

#[test]
fn a_page_that_is_wanted_by_who_is_signed_in_comes_at_once() {
    let mut session = Session::at(signed_in("ada"));
    let request = session.ask(Command::Load(Route::Protected));
    let data = PageData::Protected {
        username: "ada".into(),
    };
    assert_eq!(
        session.reply(request),
        Some(Ok(Reply::Page(Page::Loaded { data })))
    );
}

#[test]
fn a_page_that_is_wanted_during_the_start_is_answered_after_it() {
    let mut session = Session::at(State::new());
    let request = session.ask(Command::Load(Route::Home));
    assert_eq!(session.reply(request), None);
    session.feed(Event::Started);
    session.feed(Event::Restored(session.epoch(), Ok(None)));
    let data = PageData::Home { username: None };
    assert_eq!(
        session.reply(request),
        Some(Ok(Reply::Page(Page::Loaded { data })))
    );
}

#[test]
fn a_keyring_that_fails_signs_in_to_memory_and_says_so() {
    for (error, storage) in [
        (StoreError::Missing, SessionStorage::MemoryKeyringMissing),
        (StoreError::Locked, SessionStorage::MemoryKeyringLocked),
        (StoreError::Refused, SessionStorage::MemoryKeyringFailed),
    ] {
        let mut session = Session::at(signed_out());
        session.ask(sign_in("ada"));
        session.feed(Event::SignInAnswered(
            session.epoch(),
            Ok(signed_in_outcome()),
        ));
        session.feed(Event::Saved(session.epoch(), Err(error)));
        match session.status() {
            SessionStatus::SignedIn { storage: shown, .. } => assert_eq!(shown, storage),
            status => panic!("expected to be signed in, not {status:?}"),
        }
    }
}

#[test]
fn a_keyring_that_fails_at_the_start_is_named() {
    for (error, notice) in [
        (StoreError::Missing, Notice::KeyringMissing),
        (StoreError::Locked, Notice::KeyringLocked),
        (StoreError::Damaged, Notice::StoredSessionDamaged),
    ] {
        let mut session = Session::at(State::new());
        session.feed(Event::Started);
        session.feed(Event::Restored(session.epoch(), Err(error)));
        assert_eq!(session.notice(), Some(notice));
    }
}

#[test]
fn a_refresh_that_ends_after_the_sign_out_changes_nothing_and_is_revoked() {
    let mut session = Session::at(signed_in("ada"));
    session.now = NOW.plus(3540);
    session.feed(Event::Tick);
    let epoch = session.epoch();
    session.ask(Command::SignOut(SignOutScope::Local));
    session.take_effects();
    session.feed(Event::RefreshAnswered(
        epoch,
        Ok(tokens("ada", "refresh 2", NOW.plus(9000))),
    ));
    assert_eq!(session.username(), None);
    assert_eq!(session.take_effects(), ["revoke"], "of the rotated token");
}

#[test]
fn a_token_that_is_not_rotated_is_not_stored_again() {
    let mut session = Session::at(signed_in("ada"));
    session.now = NOW.plus(3540);
    session.feed(Event::Tick);
    answer_refresh(&mut session, "refresh 1");
    assert_eq!(
        session.take_effects(),
        ["refresh", "announce", "retry revocations"]
    );
    assert_eq!(connection(&session), Connection::Fresh);
}

#[test]
fn who_has_a_name_is_called_by_it_until_the_tokens_say_another() {
    let named = |name: Option<&str>| TokenSet {
        display_name: name.map(str::to_owned),
        ..fresh_tokens()
    };
    let called = |session: &Session| match session.status() {
        SessionStatus::SignedIn { user, .. } => user.display_name,
        _ => panic!("somebody is signed in"),
    };
    let mut session = Session::at(signed_in("ada"));
    for (name, wanted) in [
        (Some("Ada Lovelace"), Some("Ada Lovelace")),
        // A refresh that says nothing of it.
        (None, Some("Ada Lovelace")),
        (Some("Countess"), Some("Countess")),
        // The user name again, which needs no other.
        (Some("ada"), None),
    ] {
        session.ask(Command::Report(
            Epoch(0),
            crate::AccountNews::AttributesChanged(Vec::new()),
        ));
        session.feed(Event::RefreshAnswered(session.epoch(), Ok(named(name))));
        session.feed(Event::Saved(session.epoch(), Ok(())));
        assert_eq!(called(&session).as_deref(), wanted, "{name:?}");
        assert_eq!(session.username().as_deref(), Some("ada"));
    }
}
