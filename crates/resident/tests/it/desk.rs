//! On a real desktop of our own: the tray with a real host, offers with a real daemon.

use crate::resident::{PATIENCE, Place, Resident};
use serde_json::{Value, json};
use std::{fs, os::unix::fs::PermissionsExt, path::PathBuf};
use testkit::desktop::{Desktop, DesktopOptions, Notification, Notifier};

/// Seconds instead of an hour.
pub(crate) const SHORT: &str = "mark = \"1s\"\nsettle = \"0s\"\nshort_from = \"1s\"\nnudge_for = \"10m\"\nback_off = \"0s\"\nwaking = \"0s\"\n";

pub(crate) fn desktop(notifier: Notifier, panel: bool) -> Desktop {
    Desktop::start(DesktopOptions { notifier, panel }).unwrap()
}

/// A call that is long enough for an offer.
pub(crate) fn one_call(resident: &mut Resident) {
    resident.call("call_start", json!({ "id": "1" }));
    let mut asks = resident.client();
    resident.wait(|| {
        let status = asks.call("status", json!({})).unwrap();
        (status["offer"]["due"] == true).then_some(())
    });
    resident.call("call_end", json!({ "id": "1" }));
}

/// The offer that came after `before` others.
pub(crate) fn offered(desktop: &Desktop, before: usize) -> Notification {
    let find = |seen: &testkit::desktop::Seen| {
        let mut offers = seen
            .notifications
            .iter()
            .filter(|note| note.id.is_some() && note.actions.len() > 1);
        offers.nth(before).cloned()
    };
    desktop.wait(PATIENCE, find).expect("an offer")
}

fn closed(desktop: &Desktop, offer: &Notification) -> u32 {
    let find = |seen: &testkit::desktop::Seen| {
        seen.notifications
            .iter()
            .find(|note| note.id == offer.id && note.at == offer.at)?
            .closed
    };
    desktop.wait(PATIENCE, find).expect("the offer to close")
}

pub(crate) fn until(resident: &mut Resident, what: impl Fn(&Value) -> bool) {
    let mut asks = resident.client();
    resident.wait(|| what(&asks.call("status", json!({})).unwrap()).then_some(()));
}

/// Stands where the window's program would: writes down how it was started and stays open.
fn window(place: &Place) -> (PathBuf, PathBuf) {
    let (program, started) = (place.dir.path().join("window"), place.dir.path().join("started"));
    let text = format!(
        "#!/bin/sh\necho \"$@\" >> '{}'\nexec sleep 600\n",
        started.display()
    );
    fs::write(&program, text).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o700)).unwrap();
    (program, started)
}

#[test]
fn the_tray_is_taken_by_a_real_host_and_again_after_its_restart() {
    let mut desktop = desktop(Notifier::None, true);
    let place = Place::on(&desktop);
    let (program, started) = window(&place);
    let place = place.with("BREAKWATER_WINDOW", program);
    let mut resident = place.start(&[]);
    let pid = resident.process.pid().to_string();
    let ours = |items: Vec<String>| items.into_iter().find(|item| item.contains(&pid));
    let item = resident.wait(|| ours(desktop.tray_items().unwrap()));
    desktop.restart_panel().unwrap();
    resident.wait(|| ours(desktop.tray_items().unwrap()));

    let bus_name = item.split('/').next().unwrap();
    let call = |method: &str, args: &[&str]| {
        let mut gdbus = desktop.command("gdbus");
        gdbus
            .args([
                "call",
                "--session",
                "-d",
                bus_name,
                "-o",
                "/StatusNotifierItem",
                "-m",
                method,
            ])
            .args(args);
        let said = gdbus.output().unwrap();
        assert!(said.status.success(), "{said:?}");
    };
    call("org.kde.StatusNotifierItem.Activate", &["0", "0"]);
    let line = resident.wait(|| {
        fs::read_to_string(&started)
            .ok()
            .filter(|text| text.ends_with('\n'))
    });
    assert!(
        line.contains("--view today") && line.contains(place.home().to_str().unwrap()),
        "{line}"
    );
    // It is open: a second click starts no second one.
    call("org.kde.StatusNotifierItem.Activate", &["0", "0"]);
    resident.status();
    assert_eq!(fs::read_to_string(&started).unwrap().lines().count(), 1);
}

#[test]
fn a_host_that_comes_later_still_gets_the_tray() {
    let mut desktop = desktop(Notifier::None, false);
    let place = Place::on(&desktop);
    let mut resident = place.start(&[]);
    let log = place.dir.path().join("log");
    resident.wait(|| {
        fs::read_to_string(&log)
            .unwrap()
            .contains("no tray host")
            .then_some(())
    });
    desktop.restart_panel().unwrap();
    let pid = resident.process.pid().to_string();
    resident.wait(|| {
        desktop
            .tray_items()
            .unwrap()
            .into_iter()
            .find(|item| item.contains(&pid))
    });
}

#[test]
fn an_offer_has_its_buttons_and_its_answer_comes_back() {
    // Xfce would draw a click on the text as a third button.
    let cases = [
        (Notifier::Xfce, &["take", "after_next_call", "later"][..]),
        (
            Notifier::Dunst,
            &["default", "take", "after_next_call", "later"][..],
        ),
    ];
    for (notifier, expected) in cases {
        let desktop = desktop(notifier, false);
        let place = Place::on(&desktop).policy(SHORT);
        let mut resident = place.start(&["--no-tray"]);
        one_call(&mut resident);
        let offer = offered(&desktop, 0);
        assert_eq!(offer.app, "Breakwater");
        let keys: Vec<&str> = offer.actions.iter().map(|(key, _)| key.as_str()).collect();
        assert_eq!(keys, expected, "{notifier:?}");
        until(&mut resident, |status| status["offer"]["shown"] == true);
        desktop.answer(&offer, "after_next_call").unwrap();
        until(&mut resident, |status| status["offer"]["shown"] == false);
    }
}

#[test]
fn taking_the_offer_opens_the_reset_and_a_call_closes_it() {
    let desktop = desktop(Notifier::Xfce, false);
    let place = Place::on(&desktop).policy(SHORT);
    let (program, started) = window(&place);
    let place = place.with("BREAKWATER_WINDOW", program);
    let mut resident = place.start(&["--no-tray"]);
    one_call(&mut resident);
    desktop.answer(&offered(&desktop, 0), "take").unwrap();
    let line = resident.wait(|| {
        fs::read_to_string(&started)
            .ok()
            .filter(|text| text.ends_with('\n'))
    });
    assert!(line.contains("--view reset"), "{line}");
    let pid = resident.process.pid();
    let children = || {
        let list = fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap();
        list.split_whitespace().count()
    };
    assert_eq!(children(), 1);
    resident.call("call_start", json!({ "id": "2" }));
    resident.wait(|| (children() == 0).then_some(()));
}

#[test]
fn a_new_call_takes_the_offer_away() {
    let desktop = desktop(Notifier::Xfce, false);
    let place = Place::on(&desktop).policy(SHORT);
    let mut resident = place.start(&["--no-tray"]);
    one_call(&mut resident);
    let offer = offered(&desktop, 0);
    resident.call("call_start", json!({ "id": "2" }));
    assert_eq!(closed(&desktop, &offer), 3, "closed by its program");
}

#[test]
fn the_end_of_the_resident_takes_the_offer_away() {
    let desktop = desktop(Notifier::Xfce, false);
    let place = Place::on(&desktop).policy(SHORT);
    let mut resident = place.start(&["--no-tray"]);
    one_call(&mut resident);
    let offer = offered(&desktop, 0);
    resident.process.end();
    assert_eq!(closed(&desktop, &offer), 3, "closed by its program");
}

#[test]
fn a_daemon_that_dies_with_the_offer_holds_nothing_up() {
    let mut desktop = desktop(Notifier::Xfce, false);
    let place = Place::on(&desktop).policy(SHORT);
    let mut resident = place.start(&["--no-tray"]);
    one_call(&mut resident);
    offered(&desktop, 0);
    let threads = resident.threads();
    desktop.end_notifier();
    resident.call("call_start", json!({ "id": "2" }));
    resident.call("call_end", json!({ "id": "2" }));
    resident.status();
    assert!(resident.threads() <= threads, "a thread was left behind");
    desktop.start_notifier().unwrap();
    one_call(&mut resident);
    offered(&desktop, 1);
}

#[test]
fn without_a_daemon_the_resident_goes_on() {
    let desktop = desktop(Notifier::None, false);
    let place = Place::on(&desktop).policy(SHORT);
    let mut resident = place.start(&["--no-tray"]);
    one_call(&mut resident);
    let log = place.dir.path().join("log");
    resident.wait(|| {
        fs::read_to_string(&log)
            .unwrap()
            .contains("could not be shown")
            .then_some(())
    });
    resident.status();
}

#[test]
fn a_note_reaches_a_real_daemon_as_words_and_not_as_markup() {
    let desktop = desktop(Notifier::Xfce, false);
    // The note says where the broken database was put.
    let place = Place::on(&desktop).named("a <b> & c");
    fs::create_dir(place.home()).unwrap();
    fs::write(place.home().join("breakwater.db"), "a database of garbage").unwrap();
    let _resident = place.start(&["--no-tray"]);
    let note = desktop
        .wait_notification(PATIENCE, |note| note.actions.is_empty())
        .unwrap();
    assert_eq!(note.app, "Breakwater");
    assert!(note.body.contains("a &lt;b&gt; &amp; c"), "{note:?}");
}
