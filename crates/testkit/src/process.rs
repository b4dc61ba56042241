//! Child processes that cannot outlive whoever started them.
//!
//! A child gets its own process group and a parent-death signal, and is ended by the pid we hold. It must
//! never be found by its name: another run, or the agent's own desktop, may be on the same machine.

use std::fs::File;
use std::io;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{OnceLock, mpsc};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, kill_process_group, waitid};

/// How long a child may take to end after a polite signal, before it is killed.
const END_MAX: Duration = Duration::from_secs(5);

/// A command whose process is killed by the kernel when this process dies.
///
/// `setpriv` (util-linux) sets the signal and then becomes the program, so the pid is the program's own.
pub fn bound_command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "KILL", "--"]).arg(program);
    command
}

/// A started child with its log. Dropping it ends the whole process group.
#[derive(Debug)]
pub struct Running {
    name: String,
    child: Child,
    log: PathBuf,
}

impl Running {
    /// Starts a command made by [`bound_command`] in its own process group; its output goes to `log`,
    /// except for a stdout that the caller has set to a pipe and asks for with [`Running::stdout`].
    pub fn start(name: &str, mut command: Command, log: &Path, stdout: Stdout) -> Result<Self> {
        let file = File::options()
            .create(true)
            .append(true)
            .open(log)
            .with_context(|| format!("cannot write {}", log.display()))?;
        match stdout {
            Stdout::Logged => command.stdout(file.try_clone()?),
            Stdout::Piped => command.stdout(Stdio::piped()),
        };
        command.stdin(Stdio::null()).stderr(file).process_group(0);
        let child = spawn(command).with_context(|| format!("cannot start {name}"))?;
        Ok(Self {
            name: name.to_owned(),
            child,
            log: log.to_owned(),
        })
    }

    /// The pid of the program.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// What the program writes to its stdout, once, if it was started with [`Stdout::Piped`].
    pub fn stdout(&mut self) -> Option<std::process::ChildStdout> {
        self.child.stdout.take()
    }

    /// The exit status, if the program has ended by itself.
    pub fn ended(&mut self) -> io::Result<Option<ExitStatus>> {
        self.child.try_wait()
    }

    /// The last `lines` lines of the log.
    pub fn log_tail(&self, lines: usize) -> String {
        let text = std::fs::read(&self.log).unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        let all: Vec<&str> = text.lines().collect();
        all[all.len().saturating_sub(lines)..].join("\n")
    }

    /// Waits until `ready` gives a value; fails when the program ends first or `limit` has passed.
    pub fn wait_until<T>(&mut self, limit: Duration, mut ready: impl FnMut() -> Option<T>) -> Result<T> {
        let deadline = Instant::now() + limit;
        loop {
            if let Some(value) = ready() {
                return Ok(value);
            }
            if let Some(status) = self.ended()? {
                anyhow::bail!("{} ended early ({status}):\n{}", self.name, self.log_tail(20));
            }
            if Instant::now() > deadline {
                anyhow::bail!("{} was not ready in {limit:?}:\n{}", self.name, self.log_tail(20));
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Asks the program to end, waits, then ends whatever is left of its group.
    pub fn end(&mut self) {
        self.finish(Some(Signal::TERM));
    }

    /// Ends the group at once, as a power cut would.
    pub fn kill(&mut self) {
        self.finish(None);
    }

    fn finish(&mut self, polite: Option<Signal>) {
        if !matches!(self.child.try_wait(), Ok(None)) {
            return;
        }
        let pid = Pid::from_child(&self.child);
        if let Some(signal) = polite {
            let _ = kill_process(pid, signal);
            let deadline = Instant::now() + END_MAX;
            while !exited(pid) && Instant::now() < deadline {
                std::thread::sleep(Duration::from_millis(5));
            }
        }
        // The leader is not reaped yet, so the group's number is still ours.
        let _ = kill_process_group(pid, Signal::KILL);
        let _ = self.child.wait();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end();
    }
}

/// Where a child's stdout goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stdout {
    /// To the log, with its stderr.
    Logged,
    /// To us.
    Piped,
}

/// Whether the child has exited, without reaping it.
fn exited(pid: Pid) -> bool {
    let options = WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
    !matches!(waitid(WaitId::Pid(pid), options), Ok(None))
}

type Request = (Command, mpsc::SyncSender<io::Result<Child>>);

/// Starts a child from a thread that lives as long as the process.
///
/// The kernel sends the parent-death signal when the *thread* that forked ends, and a test's thread ends
/// before the process does: what it started for others would die with it.
fn spawn(command: Command) -> io::Result<Child> {
    static STARTER: OnceLock<mpsc::SyncSender<Request>> = OnceLock::new();
    let starter = STARTER.get_or_init(|| {
        let (sender, requests) = mpsc::sync_channel::<Request>(0);
        std::thread::spawn(move || {
            for (mut command, reply) in requests {
                let _ = reply.send(command.spawn());
            }
        });
        sender
    });
    let (reply, answer) = mpsc::sync_channel(1);
    let gone = || io::Error::other("the starter thread is gone");
    starter.send((command, reply)).map_err(|_| gone())?;
    answer.recv().map_err(|_| gone())?
}
