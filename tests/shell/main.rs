//! The real window under a real display, driven the way a person drives it, beside a real resident and a real
//! server. What it shows is compared with what the resident says. Needs the three binaries built; pictures of
//! every view go to `target/test/shell` for people to look at.
#![cfg(target_os = "linux")]

mod page;
mod place;
mod story;
mod wayland;

use anyhow::{Context, Result, ensure};
use page::Page;
use place::{Place, within};
use serde_json::{Value, json};

const VIEWS: [&str; 5] = ["today", "kudos", "path", "voice", "settings"];

/// What a view must say, taken from the resident's own answer.
fn facts(place: &Place, view: &str) -> Result<Vec<String>> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let command = match view {
        "today" => "today_show",
        "kudos" => "kudos_wall",
        "path" => "path_show",
        "voice" => "voice_show",
        _ => "settings_show",
    };
    let said = place.ask(command, Value::Null)?;
    let found: Vec<Option<String>> = match view {
        "today" => vec![
            text(&said["name"]),
            Some(format!("{} calls", said["counts"]["calls"])),
        ],
        "kudos" => {
            let items = said["items"].as_array().context("no wall")?;
            items.iter().take(5).map(|item| text(&item["text"])).collect()
        }
        "path" => {
            let roles = said["roles"].as_array().context("no roles")?;
            let next = roles
                .iter()
                .find(|role| role["key"] == said["next"])
                .context("no next role")?;
            let skills = said["skills"].as_array().context("no skills")?;
            let mut found = vec![text(&next["name"]), text(&said["goals"][0]["text"])];
            found.extend(skills.iter().map(|skill| text(&skill["name"])));
            found
        }
        "voice" => {
            let said = said["said"].as_array().context("nothing said")?;
            said.iter().map(|one| text(&one["text"])).collect()
        }
        _ => vec![
            text(&said["centre"]["org_name"]),
            text(&said["centre"]["name"]),
            text(&said["home"]),
        ],
    };
    let found: Option<Vec<String>> = found.into_iter().collect();
    let found = found.with_context(|| format!("{command} does not say all: {said}"))?;
    ensure!(!found.is_empty(), "{command} says nothing: {said}");
    Ok(found)
}

/// A day with two calls, a next role, a goal and a suggestion.
fn live_a_little(place: &Place) -> Result<()> {
    for _ in 0..2 {
        place.ask("call_start", json!({ "source": "phone" }))?;
        place.ask("call_end", json!({ "source": "phone" }))?;
    }
    let path = place.ask("path_show", Value::Null)?;
    let roles = path["roles"].as_array().context("the sample has no roles")?;
    let (first, next) = (&roles[0]["key"], &roles[1]["key"]);
    place.ask("path_current_set", json!({ "role": first }))?;
    place.ask("path_next_set", json!({ "role": next }))?;
    let goal = json!({ "text": "Shadow two escalation calls and write up what worked", "by": "2099-11-30" });
    place.ask("goal_add", goal)?;
    let suggestion = json!({ "sort": "suggestion", "text": "Let us swap late shifts among ourselves" });
    place.ask("voice_say", suggestion)?;
    Ok(())
}

async fn look_at_all(place: &Place, page: &Page, when: &str) -> Result<()> {
    let mut backgrounds = Vec::new();
    for theme in ["light", "dark"] {
        place.ask("settings_set", json!({ "theme": theme }))?;
        for view in VIEWS {
            page.turn_to(view).await?;
            for fact in facts(place, view)? {
                page.shows(&fact)
                    .await
                    .with_context(|| format!("{view}, {theme}, {when}"))?;
            }
            place.picture(&format!("{view}-{theme}-{when}"))?;
        }
        backgrounds.push(page.background().await?);
    }
    ensure!(
        backgrounds[0] != backgrounds[1],
        "both themes are {}",
        backgrounds[0]
    );
    Ok(())
}

#[tokio::test]
async fn five_views_in_both_themes_show_what_the_resident_says_with_a_server_and_without() -> Result<()> {
    let mut place = Place::joined()?;
    live_a_little(&place)?;
    let page = Page::open(&place, "today").await?;
    look_at_all(&place, &page, "online").await?;
    page.close().await?;

    place.end_server()?;
    let page = Page::open(&place, "today").await?;
    look_at_all(&place, &page, "offline").await?;
    page.close().await
}

#[tokio::test]
async fn a_kudos_is_given_by_clicking_and_typing() -> Result<()> {
    const THANKS: &str = "You took that angry transfer so I could breathe. Thank you.";
    let place = Place::joined()?;
    let page = Page::open(&place, "kudos").await?;
    page.click("header button").await?;
    page.type_into("[role=combobox]", "Piotr\u{e007}").await?;
    page.type_into("[role=dialog] textarea", THANKS).await?;
    place.picture("giving")?;
    page.click("[role=dialog] button[type=submit]").await?;
    let given = within("the resident has the kudos", || {
        let list = place.ask("kudos_list", Value::Null)?;
        let items = list.as_array().context("no list")?;
        // The sample has one with the same words, from somebody else.
        let ours = |item: &&Value| item["text"] == THANKS && item["direction"] == "given";
        Ok(items.iter().find(ours).cloned())
    })?;
    let to = given["to_name"].as_str().context("no receiver")?;
    assert!(to.starts_with("Piotr"), "{to}");
    page.shows(THANKS).await?;
    place.picture("given")?;
    page.close().await
}

/// A button as a menu has it while it opens, on a slow machine: above the page until it is measured, then under what
/// goes away, then not to be pressed, and another element in the end.
const OPENS_SLOWLY: &str = "
    const button = () => {
      const made = document.createElement('button')
      Object.assign(made, { id: 'slow', textContent: 'Press', onclick: () => document.body.append('It was pressed.') })
      Object.assign(made.style, { position: 'fixed', top: '40px', left: '40px', zIndex: 98 })
      return made
    }
    const cover = document.createElement('div')
    Object.assign(cover.style, { position: 'fixed', inset: 0, zIndex: 99 })
    const first = button()
    first.style.transform = 'translate(0, -2000px)'
    document.body.append(first)
    setTimeout(() => { first.style.transform = ''; document.body.append(cover) }, 400)
    setTimeout(() => { first.disabled = true; cover.remove() }, 800)
    setTimeout(() => first.replaceWith(button()), 1200)
    return ''
";

#[tokio::test]
async fn a_click_waits_for_what_is_still_opening() -> Result<()> {
    let place = Place::alone()?;
    let page = Page::open(&place, "today").await?;
    page.is_at("today").await?;
    page.run(OPENS_SLOWLY).await?;
    page.click("#slow").await?;
    page.shows("It was pressed.").await?;
    page.close().await
}

#[tokio::test]
async fn the_reset_window_opens_by_itself_and_goes_when_a_call_begins() -> Result<()> {
    let place = Place::alone()?;
    place.ask("reset_start", json!({ "seconds": 60 }))?;
    within("the reset window is there", || {
        Ok((place.windows()? == 1).then_some(()))
    })?;
    place.picture("reset")?;
    place.ask("call_start", json!({ "source": "phone" }))?;
    within("the reset window is gone", || {
        Ok((place.windows()? == 0).then_some(()))
    })?;
    assert_eq!(place.ask("reset_show", Value::Null)?, Value::Null);
    place.picture("reset-gone")
}

#[tokio::test]
async fn the_reset_window_says_what_is_left_and_ends_by_its_button() -> Result<()> {
    let place = Place::alone_without_windows()?;
    place.ask("reset_start", json!({ "seconds": 180 }))?;
    let page = Page::open(&place, "reset").await?;
    page.shows(" left").await?;
    place.picture("reset-left")?;
    page.click_to_close("button").await?;
    within("the reset has ended", || {
        Ok(place.ask("reset_show", Value::Null)?.is_null().then_some(()))
    })?;
    within("its window is gone", || Ok((place.windows()? == 0).then_some(())))?;
    Ok(())
}

#[tokio::test]
async fn a_second_start_turns_the_first_window_and_ends() -> Result<()> {
    let place = Place::alone()?;
    let page = Page::open(&place, "today").await?;
    page.is_at("today").await?;
    place.second_start("path")?;
    page.is_at("path").await?;
    assert_eq!(place.windows()?, 1);
    page.close().await
}

#[tokio::test]
async fn without_its_resident_the_window_stays_calm_and_finds_it_again() -> Result<()> {
    let mut place = Place::alone()?;
    let page = Page::open(&place, "settings").await?;
    let home = place.ask("settings_show", Value::Null)?["home"]
        .as_str()
        .context("no home")?
        .to_owned();
    page.shows(&home).await?;
    place.end_resident();
    page.shows("is not answering").await?;
    page.shows(&home).await?;
    place.picture("resident-gone")?;
    place.start_resident()?;
    page.shows_no_longer("is not answering").await?;
    page.close().await?;

    place.end_resident();
    let page = Page::open(&place, "today").await?;
    page.shows("saved is safe")
        .await
        .or(page.shows("was saved is safe").await)?;
    place.picture("resident-never-there")?;
    page.close().await
}
