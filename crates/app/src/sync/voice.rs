//! What is asked of the centre's server about what the agent says: one request, one answer.

use super::{
    http::{self, Http},
    ledger::Ledger,
};
use protocol::{
    problem::Problem,
    voice::{NamedPost, Outcome, Slip, TokensAnswer, TokensAsked},
};

/// The server, as whoever is signed in there.
pub(crate) struct VoiceServer(Http);

impl VoiceServer {
    /// At an address that was joined.
    pub(crate) fn new(url: &str, token: &str, ledger: &Ledger) -> Result<VoiceServer, Problem> {
        Ok(VoiceServer(Http::new(url, token, ledger.clone())?))
    }

    /// Says something under the agent's name.
    pub(crate) async fn say(&self, post: &NamedPost) -> Result<Outcome, Problem> {
        Ok(self.0.voice(post).await?)
    }

    /// Asks for tokens.
    pub(crate) async fn tokens(&self, asked: &TokensAsked) -> Result<TokensAnswer, Problem> {
        Ok(self.0.tokens(asked).await?)
    }
}

/// Posts a slip, as nobody.
///
/// # Errors
/// The server cannot be reached, or does not answer as it should.
pub(crate) async fn slip(url: &str, slip: &Slip, ledger: &Ledger) -> Result<Outcome, Problem> {
    Ok(http::voice::slip(url, slip, ledger).await?)
}
