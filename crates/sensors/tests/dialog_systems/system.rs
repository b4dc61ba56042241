//! A telephone system that a test plays message by message, over real sockets, and an agent who hears of it.
//!
//! The source, its reader, its reconnects and the tracker are the real ones. The system says nothing by itself,
//! and what it says is written by hand in the test, so that it can be as wrong as real ones are.

use domain::{
    calls::event::{SourceEvent, SourceId, Stamped, Trouble},
    policy::Policy,
    time::Now,
    tracker::{Effect, Input, Outside, Tracker, TrackerView},
};
use sensors::{
    clock::{Clock, SystemClock},
    dialog::message::{Message, Messages, Start, tag},
    listen::{Listener, SourceConfig, Surroundings, Wanted},
    pulse::Place,
    source::{InstallKey, Secret},
};
use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpListener, UdpSocket},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};
use tokio::sync::mpsc;

/// Generous: a loaded machine with two cores.
const PATIENCE: Duration = Duration::from_secs(30);
const SOURCE: &str = "dialog:1";

/// A stream that can be read with a timeout, plain or over TLS.
pub(crate) trait Stream: Read + Write + Send {}
impl<T: Read + Write + Send> Stream for T {}

/// Makes of an accepted connection what is spoken over.
pub(crate) type Wrap = Box<dyn Fn(std::net::TcpStream) -> std::io::Result<Box<dyn Stream>> + Send>;

enum Wire {
    Udp(UdpSocket, Option<SocketAddr>),
    Tcp(TcpListener, Wrap, Option<(Box<dyn Stream>, Messages)>),
}

/// The telephone system and the agent.
pub(crate) struct System {
    wire: Wire,
    at: SocketAddr,
    waiting: Vec<Message>,
    /// Questions that came.
    pub(crate) asked: Vec<Instant>,
    sequence: u32,
    pub(crate) version: u64,
    said: mpsc::Receiver<Stamped>,
    troubles: Arc<Mutex<Vec<Trouble>>>,
    listener: Option<Listener>,
    tracker: Tracker,
    pub(crate) events: Vec<SourceEvent>,
    pub(crate) offers: usize,
}

fn plain(stream: std::net::TcpStream) -> std::io::Result<Box<dyn Stream>> {
    stream.set_read_timeout(Some(Duration::from_millis(50)))?;
    Ok(Box::new(stream))
}

impl System {
    /// One that is reached over a connection.
    pub(crate) fn tcp() -> System {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let at = listener.local_addr().unwrap();
        let address = format!("sip:1001@{at};transport=tcp");
        System::over(Wire::Tcp(listener, Box::new(plain), None), at, &address, None)
    }

    /// One that asks for a password.
    pub(crate) fn with_password() -> System {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let at = listener.local_addr().unwrap();
        let address = format!("sip:1001@{at};transport=tcp");
        let secret = Secret {
            word: "pw".into(),
            ..Secret::default()
        };
        System::over(
            Wire::Tcp(listener, Box::new(plain), None),
            at,
            &address,
            Some(secret),
        )
    }

    /// One that is reached by datagrams.
    pub(crate) fn udp() -> System {
        let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
        socket.set_read_timeout(Some(Duration::from_millis(50))).unwrap();
        let at = socket.local_addr().unwrap();
        System::over(Wire::Udp(socket, None), at, &format!("sip:1001@{at}"), None)
    }

    /// One that is reached over TLS, at the name `host`.
    pub(crate) fn tls(wrap: Wrap, host: &str, authority: Option<std::path::PathBuf>) -> System {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let at = listener.local_addr().unwrap();
        let address = format!("sips:1001@{host}:{}", at.port());
        let secret = authority.map(|authority| Secret {
            authority: Some(authority),
            ..Secret::default()
        });
        System::over(Wire::Tcp(listener, wrap, None), at, &address, secret)
    }

    fn over(wire: Wire, at: SocketAddr, address: &str, secret: Option<Secret>) -> System {
        let (sender, said) = mpsc::channel(1024);
        let around = Surroundings {
            clock: Arc::new(SystemClock),
            key: InstallKey::new([5; 32]),
            sound: Place::default(),
        };
        let troubles = Arc::new(Mutex::new(Vec::new()));
        let told = troubles.clone();
        let mut listener = Listener::new(around, sender)
            .knowing(move |_| secret.clone())
            .telling(move |_, trouble| told.lock().unwrap().push(trouble));
        let source = SourceConfig {
            id: SOURCE.into(),
            kind: "dialog".into(),
            address: Some(address.into()),
        };
        let refused = listener.listen(&Wanted {
            sources: vec![source],
            phones: vec![],
        });
        assert!(refused.is_empty(), "{refused:?}");
        let mut tracker = Tracker::new(Policy::parse("mark = \"1s\"\nsettle = \"0s\"").unwrap());
        let boot_id = "boot-1".to_owned();
        tracker.step(
            SystemClock.now(),
            &Input::Outside(Outside::AppStarted { boot_id }),
        );
        System {
            wire,
            at,
            waiting: Vec::new(),
            asked: Vec::new(),
            sequence: 0,
            version: 0,
            said,
            troubles,
            listener: Some(listener),
            tracker,
            events: Vec::new(),
            offers: 0,
        }
    }

    /// The next message, whatever it is; `None` when none comes within `limit`.
    fn next(&mut self, limit: Duration) -> Option<Message> {
        let end = Instant::now() + limit;
        loop {
            if !self.waiting.is_empty() {
                return Some(self.waiting.remove(0));
            }
            if Instant::now() > end {
                return None;
            }
            let mut bytes = vec![0; 65_536];
            match &mut self.wire {
                Wire::Udp(socket, peer) => {
                    if let Ok((length, from)) = socket.recv_from(&mut bytes) {
                        *peer = Some(from);
                        self.waiting.extend(Message::read(&bytes[..length]).ok());
                    }
                }
                Wire::Tcp(listener, wrap, open) => {
                    let Some((stream, messages)) = open else {
                        listener.set_nonblocking(true).unwrap();
                        match listener.accept() {
                            Ok((stream, _)) => {
                                stream.set_nonblocking(false).unwrap();
                                *open = wrap(stream).ok().map(|stream| (stream, Messages::default()));
                            }
                            Err(_) => std::thread::sleep(Duration::from_millis(10)),
                        }
                        continue;
                    };
                    match stream.read(&mut bytes) {
                        Ok(0) => *open = None,
                        Ok(length) => {
                            messages.push(&bytes[..length]);
                            while let Ok(Some(message)) = messages.next_message() {
                                self.waiting.push(message);
                            }
                        }
                        Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {}
                        Err(_) => *open = None,
                    }
                }
            }
        }
    }

    pub(crate) fn send(&mut self, bytes: &[u8]) {
        match &mut self.wire {
            Wire::Udp(socket, peer) => drop(socket.send_to(bytes, peer.expect("somebody asked")).unwrap()),
            Wire::Tcp(_, _, open) => {
                let (stream, _) = open.as_mut().expect("somebody is connected");
                stream.write_all(bytes).unwrap();
                stream.flush().unwrap();
            }
        }
    }

    /// Ends the connection.
    pub(crate) fn hang_up(&mut self) {
        if let Wire::Tcp(_, _, open) = &mut self.wire {
            *open = None;
        }
    }

    /// The next question.
    pub(crate) fn question(&mut self) -> Message {
        self.question_within(PATIENCE).expect("a question in time")
    }

    /// The next question, if one comes.
    pub(crate) fn question_within(&mut self, limit: Duration) -> Option<Message> {
        let end = Instant::now() + limit;
        loop {
            let message = self.next(end.saturating_duration_since(Instant::now()))?;
            if message.start == Start::Request("SUBSCRIBE".into()) {
                self.asked.push(Instant::now());
                return Some(message);
            }
        }
    }

    /// Answers a question; `more` are whole lines.
    pub(crate) fn answer(&mut self, question: &Message, status: &str, more: &str) {
        let contact = format!("Contact: <sip:pbx@{}>\r\n{more}", self.at);
        self.send(&question.answer(status, "far", &contact));
    }

    /// Grants a question for an hour.
    pub(crate) fn grant(&mut self, question: &Message) {
        self.answer(question, "200 OK", "Expires: 3600\r\n");
    }

    /// A notification of the subscription that `question` asked for. `{V}` in the body is the next version.
    pub(crate) fn notification(
        &mut self,
        question: &Message,
        state: &str,
        kind: &str,
        body: &[u8],
    ) -> Vec<u8> {
        self.sequence += 1;
        self.version += 1;
        let body = replaced(body, b"{V}", self.version.to_string().as_bytes());
        let sequence = self.sequence;
        let head = |name| question.one(name).unwrap_or_default().to_owned();
        let kind = if kind.is_empty() {
            String::new()
        } else {
            format!("Content-Type: {kind}\r\n")
        };
        let text = format!(
            "NOTIFY sip:1001@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TCP {at};branch=z9hG4bK{sequence}x{}\r\n\
             Max-Forwards: 70\r\nFrom: {};tag=far\r\nTo: {}\r\nCall-ID: {}\r\nCSeq: {sequence} NOTIFY\r\n\
             Contact: <sip:pbx@{at}>\r\nEvent: dialog\r\nSubscription-State: {state}\r\n{kind}\
             Content-Length: {}\r\n\r\n",
            self.version,
            head("to").split(";tag").next().unwrap_or_default(),
            head("from"),
            head("call-id"),
            body.len(),
            at = self.at
        );
        [text.as_bytes(), &body].concat()
    }

    /// Notifies, and gives the status of the answer.
    pub(crate) fn notify(&mut self, question: &Message, body: &[u8]) -> u16 {
        self.notify_as(
            question,
            "active;expires=3600",
            "application/dialog-info+xml",
            body,
        )
    }

    pub(crate) fn notify_as(&mut self, question: &Message, state: &str, kind: &str, body: &[u8]) -> u16 {
        let bytes = self.notification(question, state, kind, body);
        self.send(&bytes);
        self.status()
    }

    /// The status of the next answer; questions that come before it wait.
    pub(crate) fn status(&mut self) -> u16 {
        let mut passed = Vec::new();
        loop {
            let message = self.next(PATIENCE).expect("an answer in time");
            if let Start::Answer(status) = message.start {
                passed.append(&mut self.waiting);
                self.waiting = passed;
                return status;
            }
            passed.push(message);
        }
    }

    /// Counts notifications from `sequence` on.
    pub(crate) fn count_from(&mut self, sequence: u32) {
        self.sequence = sequence - 1;
    }

    /// Grants the next question and notifies of `body`: what a system does when it is asked.
    pub(crate) fn serve(&mut self, body: &[u8]) -> Message {
        let question = self.question();
        self.grant(&question);
        assert_eq!(self.notify(&question, body), 200);
        question
    }

    /// Waits until everything that was said has been taken in, and gives what the agent sees then.
    pub(crate) fn settled(&mut self) -> TrackerView {
        let text = format!(
            "OPTIONS sip:1001@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TCP {};branch=z9hG4bKopt\r\nFrom: <sip:pbx>;tag=far\r\n\
             To: <sip:1001@pbx>\r\nCall-ID: options\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n",
            self.at
        );
        self.send(text.as_bytes());
        assert_eq!(self.status(), 405);
        while let Ok(stamped) = self.said.try_recv() {
            self.follow(stamped);
        }
        self.view()
    }

    /// Waits until the agent is told of `trouble`.
    pub(crate) fn until_troubled(&mut self, trouble: Trouble) {
        let end = Instant::now() + PATIENCE;
        while !self.troubles().contains(&trouble) {
            assert!(Instant::now() < end, "only {:?}", self.troubles());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits until the agent is told of `trouble`, and sees that nothing is asked before.
    pub(crate) fn until_troubled_unasked(&mut self, trouble: Trouble) {
        let end = Instant::now() + PATIENCE;
        loop {
            let is_told = self.troubles().contains(&trouble);
            assert!(self.question_within(Duration::from_millis(20)).is_none());
            if is_told {
                return;
            }
            assert!(Instant::now() < end, "only {:?}", self.troubles());
        }
    }

    pub(crate) fn troubles(&self) -> Vec<Trouble> {
        self.troubles.lock().unwrap().clone()
    }

    fn follow(&mut self, stamped: Stamped) {
        self.events.push(stamped.event.clone());
        let input = Input::Source {
            source: SourceId(SOURCE.into()),
            event: stamped.event,
        };
        self.step(stamped.at, &input);
    }

    fn step(&mut self, at: Now, input: &Input) {
        let effects = self.tracker.step(at, input);
        self.offers += effects
            .iter()
            .filter(|effect| matches!(effect, Effect::Offer { .. }))
            .count();
    }

    /// What the agent sees now.
    pub(crate) fn view(&mut self) -> TrackerView {
        let now = SystemClock.now();
        self.step(now, &Input::Tick);
        self.tracker.view(now)
    }

    /// Whether the agent is on a call.
    pub(crate) fn on_call(&mut self) -> bool {
        self.settled().call.active
    }

    /// Beginnings and ends of calls so far.
    pub(crate) fn edges(&self) -> (usize, usize) {
        let begins = |event: &&SourceEvent| matches!(event, SourceEvent::CallConnected { .. });
        let ends = |event: &&SourceEvent| matches!(event, SourceEvent::CallEnded { .. });
        (
            self.events.iter().filter(begins).count(),
            self.events.iter().filter(ends).count(),
        )
    }

    /// Whether the source was ever lost.
    pub(crate) fn was_lost(&self) -> bool {
        self.events
            .iter()
            .any(|event| matches!(event, SourceEvent::Down { .. }))
    }
}

impl Drop for System {
    fn drop(&mut self) {
        if let Some(listener) = self.listener.take() {
            // Its last words have to go somewhere.
            self.said.close();
            listener.close();
        }
    }
}

pub(crate) fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    match bytes.windows(from.len()).position(|window| window == from) {
        Some(at) => [&bytes[..at], to, &bytes[at + from.len()..]].concat(),
        None => bytes.to_vec(),
    }
}

/// A document of `dialogs` that says it is full.
pub(crate) fn full(dialogs: &str) -> Vec<u8> {
    document("full", dialogs)
}

pub(crate) fn document(state: &str, dialogs: &str) -> Vec<u8> {
    format!(
        "<?xml version=\"1.0\"?>\n<dialog-info xmlns=\"urn:ietf:params:xml:ns:dialog-info\" version=\"{{V}}\" \
         state=\"{state}\" entity=\"sip:1001@pbx.test\">{dialogs}</dialog-info>\n"
    )
    .into_bytes()
}

/// One conversation in one state.
pub(crate) fn dialog(id: &str, state: &str) -> String {
    format!("<dialog id=\"{id}\" direction=\"recipient\"><state>{state}</state></dialog>")
}

/// The agent's own tag of a question.
pub(crate) fn own_tag(question: &Message) -> String {
    question.one("from").and_then(tag).unwrap_or_default().to_owned()
}
