//! One SIP message, cut from a datagram or a stream, and the answer to it.
//!
//! Decides where a message ends and what can be none. A parser of our own, because the telephone system says
//! a dozen header lines to us and nothing else: small, bounded, and without a stack around it. What stands in a
//! line that is not for us may be written as it likes. Header values live only as long as the message.

use crate::source::SourceError;

/// Longest first line with all headers, in bytes.
pub const HEAD_BYTES_MAX: usize = 16 * 1024;
/// Most header lines.
pub const HEADERS_MAX: usize = 256;
/// Longest body in bytes.
pub const BODY_BYTES_MAX: usize = 64 * 1024;

/// The first line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// A request by its method.
    Request(String),
    /// An answer by its status.
    Answer(u16),
}

/// A message. Names of headers are lower case and in their long form.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// Its first line.
    pub start: Start,
    headers: Vec<(String, String)>,
    /// Its body.
    pub body: Vec<u8>,
}

impl std::fmt::Debug for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Headers and body hold names and numbers.
        f.debug_struct("Message")
            .field("start", &self.start)
            .finish_non_exhaustive()
    }
}

impl Message {
    /// Reads a whole datagram.
    ///
    /// # Errors
    /// It is no message, or a larger one than there is reason for.
    pub fn read(datagram: &[u8]) -> Result<Self, SourceError> {
        let end =
            head_end(datagram)?.ok_or(SourceError::Malformed("a message without an end of its head"))?;
        let mut message = Self::head(&datagram[..end])?;
        let body = &datagram[end..];
        let length = match message.body_length()? {
            Some(length) => length,
            None => bounded(body.len() as u64)?,
        };
        let body = body.get(..length);
        message.body = body
            .ok_or(SourceError::Malformed("a body shorter than announced"))?
            .to_vec();
        Ok(message)
    }

    /// The value of a header that is there exactly once.
    #[must_use]
    pub fn one(&self, name: &'static str) -> Option<&str> {
        let mut all = self.all(name);
        let value = all.next()?;
        all.next().is_none().then_some(value)
    }

    /// All values of a header, top to bottom.
    pub fn all(&self, name: &'static str) -> impl Iterator<Item = &str> {
        let named = self.headers.iter().filter(move |(known, _)| known == name);
        named.map(|(_, value)| value.as_str())
    }

    /// Number and method of `CSeq`.
    #[must_use]
    pub fn sequence(&self) -> Option<(u32, &str)> {
        let (number, method) = self.one("cseq")?.split_once([' ', '\t'])?;
        Some((number.parse().ok()?, method.trim()))
    }

    /// The answer to this request; `to_tag` completes a `To` that has no tag.
    #[must_use]
    pub fn answer(&self, status: &str, to_tag: &str, more: &str) -> Vec<u8> {
        let mut text = format!("SIP/2.0 {status}\r\n");
        let mut line = |name: &str, value: &str| {
            text.push_str(name);
            text.push_str(": ");
            text.push_str(value);
            text.push_str("\r\n");
        };
        for via in self.all("via") {
            line("Via", via);
        }
        for (name, key) in [("From", "from"), ("Call-ID", "call-id"), ("CSeq", "cseq")] {
            line(name, self.one(key).unwrap_or_default());
        }
        let to = self.one("to").unwrap_or_default();
        if tag(to).is_some() {
            line("To", to);
        } else {
            line("To", &format!("{to};tag={to_tag}"));
        }
        text.push_str(more);
        text.push_str("Content-Length: 0\r\n\r\n");
        text.into_bytes()
    }

    fn head(head: &[u8]) -> Result<Self, SourceError> {
        // A name in another encoding is no reason to be deaf; nor may a sign in it begin a line of ours.
        let text = String::from_utf8_lossy(head);
        let mut lines = text
            .split('\n')
            .map(|line| line.strip_suffix('\r').unwrap_or(line));
        let start = start(lines.next().unwrap_or_default())?;
        let mut headers: Vec<(String, String)> = Vec::new();
        for line in lines.take_while(|line| !line.is_empty()) {
            let line = line.replace(|c: char| c.is_ascii_control() && c != '\t', " ");
            if line.starts_with([' ', '\t']) {
                // A long line may go on in the next one.
                if let Some((_, value)) = headers.last_mut() {
                    value.push(' ');
                    value.push_str(line.trim());
                }
                continue;
            }
            let Some((name, value)) = line.split_once(':') else {
                continue;
            };
            if headers.len() == HEADERS_MAX {
                return Err(SourceError::TooMany {
                    what: "header lines",
                    max: HEADERS_MAX,
                });
            }
            headers.push((long_name(name.trim()), value.trim().to_owned()));
        }
        Ok(Self {
            start,
            headers,
            body: Vec::new(),
        })
    }

    fn body_length(&self) -> Result<Option<usize>, SourceError> {
        if self.all("content-length").next().is_none() {
            return Ok(None);
        }
        let length = self
            .one("content-length")
            .and_then(|value| value.parse::<u64>().ok());
        let length = length.ok_or(SourceError::Malformed("a length that is no number"))?;
        bounded(length).map(Some)
    }
}

/// A length that a body may have.
fn bounded(length: u64) -> Result<usize, SourceError> {
    match usize::try_from(length) {
        Ok(length) if length <= BODY_BYTES_MAX => Ok(length),
        _ => Err(SourceError::FrameTooLong {
            length,
            max: BODY_BYTES_MAX as u64,
        }),
    }
}

/// Messages in a stream, fed as it arrives. Holds one message and one read at most.
#[derive(Debug, Default)]
pub struct Messages {
    bytes: Vec<u8>,
}

impl Messages {
    /// Adds what arrived. Take out all messages before the next push.
    pub fn push(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Whether a message began and has not ended.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        !self.bytes.is_empty()
    }

    /// The next whole message, if there is one.
    ///
    /// # Errors
    /// What comes is no message, one without a length, or a larger one than there is reason for.
    pub fn next_message(&mut self) -> Result<Option<Message>, SourceError> {
        // Empty lines between messages keep a connection alive.
        let empty = self
            .bytes
            .iter()
            .take_while(|byte| b"\r\n".contains(byte))
            .count();
        self.bytes.drain(..empty);
        let Some(end) = head_end(&self.bytes)? else {
            return Ok(None);
        };
        let mut message = Message::head(&self.bytes[..end])?;
        let length = match (message.body_length()?, &message.start) {
            (Some(length), _) => length,
            // An answer to us has no body to speak of.
            (None, Start::Answer(_)) => 0,
            (None, Start::Request(_)) => {
                return Err(SourceError::Malformed("a message in a stream without its length"));
            }
        };
        if self.bytes.len() < end + length {
            return Ok(None);
        }
        message.body = self.bytes[end..end + length].to_vec();
        self.bytes.drain(..end + length);
        Ok(Some(message))
    }
}

/// The tag of a `From` or `To`.
#[must_use]
pub fn tag(value: &str) -> Option<&str> {
    // A display name in quotes may hold anything; parameters come after the address.
    let parameters = value.rsplit_once('>').map_or(value, |(_, after)| after);
    parameter(parameters, "tag")
}

/// The value of `;name=value` in a list of parameters.
#[must_use]
pub fn parameter<'a>(value: &'a str, name: &str) -> Option<&'a str> {
    let pairs = value.split(';').skip(1).filter_map(|pair| pair.split_once('='));
    let mut named = pairs.filter(|(key, _)| key.trim().eq_ignore_ascii_case(name));
    named.next().map(|(_, value)| value.trim())
}

/// Where the empty line after the head ends; refuses a head that grows beyond reason.
fn head_end(bytes: &[u8]) -> Result<Option<usize>, SourceError> {
    let within = &bytes[..bytes.len().min(HEAD_BYTES_MAX)];
    let mut breaks = within.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
    let end = breaks.find_map(|(at, _)| match within[at + 1..] {
        [b'\n', ..] => Some(at + 2),
        [b'\r', b'\n', ..] => Some(at + 3),
        _ => None,
    });
    match end {
        Some(end) => Ok(Some(end)),
        None if bytes.len() >= HEAD_BYTES_MAX => Err(SourceError::FrameTooLong {
            length: bytes.len() as u64,
            max: HEAD_BYTES_MAX as u64,
        }),
        None => Ok(None),
    }
}

fn start(line: &str) -> Result<Start, SourceError> {
    let wrong = SourceError::Malformed("a first line that is not of SIP");
    if let Some(rest) = line.strip_prefix("SIP/2.0 ") {
        let status = rest.get(..3).and_then(|status| status.parse().ok());
        return match status {
            Some(status @ 100..=699) => Ok(Start::Answer(status)),
            _ => Err(wrong),
        };
    }
    let mut words = line.split(' ');
    let (method, _, version) = (words.next(), words.next(), words.next());
    let method = method.unwrap_or_default();
    let is_method = (1..=32).contains(&method.len()) && method.bytes().all(|byte| byte.is_ascii_uppercase());
    if version != Some("SIP/2.0") || words.next().is_some() || !is_method {
        return Err(wrong);
    }
    Ok(Start::Request(method.to_owned()))
}

fn long_name(name: &str) -> String {
    let name = name.to_ascii_lowercase();
    let long = match name.as_str() {
        "c" => "content-type",
        "e" => "content-encoding",
        "f" => "from",
        "i" => "call-id",
        "l" => "content-length",
        "m" => "contact",
        "o" => "event",
        "t" => "to",
        "v" => "via",
        _ => return name,
    };
    long.to_owned()
}

#[cfg(test)]
mod tests;
