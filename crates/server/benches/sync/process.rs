//! The programs that are measured, and what the system says of them.

use crate::{
    cluster::Running,
    program::{BINARY, command, listening},
};
use std::{
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

/// People of the centre; each may be given twenty kudos a day by each other.
pub(crate) const PEOPLE: usize = 600;

pub(crate) struct Program {
    child: Running,
    pub(crate) addr: SocketAddr,
    place: Vec<String>,
}

impl Program {
    pub(crate) fn ours(folder: &Path) -> Program {
        Program::serve(&["--data"], folder, &[])
    }

    /// The real program at this place, with its people.
    pub(crate) fn serve(words: &[&str], place: &Path, more: &[&str]) -> Program {
        let flag = words.last().unwrap().to_string();
        let place = vec![flag, place.display().to_string()];
        let table = std::env::temp_dir().join(format!("people-{}.csv", std::process::id()));
        let people: String = (0..PEOPLE)
            .map(|n| format!("Agent {n},agent{n}@centre.example,Harbour\n"))
            .collect();
        fs::write(&table, format!("name,email,team\n{people}")).unwrap();
        let _there_already = Command::new(BINARY)
            .args(["team", "add", "Harbour"])
            .args(&place)
            .output();
        command(&["import", "people", &table.display().to_string()], &place);
        let mut serving = Command::new(BINARY);
        serving
            .arg("serve")
            .args(words)
            .arg(&place[1])
            .args(["--listen", "127.0.0.1:0", "--per-address", "20000"])
            .args(more);
        Program::of(serving, place)
    }

    pub(crate) fn floor(folder: &Path) -> Program {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.arg("--floor").arg(folder);
        Program::of(command, Vec::new())
    }

    fn of(mut command: Command, place: Vec<String>) -> Program {
        let (child, addr) = listening(&mut command);
        Program { child, addr, place }
    }

    pub(crate) fn invite(&self, name: &str) -> String {
        command(&["invite", name], &self.place)
    }

    fn file(&self, name: &str) -> String {
        let path = PathBuf::from("/proc")
            .join(self.child.0.id().to_string())
            .join(name);
        fs::read_to_string(path).unwrap()
    }

    /// Time on a core since the start.
    pub(crate) fn cpu(&self) -> Duration {
        let stat = self.file("stat");
        let after_name = stat.rsplit(") ").next().unwrap();
        let ticks = after_name
            .split(' ')
            .skip(11)
            .take(2)
            .map(|ticks| ticks.parse::<u64>().unwrap());
        Duration::from_millis(ticks.sum::<u64>() * 10)
    }

    /// Its share of memory.
    pub(crate) fn pss_kib(&self) -> u64 {
        let rollup = self.file("smaps_rollup");
        let pss = rollup.lines().find_map(|line| line.strip_prefix("Pss:")).unwrap();
        pss.trim().trim_end_matches(" kB").parse().unwrap()
    }
}

/// A NATS of our own, and its address.
pub(crate) fn nats(folder: &Path) -> (Running, String) {
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let program = if Path::new("/usr/sbin/nats-server").exists() {
        "/usr/sbin/nats-server"
    } else {
        "nats-server"
    };
    let child = Command::new(program)
        .args(["--addr", "127.0.0.1", "--port", &port.to_string(), "--log"])
        .arg(folder.join("nats.log"))
        .spawn()
        .expect("nats-server is installed");
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        std::thread::sleep(Duration::from_millis(10));
    }
    (Running(child), format!("nats://127.0.0.1:{port}"))
}
