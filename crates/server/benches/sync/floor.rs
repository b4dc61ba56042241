//! The floor: axum on SQLite with one writer that takes what waits, decodes and stores the same bytes, and decides
//! nothing.

use axum::{
    Router,
    body::Bytes,
    extract::State,
    routing::{get, post},
};
use protocol::{
    envelope::{Bytes as Raw, Envelope, Hash16},
    pad::to_padded,
    wire::{Feed, FeedPage, FeedRow, Head, HeadsAnswer, PushAnswer, PushRequest},
};
use rusqlite::Connection;
use std::{path::Path, sync::Arc};
use tokio::sync::{mpsc, oneshot};

type Job = (PushRequest, oneshot::Sender<()>);

const TABLE: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE record (id INTEGER PRIMARY KEY, \
    author BLOB, device BLOB, seq INTEGER, hash BLOB, kind INTEGER, head BLOB, body BLOB)";

struct Floor {
    jobs: mpsc::Sender<Job>,
    file: std::path::PathBuf,
}

pub(crate) fn serve(folder: &Path) {
    std::fs::create_dir_all(folder).unwrap();
    let file = folder.join("floor.db");
    let db = Connection::open(&file).unwrap();
    db.execute_batch(TABLE).unwrap();
    let (jobs, waiting) = mpsc::channel(256);
    std::thread::spawn(move || write(db, waiting));
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let router = Router::new()
            .route("/push", post(push))
            .route("/page", get(page))
            .route("/head", get(head))
            .layer(axum::extract::DefaultBodyLimit::disable())
            .with_state(Arc::new(Floor { jobs, file }));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        println!("listening on http://{}", listener.local_addr().unwrap());
        axum::serve(listener, router).await.unwrap();
    });
}

fn write(mut db: Connection, mut waiting: mpsc::Receiver<Job>) {
    while let Some(first) = waiting.blocking_recv() {
        let mut jobs = vec![first];
        while let Some(next) = (jobs.len() < 64).then(|| waiting.try_recv().ok()).flatten() {
            jobs.push(next);
        }
        let tx = db.transaction().unwrap();
        for record in jobs.iter().flat_map(|(push, _)| push.streams.iter().flatten()) {
            let (header, hash) = (record.header().unwrap(), record.hash());
            let stream = header.stream;
            tx.prepare_cached("INSERT INTO record (author, device, seq, hash, kind, head, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .unwrap()
                .execute((
                    stream.author.0.as_bytes().as_slice(),
                    stream.device.0.as_bytes().as_slice(),
                    i64::try_from(header.seq).unwrap(),
                    hash.0.as_slice(),
                    header.kind,
                    &record.head.0,
                    record.body.as_ref().map(|body| &body.0),
                ))
                .unwrap();
        }
        tx.commit().unwrap();
        for (_, reply) in jobs {
            let _unheard = reply.send(());
        }
    }
}

async fn push(State(floor): State<Arc<Floor>>, body: Bytes) -> Vec<u8> {
    let push: PushRequest = rmp_serde::from_slice(&body).unwrap();
    let (reply, done) = oneshot::channel();
    floor.jobs.send((push, reply)).await.unwrap();
    done.await.unwrap();
    to_padded(&PushAnswer::default()).unwrap()
}

async fn page(State(floor): State<Arc<Floor>>) -> Vec<u8> {
    let file = floor.file.clone();
    let page = tokio::task::spawn_blocking(move || {
        thread_local! { static DB: std::cell::RefCell<Option<Connection>> = const { std::cell::RefCell::new(None) }; }
        DB.with_borrow_mut(|db| {
            let db = db.get_or_insert_with(|| Connection::open(&file).unwrap());
            let mut query = db
                .prepare_cached("SELECT id, hash, head, body FROM record ORDER BY id LIMIT 601")
                .unwrap();
            let rows = query.query_map([], |row| {
                Ok(FeedRow {
                    fseq: row.get::<_, i64>(0)?.unsigned_abs(),
                    chain: Hash16(row.get(1)?),
                    record: Envelope {
                        head: Raw(row.get(2)?),
                        body: row.get::<_, Option<Vec<u8>>>(3)?.map(Raw),
                    },
                })
            });
            FeedPage {
                feed: Feed::Org,
                rows: rows.unwrap().map(Result::unwrap).collect(),
                head: Head::default(),
            }
        })
    });
    to_padded(&page.await.unwrap()).unwrap()
}

async fn head() -> Vec<u8> {
    to_padded(&HeadsAnswer::default()).unwrap()
}
