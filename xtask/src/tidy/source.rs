//! Rules about files as text.

use std::cell::OnceCell;

use super::Finding;

/// The hard limit; about 300 is the aim.
const LINES_MAX: usize = 450;

/// Whose folder may stand in examples and tests.
const SAMPLE_PERSON: &str = "amara";

/// One text file.
pub(super) struct Source {
    /// From the repository's root, with slashes.
    pub(super) path: String,
    pub(super) text: String,
    /// Parsed when the first rule asks.
    syntax: OnceCell<Option<syn::File>>,
}

impl Source {
    pub(super) fn new(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            syntax: OnceCell::new(),
        }
    }

    /// The file as Rust; nothing when it is none.
    pub(super) fn syntax(&self) -> Option<&syn::File> {
        self.syntax
            .get_or_init(|| syn::parse_file(&self.text).ok())
            .as_ref()
    }

    pub(super) fn is_code(&self) -> bool {
        [".rs", ".ts", ".svelte"]
            .iter()
            .any(|end| self.path.ends_with(end))
    }

    /// Written by a generator, so its form is the generator's.
    pub(super) fn is_generated(&self) -> bool {
        self.path.contains("/generated") || self.path.contains("/gen/")
    }

    /// Findings for the lines in which `bad` sees something.
    pub(super) fn lines(&self, bad: impl Fn(&str) -> Option<String>) -> Vec<Finding> {
        let lines = self.text.lines().enumerate();
        let found = lines.filter_map(|(index, line)| Some((index + 1, bad(line)?)));
        found
            .map(|(number, what)| Finding::new(format!("{}:{number}", self.path), what))
            .collect()
    }
}

/// Code opens by saying what it decides and what it must never do.
pub(super) fn headers(files: &[Source]) -> Vec<Finding> {
    let opens = |file: &Source| match file.path.rsplit('.').next() {
        Some("rs") => file.text.starts_with("//!"),
        Some("ts") => file.text.starts_with("//") || file.text.starts_with("/*"),
        _ => file.text.starts_with("<!--"),
    };
    let bare = files.iter().filter(|file| file.is_code() && !opens(file));
    bare.map(|file| Finding::new(&file.path, "has no header"))
        .collect()
}

/// A file has one subject.
pub(super) fn lengths(files: &[Source]) -> Vec<Finding> {
    let written = files.iter().filter(|file| file.is_code() && !file.is_generated());
    let long = written
        .map(|file| (file, file.text.lines().count()))
        .filter(|(_, lines)| *lines > LINES_MAX);
    long.map(|(file, lines)| Finding::new(&file.path, format!("{lines} lines, {LINES_MAX} at most")))
        .collect()
}

/// `foo.rs` beside `foo/`.
pub(super) fn module_files(files: &[Source]) -> Vec<Finding> {
    let named = files.iter().filter(|file| file.path.ends_with("/mod.rs"));
    named
        .map(|file| Finding::new(&file.path, "is to be named after its module"))
        .collect()
}

/// What a network sent: its line ends are part of it.
const AS_SENT: &str = "tests/fuzz/corpus/";

/// Text ends with one line end, and has no carriage returns.
pub(super) fn endings(files: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in files
        .iter()
        .filter(|file| !file.text.is_empty() && !file.path.ends_with(".svg"))
        .filter(|file| !file.path.starts_with(AS_SENT))
    {
        if !file.text.ends_with('\n') || file.text.ends_with("\n\n") {
            findings.push(Finding::new(&file.path, "does not end with one line end"));
        }
        if file.text.contains('\r') {
            findings.push(Finding::new(&file.path, "has carriage returns"));
        }
    }
    findings
}

/// A silenced lint says why, and a test runs.
pub(super) fn attributes(files: &[Source]) -> Vec<Finding> {
    let code = files
        .iter()
        .filter(|file| file.path.ends_with(".rs") && !file.is_generated());
    code.flat_map(|file| {
        file.lines(|line| {
            let line = line.trim_start();
            let name = line.strip_prefix("#[").or_else(|| line.strip_prefix("#!["))?;
            ["allow(", "ignore]", "ignore =", "should_panic"]
                .into_iter()
                .find(|bad| name.starts_with(bad))
                .map(|bad| {
                    format!(
                        "attribute `{}` is not used here",
                        bad.trim_end_matches(['(', ']', '=', ' '])
                    )
                })
        })
    })
    .collect()
}

/// Nobody else has our folders.
pub(super) fn machine_paths(files: &[Source]) -> Vec<Finding> {
    // Taken apart, so that this file does not find itself.
    let folders = [
        ["/ro", "ot/"],
        ["/wo", "rk/"],
        ["/ho", "me/"],
        ["C:\\Us", "ers\\"],
    ]
    .map(|parts| parts.concat());
    let all = files.iter();
    all.flat_map(|file| {
        file.lines(|line| {
            let found = folders.iter().find(|folder| begins_a_path(line, folder))?;
            Some(format!("names the machine's folder {found}"))
        })
    })
    .collect()
}

/// Whether `folder` stands in the line as the beginning of a path, not inside one.
fn begins_a_path(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let begins =
            before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '.' | '_' | '-' | '}' | '/' | ')'));
        begins && !line[at + folder.len()..].starts_with(SAMPLE_PERSON)
    })
}

/// Lock files name versions, never the machine they were fetched through.
pub(super) fn lock_files(files: &[Source]) -> Vec<Finding> {
    let index = "\"registry+https://github.com/rust-lang/crates.io-index\"";
    files
        .iter()
        .flat_map(|file| match file.path.rsplit('/').next() {
            Some("Cargo.lock") => file.lines(|line| {
                let source = line.strip_prefix("source = ")?;
                (source != index).then(|| format!("comes from {source}"))
            }),
            Some("package-lock.json") => file.lines(|line| {
                line.trim_start()
                    .starts_with("\"resolved\"")
                    .then(|| "names a registry host".to_owned())
            }),
            _ => Vec::new(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::one;

    #[test]
    fn code_without_a_header_is_found_in_each_language() {
        assert!(headers(&one("a.rs", "//! Why.\n")).is_empty());
        assert_eq!(headers(&one("a.rs", "use x;\n")).len(), 1);
        assert_eq!(headers(&one("a.ts", "const x = 1\n")).len(), 1);
        assert_eq!(headers(&one("a.svelte", "<script>\n")).len(), 1);
        assert!(headers(&one("a.svelte", "<!-- Why. -->\n")).is_empty());
    }

    #[test]
    fn a_file_is_too_long_one_line_over_the_limit() {
        assert!(lengths(&one("a.rs", &"x\n".repeat(LINES_MAX))).is_empty());
        assert_eq!(lengths(&one("a.rs", &"x\n".repeat(LINES_MAX + 1))).len(), 1);
        assert!(lengths(&one("ui/src/lib/generated/a.ts", &"x\n".repeat(LINES_MAX + 1))).is_empty());
    }

    #[test]
    fn a_module_is_not_named_mod() {
        assert_eq!(module_files(&one("crates/a/src/b/mod.rs", "")).len(), 1);
        assert!(module_files(&one("crates/a/src/b.rs", "")).is_empty());
    }

    #[test]
    fn text_ends_with_exactly_one_line_end() {
        assert!(endings(&one("a.md", "x\n")).is_empty());
        assert_eq!(endings(&one("a.md", "x")).len(), 1);
        assert_eq!(endings(&one("a.md", "x\n\n")).len(), 1);
        assert_eq!(endings(&one("a.md", "x\r\n")).len(), 1);
        assert!(endings(&one("tests/fuzz/corpus/sip_message/a", "x\r\n")).is_empty());
    }

    #[test]
    fn an_attribute_that_hides_something_is_found_with_its_line() {
        let text = [
            "//! Why.\n#[",
            "allow(dead_code)]\n    #[",
            "ignore]\n#[expect(x, reason = \"y\")]\n",
        ]
        .concat();
        let found = attributes(&one("a.rs", &text));
        assert_eq!(
            found.iter().map(|f| f.at.as_str()).collect::<Vec<_>>(),
            ["a.rs:2", "a.rs:3"]
        );
    }

    #[test]
    fn a_folder_of_one_machine_is_found_and_a_route_is_not() {
        let home = ["/ho", "me/ada/x"].concat();
        assert_eq!(machine_paths(&one("a.md", &format!("see {home}\n"))).len(), 1);
        assert!(machine_paths(&one("a.md", &format!("see https://example.org{home}\n"))).is_empty());
    }

    #[test]
    fn a_lock_file_names_no_other_registry() {
        let good = "source = \"registry+https://github.com/rust-lang/crates.io-index\"\n";
        assert!(lock_files(&one("Cargo.lock", good)).is_empty());
        assert_eq!(
            lock_files(&one("Cargo.lock", "source = \"registry+http://mirror\"\n")).len(),
            1
        );
        assert_eq!(
            lock_files(&one(
                "ui/package-lock.json",
                "  \"resolved\": \"http://mirror\",\n"
            ))
            .len(),
            1
        );
    }
}
