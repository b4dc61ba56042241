//! Two real softphones (baresip) that call each other on loopback.
//!
//! The agent's `ctrl_tcp` is left free for the program under test, because it serves one client only; both
//! phones are driven through their console. The customer's `ctrl_tcp` is how the tests know what happened.

use crate::{pbx::Pbx, sound::SoundServer, tool};
use anyhow::{Context, Result, bail};
use sensors::baresip::netstring::Netstrings;
use serde_json::Value;
use std::{
    fmt::Write as _,
    fs,
    io::{ErrorKind, Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream, UdpSocket},
    sync::atomic::{AtomicU16, Ordering},
    time::{Duration, Instant},
};
use tempfile::TempDir;
use testkit::process::{Running, Stdout, bound_command};

/// Generous: a loaded machine with two cores.
const START_MAX: Duration = Duration::from_secs(20);
const EVENT_MAX: Duration = Duration::from_secs(20);

/// How the agent's phone takes a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answering {
    /// By itself, as in most contact centres.
    Auto,
    /// When told to.
    ByHand,
}

/// The agent's phone and a customer's.
#[derive(Debug)]
pub struct PhonePair {
    /// The phone whose calls are watched.
    pub agent: Baresip,
    /// The far end.
    pub customer: Baresip,
}

impl PhonePair {
    /// Two phones with audio in their own memory: no sound card, no sound server.
    ///
    /// # Errors
    /// baresip is missing or does not start.
    pub fn start(answering: Answering) -> Result<Self> {
        Self::with_sound(answering, None)
    }

    /// Two phones, the agent's with the microphone of `sound`.
    ///
    /// # Errors
    /// As [`PhonePair::start`].
    pub fn with_sound(answering: Answering, sound: Option<&SoundServer>) -> Result<Self> {
        let agent = Baresip::start("agent", answering, sound, None)?;
        let mut customer = Baresip::start("customer", Answering::ByHand, None, None)?;
        customer.listen()?;
        Ok(Self { agent, customer })
    }

    /// Two phones that are registered at `pbx` and reach each other through it.
    ///
    /// # Errors
    /// As [`PhonePair::start`], or one of them is not registered in time.
    pub fn through(pbx: &mut Pbx, answering: Answering) -> Result<Self> {
        let agent = Baresip::start("agent", answering, None, Some(pbx.address()))?;
        let mut customer = Baresip::start("customer", Answering::ByHand, None, Some(pbx.address()))?;
        customer.listen()?;
        pbx.wait_registered(&["agent", "customer"])?;
        Ok(Self { agent, customer })
    }

    /// The customer calls; returns once the call stands.
    ///
    /// # Errors
    /// It does not stand in time.
    pub fn call(&mut self) -> Result<()> {
        self.dial()?;
        self.customer.wait_for("CALL_ESTABLISHED")
    }

    /// The customer calls; returns at once.
    ///
    /// # Errors
    /// The phone is gone.
    pub fn dial(&mut self) -> Result<()> {
        let to = self.agent.uri();
        self.customer.command(&format!("dial {to}"))
    }

    /// The customer hangs up; returns once the call is over at his end.
    ///
    /// # Errors
    /// It is not over in time.
    pub fn hang_up(&mut self) -> Result<()> {
        self.customer.command("hangup")?;
        self.customer.wait_for("CALL_CLOSED")
    }

    /// `count` calls in a row.
    ///
    /// # Errors
    /// One of them fails.
    pub fn calls(&mut self, count: usize, talk: Duration, gap: Duration) -> Result<()> {
        for at in 0..count {
            self.call().with_context(|| format!("call {at}"))?;
            std::thread::sleep(talk);
            self.hang_up().with_context(|| format!("end of call {at}"))?;
            std::thread::sleep(gap);
        }
        Ok(())
    }
}

/// One baresip.
#[derive(Debug)]
pub struct Baresip {
    running: Running,
    console: TcpStream,
    name: &'static str,
    at: Address,
    registrar: Option<SocketAddr>,
    answering: Answering,
    events: Option<Events>,
    folder: TempDir,
    sound: Option<Vec<(std::ffi::OsString, std::ffi::OsString)>>,
}

#[derive(Clone, Copy, Debug)]
struct Address {
    ip: Ipv4Addr,
    sip: u16,
    control: u16,
    console: u16,
}

impl Baresip {
    fn start(
        name: &'static str,
        answering: Answering,
        sound: Option<&SoundServer>,
        registrar: Option<SocketAddr>,
    ) -> Result<Self> {
        tool::need("baresip", "baresip-core")?;
        let folder = tempfile::Builder::new().prefix("breakwater-phone-").tempdir()?;
        let at = Address::free()?;
        fs::write(folder.path().join("config"), config(at, sound.is_some()))?;
        fs::write(
            folder.path().join("accounts"),
            account(name, at, answering, registrar),
        )?;
        fs::write(folder.path().join("contacts"), "")?;
        let sound = sound.map(SoundServer::client_env);
        let (running, console) = launch(&folder, at, sound.as_deref())?;
        Ok(Self {
            running,
            console,
            name,
            at,
            registrar,
            answering,
            events: None,
            folder,
            sound,
        })
    }

    /// Ends the phone as a crash would and starts it again at the same address.
    ///
    /// # Errors
    /// It does not start.
    pub fn restart(&mut self) -> Result<()> {
        self.running.kill();
        (self.running, self.console) = launch(&self.folder, self.at, self.sound.as_deref())?;
        if self.events.is_some() {
            self.listen()?;
        }
        Ok(())
    }

    /// Ends the phone as a crash would.
    pub fn kill(&mut self) {
        self.running.kill();
    }

    /// Where `ctrl_tcp` listens.
    #[must_use]
    pub fn control(&self) -> SocketAddr {
        (self.at.ip, self.at.control).into()
    }

    /// What the other end dials.
    #[must_use]
    pub fn uri(&self) -> String {
        match self.registrar {
            Some(registrar) => format!("sip:{}@{registrar}", self.name),
            None => format!("sip:{}@{}:{}", self.name, self.at.ip, self.at.sip),
        }
    }

    /// How it takes calls.
    #[must_use]
    pub fn answering(&self) -> Answering {
        self.answering
    }

    /// Takes the call that rings.
    ///
    /// # Errors
    /// The phone is gone.
    pub fn answer(&mut self) -> Result<()> {
        self.command("accept")
    }

    /// The last lines of what it said.
    #[must_use]
    pub fn log_tail(&self) -> String {
        self.running.log_tail(15)
    }

    /// Puts the call on hold or takes it back.
    ///
    /// # Errors
    /// The phone is gone.
    pub fn hold(&mut self, on: bool) -> Result<()> {
        self.command(if on { "hold" } else { "resume" })
    }

    /// Ends or rejects the call.
    ///
    /// # Errors
    /// The phone is gone.
    pub fn hang_up(&mut self) -> Result<()> {
        self.command("hangup")
    }

    fn command(&mut self, command: &str) -> Result<()> {
        let line = format!("/{command}\n");
        self.console
            .write_all(line.as_bytes())
            .with_context(|| format!("{} is gone", self.name))
    }

    fn listen(&mut self) -> Result<()> {
        self.events = Some(Events::of(self.control())?);
        Ok(())
    }

    /// Waits for an event of this phone by its name; events before it are passed over.
    ///
    /// # Errors
    /// It does not come in time, or nobody listens to this phone.
    pub fn wait_for(&mut self, kind: &str) -> Result<()> {
        let events = self.events.as_mut().context("nobody listens to this phone")?;
        let outcome = events.wait_for(kind);
        outcome.with_context(|| format!("{}:\n{}", self.name, self.running.log_tail(15)))
    }
}

fn launch(
    folder: &TempDir,
    at: Address,
    sound: Option<&[(std::ffi::OsString, std::ffi::OsString)]>,
) -> Result<(Running, TcpStream)> {
    let mut command = bound_command("baresip");
    command.arg("-f").arg(folder.path()).env_clear();
    command.envs(tool::bare_env(folder.path()));
    command.envs(sound.unwrap_or_default().iter().map(|(key, value)| (key, value)));
    let mut running = Running::start("baresip", command, &folder.path().join("log"), Stdout::Logged)?;
    let console = running.wait_until(START_MAX, || {
        TcpStream::connect((at.ip, at.control)).ok()?;
        TcpStream::connect((at.ip, at.console)).ok()
    })?;
    Ok((running, console))
}

impl Address {
    /// An address of loopback that no other phone of this run has, and free ports on it.
    fn free() -> Result<Self> {
        static NEXT: AtomicU16 = AtomicU16::new(0);
        let process = std::process::id().to_le_bytes();
        for _ in 0..100 {
            let own = NEXT.fetch_add(1, Ordering::Relaxed).to_le_bytes();
            // Never 127.0.x.y, where other services live.
            let ip = Ipv4Addr::new(127, 1 + process[0] % 250, process[1], 2 + own[0] % 250);
            let Ok(sip) = UdpSocket::bind((ip, 0)) else {
                continue;
            };
            let (control, console) = (TcpListener::bind((ip, 0))?, TcpListener::bind((ip, 0))?);
            return Ok(Self {
                ip,
                sip: sip.local_addr()?.port(),
                control: control.local_addr()?.port(),
                console: console.local_addr()?.port(),
            });
        }
        bail!("no free address on loopback");
    }
}

fn config(at: Address, real_microphone: bool) -> String {
    let Address {
        ip,
        sip,
        control,
        console,
    } = at;
    let mut text = String::new();
    let (module, audio) = if real_microphone {
        ("alsa", "alsa,pulse")
    } else {
        ("aubridge", "aubridge,dev")
    };
    let _ = write!(
        text,
        "sip_listen {ip}:{sip}\nnet_interface {ip}\naudio_player {audio}\naudio_source {audio}\n\
         audio_alert aubridge,alert\nmodule_path /usr/lib/baresip/modules\nmodule g711.so\nmodule aubridge.so\n\
         module {module}.so\nmodule cons.so\nmodule_tmp uuid.so\nmodule_tmp account.so\nmodule_app menu.so\n\
         module_app ctrl_tcp.so\nctrl_tcp_listen {ip}:{control}\ncons_listen {ip}:{console}\n"
    );
    text
}

fn account(name: &str, at: Address, answering: Answering, registrar: Option<SocketAddr>) -> String {
    let mode = match answering {
        Answering::Auto => "auto",
        Answering::ByHand => "manual",
    };
    let (host, refresh_s) = match registrar {
        Some(registrar) => (registrar.to_string(), 60),
        None => (format!("{}:{}", at.ip, at.sip), 0),
    };
    format!("<sip:{name}@{host}>;regint={refresh_s};answermode={mode};audio_codecs=PCMU/8000/1\n")
}

/// The events of one phone as it sends them.
#[derive(Debug)]
struct Events {
    stream: TcpStream,
    frames: Netstrings,
}

impl Events {
    fn of(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_read_timeout(Some(Duration::from_millis(200)))?;
        Ok(Self {
            stream,
            frames: Netstrings::default(),
        })
    }

    fn wait_for(&mut self, kind: &str) -> Result<()> {
        let deadline = Instant::now() + EVENT_MAX;
        loop {
            while let Some(frame) = self.frames.next_frame()? {
                let message: Value = serde_json::from_slice(&frame)?;
                if message["type"] == kind {
                    return Ok(());
                }
            }
            if Instant::now() > deadline {
                bail!("no {kind} in {EVENT_MAX:?}");
            }
            let mut bytes = [0; 4096];
            match self.stream.read(&mut bytes) {
                Ok(0) => bail!("the phone hung up its control connection"),
                Ok(length) => self.frames.push(&bytes[..length]),
                Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
}
