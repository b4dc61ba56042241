//! The two pages and their files, as the interface was built: within the program, or beside it while it is written.
//!
//! Serves these and nothing else of that folder. A program that was built without the interface says so.

use axum::{
    extract::Path,
    http::{
        HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION},
    },
    response::{IntoResponse, Response},
};
use rust_embed::{EmbeddedFile, RustEmbed};

/// What `npm run build` made.
#[derive(RustEmbed)]
#[folder = "../../ui/dist/"]
#[allow_missing = true]
struct Built;

/// A page is asked for anew each time, because it names the files of its version.
const ANEW: &str = "no-cache";
/// A file has a hash in its name: under that name it never changes.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";
const NOT_BUILT: &str = "This server was built without the console. Build the interface first (npm run build in ui/), then the server.\n";

/// `GET /console` and `GET /wall`: to the same with a slash, from which the page finds its files.
pub(super) async fn to_console() -> Response {
    to("console/")
}

/// `GET /`: whoever types the server's name alone means the console. Not for good: another page may come to lie there.
pub(super) async fn from_root() -> Response {
    let headers = [(LOCATION, HeaderValue::from_static("/console/"))];
    (StatusCode::SEE_OTHER, headers).into_response()
}

/// As [`to_console`].
pub(super) async fn to_wall() -> Response {
    to("wall/")
}

fn to(place: &'static str) -> Response {
    let headers = [(LOCATION, HeaderValue::from_static(place))];
    (StatusCode::PERMANENT_REDIRECT, headers).into_response()
}

/// `GET /console/`.
pub(super) async fn console() -> Response {
    page("console.html")
}

/// `GET /wall/`.
pub(super) async fn wall() -> Response {
    page("wall.html")
}

fn page(name: &str) -> Response {
    match Built::get(name) {
        Some(file) => answer(file, "text/html; charset=utf-8", ANEW),
        None => (
            StatusCode::NOT_FOUND,
            [(CONTENT_TYPE, "text/plain; charset=utf-8")],
            NOT_BUILT,
        )
            .into_response(),
    }
}

/// `GET /console/assets/{file}` and `GET /wall/assets/{file}`.
pub(super) async fn asset(Path(file): Path<String>) -> Response {
    let media = is_plain(&file).then(|| media_of(&file)).flatten();
    let found = media.and_then(|media| Some((Built::get(&format!("assets/{file}"))?, media)));
    match found {
        Some((file, media)) => answer(file, media, FOR_GOOD),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// A name within the folder, and no way out of it.
fn is_plain(file: &str) -> bool {
    let known = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    !file.starts_with('.') && !file.contains("..") && file.bytes().all(known)
}

/// The media types of what the interface is built of.
fn media_of(file: &str) -> Option<&'static str> {
    Some(match file.rsplit_once('.')?.1 {
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "json" => "application/json",
        _ => return None,
    })
}

fn answer(file: EmbeddedFile, media: &'static str, kept: &'static str) -> Response {
    let headers = [(CONTENT_TYPE, media), (CACHE_CONTROL, kept)];
    (headers, file.data.into_owned()).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_of_the_folder_have_a_name_here() {
        for good in ["index-B2x_9k.js", "a.css", "Inter-4.woff2"] {
            assert!(is_plain(good) && media_of(good).is_some(), "{good}");
        }
        for bad in [
            "../console.html",
            "..",
            ".env",
            "a/b.js",
            "a\\b.js",
            "a%2fb.js",
            "a b.js",
        ] {
            assert!(!is_plain(bad), "{bad}");
        }
        for unknown in ["console.html", "a.map", "noending"] {
            assert_eq!(media_of(unknown), None, "{unknown}");
        }
    }
}
