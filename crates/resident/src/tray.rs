//! The tray on Linux: one StatusNotifierItem that shows what the application says and hands back choices.
//!
//! Decides nothing. Must never block the resident: the newest view wins, and a session without a tray host
//! or without a bus is said once in the log and then forgotten.

pub mod icon;

use crate::DesktopCommand;
use app::desktop::{TrayItem, TrayView};
use ksni::{
    MenuItem, OfflineReason, TrayMethods,
    menu::{StandardItem, SubMenu},
};
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::{mpsc, watch};

/// What panels ask for: small, medium, and one for dense displays.
const SIZES: [u16; 3] = [22, 32, 64];

/// Shows each view that comes until no more can come, then takes the icon away.
pub async fn show(
    mut views: watch::Receiver<Option<TrayView>>,
    wishes: mpsc::UnboundedSender<DesktopCommand>,
) {
    let Some(first) = next(&mut views).await else {
        return;
    };
    let item = Item {
        icons: icons(look(&first)),
        view: first,
        wishes,
        said_offline: AtomicBool::new(false),
    };
    // A host that comes later finds us; without a bus nobody can.
    let handle = match item.assume_sni_available(true).spawn().await {
        Ok(handle) => handle,
        Err(error) => {
            tracing::warn!(%error, "no tray in this session; the window and the command line do the same");
            return;
        }
    };
    tracing::debug!("tray registered");
    while let Some(view) = next(&mut views).await {
        if handle.update(|item| item.take(view)).await.is_none() {
            tracing::warn!("the tray's connection to the session bus is gone");
            return;
        }
    }
    handle.shutdown().await;
}

async fn next(views: &mut watch::Receiver<Option<TrayView>>) -> Option<TrayView> {
    loop {
        views.changed().await.ok()?;
        if let Some(view) = views.borrow_and_update().clone() {
            return Some(view);
        }
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
