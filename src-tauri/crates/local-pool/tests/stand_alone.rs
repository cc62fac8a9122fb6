//! `vestibule-pool` as whoever starts it sees it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Output, Stdio};

use serde_json::{Value, json};

/// The running program, until this is dropped.
struct Program {
    child: Child,
    lines: BufReader<ChildStdout>,
}

impl Program {
    fn start(arguments: &[&str]) -> Self {
        let mut child = command(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap());
        Self { child, lines }
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.lines.read_line(&mut line).unwrap();
        line
    }

    fn json_line(&mut self) -> Value {
        let line = self.line();
        serde_json::from_str(&line).unwrap_or_else(|_| panic!("no JSON: {line:?}"))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vestibule-pool"));
    command
        .args(arguments)
        .stdin(Stdio::null())
        .env_remove("VESTIBULE_LOG");
    command
}

fn run(arguments: &[&str]) -> Output {
    command(arguments).output().unwrap()
}

fn exchange(endpoint: &str, head: &str, body: &str) -> String {
    let address = endpoint.trim_start_matches("http://").trim_end_matches('/');
    let mut stream = TcpStream::connect(address).unwrap();
    let length = body.len();
    write!(
        stream,
        "{head}Host: {address}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn sign_up(endpoint: &str, client_id: &str, username: &str) -> String {
    let body = json!({
        "ClientId": client_id,
        "Username": username,
        "Password": "Correct horse 1!",
        "UserAttributes": [{ "Name": "email", "Value": format!("{username}@example.com") }],
    });
    let head = "POST / HTTP/1.1\r\nContent-Type: application/x-amz-json-1.1\r\n\
                X-Amz-Target: AWSCognitoIdentityProviderService.SignUp\r\n";
    exchange(endpoint, head, &body.to_string())
}

#[test]
fn it_says_how_it_is_reached_and_what_it_would_have_sent() {
    let mut program = Program::start(&["--memory", "--json", "--mailbox-endpoint"]);
    let ready = program.json_line()["ready"].clone();
    let text = |name: &str| ready[name].as_str().unwrap();
    assert!(text("endpoint").starts_with("http://127.0.0.1:"));
    assert!(text("user_pool_id").starts_with("us-east-1_"));
    assert_eq!(ready["clients"][0]["client_id"], ready["client_id"]);
    assert_eq!(
        text("issuer"),
        format!(
            "https://cognito-idp.us-east-1.amazonaws.com/{}",
            text("user_pool_id")
        )
    );
    let answer = sign_up(text("endpoint"), text("client_id"), "ada");
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    let mail = program.json_line()["mail"].clone();
    assert_eq!(mail["to"], "ada@example.com");
    let code = mail["code"].as_str().unwrap();

    let path = text("mailbox_url").trim_start_matches(text("endpoint"));
    let shown = exchange(text("endpoint"), &format!("GET /{path} HTTP/1.1\r\n"), "");
    assert!(shown.contains(code), "{shown}");
}

#[test]
fn for_people_it_prints_plain_lines_and_shows_no_mailbox_unasked() {
    let mut program = Program::start(&["--memory", "--issuer", "http://issuer.example"]);
    let ready = program.line();
    let value = |name: &str| {
        let (_, rest) = ready.split_once(&format!("{name}=")).unwrap();
        rest.split_whitespace().next().unwrap().to_owned()
    };
    assert!(
        ready.starts_with("ready endpoint=http://127.0.0.1:"),
        "{ready}"
    );
    assert!(!ready.contains("mailbox="));
    sign_up(&value("endpoint"), &value("client_id"), "ada");
    let mail = program.line();
    assert!(
        mail.starts_with("mail to=ada@example.com Your confirmation code is "),
        "{mail}"
    );
    let pool = value("user_pool_id");
    let mailbox = format!("GET /{pool}/mailbox HTTP/1.1\r\n");
    assert!(exchange(&value("endpoint"), &mailbox, "").starts_with("HTTP/1.1 404"));
    let discovery = format!("GET /{pool}/.well-known/openid-configuration HTTP/1.1\r\n");
    let discovery = exchange(&value("endpoint"), &discovery, "");
    assert!(discovery.contains(&format!("http://issuer.example/{pool}")));
}

#[cfg(unix)]
#[test]
fn a_pool_in_a_directory_stays_and_ends_in_order() {
    let scratch = tempfile::tempdir().unwrap();
    let directory = scratch.path().join("pool");
    let arguments = ["--data", directory.to_str().unwrap(), "--json"];
    let mut program = Program::start(&arguments);
    let first = program.json_line()["ready"].clone();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    sign_up(&text(&first["endpoint"]), &text(&first["client_id"]), "ada");

    let second = run(&arguments);
    assert_eq!(second.status.code(), Some(1));
    let complaint = String::from_utf8(second.stderr).unwrap();
    assert!(
        complaint.contains("in use by another process"),
        "{complaint}"
    );

    let ended = Command::new("kill")
        .args(["-TERM", &program.child.id().to_string()])
        .status()
        .unwrap();
    assert!(ended.success());
    assert_eq!(program.child.wait().unwrap().code(), Some(0));
    drop(program);
    assert!(
        !directory
            .join("pools")
            .join(text(&first["user_pool_id"]))
            .join("pool.sqlite3-wal")
            .exists(),
        "the log is in the database"
    );

    let mut program = Program::start(&arguments);
    let again = program.json_line()["ready"].clone();
    for name in ["user_pool_id", "client_id"] {
        assert_eq!(again[name], first[name]);
    }
    let taken = sign_up(&text(&again["endpoint"]), &text(&again["client_id"]), "Ada");
    assert!(taken.contains("UsernameExistsException"), "{taken}");
}

#[test]
fn it_says_what_is_wrong_and_with_which_status() {
    let scratch = tempfile::tempdir().unwrap();
    let config = scratch.path().join("pool.json");
    std::fs::write(&config, r#"{ "Clients": [] }"#).unwrap();
    let config = config.to_str().unwrap();
    let missing = scratch.path().join("missing.json");
    let key = scratch.path().join("damaged");
    std::fs::create_dir(&key).unwrap();
    std::fs::write(key.join("sealing.key"), "short").unwrap();
    make_private(&key.join("sealing.key"), 0o600);
    for (arguments, status, complaint) in [
        (&[][..], 2, "say where the pool is kept"),
        (
            &["--memory", "--nonsense"],
            2,
            "invalid option '--nonsense'",
        ),
        (
            &["--memory", "--config", config],
            1,
            "pool.json: configuration: Clients is empty",
        ),
        (
            &["--memory", "--config", missing.to_str().unwrap()],
            1,
            "could not read",
        ),
        (
            &["--memory", "--issuer", "nonsense"],
            1,
            "configuration: IssuerBase is not",
        ),
        (&["--data", key.to_str().unwrap()], 1, "too short for a key"),
    ] {
        let output = run(arguments);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(status), "{said}");
        assert!(
            said.starts_with("vestibule-pool: ") && said.contains(complaint),
            "{said}"
        );
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(output.stdout.is_empty());
    }
    let help = run(&["--help"]);
    assert!(help.status.success());
    assert!(String::from_utf8(help.stdout).unwrap().contains("EXAMPLES"));
    assert!(run(&["--version"]).stdout.starts_with(b"vestibule-pool "));
}

/// An operation for administrators, as a program calls it that knows no credentials.
fn operation(endpoint: &str, target: &str, body: &Value) -> (bool, Value) {
    let head = format!(
        "POST / HTTP/1.1\r\nContent-Type: application/x-amz-json-1.1\r\nX-Amz-Target: {target}\r\n"
    );
    let answer = exchange(endpoint, &head, &body.to_string());
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let is_ok = head.starts_with("HTTP/1.1 200 OK\r\n");
    (is_ok, serde_json::from_str(body).unwrap())
}

const IDP: &str = "AWSCognitoIdentityProviderService";

#[test]
fn a_file_describes_everything_that_a_test_needs() {
    let scratch = tempfile::tempdir().unwrap();
    let config = scratch.path().join("pools.json");
    let json = json!({
        "UserPools": [
            {
                "PoolName": "shop",
                "UserPoolId": "us-east-1_Shop12345",
                "Clients": [
                    { "ClientName": "web", "ClientId": "shopweb", "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH"] },
                    { "ClientName": "server", "ClientSecret": "abcdefghijklmnopqrstuvwx" },
                ],
                "Groups": [{ "GroupName": "staff" }],
                "Users": [
                    { "Username": "ada", "Password": "Correct horse 1!", "Groups": ["staff"] },
                    { "Username": "bob", "TemporaryPassword": "Battery staple 2?" },
                ],
            },
            { "PoolName": "other" },
        ],
        "IdentityPools": [{
            "IdentityPoolName": "guests",
            "AllowUnauthenticatedIdentities": true,
        }],
    });
    std::fs::write(&config, json.to_string()).unwrap();
    let config = config.to_str().unwrap();
    let mut program = Program::start(&["--memory", "--json", "--config", config]);
    let ready = program.json_line()["ready"].clone();
    assert_eq!(ready["user_pool_id"], "us-east-1_Shop12345");
    assert_eq!(ready["user_pools"][0]["clients"][0]["client_id"], "shopweb");
    assert_eq!(ready["user_pools"][0]["clients"][1]["has_secret"], true);
    assert_eq!(ready["user_pools"][1]["pool_name"], "other");
    assert_eq!(ready["admin"], false);
    let endpoint = ready["endpoint"].as_str().unwrap();

    let sign_in = |name: &str, password: &str| {
        let request = json!({
            "ClientId": "shopweb",
            "AuthFlow": "USER_PASSWORD_AUTH",
            "AuthParameters": { "USERNAME": name, "PASSWORD": password },
        });
        operation(endpoint, &format!("{IDP}.InitiateAuth"), &request)
    };
    let (is_ok, ada) = sign_in("ada", "Correct horse 1!");
    assert!(is_ok && ada["AuthenticationResult"]["IdToken"].is_string());
    assert!(!sign_in("ada", "Battery staple 2?").0);
    let (_, bob) = sign_in("bob", "Battery staple 2?");
    assert_eq!(bob["ChallengeName"], "NEW_PASSWORD_REQUIRED");

    let guests = &ready["identity_pools"][0]["identity_pool_id"];
    let request = json!({ "IdentityPoolId": guests });
    let (is_ok, guest) = operation(endpoint, "AWSCognitoIdentityService.GetId", &request);
    assert!(is_ok && guest["IdentityId"].is_string(), "{guest}");

    let other = ready["user_pools"][1]["client_id"].as_str().unwrap();
    sign_up(endpoint, other, "eve");
    let delivery = program.json_line();
    assert_eq!(delivery["mail"]["to"], "eve@example.com");
    assert_eq!(
        delivery["user_pool_id"],
        ready["user_pools"][1]["user_pool_id"]
    );
}

#[test]
fn tests_make_their_own_pools_where_they_may() {
    let request = json!({ "PoolName": "made" });
    let create = format!("{IDP}.CreateUserPool");
    let mut program = Program::start(&["--memory", "--json"]);
    let ready = program.json_line()["ready"].clone();
    let (is_ok, refused) = operation(ready["endpoint"].as_str().unwrap(), &create, &request);
    assert!(!is_ok);
    assert_eq!(refused["__type"], "MissingAuthenticationTokenException");

    let mut program = Program::start(&["--memory", "--json", "--admin"]);
    let ready = program.json_line()["ready"].clone();
    assert_eq!(ready["admin"], true);
    let endpoint = ready["endpoint"].as_str().unwrap();
    let (is_ok, made) = operation(endpoint, &create, &request);
    assert!(is_ok, "{made}");
    let request = json!({
        "UserPoolId": made["UserPool"]["Id"],
        "Username": "ada",
        "UserAttributes": [{ "Name": "email", "Value": "ada@example.com" }],
    });
    let (is_ok, user) = operation(endpoint, &format!("{IDP}.AdminCreateUser"), &request);
    assert!(is_ok, "{user}");
    let delivery = program.json_line();
    assert_eq!(delivery["mail"]["subject"], "Your temporary password");
    assert_eq!(delivery["user_pool_id"], made["UserPool"]["Id"]);
}

#[test]
fn a_file_that_is_wrong_says_where_and_what() {
    let scratch = tempfile::tempdir().unwrap();
    let config = scratch.path().join("pools.json");
    for (json, complaint) in [
        (
            "{\n \"UserPools\": [\n  {},\n  { \"PoolName\": \"b\",\n    \"PasswordPolicy\": { \"MinimumLength\": 5 } }\n ]\n}",
            "configuration: line 4, UserPools[1]: PasswordPolicy.MinimumLength is not between 6 and 99",
        ),
        (
            "{\n \"UserPools\": [\n  { \"Clients\": [\n    { \"ClientID\": \"x\" } ] } ] }",
            "configuration: line 4, column 16, UserPools[0].Clients[0]",
        ),
        (
            r#"{ "UserPools": [{ "Users": [{ "Username": "ada", "Password": "short" }] }] }"#,
            "configuration: user pool vestibule, Users[0]: Password did not conform with policy: Password not long enough",
        ),
        (
            r#"{ "UserPools": [{ "Users": [{ "Username": "ada" }] }] }"#,
            "give it one of the two",
        ),
        (
            r#"{ "UserPools": [{ "Users": [{ "Username": "ada", "Password": "Correct horse 1!", "Groups": ["a"] }] }] }"#,
            "one of Users is in a group that Groups does not have",
        ),
        ("{ \"UserPools\": [", "ends too early"),
    ] {
        std::fs::write(&config, json).unwrap();
        let output = run(&["--memory", "--config", config.to_str().unwrap()]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains(complaint), "{said}");
        assert!(!said.contains("short"), "no password is repeated: {said}");
    }
}

fn make_private(path: &Path, mode: u32) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    }
    #[cfg(not(unix))]
    let _ = (path, mode);
}

#[test]
fn it_signs_people_in_through_a_browser_and_pretends_to_know_others_where_it_is_told_to() {
    let scratch = tempfile::tempdir().unwrap();
    let file = scratch.path().join("pool.json");
    let config = json!({ "Clients": [{
        "ClientId": "web",
        "AllowedOAuthFlowsUserPoolClient": true,
        "AllowedOAuthFlows": ["code"],
        "AllowedOAuthScopes": ["openid"],
        "CallbackURLs": ["http://localhost:5173/"],
    }] });
    std::fs::write(&file, config.to_string()).unwrap();
    for is_pretending in [true, false] {
        let mut arguments = vec!["--memory", "--json", "--config", file.to_str().unwrap()];
        arguments.extend(is_pretending.then_some("--demo-providers"));
        let mut program = Program::start(&arguments);
        let ready = program.json_line()["ready"].clone();
        let endpoint = ready["endpoint"].as_str().unwrap();
        let domain = ready["domain"].as_str().unwrap();
        let path = domain.strip_prefix(endpoint.trim_end_matches('/')).unwrap();
        let query = "client_id=web&response_type=code&redirect_uri=http%3A%2F%2Flocalhost%3A5173%2F\
                     &code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";
        let get = |page: &str| {
            let head = format!("GET {path}{page} HTTP/1.1\r\n");
            exchange(endpoint, &head, "")
        };
        let login = get(&format!("/login?{query}"));
        assert!(login.contains("<title>Sign in"), "{login}");
        assert_eq!(login.contains("Continue with Google"), is_pretending);
        let away = get(&format!(
            "/oauth2/authorize?{query}&identity_provider=Google"
        ));
        assert!(away.starts_with("HTTP/1.1 303 See Other\r\n"), "{away}");
        assert_eq!(
            away.contains("/demo/authorize?state="),
            is_pretending,
            "{away}"
        );
        assert_eq!(
            away.contains("error=invalid_request"),
            !is_pretending,
            "{away}"
        );
    }
}
