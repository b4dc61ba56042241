//! Asking a server over one connection that stays open. Knows no route.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpStream},
};

/// A connection that stays open.
pub(crate) struct Client(BufReader<TcpStream>);

impl Client {
    pub(crate) fn open(addr: SocketAddr) -> Client {
        let stream = TcpStream::connect(addr).unwrap();
        stream.set_nodelay(true).unwrap();
        Client(BufReader::with_capacity(256 * 1024, stream))
    }

    /// The status and the body of an answer.
    pub(crate) fn ask(&mut self, request: &[u8]) -> (u16, Vec<u8>) {
        let (status, _, body) = self.ask_all(request);
        (status, body)
    }

    /// The status of an answer, its cookie if it sets one, and its body.
    pub(crate) fn ask_all(&mut self, request: &[u8]) -> (u16, Option<String>, Vec<u8>) {
        self.0.get_mut().write_all(request).unwrap();
        let (mut status, mut length, mut cookie) = (0, 0, None);
        loop {
            let mut line = String::new();
            self.0.read_line(&mut line).unwrap();
            let said = line.trim_end();
            let line = said.to_lowercase();
            if let Some(rest) = line.strip_prefix("http/1.1 ") {
                status = rest[..3].parse().unwrap();
            } else if let Some(value) = line.strip_prefix("content-length: ") {
                length = value.parse().unwrap();
            } else if line.starts_with("set-cookie: ") {
                cookie = said["set-cookie: ".len()..].split(';').next().map(str::to_owned);
            } else if line.is_empty() {
                break;
            }
        }
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).unwrap();
        (status, cookie, body)
    }
}
