//! Who holds a microphone on macOS 14 and later, by Core Audio's process objects.
//!
//! Decides which processes take input now and what they are called. Core Audio calls back when the list of
//! processes or one of them changes; the call-backs only ring, and the source's own thread asks. Must never
//! read audio, and hands on nothing of a process but its bundle id, or its basename when it has none.

#![expect(
    unsafe_code,
    reason = "Core Audio is a C interface: properties are read into values of the sizes that it documents"
)]

use crate::{
    captures::{Capture, Phones, basename},
    listed::{Feed, Listed},
    source::{InstallKey, SourceError},
    stop::Bell,
};
use domain::calls::event::SourceId;
use objc2_core_audio::{
    AudioObjectAddPropertyListener, AudioObjectGetPropertyData, AudioObjectGetPropertyDataSize,
    AudioObjectID, AudioObjectPropertyAddress, AudioObjectPropertySelector,
    AudioObjectRemovePropertyListener, kAudioHardwarePropertyProcessObjectList,
    kAudioObjectPropertyElementMain, kAudioObjectPropertyScopeGlobal, kAudioObjectSystemObject,
    kAudioProcessPropertyBundleID, kAudioProcessPropertyIsRunningInput, kAudioProcessPropertyPID,
};
use objc2_core_foundation::{CFRetained, CFString};
use std::{
    collections::BTreeSet,
    ffi::c_void,
    io,
    ptr::{self, NonNull},
};

/// The object that all others belong to.
const SYSTEM: AudioObjectID = kAudioObjectSystemObject as AudioObjectID;
/// More processes than a desktop has.
const PROCESSES_MAX: usize = 4096;
/// Longest path of a program on macOS, in bytes (`PROC_PIDPATHINFO_MAXSIZE`).
const PATH_MAX: usize = 4096;

/// The microphones of this machine.
#[must_use]
pub fn microphone(id: SourceId, phones: Phones, key: InstallKey) -> Listed<Processes> {
    Listed::new(id, phones, key, Box::new(Processes::open))
}

/// The processes that Core Audio knows.
pub struct Processes {
    /// Rung by the call-backs. Never freed: one may still be on its way when its listener is removed.
    bell: &'static Bell,
    watched: BTreeSet<AudioObjectID>,
}

impl Processes {
    fn open(bell: Bell) -> Result<Self, SourceError> {
        let bell: &'static Bell = Box::leak(Box::new(bell));
        listen(SYSTEM, kAudioHardwarePropertyProcessObjectList, bell)?;
        Ok(Self {
            bell,
            watched: BTreeSet::new(),
        })
    }
}

impl Feed for Processes {
    fn list(&mut self) -> Result<Vec<Capture>, SourceError> {
        let there = processes()?;
        self.watched.retain(|process| there.contains(process));
        let mut captures = Vec::new();
        for process in there {
            // A process that ended meanwhile is gone at the next ring.
            if !self.watched.contains(&process)
                && listen(process, kAudioProcessPropertyIsRunningInput, self.bell).is_ok()
            {
                self.watched.insert(process);
            }
            if read::<u32>(process, kAudioProcessPropertyIsRunningInput).is_ok_and(|runs| runs != 0) {
                captures.push(Capture {
                    index: process,
                    app: name(process),
                    runs: true,
                    monitor: false,
                });
            }
        }
        Ok(captures)
    }
}

impl Drop for Processes {
    fn drop(&mut self) {
        for process in &self.watched {
            unlisten(*process, kAudioProcessPropertyIsRunningInput, self.bell);
        }
        unlisten(SYSTEM, kAudioHardwarePropertyProcessObjectList, self.bell);
    }
}

/// What Core Audio calls, on a thread of its own. Must never ask anything there.
unsafe extern "C-unwind" fn changed(
    _object: AudioObjectID,
    _count: u32,
    _addresses: NonNull<AudioObjectPropertyAddress>,
    bell: *mut c_void,
) -> i32 {
    // SAFETY: every listener was added with a bell that is never freed.
    unsafe { &*bell.cast::<Bell>() }.ring();
    0
}

fn address(selector: AudioObjectPropertySelector) -> AudioObjectPropertyAddress {
    AudioObjectPropertyAddress {
        mSelector: selector,
        mScope: kAudioObjectPropertyScopeGlobal,
        mElement: kAudioObjectPropertyElementMain,
    }
}

fn listen(
    object: AudioObjectID,
    selector: AudioObjectPropertySelector,
    bell: &'static Bell,
) -> Result<(), SourceError> {
    let mut address = address(selector);
    // SAFETY: the address outlives the call, and the bell is never freed.
    let status = unsafe {
        AudioObjectAddPropertyListener(
            object,
            NonNull::from(&mut address),
            Some(changed),
            ptr::from_ref(bell).cast_mut().cast(),
        )
    };
    done(status)
}

fn unlisten(object: AudioObjectID, selector: AudioObjectPropertySelector, bell: &'static Bell) {
    let mut address = address(selector);
    // SAFETY: as it was added. A process that is gone took its listener with it.
    unsafe {
        AudioObjectRemovePropertyListener(
            object,
            NonNull::from(&mut address),
            Some(changed),
            ptr::from_ref(bell).cast_mut().cast(),
        );
    }
}

/// All processes that Core Audio knows; before macOS 14 there is no such list.
fn processes() -> Result<Vec<AudioObjectID>, SourceError> {
    let mut address = address(kAudioHardwarePropertyProcessObjectList);
    let mut bytes = 0_u32;
    // SAFETY: no qualifier, and both places outlive the call.
    done(unsafe {
        AudioObjectGetPropertyDataSize(
            SYSTEM,
            NonNull::from(&mut address),
            0,
            ptr::null(),
            NonNull::from(&mut bytes),
        )
    })?;
    let count = bytes as usize / size_of::<AudioObjectID>();
    if count > PROCESSES_MAX {
        return Err(SourceError::TooMany {
            what: "processes with sound",
            max: PROCESSES_MAX,
        });
    }
    let mut list = vec![0; count];
    // SAFETY: the list has as many bytes as `bytes` says; fewer may be written, and `bytes` says so then.
    done(unsafe {
        AudioObjectGetPropertyData(
            SYSTEM,
            NonNull::from(&mut address),
            0,
            ptr::null(),
            NonNull::from(&mut bytes),
            NonNull::new_unchecked(list.as_mut_ptr()).cast(),
        )
    })?;
    list.truncate(bytes as usize / size_of::<AudioObjectID>());
    Ok(list)
}

/// A property of a plain type whose size is the one that Core Audio documents.
fn read<T: Copy + Default>(
    object: AudioObjectID,
    selector: AudioObjectPropertySelector,
) -> Result<T, SourceError> {
    let (mut address, mut value) = (address(selector), T::default());
    let mut bytes = size_of::<T>() as u32;
    // SAFETY: `value` has as many bytes as `bytes` says.
    done(unsafe {
        AudioObjectGetPropertyData(
            object,
            NonNull::from(&mut address),
            0,
            ptr::null(),
            NonNull::from(&mut bytes),
            NonNull::from(&mut value).cast(),
        )
    })?;
    Ok(value)
}

/// The bundle id of `process`, or the basename of its program.
fn name(process: AudioObjectID) -> String {
    let bundle = read::<usize>(process, kAudioProcessPropertyBundleID).ok();
    let bundle = bundle.and_then(|at| NonNull::new(at as *mut CFString));
    // SAFETY: the property is a CFString that the caller has to release, which dropping it does.
    let bundle = bundle.map(|text| unsafe { CFRetained::from_raw(text) }.to_string());
    match bundle {
        Some(bundle) if !bundle.is_empty() => basename(bundle.as_bytes()),
        _ => basename(&path(read::<i32>(process, kAudioProcessPropertyPID).unwrap_or(0))),
    }
}

fn path(pid: i32) -> Vec<u8> {
    let mut path = vec![0_u8; PATH_MAX];
    // SAFETY: the buffer has as many bytes as is said.
    let length = unsafe { libc::proc_pidpath(pid, path.as_mut_ptr().cast(), PATH_MAX as u32) };
    path.truncate(usize::try_from(length).unwrap_or(0));
    path
}

fn done(status: i32) -> Result<(), SourceError> {
    match status {
        0 => Ok(()),
        status => Err(SourceError::Connection(io::Error::other(format!(
            "Core Audio answered {status}"
        )))),
    }
}
