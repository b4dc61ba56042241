//! A way between desks and servers that breaks: connections are slow, or cut off after a few bytes, at random. It goes
//! to whichever server answers, as a balancer would.

use anyhow::Result;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::{
    io::{Read, Write},
    net::{Shutdown, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

/// One in so many connections is cut off.
const CUT_ONE_IN: u32 = 6;
/// One in so many is slow.
const SLOW_ONE_IN: u32 = 5;

pub(super) struct Lossy {
    address: SocketAddr,
    stop: Arc<AtomicBool>,
    mended: Arc<AtomicBool>,
}

impl Lossy {
    pub(super) fn start(servers: Vec<SocketAddr>, seed: u64) -> Result<Lossy> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let lossy = Lossy {
            address: listener.local_addr()?,
            stop: Arc::default(),
            mended: Arc::default(),
        };
        let (stop, mended) = (lossy.stop.clone(), lossy.mended.clone());
        thread::spawn(move || {
            let mut rng = ChaCha8Rng::seed_from_u64(seed);
            for desk in listener.incoming() {
                if stop.load(Ordering::SeqCst) {
                    return;
                }
                let Ok(desk) = desk else { continue };
                let first = rng.random_range(0..servers.len());
                let order = (0..servers.len()).map(|n| servers[(first + n) % servers.len()]);
                let Some(server) = order.into_iter().find_map(|at| TcpStream::connect(at).ok()) else {
                    continue;
                };
                let bad = !mended.load(Ordering::SeqCst);
                let most = (bad && rng.random_ratio(1, CUT_ONE_IN)).then(|| rng.random_range(0..4000));
                let delay = (bad && rng.random_ratio(1, SLOW_ONE_IN)).then(|| rng.random_range(1..60));
                carry(desk, server, most, delay.map(Duration::from_millis));
            }
        });
        Ok(lossy)
    }

    pub(super) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// From now on nothing is cut off and nothing is slow.
    pub(super) fn mend(&self) {
        self.mended.store(true, Ordering::SeqCst);
    }
}

impl Drop for Lossy {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        let _woken = TcpStream::connect(self.address);
    }
}

fn carry(desk: TcpStream, server: TcpStream, most: Option<usize>, delay: Option<Duration>) {
    for (from, to) in [(&desk, &server), (&server, &desk)] {
        let (Ok(from), Ok(to)) = (from.try_clone(), to.try_clone()) else {
            return;
        };
        thread::spawn(move || pump(from, to, most, delay));
    }
}

fn pump(mut from: TcpStream, mut to: TcpStream, most: Option<usize>, delay: Option<Duration>) {
    let (mut bytes, mut carried) = ([0; 4096], 0);
    while let Ok(count) = from.read(&mut bytes) {
        if count == 0 {
            break;
        }
        delay.inspect(|delay| thread::sleep(*delay));
        let part = most.map_or(count, |most| count.min(most.saturating_sub(carried)));
        if to.write_all(&bytes[..part]).is_err() || part < count {
            break;
        }
        carried += count;
    }
    // A connection that breaks on one side is over on both.
    let _gone = (from.shutdown(Shutdown::Both), to.shutdown(Shutdown::Both));
}
