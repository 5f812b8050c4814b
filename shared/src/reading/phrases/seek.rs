//! Seeks the rules in a message: from the rarest word of each to both sides.

use super::compile::{ANYTHING, Anchor, List, Step};
use super::lexicon::{Answer, NUMBERS, Number, Slips};
use super::{Match, Phrases};
use crate::reading::words::{Word, WordKind, Words};

/// How many steps are made for one message at most, so that no message can be made to take long.
const EFFORT: u32 = 400_000;

/// One word of a message, as rules see it.
struct Seen {
    answer: Answer,
    word: u32,
    is_edge: bool,
}

impl Seen {
    /// Whether it is a word that a rule wants. Most words have one number, and few have more.
    #[inline]
    fn is(&self, wanted: Number) -> bool {
        let numbers = &self.answer.numbers;
        numbers[0] == wanted || numbers[1] != 0 && numbers[1..].contains(&wanted)
    }
}

struct Seeking<'p> {
    phrases: &'p Phrases,
    seen: Vec<Seen>,
    effort: u32,
}

impl Phrases {
    /// Every rule that is found, at each place where its rarest word stands.
    pub fn matches(&self, words: &Words<'_>) -> Vec<Match> {
        let mut seen = Vec::with_capacity(words.len());
        for (at, (word, folded)) in (0..).zip(words.each()) {
            self.see(&mut seen, at, word, folded, Slips::One);
        }
        self.matches_in(words, seen)
    }

    /// The same of these rules and then of some others beside them: no word that the first rules
    /// speak of is taken for a slip of one that the others do.
    pub fn matches_beside(&self, words: &Words<'_>, others: &Self) -> (Vec<Match>, Vec<Match>) {
        let mut seen = Vec::with_capacity(words.len());
        let mut others_seen = Vec::with_capacity(words.len());
        for (at, (word, folded)) in (0..).zip(words.each()) {
            let is_known = self.see(&mut seen, at, word, folded, Slips::One);
            let slips = if is_known { Slips::None } else { Slips::One };
            others.see(&mut others_seen, at, word, folded, slips);
        }
        (self.matches_in(words, seen), others.matches_in(words, others_seen))
    }

    /// Adds a word to those of a message that count: marks only where they end a clause or rules
    /// name them. Tells whether rules speak of it. It is written where it stays, for it costs more
    /// to be copied right after.
    #[inline]
    fn see(&self, seen: &mut Vec<Seen>, at: u32, word: &Word, folded: &str, slips: Slips) -> bool {
        let is_edge = word.kind == WordKind::Mark;
        seen.push(Seen { answer: Answer::default(), word: at, is_edge });
        let Some(Seen { answer, .. }) = seen.last_mut() else { return false };
        self.lexicon.answer(word, folded, slips, answer);
        let is_known = answer.is_known();
        if is_edge && !is_known && !ends_clause(folded) {
            seen.pop();
        }
        is_known
    }

    fn matches_in(&self, words: &Words<'_>, seen: Vec<Seen>) -> Vec<Match> {
        let mut seeking = Seeking { phrases: self, seen, effort: EFFORT };
        let mut found = Vec::new();
        for at in 0..seeking.seen.len() {
            for number in seeking.seen[at].answer.numbers {
                if number == 0 {
                    break;
                }
                for anchor in self.anchors.of(number) {
                    if seeking.may_stand(anchor, at)
                        && let Some((start, end)) = seeking.around(anchor, at)
                    {
                        let first = seeking.seen[start].word as usize;
                        let last = seeking.seen[end - 1].word as usize;
                        found.push(Match { rule: anchor.rule, place: words.place(first, last) });
                    }
                }
            }
        }
        found
    }
}

fn ends_clause(mark: &str) -> bool {
    matches!(mark, "." | "," | ";" | ":" | "!" | "?" | "…" | "–" | "—" | "¿" | "¡" | "。" | "、")
}

impl Seeking<'_> {
    /// Whether what stands around a word lets the rule be found by it, as far as bits can tell.
    #[inline]
    fn may_stand(&self, anchor: &Anchor, at: usize) -> bool {
        let bits =
            |at: usize| self.seen.get(at).map_or(ANYTHING, |seen| seen.answer.bits | ANYTHING);
        let start = at.wrapping_sub(usize::from(anchor.offset));
        let after = start.wrapping_add(usize::from(anchor.length));
        bits(after) & anchor.after != 0 && bits(start.wrapping_sub(1)) & anchor.before != 0
    }

    /// The words of a rule, when the word that it is found by stands here.
    fn around(&mut self, anchor: &Anchor, at: usize) -> Option<(usize, usize)> {
        let start = at.checked_sub(usize::from(anchor.offset))?;
        let after = start + usize::from(anchor.length);
        let phrases = self.phrases;
        if anchor.length > 1 && !self.stands(start, phrases.anchors.words(anchor)) {
            return None;
        }
        let (steps_before, steps_after) = phrases.rules.around(anchor.rule);
        let end = self.after(steps_after, after)?;
        Some((self.before(steps_before, start)?, end))
    }

    /// Whether these words stand from here.
    #[inline]
    fn stands(&self, start: usize, words: &[Number]) -> bool {
        let Some(seen) = self.seen.get(start..start + words.len()) else { return false };
        seen.iter().zip(words).all(|(seen, word)| seen.is(*word))
    }

    /// Where the steps end that begin here.
    fn after(&mut self, mut steps: &[Step], at: usize) -> Option<usize> {
        let phrases = self.phrases;
        loop {
            self.effort = self.effort.checked_sub(1)?;
            let Some((step, rest)) = steps.split_first() else { return Some(at) };
            match *step {
                Step::OneOf(list) => {
                    let list = &phrases.lists[usize::from(list)];
                    return self.list_after(list, rest, at);
                }
                // Words that may be there mostly are not, and then nothing has to be gone back to.
                Step::Perhaps(list) => {
                    let list = &phrases.lists[usize::from(list)];
                    if self.may_begin(list, at)
                        && let Some(end) = self.list_after(list, rest, at)
                    {
                        return Some(end);
                    }
                }
                Step::Gap(most) => return self.gap_after(most, rest, at),
                Step::Start if self.is_start(at) => (),
                Step::End if self.is_end(at) => (),
                Step::Start | Step::End => return None,
            }
            steps = rest;
        }
    }

    /// Whether a phrase of a list may begin here.
    #[inline]
    fn may_begin(&self, list: &List, at: usize) -> bool {
        list.or_end
            || self.seen.get(at).is_some_and(|seen| list.by_first.may_hold(seen.answer.bits))
    }

    /// Whether a phrase of a list may end before here.
    #[inline]
    fn may_end(&self, list: &List, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.seen.get(before));
        list.or_end || before.is_some_and(|seen| list.by_last.may_hold(seen.answer.bits))
    }

    fn gap_after(&mut self, most: u8, rest: &[Step], at: usize) -> Option<usize> {
        for skipped in 0..=usize::from(most) {
            if let Some(end) = self.after(rest, at + skipped) {
                return Some(end);
            }
            if self.seen.get(at + skipped).is_none_or(|seen| seen.is_edge) {
                return None;
            }
        }
        None
    }

    fn list_after(&mut self, list: &List, rest: &[Step], at: usize) -> Option<usize> {
        if !self.may_begin(list, at) {
            return None;
        }
        let numbers = self.seen.get(at).map_or([0; NUMBERS], |seen| seen.answer.numbers);
        for number in numbers {
            if number == 0 {
                break;
            }
            for way in list.by_first.ways(number) {
                let words = list.ways.get(way);
                if self.stands(at, words)
                    && let Some(end) = self.after(rest, at + words.len())
                {
                    return Some(end);
                }
            }
        }
        (list.or_end && self.is_end(at)).then(|| self.after(rest, at)).flatten()
    }

    /// Where the steps begin that end here.
    fn before(&mut self, mut steps: &[Step], at: usize) -> Option<usize> {
        let phrases = self.phrases;
        loop {
            self.effort = self.effort.checked_sub(1)?;
            let Some((step, rest)) = steps.split_last() else { return Some(at) };
            match *step {
                Step::OneOf(list) => {
                    let list = &phrases.lists[usize::from(list)];
                    return self.list_before(list, rest, at);
                }
                Step::Perhaps(list) => {
                    let list = &phrases.lists[usize::from(list)];
                    if self.may_end(list, at)
                        && let Some(start) = self.list_before(list, rest, at)
                    {
                        return Some(start);
                    }
                }
                Step::Gap(most) => return self.gap_before(most, rest, at),
                Step::Start if self.is_start(at) => (),
                Step::End if self.is_end(at) => (),
                Step::Start | Step::End => return None,
            }
            steps = rest;
        }
    }

    fn gap_before(&mut self, most: u8, rest: &[Step], at: usize) -> Option<usize> {
        for skipped in 0..=usize::from(most) {
            if let Some(start) = self.before(rest, at.checked_sub(skipped)?) {
                return Some(start);
            }
            let next = at.checked_sub(skipped + 1)?;
            if self.seen[next].is_edge {
                return None;
            }
        }
        None
    }

    fn list_before(&mut self, list: &List, rest: &[Step], at: usize) -> Option<usize> {
        if !self.may_end(list, at) {
            return None;
        }
        let numbers =
            at.checked_sub(1).map_or([0; NUMBERS], |before| self.seen[before].answer.numbers);
        for number in numbers {
            if number == 0 {
                break;
            }
            for way in list.by_last.ways(number) {
                let words = list.ways.get(way);
                if let Some(start) = at.checked_sub(words.len())
                    && self.stands(start, words)
                    && let Some(start) = self.before(rest, start)
                {
                    return Some(start);
                }
            }
        }
        (list.or_end && self.is_end(at)).then(|| self.before(rest, at)).flatten()
    }

    fn is_start(&self, at: usize) -> bool {
        at == 0 || self.seen[at - 1].is_edge
    }

    fn is_end(&self, at: usize) -> bool {
        self.seen.get(at).is_none_or(|seen| seen.is_edge)
    }
}
