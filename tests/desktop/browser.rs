//! Sign-in through the system browser, for real: the window, a Chromium that it opens, a provider's page, the application's own scheme,
//! and back.

use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use vestibule_tests::browser::{BrowserPage, SystemBrowser, write_script};
use vestibule_tests::computer::{Computer, Keyring};
use vestibule_tests::executable;
use vestibule_tests::http::check_user;
use vestibule_tests::process::{Process, wait_for};
use vestibule_tests::window::Window;

use crate::steps::{ADA, make_account};

/// An OpenID provider of others (npm's oidc-provider), and the configuration that names it.
pub(crate) struct Provider {
    pub(crate) issuer: String,
    configuration: PathBuf,
    _process: Process,
}

impl Provider {
    pub(crate) fn start(computer: &Computer) -> Self {
        let modules = std::env::var_os("VESTIBULE_PEERS_NODE_PATH").expect(
            "VESTIBULE_PEERS_NODE_PATH names the peers' node_modules; ./dev test makes them",
        );
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/peers/node/oidc_provider.mjs");
        let mut command = Command::new("node");
        command
            .arg(script)
            .env("NODE_PATH", modules)
            .stdin(Stdio::null());
        let process = Process::start("oidc-provider", &mut command, computer.folder());
        let issuer = wait_for("the provider's address", || {
            let output = process.output();
            let line = output.lines().find(|line| line.starts_with('{'))?;
            let ready: Value = serde_json::from_str(line).ok()?;
            ready["issuer"].as_str().map(str::to_owned)
        });
        let configuration = computer.folder().join("provider.json");
        let content = json!({
            "issuer": issuer,
            "client_id": "vestibule",
            "scopes": ["openid", "profile", "offline_access"],
        });
        std::fs::write(&configuration, content.to_string()).unwrap();
        Self {
            issuer,
            configuration,
            _process: process,
        }
    }
}

/// A computer with a provider and a browser, and the application's window on it.
struct Scene {
    window: Window,
    browser: SystemBrowser,
    _provider: Provider,
    computer: Computer,
}

impl Scene {
    /// With these environment variables for the application, too.
    async fn open(test: &str, variables: impl FnOnce(&Computer) -> Vec<(&str, String)>) -> Self {
        let computer = Computer::start(Keyring::Unlocked);
        let provider = Provider::start(&computer);
        let browser = SystemBrowser::install(&computer);
        let mut variables = variables(&computer);
        variables.push((
            "VESTIBULE_CONFIGURATION",
            provider.configuration.display().to_string(),
        ));
        variables.push(("BROWSER", browser.command().to_owned()));
        let variables: Vec<_> = variables
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let window = Window::open_with(&computer, test, &variables).await;
        Self {
            window,
            browser,
            _provider: provider,
            computer,
        }
    }

    /// Wants a protected page, and goes to the browser for it.
    async fn leave_for_the_browser(&self) {
        self.window.click("nav-protected").await;
        self.window.click("browser-page").await;
        self.window.element("step-wait_for_browser").await;
    }

    /// What the person does in the browser: signs in, and goes on.
    async fn sign_in_there(&self) {
        sign_in_at(&self.browser, &self.computer).await;
    }

    /// Starts the application a second time, as the system does for a link; it hands over and ends.
    fn follow(&self, arguments: &[&str]) -> String {
        let mut command = self.computer.command(executable("vestibule-desktop"));
        command.args(arguments);
        let mut second = Process::start("second", &mut command, self.computer.folder());
        wait_for("the end of the second copy", || {
            (!second.is_running()).then_some(())
        });
        second.output()
    }

    async fn is_on_the_page_first_asked_for(&self) {
        self.window
            .wait_for_text("page-heading", "Hello ada from SSR route!")
            .await;
        assert_eq!(self.window.path().await, "/protected");
        assert_eq!(check_user(&self.computer.socket()), r#"{"user":"ada"}"#);
    }

    /// Ends it all; what was logged holds nothing of what the browser was sent to, or came back with.
    async fn close(self) -> String {
        let log = self.window.close().await;
        for secret in ["code=", "state=", "nonce=", "code_challenge", "eyJ"] {
            assert!(!log.contains(secret), "{secret} is in the log:\n{log}");
        }
        log
    }
}

const STRANGER: &str = "dev.vestibule.client://callback?code=evil&state=evil";

/// Signs in at npm's oidc-provider, and goes on.
async fn sign_in_at(browser: &SystemBrowser, computer: &Computer) {
    sign_in_on(&browser.page(computer).await).await;
}

/// The same, on this page.
pub(crate) async fn sign_in_on(page: &BrowserPage) {
    page.fill("username", ADA.username).await;
    page.fill("password", ADA.password).await;
    page.click("button").await;
    page.wait_for_text("Go on as ada?").await;
    page.click("button").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_leads_back_to_the_page_first_asked_for() {
    let scene = Scene::open("browser-deep-link", |_| Vec::new()).await;
    scene.leave_for_the_browser().await;
    scene.window.screenshot("waiting").await;
    scene.sign_in_there().await;
    scene.is_on_the_page_first_asked_for().await;

    // The browser's own session ends with ours, where that is asked for.
    scene.window.click("nav-profile").await;
    scene.window.click("sign-out-in-browser").await;
    scene.window.click("sign-out").await;
    scene.window.element("receipt-browser").await;
    scene.window.screenshot("signed-out-in-browser").await;
    assert_eq!(check_user(&scene.computer.socket()), r#"{"user":null}"#);
    let log = scene.close().await;
    assert!(log.contains("way_back=DeepLink"), "{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_scheme_can_t_be_registered_the_browser_leads_back_by_this_computer() {
    let scene = Scene::open("browser-loopback", |computer| {
        // A desktop that knows no handler, and takes none.
        let folder = computer.folder().join("bin");
        std::fs::create_dir(&folder).unwrap();
        write_script(&folder.join("xdg-mime"), "#!/bin/sh\nexit 4\n");
        let path = std::env::var("PATH").unwrap();
        vec![("PATH", format!("{}:{path}", folder.display()))]
    })
    .await;
    scene.leave_for_the_browser().await;
    scene.sign_in_there().await;
    scene.is_on_the_page_first_asked_for().await;
    let log = scene.close().await;
    assert!(log.contains("way_back=Loopback"), "{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn strangers_links_do_not_end_the_sign_in_and_cancelling_does() {
    let scene = Scene::open("browser-strangers", |_| Vec::new()).await;
    scene.leave_for_the_browser().await;
    let too_long = format!("{STRANGER}{}", "a".repeat(9 * 1024));
    for arguments in [
        &[STRANGER][..],
        &["dev.vestibule.client://callback?error=access_denied&state=evil"],
        &["dev.vestibule.client://callback"],
        &[STRANGER, STRANGER],
        &[STRANGER, "--version"],
        &["--configuration", STRANGER],
        &[&too_long],
    ] {
        scene.follow(arguments);
        say_by_bus(&scene.computer, arguments);
    }
    scene.window.element("step-wait_for_browser").await;
    assert_eq!(check_user(&scene.computer.socket()), r#"{"user":null}"#);

    // The real one still counts.
    scene.sign_in_there().await;
    scene.is_on_the_page_first_asked_for().await;

    scene.window.click("sign-out").await;
    scene.window.click("browser-page").await;
    scene.window.click("cancel-browser").await;
    scene.window.element("step-sign_in").await;
    scene.follow(&[STRANGER]);
    let notice = scene.window.text("notice").await;
    assert!(notice.contains("no sign-in was waiting"), "{notice}");
    scene.window.screenshot("link-without-sign-in").await;
    assert_eq!(check_user(&scene.computer.socket()), r#"{"user":null}"#);
    let log = scene.close().await;
    assert!(!log.contains("evil"), "no link is in the log:\n{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_starts_the_application_signs_nobody_in_and_says_so() {
    let computer = Computer::start(Keyring::Unlocked);
    let provider = Provider::start(&computer);
    let configuration = provider.configuration.display().to_string();
    let variables = [("VESTIBULE_CONFIGURATION", configuration.as_str())];
    let window = Window::open_by_link(&computer, "browser-cold-start", &variables, STRANGER).await;
    window.element("notice").await;
    window.screenshot("cold-start").await;
    assert_eq!(window.path().await, "/profile");
    assert_eq!(check_user(&computer.socket()), r#"{"user":null}"#);
    let log = window.close().await;
    assert!(!log.contains("evil"), "no link is in the log:\n{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_application_that_was_closed_meanwhile_is_started_by_the_browser_and_signs_in() {
    let scene = Scene::open("browser-closed", |_| Vec::new()).await;
    scene.leave_for_the_browser().await;
    let Scene {
        window,
        browser,
        computer,
        _provider,
    } = scene;
    let log = window.close().await;
    assert!(log.contains("way_back=DeepLink"), "{log}");
    assert!(!computer.socket().exists() || UnixStream::connect(computer.socket()).is_err());

    sign_in_at(&browser, &computer).await;
    // What is started here is started by the browser, by way of the desktop's xdg-open.
    wait_for("the application, started by the link", || {
        UnixStream::connect(computer.socket()).ok()
    });
    wait_for("the sign-in", || {
        (check_user(&computer.socket()) == r#"{"user":"ada"}"#).then_some(())
    });
    let log = wait_for("the page first asked for", || {
        let log = log_file(&computer);
        log.contains("page=/protected").then_some(log)
    });
    computer.end(&executable("vestibule-desktop"));
    for secret in ["code=", "state=", "nonce=", "code_challenge", "eyJ"] {
        assert!(!log.contains(secret), "{secret} is in the log:\n{log}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_starts_the_application_leads_once_to_the_page_first_asked_for() {
    let scene = Scene::open("browser-restarted", |_| Vec::new()).await;
    scene.leave_for_the_browser().await;
    let Scene {
        window,
        browser,
        computer,
        _provider: provider,
    } = scene;
    let mut log = window.close().await;
    // The desktop leads the link into a file, so that the test can bring it when it wants.
    let taker = computer.folder().join("taker");
    let brought = computer.folder().join("link");
    let script = format!("#!/bin/sh\nprintf %s \"$1\" > '{}'\n", brought.display());
    write_script(&taker, &script);
    lead_links_to(&computer, &taker);
    sign_in_at(&browser, &computer).await;
    let link = wait_for("the link", || {
        std::fs::read_to_string(&brought)
            .ok()
            .filter(|link| link.contains("state="))
    });

    let configuration = provider.configuration.display().to_string();
    let variables = [("VESTIBULE_CONFIGURATION", configuration.as_str())];
    let by = async |link: &str| {
        Window::open_by_link(&computer, "browser-restarted", &variables, link).await
    };
    // A stranger's link first: it ends nothing.
    let window = by(STRANGER).await;
    let notice = window.text("notice").await;
    assert!(notice.contains("no sign-in was waiting"), "{notice}");
    assert_eq!(check_user(&computer.socket()), r#"{"user":null}"#);
    log += &window.close().await;

    let window = by(&link).await;
    window
        .wait_for_text("page-heading", "Hello ada from SSR route!")
        .await;
    assert_eq!(window.path().await, "/protected");
    assert_eq!(check_user(&computer.socket()), r#"{"user":"ada"}"#);
    window.screenshot("signed-in").await;
    window.click("sign-out").await;
    window.element("step-sign_in").await;
    log += &window.close().await;

    // The same link once more: nothing is kept of it.
    let window = by(&link).await;
    let notice = window.text("notice").await;
    assert!(notice.contains("no sign-in was waiting"), "{notice}");
    assert_eq!(check_user(&computer.socket()), r#"{"user":null}"#);
    log += &window.close().await;
    for secret in ["code=", "state=", "nonce=", "code_challenge", "eyJ"] {
        assert!(!log.contains(secret), "{secret} is in the log:\n{log}");
    }
}

/// Leads the application's links to this program, as another one may that registers the scheme.
fn lead_links_to(computer: &Computer, program: &Path) {
    let folder = computer.home().join(".local/share/applications");
    let entries = std::fs::read_dir(folder).unwrap();
    let entry = entries
        .map(|entry| entry.unwrap().path())
        .find(|path| path.extension().is_some_and(|ending| ending == "desktop"))
        .expect("the application has registered its scheme");
    let ours = std::fs::read_to_string(&entry).unwrap();
    let application = executable("vestibule-desktop").display().to_string();
    let theirs = ours.replace(&application, &program.display().to_string());
    assert_ne!(ours, theirs);
    std::fs::write(entry, theirs).unwrap();
}

/// What the application has logged in the person's home.
fn log_file(computer: &Computer) -> String {
    let folder = std::fs::read_dir(computer.data_dir().join("logs"));
    let files = folder.into_iter().flatten().flatten();
    files
        .filter_map(|file| std::fs::read_to_string(file.path()).ok())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_embedded_user_pools_page_leads_back_and_so_do_those_whom_it_pretends_to_know() {
    let computer = Computer::start(Keyring::Unlocked);
    let browser = SystemBrowser::install(&computer);
    let variables = [("BROWSER", browser.command())];
    let window = Window::open_with(&computer, "browser-embedded", &variables).await;
    make_account(&window, &ADA).await;
    window.click("sign-out").await;
    window.element("step-sign_in").await;
    window.screenshot("ways-through-the-browser").await;

    window.click("nav-protected").await;
    window.click("browser-page").await;
    let page = browser.page(&computer).await;
    page.fill("username", ADA.username).await;
    page.fill("password", ADA.password).await;
    page.click("form button[type=submit]").await;
    window
        .wait_for_text("page-heading", "Hello ada from SSR route!")
        .await;
    assert_eq!(window.path().await, "/protected");
    assert_eq!(check_user(&computer.socket()), r#"{"user":"ada"}"#);

    // What may be changed here may be changed by who came from there, too.
    window.click("who").await;
    window.element("attribute-email").await;

    window.click("nav-profile").await;
    window.click("sign-out").await;
    window.element("step-sign_in").await;
    window.click("browser-Google").await;
    window.element("step-wait_for_browser").await;
    page.go_to_next().await;
    page.wait_for_text("This is not Google").await;
    page.click("a.person").await;
    window.element("welcome").await;
    assert!(check_user(&computer.socket()).contains("Google_"));
    window.screenshot("signed-in-by-a-pretended-provider").await;
    let log = window.close().await;
    for secret in ["code=", "state=", "eyJ", ADA.password] {
        assert!(!log.contains(secret), "{secret} is in the log:\n{log}");
    }
}

/// As any process of the session may: the method by which a second copy hands its arguments over.
fn say_by_bus(computer: &Computer, arguments: &[&str]) {
    let mut words = vec!["vestibule-desktop"];
    words.extend(arguments);
    let status = computer
        .command("dbus-send")
        .args([
            "--session",
            "--print-reply",
            "--dest=dev.vestibule.client.SingleInstance",
            "/dev/vestibule/client/SingleInstance",
            "org.SingleInstance.DBus.ExecuteCallback",
            &format!("array:string:{}", words.join(",")),
            "string:/",
        ])
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success(), "the application answers");
}
