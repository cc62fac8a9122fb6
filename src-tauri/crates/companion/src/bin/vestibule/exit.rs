//! Exit: what the command line says to the shell.

use std::io;
use std::process::ExitCode;

use vestibule_companion::Error;

/// How it ended; the numbers are part of the interface. 2 is a mistake in the arguments, which clap reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Exit {
    /// There is an answer; somebody is signed in, where that was the question.
    Done = 0,
    /// Nobody is signed in.
    NobodySignedIn = 1,
    /// The application does not run.
    NotRunning = 3,
    /// The tool is not let in, or not to this.
    NotLetIn = 4,
    /// Anything else.
    Failed = 5,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// The application gave none.
    #[error(transparent)]
    Companion(#[from] Error),
    /// The system did not do what was asked of it.
    #[error("the system refused: {0}")]
    System(#[from] io::Error),
}

impl Failure {
    /// A name for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Companion(error) => error.code(),
            Self::System(_) => "system",
        }
    }

    /// What it means for the shell.
    pub fn exit(&self) -> Exit {
        match self {
            Self::Companion(Error::NotSignedIn) => Exit::NobodySignedIn,
            Self::Companion(Error::NotRunning) => Exit::NotRunning,
            Self::Companion(
                Error::NotPaired
                | Error::TokenRefused
                | Error::MalformedToken
                | Error::InsufficientScope
                | Error::PairingRefused
                | Error::PairingUnanswered
                | Error::PairingGone,
            ) => Exit::NotLetIn,
            Self::System(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Done,
            Self::Companion(_) | Self::System(_) => Exit::Failed,
        }
    }
}
