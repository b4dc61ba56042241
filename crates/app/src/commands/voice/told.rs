//! What the centre says of each case, and its keys for tokens: received records, each projected in the transaction that stores
//! it.
//!
//! Own voices are found by their ids, here and nowhere else. What a newer program means by a name that is not known here is
//! passed over.

use domain::{
    kudos::Note,
    voice::{Sort, Tool, case::State, pulse::month_of},
};
use protocol::voice::{TOKENS_MAX, VoiceKey, VoiceTold};
use store::{
    StoreError, Transaction,
    voice::{
        token::{self, Purpose},
        told::{self, ToldRow},
    },
};

/// Longest key that is kept, in bytes: that of tokens has under 300.
const KEY_BYTES_MAX: usize = 4_096;

/// What became of something that was said.
pub(crate) fn received(tx: &Transaction<'_>, body: VoiceTold) -> Result<(), StoreError> {
    let (Some(sort), Some(state)) = (Sort::named(&body.sort), State::named(&body.state)) else {
        tracing::info!("something is told of what was said that this program has no name for");
        return Ok(());
    };
    let words = |text: Option<String>| Note::received(&text?).ok().map(String::from);
    let tool = body.tool.and_then(|name| Tool::new(&name).ok());
    let row = ToldRow {
        case: body.case,
        sort,
        tool_key: tool.as_ref().map(Tool::key).unwrap_or_default(),
        tool: tool.map(|tool| tool.as_str().to_owned()),
        state,
        owner: body.owner,
        due_on: body.due_on,
        why: words(body.why),
        note: words(body.note),
        at_least: body.at_least,
        month: month_of(body.month),
        at: body.at,
    };
    told::set(tx, &row, &body.about)
}

/// With what the centre signs tokens of a month.
pub(crate) fn key_received(tx: &Transaction<'_>, body: &VoiceKey) -> Result<(), StoreError> {
    if body.key.0.len() > KEY_BYTES_MAX {
        return Ok(());
    }
    let most = u32::try_from(TOKENS_MAX).unwrap_or(u32::MAX);
    let tokens = u32::from(body.tokens).min(most);
    token::set_key(tx, Purpose::Month(month_of(body.month)), &body.key.0, tokens)
}
