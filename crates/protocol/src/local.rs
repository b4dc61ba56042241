//! The local socket: where it is, its frames, and a blocking client.
//!
//! A frame is a little-endian `u32` length and that many bytes of JSON, at most [`FRAME_BYTES_MAX`]. The
//! window, the CLI and tests speak nothing else to the resident. The socket lies in the profile folder
//! (mode 0700) or, for a profile with a long path, in the session's own runtime folder; never where another
//! user may write. Both ends check that the other runs as the same user.

use crate::problem::Problem;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::{
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

/// Largest frame in bytes.
pub const FRAME_BYTES_MAX: usize = 256 * 1024;
/// Longest path that fits a Unix socket address on every supported system.
const SOCKET_PATH_BYTES_MAX: usize = 100;

/// Who asks; the command table says what each may call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Caller {
    /// The command line or a softphone hook.
    Cli,
    /// The companion window.
    Window,
    /// The reset window.
    ResetWindow,
    /// The resident itself: tray and notifications.
    Desktop,
}

/// What a client sends. The name `subscribe` turns on [`Frame::Event`]s for the connection.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Chosen by the client, repeated in the answer.
    pub id: u64,
    /// Who asks.
    pub caller: Caller,
    /// The command.
    pub name: String,
    /// Its arguments: an object, or null.
    #[serde(default)]
    pub args: Value,
}

/// What the resident sends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "frame", rename_all = "snake_case")]
pub enum Frame {
    /// The command was done.
    Done {
        /// Of the request.
        id: u64,
        /// Its result.
        result: Value,
    },
    /// The command was refused.
    Refused {
        /// Of the request.
        id: u64,
        /// Why.
        problem: Problem,
    },
    /// Something changed.
    Event {
        /// What: a topic of docs/ARCHITECTURE.md, "The command table".
        topic: String,
        /// More about it; often null: ask again.
        payload: Value,
    },
}

/// The socket's name in the profile: the socket itself, or a link to it.
fn in_profile(home: &Path) -> PathBuf {
    home.join("run").join("socket")
}

fn fits(path: &Path) -> bool {
    path.as_os_str().len() <= SOCKET_PATH_BYTES_MAX
}

/// Where a client finds the socket of a profile: `HOME/run/socket`, or, where that path is too long for a
/// socket address, the place that a link of that name leads to.
#[must_use]
pub fn socket_path(home: &Path) -> PathBuf {
    let path = in_profile(home);
    if fits(&path) {
        return path;
    }
    // A session may name its folder otherwise than the resident's did; the profile knows.
    let linked = std::fs::read_link(&path).ok().filter(|socket| fits(socket));
    linked.or_else(|| in_runtime(home)).unwrap_or(path)
}

/// Where the resident puts the socket of a profile: `HOME/run/socket`, or, where that path is too long for a
/// socket address, `XDG_RUNTIME_DIR/breakwater-HASH/socket`. `None` when the path is too long and no folder of
/// this session belongs to its user alone.
#[must_use]
pub fn socket_place(home: &Path) -> Option<PathBuf> {
    let path = in_profile(home);
    if fits(&path) {
        return Some(path);
    }
    in_runtime(home)
}

fn in_runtime(home: &Path) -> Option<PathBuf> {
    let hash = crate::envelope::Hash16::of(home.as_os_str().as_encoded_bytes());
    let socket = |dir: PathBuf| dir.join(format!("breakwater-{hash}")).join("socket");
    runtime_dirs().into_iter().map(socket).find(|socket| fits(socket))
}

/// Folders of this session in which nobody else can write, best first.
#[cfg(unix)]
fn runtime_dirs() -> Vec<PathBuf> {
    use std::os::unix::fs::MetadataExt;
    let user = rustix::process::geteuid().as_raw();
    let named = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    let usual = PathBuf::from(format!("/run/user/{user}"));
    // There it is a folder of the user's own; elsewhere it is everybody's.
    let temporary = cfg!(target_os = "macos").then(std::env::temp_dir);
    let ours = |dir: &PathBuf| {
        std::fs::metadata(dir)
            .is_ok_and(|found| found.is_dir() && found.uid() == user && found.mode() & 0o022 == 0)
    };
    let named = named.filter(|dir| dir.is_absolute());
    let all = named.into_iter().chain([usual]).chain(temporary);
    all.filter(ours).collect()
}

#[cfg(not(unix))]
fn runtime_dirs() -> Vec<PathBuf> {
    vec![std::env::temp_dir()]
}

/// Writes one frame.
///
/// # Errors
/// The stream's, and `InvalidInput` when the message is over [`FRAME_BYTES_MAX`].
pub fn write_frame(out: &mut impl Write, message: &impl Serialize) -> io::Result<()> {
    out.write_all(&encode(message)?)?;
    out.flush()
}

/// The bytes of one frame.
///
/// # Errors
/// `InvalidInput` when the message is over [`FRAME_BYTES_MAX`].
pub fn encode(message: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; 4];
    serde_json::to_writer(&mut bytes, message)?;
    let len = bytes.len() - 4;
    if len > FRAME_BYTES_MAX {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            format!("a frame of {len} bytes"),
        ));
    }
    bytes[..4].copy_from_slice(&u32::try_from(len).unwrap_or(u32::MAX).to_le_bytes());
    Ok(bytes)
}

/// Length of the body that a frame's first four bytes announce.
///
/// # Errors
/// `InvalidData` when it is 0 or over [`FRAME_BYTES_MAX`].
pub fn body_len(first: [u8; 4]) -> io::Result<usize> {
    match usize::try_from(u32::from_le_bytes(first)) {
        Ok(len) if (1..=FRAME_BYTES_MAX).contains(&len) => Ok(len),
        _ => Err(io::Error::new(
            io::ErrorKind::InvalidData,
            "a frame of a wrong length",
        )),
    }
}

/// Reads one frame.
///
/// # Errors
/// The stream's, and `InvalidData` for a wrong length or a body that is no such message.
pub fn read_frame<T: DeserializeOwned>(from: &mut impl Read) -> io::Result<T> {
    let mut first = [0; 4];
    from.read_exact(&mut first)?;
    let mut body = vec![0; body_len(first)?];
    from.read_exact(&mut body)?;
    crate::decode::json(&body, crate::decode::Limits::FRAME)
        .map_err(|e| io::Error::new(io::ErrorKind::InvalidData, e))
}

/// A blocking connection to a resident, for the CLI and the window.
#[derive(Debug)]
pub struct Client {
    stream: interprocess::local_socket::Stream,
    caller: Caller,
    last_id: u64,
}

/// Whether the user at the other end of a connection is the one this process runs as.
#[cfg(unix)]
#[must_use]
pub fn is_ours(peer: Option<u32>) -> bool {
    peer == Some(rustix::process::geteuid().as_raw())
}

/// Why a call over the socket gave no result.
#[derive(Debug, thiserror::Error)]
pub enum CallError {
    /// Nobody listens: the resident does not run.
    #[error("the resident is not running")]
    NotRunning,
    /// Who listens is another user's program; nothing was said to it.
    #[error("another user's program listens at {}", at.display())]
    Foreign {
        /// The socket.
        at: PathBuf,
    },
    /// The resident refused.
    #[error("{0}")]
    Refused(Problem),
    /// The connection broke.
    #[error("the connection to the resident broke: {0}")]
    Broken(#[from] io::Error),
}

impl Client {
    /// Connects to the resident of the profile `home`.
    ///
    /// # Errors
    /// [`CallError::NotRunning`] when nobody listens there, [`CallError::Foreign`] when somebody else does.
    pub fn connect(home: &Path, caller: Caller) -> Result<Client, CallError> {
        use interprocess::local_socket::{GenericFilePath, ToFsName, prelude::*};
        let path = socket_path(home);
        let name = path
            .as_path()
            .to_fs_name::<GenericFilePath>()
            .map_err(CallError::Broken)?;
        let stream = interprocess::local_socket::Stream::connect(name).map_err(|_| CallError::NotRunning)?;
        #[cfg(unix)]
        if !stream.peer_creds().is_ok_and(|peer| is_ours(peer.euid())) {
            return Err(CallError::Foreign { at: path });
        }
        Ok(Client {
            stream,
            caller,
            last_id: 0,
        })
    }

    /// From now on gives a call up when the resident takes or says nothing for `limit`.
    ///
    /// # Errors
    /// The stream's.
    pub fn set_timeout(&self, limit: std::time::Duration) -> io::Result<()> {
        use interprocess::local_socket::prelude::*;
        self.stream.set_recv_timeout(Some(limit))?;
        self.stream.set_send_timeout(Some(limit))
    }

    /// Calls a command and waits for its answer; events that come in between are dropped.
    ///
    /// # Errors
    /// [`CallError::Refused`] or [`CallError::Broken`].
    pub fn call(&mut self, name: &str, args: Value) -> Result<Value, CallError> {
        self.last_id += 1;
        let id = self.last_id;
        let sent = write_frame(
            &mut self.stream,
            &Request {
                id,
                caller: self.caller,
                name: name.to_owned(),
                args,
            },
        );
        loop {
            let frame = match (read_frame(&mut self.stream), &sent) {
                (Ok(frame), _) => frame,
                // Why it could not be sent says more than that nothing came.
                (Err(_), Err(error)) => return Err(io::Error::from(error.kind()).into()),
                (Err(error), Ok(())) => return Err(error.into()),
            };
            match frame {
                Frame::Done { id: of, result } if of == id => return Ok(result),
                // 0 is a last word about the connection: it may come before our request is read.
                Frame::Refused { id: of, problem } if of == id || of == 0 => {
                    return Err(CallError::Refused(problem));
                }
                _ => {}
            }
        }
    }

    /// The next event of a connection that called `subscribe`.
    ///
    /// # Errors
    /// The stream's, at its end too.
    pub fn next_event(&mut self) -> io::Result<(String, Value)> {
        loop {
            if let Frame::Event { topic, payload } = read_frame(&mut self.stream)? {
                return Ok((topic, payload));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_of_a_wrong_length_is_an_error_before_any_memory_is_taken() {
        assert!(body_len([0; 4]).is_err());
        assert!(body_len([0xff; 4]).is_err());
        let max = u32::try_from(FRAME_BYTES_MAX).unwrap();
        assert!(body_len(max.to_le_bytes()).is_ok());
        assert!(body_len((max + 1).to_le_bytes()).is_err());
    }

    #[test]
    fn a_problem_travels_with_its_arguments() {
        let problem = Problem::from(crate::problem::ErrorCode::NoteTooLong { chars: 601, max: 600 });
        let mut bytes = Vec::new();
        write_frame(
            &mut bytes,
            &Frame::Refused {
                id: 4,
                problem: problem.clone(),
            },
        )
        .unwrap();
        let back: Frame = read_frame(&mut bytes.as_slice()).unwrap();
        assert_eq!(back, Frame::Refused { id: 4, problem });
    }

    #[test]
    fn a_path_of_any_length_up_to_the_limit_is_its_own_place() {
        let home = |bytes: usize| PathBuf::from(format!("/{}", "x".repeat(bytes - 1)));
        let longest = SOCKET_PATH_BYTES_MAX - "/run/socket".len();
        assert_eq!(
            socket_place(&home(longest)),
            Some(home(longest).join("run/socket"))
        );
        assert_ne!(
            socket_place(&home(longest + 1)),
            Some(home(longest + 1).join("run/socket"))
        );
    }

    #[test]
    fn a_long_path_is_found_by_the_link_in_the_profile() {
        let dir = tempfile::tempdir().unwrap();
        let home = dir.path().join("x".repeat(100));
        std::fs::create_dir_all(home.join("run")).unwrap();
        std::os::unix::fs::symlink("/run/user/7/breakwater-1/socket", home.join("run/socket")).unwrap();
        assert_eq!(
            socket_path(&home),
            PathBuf::from("/run/user/7/breakwater-1/socket")
        );
    }
}
