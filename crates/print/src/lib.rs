//! Pages as PDF: an agent's path on one A4, a week's thanks on A3, a month of being heard on one A4. Decides how they look; which
//! words stand on them is decided by who asks.
//!
//! Runs in a program of its own (`breakwater-print`), so that fonts and the tables of their letters cost nobody anything
//! that is always there. Knows no network, and opens no file but fonts. A character that no font has is said, and never
//! printed as a box.

mod canvas;
mod days;
mod letters;
mod look;
mod path;
mod pdf;
mod praise;
mod report;
mod stack;

use i18n::{Language, Words};
use letters::Letters;
use protocol::print::{Page, PrintFault, PrintRefusal};

/// A page as PDF, tagged for screen readers, with its language and its title.
///
/// # Errors
/// [`PrintRefusal`]: a font is missing, or the PDF cannot be written.
pub fn pdf(page: &Page) -> Result<Vec<u8>, PrintRefusal> {
    let language = match page {
        Page::Path(page) => &page.language,
        Page::Praise(sheet) => &sheet.language,
        Page::Report(report) => &report.language,
    };
    let words = Words::new(Language::for_locale(language));
    let mut letters = Letters::new();
    let drawn = match page {
        Page::Path(page) => path::drawn(page, &words, &mut letters),
        Page::Praise(sheet) => praise::drawn(sheet, &words, &mut letters),
        Page::Report(report) => report::drawn(report, &words, &mut letters),
    };
    if let Some(refusal) = letters.refusal() {
        return Err(refusal);
    }
    pdf::written(drawn, words.language()).ok_or_else(|| PrintRefusal::of(PrintFault::Broken))
}
