//! Imports, the sample, and the words that the schema must not have.

use crate::desk::{AMARA, PIOTR, now, page};
use protocol::{
    envelope::BODY_BYTES_MAX,
    record::{Body, LadderSet, LadderWordsSet, PraiseShared},
    wire::{Feed, Head},
};
use server::{
    service::centre::{AdminError, Centre},
    service::fsck,
    service::path,
    service::people,
    service::praise,
    service::sample,
    service::table::Options,
    store::sqlite::FILE,
};
use tempfile::TempDir;
use tokio::sync::watch;

const SKIP: Options = Options {
    skip_bad: true,
    dry_run: false,
};

async fn fresh() -> (Centre, TempDir) {
    let dir = crate::desk::folder();
    let (_, closing) = watch::channel(false);
    (Centre::open(dir.path(), now, closing).await.unwrap(), dir)
}

const PEOPLE: &[u8] =
    b"\xef\xbb\xbfname;team;post;role\r\nJonas Weber;Harbour;leader;\r\nAmara Okafor;Harbour;agent;\r\n";

#[tokio::test]
async fn a_roster_is_imported_once_however_often_it_is_read() {
    let (centre, _dir) = fresh().await;
    assert_eq!(
        people::import(&centre, PEOPLE, Options::default())
            .await
            .unwrap()
            .changed,
        3
    );
    assert_eq!(
        people::import(&centre, PEOPLE, Options::default())
            .await
            .unwrap()
            .changed,
        0
    );
    let roster = centre.roster().await.unwrap();
    let jonas = people::find(&roster, "jonas weber").unwrap();
    assert_eq!(roster.teams[0].leader, Some(jonas.id));
    let moved = b"name,team\nAmara Okafor,Quay\n";
    assert_eq!(
        people::import(&centre, moved, Options::default())
            .await
            .unwrap()
            .changed,
        2
    );
}

#[tokio::test]
async fn with_a_bad_row_nothing_is_imported_unless_bad_rows_are_skipped() {
    let (centre, _dir) = fresh().await;
    let file = b"name,post\nAmara,agent\nPiotr,boss\nAmara,agent\n,agent\nMarta,leader\n";
    let Err(AdminError::Rows { bad, rows }) = people::import(&centre, file, Options::default()).await else {
        panic!("it was imported");
    };
    assert_eq!(bad.iter().map(|row| row.line).collect::<Vec<_>>(), [3, 4, 5]);
    assert_eq!(rows, 5);
    assert!(centre.roster().await.unwrap().people.is_empty());
    let imported = people::import(&centre, file, SKIP).await.unwrap();
    assert_eq!((imported.changed, imported.bad.len()), (2, 3));
}

#[tokio::test]
async fn praise_is_scrubbed_handed_to_its_agent_and_never_comes_twice() {
    let (centre, _dir) = fresh().await;
    people::import(&centre, PEOPLE, Options::default()).await.unwrap();
    let file = b"to,text,said_on,shared_by\n\
        Amara Okafor,\"So kind, ring me on +48 601 234 567\",2024-10-01,Jonas Weber\n\
        Amara Okafor,\"So kind, ring me on +48 601 234 567\",2024-10-01,Jonas Weber\n\
        Amara Okafor,Lovely,2024-10-02,\n";
    let imported = praise::import(&centre, file, Options::default()).await.unwrap();
    assert_eq!((imported.rows, imported.changed, imported.scrubbed), (3, 2, 2));
    assert_eq!(
        praise::import(&centre, file, Options::default())
            .await
            .unwrap()
            .changed,
        0
    );
    let roster = centre.roster().await.unwrap();
    let amara = people::find(&roster, "Amara Okafor").unwrap().id;
    let page = page(&*centre.store, Feed::Inbox(amara), Head::default(), 9)
        .await
        .unwrap();
    let first = PraiseShared::decode(&page.rows[0].record.body.as_ref().unwrap().0).unwrap();
    assert_eq!((first.note.as_str(), first.to), ("So kind, ring me on …", amara));
    assert_eq!(page.rows.len(), 2);
    for (text, reason) in [("2031-01-01", "yet to come"), ("1.10.2024", "no day")] {
        let file = format!("to,text,said_on\nAmara Okafor,Lovely,{text}\n");
        let Err(AdminError::Rows { bad, .. }) =
            praise::import(&centre, file.as_bytes(), Options::default()).await
        else {
            panic!("it was imported");
        };
        assert!(bad[0].reason.contains(reason), "{}", bad[0].reason);
    }
}

/// Whatever would be left of it: what is longer than eight notes is not looked through.
#[tokio::test]
async fn praise_of_a_megabyte_is_refused_before_it_is_scrubbed() {
    let (centre, _dir) = fresh().await;
    people::import(&centre, PEOPLE, Options::default()).await.unwrap();
    let row = |numbers: &str| format!("to,text,said_on\nAmara Okafor,So kind {numbers},2024-10-01\n");
    for (count, taken) in [(900, true), (250_000, false)] {
        let file = row(&"4711 ".repeat(count));
        match praise::import(&centre, file.as_bytes(), Options::default()).await {
            Ok(imported) => assert!(taken && imported.scrubbed == 1, "{count}: {imported:?}"),
            Err(AdminError::Rows { bad, .. }) => {
                assert!(
                    !taken && bad[0].reason.contains("600 are the most"),
                    "{count}: {bad:?}"
                );
            }
            Err(error) => panic!("{count}: {error}"),
        }
    }
}

#[tokio::test]
async fn a_ladder_with_a_fault_is_refused_and_a_good_one_replaces_the_one_of_its_key() {
    let (centre, _dir) = fresh().await;
    let ladder = include_bytes!("../../sample/ladder.toml");
    assert_eq!(
        path::import(&centre, ladder, Options::default())
            .await
            .unwrap()
            .changed,
        1
    );
    assert_eq!(
        path::import(&centre, ladder, Options::default())
            .await
            .unwrap()
            .changed,
        0
    );
    let broken = String::from_utf8_lossy(ladder).replace("to = \"lead\"", "to = \"star\"");
    assert!(matches!(
        path::import(&centre, broken.as_bytes(), Options::default()).await,
        Err(AdminError::Ladder(_))
    ));
    assert_eq!(centre.roster().await.unwrap().ladders.len(), 1);
}

#[tokio::test]
async fn the_sample_is_a_whole_centre_and_comes_once() {
    let (centre, _dir) = fresh().await;
    assert!(sample::fill(&centre).await.unwrap());
    assert!(!sample::fill(&centre).await.unwrap());
    let roster = centre.roster().await.unwrap();
    let LadderSet { ladder, .. } = &roster.ladders[0];
    assert_eq!(
        (roster.people.len(), roster.values.len(), ladder.roles.len()),
        (35, 5, 12)
    );
    assert!(
        roster
            .people
            .iter()
            .all(|p| p.role.as_ref().is_some_and(|key| ladder.role(key).is_some()))
    );
    let amara = people::find(&roster, "Amara Okafor").unwrap().id;
    let inbox = centre.store.read(move |read| read.feed_head(Feed::Inbox(amara)));
    assert!(inbox.await.unwrap().seq >= 13);
    let found = fsck::check_centre(&centre).await.unwrap();
    assert_eq!((found.held, found.faults.len()), (0, 0));
}

#[tokio::test]
async fn the_sample_does_not_mix_with_real_people() {
    let (centre, _dir) = fresh().await;
    people::import(&centre, PEOPLE, Options::default()).await.unwrap();
    assert!(matches!(sample::fill(&centre).await, Err(AdminError::NotEmpty)));
    assert_eq!(centre.roster().await.unwrap().people.len(), 2);
    assert_ne!(AMARA, PIOTR);
}

#[tokio::test]
async fn the_schema_and_the_api_have_no_word_for_the_work_figures_of_a_person() {
    let (_centre, dir) = fresh().await;
    let db = rusqlite::Connection::open(dir.path().join(FILE)).unwrap();
    let mut words = vec![serde_json::to_string(&server::http::openapi::api()).unwrap()];
    let mut query = db
        .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
        .unwrap();
    words.extend(
        query
            .query_map([], |row| row.get::<_, String>(0))
            .unwrap()
            .map(Result::unwrap),
    );
    let all = words.join(" ").to_lowercase();
    let names: Vec<&str> = all.split(|c: char| !c.is_alphanumeric()).collect();
    assert!(names.contains(&"person"));
    for word in [
        "handle",
        "aht",
        "score",
        "rank",
        "adherence",
        "occupancy",
        "idle",
        "acw",
    ] {
        assert!(!names.contains(&word), "{word}");
    }
}

#[tokio::test]
async fn a_damaged_database_is_found_by_fsck_and_garbage_is_refused_untouched() {
    let (centre, dir) = fresh().await;
    sample::fill(&centre).await.unwrap();
    let db = rusqlite::Connection::open(dir.path().join(FILE)).unwrap();
    for (damage, words) in [
        (
            "UPDATE record SET body = zeroblob(9) WHERE id = 40",
            "does not match",
        ),
        (
            "UPDATE feed SET seq = seq + 1 WHERE name = 'org'",
            "its counter says",
        ),
        (
            "UPDATE feed_row SET chain = zeroblob(16) WHERE fseq = 3",
            "the chain is broken",
        ),
        (
            "DELETE FROM record WHERE id = (SELECT max(id) FROM record)",
            "points to nothing",
        ),
    ] {
        db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        db.execute_batch(damage).unwrap();
        let faults = fsck::check_centre(&centre).await.unwrap().faults.join("\n");
        assert!(faults.contains(words), "{damage}: {faults}");
    }
    let garbage = crate::desk::folder();
    let file = garbage.path().join(FILE);
    std::fs::write(&file, vec![b'x'; 5000]).unwrap();
    let refused = Centre::open_for_command(garbage.path()).await.err().unwrap();
    assert!(
        matches!(
            refused,
            server::store::place::OpenError::Sqlite(server::store::sqlite::OpenError::NotOurs(_))
        ),
        "{refused}"
    );
    assert_eq!(std::fs::read(&file).unwrap(), vec![b'x'; 5000]);
}

#[tokio::test]
async fn a_database_from_the_future_is_refused() {
    let (centre, dir) = fresh().await;
    drop(centre);
    let db = rusqlite::Connection::open(dir.path().join(FILE)).unwrap();
    db.pragma_update(None, "user_version", 99).unwrap();
    let refused = Centre::open_for_command(dir.path()).await.err().unwrap();
    assert!(matches!(
        refused,
        server::store::place::OpenError::Sqlite(server::store::sqlite::OpenError::Newer {
            found: 99,
            known: 15,
            ..
        })
    ));
}

/// A ladder of sixty roles and thirty skills, in three languages.
fn large() -> String {
    large_with(30)
}

fn large_with(skills: usize) -> String {
    let told = |text: &str| format!("{{ en = \"{text}\", de = \"{text} (de)\", pl = \"{text} (pl)\" }}");
    let mut file = format!(
        "key = \"large\"\nlanguages = [\"en\", \"de\", \"pl\"]\nname = {}\n",
        told("Large")
    );
    for skill in 0..skills {
        let level = |n| {
            told(&format!(
                "What one sees at level {n} of skill {skill}, in a sentence of the usual length."
            ))
        };
        let example = told(&format!(
            "Something that happened once and showed skill {skill} well."
        ));
        file += &format!(
            "[[skill]]\nkey = \"skill-{skill}\"\nname = {}\nmeaning = {}\nlevels = [{}, {}, {{ says = {}, examples = [{example}] }}]\n",
            told(&format!("Skill {skill}")),
            told("What it means, in one sentence."),
            level(1),
            level(2),
            level(3),
        );
    }
    for role in 0..60 {
        let about = told("What one does there, in a sentence or two, as a colleague would say it.");
        file += &format!(
            "[[role]]\nkey = \"role-{role}\"\nname = {}\nabout = {about}\nentry = [{}]\nneeds = [{{ skill = \"skill-{}\", level = 2 }}]\n",
            told(&format!("Role {role}")),
            told("6 months in the role before"),
            role % 30,
        );
    }
    for role in 1..60 {
        file += &format!("[[move]]\nfrom = \"role-{}\"\nto = \"role-{role}\"\n", role - 1);
    }
    file
}

/// The kinds and lengths of all that the organisation reads about ladders.
async fn ladder_rows(centre: &Centre) -> Vec<(u16, usize)> {
    let page = page(&*centre.store, Feed::Org, Head::default(), 1000)
        .await
        .unwrap();
    let rows = page.rows.into_iter().map(|row| {
        let kind = row.record.header().unwrap().kind;
        (kind, row.record.body.unwrap().0.len())
    });
    rows.filter(|(kind, _)| [LadderSet::KIND, LadderWordsSet::KIND].contains(kind))
        .collect()
}

#[tokio::test]
async fn a_large_ladder_in_three_languages_travels_as_one_record_for_each() {
    let (centre, _dir) = fresh().await;
    let import = |text: String| {
        let centre = &centre;
        async move { path::import(centre, text.as_bytes(), Options::default()).await }
    };
    assert_eq!(import(large()).await.unwrap().changed, 1);
    let rows = ladder_rows(&centre).await;
    assert_eq!(
        rows.iter().map(|(kind, _)| *kind).collect::<Vec<_>>(),
        [13, 21, 21]
    );
    assert!(rows.iter().all(|(_, bytes)| *bytes <= BODY_BYTES_MAX), "{rows:?}");
    assert_eq!(import(large()).await.unwrap().changed, 0);
    assert_eq!(ladder_rows(&centre).await.len(), 3);
    // One word in one language is a new edition, whole.
    assert_eq!(
        import(large().replacen("Role 7 (pl)", "Rola 7", 1))
            .await
            .unwrap()
            .changed,
        1
    );
    assert_eq!(ladder_rows(&centre).await.len(), 6);
    let roster = centre.roster().await.unwrap();
    assert_eq!(
        (
            roster.ladders[0].ladder.roles.len(),
            roster.ladders[0].words.len()
        ),
        (60, 2)
    );
}

#[tokio::test]
async fn a_ladder_that_no_record_could_carry_is_refused_before_anything_is_written() {
    let (centre, _dir) = fresh().await;
    let long = large_with(150);
    let refused = path::import(&centre, long.as_bytes(), Options::default()).await;
    let Err(AdminError::LadderTooLarge { language, bytes, max }) = refused else {
        panic!("it was taken")
    };
    assert_eq!((language.as_str(), max), ("en", BODY_BYTES_MAX));
    assert!(bytes > max);
    assert_eq!(ladder_rows(&centre).await, []);
}

#[tokio::test]
async fn a_preview_names_what_a_new_edition_leaves_behind() {
    let (centre, _dir) = fresh().await;
    sample::fill(&centre).await.unwrap();
    let later = path::STARTER
        .replace("\"adviser_1\"", "\"newcomer\"")
        .replace("\"sharing\"", "\"writing\"");
    let dry = Options {
        dry_run: true,
        ..Options::default()
    };
    let said = path::import(&centre, later.as_bytes(), dry)
        .await
        .unwrap()
        .preview
        .join("\n");
    assert!(said.contains("roles no longer on it: adviser_1;"), "{said}");
    assert!(said.contains("skills no longer on it: sharing;"), "{said}");
    assert!(
        said.contains("people whose role would be on no ladder: "),
        "{said}"
    );
    let kept = later.replace("key = \"newcomer\"", "key = \"newcomer\"\nwas = [\"adviser_1\"]");
    let said = path::import(&centre, kept.as_bytes(), dry)
        .await
        .unwrap()
        .preview
        .join("\n");
    assert!(
        !said.contains("adviser_1") && !said.contains("people whose"),
        "{said}"
    );
}
