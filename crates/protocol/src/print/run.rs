//! Starts the program that makes pages, for both ends: bounds its time and what it gives back, and ends it.

use super::{PDF_BYTES_MAX, PRINT_S_MAX, PROGRAM, Page, PrintFault, PrintRefusal};
use std::{
    io::{Read, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::mpsc::sync_channel,
    time::Duration,
};

/// The program: what was wished for; or the one beside `own`, the program that asks; or the one of its package, in
/// `lib/NAME` beside its folder, where two packages can have one each.
#[must_use]
pub fn program(wish: Option<PathBuf>, own: Option<PathBuf>) -> Option<PathBuf> {
    if let Some(wish) = wish.filter(|wish| !wish.as_os_str().is_empty()) {
        return Some(wish);
    }
    let (own, name) = (own?, format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX));
    let lib = own.parent()?.parent().map(|root| root.join("lib"));
    let packaged = lib
        .zip(own.file_stem())
        .map(|(lib, own)| lib.join(own).join(&name));
    let places = [Some(own.with_file_name(&name)), packaged];
    places.into_iter().flatten().find(|place| place.is_file())
}

/// Has a page made. Waits, at most [`PRINT_S_MAX`] seconds.
///
/// # Errors
/// Why there is no PDF.
pub fn pdf(program: Option<&Path>, page: &Page) -> Result<Vec<u8>, PrintRefusal> {
    let refused = |fault| move |_| PrintRefusal::of(fault);
    let program = program.ok_or_else(|| PrintRefusal::of(PrintFault::ProgramMissing))?;
    let text = serde_json::to_vec(page).map_err(|_| PrintRefusal::of(PrintFault::Broken))?;
    let mut child = Command::new(program)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(refused(PrintFault::ProgramMissing))?;
    let said = heard(&mut child, text);
    // One that is done has ended; one that is not ends here.
    if said.is_none() {
        let _ = child.kill();
    }
    let status = child.wait().map_err(refused(PrintFault::Broken))?;
    match said {
        Some(said) => PrintRefusal::read(status.code(), said),
        None => Err(PrintRefusal::of(PrintFault::Broken)),
    }
}

/// What it says, if it says it in time. Its input is written beside, so that neither waits for the other.
fn heard(child: &mut Child, text: Vec<u8>) -> Option<Vec<u8>> {
    let (mut input, output) = (child.stdin.take()?, child.stdout.take()?);
    std::thread::spawn(move || {
        // One that ends early does not read all of it; what it says tells why.
        let _ = input.write_all(&text);
    });
    let (tell, told) = sync_channel(1);
    std::thread::spawn(move || {
        let most = u64::try_from(PDF_BYTES_MAX).unwrap_or(u64::MAX);
        let mut said = Vec::new();
        let read = output.take(most).read_to_end(&mut said);
        let _ = tell.send(read.ok().map(|_| said));
    });
    told.recv_timeout(Duration::from_secs(PRINT_S_MAX)).ok().flatten()
}
