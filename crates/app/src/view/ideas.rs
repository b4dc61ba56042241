//! Resets of the agent's own.
//!
//! Shapes only; none of it leaves this device but sealed to its agent.

use serde::{Deserialize, Serialize};

views! {
    /// `idea_list`.
    pub struct IdeasView {
        /// All of them, in the order in which they were first written.
        pub ideas: Vec<IdeaView>,
        /// Most of them.
        pub ideas_max: u32,
        /// Most characters of a title.
        pub title_chars_max: u32,
        /// Most characters of a text.
        pub text_chars_max: u32,
        /// Most lines of a text.
        pub lines_max: u32,
        /// Lengths to choose from, in seconds.
        pub lengths_s: Vec<u32>,
    }

    /// A reset of the agent's own; only its agent can read it.
    pub struct IdeaView {
        /// Id.
        pub id: String,
        /// What it is called.
        pub title: String,
        /// A few lines to read meanwhile; may be empty.
        pub text: String,
        /// Its length in seconds.
        pub seconds: u32,
    }
}
