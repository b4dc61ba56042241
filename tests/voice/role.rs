//! What this program is when the story starts it again: the centre's server, or the resident of a desk.
//!
//! Both are what is shipped, with its own files, sockets and runtime. Decides nothing but which clocks they read. Must never differ
//! from `breakwater-server serve` and `breakwater run` in anything else that a person could notice.

use crate::clock::{self, Control};
use anyhow::{Context, Result};
use app::{World, keeper::Keeper};
use chrono::{DateTime, Utc};
use clap::{Args, Parser, Subcommand};
use domain::time::Now;
use resident::{log, run, world::Machine};
use rustix::{fs::Mode, process::umask};
use server::{Config, Handle, ServeError, edge, service::console::login};
use std::{
    io,
    net::SocketAddr,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::{Arc, Once},
    time::Duration,
};
use tokio::{
    runtime::{self, Builder},
    signal::unix::{SignalKind, signal},
};
use uuid::Uuid;

#[derive(Debug, Parser)]
pub(crate) struct Line {
    #[command(subcommand)]
    role: Role,
}

#[derive(Debug, Subcommand)]
enum Role {
    /// The centre's server
    Server {
        /// Its data folder
        #[arg(long)]
        data: PathBuf,
        /// Where it listens
        #[arg(long)]
        listen: SocketAddr,
        /// The program that makes pages
        #[arg(long)]
        print: PathBuf,
        #[command(flatten)]
        clocks: Clocks,
    },
    /// The resident
    Desk {
        /// Its profile folder
        #[arg(long)]
        home: PathBuf,
        #[command(flatten)]
        clocks: Clocks,
    },
}

/// Which clocks it reads.
#[derive(Debug, Args)]
struct Clocks {
    /// Where the story says how much time passes
    #[arg(long)]
    control: PathBuf,
    /// How far they are ahead at the start, in milliseconds
    #[arg(long)]
    ahead: u64,
}

impl Line {
    /// Is it until it is asked to end.
    pub(crate) fn plays(self) -> Result<ExitCode> {
        match self.role {
            Role::Server {
                data,
                listen,
                print,
                clocks,
            } => {
                clock::begin(clocks.ahead);
                umask(Mode::from_raw_mode(0o077));
                log::start(Some("warn,server=info"));
                let config = Config {
                    print: Some(print),
                    ..Config::new(data, now)
                };
                let runtime = Builder::new_current_thread().enable_all().build()?;
                runtime.block_on(serve(config, listen, &clocks.control))?;
                Ok(ExitCode::SUCCESS)
            }
            Role::Desk { home, clocks } => {
                clock::begin(clocks.ahead);
                log::start(None);
                let world = Ahead {
                    machine: Machine::new()?,
                    control: clocks.control,
                    listens: Once::new(),
                };
                Ok(run::run_in(&home, false, Arc::new(world)).into())
            }
        }
    }
}

/// The server's clock.
fn now() -> DateTime<Utc> {
    edge::now() + Duration::from_millis(clock::ahead_ms())
}

async fn serve(config: Config, listen: SocketAddr, control: &Path) -> Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    let server = server::serve(config, ServeError::listening(listen).await?).await?;
    let control = Control::open(control).context("the story's way to the clock")?;
    tokio::select! {
        done = lets_in(&control, &server) => done?,
        _ = terminate.recv() => {}
    }
    server.shutdown().await;
    Ok(())
}

/// Makes codes for the console, as `breakwater-server login` does. That one is a process of its own and reads the computer's clock, by
/// which a code that is good for five minutes would be over long ago.
async fn lets_in(control: &Control, server: &Handle) -> Result<()> {
    loop {
        let wish = control.wish().await?;
        let link = login::link(server.centre(), &wish.login).await?;
        wish.answer(&link.code).await?;
    }
}

/// This machine, later.
struct Ahead {
    machine: Machine,
    control: PathBuf,
    listens: Once,
}

impl Ahead {
    /// The resident makes its own runtime and reads the clock there before anything else: that is when the story is listened to.
    fn listen(&self) {
        let Ok(runtime) = runtime::Handle::try_current() else {
            return;
        };
        self.listens.call_once(|| {
            runtime.spawn(goes_on(self.control.clone()));
        });
    }
}

async fn goes_on(control: PathBuf) {
    let ended: io::Result<()> = async {
        let control = Control::open(&control)?;
        let wish = control.wish().await?;
        Err(io::Error::other(format!("a desk lets nobody in: {}", wish.login)))
    }
    .await;
    ended.expect("the story's way to the clock");
}

impl World for Ahead {
    fn now(&self) -> Now {
        self.listen();
        self.machine.now().plus_ms(clock::ahead_ms())
    }

    fn uuid(&self) -> Uuid {
        let mut random = [0; 10];
        self.random(&mut random);
        let ms = u64::try_from(self.now().wall.timestamp_millis()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(ms, &random).into_uuid()
    }

    fn boot_id(&self) -> String {
        self.machine.boot_id()
    }

    fn slept_ms(&self) -> u64 {
        self.machine.slept_ms()
    }

    fn random(&self, out: &mut [u8]) {
        self.machine.random(out);
    }

    fn documents(&self) -> Option<PathBuf> {
        self.machine.documents()
    }

    fn keeper(&self) -> Arc<dyn Keeper> {
        self.machine.keeper()
    }
}
