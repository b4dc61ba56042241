//! A window with WebKit's own driver at the wheel. Waits for what it looks for; a page that never shows it is
//! told with all it did show.

use crate::place::{LIMIT, PAUSE, Place};
use anyhow::{Context, Result, bail};
use serde_json::json;
use std::{
    net::TcpStream,
    time::{Duration, Instant},
};
use testkit::{centre::free_address, process::Running};
use thirtyfour::{
    By, Capabilities, WebDriver, WebElement,
    error::{WebDriverError, WebDriverErrorInfo, WebDriverErrorInner},
};

/// Fewest tries at a deed. The driver waits two minutes for an element that goes while it is clicked, and one try would be
/// all.
const TRIES_MIN: usize = 3;
/// How long a click may be on its way.
const ARRIVES: Duration = Duration::from_secs(2);
/// Where an element stands, what lies over its middle, and what the page around it lets one do.
const STANDS: &str = "
    const one = arguments[0], box = one.getBoundingClientRect()
    const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    const said = (node) => node ? node.cloneNode(false).outerHTML : 'nothing'
    return [JSON.stringify(box), 'in ' + innerWidth + ' x ' + innerHeight, said(document.body),
        'main at ' + document.querySelector('main')?.scrollTop, 'over it ' + said(over)].join(', ')";

/// Has the page remember whether a click reaches an element that takes it. Not the element: a click may have it drawn anew.
/// Some open already when they are pressed, and what opens takes the rest of the click.
const HEARS: &str = "
    const one = arguments[0]
    const hears = (event) => { window.reached ||= event.composedPath().includes(one) && !one.disabled }
    for (const part of ['pointerdown', 'click']) {
        removeEventListener(part, window.hears, true)
        addEventListener(part, hears, true)
    }
    Object.assign(window, { hears, reached: false })
    return ''";
/// Whether one did.
const HEARD: &str = "return window.reached ? 'yes' : 'no'";

/// An open window.
pub(crate) struct Page {
    // Ends by SIGTERM on drop: killed, it would leave a second process on its port. First, or the driver would wait two
    // minutes for the answer of a window that is gone.
    _webkit: Running,
    driver: WebDriver,
}

impl Page {
    /// Starts a window of its own process at `view`.
    pub(crate) async fn open(place: &Place, view: &str) -> Result<Page> {
        let address = free_address(0)?;
        let mut command = place.desktop.command("WebKitWebDriver");
        command
            .arg("--host=127.0.0.1")
            .arg(format!("--port={}", address.port()));
        command.env("TAURI_WEBVIEW_AUTOMATION", "true");
        let mut webkit = place.desktop.spawn("webkit", command)?;
        webkit.wait_until(LIMIT, || TcpStream::connect(address).ok())?;
        let options = json!({
            "binary": place.binaries.window,
            "args": ["--home", place.home(), "--view", view],
        });
        // The HTTP client wants one although it speaks to loopback alone; an error means that it has one.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut capabilities = Capabilities::default();
        capabilities.set("webkitgtk:browserOptions", options)?;
        let driver = WebDriver::new(format!("http://{address}"), capabilities)
            .await
            .with_context(|| format!("no window:\n{}", webkit.log_tail(20)))?;
        Ok(Page {
            driver,
            _webkit: webkit,
        })
    }

    /// Closes the window.
    pub(crate) async fn close(self) -> Result<()> {
        Ok(self.driver.quit().await?)
    }

    /// Turns to a view by its tab.
    pub(crate) async fn turn_to(&self, view: &str) -> Result<()> {
        self.click(&format!("nav a[href='#{view}']")).await?;
        self.is_at(view).await
    }

    /// Waits until a view is open.
    pub(crate) async fn is_at(&self, view: &str) -> Result<()> {
        self.element(&format!("nav a[href='#{view}'][aria-current=page]"))
            .await
            .map(drop)
    }

    /// Clicks the first element of a CSS selector, as soon as a person could.
    pub(crate) async fn click(&self, selector: &str) -> Result<()> {
        self.does(By::Css(selector), &Deed::Click).await
    }

    /// Clicks what closes the window: nothing is there to be asked after that, and the driver would wait for it.
    pub(crate) async fn click_to_close(&self, selector: &str) -> Result<()> {
        self.does(By::Css(selector), &Deed::Close).await
    }

    /// Clicks the first element of an XPath, for what is found by its words, as soon as a person could.
    pub(crate) async fn click_at(&self, path: &str) -> Result<()> {
        self.does(By::XPath(path), &Deed::Click).await
    }

    /// Waits until an element of an XPath is there.
    pub(crate) async fn finds(&self, path: &str) -> Result<()> {
        self.found(By::XPath(path)).await.map(drop)
    }

    /// Types into the first element of a CSS selector, as soon as a person could.
    pub(crate) async fn type_into(&self, selector: &str, text: &str) -> Result<()> {
        self.does(By::Css(selector), &Deed::Type(text)).await
    }

    /// Waits until the page says `text`, wherever its lines break.
    pub(crate) async fn shows(&self, text: &str) -> Result<()> {
        self.says(text, true).await
    }

    /// Waits until the page no longer says `text`.
    pub(crate) async fn shows_no_longer(&self, text: &str) -> Result<()> {
        self.says(text, false).await
    }

    /// The colour behind everything.
    pub(crate) async fn background(&self) -> Result<String> {
        self.run("return getComputedStyle(document.body).backgroundColor")
            .await
    }

    async fn says(&self, text: &str, wanted: bool) -> Result<()> {
        let deadline = Instant::now() + LIMIT;
        loop {
            let said = self.run("return document.body.textContent").await?;
            if flat(&said).contains(&flat(text)) == wanted {
                return Ok(());
            }
            if Instant::now() > deadline {
                bail!(
                    "{} {text:?} on the page: {}",
                    if wanted { "no" } else { "still" },
                    flat(&said)
                );
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Does it once the element can take it. What opens is measured above the page first, what closes lies over the rest
    /// for a moment, and what is drawn anew is another element: each time it is looked for again.
    async fn does(&self, by: By, deed: &Deed<'_>) -> Result<()> {
        let deadline = Instant::now() + LIMIT;
        let mut tries = 0;
        loop {
            tries += 1;
            let element = self.found(by.clone()).await?;
            self.brings_into_view(&element).await?;
            let why = match self.done(deed, &element).await {
                Ok(()) => return Ok(()),
                Err(error) if passes(&error) => error,
                Err(error) => return Err(error).with_context(|| format!("{deed:?} on {by:?}")),
            };
            if Instant::now() > deadline && tries >= TRIES_MIN {
                let said = self.run("return document.body.textContent").await?;
                let stands = self.driver.execute(STANDS, vec![element.to_json()?]).await?;
                let stands: String = stands.convert()?;
                return Err(why).with_context(|| {
                    format!(
                        "{deed:?} on {by:?} is never possible: {stands}; the page: {}",
                        flat(&said)
                    )
                });
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// The driver itself refuses what is not displayed or lies under something. What is disabled it clicks at all the same,
    /// and nothing comes of it; an element that is disabled after a look and before a click is found by the click that
    /// never reached it.
    async fn done(&self, deed: &Deed<'_>, element: &WebElement) -> Result<(), WebDriverError> {
        if !element.is_enabled().await? {
            return Err(unready("it is disabled"));
        }
        match deed {
            Deed::Type(text) => element.send_keys(*text).await,
            Deed::Close => element.click().await,
            Deed::Click => {
                self.driver.execute(HEARS, vec![element.to_json()?]).await?;
                element.click().await?;
                self.reached().await
            }
        }
    }

    /// Whether a click has reached its element.
    async fn reached(&self) -> Result<(), WebDriverError> {
        let deadline = Instant::now() + ARRIVES;
        loop {
            match self.run(HEARD).await.as_deref() {
                Ok("no") if Instant::now() > deadline => return Err(unready("the click never reached it")),
                Ok("no") => tokio::time::sleep(PAUSE).await,
                // It led to another page.
                Ok(_) | Err(_) => return Ok(()),
            }
        }
    }

    /// Scrolls as a hand would: WebKit's driver leaves what lies below the fold of our own scrolling part where it is.
    async fn brings_into_view(&self, element: &WebElement) -> Result<()> {
        const SCROLL: &str = "
            const box = arguments[0].getBoundingClientRect()
            const middle = box.y + box.height / 2
            if (box.height && (middle < 0 || middle > innerHeight)) arguments[0].scrollIntoView({ block: 'center' })";
        match self.driver.execute(SCROLL, vec![element.to_json()?]).await {
            Ok(_) => Ok(()),
            // It was drawn anew meanwhile, and is looked for again.
            Err(error) if passes(&error) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Runs a script that returns words.
    pub(crate) async fn run(&self, script: &str) -> Result<String> {
        Ok(self.driver.execute(script, Vec::new()).await?.convert()?)
    }

    async fn element(&self, selector: &str) -> Result<WebElement> {
        self.found(By::Css(selector)).await
    }

    async fn found(&self, by: By) -> Result<WebElement> {
        let deadline = Instant::now() + LIMIT;
        loop {
            match self.driver.find(by.clone()).await {
                Ok(element) => return Ok(element),
                Err(error) if Instant::now() > deadline => {
                    let said = self.run("return document.body.textContent").await?;
                    return Err(error).with_context(|| format!("no {by:?} on the page: {}", flat(&said)));
                }
                Err(_) => tokio::time::sleep(PAUSE).await,
            }
        }
    }
}

/// What a hand does to an element.
#[derive(Debug)]
enum Deed<'a> {
    Click,
    Close,
    Type(&'a str),
}

/// A deed that may be possible a moment later.
fn unready(why: &str) -> WebDriverError {
    WebDriverError::ElementNotInteractable(WebDriverErrorInfo::new(why.to_owned()))
}

/// Whether it may be otherwise a moment later. All three come before anything was done.
fn passes(error: &WebDriverError) -> bool {
    matches!(
        **error,
        WebDriverErrorInner::ElementNotInteractable(..)
            | WebDriverErrorInner::StaleElementReference(..)
            | WebDriverErrorInner::ElementClickIntercepted(..)
    )
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
