//! Secrets that a command needs: from a file, from the input, or typed without being shown. Never an argument:
//! every process of this computer could read it there.

use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
use std::{
    fs::File,
    io::{self, BufRead, BufReader, IsTerminal, Read, Write},
    path::Path,
};

/// Longest file that is read, in bytes.
const BYTES_MAX: u64 = 64 * 1024;

/// The first line of a file, or of the input for `-`.
pub(super) fn first_line(file: &Path) -> io::Result<String> {
    if file == Path::new("-") {
        return line_of(io::stdin().lock());
    }
    line_of(BufReader::new(File::open(file)?))
}

/// All of a file, or of the input for `-`; bounded.
pub(super) fn whole(file: &Path) -> io::Result<String> {
    let mut text = String::new();
    if file == Path::new("-") {
        io::stdin().lock().take(BYTES_MAX).read_to_string(&mut text)?;
    } else {
        File::open(file)?.take(BYTES_MAX).read_to_string(&mut text)?;
    }
    Ok(text)
}

/// Asks on the terminal and shows the answer, which is no secret.
pub(super) fn shown(question: &str) -> io::Result<String> {
    let mut screen = io::stderr();
    write!(screen, "{question} ")?;
    screen.flush()?;
    line_of(io::stdin().lock())
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
