#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::sync::atomic::Ordering;

use vestibule_contract::{
    ErrorCode, Notice, OtherDevices, Page, PageData, Revocation, SessionStatus, SignOutReason,
    SignedInUser, Step,
};

use super::*;
use crate::ports::ProviderError;
use crate::testing::{Computer, is_signed_in, until};
use crate::{ChallengeAnswer, ConfirmationCode, Password};

fn sign_in(password: &str) -> Command {
    Command::SignIn {
        username: "ada".into(),
        password: Password::new(password.into()),
    }
}

fn is_known(view: &SessionView) -> bool {
    view.status != SessionStatus::Restoring
}

#[tokio::test]
async fn a_session_survives_a_restart_and_a_wrong_password_makes_none() {
    let computer = Computer::default();
    let session = computer.start();
    until(&session, is_known).await;
    let refused = session.perform(sign_in("wrong")).await;
    assert_eq!(refused, Err(ProviderError::NotAuthorized.into()));
    assert_eq!(computer.store.token(), None);
    let view = session.perform(sign_in("right")).await.unwrap();
    assert!(is_signed_in(&view.status));
    session.shut_down().await;

    let again = computer.start();
    assert!(is_signed_in(&until(&again, is_known).await));
    assert_eq!(
        computer.store.token().as_deref(),
        Some("refresh 2"),
        "rotated, and stored"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_four_pages_at_expiry_make_one_refresh() {
    let computer = Computer::default();
    let session = computer.signed_in().await;
    computer.wait(7200);
    let pages: Vec<_> = (0..64)
        .map(|_| {
            let session = session.clone();
            tokio::spawn(async move { session.load(Route::Protected).await })
        })
        .collect();
    for page in pages {
        let data = PageData::Protected {
            username: "ada".into(),
        };
        assert_eq!(page.await.unwrap(), Ok(Page::Loaded { data }));
    }
    assert_eq!(computer.pool.refreshes.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_sign_out_without_a_network_is_made_good_at_the_next_start() {
    let computer = Computer::default();
    let session = computer.signed_in().await;
    computer.pool.is_cut_off.store(true, Ordering::SeqCst);
    session.sign_out(SignOutScope::Local).await.unwrap();
    session.shut_down().await;
    assert_eq!(computer.store.token(), None, "here it is over at once");
    assert_eq!(
        computer.store.pending.lock().unwrap().len(),
        1,
        "there it is still to be done"
    );

    computer.pool.is_cut_off.store(false, Ordering::SeqCst);
    let again = computer.start();
    let status = until(&again, is_known).await;
    assert!(matches!(status, SessionStatus::SignedOut { .. }));
    again.shut_down().await;
    assert_eq!(computer.pool.revoked(), ["refresh 1"]);
    assert!(computer.store.pending.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_sign_out_is_never_overtaken_by_an_earlier_save() {
    let computer = Computer::default();
    let session = computer.start();
    until(&session, is_known).await;
    let (signing_in, signing_out) = {
        let (first, second) = (session.clone(), session.clone());
        (
            tokio::spawn(async move { first.perform(sign_in("right")).await }),
            tokio::spawn(async move { second.sign_out(SignOutScope::Local).await }),
        )
    };
    // Whether the sign-in came first or was given up is the scheduler's choice.
    let _ = signing_in.await.unwrap();
    signing_out.await.unwrap().unwrap();
    session.sign_out(SignOutScope::Local).await.unwrap();
    session.shut_down().await;
    assert_eq!(
        computer.store.token(),
        None,
        "after a sign-out nothing is left in the keyring"
    );
}

#[tokio::test]
async fn a_session_that_was_ended_elsewhere_is_over_at_the_next_start() {
    let computer = Computer::default();
    computer.signed_in().await.shut_down().await;
    computer
        .pool
        .revoked
        .lock()
        .unwrap()
        .push("refresh 1".into());
    let again = computer.start();
    match until(&again, is_known).await {
        SessionStatus::SignedOut { notice, .. } => assert_eq!(notice, Some(Notice::SessionEnded)),
        status => panic!("expected to be signed out, not {status:?}"),
    }
}

#[tokio::test]
async fn after_the_end_a_command_is_refused() {
    let computer = Computer::default();
    let session = computer.start();
    session.shut_down().await;
    assert_eq!(session.perform(sign_in("right")).await, Err(Error::Closed));
}

fn begin_by_name() -> Command {
    Command::BeginSignIn {
        username: "ada".into(),
        factor: None,
    }
}

fn code(code: &str) -> Command {
    let code = ConfirmationCode::new(code.into());
    Command::AnswerChallenge(ChallengeAnswer::Code { code })
}

fn ada() -> SignedInUser {
    SignedInUser {
        username: "ada".into(),
        subject: "sub-of-ada".into(),
        display_name: None,
    }
}

#[tokio::test]
async fn a_sign_in_goes_on_by_the_right_code_and_not_by_a_wrong_one() {
    let computer = Computer::default();
    let session = computer.start();
    until(&session, is_known).await;
    let view = session.perform(begin_by_name()).await.unwrap();
    let SessionStatus::SignedOut { step, .. } = &view.status else {
        panic!("expected a challenge, not {view:?}")
    };
    assert!(matches!(step, Step::EnterCode { .. }));
    let refused = session.perform(code("000000")).await;
    assert_eq!(refused, Err(ProviderError::CodeMismatch.into()));
    assert_eq!(
        session.totp_setup().await,
        Err(Error::WrongStep),
        "nothing is enrolled at this step"
    );
    assert_eq!(session.passkey_request().await, Err(Error::WrongStep));
    let view = session.perform(code("123456")).await.unwrap();
    assert!(is_signed_in(&view.status));
}

#[tokio::test]
async fn without_a_user_pool_a_sign_in_is_not_supported() {
    let computer = Computer::default();
    computer.pool.is_elsewhere.store(true, Ordering::SeqCst);
    let session = computer.start();
    until(&session, is_known).await;
    for command in [sign_in("right"), begin_by_name()] {
        assert_eq!(session.perform(command).await, Err(Error::NotSupported));
    }
    assert_eq!(Error::NotSupported.code(), ErrorCode::NotSupported);
}

#[tokio::test]
async fn everybody_is_told_what_happened_in_order_and_once() {
    let computer = Computer::default();
    let (session, mut events) = computer.start_listening();
    until(&session, is_known).await;
    session.perform(sign_in("wrong")).await.unwrap_err();
    session.perform(sign_in("right")).await.unwrap();
    computer.wait(7200);
    session.load(Route::Protected).await.unwrap();
    computer.pool.is_cut_off.store(true, Ordering::SeqCst);
    computer.wait(7200);
    session.load(Route::Protected).await.unwrap();
    computer.pool.is_cut_off.store(false, Ordering::SeqCst);
    session.sign_out(SignOutScope::Local).await.unwrap();
    let settled = SessionEvent::SignOutSettled {
        revocation: Revocation::Revoked,
        other_devices: OtherDevices::Kept,
    };
    let mut heard = Vec::new();
    while heard.last() != Some(&settled) {
        heard.push(events.recv().await.unwrap());
    }
    assert_eq!(
        heard,
        [
            SessionEvent::SignedIn {
                user: ada(),
                route: None
            },
            SessionEvent::TokenRefreshed,
            SessionEvent::RefreshFailed {
                code: ErrorCode::Unreachable
            },
            SessionEvent::SignedOut {
                reason: SignOutReason::Requested
            },
            settled,
        ]
    );
}

/// Signs out and waits for what the user pool says of it.
async fn settled(computer: &Computer, scope: SignOutScope) -> (Revocation, OtherDevices) {
    let session = computer.signed_in().await;
    let mut events = session.events();
    let receipt = session.sign_out(scope).await.unwrap();
    assert_eq!(
        receipt.revocation,
        Revocation::Requested,
        "nothing is known yet"
    );
    loop {
        if let SessionEvent::SignOutSettled {
            revocation,
            other_devices,
        } = events.recv().await.unwrap()
        {
            return (revocation, other_devices);
        }
    }
}

#[tokio::test]
async fn a_sign_out_tells_what_the_user_pool_did() {
    let computer = Computer::default();
    let local = settled(&computer, SignOutScope::Local).await;
    assert_eq!(local, (Revocation::Revoked, OtherDevices::Kept));
    let global = settled(&computer, SignOutScope::Global).await;
    assert_eq!(global, (Revocation::Revoked, OtherDevices::SignedOut));
    assert_eq!(computer.pool.aws_forgotten.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn a_sign_out_that_reaches_nobody_says_so() {
    let computer = Computer::default();
    let session = computer.signed_in().await;
    let mut events = session.events();
    computer.pool.is_cut_off.store(true, Ordering::SeqCst);
    session.sign_out(SignOutScope::Global).await.unwrap();
    let expected = |revocation| SessionEvent::SignOutSettled {
        revocation,
        other_devices: OtherDevices::Failed,
    };
    events.recv().await.unwrap();
    assert_eq!(events.recv().await, Ok(expected(Revocation::Postponed)));

    computer.pool.is_cut_off.store(false, Ordering::SeqCst);
    computer.store.is_missing.store(true, Ordering::SeqCst);
    session.perform(sign_in("right")).await.unwrap();
    computer.pool.is_cut_off.store(true, Ordering::SeqCst);
    session.sign_out(SignOutScope::Global).await.unwrap();
    events.recv().await.unwrap();
    events.recv().await.unwrap();
    assert_eq!(
        events.recv().await,
        Ok(expected(Revocation::Failed)),
        "without a keyring it can't be made good later"
    );
}

#[tokio::test]
async fn who_is_not_signed_in_has_nothing_to_sign_out() {
    let computer = Computer::default();
    let session = computer.start();
    until(&session, is_known).await;
    let receipt = session.sign_out(SignOutScope::Global).await.unwrap();
    assert_eq!(receipt.revocation, Revocation::NotNeeded);
    assert_eq!(receipt.other_devices, OtherDevices::Failed);
}

#[tokio::test]
async fn a_refresh_token_that_came_for_a_global_sign_out_is_revoked_too() {
    let computer = Computer::default();
    let session = computer.signed_in().await;
    let mut events = session.events();
    computer.wait(7200);
    session.sign_out(SignOutScope::Global).await.unwrap();
    events.recv().await.unwrap();
    events.recv().await.unwrap();
    assert_eq!(computer.pool.asked(), [("global_sign_out", 2)]);
    assert_eq!(computer.pool.revoked(), ["refresh 2"], "the successor");
    assert!(computer.store.pending.lock().unwrap().is_empty());
}
