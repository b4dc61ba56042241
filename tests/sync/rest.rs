//! "I need ten minutes" from one desk to the leader's, and the floor from the centre to every desk.

use crate::{centre::Centre, desk::Desk, run};
use anyhow::{Context, Result, ensure};
use serde_json::json;
use std::collections::BTreeSet;

/// Amara, the leader of her team, and somebody else of it.
async fn three_desks(centre: &Centre) -> Result<[Desk; 3]> {
    let mut desks = Vec::new();
    for name in ["Amara Okafor", LEADER, COLLEAGUE] {
        let desk = Desk::fresh().await?;
        desk.join(&centre.url(), &centre.invite(name)?).await?;
        desk.knows_people().await?;
        desks.push(desk);
    }
    desks.try_into().ok().context("three desks")
}

const LEADER: &str = "Jonas Weber";
const COLLEAGUE: &str = "Piotr Kowalski";

#[test]
fn an_asking_reaches_the_leader_once_and_nobody_else_even_when_the_server_was_down() -> Result<()> {
    run(async || {
        let mut centre = Centre::sample()?;
        let [amara, leader, colleague] = three_desks(&centre).await?;
        centre.kill();
        amara.hard_and_tell().await?;
        ensure!(
            amara.relief().await?["sent"]["waiting"] == true,
            "it says that it waits"
        );
        amara.hard_and_tell().await?;
        let amara = amara.restarted().await?;
        ensure!(
            amara.relief().await?["sent"]["waiting"] == true,
            "and still after a restart"
        );
        centre.start()?;
        amara.has_sent_all().await?;
        ensure!(amara.relief().await?["sent"]["waiting"] == false);
        let asked = leader.is_asked().await?;
        ensure!(
            asked.len() == 1,
            "asked twice within a minute is asked once: {asked:?}"
        );
        ensure!(
            asked[0]["minutes"] == 10 && asked[0]["stale"] == false,
            "{asked:?}"
        );
        let keys = asked[0].as_object().context("an object")?.keys();
        let keys: BTreeSet<&str> = keys.map(String::as_str).collect();
        ensure!(
            keys == BTreeSet::from(["age_min", "at", "minutes", "name", "stale"]),
            "{keys:?}"
        );
        ensure!(colleague.relief().await?["asked"] == json!([]));
        leader.is_sound().await
    })
}

#[test]
fn a_floor_reaches_every_desk_and_holds_after_a_restart_without_a_network() -> Result<()> {
    run(async || {
        let mut centre = Centre::sample()?;
        let [amara, leader, _] = three_desks(&centre).await?;
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("policy.toml");
        std::fs::write(&file, "mark = \"60m\"\n")?;
        let refused = centre
            .set_policy(&file)
            .err()
            .context("less rest was taken")?
            .to_string();
        ensure!(
            refused.contains("line 1: mark grants less rest than 50m"),
            "{refused}"
        );
        std::fs::write(&file, "mark = \"40m\"\n")?;
        centre.set_policy(&file)?;
        amara.has_numbers(json!([["mark", "40m"]])).await?;
        leader.has_numbers(json!([["mark", "40m"]])).await?;
        centre.kill();
        let amara = amara.restarted().await?;
        amara.has_numbers(json!([["mark", "40m"]])).await?;
        amara.leave().await?;
        amara.has_numbers(json!([])).await
    })
}
