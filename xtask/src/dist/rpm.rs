//! A package for systems with RPM, by `rpmbuild`, of the tree that is there: nothing is built again.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::content::Package;
use super::{Release, told, tree};
use crate::shell;

/// Makes the package of `tree` in the folder `into`.
pub(super) fn pack(
    package: &Package,
    tree: &Path,
    work: &Path,
    into: &Path,
    release: &Release,
) -> Result<PathBuf> {
    let top = work.join("rpm");
    let scripts = match package.rpm_scripts {
        Some(path) => fs::read_to_string(shell::root().join(path)).with_context(|| path.to_owned())?,
        None => String::new(),
    };
    let spec = top.join("package.spec");
    tree::write(&spec, &spec_of(package, release, tree, &scripts), 0o644)?;
    let mut build = Command::new("rpmbuild");
    for (name, value) in [
        ("_topdir", top.display().to_string()),
        // Where this is packed is nobody's business.
        ("_buildhost", "localhost".to_owned()),
        ("use_source_date_epoch_as_buildtime", "1".to_owned()),
        ("clamp_mtime_to_source_date_epoch", "1".to_owned()),
        // What Debian's own macros would put elsewhere.
        ("_build_id_links", "none".to_owned()),
        ("__os_install_post", "%{nil}".to_owned()),
        (
            "_binary_payload",
            if release.small { "w19.zstdio" } else { "w3.zstdio" }.to_owned(),
        ),
    ] {
        build.args(["--define", &format!("{name} {value}")]);
    }
    build
        .arg("-bb")
        .arg("--buildroot")
        .arg(top.join("root"))
        .arg(&spec)
        .env("SOURCE_DATE_EPOCH", release.made_s.to_string());
    told(&mut build)?;
    let arch = std::env::consts::ARCH;
    let name = format!("{}-{}-1.{arch}.rpm", package.name, release.version);
    let made = top.join("RPMS").join(arch).join(&name);
    let rpm = into.join(name);
    fs::rename(&made, &rpm).with_context(|| made.display().to_string())?;
    Ok(rpm)
}

fn spec_of(package: &Package, release: &Release, tree: &Path, scripts: &str) -> String {
    let mut files = String::new();
    for file in package.files {
        let path = format!("/{}", file.to);
        let group = if file.mode == 0o640 { "breakwater" } else { "root" };
        let settings = package.settings.contains(&path.as_str());
        let kind = if settings { "%config(noreplace) " } else { "" };
        // Writing to a string does not fail.
        let _ = writeln!(files, "%attr({:04o}, root, {group}) {kind}{path}", file.mode);
    }
    let mut recommends = String::new();
    for name in package.rpm_recommends {
        let _ = writeln!(recommends, "Recommends: {name}");
    }
    let _ = writeln!(files, "%doc /usr/share/doc/{}/copyright", package.name);
    format!(
        "Name: {name}\nVersion: {version}\nRelease: 1\nSummary: {summary}\nLicense: MIT OR Apache-2.0\n\
         {recommends}\n%description\n{description}\n\n%prep\n\n%build\n\n%install\nmkdir -p %{{buildroot}}\n\
         cp --archive {tree}/. %{{buildroot}}/\n\n{scripts}\n%files\n{files}",
        name = package.name,
        version = release.version,
        summary = package.summary,
        description = package.description.join("\n"),
        tree = tree.display(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dist::content::PACKAGES;

    #[test]
    fn settings_are_kept_and_only_the_server_reads_them() {
        let release = Release {
            version: "1.2.3".to_owned(),
            made_s: 0,
            small: true,
        };
        let spec = spec_of(&PACKAGES[1], &release, Path::new("/tree"), "%pre\n:\n");
        assert!(
            spec.contains("%attr(0640, root, breakwater) %config(noreplace) /etc/breakwater/server.toml\n"),
            "{spec}"
        );
        assert!(spec.contains("%attr(0755, root, root) /usr/bin/breakwater-server\n"));
        assert!(spec.contains("\n%pre\n:\n"));
        assert!(
            spec.contains("\nRecommends: font(:lang=zh-cn)\n\n%description\n"),
            "{spec}"
        );
    }
}
