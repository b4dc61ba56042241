//! A dialog-info document (RFC 4235), reduced to the five things that we may know of a conversation.
//!
//! Those are its id, its tags, its state, its direction as far as a state says it, and whether it is held.
//! Nothing else in a document may cost a call: names in any encoding, foreign elements, missing parts are passed
//! over. Who speaks with whom is in there too and never becomes a value; ids and tags leave as keyed hashes.

use super::markup::{Piece, Pieces, Tag, split};
use crate::source::SourceError;
use domain::calls::event::LegId;
use std::borrow::Cow;

/// Longest document in bytes.
pub const BYTES_MAX: usize = super::message::BODY_BYTES_MAX;
/// Most conversations of one agent at once; a document of more is read as one that leaves some out.
pub const DIALOGS_MAX: usize = 64;
/// Most foreign elements of a document whose inside is looked for.
const FOREIGN_MAX: usize = 64;
/// Elements that a conversation may have besides its state and its two ends.
const OTHERS: [&[u8]; 4] = [b"duration", b"replaces", b"referred-by", b"route-set"];

/// One document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Counts up by one from document to document, where it is told.
    pub version: Option<u64>,
    /// It says that it names all conversations, not only those that changed.
    pub full: bool,
    /// Conversations and what is told of them.
    pub dialogs: Vec<Told>,
}

/// What is told of one conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// Its id, or what stands for one that is missing.
    pub id: LegId,
    /// It was given an id.
    pub is_named: bool,
    /// The agent's own tag.
    pub local: Option<LegId>,
    /// The other end's tag.
    pub remote: Option<LegId>,
    /// Its state.
    pub word: Word,
    /// Whether the agent's own end plays anything: the one trace of a hold in these documents.
    pub renders: Option<bool>,
}

/// A state in the words of the standard, as far as they differ for us.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Word {
    /// None is told.
    #[default]
    Missing,
    /// One that the standard does not know.
    Unknown,
    /// Somebody calls, or is called.
    Ringing,
    /// They speak.
    Confirmed,
    /// It is over.
    Over {
        /// It never was a call: given up, rejected, or taken elsewhere.
        unanswered: bool,
    },
}

/// Reads a document; `name` makes an opaque id of an id or a tag.
///
/// # Errors
/// [`SourceError::Malformed`] for what is no such document, [`SourceError::FrameTooLong`] for one beyond reason.
pub fn read(body: &[u8], name: impl Fn(&[u8]) -> LegId) -> Result<Document, SourceError> {
    if body.len() > BYTES_MAX {
        return Err(SourceError::FrameTooLong {
            length: body.len() as u64,
            max: BYTES_MAX as u64,
        });
    }
    let body = narrow(body);
    let mut reader = Reader {
        pieces: Pieces::of(&body),
        name,
        prefix: &[],
        foreign: 0,
    };
    let root = reader.root()?;
    let partial = root
        .get("state")
        .is_some_and(|state| state.eq_ignore_ascii_case(b"partial"));
    let version = root
        .get("version")
        .and_then(|text| std::str::from_utf8(text).ok()?.parse().ok());
    let (dialogs, whole) = if root.is_empty {
        (Vec::new(), true)
    } else {
        reader.dialogs()
    };
    Ok(Document {
        version,
        full: !partial && whole,
        dialogs,
    })
}

/// The same text a byte a sign, for the few systems that send two.
fn narrow(body: &[u8]) -> Cow<'_, [u8]> {
    let unit: fn([u8; 2]) -> u16 = match body {
        [0xff, 0xfe, ..] | [b'<', 0, ..] => u16::from_le_bytes,
        [0xfe, 0xff, ..] | [0, b'<', ..] => u16::from_be_bytes,
        _ => return Cow::Borrowed(body),
    };
    let (pairs, _) = body.as_chunks::<2>();
    let text = char::decode_utf16(pairs.iter().copied().map(unit));
    let text: String = text.map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    Cow::Owned(text.into_bytes())
}

/// Reads the pieces of one document.
struct Reader<'a, F> {
    pieces: Pieces<'a>,
    name: F,
    /// What stands before the names of elements that are ours.
    prefix: &'a [u8],
    foreign: usize,
}

/// A conversation while it is read.
struct Draft {
    told: Told,
    /// Whose end is described now.
    end: Option<End>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Local,
    Remote,
}

impl<'a, F: Fn(&[u8]) -> LegId> Reader<'a, F> {
    fn root(&mut self) -> Result<Tag<'a>, SourceError> {
        for piece in self.pieces.by_ref() {
            if let Piece::Open(tag) = piece
                && let (prefix, b"dialog-info") = split(tag.name)
            {
                self.prefix = prefix;
                return Ok(tag);
            }
        }
        Err(SourceError::Malformed("a document of another kind"))
    }

    /// The conversations, and whether these are all that the document was to name.
    fn dialogs(&mut self) -> (Vec<Told>, bool) {
        let mut dialogs: Vec<Told> = Vec::new();
        let mut draft: Option<Draft> = None;
        let mut whole = false;
        while let Some(piece) = self.pieces.next() {
            match piece {
                Piece::Open(tag) if self.ours(&tag) == Some(b"dialog") => {
                    let next = self.begun(&tag, dialogs.len() + usize::from(draft.is_some()));
                    dialogs.extend(draft.take().map(|draft| draft.told));
                    draft = Some(next);
                    if tag.is_empty {
                        dialogs.extend(draft.take().map(|draft| draft.told));
                    }
                }
                Piece::Open(tag) => {
                    if let Some(draft) = &mut draft {
                        self.opened(draft, &tag);
                    }
                }
                Piece::Close(name) => match self.own(name) {
                    Some(b"dialog") => dialogs.extend(draft.take().map(|draft| draft.told)),
                    Some(b"dialog-info") => {
                        whole = true;
                        break;
                    }
                    Some(b"local" | b"remote") => {
                        if let Some(draft) = &mut draft {
                            draft.end = None;
                        }
                    }
                    _ => {}
                },
                Piece::Text(_) => {}
            }
        }
        // A document that was cut short says what it said, but not what it left out.
        dialogs.extend(
            draft
                .map(|draft| draft.told)
                .filter(|told| told.word != Word::Missing),
        );
        whole &= dialogs.len() <= DIALOGS_MAX;
        dialogs.truncate(DIALOGS_MAX);
        (dialogs, whole)
    }

    /// The own part of a name that is ours.
    fn own(&self, name: &'a [u8]) -> Option<&'a [u8]> {
        let (prefix, own) = split(name);
        (prefix == self.prefix).then_some(own)
    }

    fn ours(&self, tag: &Tag<'a>) -> Option<&'a [u8]> {
        let own = self.own(tag.name)?;
        let space = tag.attributes().find(|(key, _)| {
            let (xmlns, prefix) = split(key);
            *key == b"xmlns" && self.prefix.is_empty()
                || xmlns == b"xmlns" && prefix == self.prefix && !prefix.is_empty()
        });
        let is_other =
            space.is_some_and(|(_, value)| !value.starts_with(b"urn:ietf:params:xml:ns:dialog-info"));
        (!is_other).then_some(own)
    }

    fn begun(&self, tag: &Tag<'a>, at: usize) -> Draft {
        let get = |name: &str| tag.get(name).filter(|text| !text.is_empty());
        let part =
            |kind: &str, name: &str| get(name).map(|text| (self.name)(&[kind.as_bytes(), text].concat()));
        let (local, remote) = (part("local ", "local-tag"), part("remote ", "remote-tag"));
        let id = match get("id") {
            Some(id) => (self.name)(id),
            // Of several without an id each is told apart by its place, unless its tags do so.
            None if at > 0 && local.is_none() && remote.is_none() => {
                (self.name)(format!("place {at}").as_bytes())
            }
            None => (self.name)(b"no id"),
        };
        Draft {
            told: Told {
                id,
                is_named: get("id").is_some(),
                local,
                remote,
                word: Word::Missing,
                renders: None,
            },
            end: None,
        }
    }

    fn opened(&mut self, draft: &mut Draft, tag: &Tag<'a>) {
        let ours = self.ours(tag);
        match (ours, draft.end) {
            (Some(b"state"), None) if draft.told.word == Word::Missing => {
                draft.told.word = if tag.is_empty {
                    Word::Missing
                } else {
                    self.state(tag)
                };
            }
            (Some(b"local"), _) => draft.end = (!tag.is_empty).then_some(End::Local),
            (Some(b"remote"), _) => draft.end = (!tag.is_empty).then_some(End::Remote),
            (Some(b"param"), Some(End::Local)) => {
                if let Some(renders) = renders(tag) {
                    draft.told.renders = Some(renders);
                }
            }
            (Some(b"state" | b"identity" | b"target" | b"param" | b"session-description" | b"cseq"), _) => {}
            (Some(other), _) if OTHERS.contains(&other) => {}
            // What a foreign element holds is foreign, whatever it is called.
            _ if !tag.is_empty => self.pass_over(tag.name),
            _ => {}
        }
    }

    /// Leaves out the inside of a foreign element, if it has an end within this conversation.
    fn pass_over(&mut self, name: &[u8]) {
        if self.foreign == FOREIGN_MAX {
            return;
        }
        self.foreign += 1;
        let (mut ahead, mut deep) = (self.pieces.clone(), 0_usize);
        while let Some(piece) = ahead.next() {
            match piece {
                Piece::Open(tag) if tag.name == name && !tag.is_empty => deep += 1,
                Piece::Close(closed) if closed == name && deep == 0 => {
                    self.pieces = ahead;
                    return;
                }
                Piece::Close(closed) if closed == name => deep -= 1,
                Piece::Close(closed) if self.own(closed) == Some(b"dialog") => return,
                _ => {}
            }
        }
    }

    fn state(&mut self, tag: &Tag<'a>) -> Word {
        let mut text: &[u8] = &[];
        for piece in self.pieces.by_ref() {
            match piece {
                Piece::Text(more) if text.is_empty() => text = more.trim_ascii(),
                Piece::Text(_) => {}
                Piece::Close(_) => return word(text, tag),
                Piece::Open(_) => break,
            }
        }
        Word::Unknown
    }
}

fn word(text: &[u8], tag: &Tag<'_>) -> Word {
    let is = |word: &str| text.eq_ignore_ascii_case(word.as_bytes());
    if ["trying", "proceeding", "early"].into_iter().any(is) {
        return Word::Ringing;
    }
    if is("confirmed") {
        return Word::Confirmed;
    }
    if is("terminated") {
        let event = tag.get("event").unwrap_or_default();
        let never = ["cancelled", "canceled", "rejected"];
        // The code is that of the answer which ended a call that nobody took.
        let refused = tag
            .get("code")
            .is_some_and(|code| matches!(code, [b'3'..=b'6', _, _]));
        let unanswered = never
            .iter()
            .any(|word| event.eq_ignore_ascii_case(word.as_bytes()))
            || refused && event.is_empty();
        return Word::Over { unanswered };
    }
    if text.is_empty() {
        Word::Missing
    } else {
        Word::Unknown
    }
}

/// `pname="+sip.rendering" pval="no"`, in the spellings that are met.
fn renders(tag: &Tag<'_>) -> Option<bool> {
    let name = tag.get("pname").or(tag.get("name"))?;
    let name = name.strip_prefix(b"+").unwrap_or(name);
    if !name.eq_ignore_ascii_case(b"sip.rendering") {
        return None;
    }
    let value = tag.get("pval").or(tag.get("pvalue")).or(tag.get("value"))?;
    let is = |word: &str| value.trim_ascii().eq_ignore_ascii_case(word.as_bytes());
    match (is("no") || is("false"), is("yes") || is("true")) {
        (true, _) => Some(false),
        (_, true) => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
