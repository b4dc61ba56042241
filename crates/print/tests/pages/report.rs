//! A month of being heard on one A4: every answer in every language, a draft that says so, and never a second page.

use crate::{day, keep, pdf, read, says, words_of};
use i18n::{Language, Words};
use protocol::print::{
    Page, PrintedAnswer, PrintedHeard, PrintedOutcome, PrintedOwed, PrintedPulse, PrintedResult, PrintedTool,
    Report,
};

fn answer(sort: &str, tool: Option<&str>, outcome: PrintedOutcome, words: Option<&str>) -> PrintedAnswer {
    PrintedAnswer {
        sort: sort.to_owned(),
        tool: tool.map(str::to_owned),
        at_least: tool.map(|_| 5),
        outcome,
        words: words.map(str::to_owned),
    }
}

fn owed(sort: &str, tool: Option<&str>, due: &str) -> PrintedOwed {
    PrintedOwed {
        sort: sort.to_owned(),
        tool: tool.map(str::to_owned),
        due_on: day(due),
    }
}

fn tool(name: &str, (at_least, minutes): (u32, u32), waiting: Option<u32>) -> PrintedTool {
    PrintedTool {
        name: name.to_owned(),
        at_least,
        minutes,
        waiting,
    }
}

fn result(question: &str, text: Option<&str>, (agree, disagree): (&str, &str)) -> PrintedResult {
    PrintedResult {
        question: question.to_owned(),
        text: text.map(str::to_owned),
        agree: agree.to_owned(),
        disagree: disagree.to_owned(),
    }
}

fn answers(own: impl Fn(&str, &str) -> String) -> Vec<PrintedAnswer> {
    let by = Some(day("2026-12-18"));
    vec![
        answer(
            "friction",
            Some(&own("Knowledge base", "知识库")),
            PrintedOutcome::Done,
            Some(&own(
                "The search looks into attachments now, and finds a page by the words of its first line.",
                "搜索现在也看附件，并能按第一行的字找到页面。",
            )),
        ),
        answer(
            "suggestion",
            None,
            PrintedOutcome::Yes { by },
            Some(&own(
                "Swaps of early and late shifts within a team need nobody's leave any more.",
                "同一团队内早班和晚班的互换不再需要批准。",
            )),
        ),
        answer(
            "suggestion",
            None,
            PrintedOutcome::No,
            Some(&own(
                "A second screen for everybody is not in this year's means; it is asked for again in January.",
                "今年没有经费给每个人配第二块屏幕，一月会再提出。",
            )),
        ),
        answer("suggestion", None, PrintedOutcome::No, None),
        answer(
            "customers",
            None,
            PrintedOutcome::Yes { by: None },
            Some(&own(
                "Whoever returns something gets the label by e-mail at once.",
                "退货的客户会立即通过电子邮件收到标签。",
            )),
        ),
    ]
}

/// A month with something in every place, its own words in a language.
fn report(language: Language) -> Report {
    let zh = language == Language::SimplifiedChinese;
    let own = |latin: &str, chinese: &str| if zh { chinese } else { latin }.to_owned();
    Report {
        language: language.tag().to_owned(),
        centre: own("Harbour Line", "海港热线"),
        month: day("2026-11-01"),
        on: day("2026-11-30"),
        approved: false,
        heard: PrintedHeard {
            suggestions: 4,
            customers: 2,
            friction: 3,
        },
        yes: 2,
        no: 2,
        done: 1,
        answers: answers(own),
        overdue: vec![
            owed("suggestion", None, "2026-11-16"),
            owed(
                "friction",
                Some(&own("Customer record", "客户档案")),
                "2026-11-24",
            ),
        ],
        tools: vec![
            tool(&own("Softphone", "软电话"), (15, 340), Some(10)),
            tool(&own("Returns form", "退货表单"), (5, 0), None),
        ],
        pulse: Some(PrintedPulse {
            at_least: Some(25),
            results: vec![
                result("challenge", None, ("most", "hardly_any")),
                result("recognition", None, ("about_half", "some")),
                result("development", None, ("some", "about_half")),
                result("flexibility", None, ("nearly_all", "hardly_any")),
                result(
                    "own-4",
                    Some(&own("I can say what I think here.", "我在这里能说出想法。")),
                    ("most", "some"),
                ),
            ],
        }),
    }
}

fn printed(report: &Report) -> Vec<u8> {
    pdf(&Page::Report(report.clone()))
}

#[test]
fn a_month_says_every_answer_in_every_language_on_one_a4() {
    for language in Language::ALL {
        let report = report(language);
        let pdf = printed(&report);
        keep(&format!("report-{}", language.tag()), &pdf);
        let (text, words) = (words_of(&pdf), Words::new(language));
        let answers = report.answers.iter();
        let given = answers.flat_map(|one| one.words.iter().chain(&one.tool));
        let given = given.chain(report.tools.iter().map(|tool| &tool.name));
        for wanted in given.chain([&report.centre]) {
            assert!(says(&text, wanted), "{wanted:?} in {language:?}:\n{text}");
        }
        let labels = [
            words.print_report(),
            words.print_report_draft(),
            words.print_report_answers(),
            words.print_report_customers(),
            words.print_report_words_named(),
            words.print_report_people(15),
            words.print_report_minutes(340),
            words.print_report_waiting(10),
            words.print_report_pulse_people(25),
            words.print_report_question("development"),
            words.print_report_agree("nearly_all"),
            words.print_report_disagree("about_half"),
            words.print_report_foot(),
        ];
        for wanted in labels {
            assert!(says(&text, &wanted), "{wanted:?} in {language:?}:\n{text}");
        }
        let about = read("pdfinfo", &[], &pdf);
        assert!(
            about.contains("595.28 x 841.89") && about.contains("Pages:           1"),
            "{about}"
        );
    }
}

#[test]
fn a_month_is_written_as_the_language_writes_it() {
    let said = [
        (Language::English, "November 2026"),
        (Language::German, "November 2026"),
        (Language::Polish, "Podsumowanie listopada 2026"),
        (Language::SimplifiedChinese, "2026年11月"),
        (Language::BrazilianPortuguese, "Mês de novembro de 2026"),
        (Language::Spanish, "Mes de noviembre de 2026"),
    ];
    for (language, wanted) in said {
        let text = words_of(&printed(&report(language)));
        assert!(says(&text, wanted), "{wanted} in {language:?}:\n{text}");
    }
}

#[test]
fn a_draft_says_twice_that_it_is_one_and_what_was_approved_does_not() {
    for language in Language::ALL {
        let words = Words::new(language);
        let draft: String = words.print_report_draft().split_whitespace().collect();
        let approved = words.print_report_approved();
        let mut report = report(language);
        let text = words_of(&printed(&report));
        assert_eq!(text.matches(&draft).count(), 2, "{language:?}:\n{text}");
        assert!(!says(&text, &approved), "{language:?}:\n{text}");
        report.approved = true;
        let pdf = printed(&report);
        keep(&format!("report-approved-{}", language.tag()), &pdf);
        let text = words_of(&pdf);
        assert_eq!(text.matches(&draft).count(), 0, "{language:?}:\n{text}");
        assert!(says(&text, &approved), "{language:?}:\n{text}");
    }
}

#[test]
fn it_is_read_aloud_from_the_month_to_the_pulse() {
    let structure = read("pdfinfo", &["-struct-text"], &printed(&report(Language::English)));
    let order = [
        "November 2026",
        "Draft, not approved",
        "What was answered",
        "Knowledge base",
        "Overdue on",
        "What got in the way",
        "Softphone",
        "The pulse",
        "No person is in it",
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
    // What is across the page twice is heard once.
    assert_eq!(structure.matches("Draft, not approved").count(), 1, "{structure}");
}

#[test]
fn however_much_was_answered_it_is_one_page_and_counts_what_is_left_out() {
    let long = "The forms of all three departments were put next to each other, and what two of them ask for twice is asked \
                once from the first of the month on; the third follows when its supplier has changed the file. ";
    for language in [Language::English, Language::German, Language::Polish] {
        let mut report = report(language);
        report.answers = (0..60)
            .map(|nth| {
                let words = format!("<{nth}> {}", long.repeat(3));
                let sort = if nth % 4 == 0 { "customers" } else { "suggestion" };
                answer(sort, None, PrintedOutcome::Done, Some(&words))
            })
            .collect();
        report.overdue = vec![owed("customers", None, "2026-11-02"); 40];
        report.tools = (0..30)
            .map(|nth| tool(&format!("Tool number {nth}"), (5, 10), Some(5)))
            .collect();
        let pdf = printed(&report);
        keep(&format!("report-long-{}", language.tag()), &pdf);
        let about = read("pdfinfo", &[], &pdf);
        assert!(about.contains("Pages:           1"), "{language:?}: {about}");
        let (text, words) = (words_of(&pdf), Words::new(language));
        // Polish has another word for other numbers.
        let left = words.print_report_more(17).replace("17", "");
        let left: String = left.split_whitespace().collect();
        let counts = text.matches(&left).count();
        let is_said = language == Language::Polish || counts >= 3;
        assert!(is_said, "nothing says what is left out in {language:?}:\n{text}");
        // Those of customers keep a place.
        for first in ["<0>", "<1>"] {
            assert!(text.contains(first), "{language:?}:\n{text}");
        }
        assert!(says(&text, &words.print_report_foot()), "{language:?}:\n{text}");
    }
}

#[test]
fn a_quiet_month_is_a_page_that_says_so() {
    for language in Language::ALL {
        let quiet = Report {
            heard: PrintedHeard::default(),
            yes: 0,
            no: 0,
            done: 0,
            answers: vec![],
            overdue: vec![],
            tools: vec![],
            pulse: None,
            ..report(language)
        };
        let pdf = printed(&quiet);
        keep(&format!("report-quiet-{}", language.tag()), &pdf);
        let (text, words) = (words_of(&pdf), Words::new(language));
        for wanted in [
            words.print_report_answers_none(),
            words.print_report_owed_none(),
            words.print_report_tools_none(),
            words.print_report_pulse_none(),
        ] {
            assert!(says(&text, &wanted), "{wanted:?} in {language:?}:\n{text}");
        }
        let few = Report {
            pulse: Some(PrintedPulse {
                at_least: None,
                results: vec![],
            }),
            ..quiet
        };
        let (text, wanted) = (words_of(&printed(&few)), words.print_report_pulse_few());
        assert!(says(&text, &wanted), "{language:?}:\n{text}");
    }
}
