//! Keys out of keys: HKDF-SHA256 (RFC 5869), with a label for each use so that no two uses share a key.

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

/// Bytes of a key.
pub(crate) const KEY_BYTES: usize = 32;
/// A key; zeroed when it is dropped.
pub(crate) type Key = Zeroizing<[u8; KEY_BYTES]>;

/// A key for one use, bound to what `parts` say. Each part has its length before it.
pub(crate) fn key(from: &[u8], label: &str, parts: &[&[u8]]) -> Key {
    let mut out = Zeroizing::new([0; KEY_BYTES]);
    fill(from, label, parts, &mut *out);
    out
}

/// As [`key`], for any length under 8160 bytes.
pub(crate) fn fill(from: &[u8], label: &str, parts: &[&[u8]], out: &mut [u8]) {
    let expanded = Hkdf::<Sha256>::new(None, from).expand(&bound(label, parts), out);
    debug_assert!(expanded.is_ok(), "no key is as long as that");
}

/// A label and parts as bytes that no other label and parts have.
pub(crate) fn bound(label: &str, parts: &[&[u8]]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for part in std::iter::once(label.as_bytes()).chain(parts.iter().copied()) {
        bytes.extend(u32::try_from(part.len()).unwrap_or(u32::MAX).to_be_bytes());
        bytes.extend(part);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_labels_and_parts_are_bound_to_the_same_bytes() {
        assert_ne!(bound("a", &[b"bc"]), bound("ab", &[b"c"]));
        assert_ne!(bound("a", &[b"", b"b"]), bound("a", &[b"b", b""]));
        assert_ne!(bound("a", &[b"b"]), bound("a", &[b"b", b""]));
    }

    #[test]
    fn each_use_has_a_key_of_its_own() {
        let from = [7; KEY_BYTES];
        assert_ne!(*key(&from, "one", &[]), *key(&from, "two", &[]));
        assert_ne!(*key(&from, "one", &[b"a"]), *key(&from, "one", &[b"b"]));
        assert_ne!(*key(&[8; KEY_BYTES], "one", &[]), *key(&from, "one", &[]));
    }
}
