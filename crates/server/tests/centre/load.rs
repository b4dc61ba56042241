//! A crowd at the door: whoever hangs about, and whoever comes a thousand times, keeps nobody else out.

use crate::{
    desk::{AMARA, Device, PIOTR},
    running::{JSON, Live, PACK, Running, push_of, send_from},
};
use std::net::{IpAddr, Ipv4Addr};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

const SILENT: usize = 500;
const CONNECTIONS: usize = 6_000;
/// Other computers, as far as loopback can play them.
const ELSEWHERE: IpAddr = IpAddr::V4(Ipv4Addr::new(127, 0, 0, 2));

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn five_hundred_silent_connections_keep_nobody_from_health_nor_others_from_their_work() {
    let running = Running::start().await;
    let token = running.enrol(PIOTR).await;
    let mut silent = Vec::new();
    for _ in 0..SILENT {
        silent.push(TcpStream::connect(running.addr()).await.unwrap());
    }
    let here = IpAddr::V4(Ipv4Addr::LOCALHOST);
    // From the same address: whether the server is well is told, all else is asked to come back.
    let health = send_from(here, running.addr(), "GET /healthz", "", JSON, &[]).await;
    assert_eq!(health.unwrap().status, 200);
    let answer = send_from(here, running.addr(), "GET /v1/heads", &token, JSON, &[])
        .await
        .unwrap();
    assert_eq!(answer.status, 503);
    assert!(answer.head.contains("retry-after: 30"), "{}", answer.head);
    // From elsewhere nothing is different.
    let mut desk: Device = running.device(PIOTR);
    for n in 1..=5 {
        let push = push_of(vec![desk.kudos(AMARA, n)]);
        let answer = send_from(ELSEWHERE, running.addr(), "POST /v1/push", &token, PACK, &push).await;
        assert_eq!(answer.unwrap().status, 200);
    }
    // Who says nothing is shown out.
    let mut last = silent.swap_remove(100);
    let mut nothing = Vec::new();
    assert!(matches!(last.read_to_end(&mut nothing).await, Ok(0) | Err(_)));
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn six_thousand_connections_of_one_token_leave_eight_and_hurt_nobody() {
    let running = Running::start().await;
    let (amara, piotr) = (running.enrol(AMARA).await, running.enrol(PIOTR).await);
    let mut open = Vec::new();
    for n in 0..CONNECTIONS {
        open.push(Live::open(running.addr(), &amara).await.unwrap());
        if n % 1_000 == 999 {
            let health = running.send("GET /healthz", "", JSON, &[]).await;
            assert_eq!(health.status, 200);
        }
    }
    let push = push_of(vec![running.device(PIOTR).kudos(AMARA, 1)]);
    assert_eq!(
        running.send("POST /v1/push", &piotr, PACK, &push).await.status,
        200
    );
    let mut heard = 0;
    for mut live in open {
        heard += usize::from(live.hears_a_row().await);
        if heard == server::live::PER_TOKEN_MAX {
            break;
        }
    }
    assert_eq!(heard, server::live::PER_TOKEN_MAX);
    running.stop().await;
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
