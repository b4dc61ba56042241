//! One agent's application on a private profile, with the machine's own clock.

use crate::centre::copy_files;
use anyhow::{Context, Result, bail, ensure};
use app::{App, Options, World};
use domain::{time::Now, tracker::Outside};
use protocol::{local::Caller, problem::ErrorCode};
use sensors::clock::{Clock, SystemClock};
use serde_json::{Value, json};
use std::{sync::Arc, time::Duration};
use tempfile::TempDir;
use tokio::{sync::broadcast::error::RecvError, time::timeout};
use uuid::Uuid;

/// Longer than the slowest way any of this takes; a test that waits so long has failed.
const WAIT_MAX: Duration = Duration::from_secs(90);

struct Machine;

impl World for Machine {
    fn now(&self) -> Now {
        SystemClock.now()
    }

    #[expect(clippy::disallowed_methods, reason = "a test is an edge: it makes ids")]
    fn uuid(&self) -> Uuid {
        Uuid::now_v7()
    }

    fn boot_id(&self) -> String {
        "this boot".into()
    }

    fn random(&self, out: &mut [u8]) {
        getrandom::fill(out).expect("the system gives randomness");
    }
}

fn asked(relief: &Value) -> Vec<Value> {
    relief["asked"].as_array().cloned().unwrap_or_default()
}

fn database(home: &TempDir) -> Result<rusqlite::Connection> {
    let path = home.path().join("breakwater.db");
    Ok(rusqlite::Connection::open(path)?)
}

pub(crate) struct Desk {
    home: TempDir,
    app: App,
}

impl Desk {
    /// A new profile.
    pub(crate) async fn fresh() -> Result<Desk> {
        Desk::open(tempfile::tempdir()?).await
    }

    async fn open(home: TempDir) -> Result<Desk> {
        let options = Options {
            home: home.path().to_owned(),
            locale: "en_GB.UTF-8".into(),
        };
        let (app, mut effects) = App::open(options, Arc::new(Machine)).await?;
        tokio::spawn(async move { while effects.recv().await.is_some() {} });
        Ok(Desk { home, app })
    }

    /// Ends in good order and starts again.
    pub(crate) async fn restarted(self) -> Result<Desk> {
        self.app.close().await;
        Desk::open(self.home).await
    }

    /// Ends, and starts again as one that joined before a profile kept as whom the server writes.
    pub(crate) async fn restarted_as_an_older_one(self) -> Result<Desk> {
        self.app.close().await;
        let sql = "UPDATE setting SET value = json_remove(value, '$.server') WHERE key = 'centre'";
        ensure!(database(&self.home)?.execute(sql, [])? == 1);
        Desk::open(self.home).await
    }

    /// As whom the server writes, as far as this profile knows.
    fn server(&self) -> Result<Option<String>> {
        let sql = "SELECT json_extract(value, '$.server') FROM setting WHERE key = 'centre'";
        Ok(database(&self.home)?.query_row(sql, [], |row| row.get(0))?)
    }

    /// Waits until this profile knows as whom the server writes.
    pub(crate) async fn knows_the_server(&self) -> Result<String> {
        self.wait("the server's own name", async || Ok(self.server()?.is_some()))
            .await?;
        self.server()?.context("it was there")
    }

    /// Ends, and two start from the same profile.
    pub(crate) async fn cloned(self) -> Result<(Desk, Desk)> {
        self.app.close().await;
        let other = tempfile::tempdir()?;
        copy_files(self.home.path(), other.path())?;
        Ok((Desk::open(self.home).await?, Desk::open(other).await?))
    }

    async fn call(&self, name: &str, args: Value) -> Result<Value> {
        let answer = self.app.call(Caller::Window, name, args).await;
        answer.with_context(|| format!("{name} is refused"))
    }

    pub(crate) async fn join(&self, url: &str, code: &str) -> Result<()> {
        self.call("join", json!({"url": url, "code": code}))
            .await
            .map(drop)
    }

    pub(crate) async fn leave(&self) -> Result<()> {
        self.call("leave", Value::Null).await.map(drop)
    }

    /// Why joining is refused.
    pub(crate) async fn refused(&self, url: &str, code: &str) -> Result<ErrorCode> {
        let args = json!({"url": url, "code": code});
        match self.app.call(Caller::Window, "join", args).await {
            Ok(_) => bail!("joining {url} was not refused"),
            Err(problem) => Ok(problem.code),
        }
    }

    pub(crate) async fn give(&self, to: &str, text: &str) -> Result<()> {
        self.call("kudos_give", json!({"to": to, "text": text}))
            .await
            .map(drop)
    }

    pub(crate) async fn thank(&self, text: &str) -> Result<()> {
        let all = self.kudos().await?;
        let found = all
            .iter()
            .find(|kudos| kudos["text"] == text)
            .context("no such kudos")?;
        self.call("kudos_thank", json!({"id": found["id"]}))
            .await
            .map(drop)
    }

    async fn kudos(&self) -> Result<Vec<Value>> {
        Ok(serde_json::from_value(
            self.call("kudos_list", Value::Null).await?,
        )?)
    }

    /// Marks the last call as hard and tells the leader.
    pub(crate) async fn hard_and_tell(&self) -> Result<()> {
        self.call("hard", json!({"tell_leader": true})).await.map(drop)
    }

    /// What was asked of this desk's leader, and what is asked of this desk.
    pub(crate) async fn relief(&self) -> Result<Value> {
        self.call("relief_show", Value::Null).await
    }

    /// Waits until somebody of the team asks for relief here.
    pub(crate) async fn is_asked(&self) -> Result<Vec<Value>> {
        self.wait("somebody to ask", async || {
            Ok(!asked(&self.relief().await?).is_empty())
        })
        .await?;
        Ok(asked(&self.relief().await?))
    }

    /// Waits until the policy in force has these numbers, as it differs from the program's own.
    pub(crate) async fn has_numbers(&self, numbers: Value) -> Result<()> {
        self.wait("the floor", async || {
            Ok(self.call("policy_show", Value::Null).await?["numbers"] == numbers)
        })
        .await
    }

    /// How many records wait to be sent.
    pub(crate) async fn waiting(&self) -> Result<u64> {
        let status = self.call("status", Value::Null).await?;
        status["sync"]["waiting"]
            .as_u64()
            .context("no count of what waits")
    }

    /// Waits until the centre's people arrived.
    pub(crate) async fn knows_people(&self) -> Result<()> {
        self.wait("the people", async || {
            let people = self.call("people_find", json!({})).await?;
            Ok(people.as_array().is_some_and(|people| !people.is_empty()))
        })
        .await
    }

    /// Waits until the server holds everything written here.
    pub(crate) async fn has_sent_all(&self) -> Result<()> {
        self.wait("all to be sent", async || {
            let status = self.call("status", Value::Null).await?;
            Ok(status["sync"]["state"] == "online" && status["sync"]["waiting"] == 0)
        })
        .await
    }

    /// Waits until this kudos is here.
    pub(crate) async fn has(&self, text: &str) -> Result<()> {
        self.wait(text, async || {
            Ok(self.kudos().await?.iter().any(|kudos| kudos["text"] == text))
        })
        .await
    }

    /// Waits until all of these are here, then checks that each came once. The sample's own kudos are
    /// not counted.
    pub(crate) async fn has_exactly(&self, texts: &[&str]) -> Result<()> {
        for text in texts {
            self.has(text).await?;
        }
        let all = self.kudos().await?;
        for text in texts {
            let times = all.iter().filter(|kudos| kudos["text"] == *text).count();
            ensure!(times == 1, "{text:?} came {times} times");
        }
        self.is_sound().await
    }

    /// Waits until the receiver of this kudos said thanks.
    pub(crate) async fn was_thanked(&self, text: &str) -> Result<()> {
        self.wait("thanks", async || {
            let all = self.kudos().await?;
            Ok(all
                .iter()
                .any(|kudos| kudos["text"] == text && kudos["thanked"] == true))
        })
        .await
    }

    /// The doctor finds every chain of the log whole.
    pub(crate) async fn is_sound(&self) -> Result<()> {
        let checks = self.call("doctor", Value::Null).await?;
        let log = checks
            .as_array()
            .and_then(|all| all.iter().find(|check| check["check"] == "log"));
        let log = log.context("the doctor does not look at the log")?;
        ensure!(log["ok"] == true, "{log}");
        Ok(())
    }

    /// Waits for `there`, looking again with each event of the application. A desk that has long been
    /// offline is told that the computer woke, as the desktop would, so that no back-off is waited for.
    async fn wait(&self, what: &str, there: impl AsyncFn() -> Result<bool>) -> Result<()> {
        let mut events = self.app.events();
        self.app
            .signal(Machine.now(), Outside::Resume { slept_ms: None })
            .await;
        let waited = timeout(WAIT_MAX, async {
            while !there().await? {
                if let Err(RecvError::Closed) = events.recv().await {
                    bail!("the application ended");
                }
            }
            Ok(())
        });
        match waited.await {
            Ok(found) => found,
            Err(_) => bail!(
                "waited in vain for {what}: {}",
                self.call("status", Value::Null).await?["sync"]
            ),
        }
    }
}
