//! Sign-ins that wait for an answer, and the challenges that they wait with.
//!
//! Deliberately not here: what is asked when ([`crate::operation`]).
//!
//! Invariant: whatever a client has to name a waiting sign-in by (a `Session`, a secret block) can't be guessed.

mod pending;

use crate::config::MfaMethod;
use crate::secret::{ConfirmationCode, SessionName};
use crate::srp::Handshake;
use crate::totp::TotpSecret;
use crate::username::NamedUser;
use crate::web_authn;

pub(crate) use pending::{Absent, Pending};

macro_rules! challenge_names {
    ($($name:ident => $wire:literal,)*) => {
        /// `ChallengeNameType`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum ChallengeName {
            $($name,)*
        }

        impl ChallengeName {
            /// All of them, in the words of the wire.
            pub(crate) const ALL: &[&'static str] = &[$($wire,)*];

            /// The word of the wire.
            pub(crate) const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $wire,)*
                }
            }

            /// The challenge of this name.
            pub(crate) fn parse(text: &str) -> Option<Self> {
                match text {
                    $($wire => Some(Self::$name),)*
                    _ => None,
                }
            }
        }
    };
}

challenge_names! {
    SmsMfa => "SMS_MFA",
    EmailOtp => "EMAIL_OTP",
    SoftwareTokenMfa => "SOFTWARE_TOKEN_MFA",
    SelectMfaType => "SELECT_MFA_TYPE",
    MfaSetup => "MFA_SETUP",
    PasswordVerifier => "PASSWORD_VERIFIER",
    CustomChallenge => "CUSTOM_CHALLENGE",
    SelectChallenge => "SELECT_CHALLENGE",
    DeviceSrpAuth => "DEVICE_SRP_AUTH",
    DevicePasswordVerifier => "DEVICE_PASSWORD_VERIFIER",
    AdminNoSrpAuth => "ADMIN_NO_SRP_AUTH",
    NewPasswordRequired => "NEW_PASSWORD_REQUIRED",
    SmsOtp => "SMS_OTP",
    Password => "PASSWORD",
    WebAuthn => "WEB_AUTHN",
    PasswordSrp => "PASSWORD_SRP",
}

/// A sign-in that is under way: who, by which client, and how far it got.
#[derive(Debug, Clone)]
pub(crate) struct SignIn {
    pub(crate) client_id: String,
    /// Whom the client named. Nobody, perhaps, where that is not to be told.
    pub(crate) named: NamedUser,
    /// `DEVICE_KEY`, as the client presented it. It proves nothing.
    pub(crate) device_key: Option<String>,
    pub(crate) channel: Channel,
}

/// Where a sign-in is under way, and has to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Channel {
    /// At the operations of the API, with tokens.
    Api,
    /// On the hosted pages, with a session of the browser.
    HostedPages,
}

/// A sign-in that waits for the answer to a challenge, or for being gone on with, under a [`SessionName`].
#[derive(Debug)]
pub(crate) struct PendingSession {
    pub(crate) sign_in: SignIn,
    pub(crate) step: Step,
    /// Answers that were wrong since the challenge was given.
    pub(crate) wrong_answers: u8,
}

/// What a sign-in waits for.
#[derive(Debug)]
pub(crate) enum Step {
    /// `SELECT_CHALLENGE`, or the one challenge that the client preferred without answering it at once.
    FirstFactor(FirstFactorStep),
    /// `EMAIL_OTP`, `SMS_OTP`, `SMS_MFA`.
    Code(CodeStep),
    /// `SOFTWARE_TOKEN_MFA`.
    SoftwareTokenMfa,
    /// `SELECT_MFA_TYPE` among these.
    SelectMfaType(Vec<MfaMethod>),
    /// `MFA_SETUP` of one of these.
    MfaSetup(MfaSetupStep),
    /// `WEB_AUTHN`.
    WebAuthn(web_authn::Challenge),
    /// `NEW_PASSWORD_REQUIRED`.
    NewPasswordRequired,
    /// `CUSTOM_CHALLENGE`.
    CustomChallenge(CustomStep),
    /// The account was made, and waits for its code. Only whoever made it has this session.
    SignedUp,
    /// The account was made and confirmed by whoever has this session.
    Confirmed,
}

/// A sign-in of `USER_AUTH` that has yet to begin with something.
#[derive(Debug)]
pub(crate) struct FirstFactorStep {
    /// What is asked: `SELECT_CHALLENGE`, `PASSWORD` or `PASSWORD_SRP`.
    pub(crate) challenge: ChallengeName,
    pub(crate) available: Vec<ChallengeName>,
}

/// A code that was sent, or that nobody was sent.
#[derive(Debug)]
pub(crate) struct CodeStep {
    pub(crate) challenge: ChallengeName,
    pub(crate) code: ConfirmationCode,
    pub(crate) purpose: OtpPurpose,
}

/// What a code is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum OtpPurpose {
    FirstFactor,
    SecondFactor,
    /// The address is new: `MFA_SETUP` proves it, and turns the method on.
    SetUpEmail {
        email: String,
    },
}

/// The state of `MFA_SETUP`.
#[derive(Debug)]
pub(crate) struct MfaSetupStep {
    pub(crate) can_set_up: Vec<MfaMethod>,
    pub(crate) software_token: SetUpSoftwareToken,
}

/// How far the set-up of an authenticator app got.
#[derive(Debug)]
pub(crate) enum SetUpSoftwareToken {
    NotBegun,
    /// The app has the secret.
    Associated(TotpSecret),
    /// The app gave a right code.
    Verified,
}

/// The state of `CUSTOM_CHALLENGE`.
#[derive(Debug)]
pub(crate) struct CustomStep {
    pub(crate) answer: String,
    /// Wrong answers to the questions before.
    pub(crate) failures: u8,
}

/// A sign-in whose password has yet to be proved (`PASSWORD_VERIFIER`); it waits under its secret block.
#[derive(Debug)]
pub(crate) struct PasswordVerifierChallenge {
    pub(crate) sign_in: SignIn,
    pub(crate) handshake: Handshake,
    /// The `Session` that was given out with it, where one was: an answer may name it, and then has to name this one.
    pub(crate) session: Option<SessionName>,
    /// Whether the built-in question follows (`CUSTOM_AUTH`).
    pub(crate) is_custom: bool,
}

/// A device's own password has yet to be proved (`DEVICE_PASSWORD_VERIFIER`); it waits under its secret block.
#[derive(Debug)]
pub(crate) struct DevicePasswordVerifierChallenge {
    pub(crate) sign_in: SignIn,
    pub(crate) handshake: Handshake,
}
