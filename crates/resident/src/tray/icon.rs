//! The icon: a round basin in which the tide rises in tenths, drawn here so that it is sharp at every size.
//!
//! State is told by shape first (ring, speech bubble, breathing orb, crescent, and a hollow badge when the
//! server is out of reach), then by colour. Each colour is a middle tone, at least 3:1 against a light and a
//! dark panel, because nobody tells us which one it is.

use app::desktop::TrayShape;

/// What decides how the icon looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Look {
    /// How full, in tenths; more than 10 is 10.
    pub fill_tenths: u8,
    /// Which shape.
    pub shape: TrayShape,
    /// With the hollow badge.
    pub offline: bool,
}

/// Red, green, blue.
type Colour = [u8; 3];
const SEA: Colour = [0x14, 0x90, 0x9c];
const MOSS: Colour = [0x5c, 0x8f, 0x4e];
const SLATE: Colour = [0x6f, 0x83, 0xa8];

/// Pixels of one square icon, row by row, each as alpha, red, green, blue (not premultiplied).
#[must_use]
pub fn argb(look: Look, size: u16) -> Vec<u8> {
    let colour = colour(look.shape);
    let brush = Brush {
        pixel: 2.0 / f32::from(size),
        look,
    };
    let mut out = Vec::with_capacity(usize::from(size) * usize::from(size) * 4);
    for row in 0..size {
        for column in 0..size {
            let x = (f32::from(column) + 0.5) * brush.pixel - 1.0;
            let y = 1.0 - (f32::from(row) + 0.5) * brush.pixel;
            out.push(to_byte(brush.alpha(x, y)));
            out.extend(colour);
        }
    }
    out
}

/// The same pixels as red, green, blue, alpha: what a notification wants.
#[must_use]
pub fn rgba(look: Look, size: u16) -> Vec<u8> {
    let mut pixels = argb(look, size);
    for pixel in pixels.chunks_exact_mut(4) {
        pixel.rotate_left(1);
    }
    pixels
}

fn colour(shape: TrayShape) -> Colour {
    match shape {
        TrayShape::Idle | TrayShape::OnCall => SEA,
        TrayShape::Resting => MOSS,
        TrayShape::Quiet => SLATE,
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to 0..=255 in the same line"
)]
fn to_byte(alpha: f32) -> u8 {
    (alpha * 255.0).round().clamp(0.0, 255.0) as u8
}

/// Everything is a signed distance in a square from -1 to 1, y upwards: negative is inside.
struct Brush {
    /// One pixel in that square.
    pixel: f32,
    look: Look,
}

impl Brush {
    fn alpha(&self, x: f32, y: f32) -> f32 {
        let body = self.body(x, y);
        // At least one and a half pixels, or the smallest icon turns grey.
        let stroke = (1.6 * self.pixel).max(0.1);
        let inside = self.cover(body);
        let outline = inside.min(self.cover(-(body + stroke)));
        let crest = 0.55 * self.cover(self.water(x, y, stroke, 2.4));
        let water = self.cover(self.water(x, y, stroke, 0.0)).max(crest);
        let mut alpha = outline.max(inside * (0.16 + 0.84 * water));
        alpha = alpha.max(match self.look.shape {
            // The orb breathes inside a ring of its own.
            TrayShape::Resting => 0.8 * self.cover((x.hypot(y) - 0.86).abs() - stroke / 2.0),
            // Solid, so that it is seen with an empty basin too, and under the outline, so that no seam shows.
            TrayShape::OnCall => self.cover(tail(x, y).max(-(body + stroke / 2.0))),
            TrayShape::Idle | TrayShape::Quiet => 0.0,
        });
        if self.look.offline {
            alpha = self.badge(x, y, stroke, alpha);
        }
        alpha
    }

    /// The basin.
    fn body(&self, x: f32, y: f32) -> f32 {
        match self.look.shape {
            TrayShape::Idle => x.hypot(y) - 0.92,
            TrayShape::OnCall => x.hypot(y - 0.1) - 0.84,
            TrayShape::Resting => x.hypot(y) - 0.58,
            TrayShape::Quiet => (x.hypot(y) - 0.92).max(0.66 - (x - 0.42).hypot(y - 0.34)),
        }
    }

    /// The water below a wave: none at 0, over the brim at 10 tenths, and each tenth between is a step of the
    /// same height inside the outline.
    fn water(&self, x: f32, y: f32, stroke: f32, phase: f32) -> f32 {
        const WAVE: f32 = 0.07;
        let (bottom, top) = match self.look.shape {
            TrayShape::Resting => (-0.58, 0.58),
            TrayShape::OnCall => (-0.74, 0.94),
            TrayShape::Idle | TrayShape::Quiet => (-0.92, 0.92),
        };
        let level = match self.look.fill_tenths {
            0 => -2.0,
            tenths @ 1..=9 => bottom + stroke + (top - bottom - 2.0 * stroke) * f32::from(tenths) / 10.0,
            _ => 2.0,
        };
        y - level - WAVE * (4.2 * x + phase).sin()
    }

    /// A hollow dot at the lower right, with air around it.
    fn badge(&self, x: f32, y: f32, stroke: f32, alpha: f32) -> f32 {
        let from_centre = (x - 0.6).hypot(y + 0.6);
        // The crescent's tip would stay behind as a speck.
        let reach = if self.look.shape == TrayShape::Quiet {
            0.64
        } else {
            0.52
        };
        let air = self.cover(from_centre - reach);
        let dot = self.cover((from_centre - 0.27).abs() - stroke / 1.6);
        (alpha * (1.0 - air)).max(dot)
    }

    /// How much of a pixel at this distance is covered.
    fn cover(&self, distance: f32) -> f32 {
        (0.5 - distance / self.pixel).clamp(0.0, 1.0)
    }
}

/// What makes a bubble of the basin: it points to the lower left.
fn tail(x: f32, y: f32) -> f32 {
    const CORNERS: [(f32, f32); 3] = [(-0.8, 0.0), (-0.76, -0.98), (0.1, -0.6)];
    let [top, tip, end] = CORNERS;
    half_plane(x, y, top, tip)
        .max(half_plane(x, y, tip, end))
        .max(half_plane(x, y, end, top))
}

/// Distance to the line through `from` and `to`; inside lies to its left.
fn half_plane(x: f32, y: f32, from: (f32, f32), to: (f32, f32)) -> f32 {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    ((x - from.0) * dy - (y - from.1) * dx) / dx.hypot(dy)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZES: [u16; 3] = [22, 32, 64];
    const SHAPES: [TrayShape; 4] = [
        TrayShape::Idle,
        TrayShape::OnCall,
        TrayShape::Resting,
        TrayShape::Quiet,
    ];

    fn look(fill_tenths: u8, shape: TrayShape, offline: bool) -> Look {
        Look {
            fill_tenths,
            shape,
            offline,
        }
    }

    fn alphas(look: Look, size: u16) -> Vec<u8> {
        argb(look, size).chunks_exact(4).map(|pixel| pixel[0]).collect()
    }

    /// Share of pixels that are clearly seen in one and clearly not in the other.
    fn difference(a: Look, b: Look, size: u16) -> f64 {
        let (a, b) = (alphas(a, size), alphas(b, size));
        let differ = a.iter().zip(&b).filter(|(a, b)| a.abs_diff(**b) > 96).count();
        differ as f64 / a.len() as f64
    }

    #[test]
    fn every_tenth_adds_water_and_takes_none_away() {
        for shape in SHAPES {
            for size in SIZES {
                for tenths in 0..10 {
                    let (less, more) = (
                        alphas(look(tenths, shape, false), size),
                        alphas(look(tenths + 1, shape, false), size),
                    );
                    assert!(
                        less.iter().zip(&more).all(|(less, more)| less <= more),
                        "{shape:?} {size} {tenths}"
                    );
                    let sum = |alphas: &[u8]| alphas.iter().map(|alpha| u32::from(*alpha)).sum::<u32>();
                    assert!(
                        sum(&more) > sum(&less) + u32::from(size) * 20,
                        "{shape:?} {size} {tenths}"
                    );
                }
            }
        }
    }

    #[test]
    fn eleven_tenths_are_ten() {
        assert_eq!(
            argb(look(11, TrayShape::Idle, false), 22),
            argb(look(10, TrayShape::Idle, false), 22)
        );
    }

    #[test]
    fn shapes_differ_without_colour_at_every_size_and_level() {
        for size in SIZES {
            for tenths in [0, 5, 10] {
                for (at, one) in SHAPES.iter().enumerate() {
                    for other in &SHAPES[at + 1..] {
                        let share = difference(look(tenths, *one, false), look(tenths, *other, false), size);
                        assert!(share > 0.04, "{one:?} and {other:?} at {size}: {share}");
                    }
                }
            }
        }
    }

    #[test]
    fn offline_shows_at_every_size_shape_and_level() {
        for size in SIZES {
            for shape in SHAPES {
                for tenths in [0, 5, 10] {
                    let share = difference(look(tenths, shape, false), look(tenths, shape, true), size);
                    assert!(share > 0.02, "{shape:?} at {size} with {tenths}: {share}");
                }
            }
        }
    }

    #[test]
    fn colours_can_be_seen_on_light_and_dark_panels() {
        let linear = |byte: u8| {
            let part = f64::from(byte) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        let luminance = |[r, g, b]: Colour| 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
        let contrast = |a: Colour, b: Colour| {
            let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
            a.max(b) / a.min(b)
        };
        for shape in SHAPES {
            for panel in [
                [0xff, 0xff, 0xff],
                [0xf0, 0xf0, 0xf0],
                [0x2a, 0x2e, 0x32],
                [0, 0, 0],
            ] {
                let found = contrast(colour(shape), panel);
                assert!(found >= 3.0, "{shape:?} on {panel:?}: {found:.2}");
            }
        }
    }

    #[test]
    fn corners_are_clear_and_pixels_are_complete() {
        for size in SIZES {
            let pixels = argb(look(10, TrayShape::Idle, false), size);
            assert_eq!(pixels.len(), usize::from(size).pow(2) * 4);
            assert_eq!(pixels[0], 0);
            assert_eq!(&pixels[1..4], &SEA);
            assert_eq!(
                &rgba(look(10, TrayShape::Idle, false), size)[..4],
                &[SEA[0], SEA[1], SEA[2], 0]
            );
        }
    }
}
