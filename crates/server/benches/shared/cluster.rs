//! A PostgreSQL of our own, durable as it comes, that is gone with what measured it. Decides nothing.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, Stdio},
    time::Duration,
};
use testkit::postgres::{ACCOUNT, command};

/// What the database says, in its folder.
pub(crate) const LOG: &str = "log";

/// A process that ends with this.
pub(crate) struct Running(pub(crate) Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _gone = (self.0.kill(), self.0.wait());
    }
}

pub(crate) struct Cluster {
    pub(crate) folder: PathBuf,
    _server: Running,
}

impl Cluster {
    /// Starts it in a new folder, with these databases; what it says stands in `log` there.
    pub(crate) fn start(folder: &Path, databases: &[&str]) -> Cluster {
        let above = folder.parent().unwrap();
        fs::set_permissions(above, fs::Permissions::from_mode(0o755)).unwrap();
        fs::create_dir(folder).unwrap();
        fs::set_permissions(folder, fs::Permissions::from_mode(0o777)).unwrap();
        let data = folder.join("data");
        let made = command("initdb")
            .unwrap()
            .arg("-D")
            .arg(&data)
            .args(["-U", ACCOUNT, "-A", "trust", "-E", "UTF8"])
            .output();
        assert!(made.unwrap().status.success());
        let log = fs::File::create(folder.join(LOG)).unwrap();
        let server = command("postgres")
            .unwrap()
            .arg("-D")
            .arg(&data)
            .arg("-k")
            .arg(folder)
            .args(["-c", "listen_addresses="])
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap();
        let cluster = Cluster {
            folder: folder.to_owned(),
            _server: Running(server),
        };
        while cluster.client(ACCOUNT).is_none() {
            std::thread::sleep(Duration::from_millis(50));
        }
        let mut client = cluster.client(ACCOUNT).unwrap();
        for database in databases {
            let made = client.batch_execute(&format!("CREATE DATABASE \"{database}\""));
            made.unwrap();
        }
        cluster
    }

    pub(crate) fn client(&self, database: &str) -> Option<postgres::Client> {
        let address = format!("host={} user={ACCOUNT} dbname={database}", self.folder.display());
        postgres::Client::connect(&address, postgres::NoTls).ok()
    }

    /// Settings of a server on one of them.
    pub(crate) fn settings(&self, folder: &Path, database: &str) -> PathBuf {
        let file = folder.join(format!("{database}.toml"));
        let place = self.folder.display();
        fs::write(
            &file,
            format!("database = \"postgres://{ACCOUNT}@/{database}?host={place}\"\n"),
        )
        .unwrap();
        file
    }
}
