//! Call sources and outside signals behind traits, per operating system.
