//! Everything of the desktop that effects reach: notices, windows, tray, sources, autostart.
//!
//! Carries out and decides nothing. Must never wait: what takes time is a task of its own.

use crate::{
    DesktopCommand,
    autostart::{self, Autostart},
    calendar_reader, desktop_signals,
    hook_runner::HookRunner,
    notify::{Answers, Kind, Note, Notices, Nudge},
    printer, session_bus,
    shortcuts::Shortcuts,
    source_supervisor::SourceSupervisor,
    windows::Windows,
};
use app::{
    App,
    desktop::{Effect, NoteAction, TrayView},
};
use std::path::{Path, PathBuf};
use tokio::{sync::watch, task::JoinHandle};

/// Everything of the desktop that effects reach.
pub(super) struct Desktop {
    pub(super) notices: Notices,
    windows: Windows,
    hooks: HookRunner,
    shortcuts: Shortcuts,
    app: App,
    source_supervisor: SourceSupervisor,
    autostart: Option<Autostart>,
    /// Whether hands and full screen matter now.
    pub(super) looked: watch::Sender<bool>,
    views: watch::Sender<Option<TrayView>>,
    session: JoinHandle<()>,
    tray: Option<JoinHandle<()>>,
}

impl Desktop {
    /// What the agent chooses goes to `answers`; `window` is the program that shows windows.
    pub(super) fn new(
        home: &Path,
        app: App,
        window: Option<PathBuf>,
        answers: Answers,
        with_tray: bool,
    ) -> Desktop {
        let own = std::env::current_exe().ok();
        let path = |name| std::env::var_os(name).map(PathBuf::from);
        let config = autostart::config_dir(path("XDG_CONFIG_HOME"), path("HOME"));
        let for_everybody = autostart::system_config_dirs(std::env::var_os("XDG_CONFIG_DIRS"));
        let (views, shown) = watch::channel(None);
        let (bus, session) = watch::channel(None);
        let kept = async move {
            if let Some(address) = desktop_signals::session_bus() {
                session_bus::keep(address, bus).await;
            }
        };
        let wishes = answers.commands.clone();
        Desktop {
            notices: Notices::new(session.clone(), answers, home.join("run").join("icon.png")),
            windows: Windows::new(window, home),
            hooks: HookRunner::start(app.clone()),
            shortcuts: Shortcuts::new(app.clone(), wishes.clone()),
            app: app.clone(),
            source_supervisor: SourceSupervisor::new(home, app),
            autostart: config
                .zip(own)
                .map(|(config, own)| Autostart::new(&config, &for_everybody, &own, home)),
            looked: watch::Sender::new(false),
            views,
            session: tokio::spawn(kept),
            tray: with_tray.then(|| tokio::spawn(crate::tray::show(shown, session, wishes))),
        }
    }

    pub(super) fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::ShowNudge { title, text, actions } => self.notices.offer(Nudge { title, text, actions }),
            Effect::WithdrawNudge => self.notices.withdraw(),
            Effect::ShowKudos { title, text, actions } => self.note(Kind::Kudos, title, text, actions),
            Effect::ShowNews { title, text, actions } => self.note(Kind::Word, title, text, actions),
            Effect::ShowNote { title, text } => self.note(Kind::Word, title, text, vec![]),
            Effect::Chime { title, text } => self.note(Kind::Chime, title, text, vec![]),
            Effect::WithdrawNotes => self.notices.withdraw_notes(),
            Effect::OpenReset => self.windows.open_reset(),
            Effect::CloseReset => self.windows.close_reset(),
            Effect::OpenWindow { view } => self.windows.open_companion(&view),
            Effect::OpenBrowser { address } => crate::browser::open(address.as_ref()),
            Effect::ReadCalendar(asked) => calendar_reader::read(self.app.clone(), asked),
            Effect::Print { id, page } => printer::print(self.app.clone(), id, page),
            Effect::RunHook(run) => self.hooks.tell(run),
            Effect::Shortcuts(keys) => self.shortcuts.want(keys),
            Effect::OpenFolder { dir } => crate::browser::open(dir.as_os_str()),
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

    fn note(&self, kind: Kind, title: String, text: String, actions: Vec<NoteAction>) {
        let led = |action: NoteAction| {
            let (command, args) = (action.command.to_owned(), action.args);
            (action.label, DesktopCommand { command, args })
        };
        self.notices.note(Note {
            kind,
            title,
            text,
            actions: actions.into_iter().map(led).collect(),
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

    /// Whether a package starts us with the session, and the agent said neither yes nor no.
    pub(super) fn is_started_by_package(&self) -> bool {
        self.autostart.as_ref().is_some_and(Autostart::is_packaged)
    }

    /// Takes everything off the screen and stops listening.
    pub(super) async fn close(self) {
        self.shortcuts.close();
        self.notices.close().await;
        self.source_supervisor.close().await;
        drop(self.views);
        if let Some(tray) = self.tray {
            let _ = tray.await;
        }
        self.session.abort();
    }
}
