//! Opening a profile: its policy, its database, its tracker as the journal says it was; then the tasks start.

use crate::{
    App,
    announcer::{self, Pending},
    bell::Bell,
    calendar_state::CalendarState,
    commands::{
        browser::LineQuestion,
        calendar, centre,
        desks::NewDesks,
        excerpt::NewExcerpts,
        history, hooks,
        kudos::{self, NewKudos},
        personal, policy,
        policy::own,
        pulse::OpenPulse,
        relief::{self, Askings},
        rest, shortcuts, sources,
        statutory::BreakCut,
        vault,
        voice::{self, NewAnswers},
    },
    ctx::{Ctx, Inner},
    desktop::Effect,
    farewell::Farewell,
    hook_health::HookHealth,
    journal::{self, Journal},
    keys::Keys,
    printing::Printing,
    profile::{self, Desks, Profile},
    reactions,
    screens::Screens,
    shortcut_health::ShortcutHealth,
    shown_idea::ShownIdea,
    sign_in::SignIn,
    signal::{Announcing, Signal},
    source_health::SourceHealth,
    supervise::Supervisor,
    sync::{Ledger, Outbox, SyncEvent, ledger},
    tracker::{self, Outcome},
    tray,
    undo::Undo,
    world::World,
};
use domain::tracker::{Input, Outside, Tracker};
use std::{
    path::PathBuf,
    sync::{Arc, Mutex},
};
use store::{Store, StoreError, Transaction};
use thiserror::Error;
use tokio::sync::{broadcast, mpsc, watch};

/// Events that may wait for a slow window; it asks for everything anew when it fell behind.
const EVENTS_MAX: usize = 64;
/// What sync says that may wait.
const SYNC_EVENTS_MAX: usize = 64;

/// Where and for whom.
#[derive(Clone, Debug)]
pub struct Options {
    /// The profile folder; exists, mode 0700.
    pub home: PathBuf,
    /// The system's language tag, for example `de_AT.UTF-8`.
    pub locale: String,
}

/// Why a profile was not opened.
#[derive(Debug, Error)]
pub enum OpenError {
    /// The database.
    #[error(transparent)]
    Database(#[from] store::OpenError),
    /// It was opened and then failed.
    #[error("the profile cannot be read; it is untouched")]
    Store(#[from] StoreError),
}

/// What the database held.
struct Held {
    profile: Profile,
    tracker: journal::Told,
    leg_key: [u8; 16],
}

pub(crate) async fn open(
    options: Options,
    world: Arc<dyn World>,
) -> Result<(App, mpsc::UnboundedReceiver<Effect>), OpenError> {
    let found = own::look(&options.home);
    let now = world.now();
    let aside_suffix = format!(".unreadable-{}", now.wall.format("%Y%m%dT%H%M%S"));
    let (store, set_aside) = Store::open(&options.home.join("breakwater.db"), &aside_suffix)?;
    let outbox = Outbox::default();
    let held = read(&store, found, &options.locale, &*world, &outbox).await?;
    #[expect(
        clippy::disallowed_methods,
        reason = "a full one would make the tracker wait for a desktop; it holds what is shown to one person"
    )]
    let (desktop, effects) = mpsc::unbounded_channel();
    let (events, _) = broadcast::channel(EVENTS_MAX);
    let (sync_events, synced) = mpsc::channel(SYNC_EVENTS_MAX);
    let (handle, inbox) = tracker::channel(&held.tracker.tracker);
    let ledger = Ledger::new(store.clone(), world.clone());
    let ctx = Ctx::new(Inner {
        store,
        tracker: handle,
        announcing: Announcing::default(),
        journal: Journal::new(world.boot_id()),
        supervisor: Supervisor::new(world.clone()),
        profile: watch::Sender::new(Arc::new(held.profile)),
        changing: tokio::sync::Mutex::default(),
        membership: Arc::default(),
        events,
        desktop,
        sync: Mutex::default(),
        sync_events,
        outbox,
        ledger,
        roster: watch::Sender::new(0),
        sources: SourceHealth::default(),
        hook_health: HookHealth::default(),
        calendar: CalendarState::default(),
        shortcuts: ShortcutHealth::default(),
        screens: Screens::default(),
        printing: Printing::default(),
        farewell: Farewell::default(),
        shown_idea: ShownIdea::default(),
        sign_in: SignIn::default(),
        screen_locked: false.into(),
        home: options.home,
        locale: options.locale,
        leg_key: held.leg_key.into(),
        parting: Bell::default(),
        posting: Bell::default(),
        keeping: Bell::default(),
        hooks: Mutex::default(),
        woke: Bell::default(),
        tray: Bell::default(),
        undo: Undo::default(),
        keys: Arc::new(Keys::default()),
        world,
    });
    start_tasks(&ctx, held.tracker.tracker, inbox, synced);
    begin(&ctx, set_aside).await;
    Ok((App { ctx }, effects))
}

async fn read(
    store: &Store,
    found: own::Found,
    locale: &str,
    world: &dyn World,
    outbox: &Outbox,
) -> Result<Held, StoreError> {
    let mut fresh_key = [0; 16];
    world.random(&mut fresh_key);
    let (locale, outbox, now) = (locale.to_owned(), outbox.clone(), world.now());
    let work = move |tx: &Transaction<'_>| {
        let (choices, centre) = profile::load(tx)?;
        let floor = policy::floor(tx)?;
        let own = own::take(tx, found)?;
        let policy = policy::in_force(&own.policy, floor.as_ref());
        store::people::index_names(tx)?;
        store::kudos::index_words(tx)?;
        ledger::begin(tx, now, centre.is_some())?;
        Ok(Held {
            tracker: journal::read(tx, policy.clone())?,
            leg_key: profile::leg_key(tx, fresh_key)?,
            profile: Profile {
                words: profile::words(&choices.language, &locale),
                choices,
                centre,
                own_policy: own.policy,
                policy_fault: own.fault,
                floor,
                policy,
                desks: Desks::load(tx)?,
            },
        })
    };
    store.write(move |tx| outbox.counted(tx, work)).await
}

fn start_tasks(ctx: &Ctx, tracker: Tracker, inbox: tracker::Inbox, synced: mpsc::Receiver<SyncEvent>) {
    let supervisor = &ctx.supervisor;
    journal::start(supervisor, ctx.world.clone(), &ctx.journal, &ctx.store);
    let days = watch::Sender::new(None);
    let parts = tracker::Parts {
        world: ctx.world.clone(),
        store: ctx.store.clone(),
        journal: ctx.journal.clone(),
        supervisor: supervisor.clone(),
        announcing: ctx.announcing.clone(),
        outcome: Outcome {
            desktop: ctx.desktop.clone(),
            events: ctx.events.clone(),
            profile: ctx.profile.subscribe(),
            farewell: ctx.farewell.clone(),
        },
        profile: ctx.profile.subscribe(),
        days: days.clone(),
        woke: ctx.woke.clone(),
    };
    tokio::spawn(tracker::run(tracker, parts, inbox));
    let order: Arc<Vec<Box<dyn Pending>>> = Arc::new(vec![
        Box::new(NewDesks::default()),
        Box::new(NewKudos::default()),
        Box::new(Askings::default()),
        Box::new(NewExcerpts::default()),
        Box::new(NewAnswers::default()),
        Box::new(OpenPulse::default()),
        Box::new(BreakCut),
        Box::new(LineQuestion),
        Box::new(own::FaultNote),
    ]);
    task(ctx, "announcer", move |ctx| announcer::run(ctx, order.clone()));
    task(ctx, "tray", tray::run);
    task(ctx, "hooks", hooks::run);
    task(ctx, "calendar", calendar::run);
    task(ctx, "calendar address", calendar::address::run);
    task(ctx, "history", move |ctx| {
        history::keep_days(ctx, days.subscribe())
    });
    task(ctx, "parting", centre::part);
    task(ctx, "keeping", relief::erase_due);
    task(ctx, "sources", sources::listen_after_sleep);
    task(ctx, "personal", personal::beats);
    task(ctx, "giving", kudos::giving::leave_when_due);
    task(ctx, "named voices", voice::named::run);
    task(ctx, "tokens", voice::tokens::beats);
    task(ctx, "slips", voice::slips::run);
    tokio::spawn(reactions::run(ctx.clone(), synced));
}

/// Starts a task that is started again when it panics.
fn task<F>(ctx: &Ctx, name: &'static str, run: impl Fn(Ctx) -> F + Send + 'static)
where
    F: Future<Output = ()> + Send,
{
    let one = ctx.clone();
    ctx.supervisor.spawn(name, move || run(one.clone()));
}

/// What is said first.
async fn begin(ctx: &Ctx, set_aside: Option<PathBuf>) {
    let boot_id = ctx.world.boot_id();
    ctx.tracker
        .post(ctx.now(), Input::Outside(Outside::AppStarted { boot_id }))
        .await;
    repeat_choices(ctx).await;
    if let Some(aside) = set_aside {
        tracing::error!(path = %aside.display(), "the database could not be read; it is set aside whole, and a new one begun");
        let words = ctx.words();
        let text = words.notify_set_aside_text(&aside.display().to_string());
        let title = words.notify_set_aside_title();
        ctx.effect(Effect::ShowNote { title, text });
    }
    if ctx.centre().is_some() {
        vault::kept::begin(ctx).await;
    }
    if let Err(problem) = kudos::care::erase_due(ctx).await {
        tracing::warn!(%problem, "reports that are over their time are erased at the next start");
    }
    ctx.keeping.ring();
    if ctx.profile().policy_fault.is_some() {
        ctx.announcing.tell(Signal::PolicyFault);
    }
    sources::listen(ctx).await;
    shortcuts::begin(ctx);
    reactions::start_sync(ctx).await;
}

/// What the agent chose and the journal may not tell: a crash may have come between a choice and its entry.
async fn repeat_choices(ctx: &Ctx) {
    ctx.tracker.settled().await;
    let choices = ctx.profile().choices.clone();
    let view = ctx.view(ctx.now());
    let said = async {
        if view.nudges_wanted != choices.nudges {
            rest::nudges_wanted(ctx, choices.nudges).await?;
        }
        if choices.browsers {
            for act in choices.of_browsers() {
                ctx.input(ctx.now(), Input::Agent(act)).await?;
            }
        }
        Ok::<_, protocol::problem::Problem>(())
    };
    if let Err(problem) = said.await {
        tracing::warn!(%problem, "a choice is not repeated");
    }
}
