//! What the application is started with. Whoever opens a link to it chooses an argument, so only exact forms are taken.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::browser_sign_in::Link;

/// What the person who started the application asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Arguments {
    /// The configuration of the user pool, for this run.
    pub configuration: Option<PathBuf>,
    /// The link that they followed here.
    pub link: Option<Link>,
    /// Without a window: the computer has just started, and nobody asked for one.
    pub hidden: bool,
}

/// What the first process does with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Invocation {
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
            [_] if is(0, "--hidden") => Self::Open(Arguments {
                hidden: true,
                ..Arguments::default()
            }),
            [_, path] if is(0, "--configuration") && !path.is_empty() => Self::Open(Arguments {
                configuration: Some(PathBuf::from(path)),
                ..Arguments::default()
            }),
            // The system starts us so for a link, and nothing may stand beside it.
            [only] => match only.to_str().and_then(Link::of) {
                Some(link) => Self::Open(Arguments {
                    link: Some(link),
                    ..Arguments::default()
                }),
                None => Self::Refused,
            },
            _ => Self::Refused,
        }
    }
}

/// How the application is called.
pub const USAGE: &str = "\
Usage: vestibule-desktop [--configuration FILE | --hidden]

  --configuration FILE  sign in to the user pool of this Amplify configuration, for this run
                        (amplify_outputs.json, aws-exports.js, amplifyconfiguration.json);
                        the environment variable VESTIBULE_CONFIGURATION does the same
  --hidden              start without a window, in the tray
  --help                print this
  --version             print the version";

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing, clippy::print_stdout, reason = "tests")]

    use super::*;

    fn parse(arguments: &[&str]) -> Invocation {
        Invocation::parse(arguments.iter().map(OsString::from))
    }

    #[test]
    fn a_configuration_is_named_by_exactly_two_arguments() {
        let named = Invocation::Open(Arguments {
            configuration: Some("a.json".into()),
            ..Arguments::default()
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
        ] {
            assert_eq!(parse(refused), Invocation::Refused, "{refused:?}");
        }
    }

    #[test]
    fn hidden_stands_alone() {
        let hidden = Invocation::Open(Arguments {
            hidden: true,
            ..Arguments::default()
        });
        assert_eq!(parse(&["--hidden"]), hidden);
        for refused in [
            &["--hidden=true"][..],
            &["--Hidden"],
            &["-hidden"],
            &["--hidden "],
            &["--hidden", "--hidden"],
            &["--hidden", ""],
            &["--hidden", "dev.vestibule.client://callback?code=1&state=2"],
            &["--hidden", "--configuration", "a.json"],
            &["--configuration", "a.json", "--hidden"],
        ] {
            assert_eq!(parse(refused), Invocation::Refused, "{refused:?}");
        }
    }

    #[test]
    fn a_link_comes_alone() {
        let link = "dev.vestibule.client://callback?code=1&state=2";
        let opened = Invocation::Open(Arguments {
            link: Link::of(link),
            ..Arguments::default()
        });
        assert_eq!(parse(&[link]), opened);
        let too_long = format!("{link}{}", "a".repeat(8 * 1024));
        let huge = format!("{link}{}", "a".repeat(100 * 1024 * 1024));
        for refused in [
            &[link, link][..],
            &[link, ""],
            &[link, "--configuration", "a.json"],
            &["--configuration", link, "a.json"],
            &["--version", link],
            &[link, "--version"],
            &["--", link],
            &["|xcalc"],
            &["dev.vestibule.client"],
            &[&too_long],
            &[&huge],
        ] {
            assert_eq!(parse(refused), Invocation::Refused, "{}", refused.len());
        }
    }

    /// G06: whatever stands before, after and in place of a link, no option is acted on and nothing ends by it.
    #[test]
    fn two_hundred_forms_beside_a_link_are_refused() {
        let link = OsString::from("dev.vestibule.client://callback?code=1&state=2");
        let strange = [
            "--help",
            "--version",
            "--configuration",
            "--hidden",
            "-x",
            "--",
            "-",
            "|",
            "\"",
            "'",
            "$(id)",
            "`id`",
            "a\0b",
            " ",
            "\n",
            "\u{202e}",
            "%u",
            "https://evil.example/",
            "dev.vestibule.client:",
            "/etc/passwd",
        ]
        .map(OsString::from);
        let mut tried = 0;
        for one in &strange {
            for arguments in [
                vec![link.clone(), one.clone()],
                vec![one.clone(), link.clone()],
                vec![one.clone(), link.clone(), one.clone()],
                vec![link.clone(), link.clone(), one.clone()],
                vec![one.clone(), one.clone(), one.clone()],
                vec![link.clone(), one.clone(), link.clone()],
                vec![OsString::from(format!(
                    "{}{}",
                    one.display(),
                    link.display()
                ))],
                vec![OsString::from(format!(
                    "--{}={}",
                    one.display(),
                    link.display()
                ))],
                vec![link.clone(), OsString::new(), one.clone()],
                vec![one.clone(), one.clone(), link.clone()],
            ] {
                tried += 1;
                let is_configuration = arguments.len() == 2 && arguments[0] == "--configuration";
                let read = Invocation::parse(arguments.clone());
                if is_configuration {
                    // What a person may type; the system starts nothing with two arguments.
                    continue;
                }
                assert_eq!(read, Invocation::Refused, "{arguments:?}");
            }
        }
        assert_eq!(tried, 200);
        println!("G06: {tried} forms beside a link, 0 acted on");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_is_no_text_is_refused() {
        use std::os::unix::ffi::OsStringExt;

        let bytes = b"dev.vestibule.client://callback?code=\xff".to_vec();
        assert_eq!(
            Invocation::parse([OsString::from_vec(bytes)]),
            Invocation::Refused
        );
    }
}
