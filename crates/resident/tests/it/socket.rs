//! Bad manners on the socket: each costs its own connection and nothing else.

use crate::resident::{BREAKWATER, PATIENCE, Place, Resident};
use protocol::{
    local::{Caller, FRAME_BYTES_MAX, Frame, Request, encode, read_frame, write_frame},
    problem::ErrorCode,
};
use serde_json::{Value, json};
use std::{
    fs,
    io::{ErrorKind, Read, Write},
    os::unix::{
        fs::PermissionsExt,
        net::{UnixListener, UnixStream},
    },
    path::Path,
};
use testkit::process::{Running, Stdout};

const CONNECTIONS_MAX: usize = resident::socket::CONNECTIONS_MAX;

fn raw(resident: &Resident) -> UnixStream {
    let stream = UnixStream::connect(resident.socket()).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.set_write_timeout(Some(PATIENCE)).unwrap();
    stream
}

fn request(id: u64, caller: Caller, name: &str) -> Request {
    Request {
        id,
        caller,
        name: name.to_owned(),
        args: Value::Null,
    }
}

fn ask(stream: &mut UnixStream, id: u64, name: &str) -> Frame {
    write_frame(stream, &request(id, Caller::Cli, name)).unwrap();
    read_frame(stream).unwrap()
}

/// The last word of a connection that the resident closes.
fn last_word(stream: &mut UnixStream) -> ErrorCode {
    let frame: Frame = read_frame(stream).unwrap();
    let Frame::Refused { id: 0, problem } = frame else {
        panic!("{frame:?}")
    };
    let mut rest = Vec::new();
    match stream.read_to_end(&mut rest) {
        Ok(_) => assert_eq!(rest, b""),
        // What we sent was not read to its end.
        Err(error) => assert_eq!(error.kind(), ErrorKind::ConnectionReset),
    }
    problem.code
}

#[test]
fn garbage_closes_its_own_connection_with_a_word() {
    let place = Place::new();
    let resident = place.start(&["--no-tray"]);
    let mut neighbour = raw(&resident);
    let too_long = u32::try_from(FRAME_BYTES_MAX + 1).unwrap().to_le_bytes();
    let no_json = [&5_u32.to_le_bytes()[..], b"hello"].concat();
    let no_request = encode(&json!({"id": "one"})).unwrap();
    let deep = {
        let body = "[".repeat(100_000);
        [
            &u32::try_from(body.len()).unwrap().to_le_bytes()[..],
            body.as_bytes(),
        ]
        .concat()
    };
    for garbage in [
        &too_long[..],
        &[0; 4],
        &no_json,
        &no_request,
        &deep,
        b"GET / HTTP/1.1\r\n\r\n",
    ] {
        let mut stream = raw(&resident);
        stream.write_all(garbage).unwrap();
        assert!(matches!(last_word(&mut stream), ErrorCode::BadRequest { .. }));
        assert!(matches!(
            ask(&mut neighbour, 1, "status"),
            Frame::Done { id: 1, .. }
        ));
    }
}

#[test]
fn the_largest_frame_is_read() {
    let place = Place::new();
    let resident = place.start(&["--no-tray"]);
    let mut stream = raw(&resident);
    let named = |name: String| encode(&request(1, Caller::Cli, &name));
    let bare = named(String::new()).unwrap().len() - 4;
    let largest = named("x".repeat(FRAME_BYTES_MAX - bare)).unwrap();
    assert!(named("x".repeat(FRAME_BYTES_MAX - bare + 1)).is_err());
    stream.write_all(&largest).unwrap();
    let answer: Frame = read_frame(&mut stream).unwrap();
    // Its name comes back with the refusal, which is then too long itself.
    assert!(matches!(answer, Frame::Refused { id: 1, .. }), "{answer:?}");
}

#[test]
fn half_a_frame_and_silence_is_not_waited_for() {
    let place = Place::new();
    let resident = place.start(&["--no-tray"]);
    let whole = encode(&request(1, Caller::Cli, "status")).unwrap();
    let mut streams = [1, 3, 4, whole.len() - 1].map(|bytes| {
        let mut stream = raw(&resident);
        stream.write_all(&whole[..bytes]).unwrap();
        stream
    });
    resident.status();
    for stream in &mut streams {
        assert!(matches!(last_word(stream), ErrorCode::BadRequest { .. }));
    }
}

#[test]
fn a_connection_that_says_nothing_yet_may_stay() {
    let place = Place::new();
    let resident = place.start(&["--no-tray"]);
    let mut quiet = raw(&resident);
    let mut half = raw(&resident);
    half.write_all(&[1]).unwrap();
    // When the half frame was given up, the quiet one was older still.
    last_word(&mut half);
    assert!(matches!(ask(&mut quiet, 9, "status"), Frame::Done { id: 9, .. }));
}

#[test]
fn one_connection_more_than_fit_is_told_to_come_back() {
    let place = Place::new();
    let mut resident = place.start(&["--no-tray"]);
    let socket = resident.socket();
    let mut streams: Vec<UnixStream> = (0..CONNECTIONS_MAX)
        .map(|_| answered(&mut resident, &socket))
        .collect();
    for (id, stream) in (1..).zip(&mut streams) {
        assert!(matches!(ask(stream, id, "status"), Frame::Done { id: of, .. } if of == id));
    }
    assert!(matches!(
        last_word(&mut raw(&resident)),
        ErrorCode::NoRoom { max: CONNECTIONS_MAX }
    ));
    for line in [&["status"][..], &["call", "start", "--id", "1"]] {
        let said = place.breakwater(line);
        assert_eq!(said.code, Some(4), "{said:?}");
        assert!(said.err.contains("64 programs talk to Breakwater"), "{said:?}");
    }
    streams.pop();
    answered(&mut resident, &socket);
}

/// A connection that has its place: one that closed just before may still hold it for a moment.
fn answered(resident: &mut Resident, socket: &Path) -> UnixStream {
    resident.wait(|| {
        let mut stream = UnixStream::connect(socket).unwrap();
        write_frame(&mut stream, &request(1, Caller::Cli, "status")).ok()?;
        let answer: Frame = read_frame(&mut stream).ok()?;
        matches!(answer, Frame::Done { .. }).then_some(stream)
    })
}

#[test]
fn requests_of_one_connection_are_answered_in_order() {
    let place = Place::new();
    let resident = place.start(&["--no-tray"]);
    let mut stream = raw(&resident);
    let names = ["status", "no_such_command", "settings_show", "reset_show"];
    let mut all = Vec::new();
    for id in 1..=40 {
        all.extend(encode(&request(id, Caller::Cli, names[usize::try_from(id).unwrap() % 4])).unwrap());
    }
    stream.write_all(&all).unwrap();
    for expected in 1..=40 {
        let answer: Frame = read_frame(&mut stream).unwrap();
        let (Frame::Done { id, .. } | Frame::Refused { id, .. }) = answer else {
            panic!("{answer:?}")
        };
        assert_eq!(id, expected);
    }
}

#[test]
fn nobody_outside_can_speak_as_the_desktop() {
    let place = Place::new();
    let resident = place.start(&["--no-tray"]);
    let mut stream = raw(&resident);
    write_frame(&mut stream, &request(3, Caller::Desktop, "status")).unwrap();
    let answer: Frame = read_frame(&mut stream).unwrap();
    assert_eq!(
        answer,
        Frame::Refused {
            id: 3,
            problem: ErrorCode::NotAllowed.into()
        }
    );
}

#[test]
fn a_subscriber_hears_what_another_connection_changes() {
    let place = Place::new();
    let resident = place.start(&["--no-tray"]);
    let mut window = resident.client();
    window.call("subscribe", json!({})).unwrap();
    resident.call("settings_set", json!({ "theme": "dark" }));
    loop {
        let (topic, _) = window.next_event().unwrap();
        if topic == "settings" {
            break;
        }
    }
}

#[test]
fn who_asks_and_never_reads_is_let_go_and_holds_nobody_up() {
    let place = Place::new();
    let resident = place.start(&["--no-tray"]);
    let mut stream = raw(&resident);
    let frame = encode(&request(1, Caller::Cli, "settings_show")).unwrap();
    let end = loop {
        match stream.write_all(&frame) {
            Ok(()) => {}
            Err(error) => break error.kind(),
        }
    };
    assert!(
        matches!(end, ErrorKind::BrokenPipe | ErrorKind::ConnectionReset),
        "{end}"
    );
    resident.status();
}

/// Stands in for the socket when it is started as another user, and writes down what it is told.
#[test]
fn impostor() {
    let Some(socket) = std::env::var_os("BREAKWATER_TEST_IMPOSTOR") else {
        return;
    };
    let listener = UnixListener::bind(&socket).unwrap();
    fs::set_permissions(&socket, fs::Permissions::from_mode(0o777)).unwrap();
    // Another user's process is not bound to the life of the test.
    std::thread::spawn(|| {
        std::thread::sleep(PATIENCE * 2);
        std::process::exit(1);
    });
    for stream in listener.incoming() {
        let mut stream = stream.unwrap();
        stream
            .set_read_timeout(Some(std::time::Duration::from_secs(2)))
            .unwrap();
        let mut told = Vec::new();
        let _ = stream.read_to_end(&mut told);
        fs::write(Path::new(&socket).with_extension("told"), told).unwrap();
    }
}

#[test]
fn another_user_cannot_stand_in_for_the_socket() {
    if !rustix::process::geteuid().is_root() {
        eprintln!("NOT RUN: only root can become another user");
        return;
    }
    let place = Place::new();
    // A place where the other user may put a socket: the check of the peer must stand alone.
    let run = place.home().join("run");
    fs::create_dir_all(&run).unwrap();
    let copy = place.dir.path().join("impostor");
    fs::copy(std::env::current_exe().unwrap(), &copy).unwrap();
    for path in [place.dir.path(), &place.home(), &run, &copy] {
        fs::set_permissions(path, fs::Permissions::from_mode(0o777)).unwrap();
    }
    let socket = protocol::local::socket_path(&crate::resident::resolved(&place.home()));
    let mut other = place.command("setpriv");
    other
        .args(["--reuid", "65534", "--regid", "65534", "--clear-groups"])
        .arg(&copy)
        .args(["--exact", "socket::impostor"])
        .env("BREAKWATER_TEST_IMPOSTOR", &socket);
    let log = place.dir.path().join("impostor.log");
    let mut other = Running::start("impostor", other, &log, Stdout::Logged).unwrap();
    other
        .wait_until(PATIENCE, || UnixStream::connect(&socket).ok())
        .unwrap();
    let told = socket.with_extension("told");
    other.wait_until(PATIENCE, || fs::read(&told).ok()).unwrap();
    for line in [
        &["status"][..],
        &["call", "start", "--id", "secret"],
        &["kudos", "list"],
    ] {
        let said = place.breakwater(line);
        assert_eq!((said.code, said.out.as_str()), (Some(4), ""), "{said:?}");
        assert!(said.err.contains("Another user's program"), "{said:?}");
        assert_eq!(fs::read(&told).unwrap(), b"", "{line:?} was told to another user");
    }
}

#[test]
fn a_long_path_has_its_socket_in_the_sessions_folder_and_is_found_from_everywhere() {
    let place = Place::new()
        .named("a-profile-whose-path-is-longer-than-any-socket-address-of-this-system-may-ever-be");
    let resident = place.start(&["--no-tray"]);
    let socket = resident.socket();
    assert!(
        socket.starts_with(place.dir.path().join("runtime")),
        "{}",
        socket.display()
    );
    for (path, mode) in [(socket.parent().unwrap(), 0o700), (&socket, 0o600)] {
        let found = fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(found, mode, "{}", path.display());
    }
    // A phone's hook may know nothing of the session.
    let bare = place
        .command(BREAKWATER)
        .env_remove("XDG_RUNTIME_DIR")
        .arg("status")
        .output()
        .unwrap();
    assert!(bare.status.success(), "{bare:?}");
    drop(resident);
    assert!(!socket.exists());
    assert_eq!(place.breakwater(&["status"]).code, Some(3));
}

#[test]
fn a_long_path_in_a_session_without_a_folder_of_its_own_is_refused_with_the_way_out() {
    let place = Place::new()
        .named("a-profile-whose-path-is-longer-than-any-socket-address-of-this-system-may-ever-be");
    let open = place.dir.path().join("open");
    fs::create_dir(&open).unwrap();
    fs::set_permissions(&open, fs::Permissions::from_mode(0o777)).unwrap();
    if Path::new("/run/user/0").exists() {
        eprintln!("NOT RUN: this session has a folder of its own");
        return;
    }
    let place = place.with("XDG_RUNTIME_DIR", &open);
    let said = place.breakwater(&["run", "--no-tray"]);
    assert_eq!(said.code, Some(4), "{said:?}");
    assert!(
        said.err.contains("--home") && said.err.contains("XDG_RUNTIME_DIR"),
        "{said:?}"
    );
}

#[test]
fn another_users_connection_is_refused() {
    if !rustix::process::geteuid().is_root() {
        eprintln!("NOT RUN: only root can become another user");
        return;
    }
    let place = Place::new();
    let mut resident = place.start(&["--no-tray"]);
    // The folder's mode already keeps others out. Open everything, so that the check of the peer stands alone.
    let open = |path: &Path| fs::set_permissions(path, fs::Permissions::from_mode(0o777)).unwrap();
    let socket = resident.socket();
    for path in [place.dir.path(), &place.home(), socket.parent().unwrap(), &socket] {
        open(path);
    }
    let copy = place.dir.path().join("breakwater");
    fs::copy(BREAKWATER, &copy).unwrap();
    open(&copy);
    let said = place
        .command("setpriv")
        .args(["--reuid", "65534", "--regid", "65534", "--clear-groups"])
        .arg(&copy)
        .arg("status")
        .output()
        .unwrap();
    assert_eq!(said.status.code(), Some(4), "{said:?}");
    assert!(said.stdout.is_empty(), "{said:?}");
    let log = place.dir.path().join("log");
    resident.wait(|| {
        fs::read_to_string(&log)
            .unwrap()
            .contains("another user's connection")
            .then_some(())
    });
    resident.status();
}
