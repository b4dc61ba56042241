//! The always-on part: tray, notifications, local socket, CLI.
//!
//! Carries out what the application asks and tells it what the desktop says. Decides nothing about calls,
//! rest or people, and links no window.

pub mod autostart;
mod browser;
mod calendar_reader;
pub mod cli;
pub mod desktop_signals;
mod documents;
pub mod exit;
pub mod front;
pub mod home;
pub mod hook;
mod hook_runner;
#[cfg(target_os = "linux")]
pub mod keyring;
pub mod log;
pub mod markup;
pub mod notify;
mod policy_watch;
mod printer;
pub mod run;
#[cfg(target_os = "linux")]
pub mod session_bus;
mod shortcuts;
pub mod socket;
pub mod source_supervisor;
pub mod terminal;
#[cfg(target_os = "linux")]
pub mod tray;
pub mod trim;
mod webhook;
pub mod windows;
pub mod world;

/// A command of the table that the desktop calls for the agent: a choice in the tray's menu.
#[derive(Clone, Debug, PartialEq)]
pub struct DesktopCommand {
    /// The command.
    pub command: String,
    /// Its arguments.
    pub args: serde_json::Value,
}
