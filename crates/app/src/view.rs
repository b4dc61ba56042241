//! View models: exactly what a window draws, with the limits its fields obey.
//!
//! The only shapes that become TypeScript (`ui/src/lib/generated/api.ts`), one file a noun. They decide
//! nothing; each is built in the noun's own file.

use serde_json::Value;

macro_rules! views { ($($(#[$attr:meta])* $vis:vis $what:ident $name:ident $body:tt)*) => { $(
    $(#[$attr])*
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    #[cfg_attr(test, derive(ts_rs::TS))]
    #[serde(rename_all = "snake_case")]
    $vis $what $name $body
)*

    /// These views as TypeScript, with their documentation.
    #[cfg(test)]
    pub(super) fn typescript(config: &ts_rs::Config) -> String {
        [$(super::typescript::declared::<$name>(config)),*].join("\n")
    }
}; }

/// Closed sets that the domain or the wire owns, as TypeScript unions under their own names.
#[cfg(test)]
fn closed_sets() -> String {
    use domain::{
        calls::event::{MicClass, Trouble},
        hook::HookEvent,
        kudos::{again::AgainWhy, report::ReportReason},
        path::{GoalLetter, LetterSaid},
        recognition::Way,
        rest::{reset::ResetKind, suppression::SuppressionReason},
        shortcut::ShortcutAct,
        tracker::{Confidence, NoteKind, SpanKind},
        voice::{Sort, pulse::Share},
    };
    use protocol::problem::CertificateFault;
    macro_rules! unions { ($($Set:ident)*) => { [$(
        typescript::union(stringify!($Set), $Set::ALL.iter().map(|member| member.name())),
    )*].concat() }; }
    unions! { Confidence SuppressionReason SpanKind NoteKind ResetKind MicClass Trouble GoalLetter LetterSaid HookEvent ReportReason Way AgainWhy CertificateFault ShortcutAct Sort Share }
}

/// One module a noun, and all of them as TypeScript in this order.
macro_rules! nouns { ($($noun:ident)*) => {
    $(mod $noun; pub use $noun::*;)*

    #[cfg(test)]
    fn all(config: &ts_rs::Config) -> String {
        [$($noun::typescript(config)),*].join("\n")
    }
}; }

nouns! { today history kudos path excerpt settings statutory relief sent vault hook calendar ideas shortcuts voice }

/// An event for windows: which view to ask for again. Topics: `today`, `history`, `relief`, `kudos`, `path`, `voice`,
/// `settings`, `vault`, `reset`, `open`.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The topic.
    pub topic: &'static str,
    /// For `open`: `{"view": …}`; else null.
    pub payload: Value,
}

#[cfg(test)]
mod typescript;
