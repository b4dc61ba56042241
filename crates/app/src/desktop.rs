//! What the application asks of a desktop, and what a desktop tells the application.
//!
//! Effects are wishes in domain words with their sentences already in the agent's language; a desktop
//! without a tray or a notification daemon may drop any of them without loss.

use crate::calendar_state::Validators;
use domain::{
    hook::{HookEvent, HookTarget},
    shortcut::{Keys, ShortcutAct},
};
use protocol::print::Page;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// Something to show or to take away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "effect", rename_all = "snake_case")]
pub enum Effect {
    /// Offer a reset as one notification with these buttons. One is up at most; the engine's own timer
    /// ends it with [`Effect::WithdrawNudge`], never the waiting thread.
    ShowNudge {
        /// Title, one line.
        title: String,
        /// Text, one or two lines; makes sense without buttons.
        text: String,
        /// Action key and label, the more useful first: some daemons show two of them, some none; clicking the body is
        /// the first.
        actions: Vec<(NudgeAnswer, String)>,
    },
    /// Take the offer away.
    WithdrawNudge,
    /// Show that a kudos came. Sent in a gap only.
    ShowKudos {
        /// Title.
        title: String,
        /// Text; without the words of the kudos while the screen is locked.
        text: String,
        /// What it leads to, at most two; clicking the body is the first.
        actions: Vec<NoteAction>,
    },
    /// Say something in one notification without an answer (an error in the background, a lost source).
    ShowNote {
        /// Title.
        title: String,
        /// Text.
        text: String,
    },
    /// Say something that leads somewhere: an answer of the centre, a few questions. Sent in a gap only.
    ShowNews {
        /// Title.
        title: String,
        /// Text; says nothing of what it is about while the screen is locked.
        text: String,
        /// What it leads to; clicking the body is the first.
        actions: Vec<NoteAction>,
    },
    /// Say that a reset is over, with the desktop's own soft sound. Only for an agent who wants to hear it.
    Chime {
        /// Title.
        title: String,
        /// Text.
        text: String,
    },
    /// Take every note of so far off the screen: they were for somebody who left.
    WithdrawNotes,
    /// Open the reset window.
    OpenReset,
    /// Close the reset window at once.
    CloseReset,
    /// Open the companion at a view: `today`, `kudos`, `path`, `voice`, `settings`.
    OpenWindow {
        /// The view.
        view: String,
    },
    /// Open an address in the agent's browser.
    OpenBrowser {
        /// The address; never logged.
        address: String,
    },
    /// Show a folder of the agent's.
    OpenFolder {
        /// Whole path.
        dir: PathBuf,
    },
    /// Read a calendar, and say what it holds.
    ReadCalendar(CalendarRead),
    /// Make a page, and hand it back with its id.
    Print {
        /// Which.
        id: u64,
        /// What stands on it.
        page: Page,
    },
    /// Tell a hook of the agent's own.
    RunHook(HookRun),
    /// Give exactly these keys, and say what became of them.
    Shortcuts(Vec<ShortcutKeys>),
    /// Draw the tray.
    Tray(TrayView),
    /// Listen to exactly these sources.
    Listen(Listening),
    /// An offer may come or is up: hands and full screen matter, and may be watched. Or no longer.
    LookAround(bool),
    /// Start with the session, or no longer.
    Autostart(bool),
}

/// A calendar that is to be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CalendarRead {
    /// What is to be read.
    pub text: CalendarText,
    /// From when on, in milliseconds since 1970.
    pub from_ms: i64,
    /// Up to when.
    pub to_ms: i64,
    /// Of which choice of a calendar; what is read of an earlier one is not heard any more.
    pub(crate) turn: u64,
    /// How its address is asked whether it is as it was.
    #[serde(skip)]
    pub(crate) fresh: Validators,
}

/// Where a calendar that is to be read stands.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub enum CalendarText {
    /// In a file.
    File(PathBuf),
    /// Here, as its address answered.
    Fetched(#[serde(skip)] Vec<u8>),
}

impl std::fmt::Debug for CalendarText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            CalendarText::File(file) => write!(f, "File({})", file.display()),
            CalendarText::Fetched(_) => f.write_str("Fetched(..)"),
        }
    }
}

/// Keys that are wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShortcutKeys {
    /// What they do.
    pub act: ShortcutAct,
    /// Which.
    pub keys: Keys,
    /// What they do, in the agent's language.
    pub label: String,
}

/// One thing that a hook is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HookRun {
    /// Which hook.
    pub id: u32,
    /// Whom to tell.
    pub target: HookTarget,
    /// What.
    pub event: HookEvent,
    /// When, as the agent's clock shows it.
    pub at: String,
}

/// What a note leads to: a label and the command it calls.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NoteAction {
    /// Label.
    pub label: String,
    /// Command of the table.
    pub command: &'static str,
    /// Its arguments.
    pub args: serde_json::Value,
}

/// What "later" means to somebody who names no length, such as a button of a notification.
pub const LATER_SECONDS: u32 = 600;

/// The answers a nudge offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NudgeAnswer {
    /// Take the short reset now.
    Take,
    /// Offer it again after the next call.
    AfterNextCall,
    /// Offer it again in ten minutes, or in the first gap after them.
    Later,
    /// Closed by the agent without an answer.
    Dismissed,
}

/// The tray icon's shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TrayShape {
    /// Between calls.
    Idle,
    /// On a call.
    OnCall,
    /// In a reset.
    Resting,
    /// Quiet mode.
    Quiet,
}

/// What the tray shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TrayView {
    /// How full the tide is, in tenths from 0 to 10.
    pub fill_tenths: u8,
    /// Its shape.
    pub shape: TrayShape,
    /// Whether the server cannot be reached (false when no centre was joined).
    pub offline: bool,
    /// The sentence of the moment, "38 min on calls since 13:22".
    pub sentence: String,
    /// Menu entries, top to bottom.
    pub menu: Vec<TrayItem>,
}

/// One entry of the tray's menu.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum TrayItem {
    /// A line that cannot be chosen.
    Label(String),
    /// A choice: its label and the command it calls. `quit` is the desktop's own.
    Choice {
        /// Label.
        label: String,
        /// Command of the table.
        command: String,
        /// Its arguments.
        args: serde_json::Value,
        /// Whether it can be chosen now.
        enabled: bool,
    },
    /// More entries under a label.
    More {
        /// Label.
        label: String,
        /// Entries.
        items: Vec<TrayItem>,
    },
    /// A line.
    Separator,
}

/// A call source the desktop should run. Sent whole; the desktop starts what is missing and stops the rest.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct SourceConfig {
    /// Id to stamp its events with, for example `baresip:1`.
    pub id: String,
    /// `microphone`, `baresip`, `dialog`, `loopback-http`.
    pub kind: String,
    /// Address, for those that have one.
    pub address: Option<String>,
}

/// What the desktop should listen to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Listening {
    /// Sources to run.
    pub sources: Vec<SourceConfig>,
    /// Exact process basenames the agent called a phone.
    pub phones: Vec<String>,
    /// The agent opted in to browsers as phones.
    pub browsers: bool,
}
