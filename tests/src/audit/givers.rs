//! Who gives, and the book of it: each kudos is on the disk before it is tried and again once it was called given.

use anyhow::{Context, Result};
use std::{
    fs::File,
    io::Write,
    path::Path,
    process::Command,
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};

/// Fewer than the server hands on from one person to another on a day, of which the sample used some.
const A_DAY: usize = 16;
/// Shortest pause between two kudos, and the longer one for each round: the day's measure is to last to the end.
const PAUSE_MS_MIN: u64 = 60;
const PAUSE_MS_EACH: u64 = 10;

struct Line {
    text: String,
    to: usize,
    promised: bool,
}

pub(super) struct Book {
    pub(super) giver: usize,
    file: File,
    lines: Vec<Line>,
}

impl Book {
    pub(super) fn open(path: &Path, giver: usize) -> Result<Book> {
        let file = File::create(path).with_context(|| path.display().to_string())?;
        Ok(Book {
            giver,
            file,
            lines: Vec::new(),
        })
    }

    fn note(&mut self, word: &str, text: &str) -> Result<()> {
        writeln!(self.file, "{word}\t{text}")?;
        Ok(self.file.sync_all()?)
    }

    /// Gives one after the other to everybody else, up to what a day allows, for so many rounds.
    pub(super) fn fill(
        mut self,
        command: &Command,
        people: &[&str],
        rounds: usize,
        stop: &AtomicBool,
    ) -> Result<Book> {
        let pause_ms = (rounds as u64 * PAUSE_MS_EACH).max(PAUSE_MS_MIN);
        let others: Vec<usize> = (0..people.len()).filter(|other| *other != self.giver).collect();
        for number in 0..A_DAY * others.len() {
            if stop.load(Ordering::SeqCst) {
                break;
            }
            let to = others[number % others.len()];
            let text = format!("book {} page {number:04} to {to:02}", self.giver);
            self.note("tried", &text)?;
            let mut give = Command::new(command.get_program());
            let env = command.get_envs().filter_map(|(key, value)| Some((key, value?)));
            give.env_clear()
                .envs(env)
                .args(["kudos", "give", "--to", people[to], "--text", &text]);
            let promised = give.output()?.status.success();
            if promised {
                self.note("given", &text)?;
            }
            self.lines.push(Line { text, to, promised });
            thread::sleep(Duration::from_millis(pause_ms));
        }
        Ok(self)
    }

    pub(super) fn promises(&self) -> usize {
        self.lines.iter().filter(|line| line.promised).count()
    }

    pub(super) fn promised_to(&self, who: usize) -> impl Iterator<Item = &String> {
        let theirs = self
            .lines
            .iter()
            .filter(move |line| line.to == who && line.promised);
        theirs.map(|line| &line.text)
    }

    pub(super) fn tried_to(&self, who: usize) -> impl Iterator<Item = &String> {
        self.lines
            .iter()
            .filter(move |line| line.to == who)
            .map(|line| &line.text)
    }

    pub(super) fn tried_to_others(&self, who: usize) -> impl Iterator<Item = &String> {
        self.lines
            .iter()
            .filter(move |line| line.to != who)
            .map(|line| &line.text)
    }

    pub(super) fn tried(&self, text: &str) -> bool {
        self.lines.iter().any(|line| line.text == text)
    }
}
