//! The command line.

use std::path::PathBuf;

use lexopt::prelude::*;

/// What was asked for.
#[derive(Debug)]
pub(crate) enum Command {
    Run(Arguments),
    Help,
    Version,
}

/// How the pool is to run.
#[derive(Debug)]
pub(crate) struct Arguments {
    pub(crate) port: u16,
    pub(crate) place: Place,
    pub(crate) config: Option<PathBuf>,
    pub(crate) issuer: Option<String>,
    pub(crate) cors: Vec<String>,
    pub(crate) mailbox_endpoint: bool,
    pub(crate) json: bool,
}

/// Where the pool is kept.
#[derive(Debug)]
pub(crate) enum Place {
    Directory(PathBuf),
    Memory,
}

/// Reads the program's own command line.
///
/// # Errors
/// What is wrong with it, in words.
pub(crate) fn parse() -> Result<Command, lexopt::Error> {
    parse_from(lexopt::Parser::from_env())
}

fn parse_from(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut port = 0;
    let mut directory: Option<PathBuf> = None;
    let mut memory = false;
    let mut config = None;
    let mut issuer = None;
    let mut cors = Vec::new();
    let mut mailbox_endpoint = false;
    let mut json = false;
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help),
            Short('V') | Long("version") => return Ok(Command::Version),
            Short('p') | Long("port") => port = parser.value()?.parse()?,
            Short('d') | Long("data") => directory = Some(parser.value()?.into()),
            Short('m') | Long("memory") => memory = true,
            Short('c') | Long("config") => config = Some(parser.value()?.into()),
            Long("issuer") => issuer = Some(parser.value()?.string()?),
            Long("cors") => cors.push(parser.value()?.string()?),
            Long("mailbox-endpoint") => mailbox_endpoint = true,
            Long("json") => json = true,
            other => return Err(other.unexpected()),
        }
    }
    let place = match (directory, memory) {
        (Some(directory), false) => Place::Directory(directory),
        (None, true) => Place::Memory,
        (None, false) => return Err("say where the pool is kept: --data DIR or --memory".into()),
        (Some(_), true) => return Err("--data and --memory exclude each other".into()),
    };
    Ok(Command::Run(Arguments {
        port,
        place,
        config,
        issuer,
        cors,
        mailbox_endpoint,
        json,
    }))
}

/// What `--help` prints.
pub(crate) const HELP: &str = r#"vestibule-pool: a Cognito-compatible user pool on this computer

USAGE
  vestibule-pool (--memory | --data DIR) [OPTIONS]

WHERE THE POOL IS KEPT
  -m, --memory            nowhere: it ends with the program
  -d, --data DIR          in this directory, which is made if it is missing and must be closed to other users (0700).
                          What is secret in the database is sealed with DIR/sealing.key: keep the two together

OPTIONS
  -p, --port PORT         the port on 127.0.0.1; without it, or with 0, the system chooses one
  -c, --config FILE.json  the pool's settings, see below
      --issuer URL        what comes before /<user pool id> in the tokens' issuer;
                          without it https://cognito-idp.<region>.amazonaws.com
      --cors ORIGIN       let web pages of this origin call; may be repeated; '*' is all of them
      --mailbox-endpoint  show the messages at <endpoint><user pool id>/mailbox (GET, DELETE). For tests only:
                          whoever reaches the port can then confirm any account
      --json              print the ready line and the messages as JSON, one object a line
  -h, --help              print this
  -V, --version           print the version

It prints one line when it is ready, with the endpoint and the ids, and then one line for each message that the pool would
have sent by e-mail: that is where the codes are. It ends with SIGINT or SIGTERM. VESTIBULE_LOG sets the log on standard
error (warn; debug shows every operation).

EXAMPLES
  A pool for one test run, on a port of the system's choosing:
      vestibule-pool --memory --json --mailbox-endpoint

  A pool that stays, at a fixed port, for a web page in development:
      vestibule-pool --data ~/.local/share/my-pool --port 9229 --cors http://localhost:5173

  Using it from boto3:
      boto3.client("cognito-idp", region_name="us-east-1", endpoint_url="http://127.0.0.1:9229/")

  A settings file; every setting may be left out, and these are the defaults:
      {
        "Region": "us-east-1",
        "UserPoolId": null,
        "IssuerBase": null,
        "PasswordPolicy": { "MinimumLength": 8, "RequireUppercase": true, "RequireLowercase": true,
                            "RequireNumbers": true, "RequireSymbols": true, "PasswordHistorySize": 0 },
        "UsernameAttributes": [],
        "AliasAttributes": null,
        "AutoVerifiedAttributes": null,
        "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": [] },
        "RequiredAttributes": ["email"],
        "Schema": [],
        "Clients": [{
          "ClientName": "desktop",
          "ClientId": null,
          "ClientSecret": null,
          "ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH"],
          "ReadAttributes": null,
          "WriteAttributes": null,
          "RefreshTokenRotation": { "Feature": "ENABLED", "RetryGracePeriodSeconds": 60 },
          "PreventUserExistenceErrors": "ENABLED",
          "AccessTokenValidityMinutes": 60,
          "IdTokenValidityMinutes": 60,
          "RefreshTokenValidityDays": 30,
          "AuthSessionValidityMinutes": 3
        }]
      }
  Further flows are ALLOW_USER_PASSWORD_AUTH and, where RefreshTokenRotation is DISABLED, ALLOW_REFRESH_TOKEN_AUTH. Ids that
  are null are made with the database and stay with it. Accounts are named by an address where UsernameAttributes has "email"
  or "phone_number"; otherwise AliasAttributes sign in, too ("email", "phone_number", "preferred_username"), which is the
  e-mail address where it is null. Schema has attributes of your own, as Cognito's CreateUserPool takes them.
"#;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

    use super::*;

    fn run(arguments: &[&str]) -> Result<Command, String> {
        let all = std::iter::once("vestibule-pool").chain(arguments.iter().copied());
        parse_from(lexopt::Parser::from_iter(all)).map_err(|error| error.to_string())
    }

    #[test]
    fn every_option_is_read() {
        let command = run(&[
            "--data",
            "dir",
            "--port",
            "9229",
            "--config=pool.json",
            "--issuer",
            "http://issuer",
            "--cors",
            "http://a",
            "--cors",
            "http://b",
            "--mailbox-endpoint",
            "--json",
        ]);
        let Ok(Command::Run(arguments)) = command else {
            panic!("{command:?}");
        };
        assert!(matches!(arguments.place, Place::Directory(path) if path.as_os_str() == "dir"));
        assert_eq!(arguments.port, 9229);
        assert_eq!(arguments.config.unwrap().as_os_str(), "pool.json");
        assert_eq!(arguments.issuer.unwrap(), "http://issuer");
        assert_eq!(arguments.cors, ["http://a", "http://b"]);
        assert!(arguments.mailbox_endpoint && arguments.json);
    }

    #[test]
    fn what_makes_no_sense_is_said() {
        for (arguments, complaint) in [
            (
                &[][..],
                "say where the pool is kept: --data DIR or --memory",
            ),
            (
                &["--memory", "--data", "dir"],
                "--data and --memory exclude each other",
            ),
            (
                &["--memory", "--port", "65536"],
                "cannot parse argument \"65536\": number too large to fit in target type",
            ),
            (&["--memory", "--verbose"], "invalid option '--verbose'"),
            (&["--memory", "extra"], "unexpected argument \"extra\""),
            (
                &["--memory=yes"],
                "unexpected argument for option '--memory': \"yes\"",
            ),
        ] {
            assert_eq!(run(arguments).unwrap_err(), complaint);
        }
    }

    #[test]
    fn the_settings_that_help_shows_are_the_defaults() {
        let start = HELP.find("      {\n        \"Region\"").unwrap();
        let end = HELP.find("\n  Further flows").unwrap();
        let shown = vestibule_local_pool::PoolConfig::from_json(HELP.get(start..end).unwrap());
        let default = vestibule_local_pool::PoolConfig::default();
        assert_eq!(format!("{:?}", shown.unwrap()), format!("{default:?}"));
    }
}
