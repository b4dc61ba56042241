//! What the engine says of itself while it reads.

use super::*;
use protocol::wire::{FeedPage, HeadsAnswer};
use uuid::Uuid;

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
