//! The client that every request here goes by, and the way out of this network.
//!
//! Decides what all of them have in common: no redirect is followed by itself, no idle connection is kept, and this computer itself is
//! never asked by way of another one. Must never add anything that says who asks.

use super::is_loopback;
use crate::sync::proxy;
use protocol::problem::ErrorCode;
use std::time::Duration;
use url::Url;

const CONNECT_WAIT: Duration = Duration::from_secs(10);

/// What every client here is: it follows no redirect by itself, keeps no idle connection, and goes the way out of this network.
pub(super) fn client_for(address: &Url) -> reqwest::ClientBuilder {
    // The library wants a provider even where no TLS is spoken; a second installation is refused,
    // which is fine.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let builder = reqwest::Client::builder()
        .http1_only()
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(CONNECT_WAIT)
        .pool_max_idle_per_host(0);
    let builder = proxied(builder, address);
    match address.scheme() {
        // No TLS is spoken: the system's certificates stay unread.
        "http" => builder.tls_certs_only([]),
        _ => builder,
    }
}

/// The client.
///
/// # Errors
/// [`ErrorCode::Internal`].
pub(super) fn built(builder: reqwest::ClientBuilder) -> Result<reqwest::Client, ErrorCode> {
    builder.build().map_err(|error| {
        tracing::error!(%error, "no HTTP client could be made");
        ErrorCode::Internal
    })
}

/// The way out of this network: what the environment names, which the library reads as curl does; else what the
/// desktop's settings name. This computer itself is never asked by way of another: a token travels in clear to it.
fn proxied(builder: reqwest::ClientBuilder, base: &Url) -> reqwest::ClientBuilder {
    if is_loopback(base) {
        return builder.no_proxy();
    }
    if proxy::named_by(|name| std::env::var_os(name)) {
        tracing::info!("the centre is reached by way of the proxy that the environment names");
        return builder;
    }
    let Some(proxy::Proxy { url, except }) = proxy::of_desktop() else {
        return builder;
    };
    match reqwest::Proxy::https(&url) {
        Ok(proxy) => {
            tracing::info!("the centre is reached by way of the proxy of the desktop's settings");
            builder.proxy(proxy.no_proxy(reqwest::NoProxy::from_string(&except.join(","))))
        }
        Err(_) => {
            tracing::warn!("the proxy of the desktop's settings has no address that can be read");
            builder
        }
    }
}
