//! Colours and paper: the light half of `ui/src/lib/css/tokens.css`, in points. No rule about what is shown.

/// Red, green and blue.
pub(crate) type Colour = [u8; 3];

pub(crate) const TEXT: Colour = [0x17, 0x26, 0x2b];
pub(crate) const MUTED: Colour = [0x55, 0x65, 0x6a];
pub(crate) const LINE: Colour = [0xdf, 0xda, 0xcf];
pub(crate) const SAND: Colour = [0xec, 0xe9, 0xe1];
pub(crate) const WHITE: Colour = [0xff, 0xff, 0xff];
pub(crate) const SEA: Colour = [0x0b, 0x6e, 0x75];
pub(crate) const SEA_SOFT: Colour = [0xd8, 0xec, 0xec];
pub(crate) const SUN: Colour = [0x9f, 0x45, 0x17];
pub(crate) const SUN_SOFT: Colour = [0xfb, 0xe7, 0xd6];
pub(crate) const MOSS: Colour = [0x3f, 0x6b, 0x34];
pub(crate) const MOSS_SOFT: Colour = [0xe3, 0xee, 0xdd];

/// Width and height of A4, upright.
pub(crate) const A4: (f32, f32) = (595.28, 841.89);
/// Width and height of A3, upright.
pub(crate) const A3: (f32, f32) = (841.89, 1190.55);

/// The drawn cut of letters, for names and headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Face {
    /// Running text.
    Text,
    /// What stands out of it.
    Strong,
    /// The largest words of a page.
    Display,
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Style {
    pub(crate) face: Face,
    pub(crate) size: f32,
    /// From one line to the next, as a multiple of the size.
    pub(crate) leading: f32,
    pub(crate) colour: Colour,
}

impl Style {
    pub(crate) const fn text(size: f32) -> Style {
        let (face, leading, colour) = (Face::Text, 1.4, TEXT);
        Style {
            face,
            size,
            leading,
            colour,
        }
    }

    pub(crate) const fn strong(size: f32) -> Style {
        let face = Face::Strong;
        Style {
            face,
            ..Style::text(size)
        }
    }

    pub(crate) const fn display(size: f32) -> Style {
        let (face, leading) = (Face::Display, 1.14);
        Style {
            face,
            leading,
            ..Style::text(size)
        }
    }

    pub(crate) const fn in_colour(self, colour: Colour) -> Style {
        Style { colour, ..self }
    }
}
