//! A server whose certificate a desk does not trust: it is said why, nothing is lost, and the desk comes back by itself
//! once that is mended.

use crate::{Desk, wait};
use anyhow::{Context, Result, ensure};
use e2e::resident::Resident;
use rcgen::{CertificateParams, CertifiedIssuer, KeyPair, date_time_ymd};
use serde_json::json;
use std::{
    fs,
    net::TcpStream,
    path::{Path, PathBuf},
    time::Duration,
};
use tempfile::TempDir;
use testkit::{
    binaries::server_of_this_build,
    centre::{Centre, free_address},
    process::{Running, Stdout, bound_command},
};

const START_MAX: Duration = Duration::from_secs(20);
const ELSEWHERE: &str = "elsewhere.example";

type Authority = CertifiedIssuer<'static, KeyPair>;

fn authority() -> Result<Authority> {
    let mut params = CertificateParams::new(Vec::new())?;
    params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    Ok(CertifiedIssuer::self_signed(params, KeyPair::generate()?)?)
}

/// A centre that speaks TLS, with a certificate that the test chooses.
struct Guarded {
    centre: Centre,
    authority: Authority,
    server: Option<Running>,
    folder: TempDir,
}

impl Guarded {
    fn open() -> Result<Guarded> {
        let folder = tempfile::tempdir()?;
        let data = folder.path().join("data");
        Ok(Guarded {
            centre: Centre::make_with(&server_of_this_build()?, &data, free_address(0)?)?,
            authority: authority()?,
            server: None,
            folder,
        })
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn url(&self) -> String {
        format!("https://{}", self.centre.address())
    }

    /// Starts the server anew with a certificate for this name that is good until this year.
    fn starts_as(&mut self, name: &str, until: i32) -> Result<()> {
        self.server = None;
        let key = KeyPair::generate()?;
        let mut params = CertificateParams::new(vec![name.to_owned()])?;
        params.not_before = date_time_ymd(2020, 1, 1);
        params.not_after = date_time_ymd(until, 1, 1);
        let own = params.signed_by(&key, &self.authority)?;
        fs::write(self.file("cert.pem"), own.pem())?;
        fs::write(self.file("key.pem"), key.serialize_pem())?;
        let mut command = bound_command(server_of_this_build()?);
        command.arg("serve").arg("--data").arg(self.centre.folder());
        command.args(["--listen", &self.centre.address().to_string()]);
        command.arg("--tls-cert").arg(self.file("cert.pem"));
        command.arg("--tls-key").arg(self.file("key.pem"));
        let log = self.file("log");
        let mut server = Running::start("breakwater-server", command, &log, Stdout::Logged)?;
        let address = self.centre.address();
        server.wait_until(START_MAX, || TcpStream::connect(address).ok())?;
        self.server = Some(server);
        Ok(())
    }

    fn join(&self, desk: &Desk, name: &str) -> Result<()> {
        let code = self.file("code");
        fs::write(&code, self.centre.invite(name)?)?;
        let file = code.to_str().context("a path that is text")?;
        desk.resident
            .cli(&["join", &self.url(), "--code-file", file])
            .map(drop)
    }
}

fn trusts(file: &Path, authority: &Authority) -> Result<()> {
    Ok(fs::write(file, authority.pem())?)
}

/// Waits until `status` says this; then the window and `doctor` do, too.
fn says(desk: &mut Desk, fault: &str, words: &str) -> Result<()> {
    wait(words, || Ok(desk.resident.cli(&["status"])?.contains(words)))?;
    let centre = desk.resident.call("settings_show", json!({}))?["centre"].clone();
    ensure!(centre["certificate"] == fault, "{centre}");
    let checks = desk.resident.call("doctor", json!({}))?;
    let mut checks = checks.as_array().into_iter().flatten();
    let sync = checks.find(|check| check["check"] == "sync").context("a check")?;
    ensure!(
        sync["ok"] == false && sync["detail"].to_string().contains(words),
        "{sync}"
    );
    Ok(())
}

#[test]
fn a_certificate_that_is_not_trusted_is_said_to_be_so_and_the_desk_comes_back_by_itself() -> Result<()> {
    let mut guarded = Guarded::open()?;
    let here = guarded.centre.address().ip().to_string();
    let trusted = guarded.file("trusted.pem");
    trusts(&trusted, &authority()?)?;
    let mut desk = Desk {
        resident: Resident::start_trusting(&trusted)?,
    };
    guarded.starts_as(&here, 2100)?;
    let refused = guarded.join(&desk, "Amara Okafor");
    let refused = refused.err().context("its authority is unknown")?;
    ensure!(
        format!("{refused:#}").contains("no authority that it knows"),
        "{refused:#}"
    );

    // The authority is installed, and nothing is started anew for that.
    trusts(&trusted, &guarded.authority)?;
    guarded.join(&desk, "Amara Okafor")?;
    guarded.starts_as(&here, 2021)?;
    says(&mut desk, "date", "not good today")?;
    desk.give("Piotr Kowalski", "You kept the lamp lit all night")?;
    guarded.starts_as(ELSEWHERE, 2100)?;
    says(&mut desk, "name", "made out to another name")?;

    guarded.starts_as(&here, 2100)?;
    wait("the desk to come back", || {
        let sync = desk.resident.status()?["sync"].clone();
        Ok(sync["state"] == "online" && sync["certificate"].is_null())
    })?;
    let receiver = Desk {
        resident: Resident::start_trusting(&trusted)?,
    };
    guarded.join(&receiver, "Piotr Kowalski")?;
    receiver.has("lamp lit")?;
    desk.is_sound()
}
