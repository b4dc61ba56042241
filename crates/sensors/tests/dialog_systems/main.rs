//! Telephone systems as they are: each kind of document, refusal and restart that public reports tell of, played
//! at the real source over real sockets, with the real tracker behind it.
#![cfg(target_os = "linux")]

#[cfg(test)]
mod documents;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod subscriptions;
#[cfg(test)]
mod system;
#[cfg(test)]
mod tls;

/// Plays all `rows` at once: each waits for its own system.
#[cfg(test)]
pub(crate) fn side_by_side<T: Send>(rows: impl IntoIterator<Item = T>, play: impl Fn(T) + Sync) {
    let play = &play;
    std::thread::scope(|scope| {
        for row in rows {
            scope.spawn(move || play(row));
        }
    });
}
