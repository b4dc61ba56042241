//! Settings: the centre, phones, call sources, choices.
//!
//! Shapes only; must never hold a token.

use domain::calls::event::{MicClass, Trouble};
use protocol::problem::CertificateFault;
use serde::{Deserialize, Serialize};

views! {
    /// `settings_show`.
    pub struct SettingsView {
        /// Version of the program.
        pub version: String,
        /// The centre, when joined.
        pub centre: Option<CentreView>,
        /// The tag of one of `languages`, or `system`.
        pub language: String,
        /// The language that is used.
        pub language_used: String,
        /// Languages to choose from: tag and own name.
        pub languages: Vec<(String, String)>,
        /// `system`, `light`, `dark`.
        pub theme: String,
        /// Processes that hold or held a microphone, and whether the agent says they are a phone.
        pub phones: Vec<PhoneView>,
        /// Call sources.
        pub sources: Vec<SourceView>,
        /// Browsers chosen as a phone count.
        pub browsers: bool,
        /// Starts with the session.
        pub autostart: bool,
        /// The three steps of the first run are done.
        pub first_run_done: bool,
        /// Nudges are wanted.
        pub nudges: bool,
        /// A soft sound when a reset ends.
        pub sound: bool,
        /// On which screen a reset opens: `auto`, `window`, `pointer`, `primary`, or `screen:` and a name.
        pub reset_screen: String,
        /// The screens to choose from.
        pub screens: ScreensView,
        /// The policy in force that differs from the defaults: key and value, in words.
        pub policy: Vec<(String, String)>,
        /// Where the profile lies.
        pub home: String,
        /// A folder that an export could go to.
        pub export_dir: Option<String>,
    }

    /// The screens of this session, as a window says them.
    #[derive(Eq, Default)]
    pub struct ScreensView {
        /// Their names.
        pub names: Vec<String>,
        /// The desktop alone decides where a window opens: Wayland gives that to no program.
        pub desktop_decides: bool,
    }

    /// `erase_show`: in the agent's language.
    pub struct EraseView {
        /// What goes.
        pub goes: Vec<String>,
        /// What stays elsewhere.
        pub stays: Vec<String>,
        /// Records that were not sent yet.
        pub unsent: u64,
    }

    /// The centre that was joined.
    pub struct CentreView {
        /// Its name.
        pub org_name: String,
        /// Its address.
        pub url: String,
        /// The agent's name.
        pub name: String,
        /// The agent's team.
        pub team: Option<String>,
        /// The centre knows this computer no longer; joining again as the same person goes on with everything that is here.
        pub signed_out: bool,
        /// Why its server's certificate is not trusted, while that is what keeps it unreached.
        #[cfg_attr(test, ts(type = "CertificateFault | null"))]
        pub certificate: Option<CertificateFault>,
    }

    /// Which ways there are to join a centre besides a code.
    pub struct WaysInView {
        /// With one's account at work, in the browser.
        pub sso: bool,
    }

    /// Where joining with one's account at work stands.
    #[derive(Default)]
    pub struct SignInView {
        /// Where it stands.
        pub state: SignInState,
        /// While it waits: what the browser opens.
        pub address: Option<String>,
        /// When it is done: the centre.
        pub centre: Option<CentreView>,
    }

    /// Where joining with one's account at work stands.
    #[derive(Copy, Eq, Default)]
    pub enum SignInState {
        /// It was not begun.
        #[default]
        None,
        /// The browser has it.
        Waiting,
        /// It is done.
        Joined,
    }

    /// A process that might be a phone.
    pub struct PhoneView {
        /// Process basename.
        pub app: String,
        /// Holds a microphone now.
        pub open_now: bool,
        /// The agent said it is a phone.
        pub is_phone: bool,
        /// What we would guess.
        #[cfg_attr(test, ts(type = "MicClass"))]
        pub guess: MicClass,
        /// The agent said that it keeps the line open between calls: its microphone says nothing about them.
        pub line_kept: bool,
    }

    /// A call source.
    pub struct SourceView {
        /// Id.
        pub id: String,
        /// `manual`, `local_api`, `microphone`, `baresip`, `dialog`, `loopback-http`.
        pub kind: String,
        /// Address, for those that have one.
        pub address: Option<String>,
        /// Can be heard now.
        pub up: bool,
        /// Can be removed by the agent.
        pub removable: bool,
        /// Why it cannot be heard.
        #[serde(default)]
        #[cfg_attr(test, ts(type = "Trouble | null"))]
        pub trouble: Option<Trouble>,
        /// `loopback-http`: the file with the token that a caller must know.
        #[serde(default)]
        pub token_file: Option<String>,
    }
}
