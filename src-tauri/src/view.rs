//! What a window can show first. A name of the command line and of the `open` event, nothing more.

/// A view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    Today,
    Kudos,
    Path,
    Settings,
    Reset,
}

impl View {
    const ALL: [View; 5] = [View::Today, View::Kudos, View::Path, View::Settings, View::Reset];

    /// Its name on the wire.
    pub(crate) fn name(self) -> &'static str {
        match self {
            View::Today => "today",
            View::Kudos => "kudos",
            View::Path => "path",
            View::Settings => "settings",
            View::Reset => "reset",
        }
    }

    /// The view of that name.
    pub(crate) fn named(name: &str) -> Option<View> {
        View::ALL.into_iter().find(|view| view.name() == name)
    }
}
