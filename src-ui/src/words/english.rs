//! English.

mod companions;
mod errors;

use vestibule_contract::{
    BrowserProvider, BrowserProviderKind, BrowserSession, FindingCode, FirstFactor, Notice,
    OtherDevices, Revocation, SessionStorage, SignInName,
};

use super::Words;
use crate::password::Rule;

pub(super) use companions::{BROKEN_CHAIN, of_answer, of_scope, of_uses};
pub(super) use errors::of_error;

pub(super) fn of_notice(notice: Notice) -> Words {
    let (sentence, next_step) = match notice {
        Notice::SignedOut => ("You are signed out.", "Sign in whenever you like."),
        Notice::SessionEnded => ("Your session has ended.", "Sign in again to go on."),
        Notice::PasswordChanged => ("Your password was changed.", "Sign in with the new one."),
        Notice::AccountConfirmed => ("Your account is confirmed.", "Sign in to go on."),
        Notice::CodeSent => ("A new code is on its way.", "Only the newest one works."),
        Notice::PasswordResetRequired => (
            "This account needs a new password before it can sign in.",
            "Send yourself a code to set one.",
        ),
        Notice::StoredSessionDamaged => (
            "The session that was kept could not be read, and was set aside.",
            "Sign in again.",
        ),
        Notice::KeyringLocked => (
            "The system's keyring is locked, so nobody could be signed in again.",
            "Unlock it and restart, or just sign in.",
        ),
        Notice::SignInExpired => (
            "This sign-in took too long, or was tried too often.",
            "Begin again.",
        ),
        Notice::AccountDeleted => (
            "Your account is deleted.",
            "You can create a new one at any time.",
        ),
        Notice::BrowserSignInFailed(code) => return of_error(code),
        Notice::LinkWithoutSignIn => (
            "Your browser came back, but no sign-in was waiting for it.",
            "Begin again from here.",
        ),
        Notice::KeyringMissing => (
            "This system has no keyring, so a session lasts only until you quit.",
            "Sign in as usual.",
        ),
    };
    Words {
        sentence,
        next_step,
    }
}

pub(super) fn of_storage(storage: SessionStorage) -> Option<Words> {
    let (sentence, next_step) = match storage {
        SessionStorage::Keyring => return None,
        SessionStorage::MemoryKeyringMissing => (
            "This system has no keyring: your session ends when you close Vestibule.",
            "Install one, such as GNOME Keyring or KWallet, and sign in again to be remembered.",
        ),
        SessionStorage::MemoryKeyringLocked => (
            "The system's keyring is locked: your session ends when you close Vestibule.",
            "Unlock it and sign in again to be remembered.",
        ),
        SessionStorage::MemoryKeyringFailed => (
            "The system's keyring refused to keep your session: it ends when you close Vestibule.",
            "Check the keyring's own application, and sign in again to be remembered.",
        ),
    };
    Some(Words {
        sentence,
        next_step,
    })
}

pub(super) const ACCOUNTS_IN_MEMORY: Words = Words {
    sentence: "Accounts of this user pool are forgotten when you quit Vestibule.",
    next_step: "It has no usable keyring to seal them with.",
};

pub(super) const POOL_BEGAN_ANEW: Words = Words {
    sentence: "The accounts on this computer could not be opened, so the user pool began anew.",
    next_step: "Create your account again. The earlier ones are kept, unchanged, in this file:",
};

pub(super) fn of_rule(rule: Rule) -> String {
    match rule {
        Rule::MinLength(length) => format!("{length} characters or more"),
        Rule::Lowercase => "A lower-case letter".to_owned(),
        Rule::Uppercase => "An upper-case letter".to_owned(),
        Rule::Number => "A number".to_owned(),
        Rule::Symbol => "A symbol, such as ! or ?".to_owned(),
    }
}

pub(super) fn no_passkeys() -> Words {
    Words {
        sentence: "This system's window component can't use passkeys.",
        next_step: "Go back and choose another way to sign in.",
    }
}

pub(super) fn of_attribute(name: &str) -> Option<&'static str> {
    Some(match name {
        "address" => "Address",
        "birthdate" => "Date of birth",
        "email" => "E-mail address",
        "family_name" => "Family name",
        "gender" => "Gender",
        "given_name" => "Given name",
        "locale" => "Language",
        "middle_name" => "Middle name",
        "name" => "Name",
        "nickname" => "Nickname",
        "phone_number" => "Telephone number",
        "picture" => "Picture",
        "preferred_username" => "Preferred user name",
        "profile" => "Profile page",
        "updated_at" => "Updated",
        "website" => "Website",
        "zoneinfo" => "Time zone",
        _ => return None,
    })
}

pub(super) fn of_sign_in_names(names: &[SignInName]) -> &'static str {
    let has = |name| names.contains(&name);
    match (
        has(SignInName::Username),
        has(SignInName::Email),
        has(SignInName::PhoneNumber),
    ) {
        (false, true, false) => "E-mail address",
        (false, false, true) => "Telephone number",
        (false, true, true) => "E-mail address or telephone number",
        (true, true, false) => "User name or e-mail address",
        (true, false, true) => "User name or telephone number",
        (true, true, true) => "User name, e-mail address or telephone number",
        (_, false, false) => "User name",
    }
}

pub(super) fn of_finding(code: FindingCode) -> Words {
    let (sentence, next_step) = match code {
        FindingCode::NoCallback => (
            "The app client knows no way back to Vestibule after a sign-in in the browser.",
            "Add its callback address.",
        ),
        FindingCode::NoSignOutCallback => (
            "The app client knows no way back to Vestibule after a sign-out in the browser.",
            "Add its sign-out address.",
        ),
        FindingCode::ImplicitFlow => (
            "Sign-in in the browser would put tokens into an address.",
            "Switch to the authorization code grant.",
        ),
        FindingCode::NoOpenIdScope => (
            "Without the scope openid nobody can be recognised after a sign-in in the browser.",
            "Allow the scope.",
        ),
        FindingCode::NoAccountScope => (
            "Who signs in by the browser can't change their account here.",
            "Allow the scope aws.cognito.signin.user.admin.",
        ),
        FindingCode::ClientSecret => (
            "The app client has a secret, which no installed application can keep.",
            "Make an app client without one; until then this one is used.",
        ),
        FindingCode::PasswordIsSent => (
            "Sign-in sends the password to the user pool.",
            "Switch to USER_SRP_AUTH, which only proves it.",
        ),
        FindingCode::ProvidersLeftOut => (
            "The file may leave out providers that the user pool has.",
            "Name them by hand if some are missing.",
        ),
        FindingCode::IdentityPoolAlone => (
            "There is an identity pool, but no user pool to sign in to.",
            "Add authentication to the Amplify project.",
        ),
        FindingCode::NoSignInName => (
            "The file does not say what an account is named by.",
            "User names are assumed.",
        ),
        FindingCode::EmailMfaOutsideAmplify => (
            "Codes by e-mail work here, but not in Amplify's own libraries.",
            "Offer another second factor, too, if you use those.",
        ),
        FindingCode::VerificationByLink => (
            "New accounts are confirmed by a link and not by a code.",
            "Follow the link in the message, then sign in.",
        ),
        FindingCode::InsecureRedirect => (
            "A callback goes to another computer without encryption.",
            "Use HTTPS, or remove it.",
        ),
        FindingCode::DomainWithScheme => (
            "The domain is written with https:// in front of it.",
            "Remove that part.",
        ),
        FindingCode::CallbackToRegister => (
            "Whether the provider knows the way back to Vestibule can't be seen from here.",
            "Register the callback address with it.",
        ),
    };
    Words {
        sentence,
        next_step,
    }
}

pub(super) const fn of_revocation(revocation: Revocation) -> &'static str {
    match revocation {
        Revocation::NotNeeded => "Nothing to revoke",
        Revocation::Requested => "Being told…",
        Revocation::Revoked => "Has revoked the session",
        Revocation::Postponed => "Can't be reached; it is told later",
        Revocation::Failed => "Can't be reached; the session there ends by itself",
    }
}

pub(super) const fn of_other_devices(other_devices: OtherDevices) -> &'static str {
    match other_devices {
        OtherDevices::Kept => "Stay signed in",
        OtherDevices::Requested => "Being signed out…",
        OtherDevices::SignedOut => "Signed out",
        OtherDevices::Failed => "Could not be signed out",
    }
}

pub(super) const fn of_browser_session(browser: BrowserSession) -> &'static str {
    match browser {
        BrowserSession::NotAsked => "Stays signed in",
        BrowserSession::Opened => "Was sent to the sign-out page",
        BrowserSession::Failed => "Could not be reached; stays signed in",
        BrowserSession::NotSupported => "Stays signed in: there is no sign-out page",
    }
}

/// As the providers want their buttons to read.
pub(super) fn of_provider(provider: &BrowserProvider) -> String {
    let verb = match provider.kind {
        BrowserProviderKind::Amazon => "Login",
        BrowserProviderKind::Google
        | BrowserProviderKind::Facebook
        | BrowserProviderKind::Apple
        | BrowserProviderKind::Other => "Continue",
    };
    format!("{verb} with {}", provider.label)
}

pub(super) const fn of_factor(factor: FirstFactor) -> &'static str {
    match factor {
        FirstFactor::Password | FirstFactor::PasswordSrp => "password",
        FirstFactor::EmailOtp => "code by e-mail",
        FirstFactor::SmsOtp => "code by text message",
        FirstFactor::WebAuthn => "passkey",
    }
}
