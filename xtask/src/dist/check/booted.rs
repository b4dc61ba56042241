//! The packaged unit under a real systemd: a small Debian of its own, started in namespaces of its own.
//!
//! Shows what reading a unit cannot: that the server works while it is shut in as the unit says. Must leave no process and
//! no control group behind. Where nothing may be started like that (no second hierarchy of control groups, a container
//! that forbids namespaces) it says so and is left out.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use super::private_root::Root;
use super::server::{SOON, healthz};
use super::{LOW_PORT, SETTINGS, Try, told};
use crate::shell;

const UNIT: &str = "breakwater-server";
const LOOK: Duration = Duration::from_millis(200);

/// From the namespaces into the root: what a systemd wants to find, and nothing of this computer. A process that lies in
/// a `chroot` may make no user namespace, and the unit asks for one: so the root is changed for good.
const BOOT: &str = r#"set -e
mount --make-rprivate /
mount --bind "$1" "$1"
cd "$1"
mount -t proc proc proc
mount -t sysfs -o ro sysfs sys
mount -t cgroup2 cgroup2 sys/fs/cgroup
mount -t tmpfs -o mode=755 tmpfs run
mount -t tmpfs tmpfs tmp
mount -t tmpfs -o mode=755 tmpfs dev
for name in null zero full random urandom tty; do touch dev/$name; mount --bind /dev/$name dev/$name; done
mkdir dev/pts dev/shm old
mount -t devpts -o newinstance,ptmxmode=666 devpts dev/pts
ln -s pts/ptmx dev/ptmx
mount -t tmpfs tmpfs dev/shm
pivot_root . old
umount -l /old
exec env -i container=check PATH=/usr/sbin:/usr/bin:/sbin:/bin /sbin/init --log-target=console --show-status=no
"#;

pub(super) fn kept_up(tried: &Try) -> Result<()> {
    let Some(group) = Group::make()? else {
        println!("      left out: there is no second hierarchy of control groups");
        return Ok(());
    };
    let server = &tried.server[1].deb;
    let at = shell::target().join("dist-check/booted");
    let root = Root::make(&at, &[server], &["systemd", "systemd-sysv"])?;
    root.bring(server)?;
    root.run("dpkg", &["--install", &root.brought(server)?])?;
    let settings = root.path(SETTINGS);
    listen(&settings, 8787, tried.port)?;
    let booted = Booted::start(&at, &group)?;

    let first = booted.up(tried.port, None)?;
    booted.is_shut_in(first, root.account("breakwater")?.0)?;
    // What a crash is to systemd.
    booted.systemctl(&["kill", "--signal=KILL", UNIT])?;
    let second = booted.up(tried.port, Some(first))?;
    booted.systemctl(&["reload", UNIT])?;
    ensure!(
        booted.up(tried.port, None)? == second,
        "it reads its certificate again and goes on"
    );

    let low = low_port()?;
    listen(&settings, tried.port, low)?;
    let more = root.path("etc/systemd/system/breakwater-server.service.d");
    fs::create_dir_all(&more).with_context(|| more.display().to_string())?;
    fs::write(more.join("port.conf"), LOW_PORT)?;
    booted.systemctl(&["daemon-reload"])?;
    booted.systemctl(&["restart", UNIT])?;
    booted.up(low, Some(second))?;

    booted.systemctl(&["stop", UNIT])?;
    let ended = booted.shown("Result")?;
    ensure!(ended == "success", "it ended with {ended}");
    let failed = booted.systemctl(&["--failed", "--no-legend", "--plain"])?;
    ensure!(!failed.contains(UNIT), "{failed}");
    Ok(())
}

/// Has the server listen elsewhere. The file stays whose it is.
fn listen(settings: &Path, from: u16, to: u16) -> Result<()> {
    let text = fs::read_to_string(settings)?;
    let old = format!("127.0.0.1:{from}");
    ensure!(text.contains(&old), "{text}");
    fs::write(settings, text.replace(&old, &format!("127.0.0.1:{to}"))).context("the settings")
}

/// A port for which a program needs a right, and that nothing listens on now.
fn low_port() -> Result<u16> {
    (700..1024)
        .find(|port| std::net::TcpListener::bind(("127.0.0.1", *port)).is_ok())
        .context("no port below 1024 is free")
}

/// A control group of the second hierarchy; it goes with the value.
struct Group(PathBuf);

impl Group {
    /// None where there is no such hierarchy, or where it may not be written.
    fn make() -> Result<Option<Group>> {
        let mounts = fs::read_to_string("/proc/self/mounts").context("/proc/self/mounts")?;
        let mounted = mounts.lines().find_map(|line| {
            let mut fields = line.split(' ').skip(1);
            let (at, kind) = (fields.next()?, fields.next()?);
            (kind == "cgroup2").then(|| PathBuf::from(at))
        });
        let Some(mounted) = mounted else {
            return Ok(None);
        };
        let at = mounted.join(format!("breakwater-check-{}", std::process::id()));
        Ok(fs::create_dir(&at).is_ok().then_some(Group(at)))
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        // It can go when its last process has: deepest first, for systemd made groups below it.
        let deadline = Instant::now() + SOON;
        while self.0.exists() && Instant::now() < deadline {
            let _ = Command::new("find")
                .arg(&self.0)
                .args(["-depth", "-type", "d", "-exec", "rmdir", "{}", ";"])
                .stderr(Stdio::null())
                .status();
            std::thread::sleep(LOOK);
        }
    }
}

/// A systemd that runs; all that it started ends with the value.
struct Booted {
    outside: Child,
    /// Its own process, as this computer numbers it.
    init: u32,
}

impl Booted {
    fn start(root: &Path, group: &Group) -> Result<Booted> {
        let mut command = Command::new("sh");
        // The group first: what it is in then is the top of what the systemd sees.
        let entering = r#"echo $$ > "$1/cgroup.procs" && exec unshare --mount --pid --cgroup --uts --ipc --fork --kill-child sh -c "$2" sh "$3""#;
        command.args(["-c", entering, "sh"]);
        command.arg(&group.0).arg(BOOT).arg(root);
        let outside = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn()?;
        let mut booted = Booted { outside, init: 0 };
        let path = format!("/proc/{0}/task/{0}/children", booted.outside.id());
        let deadline = Instant::now() + SOON;
        while booted.init == 0 {
            ensure!(
                booted.outside.try_wait()?.is_none() && Instant::now() < deadline,
                "no systemd could be started in namespaces of its own"
            );
            std::thread::sleep(LOOK);
            let child = fs::read_to_string(&path).unwrap_or_default();
            booted.init = child.trim().parse().unwrap_or(0);
        }
        while booted.systemctl(&["is-system-running", "--wait"]).is_err() {
            ensure!(Instant::now() < deadline, "the systemd does not come up");
            std::thread::sleep(LOOK);
        }
        Ok(booted)
    }

    /// Runs a program in there and gives what it says.
    fn run(&self, program: &str, arguments: &[&str]) -> Result<String> {
        let mut command = Command::new("nsenter");
        command.arg(format!("--target={}", self.init));
        told(command.args(["--all", "--root", "--", program]).args(arguments))
    }

    fn systemctl(&self, arguments: &[&str]) -> Result<String> {
        self.run("systemctl", &[&["--no-pager"], arguments].concat())
    }

    /// A property of the server's unit.
    fn shown(&self, property: &str) -> Result<String> {
        let said = self.systemctl(&["show", "--value", &format!("--property={property}"), UNIT])?;
        Ok(said.trim().to_owned())
    }

    /// Waits until the server answers, as another process than `before`; gives its process as the systemd numbers it.
    fn up(&self, port: u16, before: Option<u32>) -> Result<u32> {
        let deadline = Instant::now() + SOON;
        loop {
            let main = self.shown("MainPID")?.parse().ok().filter(|pid| *pid != 0);
            let well = healthz(port).is_ok_and(|answer| answer.starts_with("HTTP/1.1 200"));
            match main {
                Some(main) if well && before != Some(main) => return Ok(main),
                _ if Instant::now() > deadline => {
                    let state = self.systemctl(&["status", UNIT]);
                    bail!("it does not answer on port {port}: {state:?}");
                }
                _ => std::thread::sleep(LOOK),
            }
        }
    }

    /// As its account, without a right of root's, behind a filter of calls to the kernel.
    fn is_shut_in(&self, main: u32, user: u32) -> Result<()> {
        let status = self.run("cat", &[&format!("/proc/{main}/status")])?;
        let field = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name));
            Ok::<_, anyhow::Error>(line.with_context(|| name.to_owned())?.trim().to_owned())
        };
        let all = field("Uid:")?
            .split_whitespace()
            .all(|uid| uid == user.to_string());
        ensure!(all, "{status}");
        ensure!(
            field("NoNewPrivs:")? == "1" && field("Seccomp:")? == "2",
            "{status}"
        );
        ensure!(field("CapBnd:")?.trim_matches('0').is_empty(), "{status}");
        Ok(())
    }
}

impl Drop for Booted {
    fn drop(&mut self) {
        // With it goes the systemd, and with that everything that it started.
        let _ = self.outside.kill();
        let _ = self.outside.wait();
    }
}
