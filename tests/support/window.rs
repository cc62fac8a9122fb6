//! The application's real window, driven as a person would: by what can be seen, clicked and typed.

use std::fs::File;
use std::net::TcpListener;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::error::{CmdError, ErrorStatus};
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};

use crate::computer::Computer;
use crate::executable;
use crate::process::{PATIENCE, Process, wait_for};
use crate::screen::{Area, Screen};

/// The running application and its window.
#[derive(Debug)]
pub struct Window {
    client: Client,
    driver: Process,
    screen: Screen,
    screenshots: PathBuf,
    /// Held by the application as long as it runs.
    lock: PathBuf,
}

impl Window {
    /// Starts the application on this computer. Screenshots go to `build-output/screenshots/<test>/`.
    pub async fn open(computer: &Computer, test: &str) -> Self {
        Self::start(computer, test, &[], &[]).await
    }

    /// Starts the application as the system does for a link.
    pub async fn open_by_link(
        computer: &Computer,
        test: &str,
        variables: &[(&str, &str)],
        link: &str,
    ) -> Self {
        Self::start(computer, test, variables, &[link]).await
    }

    /// Starts the application with these environment variables, too.
    pub async fn open_with(computer: &Computer, test: &str, variables: &[(&str, &str)]) -> Self {
        Self::start(computer, test, variables, &[]).await
    }

    async fn start(
        computer: &Computer,
        test: &str,
        variables: &[(&str, &str)],
        arguments: &[&str],
    ) -> Self {
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|free| free.local_addr())
            .expect("a port")
            .port();
        let mut command = computer.command("WebKitWebDriver");
        command
            .args([format!("--port={port}"), "--host=127.0.0.1".into()])
            .envs(variables.iter().copied())
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("VESTIBULE_LOG", "debug,hyper=info,zbus=info");
        let driver = Process::start("window", &mut command, computer.folder());
        wait_for("the WebDriver", || {
            std::net::TcpStream::connect(("127.0.0.1", port)).ok()
        });
        let options = json!({ "binary": executable("vestibule-desktop"), "args": arguments });
        let mut capabilities = serde_json::Map::new();
        capabilities.insert("webkitgtk:browserOptions".into(), options);
        let connector = hyper_util::client::legacy::connect::HttpConnector::new();
        let mut builder = ClientBuilder::new(connector);
        builder.capabilities(capabilities);
        let address = format!("http://127.0.0.1:{port}");
        let connected = tokio::time::timeout(PATIENCE, builder.connect(&address)).await;
        let client = match connected {
            Ok(Ok(client)) => client,
            Ok(Err(error)) => panic!("the window did not open ({error}):\n{}", driver.output()),
            Err(elapsed) => panic!("the window did not open, {elapsed}:\n{}", driver.output()),
        };
        let screenshots = screenshots_folder().join(test);
        std::fs::create_dir_all(&screenshots).expect("a folder for screenshots");
        Self {
            client,
            driver,
            screen: computer.screen(),
            screenshots,
            lock: computer.data_dir().join("instance.lock"),
        }
    }

    /// Ends the application, and returns what it has logged once it is really gone: a second one that came too early would
    /// hand over to it.
    pub async fn close(self) -> String {
        tokio::time::timeout(PATIENCE, self.client.close())
            .await
            .expect("it ends in time")
            .expect("it ends");
        wait_for("the end of the application", || {
            let lock = File::open(&self.lock).expect("it had a lock");
            lock.try_lock().ok()
        });
        self.driver.output()
    }

    /// The WebDriver's client, for what has no name here.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// What the application has logged so far.
    pub fn log(&self) -> String {
        self.driver.output()
    }

    /// The element of this name (`data-testid`), once it is there.
    pub async fn element(&self, name: &str) -> Element {
        let css = format!("[data-testid=\"{name}\"]");
        let found = self
            .client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(&css))
            .await;
        match found {
            Ok(element) => element,
            Err(error) => {
                self.screenshot("failed").await;
                let text = self.text_of_page().await;
                panic!(
                    "{name} is not in the window ({error}); it says:\n{text}\n{}",
                    self.log()
                )
            }
        }
    }

    /// Whether there is an element of this name right now.
    pub async fn has(&self, name: &str) -> bool {
        let css = format!("[data-testid=\"{name}\"]");
        !self
            .client
            .find_all(Locator::Css(&css))
            .await
            .expect("the page answers")
            .is_empty()
    }

    /// Clicks the element of this name, once it can be: as a person, who waits for what moves, and looks again where a new
    /// step has just taken the place of the old.
    pub async fn click(&self, name: &str) {
        let last_try = Instant::now() + PATIENCE;
        loop {
            let element = self.element(name).await;
            self.until_at_rest(&element).await;
            let error = match element.click().await {
                Ok(()) => return,
                Err(error) => error,
            };
            if !is_in_motion(&error) || Instant::now() > last_try {
                self.screenshot("failed").await;
                panic!("{name} can't be clicked: {error:?}\n{}", self.log());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until the element stands where it stood two frames ago: the press and the release of one click must meet the
    /// same element, and the driver does not see to that. One that is gone by then is at rest, too.
    async fn until_at_rest(&self, element: &Element) {
        let script = "
            const [element, done] = arguments;
            const place = () => JSON.stringify(element.getBoundingClientRect());
            const look = (last) => {
                const now = place();
                if (now === last) return done(true);
                requestAnimationFrame(() => requestAnimationFrame(() => look(now)));
            };
            look('');";
        let argument = serde_json::to_value(element).expect("an element has a reference");
        match self.client.execute_async(script, vec![argument]).await {
            Ok(_) => {}
            Err(error) if is_in_motion(&error) => {}
            Err(error) => panic!("the page can't be looked at ({error})\n{}", self.log()),
        }
    }

    /// Types into the field of this name, in place of what was there.
    pub async fn fill(&self, name: &str, text: &str) {
        let element = self.element(name).await;
        element.clear().await.expect("the field can be cleared");
        element.send_keys(text).await.expect("the field takes text");
    }

    /// Makes the window this large, in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        self.client
            .set_window_size(width, height)
            .await
            .expect("the window takes the size");
        let wanted = serde_json::json!([width, height]);
        for _ in 0..(PATIENCE.as_millis() / 50) {
            if self.script("return [innerWidth, innerHeight]").await == wanted {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let size = self.script("return [innerWidth, innerHeight]").await;
        panic!("the window is {size} and not {wanted}");
    }

    /// Presses keys, as on a keyboard: they go to whatever has the focus.
    pub async fn press(&self, keys: &str) {
        let focused = self
            .client
            .active_element()
            .await
            .expect("something has the focus");
        focused.send_keys(keys).await.expect("it takes keys");
    }

    /// Presses Tab until the element of this name has the focus.
    pub async fn tab_to(&self, name: &str) {
        for _ in 0..MOST_STOPS {
            let focused = self.focused().await;
            if focused == name {
                return;
            }
            self.press(TAB).await;
        }
        self.screenshot("failed").await;
        panic!("{name} can't be reached by Tab\n{}", self.log());
    }

    /// The name of the element that has the focus; empty if it has none.
    pub async fn focused(&self) -> String {
        let name = self
            .script("return document.activeElement?.dataset?.testid ?? ''")
            .await;
        name.as_str().unwrap_or_default().to_owned()
    }

    /// What the element of this name says, once it can be seen and says something.
    pub async fn text(&self, name: &str) -> String {
        self.text_that(name, "something", |text| !text.is_empty())
            .await
    }

    /// Waits until the element of this name says exactly this.
    pub async fn wait_for_text(&self, name: &str, wanted: &str) {
        self.text_that(name, wanted, |text| text == wanted).await;
    }

    async fn text_that(&self, name: &str, wanted: &str, fits: impl Fn(&str) -> bool) -> String {
        let css = format!("[data-testid=\"{name}\"]");
        let mut last = String::new();
        for _ in 0..(PATIENCE.as_millis() / 50) {
            // The page may be drawn anew between the two calls: then the next turn finds it.
            if let Ok(element) = self.client.find(Locator::Css(&css)).await
                && let Ok(text) = element.text().await
            {
                if fits(&text) {
                    return text;
                }
                last = text;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        self.screenshot("failed").await;
        panic!("{name} says {last:?} and not {wanted}\n{}", self.log());
    }

    /// The address of the page, without scheme and host.
    pub async fn path(&self) -> String {
        let url = self
            .client
            .current_url()
            .await
            .expect("the page has an address");
        let path = if url.path().is_empty() {
            "/"
        } else {
            url.path()
        };
        url.query()
            .map_or_else(|| path.to_owned(), |query| format!("{path}?{query}"))
    }

    /// Waits until there is no element of this name.
    pub async fn wait_until_gone(&self, name: &str) {
        for _ in 0..(PATIENCE.as_millis() / 50) {
            if !self.has(name).await {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        self.screenshot("failed").await;
        panic!("{name} is still in the window\n{}", self.log());
    }

    /// Waits until the page has this address.
    pub async fn wait_for_path(&self, wanted: &str) {
        for _ in 0..(PATIENCE.as_millis() / 50) {
            if self.path().await == wanted {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        self.screenshot("failed").await;
        panic!(
            "the page is {} and not {wanted}\n{}",
            self.path().await,
            self.log()
        );
    }

    /// Waits for a second window, and returns the one that is driven now and the other one.
    pub async fn both_windows(&self) -> (WindowHandle, WindowHandle) {
        let first = self.client.window().await.expect("the window has a handle");
        for _ in 0..(PATIENCE.as_millis() / 50) {
            let all = self
                .client
                .windows()
                .await
                .expect("the windows have handles");
            if let Some(second) = all.into_iter().find(|handle| *handle != first) {
                return (first, second);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("there is no second window\n{}", self.log());
    }

    /// Runs a script in the page; what the application's own security policy forbids, WebDriver may.
    pub async fn script(&self, script: &str) -> Value {
        self.client
            .execute(script, Vec::new())
            .await
            .expect("the script runs")
    }

    /// All that can be read in the window.
    pub async fn text_of_page(&self) -> String {
        self.script("return document.body ? document.body.innerText : ''")
            .await
            .as_str()
            .unwrap_or("")
            .to_owned()
    }

    /// Keeps a picture of the window as it is on the display, of the whole display if the page no longer answers. What a
    /// change sets in motion comes to rest before.
    ///
    /// `WebDriver` could take it only of a page that is drawn by a graphics processor.
    pub async fn screenshot(&self, name: &str) {
        tokio::time::sleep(Duration::from_millis(400)).await;
        let picture = self.screen.picture(self.area().await);
        std::fs::write(self.screenshots.join(format!("{name}.png")), picture)
            .expect("it can be kept");
    }

    async fn area(&self) -> Option<Area> {
        let script = "return [screenX, screenY, innerWidth, innerHeight]";
        let area = self.client.execute(script, Vec::new()).await.ok()?;
        let [x, y, width, height] = serde_json::from_value(area).ok()?;
        Some(Area {
            x,
            y,
            width,
            height,
        })
    }
}

/// The Tab key (WebDriver, section 17.4.2).
pub const TAB: &str = "\u{e004}";
/// The Enter key.
pub const ENTER: &str = "\u{e007}";
/// The Escape key.
pub const ESCAPE: &str = "\u{e00c}";

/// More stops than any page has.
const MOST_STOPS: u32 = 60;

/// Whether a person would look again: the page is drawn anew, or something lies over the element for a moment.
fn is_in_motion(error: &CmdError) -> bool {
    let CmdError::Standard(error) = error else {
        return false;
    };
    matches!(
        error.error,
        ErrorStatus::StaleElementReference
            | ErrorStatus::ElementClickIntercepted
            | ErrorStatus::ElementNotInteractable
    )
}

fn screenshots_folder() -> PathBuf {
    let tests = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    tests
        .parent()
        .unwrap_or(tests)
        .join("build-output/screenshots")
}
