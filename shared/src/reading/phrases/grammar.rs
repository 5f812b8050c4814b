//! Reads a rule: a line of text becomes parts.

use std::collections::BTreeMap;

use super::{GAPS_LIMIT, PARTS_LIMIT, Problem, WAYS_LIMIT};
use crate::reading::words::{WordKind, Words};

/// A rule as it was written.
pub(super) struct Written {
    pub(super) parts: Vec<Part>,
    pub(super) spelling: Spelling,
}

/// Whether the words of a rule may be written with a slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Spelling {
    /// Only as they are.
    Exact,
    /// With one slip in each.
    Lenient,
}

/// One of the phrases that a part allows.
pub(super) type Way = Vec<Wanted>;

/// The lists that rules may name.
pub(super) type Lists = BTreeMap<String, Vec<Way>>;

/// Where a rule goes wrong, and how.
pub(super) type Wrong = (usize, Problem);

/// One part of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// One of these phrases; one without a word is the end of a clause.
    OneOf(Vec<Way>),
    /// One of these phrases, or nothing.
    Perhaps(Vec<Way>),
    /// Up to so many words of any kind.
    Gap(u8),
    /// The start of a clause.
    Start,
    /// The end of a clause.
    End,
}

/// One word that a rule wants.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Wanted {
    /// This word.
    Word(String),
    /// Any word that begins so.
    Stem(String),
}

/// Reads a rule.
pub(super) fn written(rule: &str, lists: &Lists) -> Result<Written, Wrong> {
    let mut parts = Vec::new();
    let mut rest = Rest { text: rule, at: 0 };
    let spelling = match rest.peek() {
        Some((at, '=')) => {
            rest.at = at + 1;
            Spelling::Exact
        }
        Some(_) | None => Spelling::Lenient,
    };
    while let Some((at, next)) = rest.peek() {
        let part = match next {
            '[' => Part::OneOf(rest.choice(']', lists)?),
            '(' => {
                let mut ways = rest.choice(')', lists)?;
                ways.retain(|way| !way.is_empty());
                Part::Perhaps(ways)
            }
            ']' | ')' | '|' => return Err((at, Problem::Unopened)),
            '~' => Part::Gap(gap(rest.token()).ok_or((at, Problem::BadGap))?),
            '^' | '$' => {
                rest.at = at + 1;
                if next == '^' { Part::Start } else { Part::End }
            }
            _ => Part::OneOf(ways(at, rest.token(), lists)?),
        };
        parts.push(part);
    }
    let n_gaps = parts.iter().filter(|part| matches!(part, Part::Gap(_))).count();
    if parts.len() > PARTS_LIMIT || n_gaps > GAPS_LIMIT {
        return Err((rule.len(), Problem::TooLong));
    }
    if parts.iter().any(Part::is_certain) {
        Ok(Written { parts, spelling })
    } else {
        Err((0, Problem::Nothing))
    }
}

impl Part {
    /// Whether some word has to be there for it.
    fn is_certain(&self) -> bool {
        match self {
            Self::OneOf(ways) => ways.iter().all(|way| !way.is_empty()),
            Self::Perhaps(_) | Self::Gap(_) | Self::Start | Self::End => false,
        }
    }
}

/// Reads a phrase of a list: every way in which its choices can be put together.
pub(super) fn spread(phrase: &str, lists: &Lists) -> Result<Vec<Way>, Wrong> {
    let mut all: Vec<Way> = vec![Vec::new()];
    for part in written(phrase, lists)?.parts {
        let choices = match part {
            Part::OneOf(ways) if ways.iter().any(Vec::is_empty) => {
                return Err((0, Problem::Nested));
            }
            Part::OneOf(ways) => ways,
            Part::Perhaps(mut ways) => {
                ways.push(Way::new());
                ways
            }
            Part::Gap(_) | Part::Start | Part::End => return Err((0, Problem::Nested)),
        };
        all = product(&all, &choices).ok_or((0, Problem::TooManyWays))?;
    }
    Ok(all)
}

fn product(befores: &[Way], afters: &[Way]) -> Option<Vec<Way>> {
    if befores.len() * afters.len() > WAYS_LIMIT {
        return None;
    }
    let joined = |before: &Way, after: &Way| before.iter().chain(after).cloned().collect();
    Some(befores.iter().flat_map(|b| afters.iter().map(move |a| joined(b, a))).collect())
}

fn gap(token: &str) -> Option<u8> {
    match token.as_bytes() {
        [b'~', digit @ b'1'..=b'9'] => Some(digit - b'0'),
        _ => None,
    }
}

/// The phrases that a word of a rule stands for: itself, or those of the list that it names.
fn ways(at: usize, token: &str, lists: &Lists) -> Result<Vec<Way>, Wrong> {
    match token.strip_prefix('@') {
        Some(name) => lists.get(name).cloned().ok_or((at, Problem::UnknownList)),
        None => Ok(vec![wanted(at, token)?]),
    }
}

fn wanted(at: usize, token: &str) -> Result<Way, Wrong> {
    let token = token.replace('\\', "");
    let (body, is_stem) = token.strip_suffix('*').map_or((&*token, false), |body| (body, true));
    if body.contains('*') {
        return Err((at, Problem::BadStem));
    }
    let words = Words::of(body);
    let has_letters = words.iter().any(|(word, _)| word.kind != WordKind::Mark);
    let mut way: Way = words
        .iter()
        .filter(|(word, _)| !has_letters || word.kind != WordKind::Mark)
        .map(|(_, folded)| Wanted::Word(folded.replace('\'', "")))
        .collect();
    if is_stem {
        match way.pop() {
            Some(Wanted::Word(stem)) if stem.len() >= 3 => way.push(Wanted::Stem(stem)),
            Some(Wanted::Word(_) | Wanted::Stem(_)) | None => return Err((at, Problem::BadStem)),
        }
    }
    if way.is_empty() { Err((at, Problem::EmptyChoice)) } else { Ok(way) }
}

/// What of a rule is not read yet.
struct Rest<'r> {
    text: &'r str,
    at: usize,
}

impl<'r> Rest<'r> {
    /// The next letter that is no white space, and where it stands.
    fn peek(&mut self) -> Option<(usize, char)> {
        let ahead = &self.text[self.at..];
        self.at += ahead.len() - ahead.trim_start().len();
        self.text[self.at..].chars().next().map(|next| (self.at, next))
    }

    /// Takes what stands up to the next white space or bracket.
    fn token(&mut self) -> &'r str {
        let ahead = &self.text[self.at..];
        let mut is_plain = false;
        let mut end = ahead.len();
        for (at, letter) in ahead.char_indices() {
            let ends = letter.is_whitespace() || matches!(letter, '[' | ']' | '(' | ')' | '|');
            if ends && !is_plain && at > 0 {
                end = at;
                break;
            }
            is_plain = letter == '\\';
        }
        self.at += end;
        &ahead[..end]
    }

    /// Takes what stands in brackets.
    fn choice(&mut self, close: char, lists: &Lists) -> Result<Vec<Way>, Wrong> {
        let opened = self.at;
        self.at += 1;
        let mut all = Vec::new();
        let mut current: Option<Vec<Way>> = None;
        loop {
            let (at, next) = self.peek().ok_or((opened, Problem::Unclosed))?;
            match next {
                '$' if current.is_none() => {
                    self.at = at + 1;
                    current = Some(vec![Way::new()]);
                    if self.peek().is_some_and(|(_, next)| next != '|' && next != close) {
                        return Err((self.at, Problem::Nested));
                    }
                }
                '[' | '(' | '~' | '^' | '$' => return Err((at, Problem::Nested)),
                ']' | ')' if next != close => return Err((at, Problem::Unopened)),
                ']' | ')' | '|' => {
                    self.at = at + 1;
                    all.extend(current.take().ok_or((at, Problem::EmptyChoice))?);
                    if next == close {
                        return Ok(all);
                    }
                }
                _ => {
                    let more = ways(at, self.token(), lists)?;
                    let so_far = current.unwrap_or_else(|| vec![Vec::new()]);
                    current = Some(product(&so_far, &more).ok_or((at, Problem::TooManyWays))?);
                }
            }
        }
    }
}
