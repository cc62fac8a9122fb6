//! A sign-in through the system browser.

use vestibule_contract::{
    BrowserProvider, BrowserProviderKind, BrowserStage, ErrorCode, Revocation, Route, SignOutScope,
    StepName, WayBack,
};

use super::*;
use crate::ports::{
    BegunInBrowser, BrowserAttempt, BrowserError, BrowserRequest, ResumedInBrowser,
};
use crate::testing::{signed_in, signed_out, stored};

pub(super) fn in_browser() -> BrowserRequest {
    BrowserRequest {
        provider: Some(BrowserProvider {
            name: "LoginWithAmazon".into(),
            label: "Amazon".into(),
            kind: BrowserProviderKind::Amazon,
        }),
        prompt: None,
        route: Route::Protected,
    }
}

pub(super) fn begun(attempt: u64, expires_at: Timestamp) -> BegunInBrowser {
    BegunInBrowser {
        attempt: BrowserAttempt(attempt),
        way_back: WayBack::DeepLink,
        expires_at,
    }
}

pub(super) fn resumed(attempt: u64, expires_at: Timestamp) -> ResumedInBrowser {
    ResumedInBrowser {
        begun: begun(attempt, expires_at),
        request: in_browser(),
    }
}

/// A session whose browser is open.
fn waiting() -> Session {
    let mut session = Session::at(signed_out());
    let request = session.ask(Command::BeginInBrowser(in_browser()));
    let epoch = session.epoch();
    session.feed(Event::BegunInBrowser(epoch, Ok(begun(1, NOW.plus(600)))));
    assert_eq!(session.reply(request), Some(Ok(Reply::Done)));
    session
}

/// A session whose browser has come back.
fn confirming() -> Session {
    let mut session = waiting();
    session.feed(Event::BrowserReturned(session.epoch(), Ok(())));
    session
}

/// A session that is storing what came from the browser.
fn saving() -> Session {
    let mut session = confirming();
    let tokens = Box::new(fresh_tokens());
    session.feed(Event::BrowserExchanged(session.epoch(), Ok(tokens)));
    session
}

fn stage(session: &Session) -> Option<BrowserStage> {
    match session.step() {
        Step::WaitForBrowser { wait } => Some(wait.stage),
        _ => None,
    }
}

#[test]
fn a_sign_in_through_the_browser_leads_to_the_page_first_asked_for() {
    let mut session = waiting();
    let Step::WaitForBrowser { wait } = session.step() else {
        panic!("it waits for the browser")
    };
    assert_eq!(wait.provider, in_browser().provider);
    assert_eq!(
        (wait.way_back, wait.stage, wait.expires_at, wait.route),
        (
            WayBack::DeepLink,
            BrowserStage::InBrowser,
            NOW.plus(600).0,
            Route::Protected
        )
    );
    assert_eq!(
        session.take_effects(),
        ["begin in browser", "await browser"]
    );

    session.feed(Event::BrowserReturned(session.epoch(), Ok(())));
    assert_eq!(stage(&session), Some(BrowserStage::Confirming));
    assert_eq!(session.take_effects(), ["exchange from browser"]);

    let tokens = Box::new(fresh_tokens());
    session.feed(Event::BrowserExchanged(session.epoch(), Ok(tokens)));
    assert_eq!(session.username(), None, "stored before it is published");
    assert_eq!(session.take_effects(), ["save"]);

    session.feed(Event::Saved(session.epoch(), Ok(())));
    assert_eq!(session.username().as_deref(), Some("ada"));
    let announced = session.take_events();
    assert!(
        matches!(
            announced.as_slice(),
            [SessionEvent::SignedIn {
                route: Some(Route::Protected),
                ..
            }]
        ),
        "{announced:?}"
    );
}

#[test]
fn a_browser_that_does_not_open_leaves_the_form_as_it_is() {
    let mut session = Session::at(signed_out());
    let before = session.status();
    let request = session.ask(Command::BeginInBrowser(in_browser()));
    session.feed(Event::BegunInBrowser(
        session.epoch(),
        Err(BrowserError::NotOpened),
    ));
    let answer = session.reply(request);
    assert_eq!(answer, Some(Err(BrowserError::NotOpened.into())));
    assert_eq!(session.status(), before);
}

#[test]
fn cancelled_browser_sign_in_returns_to_signed_out() {
    for mut session in [waiting(), confirming()] {
        session.take_effects();
        let epoch = session.epoch();
        session.ask(Command::ShowStep(StepName::SignIn, None));
        assert_eq!(session.step(), Step::default());
        assert_eq!(session.take_effects(), ["cancel in browser", "reply"]);

        session.feed(Event::BrowserReturned(epoch, Ok(())));
        assert!(session.take_effects().is_empty(), "no code is exchanged");
    }
}

#[test]
fn tokens_that_come_after_cancelling_are_revoked_and_sign_nobody_in() {
    let mut session = confirming();
    let epoch = session.epoch();
    session.ask(Command::ShowStep(StepName::SignIn, None));
    session.take_effects();
    session.feed(Event::BrowserExchanged(epoch, Ok(Box::new(fresh_tokens()))));
    assert_eq!(session.username(), None);
    assert_eq!(session.take_effects(), ["revoke"]);
}

#[test]
fn a_browser_that_opens_after_cancelling_is_waited_for_by_nobody() {
    let mut session = Session::at(signed_out());
    let request = session.ask(Command::BeginInBrowser(in_browser()));
    let epoch = session.epoch();
    session.ask(Command::ShowStep(StepName::SignUp, None));
    assert_eq!(session.reply(request), Some(Err(Error::Cancelled)));
    session.take_effects();
    session.feed(Event::BegunInBrowser(epoch, Ok(begun(1, NOW.plus(600)))));
    assert_eq!(session.step(), Step::SignUp);
    assert_eq!(session.take_effects(), ["cancel in browser"]);
}

#[test]
fn an_attempt_is_over_after_its_time_and_not_before() {
    let mut session = waiting();
    session.take_effects();
    assert_eq!(next_deadline(session.state()), Some(NOW.plus(600)));
    session.now = NOW.plus(599);
    session.feed(Event::Tick);
    assert!(stage(&session).is_some());
    session.now = NOW.plus(600);
    session.feed(Event::Tick);
    assert_eq!(session.step(), Step::default());
    assert_eq!(session.notice(), Some(Notice::SignInExpired));
    assert_eq!(session.take_effects(), ["cancel in browser"]);
}

#[test]
fn an_answer_that_is_being_confirmed_does_not_expire() {
    let mut session = confirming();
    session.now = NOW.plus(6_000);
    session.feed(Event::Tick);
    assert_eq!(stage(&session), Some(BrowserStage::Confirming));
}

#[test]
fn what_the_provider_refuses_is_said_at_the_sign_in_form() {
    let mut refused = waiting();
    refused.feed(Event::BrowserReturned(
        refused.epoch(),
        Err(BrowserError::Refused),
    ));
    let mut void = confirming();
    void.feed(Event::BrowserExchanged(
        void.epoch(),
        Err(BrowserError::CodeRefused),
    ));
    for (session, code) in [
        (refused, ErrorCode::ProviderRefused),
        (void, ErrorCode::AuthorizationCodeRefused),
    ] {
        assert_eq!(session.step(), Step::default());
        assert_eq!(session.notice(), Some(Notice::BrowserSignInFailed(code)));
    }
}

#[test]
fn the_browser_is_opened_anew_and_the_earlier_attempt_given_up() {
    let mut session = waiting();
    let first = session.epoch();
    session.take_effects();
    session.ask(Command::BeginInBrowser(in_browser()));
    assert_eq!(
        session.take_effects(),
        ["cancel in browser", "begin in browser"]
    );
    session.feed(Event::BrowserReturned(first, Ok(())));
    assert!(session.take_effects().is_empty(), "the first is stale");
    let epoch = session.epoch();
    session.feed(Event::BegunInBrowser(epoch, Ok(begun(2, NOW.plus(700)))));
    assert!(stage(&session).is_some());
}

#[test]
fn while_the_browser_is_waited_for_no_password_is_sent() {
    let mut session = waiting();
    session.take_effects();
    let request = session.ask(sign_in("ada"));
    assert_eq!(session.reply(request), Some(Err(Error::WrongStep)));
    assert!(stage(&session).is_some(), "it goes on waiting");
    assert!(session.take_effects().is_empty());
}

#[test]
fn who_is_signed_in_opens_no_browser() {
    let mut session = Session::at(signed_in("ada"));
    let request = session.ask(Command::BeginInBrowser(in_browser()));
    assert_eq!(session.reply(request), Some(Err(Error::AlreadySignedIn)));
    assert!(session.take_effects().is_empty());
}

#[test]
fn signing_out_gives_the_browser_up_however_far_it_is() {
    for (mut session, revocation, effects) in [
        (waiting(), Revocation::NotNeeded, &["cancel in browser"][..]),
        (confirming(), Revocation::NotNeeded, &["cancel in browser"]),
        (saving(), Revocation::Requested, &["forget", "revoke"]),
    ] {
        session.take_effects();
        let epoch = session.epoch();
        let request = session.ask(Command::SignOut(SignOutScope::Local));
        let Some(Ok(Reply::SignedOut(said, _))) = session.reply(request) else {
            panic!("sign-out is legal everywhere")
        };
        assert_eq!(said, revocation);
        assert_eq!(session.step(), Step::default());
        assert_eq!(session.take_effects(), effects);
        session.feed(Event::Saved(epoch, Ok(())));
        assert_eq!(session.username(), None, "the save was stale");
    }
}

#[test]
fn a_link_that_nobody_waits_for_is_said_at_the_sign_in_form() {
    let mut session = Session::at(signed_out());
    session.ask(Command::LinkWithoutSignIn);
    assert_eq!(session.notice(), Some(Notice::LinkWithoutSignIn));
}

#[test]
fn a_strangers_link_changes_nothing_of_what_goes_on() {
    let mut busy = Session::at(signed_out());
    busy.ask(sign_in("ada"));
    let mut told = Session::at(signed_out());
    told.ask(Command::SignOut(SignOutScope::Local));
    let mut elsewhere = Session::at(signed_out());
    elsewhere.ask(Command::ShowStep(StepName::SignUp, None));
    let mut restoring = Session::at(State::new());
    restoring.feed(Event::Started);
    restoring.feed(Event::Restored(
        restoring.epoch(),
        Ok(Some(stored("ada", "refresh 0"))),
    ));
    for mut session in [
        busy,
        told,
        elsewhere,
        restoring,
        waiting(),
        confirming(),
        Session::at(signed_in("ada")),
    ] {
        let before = session.status();
        let request = session.ask(Command::LinkWithoutSignIn);
        assert_eq!(session.status(), before);
        assert_eq!(session.reply(request), Some(Ok(Reply::Done)));
    }
}

#[test]
fn what_was_begun_before_a_restart_goes_on_where_its_answer_has_come() {
    let mut session = Session::at(signed_out());
    let request = session.ask(Command::ResumeInBrowser(resumed(7, NOW.plus(30))));
    assert_eq!(session.reply(request), Some(Ok(Reply::Done)));
    assert_eq!(stage(&session), Some(BrowserStage::InBrowser));
    assert_eq!(session.take_effects(), ["await browser"]);
    session.feed(Event::BrowserReturned(session.epoch(), Ok(())));
    assert_eq!(session.take_effects(), ["exchange from browser"]);
    let tokens = Box::new(fresh_tokens());
    session.feed(Event::BrowserExchanged(session.epoch(), Ok(tokens)));
    session.feed(Event::Saved(session.epoch(), Ok(())));
    let announced = session.take_events();
    assert!(
        matches!(
            announced.as_slice(),
            [SessionEvent::SignedIn {
                route: Some(Route::Protected),
                ..
            }]
        ),
        "{announced:?}"
    );
}

#[test]
fn what_was_begun_before_a_restart_is_given_up_where_something_else_goes_on() {
    let mut busy = Session::at(signed_out());
    busy.ask(sign_in("ada"));
    let mut restoring = Session::at(State::new());
    restoring.feed(Event::Started);
    for (mut session, error) in [
        (busy, Error::Busy),
        (restoring, Error::Busy),
        (waiting(), Error::WrongStep),
        (confirming(), Error::WrongStep),
        (Session::at(signed_in("ada")), Error::AlreadySignedIn),
    ] {
        session.take_effects();
        let before = session.status();
        let request = session.ask(Command::ResumeInBrowser(resumed(7, NOW.plus(30))));
        assert_eq!(session.reply(request), Some(Err(error)));
        assert_eq!(session.status(), before);
        assert_eq!(session.take_effects(), ["cancel in browser"]);
    }
}
