#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::sync::atomic::Ordering;

use vestibule_contract::{Notice, SessionEvent, SessionStatus, SignOutReason, SignOutScope};

use super::*;
use crate::testing::{Computer, is_signed_in, sign_in};

const PROFILE: &str = "user_profile";

fn notice(view: &SessionView) -> Option<Notice> {
    match &view.status {
        SessionStatus::SignedOut { notice, .. } => *notice,
        status => panic!("expected to be signed out, not {status:?}"),
    }
}

fn attributes(names: &[&str]) -> BTreeMap<String, String> {
    let pairs = names.iter().map(|name| ((*name).into(), "new".into()));
    pairs.collect()
}

#[tokio::test]
async fn an_operation_runs_with_the_session_s_token_and_with_none_if_nobody_is_signed_in() {
    let computer = Computer::default();
    let session = computer.signed_in().await;
    let profile = session.account().user_profile().await.unwrap();
    assert_eq!(profile.username, "ada");
    session.sign_out(SignOutScope::Local).await.unwrap();
    let refused = session.account().user_profile().await;
    assert_eq!(refused, Err(Error::NotSignedIn));
    assert_eq!(computer.pool.asked(), [(PROFILE, 1)]);
}

#[tokio::test]
async fn every_operation_asks_the_user_pool_once() {
    let computer = Computer::default();
    let session = computer.signed_in().await;
    let account = session.account();
    let code = ConfirmationCode::new("123456".into());
    let (old, new) = (Password::new("old".into()), Password::new("new".into()));
    let credential = PasskeyCredential::new("{}".into());
    account.user_profile().await.unwrap();
    account.send_attribute_code("email").await.unwrap();
    account.change_password(&old, &new).await.unwrap();
    account.set_mfa_preference(&[]).await.unwrap();
    let setup = account.begin_totp_enrolment().await.unwrap();
    assert!(setup.uri.starts_with("otpauth://totp/Vestibule:ada?"));
    account.finish_totp_enrolment(&code, None).await.unwrap();
    account.user_auth_factors().await.unwrap();
    account.devices().await.unwrap();
    account.remember_device("key", true).await.unwrap();
    account.forget_device("key").await.unwrap();
    account.passkeys().await.unwrap();
    account.begin_passkey_registration().await.unwrap();
    account
        .finish_passkey_registration(&credential)
        .await
        .unwrap();
    account.delete_passkey("id").await.unwrap();
    account.aws_credentials().await.unwrap();
    let asked = computer.pool.asked();
    let names: Vec<_> = asked.iter().map(|(operation, _)| *operation).collect();
    assert_eq!(
        names,
        [
            PROFILE,
            "send_attribute_code",
            "change_password",
            "set_mfa_preference",
            "begin_totp_enrolment",
            "finish_totp_enrolment",
            "user_auth_factors",
            "devices",
            "remember_device",
            "forget_device",
            "passkeys",
            "begin_passkey_registration",
            "finish_passkey_registration",
            "delete_passkey",
            "aws_credentials",
        ]
    );
    assert_eq!(
        computer.pool.refreshes.load(Ordering::SeqCst),
        0,
        "none of them changes what the tokens say"
    );
}

#[tokio::test]
async fn tokens_that_are_refused_as_too_old_are_refreshed_and_tried_once_more() {
    let computer = Computer::default();
    let session = computer.signed_in().await;
    computer.pool.oldest.store(2, Ordering::SeqCst);
    session.account().user_profile().await.unwrap();
    assert_eq!(computer.pool.asked(), [(PROFILE, 1), (PROFILE, 2)]);
}

#[tokio::test]
async fn a_new_token_that_is_refused_too_is_not_tried_again() {
    let computer = Computer::default();
    let session = computer.signed_in().await;
    computer.pool.oldest.store(9, Ordering::SeqCst);
    let refused = session.account().user_profile().await;
    let expected = ProviderError::UnexpectedAnswer("a new token was refused");
    assert_eq!(refused, Err(expected.into()));
    assert_eq!(computer.pool.asked(), [(PROFILE, 1), (PROFILE, 2)]);
    assert!(is_signed_in(&session.present().status));
}

#[tokio::test]
async fn a_wrong_previous_password_is_sent_once() {
    let computer = Computer::default();
    let session = computer.signed_in().await;
    computer.pool.oldest.store(9, Ordering::SeqCst);
    let (old, new) = (Password::new("wrong".into()), Password::new("new".into()));
    let refused = session.account().change_password(&old, &new).await;
    assert_eq!(refused, Err(ProviderError::NotAuthorized.into()));
    assert_eq!(computer.pool.asked(), [("change_password", 1)]);
}

#[tokio::test]
async fn a_session_that_the_user_pool_ended_is_over_here() {
    let computer = Computer::default();
    let session = computer.signed_in().await;
    let mut events = session.events();
    computer.pool.is_ended.store(true, Ordering::SeqCst);
    let ended = session.account().user_profile().await;
    assert_eq!(ended, Err(ProviderError::SessionEnded.into()));
    assert_eq!(notice(&session.present()), Some(Notice::SessionEnded));
    let reason = SignOutReason::SessionEnded;
    assert_eq!(events.recv().await, Ok(SessionEvent::SignedOut { reason }));
    session.shut_down().await;
    assert_eq!(computer.store.token(), None, "and is not restored");
}

#[tokio::test]
async fn a_refresh_that_finds_the_session_ended_ends_the_operation_too() {
    let computer = Computer::default();
    let session = computer.signed_in().await;
    computer.pool.oldest.store(2, Ordering::SeqCst);
    let ended = "refresh 1".to_owned();
    computer.pool.revoked.lock().unwrap().push(ended);
    let ended = session.account().user_profile().await;
    assert_eq!(ended, Err(ProviderError::SessionEnded.into()));
    assert_eq!(notice(&session.present()), Some(Notice::SessionEnded));
}

#[tokio::test]
async fn without_a_network_an_operation_says_so_and_the_session_stays() {
    let computer = Computer::default();
    let session = computer.signed_in().await;
    computer.pool.is_cut_off.store(true, Ordering::SeqCst);
    let unreachable = Err(ProviderError::Unreachable.into());
    assert_eq!(session.account().user_profile().await, unreachable);
    computer.wait(7200);
    assert_eq!(session.account().user_profile().await, unreachable);
    assert_eq!(
        computer.pool.asked(),
        [(PROFILE, 1)],
        "an expired token is not sent"
    );
    let status = session.present().status;
    assert!(matches!(status, SessionStatus::SignedIn { .. }));
}

#[tokio::test]
async fn without_a_user_pool_there_is_no_account() {
    let computer = Computer::default();
    let session = computer.signed_in().await;
    computer.pool.is_elsewhere.store(true, Ordering::SeqCst);
    let refused = session.account().user_profile().await;
    assert_eq!(refused, Err(Error::NotSupported));
}

#[tokio::test]
async fn an_answer_that_comes_after_the_sign_out_is_not_given() {
    let computer = Computer::default();
    let session = computer.signed_in().await;
    computer.pool.is_held.store(true, Ordering::SeqCst);
    let asking = session.clone();
    let asked = tokio::spawn(async move { asking.account().user_profile().await });
    computer.pool.arrived.notified().await;
    session.sign_out(SignOutScope::Local).await.unwrap();
    computer.pool.go_on.notify_one();
    assert_eq!(asked.await.unwrap(), Err(Error::Cancelled));
    assert_eq!(notice(&session.present()), Some(Notice::SignedOut));
}

#[tokio::test]
async fn credentials_that_come_after_the_sign_out_are_forgotten() {
    let computer = Computer::default();
    let session = computer.signed_in().await;
    computer.pool.is_held.store(true, Ordering::SeqCst);
    let asking = session.clone();
    let asked = tokio::spawn(async move { asking.account().aws_credentials().await });
    computer.pool.arrived.notified().await;
    session.sign_out(SignOutScope::Local).await.unwrap();
    computer.pool.go_on.notify_one();
    assert!(matches!(asked.await.unwrap(), Err(Error::Cancelled)));
    assert_eq!(
        computer.pool.aws_forgotten.load(Ordering::SeqCst),
        2,
        "by the sign-out, and once more after"
    );
}

#[tokio::test]
async fn changed_attributes_are_announced_and_the_tokens_renewed() {
    let computer = Computer::default();
    let session = computer.signed_in().await;
    let mut events = session.events();
    let changed = |names: &[&str]| {
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        Ok(SessionEvent::AttributesChanged { names })
    };
    let account = session.account();
    account
        .update_user_attributes(&attributes(&["email", "name"]))
        .await
        .unwrap();
    assert_eq!(
        events.recv().await,
        changed(&["name"]),
        "the e-mail address waits for its code"
    );
    assert_eq!(events.recv().await, Ok(SessionEvent::TokenRefreshed));
    let code = ConfirmationCode::new("123456".into());
    account.verify_attribute("email", &code).await.unwrap();
    assert_eq!(events.recv().await, changed(&["email", "email_verified"]));
    assert_eq!(events.recv().await, Ok(SessionEvent::TokenRefreshed));
    let names = ["name".to_owned()];
    account.delete_user_attributes(&names).await.unwrap();
    assert_eq!(events.recv().await, changed(&["name"]));
    assert_eq!(events.recv().await, Ok(SessionEvent::TokenRefreshed));
}

#[tokio::test]
async fn a_change_that_was_refused_is_not_announced() {
    let computer = Computer::default();
    let session = computer.signed_in().await;
    let mut events = session.events();
    computer.pool.is_cut_off.store(true, Ordering::SeqCst);
    let refused = session.account().delete_user_attributes(&[]).await;
    assert_eq!(refused, Err(ProviderError::Unreachable.into()));
    assert!(events.try_recv().is_err());
    assert_eq!(computer.pool.refreshes.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn a_deleted_account_is_signed_out_here() {
    let computer = Computer::default();
    let session = computer.signed_in().await;
    let mut events = session.events();
    let view = session.account().delete_user().await.unwrap();
    assert_eq!(notice(&view), Some(Notice::AccountDeleted));
    assert_eq!(events.recv().await, Ok(SessionEvent::AccountDeleted));
    let reason = SignOutReason::AccountDeleted;
    assert_eq!(events.recv().await, Ok(SessionEvent::SignedOut { reason }));
    session.shut_down().await;
    assert_eq!(computer.store.token(), None);
    assert!(computer.pool.revoked().is_empty(), "nobody is left to ask");
}

#[tokio::test]
async fn an_account_that_could_not_be_deleted_stays_signed_in() {
    let computer = Computer::default();
    let session = computer.signed_in().await;
    computer.pool.is_cut_off.store(true, Ordering::SeqCst);
    let refused = session.account().delete_user().await;
    assert_eq!(refused, Err(ProviderError::Unreachable.into()));
    assert!(is_signed_in(&session.present().status));
}

#[tokio::test]
async fn an_operation_of_one_session_is_not_tried_again_with_the_tokens_of_the_next() {
    let computer = Computer::default();
    let session = computer.signed_in().await;
    computer.pool.oldest.store(2, Ordering::SeqCst);
    computer.pool.is_held.store(true, Ordering::SeqCst);
    let asking = session.clone();
    let asked = tokio::spawn(async move { asking.account().delete_user().await });
    computer.pool.arrived.notified().await;
    session.sign_out(SignOutScope::Local).await.unwrap();
    session.perform(sign_in()).await.unwrap();
    computer.pool.is_held.store(false, Ordering::SeqCst);
    computer.pool.go_on.notify_one();
    assert_eq!(asked.await.unwrap(), Err(Error::Cancelled));
    assert_eq!(
        computer.pool.asked(),
        [("delete_user", 1)],
        "it would be another person's account"
    );
    assert!(is_signed_in(&session.present().status));
}
