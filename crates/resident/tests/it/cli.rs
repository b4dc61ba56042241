//! What scripts and softphones rely on: exit codes, one resident per profile, an end in good order.

use crate::resident::{BREAKWATER, PATIENCE, Place, Said};
use serde_json::Value;
use std::{fs, io::Write, os::unix::fs::PermissionsExt, path::Path};

#[test]
fn without_a_resident_every_command_says_how_to_start_it() {
    let place = Place::new();
    for line in [
        "status",
        "status --json",
        "call start --id 1",
        "hard",
        "open",
        "kudos list",
        "quit",
        "leave",
        "path show",
        "goal list",
        "voice list",
        "friction --tool CRM",
        "pulse show",
        "nudge later 10m",
        "hook list",
        "erase --yes",
    ] {
        let said = place.breakwater(&line.split(' ').collect::<Vec<_>>());
        assert_eq!(said.code, Some(3), "{line}: {said:?}");
        assert!(
            said.err.contains("breakwater run") && said.out.is_empty(),
            "{line}: {said:?}"
        );
    }
}

#[test]
fn a_wrong_line_is_two_and_help_is_nought() {
    let place = Place::new();
    for line in [
        "",
        "sing",
        "call",
        "call sing",
        "reset 5",
        "quiet",
        "kudos give --to Piotr",
        "suggest",
        "friction --minutes 5",
        "pulse answer 6",
        "open window",
    ] {
        let said = place.breakwater(&line.split_whitespace().collect::<Vec<_>>());
        assert_eq!(said.code, Some(2), "{line}: {said:?}");
    }
    for line in ["--help", "--version", "call start --help", "kudos give --help"] {
        let said = place.breakwater(&line.split(' ').collect::<Vec<_>>());
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{line}");
    }
}

#[test]
fn a_refusal_is_four_with_its_sentence() {
    let place = Place::new();
    let _resident = place.start(&["--no-tray"]);
    let said = place.breakwater(&[
        "kudos",
        "give",
        "--to",
        "Piotr",
        "--text",
        "Thank you for the map",
    ]);
    assert_eq!((said.code, said.out.as_str()), (Some(4), ""));
    assert!(said.err.contains("join your centre first"), "{said:?}");
    for (line, sentence) in [
        ("suggest --text Thanks", "join your centre first"),
        ("friction --tool CRM", "join your centre first"),
        ("reset 1h", "A reset takes 60s, 3m or 10m, not 1h."),
        ("hard --rest 7s", "A reset takes 60s, 3m or 10m, not 7s."),
        ("shift 08:00-12:00,10:00-14:00", "08:00-12:00 and 10:00-14:00"),
        ("shift ,", "“” is not hours"),
    ] {
        let said = place.breakwater(&line.split(' ').collect::<Vec<_>>());
        assert_eq!(said.code, Some(4), "{line}: {said:?}");
        assert!(said.err.contains(sentence), "{line}: {said:?}");
    }
}

#[test]
fn a_hook_is_answered_and_what_the_phone_appends_is_nowhere() {
    let place = Place::new();
    let resident = place.start(&["--no-tray"]);
    let said = place.breakwater(&["call", "start", "--id", "7", "+4930901820", "Jane Appended"]);
    assert_eq!(
        (said.code, said.out.as_str(), said.err.as_str()),
        (Some(0), "", "")
    );
    let said = place.breakwater(&["call", "end", "--id=7", "+4930901820", "Jane Appended"]);
    assert_eq!(
        (said.code, said.out.as_str(), said.err.as_str()),
        (Some(0), "", "")
    );
    drop(resident);
    for path in files(place.dir.path()) {
        let bytes = fs::read(&path).unwrap();
        for word in ["4930901820", "Appended"] {
            let found = bytes.windows(word.len()).any(|part| part == word.as_bytes());
            assert!(!found, "{word} in {}", path.display());
        }
    }
}

#[test]
fn status_is_json_with_every_field() {
    let place = Place::new();
    let _resident = place.start(&["--no-tray"]);
    let said = place.breakwater(&["status", "--json"]);
    let status: Value = serde_json::from_str(&said.out).unwrap();
    for pointer in [
        "/version",
        "/call/active",
        "/call/ringing",
        "/call/since",
        "/call/source",
        "/call/confidence",
        "/call/label",
        "/consecutive_call_s",
        "/load_s",
        "/offer/due",
        "/offer/shown",
        "/offer/holding",
        "/today/calls",
        "/today/resets",
        "/sync/state",
        "/sync/waiting",
        "/sync/last_at",
    ] {
        assert!(status.pointer(pointer).is_some(), "{pointer} in {status}");
    }
}

#[test]
fn a_second_resident_is_refused_and_the_first_lives_on() {
    let place = Place::new();
    let first = place.start(&["--no-tray"]);
    let said = place.breakwater(&["run", "--no-tray"]);
    assert_eq!(said.code, Some(4), "{said:?}");
    assert!(said.err.contains(&first.process.pid().to_string()), "{said:?}");
    first.status();
}

#[test]
fn an_asked_end_is_a_good_end_and_leaves_no_socket() {
    let place = Place::new();
    for polite in [true, false] {
        let mut resident = place.start(&["--no-tray"]);
        let socket = resident.socket();
        assert!(socket.exists());
        if polite {
            resident.process.end();
        } else {
            assert_eq!(place.breakwater(&["quit"]).code, Some(0));
            let ended = std::time::Instant::now();
            while resident.process.ended().unwrap().is_none() {
                assert!(ended.elapsed() < PATIENCE);
                std::thread::yield_now();
            }
        }
        assert!(!socket.exists());
        assert!(resident.log().contains("Breakwater ends"), "{}", resident.log());
        assert_eq!(place.breakwater(&["status"]).code, Some(3));
    }
}

#[test]
fn after_a_power_cut_the_next_resident_starts() {
    let place = Place::new();
    let mut resident = place.start(&["--no-tray"]);
    resident.process.kill();
    assert!(resident.socket().exists(), "a killed resident cannot tidy up");
    let next = place.start(&["--no-tray"]);
    next.status();
}

#[test]
fn nothing_of_the_profile_can_be_read_by_others() {
    let place = Place::new();
    let _resident = place.start(&["--no-tray"]);
    for path in files(&place.home()) {
        let mode = fs::symlink_metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{} is {mode:o}", path.display());
    }
}

#[test]
fn doctor_works_without_a_resident_and_names_what_is_wrong() {
    let place = Place::new();
    assert_eq!(place.breakwater(&["doctor"]).code, Some(0));
    fs::create_dir(place.home()).unwrap();
    fs::set_permissions(place.home(), fs::Permissions::from_mode(0o755)).unwrap();
    fs::write(place.home().join("breakwater.db"), "a database of garbage").unwrap();
    let said = place.breakwater(&["doctor"]);
    assert_eq!(said.code, Some(4), "{said:?}");
    assert!(
        said.out.contains("open to other users") && said.out.contains("is no database"),
        "{said:?}"
    );
}

#[test]
fn doctor_asks_a_running_resident() {
    let place = Place::new();
    let _resident = place.start(&["--no-tray"]);
    let said = place.breakwater(&["doctor"]);
    assert_eq!(said.code, Some(0), "{said:?}");
    assert!(said.out.contains("resident: runs"), "{said:?}");
}

#[test]
fn starting_with_the_session_is_an_entry_in_the_private_configuration() {
    let place = Place::new();
    let config = place.dir.path().join("config");
    let place = place.with("XDG_CONFIG_HOME", &config);
    let mut resident = place.start(&["--no-tray"]);
    let entry = config.join("autostart/breakwater.desktop");
    resident.call("settings_set", serde_json::json!({ "autostart": true }));
    resident.wait(|| entry.exists().then_some(()));
    let text = fs::read_to_string(&entry).unwrap();
    assert!(text.contains(place.home().to_str().unwrap()), "{text}");
    resident.call("settings_set", serde_json::json!({ "autostart": false }));
    resident.wait(|| (!entry.exists()).then_some(()));
}

#[test]
fn an_answer_that_cannot_be_written_is_not_done_and_a_closed_pipe_is() {
    let place = Place::new();
    let _resident = place.start(&["--no-tray"]);
    for line in [
        &["status"][..],
        &["status", "--json"],
        &["quiet", "30m"],
        &["doctor"],
        &["--help"],
    ] {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let said = Said::from(
            place
                .command(BREAKWATER)
                .args(line)
                .stdout(full)
                .output()
                .unwrap(),
        );
        assert_eq!(said.code, Some(4), "{line:?}: {said:?}");
        assert!(said.err.contains("could not be written"), "{line:?}: {said:?}");
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let said = Said::from(
            place
                .command(BREAKWATER)
                .args(line)
                .stdout(writer)
                .output()
                .unwrap(),
        );
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{line:?}");
    }
}

#[test]
fn a_window_that_cannot_open_is_not_called_done() {
    let place = Place::new();
    let resident = place.start(&["--no-tray"]);
    for line in [&["open"][..], &["open", "kudos"]] {
        let said = place.breakwater(line);
        assert_eq!((said.code, said.out.as_str()), (Some(4), ""), "{said:?}");
        assert!(said.err.contains("without a display"), "{said:?}");
    }
    drop(resident);
    let empty = place.dir.path().join("empty");
    fs::create_dir(&empty).unwrap();
    let place = place.with("DISPLAY", ":1");
    let copy = empty.join("breakwater");
    fs::copy(BREAKWATER, &copy).unwrap();
    let _resident = place.start_program(copy.to_str().unwrap(), &["--no-tray"]);
    let said = place.breakwater(&["open"]);
    assert_eq!(said.code, Some(4), "{said:?}");
    assert!(said.err.contains("breakwater-window"), "{said:?}");
}

#[test]
fn the_code_of_a_centre_is_asked_for_or_read_from_a_file_and_warned_of_as_an_argument() {
    // Where nobody answers the code goes nowhere, but it was taken.
    const NOWHERE: &str = "http://127.0.0.1:9";
    let place = Place::new();
    let _resident = place.start(&["--no-tray"]);
    let file = place.dir.path().join("code");
    fs::write(&file, "ABCD-1234\nmore\n").unwrap();
    let asked = |args: &[&str], input: &str| {
        let mut child = place
            .command(BREAKWATER)
            .args(["join", NOWHERE])
            .args(args)
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        Said::from(child.wait_with_output().unwrap())
    };
    let unreachable = i18n::Words::new(i18n::Language::English).error("server_unreachable", &[]);
    for (args, input) in [
        (&[][..], "ABCD-1234\n"),
        (&["--code-file", "-"], "ABCD-1234\n"),
        (&["--code-file", file.to_str().unwrap()], ""),
        (&["ABCD-1234"], ""),
    ] {
        let said = asked(args, input);
        assert_eq!(said.code, Some(4), "{args:?}: {said:?}");
        assert!(said.err.contains(&unreachable), "{args:?}: {said:?}");
        let warned = said.err.contains("--code-file");
        assert_eq!(warned, args == ["ABCD-1234"], "{args:?}: {said:?}");
        assert!(!said.err.contains("ABCD"), "{args:?}: {said:?}");
    }
    let said = asked(&["ABCD", "--code-file", "-"], "ABCD\n");
    assert_eq!(said.code, Some(2), "{said:?}");
    let said = asked(&["--code-file", "/nowhere/code"], "");
    assert_eq!(said.code, Some(4), "{said:?}");
    assert!(said.err.contains("/nowhere/code"), "{said:?}");
}

#[test]
fn a_profile_that_is_moved_away_ends_its_resident_and_leaves_the_next_alone() {
    let place = Place::new();
    let mut first = place.start(&["--no-tray"]);
    let moved = place.dir.path().join("moved");
    fs::rename(place.home(), &moved).unwrap();
    let ended = std::time::Instant::now();
    let status = loop {
        if let Some(status) = first.process.ended().unwrap() {
            break status;
        }
        assert!(ended.elapsed() < PATIENCE);
        std::thread::yield_now();
    };
    assert_eq!(status.code(), Some(4));
    assert!(first.log().contains("was moved"), "{}", first.log());
    assert!(!moved.join("run/socket").exists());
    let next = place.start(&["--no-tray"]);
    next.status();
}

#[test]
fn what_the_disk_refuses_is_not_called_done() {
    let place = Place::new();
    let program = place.dir.path().join("unsignalled");
    fs::write(
        &program,
        format!("#!/bin/sh\ntrap '' XFSZ\nexec '{BREAKWATER}' \"$@\"\n"),
    )
    .unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o700)).unwrap();
    let resident = place.start_program(program.to_str().unwrap(), &["--no-tray"]);
    assert_eq!(place.breakwater(&["quiet", "30m"]).code, Some(0));
    let page = rustix::process::Rlimit {
        current: Some(1),
        maximum: Some(1),
    };
    let pid = rustix::process::Pid::from_raw(i32::try_from(resident.process.pid()).unwrap());
    // Files can grow no more, as on a full disk.
    rustix::process::prlimit(pid, rustix::process::Resource::Fsize, page).unwrap();
    for line in [
        // The first one learns it by itself.
        &["call", "start", "--id", "1"][..],
        &["call", "hold", "--id", "1"],
        &["call", "end", "--id", "1"],
        &["quiet", "1h"],
        &["reset", "60s"],
    ] {
        let said = place.breakwater(line);
        assert_eq!(
            (said.code, said.out.as_str()),
            (Some(4), ""),
            "{line:?}: {said:?}"
        );
        assert!(said.err.contains("Nothing you do is kept"), "{line:?}: {said:?}");
    }
    let said = place.breakwater(&["status"]);
    assert!(said.out.contains("Nothing you do is kept"), "{said:?}");
}

#[test]
fn the_session_says_which_language_is_spoken() {
    for (vars, language) in [
        (&[("LANGUAGE", "cs:de"), ("LANG", "cs_CZ.UTF-8")][..], "de"),
        (&[("LANGUAGE", ""), ("LANG", "pl_PL.UTF-8")], "pl"),
        (&[("LC_ALL", "pt_PT.UTF-8"), ("LANG", "de_DE.UTF-8")], "pt-BR"),
        (&[("LC_MESSAGES", "es_MX.UTF-8"), ("LANG", "de_DE.UTF-8")], "es"),
        (&[("LANGUAGE", "de"), ("LANG", "C.UTF-8")], "en"),
        (&[("LC_ALL", "de_DE.UTF-8"), ("LANG", "zh_CN.UTF-8")], "de"),
    ] {
        let place = vars
            .iter()
            .fold(Place::new(), |place, (name, value)| place.with(name, value));
        let resident = place.start(&["--no-tray"]);
        let settings = resident.call("settings_show", serde_json::json!({}));
        assert_eq!(settings["language_used"], language, "{vars:?}");
    }
}

/// Every plain file below `dir`.
fn files(dir: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        let kind = fs::symlink_metadata(&path).unwrap().file_type();
        if kind.is_dir() {
            found.extend(files(&path));
        } else if kind.is_file() {
            found.push(path);
        }
    }
    found
}
