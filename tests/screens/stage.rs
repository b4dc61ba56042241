//! The desks that pictures are taken of, each with its own profile, as real as a test can have them.
//!
//! Must leave nothing to chance that a picture shows: the agents' clocks say that it is early in the afternoon,
//! wherever and whenever this runs, because a time zone is chosen in which it is.

use anyhow::{Context, Result, bail};
use chrono::Timelike;
use domain::time::Now;
use e2e::{past, web::Host};
use sensors::clock::{Clock, SystemClock};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    fmt::Write,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};
use tempfile::TempDir;
use testkit::{
    binaries::server_of_this_build,
    centre::{Centre, free_address},
};

/// Longer than a debug build needs for a centre of thousands; a stage that waits so long is not coming.
const WAIT_MAX: Duration = Duration::from_secs(180);
const LOOK: Duration = Duration::from_millis(50);
/// The hour that the agents' clocks show.
const HOUR: i64 = 14;
/// Colleagues in the large centre, and how many of them a test without that picture makes do with.
const COLLEAGUES: usize = 5_000;
const COLLEAGUES_FEW: usize = 40;

const LONG_NAME: &str = "Maximiliane Freifrau von Hohenstein-Waldburg zu Sonnenberg";
const LONG_GIVER: &str = "Przemysław Wawrzyniec Brzęczyszczykiewicz-Chrząszczyżewoszycki";
const LONG_TEAM: &str = "Kundenservice Privat- und Geschäftskunden Nordrhein-Westfalen, Spätschicht Ruhr";
const LONG_THANKS: &str = "Ich wollte dir sagen, wie sehr mir deine Kundenzufriedenheitsrückmeldungsbearbeitungsvorlage \
    geholfen hat. Seit Dienstag benutze ich sie jeden Tag, und zweimal schon hat jemand am anderen Ende gefragt, wer sie \
    geschrieben hat. Danke dafür, und danke auch, dass du am Montag die drei Gespräche nacheinander übernommen hast.";

/// A name of the stage, as the specs know it.
const AMARA: &str = "amara";
const PIOTR: &str = "piotr";
const SECOND: &str = "second";
const FRESH: &str = "fresh";
const ALONE: &str = "alone";
const OFFLINE: &str = "offline";
const LONG: &str = "long";
const LEFT: &str = "left";

pub(crate) struct Stage {
    hosts: BTreeMap<&'static str, Host>,
    centres: Vec<Centre>,
    offset_h: i64,
    host: &'static str,
    folder: TempDir,
}

impl Stage {
    /// Sets it; with `all` the large centre has its size.
    pub(crate) fn set(host: &'static str, all: bool) -> Result<Stage> {
        let folder = tempfile::tempdir()?;
        let offset_h = HOUR - i64::from(SystemClock.now().wall.hour());
        let mut stage = Stage {
            hosts: BTreeMap::new(),
            centres: Vec::new(),
            offset_h,
            host,
            folder,
        };
        stage.amara()?;
        for name in [FRESH, ALONE, SECOND] {
            stage.desk(name)?;
        }
        stage
            .at(ALONE)
            .call("settings_set", &json!({ "first_run_done": true }))?;
        stage.signed_out()?;
        stage.offline()?;
        stage.long(if all { COLLEAGUES } else { COLLEAGUES_FEW })?;
        for host in stage.hosts.values() {
            host.still()?;
        }
        Ok(stage)
    }

    /// Where each desk's windows are.
    pub(crate) fn urls(&self) -> Value {
        json!(
            self.hosts
                .iter()
                .map(|(name, host)| (*name, host.url()))
                .collect::<BTreeMap<_, _>>()
        )
    }

    pub(crate) fn centre_url(&self) -> String {
        self.centres[0].url()
    }

    /// The console that is looked at: its address, the server's command, and the folder of its centre.
    pub(crate) fn console(&self) -> Result<Value> {
        let centre = &self.centres[0];
        Ok(json!({
            "url": centre.url(),
            "program": server_of_this_build()?,
            "data": centre.folder(),
        }))
    }

    /// A code with which Amara signs in at a second desk.
    pub(crate) fn second_code(&self) -> Result<String> {
        self.centres[0].invite("Amara Okafor")
    }

    /// The time zone as a browser knows it; the sign is the other way round there.
    pub(crate) fn zone_name(&self) -> String {
        match self.offset_h {
            0 => "Etc/GMT".to_owned(),
            east => format!("Etc/GMT{:+}", -east),
        }
    }

    pub(crate) fn log_tail(&self) -> String {
        self.hosts.iter().fold(String::new(), |mut said, (name, host)| {
            let _ = writeln!(said, "{name}: {}", host.log_tail());
            said
        })
    }

    /// The time zone as POSIX writes it.
    fn zone(&self) -> String {
        format!("<{:+03}>{:+}", self.offset_h, -self.offset_h)
    }

    fn now(&self) -> Now {
        let offset_min = i16::try_from(self.offset_h * 60).unwrap_or(0);
        Now {
            offset_min,
            ..SystemClock.now()
        }
    }

    fn home(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A profile in which the realistic day was lived.
    fn lived(&self, name: &str) -> Result<()> {
        let home = self.home(name);
        std::fs::create_dir_all(&home)?;
        past::live_until(&home, self.now())
    }

    fn at(&self, name: &str) -> &Host {
        &self.hosts[name]
    }

    fn desk(&mut self, name: &'static str) -> Result<()> {
        let host = Host::start(self.host, &self.home(name), Some(&self.zone()))?;
        self.hosts.insert(name, host);
        Ok(())
    }

    /// The desk of the realistic day, and the one of a colleague who gives.
    fn amara(&mut self) -> Result<()> {
        let mut centre = self.centre("centre")?;
        let settings = self.folder.path().join("server.toml");
        // Nobody answers there: the button to sign in is all that is wanted of it.
        let text = format!(
            "[oidc]\nissuer = \"http://127.0.0.1:9\"\nclient_id = \"breakwater\"\nclient_secret = \"none\"\npublic_url = \"{}\"\n",
            centre.url()
        );
        std::fs::write(&settings, text)?;
        centre.start_with(&["--config", path(&settings)?])?;
        self.lived(AMARA)?;
        for (name, person) in [(AMARA, "Amara Okafor"), (PIOTR, "Piotr Kowalski")] {
            self.desk(name)?;
            join(self.at(name), &centre, person)?;
        }
        live(self.at(AMARA), "Piotr Kowalski")?;
        self.centres.push(centre);
        Ok(())
    }

    /// A desk that its centre knows no longer: somebody ended its session.
    fn signed_out(&mut self) -> Result<()> {
        let person = "Giulia Conti";
        self.lived(LEFT)?;
        self.desk(LEFT)?;
        let (host, centre) = (self.at(LEFT), &self.centres[0]);
        join(host, centre, person)?;
        let sessions = centre.ask(&["session", "list", "--json"])?;
        for line in sessions.lines().filter(|line| line.contains(person)) {
            let session: Value = serde_json::from_str(line)?;
            centre.ask(&["session", "end", session["id"].as_str().context("an id")?])?;
        }
        wait("the desk to be told", || {
            Ok(host.call("status", &json!({}))?["sync"]["state"] == "signed_out")
        })
    }

    /// A desk whose centre does not answer; its ladder has just lost a skill that the agent had shown.
    fn offline(&mut self) -> Result<()> {
        let mut centre = self.centre("away")?;
        centre.start()?;
        self.lived(OFFLINE)?;
        self.desk(OFFLINE)?;
        join(self.at(OFFLINE), &centre, "Amara Okafor")?;
        live(self.at(OFFLINE), "Piotr Kowalski")?;
        let ladder = self.folder.path().join("ladder.toml");
        std::fs::write(&ladder, without_care())?;
        centre.import("ladder", &ladder)?;
        let host = self.at(OFFLINE);
        wait("the new ladder", || {
            let former = &host.call("path_show", &json!({}))?["former"];
            Ok(former.as_array().is_some_and(|former| !former.is_empty()))
        })?;
        sent(host)?;
        centre.stop();
        wait("the desk to be offline", || {
            Ok(host.call("status", &json!({}))?["sync"]["state"] == "offline")
        })?;
        self.centres.push(centre);
        Ok(())
    }

    /// A desk with the longest names that people have, in a centre of thousands.
    fn long(&mut self, colleagues: usize) -> Result<()> {
        let mut centre = self.centre("large")?;
        let people = self.folder.path().join("people.csv");
        std::fs::write(&people, table(colleagues))?;
        for team in teams(colleagues) {
            centre.ask(&["team", "add", &team])?;
        }
        centre.import("people", &people)?;
        let praise = self.folder.path().join("praise.csv");
        std::fs::write(
            &praise,
            format!(
                "to,text,value,said_on,shared_by\n{LONG_NAME},\"{LONG_THANKS}\",Staying kind,{},Jonas Weber\n",
                on_day(-2)
            ),
        )?;
        centre.import("praise", &praise)?;
        centre.start()?;
        self.lived(LONG)?;
        let giver = Host::start(self.host, &self.home("giver"), Some(&self.zone()))?;
        join(&giver, &centre, LONG_GIVER)?;
        giver.call(
            "kudos_give",
            &json!({ "to": LONG_NAME, "text": LONG_THANKS, "value": "Making it better" }),
        )?;
        sent(&giver)?;
        self.desk(LONG)?;
        join(self.at(LONG), &centre, LONG_NAME)?;
        live(self.at(LONG), LONG_GIVER)?;
        self.centres.push(centre);
        Ok(())
    }

    fn centre(&self, name: &str) -> Result<Centre> {
        Centre::make_with(&server_of_this_build()?, &self.home(name), free_address(0)?)
    }
}

fn path(path: &Path) -> Result<&str> {
    path.to_str().context("a path that is text")
}

fn join(host: &Host, centre: &Centre, person: &str) -> Result<()> {
    let code = centre.invite(person)?;
    host.call("join", &json!({ "url": centre.url(), "code": code }))?;
    host.call("settings_set", &json!({ "first_run_done": true }))?;
    wait("the centre to be here", || {
        let roles = &host.call("path_show", &json!({}))?["roles"];
        Ok(roles.as_array().is_some_and(|roles| !roles.is_empty()))
    })
}

/// What the agent did in the weeks before: roles, evidence, goals, a kudos given.
fn live(host: &Host, colleague: &str) -> Result<()> {
    wait("the colleague to be here", || {
        let people = host.call("people_find", &json!({ "text": colleague }))?;
        Ok(people.as_array().is_some_and(|people| !people.is_empty()))
    })?;
    host.call("path_current_set", &json!({ "role": "adviser_2" }))?;
    host.call("path_next_set", &json!({ "role": "senior" }))?;
    for (skill, level, text) in [
        (
            "care",
            2,
            "Tuesday: stayed with a caller until his daughter was on the line, and rang him again in the evening",
        ),
        (
            "ownership",
            3,
            "The refund that three desks had given up on is with the customer since Friday",
        ),
        (
            "listening",
            2,
            "Let somebody be silent, and heard what it was really about",
        ),
    ] {
        host.call(
            "evidence_add",
            &json!({ "skill": skill, "level": level, "text": text }),
        )?;
    }
    let in_days = |days| on_day(days).to_string();
    for (text, days) in [
        ("Sit in on two escalation calls and write down what worked", 12),
        ("Show Ilyas how to close an address change in one go", 26),
    ] {
        host.call("goal_add", &json!({ "text": text, "by": in_days(days) }))?;
    }
    let give = json!({
        "to": colleague,
        "text": "You took that angry transfer so I could breathe. Thank you.",
        "value": "Team first",
    });
    host.call("kudos_give", &give)?;
    sent(host)
}

fn on_day(days: i64) -> chrono::NaiveDate {
    SystemClock.now().wall.date_naive() + chrono::Duration::days(days)
}

/// Waits until nothing waits to be sent.
fn sent(host: &Host) -> Result<()> {
    wait("all to be sent", || {
        Ok(host.call("status", &json!({}))?["sync"]["waiting"] == 0)
    })
}

fn wait(what: &str, mut there: impl FnMut() -> Result<bool>) -> Result<()> {
    let since = Instant::now();
    while !there()? {
        if since.elapsed() > WAIT_MAX {
            bail!("waited in vain for {what}");
        }
        std::thread::sleep(LOOK);
    }
    Ok(())
}

/// The starter ladder after somebody took a skill out of it.
fn without_care() -> String {
    let starter = include_str!("../../crates/server/sample/ladder.toml");
    starter.replace("\"care\"", "\"attention\"")
}

/// Teams of twenty beside the one with the long name.
fn teams(colleagues: usize) -> Vec<String> {
    let many = (0..colleagues / 20).map(|number| format!("Team {number:03}"));
    std::iter::once(LONG_TEAM.to_owned()).chain(many).collect()
}

/// Everybody of the large centre, as its staff list has them.
fn table(colleagues: usize) -> String {
    const FIRST: [&str; 12] = [
        "Ana",
        "Anders",
        "Anneke",
        "Bruno",
        "Chiara",
        "Dilek",
        "Emre",
        "Fatou",
        "Jan",
        "Magdalena",
        "Tomasz",
        "Wei",
    ];
    const LAST: [&str; 10] = [
        "Almeida", "Bauer", "Costa", "Duarte", "Fischer", "Kaya", "Nowak", "Okonkwo", "Santos", "Zhang",
    ];
    let mut table = "name,team,post,role\n".to_owned();
    for name in [LONG_NAME, LONG_GIVER] {
        let _ = writeln!(table, "{name},\"{LONG_TEAM}\",agent,adviser_2");
    }
    for number in 0..colleagues {
        let (first, last) = (
            FIRST[number % FIRST.len()],
            LAST[number / FIRST.len() % LAST.len()],
        );
        let _ = writeln!(
            table,
            "{first} {last} {number:04},Team {:03},agent,adviser_1",
            number / 20 % (colleagues / 20)
        );
    }
    table
}
