//! The address under which a telephone system knows the agent.
//!
//! Decides what such an address can be: a user, a host, perhaps a port, over UDP, TCP or TLS. Must never take one
//! with a password or a parameter that would be ignored.

use std::{fmt, str::FromStr};
use thiserror::Error;

/// Longest user part, in bytes.
pub const USER_BYTES_MAX: usize = 64;
/// Longest host, in bytes.
pub const HOST_BYTES_MAX: usize = 253;
/// The port of SIP when none is named.
const SIP_PORT: u16 = 5060;
/// The same over TLS.
const SIPS_PORT: u16 = 5061;

/// How messages travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transport {
    /// Datagrams; every telephone system speaks them, and none notices when the other end is gone.
    Udp,
    /// A connection, whose loss is noticed at once.
    Tcp,
    /// A connection that nobody on the way can listen to.
    Tls,
}

/// An address of record, `sip:1001@pbx.example.org;transport=tcp`.
#[derive(Clone, PartialEq, Eq)]
pub struct AddressOfRecord {
    user: String,
    host: String,
    port: Option<u16>,
    transport: Transport,
}

/// Why a text is no such address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum AddressError {
    /// It has another form.
    #[error("not an address of the form sip:user@host")]
    Form,
    /// It asks for what cannot be had.
    #[error("only udp, tcp and tls can carry it")]
    Transport,
}

impl AddressOfRecord {
    /// The part before the `@`.
    #[must_use]
    pub fn user(&self) -> &str {
        &self.user
    }

    /// Name or address of the telephone system; an IPv6 address in brackets.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Its port.
    #[must_use]
    pub fn port(&self) -> u16 {
        let usual = match self.transport {
            Transport::Tls => SIPS_PORT,
            Transport::Udp | Transport::Tcp => SIP_PORT,
        };
        self.port.unwrap_or(usual)
    }

    /// How to speak to it.
    #[must_use]
    pub fn transport(&self) -> Transport {
        self.transport
    }

    /// The address as it stands in a message: without the way there.
    #[must_use]
    pub fn uri(&self) -> String {
        let (user, host) = (&self.user, &self.host);
        match self.port {
            Some(port) => format!("sip:{user}@{host}:{port}"),
            None => format!("sip:{user}@{host}"),
        }
    }
}

impl FromStr for AddressOfRecord {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        let text = text.trim();
        let (rest, is_sips) = match text.split_once(':') {
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("sip") => (rest, false),
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("sips") => (rest, true),
            _ => (text, false),
        };
        let mut parts = rest.split(';');
        let (user, place) = parts
            .next()
            .and_then(|main| main.split_once('@'))
            .ok_or(AddressError::Form)?;
        let mut transport = if is_sips { Transport::Tls } else { Transport::Udp };
        for parameter in parts {
            transport = match parameter.to_ascii_lowercase().as_str() {
                "transport=tls" => Transport::Tls,
                // In an address that is to be safe `tcp` names what TLS itself runs over.
                "transport=tcp" if is_sips => Transport::Tls,
                _ if is_sips => return Err(AddressError::Transport),
                "transport=udp" => Transport::Udp,
                "transport=tcp" => Transport::Tcp,
                other if other.starts_with("transport=") => return Err(AddressError::Transport),
                _ => return Err(AddressError::Form),
            };
        }
        let (host, port) = split_port(place)?;
        if !is_user(user) || !is_host(host) {
            return Err(AddressError::Form);
        }
        Ok(Self {
            user: user.to_owned(),
            host: host.to_ascii_lowercase(),
            port,
            transport,
        })
    }
}

fn split_port(place: &str) -> Result<(&str, Option<u16>), AddressError> {
    // The colons of an IPv6 address are inside its brackets.
    let name_end = place.rfind(']').map_or(0, |at| at + 1);
    let Some((before, port)) = place[name_end..].split_once(':') else {
        return Ok((place, None));
    };
    match port.parse::<u16>() {
        Ok(port) if port > 0 && port.to_string() == place[name_end + before.len() + 1..] => {
            Ok((&place[..name_end + before.len()], Some(port)))
        }
        _ => Err(AddressError::Form),
    }
}

fn is_user(user: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.!~*'()&=+$,/%".contains(&byte);
    (1..=USER_BYTES_MAX).contains(&user.len()) && user.bytes().all(allowed)
}

fn is_host(host: &str) -> bool {
    if let Some(inside) = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return inside.parse::<std::net::Ipv6Addr>().is_ok();
    }
    let label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    host.len() <= HOST_BYTES_MAX && host.split('.').all(label)
}

impl fmt::Display for AddressOfRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.uri())?;
        match self.transport {
            Transport::Udp => Ok(()),
            Transport::Tcp => f.write_str(";transport=tcp"),
            Transport::Tls => f.write_str(";transport=tls"),
        }
    }
}

impl fmt::Debug for AddressOfRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Who the agent is stays out of every log; where the telephone system is may be needed there.
        f.debug_struct("AddressOfRecord")
            .field("host", &self.host)
            .field("port", &self.port())
            .field("transport", &self.transport)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, AddressError> {
        text.parse::<AddressOfRecord>().map(|address| address.to_string())
    }

    #[test]
    fn an_address_is_written_as_it_was_read() {
        for text in [
            "sip:1001@pbx.example.org",
            "sip:1001@pbx.example.org:5070;transport=tcp",
            "sip:1001@pbx.example.org;transport=tls",
            "sip:ann.lee@127.0.0.1:5060",
            "sip:1001@[::1]:5060",
            "sip:1001@[2001:db8::1]",
        ] {
            assert_eq!(read(text).as_deref(), Ok(text));
        }
    }

    #[test]
    fn what_an_agent_types_is_put_in_order() {
        assert_eq!(read(" 1001@PBX.example ").as_deref(), Ok("sip:1001@pbx.example"));
        assert_eq!(read("SIP:1001@pbx;transport=UDP").as_deref(), Ok("sip:1001@pbx"));
        for safe in [
            "sips:1001@pbx",
            "sips:1001@pbx;transport=tcp",
            "SIPS:1001@pbx;transport=TLS",
        ] {
            assert_eq!(read(safe).as_deref(), Ok("sip:1001@pbx;transport=tls"), "{safe}");
        }
    }

    #[test]
    fn what_cannot_be_reached_or_would_be_ignored_is_refused() {
        for text in [
            "",
            "pbx.example.org",
            "sip:@pbx",
            "sip:1001@",
            "sip:1001:secret@pbx",
            "sip:10 01@pbx",
            "sip:1001@pbx:0",
            "sip:1001@pbx:65536",
            "sip:1001@pbx:05060",
            "sip:1001@pbx:",
            "sip:1001@-pbx",
            "sip:1001@a..b",
            "sip:1001@[::g]",
            "sip:1001@[::1",
            "sip:1001@pbx;lr",
            "sip:1001@pbx\r\nVia: x",
            "tel:+4930123456",
        ] {
            assert_eq!(read(text), Err(AddressError::Form), "{text:?}");
        }
        for text in [
            "sips:1001@pbx;transport=udp",
            "sip:1001@pbx;transport=sctp",
            "sip:1001@pbx;transport=",
        ] {
            assert_eq!(read(text), Err(AddressError::Transport), "{text:?}");
        }
    }

    #[test]
    fn each_way_has_its_usual_port() {
        let port = |text: &str| text.parse::<AddressOfRecord>().map(|address| address.port());
        assert_eq!(port("sip:1001@pbx;transport=tcp"), Ok(5060));
        assert_eq!(port("sips:1001@pbx"), Ok(5061));
        assert_eq!(port("sips:1001@pbx:7000"), Ok(7000));
    }

    #[test]
    fn a_user_may_be_as_long_as_allowed_and_not_one_byte_longer() {
        for (length, fits) in [
            (USER_BYTES_MAX - 1, true),
            (USER_BYTES_MAX, true),
            (USER_BYTES_MAX + 1, false),
        ] {
            assert_eq!(
                read(&format!("{}@pbx", "1".repeat(length))).is_ok(),
                fits,
                "{length}"
            );
        }
    }

    #[test]
    fn a_log_may_name_the_telephone_system_but_not_the_agent() {
        let address: AddressOfRecord = "sip:1001@pbx.example.org".parse().unwrap();
        let debug = format!("{address:?}");
        assert!(
            debug.contains("pbx.example.org") && !debug.contains("1001"),
            "{debug}"
        );
    }
}
