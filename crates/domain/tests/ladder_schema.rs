//! The schema in docs says the same of a ladder file as the program does, as far as a schema can; and what the docs
//! show is a ladder.

use domain::path::LadderFile;
use serde_json::Value;

const SCHEMA: &str = include_str!("../../../docs/ladder.schema.json");
const DOCS: &str = include_str!("../../../docs/ladder-format.md");
const STARTER: &str = include_str!("../../server/sample/ladder.toml");

fn examples() -> Vec<&'static str> {
    let blocks = DOCS.split("```toml\n").skip(1);
    blocks.filter_map(|block| block.split("```").next()).collect()
}

fn schema() -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(SCHEMA).expect("it is JSON");
    jsonschema::validator_for(&schema).expect("it is a schema")
}

fn json(text: &str) -> Value {
    let table: toml::Table = toml::from_str(text).expect("it is TOML");
    serde_json::to_value(table).expect("TOML is JSON")
}

#[test]
fn the_starter_ladder_and_the_small_one_of_the_docs_are_ladders_to_both() {
    for text in [STARTER, examples()[0]] {
        assert!(LadderFile::parse(text).is_ok());
        let faults: Vec<String> = schema()
            .iter_errors(&json(text))
            .map(|fault| fault.to_string())
            .collect();
        assert_eq!(faults, [""; 0]);
    }
}

#[test]
fn what_the_docs_show_in_three_languages_is_read_by_both() {
    let begun = format!(
        "key = \"w\"\n{}\n[[role]]\nkey = \"r\"\nname = {{ en = \"R\", de = \"R\", pl = \"R\" }}\nabout = {{ en = \"R\", de = \"R\", pl = \"R\" }}\n",
        examples()[1]
    );
    let read = LadderFile::parse(&begun);
    assert!(read.is_ok(), "{read:?}");
    assert!(schema().is_valid(&json(&begun)));
}

#[test]
fn what_the_schema_refuses_the_program_refuses_too() {
    let small = examples()[0];
    for (was, is) in [
        ("key = \"workshop\"\n", ""),
        ("format = 1", "format = 2"),
        ("key = \"workshop\"", "key = \"Work shop\""),
        ("key = \"workshop\"", "key = \"workshop\"\nowner = \"me\""),
        ("key = \"workshop\"", "key = \"workshop\"\nlanguage = \"English\""),
        ("name = \"Keeps calm\"", "name = 7"),
        ("name = \"Keeps calm\"", "name = \" \""),
        ("meaning =", "meanning ="),
        ("levels = [", "levels = [\"a\", \"b\", \"c\","),
        ("examples =", "exampels ="),
        ("level = 2", "level = 5"),
        ("level = 2", "level = \"2\""),
        ("needs = [{ skill = \"calm\", level = 1 }]", "needs = [\"calm\"]"),
        ("esco/occupation", "esco/skill"),
        ("to = \"senior\"", "to = \"senior\"\nway = \"down\""),
        ("to = \"senior\"", ""),
    ] {
        assert!(small.contains(was), "{was}");
        let wrong = small.replacen(was, is, 1);
        assert!(!schema().is_valid(&json(&wrong)), "the schema takes {is}");
        assert!(LadderFile::parse(&wrong).is_err(), "the program takes {is}");
    }
}
