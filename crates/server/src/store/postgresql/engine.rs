//! What the writer thread asks of PostgreSQL.
//!
//! One transaction of a centre writes at a time, whichever server it comes from: it takes the centre's lock first. So
//! the rules need not know of several servers, and a number that a feed gives out is never seen before a smaller one.

use super::{connection::Connection, db::number_at, work::Work};
use crate::store::{
    Ack, Answer, Read, WriteJob,
    routed::Routed,
    writer::{Engine, Wrote},
};

/// Tables out of which something is erased, or which are written anew in another order.
const VACUUM: &str = "VACUUM record, voice_case, voice, voice_month, voice_issued, voice_spent, pulse, \
    pulse_member, pulse_tally, pulse_answered";
/// The centre's lock, held to the end of a transaction (`BWCW`).
const LOCK: &str = "SELECT pg_advisory_xact_lock(1112949591)";

/// The connection that writes.
pub(super) struct Writing {
    pub(super) connection: Connection,
    /// Something was erased since the last scrub.
    pub(super) erased: bool,
}

impl Writing {
    fn reading<T>(&mut self, read: impl FnOnce(&Work<'_>) -> Answer<T>) -> Answer<T> {
        read(&Work::on(self.connection.begin()?))
    }
}

impl Engine for Writing {
    fn write(&mut self, jobs: &mut dyn Iterator<Item = WriteJob>, acks: &mut Vec<Ack>) -> Answer<Wrote> {
        let db = self.connection.begin()?;
        db.say(LOCK)?;
        let (mut work, mut routed, mut erased) = (Work::on(db), Routed::default(), false);
        for job in jobs {
            work.db.say("SAVEPOINT job")?;
            let (done, ack) = job(Ok(&mut work));
            acks.push(ack);
            let (its_own, has_erased) = (std::mem::take(&mut work.routed), std::mem::take(&mut work.erased));
            if done {
                routed.append(its_own);
                erased |= has_erased;
            } else {
                work.db.say("ROLLBACK TO SAVEPOINT job")?;
                work.org.take();
            }
            work.db.say("RELEASE SAVEPOINT job")?;
        }
        let rows = work.number(routed)?;
        let counted = work
            .db
            .one("UPDATE centre SET data_v = data_v + 1 RETURNING data_v", &[])?;
        work.db.commit()?;
        Ok(Wrote {
            rows,
            erased,
            data_v: Some(number_at(&counted, 0)?),
        })
    }

    fn data_v(&mut self) -> Answer<i64> {
        self.reading(|work| number_at(&work.db.one("SELECT data_v FROM centre", &[])?, 0))
    }

    fn look(&mut self, see: &mut dyn FnMut(&dyn Read)) -> Answer<()> {
        self.reading(|work| {
            see(work);
            Ok(())
        })
    }

    fn forget_erased(&mut self) {
        self.erased = true;
    }

    /// The room of what was erased is used again. Its bytes stay on the disk until then, and in what PostgreSQL
    /// archives of its log.
    fn scrub(&mut self) -> Answer<()> {
        if self.erased {
            self.connection.alone(VACUUM)?;
            self.erased = false;
        }
        Ok(())
    }

    fn close(&mut self) {}
}
