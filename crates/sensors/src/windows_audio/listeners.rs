//! What Windows calls back: each only rings. Must never ask anything there: Windows holds its own locks then.

use crate::stop::Bell;
use windows::{
    Win32::{
        Foundation::PROPERTYKEY,
        Media::Audio::{
            AudioSessionDisconnectReason, AudioSessionState, DEVICE_STATE, EDataFlow, ERole,
            IAudioSessionControl, IAudioSessionEvents, IAudioSessionEvents_Impl, IAudioSessionNotification,
            IAudioSessionNotification_Impl, IMMNotificationClient, IMMNotificationClient_Impl,
        },
    },
    core::{BOOL, GUID, PCWSTR, Ref, Result, implement},
};

/// Hears of sessions that begin, start, stop and end.
#[implement(IAudioSessionNotification, IAudioSessionEvents)]
pub(super) struct Sessions(pub(super) Bell);

impl IAudioSessionNotification_Impl for Sessions_Impl {
    fn OnSessionCreated(&self, _new: Ref<'_, IAudioSessionControl>) -> Result<()> {
        self.0.ring();
        Ok(())
    }
}

impl IAudioSessionEvents_Impl for Sessions_Impl {
    fn OnStateChanged(&self, _new: AudioSessionState) -> Result<()> {
        self.0.ring();
        Ok(())
    }

    fn OnSessionDisconnected(&self, _why: AudioSessionDisconnectReason) -> Result<()> {
        self.0.ring();
        Ok(())
    }

    fn OnDisplayNameChanged(&self, _name: &PCWSTR, _context: *const GUID) -> Result<()> {
        Ok(())
    }

    fn OnIconPathChanged(&self, _path: &PCWSTR, _context: *const GUID) -> Result<()> {
        Ok(())
    }

    fn OnSimpleVolumeChanged(&self, _volume: f32, _mute: BOOL, _context: *const GUID) -> Result<()> {
        Ok(())
    }

    fn OnChannelVolumeChanged(
        &self,
        _count: u32,
        _volumes: *const f32,
        _changed: u32,
        _context: *const GUID,
    ) -> Result<()> {
        Ok(())
    }

    fn OnGroupingParamChanged(&self, _param: *const GUID, _context: *const GUID) -> Result<()> {
        Ok(())
    }
}

/// Hears of microphones that are plugged in and pulled out.
#[implement(IMMNotificationClient)]
pub(super) struct Devices(pub(super) Bell);

impl IMMNotificationClient_Impl for Devices_Impl {
    fn OnDeviceStateChanged(&self, _device: &PCWSTR, _new: DEVICE_STATE) -> Result<()> {
        self.0.ring();
        Ok(())
    }

    fn OnDeviceAdded(&self, _device: &PCWSTR) -> Result<()> {
        self.0.ring();
        Ok(())
    }

    fn OnDeviceRemoved(&self, _device: &PCWSTR) -> Result<()> {
        self.0.ring();
        Ok(())
    }

    fn OnDefaultDeviceChanged(&self, _flow: EDataFlow, _role: ERole, _device: &PCWSTR) -> Result<()> {
        Ok(())
    }

    fn OnPropertyValueChanged(&self, _device: &PCWSTR, _key: &PROPERTYKEY) -> Result<()> {
        Ok(())
    }
}
