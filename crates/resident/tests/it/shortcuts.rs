//! Keys that work everywhere: a real X display with a real key press; and a portal, which is played here, for none of the
//! desktops that have one runs without a screen.

use crate::{
    desk::desktop,
    resident::{Place, Resident},
};
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};
use testkit::desktop::{Desktop, Notifier};
use zbus::{
    interface,
    message::Header,
    object_server::SignalEmitter,
    zvariant::{ObjectPath, OwnedObjectPath, OwnedValue, Value as Sent},
};

fn standing(resident: &Resident, act: &str) -> Value {
    let view = resident.call("shortcut_list", json!({}));
    let all = view["shortcuts"].as_array().unwrap();
    let mut one = all.iter().find(|one| one["act"] == act).unwrap().clone();
    one["way"] = view["way"].clone();
    one
}

fn until(resident: &mut Resident, act: &str, state: &str) -> Value {
    let mut client = resident.client();
    resident.wait(|| {
        let view = client.call("shortcut_list", json!({})).unwrap();
        let one = view["shortcuts"]
            .as_array()?
            .iter()
            .find(|one| one["act"] == act)?
            .clone();
        (one["state"] == state).then_some(())
    });
    standing(resident, act)
}

fn presses(desktop: &Desktop, keys: &str) {
    let status = desktop.command("xdotool").args(["key", keys]).status().unwrap();
    assert!(status.success());
}

fn switch_is(resident: &mut Resident, on: &Value) {
    let mut client = resident.client();
    resident.wait(|| {
        let today = client.call("today_show", json!({})).unwrap();
        (&today["switch"] == on).then_some(())
    });
}

#[test]
fn a_key_on_a_real_display_does_what_it_is_for_and_no_other_key_does() {
    let desktop = desktop(Notifier::Xfce, false);
    let place = Place::on(&desktop);
    let mut resident = place.start(&["--no-tray"]);
    assert_eq!(standing(&resident, "reset")["state"], "off");
    let set = place.breakwater(&["shortcut", "set", "call-switch", "ctrl+alt+c"]);
    assert_eq!(set.code, Some(0), "{set:?}");
    let one = until(&mut resident, "call_switch", "works");
    assert_eq!((&one["way"], &one["keys"]), (&json!("x11"), &json!("Ctrl+Alt+C")));
    presses(&desktop, "ctrl+alt+v");
    presses(&desktop, "c");
    presses(&desktop, "ctrl+alt+c");
    switch_is(&mut resident, &json!(true));
    // Caps lock is no part of it.
    presses(&desktop, "Caps_Lock");
    presses(&desktop, "ctrl+alt+c");
    switch_is(&mut resident, &Value::Null);
    presses(&desktop, "Caps_Lock");

    resident.call("shortcut_set", json!({ "act": "reset", "keys": "Super+F9" }));
    until(&mut resident, "reset", "works");
    presses(&desktop, "super+F9");
    let mut client = resident.client();
    resident.wait(|| {
        let shown = client.call("reset_show", json!({})).unwrap();
        (shown["seconds"] == 60).then_some(())
    });
    resident.call("reset_end", json!({}));

    // Taken away, it is the desktop's again; what is left still works.
    resident.call("shortcut_set", json!({ "act": "reset", "keys": null }));
    until(&mut resident, "call_switch", "works");
    presses(&desktop, "super+F9");
    presses(&desktop, "ctrl+alt+c");
    switch_is(&mut resident, &json!(true));
    assert_eq!(resident.call("reset_show", json!({})), Value::Null);
}

#[test]
fn keys_that_another_program_has_are_said_to_be_taken() {
    let desktop = desktop(Notifier::Xfce, false);
    let (one, other) = (Place::on(&desktop), Place::on(&desktop));
    let mut first = one.start(&["--no-tray"]);
    first.call("shortcut_set", json!({ "act": "hard", "keys": "Ctrl+Alt+H" }));
    until(&mut first, "hard", "works");
    let mut second = other.start(&["--no-tray"]);
    second.call("shortcut_set", json!({ "act": "hard", "keys": "Ctrl+Alt+H" }));
    until(&mut second, "hard", "taken");
    let said = other.breakwater(&["shortcut", "list"]);
    assert!(said.out.contains("Another program has these keys"), "{said:?}");
    second.call("shortcut_set", json!({ "act": "hard", "keys": "Ctrl+Alt+J" }));
    until(&mut second, "hard", "works");
}

#[test]
fn where_nobody_gives_keys_the_command_to_bind_is_named() {
    let place = Place::new();
    let mut resident = place.start(&["--no-tray"]);
    resident.call("shortcut_set", json!({ "act": "hard", "keys": "Ctrl+Alt+H" }));
    let one = until(&mut resident, "hard", "refused");
    assert_eq!(one["way"], "nobody");
    let said = place.breakwater(&["shortcut", "list"]);
    assert!(said.out.contains("breakwater hard"), "{said:?}");
    for (keys, why) in [("R", "Add Ctrl"), ("Ctrl+Q+W", "Write them like")] {
        let refused = place.breakwater(&["shortcut", "set", "reset", keys]);
        assert!(
            refused.code == Some(4) && refused.err.contains(why),
            "{refused:?}"
        );
    }
    let twice = place.breakwater(&["shortcut", "set", "reset", "ctrl+alt+h"]);
    assert!(
        twice.code == Some(4) && twice.err.contains("Another of your"),
        "{twice:?}"
    );
}

type Options = HashMap<String, OwnedValue>;

/// A portal that asks nobody: it remembers what it bound, as KDE's and GNOME's do, and knows who may speak.
#[derive(Clone, Default)]
struct Portal(Arc<Mutex<Seen>>);

#[derive(Default)]
struct Seen {
    registered: Option<String>,
    bound: Vec<String>,
    binds: usize,
    session: Option<OwnedObjectPath>,
}

struct Registry(Portal);

#[interface(name = "org.freedesktop.host.portal.Registry")]
impl Registry {
    fn register(&self, app_id: String, _options: Options) {
        self.0.0.lock().unwrap().registered = Some(app_id);
    }
}

/// Answers a request as a portal does: by a signal, before or after what was called has answered.
async fn answer(
    emitter: &SignalEmitter<'_>,
    header: &Header<'_>,
    options: &Options,
    results: HashMap<&'static str, Sent<'static>>,
) -> OwnedObjectPath {
    let sender = header.sender().unwrap().trim_start_matches(':').replace('.', "_");
    let token: String = options["handle_token"].try_clone().unwrap().try_into().unwrap();
    let path = format!("/org/freedesktop/portal/desktop/request/{sender}/{token}");
    let request = OwnedObjectPath::try_from(path).unwrap();
    let (bus, to, at) = (
        emitter.connection().clone(),
        header.sender().unwrap().to_string(),
        request.clone(),
    );
    tokio::spawn(async move {
        bus.emit_signal(
            Some(to.as_str()),
            &*at,
            "org.freedesktop.portal.Request",
            "Response",
            &(0_u32, results),
        )
        .await
        .unwrap();
    });
    request
}

fn told(bound: &[String]) -> HashMap<&'static str, Sent<'static>> {
    let each = bound.iter().map(|id| {
        let about = HashMap::from([("trigger_description", Sent::from("Press <Control>F7"))]);
        (id.clone(), about)
    });
    HashMap::from([("shortcuts", Sent::from(each.collect::<Vec<_>>()))])
}

#[interface(name = "org.freedesktop.portal.GlobalShortcuts")]
impl Portal {
    #[zbus(property, name = "version")]
    fn version(&self) -> u32 {
        2
    }

    async fn create_session(
        &self,
        options: Options,
        #[zbus(header)] header: Header<'_>,
        #[zbus(signal_emitter)] emitter: SignalEmitter<'_>,
    ) -> zbus::fdo::Result<OwnedObjectPath> {
        let session = "/org/freedesktop/portal/desktop/session/1/breakwater";
        {
            let mut seen = self.0.lock().unwrap();
            if seen.registered.is_none() {
                return Err(zbus::fdo::Error::AccessDenied("An app id is required".into()));
            }
            seen.session = Some(OwnedObjectPath::try_from(session).unwrap());
        }
        let results = HashMap::from([("session_handle", Sent::from(session))]);
        Ok(answer(&emitter, &header, &options, results).await)
    }

    async fn list_shortcuts(
        &self,
        _session: ObjectPath<'_>,
        options: Options,
        #[zbus(header)] header: Header<'_>,
        #[zbus(signal_emitter)] emitter: SignalEmitter<'_>,
    ) -> OwnedObjectPath {
        let bound = self.0.lock().unwrap().bound.clone();
        answer(&emitter, &header, &options, told(&bound)).await
    }

    async fn bind_shortcuts(
        &self,
        _session: ObjectPath<'_>,
        shortcuts: Vec<(String, Options)>,
        _parent: String,
        options: Options,
        #[zbus(header)] header: Header<'_>,
        #[zbus(signal_emitter)] emitter: SignalEmitter<'_>,
    ) -> OwnedObjectPath {
        let bound = {
            let mut seen = self.0.lock().unwrap();
            seen.binds += 1;
            seen.bound = shortcuts.into_iter().map(|(id, _)| id).collect();
            seen.bound.clone()
        };
        answer(&emitter, &header, &options, told(&bound)).await
    }

    #[zbus(signal)]
    async fn activated(
        emitter: &SignalEmitter<'_>,
        session: ObjectPath<'_>,
        id: &str,
        at: u64,
        options: HashMap<&str, Sent<'_>>,
    ) -> zbus::Result<()>;
}

#[test]
fn a_portal_gives_the_keys_and_asks_only_for_what_it_does_not_know_yet() {
    let desktop = desktop(Notifier::Xfce, false);
    let address = desktop.env()[std::ffi::OsStr::new("DBUS_SESSION_BUS_ADDRESS")].clone();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    let portal = Portal::default();
    let path = "/org/freedesktop/portal/desktop";
    let bus = runtime.block_on(async {
        zbus::connection::Builder::address(address.to_str().unwrap())
            .unwrap()
            .serve_at(path, portal.clone())
            .unwrap()
            .serve_at(path, Registry(portal.clone()))
            .unwrap()
            .name("org.freedesktop.portal.Desktop")
            .unwrap()
            .build()
            .await
            .unwrap()
    });
    let place = Place::on(&desktop);
    let mut resident = place.start(&["--no-tray"]);
    resident.call(
        "shortcut_set",
        json!({ "act": "call_switch", "keys": "Ctrl+Alt+C" }),
    );
    let one = until(&mut resident, "call_switch", "works");
    assert_eq!(
        (&one["way"], &one["given"]),
        (&json!("portal"), &json!("Press <Control>F7"))
    );
    assert_eq!(
        portal.0.lock().unwrap().registered.as_deref(),
        Some("org.breakwater.Breakwater")
    );
    let press = |id: &str| {
        let session = portal.0.lock().unwrap().session.clone().unwrap();
        runtime.block_on(async {
            let emitter = SignalEmitter::new(&bus, path).unwrap();
            Portal::activated(&emitter, session.into_inner(), id, 1, HashMap::new())
                .await
                .unwrap();
        });
    };
    press("something_else");
    press("call_switch");
    switch_is(&mut resident, &json!(true));

    // A start anew asks nobody: the portal knows the keys.
    drop(resident);
    let mut resident = place.start(&["--no-tray"]);
    until(&mut resident, "call_switch", "works");
    assert_eq!(portal.0.lock().unwrap().binds, 1);
    resident.call("shortcut_set", json!({ "act": "hard", "keys": "Ctrl+Alt+H" }));
    until(&mut resident, "hard", "works");
    assert_eq!(portal.0.lock().unwrap().binds, 2);
}
