use vestibule_contract::{ErrorCode, IpcError, Notice, SessionStorage};

use super::*;

/// Every code once.
fn every_code() -> Vec<ErrorCode> {
    use ErrorCode as E;
    vec![
        E::NotAuthorized,
        E::TooManyFailedAttempts,
        E::PasswordResetRequired,
        E::UserDisabled,
        E::UnsupportedChallenge,
        E::UsernameExists,
        E::AliasExists,
        E::InvalidPassword,
        E::CodeMismatch,
        E::ExpiredCode,
        E::CodeDeliveryFailure,
        E::LimitExceeded,
        E::TooManyRequests,
        E::InvalidParameter,
        E::MissingField,
        E::AlreadyConfirmed,
        E::RefusedByUserPool,
        E::UserPoolMisconfigured,
        E::Unreachable,
        E::UntrustedTokens,
        E::UnexpectedAnswer,
        E::Busy,
        E::Cancelled,
        E::WrongStep,
        E::AlreadySignedIn,
        E::NotSignedIn,
        E::SessionEnded,
        E::MfaMethodUnavailable,
        E::SoftwareTokenMismatch,
        E::PasswordUsedBefore,
        E::DeviceNotFound,
        E::PasskeyRefused,
        E::PasskeysNotEnabled,
        E::WrongAnswer,
        E::NotSupported,
        E::NoIdentityPool,
        E::ConfigurationUnreadable,
        E::ConfigurationIncomplete,
        E::NoWayBack,
        E::BrowserNotOpened,
        E::ProviderRefused,
        E::ProviderMisconfigured,
        E::ProviderUnavailable,
        E::ProviderMismatch,
        E::UnsupportedProvider,
        E::AuthorizationCodeRefused,
        E::NoRefreshToken,
        E::NotACallback,
        E::CallbackOfAnotherSignIn,
        E::InvalidIssuer,
        E::InvalidTheme,
        E::UnknownRoute,
        E::EmbeddedPoolUnavailable,
        E::LocalApiUnavailable,
        E::GrantsNotKept,
        E::Internal,
    ]
}

fn is_sentence(text: &str) -> bool {
    text.starts_with(char::is_uppercase) && text.ends_with('.') && !text.contains("  ")
}

#[test]
fn every_code_has_a_sentence_and_a_next_step() {
    for code in every_code() {
        let words = of_error(code);
        assert!(is_sentence(&words.sentence), "{code:?}: {}", words.sentence);
        assert!(
            is_sentence(&words.next_step),
            "{code:?}: {}",
            words.next_step
        );
    }
}

#[test]
fn no_two_codes_say_the_same() {
    let mut sentences: Vec<_> = every_code()
        .into_iter()
        .map(|code| of_error(code).sentence)
        .collect();
    let all = sentences.len();
    sentences.sort_unstable();
    sentences.dedup();
    assert_eq!(
        sentences.len(),
        all,
        "a code of its own has something of its own to say"
    );
}

#[test]
fn every_notice_has_a_sentence_and_a_next_step() {
    for notice in [
        Notice::SignedOut,
        Notice::SessionEnded,
        Notice::PasswordChanged,
        Notice::AccountConfirmed,
        Notice::CodeSent,
        Notice::PasswordResetRequired,
        Notice::StoredSessionDamaged,
        Notice::KeyringLocked,
        Notice::KeyringMissing,
        Notice::SignInExpired,
        Notice::AccountDeleted,
        Notice::LinkWithoutSignIn,
        Notice::BrowserSignInFailed(ErrorCode::ProviderRefused),
    ] {
        let words = of_notice(notice);
        assert!(
            is_sentence(&words.sentence) && is_sentence(&words.next_step),
            "{notice:?}"
        );
    }
}

#[test]
fn only_a_session_in_memory_needs_words() {
    assert_eq!(of_storage(SessionStorage::Keyring), None);
    for storage in [
        SessionStorage::MemoryKeyringMissing,
        SessionStorage::MemoryKeyringLocked,
        SessionStorage::MemoryKeyringFailed,
    ] {
        let words = of_storage(storage);
        assert!(words.is_some_and(|words| words.sentence.contains("when you close Vestibule")));
    }
}

#[test]
fn a_detail_is_shown_where_only_the_pool_knows_it_and_nowhere_else() {
    let with = |code| IpcError::new(code, "Password not long enough");
    assert_eq!(
        detail(&with(ErrorCode::InvalidPassword)),
        Some("Password not long enough")
    );
    assert_eq!(
        detail(&with(ErrorCode::NotAuthorized)),
        None,
        "it could say which of them is wrong"
    );
    assert_eq!(detail(&IpcError::new(ErrorCode::InvalidPassword, "")), None);
}
