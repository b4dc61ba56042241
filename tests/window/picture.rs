//! Looks at the one window of a private display, as its pixels are: whether it is there, and whether it holds words.

use anyhow::{Context, Result, ensure};
use std::{
    collections::BTreeSet,
    ffi::OsStr,
    time::{Duration, Instant},
};
use testkit::desktop::Desktop;
use x11rb::{
    connection::Connection,
    protocol::xproto::{AtomEnum, ConnectionExt, ImageFormat},
    rust_connection::RustConnection,
};

/// A page without words has its background and perhaps a line; letters have many shades between two colours.
const SHADES_OF_WORDS: usize = 24;

pub(crate) struct Eyes {
    display: RustConnection,
    root: u32,
    clients: u32,
}

impl Eyes {
    /// On the display of a private desktop.
    pub(crate) fn on(desktop: &Desktop) -> Result<Eyes> {
        let name = desktop
            .env()
            .get(OsStr::new("DISPLAY"))
            .context("a desktop without a display")?;
        let (display, screen) =
            RustConnection::connect(Some(name.to_str().context("a display that is text")?))?;
        let root = display.setup().roots.get(screen).context("no screen")?.root;
        let clients = display.intern_atom(false, b"_NET_CLIENT_LIST")?.reply()?.atom;
        Ok(Eyes {
            display,
            root,
            clients,
        })
    }

    /// Whether a window is there and holds words.
    pub(crate) fn read_words(&mut self) -> Result<bool> {
        // A window that goes while it is looked at is one that holds no words.
        Ok(self
            .windows()?
            .into_iter()
            .any(|window| self.shades(window).is_ok_and(|shades| shades >= SHADES_OF_WORDS)))
    }

    /// Waits until no window is there.
    pub(crate) fn wait_until_gone(&mut self, limit: Duration) -> Result<()> {
        let since = Instant::now();
        while !self.windows()?.is_empty() {
            ensure!(since.elapsed() < limit, "the window stays");
        }
        Ok(())
    }

    fn windows(&self) -> Result<Vec<u32>> {
        let list = self
            .display
            .get_property(false, self.root, self.clients, AtomEnum::WINDOW, 0, 64)?
            .reply()?;
        let windows: Vec<u32> = list.value32().map(Iterator::collect).unwrap_or_default();
        let wide = |window: &u32| {
            let shape = self
                .display
                .get_geometry(*window)
                .ok()
                .and_then(|asked| asked.reply().ok());
            // A panel is a window too, and a low one.
            shape.is_some_and(|shape| shape.height > 200 && shape.width < 1000)
        };
        Ok(windows.into_iter().filter(wide).collect())
    }

    fn shades(&self, window: u32) -> Result<usize> {
        let shape = self.display.get_geometry(window)?.reply()?;
        let image = self
            .display
            .get_image(ImageFormat::Z_PIXMAP, window, 0, 0, shape.width, shape.height, !0)?
            .reply()?;
        let colours: BTreeSet<&[u8]> = image.data.chunks_exact(4).collect();
        Ok(colours.len())
    }
}
