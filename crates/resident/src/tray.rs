//! The tray on Linux: one StatusNotifierItem that shows what the application says and hands back choices.
//!
//! Decides nothing. Must never block the resident: the newest view wins, and a session without a tray host
//! or without a bus is said once in the log; the icon comes when they do.

pub mod icon;

use crate::{DesktopCommand, session_bus::Session};
use app::desktop::{TrayItem, TrayView};
use ksni::{
    MenuItem, OfflineReason, TrayMethods,
    menu::{StandardItem, SubMenu},
};
use std::{
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};
use tokio::sync::{mpsc, watch};

/// What panels ask for: small, medium, and one for dense displays.
const SIZES: [u16; 3] = [22, 32, 64];

/// Longest that an icon may take to go from a bus that may be dead.
const GOES_MS_MAX: u64 = 1_000;

/// Shows each view that comes until no more can come, then takes the icon away. A bus that is gone takes the
/// icon with it; the next bus gets it anew.
pub async fn show(
    mut views: watch::Receiver<Option<TrayView>>,
    mut session: Session,
    wishes: mpsc::UnboundedSender<DesktopCommand>,
) {
    let mut said = false;
    loop {
        let bus = session.borrow_and_update().is_some();
        if !bus {
            if !std::mem::replace(&mut said, true) {
                tracing::info!("no session bus, so no tray yet; the window and the command line do the same");
            }
            if !another_bus(&mut session, &mut views).await {
                return;
            }
            continue;
        }
        let Some(view) = first(&mut views).await else {
            return;
        };
        let item = Item {
            icons: icons(look(&view)),
            view,
            wishes: wishes.clone(),
            said_offline: AtomicBool::new(false),
        };
        // A host that comes later finds us.
        let goes_on = match item.assume_sni_available(true).spawn().await {
            Ok(handle) => {
                tracing::debug!("tray registered");
                let goes_on = draw(&handle, &mut views, &mut session).await;
                let gone = tokio::time::timeout(Duration::from_millis(GOES_MS_MAX), handle.shutdown());
                let _ = gone.await;
                goes_on
            }
            Err(error) => {
                tracing::warn!(%error, "no tray in this session; the window and the command line do the same");
                another_bus(&mut session, &mut views).await
            }
        };
        if !goes_on {
            return;
        }
    }
}

/// Draws until the bus is another one (true) or no view can come any more (false).
async fn draw(
    handle: &ksni::Handle<Item>,
    views: &mut watch::Receiver<Option<TrayView>>,
    session: &mut Session,
) -> bool {
    loop {
        tokio::select! {
            changed = views.changed() => {
                if changed.is_err() {
                    return false;
                }
                let view = views.borrow_and_update().clone();
                if let Some(view) = view {
                    handle.update(|item| item.take(view)).await;
                }
            }
            changed = session.changed() => return changed.is_ok() || another_bus(session, views).await,
        }
    }
}

/// Waits for another bus; false when no view can come any more.
async fn another_bus(session: &mut Session, views: &mut watch::Receiver<Option<TrayView>>) -> bool {
    let mut hopeless = false;
    loop {
        tokio::select! {
            changed = session.changed(), if !hopeless => match changed {
                Ok(()) => return true,
                // None will come, but whoever has views may still wait for our end.
                Err(_) => hopeless = true,
            },
            changed = views.changed() => if changed.is_err() {
                return false;
            },
        }
    }
}

/// The view now, or the first that comes.
async fn first(views: &mut watch::Receiver<Option<TrayView>>) -> Option<TrayView> {
    loop {
        if let Some(view) = views.borrow_and_update().clone() {
            return Some(view);
        }
        views.changed().await.ok()?;
    }
}

struct Item {
    view: TrayView,
    /// Drawn when the look changes, not when a panel asks.
    icons: Vec<ksni::Icon>,
    wishes: mpsc::UnboundedSender<DesktopCommand>,
    said_offline: AtomicBool,
}

impl Item {
    fn take(&mut self, view: TrayView) {
        if look(&view) != look(&self.view) {
            self.icons = icons(look(&view));
        }
        self.view = view;
    }

    fn choose(&self, command: &str, args: &serde_json::Value) {
        // Nobody listens any more only while the resident ends.
        let _ = self.wishes.send(DesktopCommand {
            command: command.to_owned(),
            args: args.clone(),
        });
    }
}

impl ksni::Tray for Item {
    fn id(&self) -> String {
        "breakwater".to_owned()
    }

    fn title(&self) -> String {
        "Breakwater".to_owned()
    }

    fn icon_pixmap(&self) -> Vec<ksni::Icon> {
        self.icons.clone()
    }

    fn tool_tip(&self) -> ksni::ToolTip {
        ksni::ToolTip {
            title: "Breakwater".to_owned(),
            description: crate::markup::escaped(&self.view.sentence),
            ..Default::default()
        }
    }

    fn activate(&mut self, _x: i32, _y: i32) {
        self.choose("open", &serde_json::json!({}));
    }

    fn menu(&self) -> Vec<MenuItem<Item>> {
        entries(&self.view.menu)
    }

    fn watcher_offline(&self, _reason: OfflineReason) -> bool {
        if !self.said_offline.swap(true, Ordering::Relaxed) {
            tracing::info!("no tray host in this session yet; the icon appears when one does");
        }
        true
    }
}

fn entries(items: &[TrayItem]) -> Vec<MenuItem<Item>> {
    items.iter().map(entry).collect()
}

fn entry(item: &TrayItem) -> MenuItem<Item> {
    match item {
        TrayItem::Label(label) => StandardItem {
            label: plain(label),
            enabled: false,
            ..Default::default()
        }
        .into(),
        TrayItem::Choice {
            label,
            command,
            args,
            enabled,
        } => {
            let (command, args) = (command.clone(), args.clone());
            StandardItem {
                label: plain(label),
                enabled: *enabled,
                activate: Box::new(move |item: &mut Item| item.choose(&command, &args)),
                ..Default::default()
            }
            .into()
        }
        TrayItem::More { label, items } => SubMenu {
            label: plain(label),
            submenu: entries(items),
            ..Default::default()
        }
        .into(),
        TrayItem::Separator => MenuItem::Separator,
    }
}

/// In a menu one underscore would mark an access key.
fn plain(label: &str) -> String {
    label.replace('_', "__")
}

fn look(view: &TrayView) -> icon::Look {
    icon::Look {
        fill_tenths: view.fill_tenths,
        shape: view.shape,
        offline: view.offline,
    }
}

fn icons(look: icon::Look) -> Vec<ksni::Icon> {
    SIZES
        .iter()
        .map(|size| ksni::Icon {
            width: i32::from(*size),
            height: i32::from(*size),
            data: icon::argb(look, *size),
        })
        .collect()
}
