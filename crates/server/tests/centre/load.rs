//! A crowd at the door of the real program: whoever hangs about, and whoever comes a thousand times, keeps nobody
//! else out. How long `/healthz` took meanwhile is printed, and held by nothing here.

use crate::{
    desk::Device,
    process::{Process, admin, enrol, start},
    running::{JSON, Live, PACK, Running, push_of, send_from},
};
use protocol::wire::EnrolAnswer;
use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    task::JoinHandle,
};

const SILENT: usize = 500;
const CONNECTIONS: usize = 6_000;
const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
/// Other computers, as far as loopback can play them.
const ELSEWHERE: IpAddr = IpAddr::V4(Ipv4Addr::new(127, 0, 0, 2));
/// Between two looks at whether the server is well.
const LOOK: Duration = Duration::from_millis(10);

/// The real program on the sample, with Amara and Piotr signed in.
struct Door {
    process: Process,
    amara: EnrolAnswer,
    piotr: EnrolAnswer,
    _data: TempDir,
}

impl Door {
    async fn open() -> Door {
        let data = crate::desk::folder();
        assert!(admin(data.path(), &["sample"]).status.success());
        let process = start(data.path()).await;
        let code = |name| String::from_utf8(admin(data.path(), &["invite", name]).stdout).unwrap();
        let amara = enrol(process.addr, &code("Amara Okafor"), 1).await;
        let piotr = enrol(process.addr, &code("Piotr Kowalski"), 2).await;
        Door {
            process,
            amara,
            piotr,
            _data: data,
        }
    }

    /// Piotr's desk on another computer gives a kudos to Amara, and her desk on another computer hears of it.
    async fn others_go_on(&self, device: u128, live: &mut Live) {
        let piotr = &self.piotr;
        let mut desk = Device::new(piotr.tenant, piotr.person, device);
        let push = push_of(vec![desk.kudos(self.amara.person, device)]);
        let line = "POST /v1/push";
        let answer = send_from(ELSEWHERE, self.process.addr, line, &piotr.token, PACK, &push).await;
        assert_eq!(answer.unwrap().status, 200);
        assert!(live.hears_a_row().await);
    }
}

/// Asks again and again whether the server is well, from where the crowd is, until it is told to stop.
struct Health {
    stop: Arc<AtomicBool>,
    asks: JoinHandle<Vec<Duration>>,
}

impl Health {
    fn watch(addr: SocketAddr) -> Health {
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = stop.clone();
        let asks = tokio::spawn(async move {
            let mut took = Vec::new();
            while !stopped.load(Ordering::Relaxed) {
                let since = Instant::now();
                let answer = send_from(HERE, addr, "GET /healthz", "", JSON, &[]).await;
                assert_eq!(answer.unwrap().status, 200);
                took.push(since.elapsed());
                tokio::time::sleep(LOOK).await;
            }
            took
        });
        Health { stop, asks }
    }

    #[expect(
        clippy::print_stdout,
        reason = "a figure to read with --nocapture; nothing here holds it"
    )]
    async fn says(self, during: &str) {
        self.stop.store(true, Ordering::Relaxed);
        let mut took = self.asks.await.unwrap();
        took.sort();
        let at = |share: usize| took[(took.len() * share / 100).min(took.len() - 1)];
        let (half, most, worst) = (at(50), at(99), took[took.len() - 1]);
        println!(
            "/healthz during {during}: {} asked, p50 {half:?}, p99 {most:?}, worst {worst:?}",
            took.len()
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn five_hundred_silent_connections_keep_nobody_from_health_nor_others_from_their_work() {
    let door = Door::open().await;
    let addr = door.process.addr;
    let mut live = Live::open_from(ELSEWHERE, addr, &door.amara.token).await.unwrap();
    let mut silent = Vec::new();
    for _ in 0..SILENT {
        silent.push(TcpStream::connect(addr).await.unwrap());
    }
    // While they rush in, the newest push out whoever came before from the same address.
    let health = Health::watch(addr);
    // From the same address: whether the server is well is told, all else is asked to come back.
    let heads = send_from(HERE, addr, "GET /v1/heads", &door.piotr.token, JSON, &[]).await;
    let heads = heads.unwrap();
    assert_eq!(heads.status, 503);
    assert!(heads.head.contains("retry-after: 30"), "{}", heads.head);
    // From elsewhere nothing is different.
    for device in 10..15 {
        door.others_go_on(device, &mut live).await;
    }
    // Who says nothing is shown out.
    let mut last = silent.swap_remove(100);
    let mut nothing = Vec::new();
    assert!(matches!(last.read_to_end(&mut nothing).await, Ok(0) | Err(_)));
    health.says("500 silent connections").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn six_thousand_connections_of_one_token_leave_eight_and_hurt_nobody() {
    let door = Door::open().await;
    let addr = door.process.addr;
    let mut amara = Live::open_from(ELSEWHERE, addr, &door.amara.token).await.unwrap();
    let health = Health::watch(addr);
    let mut open = Vec::new();
    for n in 0..CONNECTIONS {
        open.push(Live::open(addr, &door.piotr.token).await.unwrap());
        if n % 1_000 == 999 {
            door.others_go_on(100 + n as u128, &mut amara).await;
        }
    }
    health.says("6000 connections of one token").await;
    // A kudos for who holds them: the newest eight hear of it, the others were ended.
    let giver = &door.amara;
    let mut desk = Device::new(giver.tenant, giver.person, 1);
    let push = push_of(vec![desk.kudos(door.piotr.person, 1)]);
    let answer = send_from(ELSEWHERE, addr, "POST /v1/push", &giver.token, PACK, &push).await;
    assert_eq!(answer.unwrap().status, 200);
    let newest = open.split_off(CONNECTIONS - server::live::PER_TOKEN_MAX);
    for mut ended in open {
        assert!(!ended.hears_a_row().await);
    }
    for mut kept in newest {
        assert!(kept.hears_a_row().await);
    }
}

#[tokio::test]
async fn a_head_that_comes_letter_by_letter_is_not_waited_for() {
    let running = Running::start().await;
    let mut slow = TcpStream::connect(running.addr()).await.unwrap();
    slow.write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\nx-slow: ")
        .await
        .unwrap();
    let mut all = Vec::new();
    let _cut_off = slow.read_to_end(&mut all).await;
    assert!(!all.starts_with(b"HTTP/1.1 200"));
    running.stop().await;
}
