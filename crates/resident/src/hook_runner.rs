//! Tells the agent's own hooks: runs a program, or speaks to an address on this computer.
//!
//! Decides nothing about what is told. One run at a time for each hook, in order, each with its end after a while, so
//! that a hook that hangs holds up itself and nothing else. A program and all that it started is ended as one.

use app::{App, desktop::HookRun, view::HookTold};
use domain::hook::{HookTarget, filled};
use std::{
    collections::{HashMap, VecDeque},
    net::IpAddr,
    process::Stdio,
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    process::{Child, Command},
    sync::mpsc,
    task::JoinSet,
};

/// A program or an answer takes no longer.
const RUNS_MAX: Duration = Duration::from_secs(5);
/// What a hook is told while it is busy waits, the newest so many.
const WAITING_MAX: usize = 4;
/// What may be on its way to all hooks.
const RUNS_QUEUED_MAX: usize = 64;
/// The line that says whether it went well is shorter.
const ANSWER_BYTES_MAX: usize = 256;

/// The way to the runner.
pub(crate) struct HookRunner {
    runs: mpsc::Sender<HookRun>,
    app: App,
}

impl HookRunner {
    /// Starts it; without a hook it sleeps.
    pub(crate) fn start(app: App) -> HookRunner {
        let (runs, asked) = mpsc::channel(RUNS_QUEUED_MAX);
        tokio::spawn(run(asked, app.clone()));
        HookRunner { runs, app }
    }

    /// Tells a hook, when its turn comes. Never waits.
    pub(crate) fn tell(&self, run: HookRun) {
        if let Err(error) = self.runs.try_send(run) {
            self.app.hook_told(error.into_inner().id, HookTold::Dropped);
        }
    }
}

#[derive(Default)]
struct Lane {
    busy: bool,
    waiting: VecDeque<HookRun>,
}

async fn run(mut asked: mpsc::Receiver<HookRun>, app: App) {
    let mut lanes: HashMap<u32, Lane> = HashMap::new();
    let mut running: JoinSet<(u32, HookTold)> = JoinSet::new();
    loop {
        tokio::select! {
            run = asked.recv() => {
                let Some(run) = run else { return };
                let lane = lanes.entry(run.id).or_default();
                if lane.busy {
                    lane.waiting.push_back(run);
                    if lane.waiting.len() > WAITING_MAX
                        && let Some(dropped) = lane.waiting.pop_front()
                    {
                        app.hook_told(dropped.id, HookTold::Dropped);
                    }
                } else {
                    lane.busy = true;
                    running.spawn(told(run));
                }
            }
            Some(ended) = running.join_next() => {
                // None of ours panics, and none is called off but with the runtime.
                let Ok((id, outcome)) = ended else { continue };
                app.hook_told(id, outcome);
                let lane = lanes.entry(id).or_default();
                match lane.waiting.pop_front() {
                    Some(next) => { running.spawn(told(next)); }
                    None => { lanes.remove(&id); }
                }
            }
        }
    }
}

async fn told(run: HookRun) -> (u32, HookTold) {
    let outcome = match &run.target {
        HookTarget::Program(words) => program(&run, words).await,
        HookTarget::Address {
            hosts,
            port,
            authority,
            path,
        } => {
            let spoken = speak(&run, hosts, *port, authority, path);
            tokio::time::timeout(RUNS_MAX, spoken)
                .await
                .unwrap_or(HookTold::Hung)
        }
    };
    if outcome != HookTold::Done {
        // Never what it was: a command line may hold a secret of the agent's.
        tracing::info!(hook = run.id, ?outcome, "a hook was not told well");
    }
    (run.id, outcome)
}

async fn program(run: &HookRun, words: &[String]) -> HookTold {
    let words = filled(words, run.event, &run.at);
    let Some((name, arguments)) = words.split_first() else {
        return HookTold::Missing;
    };
    let mut command = Command::new(name);
    command
        .args(arguments)
        .env("BREAKWATER_EVENT", run.event.name())
        .env("BREAKWATER_AT", &run.at)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true);
    // A group of its own: what it starts is ended with it, and a Ctrl+C for us is none for it.
    #[cfg(unix)]
    command.process_group(0);
    let Ok(mut child) = command.spawn() else {
        return HookTold::Missing;
    };
    match tokio::time::timeout(RUNS_MAX, child.wait()).await {
        Ok(Ok(status)) if status.success() => HookTold::Done,
        Ok(_) => HookTold::Failed,
        Err(_) => {
            end(&mut child);
            let _ = child.wait().await;
            HookTold::Hung
        }
    }
}

/// Ends a program and what it started.
fn end(child: &mut Child) {
    #[cfg(unix)]
    {
        let pid = child.id().and_then(|id| i32::try_from(id).ok());
        if let Some(group) = pid.and_then(rustix::process::Pid::from_raw) {
            let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        }
    }
    let _ = child.start_kill();
}

/// One request, as small as HTTP allows; an answer that leads elsewhere is not followed.
async fn speak(run: &HookRun, hosts: &[IpAddr], port: u16, authority: &str, path: &str) -> HookTold {
    let body = format!("{{\"event\":\"{}\",\"at\":\"{}\"}}", run.event.name(), run.at);
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: {authority}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\
         User-Agent: breakwater\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    for host in hosts {
        let Ok(mut stream) = TcpStream::connect((*host, port)).await else {
            continue;
        };
        if stream.write_all(request.as_bytes()).await.is_err() {
            return HookTold::Failed;
        }
        return match answered(&mut stream).await {
            Some(status) if (200..300).contains(&status) => HookTold::Done,
            _ => HookTold::Failed,
        };
    }
    HookTold::Missing
}

/// The status of an answer: `HTTP/1.1 204 …`.
async fn answered(stream: &mut TcpStream) -> Option<u16> {
    let mut answer = Vec::with_capacity(ANSWER_BYTES_MAX);
    while !answer.contains(&b'\n') && answer.len() < ANSWER_BYTES_MAX {
        if stream.read_buf(&mut answer).await.ok()? == 0 {
            break;
        }
    }
    let line = String::from_utf8_lossy(&answer);
    let mut words = line.split_ascii_whitespace();
    words.next().filter(|version| version.starts_with("HTTP/1."))?;
    words.next()?.parse().ok()
}
