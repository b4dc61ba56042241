//! A window of Tauri and nothing else: what `cargo xtask bench window` holds the companion against.
//!
//! The same size, one page with a few words, no resident, no scripts. Must stay as small as a program with Tauri can be.

use tauri::{Builder, WebviewUrl, WebviewWindowBuilder, http::Response};

const PAGE: &str = "<!doctype html><meta charset=utf-8><title>Bare</title>\
                    <body style='font: 24px sans-serif; background: #f5f3ee; color: #17262b'>A window and a few words";

fn main() -> tauri::Result<()> {
    Builder::default()
        .register_uri_scheme_protocol("bare", |_, _| {
            Response::builder()
                .header("content-type", "text/html")
                .body(PAGE.as_bytes().to_vec())
                .unwrap_or_default()
        })
        .setup(|app| {
            let url = WebviewUrl::CustomProtocol("bare://localhost/".parse()?);
            WebviewWindowBuilder::new(app, "bare", url)
                .title("Bare")
                .inner_size(400.0, 700.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}
