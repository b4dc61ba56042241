//! Browser, shell and phone tests against the real parts.
//!
//! The library is what they share: real softphones, real sound servers, an ear for call sources. It must
//! never touch the machine's own session, sound or profile: all lives in private folders and on loopback.

#[cfg(target_os = "linux")]
pub mod audit;
#[cfg(target_os = "linux")]
pub mod bench;
#[cfg(target_os = "linux")]
pub mod browser;
#[cfg(target_os = "linux")]
pub mod ear;
#[cfg(target_os = "linux")]
pub mod outsider;
#[cfg(target_os = "linux")]
pub mod past;
#[cfg(target_os = "linux")]
pub mod pbx;
#[cfg(target_os = "linux")]
pub mod phone;
#[cfg(target_os = "linux")]
pub mod resident;
#[cfg(target_os = "linux")]
pub mod sound;
#[cfg(target_os = "linux")]
pub mod tool;
#[cfg(target_os = "linux")]
pub mod web;
