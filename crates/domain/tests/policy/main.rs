//! `policy.toml`: what it changes, and how each refusal names its line.

mod file;

use domain::policy::Policy;

fn refused(text: &str) -> String {
    Policy::parse(text).expect_err(text).to_string()
}

#[test]
fn an_empty_policy_is_the_standard_one() {
    let standard = Policy::standard();
    assert_eq!(Policy::parse("# nothing\n"), Ok(standard.clone()));
    assert_eq!(standard.mark_ms, 3_000_000);
    assert!(standard.differences().is_empty());
}

#[test]
fn each_key_of_the_contract_is_read() {
    let text = "mark = \"5s\"\nsettle = \"250ms\"\nsettle_microphone = \"1s\"\nnudge_for = \"3s\"\n\
                gap_free = \"1s\"\ngap_credit = 3\nclears_after = \"10s\"\nmic_end = \"0s\"\n\
                night = \"22:00-06:00\"\nworking_hours = \"08:00-18:00\"\nnudge_in_after_call_work = false\n";
    let policy = Policy::parse(text).expect("a good policy");
    assert_eq!(
        (policy.mark_ms, policy.settle_ms, policy.settle_microphone_ms),
        (5_000, 250, 1_000)
    );
    assert_eq!(
        (policy.gap_credit, policy.clears_after_ms, policy.mic_end_ms),
        (3, 10_000, 0)
    );
    assert!(policy.night.is_some() && policy.working_hours.is_some() && !policy.nudge_in_after_call_work);
    let mut again = String::new();
    for (key, value) in policy.differences() {
        let quote = if value.parse::<u64>().is_ok() || value == "false" {
            ""
        } else {
            "\""
        };
        again += &format!("{key} = {quote}{value}{quote}\n");
    }
    assert_eq!(
        Policy::parse(&again),
        Ok(policy),
        "what differs is a policy of its own"
    );
}

#[test]
fn a_refusal_names_its_line() {
    assert_eq!(refused("\n\nmarkk = \"5s\""), "line 3: unknown key markk");
    assert_eq!(
        refused("mark = 5"),
        "line 1: mark must be a length of time in quotes, like \"5s\""
    );
    assert_eq!(
        refused("settle = \"2s\"\nmark = \"-5s\""),
        "line 2: mark is not a length of time like 250ms, 5s, 3m or 1h"
    );
    assert_eq!(
        refused("gap_credit = -1"),
        "line 1: gap_credit must be a whole number, not negative"
    );
    assert_eq!(
        refused("gap_credit = 1.5"),
        "line 1: gap_credit must be a whole number, not negative"
    );
    assert_eq!(
        refused("gap_credit = 101"),
        "line 1: gap_credit must be between 0 and 100"
    );
    assert_eq!(
        refused("night = \"22-06\""),
        "line 1: night must be hours like \"22:00-06:00\""
    );
    assert!(refused("mark = \"5s\"\nmark = \"6s\"").starts_with("line 2: "));
    assert!(refused("mark = \"5s\"\n[numbers]\n").starts_with("line 2: unknown key numbers"));
    assert!(refused("settle = \"1s\"\nmark = \"5s").starts_with("line 2: "));
}

#[test]
fn absurd_times_and_numbers_are_refused_with_their_line() {
    for absurd in [
        "mark = \"-5m\"",
        "mark = \"99999999999999999999h\"",
        "mark = \"1e9h\"",
        "mark = \"NaNm\"",
        "mark = nan",
        "mark = 5m",
        "mark = 2026-11-23",
        "mark = [\"5m\"]",
        "gap_credit = nan",
        "gap_credit = inf",
        "gap_credit = 1e400",
        "gap_credit = 99999999999999999999",
        "gap_credit = -9223372036854775808",
        "nudges_per_shift_max = \"8\"",
        "night = \"25:00-99:61\"",
        "working_hours = \"-1:00-18:00\"",
        "nudge_in_after_call_work = 1",
    ] {
        let text = format!("settle = \"2s\"\n# a remark\n{absurd}\nlease = \"4h\"\n");
        assert!(
            refused(&text).starts_with("line 3: "),
            "{absurd}: {}",
            refused(&text)
        );
    }
}

#[test]
fn a_number_is_refused_one_over_its_bound() {
    assert!(Policy::parse("mic_end = \"120s\"").is_ok());
    assert_eq!(
        refused("mic_end = \"120001ms\""),
        "line 1: mic_end must be between 0s and 2m"
    );
    assert!(Policy::parse("mark = \"1s\"").is_ok());
    assert_eq!(
        refused("mark = \"999ms\""),
        "line 1: mark must be between 1s and 8h"
    );
    assert_eq!(refused("mark = \"9h\""), "line 1: mark must be between 1s and 8h");
    assert_eq!(
        refused("nudges_per_shift_max = 9"),
        "line 1: nudges_per_shift_max must be between 0 and 8"
    );
}

#[test]
fn an_organisation_can_grant_more_rest_and_never_less() {
    let floor = Policy::standard();
    let more = floor
        .with_floor("mark = \"40m\"\nclears_after = \"10m\"")
        .expect("more rest");
    assert_eq!((more.mark_ms, more.clears_after_ms), (2_400_000, 600_000));
    let refused = |text: &str| floor.with_floor(text).expect_err(text).to_string();
    assert_eq!(
        refused("short_from = \"15m\"\nmark = \"51m\""),
        "line 2: mark grants less rest than 50m"
    );
    assert_eq!(
        refused("gap_credit = 3"),
        "line 1: gap_credit grants less rest than 2"
    );
    assert_eq!(
        refused("nudges_per_shift_max = 7"),
        "line 1: nudges_per_shift_max is the agent's own, not an organisation's"
    );
    assert_eq!(
        refused("mark = \"-40m\""),
        "line 1: mark is not a length of time like 250ms, 5s, 3m or 1h"
    );
    assert_eq!(floor.with_floor("mark = \"50m\""), Ok(floor.clone()));
}

#[test]
fn what_a_floor_lacks_is_what_the_one_before_named_and_it_grants_less_by_or_leaves_out() {
    let before = "mark = \"40m\"\nclears_after = \"10m\"\ngap_credit = 1";
    for (text, lacked) in [
        (before, &[][..]),
        // One more key, and two that grant more.
        (
            "mark = \"39m\"\nclears_after = \"11m\"\ngap_credit = 0\nshort_from = \"20m\"",
            &[],
        ),
        (
            "clears_after = \"9m\"\nmark = \"41m\"\ngap_credit = 1",
            &["mark", "clears_after"],
        ),
        // At the program's own number a key still binds who chose less for themselves; left out it does not.
        (
            "mark = \"40m\"\nclears_after = \"10m\"\ngap_credit = 2",
            &["gap_credit"],
        ),
        ("mark = \"40m\"\nclears_after = \"10m\"", &["gap_credit"]),
        ("", &["mark", "clears_after", "gap_credit"]),
    ] {
        assert_eq!(Policy::floor_lacks(text, before).expect(text), lacked, "{text}");
    }
    assert_eq!(
        Policy::floor_lacks("", "mark = \"50m\"").expect("two floors"),
        ["mark"]
    );
    assert_eq!(
        Policy::floor_lacks("mark = \"1m\"", "").expect("two floors"),
        [] as [&str; 0]
    );
    assert!(Policy::floor_lacks("mark = \"60m\"", "").is_err());
    assert!(Policy::floor_lacks("", "mark = \"60m\"").is_err());
}

#[test]
fn an_organisation_has_no_key_that_could_hold_offers_back_in_silence() {
    let floor = Policy::standard();
    for text in [
        "settle = \"10m\"",
        "nudge_for = \"1s\"",
        "call_cap = \"1s\"",
        "working_hours = \"08:00-08:01\"",
        "night = \"00:00-23:59\"",
        "nudge_in_after_call_work = false",
        "nudges_per_shift_max = 8",
    ] {
        let said = floor.with_floor(text).expect_err(text).to_string();
        assert!(
            said.starts_with("line 1: ") && said.contains("the agent's own"),
            "{said}"
        );
    }
}

#[test]
fn under_a_floor_each_number_is_the_one_that_grants_more_rest() {
    let floor = "mark = \"40m\"\nclears_after = \"10m\"";
    let own = Policy::parse("mark = \"30m\"\nclears_after = \"1m\"\nsettle = \"5s\"").expect("an own policy");
    let both = own.over_floor(floor).expect("more rest");
    assert_eq!(
        (both.mark_ms, both.clears_after_ms, both.settle_ms),
        (1_800_000, 600_000, 5_000)
    );
    assert_eq!(both.over_floor(floor), Ok(both));
}

#[test]
fn what_a_floor_does_not_name_is_the_agents_own() {
    let own =
        Policy::parse("mark = \"2h\"\nnudges_per_shift_max = 0\ngap_credit = 5").expect("an own policy");
    for floor in ["", "short_from = \"20m\"", "mark = \"50m\""] {
        let both = own.over_floor(floor).expect("a floor");
        assert_eq!((both.nudges_per_shift_max, both.gap_credit), (0, 5), "{floor}");
    }
    assert_eq!(own.over_floor(""), Ok(own.clone()), "an empty floor is none");
    let named = own.over_floor("mark = \"50m\"").expect("a floor");
    assert_eq!(
        named.mark_ms, 3_000_000,
        "a number that it names holds, also the standard one"
    );
    assert!(own.over_floor("mark = \"60m\"").is_err());
}
