//! Whether hands move, by the display's own count of idle time.
//!
//! Decides nothing but that. Two alarms: one when the count reaches a lull, one when it falls back. Must
//! never learn which key or where the pointer is.

use crate::signals::{LULL_MS, SignalError, Voice};
use domain::tracker::Outside;
use x11rb::{
    connection::{Connection, RequestConnection},
    protocol::{
        Event,
        sync::{
            self, Alarm, ChangeAlarmAux, ConnectionExt, Counter, CreateAlarmAux, Int64, TESTTYPE, VALUETYPE,
        },
    },
    rust_connection::RustConnection,
};

/// The idle time of a display.
pub(super) struct Hands {
    counter: Counter,
    alarms: Option<Alarms>,
}

struct Alarms {
    still: Alarm,
    moving: Alarm,
}

impl Hands {
    /// The idle time of `display`, if it keeps one.
    pub(super) fn find(display: &RustConnection) -> Result<Option<Self>, SignalError> {
        if display.extension_information(sync::X11_EXTENSION_NAME)?.is_none() {
            return Ok(None);
        }
        display.sync_initialize(3, 1)?.reply()?;
        let counters = display.sync_list_system_counters()?.reply()?.counters;
        let counter = counters.into_iter().find(|counter| counter.name == b"IDLETIME");
        Ok(counter.map(|counter| Self {
            counter: counter.counter,
            alarms: None,
        }))
    }

    /// Begins to watch and says how the hands are now; or ends.
    pub(super) fn watch(
        &mut self,
        display: &RustConnection,
        on: bool,
        voice: &Voice,
    ) -> Result<(), SignalError> {
        if let Some(alarms) = self.alarms.take() {
            display.sync_destroy_alarm(alarms.still)?;
            display.sync_destroy_alarm(alarms.moving)?;
        }
        if !on {
            return Ok(());
        }
        self.alarms = Some(Alarms {
            still: self.alarm(display, TESTTYPE::POSITIVE_TRANSITION)?,
            moving: self.alarm(display, TESTTYPE::NEGATIVE_TRANSITION)?,
        });
        // Asked after the alarms are set, so that no transition falls in between.
        let idle = display.sync_query_counter(self.counter)?.reply()?.counter_value;
        voice.say_blocking(hands(idle, voice))
    }

    fn alarm(&self, display: &RustConnection, test: TESTTYPE) -> Result<Alarm, SignalError> {
        let alarm = display.generate_id()?;
        let wish = CreateAlarmAux::new()
            .counter(self.counter)
            .value_type(VALUETYPE::ABSOLUTE)
            .value(lull())
            .test_type(test)
            .delta(Int64 { hi: 0, lo: 0 })
            .events(1);
        display.sync_create_alarm(alarm, &wish)?;
        Ok(alarm)
    }

    /// Says what an alarm of ours means, and sets it anew.
    pub(super) fn hear(
        &mut self,
        display: &RustConnection,
        event: &Event,
        voice: &Voice,
    ) -> Result<(), SignalError> {
        let (Some(alarms), Event::SyncAlarmNotify(alarm)) = (&self.alarms, event) else {
            return Ok(());
        };
        if ![alarms.still, alarms.moving].contains(&alarm.alarm) {
            return Ok(());
        }
        let anew = ChangeAlarmAux::new().value(lull());
        display.sync_change_alarm(alarm.alarm, &anew)?;
        voice.say_blocking(hands(alarm.counter_value, voice))
    }
}

fn lull() -> Int64 {
    Int64 { hi: 0, lo: LULL_MS }
}

/// What an idle time says.
fn hands(idle: Int64, voice: &Voice) -> Outside {
    let idle_ms = (i64::from(idle.hi) << 32) + i64::from(idle.lo);
    if idle_ms < i64::from(LULL_MS) {
        return Outside::Active;
    }
    let idle_ms = u64::try_from(idle_ms).unwrap_or(0);
    Outside::Idle {
        since: Some(voice.now().mono.minus_ms(idle_ms)),
    }
}
