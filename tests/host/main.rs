//! A host for browser tests: the real application and the built windows on loopback, nothing in between.
//!
//! `POST /api/call/NAME` runs a command of the table, `POST /api/pass/MS` lets time pass at once, `POST /api/still` lets
//! it stand still but for that, `GET /api/events` streams events, everything else is a file of `ui/dist` under the same content security policy as the window. Never for anything but tests:
//! it listens on loopback and knows no login. With `--beside` it is no application: it shows the windows of the resident that runs on
//! the profile ([`beside`]).

mod beside;

use anyhow::Context;
use app::{App, Options, World, desktop::Effect};
use axum::{
    Extension, Json, Router,
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{
        IntoResponse, Response,
        sse::{Event, Sse},
    },
    routing::{get, post},
};
use clap::Parser;
use domain::{time::Now, tracker::Outside};
use futures_util::{Stream, stream};
use protocol::{
    local::Caller,
    print::{self, PrintFault, PrintRefusal},
};
use sensors::clock::{Clock, SystemClock};
use serde_json::{Value, json};
use std::{
    convert::Infallible,
    path::PathBuf,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicU64, Ordering},
    },
};
use tower_http::{services::ServeDir, set_header::SetResponseHeaderLayer};
use uuid::Uuid;

/// The window's policy, without the shell's own channel.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
                      media-src 'self'; connect-src 'self'; object-src 'none'; frame-src 'none'; worker-src 'none'; \
                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

#[derive(Parser)]
struct Args {
    /// Profile folder.
    #[arg(long)]
    home: PathBuf,
    /// The built windows.
    #[arg(long)]
    dist: PathBuf,
    /// Address on loopback.
    #[arg(long, default_value = "127.0.0.1:0")]
    listen: std::net::SocketAddr,
    /// Shows the windows of the resident that runs on that profile.
    #[arg(long)]
    beside: bool,
    /// The system's language tag.
    #[arg(long, default_value = "en_GB.UTF-8")]
    locale: String,
}

struct System {
    boot_id: String,
    /// How far this world is ahead of the computer's clocks.
    ahead_ms: AtomicU64,
    /// The moment at which they stand still here.
    still: OnceLock<Now>,
}

impl World for System {
    fn now(&self) -> Now {
        let now = self.still.get().copied().unwrap_or_else(|| SystemClock.now());
        now.plus_ms(self.ahead_ms.load(Ordering::SeqCst))
    }

    #[expect(clippy::disallowed_methods, reason = "this is the edge that makes ids")]
    fn uuid(&self) -> Uuid {
        Uuid::now_v7()
    }

    fn boot_id(&self) -> String {
        self.boot_id.clone()
    }

    fn random(&self, out: &mut [u8]) {
        getrandom::fill(out).expect("the system gives randomness");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    anyhow::ensure!(
        args.listen.ip().is_loopback(),
        "this host is for tests on loopback only"
    );
    if args.beside {
        return serve(&args, beside::routes(args.home.clone())).await;
    }
    std::fs::create_dir_all(&args.home).with_context(|| format!("creating {}", args.home.display()))?;
    let world = Arc::new(System {
        boot_id: sensors::clock::boot_id()?,
        ahead_ms: AtomicU64::new(0),
        still: OnceLock::new(),
    });
    let options = Options {
        home: args.home.clone(),
        locale: args.locale.clone(),
    };
    let (app, mut effects) = App::open(options, world.clone()).await?;
    // A browser has no tray and no notifications; dropping those wishes loses nothing. Pages are made as on a desk.
    let printing = app.clone();
    tokio::spawn(async move {
        while let Some(effect) = effects.recv().await {
            if let Effect::Print { id, page } = effect {
                let program = print::program(None, std::env::current_exe().ok());
                let made = tokio::task::spawn_blocking(move || print::pdf(program.as_deref(), &page)).await;
                let broken = |_| Err(PrintRefusal::of(PrintFault::Broken));
                printing.printed(id, made.unwrap_or_else(broken));
            }
        }
    });
    let routes = Router::new()
        .route("/api/call/{name}", post(call))
        .route("/api/events", get(events))
        .route("/api/pass/{ms}", post(pass))
        .route("/api/still", post(still))
        .layer(Extension(world))
        .with_state(app.clone());
    serve(&args, routes).await?;
    app.close().await;
    Ok(())
}

/// Serves these and the files of the windows, until it is told to end.
async fn serve(args: &Args, routes: Router) -> anyhow::Result<()> {
    let router =
        routes
            .fallback_service(ServeDir::new(&args.dist))
            .layer(SetResponseHeaderLayer::overriding(
                header::CONTENT_SECURITY_POLICY,
                HeaderValue::from_static(POLICY),
            ));
    let listener = tokio::net::TcpListener::bind(args.listen).await?;
    #[expect(clippy::print_stdout, reason = "the tests read the address here")]
    {
        println!("listening on http://{}", listener.local_addr()?);
    }
    // Open event streams would hold a graceful shutdown for ever, so the server is simply dropped.
    tokio::select! {
        served = axum::serve(listener, router) => served?,
        () = ended() => {}
    }
    Ok(())
}

async fn ended() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut term) = signal(SignalKind::terminate()) else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = term.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}

async fn call(State(app): State<App>, Path(name): Path<String>, args: Option<Json<Value>>) -> Response {
    let args = args.map_or(Value::Null, |Json(args)| args);
    match app.call(Caller::Window, &name, args).await {
        Ok(result) => Json(result).into_response(),
        Err(problem) => (StatusCode::UNPROCESSABLE_ENTITY, Json(problem)).into_response(),
    }
}

async fn pass(State(app): State<App>, Extension(world): Extension<Arc<System>>, Path(ms): Path<u64>) {
    world.ahead_ms.fetch_add(ms, Ordering::SeqCst);
    app.signal(world.now(), Outside::Idle { since: None }).await;
    app.settled().await;
}

/// From now on time passes only when a test says so: what is looked at for minutes does not change meanwhile.
async fn still(Extension(world): Extension<Arc<System>>) {
    let _ = world.still.set(SystemClock.now());
}

async fn events(State(app): State<App>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    Sse::new(stream::unfold(app.events(), |mut events| async move {
        loop {
            match events.recv().await {
                Ok(event) => {
                    let data = json!({ "topic": event.topic, "payload": event.payload }).to_string();
                    return Some((Ok(Event::default().data(data)), events));
                }
                // The window asks for everything anew on any topic; one is enough.
                Err(tokio::sync::broadcast::error::RecvError::Lagged(_)) => {}
                Err(tokio::sync::broadcast::error::RecvError::Closed) => return None,
            }
        }
    }))
}
