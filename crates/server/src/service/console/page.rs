//! How a list is asked for: what is looked for, behind which row, and how many.
//!
//! What is sent as `after` is nobody's to read: it is the key of the last row that was shown.

use super::view::Page;
use crate::service::Refused;
use domain::text;
use protocol::problem::{ErrorCode, RequestFault};

/// Rows of a page when nobody says.
pub const ROWS_USUAL: usize = 50;
/// Most rows of a page.
pub const ROWS_MAX: usize = 200;
/// Longest text that is looked for, in characters.
pub const SEARCH_CHARS_MAX: usize = 200;

/// What of a list is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// What rows are looked for by; empty for all of them.
    search: String,
    /// The key of the last row that was shown.
    pub after: Option<String>,
    /// How many.
    pub most: usize,
}

impl Wish {
    /// Reads what was asked for.
    ///
    /// # Errors
    /// A query of another shape: a text too long, or a number out of its bounds.
    pub fn of(search: Option<&str>, after: Option<String>, limit: Option<usize>) -> Result<Wish, Refused> {
        let (search, most) = (search.unwrap_or_default(), limit.unwrap_or(ROWS_USUAL));
        if search.chars().count() > SEARCH_CHARS_MAX || !(1..=ROWS_MAX).contains(&most) {
            return Err(bad_query());
        }
        Ok(Wish {
            search: text::search_key(search),
            after: after.filter(|after| !after.is_empty()),
            most,
        })
    }

    /// Whether a row is looked for, by its texts.
    #[must_use]
    pub fn finds<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> bool {
        self.search.is_empty()
            || texts
                .into_iter()
                .any(|text| text::search_key(text).contains(&self.search))
    }

    /// What rows are looked for by, as texts are compared; empty for all of them.
    #[must_use]
    pub fn search(&self) -> &str {
        &self.search
    }

    /// Whether every row is meant.
    #[must_use]
    pub fn finds_all(&self) -> bool {
        self.search.is_empty()
    }

    /// A page of rows that were found in their order, one more of which says that there is another page.
    #[must_use]
    pub fn page<T>(&self, mut found: Vec<(String, T)>) -> Page<T> {
        let more = found.len() > self.most;
        found.truncate(self.most);
        let next = found.last().filter(|_| more).map(|(key, _)| key.clone());
        Page {
            rows: found.into_iter().map(|(_, row)| row).collect(),
            next,
        }
    }

    /// Rows to ask for, so that it is known whether there is another page.
    #[must_use]
    pub fn one_more(&self) -> usize {
        self.most + 1
    }

    /// A page of a list that is short enough to be had whole. Behind a row that is gone it begins anew.
    #[must_use]
    pub fn page_of<T>(&self, all: Vec<(String, T)>) -> Page<T> {
        let shown = self.after.as_ref();
        let shown = shown.and_then(|after| all.iter().position(|(key, _)| key == after));
        let behind = shown.map_or(0, |at| at + 1);
        self.page(all.into_iter().skip(behind).take(self.most + 1).collect())
    }
}

/// A query that no client sends.
#[must_use]
pub fn bad_query() -> Refused {
    let fault = RequestFault::QueryShape;
    Refused::Broken(ErrorCode::RequestBroken { fault })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(after: Option<&str>, most: usize) -> Wish {
        Wish::of(None, after.map(str::to_owned), Some(most)).unwrap()
    }

    #[test]
    fn a_list_is_turned_page_by_page_to_its_end_and_no_row_is_missed() {
        let all = || (1..=5).map(|n| (n.to_string(), n)).collect::<Vec<_>>();
        let (mut after, mut seen) = (None, Vec::new());
        loop {
            let page = wish(after.as_deref(), 2).page_of(all());
            seen.extend(page.rows);
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(seen, [1, 2, 3, 4, 5]);
        // A page that ends with the list says so.
        assert_eq!(wish(Some("3"), 2).page_of(all()).next, None);
        assert_eq!(wish(Some("gone"), 9).page_of(all()).rows.len(), 5, "begins anew");
    }

    #[test]
    fn a_page_has_its_bounds() {
        for (most, fits) in [
            (0, false),
            (1, true),
            (ROWS_MAX - 1, true),
            (ROWS_MAX, true),
            (ROWS_MAX + 1, false),
        ] {
            assert_eq!(Wish::of(None, None, Some(most)).is_ok(), fits, "{most}");
        }
        for (chars, fits) in [
            (SEARCH_CHARS_MAX - 1, true),
            (SEARCH_CHARS_MAX, true),
            (SEARCH_CHARS_MAX + 1, false),
        ] {
            assert_eq!(
                Wish::of(Some(&"x".repeat(chars)), None, None).is_ok(),
                fits,
                "{chars}"
            );
        }
    }

    #[test]
    fn who_looks_for_something_finds_it_however_it_is_written() {
        let wish = Wish::of(Some(" zoe K"), None, None).unwrap();
        assert!(wish.finds(["Zoë Klein"]) && wish.finds(["x", "ZOE KLEIN"]));
        assert!(!wish.finds(["Zoltan"]) && !wish.finds([]));
    }
}
