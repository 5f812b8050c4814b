//! What a message says about its language: points for each language that is known.

use super::super::Thousandths;
use super::known::{TABLES, by_script, codes, number, places, priors};
use super::pieces::{pieces, runs};
use super::script::{SCRIPTS, Script};
use super::weights::{UNIT, Weights};

/// What the languages of other scripts are behind the best by.
const OTHER_SCRIPT: i32 = 16 * UNIT;
/// How much a letter of another script than the Latin one counts for a message being in it. Names of
/// products and places are written in Latin letters in every language.
const OTHER_LETTER: u32 = 6;
/// How much a letter counts of a Latin word without a capital.
const LATIN_LETTER: u32 = 4;
/// How much a letter counts of a Latin word with a capital, which may be a name.
const NAME_LETTER: u32 = 1;
/// A text in Han signs is Japanese if so many times its kana reach them.
const HAN_AMONG: u32 = 8;
/// Words after these are not looked at: the language is plain by then.
const MOST_WORDS: u32 = 256;
/// How much a word counts.
const WHOLE_SHARE: i32 = 4;
/// How much a word counts that has a capital within a message: it may be a name, and names are
/// written alike in many languages.
const NAME_SHARE: i32 = 2;

/// Points of each language, in the order of [`codes`]; none where nothing says anything.
pub(super) fn points(text: &str, weights: &Weights) -> Option<Vec<i32>> {
    let script = script_of(text)?;
    let mut points = vec![0; codes().len()];
    let mut is_of_script = vec![false; codes().len()];
    if let Some(code) = by_script(script) {
        is_of_script[number(code)] = true;
    }
    for (table, (kind, places)) in TABLES.iter().zip(places()).enumerate() {
        if kind.script != script {
            continue;
        }
        let mut sums = vec![0_i32; places.len()];
        let rows = weights.table(table);
        let mut n_read = 0;
        runs(text, |of, run| {
            if of != script || n_read == MOST_WORDS {
                return;
            }
            let may_be_name = n_read > 0 && run.starts_with(char::is_uppercase);
            let share = if may_be_name { NAME_SHARE } else { WHOLE_SHARE };
            n_read += 1;
            pieces(run, |hash| {
                let row = kind.row(hash);
                for (sum, weight) in sums.iter_mut().zip(&rows[row..row + places.len()]) {
                    *sum += i32::from(weight.cast_signed()) * share;
                }
            });
        });
        for (place, sum) in places.iter().zip(sums) {
            points[*place] = sum / WHOLE_SHARE;
            is_of_script[*place] = true;
        }
    }
    let of_script = points.iter().zip(&is_of_script).filter(|(_, is)| **is);
    let behind = of_script.map(|(points, _)| *points).max().unwrap_or(0) - OTHER_SCRIPT;
    for (points, is_of_script) in points.iter_mut().zip(is_of_script) {
        if !is_of_script {
            *points = behind;
        }
    }
    Some(points)
}

/// The script that a message is written in.
fn script_of(text: &str) -> Option<Script> {
    let mut letters = [0_u32; SCRIPTS.len()];
    runs(text, |script, run| {
        let n_letters = u32::try_from(run.chars().count()).unwrap_or(u32::MAX);
        let has_capital = run.starts_with(char::is_uppercase);
        let counts = if script != Script::Latin {
            OTHER_LETTER * script.worth()
        } else if has_capital {
            NAME_LETTER
        } else {
            LATIN_LETTER
        };
        let sum = &mut letters[script as usize];
        *sum = sum.saturating_add(n_letters.saturating_mul(counts));
    });
    let (kana, han) = (letters[Script::Kana as usize], letters[Script::Han as usize]);
    let winner = if kana.saturating_mul(HAN_AMONG) >= han { Script::Kana } else { Script::Han };
    letters[Script::Kana as usize] = 0;
    letters[Script::Han as usize] = 0;
    letters[winner as usize] = kana.saturating_add(han);
    let mut best = None;
    for script in SCRIPTS {
        let n = letters[script as usize];
        if n > best.map_or(0, |(_, most)| most) {
            best = Some((script, n));
        }
    }
    best.map(|(script, _)| script)
}

/// The number of the best language, and how sure it is, with what speaks for each besides.
pub(super) fn best(points: &[i32], besides: impl Fn(usize) -> i32) -> (usize, Thousandths) {
    let total = |language: usize| points[language].saturating_add(besides(language));
    let first = (0..points.len()).rev().max_by_key(|language| total(*language)).unwrap_or(0);
    let best = total(first);
    let whole: u64 =
        (0..points.len()).map(|language| likelihood(best.saturating_sub(total(language)))).sum();
    let sure = (1_000 * likelihood(0) + whole / 2) / whole.max(1);
    (first, Thousandths(u16::try_from(sure).unwrap_or(1_000)))
}

/// What speaks for a language before anything is read.
pub(super) fn prior(language: usize) -> i32 {
    priors()[language]
}

/// How likely something is that is so many points behind the likeliest, in millionths of it.
fn likelihood(behind: i32) -> u64 {
    // The powers of e to −1/8, −2/8, … −7/8, and that to −1.
    const EIGHTHS: [u64; 8] =
        [1_000_000, 882_497, 778_801, 687_289, 606_531, 535_261, 472_367, 416_862];
    const WHOLE: u64 = 367_879;
    let behind = usize::try_from(behind).unwrap_or(0);
    (0..(behind / EIGHTHS.len()).min(16))
        .fold(EIGHTHS[behind % EIGHTHS.len()], |likely, _| likely * WHOLE / 1_000_000)
}
