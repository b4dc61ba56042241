//! The parsers, each fed with bytes the way the world feeds it.

use domain::{
    calls::event::SourceId,
    policy::Policy,
    rest::pack::Pack,
    time::Now,
    tracker::{Input, Tracker, replay},
};
use protocol::local::{Frame, Request, read_frame};
use sensors::{
    baresip::{
        Phone,
        netstring::{FRAME_MAX, Netstrings},
    },
    captures::Phones,
    clock::SystemClock,
    pulse::{Microphone, Place},
    source::{self, InstallKey, Outlet},
    stop,
};
use std::{
    io::{Read, Write},
    os::unix::net::UnixListener,
    sync::Arc,
    thread,
};

/// In pieces of a size that the bytes themselves choose.
pub(crate) fn netstring(bytes: &[u8]) {
    let step = usize::from(bytes.first().copied().unwrap_or(7) % 64) + 1;
    let mut stream = Netstrings::default();
    for piece in bytes.chunks(step) {
        stream.push(piece);
        loop {
            match stream.next_frame() {
                Ok(Some(frame)) => assert!(frame.len() <= FRAME_MAX),
                Ok(None) => break,
                Err(_) => return,
            }
        }
    }
}

/// One message a line, told to one phone until it is no longer believed.
pub(crate) fn baresip(bytes: &[u8]) {
    let mut phone = Phone::new(SourceId("baresip:1".into()), InstallKey::new([7; 32]));
    for line in bytes.split(|byte| *byte == b'\n') {
        let said = phone.read(line);
        let said = serde_json::to_string(&said).expect("events are plain values");
        assert!(
            !said.contains("sip:") && !said.contains("nobody"),
            "a name left the parser: {said}"
        );
    }
}

/// A sound server that says `bytes` to whoever connects, and hangs up.
pub(crate) fn pulse(bytes: &[u8]) {
    let folder = tempfile::tempdir().expect("a folder");
    let socket = folder.path().join("native");
    let listener = UnixListener::bind(&socket).expect("a socket");
    let bytes = bytes.to_vec();
    let server = thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("our own client");
        // The client may hang up in the middle of what it refuses.
        let _ = stream.write_all(&bytes);
        let _ = stream.shutdown(std::net::Shutdown::Write);
        let _ = stream.read_to_end(&mut Vec::new());
    });
    let place = Place {
        sockets: vec![socket],
        cookies: vec![],
    };
    let id = SourceId("mic:pulse".into());
    let key = InstallKey::new([7; 32]);
    let microphone = Microphone::new(id.clone(), place, Phones::default(), key);
    let (sender, mut receiver) = tokio::sync::mpsc::channel(64);
    let listener = thread::spawn(move || while receiver.blocking_recv().is_some() {});
    let outlet = Arc::new(Outlet::new(id, Arc::new(SystemClock), sender));
    let (_stopper, token) = stop::pair().expect("descriptors");
    // Nothing in the world makes a server that hung up anything but lost or broken.
    let ended = source::hear(Box::new(microphone), &outlet, &token);
    assert!(
        !matches!(ended, Err(source::SourceError::Panicked)),
        "the source panicked"
    );
    drop(outlet);
    server.join().expect("the server ends");
    listener.join().expect("the listener ends");
}

/// What is accepted keeps its bounds, and reads again as it writes itself.
pub(crate) fn policy(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let lines = text.lines().count().max(1) + 1;
    for read in [Policy::parse(&text), Policy::standard().with_floor(&text)] {
        match read {
            Ok(policy) => {
                assert!(policy.mark_ms > 0 && policy.nudges_per_shift_max <= 8);
                let _ = Tracker::new(policy);
            }
            Err(error) => assert!((1..=lines).contains(&error.line), "{error}"),
        }
    }
}

/// A pack that reads can be counted with.
pub(crate) fn pack(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(pack) = Pack::parse(&text) {
        let tracker = Tracker::new(Policy::standard());
        let now = Now {
            mono: domain::time::Mono(60_000),
            wall: "2026-11-23T09:00:00Z".parse().expect("an instant"),
            offset_min: 60,
        };
        let _ = tracker.statutory(&pack, now);
    }
}

/// As the resident reads a client, and a client the resident.
pub(crate) fn local_frame(bytes: &[u8]) {
    let mut stream = bytes;
    while read_frame::<Request>(&mut stream).is_ok() {}
    let mut stream = bytes;
    while read_frame::<Frame>(&mut stream).is_ok() {}
}

/// One `[now, input]` a line, as the record keeps them; what still reads is told to a tracker.
pub(crate) fn record(bytes: &[u8]) {
    let mut records: Vec<(Now, Input)> = Vec::new();
    for line in bytes.split(|byte| *byte == b'\n') {
        if let Ok(record) = serde_json::from_slice(line) {
            records.push(record);
        }
    }
    let Some((at, _)) = records.last() else { return };
    let at = *at;
    let tracker = replay(Policy::standard(), records);
    let _ = (tracker.view(at), tracker.next_deadline());
}
