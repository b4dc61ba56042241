//! The real binary: killed in mid-write it loses nothing that it acknowledged, and it starts again.

use crate::{
    desk::Device,
    running::{PACK, packed, send},
};
use domain::id::{DeviceId, PersonId};
use protocol::wire::{EnrolAnswer, EnrolRequest, HeadsAnswer, PushAnswer, PushRequest};
use std::{
    net::SocketAddr,
    path::Path,
    process::{Command, Output, Stdio},
    sync::Arc,
    sync::atomic::{AtomicU64, Ordering},
};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    task::JoinHandle,
};
use uuid::Uuid;

const BINARY: &str = env!("CARGO_BIN_EXE_breakwater-server");
/// Printed with every failure; the rounds follow from it.
const SEED: u64 = 0x5EED;
const ROUNDS: u64 = 4;
const WRITERS: usize = 3;

pub(crate) fn admin(data: &Path, args: &[&str]) -> Output {
    Command::new(BINARY)
        .args(args)
        .arg("--data")
        .arg(data)
        .output()
        .unwrap()
}

pub(crate) struct Process {
    child: tokio::process::Child,
    pub(crate) addr: SocketAddr,
}

impl Process {
    /// Ends it as a power cut would.
    pub(crate) async fn kill(mut self) {
        self.child.kill().await.unwrap();
    }

    /// Asks it to stop, as a service manager does, and waits until it has.
    pub(crate) async fn stop(mut self) {
        let pid = self.child.id().and_then(|id| i32::try_from(id).ok()).unwrap();
        let pid = rustix::process::Pid::from_raw(pid).unwrap();
        rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
        assert!(self.child.wait().await.unwrap().success());
    }
}

pub(crate) async fn start(data: &Path) -> Process {
    serve(&["--listen", "127.0.0.1:0", "--data"], data).await
}

/// Runs `serve` with these words and this path, from the root folder, until it says where it listens.
pub(crate) async fn serve(words: &[&str], path: &Path) -> Process {
    spoken(&mut command(words, path)).await
}

/// The same; the lines of its log come out of the task once it has ended.
pub(crate) async fn quiet(words: &[&str], path: &Path) -> (Process, JoinHandle<Vec<String>>) {
    let mut process = spoken(command(words, path).stderr(Stdio::piped())).await;
    let mut lines = BufReader::new(process.child.stderr.take().unwrap()).lines();
    let logs = tokio::spawn(async move {
        let mut all = Vec::new();
        while let Some(line) = lines.next_line().await.unwrap() {
            all.push(line);
        }
        all
    });
    (process, logs)
}

fn command(words: &[&str], path: &Path) -> tokio::process::Command {
    let mut command = tokio::process::Command::new(BINARY);
    command
        .arg("serve")
        .args(words)
        .arg(path)
        .current_dir("/")
        .stdout(Stdio::piped())
        .kill_on_drop(true);
    command
}

async fn spoken(command: &mut tokio::process::Command) -> Process {
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let line = lines.next_line().await.unwrap().unwrap();
    let addr = line
        .strip_prefix("listening on http://")
        .unwrap()
        .parse()
        .unwrap();
    Process { child, addr }
}

pub(crate) async fn enrol(addr: SocketAddr, code: &str, device: u128) -> EnrolAnswer {
    let device = DeviceId(Uuid::from_u128(device));
    let request = EnrolRequest {
        code: code.trim().into(),
        device,
        device_name: None,
    };
    send(addr, "POST /v1/enrol", "", PACK, &packed(&request))
        .await
        .unwrap()
        .read()
}

/// Pushes one kudos at a time until the connection breaks; answers how many were acknowledged.
async fn write_until_killed(
    addr: SocketAddr,
    token: String,
    mut desk: Device,
    to: PersonId,
    acked: Arc<AtomicU64>,
) -> u64 {
    loop {
        let id = desk.stream.device.0.as_u128() * 1_000_000 + u128::from(desk.seq);
        let request = PushRequest {
            streams: vec![vec![desk.kudos(to, id)]],
        };
        match send(addr, "POST /v1/push", &token, PACK, &packed(&request)).await {
            Some(answer) if answer.status == 200 => {
                let stored = answer.read::<PushAnswer>().streams[0].stored;
                assert_eq!(stored.seq, desk.seq);
                acked.fetch_add(1, Ordering::Relaxed);
            }
            _ => return desk.seq - 1,
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_acknowledged_is_lost_when_the_process_is_killed_in_mid_write() {
    let dir = crate::desk::folder();
    assert!(admin(dir.path(), &["sample"]).status.success());
    let invite = |name| String::from_utf8(admin(dir.path(), &["invite", name]).stdout).unwrap();
    let mut process = start(dir.path()).await;
    let me = enrol(process.addr, &invite("Piotr Kowalski"), 1).await;
    let amara = enrol(process.addr, &invite("Amara Okafor"), 2).await.person;
    let mut dice = SEED;
    for round in 1..=ROUNDS {
        // A linear congruence is dice enough: when to kill, in acknowledged records.
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let kill_after = 1 + (dice >> 33) % 20;
        let acked = Arc::new(AtomicU64::new(0));
        let first = u128::from(round) * 100;
        let writers: Vec<_> = (0..WRITERS as u128)
            .map(|n| {
                let desk = Device::new(me.tenant, me.person, first + n);
                let device = desk.stream.device;
                let task = write_until_killed(process.addr, me.token.clone(), desk, amara, acked.clone());
                (device, tokio::spawn(task))
            })
            .collect();
        while acked.load(Ordering::Relaxed) < kill_after {
            tokio::task::yield_now().await;
        }
        process.child.kill().await.unwrap();
        let mut promised = Vec::new();
        for (device, task) in writers {
            promised.push((device, task.await.unwrap()));
        }
        process = start(dir.path()).await;
        let answer = send(process.addr, "GET /v1/heads", &me.token, PACK, &[])
            .await
            .unwrap();
        let heads: HeadsAnswer = answer.read();
        for (device, acked) in promised {
            let stored = heads.streams.iter().find(|(stream, _)| stream.device == device);
            let stored = stored.map_or(0, |(_, head)| head.seq);
            assert!(
                stored >= acked,
                "seed {SEED:#x}, round {round}: {stored} of {acked}"
            );
            assert!(
                stored <= acked + 1,
                "seed {SEED:#x}, round {round}: {stored} after {acked}"
            );
        }
        let checked = admin(dir.path(), &["fsck"]);
        assert!(
            checked.status.success(),
            "seed {SEED:#x}, round {round}: {checked:?}"
        );
    }
    process.child.kill().await.unwrap();
}

#[test]
fn a_refused_command_exits_with_4_and_says_what_to_do_and_a_wrong_one_with_2() {
    let dir = crate::desk::folder();
    let refused = admin(dir.path(), &["invite", "Nobody"]);
    assert_eq!(refused.status.code(), Some(4));
    let said = String::from_utf8(refused.stderr).unwrap();
    assert!(
        said.contains("nobody is called") && said.contains("Nothing was changed"),
        "{said}"
    );
    assert!(refused.stdout.is_empty());
    assert_eq!(admin(dir.path(), &["person", "praise"]).status.code(), Some(2));
    assert_eq!(admin(&dir.path().join("none"), &["fsck"]).status.code(), Some(4));
}
