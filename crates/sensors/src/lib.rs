//! Call sources and the outside signals, behind traits, per operating system.
//!
//! Decides only what a phone or a sound server said; whether that is a call is for `domain::calls`. Must
//! never poll, keep a number, a name or a title, or know the application.

pub mod captures;
pub mod clock;
pub mod listed;
pub mod loopback_http;
pub mod source;
#[cfg(unix)]
pub mod stop;
#[cfg(windows)]
#[path = "stop_windows.rs"]
pub mod stop;

#[cfg(target_os = "macos")]
pub mod macos_audio;
#[cfg(windows)]
pub mod windows_audio;

#[cfg(target_os = "linux")]
pub mod baresip;
#[cfg(target_os = "linux")]
pub mod dialog;
#[cfg(target_os = "linux")]
pub mod listen;
#[cfg(target_os = "linux")]
pub mod pulse;
#[cfg(target_os = "linux")]
pub mod shortcuts;
#[cfg(target_os = "linux")]
pub mod signals;
