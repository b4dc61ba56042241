//! Rules about names: words that may not become data, and libraries that stay in their room.

use super::{Finding, source::Source};

/// What must have no field anywhere: it turns a person into a number that somebody else reads.
const FORBIDDEN: &[&str] = &[
    "handle_time",
    "handling_time",
    "aht",
    "acw",
    "after_call_work",
    "wrap_up",
    "occupancy",
    "adherence",
    "idle_time",
    "score",
    "rank",
    "ranking",
    "leaderboard",
    "streak",
    "badge",
    "phone_number",
    "caller_id",
    "caller_name",
    "caller_number",
    "callee",
    "window_title",
];

/// Exact exceptions: file, word. Each has its reason.
const EXCEPTIONS: &[(&str, &str)] = &[];

/// Where a name becomes data that is stored, sent or shown.
const SCHEMA: &[&str] = &[
    "crates/protocol/src/",
    "crates/store/src/",
    "crates/server/src/",
    "crates/app/src/view",
];

/// Libraries that few files may name: name, where.
const ROOMS: &[(&str, &[&str])] = &[
    ("tauri", &["src-tauri/"]),
    ("rusqlite", &["crates/store/", "crates/server/"]),
    ("reqwest", &["crates/app/src/", "crates/server/src/provider/"]),
    ("axum", &["crates/server/"]),
];

/// Of `app`, this file and those below it know HTTP (ADR 91).
const HTTP_ROOM: [&str; 2] = ["crates/app/src/sync/http.rs", "crates/app/src/sync/http/"];

/// No table, message or view has a field for what we do not measure.
pub(super) fn schema_words(files: &[Source]) -> Vec<Finding> {
    let holds_data = |path: &str| {
        path.ends_with(".sql")
            || (path.ends_with(".rs") && SCHEMA.iter().any(|place| path.starts_with(place)))
    };
    let schemas = files.iter().filter(|file| holds_data(&file.path));
    schemas
        .flat_map(|file| {
            let excepted = |word: &str| EXCEPTIONS.contains(&(file.path.as_str(), word));
            file.lines(|line| {
                let line = without_comment(line);
                let word = FORBIDDEN
                    .iter()
                    .find(|word| names(line, word) && !excepted(word))?;
                Some(format!("`{word}` may not become data (docs/PRIVACY.md)"))
            })
        })
        .collect()
}

/// A library of one room is not named in another.
pub(super) fn rooms(files: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    // Tests look at a room from outside and may use its tools; this command names what it looks for.
    let outside =
        |path: &str| path.starts_with("xtask/") || path.starts_with("tests/") || path.contains("/tests/");
    let code = || {
        files
            .iter()
            .filter(|file| file.path.ends_with(".rs") && !outside(&file.path))
    };
    for (library, places) in ROOMS {
        let uses = [format!("{library}::"), format!("use {library};")];
        let knows = |line: &str| {
            uses.iter()
                .any(|used| without_comment(line).contains(used.as_str()))
        };
        for file in code().filter(|file| !places.iter().any(|place| file.path.starts_with(place))) {
            findings.extend(file.lines(|line| knows(line).then(|| format!("names {library}"))));
        }
    }
    let knows_http = |file: &&Source| {
        let elsewhere = !HTTP_ROOM.iter().any(|room| file.path.starts_with(room));
        file.path.starts_with("crates/app/src/") && elsewhere && file.text.contains("reqwest::")
    };
    findings.extend(
        code()
            .filter(knows_http)
            .map(|file| Finding::new(&file.path, "only `sync/http` of `app` knows HTTP")),
    );
    findings
}

/// The line without its comment; a `//` or `--` inside a string also ends it, which is good enough here.
fn without_comment(line: &str) -> &str {
    let end = ["//", "--"].iter().filter_map(|mark| line.find(mark)).min();
    &line[..end.unwrap_or(line.len())]
}

/// Whether `word` stands in the line as a whole word of an identifier: `team_score` and `scoreOf` name a
/// score, `underscore` does not.
fn names(line: &str, word: &str) -> bool {
    let snake = snake_case(line);
    snake.match_indices(word).any(|(at, _)| {
        let before = snake[..at].chars().next_back();
        let after = snake[at + word.len()..].chars().next();
        [before, after]
            .into_iter()
            .all(|c| c.is_none_or(|c| !c.is_ascii_alphanumeric()))
    })
}

fn snake_case(line: &str) -> String {
    let mut snake = String::with_capacity(line.len() + 8);
    let mut previous = ' ';
    for c in line.chars() {
        if c.is_ascii_uppercase() && (previous.is_ascii_lowercase() || previous.is_ascii_digit()) {
            snake.push('_');
        }
        snake.push(c.to_ascii_lowercase());
        previous = c;
    }
    snake
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::one;

    #[test]
    fn a_score_is_found_in_a_table_and_in_a_message() {
        assert_eq!(
            schema_words(&one("crates/store/migrations/V9__x.sql", "team_score INTEGER,\n")).len(),
            1
        );
        assert_eq!(
            schema_words(&one("crates/protocol/src/x.rs", "pub idleTime: u32,\n")).len(),
            1
        );
        assert_eq!(
            schema_words(&one("crates/server/src/x.rs", "struct AhtView;\n")).len(),
            1
        );
    }

    #[test]
    fn a_comment_and_a_longer_word_are_no_schema() {
        assert!(schema_words(&one("crates/store/src/x.rs", "x(); // never a score\n")).is_empty());
        assert!(
            schema_words(&one(
                "crates/store/src/x.rs",
                "underscore, franked, team_score_of\n"
            ))
            .len()
                == 1
        );
        assert!(schema_words(&one("crates/store/src/x.rs", "underscore, franked\n")).is_empty());
        assert!(schema_words(&one("crates/domain/src/x.rs", "refuse(\"score\")\n")).is_empty());
    }

    #[test]
    fn a_library_is_found_outside_its_room() {
        let uses = ["use tau", "ri::App;\n"].concat();
        assert_eq!(rooms(&one("crates/resident/src/x.rs", &uses)).len(), 1);
        assert!(rooms(&one("src-tauri/src/x.rs", &uses)).is_empty());
    }

    #[test]
    fn one_room_of_the_application_may_know_http() {
        let file = |name: &str| Source::new(&format!("crates/app/src/{name}"), "reqwest::Client\n");
        assert!(rooms(&[file("sync/http.rs"), file("sync/http/calendar.rs")]).is_empty());
        assert_eq!(rooms(&[file("sync/http.rs"), file("kudos.rs")]).len(), 1);
    }
}
