//! Voice: the way of a case, where friction belongs, what a pulse is, and what nobody can work out of its results.

#[cfg(test)]
mod adversary;
#[cfg(test)]
mod case;
#[cfg(test)]
mod centre;
#[cfg(test)]
mod cluster;
#[cfg(test)]
mod crowd;
#[cfg(test)]
mod naive;
#[cfg(test)]
mod pulse;
#[cfg(test)]
mod release;
#[cfg(test)]
mod secrets;
