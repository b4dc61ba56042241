//! Has a calendar read by `breakwater-calendar`, a program of its own: what time zones weigh, and what a stranger's
//! file does to a parser, is that program's and goes with it.
//!
//! Decides nothing. Bounds the time, the answer and what may be opened.

use app::{
    App,
    desktop::{CalendarRead, CalendarText},
    view::CalendarFault,
};
use std::{
    fs::File,
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    process::{Child, Command},
};

/// The program's name, beside ours.
const PROGRAM: &str = "breakwater-calendar";
/// It takes no longer.
const READS_MAX: Duration = Duration::from_secs(10);
/// What it says is shorter, in bytes.
const ANSWER_BYTES_MAX: u64 = 256 * 1024;

/// Reads a calendar and tells the application what became of it.
pub(crate) fn read(app: App, asked: CalendarRead) {
    tokio::spawn(async move {
        let read = tokio::time::timeout(READS_MAX, meetings(&asked)).await;
        let read = read.unwrap_or(Err(CalendarFault::ReaderBroken));
        app.calendar_heard(&asked, read).await;
    });
}

async fn meetings(asked: &CalendarRead) -> Result<Vec<(i64, i64)>, CalendarFault> {
    let mut child = started(asked).await?;
    let mut said = String::new();
    let out = child.stdout.take().ok_or(CalendarFault::ReaderBroken)?;
    let mut out = out.take(ANSWER_BYTES_MAX);
    // What it was given goes in while its answer comes out: neither waits for the other.
    let given = give(&mut child, asked);
    let (heard, ()) = tokio::join!(out.read_to_string(&mut said), given);
    let status = child.wait().await;
    match (heard, status.ok().and_then(|status| status.code())) {
        (Ok(_), Some(0)) => spans(&said).ok_or(CalendarFault::ReaderBroken),
        (Ok(_), Some(1)) => Err(match said.trim() {
            "not_a_calendar" => CalendarFault::NotACalendar,
            "cut" => CalendarFault::Cut,
            "too_large" => CalendarFault::TooLarge,
            _ => CalendarFault::ReaderBroken,
        }),
        _ => Err(CalendarFault::ReaderBroken),
    }
}

async fn started(asked: &CalendarRead) -> Result<Child, CalendarFault> {
    let program = program().ok_or(CalendarFault::ReaderMissing)?;
    let input = match &asked.text {
        CalendarText::Fetched(_) => Stdio::piped(),
        CalendarText::File(file) => {
            let path = file.clone();
            let file = tokio::task::spawn_blocking(move || opened(&path)).await;
            Stdio::from(file.ok().flatten().ok_or(CalendarFault::Missing)?)
        }
    };
    Command::new(program)
        .args([asked.from_ms.to_string(), asked.to_ms.to_string()])
        .stdin(input)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .map_err(|_| CalendarFault::ReaderMissing)
}

/// Gives it what the address answered, and says that this was all.
async fn give(child: &mut Child, asked: &CalendarRead) {
    if let (CalendarText::Fetched(text), Some(mut input)) = (&asked.text, child.stdin.take()) {
        // One that reads no further says why by itself.
        let _ = input.write_all(text).await;
    }
}

/// A file and nothing else: a pipe would wait for somebody to write.
fn opened(path: &Path) -> Option<File> {
    let is_file = std::fs::metadata(path).is_ok_and(|found| found.is_file());
    is_file.then(|| File::open(path).ok())?
}

fn spans(said: &str) -> Option<Vec<(i64, i64)>> {
    let span = |line: &str| {
        let (from, to) = line.split_once(' ')?;
        Some((from.parse().ok()?, to.parse().ok()?))
    };
    said.lines().map(span).collect()
}

fn program() -> Option<PathBuf> {
    if let Some(wish) = std::env::var_os("BREAKWATER_CALENDAR").filter(|wish| !wish.is_empty()) {
        return Some(PathBuf::from(wish));
    }
    let beside = std::env::current_exe().ok()?;
    let program = beside.with_file_name(format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX));
    program.is_file().then_some(program)
}
