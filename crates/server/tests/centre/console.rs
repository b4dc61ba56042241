//! The console over real sockets: who comes in, what each post sees and may do, and what nobody ever sees.

mod authors;
mod board;
mod command;
mod entry;
mod merging;
mod papers;
mod praise;
mod requests;
pub(crate) mod room;
mod roster;
mod rounds;
mod versions;
mod voices;

use self::room::with_posts;

#[tokio::test]
async fn every_answer_here_forbids_what_a_page_of_ours_never_does() {
    let running = with_posts().await;
    for line in [
        "GET /console",
        "GET /console/",
        "GET /console/nowhere",
        "GET /console/assets/none.js",
        "GET /console/api/session",
        "GET /wall",
        "GET /wall/",
    ] {
        let answer = running.send_with(line, "", b"").await;
        let policy = answer.header("content-security-policy");
        assert_eq!(policy.len(), 1, "{line}");
        for part in [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        ] {
            assert!(policy[0].contains(part), "{line}: {policy:?}");
        }
        assert!(!policy[0].contains("unsafe"), "{policy:?}");
        assert_eq!(answer.header("x-content-type-options"), ["nosniff"], "{line}");
        assert_eq!(answer.header("referrer-policy"), ["no-referrer"], "{line}");
        assert_eq!(answer.header("cache-control").len(), 1, "{line}");
    }
    let elsewhere = running.send_with("GET /v1/sso", "", b"").await;
    assert!(elsewhere.header("content-security-policy").is_empty());
    let api = running.send_with("GET /console/api/sso", "", b"").await;
    assert_eq!(api.header("cache-control"), ["no-store"]);
    running.stop().await;
}

#[tokio::test]
async fn a_page_without_its_slash_is_sent_to_the_one_with_it() {
    let running = with_posts().await;
    for (line, to) in [("GET /console", "console/"), ("GET /wall", "wall/")] {
        let answer = running.send_with(line, "", b"").await;
        assert_eq!((answer.status, answer.header("location")), (308, vec![to]));
    }
    // Whoever types the server's name alone.
    let answer = running.send_with("GET /", "", b"").await;
    assert_eq!(
        (answer.status, answer.header("location")),
        (303, vec!["/console/"])
    );
    // With the interface there is a page, without it a sentence; and nothing else of that folder in either case.
    for page in ["/console/", "/wall/"] {
        let answer = running.send_with(&format!("GET {page}"), "", b"").await;
        assert!([200, 404].contains(&answer.status), "{page}");
        assert!(answer.status == 200 || answer.text().contains("npm run build"));
        for file in ["index.html", "..%2findex.html", "%2e%2e/index.html", ".env", ""] {
            let line = format!("GET {page}assets/{file}");
            assert_eq!(running.send_with(&line, "", b"").await.status, 404, "{line}");
        }
    }
    running.stop().await;
}
