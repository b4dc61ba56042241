//! The commands, one file a noun: what a window, the CLI or the tray asks, and the noun's own projections and
//! announcements. `api.rs` is the table.

pub(crate) mod browser;
pub(crate) mod calendar;
pub(crate) mod calls;
pub(crate) mod card;
pub(crate) mod centre;
pub(crate) mod desks;
pub(crate) mod doctor;
pub(crate) mod drafts;
pub(crate) mod erase;
pub(crate) mod excerpt;
pub(crate) mod export;
pub(crate) mod goals;
pub(crate) mod history;
pub(crate) mod hooks;
pub(crate) mod ideas;
pub(crate) mod kudos;
pub(crate) mod path;
pub(crate) mod people;
pub(crate) mod personal;
pub(crate) mod policy;
pub(crate) mod print;
pub(crate) mod pulse;
pub(crate) mod relief;
pub(crate) mod reset;
pub(crate) mod rest;
pub(crate) mod sent;
pub(crate) mod settings;
pub(crate) mod shortcuts;
pub(crate) mod sources;
pub(crate) mod statutory;
pub(crate) mod vault;
pub(crate) mod voice;
