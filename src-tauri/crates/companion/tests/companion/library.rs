//! The library: what each question gets, and what it gets when it is refused.

use std::time::Duration;

use vestibule_companion::{
    ApiEvent, Companion, CompanionToken, Error, PairRequest, PairingState, Scope, SessionState,
    TokenUse, Transport,
};
use vestibule_contract::{Connection, SessionEvent};
use vestibule_local_api::Limits;

use crate::app::{
    ACCESS_TOKEN, Answer, App, ID_TOKEN, ISSUER, TRANSPORTS, limits, request, restoring, signed_in,
    signed_out,
};

fn wrong_token() -> CompanionToken {
    CompanionToken::parse(&format!("vst_{}", "A".repeat(43))).unwrap()
}

#[tokio::test]
async fn on_the_socket_who_is_signed_in_needs_no_token() {
    let app = App::start();
    let vestibule = Companion::connect_to(app.place()).await.unwrap();
    assert_eq!(vestibule.transport(), Transport::Socket);
    assert_eq!(
        vestibule.check_user().await.unwrap().as_deref(),
        Some("ada")
    );
    app.set(signed_out());
    assert_eq!(vestibule.check_user().await.unwrap(), None);
    app.set(signed_in("bob", Connection::Fresh));
    assert_eq!(
        vestibule.check_user().await.unwrap().as_deref(),
        Some("bob")
    );
}

#[tokio::test]
async fn over_tcp_who_is_signed_in_needs_its_scope() {
    let app = App::start();
    let vestibule = app.over(Transport::Loopback).await;
    assert!(matches!(
        vestibule.check_user().await,
        Err(Error::NotPaired)
    ));
    let wrong = vestibule.with_token(wrong_token());
    assert!(matches!(wrong.check_user().await, Err(Error::TokenRefused)));
    let other = app.let_in(Transport::Loopback, &[Scope::SessionRead]).await;
    assert!(matches!(
        other.check_user().await,
        Err(Error::InsufficientScope)
    ));
    let right = app.let_in(Transport::Loopback, &[Scope::UserRead]).await;
    assert_eq!(right.check_user().await.unwrap().as_deref(), Some("ada"));
}

#[tokio::test]
async fn where_there_is_no_socket_tcp_is_used() {
    let app = App::start();
    std::fs::remove_file(app.runtime_folder().join("api.sock")).unwrap();
    let vestibule = Companion::connect_to(app.place()).await.unwrap();
    assert_eq!(vestibule.transport(), Transport::Loopback);
}

#[tokio::test]
async fn the_session_is_told_to_who_was_let_in_to_it() {
    let app = App::start();
    for transport in TRANSPORTS {
        let vestibule = app.let_in(transport, &[Scope::SessionRead]).await;
        let session = vestibule.session().await.unwrap();
        let account = session.account.unwrap();
        assert_eq!(session.state, SessionState::Fresh);
        assert_eq!(
            (account.username.as_str(), account.issuer.as_str()),
            ("ada", ISSUER)
        );
        assert_eq!(session.attributes["email"], "ada@example.com");
        assert_eq!(session.expires_at, Some(1_800_000_000));
    }
}

#[tokio::test]
async fn tokens_are_handed_to_who_was_let_in_to_them() {
    let app = App::start();
    for transport in TRANSPORTS {
        let access = app.let_in(transport, &[Scope::TokenAccess]).await;
        let id = app.let_in(transport, &[Scope::TokenId]).await;
        let token = access.session_token(TokenUse::Access).await.unwrap();
        assert_eq!(token.expose_secret(), ACCESS_TOKEN);
        assert_eq!(token.expires_in(), Duration::from_secs(299));
        let token = id.session_token(TokenUse::Id).await.unwrap();
        assert_eq!(token.expose_secret(), ID_TOKEN);
        for (vestibule, token_use) in [(&access, TokenUse::Id), (&id, TokenUse::Access)] {
            let refused = vestibule.session_token(token_use).await;
            assert!(
                matches!(refused, Err(Error::InsufficientScope)),
                "{refused:?}"
            );
        }
    }
}

#[tokio::test]
async fn aws_credentials_are_handed_to_who_was_let_in_to_them() {
    let app = App::start();
    let vestibule = app
        .let_in(Transport::Socket, &[Scope::AwsCredentials])
        .await;
    let credentials = vestibule.aws_credentials().await.unwrap();
    assert_eq!(
        (credentials.version, credentials.access_key_id.as_str()),
        (1, "ASIAEXAMPLE")
    );
    assert_eq!(credentials.secret_access_key, "secret-marker");

    app.set(signed_in("poolless", Connection::Fresh));
    let vestibule = app
        .let_in(Transport::Socket, &[Scope::AwsCredentials])
        .await;
    let refused = vestibule.aws_credentials().await;
    assert!(matches!(refused, Err(Error::NoIdentityPool)), "{refused:?}");
}

/// Everything that needs a token, and how it ended.
async fn everything(vestibule: &Companion) -> Vec<Option<&'static str>> {
    fn code<T>(answer: Result<T, Error>) -> Option<&'static str> {
        answer.err().map(|error| error.code())
    }
    vec![
        code(vestibule.session().await),
        code(vestibule.session_token(TokenUse::Id).await),
        code(vestibule.session_token(TokenUse::Access).await),
        code(vestibule.events().await),
        code(vestibule.aws_credentials().await),
    ]
}

#[tokio::test]
async fn without_a_token_or_with_a_wrong_one_nothing_is_told() {
    let app = App::start();
    for transport in TRANSPORTS {
        let none = app.over(transport).await;
        assert_eq!(everything(&none).await, [Some("not_paired"); 5]);
        let wrong = none.with_token(wrong_token());
        assert_eq!(everything(&wrong).await, [Some("token_refused"); 5]);
        let all = app.let_in(transport, &Scope::ALL).await;
        assert_eq!(everything(&all).await, [None; 5]);
    }
}

#[tokio::test]
async fn a_scope_opens_its_own_door_and_no_other() {
    let app = App::start();
    let doors = [
        Scope::SessionRead,
        Scope::TokenId,
        Scope::TokenAccess,
        Scope::SessionRead,
        Scope::AwsCredentials,
    ];
    for scope in Scope::ALL {
        let vestibule = app.let_in(Transport::Socket, &[scope]).await;
        let expected = doors.map(|door| (door != scope).then_some("insufficient_scope"));
        assert_eq!(everything(&vestibule).await, expected, "{scope:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_questions_at_once_have_their_answers() {
    let app = App::start();
    for transport in TRANSPORTS {
        let vestibule = app.let_in(transport, &[Scope::UserRead]).await;
        let mut questions = tokio::task::JoinSet::new();
        for _ in 0..32 {
            let vestibule = vestibule.clone();
            questions.spawn(async move { vestibule.check_user().await });
        }
        for answer in questions.join_all().await {
            assert_eq!(answer.unwrap().as_deref(), Some("ada"));
        }
    }
}

#[tokio::test]
async fn what_is_revoked_is_refused_at_the_next_question() {
    let app = App::start();
    let vestibule = app.let_in(Transport::Socket, &Scope::ALL).await;
    vestibule.session().await.unwrap();
    app.revoke_all().await;
    assert_eq!(everything(&vestibule).await, [Some("token_refused"); 5]);
}

#[tokio::test]
async fn while_another_person_is_signed_in_a_grant_is_told_of_nobody() {
    let app = App::start();
    let vestibule = app.let_in(Transport::Socket, &Scope::ALL).await;
    for session in [signed_in("bob", Connection::Fresh), signed_out()] {
        app.set(session);
        let session = vestibule.session().await.unwrap();
        assert_eq!(session.state, SessionState::SignedOut);
        assert!(session.account.is_none() && session.attributes.is_empty());
        let token = vestibule.session_token(TokenUse::Access).await;
        assert!(matches!(token, Err(Error::NotSignedIn)), "{token:?}");
    }
    app.set(signed_in("ada", Connection::Fresh));
    vestibule.session_token(TokenUse::Access).await.unwrap();
}

#[tokio::test]
async fn offline_the_session_is_told_and_no_token_handed_out() {
    let app = App::start();
    app.set(signed_in("offline", Connection::Fresh));
    let vestibule = app.let_in(Transport::Socket, &Scope::ALL).await;
    app.set(signed_in("offline", Connection::Offline));
    assert_eq!(
        vestibule.session().await.unwrap().state,
        SessionState::Offline
    );
    let token = vestibule.session_token(TokenUse::Access).await;
    assert!(matches!(token, Err(Error::Offline)), "{token:?}");
}

#[tokio::test]
async fn a_session_that_is_not_known_yet_is_no_null() {
    let app = App::start_with(Limits {
        restore: Duration::ZERO,
        ..limits()
    });
    app.set(restoring());
    let vestibule = app.over(Transport::Socket).await;
    let error = vestibule.check_user().await.unwrap_err();
    assert!(matches!(error, Error::SessionUnknown) && error.is_transient());
}

#[tokio::test]
async fn a_person_who_approves_lets_a_tool_in() {
    let app = App::start();
    for transport in TRANSPORTS {
        let vestibule = app.over(transport).await;
        let wanted = request(&[Scope::UserRead, Scope::TokenAccess]);
        let pairing = vestibule.pair(&wanted).await.unwrap();
        assert_eq!(pairing.code(), None);
        let grant = pairing.finish().await.unwrap();
        assert_eq!(grant.scopes, wanted.scopes);
        assert_eq!(grant.account.username, "ada");
        let prompt = app.person.last_prompt();
        assert_eq!(
            (prompt.name.as_str(), prompt.reason.as_str()),
            ("Test", "to be tried")
        );
        assert_eq!(prompt.scopes, wanted.scopes);
        let vestibule = vestibule.with_token(grant.token);
        vestibule.session_token(TokenUse::Access).await.unwrap();
    }
}

#[tokio::test]
async fn a_person_who_refuses_does_not() {
    let app = App::start();
    app.person.will(Answer::Refuse);
    let vestibule = app.over(Transport::Socket).await;
    let pairing = vestibule.pair(&request(&[Scope::UserRead])).await.unwrap();
    let refused = pairing.finish().await;
    assert!(matches!(refused, Err(Error::PairingRefused)), "{refused:?}");

    app.person.will(Answer::RefuseAlways);
    let pairing = vestibule.pair(&request(&[Scope::UserRead])).await.unwrap();
    pairing.finish().await.unwrap_err();
    app.person.will(Answer::Approve);
    let asked = app.person.prompts();
    let refused = vestibule.pair(&request(&[Scope::UserRead])).await;
    assert!(matches!(refused, Err(Error::PairingRefused)), "{refused:?}");
    assert_eq!(app.person.prompts(), asked, "the person is not asked again");
}

#[tokio::test]
async fn a_person_who_is_not_there_has_refused() {
    let app = App::start_with(Limits {
        pairing_prompt: Duration::from_millis(1),
        ..limits()
    });
    app.person.will(Answer::Nothing);
    let vestibule = app.over(Transport::Socket).await;
    let pairing = vestibule.pair(&request(&[Scope::UserRead])).await.unwrap();
    let refused = pairing.finish().await;
    assert!(
        matches!(refused, Err(Error::PairingUnanswered)),
        "{refused:?}"
    );
}

#[tokio::test]
async fn a_pairing_says_how_it_stands_until_it_is_over() {
    let app = App::start();
    app.person.will(Answer::Nothing);
    let vestibule = app.over(Transport::Socket).await;
    let wanted = request(&[Scope::UserRead]);
    let mut open = vestibule.pair(&wanted).await.unwrap();
    assert_eq!(open.expires_in(), Duration::from_mins(1));
    let state = open.next().await.unwrap().unwrap();
    assert!(matches!(state, PairingState::Pending { .. }), "{state:?}");
    let second = vestibule.pair(&wanted).await;
    let Err(Error::TooManyPairings {
        retry_after: Some(wait),
    }) = second
    else {
        panic!("one question at a time: {second:?}")
    };
    assert!(wait <= Duration::from_mins(1));

    let app = App::start();
    let vestibule = app.over(Transport::Socket).await;
    let mut pairing = vestibule.pair(&wanted).await.unwrap();
    while let PairingState::Pending { .. } = pairing.next().await.unwrap().unwrap() {}
    assert!(pairing.next().await.is_none(), "a token is given once");
}

#[tokio::test]
async fn a_headless_tool_shows_the_code_that_the_window_shows() {
    let app = App::start();
    let vestibule = app.over(Transport::Socket).await;
    let wanted = PairRequest {
        headless: true,
        ..request(&[Scope::UserRead])
    };
    let pairing = vestibule.pair(&wanted).await.unwrap();
    let code = pairing.code().unwrap().to_owned();
    pairing.finish().await.unwrap();
    assert_eq!(app.person.last_prompt().code, Some(code));
}

#[tokio::test]
async fn nobody_can_let_a_tool_in_while_nobody_is_signed_in() {
    let app = App::start();
    app.set(signed_out());
    let vestibule = app.over(Transport::Socket).await;
    let refused = vestibule.pair(&request(&[Scope::UserRead])).await;
    assert!(matches!(refused, Err(Error::NotSignedIn)), "{refused:?}");
    assert_eq!(app.person.prompts(), 0);
}

#[tokio::test]
async fn events_say_how_things_stand_and_then_what_happens() {
    let app = App::start();
    for transport in TRANSPORTS {
        app.set(signed_in("ada", Connection::Fresh));
        let vestibule = app.let_in(transport, &[Scope::SessionRead]).await;
        let mut events = vestibule.events().await.unwrap();
        let signed_in_event = ApiEvent::SignedIn {
            user: "ada".to_owned(),
        };
        assert_eq!(events.next().await.unwrap().unwrap(), signed_in_event);
        app.tell(SessionEvent::TokenRefreshed);
        assert_eq!(events.next().await.unwrap().unwrap(), ApiEvent::Refreshed);
        app.set(signed_out());
        assert_eq!(events.next().await.unwrap().unwrap(), ApiEvent::SignedOut);
        app.set(signed_in("ada", Connection::Fresh));
        assert_eq!(events.next().await.unwrap().unwrap(), signed_in_event);
        app.set(signed_in("bob", Connection::Fresh));
        assert_eq!(
            events.next().await.unwrap().unwrap(),
            ApiEvent::AccountSwitched
        );
    }
}

#[tokio::test]
async fn a_revocation_ends_the_events() {
    let app = App::start();
    let vestibule = app.let_in(Transport::Socket, &[Scope::SessionRead]).await;
    let mut events = vestibule.events().await.unwrap();
    events.next().await.unwrap().unwrap();
    app.revoke_all().await;
    assert_eq!(
        events.next().await.unwrap().unwrap(),
        ApiEvent::GrantRevoked
    );
    assert!(events.next().await.is_none());
    assert!(events.next().await.is_none(), "what has ended stays so");
}

#[tokio::test]
async fn events_end_with_the_application() {
    let mut app = App::start();
    let vestibule = app.let_in(Transport::Socket, &[Scope::SessionRead]).await;
    let mut events = vestibule.events().await.unwrap();
    events.next().await.unwrap().unwrap();
    app.quit().await;
    assert!(!matches!(events.next().await, Some(Ok(_))));
    assert!(events.next().await.is_none());
}

#[tokio::test]
async fn a_companion_outlives_a_restart_of_the_application() {
    let mut app = App::start();
    for transport in TRANSPORTS {
        let vestibule = app.let_in(transport, &[Scope::SessionRead]).await;
        app.quit().await;
        let error = vestibule.session().await.unwrap_err();
        assert!(matches!(error, Error::NotRunning), "{error:?}");
        app.run();
        vestibule.session().await.unwrap();
    }
}

#[tokio::test]
async fn no_error_and_no_debug_output_holds_a_token() {
    let app = App::start();
    let grant = app.grant(&Scope::ALL).await;
    let token = grant.token.expose_secret().to_owned();
    let printed = format!("{grant:?}");
    let vestibule = app.over(Transport::Loopback).await.with_token(grant.token);
    let session_token = vestibule.session_token(TokenUse::Access).await.unwrap();
    let credentials = vestibule.aws_credentials().await.unwrap();
    let events = vestibule.events().await.unwrap();
    let pairing = vestibule.pair(&request(&[Scope::UserRead])).await.unwrap();
    let printed =
        format!("{printed} {vestibule:?} {session_token:?} {credentials:?} {events:?} {pairing:?}");
    for secret in [&token, ACCESS_TOKEN, "secret-marker", "session-marker"] {
        assert!(!printed.contains(secret), "{printed}");
    }
}

#[tokio::test]
async fn a_grant_is_given_back_by_its_own_companion() {
    let app = App::start();
    for transport in TRANSPORTS {
        let leaves = app.let_in(transport, &[Scope::UserRead]).await;
        let stays = app.let_in(transport, &[Scope::SessionRead]).await;
        leaves.end_grant().await.unwrap();
        assert!(matches!(leaves.end_grant().await, Err(Error::TokenRefused)));
        assert!(stays.session().await.is_ok());
        assert_eq!(app.companions().len(), 1);
        app.revoke_all().await;
    }
    let stranger = app.over(Transport::Socket).await;
    assert!(matches!(stranger.end_grant().await, Err(Error::NotPaired)));
    let wrong = stranger.with_token(wrong_token());
    assert!(matches!(wrong.end_grant().await, Err(Error::TokenRefused)));
}

#[tokio::test]
async fn who_may_end_the_session_signs_its_own_person_out() {
    let app = App::start();
    for transport in TRANSPORTS {
        app.set(signed_in("ada", Connection::Fresh));
        let may = app.let_in(transport, &[Scope::SessionEnd]).await;
        let may_not = app.let_in(transport, &[Scope::SessionRead]).await;
        assert!(matches!(
            may_not.sign_out().await,
            Err(Error::InsufficientScope)
        ));
        let signed_out = may.sign_out().await.unwrap();
        assert_eq!(signed_out.account.username, "ada");
        assert_eq!(
            may_not.session().await.unwrap().state,
            SessionState::SignedOut
        );
        assert!(matches!(may.sign_out().await, Err(Error::NotSignedIn)));
    }
}
