//! English.

use vestibule_contract::{
    ErrorCode, FindingCode, FirstFactor, Notice, OtherDevices, Revocation, SessionStorage,
    SignInName,
};

use super::Words;
use crate::password::Rule;

#[expect(
    clippy::too_many_lines,
    reason = "a table with one entry for each code"
)]
pub(super) fn of_error(code: ErrorCode) -> Words {
    let (sentence, next_step) = match code {
        ErrorCode::NotAuthorized => (
            "The user name or the password is not right.",
            "Check both and try again, or reset the password.",
        ),
        ErrorCode::TooManyFailedAttempts => (
            "There were too many wrong passwords for this account.",
            "Wait a while before the next attempt, or reset the password.",
        ),
        ErrorCode::PasswordResetRequired => (
            "This account needs a new password before it can sign in.",
            "Reset the password; a code will be sent to you.",
        ),
        ErrorCode::UserDisabled => (
            "This account is disabled.",
            "Ask whoever runs the user pool to enable it.",
        ),
        ErrorCode::UnsupportedChallenge => (
            "This account asks for a step that Vestibule can't show yet.",
            "Sign in with another account, or look for a newer version.",
        ),
        ErrorCode::UsernameExists => (
            "This user name is taken.",
            "Choose another one, or sign in if it is yours.",
        ),
        ErrorCode::AliasExists => (
            "Another account uses this e-mail address.",
            "Use another address, or sign in to that account.",
        ),
        ErrorCode::InvalidPassword => (
            "The user pool does not take this password.",
            "Choose one that meets every rule.",
        ),
        ErrorCode::CodeMismatch => (
            "This code is not right.",
            "Compare it with the newest message, or send a new code.",
        ),
        ErrorCode::ExpiredCode => (
            "This code is no longer valid.",
            "Send a new code and use that one.",
        ),
        ErrorCode::CodeDeliveryFailure => (
            "The code could not be sent.",
            "Check the e-mail address, and try again in a minute.",
        ),
        ErrorCode::LimitExceeded => (
            "This was asked for too often.",
            "Wait a while before you try again.",
        ),
        ErrorCode::TooManyRequests => ("The user pool is busy.", "Try again in a moment."),
        ErrorCode::InvalidParameter => (
            "The user pool does not take what was typed.",
            "Change it and try again.",
        ),
        ErrorCode::MissingField => (
            "Something is still empty.",
            "Fill in every field and try again.",
        ),
        ErrorCode::AlreadyConfirmed => {
            ("This account is confirmed already.", "Go back to sign in.")
        }
        ErrorCode::RefusedByUserPool => (
            "A rule of this user pool said no.",
            "Ask whoever runs the user pool what it needs.",
        ),
        ErrorCode::UserPoolMisconfigured => (
            "The user pool is not set up for this.",
            "Whoever runs it has to change its configuration.",
        ),
        ErrorCode::Unreachable => (
            "The user pool can't be reached.",
            "Check the network and try again; nothing was changed.",
        ),
        ErrorCode::UntrustedTokens => (
            "What came back was not signed by this user pool, and was thrown away.",
            "Check the network that you are on before you try again.",
        ),
        ErrorCode::UnexpectedAnswer => (
            "The user pool answered in a way that Vestibule does not understand.",
            "Try again; if it stays so, look for a newer version.",
        ),
        ErrorCode::Busy => (
            "Another action is still running.",
            "Wait until it is done, then try again.",
        ),
        ErrorCode::Cancelled => (
            "This was given up because something else was begun.",
            "Begin again if you still want it.",
        ),
        ErrorCode::WrongStep => (
            "The form had moved on and has been brought up to date.",
            "Go on from what it shows now.",
        ),
        ErrorCode::AlreadySignedIn => ("Somebody is signed in already.", "Sign out first."),
        ErrorCode::NotSignedIn => ("Nobody is signed in.", "Sign in and try again."),
        ErrorCode::SessionEnded => ("The session has ended.", "Sign in again."),
        ErrorCode::MfaMethodUnavailable => (
            "This account can't use that second factor yet.",
            "Verify the address, or set the app up first.",
        ),
        ErrorCode::SoftwareTokenMismatch => (
            "The app shows another code.",
            "Wait for its next one; the clocks of both devices have to be right.",
        ),
        ErrorCode::PasswordUsedBefore => (
            "This password was used before.",
            "Choose one that is new to this account.",
        ),
        ErrorCode::DeviceNotFound => (
            "The user pool does not know this device any more.",
            "Nothing is left to do.",
        ),
        ErrorCode::PasskeyRefused => (
            "The passkey was not accepted.",
            "Try again, or choose another way.",
        ),
        ErrorCode::PasskeysNotEnabled => (
            "This user pool has passkeys switched off.",
            "Whoever runs it can switch them on.",
        ),
        ErrorCode::WrongAnswer => (
            "That answer was not right.",
            "Sign in once more to be asked again.",
        ),
        ErrorCode::NotSupported => (
            "Whoever you signed in with does not offer this.",
            "Change it on their own page.",
        ),
        ErrorCode::NoIdentityPool => (
            "No identity pool is configured, so there are no AWS credentials.",
            "Open a configuration that names one.",
        ),
        ErrorCode::ConfigurationUnreadable => (
            "This file is no configuration that Vestibule can read.",
            "Choose amplify_outputs.json, aws-exports.js or amplifyconfiguration.json.",
        ),
        ErrorCode::ConfigurationIncomplete => (
            "This configuration names no user pool to sign in to.",
            "Add authentication to the Amplify project, and export its file again.",
        ),
        ErrorCode::NoWayBack => (
            "This configuration has no address at which the browser could come back to Vestibule.",
            "Add one of the callback addresses in Settings to the app client.",
        ),
        ErrorCode::BrowserNotOpened => (
            "Your browser could not be opened.",
            "Set a default browser in the system's settings, and try again.",
        ),
        ErrorCode::ProviderRefused => (
            "The sign-in was refused in the browser.",
            "Try again, or sign in another way.",
        ),
        ErrorCode::ProviderMisconfigured => (
            "The provider does not accept this application's request.",
            "Check the client id, the callback addresses and the scopes at the provider.",
        ),
        ErrorCode::ProviderUnavailable => (
            "The provider has a problem of its own.",
            "Try again in a few minutes.",
        ),
        ErrorCode::ProviderMismatch => (
            "The answer came from another provider than the one you went to, and was thrown away.",
            "Begin again; if it stays so, check the issuer in the configuration.",
        ),
        ErrorCode::UnsupportedProvider => (
            "The provider lacks something that a safe sign-in needs.",
            "Ask its administrator to switch it on.",
        ),
        ErrorCode::AuthorizationCodeRefused => (
            "The provider no longer accepts what the browser brought back.",
            "Begin again.",
        ),
        ErrorCode::NoRefreshToken => (
            "The provider gave no refresh token, so you could not stay signed in.",
            "Allow refresh tokens for this client, or add the scope offline_access.",
        ),
        ErrorCode::NotACallback => (
            "This is not an address that a sign-in ends at.",
            "Copy the whole address from the browser's address bar.",
        ),
        ErrorCode::CallbackOfAnotherSignIn => (
            "This address belongs to another sign-in, or was used before.",
            "Open the browser again and copy the newest address.",
        ),
        ErrorCode::InvalidIssuer => (
            "This does not describe an OpenID provider.",
            "Check the issuer's address, the client id and the scopes.",
        ),
        ErrorCode::UnknownRoute => ("There is no such page.", "Go on from Home."),
        ErrorCode::LocalApiUnavailable => (
            "Other programs get no answer: the local API did not start.",
            "Quit Vestibule and start it again; the log says why.",
        ),
        ErrorCode::GrantsNotKept => (
            "This holds only until Vestibule is quit: it could not be written down.",
            "Make room on the disk, then do it again.",
        ),
        ErrorCode::EmbeddedPoolUnavailable => (
            "The embedded user pool did not start, so nobody can sign in.",
            "Quit Vestibule and start it again.",
        ),
        ErrorCode::Internal => (
            "Something went wrong in Vestibule itself.",
            "Try again; if it stays so, restart the application.",
        ),
    };
    Words {
        sentence,
        next_step,
    }
}

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

pub(super) const fn of_factor(factor: FirstFactor) -> &'static str {
    match factor {
        FirstFactor::Password | FirstFactor::PasswordSrp => "password",
        FirstFactor::EmailOtp => "code by e-mail",
        FirstFactor::SmsOtp => "code by text message",
        FirstFactor::WebAuthn => "passkey",
    }
}
