//! An ear for call sources: runs them as the resident does, and keeps what they say in order.

use anyhow::{Context, Result, ensure};
use domain::calls::event::{SourceEvent, Stamped};
use sensors::{
    clock::SystemClock,
    listen::{Listener, SourceConfig, Surroundings, Wanted},
    pulse::Place,
    source::InstallKey,
};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::{runtime::Runtime, sync::mpsc, time::timeout};

/// Generous: a loaded machine with two cores.
const EVENT_MAX: Duration = Duration::from_secs(20);

/// Sources that run, and what they say.
pub struct Ear {
    listener: Listener,
    said: mpsc::Receiver<Stamped>,
    runtime: Runtime,
    wanted: Wanted,
}

impl Ear {
    /// Listens to the phone at `address`.
    ///
    /// # Errors
    /// The source cannot be run.
    pub fn of_baresip(address: &str) -> Result<Self> {
        let wish = SourceConfig {
            id: "baresip:1".into(),
            kind: "baresip".into(),
            address: Some(address.into()),
        };
        Self::new(
            Place::default(),
            Wanted {
                sources: vec![wish],
                phones: vec![],
            },
        )
    }

    /// Listens to the microphones of the sound server at `place`.
    ///
    /// # Errors
    /// The source cannot be run.
    pub fn of_microphone(place: Place, phones: &[&str]) -> Result<Self> {
        let wish = SourceConfig {
            id: "mic:pulse".into(),
            kind: "microphone".into(),
            address: None,
        };
        let phones = phones.iter().map(|&name| name.to_owned()).collect();
        Self::new(
            place,
            Wanted {
                sources: vec![wish],
                phones,
            },
        )
    }

    fn new(sound: Place, wanted: Wanted) -> Result<Self> {
        let (sender, said) = mpsc::channel(1024);
        let around = Surroundings {
            clock: Arc::new(SystemClock),
            key: InstallKey::new([5; 32]),
            sound,
        };
        let mut listener = Listener::new(around, sender);
        let refused = listener.listen(&wanted);
        ensure!(refused.is_empty(), "refused: {refused:?}");
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build()?;
        Ok(Self {
            listener,
            said,
            runtime,
            wanted,
        })
    }

    /// Changes who is a phone while the source runs.
    pub fn set_phones(&mut self, phones: &[&str]) {
        self.wanted.phones = phones.iter().map(|&name| name.to_owned()).collect();
        self.listener.listen(&self.wanted);
    }

    /// Waits so long for an event that `fits`; gives it with all that came before it, or nothing.
    ///
    /// # Errors
    /// The sources have ended.
    pub fn until_within(
        &mut self,
        most: Duration,
        mut fits: impl FnMut(&SourceEvent) -> bool,
    ) -> Result<Option<Vec<Stamped>>> {
        let (mut came, end) = (Vec::new(), Instant::now() + most);
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let next = self
                .runtime
                .block_on(async { timeout(left, self.said.recv()).await });
            let Ok(next) = next else { return Ok(None) };
            let next = next.context("the sources have ended")?;
            let fitting = fits(&next.event);
            came.push(next);
            if fitting {
                return Ok(Some(came));
            }
        }
    }

    /// The next event.
    ///
    /// # Errors
    /// None comes in time.
    pub fn hear(&mut self) -> Result<Stamped> {
        let waited = self
            .runtime
            .block_on(async { timeout(EVENT_MAX, self.said.recv()).await });
        waited
            .context("no event in time")?
            .context("the sources have ended")
    }

    /// Waits for an event that `fits`; gives it with all that came before it.
    ///
    /// # Errors
    /// None comes in time; says what came instead.
    pub fn until(&mut self, mut fits: impl FnMut(&SourceEvent) -> bool) -> Result<Vec<Stamped>> {
        let mut came = Vec::new();
        loop {
            let next = self.hear().with_context(|| format!("after {came:?}"))?;
            let fitting = fits(&next.event);
            came.push(next);
            if fitting {
                return Ok(came);
            }
        }
    }

    /// What has been said and not yet taken.
    pub fn rest(&mut self) -> Vec<Stamped> {
        std::iter::from_fn(|| self.said.try_recv().ok()).collect()
    }
}
