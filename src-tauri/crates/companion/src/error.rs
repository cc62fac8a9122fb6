//! Why a question has no answer; a variant is what the caller can do about it.

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::time::Duration;

/// What went wrong. No variant holds a token, a user name or an answer's text.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The application does not run for this person, or its local API is off.
    #[error("Vestibule is not running")]
    NotRunning,
    /// The environment names neither a runtime folder nor a home.
    #[error("there is no folder to look for Vestibule in")]
    NoRuntimeFolder,
    /// Somebody else may have made or changed what leads to the application, so nothing was sent to it.
    #[error("{} is not used: {flaw}", path.display())]
    Untrusted {
        /// The folder, the socket or the file.
        path: PathBuf,
        /// What is wrong with it.
        flaw: Flaw,
    },
    /// The file by which the application is found over TCP is not one.
    #[error("the application's discovery file is malformed")]
    MalformedDiscovery,
    /// What listens on the application's port is not the application, so no token was sent to it.
    #[error("what listens on the application's port did not prove to be the application")]
    NotProven,

    /// This needs a companion token and there is none.
    #[error("not paired with Vestibule")]
    NotPaired,
    /// The token is unknown, expired, or was revoked in the application.
    #[error("Vestibule does not let this tool in any more")]
    TokenRefused,
    /// What was kept as a token is none.
    #[error("the companion token is malformed")]
    MalformedToken,
    /// The person did not grant this to the tool.
    #[error("this was not granted to this tool")]
    InsufficientScope,
    /// The person refused the pairing, now or once for all.
    #[error("the pairing was refused")]
    PairingRefused,
    /// Nobody answered the pairing in time.
    #[error("nobody answered the pairing in time")]
    PairingUnanswered,
    /// The pairing is over, or its token was taken already.
    #[error("the pairing is over")]
    PairingGone,
    /// A person is being asked about another pairing, or was too often.
    #[error("Vestibule is asking about another pairing, or was asked too often")]
    TooManyPairings {
        /// When to try again, where the application says it.
        retry_after: Option<Duration>,
    },
    /// Too many wrong tokens came from this user.
    #[error("Vestibule was shown too many wrong tokens")]
    TooManyFailedTokens {
        /// When to try again, where the application says it.
        retry_after: Option<Duration>,
    },

    /// Nobody is signed in, or not the person who let this tool in.
    #[error("nobody is signed in")]
    NotSignedIn,
    /// The user pool can't be reached, so there is no live token. It may be tried again.
    #[error("the user pool can't be reached, so there is no live token")]
    Offline,
    /// It is not known yet who is signed in. It may be tried again.
    #[error("it is not known yet who is signed in")]
    SessionUnknown,
    /// The grant has ended, but the application could not write that down: while its disk stays full, its next start lets the tool in again.
    #[error("the grant has ended, but Vestibule could not write that down yet")]
    EndNotKept,
    /// The application's configuration has no identity pool that gives AWS credentials.
    #[error("there is no identity pool that gives AWS credentials")]
    NoIdentityPool,

    /// The application refused for a reason that is none of the above: a defect in this client, or a newer application.
    #[error("Vestibule refused the question ({status} {code})")]
    Refused {
        /// The status of its answer.
        status: u16,
        /// The code of its answer.
        code: RefusalCode,
    },
    /// The answer is not one of this interface's: a defect, or a newer application.
    #[error("Vestibule gave an answer that this client does not understand")]
    UnexpectedAnswer,
    /// The connection broke. It may be tried again.
    #[error("the connection to Vestibule broke")]
    Connection(#[from] hyper::Error),
    /// The application took too long to answer. It may be tried again.
    #[error("Vestibule did not answer in time")]
    TimedOut,
    /// The system has no random numbers.
    #[error("the system has no random numbers")]
    NoRandomness,

    /// A tool's name is not usable as a file's.
    #[error(
        "a tool's name has 1 to 64 letters, digits, dots, dashes and underscores, and does not begin with a dot"
    )]
    MalformedName,
    /// The system refused a file or a socket.
    #[error("{} can't be used", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl Error {
    /// A name for programs; it stays the same from version to version.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotRunning => "not_running",
            Self::NoRuntimeFolder => "no_runtime_folder",
            Self::Untrusted { .. } => "untrusted",
            Self::MalformedDiscovery => "malformed_discovery",
            Self::NotProven => "not_proven",
            Self::NotPaired => "not_paired",
            Self::TokenRefused => "token_refused",
            Self::MalformedToken => "malformed_token",
            Self::InsufficientScope => "insufficient_scope",
            Self::PairingRefused => "pairing_refused",
            Self::PairingUnanswered => "pairing_unanswered",
            Self::PairingGone => "pairing_gone",
            Self::TooManyPairings { .. } => "too_many_pairings",
            Self::TooManyFailedTokens { .. } => "too_many_failed_tokens",
            Self::NotSignedIn => "not_signed_in",
            Self::Offline => "offline",
            Self::SessionUnknown => "session_unknown",
            Self::NoIdentityPool => "no_identity_pool",
            Self::EndNotKept => "end_not_kept",
            Self::Refused { .. } => "refused",
            Self::UnexpectedAnswer => "unexpected_answer",
            Self::Connection(_) => "connection",
            Self::TimedOut => "timed_out",
            Self::NoRandomness => "no_randomness",
            Self::MalformedName => "malformed_name",
            Self::File { .. } => "file",
        }
    }

    /// What the person can do about it, as a sentence.
    pub fn next_step(&self) -> &'static str {
        match self {
            Self::NotRunning => "Start Vestibule and try again.",
            Self::NoRuntimeFolder => "Set XDG_RUNTIME_DIR or HOME to a folder of your own.",
            Self::Untrusted { .. } => {
                "Find out who made it; if it is a leftover of your own, remove it and start Vestibule again."
            }
            Self::MalformedDiscovery | Self::NotProven => "Start Vestibule again.",
            Self::NotPaired | Self::MalformedToken | Self::TokenRefused => {
                "Pair this tool with Vestibule, and approve it in the window."
            }
            Self::InsufficientScope => "Pair this tool again with the scope that it needs.",
            Self::PairingRefused => {
                "If that was not meant, remove the refusal on Vestibule's Companions page and pair again."
            }
            Self::PairingUnanswered | Self::PairingGone => {
                "Pair again, and answer in Vestibule's window within a minute."
            }
            Self::TooManyPairings { .. } | Self::TooManyFailedTokens { .. } => {
                "Wait a minute and try again."
            }
            Self::NotSignedIn => "Sign in in Vestibule's window.",
            Self::Offline => "Try again when there is a network.",
            Self::SessionUnknown | Self::Connection(_) | Self::TimedOut => "Try again in a moment.",
            Self::NoIdentityPool => {
                "Open a configuration with an identity pool in Vestibule's Settings."
            }
            Self::Refused { .. } | Self::UnexpectedAnswer => {
                "Bring this tool and Vestibule to the same version."
            }
            Self::EndNotKept => "Make room on the disk before you restart Vestibule.",
            Self::NoRandomness => "Restart the computer.",
            Self::MalformedName => "Choose another name.",
            Self::File { .. } => "Make the file or its folder accessible to you.",
        }
    }

    /// Whether the same question may have an answer in a moment.
    pub fn is_transient(&self) -> bool {
        matches!(
            self,
            Self::NotRunning
                | Self::SessionUnknown
                | Self::Offline
                | Self::Connection(_)
                | Self::TimedOut
                | Self::TooManyPairings { .. }
                | Self::TooManyFailedTokens { .. }
        )
    }
}

/// Why a folder, a file or a socket is not trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Flaw {
    /// A link stands in its place.
    #[error("it is a symbolic link")]
    SymbolicLink,
    /// It has a second name, which may be somebody else's.
    #[error("it is a hard link")]
    HardLink,
    /// It is no folder.
    #[error("it is not a folder")]
    NotADirectory,
    /// It is no file.
    #[error("it is not a file")]
    NotAFile,
    /// It is no socket.
    #[error("it is not a socket")]
    NotASocket,
    /// It belongs to another user, or another user listens there.
    #[error("it belongs to another user")]
    ForeignOwner,
    /// Others may read or change it.
    #[error("other users may read or change it")]
    OpenToOthers,
    /// It has more bytes than it ever should.
    #[error("it is too large")]
    TooLarge,
}

/// The code of a refusal that this client does not know. It was checked to be a short word, so it may be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusalCode(String);

impl RefusalCode {
    /// Takes the code of an answer; what is not a short word is `unknown`.
    pub(crate) fn of(code: &str) -> Self {
        let is_word = !code.is_empty()
            && code.len() <= 64
            && code
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        Self(if is_word { code } else { "unknown" }.to_owned())
    }
}

impl fmt::Display for RefusalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::RefusalCode;

    #[test]
    fn only_a_short_word_of_an_answer_is_printed() {
        assert_eq!(RefusalCode::of("bad_host").to_string(), "bad_host");
        for bad in ["", "Bad Host", "a\u{1b}[31m", "a\n", &"a".repeat(65)] {
            assert_eq!(RefusalCode::of(bad).to_string(), "unknown", "{bad:?}");
        }
    }
}
