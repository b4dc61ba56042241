//! The always-on part: tray, notifications, local socket, CLI.
