//! The captures of one machine: which are open, and whose they are. The same for every operating system.
//!
//! Pure. A capture counts from the first moment it runs until it is gone: a softphone that only pauses its
//! stream to mute is still on the call, and one that keeps a stream that never ran is not. Must never keep
//! anything of a capture but its number and the basename of its process.

use crate::source::{InstallKey, SourceError};
use domain::calls::event::{LegId, MicClass, SourceEvent, SourceId};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, PoisonError, RwLock},
};

/// More captures than a desktop has.
pub const CAPTURES_MAX: usize = 256;
/// Longest basename that Linux runs has 255 bytes; the comm name that tools show has 15.
const APP_CHARS_MAX: usize = 64;

/// Basenames of browsers.
pub const BROWSERS: [&str; 20] = [
    "brave",
    "brave-browser",
    "chrome",
    "chromium",
    "chromium-browser",
    "epiphany",
    "firefox",
    "firefox-bin",
    "firefox-esr",
    "google-chrome",
    "google-chrome-stable",
    "librewolf",
    "microsoft-edge",
    "msedge",
    "opera",
    "opera-stable",
    "vivaldi",
    "vivaldi-bin",
    "WebKitWebProcess",
    "falkon",
];

/// The process basenames the agent called a phone; shared with the sources that run.
#[derive(Clone, Debug, Default)]
pub struct Phones(Arc<RwLock<BTreeSet<String>>>);

impl Phones {
    /// Replaces the whole list.
    pub fn set(&self, names: &[String]) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = names.iter().cloned().collect();
    }

    /// What kind of process `app` is: exact names only, and the agent's word before ours.
    #[must_use]
    pub fn class(&self, app: &str) -> MicClass {
        if self
            .0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .contains(app)
        {
            MicClass::Phone
        } else if BROWSERS.contains(&app) {
            MicClass::Browser
        } else {
            MicClass::Other
        }
    }
}

/// One capture as the system describes it now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capture {
    /// The system's number for it; another capture may get it once this one is gone.
    pub index: u32,
    /// Process basename, as [`basename`] gives it.
    pub app: String,
    /// Audio flows.
    pub runs: bool,
    /// It captures what a loudspeaker plays.
    pub monitor: bool,
}

/// The last part of a program's path, without a closing zero and without what cannot be shown.
#[must_use]
pub fn basename(binary: &[u8]) -> String {
    let text = String::from_utf8_lossy(binary);
    let text = text.trim_end_matches('\0').trim_end_matches(" (deleted)");
    let name = text.rsplit('/').next().unwrap_or_default();
    let shown: String = name
        .chars()
        .filter(|c| !c.is_control())
        .take(APP_CHARS_MAX)
        .collect();
    if shown.is_empty() {
        "unknown".to_owned()
    } else {
        shown
    }
}

/// The name of a program from its path on Windows: the last part, without its `.exe`.
#[must_use]
pub fn windows_basename(path: &str) -> String {
    let name = path.rsplit(['\\', '/']).next().unwrap_or_default();
    let stem = match name.len().checked_sub(4).and_then(|at| name.split_at_checked(at)) {
        Some((stem, end)) if end.eq_ignore_ascii_case(".exe") => stem,
        _ => name,
    };
    basename(stem.as_bytes())
}

struct Known {
    stream: LegId,
    app: String,
    class: MicClass,
    open: bool,
}

/// All captures.
pub struct Captures {
    source: SourceId,
    key: InstallKey,
    phones: Phones,
    known: BTreeMap<u32, Known>,
}

impl Captures {
    /// Knows of none yet; `key` and `source` make the ids.
    #[must_use]
    pub fn new(source: SourceId, key: InstallKey, phones: Phones) -> Self {
        Self {
            source,
            key,
            phones,
            known: BTreeMap::new(),
        }
    }

    /// Takes in a description; an event when the capture opened, closed or changed hands.
    ///
    /// # Errors
    /// More than [`CAPTURES_MAX`] at once.
    pub fn see(&mut self, capture: Capture) -> Result<Option<SourceEvent>, SourceError> {
        let before = self.known.get(&capture.index);
        if before.is_none() && self.known.len() >= CAPTURES_MAX {
            return Err(SourceError::TooMany {
                what: "captures at once",
                max: CAPTURES_MAX,
            });
        }
        let was_open = before.is_some_and(|known| known.open);
        let open = !capture.monitor && (capture.runs || was_open);
        // While it is open, a new class is said by `reclassify` alone: it must not change without a word.
        let class = before.filter(|known| known.open).map(|known| known.class);
        let known = Known {
            stream: self.key.leg(&self.source, &capture.index.to_be_bytes()),
            class: class.unwrap_or_else(|| self.phones.class(&capture.app)),
            app: capture.app,
            open,
        };
        let event = (open != was_open).then(|| said(&known, open));
        self.known.insert(capture.index, known);
        Ok(event)
    }

    /// The capture is gone; an event when it had been open.
    pub fn forget(&mut self, index: u32) -> Option<SourceEvent> {
        let known = self.known.remove(&index)?;
        known.open.then(|| said(&known, false))
    }

    /// Takes in all that the system has now: closings first, then openings.
    ///
    /// # Errors
    /// More than [`CAPTURES_MAX`] at once.
    pub fn replace(&mut self, now: Vec<Capture>) -> Result<Vec<SourceEvent>, SourceError> {
        let there: BTreeSet<u32> = now.iter().map(|capture| capture.index).collect();
        let gone: Vec<u32> = self
            .known
            .keys()
            .copied()
            .filter(|index| !there.contains(index))
            .collect();
        let mut said: Vec<SourceEvent> = gone.into_iter().filter_map(|index| self.forget(index)).collect();
        for capture in now {
            said.extend(self.see(capture)?);
        }
        Ok(said)
    }

    /// Asks again who is a phone; a snapshot when that changes an open capture.
    pub fn reclassify(&mut self) -> Option<SourceEvent> {
        let mut changed = false;
        for known in self.known.values_mut() {
            let class = self.phones.class(&known.app);
            changed |= known.open && class != known.class;
            known.class = class;
        }
        changed.then(|| self.snapshot())
    }

    /// All that are open.
    #[must_use]
    pub fn snapshot(&self) -> SourceEvent {
        let open = self.known.values().filter(|known| known.open);
        SourceEvent::MicSnapshot {
            open: open
                .map(|known| (known.stream, known.app.clone(), known.class))
                .collect(),
        }
    }
}

fn said(known: &Known, open: bool) -> SourceEvent {
    SourceEvent::Mic {
        stream: known.stream,
        app: known.app.clone(),
        class: known.class,
        open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn captures(phones: &[&str]) -> Captures {
        let list = Phones::default();
        list.set(&phones.iter().map(|&name| name.to_owned()).collect::<Vec<_>>());
        Captures::new(SourceId("mic:pulse".into()), InstallKey::new([3; 32]), list)
    }

    fn capture(app: &str, runs: bool) -> Capture {
        Capture {
            index: 5,
            app: app.into(),
            runs,
            monitor: false,
        }
    }

    fn open(event: Option<SourceEvent>) -> Option<(bool, MicClass)> {
        match event? {
            SourceEvent::Mic { open, class, .. } => Some((open, class)),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_capture_counts_from_the_first_moment_it_runs_until_it_is_gone() {
        let mut captures = captures(&["baresip"]);
        assert_eq!(captures.see(capture("baresip", false)).unwrap(), None);
        assert_eq!(
            open(captures.see(capture("baresip", true)).unwrap()),
            Some((true, MicClass::Phone))
        );
        assert_eq!(
            captures.see(capture("baresip", false)).unwrap(),
            None,
            "muting is not hanging up"
        );
        assert_eq!(open(captures.forget(5)), Some((false, MicClass::Phone)));
        assert_eq!(captures.forget(5), None);
    }

    #[test]
    fn a_capture_that_never_ran_was_never_open() {
        let mut captures = captures(&["linphone"]);
        captures.see(capture("linphone", false)).unwrap();
        assert_eq!(captures.forget(5), None);
    }

    #[test]
    fn what_a_loudspeaker_plays_is_no_microphone() {
        let mut captures = captures(&["baresip"]);
        let monitor = Capture {
            monitor: true,
            ..capture("baresip", true)
        };
        assert_eq!(captures.see(monitor.clone()).unwrap(), None);
        captures.see(capture("baresip", true)).unwrap();
        assert_eq!(
            open(captures.see(monitor).unwrap()),
            Some((false, MicClass::Phone)),
            "it was moved"
        );
    }

    #[test]
    fn only_the_exact_basename_is_a_phone() {
        let captures = captures(&["zoiper", "chromium"]);
        for (app, class) in [
            ("zoiper", MicClass::Phone),
            ("zoiper5", MicClass::Other),
            ("Zoiper", MicClass::Other),
            ("firefox", MicClass::Browser),
            ("chromium", MicClass::Phone),
            ("arecord", MicClass::Other),
        ] {
            assert_eq!(captures.phones.class(app), class, "{app}");
        }
    }

    #[test]
    fn a_process_that_becomes_a_phone_in_mid_call_is_one_at_once() {
        let mut captures = captures(&[]);
        captures.see(capture("linphone", true)).unwrap();
        assert_eq!(captures.reclassify(), None);
        captures.phones.set(&["linphone".into()]);
        assert_eq!(
            captures.see(capture("linphone", true)).unwrap(),
            None,
            "another change comes between"
        );
        let Some(SourceEvent::MicSnapshot { open }) = captures.reclassify() else {
            panic!("nothing was said");
        };
        assert_eq!((open.len(), open[0].2), (1, MicClass::Phone));
    }

    #[test]
    fn a_basename_is_the_last_part_of_the_path_and_can_be_shown() {
        assert_eq!(basename(b"/usr/bin/baresip\0"), "baresip");
        assert_eq!(basename(b"baresip"), "baresip");
        assert_eq!(basename(b"/opt/zoiper5/zoiper (deleted)\0"), "zoiper");
        assert_eq!(basename(b"a\nb\0"), "ab");
        assert_eq!(basename(b"\0"), "unknown");
        for (length, kept) in [(63, 63), (64, 64), (65, 64)] {
            assert_eq!(basename("x".repeat(length).as_bytes()).len(), kept);
        }
    }

    #[test]
    fn a_program_of_windows_is_named_without_its_folder_and_its_ending() {
        for (path, name) in [
            (r"C:\Program Files\MicroSIP\MicroSIP.exe", "MicroSIP"),
            (r"\Device\HarddiskVolume3\zoiper5.EXE", "zoiper5"),
            ("phone", "phone"),
            (".exe", "unknown"),
            ("é.e", "é.e"),
            ("", "unknown"),
        ] {
            assert_eq!(windows_basename(path), name, "{path}");
        }
    }

    #[test]
    fn a_new_list_closes_what_is_gone_before_it_opens_what_is_new() {
        let mut captures = captures(&["phone"]);
        let at = |index| Capture {
            index,
            ..capture("phone", true)
        };
        assert_eq!(captures.replace(vec![at(1)]).unwrap().len(), 1);
        assert_eq!(captures.replace(vec![at(1)]).unwrap(), []);
        let said = captures.replace(vec![at(2)]).unwrap();
        let opens: Vec<_> = said
            .into_iter()
            .map(|event| open(Some(event)).unwrap().0)
            .collect();
        assert_eq!(opens, [false, true]);
    }

    #[test]
    fn a_server_may_have_as_many_captures_as_allowed_and_not_one_more() {
        let mut captures = captures(&[]);
        for index in 0..u32::try_from(CAPTURES_MAX).unwrap() {
            captures
                .see(Capture {
                    index,
                    ..capture("a", true)
                })
                .unwrap();
        }
        captures.see(capture("a", false)).unwrap();
        assert!(
            captures
                .see(Capture {
                    index: 999,
                    ..capture("a", true)
                })
                .is_err()
        );
    }
}
