//! A path on one A4: every word that was ticked, in every language, and never a box or a second page.

use crate::{PROGRAM, day, keep, pdf, read, says, told, words_of};
use i18n::{Language, Words};
use protocol::print::{
    self, Page, PathPage, PrintFault, PrintRefusal, PrintedEvidence, PrintedGoal, PrintedRole, PrintedSkill,
    PrintedWay,
};
use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

fn evidence(text: &str, level: u8, on: &str) -> PrintedEvidence {
    let (text, on) = (text.to_owned(), day(on));
    PrintedEvidence { text, level, on }
}

fn skill(name: &str, (shown, needed): (u8, u8), evidence: Vec<PrintedEvidence>) -> PrintedSkill {
    let sought = (shown < needed).then(|| format!("{name}: the next one"));
    PrintedSkill {
        name: name.to_owned(),
        shown,
        needed,
        levels: 3,
        sought,
        evidence,
    }
}

fn goal(text: &str, by: &str, done: Option<&str>) -> PrintedGoal {
    PrintedGoal {
        text: text.to_owned(),
        by: day(by),
        done_on: done.map(day),
    }
}

fn way(name: &str, sideways: bool) -> PrintedWay {
    let name = name.to_owned();
    PrintedWay { name, sideways }
}

/// Skills of three kinds: with two pieces of evidence, with one, with none.
fn skills(own: impl Fn(&str, &str) -> String) -> Vec<PrintedSkill> {
    vec![
        skill(
            &own("De-escalation", "化解冲突"),
            (2, 2),
            vec![
                evidence(
                    &own(
                        "Stayed with a caller whose parcel was lost twice, until the refund was really done.",
                        "客户的包裹丢了两次，我一直陪着他，直到退款真的到账。",
                    ),
                    2,
                    "2026-11-12",
                ),
                evidence(
                    &own(
                        "Took over an angry transfer from Piotr.",
                        "接手了一通很生气的转接电话。",
                    ),
                    1,
                    "2026-09-03",
                ),
            ],
        ),
        skill(
            &own("Coaching a newcomer", "带新人"),
            (1, 2),
            vec![evidence(
                &own("Two mornings beside Ilyas.", "陪伊利亚斯两个上午。"),
                1,
                "2026-10-20",
            )],
        ),
        skill(
            &own("Writing for the knowledge base", "撰写知识库"),
            (0, 1),
            vec![],
        ),
    ]
}

/// A path with something in every place, its own words in a language.
fn path(language: Language) -> PathPage {
    let zh = language == Language::SimplifiedChinese;
    let own = |latin: &str, chinese: &str| if zh { chinese } else { latin }.to_owned();
    PathPage {
        language: language.tag().to_owned(),
        name: Some(own("Zofia Grażyna Błaszczyk-Müller", "王芳")),
        on: day("2026-11-29"),
        role: Some(own("Adviser", "客服专员")),
        next: Some(PrintedRole {
            name: own("Senior adviser", "高级客服专员"),
            about: own(
                "Takes what others cannot solve, and helps them to solve it the next time.",
                "处理别人解决不了的问题，并帮助他们下次自己解决。",
            ),
            sideways: false,
            entry: vec![own("Six months as an adviser", "担任客服专员六个月")],
        }),
        ways: vec![
            way(&own("Quality coach", "质检教练"), true),
            way(&own("Team lead", "班组长"), false),
        ],
        skills: skills(own),
        former: vec![skill(
            &own("Fax", "传真"),
            (0, 0),
            vec![evidence(&own("The old machine.", "旧机器。"), 1, "2024-01-05")],
        )],
        goals: vec![
            goal(
                &own(
                    "Sit in on two escalation calls and write down what worked",
                    "旁听两通升级电话，写下有效的做法",
                ),
                "2026-12-31",
                None,
            ),
            goal(
                &own("Read the new returns policy", "读完新的退货政策"),
                "2026-11-15",
                Some("2026-11-10"),
            ),
        ],
    }
}

/// Everything that a path page was given, in words.
fn given(page: &PathPage) -> Vec<&str> {
    let mut given: Vec<&str> = page.name.iter().chain(&page.role).map(String::as_str).collect();
    if let Some(next) = &page.next {
        given.extend([next.name.as_str(), &next.about]);
        given.extend(next.entry.iter().map(String::as_str));
    }
    given.extend(page.ways.iter().map(|way| way.name.as_str()));
    for skill in page.skills.iter().chain(&page.former) {
        given.push(&skill.name);
        given.extend(skill.evidence.iter().map(|one| one.text.as_str()));
    }
    given.extend(page.goals.iter().map(|goal| goal.text.as_str()));
    given
}

#[test]
fn a_path_says_every_word_in_every_language_on_one_a4() {
    for language in Language::ALL {
        let page = path(language);
        let pdf = pdf(&Page::Path(Box::new(page.clone())));
        keep(&format!("path-{}", language.tag()), &pdf);
        let text = words_of(&pdf);
        for wanted in given(&page) {
            assert!(
                says(&text, wanted),
                "{wanted:?} is not on the page in {language:?}:\n{text}"
            );
        }
        let words = Words::new(language);
        let labels = [
            words.print_path(),
            words.print_goals(),
            words.print_steps(),
            words.print_agreed(),
            words.print_path_foot(),
        ];
        for wanted in labels {
            assert!(says(&text, &wanted), "{wanted:?} in {language:?}:\n{text}");
        }
        let about = read("pdfinfo", &[], &pdf);
        let title = words.print_path_named(page.name.as_deref().unwrap());
        let holds = |key: &str, value: &str| {
            about
                .lines()
                .any(|line| line.starts_with(key) && line.ends_with(value))
        };
        assert!(
            holds("Title:", &title) && holds("Tagged:", "yes") && holds("Pages:", " 1"),
            "{about}"
        );
        assert!(about.contains("595.28 x 841.89"), "{about}");
        let lang = format!("/Lang({})", language.tag());
        let raw = String::from_utf8_lossy(&pdf).replace("/Lang (", "/Lang(");
        assert!(raw.contains(&lang), "the language {lang} is not said");
    }
}

#[test]
fn a_day_is_written_as_the_language_writes_it() {
    let said = [
        (Language::English, "29 November 2026"),
        (Language::German, "29. November 2026"),
        (Language::Polish, "29 listopada 2026"),
        (Language::SimplifiedChinese, "2026年11月29日"),
        (Language::BrazilianPortuguese, "29 de novembro de 2026"),
        (Language::Spanish, "29 de noviembre de 2026"),
    ];
    for (language, wanted) in said {
        let text = words_of(&pdf(&Page::Path(Box::new(path(language)))));
        assert!(says(&text, wanted), "{wanted} in {language:?}:\n{text}");
    }
}

#[test]
fn it_is_read_aloud_from_the_name_to_the_goals() {
    let page = path(Language::English);
    let structure = read("pdfinfo", &["-struct-text"], &pdf(&Page::Path(Box::new(page))));
    let order = [
        "Błaszczyk",
        "Senior adviser",
        "De-escalation",
        "Coaching a newcomer",
        "Sit in on two",
    ];
    let at: Vec<usize> = order
        .iter()
        .map(|words| {
            structure
                .find(words)
                .unwrap_or_else(|| panic!("{words}:\n{structure}"))
        })
        .collect();
    assert!(at.is_sorted(), "{at:?}:\n{structure}");
    for kind in ["H1", "H2", "LI", "L (block)"] {
        assert!(structure.contains(kind), "no {kind}:\n{structure}");
    }
}

#[test]
fn however_much_is_written_down_it_is_one_page_and_says_what_is_left_out() {
    let long = "A caller whose order had been cancelled three times by three departments, none of which knew of the \
                others; I wrote to each of them while he waited, and called him back the next morning to hear that it \
                had come. ";
    for language in [
        Language::English,
        Language::German,
        Language::Polish,
        Language::SimplifiedChinese,
    ] {
        let mut page = path(language);
        let words = if language == Language::SimplifiedChinese {
            "客户的订单被三个部门取消了三次，谁也不知道别人做了什么；他等着的时候我给每个部门都写了信。"
        } else {
            long
        };
        for (at, skill) in page.skills.iter_mut().enumerate() {
            skill.evidence = (0..20)
                .map(|nth| evidence(&format!("{nth}-{at} {}", words.repeat(2)), 1, "2026-10-01"))
                .collect();
        }
        page.goals = (0..25)
            .map(|nth| goal(&format!("{nth}: {words}"), "2026-12-31", None))
            .collect();
        let pdf = pdf(&Page::Path(Box::new(page.clone())));
        keep(&format!("path-long-{}", language.tag()), &pdf);
        assert!(
            read("pdfinfo", &[], &pdf).contains("Pages:           1"),
            "more than a page in {language:?}"
        );
        let (text, said) = (words_of(&pdf), Words::new(language));
        let left: Vec<i64> = (1..=20)
            .filter(|left| says(&text, &said.print_evidence_more(*left)))
            .collect();
        assert!(
            !left.is_empty(),
            "nothing says that evidence is left out in {language:?}:\n{text}"
        );
        assert!(
            (1..=25).any(|left| says(&text, &said.print_goals_more(left))),
            "{language:?}:\n{text}"
        );
        for skill in &page.skills {
            assert!(
                says(&text, &skill.name),
                "{} is left out in {language:?}",
                skill.name
            );
        }
    }
}

#[test]
fn an_empty_path_is_a_page_to_write_on() {
    for language in Language::ALL {
        let page = PathPage {
            language: language.tag().to_owned(),
            name: None,
            on: day("2026-11-29"),
            role: None,
            next: None,
            ways: vec![],
            skills: vec![],
            former: vec![],
            goals: vec![],
        };
        let pdf = pdf(&Page::Path(Box::new(page)));
        keep(&format!("path-empty-{}", language.tag()), &pdf);
        let (text, words) = (words_of(&pdf), Words::new(language));
        for wanted in [
            words.print_path(),
            words.print_blank(),
            words.print_blank_text(),
            words.print_goals_none(),
        ] {
            assert!(says(&text, &wanted), "{wanted:?} in {language:?}:\n{text}");
        }
    }
}

/// A computer without any font of its own.
fn bare(page: &Page) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("fonts.conf");
    fs::write(
        &settings,
        "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>",
    )
    .unwrap();
    let mut program = Command::new(PROGRAM);
    program
        .env("FONTCONFIG_FILE", &settings)
        .env("XDG_DATA_HOME", folder.path())
        .env("HOME", folder.path());
    told(&mut program, &serde_json::to_vec(page).unwrap())
}

#[test]
fn a_computer_without_fonts_prints_five_languages_and_says_what_chinese_lacks() {
    for language in Language::ALL {
        let output = bare(&Page::Path(Box::new(path(language))));
        let read = PrintRefusal::read(output.status.code(), output.stdout);
        if language != Language::SimplifiedChinese {
            assert!(read.is_ok(), "{language:?}: {read:?}");
            continue;
        }
        let refusal = read.unwrap_err();
        assert_eq!(refusal.fault, PrintFault::FontHan);
        assert!((1..=8).contains(&refusal.signs.split(' ').count()), "{refusal:?}");
    }
}

#[test]
fn a_letter_that_no_font_has_is_named_and_no_box_is_printed() {
    let mut page = path(Language::English);
    page.goals
        .push(goal("Learn \u{12000}\u{12001} by heart", "2027-01-01", None));
    let refusal = print::pdf(Some(Path::new(PROGRAM)), &Page::Path(Box::new(page))).unwrap_err();
    let signs = "\u{12000} \u{12001}".to_owned();
    let fault = PrintFault::FontOther;
    assert_eq!(refusal, PrintRefusal { fault, signs });
}

#[test]
fn signs_that_leave_no_mark_and_faces_are_no_reason_to_refuse() {
    let mut page = path(Language::English);
    page.goals.push(goal(
        "Smile \u{1f389}\u{2764}\u{fe0f} a\u{200d}b\u{ad}c \u{1f469}\u{200d}\u{1f680}\r\nand\tgo on\u{7}",
        "2027-01-01",
        None,
    ));
    let pdf = pdf(&Page::Path(Box::new(page)));
    keep("path-faces", &pdf);
    assert!(says(&words_of(&pdf), "and go on"), "{}", words_of(&pdf));
}
