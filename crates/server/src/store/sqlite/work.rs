//! The verbs of a transaction, each one call of the file of its noun. Decides nothing.

use super::{feeds, kudos, people, records, sessions, vaults, verify};
use crate::store::{
    Act, Answer, Checked, Code, HeldBecause, HeldRecord, Kept, KeptKudos, KeptLogin, KeptPairing, KeptVault,
    Org, Passed, Read, Roster, Session, Tx, routed::Routed,
};
use chrono::{DateTime, Utc};
use domain::id::{KudosId, PersonId, TeamId, ValueId};
use protocol::{
    envelope::{Envelope, Hash16, StreamId},
    record::{LadderSet, PersonSet, PolicySet, TeamSet, ValueSet},
    wire::{Feed, FeedRow, Head},
};
use rusqlite::Connection;
use std::cell::OnceCell;
use uuid::Uuid;

/// One job's view of the transaction it runs in.
pub(super) struct Work<'a> {
    pub(super) db: &'a Connection,
    pub(super) routed: Routed,
    /// A body was erased: its bytes still stand in the log beside the database.
    pub(super) erased: bool,
    /// The organisation, once it was read: it is asked for with every record.
    pub(super) org: OnceCell<Org>,
}

impl<'a> Work<'a> {
    pub(super) fn on(db: &'a Connection) -> Work<'a> {
        Work {
            db,
            routed: Routed::default(),
            erased: false,
            org: OnceCell::new(),
        }
    }
}

impl Read for Work<'_> {
    fn org(&self) -> Answer<Org> {
        if let Some(known) = self.org.get() {
            return Ok(known.clone());
        }
        let org = people::org(self.db)?;
        Ok(self.org.get_or_init(|| org).clone())
    }
    fn roster_v(&self) -> Answer<u64> {
        people::roster_v(self.db)
    }
    fn roster(&self) -> Answer<Roster> {
        self.whole_roster()
    }
    fn person(&self, id: PersonId) -> Answer<Option<PersonSet>> {
        people::person(self.db, id)
    }
    fn person_at(&self, email: &str) -> Answer<Option<PersonId>> {
        Ok(people::called(self.db, "SELECT id FROM person WHERE email = ?1", email)?.map(PersonId))
    }
    fn team(&self, id: TeamId) -> Answer<Option<TeamSet>> {
        people::team(self.db, id)
    }
    fn team_called(&self, name: &str) -> Answer<Option<TeamId>> {
        Ok(people::called(self.db, "SELECT id FROM team WHERE name = ?1", name)?.map(TeamId))
    }
    fn value_called(&self, name: &str) -> Answer<Option<ValueId>> {
        Ok(people::called(self.db, "SELECT id FROM value WHERE name = ?1", name)?.map(ValueId))
    }
    fn session(&self, token: Hash16) -> Answer<Option<Session>> {
        sessions::session(self.db, token)
    }
    fn sessions(&self, of: Option<PersonId>) -> Answer<Vec<Session>> {
        sessions::sessions(self.db, of)
    }
    fn code(&self, hash: Hash16) -> Answer<Option<Code>> {
        sessions::code(self.db, hash)
    }
    fn stream(&self, stream: StreamId) -> Answer<Option<Kept>> {
        records::stream(self.db, stream)
    }
    fn streams_of(&self, author: PersonId, most: usize) -> Answer<Vec<(StreamId, Head)>> {
        records::streams_of(self.db, author, most)
    }
    fn record_hash(&self, stream: i64, seq: u64) -> Answer<Option<Hash16>> {
        records::hash_at(self.db, stream, seq)
    }
    fn record(&self, key: i64) -> Answer<Option<Envelope>> {
        records::record(self.db, key)
    }
    fn each_body(
        &self,
        author: PersonId,
        kind: u16,
        up_to: i64,
        see: &mut dyn FnMut(i64, &[u8]),
    ) -> Answer<()> {
        records::each_body(self.db, author, kind, up_to, see)
    }
    fn feed_head(&self, feed: Feed) -> Answer<Head> {
        Ok(feeds::head(self.db, feed)?
            .map(|(_, head)| head)
            .unwrap_or_default())
    }
    fn feed_chain(&self, feed: Feed, fseq: u64) -> Answer<Option<Hash16>> {
        feeds::chain_at(self.db, feed, fseq)
    }
    fn feed_rows(
        &self,
        feed: Feed,
        after: u64,
        up_to: u64,
        most: usize,
        bytes: usize,
    ) -> Answer<Vec<FeedRow>> {
        feeds::rows(self.db, feed, (after, up_to), most, bytes)
    }
    fn kudos(&self, id: KudosId) -> Answer<Option<KeptKudos>> {
        kudos::kudos(self.db, id)
    }
    fn praise_row_known(&self, row: Hash16) -> Answer<bool> {
        kudos::praise_row_known(self.db, row)
    }
    fn shown(&self, kudos: KudosId) -> Answer<Vec<(Feed, i64)>> {
        kudos::shown(self.db, kudos)
    }
    fn held(&self, why: HeldBecause<'_>) -> Answer<Vec<HeldRecord>> {
        records::held(self.db, why)
    }
    fn due(&self, now: DateTime<Utc>, most: usize) -> Answer<Vec<i64>> {
        records::due(self.db, now, most)
    }
    fn acts(&self, most: usize) -> Answer<Vec<Act>> {
        sessions::acts(self.db, most)
    }
    fn vault_setup(&self) -> Answer<Option<Vec<u8>>> {
        vaults::setup(self.db)
    }
    fn vault(&self, person: PersonId) -> Answer<Option<KeptVault>> {
        vaults::vault(self.db, person)
    }
    fn vault_login(&self, id: Uuid) -> Answer<Option<KeptLogin>> {
        vaults::login(self.db, id)
    }
    fn pairing(&self, person: PersonId) -> Answer<Option<KeptPairing>> {
        vaults::pairing(self.db, person)
    }
    fn faults(&self) -> Answer<Vec<String>> {
        verify::faults(self.db)
    }
    fn each_stream(&self, see: &mut dyn FnMut(i64, Head)) -> Answer<()> {
        verify::each_stream(self.db, see)
    }
    fn each_record(&self, stream: i64, see: &mut dyn FnMut(i64, u64, Hash16, Envelope)) -> Answer<()> {
        verify::each_record(self.db, stream, see)
    }
    fn each_feed(&self, see: &mut dyn FnMut(&str, Head)) -> Answer<()> {
        verify::each_feed(self.db, see)
    }
    fn each_row(&self, feed: &str, see: &mut dyn FnMut(u64, Hash16, i64, Hash16)) -> Answer<()> {
        verify::each_row(self.db, feed, see)
    }
    fn each_held(&self, see: &mut dyn FnMut(i64)) -> Answer<()> {
        verify::each_held(self.db, see)
    }
}

impl Tx for Work<'_> {
    fn look(&self) -> &dyn Read {
        self
    }
    fn put_org_name(&mut self, name: &str) -> Answer<bool> {
        self.org.take();
        people::put_org_name(self.db, name)
    }
    fn put_person(&mut self, set: &PersonSet) -> Answer<bool> {
        people::put_person(self.db, set)
    }
    fn put_team(&mut self, set: &TeamSet) -> Answer<bool> {
        people::put_team(self.db, set)
    }
    fn put_value(&mut self, set: &ValueSet) -> Answer<bool> {
        people::put_value(self.db, set)
    }
    fn put_ladder(&mut self, set: &LadderSet) -> Answer<bool> {
        people::put_ladder(self.db, set)
    }
    fn put_policy(&mut self, set: &PolicySet) -> Answer<bool> {
        people::put_policy(self.db, set)
    }
    fn roster_changed(&mut self) -> Answer<()> {
        people::roster_changed(self.db)
    }
    fn put_safe(&mut self, stream: i64, seq: u64) -> Answer<()> {
        records::put_safe(self.db, stream, seq)
    }
    fn put_session(&mut self, session: &Session) -> Answer<()> {
        sessions::put_session(self.db, session)
    }
    fn touch_session(&mut self, token: Hash16, day: i64) -> Answer<()> {
        sessions::touch_session(self.db, token, day)
    }
    fn end_session(&mut self, token: Hash16) -> Answer<bool> {
        sessions::end_session(self.db, token)
    }
    fn put_code(&mut self, hash: Hash16, code: &Code) -> Answer<()> {
        sessions::put_code(self.db, hash, code)
    }
    fn use_code(&mut self, hash: Hash16, now: DateTime<Utc>) -> Answer<()> {
        sessions::use_code(self.db, hash, now)
    }
    fn append(&mut self, records: &[Checked]) -> Answer<Vec<i64>> {
        records::append(self.db, records)
    }
    fn route(&mut self, feed: Feed, key: i64, record: &Checked) {
        self.routed.put(feed, key, record);
    }
    fn hold(&mut self, key: i64, reason: &str, awaits: Option<KudosId>, now: DateTime<Utc>) -> Answer<()> {
        records::hold(self.db, key, reason, awaits, now)
    }
    fn let_go(&mut self, held: i64) -> Answer<()> {
        records::let_go(self.db, held)
    }
    fn erase_at(&mut self, key: i64, at: DateTime<Utc>) -> Answer<()> {
        records::erase_at(self.db, key, at)
    }
    fn erase(&mut self, key: i64) -> Answer<()> {
        self.routed.erase(key);
        self.erased = true;
        records::erase(self.db, key)
    }
    fn put_kudos(&mut self, id: KudosId, passed: Passed, key: i64) -> Answer<()> {
        kudos::put_kudos(self.db, id, passed, key)
    }
    fn put_shown(&mut self, kudos: KudosId, feed: Feed, key: i64) -> Answer<()> {
        kudos::put_shown(self.db, kudos, feed, key)
    }
    fn drop_shown(&mut self, kudos: KudosId, feed: Feed, key: i64) -> Answer<()> {
        kudos::drop_shown(self.db, kudos, feed, key)
    }
    fn put_praise_row(&mut self, row: Hash16) -> Answer<bool> {
        kudos::put_praise_row(self.db, row)
    }
    fn count(&mut self, day: i64, author: PersonId, reader: PersonId, kind: u16) -> Answer<u32> {
        kudos::count(self.db, day, author, reader, kind)
    }
    fn put_act(&mut self, act: &Act) -> Answer<()> {
        sessions::put_act(self.db, act)
    }
    fn put_vault_setup(&mut self, secret: &[u8]) -> Answer<()> {
        vaults::put_setup(self.db, secret)
    }
    fn put_vault(&mut self, person: PersonId, vault: &KeptVault) -> Answer<()> {
        vaults::put_vault(self.db, person, vault)
    }
    fn drop_vault(&mut self, person: PersonId) -> Answer<bool> {
        vaults::drop_vault(self.db, person)
    }
    fn put_vault_login(&mut self, id: Uuid, login: &KeptLogin) -> Answer<()> {
        vaults::put_login(self.db, id, login)
    }
    fn drop_vault_login(&mut self, id: Uuid) -> Answer<()> {
        vaults::drop_login(self.db, id)
    }
    fn put_pairing(&mut self, person: PersonId, pairing: Option<&KeptPairing>) -> Answer<()> {
        vaults::put_pairing(self.db, person, pairing)
    }
    fn sweep_vaults(&mut self, logins: DateTime<Utc>, pairings: DateTime<Utc>) -> Answer<usize> {
        vaults::sweep(self.db, logins, pairings)
    }
    fn sweep(&mut self, day: i64, unused: i64, acts: DateTime<Utc>) -> Answer<usize> {
        sessions::sweep(self.db, day, unused, acts)
    }
}
