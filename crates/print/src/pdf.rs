//! Pages become a PDF that a screen reader can read (PDF/UA-1): what is words is tagged in its order, what is drawn is not
//! read, and headings are its outline. Decides nothing about what is on them.

use crate::{
    canvas::{Drawn, Mark, Part},
    letters::Laid,
    look::Colour,
};
use chrono::Datelike;
use i18n::Language;
use krilla::{
    Document, SerializeSettings,
    color::rgb,
    configure::{Accessibility, Configuration, ConfigurationBuilder},
    destination::XyzDestination,
    geom::Point,
    metadata::{DateTime, Metadata},
    num::NormalizedF32,
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::{Fill, Stroke},
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Tag, TagGroup, TagTree},
    text::{Font, GlyphId, KrillaGlyph},
};
use std::{collections::HashMap, num::NonZeroU16};

/// The document; `None` when it cannot be written, which is a fault of ours.
pub(crate) fn written(drawn: Drawn, language: Language) -> Option<Vec<u8>> {
    let settings = SerializeSettings {
        configuration: accessible()?,
        ..SerializeSettings::default()
    };
    let mut document = Document::new_with(settings);
    let mut fonts = HashMap::new();
    let (mut tree, mut outline) = (Tree::new(language), Outline::new());
    for (index, canvas) in drawn.pages.iter().enumerate() {
        let (width, height) = canvas.size;
        let mut page = document.start_page_with(PageSettings::from_wh(width, height)?);
        let mut surface = page.surface();
        for mark in &canvas.marks {
            match mark {
                Mark::Shape { path, fill, stroke } => {
                    surface.set_fill(fill.map(filled));
                    surface.set_stroke(stroke.map(|(colour, width)| Stroke {
                        paint: ink(colour).into(),
                        width,
                        ..Stroke::default()
                    }));
                    silent(&mut surface, |surface| surface.draw_path(path));
                    surface.set_stroke(None);
                }
                Mark::Words {
                    x,
                    y,
                    laid,
                    part: Part::Margin,
                } => {
                    silent(&mut surface, |surface| words(surface, &mut fonts, (*x, *y), laid));
                }
                Mark::Words { x, y, laid, part } => {
                    let id = surface.start_tagged(ContentTag::Other);
                    words(&mut surface, &mut fonts, (*x, *y), laid);
                    surface.end_tagged();
                    tree.push(*part, &laid.text, id);
                    if matches!(part, Part::Title | Part::Heading) {
                        let place = XyzDestination::new(index, Point::from_xy(*x, *y));
                        outline.push_child(OutlineNode::new(laid.text.clone(), place));
                    }
                }
            }
        }
        surface.finish();
        page.finish();
    }
    document.set_tag_tree(tree.done());
    document.set_outline(outline);
    document.set_metadata(metadata(&drawn, language));
    document.finish().ok()
}

fn accessible() -> Option<Configuration> {
    ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .ok()
}

fn metadata(drawn: &Drawn, language: Language) -> Metadata {
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    let date = DateTime::new(u16::try_from(drawn.on.year()).unwrap_or_default())
        .month(small(drawn.on.month()))
        .day(small(drawn.on.day()));
    Metadata::new()
        .title(drawn.title.clone())
        .language(language.tag().to_owned())
        .creator("Breakwater".to_owned())
        .creation_date(date)
}

fn silent(surface: &mut Surface<'_>, draw: impl FnOnce(&mut Surface<'_>)) {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
    draw(surface);
    surface.end_tagged();
}

fn ink([red, green, blue]: Colour) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}

fn filled(colour: Colour) -> Fill {
    Fill {
        paint: ink(colour).into(),
        opacity: NormalizedF32::ONE,
        ..Fill::default()
    }
}

/// A font by its data and its place in a collection.
type Fonts = HashMap<(u64, u32), Option<Font>>;

fn words(surface: &mut Surface<'_>, fonts: &mut Fonts, (x, y): (f32, f32), laid: &Laid) {
    surface.set_fill(Some(filled(laid.style.colour)));
    for line in laid.layout.lines() {
        let (mut from, baseline) = (x + line.metrics().offset, y + line.metrics().baseline);
        for run in line.runs() {
            let (data, id) = run.font().data.clone().into_raw_parts();
            let index = run.font().index;
            let font = fonts
                .entry((id, index))
                .or_insert_with(|| Font::new(data.into(), index));
            let size = run.font_size();
            let mut glyphs: Vec<KrillaGlyph> = Vec::new();
            for cluster in run.visual_clusters() {
                if cluster.is_ligature_continuation() {
                    if let Some(glyph) = glyphs.last_mut() {
                        glyph.text_range.end = glyph.text_range.end.max(cluster.text_range().end);
                    }
                    continue;
                }
                // A line's end is no sign; some fonts have none for it.
                if laid.text[cluster.text_range()].chars().all(char::is_control) {
                    continue;
                }
                glyphs.extend(cluster.glyphs().map(|glyph| {
                    KrillaGlyph::new(
                        GlyphId::new(glyph.id),
                        glyph.advance / size,
                        glyph.x / size,
                        glyph.y / size,
                        0.0,
                        cluster.text_range(),
                        None,
                    )
                }));
            }
            let advance: f32 = glyphs.iter().map(|glyph| glyph.x_advance * size).sum();
            if let Some(font) = font.as_ref().filter(|_| !glyphs.is_empty()) {
                let start = Point::from_xy(from, baseline);
                surface.draw_glyphs(start, &glyphs, font.clone(), &laid.text, size, false);
            }
            from += advance;
        }
    }
}

/// The document as it is read aloud: items that follow each other are one list.
struct Tree {
    tree: TagTree,
    list: Option<TagGroup>,
}

impl Tree {
    fn new(language: Language) -> Tree {
        Tree {
            tree: TagTree::new().with_lang(Some(language.tag().to_owned())),
            list: None,
        }
    }

    fn push(&mut self, part: Part, text: &str, id: Identifier) {
        if part == Part::Item {
            let list = self
                .list
                .get_or_insert_with(|| TagGroup::new(Tag::L(ListNumbering::None)));
            let mut body = TagGroup::new(Tag::LBody);
            body.push(id);
            let mut item = TagGroup::new(Tag::LI);
            item.push(body);
            list.push(item);
            return;
        }
        self.end_list();
        let level = |level: u16| NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
        let heading = |at: u16| Tag::Hn(level(at), Some(text.to_owned()));
        let mut group = match part {
            Part::Title => TagGroup::new(heading(1)),
            Part::Heading => TagGroup::new(heading(2)),
            Part::Quote => {
                let mut words = TagGroup::new(Tag::P);
                words.push(id);
                let mut quote = TagGroup::new(Tag::BlockQuote);
                quote.push(words);
                self.tree.push(quote);
                return;
            }
            Part::Text | Part::Item | Part::Margin => TagGroup::new(Tag::P),
        };
        group.push(id);
        self.tree.push(group);
    }

    fn end_list(&mut self) {
        if let Some(list) = self.list.take() {
            self.tree.push(list);
        }
    }

    fn done(mut self) -> TagTree {
        self.end_list();
        self.tree
    }
}
