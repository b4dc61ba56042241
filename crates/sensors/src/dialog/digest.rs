//! Proving who we are to a telephone system: digest authentication (RFC 2617, RFC 7616).
//!
//! Pure; randomness is handed in. The password goes into a hash here and nowhere else. SHA-256 is taken where
//! it is offered; SIP knows little but MD5, which is why [`crate::dialog`] belongs on a centre's own network.

use md5::{Digest, Md5};
use sha2::Sha256;
use std::fmt::Write as _;

/// How the hash is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Algorithm {
    Md5,
    Sha256,
}

/// What the telephone system asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    realm: String,
    nonce: String,
    opaque: Option<String>,
    counts: bool,
    algorithm: Algorithm,
    /// The proof was good, only its nonce too old.
    pub stale: bool,
}

/// Who proves what.
#[derive(Clone, Copy)]
pub struct Proof<'a> {
    /// The login name.
    pub user: &'a str,
    /// The password.
    pub password: &'a str,
    /// The method of the request.
    pub method: &'a str,
    /// The address of the request.
    pub uri: &'a str,
    /// How often this nonce was used, this time included.
    pub count: u32,
    /// Something nobody can guess.
    pub cnonce: &'a str,
}

impl Challenge {
    /// The best of the challenges that can be met; `None` when none can.
    pub fn best<'a>(headers: impl Iterator<Item = &'a str>) -> Option<Self> {
        headers
            .filter_map(Self::read)
            .max_by_key(|challenge| challenge.algorithm)
    }

    fn read(header: &str) -> Option<Self> {
        let (scheme, rest) = header.split_once([' ', '\t'])?;
        if !scheme.eq_ignore_ascii_case("digest") {
            return None;
        }
        let pairs = pairs(rest)?;
        let get = |name: &str| {
            pairs
                .iter()
                .find(|(key, _)| key == name)
                .map(|(_, value)| value.clone())
        };
        let counts = match get("qop") {
            None => false,
            Some(offered)
                if offered
                    .split(',')
                    .any(|qop| qop.trim().eq_ignore_ascii_case("auth")) =>
            {
                true
            }
            Some(_) => return None,
        };
        let algorithm = match get("algorithm").map(|name| name.to_ascii_uppercase()).as_deref() {
            None | Some("MD5") => Algorithm::Md5,
            Some("SHA-256") => Algorithm::Sha256,
            Some(_) => return None,
        };
        Some(Self {
            realm: get("realm")?,
            nonce: get("nonce")?,
            opaque: get("opaque"),
            counts,
            algorithm,
            stale: get("stale").is_some_and(|stale| stale.eq_ignore_ascii_case("true")),
        })
    }

    /// The value of the header that answers it.
    #[must_use]
    pub fn answer(&self, proof: Proof<'_>) -> String {
        let Proof {
            user,
            password,
            method,
            uri,
            count,
            cnonce,
        } = proof;
        let who = self.hash(&format!("{user}:{}:{password}", self.realm));
        let what = self.hash(&format!("{method}:{uri}"));
        let nonce = &self.nonce;
        let response = if self.counts {
            self.hash(&format!("{who}:{nonce}:{count:08x}:{cnonce}:auth:{what}"))
        } else {
            self.hash(&format!("{who}:{nonce}:{what}"))
        };
        let mut text = format!(
            "Digest username=\"{}\", realm=\"{}\", nonce=\"{}\", uri=\"{uri}\", response=\"{response}\"",
            quoted(user),
            quoted(&self.realm),
            quoted(nonce)
        );
        if self.algorithm == Algorithm::Sha256 {
            text.push_str(", algorithm=SHA-256");
        }
        if self.counts {
            let _ = write!(text, ", qop=auth, nc={count:08x}, cnonce=\"{cnonce}\"");
        }
        if let Some(opaque) = &self.opaque {
            let _ = write!(text, ", opaque=\"{}\"", quoted(opaque));
        }
        text
    }

    fn hash(&self, text: &str) -> String {
        match self.algorithm {
            Algorithm::Md5 => hex(&Md5::digest(text)),
            Algorithm::Sha256 => hex(&Sha256::digest(text)),
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

/// `key=value, key="va\"lue"` as pairs with lower case keys; `None` when it is something else.
fn pairs(mut rest: &str) -> Option<Vec<(String, String)>> {
    let mut pairs = Vec::new();
    loop {
        rest = rest.trim_start_matches([' ', '\t', ',']);
        if rest.is_empty() {
            return Some(pairs);
        }
        let (key, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let (value, left) = match after.strip_prefix('"') {
            Some(inside) => unquoted(inside)?,
            None => {
                let end = after.find([',', ' ', '\t']).unwrap_or(after.len());
                (after[..end].to_owned(), &after[end..])
            }
        };
        pairs.push((key.trim().to_ascii_lowercase(), value));
        rest = left;
    }
}

/// What stands before the closing quote, and what comes after it.
fn unquoted(inside: &str) -> Option<(String, &str)> {
    let mut value = String::new();
    let mut chars = inside.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Some((value, &inside[at + 1..])),
            '\\' => value.push(chars.next()?.1),
            c => value.push(c),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(headers: &[&str]) -> Option<Challenge> {
        Challenge::best(headers.iter().copied())
    }

    fn mufasa(password: &'static str) -> Proof<'static> {
        Proof {
            user: "Mufasa",
            password,
            method: "GET",
            uri: "/dir/index.html",
            count: 1,
            cnonce: "0a4f113b",
        }
    }

    #[test]
    fn the_example_of_rfc_2617_comes_out() {
        let challenge = best(&[r#"Digest realm="testrealm@host.com", qop="auth,auth-int",
            nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41""#])
        .unwrap();
        let answer = challenge.answer(mufasa("Circle Of Life"));
        assert!(
            answer.contains(r#"response="6629fae49393a05397450978507c4ef1""#),
            "{answer}"
        );
        assert!(
            answer.contains(r#"opaque="5ccc069c403ebaf9f0171e9517f40e41""#),
            "{answer}"
        );
    }

    #[test]
    fn the_example_of_rfc_7616_comes_out_with_sha_256_before_md5() {
        let nonce = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";
        let header = |algorithm: &str| {
            format!(
                r#"Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm={algorithm}, nonce="{nonce}""#
            )
        };
        let challenge = best(&[&header("MD5"), &header("SHA-256"), &header("SHA-512-256")]).unwrap();
        let answer = challenge.answer(Proof {
            cnonce: "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ",
            ..mufasa("Circle of Life")
        });
        let response = "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1";
        assert!(answer.contains(response), "{answer}");
    }

    #[test]
    fn the_old_form_without_a_count_is_met_too() {
        // RFC 2069 with the erratum 749: the example of Mufasa.
        let challenge =
            best(&[r#"Digest realm="testrealm@host.com",nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093""#]);
        let answer = challenge.unwrap().answer(mufasa("CircleOfLife"));
        assert!(answer.contains("1949323746fe6a43ef61f9606e7febea"), "{answer}");
        assert!(!answer.contains("nc="), "{answer}");
    }

    #[test]
    fn what_cannot_be_met_is_no_challenge() {
        for header in [
            "",
            "Digest",
            "Basic realm=\"x\"",
            "Digest realm=\"x\"",
            "Digest realm=\"x, nonce=1",
            "Digest realm=x, nonce=1, qop=auth-int",
            "Digest realm=x, nonce=1, algorithm=AKAv1-MD5",
        ] {
            assert_eq!(best(&[header]), None, "{header}");
        }
    }

    #[test]
    fn quotes_inside_are_kept_and_stale_is_seen() {
        let challenge = best(&[r#"Digest realm="a \"b\" \\", nonce="1", stale=TRUE"#]).unwrap();
        assert!(challenge.stale);
        let answer = challenge.answer(mufasa("x"));
        assert!(answer.contains(r#"realm="a \"b\" \\""#), "{answer}");
    }
}
