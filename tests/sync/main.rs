//! Desks and a centre, the real parts: the application, its store, the network on loopback, and the server's
//! own program, which is killed, restarted and put back from an old copy.
//!
//! Nothing given may be lost or come twice, whatever happens in between.

mod centre;
mod desk;
mod identity;
mod rest;

use anyhow::Result;
use centre::Centre;
use desk::Desk;
use protocol::problem::ErrorCode;

fn run(test: impl AsyncFnOnce() -> Result<()>) -> Result<()> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(test())
}

/// Amara and Piotr at their desks, joined and up to date.
async fn two_desks(centre: &Centre) -> Result<(Desk, Desk)> {
    let amara = Desk::fresh().await?;
    let piotr = Desk::fresh().await?;
    amara.join(&centre.url(), &centre.invite("Amara Okafor")?).await?;
    piotr
        .join(&centre.url(), &centre.invite("Piotr Kowalski")?)
        .await?;
    amara.knows_people().await?;
    piotr.knows_people().await?;
    Ok((amara, piotr))
}

#[test]
fn a_kudos_reaches_the_other_desk_once_and_thanks_come_back() -> Result<()> {
    run(async || {
        let centre = Centre::sample()?;
        let (amara, piotr) = two_desks(&centre).await?;
        piotr
            .give("Amara Okafor", "You stayed calm with the refund call")
            .await?;
        amara
            .has_exactly(&["You stayed calm with the refund call"])
            .await?;
        piotr.has_sent_all().await?;
        amara.thank("You stayed calm with the refund call").await?;
        piotr.was_thanked("You stayed calm with the refund call").await
    })
}

#[test]
fn a_kudos_given_while_the_server_is_down_arrives_after_everybody_restarted() -> Result<()> {
    run(async || {
        let mut centre = Centre::sample()?;
        let (amara, piotr) = two_desks(&centre).await?;
        centre.kill();
        piotr
            .give("Amara Okafor", "Thank you for taking my late shift")
            .await?;
        assert_eq!(piotr.waiting().await?, 1, "it says what waits");
        let amara = amara.restarted().await?;
        let piotr = piotr.restarted().await?;
        assert_eq!(piotr.waiting().await?, 1, "and still after a restart");
        centre.start()?;
        amara.has_exactly(&["Thank you for taking my late shift"]).await?;
        piotr.has_sent_all().await
    })
}

#[test]
fn a_server_killed_again_and_again_loses_and_doubles_nothing() -> Result<()> {
    run(async || {
        let mut centre = Centre::sample()?;
        let (amara, piotr) = two_desks(&centre).await?;
        let texts: Vec<String> = (1..=6)
            .map(|n| format!("Thank you for help number {n}"))
            .collect();
        for (n, text) in texts.iter().enumerate() {
            piotr.give("Amara Okafor", text).await?;
            // Killed with the push still under way, with it answered, with the row delivered.
            match n % 3 {
                0 => {}
                1 => piotr.has_sent_all().await?,
                _ => amara.has(text).await?,
            }
            centre.kill();
            centre.start()?;
        }
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        amara.has_exactly(&texts).await?;
        piotr.has_sent_all().await?;
        centre.fsck()
    })
}

#[test]
fn a_server_put_back_to_an_old_copy_is_repaired_by_the_desks() -> Result<()> {
    run(async || {
        let mut centre = Centre::sample()?;
        let (amara, piotr) = two_desks(&centre).await?;
        piotr.give("Amara Okafor", "Before the copy was made").await?;
        amara.has("Before the copy was made").await?;
        centre.kill();
        let copy = centre.copy()?;
        centre.start()?;
        piotr.give("Amara Okafor", "After the copy was made").await?;
        amara.has("After the copy was made").await?;
        piotr.has_sent_all().await?;
        centre.kill();
        centre.put_back(&copy)?;
        centre.start()?;
        piotr.give("Amara Okafor", "After it was put back").await?;
        let all = [
            "Before the copy was made",
            "After the copy was made",
            "After it was put back",
        ];
        amara.has_exactly(&all).await?;
        piotr.has_sent_all().await?;
        // Another desk knows only what the server holds: so the server holds all of it again.
        let elsewhere = Desk::fresh().await?;
        elsewhere
            .join(&centre.url(), &centre.invite("Amara Okafor")?)
            .await?;
        elsewhere.has_exactly(&all).await?;
        centre.fsck()
    })
}

#[test]
fn a_cloned_profile_goes_its_own_way_and_both_are_heard_once() -> Result<()> {
    run(async || {
        let centre = Centre::sample()?;
        let (amara, piotr) = two_desks(&centre).await?;
        piotr.give("Amara Okafor", "Before there were two of me").await?;
        amara.has("Before there were two of me").await?;
        let (piotr, clone) = piotr.cloned().await?;
        piotr.give("Amara Okafor", "From the first of me").await?;
        amara.has("From the first of me").await?;
        clone.give("Amara Okafor", "From the second of me").await?;
        piotr.give("Amara Okafor", "And from the first again").await?;
        let all = [
            "Before there were two of me",
            "From the first of me",
            "From the second of me",
            "And from the first again",
        ];
        amara.has_exactly(&all).await?;
        piotr.has_sent_all().await?;
        clone.has_sent_all().await?;
        for desk in [&piotr, &clone, &amara] {
            desk.is_sound().await?;
        }
        centre.fsck()
    })
}

#[test]
fn joining_says_exactly_what_was_wrong() -> Result<()> {
    run(async || {
        let mut centre = Centre::sample()?;
        let url = centre.url();
        let desk = Desk::fresh().await?;
        assert_eq!(desk.refused(&url, "00000-00000").await?, ErrorCode::CodeUnknown);
        assert_eq!(desk.refused(&url, "").await?, ErrorCode::CodeUnknown);
        assert_eq!(desk.refused("a server", "x").await?, ErrorCode::AddressBad);
        assert_eq!(
            desk.refused("http://centre.example", "x").await?,
            ErrorCode::PlainHttpRefused
        );
        let code = centre.invite("Amara Okafor")?;
        centre.kill();
        assert_eq!(desk.refused(&url, &code).await?, ErrorCode::ServerUnreachable);
        centre.start()?;
        desk.join(&url, &code).await?;
        assert_eq!(desk.refused(&url, &code).await?, ErrorCode::AlreadyJoined);
        let other = Desk::fresh().await?;
        assert_eq!(other.refused(&url, &code).await?, ErrorCode::CodeUsed);
        Ok(())
    })
}

#[test]
fn leaving_ends_the_token_and_another_code_brings_everything_back() -> Result<()> {
    run(async || {
        let centre = Centre::sample()?;
        let (amara, piotr) = two_desks(&centre).await?;
        piotr.give("Amara Okafor", "Good to have you here").await?;
        amara.has("Good to have you here").await?;
        amara.leave().await?;
        amara.join(&centre.url(), &centre.invite("Amara Okafor")?).await?;
        amara.has_exactly(&["Good to have you here"]).await
    })
}
