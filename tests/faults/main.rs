//! Kills the server again and again under load, and judges what every client saw.
//!
//! The same run on two worker mutants shows that the judge can find what it looks for.
//! `BATON_FAULT_KILLS` and `BATON_FAULT_SEED` set how often and on which seed.

mod clients;
mod storm;

use std::process::ExitCode;

use baton_tests::checker::Violation;
use baton_tests::seed::Seed;
use baton_tests::server::Fault;
use storm::{Outcome, Storm};

const KILLS: u32 = 40;
const KILLS_FOR_A_MUTANT: u32 = 15;
/// Fewer acknowledgements than this for each kill prove nothing.
const LEAST_ACKS_PER_KILL: usize = 20;

fn main() -> ExitCode {
    // `cargo test` hands on the filter and options of other tests.
    if std::env::args().skip(1).any(|argument| argument == "--list") {
        return ExitCode::SUCCESS;
    }
    let kills =
        number("BATON_FAULT_KILLS").and_then(|kills| u32::try_from(kills).ok()).unwrap_or(KILLS);
    let seed = number("BATON_FAULT_SEED").unwrap_or_else(|| Seed::fresh().number() >> 16);
    println!("seed {seed} (repeat with BATON_FAULT_SEED={seed})");
    let mutant_kills = kills.min(KILLS_FOR_A_MUTANT);
    let verdicts = [
        sound(&Storm { name: "sound", fault: Fault::None, kills, seed }.run()),
        caught(
            &Storm {
                name: "ack_before_write",
                fault: Fault::AckBeforeWrite,
                kills: mutant_kills,
                seed,
            }
            .run(),
            "lost",
            |violation| matches!(violation, Violation::Lost { .. }),
        ),
        caught(
            &Storm {
                name: "no_duplicate_check",
                fault: Fault::NoDuplicateCheck,
                kills: mutant_kills,
                seed,
            }
            .run(),
            "doubled",
            |violation| matches!(violation, Violation::Doubled { .. }),
        ),
    ];
    let passed = verdicts.iter().filter(|verdict| **verdict).count();
    let failed = verdicts.len() - passed;
    let word = if failed == 0 { "ok" } else { "FAILED" };
    println!("test result: {word}. {passed} passed; {failed} failed");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn number(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("{name} is a number, not {text:?}")))
}

/// Nothing may be wrong, and enough must have happened for that to mean something.
fn sound(outcome: &Outcome) -> bool {
    println!("{outcome}");
    let enough = outcome.acks >= outcome.kills as usize * LEAST_ACKS_PER_KILL;
    if !enough {
        println!("FAILED: too little happened to prove anything\n{}", outcome.log);
    }
    if !outcome.violations.is_empty() {
        println!("FAILED: expected no violation\n{}", outcome.log);
    }
    enough && outcome.violations.is_empty()
}

/// The judge must find what this mutant does.
fn caught(outcome: &Outcome, what: &str, is_it: impl Fn(&Violation) -> bool) -> bool {
    println!("{outcome}");
    let found = outcome.violations.iter().filter(|violation| is_it(violation)).count();
    if found == 0 {
        println!("FAILED: expected the checker to find a {what} message\n{}", outcome.log);
    }
    found > 0
}
