//! The system browser: a real Chromium on the computer's own display. The application opens it by `$BROWSER`; the test drives the
//! page that it was sent to.

use std::path::{Path, PathBuf};
use std::process::Command;

use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::json;

use crate::computer::Computer;
use crate::process::{PATIENCE, Process, wait_for};

/// A browser that is installed on a computer, and ends with this.
#[derive(Debug)]
pub struct SystemBrowser {
    script: PathBuf,
    profile: PathBuf,
    process_id: PathBuf,
}

/// The page that the browser was sent to.
#[derive(Debug)]
pub struct BrowserPage {
    client: Client,
    _driver: Process,
}

impl SystemBrowser {
    /// Installs it. Pages of the origin that it is sent to first may open links of the application without a question.
    pub fn install(computer: &Computer) -> Self {
        Self::install_trusting(computer, &[])
    }

    /// Installs it. Pages of these origins may do so, too.
    pub fn install_trusting(computer: &Computer, origins: &[&str]) -> Self {
        let folder = computer.folder();
        let browser = Self {
            script: folder.join("browser"),
            profile: folder.join("chromium"),
            process_id: folder.join("chromium.pid"),
        };
        std::fs::create_dir_all(browser.profile.join("Default")).expect("a folder");
        let trusted = ["ORIGIN"].iter().chain(origins);
        let trusted: serde_json::Map<_, _> = trusted
            .map(|origin| {
                (
                    (*origin).to_owned(),
                    json!({ "dev.vestibule.client": true }),
                )
            })
            .collect();
        let preferences =
            json!({ "protocol_handler": { "allowed_origin_protocol_pairs": trusted } });
        // A second start hands its address over to the first, and ends.
        let script = format!(
            "#!/bin/sh\n\
             origin=$(printf %s \"$1\" | cut -d/ -f1-3)\n\
             if [ ! -e '{id}' ]; then\n\
               echo $$ > '{id}'\n\
               printf %s '{preferences}' | sed \"s|ORIGIN|$origin|\" > '{profile}/Default/Preferences'\n\
             fi\n\
             exec chromium --no-sandbox --no-first-run --disable-gpu --disable-dev-shm-usage --password-store=basic \
             --remote-debugging-port=0 --user-data-dir='{profile}' \"$1\" >>'{log}' 2>&1\n",
            id = browser.process_id.display(),
            profile = browser.profile.display(),
            log = folder.join("chromium.log").display(),
        );
        write_script(&browser.script, &script);
        browser
    }

    /// What `$BROWSER` is to be.
    pub fn command(&self) -> &str {
        self.script.to_str().expect("a path in UTF-8")
    }

    /// The page, once the application has opened the browser and the page is there.
    pub async fn page(&self, computer: &Computer) -> BrowserPage {
        let port = wait_for("the browser", || {
            let file = std::fs::read_to_string(self.profile.join("DevToolsActivePort")).ok()?;
            let (port, _) = file.split_once('\n')?;
            port.parse::<u16>().ok()
        });
        let driver_port = std::net::TcpListener::bind("127.0.0.1:0")
            .and_then(|free| free.local_addr())
            .expect("a port")
            .port();
        let mut command = computer.command("chromedriver");
        command.arg(format!("--port={driver_port}"));
        let driver = Process::start("chromedriver", &mut command, computer.folder());
        wait_for("the browser's WebDriver", || {
            std::net::TcpStream::connect(("127.0.0.1", driver_port)).ok()
        });
        let mut capabilities = serde_json::Map::new();
        let options = json!({ "debuggerAddress": format!("127.0.0.1:{port}") });
        capabilities.insert("goog:chromeOptions".into(), options);
        let connector = hyper_util::client::legacy::connect::HttpConnector::new();
        let mut builder = ClientBuilder::new(connector);
        builder.capabilities(capabilities);
        let address = format!("http://127.0.0.1:{driver_port}");
        let connected = tokio::time::timeout(PATIENCE, builder.connect(&address)).await;
        let client = match connected {
            Ok(Ok(client)) => client,
            Ok(Err(error)) => panic!("no page to drive ({error}):\n{}", driver.output()),
            Err(elapsed) => panic!("no page to drive, {elapsed}:\n{}", driver.output()),
        };
        BrowserPage {
            client,
            _driver: driver,
        }
    }
}

impl Drop for SystemBrowser {
    fn drop(&mut self) {
        if let Ok(id) = std::fs::read_to_string(&self.process_id) {
            // It may have ended by itself.
            let _ = Command::new("kill").args(["-9", id.trim()]).status();
        }
    }
}

impl BrowserPage {
    /// Types into the field of this name, once it is there.
    pub async fn fill(&self, name: &str, text: &str) {
        let css = format!("[name=\"{name}\"]");
        let field = self.find(&css).await;
        field.send_keys(text).await.expect("the field takes text");
    }

    /// Clicks this, once it is there.
    pub async fn click(&self, css: &str) {
        let element = self.find(css).await;
        element.click().await.expect("it can be clicked");
    }

    /// Waits until the page says this.
    pub async fn wait_for_text(&self, text: &str) {
        for _ in 0..(PATIENCE.as_millis() / 100) {
            if self.text().await.contains(text) {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        panic!(
            "the page does not say {text:?}, but:\n{}",
            self.text().await
        );
    }

    /// Goes to the page that the browser was sent to after this one.
    pub async fn go_to_next(&self) {
        let client = &self.client;
        let present = client.window().await.expect("a page");
        for _ in 0..(PATIENCE.as_millis() / 100) {
            let pages = client.windows().await.expect("pages");
            if let Some(next) = pages.into_iter().find(|page| *page != present) {
                client.switch_to_window(next).await.expect("it is there");
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        panic!("the browser was sent nowhere else");
    }

    /// All that can be read on the page.
    pub async fn text(&self) -> String {
        let body = self.client.find(Locator::Css("body")).await;
        match body {
            Ok(body) => body.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        }
    }

    /// The page's address.
    pub async fn address(&self) -> String {
        let url = self.client.current_url().await;
        url.map_or_else(|_| String::new(), |url| url.to_string())
    }

    async fn find(&self, css: &str) -> fantoccini::elements::Element {
        let found = self
            .client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(css))
            .await;
        match found {
            Ok(element) => element,
            Err(error) => panic!("{css} is not on the page ({error}):\n{}", self.text().await),
        }
    }
}

/// Writes a program that a shell runs.
pub fn write_script(path: &Path, script: &str) {
    use std::os::unix::fs::PermissionsExt;

    std::fs::write(path, script).expect("a script");
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o700)).expect("its mode");
}
