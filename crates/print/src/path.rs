//! An agent's path on one A4: who, where to, what shows it, goals, and room for what is agreed in the talk.
//!
//! Decides what is set smaller and what is left out where not everything fits; what is left out is said. Never a second page.

mod cards;

use crate::{
    canvas::{Canvas, Drawn, Part},
    days,
    letters::Letters,
    look::{A4, LINE, MOSS, MOSS_SOFT, MUTED, Style, WHITE},
    stack::{Card, Stack},
};
use cards::Setter;
use i18n::Words;
use protocol::print::PathPage;

const MARGIN: f32 = 40.0;
const BAND: f32 = 112.0;
const GAP: f32 = 14.0;
/// Of the width, for the skills.
const LEFT: f32 = 0.6;
/// Lines to write on are this far apart.
const WRITTEN: f32 = 24.0;
/// What is agreed has at least so much room.
const AGREED_MIN: f32 = 74.0;
const FOOT: f32 = 14.0;
const FAINT_MOSS: [u8; 3] = [0xf2, 0xf7, 0xef];

/// How much of it stands on the page, and how large.
#[derive(Clone, Copy)]
struct Fit {
    scale: f32,
    skills: usize,
    /// Of a skill.
    evidence: usize,
    /// Of a piece of evidence or a goal.
    lines: usize,
    goals: usize,
    steps: usize,
}

const ALL: usize = usize::MAX;

/// The first that fits is taken.
const FITS: [Fit; 11] = [
    fit(1.0, ALL, ALL, ALL, ALL, 4),
    fit(0.94, ALL, ALL, ALL, ALL, 4),
    fit(0.88, ALL, ALL, ALL, ALL, 4),
    fit(0.82, ALL, ALL, ALL, ALL, 3),
    fit(0.82, ALL, 4, 6, 8, 3),
    fit(0.8, ALL, 3, 4, 6, 3),
    fit(0.8, ALL, 2, 3, 5, 2),
    fit(0.78, ALL, 1, 2, 4, 1),
    fit(0.76, 14, 1, 1, 3, 0),
    fit(0.74, 12, 0, 1, 2, 0),
    fit(0.7, 8, 0, 1, 2, 0),
];

const fn fit(scale: f32, skills: usize, evidence: usize, lines: usize, goals: usize, steps: usize) -> Fit {
    Fit {
        scale,
        skills,
        evidence,
        lines,
        goals,
        steps,
    }
}

/// The page.
pub(crate) fn drawn(page: &PathPage, words: &Words, letters: &mut Letters) -> Drawn {
    let title = match &page.name {
        Some(name) => words.print_path_named(name),
        None => words.print_path(),
    };
    let mut canvas = Canvas::new(A4);
    let top = head(&mut canvas, page, words, letters);
    body(&mut canvas, top, page, words, letters);
    let foot = letters.lay(
        &words.print_path_foot(),
        Style::text(7.5).in_colour(MUTED),
        A4.0 - 2.0 * MARGIN,
    );
    canvas.words(MARGIN, A4.1 - MARGIN + 6.0, foot, Part::Text);
    Drawn {
        title,
        on: page.on,
        pages: vec![canvas],
    }
}

/// The band with name, role and day; answers where it ends.
fn head(canvas: &mut Canvas, page: &PathPage, words: &Words, letters: &mut Letters) -> f32 {
    canvas.tide(BAND, FAINT_MOSS, MOSS_SOFT);
    let width = A4.0 - 2.0 * MARGIN;
    let day = letters.lay(
        &days::whole(words, page.on),
        Style::text(10.0).in_colour(MUTED),
        width,
    );
    let name = page.name.clone().unwrap_or_else(|| words.print_path());
    let mut y = 26.0;
    if page.name.is_some() {
        let label = letters.lay(
            &words.print_path(),
            Style::strong(10.5).in_colour(MOSS),
            width / 2.0,
        );
        y = canvas.words(MARGIN, y, label, Part::Text) + 1.0;
    }
    canvas.words_to(A4.0 - MARGIN, 26.0, day, Part::Text);
    // A long name keeps to one line as long as that can be read.
    let sizes = [25.0, 21.0, 17.0, 14.0];
    let fits = |letters: &mut Letters, size: &f32| {
        letters.lay(&name, Style::display(*size), width).layout.len() == 1
    };
    let size = sizes.iter().find(|size| fits(letters, size)).copied();
    let name = letters.lay_at_most(&name, Style::display(size.unwrap_or(14.0)), width, 2);
    y = canvas.words(MARGIN, y, name, Part::Title) + 1.0;
    if let Some(role) = &page.role {
        let role = letters.lay_at_most(role, Style::text(11.5), width, 1);
        canvas.words(MARGIN, y, role, Part::Text);
    }
    BAND + 26.0
}

fn body(canvas: &mut Canvas, top: f32, page: &PathPage, words: &Words, letters: &mut Letters) {
    let width = A4.0 - 2.0 * MARGIN;
    let bottom = A4.1 - MARGIN - FOOT;
    let left = (width - GAP) * LEFT;
    let right = width - GAP - left;
    let is_bare = page.skills.is_empty() && page.former.is_empty();
    let widths = if is_bare { (width, width) } else { (left, right) };
    let room = bottom - AGREED_MIN - top;
    let mut best = None;
    for fit in FITS {
        let parts = Parts::set(page, words, letters, widths, fit);
        let high = parts.heights(is_bare);
        best = Some(parts);
        if high <= room {
            break;
        }
    }
    let Some(parts) = best else { return };
    let end = parts.draw(canvas, top, widths, is_bare);
    agreed(canvas, (end + GAP, bottom), words, letters);
}

/// The cards.
struct Parts {
    card: Card,
    gap: f32,
    /// The role that is looked at and the ways, before the skills.
    whither: Vec<Stack>,
    skills: Stack,
    goals: Vec<Stack>,
}

impl Parts {
    fn set(
        page: &PathPage,
        words: &Words,
        letters: &mut Letters,
        (left, right): (f32, f32),
        fit: Fit,
    ) -> Parts {
        let scale = fit.scale;
        let card = Card {
            padding: 12.0 * scale,
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
        let skills = set.skills(page);
        set.width = right - 2.0 * card.padding;
        Parts {
            card,
            gap: GAP * scale,
            whither: set.whither(page),
            skills,
            goals: set.goals(page),
        }
    }

    fn heights(&self, is_bare: bool) -> f32 {
        let of = |stack: &Stack| stack.height_in(self.card) + self.gap;
        let right: f32 = self.whither.iter().chain(&self.goals).map(of).sum();
        let left = of(&self.skills);
        if is_bare { left + right } else { left.max(right) }
    }

    /// Draws them as they are read: whither, what shows it, goals; answers where the longer column ends.
    fn draw(self, canvas: &mut Canvas, top: f32, (left, right): (f32, f32), is_bare: bool) -> f32 {
        let (card, gap) = (self.card, self.gap);
        let beside = if is_bare { MARGIN } else { MARGIN + left + GAP };
        let mut y = top;
        for stack in self.whither {
            y = stack.draw_in(canvas, (beside, y), right, card) + gap;
        }
        let from = if is_bare { y } else { top };
        let end = self.skills.draw_in(canvas, (MARGIN, from), left, card);
        if is_bare {
            y = end + gap;
        }
        for stack in self.goals {
            y = stack.draw_in(canvas, (beside, y), right, card) + gap;
        }
        end.max(y - gap)
    }
}

/// Lines for what comes of the talk, down to the end of the page.
fn agreed(canvas: &mut Canvas, (top, bottom): (f32, f32), words: &Words, letters: &mut Letters) {
    let width = A4.0 - 2.0 * MARGIN;
    let heading = letters.lay(&words.print_agreed(), Style::strong(12.0), width);
    let mut y = canvas.words(MARGIN, top, heading, Part::Heading) + WRITTEN;
    while y <= bottom {
        canvas.rule((MARGIN, y), (MARGIN + width, y), LINE, 0.75);
        y += WRITTEN;
    }
}
