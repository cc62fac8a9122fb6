//! English.

use vestibule_contract::{ErrorCode, Notice, SessionStorage};

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
        ErrorCode::UnknownRoute => ("There is no such page.", "Go on from Home."),
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
