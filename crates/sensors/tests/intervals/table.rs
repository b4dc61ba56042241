//! The table of recordings in `docs/softphones.md`, written from the rows of this test.
//!
//! `UPDATE=1 cargo test -p sensors --test intervals` writes it; without that a difference fails.

use super::{
    Row,
    replay::{Call, Sure, Told},
};
use std::path::Path;

const BEGIN: &str = "<!-- recordings: written by crates/sensors/tests/intervals -->\n";
const END: &str = "<!-- recordings end -->\n";

/// Compares the docs with `rows`, or writes them.
pub(crate) fn check(rows: &[Row]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/softphones.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = text
        .split_once(BEGIN)
        .expect("the docs have a place for the table");
    let (_, after) = rest.split_once(END).expect("the table has an end");
    let wanted = format!("{before}{BEGIN}{}{END}{after}", written(rows));
    #[expect(clippy::disallowed_methods, reason = "whoever changed a row says so here")]
    let update = std::env::var("UPDATE").is_ok();
    if update {
        std::fs::write(&path, wanted).unwrap();
    } else {
        assert!(
            text == wanted,
            "the table is old: UPDATE=1 cargo test -p sensors --test intervals"
        );
    }
}

fn written(rows: &[Row]) -> String {
    let mut text = "| Recording | What happened | Told by | Calls |\n|---|---|---|---|\n".to_owned();
    for row in rows {
        let calls: Vec<String> = row.calls.iter().map(interval).collect();
        let calls = if calls.is_empty() {
            "none".to_owned()
        } else {
            calls.join("; ")
        };
        let told = told_by(row.told);
        text += &format!("| `{}` | {} | {told} | {calls} |\n", row.fixture, row.what);
    }
    text
}

fn told_by(told: Told) -> String {
    match told {
        Told::Signals | Told::Lost { .. } => "the phone".to_owned(),
        Told::Dialogs => "the telephone system".to_owned(),
        Told::Phone(app) => format!("the microphone of `{app}`"),
        Told::Hook(app) => format!("hooks, over the microphone of `{app}`"),
        Told::NoPhone => "the microphone, no phone chosen".to_owned(),
        Told::Browser { .. } => "the microphone, browsers on".to_owned(),
    }
}

fn interval(call: &Call) -> String {
    let s = |ms: i64| format!("{}.{:03}", ms / 1000, ms % 1000);
    let sure = match call.sure {
        Sure::Exact => "exact",
        Sure::Good => "good",
        Sure::Uncertain => "its end uncertain",
        Sure::Stuck => "taken back",
    };
    format!("{} to {} s, {sure}", s(call.from_ms), s(call.to_ms))
}
