//! Randomness as an argument. What the edge fills in is what every key is made of.
//!
//! The libraries below want generators of three ages; all are this one.

#[cfg(feature = "voice")]
use blind_rsa_signatures::reexports::rsa::rand_core as newer;
use opaque_ke::rand as older;
use rand_core::{CryptoRng, RngCore};

/// A generator out of something that fills bytes with the system's randomness.
pub struct Random<F>(pub F);

impl<F: FnMut(&mut [u8])> RngCore for Random<F> {
    fn next_u32(&mut self) -> u32 {
        let mut bytes = [0; 4];
        (self.0)(&mut bytes);
        u32::from_le_bytes(bytes)
    }

    fn next_u64(&mut self) -> u64 {
        let mut bytes = [0; 8];
        (self.0)(&mut bytes);
        u64::from_le_bytes(bytes)
    }

    fn fill_bytes(&mut self, into: &mut [u8]) {
        (self.0)(into);
    }
}

impl<F: FnMut(&mut [u8])> CryptoRng for Random<F> {}

/// The same generator as the older libraries know one.
pub(crate) struct Older<'a, R>(pub(crate) &'a mut R);

impl<R: CryptoRng> older::RngCore for Older<'_, R> {
    fn next_u32(&mut self) -> u32 {
        self.0.next_u32()
    }

    fn next_u64(&mut self) -> u64 {
        self.0.next_u64()
    }

    fn fill_bytes(&mut self, into: &mut [u8]) {
        self.0.fill_bytes(into);
    }

    fn try_fill_bytes(&mut self, into: &mut [u8]) -> Result<(), older::Error> {
        self.0.fill_bytes(into);
        Ok(())
    }
}

impl<R: CryptoRng> older::CryptoRng for Older<'_, R> {}

/// The same generator as the newer libraries know one.
#[cfg(feature = "voice")]
pub(crate) struct Newer<'a, R>(pub(crate) &'a mut R);

#[cfg(feature = "voice")]
impl<R: CryptoRng> newer::TryRng for Newer<'_, R> {
    type Error = std::convert::Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        Ok(self.0.next_u32())
    }

    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        Ok(self.0.next_u64())
    }

    fn try_fill_bytes(&mut self, into: &mut [u8]) -> Result<(), Self::Error> {
        self.0.fill_bytes(into);
        Ok(())
    }
}

#[cfg(feature = "voice")]
impl<R: CryptoRng> newer::TryCryptoRng for Newer<'_, R> {}
