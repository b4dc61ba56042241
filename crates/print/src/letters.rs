//! Words become lines of glyphs: which font has a letter, where a line breaks, and which letters no font has.
//!
//! Our own fonts first, then those of the system for what ours lack. Draws nothing.

use crate::look::{Face, Style};
use fontique::{Blob, Collection, CollectionOptions, GenericFamily, SourceCache};
use parley::{
    FontContext, FontFamily, FontFamilyName, FontWeight, Layout, LayoutContext, LineHeight, OverflowWrap,
    StyleProperty,
};
use protocol::print::{PrintFault, PrintRefusal};
use std::{borrow::Cow, collections::BTreeSet, panic::catch_unwind, sync::Arc};

const REGULAR: &[u8] = include_bytes!("../fonts/Inter-Regular.ttf");
const STRONG: &[u8] = include_bytes!("../fonts/Inter-SemiBold.ttf");
const DISPLAY: &[u8] = include_bytes!("../fonts/InterDisplay-Bold.ttf");
const EMOJI: &[u8] = include_bytes!("../fonts/NotoEmoji-Regular.ttf");

/// Fonts of a system that hold what Chinese in the mainland is written with, before others that only hold its signs.
const HAN: [&str; 7] = [
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Microsoft YaHei",
    "PingFang SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
];
/// Characters that are named when no font has them.
const NAMED_MAX: usize = 8;
const ELLIPSIS: char = '…';

/// A text that was set.
pub(crate) struct Laid {
    pub(crate) text: String,
    // Large; a page moves many of these about.
    pub(crate) layout: Box<Layout<()>>,
    pub(crate) style: Style,
}

impl Laid {
    pub(crate) fn height(&self) -> f32 {
        self.layout.height()
    }

    pub(crate) fn width(&self) -> f32 {
        self.layout.width()
    }
}

/// Fonts, and what they lack.
pub(crate) struct Letters {
    fonts: FontContext,
    layouts: LayoutContext<()>,
    missing: BTreeSet<char>,
}

impl Letters {
    pub(crate) fn new() -> Letters {
        let mut collection = with_system_fonts();
        for font in [REGULAR, STRONG, DISPLAY] {
            collection.register_fonts(Blob::new(Arc::new(font)), None);
        }
        let emoji = collection.register_fonts(Blob::new(Arc::new(EMOJI)), None);
        let emoji = emoji.into_iter().map(|(family, _)| family);
        collection.set_generic_families(GenericFamily::Emoji, emoji);
        Letters {
            fonts: FontContext {
                collection,
                source_cache: SourceCache::default(),
            },
            layouts: LayoutContext::new(),
            missing: BTreeSet::new(),
        }
    }

    /// A text within a width.
    pub(crate) fn lay(&mut self, text: &str, style: Style, width: f32) -> Laid {
        let text = printable(text);
        let layout = self.layout(&text, style, width);
        self.note_missing(&text, &layout);
        Laid { text, layout, style }
    }

    /// The same in so many lines at most; what does not fit is cut at a word, and the cut is shown.
    pub(crate) fn lay_at_most(&mut self, text: &str, style: Style, width: f32, lines: usize) -> Laid {
        let mut laid = self.lay(text, style, width);
        let end = laid
            .layout
            .get(lines.saturating_sub(1))
            .map(|line| line.text_range().end);
        let Some(end) = end.filter(|end| laid.text[*end..].trim() != "") else {
            return laid;
        };
        let mut kept = laid.text[..end].to_owned();
        while laid.layout.len() > lines && kept.pop().is_some() {
            let text = format!("{}{ELLIPSIS}", kept.trim_end());
            let layout = self.layout(&text, style, width);
            laid = Laid { text, layout, style };
        }
        laid
    }

    fn layout(&mut self, text: &str, style: Style, width: f32) -> Box<Layout<()>> {
        let (family, weight) = match style.face {
            Face::Text => ("Inter", 400.0),
            Face::Strong => ("Inter", 600.0),
            Face::Display => ("Inter Display", 700.0),
        };
        let named = |name: &'static str| FontFamilyName::Named(Cow::Borrowed(name));
        let mut families = vec![named(family), named("Inter")];
        families.extend(HAN.map(named));
        families.push(FontFamilyName::Generic(GenericFamily::Emoji));
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Owned(families))));
        builder.push_default(StyleProperty::FontWeight(FontWeight::new(weight)));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        builder.push_default(LineHeight::FontSizeRelative(style.leading));
        let mut layout = Box::new(builder.build(text));
        layout.break_all_lines(Some(width));
        layout
    }

    fn note_missing(&mut self, text: &str, layout: &Layout<()>) {
        for run in layout.lines().flat_map(|line| line.runs().collect::<Vec<_>>()) {
            for cluster in run
                .clusters()
                .filter(|one| one.glyphs().any(|glyph| glyph.id == 0))
            {
                let signs = text[cluster.text_range()].chars();
                self.missing.extend(signs.filter(|sign| is_seen(*sign)));
            }
        }
    }

    /// Why nothing is printed, where a font is missing.
    pub(crate) fn refusal(&self) -> Option<PrintRefusal> {
        let first = *self.missing.first()?;
        let han = |sign: &char| {
            ('\u{2e80}'..='\u{9fff}').contains(sign)
                || *sign >= '\u{20000}'
                || ('\u{f900}'..='\u{faff}').contains(sign)
                || ('\u{ff00}'..='\u{ffef}').contains(sign)
        };
        let fault = match han(&first) || self.missing.iter().any(han) {
            true => PrintFault::FontHan,
            false => PrintFault::FontOther,
        };
        let signs = self
            .missing
            .iter()
            .filter(|sign| fault == PrintFault::FontOther || han(sign));
        let signs = signs.take(NAMED_MAX).map(char::to_string).collect::<Vec<_>>();
        Some(PrintRefusal {
            fault,
            signs: signs.join(" "),
        })
    }
}

/// Ours can be added to it. Where fontconfig knows no font at all, fontique 0.11 panics instead of finding none
/// (linebender/parley #717, mended in what follows 0.11); then there are none.
fn with_system_fonts() -> Collection {
    let collection = |system_fonts| {
        Collection::new(CollectionOptions {
            shared: false,
            system_fonts,
        })
    };
    catch_unwind(|| collection(true)).unwrap_or_else(|_| collection(false))
}

/// Whether a sign leaves a mark on paper.
pub(crate) fn is_seen(sign: char) -> bool {
    let joins = ['\u{ad}', '\u{feff}'].contains(&sign)
        || ('\u{200b}'..='\u{200f}').contains(&sign)
        || ('\u{2028}'..='\u{202e}').contains(&sign)
        || ('\u{2060}'..='\u{206f}').contains(&sign)
        || ('\u{fe00}'..='\u{fe0f}').contains(&sign)
        || ('\u{e0000}'..='\u{e0fff}').contains(&sign);
    !joins && !sign.is_control() && !sign.is_whitespace()
}

/// The text without what a page cannot hold: lines stay, other control characters become spaces.
fn printable(text: &str) -> String {
    let lines = text.trim().replace("\r\n", "\n");
    lines
        .chars()
        .map(|sign| {
            if sign.is_control() && sign != '\n' {
                ' '
            } else {
                sign
            }
        })
        .collect()
}
