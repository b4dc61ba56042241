//! Gives back, once, the memory that only the start needed.
//!
//! Opening a database, migrating it and connecting touch most of the program's code and leave holes in the
//! heap; an idle resident needs a fraction of both. The kernel reads a page of code again from the file when
//! it is needed. Must touch nothing that was ever written to: only the program's own executable mapping.

/// How long after the start the memory is given back, in milliseconds: the first sync is over by then.
pub const AFTER_MS: u64 = 10_000;

/// Gives memory back; where the system knows no such thing it does nothing.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub fn trim() {
    heap();
    match own_code() {
        Some((start, len)) => code(start, len),
        None => tracing::debug!("the program's own code was not found; nothing is given back"),
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
fn code(start: usize, len: usize) {
    let start = std::ptr::without_provenance_mut(start);
    // SAFETY: the range is one `r-xp` mapping of this program's file, as the kernel lists it. Such pages are
    // never written to, so dropping them loses nothing: the next use reads them from the file again.
    let dropped = unsafe { rustix::mm::madvise(start, len, rustix::mm::Advice::LinuxDontNeed) };
    if let Err(error) = dropped {
        tracing::debug!(%error, "the program's code stays in memory");
    }
}

/// Where this program's own code is mapped: address and length in bytes.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn own_code() -> Option<(usize, usize)> {
    let program = std::env::current_exe().ok()?;
    let maps = std::fs::read_to_string("/proc/self/maps").ok()?;
    find_code(&maps, program.to_str()?)
}

#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn find_code(maps: &str, program: &str) -> Option<(usize, usize)> {
    let line = maps
        .lines()
        .find(|line| line.contains(" r-xp ") && line.ends_with(program))?;
    let (start, end) = line.split_whitespace().next()?.split_once('-')?;
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
    fn only_the_programs_own_executable_mapping_is_found() {
        let maps = "\
55d0-55d8 r--p 00000000 fe:00 1 /usr/bin/breakwater
55d8-55f8 r-xp 00008000 fe:00 1 /usr/bin/breakwater
55f8-5600 rw-p 00028000 fe:00 1 /usr/bin/breakwater
7f00-7f10 r-xp 00000000 fe:00 2 /lib/libc.so.6
";
        assert_eq!(find_code(maps, "/usr/bin/breakwater"), Some((0x55d8, 0x20)));
        assert_eq!(find_code(maps, "/usr/bin/other"), None);
        assert_eq!(find_code("garbage", "/usr/bin/breakwater"), None);
    }

    #[test]
    fn a_program_runs_on_after_it_gave_its_memory_back() {
        assert!(own_code().is_some_and(|(_, len)| len > 0));
        trim();
        assert_eq!("still".len() + "here".len(), 9);
    }
}
