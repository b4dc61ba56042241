//! How long a server wants to be left alone that has no room to say more than that.
//!
//! Decides within which bounds it is believed. Must never make anybody wait for long because of one broken answer.

use http::{HeaderMap, header::RETRY_AFTER};
use protocol::problem::ErrorCode;

/// Seconds to wait for one that does not say how long.
const USUAL_S: u32 = 10;
/// Most seconds that are believed.
const MOST_S: u32 = 300;

/// What a refusal without a word of ours comes to.
pub(super) fn asked(headers: &HeaderMap) -> ErrorCode {
    let said = headers.get(RETRY_AFTER).and_then(|value| value.to_str().ok());
    // The standard allows a moment, too; nobody is made to compare clocks for that.
    let said = said.and_then(|text| text.trim().parse().ok());
    ErrorCode::Busy {
        retry_after_s: said.unwrap_or(USUAL_S).clamp(1, MOST_S),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_busy_server_is_waited_for_as_long_as_it_asks_within_reason() {
        let wait = |said: Option<&str>| {
            let mut headers = HeaderMap::new();
            if let Some(said) = said {
                headers.insert(RETRY_AFTER, said.parse().unwrap());
            }
            match asked(&headers) {
                ErrorCode::Busy { retry_after_s } => retry_after_s,
                other => panic!("{other:?}"),
            }
        };
        assert_eq!((wait(Some("7")), wait(Some("0"))), (7, 1));
        assert_eq!((wait(Some("300")), wait(Some("301"))), (300, 300));
        assert_eq!(
            (wait(Some("Wed, 21 Oct 2026 07:28:00 GMT")), wait(None)),
            (10, 10)
        );
    }
}
