//! Bytes that nobody meant, for every parser: none of them may panic, hang or take more than it was given.
//!
//! Each target starts from real input in `corpus/`, or from what our own programs write, bent by proptest; what fails
//! is made small and printed, and belongs into the corpus then. `BREAKWATER_FUZZ_S=60 cargo test -p e2e --test fuzz` runs each for a
//! minute, from a seed of its own; without it each runs a fixed number of cases.

mod bend;
mod centre;
mod loopback;
mod own;
mod sip;
mod targets;

use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};
use std::{
    env,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::Path,
    thread,
    time::{Duration, Instant},
};

const CASES: u32 = 1_000;
/// A quarter of what a worker thread has: whatever nests too deep ends here first.
const STACK: usize = 512 * 1024;

/// Feeds `target` with bent inputs of its corpus. `cases` is how many make a quick run.
fn fuzz(name: &str, cases: u32, target: impl Fn(&[u8]) + Sync) {
    fuzz_with(name, &read(name), &[], cases, target);
}

/// The same with inputs that are made here, and first with some as they are that are too large to bend.
fn fuzz_with(name: &str, corpus: &[Vec<u8>], large: &[Vec<u8>], cases: u32, target: impl Fn(&[u8]) + Sync) {
    thread::scope(|scope| {
        let run = || feed(name, corpus, large, cases, &target);
        let small = thread::Builder::new().stack_size(STACK).spawn_scoped(scope, run);
        if let Err(found) = small.expect("a thread").join() {
            resume_unwind(found);
        }
    });
}

#[expect(clippy::print_stderr, reason = "a long run says how much it has tried")]
fn feed(name: &str, corpus: &[Vec<u8>], large: &[Vec<u8>], cases: u32, target: &impl Fn(&[u8])) {
    let seconds = number("BREAKWATER_FUZZ_S");
    let until = seconds.map(|seconds| Instant::now() + Duration::from_secs(seconds));
    let mut seed = number("BREAKWATER_SEED").unwrap_or(0);
    let mut tried = 0_u64;
    for input in corpus.iter().chain(large) {
        target(input);
    }
    loop {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_le_bytes());
        let config = Config {
            cases,
            failure_persistence: None,
            ..Config::default()
        };
        let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
        let outcome = TestRunner::new_with_rng(config, rng).run(&bend::bent(corpus), |input| {
            // A panic of the target is the finding; a reply of any kind is not.
            catch_unwind(AssertUnwindSafe(|| target(&input)))
                .map_err(|_| TestCaseError::fail("the parser panicked"))
        });
        if let Err(TestError::Fail(reason, input)) = outcome {
            panic!(
                "{name}, BREAKWATER_SEED={seed}: {reason}\n{:?}",
                String::from_utf8_lossy(&input)
            );
        }
        tried += u64::from(cases);
        seed += 1;
        if until.is_none_or(|until| Instant::now() >= until) {
            break;
        }
    }
    eprintln!("{name}: {tried} inputs from {} in the corpus", corpus.len());
}

fn read(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(name);
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .expect("every target has a corpus")
        .map(|entry| entry.expect("a file").path())
        .collect();
    files.sort();
    assert!(!files.is_empty(), "{} is empty", folder.display());
    files
        .iter()
        .map(|path| std::fs::read(path).expect("a readable file"))
        .collect()
}

#[expect(clippy::disallowed_methods, reason = "whoever runs it longer says so here")]
fn number(name: &str) -> Option<u64> {
    env::var(name)
        .ok()
        .map(|value| value.parse().expect("a whole number"))
}

#[test]
fn netstrings_of_a_phone() {
    fuzz("netstring", CASES, targets::netstring);
}

#[test]
fn messages_of_a_phone() {
    fuzz("baresip", CASES, targets::baresip);
}

#[test]
fn frames_of_a_sound_server() {
    // Each case is a connection of its own.
    fuzz("pulse", CASES / 5, targets::pulse);
}

#[test]
fn policies() {
    fuzz("policy", CASES, targets::policy);
}

#[test]
fn country_packs() {
    fuzz("pack", CASES, targets::pack);
}

#[test]
fn frames_of_the_local_socket() {
    fuzz("local_frame", CASES, targets::local_frame);
}

#[test]
fn records_of_the_desk() {
    fuzz("record", CASES, targets::record);
}

#[test]
fn sip_messages() {
    fuzz("sip_message", CASES, sip::message);
}

#[test]
fn digest_challenges() {
    fuzz("digest", CASES, sip::digest);
}

#[test]
fn dialog_info_documents() {
    let corpus = read("dialog_info");
    fuzz_with(
        "dialog_info",
        &corpus,
        &sip::large_documents(),
        CASES,
        sip::document,
    );
}

#[test]
fn subscriptions_to_a_telephone_system() {
    fuzz("telephone_system", CASES, sip::telephone_system);
}

#[test]
fn requests_at_the_door_on_loopback() {
    let loopback = loopback::Loopback::new();
    // Each case is a connection of its own.
    fuzz("loopback_request", CASES / 5, |bytes| loopback.request(bytes));
}

#[test]
fn pushes_of_a_desk() {
    let centre = centre::Pushed::new();
    fuzz_with("push", &centre.corpus(), &[], CASES, |bytes| centre.push(bytes));
}

#[test]
fn rosters_of_a_spreadsheet() {
    // Whole tables, read letter by letter without optimisation.
    fuzz("roster", CASES / 10, centre::roster);
}

#[test]
fn filters_and_changes_of_a_directory() {
    fuzz("scim", CASES, centre::scim);
}

#[test]
fn praise_of_a_survey() {
    fuzz("praise", CASES / 10, centre::praise);
}

#[test]
fn ladders_of_a_centre() {
    fuzz("ladder", CASES, own::ladder);
}

#[test]
fn calendars() {
    fuzz("calendar", CASES, own::calendar);
}

#[test]
fn what_is_sealed() {
    let sealed = own::Sealed::new();
    fuzz_with("sealed", &sealed.corpus(), &[], CASES, |bytes| sealed.open(bytes));
}
