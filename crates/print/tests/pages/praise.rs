//! A week's thanks on A3: in their order, each once, and large where there are few.

use crate::{day, keep, pdf, read, says, words_of};
use i18n::{Language, Words};
use protocol::print::{Page, PraiseSheet, PrintedThanks};

fn thanks(text: &str, to: &str, from: Option<&str>) -> PrintedThanks {
    PrintedThanks {
        text: text.to_owned(),
        to: to.to_owned(),
        from: from.map(str::to_owned),
        value: Some("Owning it".to_owned()),
    }
}

pub(crate) fn sheet(language: Language, thanks: Vec<PrintedThanks>) -> PraiseSheet {
    PraiseSheet {
        language: language.tag().to_owned(),
        centre: "Harbour Line".to_owned(),
        from: day("2026-11-23"),
        to: day("2026-11-29"),
        thanks,
    }
}

pub(crate) fn week() -> Vec<PrintedThanks> {
    vec![
        thanks(
            "She stayed with me until the refund was really done. First time someone did.",
            "Amara Okafor",
            None,
        ),
        thanks(
            "You took that angry transfer so I could breathe. Thank you.",
            "Amara Okafor",
            Some("Piotr Kowal"),
        ),
        thanks(
            "Your macro for address changes saves all of us five minutes a call 🎉",
            "Ben Adeyemi",
            Some("Giulia Conti"),
        ),
        thanks(
            "Danke, dass du am Freitag für mich eingesprungen bist, obwohl du selbst einen schweren Tag hattest. Ich habe das nicht vergessen, und meine Tochter auch nicht: Wir waren pünktlich beim Arzt.",
            "Jürgen Großmann",
            Some("Zofia Błaszczyk"),
        ),
        thanks("谢谢你教我怎么和着急的客户说话。", "李娜", Some("王芳")),
        thanks(
            "The woman on the phone knew what she was talking about.",
            "Zofia Błaszczyk",
            None,
        ),
        thanks(
            "Dobra robota przy tym zgłoszeniu.",
            "Łukasz Żółć",
            Some("Amara Okafor"),
        ),
    ]
}

#[test]
fn a_weeks_thanks_stand_on_one_a3_in_their_order() {
    for language in Language::ALL {
        let sheet = sheet(language, week());
        let pdf = pdf(&Page::Praise(sheet.clone()));
        keep(&format!("praise-{}", language.tag()), &pdf);
        let about = read("pdfinfo", &[], &pdf);
        assert!(
            about.contains("841.89 x 1190.55") && about.contains("Pages:           1"),
            "{about}"
        );
        let (text, words) = (words_of(&pdf), Words::new(language));
        let mut after = 0;
        for one in &sheet.thanks {
            let wanted: String = one.text.replace('🎉', "").split_whitespace().collect();
            let at = text[after..]
                .find(&wanted)
                .unwrap_or_else(|| panic!("{wanted} in its place:\n{text}"));
            after += at + wanted.len();
            assert!(says(&text, &one.to), "{}", one.to);
        }
        for wanted in [
            words.print_praise(),
            words.print_praise_customer(),
            words.print_praise_foot(),
            "Harbour Line".to_owned(),
        ] {
            assert!(says(&text, &wanted), "{wanted:?} in {language:?}:\n{text}");
        }
    }
}

#[test]
fn a_few_thanks_are_large_and_many_go_on_to_more_pages_with_none_lost() {
    let few = pdf(&Page::Praise(sheet(
        Language::English,
        week().into_iter().take(2).collect(),
    )));
    keep("praise-few", &few);
    assert!(read("pdfinfo", &[], &few).contains("Pages:           1"));
    let many: Vec<_> = (0..60)
        .map(|nth| {
            let mut one = week().remove(nth % 7);
            one.text = format!("<{nth}> {}", one.text);
            one
        })
        .collect();
    let pdf = pdf(&Page::Praise(sheet(Language::German, many)));
    keep("praise-many", &pdf);
    let about = read("pdfinfo", &[], &pdf);
    let pages: usize = about
        .lines()
        .find_map(|line| line.strip_prefix("Pages:"))
        .unwrap()
        .trim()
        .parse()
        .unwrap();
    assert!((2..=8).contains(&pages), "{about}");
    let text = words_of(&pdf);
    for nth in 0..60 {
        assert_eq!(text.matches(&format!("<{nth}>")).count(), 1, "{nth}");
    }
    let words = Words::new(Language::German);
    let pages = i64::try_from(pages).unwrap();
    assert!(says(&text, &words.print_page(pages, pages)), "{text}");
}
