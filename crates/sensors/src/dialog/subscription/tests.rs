//! A subscription over simulated hours, at systems that answer at random or not at all.

use super::*;
use domain::calls::event::Certainty;
use proptest::prelude::*;

const HOUR_MS: u64 = 3_600_000;

fn who(pace: &Pace, seed: u8) -> Who {
    Who {
        source: SourceId("dialog:1".into()),
        address: "sip:1001@pbx.example;transport=tcp".parse().unwrap(),
        local: "127.0.0.1:5070".parse().unwrap(),
        secret: Some(Secret {
            word: "pw".into(),
            ..Secret::default()
        }),
        key: InstallKey::new([7; 32]),
        seed: [seed; 32],
        answer_ms_max: 10_000,
        pace: pace.clone(),
    }
}

/// A system that is asked, and what it and the source did.
struct World {
    pace: Pace,
    now: u64,
    asked: Vec<u64>,
    said: Vec<SourceEvent>,
    notified: u32,
    ended: Vec<&'static str>,
    /// How long the system wished to be left alone, at each end.
    left_alone_s: Vec<u64>,
}

impl World {
    fn new() -> World {
        World {
            pace: Pace::default(),
            now: 0,
            asked: Vec::new(),
            said: Vec::new(),
            notified: 0,
            ended: Vec::new(),
            left_alone_s: Vec::new(),
        }
    }

    fn end(&mut self, why: &SourceError) {
        self.ended.push(name(why));
        self.left_alone_s.push(why.pause_min().as_secs());
    }

    /// Carries out `acts`; gives the questions among them.
    fn carry_out(&mut self, acts: Vec<Act>) -> Vec<Message> {
        let mut questions = Vec::new();
        for act in acts {
            match act {
                Act::Send(bytes) => {
                    let message = Message::read(&bytes).unwrap();
                    if message.start == Start::Request("SUBSCRIBE".into()) {
                        self.asked.push(self.now);
                        questions.push(message);
                    }
                }
                Act::Say(event) => self.said.push(event),
                Act::Up => {}
            }
        }
        questions
    }

    fn notification(&mut self, question: &Message, state: &str, body: &str) -> Message {
        self.notified += 1;
        let head = |name| question.one(name).unwrap_or_default();
        let text = format!(
            "NOTIFY sip:a SIP/2.0\r\nVia: SIP/2.0/TCP pbx;branch=b{n}\r\nFrom: {};tag=far\r\nTo: {}\r\nCall-ID: {}\r\n\
             CSeq: {n} NOTIFY\r\nEvent: dialog\r\nSubscription-State: {state}\r\n\
             Content-Type: application/dialog-info+xml\r\n\r\n{body}",
            head("to"),
            head("from"),
            head("call-id"),
            n = self.notified
        );
        Message::read(text.as_bytes()).unwrap()
    }

    /// One run of the source, until `until` or until it ends: `system` says what follows a question.
    fn run(&mut self, until: u64, seed: u8, system: &mut impl FnMut(&mut World, &Message) -> Vec<Message>) {
        let mut subscription = Subscription::new(who(&self.pace, seed));
        let acts = subscription.ask(self.now);
        let mut waiting = self.carry_out(acts);
        while self.now < until {
            if let Some(question) = waiting.pop() {
                for message in system(self, &question) {
                    let acts = subscription.received(self.now, &message);
                    waiting.extend(self.carry_out(acts));
                    if let Some(why) = subscription.ended() {
                        return self.end(&why);
                    }
                }
                continue;
            }
            let next = subscription.next_ms().expect("something wakes it");
            self.now = next.max(self.now + 1).min(until);
            match subscription.due(self.now) {
                Ok(acts) => waiting.extend(self.carry_out(acts)),
                Err(why) => return self.end(&why),
            }
        }
    }

    fn most_in_20_s(&self) -> usize {
        let within = |from: u64| {
            self.asked
                .iter()
                .filter(|at| (from..from + 20_000).contains(*at))
                .count()
        };
        self.asked.iter().map(|from| within(*from)).max().unwrap_or(0)
    }
}

fn name(why: &SourceError) -> &'static str {
    match why {
        SourceError::Silent { .. } => "silent",
        SourceError::Denied => "denied",
        SourceError::Refused => "refused",
        SourceError::NotOffered { .. } => "not offered",
        SourceError::Malformed(_) => "not understood",
        SourceError::Over { .. } => "over",
        _ => "other",
    }
}

fn answer(question: &Message, status: &str, more: &str) -> Message {
    Message::read(&question.answer(status, "far", more)).unwrap()
}

fn body(state: &str, version: u32, dialogs: &str) -> String {
    format!("<dialog-info version=\"{version}\" state=\"{state}\">{dialogs}</dialog-info>")
}

#[test]
fn a_call_that_no_answer_tells_of_any_more_is_lost_after_a_while_and_not_kept_for_ever() {
    let mut world = World::new();
    let mut asked = 0;
    world.run(HOUR_MS / 2, 1, &mut |world, question| {
        asked += 1;
        let mut said = vec![answer(question, "200 OK", "Expires: 3600\r\n")];
        if asked == 1 {
            let talks = body("full", 1, "<dialog id=\"a\"><state>confirmed</state></dialog>");
            said.push(world.notification(question, "active", &talks));
            said.push(world.notification(question, "active", &body("full", 2, "")));
        }
        said
    });
    let lost = |event: &&SourceEvent| {
        matches!(
            event,
            SourceEvent::CallEnded {
                certainty: Certainty::Lost,
                ..
            }
        )
    };
    assert_eq!(world.said.iter().filter(lost).count(), 1, "{:?}", world.said);
    assert!((5..=12).contains(&world.asked.len()), "{:?}", world.asked);
}

#[test]
fn a_system_that_answers_everything_with_parts_is_asked_ever_more_seldom() {
    let mut world = World::new();
    // As the source is run: each end is followed by a longer pause.
    for pause_s in [1, 2, 5, 10, 20, 30, 60] {
        world.run(HOUR_MS, 1, &mut |world, question| {
            let part = body("partial", 1, "<dialog id=\"a\"><state>confirmed</state></dialog>");
            let notified = world.notification(question, "active", &part);
            vec![answer(question, "200 OK", ""), notified]
        });
        world.now += pause_s * 1_000;
    }
    assert!(
        world.ended.iter().all(|why| *why == "not understood"),
        "{:?}",
        world.ended
    );
    assert!(world.most_in_20_s() <= 6, "{:?}", world.asked);
    assert_eq!(world.said, []);
}

const TALKS: &str = "<dialog id=\"a\"><state>confirmed</state></dialog>";

#[test]
fn what_was_granted_for_a_shorter_time_is_asked_for_again_before_it_runs_out() {
    for (granted, state) in [
        ("Expires: 6\r\n", "active"),
        ("", "active;expires=6"),
        ("Expires: 99999\r\n", "active;expires=6"),
    ] {
        let (mut world, mut ids) = (World::new(), Vec::new());
        world.run(6_000, 1, &mut |world, question| {
            ids.push(question.one("call-id").map(str::to_owned));
            let notified = world.notification(question, state, &body("full", 1, ""));
            vec![answer(question, "202 Accepted", granted), notified]
        });
        assert!(ids.len() > 1 && ids[0] == ids[1], "{granted}{state}: {ids:?}");
    }
}

#[test]
fn a_time_too_short_to_keep_is_not_a_flood() {
    let mut world = World::new();
    world.run(8_000, 1, &mut |world, question| {
        let notified = world.notification(question, "active;expires=1", &body("full", 1, ""));
        vec![answer(question, "200 OK", "Expires: 1\r\n"), notified]
    });
    assert_eq!(world.asked, [0, 2_500, 5_000, 7_500]);
}

/// A system that ends the first subscription so, in the middle of a call.
fn ended_as(state: &str) -> (World, Vec<Option<String>>) {
    let (mut world, mut ids) = (World::new(), Vec::new());
    world.run(1_000, 1, &mut |world, question| {
        ids.push(question.one("call-id").map(str::to_owned));
        let mut said = vec![answer(question, "200 OK", "Expires: 3600\r\n")];
        said.push(world.notification(question, "active", &body("full", 1, TALKS)));
        if ids.len() == 1 {
            said.push(world.notification(question, state, ""));
        }
        said
    });
    (world, ids)
}

#[test]
fn one_that_the_other_end_lets_go_is_made_anew_in_the_same_moment() {
    for state in [
        "terminated;reason=deactivated",
        "terminated;reason=timeout",
        "Terminated",
        "terminated;reason=moved",
    ] {
        let (world, ids) = ended_as(state);
        assert_eq!((world.asked, world.ended), (vec![0, 0], vec![]), "{state}");
        assert_ne!(ids[0], ids[1], "{state}");
        assert_eq!(world.said.len(), 1, "the call goes on: {:?}", world.said);
    }
}

#[test]
fn one_that_is_ended_for_another_reason_is_left_alone_as_long_as_is_wished() {
    for (state, why, wished_s) in [
        ("terminated;reason=probation;retry-after=3", "over", 3),
        ("terminated;reason=giveup", "over", 0),
        ("terminated;reason=giveup;retry-after=2", "over", 2),
        ("terminated;retry-after=2", "over", 2),
        ("terminated;reason=rejected", "refused", 0),
        ("terminated;reason=noresource", "not offered", 0),
        ("terminated;reason=invariant", "not offered", 0),
    ] {
        let (world, _) = ended_as(state);
        let ended = (world.asked.len(), world.ended, world.left_alone_s);
        assert_eq!(ended, (1, vec![why], vec![wished_s]), "{state}");
    }
}

/// A system that answers by turns of `choices`, and a source that is run again whenever it ends.
fn answered_by_turns(choices: &[u8]) -> World {
    let mut world = World::new();
    let mut turn = 0;
    for seed in 0..20 {
        world.run(HOUR_MS, seed, &mut |world, question| {
            turn += 1;
            let choice = choices[turn % choices.len()];
            let granted = answer(question, "200 OK", "Expires: 1\r\n");
            let challenge = "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", stale=true\r\n";
            let mut with =
                |state: &str, body: &str| vec![granted.clone(), world.notification(question, state, body)];
            match choice {
                0 => vec![answer(question, "401 Unauthorized", challenge)],
                1 => vec![answer(question, "401 Unauthorized", "")],
                2 => vec![answer(question, "403 Forbidden", "")],
                3 => vec![answer(question, "481 Gone", "")],
                4 => vec![answer(question, "500 Broken", "")],
                5 => vec![answer(question, "423 Brief", "Min-Expires: 2\r\n")],
                6 => vec![],
                7 => with("terminated;reason=deactivated", ""),
                8 => with("terminated;reason=timeout", ""),
                9 => with("active;expires=1", &body("partial", 7, "")),
                10 => with("active;expires=1", "<html/>"),
                11 => {
                    let said = with(
                        "active",
                        &body("full", 9, "<dialog id=\"a\"><state>confirmed</state></dialog>"),
                    );
                    world.notified = 0;
                    said
                }
                12 => with("active", &body("full", 1, "")),
                13 => with("pending", ""),
                _ => with(
                    "active;expires=1",
                    &body("full", 3, "<dialog id=\"a\"><state>confirmed</state></dialog>"),
                ),
            }
        });
        // The source would wait longer.
        world.now += 1_000;
    }
    world
}

/// Each question is challenged again and again, or has to be for longer.
#[test]
fn answers_that_ask_at_once_for_another_question_are_counted_too() {
    for choices in [&[7, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &[0], &[5], &[7, 5, 0]] {
        let world = answered_by_turns(choices);
        let most = world.most_in_20_s();
        assert!(
            most <= crate::dialog::pace::QUESTIONS_MAX,
            "{most} after {choices:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever it answers, and whether the source ends or goes on.
    #[test]
    fn no_system_is_asked_more_than_ten_times_in_twenty_seconds(choices in prop::collection::vec(0..16_u8, 1..40)) {
        let world = answered_by_turns(&choices);
        prop_assert!(world.most_in_20_s() <= crate::dialog::pace::QUESTIONS_MAX, "{:?}", world.asked);
    }
}
