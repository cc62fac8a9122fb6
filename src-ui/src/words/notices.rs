//! The words for what a person should know: `messages/*/notices.ftl`.

use vestibule_contract::{
    BrowserSession, FindingCode, Notice, OtherDevices, Revocation, SessionStorage,
};

use super::{Words, message, of_error};
use crate::prelude::t;

/// The words for a notice of the Authenticator.
pub fn of_notice(notice: Notice) -> Words {
    Words::of(match notice {
        Notice::BrowserSignInFailed(code) => return of_error(code),
        Notice::SignedOut => message!("notice-signed-out"),
        Notice::SessionEnded => message!("notice-session-ended"),
        Notice::PasswordChanged => message!("notice-password-changed"),
        Notice::AccountConfirmed => message!("notice-account-confirmed"),
        Notice::CodeSent => message!("notice-code-sent"),
        Notice::PasswordResetRequired => message!("notice-password-reset-required"),
        Notice::StoredSessionDamaged => message!("notice-stored-session-damaged"),
        Notice::KeyringLocked => message!("notice-keyring-locked"),
        Notice::SignInExpired => message!("notice-sign-in-expired"),
        Notice::AccountDeleted => message!("notice-account-deleted"),
        Notice::LinkWithoutSignIn => message!("notice-link-without-sign-in"),
        Notice::KeyringMissing => message!("notice-keyring-missing"),
    })
}

/// The words for a session that is not kept; `None` if it is.
pub fn of_storage(storage: SessionStorage) -> Option<Words> {
    Some(Words::of(match storage {
        SessionStorage::Keyring => return None,
        SessionStorage::MemoryKeyringMissing => message!("storage-memory-keyring-missing"),
        SessionStorage::MemoryKeyringLocked => message!("storage-memory-keyring-locked"),
        SessionStorage::MemoryKeyringFailed => message!("storage-memory-keyring-failed"),
    }))
}

/// What is said where the embedded user pool can't keep accounts.
pub fn of_accounts_in_memory() -> Words {
    Words::of(message!("accounts-in-memory"))
}

/// What is said where the embedded user pool's accounts were set aside; the place of the file follows.
pub fn of_pool_that_began_anew() -> Words {
    Words::of(message!("pool-began-anew"))
}

/// What is said where the system's webview knows no passkeys.
pub fn no_passkeys() -> Words {
    Words::of(message!("no-passkeys"))
}

/// What is said where the activity log was changed by something else.
pub fn of_broken_chain() -> Words {
    Words::of(message!("broken-chain"))
}

/// The words for what a configuration lacks.
pub fn of_finding(code: FindingCode) -> Words {
    Words::of(match code {
        FindingCode::NoCallback => message!("finding-no-callback"),
        FindingCode::NoSignOutCallback => message!("finding-no-sign-out-callback"),
        FindingCode::ImplicitFlow => message!("finding-implicit-flow"),
        FindingCode::NoOpenIdScope => message!("finding-no-open-id-scope"),
        FindingCode::NoAccountScope => message!("finding-no-account-scope"),
        FindingCode::ClientSecret => message!("finding-client-secret"),
        FindingCode::PasswordIsSent => message!("finding-password-is-sent"),
        FindingCode::ProvidersLeftOut => message!("finding-providers-left-out"),
        FindingCode::IdentityPoolAlone => message!("finding-identity-pool-alone"),
        FindingCode::NoSignInName => message!("finding-no-sign-in-name"),
        FindingCode::EmailMfaOutsideAmplify => message!("finding-email-mfa-outside-amplify"),
        FindingCode::VerificationByLink => message!("finding-verification-by-link"),
        FindingCode::InsecureRedirect => message!("finding-insecure-redirect"),
        FindingCode::DomainWithScheme => message!("finding-domain-with-scheme"),
        FindingCode::CallbackToRegister => message!("finding-callback-to-register"),
    })
}

/// What became of the refresh token of a session that was signed out.
pub fn of_revocation(revocation: Revocation) -> String {
    match revocation {
        Revocation::NotNeeded => t!("revocation-not-needed"),
        Revocation::Requested => t!("revocation-requested"),
        Revocation::Revoked => t!("revocation-revoked"),
        Revocation::Postponed => t!("revocation-postponed"),
        Revocation::Failed => t!("revocation-failed"),
    }
}

/// What became of the sessions on other devices.
pub fn of_other_devices(other_devices: OtherDevices) -> String {
    match other_devices {
        OtherDevices::Kept => t!("devices-kept"),
        OtherDevices::Requested => t!("devices-requested"),
        OtherDevices::SignedOut => t!("devices-signed-out"),
        OtherDevices::Failed => t!("devices-failed"),
    }
}

/// What became of the browser's own session at a sign-out.
pub fn of_browser_session(browser: BrowserSession) -> String {
    match browser {
        BrowserSession::NotAsked => t!("browser-session-not-asked"),
        BrowserSession::Opened => t!("browser-session-opened"),
        BrowserSession::Failed => t!("browser-session-failed"),
        BrowserSession::NotSupported => t!("browser-session-not-supported"),
    }
}
