//! Arguments: what can be asked, with its help, from which the manual pages and the completions are made, too.

use std::path::PathBuf;

use clap::{
    Args, CommandFactory as _, Parser, Subcommand, ValueEnum, builder::PossibleValuesParser,
};
use clap_complete::Shell;
use vestibule_companion::{ApiEvent, Scope, TokenUse, Transport};

const EXIT_CODES: &str = "\
Exit codes:
  0  there is an answer; somebody is signed in, where that was the question
  1  nobody is signed in
  2  a mistake in the arguments
  3  Vestibule is not running
  4  this tool is not paired, was refused, or lacks a scope
  5  anything else";

/// Asks Vestibule who is signed in.
///
/// Vestibule keeps one person's sign-in on this computer. check-user needs nothing but that it runs; for everything else pair
/// once, and approve that in Vestibule's window.
#[derive(Debug, Parser)]
#[command(name = "vestibule", version, after_help = EXIT_CODES, after_long_help = long(&[
    "vestibule check-user",
    "vestibule pair --scope token.access --reason \"to call the API\"",
    "curl -H \"Authorization: Bearer $(vestibule token)\" https://api.example.com/",
], true))]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub common: Common,
    #[command(subcommand)]
    pub command: Command,
}

impl Arguments {
    /// The whole command, for what is made from it.
    pub fn whole() -> clap::Command {
        Self::command()
    }
}

/// What every command takes.
#[derive(Debug, Args)]
pub(crate) struct Common {
    /// Print answers, and errors, as JSON
    #[arg(long, global = true)]
    pub json: bool,

    /// The name under which this tool is paired; each name has a grant of its own
    #[arg(
        long = "as",
        value_name = "NAME",
        default_value = "vestibule",
        global = true
    )]
    pub tool: String,

    /// How to reach Vestibule [default: the socket, or else TCP]
    #[arg(long, value_enum, value_name = "TRANSPORT", global = true)]
    pub transport: Option<TransportName>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum TransportName {
    /// The Unix socket
    Socket,
    /// TCP on this computer, where Vestibule proves itself first
    Tcp,
}

impl From<TransportName> for Transport {
    fn from(name: TransportName) -> Self {
        match name {
            TransportName::Socket => Self::Socket,
            TransportName::Tcp => Self::Loopback,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Print the user name of who is signed in
    ///
    /// Needs no pairing on the socket. Exits with 1 if nobody is signed in.
    #[command(after_long_help = long(&[
        "vestibule check-user",
        "vestibule check-user >/dev/null && make deploy",
        "vestibule check-user --json      # {\"user\":\"ada\"} or {\"user\":null}",
    ], false))]
    CheckUser,

    /// Print who is signed in, with account, state and attributes
    ///
    /// Needs the scope session.read.
    #[command(after_long_help = long(&[
        "vestibule whoami",
        "vestibule whoami --json | jq -r .attributes.email",
    ], false))]
    Whoami,

    /// Print a live token of the session
    ///
    /// Needs the scope token.access or token.id. Ask each time instead of keeping it: Vestibule refreshes it when it has to be.
    #[command(after_long_help = long(&[
        "curl -H \"Authorization: Bearer $(vestibule token)\" https://api.example.com/",
        "vestibule token --use id --json",
    ], false))]
    Token {
        /// Which token
        #[arg(long = "use", value_enum, value_name = "USE", default_value = "access")]
        token_use: TokenUseName,
    },

    /// Print what happens to the session, line by line
    ///
    /// The first line says how things stand. Needs the scope session.read. Ends, with 3, when Vestibule ends.
    #[command(after_long_help = long(&[
        "vestibule events",
        "vestibule events --until signed-in --reconnect   # wait until somebody is signed in",
        "vestibule events --json | jq --unbuffered -r .event",
    ], false))]
    Events {
        /// Stop, with 0, after the first event of this name
        #[arg(long, value_name = "EVENT", value_parser = PossibleValuesParser::new(ApiEvent::NAMES))]
        until: Option<String>,

        /// Go on when Vestibule ends, or does not run yet
        #[arg(long)]
        reconnect: bool,
    },

    /// Print temporary AWS credentials, in the form that the AWS tools take from a program
    ///
    /// Needs the scope aws.credentials and a configuration with an identity pool.
    #[command(after_long_help = long(&[
        "aws configure set credential_process \"vestibule aws-credentials\" --profile vestibule",
        "aws s3 ls --profile vestibule",
    ], false))]
    AwsCredentials,

    /// Ask the person to let this tool in
    ///
    /// Vestibule's window shows this program, what it wants to know and why. What is granted is kept in a file that only this
    /// user can read, until it expires or is revoked on Vestibule's Companions page.
    #[command(after_long_help = long(&[
        "vestibule pair",
        "vestibule pair --scope token.access --reason \"to call the API\"",
        "vestibule pair --as deploy --scope aws.credentials",
        "vestibule pair --headless        # over ssh: compare the code that it prints with the window's",
    ], false))]
    Pair {
        /// What this tool wants to know, or to do; may be given several times
        #[arg(long = "scope", value_enum, value_name = "SCOPE", default_values = ["user.read", "session.read"])]
        scopes: Vec<ScopeName>,

        /// Why, for the person who is asked
        #[arg(long, value_name = "TEXT", default_value = "")]
        reason: String,

        /// Print a short code that the window shows, too: for who is not sitting at this screen
        #[arg(long)]
        headless: bool,
    },

    /// Give back what this tool was granted
    ///
    /// The grant ends at once, and its token is forgotten. Where Vestibule does not run only the token is: without it the grant is good
    /// for nothing, and it leaves the Companions page when it expires or is revoked there.
    #[command(after_long_help = long(&["vestibule unpair", "vestibule unpair --as deploy"], false))]
    Unpair,

    /// Sign the person out of Vestibule on this computer
    ///
    /// Needs the scope session.end. Other devices, and the browser's own session, stay as they are. Grants stay, too: they are good for
    /// something again when the same person signs in. Exits with 1 if nobody was signed in.
    #[command(after_long_help = long(&[
        "vestibule pair --scope session.end",
        "vestibule sign-out",
        "vestibule sign-out --json | jq -r .revocation",
    ], false))]
    SignOut,

    /// Print whether Vestibule runs, who is signed in, and what this tool may know
    ///
    /// Exits with 3 if Vestibule does not run.
    #[command(after_long_help = long(&["vestibule status", "vestibule status --json"], false))]
    Status,

    /// Print a completion script for a shell
    #[command(after_long_help = long(&[
        "vestibule completions bash > ~/.local/share/bash-completion/completions/vestibule",
        "vestibule completions zsh > ~/.zfunc/_vestibule",
        "vestibule completions fish > ~/.config/fish/completions/vestibule.fish",
        "vestibule completions powershell >> $PROFILE",
    ], false))]
    Completions {
        /// Which shell
        #[arg(value_enum)]
        shell: Shell,
    },

    /// Print the manual page
    #[command(after_long_help = long(&[
        "vestibule man | man -l -",
        "vestibule man --folder ~/.local/share/man/man1",
    ], false))]
    Man {
        /// Write this page, and one for each command, into this folder
        #[arg(long, value_name = "FOLDER")]
        folder: Option<PathBuf>,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum TokenUseName {
    /// The access token, for APIs
    Access,
    /// The ID token, which says who it is
    Id,
}

impl From<TokenUseName> for TokenUse {
    fn from(name: TokenUseName) -> Self {
        match name {
            TokenUseName::Access => Self::Access,
            TokenUseName::Id => Self::Id,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ScopeName {
    /// The user name
    #[value(name = "user.read")]
    UserRead,
    /// Account, state, attributes and events
    #[value(name = "session.read")]
    SessionRead,
    /// The ID token
    #[value(name = "token.id")]
    TokenId,
    /// The access token
    #[value(name = "token.access")]
    TokenAccess,
    /// Temporary AWS credentials
    #[value(name = "aws.credentials")]
    AwsCredentials,
    /// To sign the person out
    #[value(name = "session.end")]
    SessionEnd,
}

impl From<ScopeName> for Scope {
    fn from(name: ScopeName) -> Self {
        match name {
            ScopeName::UserRead => Self::UserRead,
            ScopeName::SessionRead => Self::SessionRead,
            ScopeName::TokenId => Self::TokenId,
            ScopeName::TokenAccess => Self::TokenAccess,
            ScopeName::AwsCredentials => Self::AwsCredentials,
            ScopeName::SessionEnd => Self::SessionEnd,
        }
    }
}

/// What stands below a command's options in its long help.
fn long(examples: &[&str], exit_codes: bool) -> String {
    let mut text = "Examples:".to_owned();
    for example in examples {
        text.push_str("\n  ");
        text.push_str(example);
    }
    if exit_codes {
        text.push_str("\n\n");
        text.push_str(EXIT_CODES);
    }
    text
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum as _;
    use vestibule_companion::Scope;

    use super::{Arguments, ScopeName};

    #[test]
    fn the_command_is_well_formed() {
        Arguments::whole().debug_assert();
    }

    #[test]
    fn every_scope_can_be_asked_for_by_its_own_name() {
        let names = ScopeName::value_variants().iter().map(|scope| {
            let value = scope.to_possible_value();
            let name = value.map(|value| value.get_name().to_owned());
            (name, Scope::from(*scope))
        });
        let names: Vec<_> = names.collect();
        let expected = Scope::ALL.map(|scope| (Some(scope.as_str().to_owned()), scope));
        assert_eq!(names, expected);
    }

    #[test]
    fn every_command_has_examples() {
        for command in Arguments::whole().get_subcommands() {
            let help = command.get_after_long_help().map(ToString::to_string);
            let has = help.is_some_and(|help| {
                help.starts_with("Examples:\n  vestibule")
                    || help.starts_with("Examples:\n  curl")
                    || help.starts_with("Examples:\n  aws")
            });
            assert!(has, "{}", command.get_name());
        }
    }
}
