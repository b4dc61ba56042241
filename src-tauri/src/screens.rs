//! Which screen the window of a reset opens on, and which there are.
//!
//! Decides where a wish leads. On Wayland nothing: there the desktop alone decides where a window opens.

use crate::placement::{Place, Placement};
use serde_json::{Value, json};
use tauri::{AppHandle, Manager, Monitor};

/// Where a window of that size stands in the middle of the screen that is wished for, in logical pixels; `None` leaves it to
/// the desktop.
pub(crate) fn middle(app: &AppHandle, wish: &str, (width, height): (f64, f64)) -> Option<(f64, f64)> {
    if desktop_decides() {
        return None;
    }
    let screen = wished(app, wish)?;
    let (left, top, across, down) = area(&screen);
    Some((left + (across - width) / 2.0, top + (down - height) / 2.0))
}

fn wished(app: &AppHandle, wish: &str) -> Option<Monitor> {
    match wish {
        "window" => {
            let place = app.state::<Placement>().load()?;
            let screens = app.available_monitors().ok()?;
            screens.into_iter().find(|screen| is_on(&place, area(screen)))
        }
        "pointer" => {
            let at = app.cursor_position().ok()?;
            app.monitor_from_point(at.x, at.y).ok()?
        }
        "primary" => app.primary_monitor().ok()?,
        _ => {
            let name = wish.strip_prefix("screen:")?;
            let screens = app.available_monitors().ok()?;
            screens
                .into_iter()
                .find(|screen| screen.name().is_some_and(|known| known == name))
        }
    }
}

/// Left, top, width and height, in logical pixels.
fn area(screen: &Monitor) -> (f64, f64, f64, f64) {
    let scale = screen.scale_factor();
    let (at, size) = (
        screen.position().to_logical::<f64>(scale),
        screen.size().to_logical::<f64>(scale),
    );
    (at.x, at.y, size.width, size.height)
}

/// Whether the middle of a window is on a screen.
fn is_on(place: &Place, (left, top, width, height): (f64, f64, f64, f64)) -> bool {
    let (x, y) = (place.x + place.width / 2.0, place.y + place.height / 2.0);
    (left..left + width).contains(&x) && (top..top + height).contains(&y)
}

/// What the resident is told of the screens.
pub(crate) fn told(app: &AppHandle) -> Value {
    let screens = app.available_monitors().unwrap_or_default();
    let names: Vec<&String> = screens.iter().filter_map(Monitor::name).collect();
    json!({ "names": names, "desktop_decides": desktop_decides() })
}

#[cfg(target_os = "linux")]
fn desktop_decides() -> bool {
    // GTK takes Wayland where both are there, unless it is told otherwise.
    let named = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    let wish = named("GDK_BACKEND").and_then(|wish| wish.into_string().ok());
    let x11 = wish.is_some_and(|wish| wish.split(',').next() == Some("x11"));
    named("WAYLAND_DISPLAY").is_some() && !x11
}

#[cfg(not(target_os = "linux"))]
fn desktop_decides() -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_on_the_screen_that_its_middle_is_on() {
        let (left, right) = ((0.0, 0.0, 1280.0, 800.0), (1280.0, 0.0, 1920.0, 1080.0));
        let at = |x| Place {
            width: 400.0,
            height: 700.0,
            x,
            y: 20.0,
        };
        for (x, is_left) in [(0.0, true), (1079.0, true), (1080.0, false), (2000.0, false)] {
            assert_eq!(
                (is_on(&at(x), left), is_on(&at(x), right)),
                (is_left, !is_left),
                "{x}"
            );
        }
    }
}
