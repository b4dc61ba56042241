//! The resident's life: takes the profile, opens the application, carries out its effects, ends in order.
//!
//! One thread. Wakes only when somebody speaks: a socket, a phone, the bus, a signal, the application's next
//! deadline.

mod desktop;
mod ends;

use crate::{
    DesktopCommand, desktop_signals,
    exit::Exit,
    front::Front,
    home::{Home, HomeError},
    notify::{Answers, Kind, Note},
    policy_watch, socket, terminal, trim, windows,
    world::Machine,
};
use anyhow::{Context, Result, bail};
use app::{App, Options, World, desktop::NudgeAnswer};
use desktop::Desktop;
use domain::tracker::Outside;
use ends::Ends;
use i18n::{Language, Words};
use protocol::local::Caller;
use serde_json::json;
use std::{path::Path, sync::Arc, time::Duration};
use tokio::{sync::mpsc, task::AbortHandle, time::timeout};

/// How long offer, sources and tray may take to go at the end.
const DESKTOP_GOES_MS_MAX: u64 = 1_500;
/// Threads for what blocks: a note, the last words of sources.
const BLOCKING_THREADS_MAX: usize = 4;

/// Runs the resident of the profile `home` until it is asked to end.
pub fn run(home: &Path, with_tray: bool) -> Exit {
    match Machine::new() {
        Ok(machine) => run_in(home, with_tray, Arc::new(machine)),
        Err(error) => {
            terminal::wrong(&format!("the system does not say which boot this is: {error}"));
            Exit::Refused
        }
    }
}

/// The same in this world.
pub fn run_in(home: &Path, with_tray: bool, world: Arc<dyn World>) -> Exit {
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
        let lived = runtime.block_on(live(&home, with_tray, world));
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

/// A queue for what one person clicks, and for what is said to each click.
#[expect(
    clippy::disallowed_methods,
    reason = "a person clicks seldom, and no click may be lost"
)]
fn clicks<T>() -> (mpsc::UnboundedSender<T>, mpsc::UnboundedReceiver<T>) {
    mpsc::unbounded_channel()
}

/// Takes changes of the agent's `policy.toml` for as long as the program lives.
fn watch_policy(home: &Home, app: &App) -> tokio::task::JoinHandle<()> {
    let (folder, app) = (home.path().to_owned(), app.clone());
    tokio::spawn(async move { policy_watch::watch(&folder, app).await })
}

/// What a window needs to open, or what is in its way; for whoever asks to open one.
fn front(app: &App, window: Option<&Path>) -> Front {
    let no_window = windows::obstacle(window, |name| std::env::var_os(name));
    Front::new(app.clone(), no_window)
}

/// A package starts us with the session: from now on it is the agent's switch that says so.
async fn take_over_start(app: &App, desktop: &Desktop) {
    if !desktop.is_started_by_package() {
        return;
    }
    let on = serde_json::json!({ "autostart": true });
    if let Err(problem) = app.call(Caller::Desktop, "settings_set", on).await {
        tracing::warn!(%problem, "that Breakwater starts with the session is not shown as chosen");
    }
}

/// From an open profile to its end.
async fn live(home: &Home, with_tray: bool, world: Arc<dyn World>) -> Result<()> {
    let options = Options {
        home: home.path().to_owned(),
        locale: locale(),
    };
    let (app, mut effects) = App::open(options, world.clone()).await?;
    let mut ends = Ends::listen(home)?;
    let window = window();
    let front = front(&app, window.as_deref());
    let (quit, mut quits) = mpsc::channel(1);
    let listener = socket::listen(home.socket()).context("the local socket cannot be opened")?;
    home.listens();
    let door = tokio::spawn(socket::serve(listener, front.clone(), quit));
    let (commands, mut wished) = clicks();
    let (nudge, mut answered) = clicks();
    let (seen, mut sights) = clicks();
    let (refusals, mut refused) = clicks();
    let answers = Answers {
        nudge,
        commands,
        seen,
    };
    let mut desktop = Desktop::new(home.path(), app.clone(), window, answers, with_tray);
    take_over_start(&app, &desktop).await;
    let around = tokio::spawn(desktop_signals::watch(app.clone(), desktop.looked.subscribe()));
    let policy = watch_policy(home, &app);
    tracing::info!("Breakwater runs");
    let begun = tokio::time::Instant::now();
    let trim_due = tokio::time::sleep_until(begun + Duration::from_millis(trim::AFTER_MS[0]));
    tokio::pin!(trim_due);
    let mut trims_left = trim::AFTER_MS.len();
    let mut failed = None;
    loop {
        tokio::select! {
            () = &mut trim_due, if trims_left > 0 => {
                trim::trim();
                trims_left -= 1;
                trim_due.as_mut().reset(begun + Duration::from_millis(trim::AFTER_MS[1]));
            }
            effect = effects.recv() => match effect {
                Some(effect) => desktop.carry_out(effect),
                None => break,
            },
            Some(wish) = wished.recv() => {
                if wish.command == "quit" {
                    break;
                }
                tokio::spawn(choose(front.clone(), wish, refusals.clone()));
            }
            Some(note) = refused.recv() => desktop.notices.note(note),
            Some(answer) = answered.recv() => {
                tokio::spawn(answer_nudge(app.clone(), answer));
            }
            Some(on) = sights.recv() => {
                let (app, at) = (app.clone(), world.now());
                tokio::spawn(async move { app.signal(at, Outside::OfferSeen { on }).await });
            }
            _ = quits.recv() => break,
            () = ends.asked() => break,
            task = app.failed() => {
                failed = Some(task);
                break;
            }
        }
    }
    let tasks = [door.abort_handle(), around.abort_handle(), policy.abort_handle()];
    take_down(tasks, desktop).await;
    closed(home, app, failed).await
}

/// Ends what listens, and takes everything off the screen.
async fn take_down(tasks: [AbortHandle; 3], desktop: Desktop) {
    for task in tasks {
        task.abort();
    }
    let net = Duration::from_millis(DESKTOP_GOES_MS_MAX);
    if timeout(net, desktop.close()).await.is_err() {
        tracing::warn!("a part of the desktop did not end in time");
    }
}

/// Closes the application; why this is no good end, if it is none.
async fn closed(home: &Home, app: App, failed: Option<&'static str>) -> Result<()> {
    if let Some(task) = failed {
        // What failed may hang; what the disk has is whole, and the next start takes it up.
        let _ = timeout(Duration::from_millis(DESKTOP_GOES_MS_MAX), app.close()).await;
        bail!(terminal::words().cli_failed(task));
    }
    let elsewhere = home.is_elsewhere();
    if elsewhere && home.is_followed() {
        tracing::error!("the profile was moved away, and another is in its place; Breakwater ends");
        // Closing the database would remove files by their names, which are the other's by now.
        std::process::exit(Exit::Refused as i32);
    }
    app.close().await;
    if elsewhere {
        bail!(
            "The profile folder was moved while Breakwater ran. What is in it is safe. Start Breakwater again."
        );
    }
    tracing::info!("Breakwater ends");
    Ok(())
}

/// The program that shows windows.
fn window() -> Option<std::path::PathBuf> {
    windows::program(
        std::env::var_os("BREAKWATER_WINDOW"),
        std::env::current_exe().ok().as_deref(),
        std::env::var_os("PATH"),
    )
}

/// What this session speaks: from the environment where a session says it there, else from the system.
fn locale() -> String {
    if cfg!(any(target_os = "macos", windows)) {
        return sys_locale::get_locale().unwrap_or_default();
    }
    Language::asked_for(|name| std::env::var_os(name)?.into_string().ok())
}

/// Calls what the agent chose in the tray. A refusal is said at once: the menu has no other place for it.
async fn choose(front: Front, wish: DesktopCommand, refusals: mpsc::UnboundedSender<Note>) {
    let Err(problem) = front.call(Caller::Desktop, &wish.command, wish.args).await else {
        return;
    };
    let settings = front
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
