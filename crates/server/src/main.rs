//! The binary `breakwater-server`: the command line, and sentences for what went wrong.
//!
//! Decides only exit codes: 0 done, 1 `fsck` found a fault, 2 usage, 4 refused. Every refusal says what
//! happened, what is safe and what to do.

mod cli;
mod logs;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    // What is written here is for this account alone.
    #[cfg(unix)]
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    server::memory::few_pools();
    let command = cli::Cli::parse();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build();
    let done = match runtime {
        Ok(runtime) => runtime.block_on(command.run()),
        Err(error) => Err(error.into()),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            cli::say_refused(&error);
            ExitCode::from(4)
        }
    }
}
