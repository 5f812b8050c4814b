//! Deliberate faults of the desk, each of which the random days must find. A check that has never
//! caught one proves nothing.

use std::panic::{set_hook, take_hook};

use baton_shared::mutant::{Mutant, with};
use baton_tests::day::play::{Watch, play};

/// So many days, at most, until a fault is found.
const SEEDS: u64 = 60;
const STEPS: u32 = 500;

const MUTANTS: [Mutant; 13] = [
    Mutant::OfferReservesNothing,
    Mutant::RequeueAtTail,
    Mutant::EpochNotBumped,
    Mutant::StaleEpochAccepted,
    Mutant::CapIgnoredForTransfer,
    Mutant::LeaseIgnored,
    Mutant::DoubleReleaseFreesTwice,
    Mutant::DeadlineNotAnnounced,
    Mutant::BarIgnored,
    Mutant::SkillIgnored,
    Mutant::DeferForever,
    Mutant::AcceptWithoutPackage,
    Mutant::InsertionOrderMatters,
];

#[test]
fn every_fault_of_the_desk_is_found() {
    // A fault may show as a panic, which is expected here and would only be noise.
    let told = take_hook();
    set_hook(Box::new(|_| ()));
    let found = MUTANTS.map(|mutant| {
        let failed = |seed| with(mutant, || play(seed, STEPS, Watch::Closely)).err();
        (mutant, (0..SEEDS).find_map(failed))
    });
    set_hook(told);
    println!("{:<26} {:>5} {:>5}  found by", "fault", "seed", "step");
    for (mutant, failure) in &found {
        let name = format!("{mutant:?}");
        match failure {
            Some(found) => {
                let first = found.breach.to_string();
                let first: String =
                    first.lines().next().unwrap_or_default().chars().take(90).collect();
                println!("{name:<26} {:>5} {:>5}  {first}", found.seed, found.step);
            }
            None => println!("{name:<26} {:>5} {:>5}  nothing", "-", "-"),
        }
    }
    let missed: Vec<_> =
        found.iter().filter(|(_, failure)| failure.is_none()).map(|(mutant, _)| mutant).collect();
    assert!(missed.is_empty(), "not found in {SEEDS} days: {missed:?}");
}
