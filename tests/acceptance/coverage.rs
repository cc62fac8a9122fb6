//! `docs/coverage.md`: which of Cognito's operations the house has, and who tried them. It is made here, from the sources.
//!
//! Deliberately not here: whether an operation does what Cognito's does. That is for the tests of each crate, and for
//! `tests/peers`; this says where to look.
//!
//! Invariants: every command that the webview may call is in [`COMMANDS`]; no operation, command or script is named that is
//! not there.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use vestibule_contract::command;

/// Where the table is, and what has it written anew.
const TABLE: &str = "docs/coverage.md";
const RENEW: &str =
    "UPDATE_COVERAGE=1 cargo nextest run -p vestibule-tests --test acceptance coverage";

/// The operations that come of each command, those of its later steps among them.
const COMMANDS: &[(&str, &[&str])] = &[
    (command::APP_INFO, &[]),
    (command::CURRENT_SESSION, &[]),
    (command::LOAD, &[]),
    (command::SHOW_STEP, &[]),
    (command::SIGN_IN, SIGN_IN),
    (command::BEGIN_SIGN_IN, SIGN_IN),
    (
        command::ANSWER_CHALLENGE,
        &[
            "RespondToAuthChallenge",
            "VerifySoftwareToken",
            "ConfirmDevice",
        ],
    ),
    (command::TOTP_SETUP, &["AssociateSoftwareToken"]),
    // What the pool asked of the passkey came with the challenge.
    (command::PASSKEY_REQUEST, &[]),
    (command::SIGN_UP, &["SignUp"]),
    (command::CONFIRM_SIGN_UP, &["ConfirmSignUp"]),
    (
        command::RESEND_CODE,
        &["ResendConfirmationCode", "ForgotPassword"],
    ),
    (command::FORGOT_PASSWORD, &["ForgotPassword"]),
    (command::CONFIRM_FORGOT_PASSWORD, &["ConfirmForgotPassword"]),
    (command::SIGN_OUT, &["RevokeToken", "GlobalSignOut"]),
    // What the browser and the provider's pages say to each other is no operation; what is left is the token endpoint's.
    (command::BEGIN_BROWSER_SIGN_IN, &[]),
    (command::OPEN_BROWSER_AGAIN, &[]),
    (command::ANSWER_BY_PASTE, &[]),
    (command::USER_PROFILE, &["GetUser"]),
    (command::UPDATE_USER_ATTRIBUTES, &["UpdateUserAttributes"]),
    (command::DELETE_USER_ATTRIBUTES, &["DeleteUserAttributes"]),
    (
        command::SEND_ATTRIBUTE_CODE,
        &["GetUserAttributeVerificationCode"],
    ),
    (command::VERIFY_ATTRIBUTE, &["VerifyUserAttribute"]),
    (command::CHANGE_PASSWORD, &["ChangePassword"]),
    (command::SET_MFA_PREFERENCE, &["SetUserMFAPreference"]),
    (command::BEGIN_TOTP_ENROLMENT, &["AssociateSoftwareToken"]),
    (command::FINISH_TOTP_ENROLMENT, &["VerifySoftwareToken"]),
    (command::DEVICES, &["ListDevices"]),
    (command::REMEMBER_DEVICE, &["UpdateDeviceStatus"]),
    (command::FORGET_DEVICE, &["ForgetDevice"]),
    (command::USER_AUTH_FACTORS, &["GetUserAuthFactors"]),
    (command::PASSKEYS, &["ListWebAuthnCredentials"]),
    (
        command::BEGIN_PASSKEY_REGISTRATION,
        &["StartWebAuthnRegistration"],
    ),
    (
        command::FINISH_PASSKEY_REGISTRATION,
        &["CompleteWebAuthnRegistration"],
    ),
    (command::DELETE_PASSKEY, &["DeleteWebAuthnCredential"]),
    (command::DELETE_USER, &["DeleteUser"]),
    (command::PICK_CONFIGURATION, &[]),
    (command::USE_ISSUER, &[]),
    (command::USE_EMBEDDED_POOL, &[]),
    (command::COMPANIONS, &[]),
    (command::REVOKE_COMPANION, &[]),
    (command::REVOKE_ALL_COMPANIONS, &[]),
    (command::REFUSED_COMPANIONS, &[]),
    (command::FORGET_REFUSED_COMPANION, &[]),
    (command::ACTIVITY, &[]),
    (command::EXPORT_ACTIVITY, &[]),
    (command::MAILBOX, &[]),
    (command::CLEAR_MAILBOX, &[]),
    (command::PREFERENCES, &[]),
    (command::SET_PREFERENCES, &[]),
    (command::HAS_THEME, &[]),
    (command::PICK_THEME, &[]),
    (command::FORGET_THEME, &[]),
    (command::OPEN_WINDOW, &[]),
    (command::CLOSE_WINDOW, &[]),
    (command::QUIT, &[]),
    (command::OPEN_LINK, &[]),
    (command::DIAGNOSTIC_REPORT, &[]),
    (command::SAVE_DIAGNOSTIC_REPORT, &[]),
    (command::UI_READY, &[]),
];

/// What a sign-in needs, with the device that it is remembered by.
const SIGN_IN: &[&str] = &["InitiateAuth", "RespondToAuthChallenge", "ConfirmDevice"];

/// What the application does for the page unasked: it renews tokens before they end.
const UNASKED: &[&str] = &["GetTokensFromRefreshToken", "InitiateAuth"];

/// How the client of a user pool or of an identity pool is had, at the end of the line before a call.
const CLIENTS: &[&str] = &[".client()", ".get_or_make(settings)"];

/// The operations behind pycognito's own words; what is not here goes by boto3's name.
const PYCOGNITO: &[(&str, &[&str])] = &[
    ("authenticate", &["InitiateAuth", "RespondToAuthChallenge"]),
    (
        "authenticate_user",
        &["InitiateAuth", "RespondToAuthChallenge"],
    ),
    ("register", &["SignUp"]),
    ("renew_access_token", &["InitiateAuth"]),
    ("initiate_forgot_password", &["ForgotPassword"]),
    ("logout", &["GlobalSignOut"]),
];

/// The operations behind the words of amazon-cognito-identity-js; what is not here goes by the operation's own name.
const JAVASCRIPT: &[(&str, &[&str])] = &[
    (
        "authenticateUser",
        &["InitiateAuth", "RespondToAuthChallenge"],
    ),
    ("sendMFACode", &["RespondToAuthChallenge"]),
    ("sendMFASelectionAnswer", &["RespondToAuthChallenge"]),
    ("sendCustomChallengeAnswer", &["RespondToAuthChallenge"]),
    ("confirmRegistration", &["ConfirmSignUp"]),
    ("refreshSession", &["InitiateAuth"]),
    ("getUserData", &["GetUser"]),
    ("getUserAttributes", &["GetUser"]),
    ("updateAttributes", &["UpdateUserAttributes"]),
    ("deleteAttributes", &["DeleteUserAttributes"]),
    (
        "getAttributeVerificationCode",
        &["GetUserAttributeVerificationCode"],
    ),
    ("verifyAttribute", &["VerifyUserAttribute"]),
    ("confirmPassword", &["ConfirmForgotPassword"]),
    ("forgetSpecificDevice", &["ForgetDevice"]),
    ("setDeviceStatusRemembered", &["UpdateDeviceStatus"]),
    ("setDeviceStatusNotRemembered", &["UpdateDeviceStatus"]),
    ("signOut", &["RevokeToken"]),
];

#[test]
fn the_table_of_coverage_is_what_the_sources_say() {
    let made = table(&root());
    let path = root().join(TABLE);
    if std::env::var_os("UPDATE_COVERAGE").is_some() {
        fs::write(&path, &made).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == made,
        "{TABLE} is out of date; renew it by\n    {RENEW}"
    );
}

#[test]
fn every_command_is_mapped_to_the_operations_that_come_of_it() {
    assert_eq!(unmapped(&command::ALL), Vec::<&str>::new());
    let mapped = COMMANDS.iter().map(|(name, _)| *name);
    let gone: Vec<_> = mapped.filter(|name| !command::ALL.contains(name)).collect();
    assert_eq!(gone, Vec::<&str>::new(), "no such command");
}

#[test]
fn a_command_that_is_not_mapped_is_reported() {
    assert_eq!(unmapped(&[command::SIGN_IN, "read_mind"]), ["read_mind"]);
}

#[test]
fn the_maps_name_no_operation_that_nobody_has() {
    let pool = pool_operations(&root());
    let mapped = COMMANDS.iter().chain(PYCOGNITO).chain(JAVASCRIPT);
    for operation in mapped.flat_map(|(_, operations)| *operations) {
        assert!(pool.contains_key(*operation), "{operation}");
    }
}

#[test]
fn an_operation_that_the_page_reaches_is_one_of_the_client() {
    let client = client_operations(&root());
    for operation in COMMANDS.iter().flat_map(|(_, operations)| *operations) {
        assert!(client.contains(&plain(operation)), "{operation}");
    }
}

#[test]
fn operations_calls_and_scripts_are_read_as_they_are_written() {
    let macro_call = "operations! {\n    /// One.\n    AdminOperation in Pools, \"Target.\"\n    \
                      ListUserPools => admin::list,\n}\n";
    assert_eq!(
        operations_of(macro_call),
        [("ListUserPools".to_owned(), "for administrators")]
    );
    let call = "self\n    .client()\n    .sign_up()\n    .client_id(id)";
    assert_eq!(calls_of(call), ["signup"]);
    let script = "# by delete_user\ncognito.sign_up(Username=1)\nsigned_up = 1\n";
    assert!(words_of(script).contains("sign_up"));
    assert!(!words_of(script).contains("delete_user"), "a comment");
    assert!(!words_of("const sign_up_more = 1;").contains("sign_up"));
}

/// The commands without an entry in the map.
fn unmapped<'a>(commands: &[&'a str]) -> Vec<&'a str> {
    let is_mapped = |name: &str| COMMANDS.iter().any(|(command, _)| *command == name);
    let commands = commands.iter().copied();
    commands.filter(|name| !is_mapped(name)).collect()
}

fn table(root: &Path) -> String {
    let pool = pool_operations(root);
    let client = client_operations(root);
    let third_parties = third_parties(root, &pool);
    let mut text = format!(
        "# Coverage\n\n\
         Cognito's operations, and what of this house has them. Made from the sources by `tests/acceptance/coverage.rs`, which \
         fails when it is out of date; renew it by\n\n    {RENEW}\n\n\
         - *pool*: the embedded user pool (`vestibule-pool`) performs it, for users or for administrators \
         (`--admin`), or as an identity pool.\n\
         - *client*: the application's client (`crates/cognito`) calls it, at any user pool.\n\
         - *UI*: the commands of the webview that it comes of; *unasked* is what the application does by itself.\n\
         - *third party*: clients that others wrote, whose scripts in `tests/peers` call it at the embedded pool and check \
         what is answered and what is refused.\n\n\
         | operation | pool | client | UI | third party |\n|---|---|---|---|---|\n"
    );
    for (operation, whose) in &pool {
        let mut commands: Vec<_> = COMMANDS
            .iter()
            .filter(|(_, operations)| operations.contains(&operation.as_str()))
            .map(|(command, _)| format!("`{command}`"))
            .collect();
        if UNASKED.contains(&operation.as_str()) {
            commands.push("unasked".to_owned());
        }
        let by_client = if client.contains(&plain(operation)) {
            "yes"
        } else {
            "–"
        };
        let peers = third_parties.get(operation).map_or_else(Vec::new, |peers| {
            peers.iter().map(|peer| (*peer).to_owned()).collect()
        });
        let (commands, peers) = (or_dash(&commands), or_dash(&peers));
        writeln!(
            text,
            "| {operation} | {whose} | {by_client} | {commands} | {peers} |"
        )
        .unwrap();
    }
    text
}

fn or_dash(names: &[String]) -> String {
    if names.is_empty() {
        "–".to_owned()
    } else {
        names.join(", ")
    }
}

/// The operations that the embedded pool has, and whom for.
fn pool_operations(root: &Path) -> BTreeMap<String, &'static str> {
    let source = "src-tauri/crates/local-pool/src/operation.rs";
    let operations = operations_of(&fs::read_to_string(root.join(source)).unwrap());
    let operations: BTreeMap<_, _> = operations.into_iter().collect();
    assert!(operations.len() > 20, "{source} is read");
    operations
}

/// What is listed in each `operations!` of this source.
fn operations_of(source: &str) -> Vec<(String, &'static str)> {
    let mut operations = Vec::new();
    for list in source
        .split("\noperations! {")
        .skip(usize::from(!source.starts_with("operations! {")))
    {
        let (list, _) = list.split_once("\n}").unwrap();
        let whose = if list.contains("AdminOperation in") {
            "for administrators"
        } else if list.contains("IdentityOperation in") {
            "identity pool"
        } else {
            "for users"
        };
        let names = list.lines().filter_map(|line| line.split_once(" => "));
        operations.extend(names.map(|(name, _)| (name.trim().to_owned(), whose)));
    }
    operations
}

/// The operations that the application's client calls, in plain letters. All of them are the pool's, too: what the client
/// needs can be tried without Cognito.
fn client_operations(root: &Path) -> BTreeSet<String> {
    let folder = root.join("src-tauri/crates/cognito/src/user_pool");
    let mut sources = files(&folder);
    sources.retain(|path| {
        let path = path.to_string_lossy();
        !path.contains("/tests/") && !path.ends_with("/tests.rs")
    });
    let calls = sources
        .iter()
        .flat_map(|path| calls_of(&fs::read_to_string(path).unwrap()));
    let calls: BTreeSet<_> = calls.collect();
    let pool: BTreeSet<_> = pool_operations(root)
        .keys()
        .map(|name| plain(name))
        .collect();
    let missing: Vec<_> = calls.difference(&pool).collect();
    assert!(missing.is_empty(), "the embedded pool has no {missing:?}");
    calls
}

/// The SDK's calls in this source, in plain letters: they follow the client, alone on their line.
fn calls_of(source: &str) -> Vec<String> {
    let lines: Vec<_> = source.lines().map(str::trim).collect();
    let calls = lines.windows(2).filter_map(|lines| {
        let is_client = CLIENTS.iter().any(|client| lines[0].ends_with(client));
        let name = lines[1].strip_prefix('.')?.strip_suffix("()")?;
        is_client.then(|| plain(name))
    });
    calls.collect()
}

/// Who called each operation.
fn third_parties(
    root: &Path,
    pool: &BTreeMap<String, &'static str>,
) -> BTreeMap<String, BTreeSet<&'static str>> {
    let mut called: BTreeMap<String, BTreeSet<&'static str>> = BTreeMap::new();
    for path in files(&root.join("tests/peers")) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let (peer, own_words) = match name.as_str() {
            _ if name.starts_with("pool_boto3") => ("boto3", &[][..]),
            _ if name.starts_with("pool_pycognito") => ("pycognito", PYCOGNITO),
            _ if name.starts_with("pool_")
                && path.extension().is_some_and(|kind| kind == "cjs") =>
            {
                ("amazon-cognito-identity-js", JAVASCRIPT)
            }
            _ => continue,
        };
        let words = words_of(&fs::read_to_string(&path).unwrap());
        let plain_words: BTreeSet<_> = words.iter().map(|word| plain(word)).collect();
        let own = own_words.iter().filter(|(word, _)| words.contains(*word));
        let own: BTreeSet<_> = own.flat_map(|(_, operations)| *operations).collect();
        for operation in pool.keys() {
            if plain_words.contains(&plain(operation)) || own.contains(&operation.as_str()) {
                called.entry(operation.clone()).or_default().insert(peer);
            }
        }
    }
    called
}

/// The words of a script, without its comments.
fn words_of(script: &str) -> BTreeSet<String> {
    let is_comment = |line: &&str| line.starts_with('#') || line.starts_with("//");
    let lines = script.lines().map(str::trim_start);
    lines
        .filter(|line| !is_comment(line))
        .flat_map(|line| line.split(|letter: char| letter != '_' && !letter.is_alphanumeric()))
        .map(str::to_owned)
        .collect()
}

/// `SetUserMFAPreference`, `setUserMfaPreference` and `set_user_mfa_preference` are the same in plain letters.
fn plain(name: &str) -> String {
    name.replace('_', "").to_ascii_lowercase()
}

/// The files of this folder and all below, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let below = paths.into_iter().flat_map(|path| {
        if path.is_dir() {
            files(&path)
        } else {
            vec![path]
        }
    });
    below.collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}
