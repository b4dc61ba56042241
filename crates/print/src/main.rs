//! `breakwater-print`: a page as JSON on the input, the PDF on the output. Ends with 1 and a refusal as JSON where there
//! is no PDF. Whoever starts it gives it its time and takes its bytes; it keeps nothing.

use protocol::print::{PAGE_BYTES_MAX, Page};
use std::{
    io::{Read, Write},
    process::ExitCode,
};

/// What is no page ends with this.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    // A byte more, so that what is too large is known to be.
    let most = u64::try_from(PAGE_BYTES_MAX)
        .unwrap_or(u64::MAX)
        .saturating_add(1);
    let mut text = Vec::new();
    if std::io::stdin().lock().take(most).read_to_end(&mut text).is_err() || text.len() > PAGE_BYTES_MAX {
        return ExitCode::from(USAGE);
    }
    let Ok(page) = serde_json::from_slice::<Page>(&text) else {
        return ExitCode::from(USAGE);
    };
    let (said, code) = match print::pdf(&page) {
        Ok(pdf) => (pdf, ExitCode::SUCCESS),
        Err(refusal) => (
            serde_json::to_vec(&refusal).unwrap_or_default(),
            ExitCode::FAILURE,
        ),
    };
    let mut out = std::io::stdout().lock();
    match out.write_all(&said).and_then(|()| out.flush()) {
        Ok(()) => code,
        Err(_) => ExitCode::from(USAGE),
    }
}
