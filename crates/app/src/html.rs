//! Pages that the agent is given: text is text and never markup, nothing is loaded from anywhere, no script.

use std::fmt::Write as _;

/// The text with what HTML would take for markup written out.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// The beginning of a page, up to its first heading.
pub(crate) fn begin(out: &mut String, language: &str, title: &str, style: &str) {
    let title = escaped(title);
    let _ = write!(
        out,
        "<!doctype html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width\">\n<title>{title}</title>\n<style>\n{style}</style>\n<h1>{title}</h1>\n"
    );
}

/// A paragraph of a class, which may be empty.
pub(crate) fn paragraph(out: &mut String, class: &str, text: &str) {
    let _ = writeln!(out, "<p class=\"{class}\">{}</p>", escaped(text));
}

/// A table of texts.
pub(crate) fn table<const N: usize>(
    out: &mut String,
    caption: &str,
    head: &[String; N],
    rows: impl Iterator<Item = [String; N]>,
) {
    let _ = writeln!(out, "<table>\n<caption>{}</caption>\n<tr>", escaped(caption));
    for cell in head {
        let _ = write!(out, "<th scope=\"col\">{}</th>", escaped(cell));
    }
    out.push_str("</tr>\n");
    for row in rows {
        out.push_str("<tr>");
        for cell in row {
            let _ = write!(out, "<td>{}</td>", escaped(&cell));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</table>\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_wrote_is_text_and_never_markup() {
        assert_eq!(escaped("§ 4 <b> & \"x\""), "§ 4 &lt;b&gt; &amp; &quot;x&quot;");
    }
}
