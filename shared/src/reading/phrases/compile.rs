//! From rules as they are written to rules that are sought.

use std::collections::BTreeMap;

use super::grammar::{self, Choice, Lists, Part, Reader, Spelling, Way, Wrong};
use super::lexicon::{Lexicon, Number};
use super::{Fault, Named, Phrases, Problem};

/// A rule: where its parts are among those of all rules, and the part that it is found by.
#[derive(Clone, Copy)]
struct Rule {
    from: u32,
    anchor: u32,
    to: u32,
}

/// All rules, their parts one after the other.
pub(super) struct Rules {
    steps: Vec<Step>,
    rules: Vec<Rule>,
}

impl Rules {
    fn of(ready: Vec<(Vec<Step>, usize)>) -> Self {
        let place = |at: usize| u32::try_from(at).expect("rules have few parts");
        let mut all = Self { steps: Vec::new(), rules: Vec::with_capacity(ready.len()) };
        for (steps, anchor) in ready {
            let from = all.steps.len();
            all.steps.extend(steps);
            let (from, anchor, to) = (place(from), place(from + anchor), place(all.steps.len()));
            all.rules.push(Rule { from, anchor, to });
        }
        all
    }

    /// The parts of a rule before the one that it is found by, and those after it.
    pub(super) fn around(&self, rule: u16) -> (&[Step], &[Step]) {
        let Rule { from, anchor, to } = self.rules[usize::from(rule)];
        let [from, anchor, to] = [from, anchor, to].map(|at| at as usize);
        (&self.steps[from..anchor], &self.steps[anchor + 1..to])
    }

    fn steps(&self, rule: usize) -> Option<&[Step]> {
        self.rules.get(rule).map(|rule| &self.steps[rule.from as usize..rule.to as usize])
    }
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
    pub(super) ways: Ways,
    /// Whether the end of a clause is one of them.
    pub(super) or_end: bool,
    pub(super) by_first: Edge,
    pub(super) by_last: Edge,
}

/// Phrases one after the other.
pub(super) struct Ways {
    words: Vec<Number>,
    /// Where each ends.
    ends: Vec<u32>,
}

impl Ways {
    fn of(ways: &[Way]) -> Self {
        let mut all = Self { words: Vec::new(), ends: Vec::with_capacity(ways.len()) };
        for way in ways {
            all.words.extend(way);
            all.ends.push(u32::try_from(all.words.len()).unwrap_or(u32::MAX));
        }
        all
    }

    /// The words of one of them.
    #[inline]
    pub(super) fn get(&self, way: u16) -> &[Number] {
        let way = usize::from(way);
        let from = if way == 0 { 0 } else { self.ends[way - 1] };
        &self.words[from as usize..self.ends[way] as usize]
    }

    fn iter(&self) -> impl Iterator<Item = &[Number]> {
        (0..).zip(&self.ends).map(|(way, _)| self.get(way))
    }
}

/// The phrases of a list in the order of one of their edges.
pub(super) struct Edge {
    ways: Vec<(Number, u16)>,
    /// A bit for each number that may be there: most are told apart by it alone.
    bits: u64,
    /// The same of a list so long that nearly all of those are set, in more bits: none, or as many
    /// words of them as a power of two.
    wide: Vec<u64>,
}

/// From so many phrases on a list has more bits.
const LONG: usize = 16;

impl Edge {
    fn of(ways: Vec<(Number, u16)>) -> Self {
        let bits = ways.iter().fold(0, |bits, (number, _)| bits | bit(*number));
        let n_wide = if ways.len() < LONG { 0 } else { (ways.len() / 8).next_power_of_two() };
        let mut wide = vec![0; n_wide];
        for (number, _) in ways.iter().take(if n_wide == 0 { 0 } else { ways.len() }) {
            let (word, bit) = wide_bit(n_wide, *number);
            wide[word] |= bit;
        }
        Self { ways, bits, wide }
    }

    /// Whether a phrase may have this number at the edge.
    #[inline]
    fn may_be(&self, number: Number) -> bool {
        if self.bits & bit(number) == 0 {
            return false;
        }
        if self.wide.is_empty() {
            return true;
        }
        let (word, bit) = wide_bit(self.wide.len(), number);
        self.wide[word] & bit != 0
    }

    /// Whether a phrase may have one of these numbers at the edge, by their bits.
    #[inline]
    pub(super) fn may_hold(&self, bits: u64) -> bool {
        self.bits & bits != 0
    }

    /// The phrases that have this number at the edge.
    #[inline]
    pub(super) fn ways(&self, number: Number) -> impl Iterator<Item = u16> {
        let from = if self.may_be(number) {
            self.ways.partition_point(|(held, _)| *held < number)
        } else {
            self.ways.len()
        };
        let same = self.ways[from..].iter().take_while(move |(held, _)| *held == number);
        same.map(|(_, way)| *way)
    }
}

/// The bits where anything may stand, or nothing.
pub(super) const ANYTHING: u64 = 1 << 63;

/// The bit of a number, which others share. None has that of anything.
pub(super) fn bit(number: Number) -> u64 {
    1 << (number % 64).min(62)
}

/// The bit of a number among so many words of bits, which are a power of two.
#[inline]
fn wide_bit(n_words: usize, number: Number) -> (usize, u64) {
    (usize::from(number / 64) & (n_words - 1), 1 << (number % 64))
}

/// The bits of some numbers together, of which zero is none.
#[inline]
pub(super) fn bits(numbers: &[Number]) -> u64 {
    numbers.iter().take_while(|number| **number != 0).fold(0, |bits, number| bits | bit(*number))
}

/// Where to look further once a word has come up: by the number of the word.
#[derive(Default)]
pub(super) struct Anchors {
    starts: Vec<u32>,
    all: Vec<Anchor>,
    /// The words of all phrases that rules are found by.
    words: Vec<Number>,
}

/// The word is this one of this phrase of the part that the rule is found by.
#[derive(Clone, Copy)]
pub(super) struct Anchor {
    pub(super) rule: u16,
    pub(super) offset: u16,
    /// How many words the phrase has, and where they are.
    pub(super) length: u16,
    words: u32,
    /// The bits of which some have to be there right before the phrase and right after it, among
    /// which that of anything always is. Most rules that are looked at in vain are given up by
    /// these alone.
    pub(super) before: u64,
    pub(super) after: u64,
}

impl Anchors {
    pub(super) fn of(&self, number: Number) -> &[Anchor] {
        let at = usize::from(number);
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(from), Some(to)) => &self.all[*from as usize..*to as usize],
            (None | Some(_), None | Some(_)) => &[],
        }
    }

    /// The words of the phrase.
    #[inline]
    pub(super) fn words(&self, anchor: &Anchor) -> &[Number] {
        &self.words[anchor.words as usize..][..usize::from(anchor.length)]
    }
}

impl Phrases {
    /// Makes rules ready, with the lists that they name. A rule that cannot be read is left out
    /// and told; its number stays its own. A list may name those before it.
    pub fn of(rules: &[&str], lists: &[Named<'_>]) -> (Self, Vec<Fault>) {
        let mut faults = Vec::new();
        let reader = named(lists, &mut faults);
        let mut making = Making { reader, lists: Vec::new(), known: BTreeMap::new() };
        let mut ready = Vec::new();
        for (at, rule) in rules.iter().enumerate() {
            match making.rule(rule) {
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

impl Phrases {
    /// Whether a rule wants a word that is neither short nor common. Without one it would be found
    /// in messages of every kind.
    pub fn is_telling(&self, rule: usize) -> bool {
        let tells = |number: &Number| commonness(self.lexicon.spelled(*number)) < SHORT;
        self.rules.steps(rule).is_some_and(|steps| {
            steps.iter().any(|step| match step {
                Step::OneOf(list) => {
                    let list = &self.lists[usize::from(*list)];
                    !list.or_end && list.ways.iter().all(|way| way.iter().any(tells))
                }
                Step::Perhaps(_) | Step::Gap(_) | Step::Start | Step::End => false,
            })
        })
    }
}

fn named<'n>(lists: &[Named<'n>], faults: &mut Vec<Fault>) -> Reader<'n> {
    let mut reader = Reader { lexicon: Lexicon::new(), lists: Lists::new() };
    for (name, phrases) in lists {
        let mut all = Vec::new();
        for (at, phrase) in phrases.iter().enumerate() {
            match reader.spread(phrase) {
                Ok(ways) => all.extend(ways),
                Err((byte, problem)) => faults.push(Fault { rule: at, at: byte, problem }),
            }
        }
        reader.lists.insert(name, all);
    }
    reader
}

struct Making<'n, 'r> {
    reader: Reader<'n>,
    lists: Vec<List>,
    known: BTreeMap<(Spelling, &'r str), u16>,
}

impl<'r> Making<'_, 'r> {
    fn rule(&mut self, rule: &'r str) -> Result<Vec<Step>, Wrong> {
        let (spelling, parts) = grammar::parts(rule)?;
        let mut steps = Vec::with_capacity(parts.len());
        for part in parts {
            steps.push(match part {
                Part::OneOf(choice) => Step::OneOf(self.list(choice, spelling)?),
                Part::Perhaps(choice) => Step::Perhaps(self.list(choice, spelling)?),
                Part::Gap(words) => Step::Gap(words),
                Part::Start => Step::Start,
                Part::End => Step::End,
            });
        }
        if steps.iter().any(|step| self.is_certain(*step)) {
            Ok(steps)
        } else {
            Err((0, Problem::Nothing))
        }
    }

    /// Whether some word has to be there for a step.
    fn is_certain(&self, step: Step) -> bool {
        match step {
            Step::OneOf(list) => !self.lists[usize::from(list)].or_end,
            Step::Perhaps(_) | Step::Gap(_) | Step::Start | Step::End => false,
        }
    }

    /// The number of a list of phrases; those that are written the same are one.
    fn list(&mut self, choice: Choice<'r>, spelling: Spelling) -> Result<u16, Wrong> {
        let too_many = (choice.at, Problem::TooMany);
        if let Some(known) = self.known.get(&(spelling, choice.text)) {
            return Ok(*known);
        }
        let ways = self.reader.ways(choice, spelling)?;
        let number = u16::try_from(self.lists.len()).map_err(|_| too_many)?;
        self.lists.push(List::of(ways).ok_or(too_many)?);
        self.known.insert((spelling, choice.text), number);
        Ok(number)
    }

    /// The bits of all that may stand beside a part of a rule, given the parts on that side from
    /// the nearest on.
    fn nearest<'s>(&self, steps: impl Iterator<Item = &'s Step>, edge: fn(&List) -> &Edge) -> u64 {
        let mut bits = 0;
        for step in steps {
            match *step {
                Step::OneOf(list) | Step::Perhaps(list) => {
                    let list = &self.lists[usize::from(list)];
                    bits |= edge(list).bits;
                    if list.or_end {
                        return ANYTHING;
                    }
                    if matches!(step, Step::OneOf(_)) {
                        return bits;
                    }
                }
                Step::Gap(_) | Step::Start | Step::End => return ANYTHING,
            }
        }
        ANYTHING
    }

    fn finish(mut self, ready: Vec<Vec<Step>>) -> Phrases {
        self.reader.lexicon.finish();
        let commonness = self.reader.lexicon.spelled_all().map(commonness).collect();
        let weights = Weights { commonness };
        let mut anchors: Vec<(Number, Anchor)> = Vec::new();
        // Where the words begin that are gathered for each list.
        let mut begun: BTreeMap<u16, usize> = BTreeMap::new();
        let mut gathered: Vec<Number> = Vec::new();
        let mut rules = Vec::with_capacity(ready.len());
        for steps in ready {
            let number = u16::try_from(rules.len()).unwrap_or(u16::MAX);
            let best = steps.iter().enumerate().filter_map(|(at, step)| match step {
                Step::OneOf(list) if self.is_certain(*step) => {
                    Some((weights.of_list(&self.lists[usize::from(*list)]), at, *list))
                }
                Step::OneOf(_) | Step::Perhaps(_) | Step::Gap(_) | Step::Start | Step::End => None,
            });
            let (_, anchor, list) = best.min().unwrap_or((0, 0, u16::MAX));
            let (befores, afters) = steps.split_at(anchor.min(steps.len()));
            let before = self.nearest(befores.iter().rev(), |list| &list.by_last);
            let after = self.nearest(afters.iter().skip(1), |list| &list.by_first);
            if let Some(list_of) = self.lists.get(usize::from(list)) {
                let ways = &list_of.ways;
                let mut at = *begun.entry(list).or_insert_with(|| {
                    gathered.extend(&ways.words);
                    gathered.len() - ways.words.len()
                });
                for words in ways.iter() {
                    let offset = weights.rarest(words);
                    let length = u16::try_from(words.len()).unwrap_or(u16::MAX);
                    let words_at = u32::try_from(at).expect("they are in memory");
                    at += words.len();
                    let found_by = words[usize::from(offset)];
                    let words = words_at;
                    let anchor = Anchor { rule: number, offset, length, words, before, after };
                    anchors.push((found_by, anchor));
                }
            }
            rules.push((steps, anchor));
        }
        anchors.sort_by_key(|(number, at)| (*number, at.rule, at.words));
        Phrases {
            anchors: gather(&anchors, gathered),
            lexicon: self.reader.lexicon,
            lists: self.lists,
            rules: Rules::of(rules),
        }
    }
}

/// About how common each word is, by its number.
struct Weights {
    commonness: Vec<u32>,
}

impl Weights {
    fn of(&self, number: Number) -> u32 {
        self.commonness[usize::from(number)]
    }

    /// How often a part would have a rule looked at for nothing.
    fn of_list(&self, list: &List) -> u32 {
        list.ways.iter().filter_map(|way| way.iter().map(|word| self.of(*word)).min()).sum()
    }

    fn rarest(&self, words: &[Number]) -> u16 {
        (0..).zip(words).min_by_key(|(_, word)| self.of(**word)).map_or(0, |(at, _)| at)
    }
}

impl List {
    fn of(mut ways: Vec<Way>) -> Option<Self> {
        let n_all = ways.len();
        ways.retain(|way| !way.is_empty());
        let or_end = ways.len() < n_all;
        let count = u16::try_from(ways.len()).ok()?;
        let edge = |edge: fn(&[Number]) -> Option<&Number>| {
            let numbers = ways.iter().map(|way| edge(way).copied().unwrap_or_default());
            // A longer phrase is tried before a shorter one that begins, or ends, the same.
            let mut all: Vec<(Number, u16)> = numbers.zip(0..count).collect();
            all.sort_by_key(|(number, way)| {
                (*number, std::cmp::Reverse(ways[usize::from(*way)].len()), *way)
            });
            Edge::of(all)
        };
        let (by_first, by_last) = (edge(<[Number]>::first), edge(<[Number]>::last));
        Some(Self { ways: Ways::of(&ways), or_end, by_first, by_last })
    }
}

fn gather(anchors: &[(Number, Anchor)], words: Vec<Number>) -> Anchors {
    let last = anchors.last().map_or(0, |(number, _)| usize::from(*number));
    let mut starts = vec![0_u32; last + 2];
    for (number, _) in anchors {
        starts[usize::from(*number) + 1] += 1;
    }
    for at in 1..starts.len() {
        starts[at] += starts[at - 1];
    }
    Anchors { starts, all: anchors.iter().map(|(_, anchor)| *anchor).collect(), words }
}

/// How common words of two letters are.
const SHORT: u32 = 100;

/// About how common a word is: rules are found by their rarest.
fn commonness(word: &str) -> u32 {
    match word.len() {
        _ if COMMON.binary_search(&word).is_ok() => 300,
        ..=2 => SHORT,
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
