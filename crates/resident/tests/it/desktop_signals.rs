//! What happens around the desk reaches the resident and holds an offer back: real full screen, real
//! do-not-disturb, real input, on a private desktop.

use crate::{
    desk::{SHORT, desktop, offered, until},
    resident::{Place, Resident},
};
use serde_json::{Value, json};
use testkit::{
    desktop::{Desktop, Notifier},
    process::Running,
};

/// A call that goes on until a reset is due.
fn long_call(resident: &mut Resident) {
    resident.call("call_start", json!({ "id": "1" }));
    until(resident, |status| status["offer"]["due"] == true);
}

fn holds(status: &Value, reason: &str) -> bool {
    let reasons = status["offer"]["holding"].as_array();
    reasons.into_iter().flatten().any(|hold| hold == reason)
}

fn run(desktop: &Desktop, line: &[&str]) -> String {
    let output = desktop.command(line[0]).args(&line[1..]).output().unwrap();
    assert!(output.status.success(), "{line:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn do_not_disturb(desktop: &Desktop, on: bool) {
    let value = on.to_string();
    let xfce = [
        "xfconf-query",
        "-c",
        "xfce4-notifyd",
        "-p",
        "/do-not-disturb",
        "-n",
        "-t",
        "bool",
        "-s",
    ];
    run(desktop, &[&xfce[..], &[&value]].concat());
}

/// A film: a window that is active, and can fill the screen.
fn film(desktop: &Desktop) -> Running {
    let mut film = desktop.spawn("film", desktop.command("xev")).unwrap();
    let command = || desktop.command("wmctrl").args(["-a", "Event Tester"]).status();
    film.wait_until(crate::resident::PATIENCE, || {
        command().ok()?.success().then_some(())
    })
    .unwrap();
    film
}

fn fill_screen(desktop: &Desktop, add: bool) {
    let change = if add {
        "add,fullscreen"
    } else {
        "remove,fullscreen"
    };
    run(desktop, &["wmctrl", "-r", "Event Tester", "-b", change]);
}

#[test]
fn full_screen_and_do_not_disturb_hold_the_offer_and_the_load_stays() {
    let desktop = desktop(Notifier::Xfce, false);
    let place = Place::on(&desktop).policy(SHORT);
    let mut resident = place.start(&["--no-tray"]);
    let _film = film(&desktop);
    fill_screen(&desktop, true);
    do_not_disturb(&desktop, true);
    long_call(&mut resident);
    until(&mut resident, |status| {
        holds(status, "full_screen") && holds(status, "do_not_disturb")
    });
    resident.call("call_end", json!({ "id": "1" }));
    let load_s = resident.status()["load_s"].clone();
    assert!(load_s.as_u64().unwrap() >= 1);

    fill_screen(&desktop, false);
    // Each ends for its own cause. The display has just started, which it counts as a key.
    until(&mut resident, |status| {
        status["offer"]["holding"] == json!(["do_not_disturb"])
    });
    let status = resident.status();
    assert_eq!(
        (&status["offer"]["shown"], &status["offer"]["due"]),
        (&json!(false), &json!(true))
    );
    assert_eq!(status["load_s"], load_s, "a hold takes nothing away");
    let said = place.breakwater(&["status", "--json"]);
    assert!(said.out.contains("\"do_not_disturb\""), "{}", said.out);

    do_not_disturb(&desktop, false);
    offered(&desktop, 0);
    until(&mut resident, |status| status["offer"]["shown"] == true);
    // A film that begins takes it away again.
    fill_screen(&desktop, true);
    until(&mut resident, |status| status["offer"]["shown"] == false);
}

#[test]
fn an_offer_waits_for_hands_that_type() {
    let desktop = desktop(Notifier::Xfce, false);
    // A lull is waited for as long as the test may take.
    let place = Place::on(&desktop).policy(&format!("{SHORT}typing_lull = \"10m\"\n"));
    let mut resident = place.start(&["--no-tray"]);
    long_call(&mut resident);
    // Keys go on until the desk has seen them; then the call ends in the middle of them.
    let typed = ["xdotool", "key", "--delay", "20", "shift", "shift", "shift"];
    until(&mut resident, |status| {
        run(&desktop, &typed);
        holds(status, "typing")
    });
    run(&desktop, &typed);
    resident.call("call_end", json!({ "id": "1" }));
    assert_eq!(resident.status()["offer"]["holding"], json!(["typing"]));
    assert!(
        desktop.notifications().is_empty(),
        "{:?}",
        desktop.notifications()
    );
    // The hands rest: the offer comes.
    offered(&desktop, 0);
}

#[test]
fn what_gnome_is_told_holds_too() {
    let desktop = desktop(Notifier::None, false);
    // The writer of GNOME's settings, real, beside the services that this desktop offers.
    let service = "ca.desrt.dconf.service";
    let installed = std::path::Path::new("/usr/share/dbus-1/services").join(service);
    let offered = desktop.home().join("../services").join(service);
    std::fs::copy(installed, offered).expect("the Debian package dconf-service");
    let bus = ["-d", "org.freedesktop.DBus", "-o", "/org/freedesktop/DBus"];
    let reload = ["-m", "org.freedesktop.DBus.ReloadConfig"];
    run(
        &desktop,
        &[&["gdbus", "call", "--session"][..], &bus, &reload].concat(),
    );
    let place = Place::on(&desktop)
        .with("XDG_CURRENT_DESKTOP", "GNOME")
        .with("GSETTINGS_BACKEND", "dconf");
    let switch = |on: bool| {
        let setting = ["set", "org.gnome.desktop.notifications", "show-banners"];
        let mut gsettings = place.command("gsettings");
        let output = gsettings.args(setting).arg((!on).to_string()).output().unwrap();
        assert!(output.status.success(), "{output:?}");
    };
    switch(true);
    let mut resident = place.start(&["--no-tray"]);
    for on in [true, false, true] {
        switch(on);
        until(&mut resident, |status| holds(status, "do_not_disturb") == on);
    }
}
