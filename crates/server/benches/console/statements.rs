//! How many statements a page runs: PostgreSQL writes down each while it is told to, and nobody is measured meanwhile.

use crate::{
    cluster::{Cluster, LOG},
    http::Client,
    pages::Page,
    served::Served,
};
use std::{fs, path::PathBuf, time::Duration};
use testkit::postgres::ACCOUNT;

/// How a statement that was prepared stands in the log. `BEGIN` and `COMMIT` are not counted: each page has one of both.
const RUN: &str = " execute ";
/// A page is asked for so often; what the server does by itself meanwhile is in the larger numbers.
const TIMES: usize = 5;

pub(crate) struct Statements<'a> {
    cluster: &'a Cluster,
    log: PathBuf,
}

impl<'a> Statements<'a> {
    pub(crate) fn of(cluster: &'a Cluster) -> Statements<'a> {
        Statements {
            cluster,
            log: cluster.folder.join(LOG),
        }
    }

    /// Those of one page, in a connection that has prepared them all.
    pub(crate) fn of_page(&self, served: &Served, page: &Page) -> usize {
        self.write_down("all");
        let mut client = Client::open(served.addr);
        let request = served.request(page);
        let counts = (0..TIMES).map(|_| {
            let before = self.written();
            client.ask(&request);
            self.written() - before
        });
        let least = counts.min().unwrap();
        self.write_down("none");
        least
    }

    fn write_down(&self, what: &str) {
        let mut client = self.cluster.client(ACCOUNT).unwrap();
        client
            .batch_execute(&format!("ALTER SYSTEM SET log_statement = '{what}'"))
            .unwrap();
        client.batch_execute("SELECT pg_reload_conf()").unwrap();
        // Each connection hears of it before its next statement.
        std::thread::sleep(Duration::from_millis(100));
    }

    fn written(&self) -> usize {
        fs::read_to_string(&self.log).unwrap().matches(RUN).count()
    }
}
