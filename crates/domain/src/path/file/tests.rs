//! Ladder files: good ones in one and in three languages, and what is wrong with the others.

use super::*;

/// Line 1 is its first.
const SMALL: &str = r#"format = 1
key = "cc"
version = "2026-11"
name = "Contact centre"

[[skill]]
key = "calm"
name = "Keeps calm"
meaning = "Stays kind under pressure."
levels = [
    "with help",
    { says = "alone", examples = ["Brought a heated call back to the matter."] },
]
esco = "http://data.europa.eu/esco/skill/1605025e-a179-421f-8f35-5b07d182a6b2"

[[skill]]
key = "words"
name = "Clear words"
meaning = "Speaks so that nobody asks twice."
levels = ["short sentences"]

[[role]]
key = "adviser"
name = "Adviser"
about = "Helps customers."
needs = [{ skill = "calm", level = 1 }]

[[role]]
key = "senior"
was = ["expert"]
name = "Senior adviser"
about = "Helps where it is hard."
needs = [
    { skill = "calm", level = 2 },
    { skill = "words", level = 1 },
]
entry = ["6 months as adviser"]
esco = "http://data.europa.eu/esco/occupation/0ededdc2-050a-4ec3-8e70-6295105fcd19"

[[move]]
from = "adviser"
to = "senior"
"#;

fn faults(text: &str) -> Vec<String> {
    let faults = LadderFile::parse(text).expect_err(text);
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn a_small_ladder_is_read_whole() {
    let LadderFile { ladder, words } = LadderFile::parse(SMALL).unwrap();
    assert_eq!(words, []);
    assert_eq!(
        (ladder.version.as_str(), ladder.language.as_str()),
        ("2026-11", "en")
    );
    let calm = ladder.skill("calm").unwrap();
    assert_eq!(calm.levels, ["with help", "alone"]);
    assert_eq!(
        calm.examples,
        [
            vec![],
            vec!["Brought a heated call back to the matter.".to_owned()]
        ]
    );
    assert!(calm.esco.as_ref().is_some_and(|esco| esco.ends_with("a6b2")));
    let next: Vec<_> = ladder
        .moves_from("adviser")
        .map(|(role, way)| (role.key.as_str(), way))
        .collect();
    assert_eq!(next, [("senior", Way::Up)]);
}

#[test]
fn a_key_of_an_earlier_edition_finds_what_it_named() {
    let ladder = LadderFile::parse(SMALL).unwrap().ladder;
    assert_eq!(ladder.role("expert").unwrap().key, "senior");
    assert_eq!(ladder.role("gone"), None);
}

#[test]
fn the_same_ladder_in_three_languages_is_one_map_with_three_sets_of_words() {
    let file = LadderFile::parse(
        r#"
        key = "cc"
        languages = ["en", "de", "pl"]
        name = { en = "Contact centre", de = "Kundendienst", pl = "Obsługa klienta" }
        [[skill]]
        key = "calm"
        name = { en = "Keeps calm", de = "Bleibt ruhig", pl = "Zachowuje spokój" }
        meaning = { en = "Stays kind.", de = "Bleibt freundlich.", pl = "Zostaje życzliwy." }
        levels = [
            { en = "with help", de = "mit Hilfe", pl = "z pomocą" },
            { says = { en = "alone", de = "allein", pl = "samodzielnie" }, examples = [
                { en = "One call.", de = "Ein Gespräch.", pl = "Jedna rozmowa." },
            ] },
        ]
        [[role]]
        key = "adviser"
        name = { en = "Adviser", de = "Beratung", pl = "Doradztwo" }
        about = { en = "Helps.", de = "Hilft.", pl = "Pomaga." }
        entry = [{ en = "None", de = "Keine", pl = "Brak" }]
        needs = [{ skill = "calm", level = 2 }]
        "#,
    )
    .unwrap();
    assert_eq!(
        (file.ladder.language.as_str(), &file.ladder.languages[..]),
        ("en", &["de".into(), "pl".into()][..])
    );
    let said = |language: &str| {
        let words = file
            .words
            .iter()
            .find(|words| words.language == language)
            .unwrap();
        let ladder = file.ladder.clone().said_with(words);
        let (skill, role) = (&ladder.skills[0], &ladder.roles[0]);
        [
            &ladder.name,
            &skill.levels[0],
            &skill.levels[1],
            &skill.examples[1][0],
            &role.name,
            &role.entry[0],
        ]
        .map(Clone::clone)
    };
    assert_eq!(
        said("de"),
        [
            "Kundendienst",
            "mit Hilfe",
            "allein",
            "Ein Gespräch.",
            "Beratung",
            "Keine"
        ]
    );
    assert_eq!(said("pl")[3], "Jedna rozmowa.");
    assert_eq!(file.ladder.skills[0].levels[1], "alone");
}

/// What is changed in the small ladder, the line of the fault, and what is said of it.
const WRONG: &[(&str, &str, usize, &str)] = &[
    ("format = 1", "format = 2", 1, "format 2 is not known"),
    ("format = 1", "format = \"one\"", 1, "format is a whole number"),
    ("key = \"cc\"", "key = cc", 2, "string values must be quoted"),
    ("key = \"cc\"\n", "", 1, "key is missing"),
    ("key = \"cc\"", "key = \"Contact Centre\"", 2, "is no key"),
    (
        "key = \"cc\"",
        "key = \"cc\"\nlangauge = \"en\"",
        3,
        "did you mean \"language\"?",
    ),
    (
        "key = \"cc\"",
        "key = \"cc\"\nowner = \"me\"",
        3,
        "\"owner\" is not known here",
    ),
    (
        "key = \"cc\"",
        "key = \"cc\"\nlanguage = \"English\"",
        3,
        "\"English\" is no language",
    ),
    (
        "key = \"cc\"",
        "key = \"cc\"\nlanguages = [\"en\", \"de\"]",
        5,
        "name is missing in de",
    ),
    (
        "name = \"Contact centre\"",
        "name = { en = \"A\", fr = \"B\" }",
        4,
        "\"fr\" is not one of the file's languages",
    ),
    ("name = \"Keeps calm\"\n", "", 6, "name is missing"),
    ("name = \"Keeps calm\"", "name = \"  \"", 8, "name is empty"),
    ("name = \"Keeps calm\"", "name = 7", 8, "name is a text"),
    (
        "Stays kind under pressure.",
        "Stays\u{202e} kind.",
        9,
        "cannot be seen",
    ),
    (
        "meaning = \"Stays",
        "meanning = \"Stays",
        9,
        "did you mean \"meaning\"?",
    ),
    (
        "\"with help\",",
        "\"Handles a call in under four minutes\",",
        11,
        "asks for speed",
    ),
    (
        "examples = [\"Brought",
        "exampels = [\"Brought",
        12,
        "did you mean \"examples\"?",
    ),
    (
        "levels = [\"short sentences\"]",
        "levels = []",
        16,
        "levels of a skill: 0",
    ),
    (
        "levels = [\"short sentences\"]",
        "levels = \"short sentences\"",
        20,
        "levels is a list",
    ),
    (
        "levels = [\"short sentences\"]",
        "levels = [\"a\", \"b\", \"c\", \"d\", \"e\"]",
        16,
        "levels of a skill: 5; from 1 to 4",
    ),
    (
        "key = \"words\"",
        "key = \"calm\"",
        16,
        "the key \"calm\" is used twice",
    ),
    (
        "was = [\"expert\"]",
        "was = [\"adviser\"]",
        28,
        "the key \"adviser\" is used twice",
    ),
    ("was = [\"expert\"]", "was = \"expert\"", 30, "was is a list"),
    (
        "esco = \"http://data.europa.eu/esco/skill",
        "esco = \"https://esco.ec.europa.eu/skill",
        14,
        "no ESCO address",
    ),
    ("esco/occupation/", "esco/skill/", 38, "no ESCO address"),
    (
        "needs = [{ skill = \"calm\", level = 1 }]",
        "needs = [{ skill = \"charm\", level = 1 }]",
        26,
        "\"charm\", which is not on",
    ),
    (
        "{ skill = \"calm\", level = 2 }",
        "{ skill = \"calm\", level = 3 }",
        34,
        "at level 3; it has 2",
    ),
    (
        "{ skill = \"calm\", level = 2 }",
        "{ skill = \"calm\", level = 0 }",
        34,
        "at level 0; it has 2",
    ),
    (
        "{ skill = \"calm\", level = 2 }",
        "{ skill = \"calm\" }",
        34,
        "level is missing",
    ),
    (
        "{ skill = \"words\", level = 1 }",
        "{ skill = \"calm\", level = 1 }",
        35,
        "needs \"calm\" twice",
    ),
    (
        "needs = [{ skill = \"calm\", level = 1 }]",
        "needs = [\"calm\"]",
        26,
        "needs is a list of tables",
    ),
    (
        "entry = [\"6 months as adviser\"]",
        "entry = [\"AHT under 300 seconds\"]",
        37,
        "asks for speed",
    ),
    ("to = \"senior\"", "to = \"star\"", 40, "a move names \"star\""),
    (
        "to = \"senior\"",
        "to = \"expert\"",
        40,
        "a move names \"expert\"",
    ),
    (
        "to = \"senior\"",
        "to = \"adviser\"",
        40,
        "from \"adviser\" to itself",
    ),
    (
        "to = \"senior\"",
        "to = \"senior\"\nway = \"down\"",
        40,
        "\"down\" is no way",
    ),
    (
        "to = \"senior\"\n",
        "to = \"senior\"\n[[move]]\nfrom = \"senior\"\nto = \"adviser\"\n",
        43,
        "leads back to it",
    ),
    (
        "to = \"senior\"\n",
        "to = \"senior\"\n[[move]]\nfrom = \"adviser\"\nto = \"senior\"\n",
        43,
        "is there twice",
    ),
];

#[test]
fn each_fault_is_told_with_its_line_and_what_is_wrong() {
    for (was, is, line, says) in WRONG {
        assert!(SMALL.contains(was), "{was}");
        let told = faults(&SMALL.replacen(was, is, 1));
        let begins = format!("line {line}: ");
        assert!(
            told.iter()
                .any(|fault| fault.starts_with(&begins) && fault.contains(says)),
            "{is}: line {line}, {says}: {told:#?}"
        );
    }
}

#[test]
fn one_fault_is_told_once() {
    for (was, is, ..) in WRONG.iter().filter(|(_, is, ..)| !is.contains("languages")) {
        let told = faults(&SMALL.replacen(was, is, 1));
        let follows = |fault: &&String| {
            !["is missing", "not on the ladder", "levels of a skill: 0"]
                .iter()
                .any(|said| fault.contains(said))
        };
        assert!(told.iter().filter(follows).count() <= 1, "{is}: {told:#?}");
    }
}

#[test]
fn all_faults_of_a_file_are_told_at_once_in_its_order() {
    let text = SMALL
        .replace("level = 2", "level = 9")
        .replace("\"with help\"", "\"\"")
        .replace("way", "away");
    let told = faults(&text.replace("to = \"senior\"", "to = \"star\""));
    let lines: Vec<&str> = told.iter().filter_map(|fault| fault.split(':').next()).collect();
    assert_eq!(lines, ["line 11", "line 34", "line 40"]);
}

#[test]
fn texts_are_as_long_as_they_may_be_and_no_longer() {
    let named = |chars: usize| SMALL.replace("Keeps calm", &"長".repeat(chars));
    assert!(LadderFile::parse(&named(NAME_CHARS_MAX)).is_ok());
    assert!(faults(&named(NAME_CHARS_MAX + 1))[0].contains("name has 61 characters; 60 are the most"));
    let about = |chars: usize| SMALL.replace("Helps customers.", &"x".repeat(chars));
    assert!(LadderFile::parse(&about(ABOUT_CHARS_MAX)).is_ok());
    assert!(faults(&about(ABOUT_CHARS_MAX + 1))[0].starts_with("line 25: about has 301"));
}

#[test]
fn no_file_makes_the_reader_panic() {
    for cut in 0..SMALL.len() {
        let _ = LadderFile::parse(&SMALL[..cut]);
    }
    for odd in [
        "",
        "\u{feff}",
        "[[skill]]",
        "skill = 1",
        "skill = [1]",
        "key = {}",
        "[role.x]\ny=1",
        "name = [[[[[[]]]]]]",
    ] {
        assert!(LadderFile::parse(odd).is_err(), "{odd}");
    }
}
