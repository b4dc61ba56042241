//! The console: what leaders, coaches, the works council and administrators see and do in a browser. One file a room.
//!
//! Who may enter which room is in `visitor`, what a room shows in `view`. Must never show a leader a call, a break or who gave how
//! much, nobody the words of a kudos that its receiver does not show to everybody, and nobody who said something to the centre, but the
//! owner of the case what was said by name.

pub mod audit;
pub mod ladder_text;
pub mod ladders;
pub mod login;
pub mod page;
pub mod people;
pub mod policy;
mod printing;
pub mod pulse;
pub mod recognition;
pub mod refusal;
pub mod report;
pub mod requests;
pub mod retention;
pub mod team;
pub mod view;
pub mod visitor;
pub mod voices;
pub mod wall;
