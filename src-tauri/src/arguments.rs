//! What the application is started with. Whoever opens a link to it chooses an argument, so only exact forms are taken.

use std::ffi::OsString;
use std::path::PathBuf;

/// What the person who started the application asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Arguments {
    /// The configuration of the user pool, for this run.
    pub configuration: Option<PathBuf>,
}

/// What the first process does with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Invocation {
    /// Opens the application.
    Open(Arguments),
    /// Prints this and ends.
    Print(&'static str),
    /// Prints how it is called, and ends as a failure.
    Refused,
}

impl Invocation {
    /// Reads the arguments after the program's name.
    pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Self {
        let arguments: Vec<OsString> = arguments.into_iter().collect();
        let is = |place: usize, text: &str| arguments.get(place).is_some_and(|one| one == text);
        match arguments.as_slice() {
            [] => Self::Open(Arguments::default()),
            [_] if is(0, "--help") => Self::Print(USAGE),
            [_] if is(0, "--version") => {
                Self::Print(concat!("vestibule-desktop ", env!("CARGO_PKG_VERSION")))
            }
            [_, path] if is(0, "--configuration") && !path.is_empty() => Self::Open(Arguments {
                configuration: Some(PathBuf::from(path)),
            }),
            _ => Self::Refused,
        }
    }
}

/// How the application is called.
pub const USAGE: &str = "\
Usage: vestibule-desktop [--configuration FILE]

  --configuration FILE  sign in to the user pool of this Amplify configuration, for this run
                        (amplify_outputs.json, aws-exports.js, amplifyconfiguration.json);
                        the environment variable VESTIBULE_CONFIGURATION does the same
  --help                print this
  --version             print the version";

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(arguments: &[&str]) -> Invocation {
        Invocation::parse(arguments.iter().map(OsString::from))
    }

    #[test]
    fn a_configuration_is_named_by_exactly_two_arguments() {
        let named = Invocation::Open(Arguments {
            configuration: Some("a.json".into()),
        });
        assert_eq!(parse(&["--configuration", "a.json"]), named);
        assert_eq!(parse(&[]), Invocation::Open(Arguments::default()));
        for refused in [
            &["--configuration"][..],
            &["--configuration", ""],
            &["--configuration=a.json"],
            &["--configuration a.json"],
            &["--configuration", "a.json", "b.json"],
            &["a.json"],
            &["--help", "--version"],
            &["--renderer-cmd-prefix=xterm"],
            &["dev.vestibule.client://callback?code=1&state=2", "--help"],
        ] {
            assert_eq!(parse(refused), Invocation::Refused, "{refused:?}");
        }
    }
}
