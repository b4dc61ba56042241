//! A peer on the phone's port that is no phone, a broken one, or one that comes and goes.
//!
//! Real TCP on loopback; the peer is a script of bytes, because no real phone can be made to lie.

#![expect(clippy::unwrap_used, reason = "in a test a failure is the message")]

use domain::calls::event::{DownReason, SourceEvent, SourceId, Stamped};
use sensors::{
    baresip::{Baresip, netstring},
    clock::SystemClock,
    listen::{Listener, SourceConfig, Surroundings, Wanted},
    pulse::Place,
    source::{self, InstallKey, Outlet, SourceError},
    stop,
};
use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    sync::Arc,
    thread,
    time::Duration,
};
use tokio::sync::mpsc;

/// Generous: a loaded machine with two cores.
const PATIENCE: Duration = Duration::from_secs(20);
const NO_CALLS: &str = r#"{"response":true,"ok":true,"data":"","token":"breakwater"}"#;
const UP: &str = r#"{"event":true,"type":"CALL_ESTABLISHED","id":"a1"}"#;

fn key() -> InstallKey {
    InstallKey::new([1; 32])
}

/// Runs a source against a peer that does `script` with its one connection.
fn heard_of(script: impl FnOnce(TcpStream) + Send + 'static) -> (Result<(), SourceError>, Vec<SourceEvent>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let peer = thread::spawn(move || script(listener.accept().unwrap().0));
    let (sender, mut receiver) = mpsc::channel(64);
    let (_stopper, token) = stop::pair().unwrap();
    let id = SourceId("baresip:1".into());
    let source = Baresip::new(id.clone(), &address, key()).unwrap();
    let source = source.with_patience(Duration::from_millis(200));
    let outlet = Arc::new(Outlet::new(id, Arc::new(SystemClock), sender));
    let ended = source::hear(Box::new(source), &outlet, &token);
    peer.join().unwrap();
    let said = std::iter::from_fn(|| receiver.try_recv().ok().map(|stamped| stamped.event)).collect();
    (ended, said)
}

/// Sends `bytes` and waits until the other end hangs up.
fn sends(bytes: Vec<u8>) -> impl FnOnce(TcpStream) + Send {
    move |mut stream| {
        // The reader may hang up in the middle of what it refuses.
        let _ = stream.write_all(&bytes);
        let _ = stream.read_to_end(&mut Vec::new());
    }
}

#[test]
fn a_web_server_is_no_phone() {
    let (ended, said) = heard_of(sends(b"HTTP/1.1 400 Bad Request\r\n\r\n".to_vec()));
    assert!(
        matches!(ended, Err(SourceError::Malformed("a length that is no number"))),
        "{ended:?}"
    );
    assert_eq!(said, [], "it was never up");
}

#[test]
fn a_frame_that_announces_too_much_is_refused_before_it_is_read() {
    let (ended, _) = heard_of(sends(b"65537:".to_vec()));
    assert!(
        matches!(
            ended,
            Err(SourceError::FrameTooLong {
                length: 65_537,
                max: 65_536
            })
        ),
        "{ended:?}"
    );
}

#[test]
fn a_length_that_never_ends_is_refused() {
    let (ended, _) = heard_of(sends(vec![b'1'; 1_000_000]));
    assert!(
        matches!(ended, Err(SourceError::Malformed("a length of too many digits"))),
        "{ended:?}"
    );
}

#[test]
fn what_is_not_known_never_breaks_the_source() {
    let odd = [
        "{\"event\":tru",
        r#"{"message":true,"ua":"sip:a@b","peeruri":"sip:c@d","ctype":"text/plain","body":"queue 3 is full"}"#,
        r#"{"event":true,"type":"CALL_CLOSED","class":"call","param":"turn: allocation failed"}"#,
        r#"{"event":true,"type":"SIPSESS_CONN","class":"sip"}"#,
        r#"{"event":true,"type":"CALL_CLOSED","id":"never-announced"}"#,
        "[]",
    ];
    let mut bytes = [netstring::encode(NO_CALLS), netstring::encode(UP)].concat();
    odd.iter().for_each(|odd| bytes.extend(netstring::encode(odd)));
    bytes.extend(netstring::encode(
        r#"{"event":true,"type":"CALL_CLOSED","id":"a1"}"#,
    ));
    let (ended, said) = heard_of(move |mut stream| stream.write_all(&bytes).unwrap());
    assert!(
        matches!(ended, Err(SourceError::Closed)),
        "the peer hung up: {ended:?}"
    );
    assert!(matches!(said[0], SourceEvent::Up { .. }));
    assert!(matches!(said[1], SourceEvent::CallConnected { .. }));
    assert!(matches!(said[2], SourceEvent::CallEnded { .. }), "{said:?}");
    assert_eq!(said.len(), 4);
}

/// Reads the questions of the source, and answers each with the next list.
fn answers(lists: Vec<&'static str>) -> impl FnOnce(TcpStream) + Send {
    move |mut stream| {
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        for list in lists {
            let mut asked = vec![0; 256];
            let length = stream.read(&mut asked).expect("a question in time");
            assert!(
                String::from_utf8_lossy(&asked[..length]).contains("listcalls"),
                "asked again"
            );
            let answer =
                serde_json::json!({"response": true, "ok": true, "data": list, "token": "breakwater"});
            stream.write_all(&netstring::encode(&answer.to_string())).unwrap();
        }
    }
}

#[test]
fn a_list_that_cannot_be_read_is_asked_for_again_and_then_taken_for_what_it_counts() {
    const ODD: &str = "--- Active calls (1) ---\n* 1: up since noon\n";
    let (_, said) = heard_of(answers(vec![
        ODD,
        "--- Active calls (1) ---\n> [line 1, id a1]  0:1  ESTABLISHED  x\n",
    ]));
    assert!(matches!(said[1], SourceEvent::CallConnected { .. }), "{said:?}");
    let (_, said) = heard_of(answers(vec![ODD; 4]));
    assert!(
        matches!(said[1], SourceEvent::CallConnected { .. }),
        "what it counts is a call: {said:?}"
    );
}

#[test]
fn a_peer_that_never_answers_is_silent() {
    let (ended, said) = heard_of(sends(Vec::new()));
    assert!(matches!(ended, Err(SourceError::Silent { .. })), "{ended:?}");
    assert_eq!(said, []);
}

#[test]
fn a_frame_that_never_comes_whole_is_silent_too() {
    let bytes = [netstring::encode(NO_CALLS), b"40:{\"event\":true".to_vec()].concat();
    let (ended, said) = heard_of(sends(bytes));
    assert!(matches!(ended, Err(SourceError::Silent { .. })), "{ended:?}");
    assert_eq!(
        said.last(),
        Some(&SourceEvent::Down {
            reason: DownReason::Broken
        })
    );
}

#[test]
fn a_phone_that_dies_in_mid_call_is_lost() {
    let (ended, said) = heard_of(|mut stream| {
        stream
            .write_all(&[netstring::encode(NO_CALLS), netstring::encode(UP)].concat())
            .unwrap();
    });
    assert!(matches!(ended, Err(SourceError::Closed)), "{ended:?}");
    assert!(matches!(said[0], SourceEvent::Up { .. }));
    assert!(matches!(said[1], SourceEvent::CallConnected { .. }));
    assert_eq!(
        said[2],
        SourceEvent::Down {
            reason: DownReason::Lost
        }
    );
}

#[test]
fn a_call_that_began_before_us_is_announced() {
    let listed = r#"{"response":true,"ok":true,"data":"> [line 1]  0:00:02  ESTABLISHED   sip:a@b\n","token":"breakwater"}"#;
    let (_, said) = heard_of(move |mut stream| {
        stream.write_all(&netstring::encode(listed)).unwrap();
    });
    assert!(matches!(said[1], SourceEvent::CallConnected { .. }), "{said:?}");
}

#[test]
fn an_address_without_a_port_is_refused_at_once() {
    for address in [
        "",
        "localhost",
        ":4444",
        "127.0.0.1:0",
        "127.0.0.1:65536",
        "127.0.0.1:x",
    ] {
        let made = Baresip::new(SourceId("baresip:1".into()), address, key());
        assert!(matches!(made, Err(SourceError::BadAddress)), "{address}");
    }
}

fn listener(sender: mpsc::Sender<Stamped>) -> Listener {
    Listener::new(
        Surroundings {
            clock: Arc::new(SystemClock),
            key: key(),
            sound: Place::default(),
        },
        sender,
    )
}

fn phone(id: &str, address: &str) -> SourceConfig {
    SourceConfig {
        id: id.into(),
        kind: "baresip".into(),
        address: Some(address.into()),
    }
}

/// The next event; fails when none comes in half a minute.
fn next(receiver: &mut mpsc::Receiver<Stamped>) -> SourceEvent {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .unwrap();
    let waited =
        runtime.block_on(async { tokio::time::timeout(Duration::from_secs(30), receiver.recv()).await });
    waited
        .expect("an event in half a minute")
        .expect("a listener")
        .event
}

#[test]
fn a_phone_that_comes_back_is_heard_again_and_one_not_wanted_any_more_is_closed() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = port.local_addr().unwrap().to_string();
    let (sender, mut receiver) = mpsc::channel(64);
    let mut listener = listener(sender);
    let wanted = Wanted {
        sources: vec![phone("baresip:1", &address)],
        phones: vec![],
    };
    assert!(listener.listen(&wanted).is_empty());
    for _ in 0..2 {
        let (mut stream, _) = port.accept().unwrap();
        stream.write_all(&netstring::encode(NO_CALLS)).unwrap();
        assert!(matches!(next(&mut receiver), SourceEvent::Up { .. }));
        drop(stream);
        assert_eq!(
            next(&mut receiver),
            SourceEvent::Down {
                reason: DownReason::Lost
            }
        );
    }
    let (mut stream, _) = port.accept().unwrap();
    stream.write_all(&netstring::encode(NO_CALLS)).unwrap();
    assert!(matches!(next(&mut receiver), SourceEvent::Up { .. }));
    assert!(
        listener.listen(&wanted).is_empty(),
        "the same wish again changes nothing"
    );
    assert!(listener.listen(&Wanted::default()).is_empty());
    assert_eq!(
        next(&mut receiver),
        SourceEvent::Down {
            reason: DownReason::Closed
        }
    );
}

#[test]
fn a_wish_that_cannot_be_met_is_refused_and_the_others_run() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = port.local_addr().unwrap().to_string();
    let (sender, mut receiver) = mpsc::channel(64);
    let mut listener = listener(sender);
    let odd = SourceConfig {
        id: "odd".into(),
        kind: "telepathy".into(),
        address: None,
    };
    let wanted = Wanted {
        sources: vec![odd, phone("nowhere", "nowhere"), phone("baresip:1", &address)],
        phones: vec![],
    };
    let refused = listener.listen(&wanted);
    assert!(matches!(refused[0], (_, SourceError::UnknownKind(_))));
    assert!(matches!(refused[1], (_, SourceError::BadAddress)));
    let (mut stream, _) = port.accept().unwrap();
    stream.write_all(&netstring::encode(NO_CALLS)).unwrap();
    assert!(matches!(next(&mut receiver), SourceEvent::Up { .. }));
    listener.close();
    assert_eq!(
        next(&mut receiver),
        SourceEvent::Down {
            reason: DownReason::Closed
        }
    );
}

#[test]
fn as_many_sources_run_as_allowed_and_not_one_more() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = port.local_addr().unwrap().to_string();
    for (count, refused) in [(15, 0), (16, 0), (17, 1)] {
        let (sender, _receiver) = mpsc::channel(64);
        let sources = (0..count)
            .map(|at| phone(&format!("baresip:{at}"), &address))
            .collect();
        let mut listener = listener(sender);
        assert_eq!(
            listener
                .listen(&Wanted {
                    sources,
                    phones: vec![]
                })
                .len(),
            refused,
            "{count}"
        );
    }
}
