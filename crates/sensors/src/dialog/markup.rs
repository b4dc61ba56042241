//! Marked-up text as telephone systems really write it, cut into tags and texts.
//!
//! Reads bytes, not characters: names in such a document come in any encoding, unescaped, with quotes in quotes,
//! and none of them is for us. Nothing is expanded and nothing is refused here; a tag that never ends ends the
//! text. Must never read a byte more than a few times, whatever the text is.

/// Most attributes kept of one tag; none that matters comes after so many.
const ATTRIBUTES_MAX: usize = 32;

/// What is met next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// `<name …>`.
    Open(Tag<'a>),
    /// `</name>`.
    Close(&'a [u8]),
    /// What stands between tags, as it stands there.
    Text(&'a [u8]),
}

/// A tag with its attributes, as they stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// Its name, prefix included.
    pub(super) name: &'a [u8],
    attributes: Vec<(&'a [u8], &'a [u8])>,
    /// It has no inside.
    pub(super) is_empty: bool,
}

impl<'a> Tag<'a> {
    /// The value of the attribute `name`, without what surrounds it.
    pub(super) fn get(&self, name: &str) -> Option<&'a [u8]> {
        let mut named = self.attributes.iter();
        let found = named.find(|(key, _)| *key == name.as_bytes())?;
        Some(found.1.trim_ascii())
    }

    /// The attributes in their order.
    pub(super) fn attributes(&self) -> impl Iterator<Item = (&'a [u8], &'a [u8])> {
        self.attributes.iter().copied()
    }
}

/// Prefix and name of `prefix:name`.
pub(super) fn split(name: &[u8]) -> (&[u8], &[u8]) {
    match name.iter().position(|byte| *byte == b':') {
        Some(at) => (&name[..at], &name[at + 1..]),
        None => (&[], name),
    }
}

/// The pieces of a text, one after the other.
#[derive(Clone, Debug)]
pub(super) struct Pieces<'a> {
    rest: &'a [u8],
}

impl<'a> Pieces<'a> {
    pub(super) fn of(text: &'a [u8]) -> Self {
        Self { rest: text }
    }

    /// Leaves out what stands before `end`, and it; a text without it ends here.
    fn skip(&mut self, end: &[u8]) -> &'a [u8] {
        let at = find(self.rest, end);
        let (inside, rest) = match at {
            Some(at) => (&self.rest[..at], &self.rest[at + end.len()..]),
            None => (self.rest, &[][..]),
        };
        self.rest = rest;
        inside
    }

    /// `<!DOCTYPE … [ … ]>`; what it declares is never used.
    fn skip_declaration(&mut self) {
        let stop = self.rest.iter().position(|byte| b"[>".contains(byte));
        if stop.is_some_and(|at| self.rest[at] == b'[') {
            self.skip(b"]");
        }
        self.skip(b">");
    }

    fn tag(&mut self) -> Option<Piece<'a>> {
        let mut cursor = Cursor { rest: self.rest };
        let name = cursor.word();
        let mut tag = Tag {
            name,
            attributes: Vec::new(),
            is_empty: false,
        };
        loop {
            cursor.skip_space();
            match *cursor.rest.first()? {
                b'>' => {
                    self.rest = &cursor.rest[1..];
                    return Some(Piece::Open(tag));
                }
                // A tag that another one interrupts ends there.
                b'<' => {
                    self.rest = cursor.rest;
                    return Some(Piece::Open(tag));
                }
                b'/' => {
                    tag.is_empty = cursor.rest.get(1) == Some(&b'>');
                    cursor.rest = &cursor.rest[1..];
                }
                _ => {
                    let attribute = cursor.attribute()?;
                    if tag.attributes.len() < ATTRIBUTES_MAX {
                        tag.attributes.push(attribute);
                    }
                }
            }
        }
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            if self.rest.first()? != &b'<' {
                let end = self.rest.iter().position(|byte| *byte == b'<');
                let (text, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
                self.rest = rest;
                return Some(Piece::Text(text));
            }
            let starts = |with: &[u8]| self.rest.starts_with(with);
            if starts(b"<!--") {
                self.skip(b"-->");
            } else if starts(b"<![CDATA[") {
                let inside = self.skip(b"]]>");
                return Some(Piece::Text(inside.get(9..).unwrap_or_default()));
            } else if starts(b"<?") {
                self.skip(b"?>");
            } else if starts(b"<!") {
                self.skip_declaration();
            } else if starts(b"</") {
                if find(self.rest, b">").is_none() {
                    self.rest = &[];
                    return None;
                }
                let inside = self.skip(b">");
                return Some(Piece::Close(inside.get(2..).unwrap_or_default().trim_ascii()));
            } else if self
                .rest
                .get(1)
                .is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'_')
            {
                self.rest = &self.rest[1..];
                let Some(tag) = self.tag() else {
                    self.rest = &[];
                    return None;
                };
                return Some(tag);
            } else {
                // A bare sign in somebody's name.
                let (text, rest) = self.rest.split_at(1);
                self.rest = rest;
                return Some(Piece::Text(text));
            }
        }
    }
}

/// Inside a tag.
struct Cursor<'a> {
    rest: &'a [u8],
}

impl<'a> Cursor<'a> {
    fn skip_space(&mut self) {
        self.rest = self.rest.trim_ascii_start();
    }

    /// Up to a space, a sign of the tag's end, or an equals sign.
    fn word(&mut self) -> &'a [u8] {
        let ends = |byte: &u8| byte.is_ascii_whitespace() || b"=/><".contains(byte);
        let end = self.rest.iter().position(ends).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word
    }

    /// `name="value"`, `name='value'`, `name=value` or `name`; `None` when the text ends in it.
    fn attribute(&mut self) -> Option<(&'a [u8], &'a [u8])> {
        let name = self.word();
        self.skip_space();
        if self.rest.first()? != &b'=' {
            return Some((name, &[]));
        }
        self.rest = &self.rest[1..];
        self.skip_space();
        let quote = *self.rest.first()?;
        if !b"\"'".contains(&quote) {
            let ends = |byte: &u8| byte.is_ascii_whitespace() || b"><".contains(byte);
            let end = self.rest.iter().position(ends)?;
            let (value, rest) = self.rest.split_at(end);
            self.rest = rest;
            return Some((name, value));
        }
        let inside = &self.rest[1..];
        let mut quotes = inside.iter().enumerate().filter(|(_, byte)| **byte == quote);
        // A quote in the middle of a word is one of somebody's name.
        let closes = |at: usize| {
            let next = inside.get(at + 1);
            next.is_none_or(|byte| byte.is_ascii_whitespace() || b"/>?".contains(byte))
        };
        let end = quotes.find(|(at, _)| closes(*at))?.0;
        self.rest = &inside[end + 1..];
        Some((name, &inside[..end]))
    }
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        let show = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Pieces::of(text.as_bytes())
            .map(|piece| match piece {
                Piece::Text(text) => show(text),
                Piece::Close(name) => format!("</{}", show(name)),
                Piece::Open(tag) => {
                    let values = tag
                        .attributes()
                        .map(|(key, value)| format!(" {}={}", show(key), show(value)));
                    let end = if tag.is_empty { "/" } else { "" };
                    format!("<{}{}{end}", show(tag.name), values.collect::<String>())
                }
            })
            .collect()
    }

    #[test]
    fn tags_texts_and_what_is_no_news_are_told_apart() {
        let text = "<?xml version=\"1.0\"?><!-- <no> --><!DOCTYPE x [<!ENTITY y \"<z>\">]><a b = 'c'  d=e f>g<![CDATA[<h>]]></a ><i/>";
        assert_eq!(told(text), ["<a b=c d=e f=", "g", "<h>", "</a", "<i/"]);
    }

    #[test]
    fn names_as_people_write_them_end_where_they_end() {
        for (text, pieces) in [
            ("<a n=\"B & S <o>\">x", vec!["<a n=B & S <o>", "x"]),
            ("<a n=\"J \"Jo\"D\" m=\"1\">x", vec!["<a n=J \"Jo\"D m=1", "x"]),
            ("<a n='O'Neill'/>x", vec!["<a n=O'Neill/", "x"]),
            ("1 < 2 & <3</a>", vec!["1 ", "<", " 2 & ", "<", "3", "</a"]),
            ("<a b=c<d>", vec!["<a b=c", "<d"]),
        ] {
            assert_eq!(told(text), pieces, "{text}");
        }
    }

    #[test]
    fn a_tag_that_never_ends_ends_the_text() {
        for text in [
            "</a",
            "<a",
            "<a b",
            "<a b=",
            "<a b=\"c",
            "<!-- x",
            "<![CDATA[",
            "<!DOCTYPE [",
            "<?x",
        ] {
            let pieces = told(text);
            assert!(pieces.iter().all(String::is_empty), "{text}: {pieces:?}");
        }
    }
}
