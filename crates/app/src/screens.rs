//! The screens of this session, as the window saw them last. In memory.

use crate::view::ScreensView;
use std::sync::{Mutex, PoisonError};

/// The place of it.
#[derive(Default)]
pub(crate) struct Screens(Mutex<ScreensView>);

impl Screens {
    pub(crate) fn now(&self) -> ScreensView {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes what the window says; answers whether that is news.
    pub(crate) fn set(&self, screens: ScreensView) -> bool {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_news = *kept != screens;
        *kept = screens;
        is_news
    }
}
