//! Declares the one command of the shell, so that a capability must name it before a window may call it.

fn main() {
    let commands = tauri_build::AppManifest::new().commands(&["call"]);
    let attributes = tauri_build::Attributes::new().app_manifest(commands);
    if let Err(error) = tauri_build::try_build(attributes) {
        panic!("{error:#}");
    }
}
