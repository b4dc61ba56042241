//! `cargo xtask dist --check`: the packages, tried in a private Debian that is made for it and thrown away.
//!
//! What was built for the tests is packed twice, as 0.0.9 and as what it is: installed, run, upgraded with settings kept,
//! removed, purged; then the same with RPM. At the end a second one is started with its own systemd, which starts the
//! server as the unit says. Needs root, for `chroot`. Must touch nothing outside `target`.

mod booted;
mod private_root;
mod server;

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::{Packed, Release, pack, told};
use crate::{artifacts, shell};
use private_root::Root;

/// The version before.
const BEFORE: &str = "0.0.9";
const SETTINGS: &str = "etc/breakwater/server.toml";
const AUTOSTART: &str = "etc/xdg/autostart/breakwater.desktop";
const WANTED: &str = "etc/systemd/system/multi-user.target.wants/breakwater-server.service";

/// What operations.md adds to the unit for a port below 1024.
const LOW_PORT: &str = "[Service]\nAmbientCapabilities=CAP_NET_BIND_SERVICE\n\
    CapabilityBoundingSet=CAP_NET_BIND_SERVICE\nPrivateUsers=no\n";

/// What is tried: the desktop and the server, each in two versions.
struct Try {
    desktop: [Packed; 2],
    server: [Packed; 2],
    root: Root,
    port: u16,
}

type Step = (&'static str, fn(&Try) -> Result<()>);

const STEPS: &[Step] = &[
    ("lintian finds no error in them", lintian),
    (
        "menu entry, autostart entry and AppStream data are valid",
        described,
    ),
    ("the unit leaves little open", shut),
    ("0.0.9 is installed: account, folder, settings, unit", installed),
    ("systemd finds no fault in the unit that lies there", verified),
    ("its server runs as its account and answers", server::answers),
    (
        "it is upgraded; settings, folder and what was switched off stay so",
        upgraded,
    ),
    ("the new server answers with what was there", server::answers),
    ("it is removed, then purged; the centre stays", purged),
    ("the desktop is installed, runs, is upgraded and goes", desktop),
    ("RPM says what is in them, and their digests hold", rpm_told),
    ("RPM installs the server, which answers", rpm_installed),
    ("RPM upgrades it, with settings kept, and takes it away", rpm_gone),
    (
        "a systemd starts it shut in, again when it is killed, below port 1024, and ends it",
        booted::kept_up,
    ),
];

pub(super) fn check(built: bool) -> Result<()> {
    let user = told(Command::new("id").arg("-u"))?;
    ensure!(
        user.trim() == "0",
        "only root may make a private root: try again as root"
    );
    if !built {
        artifacts::binaries()?;
    }
    let (built, work) = (shell::target().join("debug"), shell::target().join("dist-check"));
    let now = Release {
        small: false,
        ..Release::of_this_tree()?
    };
    let before = Release {
        version: BEFORE.to_owned(),
        ..now.clone()
    };
    let [old, new] = [before, now].map(|release| pack(&built, &work.join(&release.version), &release));
    let both = |at: usize, old: &[Packed], new: &[Packed]| [old[at].clone(), new[at].clone()];
    let (old, new) = (old?, new?);
    let (desktop, server) = (both(0, &old, &new), both(1, &old, &new));
    let all = [&desktop, &server].into_iter().flatten();
    let root = Root::make(
        &work.join("root"),
        &all.clone().map(|packed| packed.deb.as_path()).collect::<Vec<_>>(),
        &[],
    )?;
    for packed in all {
        root.bring(&packed.deb)?;
    }
    let played = Try {
        desktop,
        server,
        root,
        port: server::free_port()?,
    };
    for (number, (name, step)) in STEPS.iter().enumerate() {
        let number = number + 1;
        step(&played).with_context(|| format!("step {number}, {name}"))?;
        println!("  {number:>2}. ok  {name}");
    }
    println!("The packages hold.");
    Ok(())
}

impl Try {
    fn root(&self, path: &str) -> PathBuf {
        self.root.path(path)
    }

    fn debian(&self, arguments: &[&str], packed: &Packed) -> Result<String> {
        let deb = self.root.brought(&packed.deb)?;
        self.root.run("dpkg", &[arguments, &[&deb]].concat())
    }

    fn rpm(&self, arguments: &[&str]) -> Result<String> {
        let mut command = Command::new("rpm");
        // Debian's root has none of the names that RPM's packages need.
        command.arg("--root").arg(self.root("")).args([
            "--dbpath",
            "/var/lib/rpm",
            "--nodeps",
            "--nosignature",
        ]);
        told(command.args(arguments))
    }
}

fn lintian(tried: &Try) -> Result<()> {
    // A package that no distribution has shipped closes no bug of theirs.
    let mut command = Command::new("lintian");
    command.args([
        "--fail-on",
        "error",
        "--allow-root",
        "--suppress-tags",
        "initial-upload-closes-no-bugs",
    ]);
    let said = told(command.args([&tried.desktop[1].deb, &tried.server[1].deb]))?;
    for line in said.lines() {
        println!("      {line}");
    }
    Ok(())
}

/// What reads units without starting them; a system without it says so and goes on.
fn analyze(what: &str) -> Option<Command> {
    let mut command = Command::new("systemd-analyze");
    if command.arg("--version").output().is_err() {
        println!("      left out: systemd-analyze is not installed");
        return None;
    }
    let mut command = Command::new("systemd-analyze");
    command.arg(what);
    Some(command)
}

/// The unit, read by the sandbox's own checker: every key is known and little is left open.
fn shut(_: &Try) -> Result<()> {
    let Some(mut command) = analyze("security") else {
        return Ok(());
    };
    let unit = shell::target()
        .join("dist-work/breakwater-server/tree/usr/lib/systemd/system/breakwater-server.service");
    command.args(["--offline=true", "--no-pager", "--threshold=12"]);
    let said = told(command.arg(unit))?;
    ensure!(!said.contains("ignoring"), "{said}");
    Ok(())
}

/// The unit where it was installed, as it is and with the port below 1024 that operations.md tells of: every key and value
/// is understood, and what it starts is there. Of the root's own units, which has none, nothing is said.
fn verified(tried: &Try) -> Result<()> {
    let port = tried.root("etc/systemd/system/breakwater-server.service.d");
    for with_port in [false, true] {
        let Some(mut command) = analyze("verify") else {
            return Ok(());
        };
        if with_port {
            fs::create_dir_all(&port).with_context(|| port.display().to_string())?;
            fs::write(port.join("port.conf"), LOW_PORT)?;
        }
        command.args(["--man=no", "--recursive-errors=no"]);
        command.arg(format!("--root={}", tried.root("").display()));
        let said = told(command.arg("breakwater-server.service"))?;
        ensure!(said.is_empty(), "{said}");
    }
    fs::remove_dir_all(&port).with_context(|| port.display().to_string())
}

fn described(_: &Try) -> Result<()> {
    let tree = shell::target().join("dist-work/breakwater/tree");
    for entry in [
        "usr/share/applications/breakwater.desktop",
        "usr/share/applications/org.breakwater.Breakwater.desktop",
        AUTOSTART,
    ] {
        told(Command::new("desktop-file-validate").arg(tree.join(entry)))?;
    }
    let data = tree.join("usr/share/metainfo/org.breakwater.Breakwater.metainfo.xml");
    told(
        Command::new("appstreamcli")
            .args(["validate", "--no-net"])
            .arg(data),
    )
    .map(drop)
}

/// Mode and owner of a path, as `ls` would number them.
fn owned(path: &Path) -> Result<(u32, u32, u32)> {
    let about = fs::metadata(path).with_context(|| path.display().to_string())?;
    Ok((about.permissions().mode() & 0o7777, about.uid(), about.gid()))
}

fn installed(tried: &Try) -> Result<()> {
    tried.debian(&["--install"], &tried.server[0])?;
    let account = tried.root.account("breakwater")?;
    ensure!(account.0 < 1000, "a system account: {account:?}");
    ensure!(owned(&tried.root("var/lib/breakwater"))? == (0o700, account.0, account.1));
    ensure!(owned(&tried.root(SETTINGS))? == (0o640, 0, account.1));
    ensure!(
        fs::symlink_metadata(tried.root(WANTED)).is_ok(),
        "the unit is enabled"
    );
    let printer = "usr/lib/breakwater-server/breakwater-print";
    ensure!(owned(&tried.root(printer))?.0 == 0o755, "{printer}");
    let broken = tried.root.run("dpkg", &["--verify", "breakwater-server"])?;
    ensure!(broken.is_empty(), "{broken}");
    // The administrator's own port, and a unit that was switched off: what `systemctl disable` does.
    server::settle(tried)?;
    fs::remove_file(tried.root(WANTED)).context(WANTED)
}

fn upgraded(tried: &Try) -> Result<()> {
    let settings = fs::read(tried.root(SETTINGS))?;
    let said = tried.debian(&["--force-confdef", "--install"], &tried.server[1])?;
    ensure!(said.contains("over (0.0.9)"), "{said}");
    ensure!(fs::read(tried.root(SETTINGS))? == settings, "settings are kept");
    let account = tried.root.account("breakwater")?;
    ensure!(owned(&tried.root(SETTINGS))? == (0o640, 0, account.1));
    let off = fs::symlink_metadata(tried.root(WANTED)).is_err();
    ensure!(off, "what an administrator switched off is off");
    Ok(())
}

fn purged(tried: &Try) -> Result<()> {
    let centre = tried.root("var/lib/breakwater/centre/centre.db");
    tried.root.run("dpkg", &["--remove", "breakwater-server"])?;
    ensure!(!tried.root("usr/bin/breakwater-server").exists());
    ensure!(
        tried.root(SETTINGS).exists() && centre.exists(),
        "removed is not purged"
    );
    let said = tried.root.run("dpkg", &["--purge", "breakwater-server"])?;
    ensure!(
        !tried.root("etc/breakwater").exists(),
        "settings are gone: {said}"
    );
    ensure!(centre.exists() && said.contains("is left as it is"), "{said}");
    let state = tried.root("var/lib/systemd/deb-systemd-helper-enabled");
    let left = told(Command::new("find").arg(&state).args(["-name", "*breakwater*"]))?;
    ensure!(left.is_empty(), "{left}");
    Ok(())
}

fn desktop(tried: &Try) -> Result<()> {
    tried.debian(&["--install"], &tried.desktop[0])?;
    let version = tried.root.run("breakwater", &["--version"])?;
    ensure!(version.starts_with("breakwater "), "{version}");
    let libraries = tried.root.run("ldd", &["/usr/bin/breakwater-window"])?;
    ensure!(!libraries.contains("not found"), "{libraries}");
    // An administrator who wants it with no session.
    let quiet = format!("{}Hidden=true\n", fs::read_to_string(tried.root(AUTOSTART))?);
    fs::write(tried.root(AUTOSTART), &quiet)?;
    tried.debian(&["--force-confdef", "--install"], &tried.desktop[1])?;
    ensure!(
        fs::read_to_string(tried.root(AUTOSTART))? == quiet,
        "the entry is kept"
    );
    tried.root.run("dpkg", &["--purge", "breakwater"])?;
    for gone in [
        AUTOSTART,
        "usr/bin/breakwater",
        "usr/share/doc/breakwater",
        "usr/share/icons/hicolor/32x32/apps/breakwater.png",
    ] {
        ensure!(!tried.root(gone).exists(), "{gone} is left");
    }
    Ok(())
}

fn rpm_told(tried: &Try) -> Result<()> {
    let asked = |what: &str, packed: &Packed| told(Command::new("rpm").args(["-qp", what]).arg(&packed.rpm));
    let (desktop, server) = (&tried.desktop[1], &tried.server[1]);
    for file in [
        "/usr/bin/breakwater",
        "/usr/bin/breakwater-window",
        "/usr/bin/breakwater-calendar",
        "/usr/bin/breakwater-print",
        "/etc/xdg/autostart/breakwater.desktop",
    ] {
        ensure!(
            asked("--list", desktop)?.lines().any(|line| line == file),
            "{file}"
        );
    }
    ensure!(asked("--configfiles", server)?.trim() == "/etc/breakwater/server.toml");
    let scripts = asked("--scripts", server)?;
    for kind in ["preinstall", "postinstall", "preuninstall", "postuninstall"] {
        ensure!(
            scripts.contains(&format!("{kind} scriptlet")),
            "{kind}: {scripts}"
        );
    }
    ensure!(asked("--requires", desktop)?.contains("libwebkit2gtk-4.1.so.0"));
    for packed in [desktop, server] {
        // Nobody has signed it: what holds is what is in it.
        let sound = told(
            Command::new("rpm")
                .args(["--checksig", "--nosignature"])
                .arg(&packed.rpm),
        )?;
        ensure!(sound.contains("digests OK"), "{sound}");
    }
    Ok(())
}

fn rpm_installed(tried: &Try) -> Result<()> {
    // Of what Debian's package left there is nothing any more: RPM's has to make it itself.
    fs::remove_dir_all(tried.root("var/lib/breakwater"))?;
    tried.root.run("userdel", &["breakwater"])?;
    tried.rpm(&["--install", &tried.server[0].rpm.display().to_string()])?;
    let account = tried.root.account("breakwater")?;
    ensure!(owned(&tried.root(SETTINGS))? == (0o640, 0, account.1));
    ensure!(owned(&tried.root("var/lib/breakwater"))? == (0o700, account.0, account.1));
    server::settle(tried)?;
    server::answers(tried)
}

fn rpm_gone(tried: &Try) -> Result<()> {
    let settings = fs::read(tried.root(SETTINGS))?;
    tried.rpm(&["--upgrade", &tried.server[1].rpm.display().to_string()])?;
    ensure!(fs::read(tried.root(SETTINGS))? == settings, "settings are kept");
    server::answers(tried)?;
    tried.rpm(&["--erase", "breakwater-server"])?;
    ensure!(!tried.root("usr/bin/breakwater-server").exists());
    let centre = tried.root("var/lib/breakwater/centre/centre.db");
    let saved = tried.root(&format!("{SETTINGS}.rpmsave"));
    ensure!(centre.exists() && saved.exists(), "centre and settings stay");
    Ok(())
}
