//! The private desktop shows real notifications and real tray items, and leaves nothing behind.
#![cfg(target_os = "linux")]

use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use testkit::desktop::{Desktop, DesktopOptions, Notifier};

fn screenshot(desktop: &Desktop, name: &str) -> Result<()> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    desktop.screenshot(&folder.join(format!("{name}.png")))
}

fn notify(desktop: &Desktop) -> Result<testkit::process::Running> {
    let mut command = desktop.command("gdbus");
    command.args(["call", "--session", "--dest", "org.freedesktop.Notifications"]);
    command.args(["--object-path", "/org/freedesktop/Notifications"]);
    command.args(["--method", "org.freedesktop.Notifications.Notify"]);
    command.args([
        "testkit",
        "0",
        "",
        "A minute for you?",
        "Sixty seconds, if you like.",
    ]);
    command.args([
        "['take', 'Take it', 'later', 'After the next call']",
        "{}",
        "20000",
    ]);
    desktop.spawn("notify", command)
}

fn a_notification_with_two_buttons_is_answered(notifier: Notifier) -> Result<()> {
    let desktop = Desktop::start(DesktopOptions {
        notifier,
        panel: true,
    })?;
    let _sender = notify(&desktop)?;
    let shown = desktop.wait_notification(Duration::from_secs(10), |n| n.app == "testkit")?;
    assert_eq!(shown.summary, "A minute for you?");
    let keys: Vec<&str> = shown.actions.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["take", "later"]);
    screenshot(&desktop, &format!("notification-{notifier:?}"))?;
    desktop.answer(&shown, "later")?;
    assert!(
        desktop.tray_items()?.is_empty(),
        "the tray host answers and nothing has registered"
    );
    Ok(())
}

#[test]
fn xfce_shows_two_buttons_and_reports_the_one_that_was_pressed() -> Result<()> {
    a_notification_with_two_buttons_is_answered(Notifier::Xfce)
}

#[test]
fn dunst_reports_the_action_that_was_chosen_from_its_menu() -> Result<()> {
    a_notification_with_two_buttons_is_answered(Notifier::Dunst)
}

#[test]
fn a_desktop_without_a_notification_daemon_starts_none_behind_our_back() -> Result<()> {
    let desktop = Desktop::start(DesktopOptions {
        notifier: Notifier::None,
        panel: false,
    })?;
    let mut sender = notify(&desktop)?;
    let status = sender
        .wait_until(Duration::from_secs(10), || None::<()>)
        .unwrap_err();
    assert!(status.to_string().contains("ended early"), "{status}");
    assert!(desktop.notifications().iter().all(|n| n.id.is_none()));
    Ok(())
}
