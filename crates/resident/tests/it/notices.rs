//! Notes and offers on notification daemons as they are: GNOME's manners, dunst, Xfce; and a bus that goes.

use crate::{
    desk::{SHORT, desktop, offered, one_call, until},
    resident::{PATIENCE, Place},
};
use app::desktop::NudgeAnswer;
use resident::{
    DesktopCommand,
    notify::{Answers, Kind, Note, Notices, Nudge},
    session_bus,
};
use sensors::signals::bus::Bus;
use serde_json::json;
use std::path::Path;
use testkit::desktop::{Desktop, Notification, Notifier};
use tokio::{
    runtime::Runtime,
    sync::{mpsc, watch},
};

const DAEMONS: [Notifier; 3] = [Notifier::Gnome, Notifier::Dunst, Notifier::Xfce];

/// The notices of a resident without the rest of it.
struct Shown {
    runtime: Runtime,
    notices: Notices,
    nudged: mpsc::UnboundedReceiver<NudgeAnswer>,
    commanded: mpsc::UnboundedReceiver<DesktopCommand>,
    sights: mpsc::UnboundedReceiver<bool>,
}

impl Shown {
    fn on(desktop: &Desktop) -> Shown {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let address = &desktop.env()[std::ffi::OsStr::new("DBUS_SESSION_BUS_ADDRESS")];
        let address = Bus(address.to_str().unwrap().to_owned());
        let (out, session) = watch::channel(None);
        #[expect(
            clippy::disallowed_methods,
            reason = "what one person clicks: few, and none may be lost"
        )]
        let (nudge, nudged) = mpsc::unbounded_channel();
        #[expect(
            clippy::disallowed_methods,
            reason = "what one person clicks: few, and none may be lost"
        )]
        let (commands, commanded) = mpsc::unbounded_channel();
        #[expect(
            clippy::disallowed_methods,
            reason = "what becomes of one offer: few, and none may be lost"
        )]
        let (seen, sights) = mpsc::unbounded_channel();
        let answers = Answers {
            nudge,
            commands,
            seen,
        };
        let notices = {
            let _inside = runtime.enter();
            tokio::spawn(session_bus::keep(address, out));
            Notices::new(session, answers, desktop.home().join("icon.png"))
        };
        Shown {
            runtime,
            notices,
            nudged,
            commanded,
            sights,
        }
    }

    fn sight(&mut self) -> bool {
        let told = async { tokio::time::timeout(PATIENCE, self.sights.recv()).await };
        self.runtime.block_on(told).unwrap().unwrap()
    }

    fn command(&mut self) -> DesktopCommand {
        let commanded = async { tokio::time::timeout(PATIENCE, self.commanded.recv()).await };
        self.runtime.block_on(commanded).unwrap().unwrap()
    }

    fn answer(&mut self) -> NudgeAnswer {
        let nudged = async { tokio::time::timeout(PATIENCE, self.nudged.recv()).await };
        self.runtime.block_on(nudged).unwrap().unwrap()
    }
}

fn open(view: &str) -> DesktopCommand {
    DesktopCommand {
        command: "open".to_owned(),
        args: json!({ "view": view }),
    }
}

fn kudos(title: &str) -> Note {
    Note {
        kind: Kind::Kudos,
        title: title.to_owned(),
        text: "You kept calm & kind.".to_owned(),
        actions: vec![
            ("Read".to_owned(), open(title)),
            ("Later".to_owned(), open("later")),
        ],
    }
}

fn nudge(title: &str) -> Nudge {
    Nudge {
        title: title.to_owned(),
        text: "Sixty seconds.".to_owned(),
        actions: vec![
            (NudgeAnswer::Take, "Take".to_owned()),
            (NudgeAnswer::AfterNextCall, "Not yet".to_owned()),
        ],
    }
}

fn taken(desktop: &Desktop, title: &str) -> Notification {
    desktop
        .wait_notification(PATIENCE, |note| note.summary == title)
        .unwrap()
}

fn is_closed(desktop: &Desktop, title: &str) {
    let closed = desktop.wait(PATIENCE, |seen| {
        let mut ours = seen.notifications.iter().filter(|note| note.summary == title);
        ours.find_map(|note| note.closed)
    });
    closed.unwrap_or_else(|| panic!("{title} stays on the screen"));
}

#[test]
fn a_kudos_note_stays_until_it_is_answered_whatever_else_comes_and_goes() {
    for notifier in DAEMONS {
        let desktop = desktop(notifier, false);
        let mut shown = Shown::on(&desktop);
        shown.notices.offer(nudge("first offer"));
        taken(&desktop, "first offer");
        shown.notices.withdraw();
        is_closed(&desktop, "first offer");
        shown.notices.note(kudos("thanks one"));
        let one = taken(&desktop, "thanks one");
        shown.notices.offer(nudge("second offer"));
        taken(&desktop, "second offer");
        shown.notices.withdraw();
        is_closed(&desktop, "second offer");
        let still = taken(&desktop, "thanks one");
        assert_eq!(still.closed, None, "{notifier:?}");
        desktop.answer(&one, "1").unwrap();
        assert_eq!(shown.command(), open("later"), "{notifier:?}");
    }
}

#[test]
fn a_click_on_a_note_opens_what_it_is_about_and_leaves_the_offer_alone() {
    let desktop = desktop(Notifier::Gnome, false);
    let mut shown = Shown::on(&desktop);
    shown.notices.offer(nudge("offer"));
    shown.notices.note(kudos("thanks"));
    let (offer, note) = (taken(&desktop, "offer"), taken(&desktop, "thanks"));
    desktop.answer(&note, "default").unwrap();
    assert_eq!(shown.command(), open("thanks"));
    desktop.answer(&offer, "take").unwrap();
    assert_eq!(shown.answer(), NudgeAnswer::Take);
}

#[test]
fn what_comes_while_there_is_no_daemon_is_shown_by_the_next() {
    for notifier in DAEMONS {
        let mut desktop = desktop(notifier, false);
        let mut shown = Shown::on(&desktop);
        shown.notices.offer(nudge("offer"));
        taken(&desktop, "offer");
        desktop.end_notifier();
        shown.notices.note(kudos("thanks"));
        desktop.start_notifier().unwrap();
        let again = desktop.wait(PATIENCE, |seen| {
            let mut offers = seen
                .notifications
                .iter()
                .filter(|n| n.summary == "offer" && n.id.is_some());
            offers.nth(1).cloned()
        });
        let again = again.expect("the offer, shown again");
        let thanks = taken(&desktop, "thanks");
        desktop.answer(&thanks, "1").unwrap();
        assert_eq!(shown.command(), open("later"), "{notifier:?}");
        desktop.answer(&again, "after_next_call").unwrap();
        assert_eq!(shown.answer(), NudgeAnswer::AfterNextCall, "{notifier:?}");
    }
}

#[test]
fn a_daemon_that_dies_with_the_offer_is_told_and_so_is_the_next_that_shows_it() {
    for notifier in DAEMONS {
        let mut desktop = desktop(notifier, false);
        let mut shown = Shown::on(&desktop);
        shown.notices.offer(nudge("offer"));
        taken(&desktop, "offer");
        desktop.end_notifier();
        assert!(!shown.sight(), "{notifier:?}");
        desktop.start_notifier().unwrap();
        assert!(shown.sight(), "{notifier:?}");
    }
}

#[test]
fn notes_for_somebody_who_left_are_taken_off_the_screen() {
    for notifier in DAEMONS {
        let desktop = desktop(notifier, false);
        let shown = Shown::on(&desktop);
        for title in ["thanks one", "thanks two"] {
            shown.notices.note(kudos(title));
            taken(&desktop, title);
        }
        shown.notices.withdraw_notes();
        is_closed(&desktop, "thanks one");
        is_closed(&desktop, "thanks two");
    }
}

#[test]
fn what_comes_while_there_is_no_bus_is_shown_on_the_next() {
    let mut desktop = desktop(Notifier::Dunst, false);
    let mut shown = Shown::on(&desktop);
    shown.notices.note(kudos("before"));
    taken(&desktop, "before");
    desktop.end_bus();
    shown.notices.note(kudos("thanks"));
    desktop.start_bus().unwrap();
    desktop.start_notifier().unwrap();
    let thanks = taken(&desktop, "thanks");
    desktop.answer(&thanks, "1").unwrap();
    assert_eq!(shown.command(), open("later"));
}

#[test]
fn a_bus_that_goes_and_comes_back_finds_the_tray_and_the_offer_again() {
    let mut desktop = desktop(Notifier::Xfce, true);
    let place = Place::on(&desktop).policy(SHORT);
    let mut resident = place.start(&[]);
    let pid = resident.process.pid().to_string();
    let ours = |desktop: &Desktop| {
        let items = desktop.tray_items().unwrap_or_default();
        items.into_iter().find(|item| item.contains(&pid))
    };
    resident.wait(|| ours(&desktop));
    for _ in 0..2 {
        desktop.end_bus();
        desktop.start_bus().unwrap();
        desktop.restart_panel().unwrap();
        desktop.start_notifier().unwrap();
        resident.wait(|| ours(&desktop));
    }
    one_call(&mut resident);
    let offer = offered(&desktop, 0);
    desktop.answer(&offer, "after_next_call").unwrap();
    until(&mut resident, |status| status["offer"]["shown"] == false);
}

#[test]
fn the_end_of_the_resident_waits_for_nothing_when_there_is_no_bus() {
    let place = Place::new().with("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
    let mut resident = place.start(&[]);
    resident.process.end();
    let log = std::fs::read_to_string(Path::new(&place.dir.path().join("log"))).unwrap();
    assert!(log.contains("Breakwater ends"), "{log}");
    assert!(!log.contains("did not end in time"), "{log}");
}
