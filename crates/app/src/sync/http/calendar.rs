//! The agent's calendar by its address: asked as a calendar program asks, and understood as the large providers answer.
//!
//! Decides which answers hold a calendar, where a redirect may lead, and how long to wait when the other end asks for it.
//! The address is a secret, for it holds a token: it is never logged and never part of a fault. Reads no calendar.

use super::{USER_AGENT, built, client_for, host, is_loopback, length};
use crate::{
    calendar_state::Validators,
    sync::ledger::{Ledger, Told},
    view::{CalendarFault, SentWhat},
};
use chrono::{DateTime, Utc};
use protocol::problem::ErrorCode;
use reqwest::{Response, StatusCode, header};
use std::time::Duration;
use url::Url;

/// Longest address, in bytes.
pub(crate) const ADDRESS_BYTES_MAX: usize = 2_048;
/// Longest answer, in bytes: what the program that reads it takes.
const ANSWER_BYTES_MAX: usize = 16 * 1024 * 1024;
/// For one request and its whole answer.
const FETCH_WAIT: Duration = Duration::from_secs(60);
/// So many times it may be sent on.
const REDIRECTS_MAX: usize = 5;
/// The longest that the other end may ask to be left alone.
const RETRY_AFTER_MAX: Duration = Duration::from_secs(24 * 60 * 60);
/// Longest mark of a version that is kept and sent back, in bytes.
const VALIDATOR_BYTES_MAX: usize = 256;
/// Microsoft's servers answer 500 to whatever does not call itself a browser (ADR 91); these hosts hear both names.
const BROWSERS_ONLY: [&str; 3] = ["outlook.office365.com", "outlook.office.com", "outlook.live.com"];
const AS_A_BROWSER: &str = concat!(
    "Mozilla/5.0 (X11; Linux x86_64) Chrome/139.0.0.0 breakwater/",
    env!("CARGO_PKG_VERSION")
);

/// What the address answered.
pub(crate) enum Answer {
    /// It is as it was.
    Same,
    /// What it is now, and how to ask whether it still is.
    New(Vec<u8>, Validators),
}

/// It answered no calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NoCalendar {
    pub(crate) fault: CalendarFault,
    /// The other end asked to be left alone for so long.
    pub(crate) wait: Option<Duration>,
}

impl From<CalendarFault> for NoCalendar {
    fn from(fault: CalendarFault) -> NoCalendar {
        NoCalendar { fault, wait: None }
    }
}

/// Reads an address that the agent typed or pasted: `https`, `webcal`, or HTTP to this computer itself.
///
/// # Errors
/// [`ErrorCode::CalendarAddressBad`] or [`ErrorCode::PlainHttpRefused`].
pub(crate) fn address(typed: &str) -> Result<Url, ErrorCode> {
    let typed = typed.trim().trim_start_matches('<').trim_end_matches('>');
    if typed.len() > ADDRESS_BYTES_MAX {
        return Err(ErrorCode::CalendarAddressBad);
    }
    let (scheme, rest) = typed.split_once("://").ok_or(ErrorCode::CalendarAddressBad)?;
    let scheme = match scheme.to_ascii_lowercase().as_str() {
        // What is called so is on the web; nobody but this computer is asked in clear.
        "webcal" | "webcals" | "https" => "https",
        "http" => "http",
        _ => return Err(ErrorCode::CalendarAddressBad),
    };
    let mut url = Url::parse(&format!("{scheme}://{rest}")).map_err(|_| ErrorCode::CalendarAddressBad)?;
    if url.host_str().is_none_or(str::is_empty) {
        return Err(ErrorCode::CalendarAddressBad);
    }
    if scheme == "http" && !is_loopback(&url) {
        return Err(ErrorCode::PlainHttpRefused);
    }
    url.set_fragment(None);
    Ok(url)
}

/// Host and port: all that is ever shown of an address.
pub(crate) fn shown(address: &Url) -> String {
    host(address)
}

/// Asks the address whether it is as it was, and for what it is now.
///
/// # Errors
/// [`NoCalendar`].
pub(crate) async fn fetch(
    address: &Url,
    known: &Validators,
    ledger: &Ledger,
    now: DateTime<Utc>,
) -> Result<Answer, NoCalendar> {
    let mut url = address.clone();
    for _ in 0..=REDIRECTS_MAX {
        let response = ask(&url, known, ledger).await?;
        let status = response.status();
        if status.is_redirection() && status != StatusCode::NOT_MODIFIED {
            let to = response.headers().get(header::LOCATION);
            let to = to.and_then(|to| to.to_str().ok()).ok_or(CalendarFault::Broken)?;
            url = onward(&url, to).ok_or(CalendarFault::Insecure)?;
            continue;
        }
        return answered(response, known, now).await;
    }
    Err(CalendarFault::Broken.into())
}

/// Where a redirect leads: never from TLS into the clear, and never with the name and password of the first address.
fn onward(from: &Url, to: &str) -> Option<Url> {
    let to = from.join(to).ok()?;
    match to.scheme() {
        "https" => Some(to),
        "http" if from.scheme() == "http" && is_loopback(&to) => Some(to),
        _ => None,
    }
}

async fn ask(url: &Url, known: &Validators, ledger: &Ledger) -> Result<Response, NoCalendar> {
    let client = built(client_for(url)).map_err(|_| CalendarFault::Unreachable)?;
    let browsers_only = url.host_str().is_some_and(|host| BROWSERS_ONLY.contains(&host));
    let agent = if browsers_only { AS_A_BROWSER } else { USER_AGENT };
    let mut request = client
        .get(url.clone())
        .timeout(FETCH_WAIT)
        .header(header::USER_AGENT, agent)
        .header(header::ACCEPT, "text/calendar, */*;q=0.1");
    if let Some(etag) = &known.etag {
        request = request.header(header::IF_NONE_MATCH, etag);
    }
    if let Some(modified) = &known.modified {
        request = request.header(header::IF_MODIFIED_SINCE, modified);
    }
    let (client, request) = request.build_split();
    let request = request.map_err(|_| CalendarFault::Unreachable)?;
    let told = Told::Sum(SentWhat::Calendar);
    let sending = ledger.send(&host(url), told, length(&request)).await;
    match client.execute(request).await {
        Ok(response) => {
            sending.answered();
            Ok(response)
        }
        Err(error) => {
            if error.is_connect() {
                sending.unreached();
            }
            Err(CalendarFault::Unreachable.into())
        }
    }
}

async fn answered(response: Response, known: &Validators, now: DateTime<Utc>) -> Result<Answer, NoCalendar> {
    let wait = retry_after(&response, now);
    match response.status() {
        // Somebody who was asked nothing has nothing to compare with.
        StatusCode::NOT_MODIFIED if *known != Validators::default() => Ok(Answer::Same),
        status if status.is_success() => {
            let fresh = validators(&response);
            let text = body(response).await?;
            match is_page(&text) {
                true => Err(CalendarFault::Page.into()),
                false => Ok(Answer::New(text, fresh)),
            }
        }
        StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => Err(NoCalendar {
            fault: CalendarFault::Busy,
            wait,
        }),
        status if status.is_client_error() => Err(CalendarFault::Refused.into()),
        _ => Err(NoCalendar {
            fault: CalendarFault::Broken,
            wait,
        }),
    }
}

async fn body(mut response: Response) -> Result<Vec<u8>, CalendarFault> {
    let said = response.content_length().unwrap_or(0);
    if said > ANSWER_BYTES_MAX as u64 {
        return Err(CalendarFault::TooLarge);
    }
    let mut bytes = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|_| CalendarFault::Unreachable)? {
        if bytes.len() + chunk.len() > ANSWER_BYTES_MAX {
            return Err(CalendarFault::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// A web page, such as one that asks for a password; what the answer calls itself says nothing.
fn is_page(text: &[u8]) -> bool {
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    text.trim_ascii_start().starts_with(b"<")
}

fn validators(response: &Response) -> Validators {
    let value = |name| {
        let value = response.headers().get(name)?.to_str().ok()?;
        (value.len() <= VALIDATOR_BYTES_MAX).then(|| value.to_owned())
    };
    Validators {
        etag: value(header::ETAG),
        modified: value(header::LAST_MODIFIED),
    }
}

/// Seconds, or a moment.
fn retry_after(response: &Response, now: DateTime<Utc>) -> Option<Duration> {
    let value = response.headers().get(header::RETRY_AFTER)?.to_str().ok()?.trim();
    wait_of(value, now)
}

fn wait_of(value: &str, now: DateTime<Utc>) -> Option<Duration> {
    let wait = match value.parse() {
        Ok(seconds) => Duration::from_secs(seconds),
        Err(_) => {
            let at = DateTime::parse_from_rfc2822(value).ok()?;
            (at.to_utc() - now).to_std().ok()?
        }
    };
    Some(wait.min(RETRY_AFTER_MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_on_the_web_over_tls_or_on_this_computer() {
        for (typed, read) in [
            (
                "webcal://calendar.example/a/basic.ics",
                "https://calendar.example/a/basic.ics",
            ),
            (
                " <https://calendar.example/ical/a%40b/private-1/basic.ics> ",
                "https://calendar.example/ical/a%40b/private-1/basic.ics",
            ),
            ("WebCals://c.example/x?export#top", "https://c.example/x?export"),
            ("http://127.0.0.1:99/c.ics", "http://127.0.0.1:99/c.ics"),
        ] {
            assert_eq!(address(typed).unwrap().as_str(), read);
        }
        assert_eq!(address("http://c.example/x"), Err(ErrorCode::PlainHttpRefused));
        let long = format!("https://c.example/{}", "x".repeat(ADDRESS_BYTES_MAX));
        for bad in [
            "",
            "calendar.ics",
            "ftp://c.example/x",
            "https://",
            "file:///etc/x",
            &long,
        ] {
            assert_eq!(address(bad), Err(ErrorCode::CalendarAddressBad), "{bad}");
        }
    }

    #[test]
    fn a_redirect_never_leads_from_tls_into_the_clear() {
        let from = Url::parse("https://c.example/a/b").unwrap();
        assert_eq!(onward(&from, "/x").unwrap().as_str(), "https://c.example/x");
        assert_eq!(
            onward(&from, "https://d.example/x").unwrap().as_str(),
            "https://d.example/x"
        );
        assert_eq!(onward(&from, "http://c.example/x"), None);
        assert_eq!(onward(&from, "http://127.0.0.1/x"), None);
        let here = Url::parse("http://127.0.0.1:9/a").unwrap();
        assert!(onward(&here, "/x").is_some());
        assert_eq!(onward(&here, "http://c.example/x"), None);
    }

    #[test]
    fn a_page_is_told_from_a_calendar_by_how_it_begins() {
        for page in ["<!DOCTYPE html>", "\r\n <html>", "\u{feff}<html>"] {
            assert!(is_page(page.as_bytes()), "{page}");
        }
        for other in ["BEGIN:VCALENDAR", "\u{feff}BEGIN:VCALENDAR", "", "\u{1f}\u{8b}"] {
            assert!(!is_page(other.as_bytes()), "{other:?}");
        }
    }

    #[test]
    fn whoever_asks_to_be_left_alone_says_how_long_and_is_not_believed_without_end() {
        let now = "2026-11-17T12:00:00Z".parse().unwrap();
        for (said, seconds) in [
            ("120", Some(120)),
            ("Tue, 17 Nov 2026 12:05:00 GMT", Some(300)),
            ("Tue, 17 Nov 2026 11:00:00 GMT", None),
            ("soon", None),
            ("99999999", Some(86_400)),
        ] {
            assert_eq!(wait_of(said, now), seconds.map(Duration::from_secs), "{said}");
        }
    }
}
