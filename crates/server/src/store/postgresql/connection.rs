//! One connection, made again after it broke.

use super::{
    db::{Db, Prepared},
    way::Way,
};
use crate::store::Answer;
use postgres::Client;
use std::{
    cell::RefCell,
    time::{Duration, Instant},
};

/// Said once on every connection. A commit is durable before it is acknowledged, whatever the database's default is.
const SETTINGS: &str = "SET synchronous_commit = on; SET lock_timeout = '10s'; SET statement_timeout = '60s'; \
    SET idle_in_transaction_session_timeout = '60s'; SET standard_conforming_strings = on";

/// After so long without use a connection is asked whether it is still there.
const REST: Duration = Duration::from_millis(250);
/// How long it may take to say so.
const ASK_WAIT: Duration = Duration::from_secs(5);

pub(super) struct Connection {
    way: Way,
    client: Client,
    used: Instant,
    prepared: RefCell<Prepared>,
}

impl Connection {
    pub(super) fn open(way: &Way) -> Result<Connection, postgres::Error> {
        Ok(Connection {
            way: way.clone(),
            client: connect(way)?,
            used: Instant::now(),
            prepared: RefCell::default(),
        })
    }

    /// Whether a transaction can begin without a new connection.
    pub(super) fn is_open(&self) -> bool {
        !self.client.is_closed()
    }

    /// Makes it anew when it is known to be broken. One that was not used for a while is asked first: a database that
    /// was started anew meanwhile costs nobody their request.
    fn revive(&mut self) -> Answer<()> {
        let rested = self.used.elapsed() > REST;
        self.used = Instant::now();
        if !self.is_open() || (rested && self.client.is_valid(ASK_WAIT).is_err()) {
            self.client = connect(&self.way)?;
            self.prepared.get_mut().clear();
        }
        Ok(())
    }

    /// Begins a transaction that may write.
    pub(super) fn begin(&mut self) -> Answer<Db<'_>> {
        self.revive()?;
        Ok(Db::new(self.client.transaction()?, &self.prepared))
    }

    /// Begins one that sees everything as it is at one moment.
    pub(super) fn begin_reading(&mut self) -> Answer<Db<'_>> {
        self.revive()?;
        let tx = self
            .client
            .build_transaction()
            .isolation_level(postgres::IsolationLevel::RepeatableRead)
            .read_only(true)
            .start()?;
        Ok(Db::new(tx, &self.prepared))
    }

    /// Says something that stands in no transaction.
    pub(super) fn alone(&mut self, sql: &str) -> Answer<()> {
        self.revive()?;
        Ok(self.client.batch_execute(sql)?)
    }

    /// The driver's own, for what migrates.
    pub(super) fn client(&mut self) -> &mut Client {
        &mut self.client
    }
}

fn connect(way: &Way) -> Result<Client, postgres::Error> {
    let mut client = way.client()?;
    client.batch_execute(SETTINGS)?;
    Ok(client)
}
