//! Voice: what agents say to the centre, by name or without one, and what the centre answers.
//!
//! What is new is in `take`, what its author adds in `follow`, what came without a name in `slip`, how that is written in `alike`,
//! its tokens in `tokens`, and when anybody sees it in `night`; the answers in `answer`, who owes them in `owner`, and what everybody is
//! told in `told`. Of what came without a name there must be nothing anywhere that says when it came, but the day while it waits and the
//! day on which a case began, and nothing at all that says from where: no log line, no count, no order of rows or records.

pub(in crate::service) mod alike;
pub mod answer;
mod follow;
pub mod night;
mod owner;
mod said;
pub mod slip;
pub mod take;
pub mod tokens;
pub mod told;
