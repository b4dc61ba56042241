//! The offer of a reset as one desktop notification with buttons.

use super::daemon::{Card, DEFAULT_KEY};
use crate::tray::icon;
use app::desktop::{NudgeAnswer, TrayShape};
use std::collections::HashMap;
use zbus::zvariant::Value;

/// A net for the day this process is killed: the engine withdraws long before.
const EXPIRES_MS: i32 = 600_000;
const ICON_PX: u16 = 64;

/// What is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nudge {
    /// First line.
    pub title: String,
    /// The text below; makes sense without buttons.
    pub text: String,
    /// Buttons; a click on the text is the first.
    pub actions: Vec<(NudgeAnswer, String)>,
}

impl Nudge {
    /// What the action with this key answers; a strange key is no answer.
    pub(super) fn answer(&self, key: &str) -> Option<NudgeAnswer> {
        let offered = |(answer, _): &&(NudgeAnswer, String)| key == DEFAULT_KEY || key == name(*answer);
        self.actions.iter().find(offered).map(|(answer, _)| *answer)
    }
}

/// The offer as it is sent.
pub(super) fn card(nudge: Nudge) -> Card {
    let actions = nudge.actions.into_iter();
    Card {
        title: nudge.title,
        text: nudge.text,
        icon: "breakwater".to_owned(),
        actions: actions
            .map(|(answer, label)| (name(answer).to_owned(), label))
            .collect(),
        hints: hints(),
        expires_ms: EXPIRES_MS,
    }
}

fn name(answer: NudgeAnswer) -> &'static str {
    match answer {
        NudgeAnswer::Take => "take",
        NudgeAnswer::AfterNextCall => "after_next_call",
        NudgeAnswer::Later => "later",
        NudgeAnswer::Dismissed => "dismissed",
    }
}

fn hints() -> HashMap<&'static str, Value<'static>> {
    let full = icon::Look {
        fill_tenths: 8,
        shape: TrayShape::Idle,
        offline: false,
    };
    let side = i32::from(ICON_PX);
    let picture = (
        side,
        side,
        side * 4,
        true,
        8_i32,
        4_i32,
        icon::rgba(full, ICON_PX),
    );
    HashMap::from([
        ("urgency", Value::U8(1)),
        ("category", Value::from("x-breakwater.reset")),
        ("desktop-entry", Value::from("breakwater")),
        ("transient", Value::Bool(true)),
        ("suppress-sound", Value::Bool(true)),
        ("image-data", Value::from(picture)),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_click_on_the_text_is_the_first_button_and_a_strange_key_is_no_answer() {
        let nudge = Nudge {
            title: "Time for a short reset?".to_owned(),
            text: "52 minutes on calls.".to_owned(),
            actions: vec![
                (NudgeAnswer::Take, "Take 60\u{a0}s".to_owned()),
                (NudgeAnswer::AfterNextCall, "After the next call".to_owned()),
            ],
        };
        assert_eq!(nudge.answer("default"), Some(NudgeAnswer::Take));
        assert_eq!(nudge.answer("after_next_call"), Some(NudgeAnswer::AfterNextCall));
        assert_eq!(nudge.answer("dismissed"), None);
        assert_eq!(nudge.answer("format-disk"), None);
    }

    #[test]
    fn keys_are_the_names_that_the_command_table_knows() {
        for answer in [
            NudgeAnswer::Take,
            NudgeAnswer::AfterNextCall,
            NudgeAnswer::Later,
            NudgeAnswer::Dismissed,
        ] {
            assert_eq!(serde_json::to_value(answer).unwrap(), name(answer));
        }
    }
}
