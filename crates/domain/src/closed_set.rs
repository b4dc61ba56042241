//! Closed sets: an enum whose names are the same in records, in views, in TypeScript and in the keys of words.
//!
//! One list gives the enum, `ALL` and `name()`. A set that grows with another program (record kinds, kinds of
//! call sources) is none of these.

/// Declares a closed set: `Name = "name",` for each member, after its documentation.
macro_rules! closed_set {
    ($(#[$meta:meta])* pub enum $Set:ident { $($(#[$doc:meta])* $Name:ident = $text:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $Set { $($(#[$doc])* #[serde(rename = $text)] $Name,)* }

        impl $Set {
            /// Every member, in the order of the list.
            pub const ALL: &'static [$Set] = &[$($Set::$Name,)*];

            /// The machine-readable name.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $($Set::$Name => $text,)* }
            }

            /// The member of this name.
            #[must_use]
            pub fn named(name: &str) -> Option<$Set> {
                $Set::ALL.iter().copied().find(|member| member.name() == name)
            }
        }
    };
}

pub(crate) use closed_set;
