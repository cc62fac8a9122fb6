//! The AWS command line takes its credentials from the application, through `credential_process`.
//!
//! AWS's own identity service is not there: a listener stands for it, which notes by which key it was asked. That the credentials
//! are the identity pool's is what the pool's own tests show.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::sync::mpsc::{Receiver, channel};

use serde_json::{Value, json};
use vestibule_tests::computer::{Computer, Keyring};
use vestibule_tests::executable;
use vestibule_tests::process::{Process, wait_for};
use vestibule_tests::window::Window;

use crate::companions::{answer, approve, pair_as, run};
use crate::steps::sign_in;

const GRACE: &str = "grace";
const PASSWORD: &str = "Compiler-A0-1952";

#[tokio::test(flavor = "multi_thread")]
async fn the_aws_command_line_asks_by_the_key_that_the_application_gives_it() {
    let computer = Computer::start(Keyring::Unlocked);
    let (_pool, configuration) = start_pool(&computer);
    let (endpoint, asked) = identity_service();
    let aws = Aws::set_up(&computer, &endpoint);
    let file = configuration.to_str().expect("text");
    let named = [("VESTIBULE_CONFIGURATION", file)];
    let not_running = aws.who_am_i(&computer);
    assert_refused(&not_running, "Vestibule is not running. Start Vestibule");

    let window = Window::open_with(&computer, "aws-cli", &named).await;
    window.click("nav-profile").await;
    sign_in(&window, GRACE, PASSWORD).await;
    window.wait_for_text("welcome", "Welcome, grace").await;
    assert_refused(
        &aws.who_am_i(&computer),
        "not paired with Vestibule. Run `vestibule pair`",
    );

    let pairing = pair_as(&computer, "vestibule", &["user.read"]);
    approve(&computer, pairing).await;
    assert_refused(
        &aws.who_am_i(&computer),
        "this was not granted to this tool",
    );
    let pairing = pair_as(&computer, "vestibule", &["aws.credentials", "session.end"]);
    approve(&computer, pairing).await;
    let identity = aws.who_am_i(&computer);
    assert!(identity.status.success(), "{identity:?}");
    let identity: Value = serde_json::from_slice(&identity.stdout).expect("JSON");
    assert_eq!(identity["Account"], ACCOUNT);
    let by = asked.recv().expect("it was asked");
    let given: Value =
        serde_json::from_str(&answer(&run(&computer, &["aws-credentials"]))).expect("JSON");
    let key = given["AccessKeyId"].as_str().expect("text");
    println!("sts:GetCallerIdentity was asked by the key {}", by.key);
    assert!(by.key.starts_with("ASIA"), "a temporary one: {}", by.key);
    assert!(key.starts_with("ASIA"));
    assert!(!by.session_token.is_empty(), "it goes with its session");

    // Signed out, nothing is given; signed in again, the grant is good for something again.
    answer(&run(&computer, &["sign-out"]));
    assert_refused(
        &aws.who_am_i(&computer),
        "nobody is signed in. Sign in in Vestibule's window",
    );
    window.wait_for_text("receipt-by", "vestibule").await;
    window
        .wait_for_text(
            "receipt-companions",
            "vestibule: no access until you sign in again",
        )
        .await;
    window.screenshot("signed-out-by-a-companion").await;
    sign_in(&window, GRACE, PASSWORD).await;
    window.wait_for_text("welcome", "Welcome, grace").await;
    assert!(aws.who_am_i(&computer).status.success());
    asked.recv().expect("it was asked");

    answer(&run(&computer, &["unpair"]));
    assert_refused(&aws.who_am_i(&computer), "not paired with Vestibule");
    assert!(asked.try_recv().is_err(), "who was refused asked nobody");
    window.close().await;
}

fn assert_refused(output: &Output, sentence: &str) {
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(
        !output.status.success() && output.stdout.is_empty(),
        "{output:?}"
    );
    assert!(errors.contains(sentence), "{errors}");
}

/// The AWS command line with a profile whose credentials come from `vestibule`.
struct Aws {
    program: PathBuf,
    config: PathBuf,
    endpoint: String,
}

impl Aws {
    fn set_up(computer: &Computer, endpoint: &str) -> Self {
        let python = std::env::var_os("VESTIBULE_PEERS_PYTHON")
            .expect("VESTIBULE_PEERS_PYTHON names a Python with the peers; ./dev test makes one");
        let config = computer.folder().join("aws-config");
        let content = format!(
            "[profile vestibule]\nregion = us-east-1\ncredential_process = \"{}\" aws-credentials\n",
            executable("vestibule").display()
        );
        fs::write(&config, content).expect("a file");
        Self {
            program: Path::new(&python).with_file_name("aws"),
            config,
            endpoint: endpoint.to_owned(),
        }
    }

    fn who_am_i(&self, computer: &Computer) -> Output {
        computer
            .command(&self.program)
            .args(["sts", "get-caller-identity", "--profile", "vestibule"])
            .args(["--endpoint-url", &self.endpoint])
            .env("AWS_CONFIG_FILE", &self.config)
            .env(
                "AWS_SHARED_CREDENTIALS_FILE",
                computer.folder().join("none"),
            )
            .env("AWS_EC2_METADATA_DISABLED", "true")
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .output()
            .expect("the AWS command line runs")
    }
}

/// By what the service was asked.
struct By {
    key: String,
    session_token: String,
}

/// Stands for AWS's identity service (`GetCallerIdentity`): its address, and by what it is asked.
fn identity_service() -> (String, Receiver<By>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    let (sender, asked) = channel();
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let mut reader = BufReader::new(&stream);
            let mut head = Vec::new();
            let mut line = String::new();
            while reader.read_line(&mut line).is_ok_and(|length| length > 2) {
                head.push(std::mem::take(&mut line));
            }
            let header = |name: &str| {
                let fields = head.iter().filter_map(|line| line.split_once(':'));
                let mut values = fields.filter(|(other, _)| other.eq_ignore_ascii_case(name));
                values.next().map_or("", |(_, value)| value.trim())
            };
            // Signature Version 4: `AWS4-HMAC-SHA256 Credential=<key>/<date>/…`
            let credential = header("authorization").split_once("Credential=");
            let key = credential.and_then(|(_, rest)| rest.split('/').next());
            let by = By {
                key: key.unwrap_or_default().to_owned(),
                session_token: header("x-amz-security-token").to_owned(),
            };
            let length = header("content-length").parse().unwrap_or(0);
            let _ = reader.read_exact(&mut vec![0; length]);
            let answer = format!(
                "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">\
                 <GetCallerIdentityResult><Arn>arn:aws:sts::{ACCOUNT}:assumed-role/x/y</Arn>\
                 <UserId>x:y</UserId><Account>{ACCOUNT}</Account></GetCallerIdentityResult>\
                 </GetCallerIdentityResponse>"
            );
            let _ = write!(
                &stream,
                "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{answer}",
                answer.len()
            );
            if sender.send(by).is_err() {
                return;
            }
        }
    });
    (format!("http://{address}"), asked)
}

/// A user pool with an identity pool, and the application's configuration for it.
fn start_pool(computer: &Computer) -> (Process, PathBuf) {
    let folder = computer.folder();
    let config = folder.join("pool.json");
    let settings = json!({
        "UserPools": [{
            "PoolName": "people",
            "Clients": [{ "ClientName": "desktop", "ClientId": "desktopclient" }],
            "Users": [{ "Username": GRACE, "Password": PASSWORD }],
        }],
        "IdentityPools": [{
            "IdentityPoolName": "people",
            "CognitoIdentityProviders": [{ "PoolName": "people", "ClientName": "desktop" }],
        }],
    });
    fs::write(&config, settings.to_string()).expect("a file");
    let mut command = computer.command(executable("vestibule-pool"));
    command
        .args(["--memory", "--port", "0", "--json", "--config"])
        .arg(&config)
        .stdin(Stdio::null());
    let process = Process::start("aws-pool", &mut command, folder);
    let ready = wait_for("the pool", || {
        let output = process.output();
        let (line, _) = output.split_once('\n')?;
        let line: Value = serde_json::from_str(line).expect("JSON");
        Some(line["ready"].clone())
    });
    let file = folder.join("with-identity-pool.json");
    let content = json!({ "Auth": { "Cognito": {
        "userPoolId": ready["user_pool_id"],
        "userPoolClientId": "desktopclient",
        "userPoolEndpoint": ready["endpoint"],
        "identityPoolId": ready["identity_pools"][0]["identity_pool_id"],
        "identityPoolEndpoint": ready["endpoint"],
    } } });
    fs::write(&file, content.to_string()).expect("a file");
    (process, file)
}

const ACCOUNT: &str = "123456789012";
