//! Secrets that a command needs: from a file, from the input, or typed without being shown. Never an argument:
//! every process of this computer could read it there.

use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
use std::{
    fs::File,
    io::{self, BufRead, BufReader, IsTerminal, Write},
    path::Path,
};

/// The first line of a file, or of the input for `-`.
pub(super) fn first_line(file: &Path) -> io::Result<String> {
    if file == Path::new("-") {
        return line_of(io::stdin().lock());
    }
    line_of(BufReader::new(File::open(file)?))
}

/// Asks on the terminal and shows nothing of the answer; without a terminal, a line of the input.
pub(super) fn asked(question: &str) -> io::Result<String> {
    let stdin = io::stdin();
    if !stdin.is_terminal() {
        return line_of(stdin.lock());
    }
    let mut screen = io::stderr();
    write!(screen, "{question} ")?;
    screen.flush()?;
    let shown = tcgetattr(&stdin)?;
    let mut hidden = shown.clone();
    hidden.local_modes.remove(LocalModes::ECHO);
    hidden.local_modes.insert(LocalModes::ECHONL);
    tcsetattr(&stdin, OptionalActions::Flush, &hidden)?;
    let line = line_of(stdin.lock());
    tcsetattr(&stdin, OptionalActions::Now, &shown)?;
    line
}

fn line_of(mut from: impl BufRead) -> io::Result<String> {
    let mut line = String::new();
    from.read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
