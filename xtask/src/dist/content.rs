//! What goes where: the two packages, file by file. Nothing here knows how a package is made.

/// A package.
pub(super) struct Package {
    /// Its name, on every distribution.
    pub(super) name: &'static str,
    /// One line.
    pub(super) summary: &'static str,
    /// What it is, in lines.
    pub(super) description: &'static [&'static str],
    /// Debian's name for what it is.
    pub(super) section: &'static str,
    /// What Debian needs besides the libraries that the programs name.
    pub(super) deb_needs: &'static [&'static str],
    /// What Debian installs with it where nobody says otherwise.
    pub(super) deb_recommends: &'static [&'static str],
    /// The same in RPM's words.
    pub(super) rpm_recommends: &'static [&'static str],
    /// What comes into it.
    pub(super) files: &'static [File],
    /// Settings that are kept as an administrator left them.
    pub(super) settings: &'static [&'static str],
    /// Debian's scripts, by name, in `packaging/`.
    pub(super) deb_scripts: &'static [(&'static str, &'static str)],
    /// The file with what RPM does besides unpacking, in `packaging/`.
    pub(super) rpm_scripts: Option<&'static str>,
}

/// A file and where it goes.
pub(super) struct File {
    pub(super) from: From,
    /// Without the first slash.
    pub(super) to: &'static str,
    pub(super) mode: u32,
}

/// Where a file comes from.
#[derive(Clone, Copy)]
pub(super) enum From {
    /// A program that was built.
    Binary(&'static str),
    /// A file of the repository, in which `@VERSION@` and `@DATE@` are filled in.
    Text(&'static str),
    /// A file of the repository as it is.
    Bytes(&'static str),
}

const fn binary(name: &'static str, to: &'static str) -> File {
    let (from, mode) = (From::Binary(name), 0o755);
    File { from, to, mode }
}

const fn text(from: &'static str, to: &'static str) -> File {
    let (from, mode) = (From::Text(from), 0o644);
    File { from, to, mode }
}

const fn bytes(from: &'static str, to: &'static str) -> File {
    let (from, mode) = (From::Bytes(from), 0o644);
    File { from, to, mode }
}

/// Signs of Chinese on printed pages: the programs bring letters for Europe alone.
const DEB_FONTS: &[&str] = &["fontconfig", "fonts-noto-cjk"];
const RPM_FONTS: &[&str] = &["fontconfig", "font(:lang=zh-cn)"];

/// The desktop and the server.
pub(super) const PACKAGES: [Package; 2] = [
    Package {
        name: "breakwater",
        summary: "rest between calls, for people in headsets",
        description: &[
            "Sits in the tray of a contact-centre agent and knows when they are on a call.",
            "Offers a short reset in the gap after a call, never during one; hands over the",
            "thanks of colleagues; shows the path they are on. Works alone or with the",
            "server of a centre. Calls and resets stay on the computer.",
        ],
        section: "utils",
        deb_needs: &[],
        deb_recommends: DEB_FONTS,
        rpm_recommends: RPM_FONTS,
        files: &[
            binary("breakwater", "usr/bin/breakwater"),
            binary("breakwater-window", "usr/bin/breakwater-window"),
            binary("breakwater-calendar", "usr/bin/breakwater-calendar"),
            binary("breakwater-print", "usr/bin/breakwater-print"),
            text(
                "crates/print/fonts/OFL-Inter.txt",
                "usr/share/doc/breakwater/OFL-Inter.txt",
            ),
            text(
                "crates/print/fonts/OFL-NotoEmoji.txt",
                "usr/share/doc/breakwater/OFL-NotoEmoji.txt",
            ),
            text(
                "packaging/desktop/breakwater.desktop",
                "usr/share/applications/breakwater.desktop",
            ),
            text(
                "packaging/desktop/org.breakwater.Breakwater.desktop",
                "usr/share/applications/org.breakwater.Breakwater.desktop",
            ),
            text(
                "packaging/desktop/autostart.desktop",
                "etc/xdg/autostart/breakwater.desktop",
            ),
            text(
                "packaging/desktop/org.breakwater.Breakwater.metainfo.xml",
                "usr/share/metainfo/org.breakwater.Breakwater.metainfo.xml",
            ),
            bytes(
                "icons/32x32.png",
                "usr/share/icons/hicolor/32x32/apps/breakwater.png",
            ),
            bytes(
                "icons/64x64.png",
                "usr/share/icons/hicolor/64x64/apps/breakwater.png",
            ),
            bytes(
                "icons/128x128.png",
                "usr/share/icons/hicolor/128x128/apps/breakwater.png",
            ),
            bytes(
                "icons/256x256.png",
                "usr/share/icons/hicolor/256x256/apps/breakwater.png",
            ),
            bytes(
                "icons/512x512.png",
                "usr/share/icons/hicolor/512x512/apps/breakwater.png",
            ),
            bytes(
                "icons/app.svg",
                "usr/share/icons/hicolor/scalable/apps/breakwater.svg",
            ),
        ],
        settings: &["/etc/xdg/autostart/breakwater.desktop"],
        deb_scripts: &[],
        rpm_scripts: None,
    },
    Package {
        name: "breakwater-server",
        summary: "server of a centre whose agents use Breakwater",
        description: &[
            "Keeps the people, teams and kudos of a centre and hands them on to the agents'",
            "desktops. One program with a database of its own, or several on one PostgreSQL.",
            "It knows of no call and of no reset.",
        ],
        section: "net",
        deb_needs: &["systemd | systemd-standalone-sysusers | systemd-sysusers"],
        deb_recommends: DEB_FONTS,
        rpm_recommends: RPM_FONTS,
        files: &[
            binary("breakwater-server", "usr/bin/breakwater-server"),
            // Not in a path of programs: the desktop's package has one there, and both may be installed.
            binary("breakwater-print", "usr/lib/breakwater-server/breakwater-print"),
            text(
                "crates/print/fonts/OFL-Inter.txt",
                "usr/share/doc/breakwater-server/OFL-Inter.txt",
            ),
            text(
                "crates/print/fonts/OFL-NotoEmoji.txt",
                "usr/share/doc/breakwater-server/OFL-NotoEmoji.txt",
            ),
            text(
                "packaging/server/breakwater-server.service",
                "usr/lib/systemd/system/breakwater-server.service",
            ),
            text(
                "packaging/server/sysusers.conf",
                "usr/lib/sysusers.d/breakwater-server.conf",
            ),
            File {
                from: From::Text("packaging/server/server.toml"),
                to: "etc/breakwater/server.toml",
                mode: 0o640,
            },
            text(
                "docs/operations.md",
                "usr/share/doc/breakwater-server/operations.md",
            ),
        ],
        settings: &["/etc/breakwater/server.toml"],
        deb_scripts: &[
            ("postinst", "packaging/server/postinst"),
            ("prerm", "packaging/server/prerm"),
            ("postrm", "packaging/server/postrm"),
        ],
        rpm_scripts: Some("packaging/rpm/breakwater-server.scripts"),
    },
];
