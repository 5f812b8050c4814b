//! From rules as they are written to rules that are sought.

use std::collections::BTreeMap;

use super::grammar::{self, Lists, Part, Spelling, Wanted, Way};
use super::lexicon::{Lexicon, Number};
use super::{Fault, Named, Phrases, Problem};

/// A rule: its parts, and the part that it is found by.
pub(super) struct Rule {
    pub(super) steps: Vec<Step>,
    pub(super) anchor: usize,
}

/// One part of a rule.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    OneOf(u16),
    Perhaps(u16),
    Gap(u8),
    Start,
    End,
}

/// Phrases of which one is sought, in the order of their first words and of their last ones.
pub(super) struct List {
    pub(super) ways: Vec<Box<[Number]>>,
    /// Whether the end of a clause is one of them.
    pub(super) or_end: bool,
    pub(super) by_first: Vec<(Number, u16)>,
    pub(super) by_last: Vec<(Number, u16)>,
}

/// Where to look further once a word has come up: by the number of the word.
#[derive(Default)]
pub(super) struct Anchors {
    starts: Vec<u32>,
    anchors: Vec<Anchor>,
}

/// The word is this one of this phrase of the part that the rule is found by.
#[derive(Clone, Copy)]
pub(super) struct Anchor {
    pub(super) rule: u16,
    pub(super) way: u16,
    pub(super) offset: u16,
}

impl Anchors {
    pub(super) fn of(&self, number: Number) -> &[Anchor] {
        let at = usize::from(number);
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(from), Some(to)) => &self.anchors[*from as usize..*to as usize],
            (None | Some(_), None | Some(_)) => &[],
        }
    }
}

impl Phrases {
    /// Makes rules ready, with the lists that they name. A rule that cannot be read is left out
    /// and told; its number stays its own. A list may name those before it.
    pub fn of(rules: &[&str], lists: &[Named<'_>]) -> (Self, Vec<Fault>) {
        let mut faults = Vec::new();
        let lists = named(lists, &mut faults);
        let mut making =
            Making { lexicon: Lexicon::new(), lists: Vec::new(), known: BTreeMap::new() };
        let mut ready = Vec::new();
        for (at, rule) in rules.iter().enumerate() {
            match making.rule(rule, &lists) {
                Ok(steps) => ready.push(steps),
                Err((byte, problem)) => {
                    ready.push(Vec::new());
                    faults.push(Fault { rule: at, at: byte, problem });
                }
            }
        }
        (making.finish(ready), faults)
    }
}

fn named(lists: &[Named<'_>], faults: &mut Vec<Fault>) -> Lists {
    let mut known = Lists::new();
    for (name, phrases) in lists {
        let mut all = Vec::new();
        for (at, phrase) in phrases.iter().enumerate() {
            match grammar::spread(phrase, &known) {
                Ok(ways) => all.extend(ways),
                Err((byte, problem)) => faults.push(Fault { rule: at, at: byte, problem }),
            }
        }
        known.insert((*name).to_owned(), all);
    }
    known
}

struct Making {
    lexicon: Lexicon,
    lists: Vec<List>,
    known: BTreeMap<Vec<Box<[Number]>>, u16>,
}

impl Making {
    fn rule(&mut self, rule: &str, lists: &Lists) -> Result<Vec<Step>, grammar::Wrong> {
        let too_many = (0, Problem::TooMany);
        let grammar::Written { parts, spelling } = grammar::written(rule, lists)?;
        let mut steps = Vec::with_capacity(parts.len());
        for part in parts {
            steps.push(match part {
                Part::OneOf(ways) => Step::OneOf(self.list(&ways, spelling).ok_or(too_many)?),
                Part::Perhaps(ways) => Step::Perhaps(self.list(&ways, spelling).ok_or(too_many)?),
                Part::Gap(words) => Step::Gap(words),
                Part::Start => Step::Start,
                Part::End => Step::End,
            });
        }
        Ok(steps)
    }

    /// The number of a list of phrases; equal lists are one.
    fn list(&mut self, ways: &[Way], spelling: Spelling) -> Option<u16> {
        let mut numbers = Vec::with_capacity(ways.len());
        for way in ways {
            let way: Option<Box<[Number]>> =
                way.iter().map(|word| self.word(word, spelling)).collect();
            numbers.push(way?);
        }
        numbers.sort_unstable();
        numbers.dedup();
        if let Some(known) = self.known.get(&numbers) {
            return Some(*known);
        }
        let number = u16::try_from(self.lists.len()).ok()?;
        self.known.insert(numbers.clone(), number);
        self.lists.push(List::of(numbers)?);
        Some(number)
    }

    fn word(&mut self, wanted: &Wanted, spelling: Spelling) -> Option<Number> {
        let number = self.lexicon.number(wanted)?;
        if spelling == Spelling::Lenient {
            self.lexicon.allow_slips(number);
        }
        Some(number)
    }

    fn finish(mut self, ready: Vec<Vec<Step>>) -> Phrases {
        self.lexicon.finish();
        let mut anchors: Vec<(Number, Anchor)> = Vec::new();
        let mut rules = Vec::with_capacity(ready.len());
        for steps in ready {
            let number = u16::try_from(rules.len()).unwrap_or(u16::MAX);
            let best = steps.iter().enumerate().filter_map(|(at, step)| match step {
                Step::OneOf(list) if self.lists[usize::from(*list)].or_end => None,
                Step::OneOf(list) => Some((self.commonness(*list), at, *list)),
                Step::Perhaps(_) | Step::Gap(_) | Step::Start | Step::End => None,
            });
            let (_, anchor, list) = best.min().unwrap_or((0, 0, u16::MAX));
            let ways = self.lists.get(usize::from(list)).map_or(&[][..], |list| &list.ways);
            for (way, words) in (0..).zip(ways) {
                let offset = self.rarest(words);
                let at = Anchor { rule: number, way, offset };
                anchors.push((words[usize::from(offset)], at));
            }
            rules.push(Rule { steps, anchor });
        }
        anchors.sort_by_key(|(number, at)| (*number, at.rule, at.way));
        Phrases { anchors: gather(&anchors), lexicon: self.lexicon, lists: self.lists, rules }
    }

    /// How often a part would have a rule looked at for nothing.
    fn commonness(&self, list: u16) -> u32 {
        let rarest = |words: &[Number]| {
            words.iter().map(|word| commonness(self.lexicon.spelled(*word))).min().unwrap_or(0)
        };
        self.lists[usize::from(list)].ways.iter().map(|way| rarest(way)).sum()
    }

    fn rarest(&self, words: &[Number]) -> u16 {
        let by_rarity = |(_, word): &(u16, &Number)| commonness(self.lexicon.spelled(**word));
        (0..).zip(words).min_by_key(by_rarity).map_or(0, |(at, _)| at)
    }
}

impl List {
    fn of(mut ways: Vec<Box<[Number]>>) -> Option<Self> {
        let n_all = ways.len();
        ways.retain(|way| !way.is_empty());
        let or_end = ways.len() < n_all;
        let count = u16::try_from(ways.len()).ok()?;
        let edge = |edge: fn(&[Number]) -> Option<&Number>| -> Vec<(Number, u16)> {
            let numbers = ways.iter().map(|way| edge(way).copied().unwrap_or_default());
            // A longer phrase is tried before a shorter one that begins, or ends, the same.
            let mut all: Vec<(Number, u16)> = numbers.zip(0..count).collect();
            all.sort_by_key(|(number, way)| {
                (*number, std::cmp::Reverse(ways[usize::from(*way)].len()), *way)
            });
            all
        };
        let (by_first, by_last) = (edge(<[Number]>::first), edge(<[Number]>::last));
        Some(Self { ways, or_end, by_first, by_last })
    }
}

fn gather(anchors: &[(Number, Anchor)]) -> Anchors {
    let last = anchors.last().map_or(0, |(number, _)| usize::from(*number));
    let mut starts = vec![0_u32; last + 2];
    for (number, _) in anchors {
        starts[usize::from(*number) + 1] += 1;
    }
    for at in 1..starts.len() {
        starts[at] += starts[at - 1];
    }
    Anchors { starts, anchors: anchors.iter().map(|(_, anchor)| *anchor).collect() }
}

/// About how common a word is: rules are found by their rarest.
fn commonness(word: &str) -> u32 {
    match word.len() {
        _ if COMMON.binary_search(&word).is_ok() => 300,
        ..=2 => 100,
        3 => 20,
        4 => 6,
        5 => 3,
        6.. => 2,
    }
}

/// Words that hardly any message is without, in order.
const COMMON: &[&str] = &[
    "a", "about", "all", "am", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by",
    "can", "con", "could", "de", "der", "did", "die", "do", "does", "dont", "el", "en", "for",
    "from", "get", "give", "go", "got", "had", "has", "have", "help", "how", "i", "id", "ich",
    "if", "im", "in", "is", "it", "its", "je", "just", "la", "le", "les", "let", "like", "me",
    "mit", "my", "need", "no", "not", "now", "of", "on", "or", "order", "our", "out", "please",
    "que", "send", "so", "some", "that", "the", "there", "they", "this", "to", "un", "und", "up",
    "us", "want", "was", "we", "what", "when", "where", "why", "will", "with", "would", "you",
    "your",
];
