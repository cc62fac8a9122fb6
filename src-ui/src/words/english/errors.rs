//! The words for every code.

use vestibule_contract::ErrorCode;

use crate::words::Words;

#[expect(
    clippy::too_many_lines,
    reason = "a table with one entry for each code"
)]
pub fn of_error(code: ErrorCode) -> Words {
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
