//! Real sound servers without a sound card: PulseAudio, and PipeWire with WirePlumber.
//!
//! Each runs in a private runtime folder, with one loudspeaker and one microphone that are not there.

use crate::tool;
use anyhow::{Context, Result, ensure};
use std::{
    ffi::OsString,
    fs,
    os::unix::{fs::DirBuilderExt, net::UnixStream},
    path::PathBuf,
    process::{Command, Stdio},
    time::Duration,
};
use tempfile::TempDir;
use testkit::process::{Running, Stdout, bound_command};

const START_MAX: Duration = Duration::from_secs(30);

/// Which server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// PulseAudio.
    PulseAudio,
    /// PipeWire, serving PulseAudio's protocol.
    PipeWire,
}

/// A running sound server. Dropping it ends all of it.
#[derive(Debug)]
pub struct SoundServer {
    kind: Kind,
    /// Last started first, so that clients end before what they use.
    parts: Vec<Running>,
    folder: TempDir,
}

impl SoundServer {
    /// Starts one; its microphone is there when this returns.
    ///
    /// # Errors
    /// A package is missing, or a part does not start.
    pub fn start(kind: Kind) -> Result<Self> {
        tool::need("pactl", "pulseaudio-utils")?;
        // Debian's baresip has no module for PulseAudio; it goes through ALSA's plug-in.
        tool::need_library("alsa-lib/libasound_module_pcm_pulse.so", "libasound2-plugins")?;
        let folder = tempfile::Builder::new().prefix("breakwater-sound-").tempdir()?;
        for name in ["home", "run", "run/pulse"] {
            fs::DirBuilder::new()
                .mode(0o700)
                .create(folder.path().join(name))?;
        }
        let mut server = Self {
            kind,
            parts: Vec::new(),
            folder,
        };
        server.launch()?;
        Ok(server)
    }

    /// Ends the server as a crash would.
    pub fn kill(&mut self) {
        for part in &mut self.parts {
            part.kill();
        }
        self.parts.clear();
    }

    /// Starts it again after [`SoundServer::kill`], in the same place.
    ///
    /// # Errors
    /// As [`SoundServer::start`].
    pub fn launch(&mut self) -> Result<()> {
        match self.kind {
            Kind::PulseAudio => self.launch_pulseaudio(),
            Kind::PipeWire => self.launch_pipewire(),
        }
    }

    /// The environment of a program that uses this server.
    #[must_use]
    pub fn client_env(&self) -> Vec<(OsString, OsString)> {
        let mut env = tool::bare_env(&self.folder.path().join("home"));
        env.push(("XDG_RUNTIME_DIR".into(), self.runtime().into()));
        env
    }

    /// The private runtime folder.
    #[must_use]
    pub fn runtime(&self) -> PathBuf {
        self.folder.path().join("run")
    }

    /// Where the microphone source finds it.
    #[must_use]
    pub fn place(&self) -> sensors::pulse::Place {
        let env = self.client_env();
        let lookup = |name: &str| {
            env.iter()
                .find(|(key, _)| key == name)
                .map(|(_, value)| value.clone())
        };
        sensors::pulse::Place::find(lookup, Some(&self.folder.path().join("home")))
    }

    /// A program that captures from the microphone until it is dropped, under the process name `name`.
    ///
    /// # Errors
    /// The recorder does not start.
    pub fn capture_as(&self, name: &str, device: &str) -> Result<Running> {
        tool::need("parec", "pulseaudio-utils")?;
        // `parec` is a link to `pacat`, which goes by the name it was started with; a copy has a name of its own.
        let program = self.folder.path().join(name);
        fs::copy("/usr/bin/pacat", &program)?;
        let mut command = bound_command(&program);
        command.env_clear().envs(self.client_env());
        command.args(["--record", "--latency-msec=50", "--device", device, "/dev/null"]);
        Running::start(name, command, &self.log(name), Stdout::Logged)
    }

    fn launch_pulseaudio(&mut self) -> Result<()> {
        tool::need("pulseaudio", "pulseaudio")?;
        let script = self.folder.path().join("default.pa");
        let socket = self.runtime().join("pulse/native");
        fs::write(
            &script,
            format!(
                "load-module module-native-protocol-unix socket={}\n\
                 load-module module-null-sink sink_name=speaker\n\
                 load-module module-null-source source_name=mic description=mic max_latency_msec=20\n\
                 set-default-sink speaker\nset-default-source mic\n",
                socket.display()
            ),
        )?;
        let mut command = self.command("pulseaudio");
        command.args(["-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]);
        command
            .args(["--realtime=no", "--high-priority=no", "--disallow-exit", "-F"])
            .arg(&script);
        self.run("pulseaudio", command)?;
        self.wait_for_microphone()
    }

    fn launch_pipewire(&mut self) -> Result<()> {
        for (program, package) in [
            ("dbus-daemon", "dbus"),
            ("pipewire", "pipewire"),
            ("wireplumber", "wireplumber"),
            ("pipewire-pulse", "pipewire-pulse"),
        ] {
            tool::need(program, package)?;
        }
        let mut command = self.command("dbus-daemon");
        command
            .args(["--session", "--nofork", "--nopidfile", "--address"])
            .arg(self.bus());
        self.run("dbus-daemon", command)?;
        self.wait_for_socket("bus")?;
        self.run("pipewire", self.command("pipewire"))?;
        self.wait_for_socket("pipewire-0")?;
        self.run("wireplumber", self.command("wireplumber"))?;
        self.run("pipewire-pulse", self.command("pipewire-pulse"))?;
        self.wait_for_socket("pulse/native")?;
        self.pactl(&["load-module", "module-null-sink", "sink_name=speaker"])?;
        let class = "media.class=Audio/Source/Virtual";
        self.pactl(&[
            "load-module",
            "module-null-sink",
            class,
            "sink_name=mic",
            "channel_map=mono",
        ])?;
        self.wait_for_microphone()
    }

    fn wait_for_microphone(&mut self) -> Result<()> {
        self.wait(|server| {
            let info = server.pactl(&["info"]).ok()?;
            (info.contains("Default Source: mic") && info.contains("Default Sink: speaker")).then_some(())
        })
        .context("the microphone that is not there does not appear")
    }

    fn wait_for_socket(&mut self, name: &str) -> Result<()> {
        let path = self.runtime().join(name);
        // A crash leaves its socket behind, so only an answer counts.
        self.wait(|_| UnixStream::connect(&path).ok().map(drop))
            .with_context(|| format!("{name} does not answer"))
    }

    /// Waits while the part started last lives.
    fn wait(&mut self, mut ready: impl FnMut(&Self) -> Option<()>) -> Result<()> {
        let mut last = self.parts.remove(0);
        let outcome = last.wait_until(START_MAX, || ready(self));
        self.parts.insert(0, last);
        outcome
    }

    fn pactl(&self, arguments: &[&str]) -> Result<String> {
        let mut command = self.command("pactl");
        let output = command.args(arguments).stdin(Stdio::null()).output()?;
        let reason = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "pactl {arguments:?}: {}", reason.trim());
        Ok(String::from_utf8(output.stdout)?)
    }

    fn run(&mut self, name: &str, command: Command) -> Result<()> {
        let running = Running::start(name, command, &self.log(name), Stdout::Logged)?;
        self.parts.insert(0, running);
        Ok(())
    }

    fn command(&self, program: &str) -> Command {
        let mut command = bound_command(program);
        command.env_clear().envs(self.client_env());
        for bus in ["DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"] {
            command.env(bus, self.bus());
        }
        command
    }

    fn bus(&self) -> String {
        format!("unix:path={}", self.runtime().join("bus").display())
    }

    fn log(&self, name: &str) -> PathBuf {
        self.folder.path().join(format!("{name}.log"))
    }
}
