//! Every way a spreadsheet writes a table against every other.

use super::*;
use encoding_rs::WINDOWS_1252;

const COLUMNS: &[Column] = &[
    Column::must("name"),
    Column::may("e-mail").or(&["email", "mail"]),
    Column::may("said_on"),
];

fn read(file: impl AsRef<[u8]>) -> Table {
    let file = file.as_ref();
    Table::read(file, COLUMNS).unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(file)))
}

fn refused(file: impl AsRef<[u8]>) -> String {
    Table::read(file.as_ref(), COLUMNS)
        .expect_err("it was read")
        .to_string()
}

fn row(line: u64, cells: [&str; 3]) -> Row {
    let cells = cells
        .iter()
        .map(|cell| Some((*cell).to_owned()).filter(|cell| !cell.is_empty()));
    Row {
        line,
        cells: cells.collect(),
    }
}

type Write = fn(&str) -> Option<Vec<u8>>;

const ENCODINGS: [(&str, Write, Encoding); 7] = [
    ("UTF-8", |text| Some(text.as_bytes().to_vec()), Encoding::Utf8),
    (
        "UTF-8 with its mark",
        |text| Some([b"\xef\xbb\xbf", text.as_bytes()].concat()),
        Encoding::Utf8,
    ),
    (
        "UTF-16LE",
        |text| Some(text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        Encoding::Utf16Le,
    ),
    (
        "UTF-16LE with its mark",
        |text| {
            Some(
                [
                    b"\xff\xfe".to_vec(),
                    text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
                ]
                .concat(),
            )
        },
        Encoding::Utf16Le,
    ),
    (
        "UTF-16BE",
        |text| Some(text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
        Encoding::Utf16Be,
    ),
    (
        "UTF-16BE with its mark",
        |text| {
            Some(
                [
                    b"\xfe\xff".to_vec(),
                    text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
                ]
                .concat(),
            )
        },
        Encoding::Utf16Be,
    ),
    (
        "Windows-1252",
        |text| {
            let (bytes, _, lost) = WINDOWS_1252.encode(text);
            (!lost).then(|| bytes.into_owned())
        },
        Encoding::Windows1252,
    ),
];

#[test]
fn every_encoding_separator_line_end_and_blank_row_gives_the_same_rows() {
    let names = [
        "Zoë Brück",
        "Ann",
        "Ann Lee",
        "José Núñez, jr",
        "O’Neil; Siân",
        "Ada \"the boss\" Brook",
    ];
    let quote = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
    let mut tried = 0;
    for (encoding_name, write, encoding) in ENCODINGS {
        for separator in [",", ";", "\t"] {
            for end in ["\n", "\r\n", "\r"] {
                for (blank, blanks) in [("", 0), ("\u{a0}SS", 1), ("", 2), ("SS", 2)] {
                    for sep in [None, Some(separator)] {
                        let mut lines: Vec<String> = Vec::new();
                        lines.extend(sep.map(|sep| format!("sep={sep}")));
                        lines.push(["Said On", "NAME ", "Phone", "E-Mail"].join(separator));
                        let mut rows = Vec::new();
                        for name in names {
                            lines.extend(std::iter::repeat_n(blank.replace('S', separator), blanks));
                            lines.push(["2026-01-05", &quote(name), "1", ""].join(separator));
                            rows.push(row(lines.len() as u64, [name, "", "2026-01-05"]));
                        }
                        lines.extend(std::iter::repeat_n(separator.repeat(3), blanks));
                        let text = lines.join(end) + end;
                        let Some(file) = write(&text) else { continue };
                        let case = format!("{encoding_name} {separator:?} {end:?} {blanks} {sep:?}");
                        let table =
                            Table::read(&file, COLUMNS).unwrap_or_else(|error| panic!("{case}: {error}"));
                        assert_eq!((table.rows, table.encoding), (rows, encoding), "{case}");
                        assert_eq!(
                            (table.bad, table.unused),
                            (vec![], vec!["Phone".to_owned()]),
                            "{case}"
                        );
                        tried += 1;
                    }
                }
            }
        }
    }
    assert_eq!(tried, 7 * 3 * 3 * 4 * 2);
}

#[test]
fn a_heading_is_found_in_any_case_order_and_spelling() {
    for heading in [
        "name,email,said_on",
        "NAME,E-Mail,Said On",
        "Name:,mail,saidon",
        "\u{feff}\u{a0}Ｎａｍｅ ,E MAIL,said-on",
    ] {
        let table = read(format!("{heading}\nAda,a@x.org,2026-01-05\n"));
        assert_eq!(
            table.rows,
            [row(2, ["Ada", "a@x.org", "2026-01-05"])],
            "{heading}"
        );
    }
    assert_eq!(
        read("name\nAda\nBen\n").rows.len(),
        2,
        "one column needs no separator"
    );
}

#[test]
fn a_heading_that_says_too_little_or_too_much_is_refused_with_the_mend() {
    let said = refused("nom;team\nx;y\n");
    assert!(
        said.starts_with("line 1 names no column \"name\"; it names nom"),
        "{said}"
    );
    assert!(said.ends_with("name,e-mail,said_on"), "{said}");
    assert!(
        refused("\n\nsep=;\nnom\nx\n").starts_with("line 4 names no column"),
        "{}",
        refused("\n\nsep=;\nnom\nx\n")
    );
    assert!(refused("name,mail,e-mail\nx,y,z\n").contains("names the column \"e-mail\" twice"));
    for empty in ["", "\n\n", ";;;\n", "\u{feff}", "sep=;\r\n"] {
        assert!(
            refused(empty).contains("its first line names the columns: name"),
            "{empty:?}"
        );
    }
}

#[test]
fn a_bad_row_is_named_by_its_line_in_the_file_whatever_came_before() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["name,e-mail", "\"A#B\",x", ",a@x.org", "", "A,b,c", "A,b,,"]
            .join(end)
            .replace('#', end);
        let table = read(text);
        let bad: Vec<_> = table
            .bad
            .iter()
            .map(|row| (row.line, row.reason.as_str()))
            .collect();
        let [(4, "name is empty"), (6, reason)] = bad[..] else {
            panic!("{end:?} {bad:?}")
        };
        assert!(reason.contains("3 cells under 2 columns"), "{reason}");
        assert_eq!(
            table.rows.iter().map(|row| row.line).collect::<Vec<_>>(),
            [2, 7],
            "{end:?}"
        );
    }
}

#[test]
fn a_quote_that_is_never_closed_is_named_by_its_row_instead_of_eating_the_rest() {
    for text in [
        "name,e-mail\nAda,x\n\"Ben,y\nCem,z\nDee,w\n",
        "name,e-mail\r\nAda,x\r\n\"Ben,y\r\nCem,z\r\n",
    ] {
        assert!(
            refused(text).contains("row of line 3 is never closed"),
            "{}",
            refused(text)
        );
    }
    assert_eq!(
        read("name\n\"Ben\"").rows,
        [row(2, ["Ben", "", ""])],
        "a last line needs no end"
    );
}

#[test]
fn an_encoding_that_cannot_be_told_is_refused_with_its_line_and_the_mend() {
    let said = refused(b"name\nAda\n\xa3ukasz \x8cwi\xb9tek\n");
    assert!(said.contains("line 3") && said.contains("CSV UTF-8"), "{said}");
    assert!(refused(b"PK\x03\x04\x14\0\x06\0").contains("no text"));
}

#[test]
fn a_file_holds_one_under_and_at_the_most_rows_and_is_refused_one_over() {
    for (rows, fits) in [(ROWS_MAX - 1, true), (ROWS_MAX, true), (ROWS_MAX + 1, false)] {
        let text = format!("name\n{}", "A\n\n".repeat(rows));
        assert_eq!(Table::read(text.as_bytes(), COLUMNS).is_ok(), fits, "{rows}");
    }
    let large = vec![b'x'; FILE_BYTES_MAX + 1];
    assert_eq!(Table::read(&large, COLUMNS), Err(TableError::TooLarge));
}
