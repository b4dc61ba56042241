//! Real captures under real sound servers, as the microphone source tells them.

use anyhow::Result;
use domain::calls::event::{DownReason, LegId, MicClass, SourceEvent, Tier};
use e2e::{
    ear::Ear,
    phone::{Answering, PhonePair},
    sound::{Kind, SoundServer},
};
use std::collections::BTreeSet;

fn listen(server: &SoundServer, phones: &[&str]) -> Result<Ear> {
    let mut ear = Ear::of_microphone(server.place(), phones)?;
    assert_eq!(
        ear.hear()?.event,
        SourceEvent::Up {
            tier: Tier::Microphone,
            covers: vec![]
        }
    );
    assert_eq!(ear.hear()?.event, SourceEvent::MicSnapshot { open: vec![] });
    Ok(ear)
}

/// Whether `event` says that `name`'s microphone is now open, as a process of this class.
fn mic(name: &'static str, of: MicClass, now: bool) -> impl FnMut(&SourceEvent) -> bool {
    move |event| match event {
        SourceEvent::Mic { app, class, open, .. } => app == name && *class == of && *open == now,
        _ => false,
    }
}

fn calls_are_heard_by_their_microphone(kind: Kind) -> Result<()> {
    let server = SoundServer::start(kind)?;
    let mut ear = listen(&server, &["baresip"])?;
    let mut pair = PhonePair::with_sound(Answering::Auto, Some(&server))?;
    // A softphone may open and close its stream a few times before it keeps one: what counts is the balance.
    let mut open = BTreeSet::new();
    for _ in 0..3 {
        pair.call()?;
        ear.until(|event| !tally(&mut open, event).is_empty())?;
        pair.hang_up()?;
        ear.until(|event| tally(&mut open, event).is_empty())?;
    }
    pair.call()?;
    ear.until(|event| !tally(&mut open, event).is_empty())?;
    pair.agent.kill();
    let _recorder = server.capture_as("notetaker", "mic")?;
    ear.until(|event| {
        tally(&mut open, event);
        matches!(event, SourceEvent::Mic { app, .. } if app == "notetaker")
    })?;
    if !open.is_empty() {
        ear.until(|event| tally(&mut open, event).is_empty())?;
    }
    Ok(())
}

/// The streams of baresip that are open after `event`; an opening or closing that is said twice is a mistake.
fn tally<'a>(streams: &'a mut BTreeSet<LegId>, event: &SourceEvent) -> &'a BTreeSet<LegId> {
    if let SourceEvent::Mic {
        stream,
        app,
        class: MicClass::Phone,
        open,
    } = event
        && app == "baresip"
    {
        let news = if *open {
            streams.insert(*stream)
        } else {
            streams.remove(stream)
        };
        assert!(news, "said twice: {event:?}");
    }
    streams
}

fn a_recorder_and_a_loudspeaker_are_no_phone(kind: Kind) -> Result<()> {
    let server = SoundServer::start(kind)?;
    let mut ear = listen(&server, &["softphone"])?;
    let monitor = server.capture_as("softphone", "speaker.monitor")?;
    let recorder = server.capture_as("notetaker", "mic")?;
    let said = ear.until(mic("notetaker", MicClass::Other, true))?;
    assert_eq!(said.len(), 1, "the loudspeaker's echo said nothing: {said:?}");
    ear.set_phones(&["softphone", "notetaker"]);
    let SourceEvent::MicSnapshot { open } = ear.hear()?.event else {
        panic!("who is a phone changed, and nothing was said");
    };
    assert_eq!((open.len(), open[0].2), (1, MicClass::Phone));
    drop(recorder);
    ear.until(mic("notetaker", MicClass::Phone, false))?;
    drop(monitor);
    Ok(())
}

fn a_server_that_dies_is_lost_and_listed_again_when_it_is_back(kind: Kind) -> Result<()> {
    let mut server = SoundServer::start(kind)?;
    let mut ear = listen(&server, &["softphone"])?;
    let phone = server.capture_as("softphone", "mic")?;
    ear.until(mic("softphone", MicClass::Phone, true))?;
    server.kill();
    let lost = ear.until(|event| matches!(event, SourceEvent::Down { .. }))?;
    assert_eq!(
        lost.last().map(|last| &last.event),
        Some(&SourceEvent::Down {
            reason: DownReason::Lost
        })
    );
    drop(phone);
    server.launch()?;
    ear.until(|event| matches!(event, SourceEvent::MicSnapshot { .. }))?;
    let _phone = server.capture_as("softphone", "mic")?;
    ear.until(mic("softphone", MicClass::Phone, true))?;
    Ok(())
}

#[test]
fn calls_are_heard_by_their_microphone_under_pulseaudio() -> Result<()> {
    calls_are_heard_by_their_microphone(Kind::PulseAudio)
}

#[test]
fn calls_are_heard_by_their_microphone_under_pipewire() -> Result<()> {
    calls_are_heard_by_their_microphone(Kind::PipeWire)
}

#[test]
fn a_recorder_and_a_loudspeaker_are_no_phone_under_pulseaudio() -> Result<()> {
    a_recorder_and_a_loudspeaker_are_no_phone(Kind::PulseAudio)
}

#[test]
fn a_recorder_and_a_loudspeaker_are_no_phone_under_pipewire() -> Result<()> {
    a_recorder_and_a_loudspeaker_are_no_phone(Kind::PipeWire)
}

#[test]
fn a_server_that_dies_is_lost_and_listed_again_under_pulseaudio() -> Result<()> {
    a_server_that_dies_is_lost_and_listed_again_when_it_is_back(Kind::PulseAudio)
}

#[test]
fn a_server_that_dies_is_lost_and_listed_again_under_pipewire() -> Result<()> {
    a_server_that_dies_is_lost_and_listed_again_when_it_is_back(Kind::PipeWire)
}

#[test]
fn a_server_that_starts_after_us_is_heard() -> Result<()> {
    let mut server = SoundServer::start(Kind::PulseAudio)?;
    let place = server.place();
    server.kill();
    std::fs::remove_dir_all(server.runtime().join("pulse"))?;
    let mut ear = Ear::of_microphone(place, &[])?;
    std::fs::create_dir(server.runtime().join("pulse"))?;
    server.launch()?;
    ear.until(|event| matches!(event, SourceEvent::MicSnapshot { .. }))?;
    Ok(())
}
