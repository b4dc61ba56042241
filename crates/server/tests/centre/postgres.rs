//! A PostgreSQL of our own, for as long as some test uses it: no port, no trust beyond its folder.

use std::{
    os::unix::fs::PermissionsExt,
    path::Path,
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
use testkit::postgres::{ACCOUNT, command};

const PATIENCE: Duration = Duration::from_secs(60);

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

fn run(command: &mut Command) {
    let output = command.output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn started(dir: &Path, more: &[String]) -> Child {
    command("postgres")
        .unwrap()
        .arg("-D")
        .arg(dir.join("data"))
        .arg("-k")
        .arg(dir)
        .args(["-c", "fsync=off", "-c", "max_connections=400"])
        .args(more)
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
        let cluster = Arc::new(Cluster::start(|_| vec!["-c".into(), "listen_addresses=".into()]));
        *running = Arc::downgrade(&cluster);
        cluster
    }

    /// `more` may put files into the folder of its data, and answers more words for its command line.
    fn start(more: impl FnOnce(&Path) -> Vec<String>) -> Cluster {
        let dir = tempfile::Builder::new()
            .prefix("breakwater-postgres-")
            .tempdir()
            .unwrap();
        // Its account must get in, whoever made the folder.
        std::fs::set_permissions(dir.path(), std::fs::Permissions::from_mode(0o777)).unwrap();
        run(command("initdb")
            .unwrap()
            .arg("-D")
            .arg(dir.path().join("data"))
            .args(["-U", ACCOUNT, "-A", "trust", "-E", "UTF8", "--no-sync"]));
        let (stop, stopped) = sync_channel(1);
        let folder = dir.path().to_owned();
        let more = more(&folder.join("data"));
        let thread = std::thread::spawn(move || {
            let mut server = started(&folder, &more);
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
        while !cluster.is_there() {
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

    /// Whether it has made its socket and lets somebody in.
    fn is_there(&self) -> bool {
        let files = std::fs::read_dir(self.dir.path()).unwrap();
        let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
        let port = names.filter_map(|name| name.strip_prefix(".s.PGSQL.")?.parse().ok());
        port.max().is_some_and(|port| self.admin_at(port).is_some())
    }

    fn admin_at(&self, port: u16) -> Option<postgres::Client> {
        let address = format!("{} port={port}", self.address(ACCOUNT));
        postgres::Client::connect(&address, postgres::NoTls).ok()
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

    /// An empty database of a PostgreSQL of its own that is reached over the network, with a password and with this
    /// certificate, and by no other way; answers its port.
    pub(crate) fn with_tls(certificate: &str, key: &str) -> (Database, u16) {
        let port = crate::nats::free_address().port();
        let cluster = Cluster::start(|data| {
            let file = |name: &str, text: &str, mode| {
                let path = data.join(name);
                std::fs::write(&path, text).unwrap();
                std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
                if rustix::process::geteuid().is_root() {
                    run(Command::new("chown").arg(ACCOUNT).arg(&path));
                }
            };
            file("server.crt", certificate, 0o644);
            file("server.key", key, 0o600);
            let rules = "local all all trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n";
            file("pg_hba.conf", rules, 0o600);
            ["listen_addresses=127.0.0.1", "ssl=on", &format!("port={port}")]
                .iter()
                .flat_map(|word| ["-c".to_owned(), (*word).to_owned()])
                .collect()
        });
        let secret = format!("ALTER USER {ACCOUNT} PASSWORD 'a b@c'; CREATE DATABASE centre");
        for one in secret.split("; ") {
            cluster.admin_at(port).unwrap().batch_execute(one).unwrap();
        }
        let database = Database {
            cluster: Arc::new(cluster),
            name: "centre".into(),
        };
        (database, port)
    }

    pub(crate) fn address(&self) -> String {
        self.cluster.address(&self.name)
    }

    /// The same as an address `postgres://…`.
    pub(crate) fn url(&self) -> String {
        let folder = self.cluster.dir.path().display();
        format!("postgres://{ACCOUNT}@/{}?host={folder}", self.name)
    }

    /// What an admin of the database sees; the driver may not wait on a thread of the runtime.
    fn asked<T: Send>(&self, ask: impl FnOnce(&mut postgres::Client) -> T + Send) -> T {
        let address = self.address();
        std::thread::scope(|scope| {
            let asking = scope.spawn(|| {
                let mut client = postgres::Client::connect(&address, postgres::NoTls).unwrap();
                ask(&mut client)
            });
            asking.join().unwrap()
        })
    }

    /// How many bodies have this text in them.
    pub(crate) fn bodies_with(&self, text: &str) -> usize {
        const SQL: &str = "SELECT count(*) FROM record WHERE position($1 IN body) > 0";
        let count: i64 = self.asked(|client| client.query_one(SQL, &[&text.as_bytes()]).unwrap().get(0));
        usize::try_from(count).unwrap()
    }

    /// Whether the database lets somebody do this by plain SQL.
    pub(crate) fn lets(&self, sql: &str) -> bool {
        self.asked(|client| client.batch_execute(sql).is_ok())
    }

    /// Takes no writes from now on, or takes them again; who is connected has to come back.
    pub(crate) fn read_only(&self, is: bool) {
        let set = format!(
            "ALTER DATABASE {} SET default_transaction_read_only = {is}",
            self.name
        );
        let done = std::thread::scope(|scope| {
            scope
                .spawn(|| self.cluster.admin().unwrap().batch_execute(&set))
                .join()
        });
        done.unwrap().unwrap();
        self.cut_off();
    }

    /// Lets nobody in from now on, or lets them in again; who is connected is cut off.
    pub(crate) fn shut(&self, is: bool) {
        let set = format!("ALTER DATABASE {} ALLOW_CONNECTIONS {}", self.name, !is);
        let done = std::thread::scope(|scope| {
            scope
                .spawn(|| self.cluster.admin().unwrap().batch_execute(&set))
                .join()
        });
        done.unwrap().unwrap();
        self.cut_off();
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
