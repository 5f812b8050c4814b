//! Trains what a message is about, and measures it on messages that it was not trained on.

// Counts of messages are far below the 2^52 from which on a float would lose one, and a weight
// is held within a byte before it becomes one.
#![allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]

mod fit;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Deserialize;

use baton_shared::reading::Subject;
use baton_shared::reading::subject::traits::{self, BUCKET_BITS, Traits};
use baton_shared::reading::subject::weights::{IDEA_PART, LEARNT, Row as Bucket, UNIT, Weights};
use baton_shared::reading::subject::{Ranked, SUBJECTS, knowledge, subjects_by};
use baton_shared::reading::words::Words;

use fit::{Example, fit};

/// How many parts the messages are divided into, each read by what the others taught.
pub const N_FOLDS: u32 = 10;

/// How much a word, a pair of words or a piece of a word counts beside an idea. They share
/// buckets, and so count alike.
const BESIDE_IDEAS: f64 = 0.6;
/// How far small sources are made to count as much as large ones.
const BALANCE: f64 = 0.3;
/// Pairs that fewer messages have are not taken for met.
const LEAST_MET: usize = 2;
/// A point of an expert, in natural logarithms of odds.
const POINT: f64 = 13.0 / UNIT as f64;

/// A message of the data, with what is known of it.
#[derive(Clone, Debug, Deserialize)]
pub struct Row {
    /// Which message it is.
    pub id: String,
    /// Its words.
    pub text: String,
    /// One of the seven topics of the data.
    pub label: String,
    /// What its source calls that, more finely.
    pub label_raw: String,
    /// Whether the label can be argued about. Such rows neither teach nor count.
    pub ambiguous: bool,
    /// Where it comes from.
    pub source: String,
    /// Which messages are nearly the same.
    pub group: String,
    /// `natural` if people wrote it, `template` if it was made.
    pub kind: String,
}

/// Reads the messages of a file, one a line, without those that are ambiguous.
pub fn read(lines: &str) -> serde_json::Result<Vec<Row>> {
    let rows: serde_json::Result<Vec<Row>> = lines.lines().map(serde_json::from_str).collect();
    Ok(rows?.into_iter().filter(|row| !row.ambiguous).collect())
}

/// What the sources call a charge that is disputed, or money that is wanted back.
const DISPUTES: &[&str] = &[
    "request_refund",
    "transaction_charged_twice",
    "Refund_not_showing_up",
    "direct_debit_payment_not_recognised",
    "card_payment_wrong_exchange_rate",
    "wrong_exchange_rate_for_cash_withdrawal",
    "extra_charge_on_statement",
    "get_refund",
    "track_refund",
    "REFUND_OF_ADDED_CASH",
    "REFUND_OF_WRONG_AMOUNT",
    "LESS_WINNINGS_AMOUNT",
    "DEDUCTED_AMOUNT_NOT_RECEIVED",
];
/// What the sources call a complaint: experts alone say what one is.
const COMPLAINTS: &[&str] = &["complaint", "CRITICISM"];

/// The group of what is said of terms. Who asks for them disputes nothing, whatever a source
/// makes of it.
const TERMS: &str = "policy";

/// The subject that a message teaches, as its number, or none if it teaches nothing.
fn taught(row: &Row, traits: &Traits) -> Option<usize> {
    let terms = knowledge::groups().position(|group| group.name == TERMS);
    let asks_for_terms = terms.is_some_and(|terms| traits.ideas.contains(&terms));
    let raw = row.label_raw.as_str();
    if COMPLAINTS.contains(&raw) {
        return None;
    }
    let subject = match row.label.as_str() {
        "billing" if DISPUTES.contains(&raw) && !asks_for_terms => Subject::RefundDispute,
        "billing" => Subject::Billing,
        "technical" => Subject::Technical,
        "shipping_orders" => Subject::ShippingOrders,
        "account_security" => Subject::AccountSecurity,
        "cancellation" => Subject::Cancellation,
        "sales" => Subject::PreSale,
        _ => Subject::General,
    };
    SUBJECTS[..LEARNT].iter().position(|one| *one == subject)
}

/// The topic of the data that a subject is part of.
pub fn topic(subject: Subject) -> &'static str {
    match subject {
        Subject::Billing | Subject::RefundDispute => "billing",
        Subject::Technical => "technical",
        Subject::ShippingOrders => "shipping_orders",
        Subject::AccountSecurity => "account_security",
        Subject::Cancellation => "cancellation",
        Subject::PreSale => "sales",
        Subject::Complaint | Subject::Legal | Subject::General => "general",
    }
}

/// The topic of what a message is most likely about.
pub fn likeliest_topic(ranked: &Ranked) -> &'static str {
    topic(ranked.best())
}

/// Trains weights on some messages. How sharp scores are is found apart: see
/// [`sharpness`].
pub fn train(rows: &[&Row]) -> Weights {
    let n_ideas = knowledge::groups().count() + knowledge::sets().len();
    let n_buckets = 1 << BUCKET_BITS;
    let all: Vec<Traits> = rows.iter().map(|row| traits::traits(&Words::of(&row.text))).collect();
    let rarity = rarity(&all, n_buckets);
    let mut per_source: BTreeMap<&str, f64> = BTreeMap::new();
    for row in rows {
        *per_source.entry(&row.source).or_default() += 1.0;
    }
    let mut examples: Vec<Example> = rows
        .iter()
        .zip(&all)
        .filter_map(|(row, traits)| {
            let weight = per_source[row.source.as_str()].powf(-BALANCE);
            let mut has = traits.ideas.iter().map(|idea| (*idea, 1.0)).collect::<Vec<_>>();
            has.extend(traits.buckets.iter().map(|bucket| {
                let bucket = usize::from(*bucket);
                (n_ideas + bucket, BESIDE_IDEAS * rarity[bucket])
            }));
            Some(Example { subject: taught(row, traits)?, weight, known: known(traits), has })
        })
        .collect();
    let whole: f64 = examples.iter().map(|example| example.weight).sum();
    for example in &mut examples {
        example.weight /= whole;
    }
    let fitted = fit(&examples, n_ideas, n_buckets);
    let mut weights = Weights::silent();
    let parts = f64::from(UNIT / IDEA_PART);
    for (idea, row) in weights.ideas.iter_mut().zip(&fitted) {
        *idea = row.map(|weight| whole_byte(weight * parts));
    }
    let buckets = weights.buckets.iter_mut().zip(&fitted[n_ideas..]).zip(&rarity);
    for ((bucket, row), rarity) in buckets {
        let parts = f64::from(UNIT) * BESIDE_IDEAS * rarity;
        *bucket = Bucket::of(row.map(|weight| whole_byte(weight * parts)));
    }
    for pair in met(&all) {
        weights.mark(pair);
    }
    weights
}

fn whole_byte(weight: f64) -> i8 {
    weight.round().clamp(-127.0, 127.0) as i8
}

/// What experts say of a message.
fn known(traits: &Traits) -> [f64; LEARNT] {
    let mut known = [0.0; LEARNT];
    for idea in &traits.ideas {
        for (known, points) in known.iter_mut().zip(traits::points(*idea)) {
            *known += f64::from(*points) * POINT;
        }
    }
    known
}

/// How much each bucket counts: the less, the more messages have it.
fn rarity(all: &[Traits], n_buckets: usize) -> Vec<f64> {
    let mut messages = vec![0.0; n_buckets];
    for traits in all {
        let mut buckets = traits.buckets.clone();
        buckets.sort_unstable();
        buckets.dedup();
        for bucket in buckets {
            messages[usize::from(bucket)] += 1.0;
        }
    }
    let n_messages = all.len() as f64;
    messages.iter().map(|with| ((n_messages / (1.0 + with)).ln() / 5.0).max(0.05)).collect()
}

/// The pairs of words that enough messages have.
fn met(all: &[Traits]) -> Vec<u16> {
    let mut messages: BTreeMap<u16, usize> = BTreeMap::new();
    for traits in all {
        let mut pairs = traits.pairs.clone();
        pairs.sort_unstable();
        pairs.dedup();
        for pair in pairs {
            *messages.entry(pair).or_default() += 1;
        }
    }
    messages.into_iter().filter(|(_, with)| *with >= LEAST_MET).map(|(pair, _)| pair).collect()
}

/// The part that a message belongs to. Nearly equal messages are in the same.
pub fn fold(row: &Row) -> u32 {
    let hash = row
        .group
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash ^ hash >> 15).wrapping_mul(0x9e37_79b1) >> 16 & 0xff_ff
}

/// Messages, and weights that were trained without them.
pub struct Unseen<'r> {
    /// The messages.
    pub rows: Vec<&'r Row>,
    /// The weights.
    pub weights: Weights,
}

/// Every natural message, read by what messages of all sources but its own part taught.
pub fn by_folds(rows: &[Row]) -> Vec<Unseen<'_>> {
    (0..N_FOLDS)
        .map(|number| {
            let (mut unseen, seen): (Vec<&Row>, Vec<&Row>) =
                rows.iter().partition(|row| fold(row) % N_FOLDS == number);
            unseen.retain(|row| row.kind == "natural");
            Unseen { rows: unseen, weights: train(&seen) }
        })
        .collect()
}

/// Every natural source, read by what all other sources taught.
pub fn by_sources(rows: &[Row]) -> Vec<Unseen<'_>> {
    let mut sources: Vec<&str> =
        rows.iter().filter(|row| row.kind == "natural").map(|row| row.source.as_str()).collect();
    sources.sort_unstable();
    sources.dedup();
    sources.into_iter().map(|source| without(rows, source)).collect()
}

/// One source, read by what all others taught.
pub fn without<'r>(rows: &'r [Row], source: &str) -> Unseen<'r> {
    let (unseen, seen): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| row.source == source);
    Unseen { rows: unseen, weights: train(&seen) }
}

/// The share of messages whose topic is found.
pub fn accuracy(unseen: &Unseen) -> f64 {
    let right = unseen.rows.iter().filter(|row| {
        likeliest_topic(&subjects_by(&unseen.weights, &Words::of(&row.text))) == row.label
    });
    right.count() as f64 / unseen.rows.len().max(1) as f64
}

/// How sharp scores have to be so that they say how often they are right: on messages that are
/// like those in training and on those of other sources, which count as much.
pub fn sharpness(by_folds: &mut [Unseen], by_sources: &mut [Unseen]) -> u16 {
    let candidates = (48..=512).step_by(16);
    let mut best = (f64::MAX, 256);
    for sharpness in candidates {
        let surprise = surprise(by_folds, sharpness) + surprise(by_sources, sharpness);
        if surprise < best.0 {
            best = (surprise, sharpness);
        }
    }
    best.1
}

/// How much the right topics surprise, on average, in natural logarithms.
fn surprise(all: &mut [Unseen], sharpness: u16) -> f64 {
    let (mut sum, mut count) = (0.0, 0.0);
    for unseen in all {
        unseen.weights.sharpness = sharpness;
        for row in &unseen.rows {
            sum -= sure_of(unseen, row, &row.label).ln();
            count += 1.0;
        }
    }
    sum / count
}

fn sure_of(unseen: &Unseen, row: &Row, label: &str) -> f64 {
    let ranked = subjects_by(&unseen.weights, &Words::of(&row.text));
    let of_label = ranked.iter().filter(|(subject, _)| topic(*subject) == label);
    let thousandths: u32 = of_label.map(|(_, sure)| u32::from(sure.0)).sum();
    (f64::from(thousandths) / 1000.0).max(0.001)
}

/// How far scores are from how often they are right, on average (in ten bins).
pub fn miscalibration(all: &[Unseen]) -> f64 {
    let mut bins = [(0.0, 0.0, 0.0); 10];
    let mut count = 0.0;
    for unseen in all {
        for row in &unseen.rows {
            let ranked = subjects_by(&unseen.weights, &Words::of(&row.text));
            let label = likeliest_topic(&ranked);
            let sure = sure_of(unseen, row, label);
            let bin = &mut bins[((sure * 10.0) as usize).min(9)];
            bin.0 += sure;
            bin.1 += f64::from(u8::from(label == row.label));
            bin.2 += 1.0;
            count += 1.0;
        }
    }
    bins.iter().map(|(sure, right, _)| (sure - right).abs()).sum::<f64>() / count
}

/// Weights of all messages, and what they would be without some of them.
pub struct Trained<'r> {
    /// What ships.
    pub weights: Weights,
    /// See [`by_folds`].
    pub by_folds: Vec<Unseen<'r>>,
    /// See [`by_sources`].
    pub by_sources: Vec<Unseen<'r>>,
    /// Every source, read by what experts say alone.
    pub by_knowledge: Vec<Unseen<'r>>,
}

/// Trains on all messages, and measures on such as were left out.
pub fn measured(rows: &[Row]) -> Trained<'_> {
    let mut by_folds = by_folds(rows);
    let mut by_sources = by_sources(rows);
    let sharpness = sharpness(&mut by_folds, &mut by_sources);
    let mut weights = train(&rows.iter().collect::<Vec<_>>());
    weights.sharpness = sharpness;
    for unseen in by_folds.iter_mut().chain(&mut by_sources) {
        unseen.weights.sharpness = sharpness;
    }
    let by_knowledge = by_sources
        .iter()
        .map(|unseen| Unseen { rows: unseen.rows.clone(), weights: Weights::silent() })
        .collect();
    Trained { weights, by_folds, by_sources, by_knowledge }
}

impl Trained<'_> {
    /// The figures, a line each.
    pub fn report(&self) -> String {
        let mut lines = String::new();
        for (name, all) in [
            ("its own source, in folds", &self.by_folds),
            ("its source left out", &self.by_sources),
            ("knowledge alone", &self.by_knowledge),
        ] {
            let accuracies: Vec<f64> = all.iter().map(accuracy).collect();
            let mean = accuracies.iter().sum::<f64>() / accuracies.len() as f64;
            let miscalibration = miscalibration(all);
            writeln!(lines, "{name}: mean accuracy {mean:.3}, miscalibration {miscalibration:.3}")
                .expect("memory");
            for (unseen, accuracy) in all.iter().zip(accuracies) {
                let (count, source) = (unseen.rows.len(), &unseen.rows[0].source);
                if all.len() == self.by_sources.len() {
                    writeln!(lines, "  {source}: {accuracy:.3} of {count}").expect("memory");
                }
            }
        }
        writeln!(lines, "sharpness {}", self.weights.sharpness).expect("memory");
        lines
    }
}
