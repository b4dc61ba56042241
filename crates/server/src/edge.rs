//! The edge to the world: the wall clock, fresh ids, secrets. Nothing else in this crate reads them.
//!
//! A secret is shown once and never kept or logged: only its hash leaves this file.

use chrono::{DateTime, Utc};
use protocol::envelope::Hash16;
use uuid::Uuid;

/// Letters of an enrolment code: no I, L, O, U, which are misread (Crockford's base 32).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters of a code: 26 times 5 bits hold 128.
const CODE_LETTERS: usize = 26;

/// Reads the wall clock.
#[expect(clippy::disallowed_methods, reason = "this is the edge that reads the clock")]
#[must_use]
pub fn now() -> DateTime<Utc> {
    DateTime::from(std::time::SystemTime::now())
}

/// Makes an id.
#[expect(clippy::disallowed_methods, reason = "this is the edge that makes ids")]
#[must_use]
pub fn id() -> Uuid {
    Uuid::now_v7()
}

/// A secret as it is handed out, and the hash that is kept.
pub struct Secret {
    /// Shown once.
    pub text: String,
    /// Kept.
    pub hash: Hash16,
}

/// A new enrolment code of 128 random bits: `7KQ2M-…`, 26 letters in groups of five.
///
/// # Errors
/// The system's, when it has no randomness.
pub fn code() -> Result<Secret, getrandom::Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    let mut bits = u128::from_be_bytes(bytes);
    let mut letters = Vec::with_capacity(CODE_LETTERS);
    for _ in 0..CODE_LETTERS {
        letters.push(char::from(LETTERS[(bits & 31) as usize]));
        bits >>= 5;
    }
    let groups: Vec<String> = letters.chunks(5).map(|group| group.iter().collect()).collect();
    let text = groups.join("-");
    let hash = code_hash(&text);
    Ok(Secret { text, hash })
}

/// The hash of a code as somebody typed it: case, dashes and spaces do not matter, and neither does
/// taking O for 0 or I and L for 1.
#[must_use]
pub fn code_hash(typed: &str) -> Hash16 {
    Hash16::of(plain(typed).as_bytes())
}

/// The letters that are meant by a code as somebody typed it.
fn plain(typed: &str) -> String {
    let letters = typed.chars().filter(|c| c.is_alphanumeric());
    let meant = letters.map(|c| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    });
    meant.collect()
}

/// The hash of a secret of the console, which is good for nothing else: no header can carry the line break in it, and no code
/// has one, so a cookie is never a bearer token, and neither a bearer token nor an enrolment code is ever the console's.
#[must_use]
pub fn console_hash(secret: &str) -> Hash16 {
    Hash16::of(format!("console\n{secret}").as_bytes())
}

/// The same of a code as somebody typed it.
#[must_use]
pub fn console_code_hash(typed: &str) -> Hash16 {
    console_hash(&plain(typed))
}

/// A new bearer token of 256 random bits, in hex.
///
/// # Errors
/// The system's, when it has no randomness.
pub fn token() -> Result<Secret, getrandom::Error> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)?;
    let text = hex(&bytes);
    let hash = token_hash(&text);
    Ok(Secret { text, hash })
}

/// Bytes as people read and type them.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A new short id of 64 random bits: what people call a session by.
///
/// # Errors
/// The system's, when it has no randomness.
pub fn short_id() -> Result<[u8; 8], getrandom::Error> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

/// A code of 40 random bits for something that lives some minutes and belongs to one person: `7KQ2-M8XA`.
///
/// # Errors
/// The system's, when it has no randomness.
pub fn pairing_code() -> Result<Secret, getrandom::Error> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes)?;
    let letters: Vec<char> = bytes
        .iter()
        .map(|byte| char::from(LETTERS[usize::from(byte & 31)]))
        .collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    let text = groups.join("-");
    let hash = code_hash(&text);
    Ok(Secret { text, hash })
}

/// Fills bytes with the system's randomness.
///
/// # Panics
/// When the system has none, which ends the job that needed it.
pub fn random(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the system has randomness");
}

/// Makes an id that tells nothing, not even when it was made (version 4).
///
/// # Panics
/// As [`random`].
#[must_use]
pub fn random_id() -> Uuid {
    let mut bytes = [0; 16];
    random(&mut bytes);
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}

/// Puts things into a random order.
///
/// # Panics
/// As [`random`].
pub fn shuffle<T>(things: &mut [T]) {
    for last in (1..things.len()).rev() {
        let mut bytes = [0; 8];
        random(&mut bytes);
        // Of so large a number the rest is as good as even.
        let place = u64::from_le_bytes(bytes) % (last as u64 + 1);
        things.swap(last, usize::try_from(place).unwrap_or(last));
    }
}

/// Whether a character shows nothing or turns the direction of what follows.
#[must_use]
pub fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The account that runs this program, by the name the system has for it.
#[cfg_attr(
    unix,
    expect(clippy::disallowed_methods, reason = "this is the edge that asks who acts")
)]
#[must_use]
pub fn account() -> String {
    #[cfg(unix)]
    {
        // Administrators share the server's account; who became it is who acts.
        if let Some(who) = std::env::var("SUDO_USER").ok().filter(|who| !who.is_empty()) {
            return who;
        }
        let uid = rustix::process::getuid().as_raw();
        named("/etc/passwd", uid).unwrap_or_else(|| format!("uid {uid}"))
    }
    #[cfg(not(unix))]
    {
        String::from("admin")
    }
}

/// Whose rights this program has: account and group, by the names that the system has for them, else by number.
#[must_use]
pub fn runs_as() -> (String, String) {
    #[cfg(unix)]
    {
        names_of(
            rustix::process::geteuid().as_raw(),
            rustix::process::getegid().as_raw(),
        )
    }
    #[cfg(not(unix))]
    {
        (account(), account())
    }
}

/// An account and a group, by the names that the system has for them, else by number; as `chown` takes them.
#[cfg(unix)]
#[must_use]
pub fn names_of(user: u32, group: u32) -> (String, String) {
    let name = |list, id| named(list, id).unwrap_or_else(|| id.to_string());
    (name("/etc/passwd", user), name("/etc/group", group))
}

#[cfg(unix)]
fn named(list: &str, id: u32) -> Option<String> {
    let (known, id) = (std::fs::read_to_string(list).ok()?, id.to_string());
    let mut lines = known.lines().map(|line| line.split(':'));
    let mut line = lines.find(|fields| fields.clone().nth(2) == Some(id.as_str()))?;
    line.next().map(str::to_owned)
}

/// The hash of a token as it was sent.
#[must_use]
pub fn token_hash(sent: &str) -> Hash16 {
    Hash16::of(sent.as_bytes())
}

/// A random number under `end`, for delays that spread a crowd; not for secrets.
#[must_use]
pub fn spread(end: u32) -> u32 {
    let mut bytes = [0; 4];
    match getrandom::fill(&mut bytes) {
        Ok(()) => u32::from_le_bytes(bytes) % end.max(1),
        Err(_) => end / 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_found_again_however_it_is_typed() {
        let code = code().unwrap();
        assert_eq!(code.text.len(), CODE_LETTERS + 5);
        let sloppy = code
            .text
            .to_lowercase()
            .replace('-', " ")
            .replace('0', "o")
            .replace('1', "l");
        assert_eq!(code_hash(&sloppy), code.hash);
        assert_ne!(code_hash("7KQ2M"), code.hash);
    }

    #[test]
    fn a_secret_of_the_console_is_none_of_a_desk() {
        let (code, token) = (code().unwrap(), token().unwrap());
        assert_eq!(
            console_code_hash(&code.text.to_lowercase()),
            console_code_hash(&code.text)
        );
        for hash in [console_code_hash(&code.text), console_hash(&token.text)] {
            assert!(hash != code.hash && hash != token.hash);
        }
        // Whoever writes the word in front of it has another secret.
        for before in ["console", "console:", "console ", "console\\n"] {
            let sent = format!("{before}{}", token.text);
            assert_ne!(token_hash(&sent), console_hash(&token.text), "{before}");
        }
    }

    #[test]
    fn a_random_id_says_that_it_is_one_and_a_shuffle_loses_nothing() {
        let (one, other) = (random_id(), random_id());
        assert_eq!((one.get_version_num(), other.get_version_num()), (4, 4));
        assert_ne!(one, other);
        let sorted: Vec<u32> = (0..1_000).collect();
        let mut things = sorted.clone();
        shuffle(&mut things);
        assert_ne!(things, sorted);
        things.sort_unstable();
        assert_eq!(things, sorted);
        shuffle::<u32>(&mut []);
    }

    #[test]
    fn two_codes_and_two_tokens_are_never_the_same() {
        assert_ne!(code().unwrap().text, code().unwrap().text);
        assert_ne!(token().unwrap().text, token().unwrap().text);
    }
}
