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
#[expect(
    clippy::struct_excessive_bools,
    reason = "one for each switch of the command line"
)]
pub(crate) struct Arguments {
    pub(crate) port: u16,
    pub(crate) place: Place,
    pub(crate) config: Option<PathBuf>,
    pub(crate) issuer: Option<String>,
    pub(crate) cors: Vec<String>,
    pub(crate) mailbox_endpoint: bool,
    pub(crate) admin: bool,
    pub(crate) demo_providers: bool,
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
    let mut admin = false;
    let mut demo_providers = false;
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
            Long("admin") => admin = true,
            Long("demo-providers") => demo_providers = true,
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
        admin,
        demo_providers,
        json,
    }))
}

/// What `--help` prints.
pub(crate) const HELP: &str = r#"vestibule-pool: Cognito-compatible user pools and identity pools on this computer

USAGE
  vestibule-pool (--memory | --data DIR) [OPTIONS]

WHERE THE POOLS ARE KEPT
  -m, --memory            nowhere: they end with the program
  -d, --data DIR          in this directory, which is made if it is missing and must be closed to other users (0700).
                          What is secret in the databases is sealed with DIR/sealing.key: keep them together

OPTIONS
  -p, --port PORT         the port on 127.0.0.1; without it, or with 0, the system chooses one
  -c, --config FILE.json  the pools, their clients, groups and users, see below; without it, one pool with one client
      --issuer URL        what comes before /<user pool id> in the tokens' issuer;
                          without it https://cognito-idp.<region>.amazonaws.com
      --cors ORIGIN       let web pages of this origin call; may be repeated; '*' is all of them
      --mailbox-endpoint  show the messages at <endpoint><user pool id>/mailbox (GET, DELETE). For tests only:
                          whoever reaches the port can then confirm any account
      --admin             answer the operations that need AWS credentials (CreateUserPool, AdminCreateUser and the rest), to
                          whoever calls and whatever it signs with. For tests only
      --demo-providers    pretend to know Google, Facebook, Amazon and Apple, as far as the file does not name the real ones:
                          each is a page that says so, on which a made-up person is chosen
      --json              print the ready line and the messages as JSON, one object a line
  -h, --help              print this
  -V, --version           print the version

It prints one line when it is ready, with the endpoint and the ids (with --json, of every pool and client), and then one line
for each message that a pool would have sent: that is where the codes are. It ends with SIGINT or SIGTERM. VESTIBULE_LOG sets the log on standard
error (warn; debug shows every operation).

EXAMPLES
  A pool for one test run, on a port of the system's choosing:
      vestibule-pool --memory --json --mailbox-endpoint

  A server on which tests make their own pools, as they would on AWS:
      vestibule-pool --memory --admin --port 9229

  A pool that stays, at a fixed port, for a web page in development:
      vestibule-pool --data ~/.local/share/my-pool --port 9229 --cors http://localhost:5173

  Using it from boto3:
      boto3.client("cognito-idp", region_name="us-east-1", endpoint_url="http://127.0.0.1:9229/")

  A file with several pools. Ids are made once and found again by the names; Users says what new users begin with:
      {
        "UserPools": [{
          "PoolName": "shop",
          "UserPoolId": "us-east-1_Shop12345",
          "Clients": [
            { "ClientName": "web", "ClientId": "shopweb" },
            { "ClientName": "server", "ClientSecret": "abcdefghijklmnopqrstuvwx",
              "ExplicitAuthFlows": ["ALLOW_ADMIN_USER_PASSWORD_AUTH"] }
          ],
          "Groups": [{ "GroupName": "staff", "Precedence": 1, "RoleArn": "arn:aws:iam::123456789012:role/staff" }],
          "Users": [
            { "Username": "ada", "Password": "Correct horse 1!", "Groups": ["staff"],
              "Attributes": { "email": "ada@example.com", "email_verified": "true" } },
            { "Username": "bob", "TemporaryPassword": "Battery staple 2?" }
          ]
        }, {
          "PoolName": "staff only", "AllowAdminCreateUserOnly": true
        }],
        "IdentityPools": [{
          "IdentityPoolName": "shop",
          "AllowUnauthenticatedIdentities": true,
          "CognitoIdentityProviders": [{ "PoolName": "shop", "ClientName": "web" }]
        }]
      }

  A file with the settings of one pool; every setting may be left out, and these are the defaults:
      {
        "PoolName": "vestibule",
        "Region": "us-east-1",
        "UserPoolId": null,
        "IssuerBase": null,
        "PasswordPolicy": { "MinimumLength": 8, "RequireUppercase": true, "RequireLowercase": true,
                            "RequireNumbers": true, "RequireSymbols": true, "PasswordHistorySize": 0,
                            "TemporaryPasswordValidityDays": 7 },
        "UsernameAttributes": [],
        "AliasAttributes": null,
        "AutoVerifiedAttributes": null,
        "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": [] },
        "RequiredAttributes": ["email"],
        "Schema": [],
        "MfaConfiguration": "OFF",
        "EnabledMfas": [],
        "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD"] },
        "WebAuthnConfiguration": null,
        "DeviceConfiguration": null,
        "AllowAdminCreateUserOnly": false,
        "IdentityProviders": [],
        "DemonstrationProviders": false,
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
          "AuthSessionValidityMinutes": 3,
          "AllowedOAuthFlowsUserPoolClient": false,
          "AllowedOAuthFlows": [],
          "AllowedOAuthScopes": [],
          "CallbackURLs": [],
          "DefaultRedirectURI": null,
          "LogoutURLs": [],
          "SupportedIdentityProviders": null
        }],
        "Groups": [],
        "Users": []
      }
  Further flows are ALLOW_USER_PASSWORD_AUTH, ALLOW_USER_AUTH, ALLOW_CUSTOM_AUTH, ALLOW_ADMIN_USER_PASSWORD_AUTH and, where
  RefreshTokenRotation is DISABLED, ALLOW_REFRESH_TOKEN_AUTH. Ids that are null are made with the database and stay with it.
  MfaConfiguration is OFF, OPTIONAL or ON; EnabledMfas are SMS_MFA, SOFTWARE_TOKEN_MFA, EMAIL_OTP; first factors are
  PASSWORD, EMAIL_OTP, SMS_OTP, WEB_AUTHN (for which WebAuthnConfiguration is { "RelyingPartyId": "localhost" }). Accounts are named by an address where UsernameAttributes has "email"
  or "phone_number"; otherwise AliasAttributes sign in, too ("email", "phone_number", "preferred_username"), which is the
  e-mail address where it is null. Schema has attributes of your own, as Cognito's CreateUserPool takes them.
  A client that signs people in on the hosted page has AllowedOAuthFlowsUserPoolClient true, AllowedOAuthFlows ["code"],
  AllowedOAuthScopes among openid, email, phone, profile, aws.cognito.signin.user.admin, and its CallbackURLs and LogoutURLs,
  which are compared as text. IdentityProviders are of the form { "ProviderName": "Corp", "ProviderType": "OIDC",
  "ProviderDetails": { "oidc_issuer": "https://…", "client_id": "…", "client_secret": "…", "authorize_scopes": "openid email" },
  "AttributeMapping": { "email": "email" } }; at the provider, <domain>/oauth2/idpresponse is the redirect URI.
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
            "--admin",
            "--demo-providers",
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
        assert!(arguments.mailbox_endpoint && arguments.admin && arguments.json);
        assert!(arguments.demo_providers);
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
        let start = HELP.find("      {\n        \"PoolName\"").unwrap();
        let end = HELP.find("\n  Further flows").unwrap();
        let shown = vestibule_local_pool::PoolConfig::from_json(HELP.get(start..end).unwrap());
        let default = vestibule_local_pool::PoolConfig::default();
        assert_eq!(format!("{:?}", shown.unwrap()), format!("{default:?}"));
    }

    #[test]
    fn the_several_pools_that_help_shows_can_be() {
        let start = HELP.find("      {\n        \"UserPools\"").unwrap();
        let end = HELP
            .find("\n  A file with the settings of one pool")
            .unwrap();
        let shown = vestibule_local_pool::PoolsConfig::from_json(HELP.get(start..end).unwrap());
        assert_eq!(shown.unwrap().user_pools.len(), 2);
    }
}
