//! The way back from the browser: one address of this computer that waits for one answer.
//!
//! Decides whether what comes is the answer that was waited for. Must never answer anything else, and never log what a
//! browser brings.

use protocol::problem::SsoFault;
use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    time::timeout,
};
use url::Url;

/// Longest head of a request, in bytes.
const HEAD_BYTES_MAX: usize = 8 * 1024;
/// How long a browser may take to say what it wants.
const HEAD_WAIT: Duration = Duration::from_secs(5);
/// Longest code, in characters.
const CODE_CHARS_MAX: usize = 256;

/// Waits on a port of this computer that the system chose.
pub(crate) struct WayBack {
    listener: TcpListener,
    state: String,
}

/// What the browser shows in the end: a title and a sentence.
pub(crate) struct Page {
    pub(crate) title: String,
    pub(crate) text: String,
}

impl WayBack {
    /// Takes a port; the answer is known by `state`.
    pub(crate) async fn open(state: String) -> io::Result<WayBack> {
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).await?;
        Ok(WayBack { listener, state })
    }

    /// The port.
    pub(crate) fn port(&self) -> io::Result<u16> {
        Ok(self.listener.local_addr()?.port())
    }

    /// Waits until the browser brings the answer, and shows it the page for it.
    pub(crate) async fn answer(
        self,
        page: impl Fn(&Result<String, SsoFault>) -> Page,
    ) -> Result<String, SsoFault> {
        loop {
            let Ok((mut stream, _)) = self.listener.accept().await else {
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            };
            let head = timeout(HEAD_WAIT, head(&mut stream)).await;
            let answer = head
                .ok()
                .flatten()
                .and_then(|head| understood(&head, &self.state));
            let response = match &answer {
                Some(answer) => response("200 OK", &html(&page(answer))),
                None => response("404 Not Found", ""),
            };
            // A browser that is gone needs no page.
            let _ = timeout(HEAD_WAIT, stream.write_all(response.as_bytes())).await;
            let _ = stream.shutdown().await;
            if let Some(answer) = answer {
                return answer;
            }
        }
    }
}

async fn head(stream: &mut TcpStream) -> Option<String> {
    let mut head = Vec::new();
    let mut part = [0; 1024];
    while !head.windows(4).any(|four| four == b"\r\n\r\n") {
        let len = stream.read(&mut part).await.ok().filter(|len| *len > 0)?;
        head.extend_from_slice(&part[..len]);
        if head.len() > HEAD_BYTES_MAX {
            return None;
        }
    }
    String::from_utf8(head).ok()
}

/// The answer in a request, when it is the one that is waited for.
fn understood(head: &str, state: &str) -> Option<Result<String, SsoFault>> {
    let mut words = head.lines().next()?.split(' ');
    let (method, target) = (words.next()?, words.next()?);
    if method != "GET" || !target.starts_with("/?") {
        return None;
    }
    let url = Url::parse("http://127.0.0.1").ok()?.join(target).ok()?;
    let said = |key: &str| {
        let mut found = url.query_pairs().filter(|(name, _)| name == key);
        let first = found.next()?.1.into_owned();
        found.next().is_none().then_some(first)
    };
    if said("state")? != state {
        return None;
    }
    match (said("code"), said("fault")) {
        (Some(code), None) => {
            let is_plain = !code.is_empty() && code.chars().all(|c| c.is_ascii_alphanumeric());
            (is_plain && code.len() <= CODE_CHARS_MAX).then_some(Ok(code))
        }
        (None, Some(word)) => {
            let fault = SsoFault::ALL.into_iter().find(|fault| fault.word() == word);
            // A newer server may know more reasons.
            Some(Err(fault.unwrap_or(SsoFault::Untrusted)))
        }
        _ => None,
    }
}

fn response(status: &str, body: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\ncontent-type: text/html; charset=utf-8\r\ncontent-length: {}\r\nconnection: close\r\n\
         cache-control: no-store\r\nreferrer-policy: no-referrer\r\n\
         content-security-policy: default-src 'none'; style-src 'unsafe-inline'\r\n\r\n{body}",
        body.len()
    )
}

fn html(page: &Page) -> String {
    let safe = |text: &str| {
        text.replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
    };
    let (title, text) = (safe(&page.title), safe(&page.text));
    format!(
        "<!doctype html><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{title}</title>\
         <body style=\"font:1.1rem/1.5 sans-serif;max-width:34rem;margin:20vh auto;padding:0 1rem\">\
         <h1>{title}</h1><p>{text}</p></body>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATE: &str = "0123456789abcdef";

    fn brought(target: &str) -> Option<Result<String, SsoFault>> {
        understood(
            &format!("GET {target} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n"),
            STATE,
        )
    }

    #[test]
    fn only_the_answer_that_was_waited_for_is_taken() {
        let good = format!("/?state={STATE}&code=abc1");
        assert_eq!(brought(&good), Some(Ok("abc1".into())));
        assert_eq!(
            brought(&format!("/?state={STATE}&fault=no_person")),
            Some(Err(SsoFault::NoPerson))
        );
        assert_eq!(
            brought(&format!("/?state={STATE}&fault=new_word")),
            Some(Err(SsoFault::Untrusted))
        );
        for other in [
            "/favicon.ico".to_owned(),
            "/?code=abc1".to_owned(),
            "/?state=0123456789abcdee&code=abc1".to_owned(),
            format!("/?state={STATE}"),
            format!("/?state={STATE}&state={STATE}&code=abc1"),
            format!("/?state={STATE}&code=abc1&code=abc2"),
            format!("/?state={STATE}&code=abc1&fault=cancelled"),
            format!("/?state={STATE}&code=a%26b"),
            format!("/?state={STATE}&code="),
            format!("/?state={STATE}&code={}", "a".repeat(CODE_CHARS_MAX + 1)),
            format!("/x?state={STATE}&code=abc1"),
        ] {
            assert_eq!(brought(&other), None, "{other}");
        }
        let post = format!("POST {good} HTTP/1.1\r\n\r\n");
        assert_eq!(understood(&post, STATE), None);
    }

    #[test]
    fn a_page_says_words_and_no_markup_of_others() {
        let page = Page {
            title: "<b>".into(),
            text: "a & b".into(),
        };
        let shown = html(&page);
        assert!(shown.contains("<h1>&lt;b&gt;</h1><p>a &amp; b</p>"), "{shown}");
    }

    #[tokio::test]
    async fn what_somebody_else_says_there_is_answered_with_nothing_and_the_wait_goes_on() {
        let way = WayBack::open(STATE.into()).await.unwrap();
        let port = way.port().unwrap();
        let waiting = tokio::spawn(way.answer(|answer| Page {
            title: if answer.is_ok() { "in".into() } else { "out".into() },
            text: String::new(),
        }));
        let ask = async |line: String| {
            let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await.unwrap();
            stream
                .write_all(format!("{line} HTTP/1.1\r\n\r\n").as_bytes())
                .await
                .unwrap();
            let mut said = String::new();
            stream.read_to_string(&mut said).await.unwrap();
            said
        };
        assert!(ask("GET /favicon.ico".into()).await.starts_with("HTTP/1.1 404"));
        assert!(
            ask(format!("GET /?state={STATE}&code=abc"))
                .await
                .contains("<h1>in</h1>")
        );
        assert_eq!(waiting.await.unwrap(), Ok("abc".into()));
    }
}
