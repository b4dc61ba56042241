//! The way to the provider: the only file of the server that asks others over HTTP.
//!
//! Bounds every wait and every answer, and follows no redirect.

use super::{
    error::ProviderError,
    settings::{SettingsError, is_loopback},
};
use openidconnect::{HttpRequest, HttpResponse};
use std::{pin::Pin, time::Duration};
use url::Url;

const CONNECT_WAIT: Duration = Duration::from_secs(5);
const ANSWER_WAIT: Duration = Duration::from_secs(10);
/// Largest answer; key sets of large providers have some ten kilobytes.
const ANSWER_BYTES_MAX: usize = 512 * 1024;

/// The way to the provider.
#[derive(Clone)]
pub(super) struct Network(reqwest::Client);

/// An answer under way.
type Sent = Pin<Box<dyn Future<Output = Result<HttpResponse, ProviderError>> + Send>>;

fn down(error: reqwest::Error) -> ProviderError {
    // The address holds what was asked; the causes say what is wrong.
    let error = error.without_url();
    let mut said = error.to_string();
    let mut cause = std::error::Error::source(&error);
    while let Some(next) = cause {
        said += &format!(": {next}");
        cause = next.source();
    }
    ProviderError::Down(said)
}

impl Network {
    pub(super) fn new(issuer: &str) -> Result<Network, SettingsError> {
        // The library wants a provider even where no TLS is spoken; a second installation is refused, which is fine.
        let _second = rustls::crypto::ring::default_provider().install_default();
        let mut builder = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(CONNECT_WAIT)
            .timeout(ANSWER_WAIT)
            .user_agent(concat!("breakwater-server/", env!("CARGO_PKG_VERSION")));
        if Url::parse(issuer).is_ok_and(|url| is_loopback(&url)) {
            builder = builder.no_proxy();
        }
        let client = builder.build();
        Ok(Network(
            client.map_err(|error| SettingsError::Network(error.to_string()))?,
        ))
    }

    /// The way that the library takes.
    pub(super) fn way(&self) -> impl Fn(HttpRequest) -> Sent + Send + Sync + 'static {
        let network = self.clone();
        move |request| {
            let network = network.clone();
            Box::pin(async move { network.send(request).await })
        }
    }

    /// The body of a document.
    pub(super) async fn get(&self, url: String) -> Result<Vec<u8>, ProviderError> {
        let request = http::Request::get(url)
            .header("accept", "application/json")
            .body(Vec::new());
        let request = request.map_err(|error| ProviderError::Untrusted(error.to_string()))?;
        let answer = self.send(request).await?;
        match answer.status() {
            status if status.is_success() => Ok(answer.into_body()),
            status => Err(ProviderError::Down(format!(
                "its discovery document is answered {status}"
            ))),
        }
    }

    pub(super) async fn send(&self, request: HttpRequest) -> Result<HttpResponse, ProviderError> {
        let (parts, body) = request.into_parts();
        let url = parts.uri.to_string();
        let sent = self
            .0
            .request(parts.method, url)
            .headers(parts.headers)
            .body(body);
        let mut answer = sent.send().await.map_err(down)?;
        if answer.status().is_server_error() {
            return Err(ProviderError::Down(format!("it answers {}", answer.status())));
        }
        let mut response = http::Response::builder().status(answer.status());
        if let Some(headers) = response.headers_mut() {
            *headers = answer.headers().clone();
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = answer.chunk().await.map_err(down)? {
            if bytes.len() + chunk.len() > ANSWER_BYTES_MAX {
                return Err(ProviderError::Untrusted("its answer has no end".into()));
            }
            bytes.extend_from_slice(&chunk);
        }
        response
            .body(bytes)
            .map_err(|error| ProviderError::Untrusted(error.to_string()))
    }
}
