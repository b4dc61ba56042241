//! Do-not-disturb of real notification daemons on a private desktop, switched the way a person does.
//!
//! KDE's daemon lives in its whole shell, which cannot be had here: a service of our own speaks in its stead.

use anyhow::{Context, Result, ensure};
use domain::{time::Now, tracker::Outside};
use sensors::{
    clock::SystemClock,
    signals::{Voice, bus::Bus, do_not_disturb::DoNotDisturb, keep},
};
use std::{sync::Arc, time::Duration};
use testkit::desktop::{Desktop, DesktopOptions, Notifier};
use tokio::sync::mpsc;
use zbus::interface;

/// How long anything may take on a busy machine. No test measures time.
const PATIENCE: Duration = Duration::from_secs(30);

struct Watched(mpsc::Receiver<(Now, Outside)>);

impl Watched {
    fn on(desktop: &Desktop) -> Result<Self> {
        let (out, said) = mpsc::channel(16);
        let voice = Voice::new(Arc::new(SystemClock), out);
        let watch = DoNotDisturb::new(Bus(bus(desktop)?.to_owned()), false);
        tokio::spawn(keep(Box::new(watch), voice));
        Ok(Self(said))
    }

    async fn next(&mut self) -> Result<bool> {
        let waited = tokio::time::timeout(PATIENCE, self.0.recv()).await;
        match waited
            .context("nothing was said in time")?
            .context("the watch ended")?
            .1
        {
            Outside::DoNotDisturb { on } => Ok(on),
            other => anyhow::bail!("said {other:?}"),
        }
    }
}

fn bus(desktop: &Desktop) -> Result<&str> {
    let name = std::ffi::OsStr::new("DBUS_SESSION_BUS_ADDRESS");
    let address = desktop.env().get(name);
    address.and_then(|address| address.to_str()).context("no bus")
}

fn desktop(notifier: Notifier) -> Result<Desktop> {
    Desktop::start(DesktopOptions {
        notifier,
        panel: false,
    })
}

fn run(desktop: &Desktop, line: &[&str]) -> Result<()> {
    let output = desktop.command(line[0]).args(&line[1..]).output()?;
    ensure!(output.status.success(), "{line:?}: {output:?}");
    Ok(())
}

fn xfce(desktop: &Desktop, on: bool) -> Result<()> {
    let value = on.to_string();
    let property = ["-p", "/do-not-disturb", "-n", "-t", "bool", "-s", &value];
    run(
        desktop,
        &[&["xfconf-query", "-c", "xfce4-notifyd"][..], &property].concat(),
    )
}

#[tokio::test]
async fn what_xfce_is_told_is_noticed() -> Result<()> {
    let desktop = desktop(Notifier::Xfce)?;
    let mut watched = Watched::on(&desktop)?;
    for on in [true, false, true] {
        xfce(&desktop, on)?;
        assert_eq!(watched.next().await?, on);
    }
    // Whoever comes later reads what was switched before.
    assert!(Watched::on(&desktop)?.next().await?);
    Ok(())
}

#[tokio::test]
async fn a_paused_dunst_is_noticed_and_a_dunst_that_ends_no_longer_pauses() -> Result<()> {
    let mut desktop = desktop(Notifier::Dunst)?;
    let mut watched = Watched::on(&desktop)?;
    for on in [true, false, true] {
        run(&desktop, &["dunstctl", "set-paused", &on.to_string()])?;
        assert_eq!(watched.next().await?, on);
    }
    assert!(Watched::on(&desktop)?.next().await?);
    desktop.end_notifier();
    assert!(!watched.next().await?);
    Ok(())
}

/// Says what KDE's notification daemon says, and nothing else of it.
struct Kde {
    inhibited: bool,
}

#[interface(name = "org.freedesktop.Notifications")]
impl Kde {
    /// Whether notifications are inhibited.
    #[zbus(property)]
    fn inhibited(&self) -> bool {
        self.inhibited
    }
}

#[tokio::test]
async fn what_a_daemon_like_kdes_says_is_noticed() -> Result<()> {
    const PATH: &str = "/org/freedesktop/Notifications";
    let desktop = desktop(Notifier::None)?;
    let mut watched = Watched::on(&desktop)?;
    let daemon = zbus::connection::Builder::address(bus(&desktop)?)?
        .serve_at(PATH, Kde { inhibited: true })?
        .name("org.freedesktop.Notifications")?
        .build()
        .await?;
    assert!(watched.next().await?, "it came, and was inhibited already");
    let kde = daemon.object_server().interface::<_, Kde>(PATH).await?;
    for on in [false, true] {
        kde.get_mut().await.inhibited = on;
        kde.get().await.inhibited_changed(kde.signal_emitter()).await?;
        assert_eq!(watched.next().await?, on);
    }
    Ok(())
}
