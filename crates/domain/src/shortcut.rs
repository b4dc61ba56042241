//! Keys that work wherever the agent is: what they do, and which keys those can be.
//!
//! Decides what can be a shortcut, and how one is written. Must never take a key that somebody types with.

use crate::closed_set::closed_set;
use serde::{Deserialize, Serialize};
use std::fmt;
use thiserror::Error;

closed_set! {
    /// What a shortcut does.
    pub enum ShortcutAct {
        /// Takes a reset of one minute.
        Reset = "reset",
        /// Marks the call as hard.
        Hard = "hard",
        /// The agent's own switch: on a call, or no longer.
        CallSwitch = "call_switch",
    }
}

/// Keys that are pressed together: at least one of Ctrl, Alt and Super with one more.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Keys {
    /// Ctrl.
    pub ctrl: bool,
    /// Alt.
    pub alt: bool,
    /// Shift.
    pub shift: bool,
    /// The key with the sign of the system on it.
    pub logo: bool,
    key: Key,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Key {
    /// A to Z, 0 to 9, as it is written on the key.
    Sign(char),
    /// F1 to F12.
    Function(u8),
}

/// Why keys are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum KeysError {
    /// It does not read as keys.
    #[error("these are no keys")]
    Unreadable,
    /// Somebody types with it.
    #[error("without Ctrl, Alt or Super it is a key to type with")]
    NoModifier,
}

const FUNCTION_MAX: u8 = 12;
/// X11's name for F1, from which the others count.
const KEYSYM_F1: u32 = 0xffbe;

impl Keys {
    /// Reads keys as people write them: `Ctrl+Alt+R`, in any case and order.
    ///
    /// # Errors
    /// [`KeysError`].
    pub fn parse(text: &str) -> Result<Keys, KeysError> {
        let mut keys = Keys {
            ctrl: false,
            alt: false,
            shift: false,
            logo: false,
            key: Key::Function(0),
        };
        let mut key = None;
        for part in text.split('+').map(str::trim) {
            let seen = match part.to_ascii_lowercase().as_str() {
                "ctrl" | "control" | "strg" => &mut keys.ctrl,
                "alt" => &mut keys.alt,
                "shift" => &mut keys.shift,
                "super" | "win" | "meta" | "logo" => &mut keys.logo,
                other => {
                    let read = read_key(other).ok_or(KeysError::Unreadable)?;
                    if key.replace(read).is_some() {
                        return Err(KeysError::Unreadable);
                    }
                    continue;
                }
            };
            *seen = true;
        }
        keys.key = key.ok_or(KeysError::Unreadable)?;
        match keys.ctrl || keys.alt || keys.logo {
            true => Ok(keys),
            false => Err(KeysError::NoModifier),
        }
    }

    /// X11's name for the key, without what is held with it.
    #[must_use]
    pub fn keysym(&self) -> u32 {
        match self.key {
            Key::Sign(sign) => u32::from(sign.to_ascii_lowercase()),
            Key::Function(number) => KEYSYM_F1 + u32::from(number) - 1,
        }
    }

    /// As the desktop's portal reads it (the shortcuts specification of freedesktop.org).
    #[must_use]
    pub fn trigger(&self) -> String {
        let key = match self.key {
            Key::Sign(sign) => sign.to_ascii_lowercase().to_string(),
            Key::Function(number) => format!("F{number}"),
        };
        self.held(["CTRL", "ALT", "SHIFT", "LOGO"], &key)
    }

    fn held(&self, names: [&str; 4], key: &str) -> String {
        let held = [self.ctrl, self.alt, self.shift, self.logo];
        let held = names.into_iter().zip(held).filter(|(_, held)| *held);
        let parts: Vec<&str> = held.map(|(name, _)| name).chain([key]).collect();
        parts.join("+")
    }
}

impl fmt::Display for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = match self.key {
            Key::Sign(sign) => sign.to_string(),
            Key::Function(number) => format!("F{number}"),
        };
        f.write_str(&self.held(["Ctrl", "Alt", "Shift", "Super"], &key))
    }
}

impl TryFrom<String> for Keys {
    type Error = KeysError;

    fn try_from(text: String) -> Result<Keys, KeysError> {
        Keys::parse(&text)
    }
}

impl From<Keys> for String {
    fn from(keys: Keys) -> String {
        keys.to_string()
    }
}

fn read_key(text: &str) -> Option<Key> {
    let mut chars = text.chars();
    let first = chars.next()?;
    let rest = chars.as_str();
    if rest.is_empty() {
        return first
            .is_ascii_alphanumeric()
            .then(|| Key::Sign(first.to_ascii_uppercase()));
    }
    let number: u8 = rest
        .parse()
        .ok()
        .filter(|_| first == 'f' && !rest.starts_with('+'))?;
    (1..=FUNCTION_MAX)
        .contains(&number)
        .then_some(Key::Function(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_as_people_write_them_and_written_in_one_way() {
        for (typed, written, trigger, keysym) in [
            ("ctrl+alt+r", "Ctrl+Alt+R", "CTRL+ALT+r", 0x72),
            (" Alt + Strg + 5 ", "Ctrl+Alt+5", "CTRL+ALT+5", 0x35),
            ("shift+super+F12", "Shift+Super+F12", "SHIFT+LOGO+F12", 0xffc9),
            ("Meta+f1", "Super+F1", "LOGO+F1", 0xffbe),
        ] {
            let keys = Keys::parse(typed).unwrap();
            assert_eq!(
                (keys.to_string().as_str(), keys.trigger().as_str(), keys.keysym()),
                (written, trigger, keysym)
            );
            assert_eq!(Keys::parse(written), Ok(keys));
        }
    }

    #[test]
    fn what_somebody_types_with_is_no_shortcut_and_nonsense_is_none_either() {
        for typing in ["r", "Shift+R", "F5", "shift+F5"] {
            assert_eq!(Keys::parse(typing), Err(KeysError::NoModifier), "{typing}");
        }
        for nonsense in [
            "", "Ctrl", "Ctrl+", "Ctrl+R+T", "Ctrl+F13", "Ctrl+F0", "Ctrl+F+1", "Ctrl+ä", "Hyper+R",
        ] {
            assert_eq!(Keys::parse(nonsense), Err(KeysError::Unreadable), "{nonsense}");
        }
    }
}
