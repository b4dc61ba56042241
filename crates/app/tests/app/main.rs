//! The application through its command table, with a clock of its own and a real database.

mod calls;
mod choices;
mod kudos;
mod path;
mod shape;
mod support;
