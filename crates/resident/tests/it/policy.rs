//! The policy file as people save it: checked, refused with line and mend, taken at once.

use crate::resident::Place;
use std::fs;

#[test]
fn a_policy_with_a_fault_is_named_with_its_line_and_a_mended_one_is_taken_at_once() {
    let place = Place::new().policy("mark = \"40m\"\n");
    let resident = place.start(&["--no-tray"]);
    drop(resident);
    place.set_policy("mark = \"5s\"\nsettle = \"soon\"\n");
    let mut resident = place.start(&["--no-tray"]);
    let said = place.breakwater(&["doctor"]);
    assert_eq!(said.code, Some(4), "{said:?}");
    assert!(
        said.out.contains("FAIL policy: policy.toml, line 2: "),
        "{said:?}"
    );
    let mark = || {
        let said = place.breakwater(&["policy", "show"]);
        said.out
            .lines()
            .find(|line| line.contains("mark"))
            .map(str::to_owned)
    };
    assert!(mark().unwrap().contains("40m"), "the last good numbers apply");
    // As an editor saves: beside the file, then in its place.
    let own = place.home().join("policy.toml");
    fs::write(place.home().join("policy.toml~"), "mark = 30m\n").unwrap();
    fs::rename(place.home().join("policy.toml~"), &own).unwrap();
    resident.wait(|| mark().filter(|mark| mark.contains("30m")));
    assert_eq!(place.breakwater(&["doctor"]).code, Some(0));
    fs::remove_file(&own).unwrap();
    resident.wait(|| mark().is_none().then_some(()));
}

#[test]
fn a_policy_is_checked_by_its_line_from_a_pipe_as_from_a_file() {
    let place = Place::new();
    let _resident = place.start(&["--no-tray"]);
    let (file, pipe) = (place.dir.path().join("p.toml"), place.dir.path().join("pipe"));
    let less = "short_from = \"19m\"\nmark = \"90m\"\n";
    fs::write(&file, less).unwrap();
    rustix::fs::mknodat(
        rustix::fs::CWD,
        &pipe,
        rustix::fs::FileType::Fifo,
        0o600.into(),
        0,
    )
    .unwrap();
    let writer = {
        let pipe = pipe.clone();
        std::thread::spawn(move || fs::write(pipe, less))
    };
    for path in [&file, &pipe] {
        let said = place.breakwater(&["policy", "check", path.to_str().unwrap()]);
        assert_eq!(said.code, Some(4), "{said:?}");
        assert!(
            said.err.contains("Line 2") && said.err.contains("mark"),
            "{said:?}"
        );
    }
    writer.join().unwrap().unwrap();
    let said = place.breakwater(&["policy", "check", "/nowhere/p.toml"]);
    assert_eq!(said.code, Some(4), "{said:?}");
    assert!(said.err.contains("/nowhere/p.toml"), "{said:?}");
}

#[test]
fn a_policy_file_is_checked_without_a_resident_and_each_mend_is_named() {
    let place = Place::new();
    let said = place.breakwater(&["policy", "check"]);
    assert_eq!(
        (said.code, said.out.contains("own numbers apply")),
        (Some(0), true),
        "{said:?}"
    );
    place.set_policy("settle = 2s\nmark = “40m”\nnight = \"22:00-06:00\"\n");
    let said = place.breakwater(&["policy", "check"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{said:?}");
    for line in [
        "Line 1 is read as settle = \"2s\"",
        "Line 2 is read as mark = \"40m\"",
        "  mark = 40m",
    ] {
        assert!(said.out.contains(line), "{said:?}");
    }
    assert!(!said.out.contains("Line 3"), "{said:?}");
    place.set_policy("settle = \"2s\"\nmark = 50\n");
    let own = place.home().join("policy.toml");
    for args in [
        vec!["policy", "check"],
        vec!["policy", "check", own.to_str().unwrap()],
    ] {
        let said = place.breakwater(&args);
        assert_eq!((said.code, said.out.as_str()), (Some(4), ""), "{said:?}");
        assert!(
            said.err.contains("Line 2: mark is") && said.err.contains("\"50m\" for minutes"),
            "{said:?}"
        );
    }
    place.set_policy("mark = \"60m\"\n");
    assert_eq!(
        place.breakwater(&["policy", "check"]).code,
        Some(0),
        "one's own may be anything"
    );
    let said = place.breakwater(&["policy", "check", own.to_str().unwrap()]);
    assert_eq!(said.code, Some(4), "a centre's grants no less: {said:?}");
}
