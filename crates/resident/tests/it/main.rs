//! The real binary, each test with a private profile and an environment of its own.

#[cfg(test)]
mod cli;
#[cfg(test)]
mod desk;
#[cfg(test)]
mod desktop_signals;
#[cfg(test)]
mod failing;
#[cfg(test)]
mod hooks;
#[cfg(test)]
mod mine;
#[cfg(test)]
mod notices;
#[cfg(test)]
mod policy;
#[cfg(test)]
mod proxy;
#[cfg(test)]
mod resident;
#[cfg(test)]
mod shortcuts;
#[cfg(test)]
mod socket;
