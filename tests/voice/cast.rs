//! Who plays: thirteen agents in two teams, who leads one of them, who runs the centre, and two speakers of the agents.
//!
//! Holds what each says about the same obstacle. Must name nobody in what is said: the pages are searched for names.

/// Leads [`LED`].
pub(crate) const LEADER: &str = "Jonas Weber";
/// Runs the centre.
pub(crate) const ADMIN: &str = "Renate Vogel";
/// Two of the works council.
pub(crate) const COUNCIL: [&str; 2] = ["Karim Haddad", "Ingrid Solberg"];

/// The team that [`LEADER`] leads.
pub(crate) const LED: &str = "Harbour";
/// A team that nobody leads.
pub(crate) const OTHER: &str = "Quay";

/// The tool, as it is written by whoever says it under their name: so it is called everywhere.
pub(crate) const TOOL: &str = "CRM Suite";

/// Whose server is stopped while they say it.
pub(crate) const OFFLINE: usize = 0;
/// Who says it under their name.
pub(crate) const BY_NAME: usize = 1;
/// Who makes a suggestion as well, without a name.
pub(crate) const SUGGESTS: usize = 2;
/// Who is on a call when it is done.
pub(crate) const ON_CALL: usize = 8;

/// What is suggested.
pub(crate) const SUGGESTION: &str = "A quiet room beside the floor, for five minutes after a hard call.";
/// Why the obstacle goes.
pub(crate) const WHY: &str = "Everybody loses minutes with it, and callers wait.";
/// What was done about it.
pub(crate) const NOTE: &str = "Since Monday the search answers within a second.";
/// Why there is no quiet room.
pub(crate) const WHY_NOT: &str = "The lease runs until spring. We look at it again in April.";

/// Somebody at a desk.
pub(crate) struct Agent {
    pub(crate) name: &'static str,
    pub(crate) team: &'static str,
    /// The tool, however they write it.
    pub(crate) tool: &'static str,
    /// What happened; nothing where the tool is enough.
    pub(crate) words: Option<&'static str>,
}

const fn agent(
    name: &'static str,
    team: &'static str,
    tool: &'static str,
    words: Option<&'static str>,
) -> Agent {
    Agent {
        name,
        team,
        tool,
        words,
    }
}

/// Any two of these texts say something similar: they arrive in an order that nobody knows.
pub(crate) static AGENTS: [Agent; 13] = [
    agent(
        "Amara Okafor",
        LED,
        "crm-suite",
        Some("The customer search freezes for a minute"),
    ),
    agent(
        "Piotr Kowalski",
        LED,
        TOOL,
        Some("Customer search freezes when I type a street"),
    ),
    agent(
        "Giulia Conti",
        LED,
        "crm suite",
        Some("Search for a customer freezes, every morning"),
    ),
    agent(
        "Ben Adeyemi",
        LED,
        "CRM-Suite",
        Some("It freezes on each customer search"),
    ),
    agent("Aoife Brennan", LED, TOOL, None),
    agent(
        "Marta Ferreira",
        LED,
        "CRM suite",
        Some("Customer search: freezes, then nothing for two minutes"),
    ),
    agent(
        "Lukas Brandt",
        LED,
        TOOL,
        Some("Freezes while I search a customer by number"),
    ),
    agent(
        "Zofia Maj",
        OTHER,
        "CrmSuite",
        Some("The search freezes and the customer waits"),
    ),
    agent("Tomas Ribeiro", OTHER, TOOL, None),
    agent(
        "Mei Lin",
        OTHER,
        TOOL,
        Some("Whenever I search a customer it freezes"),
    ),
    agent(
        "Noor Rahman",
        OTHER,
        "crm suite",
        Some("customer search freezes again"),
    ),
    agent(
        "Elif Demir",
        OTHER,
        TOOL,
        Some("The window freezes during a customer search"),
    ),
    agent(
        "Sven Larsson",
        OTHER,
        TOOL,
        Some("Search of customers freezes, my customer hangs up"),
    ),
];
