//! Which addresses are spoken to, and where its routes are.

use super::*;

#[test]
fn https_is_spoken_to_anybody_and_http_to_this_computer_only() {
    for good in [
        "https://centre.example",
        "https://10.1.2.3:8443/breakwater",
        "http://127.0.0.1:8787",
        "http://127.9.9.9",
        "http://[::1]:8787/",
        "http://localhost:8787",
    ] {
        assert!(address(good).is_ok(), "{good}");
    }
    for plain in [
        "http://centre.example",
        "http://10.1.2.3",
        "http://localhost.example",
        "http://[2001:db8::1]",
        "http://128.0.0.1",
    ] {
        assert_eq!(address(plain), Err(ErrorCode::PlainHttpRefused), "{plain}");
    }
    for bad in [
        "",
        "centre.example",
        "localhost:8787",
        "ftp://127.0.0.1",
        "https://",
        "https://a:b@centre.example",
        "https://centre.example/?x=1",
        "file:///etc/hosts",
    ] {
        assert_eq!(address(bad), Err(ErrorCode::AddressBad), "{bad}");
    }
}

#[test]
fn routes_follow_the_path_of_the_address() {
    for (typed, expected) in [
        ("https://a.example", "https://a.example/v1/push"),
        ("https://a.example/b", "https://a.example/b/v1/push"),
        ("https://a.example/b/", "https://a.example/b/v1/push"),
    ] {
        assert_eq!(
            address(typed).unwrap().join("v1/push").unwrap().as_str(),
            expected
        );
    }
}
