//! People who write, and what they read: streams of records as a desk makes them.

use crate::{
    http::Client,
    load::{Load, request},
    process::{PEOPLE, Program},
};
use domain::{
    id::{DeviceId, KudosId, PersonId, TenantId},
    kudos::Note,
};
use futures_util::StreamExt;
use protocol::{
    envelope::{Audience, Envelope, Hash16, StreamId},
    record::{Body, KudosGiven, PersonSet},
    wire::{EnrolAnswer, EnrolRequest, FeedPage, PushRequest},
};
use std::time::{Duration, Instant};
use tokio::net::TcpStream;
use tokio_tungstenite::{
    WebSocketStream,
    tungstenite::{Message, client::IntoClientRequest},
};
use uuid::Uuid;

pub(crate) const WRITERS: usize = 4;
/// As many as the server hands on from one person to another on a day.
const A_DAY: usize = 20;
/// What a sealed record of a day weighs.
const SEALED_BYTES: usize = 192;

pub(crate) struct Writer {
    tenant: TenantId,
    person: PersonId,
    pub(crate) token: String,
    /// Who is given something.
    others: Vec<PersonId>,
}

impl Writer {
    pub(crate) fn all(program: &Program) -> Vec<Writer> {
        let mut all: Vec<Writer> = (0..WRITERS).map(|n| Writer::enrol(program, n)).collect();
        let people = all[0].people(program);
        for writer in &mut all {
            writer.others = people
                .iter()
                .copied()
                .filter(|person| *person != writer.person)
                .collect();
        }
        all
    }

    fn enrol(program: &Program, n: usize) -> Writer {
        let code = program.invite(&format!("Agent {n}"));
        let ask = EnrolRequest {
            code: code.trim().into(),
            device: DeviceId(Uuid::from_u128(n as u128 + 1)),
            device_name: None,
        };
        let body = rmp_serde::to_vec_named(&ask).unwrap();
        let (_, answer) = Client::open(program.addr).ask(&request("POST /v1/enrol", "", &body));
        let answer: EnrolAnswer = rmp_serde::from_slice(&answer).unwrap();
        Writer {
            tenant: answer.tenant,
            person: answer.person,
            token: answer.token,
            others: Vec::new(),
        }
    }

    fn people(&self, program: &Program) -> Vec<PersonId> {
        let (_, page) = Client::open(program.addr).ask(&request("GET /v1/feed/org", &self.token, &[]));
        let page: FeedPage = rmp_serde::from_slice(&page).unwrap();
        let people = page
            .rows
            .iter()
            .filter(|row| row.record.header().unwrap().kind == PersonSet::KIND);
        let ids = people.filter_map(|row| PersonSet::decode(&row.record.body.as_ref()?.0).ok());
        let ids: Vec<PersonId> = ids.map(|person| person.id).collect();
        assert_eq!(ids.len(), PEOPLE);
        ids
    }

    /// Pushes of one device, each of so many records.
    pub(crate) fn pushes(
        &self,
        path: &str,
        kudos: bool,
        device: u128,
        pushes: usize,
        records: usize,
    ) -> Load {
        let stream = StreamId {
            author: self.person,
            device: DeviceId(Uuid::from_u128(device << 32)),
            inc: 1,
        };
        let (mut seq, mut prev) = (0, Hash16::default());
        let mut write = || {
            seq += 1;
            let record = if kudos {
                // Nobody is given more than a day allows: each device gives to its own part of the others.
                let to = self.others[(seq as usize * 7 + device as usize * 131) % self.others.len()];
                let given = given(to, (device << 64) | u128::from(seq));
                Envelope::write(
                    self.tenant,
                    stream,
                    seq,
                    prev,
                    &Audience::User(to),
                    KudosGiven::KIND,
                    given.encode(),
                )
            } else {
                Envelope::write(
                    self.tenant,
                    stream,
                    seq,
                    prev,
                    &Audience::Author,
                    0,
                    vec![7; SEALED_BYTES],
                )
            };
            prev = record.hash();
            record
        };
        let requests = (0..pushes).map(|_| {
            let push = PushRequest {
                streams: vec![(0..records).map(|_| write()).collect()],
            };
            let body = rmp_serde::to_vec_named(&push).unwrap();
            request(&format!("POST {path}"), &self.token, &body)
        });
        Load {
            requests: requests.collect(),
            each: records,
        }
    }

    /// The same page of what everybody may read, again and again.
    pub(crate) fn pages(&self, program: &Program, times: usize) -> Load {
        let one = request("GET /v1/feed/org", &self.token, &[]);
        let (_, page) = Client::open(program.addr).ask(&one);
        let page: FeedPage = rmp_serde::from_slice(&page).unwrap();
        Load {
            requests: vec![one; times],
            each: page.rows.len(),
        }
    }

    /// How long a kudos takes that is pushed at one server to the own socket at another: half of them, and nearly all.
    /// Each giver gives as many as a day allows.
    pub(crate) fn live(&self, at: &Program, heard: &Program, givers: usize) -> (Duration, Duration) {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let mut socket = runtime.block_on(self.socket(heard));
        let mut took = Vec::new();
        for n in 0..givers {
            let giver = Writer {
                others: vec![self.person],
                ..Writer::enrol(at, 100 + n)
            };
            let load = giver.pushes("/v1/push", true, 7_000 + n as u128, A_DAY, 1);
            let mut client = Client::open(at.addr);
            for request in &load.requests {
                let since = Instant::now();
                let (status, _) = client.ask(request);
                assert_eq!(status, 200);
                runtime.block_on(async {
                    while !matches!(socket.next().await.unwrap().unwrap(), Message::Binary(_)) {}
                });
                took.push(since.elapsed());
            }
        }
        took.sort();
        (took[took.len() / 2], took[took.len() * 99 / 100])
    }

    async fn socket(&self, program: &Program) -> WebSocketStream<TcpStream> {
        let mut request = format!("ws://{}/v1/live", program.addr)
            .into_client_request()
            .unwrap();
        let bearer = format!("Bearer {}", self.token).parse().unwrap();
        request.headers_mut().insert("authorization", bearer);
        let stream = TcpStream::connect(program.addr).await.unwrap();
        let (mut socket, _) = tokio_tungstenite::client_async(request, stream).await.unwrap();
        // The welcome.
        socket.next().await.unwrap().unwrap();
        socket
    }

    /// Memory of the server for each connection that only listens, in kB; each has a session of its own for eight.
    pub(crate) fn idle(program: &Program, sessions: usize) -> f64 {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let people: Vec<Writer> = (0..sessions).map(|n| Writer::enrol(program, 200 + n)).collect();
        let before = program.pss_kib();
        let mut open = Vec::new();
        for person in &people {
            for _ in 0..8 {
                open.push(runtime.block_on(person.socket(program)));
            }
        }
        let grown = program.pss_kib().saturating_sub(before);
        grown as f64 * 1.024 / open.len() as f64
    }
}

fn given(to: PersonId, id: u128) -> KudosGiven {
    KudosGiven {
        id: KudosId(Uuid::from_u128(id)),
        to,
        note: Note::new("You stayed with the caller until the refund was booked. I noticed.").unwrap(),
        value: None,
        given_at: server::edge::now(),
    }
}
