//! Tables as comma-separated text, quoted where a cell needs it.

/// The rows as text, each ended by a line feed.
pub(crate) fn csv<Row>(rows: impl IntoIterator<Item = Row>) -> String
where
    Row: IntoIterator,
    Row::Item: AsRef<[u8]>,
{
    // Memory takes every row, and rows may differ in length: nothing can fail here.
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for row in rows {
        let written = writer.write_record(row);
        debug_assert!(written.is_ok(), "{written:?}");
    }
    let text = writer.into_inner().unwrap_or_default();
    String::from_utf8_lossy(&text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_quoted_when_it_needs_it() {
        let rows = [
            vec!["day", "what"],
            vec!["2026-11-28", "a \"hard\" call, and\nmore"],
            vec!["one"],
        ];
        let expected = "day,what\n2026-11-28,\"a \"\"hard\"\" call, and\nmore\"\none\n";
        assert_eq!(csv(rows), expected);
    }
}
