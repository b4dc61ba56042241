//! The path on paper: what stands on the page, where the file is, and what a refusal costs.

use crate::{
    path::{LADDER, keep},
    support::{TestApp, joined},
};
use app::desktop::Effect;
use protocol::{
    local::Caller,
    print::{Page, PathPage, PrintFault, PrintRefusal},
    problem::{ErrorCode, FolderFault, Problem},
};
use serde_json::{Value, json};
use std::path::Path;

/// A path with two pieces of evidence and a goal; the ids of the evidence.
async fn with_path() -> (TestApp, Vec<String>) {
    let (home, database) = joined().await;
    keep(&database, LADDER);
    let app = TestApp::open(home, Default::default()).await.unwrap();
    app.done("path_current_set", json!({ "role": "adviser" })).await;
    for text in ["Stayed kind for an hour", "And the next day"] {
        let args = json!({ "skill": "calm", "level": 1, "text": text });
        app.done("evidence_add", args).await;
    }
    app.done(
        "goal_add",
        json!({ "text": "Sit in on two calls", "by": "2026-12-24" }),
    )
    .await;
    let path = app.done("path_show", Value::Null).await;
    let evidence = path["skills"][0]["evidence"].as_array().unwrap();
    let ids = evidence.iter().map(|one| one["id"].as_str().unwrap().to_owned());
    let ids = ids.collect();
    (app, ids)
}

type Asked = tokio::task::JoinHandle<Result<Value, Problem>>;

fn ask(app: &TestApp, args: Value) -> Asked {
    let running = app.app.clone();
    tokio::spawn(async move { running.call(Caller::Window, "path_print", args).await })
}

/// The page that the desktop is asked for.
async fn wanted(app: &mut TestApp) -> (u64, PathPage) {
    let bound = std::time::Duration::from_secs(20);
    loop {
        let effect = tokio::time::timeout(bound, app.effects.recv())
            .await
            .unwrap()
            .unwrap();
        if let Effect::Print {
            id,
            page: Page::Path(page),
        } = effect
        {
            return (id, *page);
        }
    }
}

fn files(dir: &Path) -> Vec<String> {
    let names = std::fs::read_dir(dir).unwrap();
    names
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[tokio::test]
async fn all_is_on_the_page_but_for_what_was_not_ticked() {
    let (mut app, ids) = with_path().await;
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("talks").join("mine.pdf");
    let asked = ask(&app, json!({ "file": file }));
    let (id, page) = wanted(&mut app).await;
    assert_eq!(
        (
            page.language.as_str(),
            page.name.as_deref(),
            page.role.as_deref(),
            page.on.to_string().as_str()
        ),
        ("en", Some("Amara Okafor"), Some("Adviser"), "2026-11-17")
    );
    let calm = &page.skills[0];
    assert_eq!(
        (calm.name.as_str(), calm.shown, calm.needed, calm.evidence.len()),
        ("Keeps calm", 1, 1, 2)
    );
    let words = &page.skills[1];
    assert_eq!((words.shown, words.sought.as_deref()), (0, Some("short")));
    assert_eq!(page.goals[0].text, "Sit in on two calls");
    app.app.printed(id, Ok(b"%PDF-1.7 a page".to_vec()));
    let answer = asked.await.unwrap().unwrap();
    assert_eq!(answer, json!({ "file": file, "dir": file.parent().unwrap() }));
    assert_eq!(std::fs::read(&file).unwrap(), b"%PDF-1.7 a page");
    assert_eq!(files(file.parent().unwrap()), ["mine.pdf"]);
    // One of the two, and then none: the level that is shown is that of what is on the page.
    for (ticked, level) in [(vec![ids[1].clone()], 1), (vec![], 0)] {
        let _asked = ask(&app, json!({ "file": file, "evidence": ticked }));
        let (_, page) = wanted(&mut app).await;
        let calm = &page.skills[0];
        assert_eq!((calm.evidence.len(), calm.shown), (ticked.len(), level));
    }
}

#[tokio::test]
async fn without_a_file_it_is_among_the_agents_own_and_named_after_the_day() {
    let (mut app, _) = with_path().await;
    app.done("settings_set", json!({ "language": "pl" })).await;
    let asked = ask(&app, json!({}));
    let (id, page) = wanted(&mut app).await;
    assert_eq!(page.language, "pl");
    app.app.printed(id, Ok(b"%PDF-1.7".to_vec()));
    let answer = asked.await.unwrap().unwrap();
    let wanted = app.home.path().join("Moja ścieżka 2026-11-17.pdf");
    assert_eq!(answer["file"], json!(wanted));
    assert!(wanted.is_file());
}

#[tokio::test]
async fn a_refusal_is_said_and_leaves_no_file() {
    let (mut app, ids) = with_path().await;
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("mine.pdf");
    std::fs::write(&file, "the one of last week").unwrap();
    let asked = ask(&app, json!({ "file": file }));
    let (id, _) = wanted(&mut app).await;
    let (fault, signs) = (PrintFault::FontHan, "王 芳".to_owned());
    app.app.printed(
        id,
        Err(PrintRefusal {
            fault,
            signs: signs.clone(),
        }),
    );
    assert_eq!(
        asked.await.unwrap().unwrap_err().code,
        ErrorCode::PrintRefused { fault, signs }
    );
    assert_eq!(files(dir.path()), ["mine.pdf"]);
    assert_eq!(std::fs::read(&file).unwrap(), b"the one of last week");

    let relative = app.refused("path_print", json!({ "file": "mine.pdf" })).await;
    let fault = FolderFault::Relative;
    assert_eq!(relative, ErrorCode::FolderBad { fault });
    app.done("evidence_remove", json!({ "id": ids[0] })).await;
    let gone = app
        .refused("path_print", json!({ "file": file, "evidence": [ids[0]] }))
        .await;
    assert_eq!(gone, ErrorCode::EvidenceUnknown { id: ids[0].clone() });
}

#[tokio::test]
async fn four_pages_are_made_at_once_and_no_more() {
    let (mut app, _) = with_path().await;
    let mut asked = Vec::new();
    for _ in 0..4 {
        asked.push(ask(&app, json!({})));
    }
    let mut pages = Vec::new();
    for _ in 0..4 {
        pages.push(wanted(&mut app).await.0);
    }
    assert!(matches!(
        app.refused("path_print", json!({})).await,
        ErrorCode::Busy { .. }
    ));
    app.app.printed(pages[0], Ok(b"%PDF-1.7".to_vec()));
    // What nobody waits for any more is passed over.
    app.app.printed(pages[0], Ok(b"%PDF-1.7".to_vec()));
    let mut done = 0;
    for one in &mut asked {
        let bound = std::time::Duration::from_millis(300);
        done += usize::from(tokio::time::timeout(bound, one).await.is_ok());
    }
    assert_eq!(done, 1);
    let again = ask(&app, json!({}));
    let (id, _) = wanted(&mut app).await;
    app.app.printed(id, Ok(b"%PDF-1.7".to_vec()));
    assert!(again.await.unwrap().is_ok());
}
