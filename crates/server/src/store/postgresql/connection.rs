//! One connection, made again after it broke.

use super::db::{Db, Prepared};
use crate::store::Answer;
use postgres::{Client, Config, NoTls};
use std::cell::RefCell;

/// Said once on every connection. A commit is durable before it is acknowledged, whatever the database's default is.
const SETTINGS: &str = "SET synchronous_commit = on; SET lock_timeout = '10s'; SET statement_timeout = '60s'; \
    SET idle_in_transaction_session_timeout = '60s'; SET standard_conforming_strings = on";

pub(super) struct Connection {
    config: Config,
    client: Client,
    prepared: RefCell<Prepared>,
}

impl Connection {
    pub(super) fn open(config: &Config) -> Result<Connection, postgres::Error> {
        Ok(Connection {
            config: config.clone(),
            client: connect(config)?,
            prepared: RefCell::default(),
        })
    }

    /// Whether a transaction can begin without a new connection.
    pub(super) fn is_open(&self) -> bool {
        !self.client.is_closed()
    }

    fn revive(&mut self) -> Answer<()> {
        if !self.is_open() {
            self.client = connect(&self.config)?;
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

fn connect(config: &Config) -> Result<Client, postgres::Error> {
    let mut client = config.connect(NoTls)?;
    client.batch_execute(SETTINGS)?;
    Ok(client)
}
