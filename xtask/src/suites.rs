//! The test programs: built once with one set of features, then run without asking cargo again.
//!
//! Cargo holds its target folder while it looks whether anything is to be built, so tests that are started through it
//! cannot run beside a check; and every other choice of packages would build the libraries again with other features.
//! Must give each program what cargo would give it: its package's folder and name.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};
use serde::{Deserialize, Serialize};

use crate::shell::{self, cargo, go, line};

/// The package whose tests need a desktop, a browser or phones.
pub(crate) const E2E: &str = "e2e";

/// What cargo says of one thing that it built.
#[derive(Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
enum Message {
    CompilerArtifact(Artifact),
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
struct Artifact {
    manifest_path: PathBuf,
    target: Target,
    profile: Profile,
    executable: Option<PathBuf>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

#[derive(Deserialize)]
struct Profile {
    test: bool,
}

/// One program with tests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Suite {
    /// Its package.
    pub(crate) package: String,
    /// The file in `tests/`, or the crate for its unit tests.
    pub(crate) name: String,
    program: PathBuf,
    folder: PathBuf,
}

/// All packages but the window, whose features would end up in the libraries that others share with it.
pub(crate) const ALL_BUT_THE_WINDOW: &[&str] = &["--workspace", "--exclude", "window"];
/// The window alone.
pub(crate) const THE_WINDOW: &[&str] = &["--package", "window"];

/// Builds the tests of `packages` and says where they are.
pub(crate) fn build(packages: &[&str]) -> Result<Vec<Suite>> {
    let mut command = cargo(["test", "--no-run", "--locked"]);
    command
        .args(packages)
        .args(["--message-format", "json-render-diagnostics"])
        .stdout(Stdio::piped());
    println!("$ {}", line(&command));
    let output = command.spawn().context("cargo")?.wait_with_output()?;
    ensure!(output.status.success(), "the tests do not build");
    suites(&String::from_utf8(output.stdout)?)
}

/// Keeps where the tests are, for [`built`].
pub(crate) fn keep(suites: &[Suite]) -> Result<()> {
    std::fs::create_dir_all(shell::target().join("test"))?;
    Ok(std::fs::write(list(), serde_json::to_vec(suites)?)?)
}

/// What was built and kept last.
pub(crate) fn built() -> Result<Vec<Suite>> {
    let text = std::fs::read(list()).with_context(|| list().display().to_string())?;
    Ok(serde_json::from_slice(&text)?)
}

fn list() -> PathBuf {
    shell::target().join("test/suites.json")
}

fn suites(said: &str) -> Result<Vec<Suite>> {
    let mut found = Vec::new();
    for line in said.lines().filter(|line| line.starts_with('{')) {
        let Message::CompilerArtifact(artifact) = serde_json::from_str(line).context("what cargo says")?
        else {
            continue;
        };
        if let (true, Some(program)) = (artifact.profile.test, artifact.executable) {
            let folder = artifact
                .manifest_path
                .parent()
                .context("a package without a folder")?;
            found.push(Suite {
                package: package(&artifact.manifest_path)?,
                name: artifact.target.name,
                program,
                folder: folder.to_owned(),
            });
        }
    }
    found.sort_by(|one, other| (&one.package, &one.name).cmp(&(&other.package, &other.name)));
    Ok(found)
}

fn package(manifest: &Path) -> Result<String> {
    let text = std::fs::read_to_string(manifest).with_context(|| manifest.display().to_string())?;
    let table: toml::Table = text.parse()?;
    let name = table
        .get("package")
        .and_then(|package| package.get("name"))
        .and_then(toml::Value::as_str);
    Ok(name.context("a package without a name")?.to_owned())
}

impl Suite {
    /// The program with its arguments, as cargo would start it.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command
            .args(arguments)
            .current_dir(&self.folder)
            .env("CARGO_MANIFEST_DIR", &self.folder)
            .env("CARGO_PKG_NAME", &self.package);
        command
    }

    /// Runs it here and now.
    pub(crate) fn run(&self, arguments: &[&str]) -> Result<()> {
        println!("--- {} {}", self.package, self.name);
        go(&mut self.command(arguments))
    }

    /// Runs it and keeps what it says until it is over, so that two can run at once and still be read.
    fn run_apart(&self, arguments: &[&str], pictures: &Path) -> Result<()> {
        let began = Instant::now();
        let mut command = self.command(arguments);
        command.env("BREAKWATER_TEST_PICTURES", pictures);
        let output = command.output().with_context(|| line(&command))?;
        let said = [output.stdout, output.stderr].concat();
        let took = began.elapsed().as_secs_f64();
        println!(
            "--- {} {}: {took:.1} s\n{}",
            self.package,
            self.name,
            String::from_utf8_lossy(&said)
        );
        ensure!(
            output.status.success(),
            "{} {}: {}",
            self.package,
            self.name,
            output.status
        );
        Ok(())
    }
}

/// Runs them side by side, `at_once` of them, in the order given. All run, whatever fails.
pub(crate) fn run_beside(
    suites: Vec<Suite>,
    at_once: usize,
    arguments: &[&str],
    pictures: &Path,
) -> Result<()> {
    let waiting = Mutex::new(VecDeque::from(suites));
    let failed = Mutex::new(Vec::new());
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
    std::thread::scope(|scope| {
        for _ in 0..at_once {
            scope.spawn(|| {
                while let Some(suite) = next() {
                    if let Err(error) = suite.run_apart(arguments, pictures) {
                        failed
                            .lock()
                            .unwrap_or_else(PoisonError::into_inner)
                            .push(format!("{error:#}"));
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().unwrap_or_else(PoisonError::into_inner);
    if !failed.is_empty() {
        bail!("{}", failed.join("; "));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn here() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")
    }

    fn one(name: &str, package: &str) -> Suite {
        let folder = std::env::temp_dir();
        let program = PathBuf::from("/bin/sh");
        Suite {
            package: package.to_owned(),
            name: name.to_owned(),
            program,
            folder,
        }
    }

    #[test]
    fn the_programs_with_tests_are_read_from_what_cargo_says() {
        let manifest = serde_json::to_string(&here()).unwrap();
        let artifact = |test: bool, executable: &str| {
            format!(
                "{{\"reason\":\"compiler-artifact\",\"manifest_path\":{manifest},\"target\":{{\"name\":\"a\"}},\
                 \"profile\":{{\"test\":{test}}},\"executable\":{executable}}}"
            )
        };
        let said = [
            "   Compiling a".to_owned(),
            "{\"reason\":\"build-script-executed\"}".to_owned(),
            artifact(false, "\"/bin/a\""),
            artifact(true, "null"),
            artifact(true, "\"/deps/a-1\""),
            "{\"reason\":\"build-finished\",\"success\":true}".to_owned(),
        ];
        let found = suites(&said.join("\n")).unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].package.as_str(), found[0].name.as_str()),
            ("xtask", "a")
        );
        assert_eq!(found[0].program, Path::new("/deps/a-1"));
    }

    #[cfg(unix)]
    #[test]
    fn one_that_fails_is_named_and_the_others_still_run() {
        let folder = std::env::temp_dir().join(format!("breakwater-suites-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let ran = folder.join("ran");
        let script = format!("[ \"$CARGO_PKG_NAME\" = bad ] && exit 1; touch {}", ran.display());
        let suites = vec![one("first", "bad"), one("second", "good")];
        let failed = run_beside(suites, 1, &["-c", &script], &folder).unwrap_err();
        assert!(
            failed.to_string().contains("first") && !failed.to_string().contains("second"),
            "{failed}"
        );
        assert!(ran.is_file());
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
