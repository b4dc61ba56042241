//! Pages as they come out of the program, read again by a reader of PDF that is not ours (Poppler).

#![expect(
    clippy::unwrap_used,
    reason = "the helpers of a test fail as the test itself does"
)]

mod path;
mod praise;
mod report;

use chrono::NaiveDate;
use protocol::print::{self, Page, PrintFault, PrintRefusal};
use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
};

pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_breakwater-print");

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn pdf(page: &Page) -> Vec<u8> {
    print::pdf(Some(Path::new(PROGRAM)), page).unwrap_or_else(|refusal| panic!("{refusal:?}"))
}

/// What Poppler's programs say of a PDF. The pictures and texts that are looked at by eye go where the variable says.
pub(crate) fn read(program: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.pdf");
    fs::write(&file, pdf).unwrap();
    let mut command = Command::new(program);
    command.args(arguments).arg(&file);
    if program == "pdftotext" {
        command.arg("-");
    }
    let output = command
        .output()
        .unwrap_or_else(|error| panic!("{program}: {error}; cargo xtask test installs it"));
    assert!(
        output.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    // One of its programs prints titles as they stand in the file.
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The words in the order of the file, without what only separates lines.
pub(crate) fn words_of(pdf: &[u8]) -> String {
    read("pdftotext", &["-raw"], pdf).split_whitespace().collect()
}

pub(crate) fn says(text: &str, wanted: &str) -> bool {
    let wanted: String = wanted.split_whitespace().collect();
    text.contains(&wanted)
}

pub(crate) fn keep(name: &str, pdf: &[u8]) {
    if let Some(folder) = std::env::var_os("BREAKWATER_TEST_PICTURES") {
        let folder = Path::new(&folder);
        fs::create_dir_all(folder).unwrap();
        fs::write(folder.join(format!("{name}.pdf")), pdf).unwrap();
    }
}

/// What a program says to this input.
pub(crate) fn told(command: &mut Command, input: &[u8]) -> Output {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn what_is_no_page_is_no_page() {
    let output = told(&mut Command::new(PROGRAM), b"{\"page\":\"poster\"}");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    let missing = print::pdf(
        Some(Path::new("/nowhere/breakwater-print")),
        &Page::Praise(praise::sheet(i18n::Language::English, praise::week())),
    );
    assert_eq!(missing.unwrap_err(), PrintRefusal::of(PrintFault::ProgramMissing));
    assert_eq!(print::program(None, Some("/nowhere/breakwater".into())), None);
}
