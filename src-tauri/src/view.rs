//! What a window can show first. A name of the command line and of the `open` event, nothing more.

/// A view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    Today,
    Kudos,
    Path,
    Voice,
    /// The sheet about a tool that got in the way, over the view in which it is answered.
    Friction,
    Settings,
    Reset,
}

impl View {
    pub(crate) const ALL: [View; 7] = [
        View::Today,
        View::Kudos,
        View::Path,
        View::Voice,
        View::Friction,
        View::Settings,
        View::Reset,
    ];

    /// Its name on the wire.
    pub(crate) fn name(self) -> &'static str {
        match self {
            View::Today => "today",
            View::Kudos => "kudos",
            View::Path => "path",
            View::Voice => "voice",
            View::Friction => "friction",
            View::Settings => "settings",
            View::Reset => "reset",
        }
    }

    /// The view of that name.
    pub(crate) fn named(name: &str) -> Option<View> {
        View::ALL.into_iter().find(|view| view.name() == name)
    }
}
