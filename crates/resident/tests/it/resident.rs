//! A running `breakwater` for tests. Touches nothing of the machine's own session.

use protocol::local::{Caller, Client};
use serde_json::{Value, json};
use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::{Command, Output},
    time::Duration,
};
use testkit::process::{Running, Stdout, bound_command};

pub(crate) const BREAKWATER: &str = env!("CARGO_BIN_EXE_breakwater");
/// How long anything may take on a busy machine before a test gives up. No test measures time.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// A folder of its own with a profile in it.
pub(crate) struct Place {
    pub(crate) dir: tempfile::TempDir,
    profile: &'static str,
    env: Vec<(OsString, OsString)>,
}

impl Place {
    /// Without a session: no bus, no display, no sound server.
    pub(crate) fn new() -> Place {
        let dir = tempfile::Builder::new()
            .prefix("breakwater-test-")
            .tempdir()
            .unwrap();
        let runtime = dir.path().join("runtime");
        std::fs::create_dir(&runtime).unwrap();
        let env = [
            ("PATH", std::env::var_os("PATH").unwrap_or_default()),
            ("HOME", dir.path().join("user").into()),
            ("XDG_RUNTIME_DIR", runtime.into()),
        ];
        let env = env.map(|(name, value)| (OsString::from(name), value)).into();
        let profile = "profile";
        Place { dir, profile, env }
    }

    /// In the session of a private desktop.
    pub(crate) fn on(desktop: &testkit::desktop::Desktop) -> Place {
        let mut place = Place::new();
        place.env = desktop.env().clone().into_iter().collect();
        place
    }

    pub(crate) fn with(mut self, name: &str, value: impl Into<OsString>) -> Place {
        self.env.push((name.into(), value.into()));
        self
    }

    pub(crate) fn home(&self) -> PathBuf {
        self.dir.path().join(self.profile)
    }

    /// With a profile folder of this name.
    pub(crate) fn named(self, profile: &'static str) -> Place {
        Place { profile, ..self }
    }

    /// Numbers of seconds, so that a check need not wait for a real shift.
    pub(crate) fn policy(self, text: &str) -> Place {
        self.set_policy(text);
        self
    }

    /// Writes `policy.toml` anew.
    pub(crate) fn set_policy(&self, text: &str) {
        std::fs::create_dir_all(self.home()).unwrap();
        std::fs::write(self.home().join("policy.toml"), text).unwrap();
    }

    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = bound_command(program);
        command.env_clear().envs(self.env.clone());
        command.env("BREAKWATER_HOME", self.home());
        command
    }

    /// Runs one command to its end.
    pub(crate) fn breakwater(&self, args: &[&str]) -> Said {
        Said::from(self.command(BREAKWATER).args(args).output().unwrap())
    }

    /// Starts the resident and waits until it answers.
    pub(crate) fn start(&self, args: &[&str]) -> Resident {
        self.start_program(BREAKWATER, args)
    }

    /// The same with a copy of the program.
    pub(crate) fn start_program(&self, program: &str, args: &[&str]) -> Resident {
        let mut command = self.command(program);
        command.arg("run").args(args);
        let log = self.dir.path().join("log");
        let mut process = Running::start("breakwater", command, &log, Stdout::Logged).unwrap();
        let home = self.home();
        process
            .wait_until(PATIENCE, || Client::connect(&resolved(&home), Caller::Cli).ok())
            .unwrap();
        Resident { process, home, log }
    }
}

/// What a command said, and how it ended.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Said {
        Said {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// A resident that ends with its test.
pub(crate) struct Resident {
    pub(crate) process: Running,
    home: PathBuf,
    log: PathBuf,
}

impl Resident {
    pub(crate) fn client(&self) -> Client {
        Client::connect(&resolved(&self.home), Caller::Cli).unwrap()
    }

    pub(crate) fn call(&self, name: &str, args: Value) -> Value {
        self.client().call(name, args).unwrap()
    }

    pub(crate) fn status(&self) -> Value {
        self.call("status", json!({}))
    }

    pub(crate) fn socket(&self) -> PathBuf {
        protocol::local::socket_path(&resolved(&self.home))
    }

    pub(crate) fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap()
    }

    /// Waits for `ready`, and fails with the log when it does not come or the resident ends.
    pub(crate) fn wait<T>(&mut self, ready: impl FnMut() -> Option<T>) -> T {
        self.process.wait_until(PATIENCE, ready).unwrap()
    }

    /// Threads of the process now.
    pub(crate) fn threads(&self) -> usize {
        let tasks = format!("/proc/{}/task", self.process.pid());
        std::fs::read_dir(tasks).unwrap().count()
    }
}

pub(crate) fn resolved(home: &Path) -> PathBuf {
    std::fs::canonicalize(home).unwrap_or_else(|_| home.to_owned())
}
