//! Where friction belongs: the same tool, and similar words in every language.

use domain::voice::{
    Said, Sort, Typed,
    cluster::{Cluster, place},
};

fn friction(tool: &str, text: &str) -> Said {
    let typed = Typed {
        tool: Some(tool),
        text: Some(text),
        ..Typed::default()
    };
    Said::new(Sort::Friction, typed).unwrap()
}

/// Open cases of one tool, numbered from 1 in the order in which they began.
fn open(texts: &[&[&str]]) -> Vec<Cluster<usize>> {
    let case = |(at, texts): (usize, &&[&str])| Cluster {
        id: at + 1,
        tool_key: "crmsuite".to_owned(),
        texts: texts.iter().map(|text| (*text).to_owned()).collect(),
    };
    texts.iter().enumerate().map(case).collect()
}

#[test]
fn the_first_one_of_a_tool_begins_a_case() {
    assert_eq!(place(&friction("CRM Suite", "it hangs"), &open(&[])), None);
    assert_eq!(place(&friction("CRM Suite", ""), &open(&[])), None);
}

#[test]
fn the_same_words_about_another_tool_are_another_case() {
    let open = open(&[&["saving hangs for a minute"]]);
    assert_eq!(
        place(&friction("Dialler", "saving hangs for a minute"), &open),
        None
    );
    assert_eq!(place(&friction("Dialler", ""), &open), None);
    assert_eq!(
        place(&friction("crm-suite", "saving hangs for a minute"), &open),
        Some(1)
    );
}

#[test]
fn one_without_words_joins_the_oldest_case_of_its_tool() {
    let open = open(&[&["saving hangs"], &["", ""], &["the search finds nothing"]]);
    assert_eq!(place(&friction("CRM Suite", ""), &open), Some(1));
}

#[test]
fn one_with_words_joins_what_is_most_similar_then_where_nobody_said_anything() {
    let cases: &[&[&str]] = &[
        &["saving a note hangs"],
        &["", ""],
        &["", "saving hangs for a minute each time"],
        &["the search finds nothing"],
    ];
    let open = open(cases);
    assert_eq!(
        place(&friction("CRM Suite", "saving hangs for minutes"), &open),
        Some(3)
    );
    assert_eq!(
        place(&friction("CRM Suite", "saving hangs"), &open),
        Some(1),
        "of equals the older"
    );
    assert_eq!(place(&friction("CRM Suite", "search is empty"), &open), Some(4));
    assert_eq!(
        place(&friction("CRM Suite", "letters are too small"), &open),
        Some(2)
    );
    let worded = [open[0].clone(), open[3].clone()];
    assert_eq!(
        place(&friction("CRM Suite", "letters are too small"), &worded),
        None
    );
}

#[test]
fn a_third_of_the_words_is_too_little_and_more_is_enough() {
    let with = |text: &str| {
        place(
            &friction("CRM Suite", text),
            &open(&[&["alpha bravo charlie delta echo"]]),
        )
    };
    assert_eq!(with("alpha xxx yyy"), None);
    assert_eq!(with("alpha bravo xxx yyy zzz"), Some(1));
    assert_eq!(with("alpha xxx"), Some(1));
}

#[test]
fn similar_things_are_found_in_every_language() {
    for (said, known, other) in [
        (
            "The customer search is very slow today",
            "Search for a customer takes minutes, so slow",
            "Letters on the second screen are too small",
        ),
        (
            "Die Kundensuche hängt seit heute früh",
            "kundensuche haengt; seit gestern hängt sie dauernd",
            "Schrift im zweiten Fenster zu klein",
        ),
        (
            "La búsqueda de clientes va muy lenta",
            "busqueda de clientes lenta otra vez",
            "No me deja imprimir la carta",
        ),
        (
            "A busca de clientes não responde",
            "busca de clientes nao responde de novo",
            "Letras pequenas demais na tela",
        ),
        (
            "Wyszukiwarka klientów się zawiesza",
            "zawiesza się wyszukiwarka, znowu",
            "Za małe litery na drugim ekranie",
        ),
        ("客户资料今天又打不开", "客户资料打不开", "第二个窗口的字太小"),
    ] {
        let found = |text: &str| place(&friction("CRM Suite", said), &open(&[&[text]]));
        assert_eq!(found(known), Some(1), "{said}: {known}");
        assert_eq!(found(other), None, "{said}: {other}");
    }
}
