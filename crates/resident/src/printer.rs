//! Has a page made by `breakwater-print`, a program of its own: fonts and the tables of their letters are that program's
//! and go with it. Decides nothing.

use app::App;
use protocol::print::{self, Page, PrintFault, PrintRefusal};
use std::path::PathBuf;

/// Makes a page and hands it to the application.
pub(crate) fn print(app: App, id: u64, page: Page) {
    tokio::spawn(async move {
        let wish = std::env::var_os("BREAKWATER_PRINT").map(PathBuf::from);
        let program = print::program(wish, std::env::current_exe().ok());
        let made = tokio::task::spawn_blocking(move || print::pdf(program.as_deref(), &page)).await;
        let made = made.unwrap_or_else(|_| Err(PrintRefusal::of(PrintFault::Broken)));
        app.printed(id, made);
    });
}
