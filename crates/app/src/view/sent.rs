//! What left this computer: shapes only. Must never hold the words of a record or the name of a colleague.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

views! {
    /// `sent_show`: what left this computer.
    pub struct SentView {
        /// To whom: the centre, when one is joined.
        pub org_name: Option<String>,
        /// For how many days it is kept.
        pub kept_days: u32,
        /// Days on which something left, the last one first.
        pub days: Vec<SentDayView>,
    }

    /// A day of it.
    pub struct SentDayView {
        /// The day.
        pub on: String,
        /// What was pressed, in order; then what goes by itself, each as one.
        pub items: Vec<SentItemView>,
    }

    /// Something that left, once or as the sum of a day.
    pub struct SentItemView {
        /// What.
        pub what: SentWhat,
        /// To whom: the host of the address.
        pub to: String,
        /// When; of a sum, when first.
        pub first_at: DateTime<Utc>,
        /// Of a sum, when last.
        pub last_at: DateTime<Utc>,
        /// How often.
        pub times: u64,
        /// How many of these had no answer: perhaps they did not leave whole.
        pub unanswered: u64,
        /// How many bytes, before they were encrypted.
        pub bytes: u64,
        /// For how long a connection was open, in seconds.
        pub open_s: u64,
        /// Which records.
        pub records: Vec<SentRecords>,
    }

    /// Records of one sort in a message.
    #[derive(Eq)]
    pub struct SentRecords {
        /// What they say.
        pub what: RecordWhat,
        /// Who may read them.
        pub readers: Readers,
        /// How many.
        pub times: u32,
        /// How long the server keeps what they say, in hours; null is until it is taken back or the agent leaves.
        pub kept_h: Option<u32>,
    }

    /// What leaves this computer. What the agent pressed stands alone; the rest is told as the sum of a day.
    #[derive(Copy, Eq, PartialOrd, Ord)]
    pub enum SentWhat {
        /// The code, the id of this installation and the name of its system, to join.
        Join,
        /// That the token is not needed any more.
        Leave,
        /// Something that the agent wrote for others.
        Records,
        /// The last record once more, to see whether the server still holds it.
        Proof,
        /// Personal records that only the agent can open.
        Sealed,
        /// Keys, sealed, and what it takes to open them at another desk.
        Keys,
        /// Where do my streams and feeds end?
        Heads,
        /// What is new in a feed?
        Feeds,
        /// The connection that stays open: its beginning, and the echo of its pings.
        Live,
        /// The question for the agent's calendar, at its address.
        Calendar,
        /// What says nothing of who sent it: always alike, whether something is in it or not.
        Slip,
        /// Something that the agent said to the centre under their name.
        Voice,
        /// The request for tokens, which everybody makes.
        VoiceTokens,
        /// Nobody was there, so nothing left but the attempt.
        Unreached,
        /// This program ended without a word; what went by itself in its last hour is not counted.
        Uncounted,
    }

    /// What a record says.
    #[derive(Copy, Eq, PartialOrd, Ord)]
    pub enum RecordWhat {
        /// Thanks to somebody.
        KudosGiven,
        /// Thanks for thanks.
        KudosThanked,
        /// A kudos shown to others, or no longer.
        KudosShown,
        /// A kudos taken back.
        KudosTakenBack,
        /// A kudos reported.
        KudosReported,
        /// How the agent likes to be recognised.
        RecognitionSet,
        /// "I need ten minutes".
        ReliefAsked,
        /// Something of the path, shared or no longer.
        PathShared,
        /// Something that only the agent can open.
        Sealed,
        /// Something that this program does not know.
        Other,
    }

    /// Who may read a record, besides whoever runs the server.
    #[derive(Copy, Eq, PartialOrd, Ord)]
    pub enum Readers {
        /// Nobody.
        Nobody,
        /// One person.
        OnePerson,
        /// A team.
        Team,
        /// Everybody of the centre.
        Everyone,
    }
}

impl SentItemView {
    /// Whether it is the sum of a day.
    #[must_use]
    pub fn is_sum(&self) -> bool {
        !matches!(
            self.what,
            SentWhat::Join
                | SentWhat::Leave
                | SentWhat::Keys
                | SentWhat::Records
                | SentWhat::Voice
                | SentWhat::Uncounted
        )
    }
}
