//! As whom the server itself writes: said when a desk joins, and to an older profile with the next answer.

use crate::{centre::Centre, run, two_desks};
use anyhow::{Result, ensure};

#[test]
fn a_profile_that_joined_before_learns_as_whom_the_server_writes_and_goes_on() -> Result<()> {
    run(async || {
        let centre = Centre::sample()?;
        let (amara, piotr) = two_desks(&centre).await?;
        let joined = amara.knows_the_server().await?;
        let amara = amara.restarted_as_an_older_one().await?;
        ensure!(amara.knows_the_server().await? == joined);
        piotr.give("Amara Okafor", "It goes on as before").await?;
        amara.has_exactly(&["It goes on as before"]).await
    })
}
