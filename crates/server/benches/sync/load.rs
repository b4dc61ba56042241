//! Requests that are made beforehand and sent as fast as they are answered, on connections that stay open.

use crate::{http::Client, process::Program};
use std::{
    fmt,
    time::{Duration, Instant},
};

/// What one connection sends.
pub(crate) struct Load {
    pub(crate) requests: Vec<Vec<u8>>,
    /// Records that each request stands for.
    pub(crate) each: usize,
}

/// What came of it.
#[derive(Clone, Copy)]
pub(crate) struct Measured {
    pub(crate) count: usize,
    pub(crate) took: Duration,
    pub(crate) cpu: Duration,
}

impl Measured {
    pub(crate) fn rate(&self) -> f64 {
        self.count as f64 / self.took.as_secs_f64()
    }

    pub(crate) fn cpu_us(&self) -> f64 {
        self.cpu.as_secs_f64() * 1e6 / self.count as f64
    }
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.1}k/s", self.rate() / 1_000.0)
    }
}

pub(crate) fn request(line: &str, token: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "{line} HTTP/1.1\r\nhost: centre\r\nauthorization: Bearer {token}\r\ncontent-type: application/msgpack\r\n\
         accept: application/msgpack\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

impl Load {
    pub(crate) fn get(path: &str, token: &str, times: usize, each: usize) -> Load {
        let one = request(&format!("GET {path}"), token, &[]);
        Load {
            requests: vec![one; times],
            each,
        }
    }
}

/// Sends all loads, each on a connection of its own.
pub(crate) fn run(program: &Program, loads: Vec<Load>) -> Measured {
    let count = loads.iter().map(|load| load.requests.len() * load.each).sum();
    let clients: Vec<(Client, Load)> = loads
        .into_iter()
        .map(|load| (Client::open(program.addr), load))
        .collect();
    let (cpu, since) = (program.cpu(), Instant::now());
    std::thread::scope(|scope| {
        for (mut client, load) in clients {
            scope.spawn(move || {
                for request in &load.requests {
                    let (status, _) = client.ask(request);
                    assert_eq!(status, 200);
                }
            });
        }
    });
    Measured {
        count,
        took: since.elapsed(),
        cpu: program.cpu() - cpu,
    }
}
