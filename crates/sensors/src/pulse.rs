//! Who holds a microphone, by PulseAudio's native protocol: serves PulseAudio and PipeWire.
//!
//! Decides which captures are open and what kind of process holds them. One thread, asleep until the sound
//! server speaks; it subscribes to captures alone and never opens a stream. Must never read audio, and
//! hands on nothing of a capture but the basename of its process.

mod place;
mod wire;

pub use place::Place;

use crate::{
    captures::{Capture, Captures, Phones, basename},
    source::{CallSource, InstallKey, Outlet, SourceError},
    stop::StopToken,
};
use domain::{
    calls::event::{SourceId, Tier},
    time::Now,
};
use pulseaudio::protocol::{
    Command, GetSourceInfo, Prop, SourceOutputInfo, SourceOutputInfoList, SubscriptionEventFacility,
    SubscriptionEventType, SubscriptionMask,
};
use wire::{Heard, IsMonitor, Wire};

/// The microphones of one sound server.
#[derive(Debug)]
pub struct Microphone {
    id: SourceId,
    place: Place,
    phones: Phones,
    key: InstallKey,
}

impl Microphone {
    /// The microphones of the sound server at `place`; `phones` may change while it runs, ring its stop
    /// token then.
    #[must_use]
    pub fn new(id: SourceId, place: Place, phones: Phones, key: InstallKey) -> Self {
        Self {
            id,
            place,
            phones,
            key,
        }
    }
}

impl CallSource for Microphone {
    fn id(&self) -> SourceId {
        self.id.clone()
    }

    fn tier(&self) -> Tier {
        Tier::Microphone
    }

    fn covers(&self) -> Vec<String> {
        Vec::new()
    }

    fn run(self: Box<Self>, out: &Outlet, stop: &StopToken) -> Result<(), SourceError> {
        let Some(mut wire) = Wire::connect(&self.place, out, stop)? else {
            return Ok(());
        };
        let captures = Captures::new(self.id.clone(), self.key.clone(), self.phones.clone());
        let mut room = Room { captures, out };
        let subscribed = wire.ask::<()>(&Command::Subscribe(SubscriptionMask::SOURCE_OUTPUT), stop)?;
        let listed = wire.ask::<SourceOutputInfoList>(&Command::GetSourceOutputInfoList, stop)?;
        let (Some(_), Some(listed)) = (subscribed, listed) else {
            return Ok(());
        };
        for output in listed.unwrap_or_default() {
            let Some(capture) = examine(&mut wire, output, stop)? else {
                return Ok(());
            };
            room.captures.see(capture)?;
        }
        out.up(&*self)?;
        out.say(room.captures.snapshot())?;
        room.listen(&mut wire, stop)
    }
}

struct Room<'a> {
    captures: Captures,
    out: &'a Outlet,
}

impl Room<'_> {
    fn listen(&mut self, wire: &mut Wire<'_>, stop: &StopToken) -> Result<(), SourceError> {
        loop {
            let (at, facility, kind, index) = match wire.next_event(stop)? {
                Heard::Stop => return Ok(()),
                Heard::Rung => {
                    if let Some(snapshot) = self.captures.reclassify() {
                        self.out.say(snapshot)?;
                    }
                    continue;
                }
                Heard::Event(at, event) => (at, event.event_facility, event.event_type, event.index),
            };
            let (SubscriptionEventFacility::SourceOutput, Some(index)) = (facility, index) else {
                continue;
            };
            let goes_on = match kind {
                SubscriptionEventType::Removed => self.closed(at, index)?,
                _ => self.changed(wire, at, index, stop)?,
            };
            if !goes_on {
                return Ok(());
            }
        }
    }

    fn closed(&mut self, at: Now, index: u32) -> Result<bool, SourceError> {
        if let Some(event) = self.captures.forget(index) {
            self.out.say_at(at, event)?;
        }
        Ok(true)
    }

    /// Asks what a capture is. Events that come meanwhile wait their turn, so a removal always follows the
    /// opening it belongs to: a capture that lives for a millisecond can never stay open for ever.
    fn changed(
        &mut self,
        wire: &mut Wire<'_>,
        at: Now,
        index: u32,
        stop: &StopToken,
    ) -> Result<bool, SourceError> {
        let Some(answer) = wire.ask::<SourceOutputInfo>(&Command::GetSourceOutputInfo(index), stop)? else {
            return Ok(false);
        };
        let Some(output) = answer else {
            return Ok(true);
        };
        let Some(capture) = examine(wire, output, stop)? else {
            return Ok(false);
        };
        if let Some(event) = self.captures.see(capture)? {
            self.out.say_at(at, event)?;
        }
        Ok(true)
    }
}

/// What `output` is; a capture of what a loudspeaker plays is no microphone. `None` when told to stop.
fn examine(
    wire: &mut Wire<'_>,
    output: SourceOutputInfo,
    stop: &StopToken,
) -> Result<Option<Capture>, SourceError> {
    let question = GetSourceInfo {
        index: Some(output.source_index),
        name: None,
    };
    let Some(source) = wire.ask::<IsMonitor>(&Command::GetSourceInfo(question), stop)? else {
        return Ok(None);
    };
    let monitor = source.is_some_and(|IsMonitor(monitor)| monitor);
    let binary = output
        .props
        .get(Prop::ApplicationProcessBinary)
        .unwrap_or_default();
    Ok(Some(Capture {
        index: output.index,
        app: basename(binary),
        runs: !output.corked,
        monitor,
    }))
}
