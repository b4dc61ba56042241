//! Keys that work wherever the agent is.
//!
//! Shapes only; must never hold when one was pressed.

use domain::shortcut::ShortcutAct;
use serde::{Deserialize, Serialize};

views! {
    /// `shortcut_list`.
    pub struct ShortcutsView {
        /// Who gives the keys in this session, once one is wanted.
        pub way: ShortcutWay,
        /// Each of them.
        pub shortcuts: Vec<ShortcutView>,
    }

    /// A shortcut.
    pub struct ShortcutView {
        /// What it does.
        #[cfg_attr(test, ts(type = "ShortcutAct"))]
        pub act: ShortcutAct,
        /// The keys that are wanted; `None` while it is off.
        pub keys: Option<String>,
        /// Keys that one could take.
        pub proposed: String,
        /// What became of it.
        pub state: ShortcutState,
        /// The keys as the desktop calls them, where it chose them.
        pub given: Option<String>,
        /// The command that does the same, for the desktop's own settings.
        pub command: String,
    }

    /// Who gives the keys.
    #[derive(Copy, Eq, Default)]
    pub enum ShortcutWay {
        /// Nobody was asked yet.
        #[default]
        Unknown,
        /// The desktop, in whose settings they can be changed.
        Portal,
        /// The X display.
        X11,
        /// Nobody: this desktop gives no keys to programs.
        Nobody,
    }

    /// What became of a shortcut.
    #[derive(Copy, Eq)]
    pub enum ShortcutState {
        /// It is off.
        Off,
        /// The desktop was asked and has not answered: perhaps it asks the agent.
        Asked,
        /// It works.
        Works,
        /// Another program has these keys.
        Taken,
        /// No key of this keyboard is called so.
        NoSuchKey,
        /// The desktop did not give it.
        Refused,
    }
}
