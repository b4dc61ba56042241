//! Whether it is the server's certificate that kept a request from being sent, and why.
//!
//! Decides by the causes of an error alone. Must never take anything else for it: what it finds is told to the agent as
//! something to ask their centre about.

use protocol::problem::CertificateFault;
use rustls::CertificateError;
use std::{error::Error, io};

/// Why the certificate is not trusted, if that is at the bottom of this error.
pub(super) fn fault(error: &(dyn Error + 'static)) -> Option<CertificateFault> {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if let Some(rustls::Error::InvalidCertificate(why)) = error.downcast_ref() {
            return Some(named(why));
        }
        // What an IO error carries is not what it calls its source: that is the source of what it carries.
        cause = match error.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
            Some(carried) => Some(carried),
            None => error.source(),
        };
    }
    None
}

fn named(why: &CertificateError) -> CertificateFault {
    match why {
        CertificateError::UnknownIssuer => CertificateFault::Issuer,
        CertificateError::Expired
        | CertificateError::ExpiredContext { .. }
        | CertificateError::NotValidYet
        | CertificateError::NotValidYetContext { .. } => CertificateFault::Date,
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            CertificateFault::Name
        }
        _ => CertificateFault::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_found_however_deep_it_lies_and_nothing_else_is_taken_for_it() {
        let invalid = || rustls::Error::InvalidCertificate(CertificateError::UnknownIssuer);
        let once = io::Error::new(io::ErrorKind::InvalidData, invalid());
        let twice = io::Error::other(io::Error::new(io::ErrorKind::InvalidData, invalid()));
        assert_eq!(fault(&invalid()), Some(CertificateFault::Issuer));
        assert_eq!(fault(&once), Some(CertificateFault::Issuer));
        assert_eq!(fault(&twice), Some(CertificateFault::Issuer));
        assert_eq!(
            fault(&io::Error::other(rustls::Error::HandshakeNotComplete)),
            None
        );
        assert_eq!(fault(&io::Error::from(io::ErrorKind::ConnectionRefused)), None);
    }

    #[test]
    fn each_fault_has_its_name_and_an_odd_one_is_no_other_fault() {
        for (why, expected) in [
            (CertificateError::Expired, CertificateFault::Date),
            (CertificateError::NotValidYet, CertificateFault::Date),
            (CertificateError::NotValidForName, CertificateFault::Name),
            (CertificateError::Revoked, CertificateFault::Other),
        ] {
            assert_eq!(named(&why), expected, "{why:?}");
        }
    }
}
