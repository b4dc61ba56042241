//! What tests share: a centre, desks, the private desktop, processes that end with their test, and the test that holds the
//! arrows between the crates. Linked by tests and by `xtask` only, never by what we ship.

#[cfg(target_os = "linux")]
pub mod binaries;
#[cfg(target_os = "linux")]
pub mod centre;
#[cfg(target_os = "linux")]
pub mod compositor;
#[cfg(target_os = "linux")]
pub mod desk;
#[cfg(target_os = "linux")]
pub mod desktop;
#[cfg(target_os = "linux")]
pub mod keyring;
#[cfg(target_os = "linux")]
pub mod postgres;
#[cfg(target_os = "linux")]
pub mod process;
