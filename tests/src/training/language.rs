//! Trains by what pieces of words a language is known, out of models of how the words of 64
//! languages are spelled and of labelled lines.

mod chat;
pub mod fit;
pub mod spelling;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io;
use std::path::Path;

use serde::Deserialize;

use baton_shared::reading::language::detect_by;
use baton_shared::reading::language::known::{Commonness, TABLES, Table, commonness};
use baton_shared::reading::language::pieces::{pieces, runs};
use baton_shared::reading::language::script::Script;
use baton_shared::reading::language::weights::Weights;

use crate::seed::Seed;
use fit::{Example, Pace, fit};
use spelling::Spelling;

/// The source whose lines may teach.
const SOURCE: &str = "lingua_leipzig";
/// How many parts the lines are divided into, each read by what the others taught.
pub const N_FOLDS: u32 = 5;
const SEED: u64 = 20;
/// Small weights become nothing and the others are coarse, so that what ships is small.
const PACE: Pace = Pace { rounds: 4, step: 0.1, drawn: 0.02, grain: 3.0 };

/// A labelled line.
#[derive(Clone, Debug, Deserialize)]
pub struct Row {
    /// Which line it is.
    pub id: String,
    /// Its words.
    pub text: String,
    /// The code of its language.
    pub label: String,
    /// Whether it is a word, a pair of words, or a sentence.
    pub kind: String,
    /// Where it comes from.
    pub source: String,
    /// Which lines are nearly the same.
    pub group: String,
}

/// Words of each language, drawn as they come up in texts.
pub type Drawn = BTreeMap<String, Vec<String>>;

/// How much is drawn of a language, and how much it counts.
struct Share {
    n_words: usize,
    n_single: usize,
    n_pairs: usize,
    n_phrases: usize,
    weight: f32,
}

fn share(code: &str) -> Share {
    match commonness(code) {
        Commonness::Common => Share {
            n_words: 150_000,
            n_single: 40_000,
            n_pairs: 15_000,
            n_phrases: 8_000,
            weight: 1.0,
        },
        Commonness::Regional => Share {
            n_words: 60_000,
            n_single: 12_000,
            n_pairs: 6_000,
            n_phrases: 4_000,
            weight: 0.4,
        },
        Commonness::Rare => Share {
            n_words: 40_000,
            n_single: 6_000,
            n_pairs: 3_000,
            n_phrases: 1_500,
            weight: 0.05,
        },
    }
}

/// Reads the lines that may teach, one a line.
pub fn read(lines: &str) -> serde_json::Result<Vec<Row>> {
    let rows: serde_json::Result<Vec<Row>> = lines.lines().map(serde_json::from_str).collect();
    Ok(rows?.into_iter().filter(|row| row.source == SOURCE).collect())
}

/// The lines of one part, or of all others.
pub fn fold(rows: &[Row], part: u32, is_in: bool) -> Vec<&Row> {
    let of = |row: &Row| {
        row.group
            .bytes()
            .fold(7_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte)))
            >> 8
    };
    rows.iter().filter(|row| (of(row) % N_FOLDS == part) == is_in).collect()
}

/// Draws words of every language that weights tell apart.
pub fn draw(models: &Path) -> io::Result<Drawn> {
    let codes: BTreeSet<&str> = TABLES.iter().flat_map(|table| table.languages).copied().collect();
    let mut drawn = Drawn::new();
    for (number, code) in codes.iter().enumerate() {
        let spelling = Spelling::read(models, code)?;
        let mut seed = Seed::new(SEED).branch(number as u64);
        let words = (0..share(code).n_words).map(|_| spelling.word(&mut seed));
        drawn.insert((*code).to_owned(), words.filter(|word| !word.is_empty()).collect());
    }
    Ok(drawn)
}

/// Weights that drawn words and labelled lines teach.
pub fn train(drawn: &Drawn, rows: &[&Row]) -> Weights {
    let mut all = Vec::new();
    let scripts = TABLES.chunk_by(|one, other| one.script == other.script);
    for (number, tables) in (1_000..).zip(scripts) {
        let tables: Vec<&Table> = tables.iter().collect();
        let mut seed = Seed::new(SEED).branch(number);
        let examples = examples(&tables, drawn, rows, &mut seed);
        all.extend(fit(&tables, &examples, PACE, &mut seed));
    }
    let bytes: Vec<u8> = all.iter().flatten().map(|weight: &i8| weight.cast_unsigned()).collect();
    Weights::read(bytes).expect("each table was fitted")
}

/// How well lines are read by what the others taught, and how many of them are read at all.
pub fn measured(drawn: &Drawn, rows: &[Row]) -> String {
    let mut sums: BTreeMap<(&str, &str), [f64; 3]> = BTreeMap::new();
    for part in 0..N_FOLDS {
        let weights = train(drawn, &fold(rows, part, false));
        for row in fold(rows, part, true) {
            let guess = detect_by(&row.text, &weights);
            let right = guess.language().is_some_and(|language| language.as_str() == row.label);
            let among = match commonness(&row.label) {
                Commonness::Common => "common",
                Commonness::Regional | Commonness::Rare => "others",
            };
            let [n, n_right, n_unknown] = sums.entry((among, &row.kind)).or_default();
            *n += 1.0;
            *n_right += f64::from(u8::from(right));
            *n_unknown += f64::from(u8::from(guess.language().is_none()));
        }
    }
    let mut report = String::new();
    for ((among, kind), [n, n_right, n_unknown]) in sums {
        let (right, unknown) = (n_right / n, n_unknown / n);
        writeln!(report, "{among} {kind:<13} accuracy {right:.3} unknown {unknown:.3} of {n}")
            .expect("a String takes all that is written");
    }
    report
}

/// How much a labelled line counts beside a word that was drawn.
const LINE: f32 = 3.0;
/// How much what is said in chats all the time counts.
const SAID: f32 = 8.0;
/// And how often it comes.
const TIMES_SAID: usize = 4;

fn examples(tables: &[&Table], drawn: &Drawn, rows: &[&Row], seed: &mut Seed) -> Vec<Example> {
    let script = tables[0].script;
    let codes: Vec<&str> = tables.iter().flat_map(|table| table.languages).copied().collect();
    let mut examples = Vec::new();
    for (language, code) in codes.iter().enumerate() {
        let share = share(code);
        let words: Vec<String> =
            drawn[*code].iter().map(|word| in_script(word, code, script)).collect();
        let kinds: Vec<&String> = words.iter().collect::<BTreeSet<_>>().into_iter().collect();
        let some = |list: &[&String], n: usize, seed: &mut Seed| -> String {
            let picked = (0..n).map(|_| list[seed.below(list.len() as u64) as usize].as_str());
            picked.collect::<Vec<_>>().join(" ")
        };
        let tokens: Vec<&String> = words.iter().collect();
        let mut add = |text: &str, weight: f32| {
            let pieces = pieces_of(text, script);
            if !pieces.is_empty() {
                let weight = share.weight * weight * rest(code, script);
                examples.push(Example { language, weight, pieces });
            }
        };
        for number in 0..share.n_single {
            let list = if number % 3 == 0 { &tokens } else { &kinds };
            add(&some(list, 1, seed), 1.0);
        }
        for _ in 0..share.n_pairs {
            add(&some(&kinds, 2, seed), 1.0);
        }
        for _ in 0..share.n_phrases {
            let n = 3 + seed.below(6) as usize;
            add(&some(&tokens, n, seed), 1.0);
        }
        let said = chat::said(code);
        for text in said.iter().cycle().take(TIMES_SAID * said.len()) {
            add(text, SAID);
        }
        for row in rows.iter().filter(|row| row.label == *code) {
            add(&row.text, LINE);
        }
    }
    examples
}

/// How much of a language is written in a script. Little Japanese is without any kana, which tell
/// it by themselves.
fn rest(code: &str, script: Script) -> f32 {
    if code == "ja" && script == Script::Han { 0.1 } else { 1.0 }
}

fn pieces_of(text: &str, script: Script) -> Vec<u32> {
    let mut all = Vec::new();
    runs(text, |of, run| {
        if of == script {
            pieces(run, |hash| all.push(hash));
        }
    });
    all
}

/// Serbian letters, and the Latin ones in their order.
const CYRILLIC: &str = "абвгдђежзијклмнопрстћуфхцчш";
const LATIN: &str = "abvgdđežzijklmnoprstćufhcčš";

/// Serbian is written in both of two scripts, letter by letter; its model is of one.
fn in_script(word: &str, code: &str, script: Script) -> String {
    if code != "sr" || script != Script::Latin {
        return word.to_owned();
    }
    let mut latin = String::new();
    for letter in word.chars() {
        match letter {
            'љ' => latin.push_str("lj"),
            'њ' => latin.push_str("nj"),
            'џ' => latin.push_str("dž"),
            other => latin.push(
                CYRILLIC
                    .chars()
                    .zip(LATIN.chars())
                    .find(|(from, _)| *from == other)
                    .map_or(other, |(_, to)| to),
            ),
        }
    }
    latin
}
