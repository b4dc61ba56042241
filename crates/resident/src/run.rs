//! The resident's life: takes the profile, opens the application, carries out its effects, ends in order.
//!
//! One thread. Wakes only when somebody speaks: a socket, a phone, the bus, a signal, the application's next
//! deadline.

use crate::{
    DesktopCommand,
    autostart::{self, Autostart},
    desktop_signals,
    exit::Exit,
    home::{Home, HomeError},
    notify::{Answers, Kind, Note, Notices, Nudge},
    session_bus, socket,
    source_supervisor::SourceSupervisor,
    terminal, trim,
    windows::{self, Windows},
    world::Machine,
};
use anyhow::{Context, Result, bail};
use app::{
    App, Options,
    desktop::{Effect, NudgeAnswer, TrayView},
};
use i18n::{Language, Words};
use protocol::local::Caller;
use serde_json::json;
use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};
use tokio::{
    signal::unix::{SignalKind, signal},
    sync::{mpsc, watch},
    task::JoinHandle,
    time::timeout,
};

/// How long offer, sources and tray may take to go at the end.
const DESKTOP_GOES_MS_MAX: u64 = 1_500;
/// Threads for what blocks: a note, the last words of sources.
const BLOCKING_THREADS_MAX: usize = 4;

/// Runs the resident of the profile `home` until it is asked to end.
pub fn run(home: &Path, with_tray: bool) -> Exit {
    // Whatever is written from here on is the agent's alone.
    #[cfg(unix)]
    rustix::process::umask(rustix::fs::Mode::RWXG | rustix::fs::Mode::RWXO);
    let home = match Home::take(home) {
        Ok(home) => home,
        Err(error) => {
            terminal::wrong(&sentence(&error));
            return Exit::Refused;
        }
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .max_blocking_threads(BLOCKING_THREADS_MAX)
        .thread_keep_alive(Duration::from_secs(1))
        .build();
    let lived = runtime.context("no runtime").and_then(|runtime| {
        let lived = runtime.block_on(live(&home, with_tray));
        // A daemon that hangs holds a note's thread; the end does not wait for it.
        runtime.shutdown_background();
        lived
    });
    match lived {
        Ok(()) => Exit::Done,
        Err(error) => {
            terminal::wrong(&format!("{error:#}"));
            Exit::Refused
        }
    }
}

fn sentence(error: &HomeError) -> String {
    match error {
        HomeError::Taken { pid } => {
            let known = terminal::words().cli_already_running();
            pid.map_or(known.clone(), |pid| format!("{known} (process {pid})"))
        }
        other => other.to_string(),
    }
}

/// From an open profile to its end.
async fn live(home: &Home, with_tray: bool) -> Result<()> {
    let options = Options {
        home: home.path().to_owned(),
        locale: locale(),
    };
    let world = Arc::new(Machine::new().context("the system does not say which boot this is")?);
    let (app, mut effects) = App::open(options, world).await?;
    let mut ends = Ends::listen()?;
    let (quit, mut quits) = mpsc::channel(1);
    let listener = socket::listen(home.socket()).context("the local socket cannot be opened")?;
    let door = tokio::spawn(socket::serve(listener, app.clone(), quit));
    let (wishes, mut wished) = mpsc::unbounded_channel();
    let (answers, mut answered) = mpsc::unbounded_channel();
    let (refusals, mut refused) = mpsc::unbounded_channel();
    let mut desktop = Desktop::new(home.path(), app.clone(), wishes, answers, with_tray);
    let around = tokio::spawn(desktop_signals::watch(app.clone(), desktop.looked.subscribe()));
    tracing::info!("Breakwater runs");
    let started = tokio::time::sleep(Duration::from_millis(trim::AFTER_MS));
    tokio::pin!(started);
    let mut trimmed = false;
    let mut failed = None;
    loop {
        tokio::select! {
            () = &mut started, if !trimmed => {
                trim::trim();
                trimmed = true;
            }
            effect = effects.recv() => match effect {
                Some(effect) => desktop.carry_out(effect),
                None => break,
            },
            Some(wish) = wished.recv() => {
                if wish.command == "quit" {
                    break;
                }
                tokio::spawn(choose(app.clone(), wish, refusals.clone()));
            }
            Some(note) = refused.recv() => desktop.notices.note(note),
            Some(answer) = answered.recv() => {
                tokio::spawn(answer_nudge(app.clone(), answer));
            }
            _ = quits.recv() => break,
            () = ends.asked() => break,
            task = app.failed() => {
                failed = Some(task);
                break;
            }
        }
    }
    door.abort();
    around.abort();
    if timeout(Duration::from_millis(DESKTOP_GOES_MS_MAX), desktop.close())
        .await
        .is_err()
    {
        tracing::warn!("a part of the desktop did not end in time");
    }
    if let Some(task) = failed {
        // What failed may hang; what the disk has is whole, and the next start takes it up.
        let _ = timeout(Duration::from_millis(DESKTOP_GOES_MS_MAX), app.close()).await;
        bail!(terminal::words().cli_failed(task));
    }
    app.close().await;
    tracing::info!("Breakwater ends");
    Ok(())
}

/// What this session speaks: from the environment where a session says it there, else from the system.
fn locale() -> String {
    if cfg!(any(target_os = "macos", windows)) {
        return sys_locale::get_locale().unwrap_or_default();
    }
    Language::asked_for(|name| std::env::var_os(name)?.into_string().ok())
}

/// Calls what the agent chose in the tray. A refusal is said at once: the menu has no other place for it.
async fn choose(app: App, wish: DesktopCommand, refusals: mpsc::UnboundedSender<Note>) {
    let Err(problem) = app.call(Caller::Desktop, &wish.command, wish.args).await else {
        return;
    };
    let settings = app
        .call(Caller::Desktop, "settings_show", json!({}))
        .await
        .unwrap_or_default();
    let words = Words::for_locale(settings["language_used"].as_str().unwrap_or_default());
    let _ = refusals.send(Note {
        kind: Kind::Word,
        title: "Breakwater".to_owned(),
        text: terminal::reason(&words, &problem),
        actions: vec![],
    });
}

/// A refusal here means that a call came first; the offer is gone already, and nothing may be shown.
async fn answer_nudge(app: App, answer: NudgeAnswer) {
    let args = json!({ "answer": answer });
    if let Err(problem) = app.call(Caller::Desktop, "nudge_answer", args).await {
        tracing::info!(code = ?problem.code, "an answer came too late");
    }
}

/// The ways in which a session ends a program.
struct Ends {
    terminate: tokio::signal::unix::Signal,
    interrupt: tokio::signal::unix::Signal,
    hang_up: tokio::signal::unix::Signal,
}

impl Ends {
    fn listen() -> Result<Ends> {
        Ok(Ends {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
            hang_up: signal(SignalKind::hangup())?,
        })
    }

    async fn asked(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
            _ = self.hang_up.recv() => {}
        }
    }
}

/// Everything of the desktop that effects reach.
struct Desktop {
    notices: Notices,
    windows: Windows,
    source_supervisor: SourceSupervisor,
    autostart: Option<Autostart>,
    looked: watch::Sender<bool>,
    views: watch::Sender<Option<TrayView>>,
    session: JoinHandle<()>,
    tray: Option<JoinHandle<()>>,
}

impl Desktop {
    fn new(
        home: &Path,
        app: App,
        wishes: mpsc::UnboundedSender<DesktopCommand>,
        answers: mpsc::UnboundedSender<NudgeAnswer>,
        with_tray: bool,
    ) -> Desktop {
        let own = std::env::current_exe().ok();
        let path = |name| std::env::var_os(name).map(PathBuf::from);
        let window = windows::program(
            std::env::var_os("BREAKWATER_WINDOW"),
            own.as_deref(),
            std::env::var_os("PATH"),
        );
        let config = autostart::config_dir(path("XDG_CONFIG_HOME"), path("HOME"));
        let (views, shown) = watch::channel(None);
        let (bus, session) = watch::channel(None);
        let kept = async move {
            if let Some(address) = desktop_signals::session_bus() {
                session_bus::keep(address, bus).await;
            }
        };
        let answers = Answers {
            nudge: answers,
            commands: wishes.clone(),
        };
        Desktop {
            notices: Notices::new(session.clone(), answers, home.join("run").join("icon.png")),
            windows: Windows::new(window, home),
            source_supervisor: SourceSupervisor::new(home, app),
            autostart: config
                .zip(own)
                .map(|(config, own)| Autostart::new(&config, &own, home)),
            looked: watch::Sender::new(false),
            views,
            session: tokio::spawn(kept),
            tray: with_tray.then(|| tokio::spawn(crate::tray::show(shown, session, wishes))),
        }
    }

    fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::ShowNudge { title, text, actions } => self.notices.offer(Nudge { title, text, actions }),
            Effect::WithdrawNudge => self.notices.withdraw(),
            Effect::ShowKudos { title, text } => self.note(Kind::Kudos, title, text),
            Effect::ShowNote { title, text } => self.note(Kind::Word, title, text),
            Effect::Chime { title, text } => self.note(Kind::Chime, title, text),
            Effect::OpenReset => self.windows.open_reset(),
            Effect::CloseReset => self.windows.close_reset(),
            Effect::OpenWindow { view } => self.windows.open_companion(&view),
            Effect::Tray(view) => {
                self.views.send_replace(Some(view));
            }
            Effect::Listen(listening) => self.source_supervisor.listen(listening),
            Effect::LookAround(on) => {
                self.looked.send_replace(on);
            }
            Effect::Autostart(on) => self.start_with_session(on),
        }
    }

    fn note(&self, kind: Kind, title: String, text: String) {
        self.notices.note(Note {
            kind,
            title,
            text,
            actions: vec![],
        });
    }

    fn start_with_session(&self, on: bool) {
        let Some(autostart) = &self.autostart else {
            tracing::warn!("no configuration folder; the session cannot start Breakwater");
            return;
        };
        if let Err(error) = autostart.set(on) {
            tracing::warn!(%error, "the autostart entry could not be changed");
        }
    }

    /// Takes everything off the screen and stops listening.
    async fn close(self) {
        self.notices.close().await;
        self.source_supervisor.close().await;
        drop(self.views);
        if let Some(tray) = self.tray {
            let _ = tray.await;
        }
        self.session.abort();
    }
}
