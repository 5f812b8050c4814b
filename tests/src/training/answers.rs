//! Makes the weights by which articles are ranked and repeated questions are found, and says how
//! good they are where they have not seen what they are measured on.
//!
//! Senses of words are learned five times: once of everything, for what ships; and four times with
//! a quarter of the groups of lines left out, for the traits that the weights of a repeat are
//! fitted to. For the weights of an answer they are learned once more for each knowledge base,
//! without its whole source: the articles of a workspace are none that anything was learned of.

pub mod lines;
mod regression;
mod senses;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use baton_shared::bot::answer::rank_by;
use baton_shared::bot::article::Article;
use baton_shared::bot::confidence::{self, CHOICE_TRAITS, Weights, choice_traits};
use baton_shared::bot::index::{Index, TRAITS};
use baton_shared::reading::paraphrase;
use baton_shared::reading::terms::Terms;
use baton_shared::reading::terms::lore::Lore;
use baton_shared::reading::words::Words;
use lines::{Asked, Base, Lines, Pair, Question};
use regression::{Choice, Example, Learned, choosing, logistic};

/// Lines of these sources are measured on alone.
const MEASURED_ALONE: [&str; 2] = ["mqp", "clinc150"];

/// How many parts the groups of lines are dealt into.
const PARTS: u32 = 4;

/// How many lines a term comes up in, to weigh something of its own.
const LEAST: usize = 3;

/// How many of the random pairs may be taken for a repeat where a repeat is just taken for one,
/// and how many of the hard ones.
const RANDOM_TAKEN: f64 = 0.03;
const HARD_TAKEN: f64 = 0.35;

/// The similarity from where on a question counts as a repeat, as odds.
const REPEAT_ODDS: f64 = 0.847_298;

/// Everything that is written down.
pub struct Made {
    /// What terms weigh.
    pub rarity: Vec<u8>,
    /// Where words stand among all that is asked.
    pub senses: Vec<u8>,
    /// The weights of a repeat.
    pub repeats: Vec<u8>,
    /// The weights of an answer.
    pub answers: Vec<u8>,
    /// What was said of lines that nothing which said it had seen, as JSON: repeats.
    pub unseen_repeats: Vec<String>,
    /// The same of answers.
    pub unseen_answers: Vec<String>,
}

impl Made {
    /// Makes it of the lines in a folder.
    pub fn of(folder: &Path) -> Self {
        let lines = Lines::read(folder);
        let rarity = rarity(&lines);
        let all: Vec<&Asked> = lines.asked.iter().collect();
        let senses = senses::learn(&all, &rarity);
        let (repeats, unseen_repeats) = repeats(&lines, &rarity);
        let (answers, unseen_answers) = answers(&lines, &rarity, &senses);
        Self { rarity, senses, repeats, answers, unseen_repeats, unseen_answers }
    }

    /// Writes down what ships.
    pub fn write(&self, core: &Path) -> std::io::Result<()> {
        fs::write(core.join("src/reading/weights/rarity.bin"), &self.rarity)?;
        fs::write(core.join("src/reading/weights/senses.bin"), &self.senses)?;
        fs::write(core.join("src/reading/weights/paraphrase.bin"), &self.repeats)?;
        fs::write(core.join("src/bot/weights/answers.bin"), &self.answers)
    }

    /// Writes down what was said of lines that were left out.
    pub fn write_unseen(&self, folder: &Path) -> std::io::Result<()> {
        fs::create_dir_all(folder)?;
        fs::write(folder.join("paraphrase.jsonl"), self.unseen_repeats.join("\n") + "\n")?;
        fs::write(folder.join("faq.jsonl"), self.unseen_answers.join("\n") + "\n")
    }
}

/// How rare each term is among everything that was said.
fn rarity(lines: &Lines) -> Vec<u8> {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for text in &lines.said {
        let terms = Terms::by(&Words::of(text), &Lore::of(&[], &[]));
        let ids: BTreeSet<u32> = terms.stems.iter().chain(&terms.kin).map(|term| term.id).collect();
        for id in ids {
            *counts.entry(id).or_default() += 1;
        }
    }
    let whole = lines.said.len() as f64 + 2.0;
    let weight = |count: usize| {
        let bits = (whole / (count as f64 + 1.0)).log2() * 16.0;
        bits.round().clamp(1.0, 255.0) as u8
    };
    counts.retain(|_, count| *count >= LEAST);
    let mut bytes = vec![weight(0)];
    bytes.extend(counts.keys().flat_map(|id| id.to_le_bytes()));
    bytes.extend(counts.values().map(|count| weight(*count)));
    bytes
}

/// The weights of a repeat, and what is said of pairs whose group was left out.
fn repeats(lines: &Lines, rarity: &[u8]) -> (Vec<u8>, Vec<String>) {
    let mut traits: Vec<Vec<f64>> = vec![Vec::new(); lines.pairs.len()];
    for part in 0..PARTS {
        let of_part: Vec<usize> =
            (0..lines.pairs.len()).filter(|at| part_of(&lines.pairs[*at].group) == part).collect();
        let pairs = of_part.iter().map(|at| &lines.pairs[*at]);
        let held: BTreeSet<&str> = pairs.flat_map(|pair| [&*pair.text, &*pair.text2]).collect();
        let left = |asked: &&Asked| part_of(&asked.group) != part && !held.contains(&*asked.text);
        let senses = senses::learn(&lines.asked.iter().filter(left).collect::<Vec<_>>(), rarity);
        let lore = Lore::of(rarity, &senses);
        for at in of_part {
            let terms = |text: &str| Terms::by(&Words::of(text), &lore);
            let pair = &lines.pairs[at];
            let found = paraphrase::traits(&terms(&pair.text), &terms(&pair.text2));
            traits[at] = found.iter().map(|value| *value as f64 / 1_000.0).collect();
        }
    }
    let fit = |left_out: Option<u32>| {
        let counts =
            |pair: &Pair| if is_random(pair) { 2.0 } else { 1.0 - 0.5 * f64::from(1 - pair.label) };
        let shown = lines.pairs.iter().zip(&traits);
        let shown = shown.filter(|(pair, _)| !is_measured_alone(&pair.source));
        let shown = shown.filter(|(pair, _)| Some(part_of(&pair.group)) != left_out);
        let examples = shown.map(|(pair, traits)| Example {
            traits: traits.clone(),
            holds: pair.label == 1,
            counts: counts(pair),
        });
        logistic(&examples.collect::<Vec<_>>(), 1.0)
    };
    // What is said of a line comes from weights that have not seen its group.
    let apart: Vec<Learned> = (0..PARTS).map(|part| fit(Some(part))).collect();
    let odds: Vec<f64> = lines
        .pairs
        .iter()
        .zip(&traits)
        .map(|(pair, traits)| apart[part_of(&pair.group) as usize].odds(traits))
        .collect();
    let edge = edge(&lines.pairs, &odds);
    let mut learned = fit(None);
    learned.bias += REPEAT_ODDS - edge;
    let unseen = lines.pairs.iter().zip(odds).map(|(pair, odds)| {
        let odds = odds - edge + REPEAT_ODDS;
        let score = 1.0 / (1.0 + (-odds).exp());
        format!(r#"{{"id":"{}","prediction":{},"score":{score:.6}}}"#, pair.id, odds >= REPEAT_ODDS)
    });
    let mut bytes = whole(learned.bias * 1_000.0);
    for weight in &learned.weights {
        bytes.extend(whole(weight * paraphrase::SCALE as f64));
    }
    (bytes, unseen.collect())
}

/// The odds from where on a pair is taken for a repeat: as low as the shares allow that may be
/// taken wrongly.
fn edge(pairs: &[Pair], odds: &[f64]) -> f64 {
    let at_share = |share: f64, belongs: &dyn Fn(&Pair) -> bool| {
        let own = pairs.iter().zip(odds).filter(|(pair, _)| {
            pair.label == 0 && belongs(pair) && !is_measured_alone(&pair.source)
        });
        let mut own: Vec<f64> = own.map(|(_, odds)| *odds).collect();
        own.sort_by(|one, other| other.total_cmp(one));
        own[(own.len() as f64 * share) as usize]
    };
    at_share(RANDOM_TAKEN, &is_random).max(at_share(HARD_TAKEN, &|pair| !is_random(pair)))
}

fn is_random(pair: &Pair) -> bool {
    pair.pair_kind.starts_with("random")
}

/// One question in the light of a knowledge base, or of a small part of one.
struct Seen<'l> {
    id: &'l str,
    base: &'l str,
    extent: Extent,
    traits: Vec<[i32; TRAITS]>,
    right: Option<usize>,
    terms: Terms,
    counts: f64,
}

/// How much of a knowledge base a question is put to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// All of it.
    Whole,
    /// A few articles, as a small shop has.
    Part,
}

/// How many articles a part of a knowledge base has.
const PART: usize = 10;

/// The weights of an answer, and what is said to each knowledge base by weights that were made
/// of the others.
fn answers(lines: &Lines, rarity: &[u8], all_senses: &[u8]) -> (Vec<u8>, Vec<String>) {
    let mut senses_without: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
    let mut seen: Vec<Seen> = Vec::new();
    let mut indexes: BTreeMap<&str, Index> = BTreeMap::new();
    for (name, base) in &lines.bases {
        let source = source_of(base);
        let senses = senses_without.entry(source).or_insert_with(|| {
            let others: Vec<&Asked> =
                lines.asked.iter().filter(|asked| asked.source != source).collect();
            if others.len() == lines.asked.len() {
                all_senses.to_vec()
            } else {
                senses::learn(&others, rarity)
            }
        });
        let lore = Lore::of(rarity, senses);
        let index = Index::by(&base.articles, &lore);
        let all: Vec<&Question> = base.questions.iter().collect();
        seen.extend(put(name, Extent::Whole, &index, &all, &lore));
        if !is_measured_alone(source) {
            for part in parts(base) {
                let questions = questions_to(base, &part);
                let index = Index::by(&part, &lore);
                seen.extend(put(name, Extent::Part, &index, &questions, &lore));
            }
        }
        indexes.insert(name, index);
    }
    weigh(&mut seen);
    let shown = |base: &str| !is_measured_alone(source_of(&lines.bases[base]));
    let names: Vec<&str> = lines.bases.keys().map(String::as_str).collect();
    let rankings: BTreeMap<&str, [i64; TRAITS]> = names
        .iter()
        .map(|name| (*name, ranking(&seen, |base| base != *name && shown(base))))
        .collect();
    let standing = |seen: &Seen| {
        let weights = Weights { ranking: rankings[seen.base], bias: 0, choice: [0; CHOICE_TRAITS] };
        let fits: Vec<i64> = seen.traits.iter().map(|traits| weights.fit(traits)).collect();
        let chosen = (0..fits.len()).max_by_key(|at| (fits[*at], usize::MAX - at)).unwrap_or(0);
        let traits = choice_traits(&fits, &seen.traits, chosen).map(|value| value as f64 / 1_000.0);
        (traits.to_vec(), seen.right == Some(chosen))
    };
    let standings: Vec<(Vec<f64>, bool)> = seen.iter().map(standing).collect();
    let confidence = |belongs: &dyn Fn(&str) -> bool| {
        let own = seen.iter().zip(&standings).filter(|(seen, _)| belongs(seen.base));
        let examples = own.map(|(seen, (traits, holds))| Example {
            traits: traits.clone(),
            holds: *holds,
            counts: seen.counts,
        });
        logistic(&examples.collect::<Vec<_>>(), 0.01)
    };
    let mut unseen = Vec::with_capacity(seen.len());
    for name in &names {
        let weights = weights(rankings[name], &confidence(&|base| base != *name && shown(base)));
        let own = seen.iter().filter(|seen| seen.base == *name && seen.extent == Extent::Whole);
        for seen in own {
            let ranked = rank_by(&weights, &indexes[name], &seen.terms, &[]);
            let ids: Vec<&str> = ranked.iter().map(|ranked| ranked.article.0.as_str()).collect();
            let score = ranked.first().map_or(0, |ranked| ranked.confidence.0);
            let line = serde_json::json!({ "id": seen.id, "prediction": ids, "score": score });
            unseen.push(line.to_string());
        }
    }
    let sure = confidence(&shown);
    let made = weights(ranking(&seen, shown), &sure);
    let numbers = made.ranking.iter().chain([&made.bias]).chain(&made.choice);
    (numbers.flat_map(|number| whole(*number as f64)).collect(), unseen)
}

/// Puts questions to articles.
fn put<'l>(
    base: &'l str,
    extent: Extent,
    index: &Index,
    questions: &[&'l Question],
    lore: &Lore,
) -> Vec<Seen<'l>> {
    let seen = |question: &&'l Question| {
        let terms = Terms::by(&Words::of(&question.text), lore);
        let is_right = |label: &String| index.ids().iter().position(|id| id.0 == *label);
        let right = question.label.as_ref().and_then(is_right);
        let traits = index.traits(&terms);
        Seen { id: &question.id, base, extent, traits, right, terms, counts: 1.0 }
    };
    questions.iter().map(seen).collect()
}

/// The articles of a base, dealt into parts.
fn parts(base: &Base) -> Vec<Vec<Article>> {
    let mut articles = base.articles.clone();
    articles.sort_by_key(|article| hash(&article.id.0));
    articles.chunks(PART).filter(|part| part.len() > PART / 2).map(<[_]>::to_vec).collect()
}

/// The questions that a part answers, and as many that it does not.
fn questions_to<'b>(base: &'b Base, part: &[Article]) -> Vec<&'b Question> {
    let is_answered = |question: &&Question| {
        part.iter().any(|article| question.label.as_deref() == Some(article.id.0.as_str()))
    };
    let (mut answered, mut others): (Vec<_>, Vec<_>) = base.questions.iter().partition(is_answered);
    others.sort_by_key(|question| hash(&format!("{}{}", question.id, part[0].id.0)));
    others.truncate(answered.len());
    answered.append(&mut others);
    answered
}

/// Lets a large base count more than a small one, though less than by its size, and all of a base
/// as much as its parts together.
fn weigh(seen: &mut [Seen]) {
    let mut sizes: BTreeMap<(&str, bool), f64> = BTreeMap::new();
    for seen in seen.iter() {
        *sizes.entry((seen.base, seen.extent == Extent::Whole)).or_default() += 1.0;
    }
    for seen in seen {
        let size = sizes[&(seen.base, seen.extent == Extent::Whole)];
        let whole = sizes[&(seen.base, true)];
        seen.counts = whole.powf(0.3) / size;
    }
}

/// What each trait of an article weighs, learned of some knowledge bases.
fn ranking(seen: &[Seen], belongs: impl Fn(&str) -> bool) -> [i64; TRAITS] {
    let mut answered: BTreeMap<&str, f64> = BTreeMap::new();
    let whole = |seen: &&Seen| seen.extent == Extent::Whole;
    for seen in seen.iter().filter(whole).filter(|seen| seen.right.is_some()) {
        *answered.entry(seen.base).or_default() += 1.0;
    }
    let own = seen.iter().filter(whole).filter(|seen| belongs(seen.base));
    let choices = own.filter_map(|seen| {
        let in_ones =
            |traits: &[i32; TRAITS]| traits.iter().map(|is| f64::from(*is) / 1_000.0).collect();
        let traits = seen.traits.iter().map(in_ones).collect();
        Some(Choice { traits, right: seen.right?, counts: 1.0 / answered[seen.base] })
    });
    let learned = choosing(&choices.collect::<Vec<_>>(), TRAITS, 1e-3);
    std::array::from_fn(|at| (learned[at] * confidence::SCALE as f64).round() as i64)
}

fn weights(ranking: [i64; TRAITS], learned: &Learned) -> Weights {
    let choice =
        std::array::from_fn(|at| (learned.weights[at] * confidence::SCALE as f64).round() as i64);
    Weights { ranking, bias: (learned.bias * 1_000.0).round() as i64, choice }
}

fn source_of(base: &Base) -> &str {
    base.questions.first().map_or("", |question| &question.source)
}

fn part_of(group: &str) -> u32 {
    (hash(group) >> 8) % PARTS
}

fn hash(text: &str) -> u32 {
    let step = |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    text.bytes().fold(0x811c_9dc5, step)
}

fn is_measured_alone(source: &str) -> bool {
    MEASURED_ALONE.contains(&source)
}

fn whole(number: f64) -> Vec<u8> {
    (number.round() as i32).to_le_bytes().to_vec()
}
