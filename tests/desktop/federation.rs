//! A user pool of others that trusts somebody else: the window, Chromium, MiniStack's domain with `identity_provider=Google`, npm's
//! oidc-provider in Google's place, and back to the window.
//!
//! MiniStack has no Google of its own: it sends the browser to whatever issuer the pool names, takes that issuer's ID token without looking at
//! its signature, and forgets the application's code challenge on the way. The end it does not reach: the tokens for such a code come as
//! `application/x-amz-json-1.0`, where RFC 6749 (section 5.1) has `application/json`, and our client takes no other. The whole of such a
//! chain is shown at the embedded user pool.

use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use vestibule_tests::browser::SystemBrowser;
use vestibule_tests::computer::{Computer, Keyring};
use vestibule_tests::http::check_user;
use vestibule_tests::process::{Process, wait_for};
use vestibule_tests::window::Window;

use crate::browser::{Provider, sign_in_on};

#[tokio::test(flavor = "multi_thread")]
async fn another_user_pools_chain_leads_back_and_its_answer_that_is_no_json_is_refused() {
    let computer = Computer::start(Keyring::Unlocked);
    let google = Provider::start(&computer);
    let pool = Pool::start(&computer, &google.issuer);
    // The last page of the chain is the provider's.
    let browser = SystemBrowser::install_trusting(&computer, &[&google.issuer]);
    let configuration = pool.configuration.display().to_string();
    let variables = [
        ("VESTIBULE_CONFIGURATION", configuration.as_str()),
        ("BROWSER", browser.command()),
    ];
    let window = Window::open_with(&computer, "federation", &variables).await;

    // Whom the pool does not trust it sends nobody to: its answer is an error in JSON, which Chromium shows as no page at all.
    window.click("nav-protected").await;
    window.click("browser-Facebook").await;
    window.element("step-wait_for_browser").await;
    let page = browser.page(&computer).await;
    page.wait_for_text("ERR_INVALID_RESPONSE").await;
    assert_eq!(check_user(&computer.socket()), r#"{"user":null}"#);
    window.click("cancel-browser").await;

    window.click("nav-protected").await;
    window.click("browser-Google").await;
    window.element("step-wait_for_browser").await;
    page.go_to_next().await;
    sign_in_on(&page).await;
    window.element("notice").await;
    window.screenshot("refused").await;
    assert_eq!(check_user(&computer.socket()), r#"{"user":null}"#);
    let log = window.close().await;
    assert!(log.contains("the browser came back"), "{log}");
    assert!(log.contains("the token endpoint's answer"), "{log}");
    for secret in ["code=", "state=", "nonce=", "eyJ"] {
        assert!(!log.contains(secret), "{secret} is in the log:\n{log}");
    }
}

/// MiniStack with a user pool that trusts one provider, and the configuration that names it.
struct Pool {
    configuration: PathBuf,
    _process: Process,
}

impl Pool {
    fn start(computer: &Computer, issuer: &str) -> Self {
        let python = std::env::var_os("VESTIBULE_PEERS_PYTHON")
            .expect("VESTIBULE_PEERS_PYTHON names a Python with the peers; ./dev test makes one");
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|free| free.local_addr())
            .expect("a port")
            .port();
        let folder = computer.folder().join("ministack");
        std::fs::create_dir(&folder).expect("a folder");
        let mut command = Command::new(&python);
        command
            .args(["-m", "ministack"])
            .current_dir(&folder)
            .env("HOME", &folder)
            .env("STATE_DIR", &folder)
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .env("BIND_HOST", "127.0.0.1")
            .env("MINISTACK_HOST", "127.0.0.1")
            .env("GATEWAY_PORT", port.to_string())
            .env("IOT_MTLS_ENABLED", "0")
            .env("AUTH", "true")
            .stdin(Stdio::null());
        let process = Process::start("ministack", &mut command, computer.folder());
        wait_for("MiniStack", || TcpStream::connect(("127.0.0.1", port)).ok());
        let endpoint = format!("http://127.0.0.1:{port}");
        let script = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/peers/python/ministack_federation.py"
        );
        let made = Command::new(&python)
            .args([script, &endpoint, issuer])
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .output()
            .expect("Python runs");
        let errors = String::from_utf8_lossy(&made.stderr);
        assert!(made.status.success(), "{errors}\n{}", process.output());
        let made: Value = serde_json::from_slice(&made.stdout).expect("JSON");
        let callback = "dev.vestibule.client://callback";
        let content = json!({ "Auth": { "Cognito": {
            "userPoolId": made["user_pool_id"],
            "userPoolClientId": made["client_id"],
            "userPoolEndpoint": endpoint,
            "loginWith": { "oauth": {
                "domain": endpoint,
                "scopes": ["openid", "profile", "aws.cognito.signin.user.admin"],
                "redirectSignIn": [callback],
                "redirectSignOut": [callback],
                "responseType": "code",
                "providers": ["Google", "Facebook"],
            } },
        } } });
        let configuration = computer.folder().join("federation.json");
        std::fs::write(&configuration, content.to_string()).expect("a file");
        Self {
            configuration,
            _process: process,
        }
    }
}
