//! A driver inside the window: finds, reads, types and clicks as a user does, through WebDriver.
//!
//! The window is started by the agent as always. Where a test wishes it, the desktop's environment tells the web view
//! to accept a driver; the programs know nothing of it. Invariant: one driver, one session, one window process.

use std::net::TcpListener;
use std::process::Stdio;
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use tokio::runtime::Runtime;

use super::desktop::Desktop;
use super::process::Guard;
use super::wait::until;

/// How long an element may take to appear.
const PATIENCE: u64 = 20;
const STEADY_FOR: Duration = Duration::from_millis(60);

/// The door by which a driver gets into the next window that opens.
pub struct Door {
    port: u16,
}

impl Door {
    /// Opens it; must come before the agent starts, whose windows inherit it.
    pub fn open(desktop: &mut Desktop) -> Door {
        let port = free_port();
        desktop.set("TAURI_WEBVIEW_AUTOMATION", "true");
        desktop.set("WEBKIT_INSPECTOR_SERVER", &format!("127.0.0.1:{port}"));
        Door { port }
    }
}

pub struct Browser {
    runtime: Runtime,
    client: Client,
    _driver: Guard,
}

impl Browser {
    /// Takes hold of the window that is open.
    #[track_caller]
    pub fn attach(desktop: &Desktop, door: &Door) -> Browser {
        let own = free_port();
        let mut command = desktop.command("WebKitWebDriver");
        command.arg(format!("--port={own}")).arg(format!("--target=127.0.0.1:{}", door.port));
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let driver = Guard::spawn(&mut command);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let address = format!("http://127.0.0.1:{own}");
        let client = until(30, "a session with the window", || {
            let connecting = async {
                let builder = ClientBuilder::new(HttpConnector::new());
                let mut builder = builder;
                builder.capabilities(Capabilities::new());
                tokio::time::timeout(Duration::from_secs(10), builder.connect(&address)).await
            };
            runtime.block_on(connecting).ok()?.ok()
        });
        Browser { runtime, client, _driver: driver }
    }

    /// Waits for an element.
    #[track_caller]
    pub fn find(&self, css: &str) -> Element {
        until(PATIENCE, &format!("the element {css}"), || {
            self.runtime.block_on(self.client.find(Locator::Css(css))).ok()
        })
    }

    pub fn is_there(&self, css: &str) -> bool {
        self.runtime.block_on(self.client.find(Locator::Css(css))).is_ok()
    }

    #[track_caller]
    pub fn click(&self, css: &str) {
        self.click_once_steady(css, Locator::Css(css));
    }

    /// Clicks the button that reads so.
    #[track_caller]
    pub fn click_button(&self, label: &str) {
        let path = format!("//button[normalize-space(.)={label:?} and not(@disabled)]");
        self.click_once_steady(label, Locator::XPath(&path));
    }

    /// Clicks the button that begins so, and says more.
    #[track_caller]
    pub fn click_button_with(&self, beginning: &str) {
        let path = format!("//button[starts-with(normalize-space(.), {beginning:?}) and not(@disabled)]");
        self.click_once_steady(beginning, Locator::XPath(&path));
    }

    /// Goes to a screen by its name in the bar.
    #[track_caller]
    pub fn click_tab(&self, name: &str) {
        let path = format!("//nav//button[contains(normalize-space(.), {name:?})]");
        self.click_once_steady(name, Locator::XPath(&path));
    }

    /// Clicks a label: what it names is chosen, or has the focus.
    #[track_caller]
    pub fn click_label(&self, label: &str) {
        let path = format!("//label[contains(normalize-space(.), {label:?})]");
        self.click_once_steady(label, Locator::XPath(&path));
    }

    /// The driver looks where an element is and clicks there: one that still moves, because the page is loading, is waited for.
    #[track_caller]
    fn click_once_steady(&self, what: &str, locator: Locator<'_>) {
        let click = async || {
            let element = self.client.find(locator).await.ok()?;
            let before = element.rectangle().await.ok()?;
            tokio::time::sleep(STEADY_FOR).await;
            let is_steady = element.rectangle().await.ok()? == before;
            if is_steady { element.click().await.ok() } else { None }
        };
        until(PATIENCE, &format!("a click on {what:?}"), || self.runtime.block_on(click()));
    }

    /// Types into the field that is labelled so.
    #[track_caller]
    pub fn type_labelled(&self, label: &str, text: &str) {
        self.click_label(label);
        let typing = async { self.client.active_element().await.ok()?.send_keys(text).await.ok() };
        assert!(self.runtime.block_on(typing).is_some(), "{label:?} takes no text");
    }

    #[track_caller]
    pub fn type_into(&self, css: &str, text: &str) {
        let element = self.find(css);
        self.runtime
            .block_on(element.send_keys(text))
            .unwrap_or_else(|why| panic!("typing into {css}: {why}"));
    }

    /// The value of a field.
    #[track_caller]
    pub fn value(&self, css: &str) -> String {
        let element = self.find(css);
        self.runtime.block_on(element.prop("value")).ok().flatten().unwrap_or_default()
    }

    /// All text that can be read in the window.
    pub fn text(&self) -> String {
        self.text_of("body")
    }

    /// What can be read in an element; nothing where it is not there.
    pub fn text_of(&self, css: &str) -> String {
        let read = async { self.client.find(Locator::Css(css)).await.ok()?.text().await.ok() };
        self.runtime.block_on(read).unwrap_or_default()
    }

    /// All text within an element: the driver overlooks what is cut after a number of lines, seen or not.
    pub fn content_of(&self, css: &str) -> String {
        let read = async { self.client.find(Locator::Css(css)).await.ok()?.prop("textContent").await.ok()? };
        self.runtime.block_on(read).unwrap_or_default()
    }

    /// What the window shows, as a PNG file.
    #[track_caller]
    pub fn picture(&self) -> Vec<u8> {
        self.runtime.block_on(self.client.screenshot()).expect("the window can be pictured")
    }

    /// Runs a script in the page, and gives back what it returns.
    #[track_caller]
    pub fn run(&self, script: &str) -> serde_json::Value {
        self.runtime
            .block_on(self.client.execute(script, Vec::new()))
            .unwrap_or_else(|why| panic!("a script in the page: {why}"))
    }

    /// Runs a script that calls its last argument when it is through.
    #[track_caller]
    pub fn run_and_wait(&self, script: &str) -> serde_json::Value {
        self.runtime
            .block_on(self.client.execute_async(script, Vec::new()))
            .unwrap_or_else(|why| panic!("a script in the page: {why}"))
    }

    /// Waits until this can be read.
    #[track_caller]
    pub fn wait_for_text(&self, text: &str) {
        let end = Instant::now() + Duration::from_secs(PATIENCE);
        let mut shown = self.text();
        while !shown.contains(text) {
            assert!(Instant::now() < end, "the window does not say {text:?}, but {shown:?}");
            shown = self.text();
        }
    }
}

/// A port that is free now; the system gives another each time.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port is free");
    listener.local_addr().expect("a bound listener has an address").port()
}
