//! The application without a shell: [`App`], its command table, and the drivers of rest and sync.
//!
//! A shell (the resident, a test, a browser host) opens an [`App`], calls commands by name with JSON, feeds
//! it what the desktop and the call sources say, and carries out the [`desktop::Effect`]s. Nothing here
//! knows a window, a tray or a D-Bus name.

pub mod desktop;
pub mod view;
