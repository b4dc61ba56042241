//! Who holds a microphone on Windows, by Core Audio's capture sessions.
//!
//! Decides which sessions capture now and whose they are. Windows calls back when a session or a device
//! changes; the call-backs only ring, and the source's own thread asks. Must never read audio, and hands on
//! nothing of a session but the name of its program.
//!
//! The state "in use" that the privacy settings show is not asked: it stays after a crash.

#![expect(
    unsafe_code,
    reason = "Core Audio is made of COM interfaces; every object here is held by us while it is called, on the \
              thread of its apartment"
)]

mod listeners;

use crate::{
    captures::{Capture, Phones, windows_basename},
    listed::{Feed, Listed},
    source::{InstallKey, SourceError},
    stop::Bell,
};
use domain::calls::event::SourceId;
use listeners::{Devices, Sessions};
use std::{
    collections::{BTreeMap, BTreeSet},
    io,
};
use windows::{
    Win32::{
        Foundation::{CloseHandle, HANDLE, S_OK},
        Media::Audio::{
            AudioSessionStateActive, DEVICE_STATE_ACTIVE, IAudioSessionControl2, IAudioSessionEvents,
            IAudioSessionManager2, IAudioSessionNotification, IMMDevice, IMMDeviceEnumerator,
            IMMNotificationClient, MMDeviceEnumerator, eCapture,
        },
        System::{
            Com::{
                CLSCTX_ALL, COINIT_MULTITHREADED, CoCreateInstance, CoInitializeEx, CoTaskMemFree,
                CoUninitialize,
            },
            Threading::{
                OpenProcess, PROCESS_NAME_WIN32, PROCESS_QUERY_LIMITED_INFORMATION,
                QueryFullProcessImageNameW,
            },
        },
    },
    core::{Interface, PWSTR},
};

/// Longest path that is asked for, in UTF-16 units; a longer one is an unknown program.
const PATH_MAX: usize = 1024;

/// The microphones of this machine.
#[must_use]
pub fn microphone(id: SourceId, phones: Phones, key: InstallKey) -> Listed<CoreAudio> {
    Listed::new(id, phones, key, Box::new(CoreAudio::open))
}

/// Core Audio on one thread.
pub struct CoreAudio {
    endpoints: BTreeMap<String, Endpoint>,
    numbers: Numbers,
    listener: IMMNotificationClient,
    devices: IMMDeviceEnumerator,
    bell: Bell,
    // Last, so that every object is let go before its apartment.
    _apartment: Apartment,
}

impl CoreAudio {
    fn open(bell: Bell) -> Result<Self, SourceError> {
        let apartment = Apartment::enter()?;
        // SAFETY: the class and the interface belong together, in the apartment entered above.
        let devices: IMMDeviceEnumerator =
            unsafe { CoCreateInstance(&MMDeviceEnumerator, None, CLSCTX_ALL) }.map_err(lost)?;
        let listener: IMMNotificationClient = Devices(bell.clone()).into();
        // SAFETY: the listener is held until it is unregistered.
        unsafe { devices.RegisterEndpointNotificationCallback(&listener) }.map_err(lost)?;
        Ok(Self {
            endpoints: BTreeMap::new(),
            numbers: Numbers::default(),
            listener,
            devices,
            bell,
            _apartment: apartment,
        })
    }

    /// Keeps an eye on every microphone that is plugged in now.
    fn look_for_endpoints(&mut self) -> windows::core::Result<()> {
        let mut there = BTreeSet::new();
        // SAFETY: plain calls on an object that we hold.
        let list = unsafe { self.devices.EnumAudioEndpoints(eCapture, DEVICE_STATE_ACTIVE) }?;
        // SAFETY: as above.
        for at in 0..unsafe { list.GetCount() }? {
            // SAFETY: as above; the index is below the count.
            let device = unsafe { list.Item(at) }?;
            // SAFETY: the text is ours to free.
            let id = unsafe { text(device.GetId()?) };
            if !self.endpoints.contains_key(&id) {
                self.endpoints
                    .insert(id.clone(), Endpoint::open(&device, &self.bell)?);
            }
            there.insert(id);
        }
        self.endpoints.retain(|id, _| there.contains(id));
        Ok(())
    }
}

impl Feed for CoreAudio {
    fn list(&mut self) -> Result<Vec<Capture>, SourceError> {
        self.look_for_endpoints().map_err(lost)?;
        let mut captures = Vec::new();
        for endpoint in self.endpoints.values_mut() {
            // A device that was pulled out meanwhile is gone at the next ring.
            if endpoint.look_for_sessions(&self.bell, &mut self.numbers).is_err() {
                continue;
            }
            captures.extend(endpoint.sessions.values().filter_map(Session::capture));
        }
        Ok(captures)
    }
}

impl Drop for CoreAudio {
    fn drop(&mut self) {
        // SAFETY: registered in `open`. A failure leaves a listener that rings a bell nobody hears.
        let _ = unsafe {
            self.devices
                .UnregisterEndpointNotificationCallback(&self.listener)
        };
    }
}

/// One microphone.
struct Endpoint {
    sessions: BTreeMap<String, Session>,
    listener: IAudioSessionNotification,
    manager: IAudioSessionManager2,
}

impl Endpoint {
    fn open(device: &IMMDevice, bell: &Bell) -> windows::core::Result<Self> {
        // SAFETY: plain calls on objects that we hold; the listener is held until it is unregistered.
        unsafe {
            let manager: IAudioSessionManager2 = device.Activate(CLSCTX_ALL, None)?;
            let listener: IAudioSessionNotification = Sessions(bell.clone()).into();
            manager.RegisterSessionNotification(&listener)?;
            Ok(Self {
                sessions: BTreeMap::new(),
                listener,
                manager,
            })
        }
    }

    /// Windows tells of new sessions only once its list was asked for, which this does as well.
    fn look_for_sessions(&mut self, bell: &Bell, numbers: &mut Numbers) -> windows::core::Result<()> {
        let mut there = BTreeSet::new();
        // SAFETY: plain calls on objects that we hold; each index is below the count.
        unsafe {
            let list = self.manager.GetSessionEnumerator()?;
            for at in 0..list.GetCount()? {
                let control: IAudioSessionControl2 = list.GetSession(at)?.cast()?;
                if control.IsSystemSoundsSession() == S_OK {
                    continue;
                }
                let instance = text(control.GetSessionInstanceIdentifier()?);
                if !self.sessions.contains_key(&instance) {
                    let session = Session::watch(control, bell, numbers.next())?;
                    self.sessions.insert(instance.clone(), session);
                }
                there.insert(instance);
            }
        }
        self.sessions.retain(|instance, _| there.contains(instance));
        Ok(())
    }
}

impl Drop for Endpoint {
    fn drop(&mut self) {
        // SAFETY: registered in `open`.
        let _ = unsafe { self.manager.UnregisterSessionNotification(&self.listener) };
    }
}

/// One program's session on one microphone. Windows forgets it, and its call-backs, when nobody holds it.
struct Session {
    number: u32,
    app: String,
    listener: IAudioSessionEvents,
    control: IAudioSessionControl2,
}

impl Session {
    fn watch(control: IAudioSessionControl2, bell: &Bell, number: u32) -> windows::core::Result<Self> {
        let listener: IAudioSessionEvents = Sessions(bell.clone()).into();
        // SAFETY: plain calls on an object that we hold; the listener is held until it is unregistered.
        let app = unsafe {
            control.RegisterAudioSessionNotification(&listener)?;
            program(control.GetProcessId().unwrap_or(0))
        };
        Ok(Self {
            number,
            app,
            listener,
            control,
        })
    }

    /// The capture, while it runs: a session outlives its streams, and is then no open microphone.
    fn capture(&self) -> Option<Capture> {
        // SAFETY: a plain call on an object that we hold.
        let state = unsafe { self.control.GetState() }.ok()?;
        (state == AudioSessionStateActive).then(|| Capture {
            index: self.number,
            app: self.app.clone(),
            runs: true,
            monitor: false,
        })
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // SAFETY: registered in `watch`.
        let _ = unsafe { self.control.UnregisterAudioSessionNotification(&self.listener) };
    }
}

/// Numbers for sessions, which Windows only names.
#[derive(Default)]
struct Numbers(u32);

impl Numbers {
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(1);
        self.0
    }
}

/// This thread's stay in the multi-threaded apartment: call-backs come on threads of their own.
struct Apartment;

impl Apartment {
    fn enter() -> Result<Self, SourceError> {
        // SAFETY: left again in `drop`, on the same thread, which ends with the source.
        unsafe { CoInitializeEx(None, COINIT_MULTITHREADED) }
            .ok()
            .map_err(lost)?;
        Ok(Self)
    }
}

impl Drop for Apartment {
    fn drop(&mut self) {
        // SAFETY: entered in `enter`.
        unsafe { CoUninitialize() };
    }
}

/// The name of the program of process `id`, or `unknown`.
fn program(id: u32) -> String {
    let mut path = [0_u16; PATH_MAX];
    let mut length = 0;
    // SAFETY: the handle is closed before it is let go, and the length is that of the buffer.
    unsafe {
        if let Ok(process) = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, false, id) {
            length = read_path(process, &mut path);
            let _ = CloseHandle(process);
        }
    }
    windows_basename(&String::from_utf16_lossy(&path[..length]))
}

/// Units of the path written into `path`; 0 when Windows does not say.
///
/// # Safety
/// `process` is an open handle.
unsafe fn read_path(process: HANDLE, path: &mut [u16; PATH_MAX]) -> usize {
    let mut length = PATH_MAX as u32;
    let buffer = PWSTR(path.as_mut_ptr());
    // SAFETY: the buffer has as many units as `length` says.
    let read = unsafe { QueryFullProcessImageNameW(process, PROCESS_NAME_WIN32, buffer, &mut length) };
    read.map_or(0, |()| (length as usize).min(PATH_MAX))
}

/// Takes a text that Windows made for us, and frees it.
///
/// # Safety
/// `made` was made by COM for its caller, and is used by nobody else.
unsafe fn text(made: PWSTR) -> String {
    if made.is_null() {
        return String::new();
    }
    // SAFETY: a text of COM ends with a zero, and is freed once, here.
    unsafe {
        let text = made.to_string().unwrap_or_default();
        CoTaskMemFree(Some(made.0.cast_const().cast()));
        text
    }
}

fn lost(error: windows::core::Error) -> SourceError {
    SourceError::Connection(io::Error::other(error))
}
