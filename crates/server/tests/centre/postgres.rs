//! A PostgreSQL of our own, for as long as some test uses it: no port, no trust beyond its folder.

use std::{
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex, PoisonError, Weak,
        atomic::{AtomicU32, Ordering},
        mpsc::{SyncSender, sync_channel},
    },
    thread::JoinHandle,
    time::{Duration, Instant},
};
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(60);
/// The account that PostgreSQL's package made; PostgreSQL refuses to run as root.
const ACCOUNT: &str = "postgres";

static RUNNING: Mutex<Weak<Cluster>> = Mutex::new(Weak::new());
static DATABASES: AtomicU32 = AtomicU32::new(0);

struct Cluster {
    dir: TempDir,
    /// The server lives as long as the thread that started it, whatever becomes of the tests.
    stop: Option<SyncSender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// An empty database.
pub(crate) struct Database {
    cluster: Arc<Cluster>,
    name: String,
}

fn programs() -> PathBuf {
    let versions = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    let newest = versions
        .map(|entry| entry.path().join("bin"))
        .filter(|bin| bin.join("postgres").exists())
        .max();
    newest.expect("PostgreSQL is installed (cargo xtask test installs it)")
}

/// A program of PostgreSQL's, as an account that it runs under.
fn command(program: &str) -> Command {
    let path = programs().join(program);
    if !rustix::process::geteuid().is_root() {
        return Command::new(path);
    }
    let mut command = Command::new("setpriv");
    command
        .args([
            "--reuid",
            ACCOUNT,
            "--regid",
            ACCOUNT,
            "--clear-groups",
            "--pdeathsig",
            "KILL",
        ])
        .arg(path)
        .current_dir("/");
    command
}

fn run(command: &mut Command) {
    let output = command.output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn started(dir: &Path) -> Child {
    command("postgres")
        .arg("-D")
        .arg(dir.join("data"))
        .arg("-k")
        .arg(dir)
        .args([
            "-c",
            "listen_addresses=",
            "-c",
            "fsync=off",
            "-c",
            "max_connections=400",
        ])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

impl Cluster {
    fn shared() -> Arc<Cluster> {
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(cluster) = running.upgrade() {
            return cluster;
        }
        let cluster = Arc::new(Cluster::start());
        *running = Arc::downgrade(&cluster);
        cluster
    }

    fn start() -> Cluster {
        let dir = tempfile::Builder::new()
            .prefix("breakwater-postgres-")
            .tempdir()
            .unwrap();
        // Its account must get in, whoever made the folder.
        std::fs::set_permissions(dir.path(), std::fs::Permissions::from_mode(0o777)).unwrap();
        run(command("initdb").arg("-D").arg(dir.path().join("data")).args([
            "-U",
            ACCOUNT,
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-sync",
        ]));
        let (stop, stopped) = sync_channel(1);
        let folder = dir.path().to_owned();
        let thread = std::thread::spawn(move || {
            let mut server = started(&folder);
            let _ = stopped.recv();
            server.kill().unwrap();
            server.wait().unwrap();
        });
        let cluster = Cluster {
            dir,
            stop: Some(stop),
            thread: Some(thread),
        };
        let until = Instant::now() + PATIENCE;
        while cluster.admin().is_none() {
            assert!(Instant::now() < until, "PostgreSQL does not answer");
            std::thread::sleep(Duration::from_millis(20));
        }
        cluster
    }

    fn address(&self, database: &str) -> String {
        format!(
            "host={} user={ACCOUNT} dbname={database}",
            self.dir.path().display()
        )
    }

    fn admin(&self) -> Option<postgres::Client> {
        postgres::Client::connect(&self.address(ACCOUNT), postgres::NoTls).ok()
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Database {
    pub(crate) fn new() -> Database {
        let cluster = Cluster::shared();
        let name = format!("centre_{}", DATABASES.fetch_add(1, Ordering::SeqCst));
        let made = cluster
            .admin()
            .unwrap()
            .batch_execute(&format!("CREATE DATABASE {name}"));
        made.unwrap();
        Database { cluster, name }
    }

    pub(crate) fn address(&self) -> String {
        self.cluster.address(&self.name)
    }

    /// The same as an address `postgres://…`.
    pub(crate) fn url(&self) -> String {
        let folder = self.cluster.dir.path().display();
        format!("postgres://{ACCOUNT}@/{}?host={folder}", self.name)
    }

    /// Ends every connection to it at once, whatever it is in the middle of.
    pub(crate) fn cut_off(&self) {
        let ours = format!(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{}'",
            self.name
        );
        let cut = std::thread::scope(|scope| {
            scope
                .spawn(|| self.cluster.admin().unwrap().batch_execute(&ours))
                .join()
        });
        cut.unwrap().unwrap();
    }
}
