//! Reading one process from `/proc`: memory now, and work over a span of time.

use std::collections::BTreeMap;
use std::fs::read_to_string;
use std::path::Path;

use anyhow::{Context, Result};

use super::proc_file;

/// The work of one thread since its start.
#[derive(Clone, Debug, Default)]
pub(super) struct Thread {
    /// Its name.
    pub(super) name: String,
    /// Time on a core, in nanoseconds.
    pub(super) cpu_ns: u64,
    /// How often it gave its core away to wait, that is, how often something woke it.
    pub(super) switches: u64,
}

/// All threads of a process at one moment.
pub(super) struct Snapshot {
    threads: BTreeMap<u32, Thread>,
}

/// A span of idleness.
pub(super) struct Idle {
    /// Proportional share of memory, MiB.
    pub(super) pss_mib: f64,
    /// Memory that is the process's own and was written to, MiB.
    pub(super) private_dirty_mib: f64,
    /// Work by thread over the span.
    pub(super) threads: Vec<Thread>,
    /// Proportional share by mapping, KiB, largest first.
    pub(super) mappings: Vec<(String, u64)>,
}

impl Idle {
    pub(super) fn cpu_s(&self) -> f64 {
        self.threads.iter().map(|thread| thread.cpu_ns as f64 / 1e9).sum()
    }

    pub(super) fn switches(&self) -> u64 {
        self.threads.iter().map(|thread| thread.switches).sum()
    }
}

impl Snapshot {
    /// Reads the threads of a process.
    pub(super) fn take(pid: u32) -> Result<Self> {
        let mut threads = BTreeMap::new();
        for entry in std::fs::read_dir(proc_file(pid, "task")).context("the process has ended")? {
            let entry = entry?;
            let id = entry.file_name().to_string_lossy().parse()?;
            // A thread may end between the listing and the reading.
            if let Ok(thread) = read_thread(&entry.path()) {
                threads.insert(id, thread);
            }
        }
        Ok(Self { threads })
    }

    /// What was done since `before`, with the memory of now. Threads that came and went in between are
    /// not seen; their work is not counted.
    pub(super) fn since(&self, before: &Self, pid: u32) -> Result<Idle> {
        let none = Thread::default();
        let worked = self.threads.iter().map(|(id, now)| {
            let then = before.threads.get(id).unwrap_or(&none);
            Thread {
                name: now.name.clone(),
                cpu_ns: now.cpu_ns.saturating_sub(then.cpu_ns),
                switches: now.switches.saturating_sub(then.switches),
            }
        });
        let rollup = read_to_string(proc_file(pid, "smaps_rollup"))?;
        let mib = |key: &str| kib(&rollup, key).map(|kib| kib as f64 / 1024.0);
        Ok(Idle {
            pss_mib: mib("Pss:").context("no Pss")?,
            private_dirty_mib: mib("Private_Dirty:").context("no Private_Dirty")?,
            threads: worked.collect(),
            mappings: mappings(&read_to_string(proc_file(pid, "smaps"))?),
        })
    }
}

fn read_thread(task: &Path) -> Result<Thread> {
    let status = read_to_string(task.join("status"))?;
    let field = |key: &str| {
        status
            .lines()
            .find_map(|line| line.strip_prefix(key))
            .map(str::trim)
    };
    let schedule = read_to_string(task.join("schedstat"))?;
    Ok(Thread {
        name: field("Name:").unwrap_or_default().to_owned(),
        cpu_ns: schedule.split_whitespace().next().context("no time")?.parse()?,
        switches: field("voluntary_ctxt_switches:")
            .context("no switches")?
            .parse()?,
    })
}

/// The value of a line `Key:   123 kB`.
fn kib(text: &str, key: &str) -> Option<u64> {
    let line = text.lines().find_map(|line| line.strip_prefix(key))?;
    line.split_whitespace().next()?.parse().ok()
}

/// Sums `Pss` by the name of the mapping.
fn mappings(smaps: &str) -> Vec<(String, u64)> {
    let mut sums: BTreeMap<String, u64> = BTreeMap::new();
    let mut name = String::new();
    for line in smaps.lines() {
        let first = line.split_whitespace().next().unwrap_or_default();
        if !first.ends_with(':') {
            let path = line.split_whitespace().nth(5).unwrap_or("anonymous");
            name = path.rsplit('/').next().unwrap_or(path).to_owned();
        } else if first == "Pss:" {
            *sums.entry(name.clone()).or_default() += kib(line, "Pss:").unwrap_or_default();
        }
    }
    let mut sums: Vec<(String, u64)> = sums.into_iter().collect();
    sums.sort_by_key(|(_, kib)| std::cmp::Reverse(*kib));
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mappings_of_one_file_are_summed() {
        let smaps = "\
7f00-7f01 r-xp 00000000 08:01 1  /usr/lib/libc.so.6
Size:   100 kB
Pss:     10 kB
7f01-7f02 rw-p 00000000 08:01 1  /usr/lib/libc.so.6
Pss:      5 kB
7f02-7f03 rw-p 00000000 00:00 0
Pss:     40 kB
";
        let expected = [("anonymous".to_owned(), 40), ("libc.so.6".to_owned(), 15)];
        assert_eq!(mappings(smaps), expected);
    }

    #[test]
    fn our_own_work_is_seen() -> Result<()> {
        let pid = std::process::id();
        let before = Snapshot::take(pid)?;
        let (sender, receiver) = std::sync::mpsc::sync_channel(1);
        for _ in 0..50 {
            let sender = sender.clone();
            std::thread::spawn(move || sender.send(())).join().ok();
            receiver.recv()?;
        }
        let idle = Snapshot::take(pid)?.since(&before, pid)?;
        assert!(idle.switches() > 0 && idle.cpu_s() > 0.0 && idle.pss_mib > 0.0);
        Ok(())
    }
}
