//! The console: what leaders, coaches, the works council and administrators see and do in a browser. One file a room.
//!
//! Who may enter which room is in `visitor`, what a room shows in `view`. Must never show a leader a call, a break or who gave how
//! much, and nobody the words of a kudos that its receiver does not show to everybody.

pub mod audit;
pub mod ladder_text;
pub mod ladders;
pub mod login;
pub mod page;
pub mod people;
pub mod policy;
pub mod recognition;
pub mod refusal;
pub mod requests;
pub mod team;
pub mod view;
pub mod visitor;
pub mod wall;
