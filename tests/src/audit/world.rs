//! The processes: PostgreSQL, NATS, two servers on them, the lossy way, and desks behind it. Everything ends with it.

use super::{lossy::Lossy, reader::Reader};
use crate::tool::bare_env;
use anyhow::{Result, ensure};
use rand::Rng;
use rand_chacha::ChaCha8Rng;
use std::{
    collections::BTreeMap,
    fs,
    net::SocketAddr,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
    thread,
    time::Duration,
};
use testkit::{
    binaries::{Binaries, resident_of_this_build, server_of_this_build},
    centre::{free_address, healthy},
    desk::Desk,
    postgres::{self, ACCOUNT},
    process::{Running, Stdout, bound_command},
};

const START_MAX: Duration = Duration::from_secs(30);
const NODES: usize = 2;

pub(super) struct World {
    folder: PathBuf,
    binaries: Binaries,
    settings: PathBuf,
    nats: SocketAddr,
    nodes: [SocketAddr; NODES],
    way: Lossy,
    desks: Vec<Desk>,
    servers: BTreeMap<usize, Running>,
    postgres: Option<Running>,
    nats_server: Option<Running>,
}

/// No window is opened here, so it need not be built.
fn binaries() -> Result<Binaries> {
    Ok(Binaries {
        resident: resident_of_this_build()?,
        server: server_of_this_build()?,
        window: PathBuf::new(),
    })
}

fn done(command: &mut Command) -> Result<String> {
    let output = command.output()?;
    let reason = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{command:?}: {}", reason.trim());
    Ok(String::from_utf8(output.stdout)?)
}

impl World {
    pub(super) fn start(folder: &Path, people: &[&'static str], seed: u64) -> Result<World> {
        // PostgreSQL's account must get in.
        fs::set_permissions(folder, fs::Permissions::from_mode(0o755))?;
        let cluster = folder.join("cluster");
        fs::create_dir(&cluster)?;
        fs::set_permissions(&cluster, fs::Permissions::from_mode(0o777))?;
        let (nats, nodes) = (free_address(0)?, [free_address(0)?, free_address(0)?]);
        let settings = folder.join("server.toml");
        let place = cluster.display();
        fs::write(
            &settings,
            format!("database = \"postgres://{ACCOUNT}@/centre?host={place}\"\nnats = \"nats://{nats}\"\n"),
        )?;
        let mut world = World {
            folder: folder.to_owned(),
            binaries: binaries()?,
            settings,
            nats,
            nodes,
            way: Lossy::start(nodes.to_vec(), seed)?,
            desks: Vec::new(),
            servers: BTreeMap::new(),
            postgres: None,
            nats_server: None,
        };
        let data = cluster.join("data");
        done(
            postgres::command("initdb")?
                .arg("-D")
                .arg(&data)
                .args(["-U", ACCOUNT, "-A", "trust", "-E", "UTF8"]),
        )?;
        world.start_postgres()?;
        done(
            postgres::command("createdb")?
                .arg("-h")
                .arg(&cluster)
                .args(["-U", ACCOUNT, "centre"]),
        )?;
        world.admin(&["sample"])?;
        world.start_nats()?;
        for node in 0..NODES {
            world.start_server(node)?;
        }
        for person in people {
            world.seat(person)?;
        }
        Ok(world)
    }

    fn cluster(&self) -> PathBuf {
        self.folder.join("cluster")
    }

    fn admin(&self, words: &[&str]) -> Result<String> {
        done(
            Command::new(&self.binaries.server)
                .args(words)
                .arg("--config")
                .arg(&self.settings),
        )
    }

    fn start_postgres(&mut self) -> Result<()> {
        let cluster = self.cluster();
        let mut command = postgres::command("postgres")?;
        command
            .arg("-D")
            .arg(cluster.join("data"))
            .arg("-k")
            .arg(&cluster)
            .args(["-c", "listen_addresses="]);
        let log = self.folder.join("postgres.log");
        let mut running = Running::start("postgres", command, &log, Stdout::Logged)?;
        running.wait_until(START_MAX, || {
            let ready = postgres::command("pg_isready")
                .ok()?
                .arg("-h")
                .arg(&cluster)
                .output();
            ready.is_ok_and(|output| output.status.success()).then_some(())
        })?;
        self.postgres = Some(running);
        Ok(())
    }

    /// `how`: `immediate`, as when the power goes, or `fast`.
    fn stop_postgres(&mut self, how: &str) -> Result<()> {
        done(
            postgres::command("pg_ctl")?
                .arg("stop")
                .args(["-w", "-m", how, "-D"])
                .arg(self.cluster().join("data")),
        )?;
        self.postgres = None;
        Ok(())
    }

    fn start_nats(&mut self) -> Result<()> {
        let program = Path::new("/usr/sbin/nats-server");
        let mut command = bound_command(if program.exists() {
            program
        } else {
            Path::new("nats-server")
        });
        command.args(["--addr", "127.0.0.1", "--port", &self.nats.port().to_string()]);
        let (log, nats) = (self.folder.join("nats.log"), self.nats);
        let mut running = Running::start("nats-server", command, &log, Stdout::Logged)?;
        running.wait_until(START_MAX, || std::net::TcpStream::connect(nats).ok().map(drop))?;
        self.nats_server = Some(running);
        Ok(())
    }

    fn start_server(&mut self, node: usize) -> Result<()> {
        let address = self.nodes[node];
        let mut command = bound_command(&self.binaries.server);
        command
            .arg("serve")
            .arg("--config")
            .arg(&self.settings)
            .args(["--listen", &address.to_string()]);
        let log = self.folder.join(format!("server-{node}.log"));
        let mut running = Running::start("breakwater-server", command, &log, Stdout::Logged)?;
        running.wait_until(START_MAX, || healthy(address).then_some(()))?;
        self.servers.insert(node, running);
        Ok(())
    }

    fn kill_server(&mut self, node: usize) {
        if let Some(mut server) = self.servers.remove(&node) {
            server.kill();
        }
    }

    fn seat(&mut self, person: &'static str) -> Result<()> {
        let number = self.desks.len();
        let user = self.folder.join(format!("user-{number}"));
        fs::create_dir_all(&user)?;
        let mut env: BTreeMap<_, _> = bare_env(&user).into_iter().collect();
        // No bus and no display: nothing may reach the desktop of the one who runs the tests.
        for bus in ["DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"] {
            env.insert(bus.into(), format!("unix:path={}/none", user.display()).into());
        }
        env.insert("XDG_RUNTIME_DIR".into(), user.clone().into());
        let mut desk = Desk::new(person, &self.binaries, &self.home(number), env)?;
        desk.start()?;
        let code = self.folder.join("code");
        // The way may break in the middle of joining; a code that was used up is followed by another.
        for _ in 0..20 {
            fs::write(&code, self.admin(&["invite", person])?.trim())?;
            if desk
                .tell(&["join", &self.way.url(), "--code-file", &code.to_string_lossy()])
                .is_ok()
            {
                break;
            }
        }
        desk.until("the people are there", START_MAX, |_| {
            let list = desk.tell_json(&["kudos", "list", "--json"]);
            list.is_ok_and(|list| list.as_array().is_some_and(|list| !list.is_empty()))
        })?;
        self.desks.push(desk);
        Ok(())
    }

    fn home(&self, number: usize) -> PathBuf {
        self.folder.join(format!("desk-{number}"))
    }

    /// Something ends without a word, and comes back a little later; says what.
    pub(super) fn break_something(&mut self, rng: &mut ChaCha8Rng) -> Result<&'static str> {
        let pause = Duration::from_millis(rng.random_range(0..300));
        match rng.random_range(0..8) {
            0..3 => {
                let desk = rng.random_range(0..self.desks.len());
                self.desks[desk].kill();
                thread::sleep(pause / 4);
                self.desks[desk].start()?;
                Ok("desk killed")
            }
            3..6 => {
                let node = rng.random_range(0..NODES);
                self.kill_server(node);
                thread::sleep(pause);
                self.start_server(node)?;
                Ok("server killed")
            }
            6 => {
                if let Some(mut nats) = self.nats_server.take() {
                    nats.kill();
                }
                thread::sleep(pause * 2);
                self.start_nats()?;
                Ok("NATS killed")
            }
            _ => {
                self.stop_postgres("immediate")?;
                thread::sleep(pause);
                self.start_postgres()?;
                Ok("PostgreSQL stopped")
            }
        }
    }

    /// Copies the database as it is now.
    pub(super) fn keep_a_backup(&mut self) -> Result<()> {
        self.while_all_is_still(|cluster| {
            done(
                Command::new("cp")
                    .arg("-a")
                    .arg(cluster.join("data"))
                    .arg(cluster.join("backup")),
            )
        })
    }

    /// Puts the copy in the place of what is there.
    pub(super) fn put_the_backup_back(&mut self) -> Result<()> {
        self.while_all_is_still(|cluster| {
            fs::remove_dir_all(cluster.join("data"))?;
            done(
                Command::new("cp")
                    .arg("-a")
                    .arg(cluster.join("backup"))
                    .arg(cluster.join("data")),
            )
        })
    }

    fn while_all_is_still(&mut self, act: impl FnOnce(&Path) -> Result<String>) -> Result<()> {
        for node in 0..NODES {
            self.kill_server(node);
        }
        self.stop_postgres("fast")?;
        act(&self.cluster())?;
        self.start_postgres()?;
        for node in 0..NODES {
            self.start_server(node)?;
        }
        Ok(())
    }

    /// Nothing is broken any more.
    pub(super) fn mend(&mut self) -> Result<()> {
        self.way.mend();
        for desk in &mut self.desks {
            desk.restart()?;
        }
        Ok(())
    }

    pub(super) fn desks(&self) -> &[Desk] {
        &self.desks
    }

    pub(super) fn command(&self, who: usize) -> Command {
        self.desks[who].command(&[])
    }

    /// The words of all kudos that a desk shows as received.
    pub(super) fn received(&self, who: usize) -> Result<Vec<String>> {
        let list = self.desks[who].tell_json(&["kudos", "list", "--json"])?;
        let received = list.as_array().into_iter().flatten();
        let received = received.filter(|kudos| kudos["direction"] == "received");
        Ok(received
            .filter_map(|kudos| kudos["text"].as_str().map(str::to_owned))
            .collect())
    }

    fn reader(&self, person: &str) -> Result<Reader> {
        Reader::enrol(self.nodes[0], &self.admin(&["invite", person])?)
    }

    /// The words in somebody's inbox on the server.
    pub(super) fn inbox(&self, person: &str) -> Result<Vec<String>> {
        self.reader(person)?.inbox()
    }

    /// The words that are shown to somebody.
    pub(super) fn shown_to(&self, person: &str) -> Result<Vec<String>> {
        self.reader(person)?.shown()
    }

    /// Whether some words stand anywhere in the files of a desk.
    pub(super) fn lies_at(&self, who: usize, text: &str) -> bool {
        let files = fs::read_dir(self.home(who)).into_iter().flatten().flatten();
        files
            .filter_map(|file| fs::read(file.path()).ok())
            .any(|bytes| bytes.windows(text.len()).any(|part| part == text.as_bytes()))
    }

    /// Looks whether the server's database and every desk are whole.
    pub(super) fn sound(&self) -> Result<()> {
        self.admin(&["fsck"])?;
        self.desks
            .iter()
            .try_for_each(|desk| desk.tell(&["doctor"]).map(drop))
    }
}
