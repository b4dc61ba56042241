//! Two real servers on one real PostgreSQL with a real NATS between them: what one takes the other hands on at once;
//! without NATS a little later; and servers that are restarted one by one lose nothing.

use crate::{
    desk::{AMARA, Device, PIOTR, Room, push_runs, run, session},
    nodes::{Place, device, push},
    process::{Process, serve},
    running::{Live, PACK, send},
    watched::{count, nats_is, until},
};
use protocol::wire::{EnrolAnswer, Feed, FeedPage, LiveMessage, StreamOutcome};
use server::{
    live::{Live as _, Wish},
    store::News,
};
use std::{
    collections::BTreeSet,
    net::SocketAddr,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// Fewer than the server hands on from one person to another on a day, of which the sample used some.
const KUDOS_A_DAY: u128 = 16;
const GIVERS: [&str; 5] = [
    "Piotr Kowalski",
    "Marta Ferreira",
    "Ilyas Demir",
    "Aoife Brennan",
    "Lukas Brandt",
];
/// What a server counts of the words of others.
const HEARD: &str = "breakwater_nats_heard_total";
const PATIENCE: Duration = Duration::from_secs(30);

/// A NATS of our own; it ends with this.
pub(crate) struct Nats {
    pub(crate) address: SocketAddr,
    words: Vec<String>,
    child: Child,
}

impl Nats {
    pub(crate) fn start(words: &[&str]) -> Nats {
        let address = free_address();
        let words: Vec<String> = words.iter().map(ToString::to_string).collect();
        let child = Nats::run(address, &words);
        Nats {
            address,
            words,
            child,
        }
    }

    fn run(address: SocketAddr, words: &[String]) -> Child {
        let program = Path::new("/usr/sbin/nats-server");
        let program = if program.exists() {
            program
        } else {
            Path::new("nats-server")
        };
        let child = Command::new(program)
            .args(["--addr", "127.0.0.1", "--port", &address.port().to_string()])
            .args(words)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("nats-server is installed (cargo xtask test installs it)");
        let until = Instant::now() + PATIENCE;
        while std::net::TcpStream::connect(address).is_err() {
            assert!(Instant::now() < until, "NATS does not answer");
            std::thread::sleep(Duration::from_millis(10));
        }
        child
    }

    pub(crate) fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    pub(crate) fn start_again(&mut self) {
        self.child = Nats::run(self.address, &self.words);
    }

    pub(crate) fn line(&self) -> String {
        format!("nats = \"nats://{}\"\n", self.address)
    }
}

impl Drop for Nats {
    fn drop(&mut self) {
        let _gone = (self.child.kill(), self.child.wait());
    }
}

pub(crate) fn free_address() -> SocketAddr {
    testkit::centre::free_address(0).unwrap()
}

/// Somebody who gives kudos, and with whom they are signed in.
struct Giver {
    me: EnrolAnswer,
    desk: Device,
    given: u128,
}

impl Giver {
    async fn new(place: &Place, node: &Process, name: &str, number: u128) -> Giver {
        let me = place.enrol(node, name, number).await;
        let desk = device(&me, number);
        Giver { me, desk, given: 0 }
    }

    /// Gives one by this server; how long until it is heard.
    async fn give(&mut self, node: &Process, to: &EnrolAnswer, live: &mut Live) -> Duration {
        self.given += 1;
        assert!(self.given <= KUDOS_A_DAY);
        let id = self.desk.stream.device.0.as_u128() * 1_000 + self.given;
        let since = Instant::now();
        let answer = push(node, &self.me.token, vec![self.desk.kudos(to.person, id)]);
        let (answer, heard) = tokio::join!(answer, live.hears_a_row());
        let answer = answer.unwrap();
        assert_eq!(answer.streams[0].outcome, StreamOutcome::Stored);
        assert!(heard && answer.held.is_empty());
        since.elapsed()
    }
}

#[expect(clippy::print_stdout, reason = "a figure to read with --nocapture")]
fn half(what: &str, mut took: Vec<Duration>) -> Duration {
    took.sort();
    let at = |share: usize| took[(took.len() * share / 100).min(took.len() - 1)];
    println!("{what}: {} kudos, p50 {:?}, p99 {:?}", took.len(), at(50), at(99));
    at(50)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_kudos_crosses_by_nats_at_once_and_without_it_a_little_later() {
    let mut nats = Nats::start(&[]);
    let place = Place::with(&nats.line()).await;
    place.admin(&["sample"]);
    let ((one, counts_one), (two, counts_two)) = tokio::join!(place.counted(), place.counted());
    tokio::join!(nats_is(1.0, counts_one), nats_is(1.0, counts_two));
    let amara = place.enrol(&two, "Amara Okafor", 100).await;
    let mut live = Live::open(two.addr, &amara.token).await.unwrap();
    let mut givers = Vec::new();
    for (number, name) in (1..).zip(GIVERS) {
        givers.push(Giver::new(&place, &one, name, number).await);
    }
    let mut took = Vec::new();
    for giver in &mut givers {
        for _ in 0..10 {
            took.push(giver.give(&one, &amara, &mut live).await);
        }
    }
    half("by NATS", took);
    // Each was a commit of its own, and each was told; a word may come after the row it is about.
    until("every commit is heard of", async || {
        count(counts_two, HEARD).await >= 50.0
    })
    .await;
    nats.kill();
    tokio::join!(nats_is(0.0, counts_one), nats_is(0.0, counts_two));
    let heard = count(counts_two, HEARD).await;
    let mut took = Vec::new();
    for giver in &mut givers {
        took.push(giver.give(&one, &amara, &mut live).await);
    }
    half("while NATS is away", took);
    assert_eq!(count(counts_two, HEARD).await, heard);
    nats.start_again();
    // They come back by themselves, each at its own time; nothing has to be started again.
    tokio::join!(nats_is(1.0, counts_one), nats_is(1.0, counts_two));
    givers[0].give(&one, &amara, &mut live).await;
    until("it is used again", async || {
        count(counts_two, HEARD).await > heard
    })
    .await;
    place.admin(&["person", "leave", "Amara Okafor"]);
    while live.hears_a_row().await {}
    place.admin(&["fsck"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_signs_out_at_one_server_is_out_at_the_other() {
    let nats = Nats::start(&[]);
    let place = Place::with(&nats.line()).await;
    place.admin(&["sample"]);
    let (one, two) = tokio::join!(place.node(), place.node());
    let amara = place.enrol(&one, "Amara Okafor", 1).await;
    let mut live = Live::open(two.addr, &amara.token).await.unwrap();
    let left = send(one.addr, "POST /v1/leave", &amara.token, PACK, &[])
        .await
        .unwrap();
    assert_eq!(left.status, 204);
    live.ends().await;
    let heads = send(two.addr, "GET /v1/heads", &amara.token, PACK, &[])
        .await
        .unwrap();
    assert_eq!(heads.status, 401);
}

/// A kudos crosses whether or not NATS lets the servers in; they speak by it only when it does.
async fn heard_by_another(place: &Place, let_in: bool) {
    place.admin(&["sample"]);
    let ((one, counts_one), (two, counts_two)) = tokio::join!(place.counted(), place.counted());
    if let_in {
        tokio::join!(nats_is(1.0, counts_one), nats_is(1.0, counts_two));
    }
    let amara = place.enrol(&two, "Amara Okafor", 100).await;
    let mut live = Live::open(two.addr, &amara.token).await.unwrap();
    let mut giver = Giver::new(place, &one, GIVERS[0], 1).await;
    for _ in 0..3 {
        giver.give(&one, &amara, &mut live).await;
    }
    if let_in {
        until("each is heard of", async || count(counts_two, HEARD).await >= 3.0).await;
    } else {
        nats_is(0.0, counts_two).await;
        assert_eq!(count(counts_two, HEARD).await, 0.0);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nats_lets_in_who_knows_the_password_or_the_token_and_the_servers_do_without_when_it_does_not() {
    for (words, who, good) in [
        (
            vec!["--user", "harbour", "--pass", "a b@c"],
            "harbour:a%20b%40c@",
            true,
        ),
        (
            vec!["--user", "harbour", "--pass", "a b@c"],
            "harbour:wrong@",
            false,
        ),
        (vec!["--auth", "s3cret"], "s3cret@", true),
    ] {
        let nats = Nats::start(&words);
        let place = Place::with(&format!("nats = \"nats://{who}{}\"\n", nats.address)).await;
        heard_by_another(&place, good).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nats_with_tls_is_believed_by_the_authority_that_was_named_and_by_no_other() {
    let folder = crate::desk::folder();
    let pair = |name: &str| {
        let made = rcgen::generate_simple_self_signed(vec!["localhost".into()]).unwrap();
        let file = |ending| {
            folder
                .path()
                .join(format!("{name}.{ending}"))
                .display()
                .to_string()
        };
        std::fs::write(file("pem"), made.cert.pem()).unwrap();
        std::fs::write(file("key"), made.signing_key.serialize_pem()).unwrap();
        (file("pem"), file("key"))
    };
    let (ours, key) = pair("ours");
    let (other, _) = pair("other");
    let nats = Nats::start(&["--tls", "--tlscert", &ours, "--tlskey", &key]);
    for (trusted, good) in [(ours, true), (other, false)] {
        let port = nats.address.port();
        let lines = format!("nats = \"tls://localhost:{port}\"\nnats_ca = \"{trusted}\"\n");
        let place = Place::with(&lines).await;
        heard_by_another(&place, good).await;
    }
}

/// A word of another server, right or wrong.
fn word(data_v: Option<i64>, seq: u64) -> News {
    News {
        data_v,
        roster_v: 0,
        feeds: Some(vec![(Feed::Inbox(AMARA), seq)]),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wrong_word_of_another_server_costs_a_look_and_hides_nothing() {
    let room = Room::in_postgres().await;
    let other = room.beside().await;
    let token = protocol::envelope::Hash16([7; 16]);
    let signed_in = session(AMARA, token);
    let kept = room.store.write(move |tx| tx.put_session(&signed_in));
    kept.await.unwrap();
    // Rows that are not there, before anybody listens and after, and a count of transactions that is a lie.
    room.store.hear(word(Some(1_000_000), u64::MAX));
    let caller = room.caller(token).await.unwrap();
    let mut listens = room.live.subscribe(&caller, Wish::Everything, u64::MAX).unwrap();
    for data_v in 0..20 {
        room.store.hear(word(Some(data_v), 1_000));
    }
    let mut desk = room.device(PIOTR, 1);
    for n in 1..=3 {
        let given = desk.kudos(AMARA, n);
        push_runs(&*other, vec![run(&[given])]).await;
        // Nobody said so; the database is looked at as often as in eleven seconds.
        for _ in 0..22 {
            room.store.catch_up().await.unwrap();
        }
        let heard = tokio::time::timeout(PATIENCE, listens.next()).await.unwrap();
        let heard = rmp_serde::from_slice::<LiveMessage>(&heard.unwrap()).unwrap();
        assert!(matches!(heard, LiveMessage::Row { row, .. } if row.fseq == u64::try_from(n).unwrap()));
    }
    // And a true word is enough.
    let given = desk.kudos(AMARA, 4);
    push_runs(&*other, vec![run(&[given])]).await;
    room.store.hear(word(None, 4));
    assert!(
        tokio::time::timeout(PATIENCE, listens.next())
            .await
            .unwrap()
            .is_some()
    );
}

/// The whole inbox, page by page, as a desk that comes back reads it.
async fn inbox(node: &Process, of: &EnrolAnswer) -> FeedPage {
    let feed = Feed::Inbox(of.person);
    let line = format!("GET /v1/feed/{feed}?limit=1000");
    send(node.addr, &line, &of.token, PACK, &[]).await.unwrap().read()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn servers_that_are_restarted_one_by_one_lose_nothing_and_spread_who_comes_back() {
    let nats = Nats::start(&[]);
    let place = Place::with(&nats.line()).await;
    place.admin(&["sample"]);
    let addresses = [free_address(), free_address()];
    let start = async |which: usize| {
        let listen = addresses[which].to_string();
        serve(&["--listen", &listen, "--config"], &place.settings).await
    };
    let mut nodes = vec![start(0).await, start(1).await];
    let amara = place.enrol(&nodes[0], "Amara Okafor", 100).await;
    let before = inbox(&nodes[0], &amara).await.head.seq;
    let mut delays = BTreeSet::new();
    let mut givers = Vec::new();
    for (number, name) in (1..).zip(GIVERS) {
        givers.push(Giver::new(&place, &nodes[0], name, number).await);
    }
    let writing = tokio::spawn(async move {
        let mut acknowledged = 0;
        for giver in &mut givers {
            for n in 0..KUDOS_A_DAY {
                let id = giver.desk.stream.device.0.as_u128() * 1_000 + n;
                let record = giver.desk.kudos(amara.person, id);
                // As a desk behind a balancer: whichever server takes it, and again until one did.
                let mut turn = 0;
                loop {
                    let request = crate::running::push_of(vec![record.clone()]);
                    let at = addresses[turn % 2];
                    let answer = send(at, "POST /v1/push", &giver.me.token, PACK, &request).await;
                    if answer.is_some_and(|answer| answer.status == 200) {
                        break;
                    }
                    turn += 1;
                    tokio::time::sleep(Duration::from_millis(5)).await;
                }
                acknowledged += 1;
            }
        }
        acknowledged
    });
    for which in [0, 1, 0, 1] {
        let mut open = Vec::new();
        for _ in 0..8 {
            open.push(Live::open(addresses[which], &amara.token).await.unwrap());
        }
        let old = nodes.remove(0);
        let (stopped, ended) = tokio::join!(old.stop(), async {
            let mut said = Vec::new();
            for live in &mut open {
                said.extend(live.goodbye().await);
            }
            said
        });
        let () = stopped;
        assert_eq!(ended.len(), 8, "each is told when to come back");
        delays.extend(ended);
        nodes.push(start(which).await);
    }
    let acknowledged = writing.await.unwrap();
    let page = inbox(&nodes[0], &amara).await;
    assert_eq!(page.head.seq - before, acknowledged);
    assert_eq!(page.rows.last().unwrap().fseq, page.head.seq);
    assert!(delays.iter().all(|delay| (1..=30).contains(delay)));
    // 32 draws out of 30: fewer than eight different ones would be no spread.
    assert!(delays.len() > 8, "{delays:?}");
    place.admin(&["fsck"]);
    for node in nodes {
        node.stop().await;
    }
}
