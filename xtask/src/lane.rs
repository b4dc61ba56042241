//! Rings beside other rings.
//!
//! While tests wait for phones and windows, the processor is idle; what computes runs then, in a process of its own that
//! stands back when the processor is wanted. Must never outlive the command.

use std::path::{Path, PathBuf};
use std::process::{Child, Command};

use anyhow::{Context, Result, ensure};

use crate::shell;

/// Rings that run beside others, in a process of their own that stands back when the processor is wanted. What they
/// say is kept until they are done.
pub(crate) struct Lane {
    process: Option<Child>,
    log: PathBuf,
}

impl Lane {
    /// Starts the rings with these names; what they need is built.
    pub(crate) fn start(rings: &[&str]) -> Result<Self> {
        let names = rings.join(",");
        let log = shell::target().join("test/beside.log");
        std::fs::create_dir_all(shell::target().join("test"))?;
        let file = std::fs::File::create(&log).with_context(|| log.display().to_string())?;
        let mut command = patient(&std::env::current_exe()?);
        command.args(["test", "--built", "--only", &names]);
        command
            .current_dir(shell::root())
            .stdout(file.try_clone()?)
            .stderr(file);
        println!("\n=== beside what follows: {names} ({}) ===", log.display());
        let process = Some(command.spawn().context("the rings that run beside")?);
        Ok(Self { process, log })
    }

    /// Waits for them and shows what they said.
    pub(crate) fn end(mut self) -> Result<()> {
        let status = self.process.take().context("ended twice")?.wait()?;
        let said = std::fs::read(&self.log)?;
        println!("{}", String::from_utf8_lossy(&said));
        ensure!(status.success(), "a ring that ran beside others: {status}");
        Ok(())
    }
}

impl Drop for Lane {
    fn drop(&mut self) {
        if let Some(process) = &mut self.process {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

/// A program that gets what others leave of the processor.
fn patient(program: &Path) -> Command {
    if cfg!(unix) {
        let mut command = Command::new("nice");
        command.args(["-n", "19"]).arg(program);
        return command;
    }
    Command::new(program)
}
