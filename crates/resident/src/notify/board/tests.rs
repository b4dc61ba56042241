//! The board played without a bus. Real daemons are in `tests/it/notices.rs`.

use super::*;
use crate::notify::Kind;
use serde_json::json;
use zbus::names::OwnedErrorName;

const DAEMON: &str = ":1.7";

fn nudge(title: &str) -> Nudge {
    Nudge {
        title: title.to_owned(),
        text: String::new(),
        actions: vec![(NudgeAnswer::Take, "Take".to_owned())],
    }
}

fn note(title: &str) -> Note {
    let command = DesktopCommand {
        command: "open".to_owned(),
        args: json!({ "view": title }),
    };
    Note {
        kind: Kind::Kudos,
        title: title.to_owned(),
        text: String::new(),
        actions: vec![("Open".to_owned(), command)],
    }
}

fn nobody() -> zbus::Error {
    refusal("org.freedesktop.DBus.Error.ServiceUnknown")
}

fn refusal(name: &str) -> zbus::Error {
    let call = zbus::message::Message::method_call("/", "Notify")
        .unwrap()
        .build(&())
        .unwrap();
    zbus::Error::MethodError(OwnedErrorName::try_from(name).unwrap(), None, call)
}

fn tasks(board: &mut Board) -> Vec<Task> {
    let now = Instant::now();
    std::iter::from_fn(|| board.next(now)).collect()
}

fn shown(board: &mut Board, id: u32) -> Vec<Choice> {
    board.shown(DAEMON.to_owned(), id)
}

fn titles(tasks: &[Task]) -> Vec<String> {
    let name = |task: &Task| match task {
        Task::ShowOffer(nudge) => format!("offer {}", nudge.title),
        Task::ShowNote(note) => format!("note {}", note.title),
        Task::Close(id) => format!("close {id}"),
    };
    tasks.iter().map(name).collect()
}

#[test]
fn an_offer_goes_before_the_notes_that_wait_and_each_after_the_other() {
    let mut board = Board::default();
    board.note(Instant::now(), note("a"));
    board.note(Instant::now(), note("b"));
    board.offer(nudge("o"));
    assert_eq!(titles(&tasks(&mut board)), ["offer o"]);
    shown(&mut board, 1);
    assert_eq!(titles(&tasks(&mut board)), ["note a"]);
    shown(&mut board, 2);
    assert_eq!(titles(&tasks(&mut board)), ["note b"]);
}

#[test]
fn an_offer_withdrawn_on_its_way_is_closed_when_its_number_is_known() {
    let mut board = Board::default();
    board.offer(nudge("o"));
    tasks(&mut board);
    board.withdraw();
    assert!(tasks(&mut board).is_empty() && !board.is_clear());
    shown(&mut board, 5);
    assert_eq!(titles(&tasks(&mut board)), ["close 5"]);
    assert!(board.is_clear());
    assert_eq!(board.said(DAEMON, Said::Invoked(5, "take".to_owned())), None);
}

#[test]
fn a_new_offer_follows_the_end_of_the_earlier_one() {
    let mut board = Board::default();
    board.offer(nudge("one"));
    tasks(&mut board);
    shown(&mut board, 1);
    board.offer(nudge("two"));
    assert_eq!(titles(&tasks(&mut board)), ["close 1", "offer two"]);
}

#[test]
fn an_answer_that_overtakes_the_number_still_counts_and_only_from_that_daemon() {
    for (from, heard) in [
        (DAEMON, vec![Choice::Offer(NudgeAnswer::Take)]),
        (":1.666", vec![]),
    ] {
        let mut board = Board::default();
        board.offer(nudge("o"));
        tasks(&mut board);
        assert_eq!(board.said(from, Said::Invoked(3, "take".to_owned())), None);
        assert_eq!(shown(&mut board, 3), heard);
    }
}

#[test]
fn an_offer_counts_as_dismissed_only_when_the_person_closed_it() {
    for (reason, heard) in [
        (1, None),
        (2, Some(Choice::Offer(NudgeAnswer::Dismissed))),
        (3, None),
        (4, None),
    ] {
        let mut board = Board::default();
        board.offer(nudge("o"));
        tasks(&mut board);
        shown(&mut board, 1);
        assert_eq!(board.said(DAEMON, Said::Closed(1, reason)), heard, "{reason}");
        assert!(tasks(&mut board).is_empty(), "{reason}");
    }
}

#[test]
fn a_note_leads_where_its_action_says_once() {
    let mut board = Board::default();
    board.note(Instant::now(), note("kudos"));
    tasks(&mut board);
    shown(&mut board, 9);
    assert_eq!(board.said(DAEMON, Said::Invoked(8, "0".to_owned())), None);
    let led = board.said(DAEMON, Said::Invoked(9, "default".to_owned()));
    assert!(matches!(led, Some(Choice::Note(command)) if command.args["view"] == "kudos"));
    assert_eq!(board.said(DAEMON, Said::Invoked(9, "0".to_owned())), None);
}

#[test]
fn a_daemon_that_comes_back_gets_the_offer_that_is_still_wanted_and_what_waited() {
    let mut board = Board::default();
    board.offer(nudge("o"));
    tasks(&mut board);
    shown(&mut board, 1);
    board.daemon_gone();
    board.note(Instant::now(), note("a"));
    assert_eq!(
        titles(&tasks(&mut board)),
        ["offer o"],
        "a new wish may start a daemon"
    );
    board.failed(&nobody());
    assert!(tasks(&mut board).is_empty());
    board.daemon_came();
    assert_eq!(titles(&tasks(&mut board)), ["offer o"]);
    board.shown(":1.9".to_owned(), 1);
    assert_eq!(titles(&tasks(&mut board)), ["note a"]);
}

#[test]
fn a_failure_that_is_heard_after_a_daemon_came_is_tried_again_at_once() {
    let mut board = Board::default();
    board.note(Instant::now(), note("a"));
    tasks(&mut board);
    board.daemon_came();
    board.failed(&nobody());
    assert_eq!(titles(&tasks(&mut board)), ["note a"]);
}

#[test]
fn a_number_that_is_heard_after_its_daemon_went_is_of_no_use() {
    let mut board = Board::default();
    board.offer(nudge("o"));
    tasks(&mut board);
    board.daemon_gone();
    board.daemon_came();
    shown(&mut board, 1);
    assert_eq!(titles(&tasks(&mut board)), ["offer o"]);
}

#[test]
fn a_daemon_that_the_offer_itself_started_has_it() {
    let mut board = Board::default();
    board.offer(nudge("o"));
    tasks(&mut board);
    board.daemon_came();
    shown(&mut board, 1);
    assert!(tasks(&mut board).is_empty());
    let led = board.said(DAEMON, Said::Invoked(1, "take".to_owned()));
    assert_eq!(led, Some(Choice::Offer(NudgeAnswer::Take)));
}

#[test]
fn a_number_of_the_daemon_before_means_nothing_to_the_next() {
    let mut board = Board::default();
    board.note(Instant::now(), note("a"));
    tasks(&mut board);
    shown(&mut board, 1);
    board.note(Instant::now(), note("b"));
    tasks(&mut board);
    board.shown(":1.9".to_owned(), 2);
    assert_eq!(board.said(":1.9", Said::Invoked(1, "0".to_owned())), None);
}

#[test]
fn a_note_that_a_daemon_refuses_is_not_sent_again_and_holds_nobody_up() {
    let mut board = Board::default();
    board.note(Instant::now(), note("a"));
    board.note(Instant::now(), note("b"));
    tasks(&mut board);
    board.failed(&refusal("org.freedesktop.DBus.Error.InvalidArgs"));
    assert_eq!(titles(&tasks(&mut board)), ["note b"]);
}

#[test]
fn what_waits_is_bounded_in_number_and_age() {
    let mut board = Board::default();
    board.daemon_gone();
    let then = Instant::now();
    for at in 0..=NOTES_WAITING_MAX {
        board.note(then, note(&at.to_string()));
    }
    let late = then + NOTE_WAITS_MAX;
    assert!(matches!(board.next(late), Some(Task::ShowNote(note)) if note.title == "1"));
    shown(&mut board, 1);
    assert_eq!(board.next(late + Duration::from_millis(1)), None);
}

#[test]
fn a_bus_that_is_gone_takes_nothing_that_was_not_shown() {
    let mut board = Board::default();
    board.note(Instant::now(), note("a"));
    board.note(Instant::now(), note("b"));
    tasks(&mut board);
    board.bus_gone();
    assert_eq!(titles(&tasks(&mut board)), ["note a"]);
    shown(&mut board, 1);
    assert_eq!(titles(&tasks(&mut board)), ["note b"]);
}

#[test]
fn notes_that_are_withdrawn_go_whether_up_on_their_way_or_waiting_and_the_offer_stays() {
    let mut board = Board::default();
    board.offer(nudge("o"));
    tasks(&mut board);
    shown(&mut board, 1);
    for title in ["up", "sent", "waits"] {
        board.note(Instant::now(), note(title));
    }
    tasks(&mut board);
    shown(&mut board, 2);
    assert_eq!(titles(&tasks(&mut board)), ["note sent"]);
    board.withdraw_notes();
    assert_eq!(titles(&tasks(&mut board)), ["close 2"]);
    assert_eq!(board.said(DAEMON, Said::Invoked(2, "0".to_owned())), None);
    shown(&mut board, 3);
    assert_eq!(titles(&tasks(&mut board)), ["close 3"]);
    board.note(Instant::now(), note("of the next"));
    assert_eq!(titles(&tasks(&mut board)), ["note of the next"]);
    let led = board.said(DAEMON, Said::Invoked(1, "take".to_owned()));
    assert_eq!(led, Some(Choice::Offer(NudgeAnswer::Take)));
}

#[test]
fn a_withdrawn_note_that_finds_no_daemon_is_not_tried_again() {
    let mut board = Board::default();
    board.note(Instant::now(), note("a"));
    tasks(&mut board);
    board.withdraw_notes();
    board.failed(&nobody());
    board.daemon_came();
    assert!(tasks(&mut board).is_empty());
}

#[test]
fn that_nobody_can_see_the_offer_is_told_once_and_so_is_that_somebody_can_again() {
    let mut board = Board::default();
    assert_eq!(board.sight(), None);
    board.offer(nudge("o"));
    tasks(&mut board);
    shown(&mut board, 1);
    assert_eq!(board.sight(), None, "without a word it can be seen");
    board.daemon_gone();
    assert_eq!((board.sight(), board.sight()), (Some(false), None));
    board.daemon_came();
    tasks(&mut board);
    assert_eq!(board.sight(), None, "it is on its way");
    board.shown(":1.9".to_owned(), 1);
    assert_eq!((board.sight(), board.sight()), (Some(true), None));
    board.withdraw();
    board.daemon_gone();
    assert_eq!(board.sight(), None, "there is no offer");
}

#[test]
fn an_offer_that_nothing_could_show_is_seen_by_nobody() {
    for error in [nobody(), refusal("org.freedesktop.DBus.Error.InvalidArgs")] {
        let mut board = Board::default();
        board.offer(nudge("o"));
        tasks(&mut board);
        board.failed(&error);
        assert_eq!(board.sight(), Some(false), "{error}");
        board.offer(nudge("another"));
        assert_eq!(board.sight(), None, "{error}");
    }
    let mut board = Board::default();
    board.offer(nudge("o"));
    board.nobody_sees();
    assert_eq!(board.sight(), Some(false), "there is no bus");
}

#[test]
fn an_offer_that_somebody_else_took_away_is_not_ignored_by_the_person() {
    for (reason, told) in [(1, None), (2, None), (3, Some(false)), (4, Some(false))] {
        let mut board = Board::default();
        board.offer(nudge("o"));
        tasks(&mut board);
        shown(&mut board, 1);
        board.said(DAEMON, Said::Closed(1, reason));
        assert_eq!(board.sight(), told, "{reason}");
    }
}
