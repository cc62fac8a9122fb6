//! Leases of the tokens, and what operations on the account report.

use vestibule_contract::{SignOutReason, SignOutScope};

use super::*;
use crate::testing::{signed_in, signed_out, stored};
use crate::{AccountNews, Lease};

fn lease(session: &mut Session, refused: Option<Epoch>) -> RequestId {
    session.ask(Command::Lease { refused })
}

fn leased(session: &mut Session, request: RequestId) -> Lease {
    match session.reply(request) {
        Some(Ok(Reply::Lease(lease))) => lease,
        answer => panic!("expected a lease, not {answer:?}"),
    }
}

fn refreshed(session: &mut Session) {
    // The same refresh token: nothing has to be stored first.
    let tokens = tokens("ada", "refresh 1", session.now.plus(3600));
    session.feed(Event::RefreshAnswered(session.epoch(), Ok(tokens)));
}

fn report(session: &mut Session, of: Epoch, news: AccountNews) -> Option<Result<Reply, Error>> {
    let request = session.ask(Command::Report(of, news));
    session.reply(request)
}

const UNREACHABLE: Option<Result<Reply, Error>> =
    Some(Err(Error::Provider(ProviderError::Unreachable)));

#[test]
fn fresh_tokens_are_lent_at_once() {
    let mut session = Session::at(signed_in("ada"));
    let request = lease(&mut session, None);
    assert_eq!(leased(&mut session, request).username, "ada");
    assert!(session.take_effects().is_empty(), "nobody is asked");
}

#[test]
fn nobody_s_tokens_are_lent_to_nobody() {
    let mut session = Session::at(signed_out());
    let request = lease(&mut session, None);
    assert_eq!(session.reply(request), Some(Err(Error::NotSignedIn)));
}

#[test]
fn expired_tokens_are_refreshed_before_they_are_lent_and_once_for_all_who_wait() {
    let mut session = Session::at(signed_in("ada"));
    session.now = NOW.plus(3600);
    let (first, second) = (lease(&mut session, None), lease(&mut session, None));
    assert_eq!(session.take_effects(), ["refresh"]);
    refreshed(&mut session);
    let tokens = leased(&mut session, first).tokens;
    assert_eq!(leased(&mut session, second).tokens, tokens);
}

#[test]
fn tokens_that_were_refused_are_refreshed_once_and_then_lent() {
    let mut session = Session::at(signed_in("ada"));
    let request = lease(&mut session, None);
    let refused = leased(&mut session, request);
    let request = lease(&mut session, Some(refused.tokens));
    assert_eq!(session.take_effects(), ["refresh"]);
    refreshed(&mut session);
    let newer = leased(&mut session, request);
    assert_ne!(newer.tokens, refused.tokens);
    assert_eq!(newer.session, refused.session, "it is the same session");
    session.take_effects();
    let late = lease(&mut session, Some(refused.tokens));
    assert_eq!(leased(&mut session, late), newer);
    assert!(session.take_effects().is_empty(), "they are newer already");
}

#[test]
fn while_the_pool_can_t_be_reached_nothing_is_lent_and_it_is_not_pestered() {
    let mut session = Session::at(signed_in("ada"));
    session.now = NOW.plus(3600);
    let request = lease(&mut session, None);
    let unreachable = || Err(ProviderError::Unreachable);
    session.feed(Event::RefreshAnswered(session.epoch(), unreachable()));
    assert_eq!(session.reply(request), UNREACHABLE);
    session.take_effects();
    let at_once = lease(&mut session, None);
    assert_eq!(session.reply(at_once), UNREACHABLE);
    assert!(session.take_effects().is_empty());
}

#[test]
fn who_asks_again_after_a_while_need_not_wait_for_the_next_try() {
    let mut session = Session::at(signed_in("ada"));
    session.now = NOW.plus(3600);
    lease(&mut session, None);
    for _ in 0..8 {
        let unreachable = Err(ProviderError::Unreachable);
        session.feed(Event::RefreshAnswered(session.epoch(), unreachable));
        session.now = next_deadline(session.state()).unwrap();
        session.feed(Event::Tick);
    }
    let unreachable = Err(ProviderError::Unreachable);
    session.feed(Event::RefreshAnswered(session.epoch(), unreachable));
    session.take_effects();
    session.now = session.now.plus(5);
    let request = lease(&mut session, None);
    assert_eq!(session.take_effects(), ["refresh"], "not in five minutes");
    refreshed(&mut session);
    leased(&mut session, request);
}

#[test]
fn a_lease_that_is_wanted_during_the_start_waits_for_it() {
    let mut session = Session::at(State::new());
    session.feed(Event::Started);
    let request = lease(&mut session, None);
    let kept = Ok(Some(stored("ada", "refresh 1")));
    session.feed(Event::Restored(session.epoch(), kept));
    assert_eq!(session.reply(request), None);
    refreshed(&mut session);
    leased(&mut session, request);
}

#[test]
fn a_lease_that_waits_for_a_session_which_turns_out_to_be_over_says_that() {
    let mut session = Session::at(signed_in("ada"));
    session.now = NOW.plus(3600);
    let request = lease(&mut session, None);
    let ended = Err(ProviderError::SessionEnded);
    session.feed(Event::RefreshAnswered(session.epoch(), ended));
    let ended = Err(ProviderError::SessionEnded.into());
    assert_eq!(session.reply(request), Some(ended));
}

#[test]
fn a_lease_that_waits_while_the_person_signs_out_is_refused() {
    let mut session = Session::at(signed_in("ada"));
    session.now = NOW.plus(3600);
    let request = lease(&mut session, None);
    session.ask(Command::SignOut(SignOutScope::Local));
    assert_eq!(session.reply(request), Some(Err(Error::NotSignedIn)));
}

#[test]
fn changed_attributes_are_announced_and_the_tokens_refreshed_at_once() {
    let mut session = Session::at(signed_in("ada"));
    let names = vec!["name".to_owned()];
    let news = AccountNews::AttributesChanged(names.clone());
    let answer = report(&mut session, Epoch(0), news);
    assert_eq!(answer, Some(Ok(Reply::Done)));
    let changed = SessionEvent::AttributesChanged { names };
    assert_eq!(session.take_events(), [changed]);
    assert_eq!(session.take_effects(), ["refresh"]);
}

#[test]
fn attributes_that_changed_under_a_refresh_are_refreshed_once_more() {
    let mut session = Session::at(signed_in("ada"));
    session.now = NOW.plus(3540);
    session.feed(Event::Tick);
    assert_eq!(session.take_effects(), ["refresh"]);
    let news = AccountNews::AttributesChanged(Vec::new());
    report(&mut session, Epoch(0), news);
    assert_eq!(
        session.take_events(),
        [],
        "none that is known to have changed"
    );
    assert!(session.take_effects().is_empty(), "one refresh at a time");
    refreshed(&mut session);
    assert_eq!(
        session.take_effects(),
        ["announce", "retry revocations", "refresh"],
        "the first may have been answered before the change"
    );
    refreshed(&mut session);
    assert_eq!(session.take_effects(), ["announce", "retry revocations"]);
}

#[test]
fn a_session_that_an_operation_found_ended_is_over() {
    let mut session = Session::at(signed_in("ada"));
    let answer = report(&mut session, Epoch(0), AccountNews::SessionEnded);
    assert_eq!(answer, Some(Ok(Reply::Done)));
    assert_eq!(session.notice(), Some(Notice::SessionEnded));
    let reason = SignOutReason::SessionEnded;
    assert_eq!(session.take_events(), [SessionEvent::SignedOut { reason }]);
    assert_eq!(session.take_effects(), ["forget", "forget AWS credentials"]);
}

#[test]
fn a_deleted_account_is_signed_out_and_its_name_is_not_offered_again() {
    let mut session = Session::at(signed_in("ada"));
    report(&mut session, Epoch(0), AccountNews::AccountDeleted);
    assert_eq!(session.notice(), Some(Notice::AccountDeleted));
    assert_eq!(session.step(), Step::default());
    let reason = SignOutReason::AccountDeleted;
    assert_eq!(
        session.take_events(),
        [
            SessionEvent::AccountDeleted,
            SessionEvent::SignedOut { reason }
        ]
    );
    assert_eq!(
        session.take_effects(),
        ["forget", "forget AWS credentials"],
        "there is nobody left whose token could be revoked"
    );
}

#[test]
fn what_is_reported_of_a_session_that_is_over_changes_nothing() {
    for news in [
        AccountNews::Nothing,
        AccountNews::AttributesChanged(vec!["name".into()]),
        AccountNews::SessionEnded,
        AccountNews::AccountDeleted,
    ] {
        let mut session = Session::at(signed_in("ada"));
        session.ask(Command::SignOut(SignOutScope::Local));
        session.take_effects();
        let answer = report(&mut session, Epoch(0), news.clone());
        assert_eq!(answer, Some(Err(Error::Cancelled)));
        assert!(session.take_effects().is_empty());

        session.ask(sign_in("ada"));
        let epoch = session.epoch();
        session.feed(Event::SignInAnswered(epoch, Ok(signed_in_outcome())));
        session.feed(Event::Saved(session.epoch(), Ok(())));
        session.take_effects();
        let answer = report(&mut session, Epoch(0), news);
        assert_eq!(
            answer,
            Some(Err(Error::Cancelled)),
            "whoever signed in after it is somebody else to it"
        );
        assert_eq!(session.username().as_deref(), Some("ada"));
        assert!(session.take_effects().is_empty());
    }
}
