//! `policy.toml` as editors save it: what is read all the same, and what is refused with its line and a mend.

use domain::policy::{Policy, PolicyFile};
use domain::text::Encoding;

const GOOD: &str = "# our numbers\nmark = \"40m\"\nnudges_per_shift_max = 6\nnight = \"22:00-06:00\"\nnudge_in_after_call_work = false\n";

fn read(bytes: &[u8]) -> PolicyFile {
    Policy::read(bytes).unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(bytes)))
}

fn refused(text: &str) -> String {
    Policy::read(text.as_bytes()).expect_err(text).to_string()
}

#[test]
fn a_good_file_is_read_in_every_encoding_and_with_every_line_end() {
    let policy = Policy::parse(GOOD).unwrap();
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    let windows = GOOD.replace('\n', "\r\n");
    let accented = GOOD.replace("our numbers", "números de la línea, für alle");
    let latin: Vec<u8> = accented
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    for (bytes, encoding) in [
        (GOOD.as_bytes().to_vec(), Encoding::Utf8),
        (windows.clone().into_bytes(), Encoding::Utf8),
        (GOOD.replace('\n', "\r").into_bytes(), Encoding::Utf8),
        ([b"\xef\xbb\xbf", windows.as_bytes()].concat(), Encoding::Utf8),
        (
            [b"\xff\xfe".to_vec(), utf16(&windows)].concat(),
            Encoding::Utf16Le,
        ),
        (utf16(&windows), Encoding::Utf16Le),
        (latin, Encoding::Windows1252),
    ] {
        let file = read(&bytes);
        assert_eq!(
            (file.policy, file.encoding),
            (policy.clone(), encoding),
            "{bytes:?}"
        );
    }
}

#[test]
fn a_slip_that_leaves_no_doubt_is_read_and_named_by_its_line() {
    for (written, good) in [
        ("mark = 40m", "mark = \"40m\""),
        ("mark = “40m”", "mark = \"40m\""),
        ("mark = „40m“", "mark = \"40m\""),
        ("mark = ‘40m’", "mark = \"40m\""),
        ("mark = «40m»", "mark = \"40m\""),
        ("“mark” = “40m”", "mark = \"40m\""),
        ("mark: 40m", "mark = \"40m\""),
        ("MARK = \"40m\"", "mark = \"40m\""),
        ("mark = 40 m", "mark = \"40m\""),
        ("mark = 40 minutes", "mark = \"40m\""),
        ("mark = \"40 min\",", "mark = \"40m\""),
        ("mark\u{a0}=\u{a0}40m", "mark = \"40m\""),
        ("ｍａｒｋ ＝ ４０ｍ", "mark = \"40m\""),
        ("mark = 40m  # as agreed", "mark = \"40m\"  # as agreed"),
        ("clears-after = 10m", "clears_after = \"10m\""),
        ("night = 22:00–06:00", "night = \"22:00-06:00\""),
        ("night = “22:00 – 6:00”", "night = \"22:00-06:00\""),
        ("nudges_per_shift_max = \"8\"", "nudges_per_shift_max = 8"),
        ("nudges_per_shift_max = ８", "nudges_per_shift_max = 8"),
        (
            "nudge_in_after_call_work = No",
            "nudge_in_after_call_work = false",
        ),
        (
            "nudge_in_after_call_work = “false”",
            "nudge_in_after_call_work = false",
        ),
        ("// a remark", "# a remark"),
    ] {
        let text = format!("settle = 2s\n\n{written}\nlease = \"4h\"\n");
        let file = read(text.as_bytes());
        assert_eq!(
            file.mended.last().map(|one| (one.line, one.as_written.as_str())),
            Some((3, good)),
            "{written}"
        );
        assert_eq!(file.mended.len(), 2, "{written}: the good line is left alone");
        assert_eq!(Policy::parse(&file.text), Ok(file.policy), "{written}");
    }
    assert!(read(GOOD.as_bytes()).mended.is_empty());
}

#[test]
fn what_could_mean_two_things_is_refused_with_its_line_and_what_to_write() {
    for (written, says) in [
        ("mark = 50", "\"50m\" for minutes or \"50s\" for seconds"),
        ("mark = “50”", "\"50m\" for minutes or \"50s\" for seconds"),
        ("mark", "write it like mark = \"50m\""),
        ("mark =", "mark has no value; write it like mark = \"50m\""),
        (
            "night = ",
            "night has no value; write it like night = \"22:00-06:00\"",
        ),
        ("mark = 5 weeks", "for example mark = \"50m\""),
        ("mark = 1.5h", "for example mark = \"50m\""),
        ("marc = 50m", "unknown key marc; did you mean mark?"),
        ("nigth = 22:00-06:00", "did you mean night?"),
        ("colour = blue", "docs/policy.md names every key"),
        ("mark = 9h", "mark must be between 1s and 8h"),
        ("night = ten to six", "for example night = \"22:00-06:00\""),
        ("nudge_in_after_call_work = maybe", "line 3"),
        ("nudges_per_shift_max = many", "line 3"),
        ("mark = \"4\"0m\"", "line 3"),
    ] {
        let said = refused(&format!("settle = 2s\n\n{written}\n"));
        assert!(
            said.starts_with("line 3: ") && said.contains(says),
            "{written}: {said}"
        );
    }
    assert!(refused("mark = 40m\nmark = 30m\n").starts_with("line 2: "));
}

#[test]
fn what_is_no_text_is_refused_with_what_to_do() {
    for bytes in [&b"\xff\xfem"[..], b"mark\0\x01", b"# \xb3\xb9\xbf\nmark = 40m\n"] {
        let said = Policy::read(bytes).unwrap_err().to_string();
        assert!(
            said.starts_with("line 1: ") && said.contains("save it as UTF-8"),
            "{said}"
        );
    }
}
