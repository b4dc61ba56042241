//! The tracker as an app drives it: rules of calls, numbers of rest, laws over random shifts, golden vectors.

#[cfg(test)]
mod breaks;
#[cfg(test)]
mod day;
#[cfg(test)]
mod doubts;
#[cfg(test)]
mod history;
#[cfg(test)]
mod kills;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod record;
#[cfg(test)]
mod rest;
#[cfg(test)]
mod restarts;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod simulation;
#[cfg(test)]
mod suppression;
#[cfg(test)]
mod traces;
#[cfg(test)]
mod uncertain;
#[cfg(test)]
mod vectors;
