//! Signing out at the identity provider: what was begun here with that account ends, at once and everywhere.
//!
//! Ends what was begun with the account and nothing else: whoever came in with a code is not the provider's to sign out.
//! Must never end anything on a word that is not the provider's own, nor twice on the same.

use super::{
    Refused,
    acts::{self, What},
    centre::Centre,
    sessions, sso,
};
use crate::{
    provider::ProviderError,
    store::{SignedOut, Tx},
};
use chrono::{DateTime, Utc};
use protocol::problem::SsoFault;

/// As whom it is noted.
pub const ACTOR: &str = "identity provider";

/// Takes the provider's word that somebody signed out there; answers how many sessions that ended.
///
/// # Errors
/// [`Refused::Sso`]: `untrusted` for what is not the provider's word, `expired` for one that was taken before; or the store's.
pub async fn told(centre: &Centre, token: &str) -> Result<usize, Refused> {
    let (provider, now) = (sso::provider(centre)?, (centre.clock)());
    let said = provider.logged_out(token, now).await.map_err(|error| {
        tracing::warn!(%error, "nobody was signed out by what came as the identity provider's word");
        Refused::Sso(match error {
            ProviderError::Down(_) => SsoFault::ProviderDown,
            ProviderError::Untrusted(_) => SsoFault::Untrusted,
        })
    })?;
    let written = centre.store.write(move |tx| {
        tx.drop_stale_logins(now)?;
        if !tx.put_logout_word(said.word, said.good_until)? {
            return Err(Refused::Sso(SsoFault::Expired));
        }
        let out = SignedOut {
            issuer: said.issuer,
            sub: said.sub,
            sid: said.sid,
        };
        end(tx, &out, now)
    });
    written.await
}

fn end(tx: &mut dyn Tx, out: &SignedOut, now: DateTime<Utc>) -> Result<usize, Refused> {
    // Whoever is on the way in with that account does not arrive.
    tx.drop_login_codes(out)?;
    let meant = tx.sessions_begun_with(out)?;
    for token in &meant {
        let Some(session) = tx.session(*token)? else {
            continue;
        };
        sessions::end(tx, *token)?;
        let name = sessions::session_name(&session);
        acts::note_by(tx, ACTOR, What::SessionEnd, Some(session.person), &name, now)?;
    }
    Ok(meant.len())
}
