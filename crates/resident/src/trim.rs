//! Gives back the memory that only the start needed.
//!
//! Opening a database, migrating it and connecting touch most of the program's code and leave holes in the
//! heap; an idle resident needs a fraction of both. The kernel reads a page of code again from the file when
//! it is needed. Must touch nothing that was ever written to: only mappings of the program's own file that are clean.

/// When memory is given back, in milliseconds after the start: the first sync is over by then, and then the first
/// things that an idle program does seldom.
pub const AFTER_MS: [u64; 2] = [10_000, 60_000];

/// Gives memory back; where the system knows no such thing it does nothing.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub fn trim() {
    heap();
    let clean = own_clean_mappings();
    if clean.is_empty() {
        tracing::debug!("the program's own pages were not found; nothing is given back");
    }
    for (start, len) in clean {
        give_back(start, len);
    }
}

/// Gives memory back; where the system knows no such thing it does nothing.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub fn trim() {}

#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[expect(
    unsafe_code,
    reason = "glibc has no safe wrapper; malloc_trim(3) takes any pad and only frees free memory"
)]
fn heap() {
    unsafe extern "C" {
        fn malloc_trim(pad: usize) -> i32;
    }
    // SAFETY: malloc_trim is thread-safe and leaves everything that is allocated in place.
    unsafe {
        malloc_trim(0);
    }
}

#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[expect(
    unsafe_code,
    reason = "madvise on a mapping cannot be checked by the compiler"
)]
fn give_back(start: usize, len: usize) {
    let start = std::ptr::without_provenance_mut(start);
    // SAFETY: the range is one mapping of this program's file that cannot be written and, as the kernel says, never
    // was. So dropping its pages loses nothing: the next use reads them from the file again.
    let dropped = unsafe { rustix::mm::madvise(start, len, rustix::mm::Advice::LinuxDontNeed) };
    if let Err(error) = dropped {
        tracing::debug!(%error, "a part of the program stays in memory");
    }
}

/// Where this program's file is mapped and was never written to: address and length in bytes.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn own_clean_mappings() -> Vec<(usize, usize)> {
    let program = std::env::current_exe().ok();
    let maps = std::fs::read_to_string("/proc/self/smaps").ok();
    match (program.as_deref().and_then(std::path::Path::to_str), maps) {
        (Some(program), Some(maps)) => find_clean(&maps, program),
        _ => Vec::new(),
    }
}

/// The loader writes addresses into a part of the file that is read-only afterwards; the kernel counts those pages as
/// anonymous, here or in swap. Such a mapping is left alone whole.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn find_clean(smaps: &str, program: &str) -> Vec<(usize, usize)> {
    let mut clean = Vec::new();
    let mut mapping = None;
    let mut unwritten = 0;
    for line in smaps.lines() {
        let mut words = line.split_whitespace();
        let first = words.next().unwrap_or_default();
        if !first.ends_with(':') {
            let is_read_only = words.next().is_some_and(|may| matches!(may, "r--p" | "r-xp"));
            mapping = (is_read_only && line.ends_with(program))
                .then(|| range(first))
                .flatten();
            unwritten = 0;
        } else if matches!(first, "Anonymous:" | "Swap:") && words.next() == Some("0") {
            unwritten += 1;
            if unwritten == 2 {
                clean.extend(mapping.take());
            }
        }
    }
    clean
}

/// `start-end` as address and length.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn range(text: &str) -> Option<(usize, usize)> {
    let (start, end) = text.split_once('-')?;
    let (start, end) = (
        usize::from_str_radix(start, 16).ok()?,
        usize::from_str_radix(end, 16).ok()?,
    );
    Some((start, end.checked_sub(start)?))
}

#[cfg(all(test, target_os = "linux", target_env = "gnu"))]
mod tests {
    use super::*;

    #[test]
    fn only_the_programs_own_pages_that_were_never_written_to_are_found() {
        let mapping = |range, may, file, anonymous, swap| {
            format!(
                "{range} {may} 00000000 fe:00 1    {file}\nSize: 4 kB\nAnonymous:  {anonymous} kB\nSwap:  {swap} kB\n\
                 VmFlags: rd mr mw me\n"
            )
        };
        let own = "/usr/bin/breakwater";
        let smaps = [
            mapping("1000-3000", "r--p", own, 0, 0),
            mapping("3000-8000", "r-xp", own, 0, 0),
            mapping("8000-9000", "r--p", own, 4, 0),
            mapping("9000-a000", "r--p", own, 0, 4),
            mapping("a000-b000", "rw-p", own, 0, 0),
            mapping("b000-c000", "r-xp", "/lib/libc.so.6", 0, 0),
        ]
        .concat();
        assert_eq!(find_clean(&smaps, own), [(0x1000, 0x2000), (0x3000, 0x5000)]);
        assert_eq!(find_clean(&smaps, "/usr/bin/other"), []);
        assert_eq!(find_clean("garbage", own), []);
    }

    #[test]
    fn a_program_runs_on_after_it_gave_its_memory_back() {
        assert!(own_clean_mappings().iter().any(|(_, len)| *len > 0));
        trim();
        assert_eq!("still".len() + "here".len(), 9);
    }
}
