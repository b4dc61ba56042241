//! A dialog-info document (RFC 4235), reduced to what we may know.
//!
//! Reads which conversations there are and in which state each is. Who speaks with whom is in there too and
//! never becomes a value; the id of a conversation leaves as a keyed hash. A document type is refused, so
//! nothing can be expanded; size, elements and conversations have limits.

use super::legs::State;
use crate::source::SourceError;
use domain::calls::event::LegId;
use roxmltree::{Document as Xml, Node, ParsingOptions};

/// Longest document in bytes.
pub const BYTES_MAX: usize = super::message::BODY_BYTES_MAX;
/// Most elements, attributes and texts of a document.
const NODES_MAX: u32 = 4096;
/// Most conversations of one agent at once.
pub const DIALOGS_MAX: usize = 64;
const NAMESPACE: &str = "urn:ietf:params:xml:ns:dialog-info";

/// One document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Counts up by one from document to document.
    pub version: u64,
    /// Whether it names all conversations, or only those that changed.
    pub full: bool,
    /// Conversations and their states; `None` when it is over.
    pub dialogs: Vec<(LegId, Option<State>)>,
}

/// Reads a document; `leg` makes the opaque id of a conversation.
///
/// # Errors
/// [`SourceError::Malformed`] or [`SourceError::TooMany`] for whatever RFC 4235 has no place for.
pub fn read(body: &[u8], leg: impl Fn(&[u8]) -> LegId) -> Result<Document, SourceError> {
    if body.len() > BYTES_MAX {
        return Err(SourceError::FrameTooLong {
            length: body.len() as u64,
            max: BYTES_MAX as u64,
        });
    }
    let text =
        std::str::from_utf8(body).map_err(|_| SourceError::Malformed("a document that is no UTF-8"))?;
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: NODES_MAX,
        ..ParsingOptions::default()
    };
    let xml = Xml::parse_with_options(text.trim_start(), options).map_err(|error| match error {
        roxmltree::Error::DtdDetected => SourceError::Malformed("a document with a document type"),
        roxmltree::Error::NodesLimitReached => SourceError::Malformed("a document of too many elements"),
        _ => SourceError::Malformed("a document that is no XML"),
    })?;
    let root = xml.root_element();
    if !is(root, "dialog-info") {
        return Err(SourceError::Malformed("a document of another kind"));
    }
    let full = match root.attribute("state") {
        Some("full") => true,
        Some("partial") => false,
        _ => return Err(SourceError::Malformed("a document neither full nor partial")),
    };
    let version = root
        .attribute("version")
        .and_then(|version| version.trim().parse().ok());
    let mut dialogs = Vec::new();
    for dialog in root.children().filter(|node| is(*node, "dialog")) {
        if dialogs.len() == DIALOGS_MAX {
            return Err(SourceError::TooMany {
                what: "conversations",
                max: DIALOGS_MAX,
            });
        }
        let id = dialog.attribute("id").filter(|id| (1..=256).contains(&id.len()));
        let id = id.ok_or(SourceError::Malformed("a conversation without a usable id"))?;
        dialogs.push((leg(id.as_bytes()), state(dialog)?));
    }
    Ok(Document {
        version: version.ok_or(SourceError::Malformed("a document without a version"))?,
        full,
        dialogs,
    })
}

fn state(dialog: Node<'_, '_>) -> Result<Option<State>, SourceError> {
    let state = child(dialog, "state").and_then(|state| state.text());
    match state.map(str::trim) {
        Some("trying" | "proceeding" | "early") => Ok(Some(State::Ringing)),
        Some("confirmed") => Ok(Some(State::Up {
            held: is_held(dialog),
        })),
        Some("terminated") => Ok(None),
        Some(_) => Err(SourceError::Malformed("a conversation in an unknown state")),
        None => Err(SourceError::Malformed("a conversation without a state")),
    }
}

/// The agent's own end plays nothing: the one trace of a hold in these documents.
fn is_held(dialog: Node<'_, '_>) -> bool {
    let target = child(dialog, "local").and_then(|local| child(local, "target"));
    let mut parameters = target.into_iter().flat_map(|target| target.children());
    parameters.any(|node| {
        is(node, "param")
            && node
                .attribute("pname")
                .is_some_and(|name| name.trim_start_matches('+') == "sip.rendering")
            && node.attribute("pval") == Some("no")
    })
}

fn child<'a, 'input>(node: Node<'a, 'input>, name: &str) -> Option<Node<'a, 'input>> {
    node.children().find(|child| is(*child, name))
}

fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.has_tag_name((NAMESPACE, name))
}

#[cfg(test)]
mod tests;
