//! What a call source needs to prove itself: a password, or a token. A file each, for the agent's eyes only.
//!
//! Decides where the file lies and that nobody else can read it. Must never be logged, exported, shown in a
//! view or written to the database.

use std::{
    fs::{self, DirBuilder, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

/// Longest file that is read, in bytes.
const BYTES_MAX: u64 = 4 * 1024;

/// A password or a token, and for whom.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret {
    /// The password or token; empty when none is needed.
    pub word: String,
    /// The name to give with it, when it differs from the address.
    pub user: Option<String>,
    /// The file of who vouches for the other end, when the agent named one.
    pub authority: Option<String>,
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// Where the secret of the source `id` lies in the profile `home`.
#[must_use]
pub fn path(home: &Path, id: &str) -> PathBuf {
    let name: String = id
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    home.join("secrets").join(name)
}

/// The secret of the source `id`; `None` when it has none or it cannot be read.
///
/// The first line is the word, a second one the name, a third one the file of who vouches for the other end.
#[must_use]
pub fn read(home: &Path, id: &str) -> Option<Secret> {
    let mut text = String::new();
    let file = fs::File::open(path(home, id)).ok()?;
    file.take(BYTES_MAX).read_to_string(&mut text).ok()?;
    let mut lines = text.lines().map(str::to_owned);
    let word = lines.next()?;
    let mut next = || lines.next().filter(|line| !line.is_empty());
    let (user, authority) = (next(), next());
    Some(Secret {
        word,
        user,
        authority,
    })
}

/// Keeps the secret of the source `id`, whole or not at all.
pub(crate) fn write(home: &Path, id: &str, secret: &Secret) -> io::Result<()> {
    let mut lines = format!("{}\n", secret.word);
    if secret.user.is_some() || secret.authority.is_some() {
        lines += &format!("{}\n", secret.user.as_deref().unwrap_or_default());
    }
    if let Some(authority) = &secret.authority {
        lines += &format!("{authority}\n");
    }
    keep_private(&path(home, id), lines.as_bytes())
}

/// Keeps a file that only the agent can read, whole or not at all, in a folder of which the same is true.
pub(crate) fn keep_private(path: &Path, content: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)?;
    }
    let draft = path.with_extension("new");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&draft)?;
    file.write_all(content)?;
    file.sync_all()?;
    fs::rename(draft, path)
}

/// Forgets the secret of the source `id`; none is fine.
pub(crate) fn forget(home: &Path, id: &str) -> io::Result<()> {
    match fs::remove_file(path(home, id)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(user: Option<&str>) -> Secret {
        Secret {
            word: "pass word: 1".into(),
            user: user.map(str::to_owned),
            authority: None,
        }
    }

    #[test]
    fn a_secret_is_read_as_it_was_kept_and_gone_when_forgotten() {
        let home = tempfile::tempdir().unwrap();
        let vouched = Secret {
            authority: Some("/etc/centre.pem".into()),
            ..Secret::default()
        };
        for kept in [secret(None), secret(Some("ann")), vouched] {
            write(home.path(), "dialog:1", &kept).unwrap();
            assert_eq!(read(home.path(), "dialog:1"), Some(kept));
        }
        assert_eq!(read(home.path(), "dialog:2"), None);
        forget(home.path(), "dialog:1").unwrap();
        forget(home.path(), "dialog:1").unwrap();
        assert_eq!(read(home.path(), "dialog:1"), None);
    }

    #[cfg(unix)]
    #[test]
    fn only_the_agent_can_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let home = tempfile::tempdir().unwrap();
        write(home.path(), "dialog:1", &secret(None)).unwrap();
        let path = path(home.path(), "dialog:1");
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
    }

    #[test]
    fn an_id_never_leaves_the_folder_and_a_log_never_shows_a_secret() {
        assert_eq!(
            path(Path::new("profile"), "../../etc/passwd"),
            Path::new("profile/secrets/------etc-passwd")
        );
        assert!(!format!("{:?}", secret(Some("ann"))).contains("pass"));
    }
}
