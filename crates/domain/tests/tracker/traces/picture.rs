//! The pictures of the traces in `docs/images/`, drawn from the curves.
//!
//! `UPDATE=1 cargo test -p domain --test tracker traces` draws them; without that a difference fails. Whole
//! tenths of a pixel only, so that the same curves give the same bytes. Readable on a light and a dark page:
//! each picture has its own ground.

use super::ours::{Curve, Trace, What};
use std::{fmt::Write, path::Path};

/// Everything below is in pixels.
const WIDTH: u64 = 760;
const HEIGHT: u64 = 300;
const LEFT: u64 = 56;
const RIGHT: u64 = 590;
const TOP: u64 = 44;
const BOTTOM: u64 = 236;
/// The end of both axes, and between two of their ticks, in seconds.
const LAST_S: u64 = 42 * 60;
const TICK_S: u64 = 600;

const STYLE: &str = "\
text{font:13px system-ui,sans-serif;fill:#55656a}\
.ground{fill:#fff;stroke:#dfdacf}\
.grid{stroke:#dfdacf}\
.band{fill:#f5f3ee}\
.call{fill:#0b6e75}\
.curve{fill:none;stroke-width:2.5;stroke-linejoin:round}\
.ours{stroke:#0b6e75}.theirs{stroke:#9f4517;stroke-dasharray:6 3}\
text.ours{fill:#0b6e75;stroke:none;font-weight:600}text.theirs{fill:#9f4517;stroke:none;font-weight:600}\
@media(prefers-color-scheme:dark){\
text{fill:#9db0b3}\
.ground{fill:#172327;stroke:#2a3b41}\
.grid{stroke:#2a3b41}\
.band{fill:#22343a}\
.call{fill:#57c4c4}\
.ours{stroke:#57c4c4}.theirs{stroke:#f3a26b}\
text.ours{fill:#57c4c4}text.theirs{fill:#f3a26b}}";

/// Compares the picture of `trace` with what its curves give, or draws it.
pub(super) fn check(trace: &Trace, ours: &Curve, app: &str, theirs: &Curve) {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../docs/images/trace-{}.svg", trace.name));
    let wanted = drawn(trace, ours, app, theirs);
    #[expect(clippy::disallowed_methods, reason = "whoever changed a trace says so here")]
    let update = std::env::var("UPDATE").is_ok();
    if update {
        std::fs::write(&path, wanted).unwrap();
    } else {
        assert!(
            std::fs::read_to_string(&path).unwrap_or_default() == wanted,
            "the picture is old: UPDATE=1 cargo test -p domain --test tracker traces"
        );
    }
}

fn drawn(trace: &Trace, ours: &Curve, app: &str, theirs: &Curve) -> String {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\">\n\
         <title>Work that is counted, in minutes: Breakwater and {app}</title>\n\
         <style>{STYLE}</style>\n\
         <rect class=\"ground\" x=\".5\" y=\".5\" width=\"{}\" height=\"{}\" rx=\"8\"/>\n",
        WIDTH - 1,
        HEIGHT - 1
    );
    bands(&mut svg, trace);
    axes(&mut svg);
    curve(&mut svg, "theirs", app, theirs);
    curve(&mut svg, "ours", "Breakwater", ours);
    svg += "</svg>\n";
    svg
}

/// What went on: calls as a bar under the curves, everything else as a band behind them.
fn bands(svg: &mut String, trace: &Trace) {
    for period in trace.periods {
        let (from, to) = (x(period.from_s), x(period.to_s));
        let wide = px(to - from);
        let name = match period.what {
            What::Call => {
                line(
                    svg,
                    &format!(
                        "<rect class=\"call\" x=\"{}\" y=\"{}\" width=\"{wide}\" height=\"5\"/>",
                        px(from),
                        BOTTOM + 5
                    ),
                );
                continue;
            }
            What::FullScreen => "full screen",
            What::Paused => "paused",
            What::DoNotDisturb => "do not disturb",
            What::Still => "no key, no pointer",
        };
        line(
            svg,
            &format!(
                "<rect class=\"band\" x=\"{}\" y=\"{TOP}\" width=\"{wide}\" height=\"{}\"/>\n\
             <text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{name}</text>",
                px(from),
                BOTTOM - TOP,
                px(u64::midpoint(from, to)),
                TOP - 10
            ),
        );
    }
    line(
        svg,
        &format!(
            "<text x=\"{}\" y=\"{}\">on a call</text>",
            RIGHT + 10,
            BOTTOM + 13
        ),
    );
}

fn axes(svg: &mut String) {
    for s in (0..=LAST_S).step_by(usize::try_from(TICK_S).unwrap()) {
        let minutes = s / 60;
        line(
            svg,
            &format!(
                "<path class=\"grid\" d=\"M{LEFT} {0}H{RIGHT}\"/>\n\
             <text x=\"{1}\" y=\"{2}\" text-anchor=\"end\">{minutes}</text>\n\
             <text x=\"{3}\" y=\"{4}\" text-anchor=\"middle\">{minutes}</text>",
                px(y(s)),
                LEFT - 10,
                px(y(s) + 45),
                px(x(s)),
                BOTTOM + 28
            ),
        );
    }
    line(
        svg,
        &format!(
            "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">minutes since the first call</text>\n\
         <text transform=\"translate(18 {}) rotate(-90)\" text-anchor=\"middle\">minutes counted</text>",
            u64::midpoint(LEFT, RIGHT),
            BOTTOM + 50,
            u64::midpoint(TOP, BOTTOM)
        ),
    );
}

/// A curve with its name and its last value at its end.
fn curve(svg: &mut String, class: &str, name: &str, seconds: &Curve) {
    let points: Vec<(u64, u64)> = (0..).zip(seconds.iter().copied()).collect();
    let turns = points.windows(3).filter(|w| w[1].1 + w[1].1 != w[0].1 + w[2].1);
    let kept = points
        .first()
        .into_iter()
        .chain(turns.map(|w| &w[1]))
        .chain(points.last());
    let mut path = String::new();
    for (s, counted) in kept {
        let move_or_line = if path.is_empty() { 'M' } else { 'L' };
        write!(path, "{move_or_line}{} {}", px(x(*s)), px(y(*counted))).unwrap();
    }
    let Some((_, counted)) = points.last() else {
        return;
    };
    line(
        svg,
        &format!(
            "<path class=\"curve {class}\" d=\"{path}\"/>\n\
         <text class=\"{class}\" x=\"{}\" y=\"{}\">{name}: {}</text>",
            RIGHT + 10,
            // Clear of what is said about the bar of calls.
            px((y(*counted) + 45).min(BOTTOM * 10 - 60)),
            minutes(*counted)
        ),
    );
}

/// Minutes with a tenth where there is one.
fn minutes(s: u64) -> String {
    match s % 60 * 10 / 60 {
        0 => format!("{} min", s / 60),
        tenths => format!("{}.{tenths} min", s / 60),
    }
}

fn line(svg: &mut String, text: &str) {
    *svg += text;
    svg.push('\n');
}

/// Where a moment is from the left, in tenths of a pixel.
fn x(s: u64) -> u64 {
    LEFT * 10 + s * (RIGHT - LEFT) * 10 / LAST_S
}

/// Where a count is from the top, in tenths of a pixel.
fn y(s: u64) -> u64 {
    BOTTOM * 10 - s * (BOTTOM - TOP) * 10 / LAST_S
}

fn px(tenths: u64) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}
