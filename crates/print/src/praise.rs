//! A week's thanks on A3, to be read from some steps away: who was thanked, with which words, by whom.
//!
//! In the order in which they were said. Knows no number of anything, and gives nobody more room than their words need.

use crate::{
    canvas::{Box2, Canvas, Drawn, Part},
    days,
    letters::{Laid, Letters},
    look::{A3, LINE, MUTED, SEA, SEA_SOFT, SUN, SUN_SOFT, Style, WHITE},
    stack::Card,
};
use i18n::Words;
use protocol::print::{PraiseSheet, PrintedThanks};

const MARGIN: f32 = 54.0;
const GAP: f32 = 22.0;
/// The band of the first page, and of those after it.
const BANDS: (f32, f32) = (214.0, 112.0);
const FOOT: f32 = 34.0;
const FAINT_SUN: [u8; 3] = [0xfd, 0xf3, 0xea];
/// The largest with which all of them stand on one page is taken; with the last there are more pages.
const SCALES: [f32; 6] = [1.9, 1.65, 1.45, 1.25, 1.1, 1.0];
/// So few stand below each other, each across the page.
const ONE_COLUMN_MAX: usize = 3;
/// Pages, so that no list is endless.
const PAGES_MAX: usize = 100;

/// The pages.
pub(crate) fn drawn(sheet: &PraiseSheet, words: &Words, letters: &mut Letters) -> Drawn {
    let columns = if sheet.thanks.len() <= ONE_COLUMN_MAX {
        1
    } else {
        2
    };
    let mut pages = Vec::new();
    for scale in SCALES {
        pages = placed(sheet, words, letters, (columns, scale));
        if pages.len() <= 1 {
            break;
        }
    }
    let count = pages.len();
    let title = format!("{}: {}", words.print_praise(), week(sheet, words));
    let pages = pages.into_iter().enumerate().map(|(at, cards)| {
        let mut canvas = Canvas::new(A3);
        head(&mut canvas, sheet, words, letters, at == 0);
        for card in cards {
            card.draw(&mut canvas);
        }
        foot(&mut canvas, words, letters, (at + 1, count));
        canvas
    });
    let pages = pages.collect();
    Drawn {
        title,
        on: sheet.to,
        pages,
    }
}

fn week(sheet: &PraiseSheet, words: &Words) -> String {
    words.print_praise_days(&days::short(words, sheet.from), &days::whole(words, sheet.to))
}

fn head(canvas: &mut Canvas, sheet: &PraiseSheet, words: &Words, letters: &mut Letters, is_first: bool) {
    let width = A3.0 - 2.0 * MARGIN;
    let week = week(sheet, words);
    if !is_first {
        canvas.tide(BANDS.1 * 0.78, FAINT_SUN, SUN_SOFT);
        let title = letters.lay(&words.print_praise(), Style::strong(20.0).in_colour(SUN), width);
        let week = letters.lay(&week, Style::text(15.0).in_colour(MUTED), width);
        canvas.words(MARGIN, 28.0, title, Part::Margin);
        canvas.words_to(A3.0 - MARGIN, 32.0, week, Part::Margin);
        return;
    }
    canvas.tide(BANDS.0 * 0.86, FAINT_SUN, SUN_SOFT);
    let centre = letters.lay_at_most(&sheet.centre, Style::strong(17.0).in_colour(SUN), width, 1);
    let mut y = canvas.words(MARGIN, 40.0, centre, Part::Text) + 2.0;
    let title = one_line(letters, &words.print_praise(), width, &[58.0, 50.0, 42.0, 34.0]);
    y = canvas.words(MARGIN, y, title, Part::Title) + 4.0;
    let week = letters.lay(&week, Style::text(19.0), width);
    canvas.words(MARGIN, y, week, Part::Text);
}

fn one_line(letters: &mut Letters, text: &str, width: f32, sizes: &[f32]) -> Laid {
    let mut laid = letters.lay(text, Style::display(sizes[0]), width);
    for size in sizes {
        laid = letters.lay(text, Style::display(*size), width);
        if laid.layout.len() <= 1 {
            break;
        }
    }
    laid
}

fn foot(canvas: &mut Canvas, words: &Words, letters: &mut Letters, (page, of): (usize, usize)) {
    let width = A3.0 - 2.0 * MARGIN;
    let style = Style::text(10.5).in_colour(MUTED);
    let y = A3.1 - MARGIN + 8.0;
    if of > 1 {
        let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let page = letters.lay(&words.print_page(whole(page), whole(of)), style, width);
        canvas.words_to(A3.0 - MARGIN, y, page, Part::Margin);
    }
    let foot = letters.lay_at_most(&words.print_praise_foot(), style, width * 0.8, 2);
    let part = if page == of { Part::Text } else { Part::Margin };
    canvas.words(MARGIN, y, foot, part);
}

/// Every card on its page and in its place.
fn placed(
    sheet: &PraiseSheet,
    words: &Words,
    letters: &mut Letters,
    (columns, scale): (usize, f32),
) -> Vec<Vec<Placed>> {
    #[expect(clippy::cast_precision_loss, reason = "one or two")]
    let count = columns as f32;
    let width = (A3.0 - 2.0 * MARGIN - GAP * (count - 1.0)) / count;
    let bottom = A3.1 - MARGIN - FOOT + 14.0;
    let mut pages: Vec<Vec<Placed>> = vec![Vec::new()];
    let mut ends = vec![BANDS.0; columns];
    for thanks in &sheet.thanks {
        let set = Set::of(thanks, words, letters, (width, scale));
        let shorter = |ends: &[f32]| {
            let least = ends
                .iter()
                .enumerate()
                .min_by(|one, other| one.1.total_cmp(other.1));
            least.map_or(0, |(at, _)| at)
        };
        let mut column = shorter(&ends);
        // Nothing is higher than a page; if it were, it would stand on one of its own.
        let is_fresh = pages.last().is_none_or(Vec::is_empty);
        if ends[column] + set.height > bottom && !is_fresh {
            if pages.len() == PAGES_MAX {
                break;
            }
            pages.push(Vec::new());
            ends = vec![BANDS.1; columns];
            column = 0;
        }
        #[expect(clippy::cast_precision_loss, reason = "nought or one")]
        let x = MARGIN + column as f32 * (width + GAP);
        let y = ends[column];
        ends[column] += set.height + GAP;
        if let Some(page) = pages.last_mut() {
            page.push(Placed { x, y, width, set });
        }
    }
    pages
}

struct Placed {
    x: f32,
    y: f32,
    width: f32,
    set: Set,
}

/// One thanks, set.
struct Set {
    card: Card,
    height: f32,
    quote: Laid,
    initials: Laid,
    name: Laid,
    from: Laid,
    value: Option<Laid>,
    is_customer: bool,
    scale: f32,
}

impl Set {
    fn of(thanks: &PrintedThanks, words: &Words, letters: &mut Letters, (width, scale): (f32, f32)) -> Set {
        let is_customer = thanks.from.is_none();
        let card = Card {
            padding: 22.0 * scale.min(1.5),
            radius: 18.0,
            fill: if is_customer { SUN_SOFT } else { WHITE },
            edge: (!is_customer).then_some(LINE),
        };
        let inner = width - 2.0 * card.padding;
        let size = match thanks.text.chars().count() {
            0..=70 => 22.0,
            71..=150 => 18.5,
            151..=280 => 15.5,
            _ => 13.5,
        };
        let style = Style {
            leading: 1.34,
            ..Style::text(size * scale)
        };
        let quote = letters.lay(&words.print_quote(&thanks.text), style, inner);
        let disc = 36.0 * scale;
        let beside = inner - disc - 10.0 * scale;
        let name = letters.lay_at_most(&thanks.to, Style::strong(14.5 * scale), beside, 2);
        let from = match &thanks.from {
            Some(from) => words.print_praise_from(from),
            None => words.print_praise_customer(),
        };
        let muted = if is_customer { SUN } else { MUTED };
        let from = letters.lay_at_most(&from, Style::text(11.5 * scale).in_colour(muted), beside, 2);
        let value = thanks.value.as_ref();
        let value = value.map(|value| {
            letters.lay_at_most(value, Style::strong(10.5 * scale).in_colour(SEA), inner - 24.0, 1)
        });
        let ink = if is_customer { SUN } else { SEA };
        let initials = letters.lay(
            &initials(&thanks.to),
            Style::strong(13.0 * scale).in_colour(ink),
            disc * 2.0,
        );
        let who = (name.height() + from.height()).max(disc);
        let chip = value.as_ref().map_or(0.0, |value| value.height() + 18.0 * scale);
        let height = 2.0 * card.padding + quote.height() + 14.0 * scale + who + chip;
        Set {
            card,
            height,
            quote,
            initials,
            name,
            from,
            value,
            is_customer,
            scale,
        }
    }
}

impl Placed {
    fn draw(self, canvas: &mut Canvas) {
        let Placed { x, y, width, set } = self;
        let (padding, scale) = (set.card.padding, set.scale);
        let at = Box2 {
            x,
            y,
            w: width,
            h: set.height,
        };
        let edge = set.card.edge.map(|colour| (colour, 1.2));
        canvas.card(at, set.card.radius, Some(set.card.fill), edge);
        let left = x + padding;
        let mut top = canvas.words(left, y + padding, set.quote, Part::Quote) + 14.0 * scale;
        let disc = 36.0 * scale;
        let soft = if set.is_customer { WHITE } else { SEA_SOFT };
        let round = Box2 {
            x: left,
            y: top,
            w: disc,
            h: disc,
        };
        canvas.card(round, disc / 2.0, Some(soft), None);
        let middle = (
            left + (disc - set.initials.width()) / 2.0,
            top + (disc - set.initials.height()) / 2.0,
        );
        canvas.words(middle.0, middle.1, set.initials, Part::Margin);
        let beside = left + disc + 10.0 * scale;
        let high = set.name.height() + set.from.height();
        let upper = top + (disc - high).max(0.0) / 2.0;
        let lower = canvas.words(beside, upper, set.name, Part::Text);
        canvas.words(beside, lower, set.from, Part::Text);
        top += high.max(disc);
        if let Some(value) = set.value {
            let (w, h) = (value.width() + 22.0 * scale, value.height() + 8.0 * scale);
            let chip = Box2 {
                x: left,
                y: top + 10.0 * scale,
                w,
                h,
            };
            let fill = if set.is_customer { WHITE } else { SEA_SOFT };
            canvas.card(chip, h / 2.0, Some(fill), None);
            canvas.words(left + 11.0 * scale, chip.y + 4.0 * scale, value, Part::Text);
        }
    }
}

/// "PK" for Piotr Kowal: the first sign of the first and of the last word.
fn initials(name: &str) -> String {
    let mut firsts = name.split_whitespace().filter_map(|word| word.chars().next());
    let first = firsts.next();
    let last = firsts.next_back();
    first
        .into_iter()
        .chain(last)
        .flat_map(char::to_uppercase)
        .collect()
}
