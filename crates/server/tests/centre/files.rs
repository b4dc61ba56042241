//! Files and names as they are, through the real program: what spreadsheets write, who is meant, what a preview
//! says, and that nothing is said twice.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};
use tempfile::TempDir;

const BINARY: &str = env!("CARGO_BIN_EXE_breakwater-server");
const TEAM: &str = "name,team,post\nAda Brook,Quay,agent\nBen Okoro,Quay,leader\n";

struct Place(TempDir);

impl Place {
    fn new() -> Place {
        Place(TempDir::new().unwrap())
    }

    fn with(people: impl AsRef<[u8]>) -> Place {
        let place = Place::new();
        place.good(&["import", "people", &place.file(people)]);
        place
    }

    fn data(&self) -> PathBuf {
        self.0.path().join("data")
    }

    fn file(&self, bytes: impl AsRef<[u8]>) -> String {
        let path = self.0.path().join("file");
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn ask(&self, args: &[&str]) -> Output {
        ask(args, &self.data())
    }

    /// What it said on standard output.
    fn good(&self, args: &[&str]) -> String {
        let output = self.ask(args);
        assert!(
            output.status.success(),
            "{args:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{args:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// What it said on standard error.
    fn refused(&self, args: &[&str]) -> String {
        let output = self.ask(args);
        assert_eq!(
            (output.status.code(), output.stdout.as_slice()),
            (Some(4), &b""[..]),
            "{args:?}"
        );
        String::from_utf8(output.stderr).unwrap()
    }

    fn people(&self, file: impl AsRef<[u8]>) -> String {
        self.good(&["import", "people", &self.file(file)])
    }

    /// Name, team, post and address of everybody, and who leads, as the database has them.
    fn roster(&self) -> Vec<String> {
        let db = rusqlite::Connection::open(self.data().join("centre.db")).unwrap();
        let sql = "SELECT person.name || '|' || ifnull(team.name, '') || '|' || post || '|' || ifnull(email, '') \
            || '|' || ifnull(person.role, '') || '|' || EXISTS (SELECT 1 FROM team WHERE leader = person.id) FROM person \
            LEFT JOIN team ON team.id = person.team ORDER BY 1";
        let mut query = db.prepare(sql).unwrap();
        query
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect()
    }

    fn fsck(&self) {
        assert!(self.good(&["fsck"]).contains("0 faults"));
    }
}

fn ask(args: &[&str], data: &Path) -> Output {
    let mut command = Command::new(BINARY);
    command.args(args).arg("--data").arg(data).stdin(Stdio::null());
    command.output().unwrap()
}

#[test]
fn rows_of_separators_below_a_table_are_no_people() {
    let place = Place::new();
    let said = place.people(
        "\u{feff}Name;Team;Post;Role\r\nAda;Quay;agent;\r\nBen;Quay;leader;\r\n;;;\r\n  ; ;;\r\n;;;\r\n",
    );
    assert_eq!(said, "2 rows read as UTF-8, 3 things changed\n");
    assert_eq!(place.roster(), ["Ada|Quay|agent|||0", "Ben|Quay|leader|||1"]);
}

#[test]
fn unicode_text_and_a_sep_line_are_read_and_the_encoding_is_named() {
    let text = "Name\tTeam\tPost\tRole\r\nZoë Brook\tQuay\tagent\t\r\n";
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let place = Place::new();
    assert!(
        place
            .people([b"\xff\xfe".to_vec(), utf16].concat())
            .starts_with("1 rows read as UTF-16LE")
    );
    let said = place.people("\u{feff}sep=;\r\nName;Team;Post;Role\r\nZoë Brook;Quay;agent;\r\n");
    assert_eq!(said, "1 rows read as UTF-8, 0 things changed\n");
    let said = place.people(b"Name;Team\r\nZo\xeb Brook;Pier\r\n");
    assert_eq!(said, "1 rows read as Windows-1252, 2 things changed\n");
    let said = place.refused(&[
        "import",
        "people",
        &place.file(b"name\n\xa3ukasz \x8cwi\xb9tek\n"),
    ]);
    assert!(said.contains("line 2") && said.contains("CSV UTF-8"), "{said}");
    assert_eq!(place.roster(), ["Zoë Brook|Pier|agent|||0"]);
}

#[test]
fn names_composed_and_decomposed_are_one_person() {
    let place = Place::with("name,team,post,role\nZoe\u{308} Bru\u{308}ck,Quay,agent,\n");
    place.good(&["invite", "Zo\u{eb} Br\u{fc}ck"]);
    place.good(&["invite", "ZOE\u{308} BRÜCK"]);
    let praise =
        place.file("to,text,value,said_on,shared_by\nZo\u{eb} Br\u{fc}ck,She stayed.,,2026-01-05,\n");
    assert!(
        place
            .good(&["import", "praise", &praise])
            .contains("1 things changed")
    );
    let said = place.people("name,team,post,role\nZo\u{eb} Br\u{fc}ck,Quay,agent,\n");
    assert_eq!(said, "1 rows read as UTF-8, 0 things changed\n");
    assert_eq!(place.roster(), ["Zoë Brück|Quay|agent|||0"]);
    place.fsck();
}

#[test]
fn a_beginning_of_a_name_is_nobody_and_those_who_may_be_meant_are_named() {
    let place = Place::with("name,team\nSamantha Lee,Quay\nJonas Weber,Quay\n");
    let praise = "to,text,value,said_on,shared_by\nSam,Sam found my parcel.,,2026-01-05,\n\
        Jon,Jon was kind.,,2026-01-05,\nJonas Weber,Kind.,,2026-01-05,\n";
    let said = place.refused(&["import", "praise", &place.file(praise)]);
    assert!(said.starts_with("2 of 3 rows cannot be imported\n"), "{said}");
    assert!(
        said.contains(
            "line 2: to: nobody is called \"Sam\"; write the whole name, perhaps Samantha Lee (Quay, "
        ),
        "{said}"
    );
    let said = place.refused(&["invite", "Jon"]);
    assert!(said.contains("perhaps Jonas Weber (Quay, "), "{said}");
    let said = place.refused(&["team", "add", "Pier", "--leader", "Jonas"]);
    assert!(said.contains("perhaps Jonas Weber"), "{said}");
}

#[test]
fn two_people_of_one_name_are_told_apart_by_address_or_id_in_every_command() {
    let place = Place::with("name,team,e-mail\nAnn Lee,Quay,ann@x.org\nann lee,Pier,a.lee@x.org\n");
    assert_eq!(
        place.roster(),
        [
            "Ann Lee|Quay|agent|ann@x.org||0",
            "ann lee|Pier|agent|a.lee@x.org||0"
        ]
    );
    let said = place.refused(&["invite", "Ann Lee"]);
    assert!(
        said.contains("2 people are called \"Ann Lee\"")
            && said.contains("ann@x.org")
            && said.contains("Pier"),
        "{said}"
    );
    let id = said
        .split("ann@x.org, ")
        .nth(1)
        .and_then(|rest| rest.split(')').next())
        .unwrap()
        .to_owned();
    place.good(&["invite", "ANN@x.org"]);
    place.good(&["invite", &id]);
    place.good(&["team", "add", "Dock", "--leader", "a.lee@x.org"]);
    let praise = format!("to,text,said_on,shared_by\n{id},Kind.,2026-01-05,a.lee@x.org\n");
    assert!(
        place
            .good(&["import", "praise", &place.file(praise)])
            .contains("1 things changed")
    );
    let said = place.refused(&["import", "people", &place.file("name,team\nAnn Lee,Dock\n")]);
    assert!(
        said.contains("2 people are called") && said.contains("add a column email or id"),
        "{said}"
    );
    place.people(format!("name,id,team\nAnn Lee,{id},Dock\n"));
    let said = place.refused(&["person", "add", "ANN LEE"]);
    assert!(
        said.contains("somebody is called so already") && said.contains("--email"),
        "{said}"
    );
    place.good(&["person", "add", "Ann Lee", "--email", "third@x.org"]);
    assert!(
        place
            .refused(&["person", "add", "Cem", "--email", "Third@x.org"])
            .contains("address")
    );
    assert_eq!(place.roster().len(), 3);
    place.fsck();
}

#[test]
fn the_same_name_twice_in_a_file_is_refused_unless_addresses_tell_them_apart() {
    let place = Place::new();
    let said = place.refused(&["import", "people", &place.file("name\nAnn Lee\nBen\nANN  LEE\n")]);
    assert!(
        said.starts_with("1 of 3 rows cannot be imported\nline 4: this is the same person as in line 2"),
        "{said}"
    );
    place.people("name,email\nAnn Lee,a@x.org\nAnn Lee,b@x.org\n");
    assert!(
        place
            .people("name,email\nAnn Lee,a@x.org\nAnn Lee,b@x.org\n")
            .contains("0 things changed")
    );
    let said = place.refused(&[
        "import",
        "people",
        &place.file("name,email\nCem,a@x.org\nDee,a@x.org\n"),
    ]);
    assert!(said.contains("same person as in line 2"), "{said}");
}

#[test]
fn an_address_tells_people_apart_here_and_goes_to_no_desk() {
    let place = Place::new();
    place.people("name,email\nAnn Lee,a@x.org\nAnn Lee,b@x.org\n");
    place.good(&["person", "rename", "b@x.org", "Ann Leeds"]);
    let db = rusqlite::Connection::open(place.data().join("centre.db")).unwrap();
    let holding = |text: &str| -> i64 {
        let sql = "SELECT count(*) FROM record WHERE instr(body, CAST(?1 AS BLOB)) > 0";
        db.query_row(sql, [text], |row| row.get(0)).unwrap()
    };
    assert_eq!(holding("Ann Lee"), 3, "the names are in records");
    assert_eq!(holding("@x.org"), 0);
    assert_eq!(
        place.roster(),
        ["Ann Leeds||agent|b@x.org||0", "Ann Lee||agent|a@x.org||0"]
    );
}

#[test]
fn what_a_file_does_not_name_it_does_not_change() {
    let place = Place::with("name,team,post,email\nBen Okoro,Quay,leader,ben@x.org\nAda,Quay,agent,\n");
    for file in [
        "name\nBen Okoro\n",
        "name,team\nBen Okoro,Quay\n",
        "name,team,post\nBen Okoro,,\n",
        "name,post\nBen Okoro,leader\n",
        "name;team;post;role;shoe size\nBen Okoro;Quay;;;44\nBen Okoro;;;;\n",
    ] {
        let output = place.ask(&["import", "people", &place.file(file), "--skip-bad"]);
        assert!(output.status.success());
    }
    assert_eq!(place.roster()[1], "Ben Okoro|Quay|leader|ben@x.org||1");
    place.people("name,team\nBen Okoro,Pier\n");
    assert_eq!(
        place.roster()[1],
        "Ben Okoro|Pier|leader|ben@x.org||1",
        "a leader who moves leads the new team"
    );
    place.people("name,post,team\nBen Okoro,agent,-\n");
    assert_eq!(
        place.roster()[1],
        "Ben Okoro||agent|ben@x.org||0",
        "and is one no more when the file says so"
    );
}

#[test]
fn invisible_names_are_refused_with_the_character() {
    let place = Place::new();
    for name in ["\u{200b}", "Ada\u{202e}Brook", "\u{3164}"] {
        assert!(
            place
                .refused(&["person", "add", name])
                .contains("invisible character U+"),
            "{name:?}"
        );
        assert!(
            place.refused(&["team", "add", name]).contains("invisible"),
            "{name:?}"
        );
    }
    let said = place.refused(&[
        "import",
        "people",
        &place.file("name,team\nAda\u{2060}Brook,Quay\nBen,\u{3164}\n"),
    ]);
    assert!(
        said.contains("line 2: name: the name holds the invisible") && said.contains("line 3: team: "),
        "{said}"
    );
}

#[test]
fn a_preview_says_what_would_change_and_changes_nothing() {
    let place = Place::with(TEAM);
    place.good(&["value", "add", "Kind", "--meaning", "Stays kind."]);
    let before = place.roster();
    let heads = place.good(&["fsck"]);
    let dry = |what: &str, file: &str| place.good(&["import", what, &place.file(file), "--dry-run"]);
    assert_eq!(
        dry(
            "people",
            "name,team,post\nAda Brook,Pier,leader\nBen Okoro,,\nCem,Quay,\n"
        ),
        "team Pier would be added, led by Ada Brook\nline 2: Ada Brook would change: team Quay to Pier, post agent to leader\n\
         line 4: Cem would be added (Quay, agent)\n3 rows read as UTF-8, 3 things would change; nothing was changed\n"
    );
    assert_eq!(
        dry(
            "praise",
            "to,text,said_on\nAda Brook,So kind. Ring 601 234 567,2026-01-05\n"
        ),
        "line 2: Ada Brook would get: So kind. Ring …\n1 rows read as UTF-8, 1 things would change; nothing was changed; \
         personal data taken out of 1\n"
    );
    let ladder = include_str!("../../sample/ladder.toml");
    assert!(dry("ladder", ladder).contains(
        "would be added, with 12 roles, 15 skills, 6 languages\n1 rows read as UTF-8, 1 things would change"
    ));
    assert_eq!((place.roster(), place.good(&["fsck"])), (before, heads));
    for (what, file) in [
        ("people", TEAM),
        ("praise", "to,text,said_on\nAda Brook,Kind.,2026-01-05\n"),
        ("ladder", ladder),
    ] {
        place.good(&["import", what, &place.file(file)]);
        assert!(
            dry(what, file).contains(", 0 things would change; nothing was changed"),
            "{what}"
        );
    }
    let said = place.refused(&[
        "import",
        "people",
        &place.file("name,post\nAda Brook,boss\n"),
        "--dry-run",
    ]);
    assert!(said.contains("1 of 1 rows"), "{said}");
}

#[test]
fn a_preview_makes_no_centre() {
    let place = Place::new();
    let said = place.refused(&["import", "people", &place.file(TEAM), "--dry-run"]);
    assert!(said.starts_with("there is no centre in"), "{said}");
    assert!(!place.data().exists());
}

#[test]
fn rows_are_counted_and_every_error_is_said_once() {
    let place = Place::with(TEAM);
    let file = "name,post\n\nAda Brook,agent\n,\nBen Okoro,boss\n;,\n\nCem,agent\n,leader\n,,\nDee,\n";
    let said = place.refused(&["import", "people", &place.file(file)]);
    assert!(
        said.starts_with("2 of 5 rows cannot be imported\nline 5: post \"boss\""),
        "{said}"
    );
    let policy = |text: &str| place.refused(&["policy", "set", &place.file(text)]);
    for said in [
        said,
        policy("mark = \"90m\"\n"),
        policy("mark = 50\n"),
        place.refused(&["import", "ladder", &place.file("key = 1\n")]),
        place.refused(&["import", "people", &place.file("nom\nx\n")]),
        place.refused(&["import", "people", "/nonexistent/file"]),
        place.refused(&["invite", "Nobody"]),
    ] {
        let mut parts: Vec<&str> = said
            .split(['\n', ':'])
            .map(str::trim)
            .filter(|part| part.len() > 12)
            .collect();
        let count = parts.len();
        parts.sort_unstable();
        parts.dedup();
        assert_eq!(parts.len(), count, "{said}");
    }
}

#[test]
fn a_day_that_has_begun_somewhere_is_no_day_to_come() {
    let place = Place::with(TEAM);
    let now = server::edge::now();
    let on_the_line_islands = (now + chrono::TimeDelta::hours(14)).date_naive();
    let row = |day: chrono::NaiveDate| format!("to,text,said_on\nAda Brook,Thank you.,{day}\n");
    assert!(
        place
            .good(&["import", "praise", &place.file(row(on_the_line_islands))])
            .contains("1 things changed")
    );
    let tomorrow = on_the_line_islands.succ_opt().unwrap();
    let said = place.refused(&["import", "praise", &place.file(row(tomorrow))]);
    assert!(said.contains("is yet to come"), "{said}");
}

#[test]
fn a_floor_is_read_as_an_editor_saved_it_and_kept_as_it_should_be_written() {
    let place = Place::with(TEAM);
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    for bytes in [
        b"mark = 40m\r\n".to_vec(),
        "mark = “40m”".into(),
        [b"\xff\xfe".to_vec(), utf16("mark = \"40m\"\r\n")].concat(),
    ] {
        place.good(&["policy", "set", &place.file(bytes)]);
        assert!(place.good(&["policy", "show"]).ends_with("\nmark = \"40m\"\n"));
    }
}
