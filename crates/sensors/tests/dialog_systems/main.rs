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
