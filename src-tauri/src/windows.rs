//! The two windows: the companion, and the small one of a reset. Decides where they stand and when they show, a reset on
//! the screen that the agent chose;
//! never takes the focus but at the moment somebody asked for a window.

use crate::{
    ipc::Resident,
    placement::{Place, Placement},
    screens,
    view::View,
};
use tauri::{
    AppHandle, Manager, Theme, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent,
    webview::PageLoadEvent, window::Color,
};

/// Label of the companion window.
const COMPANION: &str = "companion";
/// Label of the reset window.
pub(crate) const RESET: &str = "reset";
const RESET_SIZE: (f64, f64) = (720.0, 480.0);
// `--bg` of ui/src/lib/css/tokens.css, and the dark water of a reset: shown until the page has painted.
const SAND: Color = Color(0xf5, 0xf3, 0xee, 0xff);
const NIGHT: Color = Color(0x10, 0x19, 0x1c, 0xff);
const WATER: Color = Color(0x0c, 0x22, 0x26, 0xff);

/// The theme for a setting: `light`, `dark`, else the system's.
pub(crate) fn theme(setting: Option<&str>) -> Option<Theme> {
    match setting {
        Some("light") => Some(Theme::Light),
        Some("dark") => Some(Theme::Dark),
        _ => None,
    }
}

/// Opens the window of a view.
pub(crate) fn open(app: &AppHandle, view: View) -> tauri::Result<()> {
    match view {
        View::Reset => reset(app),
        _ => companion(app, view),
    }
}

/// Brings the companion to the front at a view, if this process has it: somebody asked for it.
pub(crate) fn companion_to_front(app: &AppHandle, view: View) {
    if let Some(window) = app.get_webview_window(COMPANION) {
        // The page hears the same wish as an event; one that still loads finds it in its address.
        let _ = window.eval(format!("location.hash = '{}'", view.name()));
        let _ = window
            .unminimize()
            .and_then(|()| window.show())
            .and_then(|()| window.set_focus());
    }
}

/// Closes the reset window at once, if there is one.
pub(crate) fn close_reset(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(RESET) {
        let _ = window.destroy();
    }
}

fn companion(app: &AppHandle, view: View) -> tauri::Result<()> {
    let url = WebviewUrl::App(format!("index.html#{}", view.name()).into());
    let (width_min, height_min) = Place::SIZE_MIN;
    let builder = base(app, COMPANION, url).min_inner_size(width_min, height_min);
    let builder = match app
        .state::<Placement>()
        .load()
        .filter(|place| reachable(app, place))
    {
        Some(place) => builder
            .inner_size(place.width, place.height)
            .position(place.x, place.y),
        None => builder
            .inner_size(Place::SIZE_FIRST.0, Place::SIZE_FIRST.1)
            .center(),
    };
    let window = builder.build()?;
    let background = if window.theme()? == Theme::Dark {
        NIGHT
    } else {
        SAND
    };
    window.set_background_color(Some(background))?;
    let placed = window.clone();
    window.on_window_event(move |event| {
        // A reset opens in a process of its own: it finds where this window is by what is kept.
        if let WindowEvent::CloseRequested { .. } | WindowEvent::Focused(false) = event {
            remember(&placed);
        }
    });
    Ok(())
}

fn reset(app: &AppHandle) -> tauri::Result<()> {
    let builder = base(app, RESET, WebviewUrl::App("reset.html".into()))
        .inner_size(RESET_SIZE.0, RESET_SIZE.1)
        .background_color(WATER)
        .maximizable(false);
    // Nothing is shown yet: the resident may be asked from here.
    let settings = app
        .state::<Resident>()
        .ask("settings_show", serde_json::Value::Null);
    let settings = settings.unwrap_or_default();
    let wish = settings["reset_screen"].as_str().unwrap_or_default();
    let builder = match screens::middle(app, wish, RESET_SIZE) {
        Some((x, y)) => builder.position(x, y),
        None => builder.center(),
    };
    builder.build()?;
    Ok(())
}

/// A window that shows itself when its page is there, takes its title from the page, and leads nowhere else.
fn base<'a>(
    app: &'a AppHandle,
    label: &str,
    url: WebviewUrl,
) -> WebviewWindowBuilder<'a, tauri::Wry, AppHandle> {
    WebviewWindowBuilder::new(app, label, url)
        .title("Breakwater")
        .visible(false)
        .on_page_load(|window, payload| {
            if payload.event() == PageLoadEvent::Finished {
                let _ = window.show();
            }
        })
        .on_document_title_changed(|window, title| {
            let _ = window.set_title(&title);
        })
        .on_navigation(|url| {
            url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost") || url.scheme() == "about"
        })
}

fn reachable(app: &AppHandle, place: &Place) -> bool {
    let screens = app.available_monitors().unwrap_or_default();
    screens.iter().any(|screen| {
        let scale = screen.scale_factor();
        let (at, size) = (
            screen.position().to_logical::<f64>(scale),
            screen.size().to_logical::<f64>(scale),
        );
        place.is_on((at.x, at.y, size.width, size.height))
    })
}

/// Keeps where the companion stands, unless that is not where somebody put it.
fn remember(window: &WebviewWindow) {
    if let Some(place) = place_of(window) {
        window.state::<Placement>().save(place);
    }
}

fn place_of(window: &WebviewWindow) -> Option<Place> {
    if window.is_minimized().ok()? || window.is_maximized().ok()? {
        return None;
    }
    let scale = window.scale_factor().ok()?;
    let (width, height) = size_of(window, scale)?;
    let at = window.outer_position().ok()?.to_logical::<f64>(scale);
    Some(Place {
        width,
        height,
        x: at.x,
        y: at.y,
    })
}

/// The size with which a window opens like this again. What GTK itself draws around it on Wayland, title bar and
/// shadow, is no part of that, yet of Tauri's inner size (tao issue 929): the window would grow from start to start.
#[cfg(target_os = "linux")]
fn size_of(window: &WebviewWindow, _scale: f64) -> Option<(f64, f64)> {
    use gtk::prelude::GtkWindowExt;
    let (width, height) = window.gtk_window().ok()?.size();
    Some((width.into(), height.into()))
}

#[cfg(not(target_os = "linux"))]
fn size_of(window: &WebviewWindow, scale: f64) -> Option<(f64, f64)> {
    let size = window.inner_size().ok()?.to_logical::<f64>(scale);
    Some((size.width, size.height))
}
