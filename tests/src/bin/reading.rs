//! What reading a message costs, and what finding an article for it does: natively, and as
//! WebAssembly.
//!
//! A workspace with 200 phrases of its own and 300 articles is sent two dozen messages of about
//! 200 characters, round and round; their language is known. Exits with 1 where half of the
//! messages take longer to be read than they may.

use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use baton_shared::bot::answer::rank;
use baton_shared::bot::article::{Article, ArticleId, Articles};
use baton_shared::bot::index::Index;
use baton_shared::reading::language::detect;
use baton_shared::reading::signs::OwnPhrases;
use baton_shared::reading::words::Words;
use baton_shared::reading::{Sign, prepare, read_with};
use baton_tests::figures::percentile;

/// The messages, each on a line of its own.
const MESSAGES: &str = include_str!("reading/messages.txt");
const PHRASES: usize = 200;
const ARTICLES: usize = 300;

/// How many parts a run has, of which the calmest counts.
const PARTS: usize = 10;

fn main() -> ExitCode {
    let clock = clock_costs();
    println!(
        "what reading costs, in µs, {}; asking the clock takes {:.2} and is taken off",
        if IS_WASM { "as WebAssembly" } else { "natively" },
        micros(clock),
    );
    println!("                                  all of the run   its calmest part");
    println!("what                     times      p50      p99      p50      p99     most");
    // What is made ready once comes first, before anything else has made it ready.
    let measured = [
        preparing(),
        compiling(),
        reading(clock),
        telling_the_language(clock),
        indexing(),
        ranking(clock),
    ]
    .map(Measured::told);
    let is_slow = |measured: &Measured| measured.gate.is_some_and(|gate| measured.median > gate);
    let slow: Vec<_> = measured.iter().filter(|measured| is_slow(measured)).collect();
    for Measured { name, gate, .. } in &slow {
        let most = gate.map(micros).unwrap_or_default();
        println!("FAILED: expected at most {most:.0} µs for half of: {name}");
    }
    if slow.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

const IS_WASM: bool = cfg!(target_family = "wasm");

/// Something that was measured.
struct Measured {
    name: &'static str,
    times: Vec<Duration>,
    /// How long half of them may take at most.
    gate: Option<Duration>,
    /// What half of them took in the calmest part of the run.
    median: Duration,
}

impl Measured {
    fn new(name: &'static str, times: Vec<Duration>) -> Self {
        Self { name, times, gate: None, median: Duration::ZERO }
    }

    /// The same with a limit, on this machine and as WebAssembly.
    fn within(self, native: Duration, wasm: Duration) -> Self {
        Self { gate: Some(if IS_WASM { wasm } else { native }), ..self }
    }

    /// Prints its row. What else the machine does meanwhile decides nothing: the calmest part of
    /// the run counts.
    fn told(mut self) -> Self {
        let length = self.times.len().div_ceil(PARTS).max(1);
        let parts = self.times.chunks_mut(length);
        let parts = parts.map(|part| (percentile(part, 500), percentile(part, 990)));
        let calmest = parts.fold((Duration::MAX, Duration::MAX), |(half, most), (p50, p99)| {
            (half.min(p50), most.min(p99))
        });
        let [half, most, longest] = [500, 990, 1_000].map(|at| percentile(&mut self.times, at));
        let figures = [half, most, calmest.0, calmest.1, longest].map(micros);
        let figures = figures.map(|figure| format!("{figure:>9.2}")).concat();
        println!("{:<22} {:>7}{figures}", self.name, self.times.len());
        Self { median: calmest.0, ..self }
    }
}

/// Making ready what reading needs, once for each start of the program.
fn preparing() -> Measured {
    Measured::new("prepare, once", vec![timed(prepare)])
}

/// Making ready the phrases of a workspace, once for each version of its policy.
fn compiling() -> Measured {
    let times = (0..20).map(|_| timed(|| black_box(own_phrases()))).collect();
    Measured::new("200 own phrases", times)
}

/// Reading a message: everything but its language.
fn reading(clock: Duration) -> Measured {
    let own = own_phrases();
    let times = of_messages(1_000, clock, |message| {
        black_box(read_with(&Words::of(message), &own));
    });
    let limits = (Duration::from_micros(10), Duration::from_micros(25));
    Measured::new("read a message", times).within(limits.0, limits.1)
}

/// Telling the language of a message, once in a conversation until it is sure.
fn telling_the_language(clock: Duration) -> Measured {
    let times = of_messages(200, clock, |message| {
        black_box(detect(message));
    });
    // As WebAssembly twice of that: so much longer reading may take there.
    let limits = (Duration::from_micros(60), Duration::from_micros(120));
    Measured::new("tell the language", times).within(limits.0, limits.1)
}

/// Making ready the articles of a workspace.
fn indexing() -> Measured {
    let articles = articles();
    let times = (0..20).map(|_| timed(|| black_box(Index::of(&articles)))).collect();
    Measured::new("index 300 articles", times)
}

/// Ranking the articles by a message.
fn ranking(clock: Duration) -> Measured {
    let index = Index::of(&articles());
    let times = of_messages(50, clock, |message| {
        black_box(rank(&index, &Words::of(message), &[]));
    });
    Measured::new("rank 300 articles", times)
}

/// How long something takes with each message, so many times round.
fn of_messages(rounds: usize, clock: Duration, take: impl Fn(&str)) -> Vec<Duration> {
    let warm_up = rounds / 10;
    let mut times = Vec::new();
    for round in 0..warm_up + rounds {
        for message in MESSAGES.lines() {
            let took = timed(|| take(black_box(message)));
            if round >= warm_up {
                times.push(took.saturating_sub(clock));
            }
        }
    }
    times
}

fn timed<T>(take: impl FnOnce() -> T) -> Duration {
    let asked = Instant::now();
    let taken = take();
    let took = asked.elapsed();
    drop(taken);
    took
}

fn micros(span: Duration) -> f64 {
    span.as_secs_f64() * 1_000_000.0
}

/// The median of what it takes to ask the clock twice.
fn clock_costs() -> Duration {
    let mut asked: Vec<Duration> = (0..10_000).map(|_| Instant::now().elapsed()).collect();
    percentile(&mut asked, 500)
}

/// What a shop sells, as it stands in phrases and in articles.
const THINGS: [&str; 20] = [
    "walking boots",
    "photo tab",
    "yearly plan",
    "gift voucher",
    "blue jacket",
    "garden club",
    "router",
    "washing machine",
    "service fee",
    "family login",
    "parcel locker",
    "water filter",
    "reading lamp",
    "travel card",
    "video course",
    "season ticket",
    "coffee box",
    "bike lock",
    "night train",
    "rain cover",
];

/// Phrases of a workspace, ten about each thing.
fn own_phrases() -> OwnPhrases {
    const SAID: [(Sign, &str); 10] = [
        (Sign::WantsToCancel, "[leave|drop|give back] (my|the|our) {}"),
        (Sign::WantsToCancel, "no longer need (a|the|my) {}"),
        (Sign::Broken, "{} [flickers|leaks|squeaks|rattles]"),
        (Sign::Broken, "[crack|dent|hole] in (my|the) {}"),
        (Sign::DemandsRefund, "[swap|trade] (my|the) {} ~2 [money|credit]"),
        (Sign::WantsToBuy, "[two|three|several] more {}"),
        (Sign::WantsToBuy, "{} for (a|our) [school|team|office]"),
        (Sign::Urgent, "{} ~2 [tonight|before noon]"),
        (Sign::Displeased, "{} [stinks|let me down]"),
        (Sign::AsksForPerson, "who [sells|repairs] (the|your) {}"),
    ];
    let phrases = THINGS
        .iter()
        .flat_map(|thing| SAID.iter().map(|(sign, said)| (*sign, said.replace("{}", thing))));
    let phrases: Vec<(Sign, String)> = phrases.collect();
    assert_eq!(phrases.len(), PHRASES);
    let (own, faults) = OwnPhrases::of(phrases.iter().map(|(sign, said)| (*sign, &**said)));
    assert!(faults.is_empty(), "every phrase can be read: {faults:?}");
    own
}

/// Articles of a workspace, fifteen about each thing.
fn articles() -> Articles {
    const ASKED: [(&str, &str, &str); 15] = [
        ("How long does the {} last?", "When does the {} wear out?", "Two years of daily use."),
        ("What does the {} cost?", "Price of the {}", "The price stands beside its picture."),
        ("How do I clean the {}?", "Washing the {}", "With warm water and a soft cloth."),
        ("Can I return the {}?", "I do not like the {}", "Within thirty days, with its label on."),
        ("Where do I find my {}?", "I cannot see the {}", "In your account, below \"Orders\"."),
        ("Is the {} sent abroad?", "{} to Norway", "To every country of the union and Norway."),
        ("How do I change the {}?", "Another {} instead", "Choose the new one and confirm."),
        ("Who repairs the {}?", "My {} is broken", "Our workshop does, within a week."),
        ("Is there a discount on the {}?", "Cheaper {} for schools", "Schools get a tenth off."),
        ("How do I give the {} to a friend?", "{} as a present", "Enter their name at the end."),
        ("When is the {} delivered?", "Waiting for the {}", "Two working days after the order."),
        ("How do I pay for the {}?", "{} by bank transfer", "By card, transfer or voucher."),
        ("How do I end the {}?", "Stop the {}", "At the end of each month, in your account."),
        ("Does the {} work without a contract?", "{} on its own", "It does, for seven days."),
        ("Which sizes of the {} are there?", "The {} is too small", "Small, medium and large."),
    ];
    let mut articles = Vec::new();
    for thing in THINGS {
        for (question, example, answer) in ASKED {
            let [question, example] = [question, example].map(|asked| asked.replace("{}", thing));
            articles.push(Article {
                id: ArticleId(format!("article-{}", articles.len())),
                question,
                examples: vec![example],
                answer: format!("About the {thing}: {answer}"),
                language: "en".to_owned(),
                url: None,
            });
        }
    }
    assert_eq!(articles.len(), ARTICLES);
    let (articles, problems) = Articles::check(articles);
    assert!(problems.is_empty(), "every article fits: {problems:?}");
    articles
}
