//! The binary `breakwater`: a softphone's hook first, everything else after it.

use std::process::ExitCode;

fn main() -> ExitCode {
    let args = || std::env::args_os().skip(1);
    resident::hook::run(args())
        .unwrap_or_else(resident::cli::run)
        .into()
}
