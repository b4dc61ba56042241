//! Where the companion window stood, so that it opens there again. Kept in the profile as `window.json`; a
//! file that cannot be read or written costs the place and nothing else.

use serde::{Deserialize, Serialize};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A place on the screen, in logical pixels.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Place {
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) x: f64,
    pub(crate) y: f64,
}

impl Place {
    /// Smallest width and height of the companion.
    pub(crate) const SIZE_MIN: (f64, f64) = (360.0, 560.0);
    /// Width and height at the first start.
    pub(crate) const SIZE_FIRST: (f64, f64) = (400.0, 700.0);
    /// How much of the title bar must be on a screen for the window to be reachable.
    const REACHABLE: f64 = 80.0;

    /// Whether its title bar can be reached on a screen `(x, y, width, height)`.
    pub(crate) fn is_on(&self, screen: (f64, f64, f64, f64)) -> bool {
        let (left, top, width, height) = screen;
        self.x + self.width >= left + Place::REACHABLE
            && self.x <= left + width - Place::REACHABLE
            && self.y >= top
            && self.y <= top + height - Place::REACHABLE
    }

    fn is_sound(&self) -> bool {
        let numbers = [self.width, self.height, self.x, self.y];
        numbers.iter().all(|n| n.is_finite() && n.abs() < 100_000.0)
            && self.width >= Place::SIZE_MIN.0
            && self.height >= Place::SIZE_MIN.1
    }
}

/// The place in a profile.
#[derive(Debug)]
pub(crate) struct Placement {
    file: PathBuf,
}

impl Placement {
    /// Of the profile `home`.
    pub(crate) fn of(home: &Path) -> Placement {
        Placement {
            file: home.join("window.json"),
        }
    }

    /// The place kept last.
    pub(crate) fn load(&self) -> Option<Place> {
        let place: Place = serde_json::from_slice(&fs::read(&self.file).ok()?).ok()?;
        place.is_sound().then_some(place)
    }

    /// Keeps a place.
    pub(crate) fn save(&self, place: Place) {
        if let Ok(bytes) = serde_json::to_vec(&place) {
            // The next start opens in the middle of the screen instead.
            let _ = fs::write(&self.file, bytes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREEN: (f64, f64, f64, f64) = (0.0, 0.0, 1280.0, 800.0);

    fn at(x: f64, y: f64) -> Place {
        Place {
            width: 400.0,
            height: 700.0,
            x,
            y,
        }
    }

    #[test]
    fn a_place_on_a_screen_that_is_gone_is_not_used() {
        assert!(at(1200.0, 0.0).is_on(SCREEN));
        assert!(!at(1201.0, 0.0).is_on(SCREEN));
        assert!(at(-320.0, 720.0).is_on(SCREEN));
        assert!(!at(-321.0, 720.0).is_on(SCREEN));
        assert!(!at(0.0, -1.0).is_on(SCREEN));
        assert!(!at(0.0, 721.0).is_on(SCREEN));
    }

    #[test]
    fn a_broken_or_foolish_file_is_no_place() {
        let home = std::env::temp_dir().join(format!("breakwater-placement-{}", std::process::id()));
        fs::create_dir_all(&home).unwrap();
        let placement = Placement::of(&home);
        assert_eq!(placement.load(), None);
        for text in [
            "",
            "[]",
            r#"{"width":400,"height":700,"x":1e300,"y":0}"#,
            r#"{"width":359,"height":700,"x":0,"y":0}"#,
        ] {
            fs::write(home.join("window.json"), text).unwrap();
            assert_eq!(placement.load(), None, "{text}");
        }
        placement.save(at(12.0, 34.0));
        assert_eq!(placement.load(), Some(at(12.0, 34.0)));
        fs::remove_dir_all(&home).unwrap();
    }
}
