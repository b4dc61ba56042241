//! Keys that work wherever the agent is: holds those that are wanted, and has done what they are for.
//!
//! Carries out and decides nothing. Nothing of it runs before a key is wanted, and then it sleeps until one is pressed.

use crate::{DesktopCommand, desktop_signals};
use app::{
    App,
    desktop::ShortcutKeys,
    view::{ShortcutState, ShortcutWay},
};
use sensors::shortcuts::{self, Said, State, Wanted, Way};
use std::time::Duration;
use tokio::{
    sync::{mpsc, watch},
    task::JoinHandle,
};

/// What may wait to be heard.
const SAID_WAITING_MAX: usize = 16;
/// How long until a display or a portal that is gone is looked for again, and how often.
const AGAIN: Duration = Duration::from_secs(10);
const TRIES_MAX: u32 = 6;

/// The shortcuts of this session.
pub(crate) struct Shortcuts {
    app: App,
    wishes: mpsc::UnboundedSender<DesktopCommand>,
    wanted: Option<watch::Sender<Vec<Wanted>>>,
    running: Option<JoinHandle<()>>,
}

impl Shortcuts {
    pub(crate) fn new(app: App, wishes: mpsc::UnboundedSender<DesktopCommand>) -> Shortcuts {
        Shortcuts {
            app,
            wishes,
            wanted: None,
            running: None,
        }
    }

    /// From now on exactly these.
    pub(crate) fn want(&mut self, keys: Vec<ShortcutKeys>) {
        let wanted = keys.into_iter().map(|one| Wanted {
            act: one.act,
            keys: one.keys,
            label: one.label,
        });
        let wanted: Vec<_> = wanted.collect();
        match &self.wanted {
            Some(sender) if self.running.as_ref().is_some_and(|task| !task.is_finished()) => {
                sender.send_replace(wanted);
            }
            _ if wanted.is_empty() => {}
            _ => {
                let (sender, receiver) = watch::channel(wanted);
                self.wanted = Some(sender);
                let kept = keep(self.app.clone(), self.wishes.clone(), receiver);
                self.running = Some(tokio::spawn(kept));
            }
        }
    }

    /// Lets go of all keys.
    pub(crate) fn close(self) {
        if let Some(task) = self.running {
            task.abort();
        }
    }
}

async fn keep(app: App, wishes: mpsc::UnboundedSender<DesktopCommand>, wanted: watch::Receiver<Vec<Wanted>>) {
    for tries in 1..=TRIES_MAX {
        let (said, mut saying) = mpsc::channel(SAID_WAITING_MAX);
        let (bus, display) = desktop_signals::bus_and_display();
        let held = shortcuts::hold(bus, display, wanted.clone(), said);
        tokio::pin!(held);
        let ended = loop {
            tokio::select! {
                ended = &mut held => break ended,
                Some(what) = saying.recv() => heard(&app, &wishes, what),
            }
        };
        match ended {
            Ok(()) => return,
            Err(error) => tracing::info!(%error, tries, "what gives the shortcuts is gone"),
        }
        tell(&app, Way::Nobody, refused(&wanted));
        tokio::time::sleep(AGAIN * tries).await;
    }
}

fn refused(wanted: &watch::Receiver<Vec<Wanted>>) -> Vec<(domain::shortcut::ShortcutAct, State)> {
    let wanted = wanted.borrow();
    wanted.iter().map(|one| (one.act, State::Refused)).collect()
}

fn heard(app: &App, wishes: &mpsc::UnboundedSender<DesktopCommand>, what: Said) {
    match what {
        Said::Standing(way, each) => tell(app, way, each),
        Said::Pressed(act) => {
            // A refusal is said as one of the tray's menu is: there is no other place for it.
            let _ = wishes.send(DesktopCommand {
                command: "shortcut_press".to_owned(),
                args: serde_json::json!({ "act": act }),
            });
        }
    }
}

fn tell(app: &App, way: Way, each: Vec<(domain::shortcut::ShortcutAct, State)>) {
    let way = match way {
        Way::Portal => ShortcutWay::Portal,
        Way::X11 => ShortcutWay::X11,
        Way::Nobody => ShortcutWay::Nobody,
    };
    let each = each.into_iter().map(|(act, state)| match state {
        State::Works(given) => (act, ShortcutState::Works, given),
        State::Taken => (act, ShortcutState::Taken, None),
        State::NoSuchKey => (act, ShortcutState::NoSuchKey, None),
        State::Refused => (act, ShortcutState::Refused, None),
    });
    app.shortcuts_told(way, each.collect());
}
