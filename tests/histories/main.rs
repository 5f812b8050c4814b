//! Random days at a desk: whatever happens, what must hold holds, and the desk does what its
//! model does. SPEC DK, QU, RT.
//!
//! `BATON_HISTORIES=SEEDSxSTEPS` plays more days, or longer ones; `BATON_SEED=N` plays one.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use baton_tests::day::Extent;
use baton_tests::day::play::{Failure, Played, Watch, play};

const EXTENT: Extent = Extent { seeds: 500, steps: 500 };
const THREADS: usize = 2;

/// Every pinned day went wrong before this step.
const PINNED_STEPS: u32 = 600;

/// Days on which something went wrong once, by what it was.
const PINNED: &[(&str, u64)] = &[
    ("what is let back into its place catches up with the time", 91),
    ("who is gone from the roster and comes back to it was forgotten", 275),
    ("who came later was not counted where a head start made up for just that", 585),
];

#[test]
fn whatever_happens_the_desk_does_what_its_model_does() {
    let Extent { seeds, steps } = Extent::of("BATON_HISTORIES").unwrap_or(EXTENT);
    if let Some(seed) = number("BATON_SEED") {
        let day = play(seed, steps, Watch::Closely);
        println!("{:?}", day.unwrap_or_else(|failure| panic!("{failure}")));
        return;
    }
    let begun = Instant::now();
    let days = play_all(seeds, steps);
    println!(
        "{seeds} days of {steps} steps in {:.1} s: {} events, {} offers, {} refusals",
        begun.elapsed().as_secs_f64(),
        days.events,
        days.offers,
        days.refused,
    );
    // Days on which little happens prove little.
    assert!(days.offers > seeds * u64::from(steps) / 20, "only {} offers", days.offers);
    assert!(days.refused > seeds * u64::from(steps) / 100, "only {} refusals", days.refused);
}

#[test]
fn days_that_once_went_wrong_go_well() {
    for (what, seed) in PINNED {
        if let Err(failure) = play(*seed, PINNED_STEPS, Watch::Closely) {
            panic!("{what}\n{failure}");
        }
    }
}

/// Plays days on every processor, and stops at the first that goes wrong.
fn play_all(seeds: u64, steps: u32) -> Played {
    let next = AtomicU64::new(0);
    let work = || -> Result<Played, Failure> {
        let mut sum = Played::default();
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= seeds {
                return Ok(sum);
            }
            let day = play(seed, steps, Watch::Closely).inspect_err(|_| {
                next.store(seeds, Ordering::Relaxed);
            })?;
            sum.events += day.events;
            sum.offers += day.offers;
            sum.refused += day.refused;
        }
    };
    let sums = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS).map(|_| scope.spawn(work)).collect();
        threads.into_iter().map(|thread| thread.join().expect("a day panicked")).collect::<Vec<_>>()
    });
    let mut total = Played::default();
    for sum in sums {
        let sum = sum.unwrap_or_else(|failure| panic!("{failure}"));
        total.events += sum.events;
        total.offers += sum.offers;
        total.refused += sum.refused;
    }
    total
}

fn number(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("{name} is a number, not {text:?}")))
}
