//! What the engine says of itself while it reads.

use super::*;
use protocol::wire::{FeedPage, HeadsAnswer, PushAnswer, StreamAnswer, StreamOutcome};
use uuid::Uuid;

fn stream_of(author: PersonId) -> StreamId {
    StreamId {
        author,
        device: domain::id::DeviceId(Uuid::from_u128(2)),
        inc: 1,
    }
}

fn head(seq: u64) -> Head {
    Head {
        seq,
        ..Head::default()
    }
}

#[test]
fn it_is_behind_while_a_feed_is_known_to_have_more_and_is_being_read() {
    let me = PersonId(Uuid::from_u128(1));
    let (inbox, now) = (Feed::Inbox(me), Mono(0));
    let head = Head {
        seq: 3,
        ..Head::default()
    };
    let heads = |head| Event::HeadsRead {
        answer: HeadsAnswer {
            streams: Vec::new(),
            feeds: vec![(inbox, head)],
            server: None,
        },
        own: Vec::new(),
    };
    let online = || {
        let mut client = Client::new(me, &[], &[], now);
        for event in [Event::Tick, Event::LiveWelcome] {
            client.step(now, 0, event);
        }
        assert!(client.status().online && !client.status().behind);
        client
    };
    let mut client = online();
    client.step(now, 0, heads(Head::default()));
    assert!(!client.status().behind, "all is read");

    client = online();
    client.step(now, 0, heads(head));
    assert!(client.status().behind);
    assert_eq!(client.status().to_come, 3);
    let (feed, rows) = (inbox, Vec::new());
    client.step(
        now,
        0,
        Event::PageRead {
            page: FeedPage { feed, rows, head },
        },
    );
    assert!(!client.status().behind, "a page that brings nothing ends it");

    client = online();
    client.step(now, 0, heads(head));
    let (lane, failure) = (Lane::Down, Failure::Unreachable);
    client.step(now, 0, Event::Failed { lane, failure });
    assert!(!client.status().behind, "nobody waits for a server that is away");
}

#[test]
fn a_server_that_was_put_back_makes_nothing_safe_before_it_shows_that_it_holds_the_same() {
    let (me, now) = (PersonId(Uuid::from_u128(1)), Mono(0));
    let stream = stream_of(me);
    let (acked, ended) = (7, false);
    let own = Own {
        stream,
        upto: head(8),
        acked,
        ended,
    };
    let mut client = Client::new(me, &[own], &[], now);
    for event in [Event::Tick, Event::LiveWelcome] {
        client.step(now, 0, event);
    }
    // A copy of this file wrote 4 and 5 after the server was put back; they are in a backup, and not ours.
    let (outcome, stored) = (StreamOutcome::Gap, head(5));
    let answer = PushAnswer {
        streams: vec![StreamAnswer {
            stream,
            outcome,
            stored,
            safe: 5,
        }],
        held: Vec::new(),
    };
    let sent = vec![(stream, head(8))];
    let effects = client.step(now, 0, Event::Pushed { sent, answer });
    let (acked, safe) = (5, 0);
    assert!(
        effects.contains(&Effect::SaveAcked { stream, acked, safe }),
        "{effects:?}"
    );
}

#[test]
fn heads_that_are_older_than_the_answer_to_a_push_send_nothing_again() {
    let (me, now) = (PersonId(Uuid::from_u128(1)), Mono(0));
    let stream = stream_of(me);
    let own = Own {
        stream,
        upto: head(8),
        acked: 7,
        ended: false,
    };
    let mut client = Client::new(me, &[own], &[], now);
    client.step(now, 0, Event::Tick);
    let both = client.step(now, 0, Event::LiveWelcome);
    assert!(both.contains(&Effect::AskHeads));
    assert!(both.iter().any(|effect| matches!(effect, Effect::Push { .. })));
    let answer = PushAnswer {
        streams: vec![StreamAnswer {
            stream,
            outcome: StreamOutcome::Stored,
            stored: head(8),
            safe: 0,
        }],
        held: Vec::new(),
    };
    let sent = vec![(stream, head(8))];
    client.step(now, 0, Event::Pushed { sent, answer });
    let heads = |seq| Event::HeadsRead {
        answer: HeadsAnswer {
            streams: vec![(stream, head(seq))],
            feeds: Vec::new(),
            server: None,
        },
        own: Vec::new(),
    };
    // The server looked before it stored what was pushed beside, and its answer came after.
    let effects = client.step(now, 0, heads(7));
    assert!(effects.is_empty(), "{effects:?}");
    // The next heads were asked for afterwards: what is missing there is gone.
    client.step(now, 0, Event::PullNow);
    let effects = client.step(now, 0, heads(7));
    let span = Span {
        stream,
        after: 7,
        records_max: protocol::wire::RECORDS_MAX,
    };
    assert!(
        effects.contains(&Effect::Push { spans: vec![span] }),
        "{effects:?}"
    );
}
