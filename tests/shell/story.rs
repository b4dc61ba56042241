//! What an agent does with thanks and the path in the real window is kept: after a power cut, and with no network, the
//! window shows all of it again. Each step is taken by clicking and typing, and compared with what the resident says.

use crate::{
    live_a_little,
    page::Page,
    place::{Place, within},
};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

const GIVEN: &str = "You drew the whole tariff on a napkin, and I have it on my screen since.";
const GOAL: &str = "Draw two tariffs on one page each and try them with a newcomer";

/// The newest kudos that a colleague gave to the agent.
fn received(place: &Place) -> Result<Value> {
    let list = place.ask("kudos_list", json!({ "which": "received" }))?;
    let mut all = list.as_array().context("no list")?.iter();
    let found = all.find(|kudos| !kudos["from_id"].is_null());
    found.cloned().context("nobody thanked her")
}

/// The same kudos, once it `fits`.
fn becomes(place: &Place, id: &Value, what: &str, fits: impl Fn(&Value) -> bool) -> Result<Value> {
    within(what, || {
        let list = place.ask("kudos_list", json!({ "which": "received" }))?;
        let all = list.as_array().context("no list")?;
        Ok(all
            .iter()
            .find(|kudos| kudos["id"] == *id && fits(kudos))
            .cloned())
    })
}

fn words(value: &Value) -> Result<&str> {
    value.as_str().context("words")
}

/// The card on the wall that says so.
fn card(text: &str) -> String {
    format!("//li[contains(., {text:?})]")
}

async fn gives(place: &Place, page: &Page) -> Result<()> {
    page.click("header button").await?;
    page.type_into("[role=combobox]", "Piotr\u{e007}").await?;
    page.type_into("[role=dialog] textarea", GIVEN).await?;
    page.click("[role=dialog] button[type=submit]").await?;
    // Says what the page shows instead, when it never does.
    page.shows(GIVEN).await?;
    within("the resident has the kudos", || {
        let list = place.ask("kudos_list", json!({ "which": "given" }))?;
        let all = list.as_array().context("no list")?;
        Ok(all.iter().any(|kudos| kudos["text"] == GIVEN).then_some(()))
    })
}

/// Shows a received kudos to the team and makes it evidence; gives the skill.
async fn shows_and_uses(place: &Place, page: &Page, kudos: &Value) -> Result<String> {
    let card = card(words(&kudos["text"])?);
    page.click_at(&format!(
        "{card}//button[starts-with(@aria-label, 'Who may see it')]"
    ))
    .await?;
    page.click_at(&format!(
        "{card}//*[@role='menuitemradio'][contains(., 'My team')]"
    ))
    .await?;
    becomes(place, &kudos["id"], "the team sees it", |kudos| {
        kudos["visibility"] == "team"
    })?;
    page.click_at(&format!("{card}//button[starts-with(@aria-label, 'This shows')]"))
        .await?;
    page.click_at(&format!("{card}//*[@role='menuitem']")).await?;
    let used = becomes(place, &kudos["id"], "it is evidence", |kudos| {
        kudos["shows"].as_array().is_some_and(|shows| shows.len() == 1)
    })?;
    Ok(words(&used["shows"][0]["skill"])?.to_owned())
}

async fn sets_a_goal(place: &Place, page: &Page) -> Result<()> {
    page.turn_to("path").await?;
    page.click_at("//button[contains(., 'New goal')]").await?;
    page.type_into("[role=dialog] textarea", GOAL).await?;
    page.click("[role=dialog] button[type=submit]").await?;
    within("the resident has the goal", || {
        let goals = place.ask("goal_list", Value::Null)?;
        let all = goals.as_array().context("no goals")?;
        Ok(all.iter().any(|goal| goal["text"] == GOAL).then_some(()))
    })
}

#[tokio::test]
async fn what_was_given_shown_used_and_planned_is_there_after_a_power_cut_without_a_network() -> Result<()> {
    let mut place = Place::joined()?;
    live_a_little(&place)?;
    let kudos = received(&place)?;
    let text = words(&kudos["text"])?;
    ensure!(kudos["visibility"] == "me", "it is hers alone at first: {kudos}");
    let page = Page::open(&place, "kudos").await?;
    gives(&place, &page).await?;
    let skill = shows_and_uses(&place, &page, &kudos).await?;
    sets_a_goal(&place, &page).await?;
    page.shows(GOAL).await?;
    place.picture("story-before")?;
    page.close().await?;

    place.cut_power()?;
    place.start_resident()?;
    let page = Page::open(&place, "kudos").await?;
    page.shows(GIVEN).await?;
    let card = card(text);
    page.finds(&format!(
        "{card}//button[starts-with(@aria-label, 'Who may see it')][contains(., 'My team')]"
    ))
    .await?;
    page.finds(&format!("{card}[contains(., \"Shows {skill} on your path\")]"))
        .await?;
    place.picture("story-kudos")?;
    page.turn_to("path").await?;
    page.shows(GOAL).await?;
    page.finds(&format!(
        "//li[contains(., {skill:?})][contains(., '1 piece of evidence')]"
    ))
    .await?;
    page.shows(text).await?;
    place.picture("story-path")?;
    ensure!(
        place.ask("status", Value::Null)?["sync"]["state"] == "offline",
        "there is no network"
    );
    page.close().await
}
