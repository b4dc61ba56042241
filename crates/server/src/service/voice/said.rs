//! Something that is said, as it arrives: whether it can be said like this, how it is kept, and by which words it is found.
//!
//! The rules are the domain's, the same as on the desk. Must never put a name among the words.

use crate::store::{KeptCase, KeptVoice};
use domain::{
    kudos::Note,
    text,
    voice::{Said, Typed},
};
use protocol::voice::VoiceSaid;

/// Words by which a case is found, in bytes; behind them nothing more is looked for.
const LOOK_BYTES_MAX: usize = 32 * 1024;

/// What arrived, as the domain reads it; `None` when it cannot be said like this.
pub(super) fn read(sent: &VoiceSaid) -> Option<Said> {
    let typed = Typed {
        text: sent.text.as_deref(),
        helps: sent.helps.as_deref(),
        tool: sent.tool.as_deref(),
        customer_waiting: sent.customer_waiting,
        minutes: sent.minutes,
    };
    Said::new(sent.sort, typed).ok()
}

/// The same as it is kept: in the words that the domain read.
pub(super) fn as_read(sent: VoiceSaid, said: &Said) -> VoiceSaid {
    VoiceSaid {
        text: words(said.text.as_ref()),
        helps: words(said.helps.as_ref()),
        tool: said.tool.as_ref().map(|tool| tool.as_str().to_owned()),
        ..sent
    }
}

/// The words of a note.
pub(super) fn words(note: Option<&Note>) -> Option<String> {
    note.map(|note| note.as_str().to_owned())
}

/// By which words a case is found: its tool, and what was said.
pub(super) fn look(case: &KeptCase, voices: &[KeptVoice]) -> String {
    let mut words = case.tool.clone().unwrap_or_default();
    for voice in voices {
        let said = &voice.said;
        for text in said.text.iter().chain(&said.helps).chain(&voice.additions) {
            if words.len() + text.len() < LOOK_BYTES_MAX {
                words.push('\n');
                words.push_str(text);
            }
        }
    }
    text::search_key(&words)
}
