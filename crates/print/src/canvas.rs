//! What stands where on a page, in the order in which it is read aloud. Knows no PDF.

use crate::{letters::Laid, look::Colour};
use krilla::geom::{Path, PathBuilder, Rect};

/// What a text is to somebody who hears the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The name of the whole.
    Title,
    /// The name of a part.
    Heading,
    /// Running text.
    Text,
    /// One of several.
    Item,
    /// Somebody's words.
    Quote,
    /// What every page repeats; it is not read aloud.
    Margin,
}

/// A mark on the page.
pub(crate) enum Mark {
    /// Words, from their upper left corner.
    Words {
        /// From the left.
        x: f32,
        /// From the top.
        y: f32,
        /// Them.
        laid: Laid,
        /// What they are.
        part: Part,
    },
    /// A shape that says nothing of its own.
    Shape {
        /// Its outline.
        path: Path,
        /// What it is filled with.
        fill: Option<Colour>,
        /// What it is drawn with, and how wide.
        stroke: Option<(Colour, f32)>,
    },
}

/// One page.
pub(crate) struct Canvas {
    pub(crate) size: (f32, f32),
    pub(crate) marks: Vec<Mark>,
}

/// All pages of a document and what it is called.
pub(crate) struct Drawn {
    pub(crate) title: String,
    pub(crate) on: chrono::NaiveDate,
    pub(crate) pages: Vec<Canvas>,
}

/// A rectangle: left, top, width and height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Box2 {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) w: f32,
    pub(crate) h: f32,
}

impl Canvas {
    pub(crate) fn new(size: (f32, f32)) -> Canvas {
        let marks = Vec::new();
        Canvas { size, marks }
    }

    /// Puts words down; answers where the next line begins.
    pub(crate) fn words(&mut self, x: f32, y: f32, laid: Laid, part: Part) -> f32 {
        let below = y + laid.height();
        if !laid.text.is_empty() {
            self.marks.push(Mark::Words { x, y, laid, part });
        }
        below
    }

    /// Words that end at `right`.
    pub(crate) fn words_to(&mut self, right: f32, y: f32, laid: Laid, part: Part) -> f32 {
        let x = right - laid.width();
        self.words(x, y, laid, part)
    }

    pub(crate) fn shape(&mut self, path: Option<Path>, fill: Option<Colour>, stroke: Option<(Colour, f32)>) {
        if let Some(path) = path {
            self.marks.push(Mark::Shape { path, fill, stroke });
        }
    }

    /// A rectangle with round corners.
    pub(crate) fn card(
        &mut self,
        at: Box2,
        radius: f32,
        fill: Option<Colour>,
        stroke: Option<(Colour, f32)>,
    ) {
        self.shape(round(at, radius), fill, stroke);
    }

    pub(crate) fn rule(&mut self, from: (f32, f32), to: (f32, f32), colour: Colour, width: f32) {
        let mut path = PathBuilder::new();
        path.move_to(from.0, from.1);
        path.line_to(to.0, to.1);
        self.shape(path.finish(), None, Some((colour, width)));
    }

    /// A band across the page's upper end whose lower edge is the tide, twice: a pale one and the one in front of it.
    pub(crate) fn tide(&mut self, depth: f32, behind: Colour, front: Colour) {
        let width = self.size.0;
        self.shape(swell(width, depth, depth * 0.10, 0.0), Some(behind), None);
        self.shape(swell(width, depth * 0.90, depth * 0.11, 0.37), Some(front), None);
    }
}

/// The page from its upper edge down to a wave; `phase` is how far along its first crest is.
fn swell(width: f32, depth: f32, height: f32, phase: f32) -> Option<Path> {
    let length = width / 2.2;
    let mut path = PathBuilder::new();
    path.move_to(0.0, 0.0);
    path.line_to(width, 0.0);
    let mut x = width + length * phase;
    path.line_to(x, depth);
    while x > 0.0 {
        let (half, full) = (length / 2.0, length);
        path.cubic_to(
            x - half * 0.36,
            depth + height,
            x - half * 0.64,
            depth + height,
            x - half,
            depth,
        );
        path.cubic_to(
            x - half - half * 0.36,
            depth - height,
            x - half - half * 0.64,
            depth - height,
            x - full,
            depth,
        );
        x -= full;
    }
    path.close();
    path.finish()
}

fn round(at: Box2, radius: f32) -> Option<Path> {
    let Box2 { x, y, w, h } = at;
    let r = radius.min(w / 2.0).min(h / 2.0);
    if r <= 0.0 {
        let mut path = PathBuilder::new();
        path.push_rect(Rect::from_xywh(x, y, w, h)?);
        return path.finish();
    }
    // How far the handles of a quarter circle reach.
    let k = r * 0.447_715;
    let mut path = PathBuilder::new();
    path.move_to(x + r, y);
    path.line_to(x + w - r, y);
    path.cubic_to(x + w - k, y, x + w, y + k, x + w, y + r);
    path.line_to(x + w, y + h - r);
    path.cubic_to(x + w, y + h - k, x + w - k, y + h, x + w - r, y + h);
    path.line_to(x + r, y + h);
    path.cubic_to(x + k, y + h, x, y + h - k, x, y + h - r);
    path.line_to(x, y + r);
    path.cubic_to(x, y + k, x + k, y, x + r, y);
    path.close();
    path.finish()
}
