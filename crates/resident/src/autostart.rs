//! Starting with the session: one desktop entry in the user's own autostart folder.
//!
//! A package may have put an entry of the same name into a folder for everybody. The user's own takes its place, so off
//! means an own entry that is hidden. Must never touch a system folder, nor an entry that another profile or a person
//! wrote.

use std::{
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
};

/// Where the entry is, below a configuration folder. Packages use the same name.
const ENTRY: &str = "autostart/breakwater.desktop";
/// The folders for everybody, where the environment names none.
const FOR_EVERYBODY: &str = "/etc/xdg";

/// Writes or removes the entry of one profile.
#[derive(Clone, Debug)]
pub struct Autostart {
    entry: PathBuf,
    /// The package's, for everybody.
    packaged: Option<PathBuf>,
    text: String,
    mark: String,
}

impl Autostart {
    /// For `program` and the profile `home`; `config` is the user's configuration folder, `for_everybody` are those
    /// of the system.
    #[must_use]
    pub fn new(config: &Path, for_everybody: &[PathBuf], program: &Path, home: &Path) -> Autostart {
        let mark = format!("X-Breakwater-Home={}", escaped(&home.to_string_lossy()));
        let exec = format!(
            "{} --home {} run",
            quoted(&program.to_string_lossy()),
            quoted(&home.to_string_lossy())
        );
        let text = format!(
            "[Desktop Entry]\nType=Application\nName=Breakwater\nComment=Rest between calls, thanks, a path\n\
             Icon=breakwater\nExec={exec}\nTerminal=false\nNoDisplay=true\nX-GNOME-Autostart-enabled=true\n{mark}\n"
        );
        Autostart {
            entry: config.join(ENTRY),
            packaged: for_everybody
                .iter()
                .map(|folder| folder.join(ENTRY))
                .find(|entry| entry.exists()),
            text,
            mark,
        }
    }

    /// Whether only the package's entry starts us: nobody said yes or no yet.
    #[must_use]
    pub fn is_packaged(&self) -> bool {
        self.packaged.is_some() && !self.entry.exists()
    }

    /// Turns it on or off. Off leaves an entry of another profile alone; the same wish twice changes nothing.
    ///
    /// # Errors
    /// Of the file system.
    pub fn set(&self, on: bool) -> io::Result<()> {
        let found = match fs::read_to_string(&self.entry) {
            Ok(text) => Some(text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        match (on, found) {
            (true, Some(found)) if found == self.text => Ok(()),
            (true, _) => self.write(&self.text),
            (false, Some(found)) if !found.lines().any(|line| line == self.mark) => Ok(()),
            (false, _) if self.packaged.is_some() => self.write(&format!("{}Hidden=true\n", self.text)),
            (false, Some(_)) => fs::remove_file(&self.entry),
            (false, None) => Ok(()),
        }
    }

    /// A half-written entry would keep a session from starting us, so it is renamed into place.
    fn write(&self, text: &str) -> io::Result<()> {
        if let Some(dir) = self.entry.parent() {
            fs::create_dir_all(dir)?;
        }
        let draft = self.entry.with_extension("desktop.new");
        fs::write(&draft, text)?;
        fs::rename(&draft, &self.entry)
    }
}

/// The user's configuration folder from the values of `XDG_CONFIG_HOME` and `HOME`.
#[must_use]
pub fn config_dir(xdg: Option<PathBuf>, user: Option<PathBuf>) -> Option<PathBuf> {
    xdg.filter(|path| path.is_absolute()).or_else(|| {
        user.filter(|path| path.is_absolute())
            .map(|user| user.join(".config"))
    })
}

/// The configuration folders of the system from the value of `XDG_CONFIG_DIRS`.
#[must_use]
pub fn system_config_dirs(named: Option<OsString>) -> Vec<PathBuf> {
    let named = named.filter(|named| !named.is_empty());
    let all = std::env::split_paths(&named.unwrap_or_else(|| FOR_EVERYBODY.into())).collect::<Vec<_>>();
    all.into_iter().filter(|path| path.is_absolute()).collect()
}

/// A value of a desktop entry: backslash and line ends are escapes.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('\n', "\\n")
        .replace('\r', "\\r")
}

/// One argument of `Exec`: quoted for the entry's own shell-like rules, then escaped as a value. A percent
/// sign would begin a field code.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        if matches!(c, '"' | '`' | '$' | '\\') {
            out.push('\\');
        }
        out.push(c);
        if c == '%' {
            out.push('%');
        }
    }
    out.push('"');
    escaped(&out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn autostart(config: &Path, home: &str) -> Autostart {
        let program = Path::new("/opt/break water/breakwater");
        Autostart::new(config, &[config.join("xdg")], program, Path::new(home))
    }

    #[test]
    fn where_a_package_starts_it_for_everybody_off_is_an_own_entry_that_is_hidden() {
        let config = tempfile::tempdir().unwrap();
        let packaged = config.path().join("xdg/autostart/breakwater.desktop");
        fs::create_dir_all(packaged.parent().unwrap()).unwrap();
        fs::write(&packaged, "[Desktop Entry]\n").unwrap();
        let autostart = autostart(config.path(), "/home/amara/profile");
        let entry = config.path().join("autostart/breakwater.desktop");
        assert!(autostart.is_packaged(), "nobody said anything yet");
        autostart.set(false).unwrap();
        assert!(fs::read_to_string(&entry).unwrap().contains("\nHidden=true\n"));
        assert!(!autostart.is_packaged());
        autostart.set(true).unwrap();
        assert!(!fs::read_to_string(&entry).unwrap().contains("Hidden"));
        autostart.set(false).unwrap();
        assert!(fs::read_to_string(&entry).unwrap().contains("Hidden=true"));
        assert_eq!(
            fs::read_to_string(&packaged).unwrap(),
            "[Desktop Entry]\n",
            "it is not ours"
        );
    }

    #[test]
    fn the_folders_for_everybody_are_those_that_the_environment_names() {
        let dirs = |named: Option<&str>| system_config_dirs(named.map(OsString::from));
        assert_eq!(dirs(None), [PathBuf::from("/etc/xdg")]);
        assert_eq!(dirs(Some("")), [PathBuf::from("/etc/xdg")]);
        assert_eq!(dirs(Some("/a:b:/c")), [PathBuf::from("/a"), PathBuf::from("/c")]);
    }

    #[test]
    fn an_entry_comes_and_goes_on_request() {
        let config = tempfile::tempdir().unwrap();
        let autostart = autostart(config.path(), "/home/amara/profile");
        let entry = config.path().join("autostart/breakwater.desktop");
        autostart.set(false).unwrap();
        assert!(!entry.exists());
        autostart.set(true).unwrap();
        let text = fs::read_to_string(&entry).unwrap();
        assert!(text.contains("\nExec=\"/opt/break water/breakwater\" --home \"/home/amara/profile\" run\n"));
        autostart.set(false).unwrap();
        assert!(!entry.exists());
    }

    #[test]
    fn the_entry_of_another_profile_is_left_alone() {
        let config = tempfile::tempdir().unwrap();
        autostart(config.path(), "/home/amara/a").set(true).unwrap();
        autostart(config.path(), "/home/amara/b").set(false).unwrap();
        assert!(config.path().join("autostart/breakwater.desktop").exists());
    }

    #[test]
    fn a_strange_path_cannot_break_out_of_its_argument() {
        assert_eq!(quoted("a\"b$c%d\\e"), r#""a\\"b\\$c%%d\\\\e""#);
        assert_eq!(escaped("a\nExec=evil"), "a\\nExec=evil");
    }
}
