//! A month of being heard on one A4: what was heard, what was decided and done and why, what is overdue, which tools got in the way,
//! and how the pulse came out.
//!
//! Decides what is set smaller and what is left out where not everything fits; what is left out is counted. Says across the page that it
//! is a draft as long as it is one. Never a second page, and never a person.

mod cards;

use crate::{
    canvas::{Box2, Canvas, Drawn, Part},
    days,
    letters::Letters,
    look::{A4, LINE, MUTED, SEA, SEA_SOFT, SUN, Style, WHITE},
    stack::{Card, Stack},
};
use cards::Setter;
use i18n::Words;
use protocol::print::Report;

const MARGIN: f32 = 40.0;
const BAND: f32 = 112.0;
const GAP: f32 = 12.0;
/// Of the width, for what was answered.
const LEFT: f32 = 0.58;
/// The four figures.
const FIGURES: f32 = 68.0;
/// The bar that says that it is a draft.
const BAR: f32 = 22.0;
const FOOT: f32 = 30.0;
const FAINT_SEA: [u8; 3] = [0xee, 0xf6, 0xf6];

/// How much of it stands on the page, and how large.
#[derive(Clone, Copy)]
struct Fit {
    scale: f32,
    answers: usize,
    /// Of an answer's words.
    lines: usize,
    tools: usize,
    owed: usize,
}

const ALL: usize = usize::MAX;

/// The first that fits is taken.
const FITS: [Fit; 10] = [
    fit(1.0, ALL, ALL, ALL, ALL),
    fit(0.94, ALL, ALL, ALL, ALL),
    fit(0.88, ALL, ALL, ALL, ALL),
    fit(0.84, ALL, 6, ALL, ALL),
    fit(0.82, ALL, 3, 12, 10),
    fit(0.8, 14, 3, 10, 8),
    fit(0.8, 12, 2, 8, 6),
    fit(0.78, 10, 2, 7, 5),
    fit(0.76, 8, 1, 6, 4),
    fit(0.74, 6, 1, 5, 3),
];

const fn fit(scale: f32, answers: usize, lines: usize, tools: usize, owed: usize) -> Fit {
    Fit {
        scale,
        answers,
        lines,
        tools,
        owed,
    }
}

/// The page.
pub(crate) fn drawn(report: &Report, words: &Words, letters: &mut Letters) -> Drawn {
    let month = days::of_month(words, report.month);
    let title = format!("{}: {month}", words.print_report());
    let mut canvas = Canvas::new(A4);
    let mut top = head(&mut canvas, report, words, letters);
    if !report.approved {
        top = draft(&mut canvas, top, words, letters) + GAP;
    }
    let top = figures(&mut canvas, top, report, words, letters) + GAP;
    let foot = A4.1 - MARGIN - FOOT;
    let bottom = if report.approved { foot } else { foot - BAR - GAP };
    body(&mut canvas, (top, bottom), report, words, letters);
    if !report.approved {
        draft_again(&mut canvas, bottom + GAP, words, letters);
    }
    let style = Style::text(7.5).in_colour(MUTED);
    let said = letters.lay_at_most(&words.print_report_foot(), style, A4.0 - 2.0 * MARGIN, 3);
    canvas.words(MARGIN, foot + GAP, said, Part::Text);
    Drawn {
        title,
        on: report.on,
        pages: vec![canvas],
    }
}

/// The band with the month, the centre and the day; answers where the next begins.
fn head(canvas: &mut Canvas, report: &Report, words: &Words, letters: &mut Letters) -> f32 {
    canvas.tide(BAND, FAINT_SEA, SEA_SOFT);
    let width = A4.0 - 2.0 * MARGIN;
    let day = words.print_report_on(&days::whole(words, report.on));
    let day = letters.lay(&day, Style::text(9.5).in_colour(MUTED), width / 2.0);
    let label = letters.lay(
        &words.print_report(),
        Style::strong(10.5).in_colour(SEA),
        width / 2.0,
    );
    let mut y = canvas.words(MARGIN, 26.0, label, Part::Text) + 1.0;
    canvas.words_to(A4.0 - MARGIN, 26.0, day, Part::Text);
    let month = days::of_month(words, report.month);
    let month = letters.lay_at_most(&month, Style::display(25.0), width, 1);
    y = canvas.words(MARGIN, y, month, Part::Title) + 1.0;
    let approved = report.approved.then(|| {
        let style = Style::text(9.5).in_colour(SEA);
        letters.lay(&words.print_report_approved(), style, width / 2.0)
    });
    let beside = approved.as_ref().map_or(0.0, |laid| laid.width() + GAP);
    let centre = letters.lay_at_most(&report.centre, Style::text(11.5), width - beside, 1);
    canvas.words(MARGIN, y, centre, Part::Text);
    if let Some(approved) = approved {
        canvas.words_to(A4.0 - MARGIN, y + 1.5, approved, Part::Text);
    }
    BAND + 22.0
}

/// A bar across the whole page; answers where it ends.
fn draft(canvas: &mut Canvas, top: f32, words: &Words, letters: &mut Letters) -> f32 {
    bar(canvas, top, words, letters, Part::Text)
}

/// The same once more further down, so that no half of the page looks approved. Read aloud it is once.
fn draft_again(canvas: &mut Canvas, top: f32, words: &Words, letters: &mut Letters) {
    bar(canvas, top, words, letters, Part::Margin);
}

fn bar(canvas: &mut Canvas, top: f32, words: &Words, letters: &mut Letters, part: Part) -> f32 {
    let at = Box2 {
        x: 0.0,
        y: top,
        w: A4.0,
        h: BAR,
    };
    canvas.card(at, 0.0, Some(SUN), None);
    let width = A4.0 - 2.0 * MARGIN;
    // A long sentence is set smaller before it is cut.
    let sizes = [11.5, 10.0, 8.5];
    let fits = |letters: &mut Letters, size: &f32| {
        letters
            .lay(&words.print_report_draft(), Style::strong(*size), width)
            .layout
            .len()
            == 1
    };
    let size = sizes.iter().find(|size| fits(letters, size)).copied();
    let style = Style::strong(size.unwrap_or(8.5)).in_colour(WHITE);
    let said = letters.lay_at_most(&words.print_report_draft(), style, width, 1);
    let (x, y) = ((A4.0 - said.width()) / 2.0, top + (BAR - said.height()) / 2.0);
    canvas.words(x, y, said, part);
    top + BAR
}

/// How much was heard, decided and done, and what is overdue; answers where it ends.
fn figures(canvas: &mut Canvas, top: f32, report: &Report, words: &Words, letters: &mut Letters) -> f32 {
    let heard = report.heard;
    let (suggestions, customers, friction) = (heard.suggestions, heard.customers, heard.friction);
    let overdue = u32::try_from(report.overdue.len()).unwrap_or(u32::MAX);
    let of_heard = words.print_report_heard_of(customers.into(), friction.into(), suggestions.into());
    let of_decided = words.print_report_decided_of(report.no.into(), report.yes.into());
    let all = [
        (
            suggestions + customers + friction,
            words.print_report_heard(),
            of_heard,
        ),
        (report.yes + report.no, words.print_report_decided(), of_decided),
        (report.done, words.print_report_done(), String::new()),
        (overdue, words.print_report_overdue(), String::new()),
    ];
    let w = (A4.0 - 2.0 * MARGIN - 3.0 * GAP) / 4.0;
    let mut x = MARGIN;
    for (at, (number, label, more)) in all.into_iter().enumerate() {
        let is_late = at == 3 && number > 0;
        let place = Box2 {
            x,
            y: top,
            w,
            h: FIGURES,
        };
        let edge = if is_late { SUN } else { LINE };
        canvas.card(place, 10.0, Some(WHITE), Some((edge, 0.9)));
        let ink = if is_late { SUN } else { SEA };
        let inner = w - 20.0;
        let figure = Style::display(21.0).in_colour(ink);
        let number = letters.lay(&number.to_string(), figure, inner);
        let beside = x + 10.0 + number.width() + 7.0;
        let label = letters.lay_at_most(&label, Style::strong(9.0), x + w - 10.0 - beside, 2);
        let high = number.height();
        canvas.words(x + 10.0, top + 8.0, number, Part::Text);
        let lower = top + 8.0 + (high - label.height()).max(0.0) * 0.7;
        canvas.words(beside, lower, label, Part::Text);
        if !more.is_empty() {
            let more = letters.lay_at_most(&more, Style::text(7.4).in_colour(MUTED), inner, 3);
            canvas.words(x + 10.0, top + 8.0 + high + 1.0, more, Part::Text);
        }
        x += w + GAP;
    }
    top + FIGURES
}

fn body(
    canvas: &mut Canvas,
    (top, bottom): (f32, f32),
    report: &Report,
    words: &Words,
    letters: &mut Letters,
) {
    let width = A4.0 - 2.0 * MARGIN;
    let left = (width - GAP) * LEFT;
    let right = width - GAP - left;
    let mut best = None;
    for fit in FITS {
        let parts = Parts::set(report, words, letters, (left, right), fit);
        let high = parts.height();
        best = Some(parts);
        if high <= bottom - top {
            break;
        }
    }
    if let Some(parts) = best {
        parts.draw(canvas, top, (left, right));
    }
}

/// The cards of both columns.
struct Parts {
    card: Card,
    gap: f32,
    left: Vec<Stack>,
    right: Vec<Stack>,
}

impl Parts {
    fn set(
        report: &Report,
        words: &Words,
        letters: &mut Letters,
        (left, right): (f32, f32),
        fit: Fit,
    ) -> Parts {
        let card = Card {
            padding: 11.0 * fit.scale,
            radius: 10.0,
            fill: WHITE,
            edge: Some(LINE),
        };
        let mut set = Setter {
            words,
            letters,
            fit,
            width: left - 2.0 * card.padding,
        };
        let answers = set.answers(report);
        set.width = right - 2.0 * card.padding;
        Parts {
            card,
            gap: GAP * fit.scale,
            left: answers,
            right: vec![set.overdue(report), set.tools(report), set.pulse(report)],
        }
    }

    fn height(&self) -> f32 {
        let of = |stacks: &[Stack]| -> f32 {
            let each = stacks.iter().map(|stack| stack.height_in(self.card) + self.gap);
            each.sum::<f32>() - self.gap
        };
        of(&self.left).max(of(&self.right))
    }

    /// Draws them as they are read: what was answered, what is overdue, the tools, the pulse.
    fn draw(self, canvas: &mut Canvas, top: f32, (left, right): (f32, f32)) {
        let (card, gap) = (self.card, self.gap);
        let beside = MARGIN + left + GAP;
        let columns = [(self.left, MARGIN, left), (self.right, beside, right)];
        for (stacks, x, width) in columns {
            let mut y = top;
            for stack in stacks {
                y = stack.draw_in(canvas, (x, y), width, card) + gap;
            }
        }
    }
}
