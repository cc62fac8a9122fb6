//! The main job without a window: the house as the application wires it.

use vestibule_contract::{
    CheckUser, ErrorCode, Notice, Page, PageData, Route, SessionStatus, SignOutScope,
};
use vestibule_session::ports::TokenLifecycle;
use vestibule_session::{Command, ConfirmationCode, Password, RefreshToken};
use vestibule_tests::house::{ADA, House, make_account, sign_in, username};

#[tokio::test(flavor = "multi_thread")]
async fn an_account_is_made_kept_over_a_restart_and_signed_out() {
    let house = House::build().await;
    let session = house.start().await;
    make_account(&house, &session, &ADA).await;
    assert_eq!(username(&session.view().borrow()).as_deref(), Some("ada"));
    let page = session.load(Route::Protected).await.unwrap();
    assert_eq!(
        page,
        Page::Loaded {
            data: PageData::Protected {
                username: "ada".into()
            }
        }
    );
    session.shut_down().await;

    let session = house.start().await;
    let view = session.view().borrow().clone();
    assert_eq!(
        CheckUser::of(&view),
        Some(CheckUser {
            user: Some("ada".into())
        })
    );
    session.sign_out(SignOutScope::Local).await.unwrap();
    let page = session.load(Route::Protected).await.unwrap();
    assert_eq!(
        page,
        Page::Redirect {
            to: Route::Profile,
            next: Route::Protected
        }
    );
    session.shut_down().await;

    let session = house.start().await;
    assert_eq!(
        username(&session.view().borrow()),
        None,
        "nothing was left to restore"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_sign_out_the_refresh_token_is_void_at_the_user_pool() {
    let house = House::build().await;
    let session = house.start().await;
    make_account(&house, &session, &ADA).await;
    let token = stored_token(&house);
    let account = match &session.view().borrow().status {
        SessionStatus::SignedIn { user, .. } => {
            vestibule_session::AccountId::new(house.pool.info().issuer, user.subject.clone())
        }
        status => panic!("expected to be signed in, not {status:?}"),
    };
    assert!(
        house
            .client()
            .refresh(&account, ADA.username, &token)
            .await
            .is_ok(),
        "before, it is good"
    );
    let token = {
        session.sign_out(SignOutScope::Local).await.unwrap();
        session.shut_down().await;
        token
    };
    let refused = house
        .client()
        .refresh(&account, ADA.username, &token)
        .await
        .unwrap_err();
    assert_eq!(
        vestibule_session::Error::from(refused).code(),
        ErrorCode::SessionEnded
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_and_a_wrong_code_are_refused_by_name() {
    let house = House::build().await;
    let session = house.start().await;
    make_account(&house, &session, &ADA).await;
    session.sign_out(SignOutScope::Local).await.unwrap();
    for (name, password) in [("ada", "Wrong-password-1"), ("nobody", ADA.password)] {
        let refused = session.perform(sign_in(name, password)).await.unwrap_err();
        assert_eq!(
            refused.code(),
            ErrorCode::NotAuthorized,
            "{name}: which of both is wrong is not said"
        );
    }
    session
        .perform(Command::ForgotPassword {
            username: "ada".into(),
        })
        .await
        .unwrap();
    let (code, password) = (
        ConfirmationCode::new("000000".into()),
        Password::new("Difference-Engine-1822".into()),
    );
    let command = Command::ConfirmForgotPassword {
        code,
        password: password.clone(),
    };
    assert_eq!(
        session.perform(command).await.unwrap_err().code(),
        ErrorCode::CodeMismatch
    );
    let weak = Command::ConfirmForgotPassword {
        code: ConfirmationCode::new(house.code()),
        password: Password::new("weak".into()),
    };
    assert_eq!(
        session.perform(weak).await.unwrap_err().code(),
        ErrorCode::InvalidPassword
    );
    let code = ConfirmationCode::new(house.code());
    let view = session
        .perform(Command::ConfirmForgotPassword { code, password })
        .await
        .unwrap();
    assert!(matches!(
        view.status,
        SessionStatus::SignedOut {
            notice: Some(Notice::PasswordChanged),
            ..
        }
    ));
    assert_eq!(
        session
            .perform(sign_in("ada", ADA.password))
            .await
            .unwrap_err()
            .code(),
        ErrorCode::NotAuthorized
    );
    assert!(
        session
            .perform(sign_in("ada", "Difference-Engine-1822"))
            .await
            .is_ok()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_user_pool_that_is_gone_is_named_and_the_session_is_kept() {
    let mut house = House::build().await;
    let session = house.start().await;
    make_account(&house, &session, &ADA).await;
    session.shut_down().await;
    let token = stored_token(&house);
    house.server.take().unwrap().shutdown().await;
    let session = house.start().await;
    match &session.view().borrow().status {
        SessionStatus::SignedIn {
            connection, user, ..
        } => {
            assert_eq!(user.username, "ada");
            assert_eq!(*connection, vestibule_contract::Connection::Offline);
        }
        status => panic!("expected to be offline, not {status:?}"),
    }
    assert!(
        stored_token(&house).is_same_as(&token),
        "no live token is lost"
    );
}

/// The refresh token that the keyring holds.
fn stored_token(house: &House) -> RefreshToken {
    let content = house.keyring.content();
    let (_, record) = content
        .iter()
        .find(|(name, _)| name.starts_with("session "))
        .unwrap();
    let record: serde_json::Value = serde_json::from_slice(record).unwrap();
    RefreshToken::new(record["refresh_token"].as_str().unwrap().to_owned())
}
