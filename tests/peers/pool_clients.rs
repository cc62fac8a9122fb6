//! Clients that others wrote, against the embedded pool started alone: boto3 on every operation that it can drive, pycognito
//! and amazon-cognito-identity-js with their own SRP and remembered devices, and aws-jwt-verify on the tokens of the latter.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;
use vestibule_tests::process::{Process, wait_for};

use crate::server::{node_path, python};

#[test]
fn boto3_runs_every_operation_and_is_refused_where_it_should_be() {
    StandAlonePool::start().try_with(Script::Python("pool_boto3.py"));
}

#[test]
fn boto3_runs_the_operations_of_an_account_and_is_refused_where_it_should_be() {
    StandAlonePool::start_with(WITH_EVERY_FLOW).try_with(Script::Python("pool_boto3_account.py"));
}

#[test]
fn boto3_sets_up_a_second_factor_in_its_first_sign_in_and_is_refused_without() {
    StandAlonePool::start_with(REQUIRING_MFA).try_with(Script::Python("pool_boto3_mfa_setup.py"));
}

#[test]
fn boto3_administers_a_pool_and_is_refused_where_it_should_be() {
    StandAlonePool::start_with_administration().try_with(Script::Python("pool_boto3_admin.py"));
}

#[test]
fn boto3_confirms_devices_and_administers_them_and_is_refused_where_it_should_be() {
    StandAlonePool::start_by(TRACKING_DEVICES, &["--admin"])
        .try_with(Script::Python("pool_boto3_devices.py"));
}

#[test]
fn boto3_signs_in_with_a_passkey_of_soft_webauthn_and_is_refused_where_it_should_be() {
    StandAlonePool::start_with(WITH_PASSKEYS).try_with(Script::Python("pool_boto3_passkeys.py"));
}

#[test]
fn boto3_gets_an_identity_and_credentials_and_is_refused_those_of_others() {
    StandAlonePool::start_with(WITH_IDENTITY_POOL)
        .try_with(Script::Python("pool_boto3_identity.py"));
}

#[test]
fn amazon_cognito_identity_js_replaces_the_password_that_an_administrator_gave() {
    StandAlonePool::start_with_administration().try_with(Script::Node("pool_new_password.cjs"));
}

#[test]
fn pycognito_signs_in_by_its_own_srp_and_is_refused_where_it_should_be() {
    StandAlonePool::start().try_with(Script::Python("pool_pycognito.py"));
}

#[test]
fn aws_jwt_verify_takes_the_pools_tokens_and_refuses_forged_ones() {
    StandAlonePool::start().try_with(Script::Node("pool_jwt_verify.cjs"));
}

#[test]
fn pycognito_signs_in_with_a_remembered_device_and_is_refused_where_it_should_be() {
    StandAlonePool::start_with(TRACKING_DEVICES)
        .try_with(Script::Python("pool_pycognito_devices.py"));
}

#[test]
fn amazon_cognito_identity_js_remembers_its_device_and_goes_on_without_a_forgotten_one() {
    StandAlonePool::start_with(TRACKING_DEVICES).try_with(Script::Node("pool_devices.cjs"));
}

#[test]
fn amazon_cognito_identity_js_does_all_it_can_with_an_account_and_is_refused_where_it_should_be() {
    StandAlonePool::start_with(WITH_EVERY_FLOW).try_with(Script::Node("pool_account.cjs"));
}

#[test]
fn amazon_cognito_identity_js_sets_up_an_authenticator_app_in_its_first_sign_in() {
    StandAlonePool::start_with(REQUIRING_MFA).try_with(Script::Node("pool_mfa_setup.cjs"));
}

/// A program of a third party's, by the file that drives it.
#[derive(Debug, Clone, Copy)]
enum Script {
    Python(&'static str),
    Node(&'static str),
}

impl Script {
    fn command(self) -> Command {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/peers");
        match self {
            Self::Python(name) => {
                let mut command = Command::new(python());
                command.arg(format!("{folder}/python/{name}"));
                // No folder of the person's is read or written.
                command.env("PYTHONDONTWRITEBYTECODE", "1");
                command
            }
            Self::Node(name) => {
                let mut command = Command::new("node");
                command.arg(format!("{folder}/node/{name}"));
                command.env("NODE_PATH", node_path());
                command
            }
        }
    }
}

/// `vestibule-pool` in memory, until this is dropped.
struct StandAlonePool {
    /// The ready line.
    ready: Value,
    process: Process,
    _folder: TempDir,
}

impl StandAlonePool {
    fn start() -> Self {
        Self::start_with(CONFIG)
    }

    fn start_with(configuration: &str) -> Self {
        Self::start_by(configuration, &[])
    }

    /// With the operations that need an administrator.
    fn start_with_administration() -> Self {
        Self::start_by(CONFIG, &["--admin"])
    }

    fn start_by(configuration: &str, options: &[&str]) -> Self {
        let folder = TempDir::new().expect("a folder");
        let config = folder.path().join("pool.json");
        std::fs::write(&config, configuration).expect("a file");
        let mut command = Command::new(program());
        command
            .args(["--memory", "--port", "0", "--json", "--mailbox-endpoint"])
            .arg("--config")
            .arg(&config)
            .args(options)
            .stdin(Stdio::null());
        let process = Process::start("vestibule-pool", &mut command, folder.path());
        let ready = wait_for("the ready line", || ready_line(&process.output()));
        Self {
            ready,
            process,
            _folder: folder,
        }
    }

    /// Runs one of the scripts, which ends at the first check that fails.
    fn try_with(&self, script: Script) {
        let text = |name: &str| self.ready[name].as_str().expect("text");
        let mut command = script.command();
        if let Some(pool) = self.ready["identity_pools"].get(0) {
            let id = pool["identity_pool_id"].as_str().expect("text");
            command.args(["--identity-pool-id", id]);
        }
        let output = command
            .args(["--endpoint", text("endpoint")])
            .args(["--user-pool-id", text("user_pool_id")])
            .args(["--mailbox-url", text("mailbox_url")])
            .args(["--rotating-client-id", "rotatingclient"])
            .args(["--classic-client-id", "classicclient"])
            .args(["--secret-client-id", "secretclient"])
            .args(["--client-secret", CLIENT_SECRET])
            .env("AWS_EC2_METADATA_DISABLED", "true")
            .env("AWS_CONFIG_FILE", "/dev/null")
            .env("AWS_SHARED_CREDENTIALS_FILE", "/dev/null")
            .output()
            .expect("the script's language is installed");
        let said = String::from_utf8_lossy(&output.stdout);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success(),
            "{script:?}:\n{said}{errors}\nthe pool said:\n{}",
            self.process.output()
        );
        assert!(said.lines().count() > 5, "the script ran to its end");
    }
}

/// The first line that the pool prints, once all of it is there.
fn ready_line(output: &str) -> Option<Value> {
    let (line, _) = output.split_once('\n')?;
    let line: Value = serde_json::from_str(line).unwrap_or_else(|_| panic!("no JSON: {line}"));
    Some(line["ready"].clone())
}

/// The program that cargo put beside the folder of the tests.
fn program() -> PathBuf {
    let mut path = std::env::current_exe().expect("the test's own path");
    path.pop();
    path.pop();
    path.push(format!("vestibule-pool{}", std::env::consts::EXE_SUFFIX));
    assert!(
        path.exists(),
        "vestibule-pool was not built; run ./dev test"
    );
    path
}

const CLIENT_SECRET: &str = "abcdefghijklmnopqrstuvwxyz0123";

const CONFIG: &str = r#"{
    "Clients": [
        {
            "ClientName": "rotating",
            "ClientId": "rotatingclient",
            "RefreshTokenRotation": { "Feature": "ENABLED", "RetryGracePeriodSeconds": 0 }
        },
        {
            "ClientName": "classic",
            "ClientId": "classicclient",
            "RefreshTokenRotation": { "Feature": "DISABLED" },
            "ExplicitAuthFlows": [
                "ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"
            ]
        },
        {
            "ClientName": "secret",
            "ClientId": "secretclient",
            "ClientSecret": "abcdefghijklmnopqrstuvwxyz0123"
        }
    ]
}"#;

/// One client, of a pool in which a remembered device stands for the second factor.
const TRACKING_DEVICES: &str = r#"{
    "MfaConfiguration": "OPTIONAL",
    "EnabledMfas": ["EMAIL_OTP"],
    "DeviceConfiguration": { "ChallengeRequiredOnNewDevice": true },
    "Clients": [
        {
            "ClientName": "classic",
            "ClientId": "classicclient",
            "RefreshTokenRotation": { "Feature": "DISABLED" },
            "ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
        }
    ]
}"#;

/// Every way to sign in by a password, a code or a question, and every second factor for who turns one on.
const WITH_EVERY_FLOW: &str = r#"{
    "AliasAttributes": ["email", "phone_number", "preferred_username"],
    "AutoVerifiedAttributes": ["email", "phone_number"],
    "RequiredAttributes": ["email"],
    "Schema": [{ "Name": "shoe", "AttributeDataType": "Number" }],
    "MfaConfiguration": "OPTIONAL",
    "EnabledMfas": ["SMS_MFA", "SOFTWARE_TOKEN_MFA", "EMAIL_OTP"],
    "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP", "SMS_OTP"] },
    "Clients": [
        {
            "ClientName": "classic",
            "ClientId": "classicclient",
            "RefreshTokenRotation": { "Feature": "DISABLED" },
            "ExplicitAuthFlows": [
                "ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_CUSTOM_AUTH",
                "ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"
            ]
        },
        { "ClientName": "rotating", "ClientId": "rotatingclient" }
    ]
}"#;

/// Passkeys beside passwords.
const WITH_PASSKEYS: &str = r#"{
    "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "WEB_AUTHN"] },
    "WebAuthnConfiguration": { "RelyingPartyId": "localhost" },
    "Clients": [
        {
            "ClientName": "classic",
            "ClientId": "classicclient",
            "ExplicitAuthFlows": ["ALLOW_USER_AUTH", "ALLOW_USER_PASSWORD_AUTH"]
        }
    ]
}"#;

/// An identity pool that trusts one of two app clients.
const WITH_IDENTITY_POOL: &str = r#"{
    "UserPools": [
        {
            "PoolName": "peers",
            "Clients": [
                {
                    "ClientName": "classic",
                    "ClientId": "classicclient",
                    "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH"]
                },
                {
                    "ClientName": "rotating",
                    "ClientId": "rotatingclient",
                    "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH"]
                }
            ]
        }
    ],
    "IdentityPools": [
        {
            "IdentityPoolName": "peers",
            "CognitoIdentityProviders": [{ "PoolName": "peers", "ClientName": "classic" }]
        }
    ]
}"#;

/// A second factor of everybody, which those who have none set up in their first sign-in.
const REQUIRING_MFA: &str = r#"{
    "MfaConfiguration": "ON",
    "EnabledMfas": ["SOFTWARE_TOKEN_MFA"],
    "Clients": [
        {
            "ClientName": "classic",
            "ClientId": "classicclient",
            "RefreshTokenRotation": { "Feature": "DISABLED" },
            "ExplicitAuthFlows": [
                "ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"
            ]
        }
    ]
}"#;
