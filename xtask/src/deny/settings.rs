//! `deny.toml`, as `cargo deny` defines it, as far as it is used here.
//!
//! Must refuse what it does not know: a setting that only looks obeyed would be worse than none.

use serde::Deserialize;

/// The file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Settings {
    pub(super) graph: Graph,
    pub(super) advisories: Advisories,
    pub(super) licenses: Licenses,
    pub(super) bans: Bans,
    #[serde(rename = "sources")]
    _sources: Sources,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Graph {
    pub(super) targets: Vec<String>,
    #[serde(default, rename = "all-features")]
    _all_features: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Advisories {
    #[serde(default, rename = "version")]
    _version: u8,
    /// Only the registry knows; `cargo deny` asks it.
    #[serde(default, rename = "yanked")]
    _yanked: String,
    #[serde(default)]
    pub(super) unmaintained: Scope,
    /// Advisories that do not concern us, each with its reason.
    #[serde(default)]
    pub(super) ignore: Vec<Ignored>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ignored {
    pub(super) id: String,
    #[serde(rename = "reason")]
    _reason: String,
}

/// For which crates somebody must be there to mend them.
#[derive(Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Scope {
    #[default]
    All,
    Workspace,
    None,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Licenses {
    #[serde(default, rename = "version")]
    _version: u8,
    #[serde(default, rename = "confidence-threshold")]
    _confidence_threshold: f32,
    pub(super) allow: Vec<String>,
    pub(super) private: Private,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Private {
    pub(super) ignore: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Bans {
    #[serde(rename = "multiple-versions")]
    _multiple_versions: Allowed,
    pub(super) wildcards: Wildcards,
    #[serde(default)]
    pub(super) allow_wildcard_paths: bool,
    #[serde(default)]
    pub(super) deny: Vec<Banned>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Wildcards {
    Allow,
    Deny,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Banned {
    /// `name` or `name@requirement`.
    #[serde(rename = "crate")]
    pub(super) name: String,
    pub(super) reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Sources {
    #[serde(rename = "unknown-registry")]
    _unknown_registry: Denied,
    #[serde(rename = "unknown-git")]
    _unknown_git: Denied,
}

/// A setting that is understood in one way only.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Denied {
    Deny,
}

/// A setting that is understood in one way only.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Allowed {
    Allow,
}
