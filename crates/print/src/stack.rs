//! Things below each other within a width: measured before they are drawn, so that a card knows how high it is.

use crate::{
    canvas::{Box2, Canvas, Part},
    letters::Laid,
    look::{Colour, LINE, MOSS, SAND, WHITE},
};

/// One of them.
pub(crate) enum Piece {
    /// Words, this far from the left.
    Words { laid: Laid, part: Part, indent: f32 },
    /// Words with others at the right end of their first line.
    Pair { laid: Laid, part: Part, right: Laid },
    /// Words behind a dot.
    Dotted { laid: Laid, colour: Colour, size: f32 },
    /// Levels as a bar: shown, asked for, of so many.
    Levels {
        shown: u8,
        needed: u8,
        of: u8,
        height: f32,
    },
    /// A line across.
    Rule,
    /// Lines to write on, this far apart.
    Lines { count: usize, apart: f32 },
    /// Nothing, so high.
    Gap(f32),
}

impl Piece {
    fn height(&self) -> f32 {
        match self {
            Piece::Words { laid, .. } | Piece::Dotted { laid, .. } => laid.height(),
            Piece::Pair { laid, right, .. } => laid.height().max(right.height()),
            Piece::Levels { height, .. } | Piece::Gap(height) => *height,
            Piece::Rule => 0.75,
            #[expect(clippy::cast_precision_loss, reason = "a page holds a few lines")]
            Piece::Lines { count, apart } => *count as f32 * apart,
        }
    }
}

/// How a card looks.
#[derive(Clone, Copy)]
pub(crate) struct Card {
    pub(crate) padding: f32,
    pub(crate) radius: f32,
    pub(crate) fill: Colour,
    pub(crate) edge: Option<Colour>,
}

/// Pieces below each other.
#[derive(Default)]
pub(crate) struct Stack(Vec<Piece>);

impl Stack {
    pub(crate) fn push(&mut self, piece: Piece) {
        self.0.push(piece);
    }

    pub(crate) fn words(&mut self, laid: Laid, part: Part) {
        let indent = 0.0;
        self.push(Piece::Words { laid, part, indent });
    }

    pub(crate) fn gap(&mut self, height: f32) {
        self.push(Piece::Gap(height));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn height(&self) -> f32 {
        self.0.iter().map(Piece::height).sum()
    }

    pub(crate) fn height_in(&self, card: Card) -> f32 {
        self.height() + 2.0 * card.padding
    }

    /// Draws a card of this height or higher with the pieces in it; answers where it ends.
    pub(crate) fn draw_in(self, canvas: &mut Canvas, at: (f32, f32), width: f32, card: Card) -> f32 {
        let h = self.height_in(card);
        let (x, y) = at;
        let edge = card.edge.map(|colour| (colour, 0.9));
        canvas.card(Box2 { x, y, w: width, h }, card.radius, Some(card.fill), edge);
        self.draw(
            canvas,
            (x + card.padding, y + card.padding),
            width - 2.0 * card.padding,
        );
        y + h
    }

    /// Draws the pieces; answers where they end.
    pub(crate) fn draw(self, canvas: &mut Canvas, (x, top): (f32, f32), width: f32) -> f32 {
        let mut y = top;
        for piece in self.0 {
            let below = y + piece.height();
            match piece {
                Piece::Words { laid, part, indent } => {
                    canvas.words(x + indent, y, laid, part);
                }
                Piece::Pair { laid, part, right } => {
                    // On one line with the words, whatever their sizes.
                    let lower = (laid.style.size - right.style.size) * 0.98;
                    canvas.words(x, y, laid, part);
                    canvas.words_to(x + width, y + lower.max(0.0), right, Part::Text);
                }
                Piece::Dotted { laid, colour, size } => {
                    let middle = y + laid.style.size * laid.style.leading / 2.0;
                    let (x, at) = (x + size * 0.2, middle - size / 2.0);
                    let dot = Box2 {
                        x,
                        y: at,
                        w: size,
                        h: size,
                    };
                    canvas.card(dot, size / 2.0, Some(colour), None);
                    canvas.words(x + size * 2.4, y, laid, Part::Item);
                }
                Piece::Levels {
                    shown,
                    needed,
                    of,
                    height,
                } => {
                    levels(
                        canvas,
                        Box2 {
                            x,
                            y,
                            w: width,
                            h: height,
                        },
                        (shown, needed, of),
                    );
                }
                Piece::Rule => canvas.rule((x, y), (x + width, y), LINE, 0.75),
                Piece::Lines { count, apart } => {
                    let mut line = y;
                    for _ in 0..count {
                        line += apart;
                        canvas.rule((x, line), (x + width, line), LINE, 0.75);
                    }
                }
                Piece::Gap(_) => {}
            }
            y = below;
        }
        y
    }
}

fn levels(canvas: &mut Canvas, at: Box2, (shown, needed, of): (u8, u8, u8)) {
    let gap = at.h * 0.7;
    let count = f32::from(of.max(1));
    let w = (at.w - gap * (count - 1.0)) / count;
    for level in 1..=of {
        let x = at.x + f32::from(level - 1) * (w + gap);
        let part = Box2 { x, w, ..at };
        let radius = at.h / 2.0;
        if level <= shown {
            canvas.card(part, radius, Some(MOSS), None);
        } else if level <= needed {
            let inner = Box2 {
                x: x + 0.5,
                y: at.y + 0.5,
                w: w - 1.0,
                h: at.h - 1.0,
            };
            canvas.card(inner, radius, Some(WHITE), Some((MOSS, 1.0)));
        } else {
            canvas.card(part, radius, Some(SAND), None);
        }
    }
}
