//! What documents, one after the other, make of the conversations of an agent.

use super::*;

const RINGS: Word = Word::Ringing;
const TALKS: Word = Word::Confirmed;
const OVER: Word = Word::Over { unanswered: false };
const UNTAKEN: Word = Word::Over { unanswered: true };

fn told(id: u64, word: Word) -> Told {
    Told {
        id: LegId(id),
        is_named: true,
        local: None,
        remote: None,
        word,
        renders: None,
    }
}

fn tagged(id: u64, local: u64, remote: u64, word: Word) -> Told {
    let tag = |tag: u64| (tag > 0).then_some(LegId(tag));
    Told {
        local: tag(local),
        remote: tag(remote),
        ..told(id, word)
    }
}

fn nameless(word: Word) -> Told {
    Told {
        is_named: false,
        ..told(1_000, word)
    }
}

fn plays(renders: bool, told: Told) -> Told {
    Told {
        renders: Some(renders),
        ..told
    }
}

/// The agent's conversations, and the count of documents.
#[derive(Default)]
struct Line {
    legs: Legs,
    version: u64,
    ask: Option<Ask>,
}

impl Line {
    fn take(&mut self, full: bool, asked: Asked, dialogs: &[Told]) -> Vec<String> {
        self.version += 1;
        let version = Some(self.version);
        let document = Document {
            version,
            full,
            dialogs: dialogs.to_vec(),
        };
        let taken = self.legs.take(&document, asked);
        self.ask = taken.ask;
        taken.said.into_iter().map(word).collect()
    }

    fn full(&mut self, dialogs: &[Told]) -> Vec<String> {
        self.take(true, Asked::No, dialogs)
    }

    fn answer(&mut self, dialogs: &[Told]) -> Vec<String> {
        self.take(true, Asked::Answer, dialogs)
    }

    fn part(&mut self, dialogs: &[Told]) -> Vec<String> {
        self.take(false, Asked::No, dialogs)
    }
}

fn word(event: SourceEvent) -> String {
    match event {
        SourceEvent::Ringing { leg } => format!("rings {}", leg.0),
        SourceEvent::CallConnected { leg, lease_ms: None } => format!("up {}", leg.0),
        SourceEvent::CallHeld { leg, on: true } => format!("held {}", leg.0),
        SourceEvent::CallHeld { leg, on: false } => format!("resumed {}", leg.0),
        SourceEvent::CallEnded {
            leg,
            certainty: Certainty::Exact,
        } => format!("over {}", leg.0),
        SourceEvent::CallEnded { leg, certainty } => format!("{certainty:?} {}", leg.0).to_lowercase(),
        other => panic!("{other:?} is not of a telephone system"),
    }
}

#[test]
fn a_call_rings_begins_is_held_and_ends_and_each_is_said_once() {
    let mut line = Line::default();
    let mut said = Vec::new();
    let steps = [
        told(7, RINGS),
        told(7, RINGS),
        told(7, TALKS),
        told(7, TALKS),
        told(7, RINGS),
        plays(false, told(7, TALKS)),
        plays(false, told(7, TALKS)),
        told(7, Word::Unknown),
        plays(true, told(7, TALKS)),
        told(7, OVER),
        told(7, OVER),
    ];
    for (at, step) in (1..).zip(steps) {
        said.extend(line.full(&[step]));
        assert_eq!(line.legs.any_up(), (3..=9).contains(&at), "{at}");
        assert_eq!(line.ask, None, "{at}");
    }
    assert_eq!(said, ["rings 7", "up 7", "held 7", "resumed 7", "over 7"]);
}

#[test]
fn a_held_call_may_be_called_early_and_one_that_was_held_before_us_too() {
    let mut line = Line::default();
    line.full(&[told(7, TALKS)]);
    assert_eq!(line.full(&[plays(false, told(7, RINGS))]), ["held 7"]);
    assert_eq!(line.full(&[told(7, RINGS)]), Vec::<String>::new(), "still held");
    assert_eq!(line.full(&[plays(true, told(7, RINGS))]), ["resumed 7"]);
    assert_eq!(
        Line::default().full(&[plays(false, told(7, RINGS))]),
        ["up 7", "held 7"]
    );
    assert_eq!(Line::default().full(&[plays(true, told(7, RINGS))]), ["rings 7"]);
    let mut line = Line::default();
    line.full(&[]);
    assert_eq!(
        line.full(&[plays(false, told(7, RINGS))]),
        ["rings 7"],
        "one that begins rings"
    );
}

#[test]
fn what_a_full_document_leaves_out_is_asked_for_and_two_answers_end_it() {
    let mut line = Line::default();
    line.full(&[told(7, TALKS)]);
    assert_eq!(line.full(&[told(8, RINGS)]), ["rings 8"]);
    assert_eq!(line.ask, Some(Ask::Whole));
    assert_eq!(
        line.answer(&[told(7, TALKS), told(8, RINGS)]),
        Vec::<String>::new()
    );
    assert_eq!(line.ask, None, "it goes on");
    assert_eq!(line.full(&[told(8, OVER)]), ["over 8"]);
    assert_eq!(line.answer(&[told(8, OVER)]), Vec::<String>::new());
    assert_eq!(line.ask, Some(Ask::Whole), "one answer is not enough");
    assert_eq!(
        line.full(&[told(9, RINGS)]),
        ["rings 9"],
        "nor are others between them"
    );
    assert_eq!(line.answer(&[told(9, RINGS)]), ["over 7"]);
    assert_eq!(line.ask, None);
}

#[test]
fn one_answer_that_names_it_begins_the_count_anew() {
    let mut line = Line::default();
    line.full(&[told(7, TALKS)]);
    for _ in 0..5 {
        assert_eq!(line.answer(&[]), Vec::<String>::new());
        assert_eq!(line.answer(&[told(7, TALKS)]), Vec::<String>::new());
    }
    assert!(line.legs.any_up());
}

#[test]
fn what_nobody_answers_for_is_lost_and_not_over() {
    let mut line = Line::default();
    line.full(&[told(7, TALKS), told(8, TALKS)]);
    line.full(&[told(8, TALKS)]);
    assert!(line.legs.any_missing());
    let lost: Vec<String> = line.legs.lose_missing().into_iter().map(word).collect();
    assert_eq!(lost, ["lost 7"]);
    assert!(line.legs.any_up());
}

#[test]
fn a_partial_document_leaves_nothing_out_and_before_the_whole_it_says_nothing() {
    let mut line = Line::default();
    assert_eq!(line.part(&[told(7, TALKS)]), Vec::<String>::new());
    assert_eq!(line.ask, Some(Ask::Unclear));
    line.full(&[told(7, TALKS)]);
    assert_eq!(line.part(&[told(9, TALKS)]), ["up 9"]);
    assert_eq!(line.ask, None);
    line.version += 1;
    assert_eq!(line.part(&[told(9, OVER)]), ["over 9"], "what it names is so");
    assert_eq!(line.ask, Some(Ask::Whole), "and one before it is missing");
}

#[test]
fn a_count_that_goes_back_was_begun_anew() {
    for full in [true, false] {
        let mut line = Line {
            version: 40,
            ..Line::default()
        };
        line.full(&[told(7, TALKS)]);
        line.version = 1;
        assert_eq!(
            line.take(full, Asked::No, &[told(7, OVER)]),
            ["over 7"],
            "what is told is so"
        );
        assert_eq!(line.ask, Some(Ask::Anew));
    }
    let mut line = Line::default();
    for _ in 0..3 {
        line.version = 0;
        line.full(&[told(7, TALKS)]);
        assert_eq!(line.ask, None, "who never counts begins nothing anew");
    }
}

#[test]
fn a_branch_that_nobody_took_ends_no_call() {
    // The branch has tags of its own.
    let mut line = Line::default();
    line.full(&[tagged(7, 1, 5, RINGS)]);
    line.full(&[tagged(7, 1, 5, TALKS)]);
    assert_eq!(line.full(&[tagged(7, 2, 5, UNTAKEN)]), Vec::<String>::new());
    assert_eq!(line.ask, None, "its id was named");
    assert_eq!(line.full(&[tagged(7, 2, 5, OVER)]), Vec::<String>::new());
    assert_eq!(line.full(&[tagged(7, 1, 5, OVER)]), ["over 7"]);
    // Both ring, one is taken.
    let mut line = Line::default();
    let began = line.full(&[tagged(7, 1, 5, RINGS), tagged(7, 2, 5, RINGS)]);
    assert_eq!(began.len(), 2);
    assert_eq!(
        line.full(&[tagged(7, 2, 5, TALKS), tagged(7, 1, 5, UNTAKEN)])
            .len(),
        2
    );
    assert!(line.legs.any_up());
    assert_eq!(line.full(&[tagged(7, 2, 5, OVER)]).len(), 1);
    assert!(!line.legs.any_up());
}

#[test]
fn a_branch_without_tags_ends_what_rings_and_never_what_was_taken() {
    let mut line = Line::default();
    line.full(&[told(7, RINGS)]);
    assert_eq!(line.full(&[told(7, UNTAKEN)]), ["over 7"]);
    line.full(&[told(7, TALKS)]);
    assert_eq!(line.full(&[told(7, UNTAKEN)]), Vec::<String>::new());
    assert_eq!(line.ask, Some(Ask::Whole));
    assert_eq!(line.answer(&[told(7, UNTAKEN)]), Vec::<String>::new());
    assert_eq!(
        line.answer(&[told(7, UNTAKEN)]),
        ["lost 7"],
        "who insists on it may have lost it"
    );
    line.full(&[tagged(8, 1, 5, TALKS)]);
    assert_eq!(
        line.full(&[tagged(8, 1, 5, UNTAKEN)]),
        ["over 8"],
        "told of itself it is over"
    );
}

#[test]
fn tags_that_come_late_or_go_are_of_the_same_conversation() {
    let mut line = Line::default();
    let steps = [
        tagged(7, 1, 0, RINGS),
        tagged(7, 1, 5, RINGS),
        told(7, TALKS),
        tagged(7, 0, 5, TALKS),
        told(7, OVER),
    ];
    let said: Vec<String> = steps.iter().flat_map(|step| line.full(&[*step])).collect();
    assert_eq!(said, ["rings 7", "up 7", "over 7"]);
}

#[test]
fn without_an_id_it_is_the_only_one() {
    let mut line = Line::default();
    assert_eq!(line.full(&[nameless(TALKS)]), ["up 1000"]);
    assert_eq!(
        line.full(&[nameless(Word::Missing)]),
        ["over 1000"],
        "no state is no call"
    );
    line.full(&[told(7, TALKS)]);
    assert_eq!(line.full(&[nameless(OVER)]), ["over 7"]);
    line.full(&[told(7, TALKS)]);
    assert_eq!(
        line.full(&[nameless(Word::Missing)]),
        Vec::<String>::new(),
        "a stand-in for none"
    );
    assert_eq!(line.ask, Some(Ask::Whole));
    assert_eq!(line.full(&[told(7, Word::Missing)]), ["over 7"]);
    line.full(&[told(7, TALKS), told(8, TALKS)]);
    assert_eq!(
        line.full(&[nameless(OVER)]),
        Vec::<String>::new(),
        "of two it may be either"
    );
}

#[test]
fn a_new_subscription_counts_anew_and_keeps_what_goes_on() {
    let mut line = Line {
        version: 40,
        ..Line::default()
    };
    line.full(&[told(7, TALKS)]);
    line.legs.count_anew();
    line.version = 0;
    assert_eq!(line.answer(&[told(7, TALKS)]), Vec::<String>::new());
    assert_eq!(line.ask, None);
    line.legs.count_anew();
    assert_eq!(line.answer(&[told(7, OVER)]), ["over 7"]);
}

/// A telephone system that was started again: its phones talk on, and it has never heard of them.
#[test]
fn what_a_new_subscription_never_told_of_is_lost_and_what_it_told_of_is_over() {
    let mut line = Line::default();
    line.full(&[told(7, TALKS), told(8, TALKS)]);
    line.legs.count_anew();
    line.answer(&[told(8, TALKS)]);
    assert_eq!(line.answer(&[told(8, TALKS)]), ["lost 7"]);
    line.answer(&[]);
    assert_eq!(line.answer(&[]), ["over 8"]);
}

/// Kamailio with several workers, and a phone that answers at once: its `early` comes last and stays.
#[test]
fn a_document_that_was_overtaken_tells_who_was_taken_and_nothing_else() {
    let mut line = Line::default();
    line.full(&[told(7, RINGS)]);
    let late = Document {
        version: Some(1),
        full: true,
        dialogs: vec![told(7, TALKS), told(8, TALKS), told(9, RINGS)],
    };
    let said: Vec<_> = line.legs.answered_by(&late).into_iter().map(word).collect();
    assert_eq!(said, ["up 7"]);
    assert_eq!(
        line.full(&[told(7, RINGS)]),
        Vec::<String>::new(),
        "it does not ring again"
    );
    assert_eq!(line.full(&[told(7, OVER)]), ["over 7"]);
    assert_eq!(line.legs.answered_by(&late), [], "what is over is over");
}

#[test]
fn more_than_an_agent_can_have_are_passed_over() {
    let mut line = Line::default();
    for id in 0..100 {
        line.part(&[told(id, TALKS)]);
        line.full(&(0..=id.min(90)).map(|id| told(id, TALKS)).collect::<Vec<_>>());
    }
    assert_eq!(line.legs.known.len(), LEGS_MAX);
}
