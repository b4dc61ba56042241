//! Gives back the memory that a busy time left behind.
//!
//! The allocator keeps what was freed for the next request, and a pool of it for each thread: after a morning on which a
//! thousand desks caught up that is three times what an idle server needs. Must never free anything that is in use.

/// Pools of the allocator: as many as there are threads that compute at once.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
const POOLS_MAX: i32 = 2;

/// Says before the first thread how many pools there are; where the system knows no such thing it does nothing.
pub fn few_pools() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    #[expect(unsafe_code, reason = "glibc has no safe wrapper; mallopt(3) sets one number")]
    // SAFETY: it is called before any other thread exists, and the number is one that the manual allows.
    unsafe {
        libc::mallopt(libc::M_ARENA_MAX, POOLS_MAX);
    }
}

/// Gives back what is free; where the system knows no such thing it does nothing.
pub fn give_back() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    #[expect(
        unsafe_code,
        reason = "glibc has no safe wrapper; malloc_trim(3) takes any pad"
    )]
    // SAFETY: malloc_trim is thread-safe and leaves everything that is allocated in place.
    unsafe {
        libc::malloc_trim(0);
    }
}
