//! A question of the keyring to the person: shown by the keyring itself, answered or put away there.
//!
//! Must never wait for a keyring that ended in the middle of its question, nor longer than a person takes.

use super::service::{NAME, NOTHING, PERSON_MAX, Service, fault};
use app::keeper::{Ask, KeeperFault};
use futures_util::StreamExt;
use std::time::Duration;
use tokio::time::timeout;
use zbus::{
    MatchRule, MessageStream,
    message::Type as Kind,
    zvariant::{OwnedObjectPath, OwnedValue},
};

const PROMPT: &str = "org.freedesktop.Secret.Prompt";
/// Longest wait for a question to appear, or to go.
const SHOWN_MAX: Duration = Duration::from_secs(25);

/// What the person answered; `None` when nothing was asked. A question that may not be asked counts as put away.
pub(super) async fn answered(
    service: &Service,
    asks: &OwnedObjectPath,
    ask: Ask,
) -> Result<Option<OwnedValue>, KeeperFault> {
    if asks.as_str() == NOTHING {
        return Ok(None);
    }
    if ask == Ask::Nobody {
        dismiss(service, asks).await;
        return Err(KeeperFault::Locked);
    }
    let mut done = completed(service, asks).await.map_err(|error| fault(&error))?;
    let mut comings = service.comings().await.map_err(|error| fault(&error))?;
    service
        .call(asks.as_str(), PROMPT, "Prompt", &"", SHOWN_MAX)
        .await?;
    let answer = async {
        tokio::select! {
            said = done.next() => said.and_then(Result::ok),
            // Whoever asked has ended, or another keyring has taken its place.
            _ = comings.next() => None,
        }
    };
    let Ok(answer) = timeout(PERSON_MAX, answer).await else {
        dismiss(service, asks).await;
        return Err(KeeperFault::Locked);
    };
    let body = answer.ok_or(KeeperFault::Silent)?.body();
    match body.deserialize::<(bool, OwnedValue)>() {
        Ok((false, told)) => Ok(Some(told)),
        Ok((true, _)) => Err(KeeperFault::Locked),
        Err(_) => Err(KeeperFault::Silent),
    }
}

async fn completed(service: &Service, asks: &OwnedObjectPath) -> zbus::Result<MessageStream> {
    let rule = MatchRule::builder()
        .msg_type(Kind::Signal)
        .sender(NAME)?
        .path(asks.as_str())?
        .interface(PROMPT)?
        .member("Completed")?;
    MessageStream::for_match_rule(rule.build(), &service.bus, Some(1)).await
}

/// Takes a question away. One that is gone already is fine.
async fn dismiss(service: &Service, asks: &OwnedObjectPath) {
    let _ = service
        .call(asks.as_str(), PROMPT, "Dismiss", &(), SHOWN_MAX)
        .await;
}
