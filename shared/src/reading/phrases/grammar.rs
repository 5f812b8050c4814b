//! Reads a rule: a line of text becomes parts.

use std::collections::BTreeMap;

use super::lexicon::{Lexicon, Number};
use super::{GAPS_LIMIT, PARTS_LIMIT, Problem, WAYS_LIMIT};
use crate::reading::words::{WordKind, Words};

/// Whether the words of a rule may be written with a slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Spelling {
    /// Only as they are.
    Exact,
    /// With one slip in each.
    Lenient,
}

/// One of the phrases that a part allows.
pub(super) type Way = Vec<Number>;

/// The lists that rules may name.
pub(super) type Lists<'n> = BTreeMap<&'n str, Vec<Way>>;

/// Where a rule goes wrong, and how.
pub(super) type Wrong = (usize, Problem);

/// One part of a rule, as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part<'r> {
    /// One of these phrases.
    OneOf(Choice<'r>),
    /// One of these phrases, or nothing.
    Perhaps(Choice<'r>),
    /// Up to so many words of any kind.
    Gap(u8),
    /// The start of a clause.
    Start,
    /// The end of a clause.
    End,
}

/// Phrases with `|` between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Choice<'r> {
    pub(super) text: &'r str,
    pub(super) at: usize,
}

/// One word that a rule wants.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Wanted {
    /// This word.
    Word(String),
    /// Any word that begins so.
    Stem(String),
}

/// Reads the parts of a rule.
pub(super) fn parts(rule: &str) -> Result<(Spelling, Vec<Part<'_>>), Wrong> {
    let mut parts = Vec::new();
    let mut rest = Rest { text: rule, at: 0 };
    let mut spelling = Spelling::Lenient;
    if let Some((at, '=')) = rest.peek() {
        rest.at = at + 1;
        spelling = Spelling::Exact;
    }
    while let Some((at, next)) = rest.peek() {
        parts.push(match next {
            '[' => Part::OneOf(rest.bracket(']')?),
            '(' => Part::Perhaps(rest.bracket(')')?),
            ']' | ')' | '|' => return Err((at, Problem::Unopened)),
            '~' => Part::Gap(gap(rest.token()).ok_or((at, Problem::BadGap))?),
            '^' | '$' => {
                rest.at = at + 1;
                if next == '^' { Part::Start } else { Part::End }
            }
            _ => Part::OneOf(Choice { text: rest.token(), at }),
        });
    }
    let n_gaps = parts.iter().filter(|part| matches!(part, Part::Gap(_))).count();
    if parts.len() > PARTS_LIMIT || n_gaps > GAPS_LIMIT {
        return Err((rule.len(), Problem::TooLong));
    }
    Ok((spelling, parts))
}

/// Takes the words of rules into the lexicon.
pub(super) struct Reader<'n> {
    pub(super) lexicon: Lexicon,
    pub(super) lists: Lists<'n>,
}

impl Reader<'_> {
    /// Every way in which the choices of a phrase can be put together.
    pub(super) fn spread(&mut self, phrase: &str) -> Result<Vec<Way>, Wrong> {
        let (spelling, parts) = parts(phrase)?;
        let mut all = vec![Way::new()];
        for part in parts {
            let mut choices = match part {
                Part::OneOf(choice) | Part::Perhaps(choice) => self.ways(choice, spelling)?,
                Part::Gap(_) | Part::Start | Part::End => return Err((0, Problem::Nested)),
            };
            if choices.iter().any(Vec::is_empty) {
                return Err((0, Problem::Nested));
            }
            if matches!(part, Part::Perhaps(_)) {
                choices.push(Way::new());
            }
            all = product(&all, &choices).ok_or((0, Problem::TooManyWays))?;
        }
        Ok(all)
    }

    /// The phrases of a choice; one without a word is the end of a clause.
    pub(super) fn ways(
        &mut self,
        choice: Choice<'_>,
        spelling: Spelling,
    ) -> Result<Vec<Way>, Wrong> {
        let mut all = Vec::new();
        let mut rest = Rest { text: choice.text, at: 0 };
        let place = |at| choice.at + at;
        let mut current: Option<Vec<Way>> = None;
        while let Some((at, next)) = rest.peek() {
            match next {
                '|' => {
                    rest.at = at + 1;
                    all.extend(current.take().ok_or((place(at), Problem::EmptyChoice))?);
                }
                '$' if current.is_none() => {
                    rest.at = at + 1;
                    current = Some(vec![Way::new()]);
                    if rest.peek().is_some_and(|(_, next)| next != '|') {
                        return Err((place(rest.at), Problem::Nested));
                    }
                }
                '[' | '(' | ']' | ')' | '~' | '^' | '$' => {
                    return Err((place(at), Problem::Nested));
                }
                _ => {
                    let more = self.named(place(at), rest.token(), spelling)?;
                    let too_many = (place(at), Problem::TooManyWays);
                    current = Some(match current {
                        None => more,
                        Some(so_far) => product(&so_far, &more).ok_or(too_many)?,
                    });
                }
            }
        }
        all.extend(current.ok_or((place(rest.at), Problem::EmptyChoice))?);
        Ok(all)
    }

    /// The phrases that a word of a rule stands for: itself, or those of the list that it names.
    fn named(&mut self, at: usize, token: &str, spelling: Spelling) -> Result<Vec<Way>, Wrong> {
        if let Some(name) = token.strip_prefix('@') {
            return self.lists.get(name).cloned().ok_or((at, Problem::UnknownList));
        }
        let mut way = Way::new();
        for wanted in wanted(at, token)? {
            let number = self.lexicon.number(wanted, spelling);
            way.push(number.ok_or((at, Problem::TooMany))?);
        }
        Ok(vec![way])
    }
}

fn product(befores: &[Way], afters: &[Way]) -> Option<Vec<Way>> {
    if befores.len() * afters.len() > WAYS_LIMIT {
        return None;
    }
    let joined = |before: &Way, after: &Way| before.iter().chain(after).copied().collect();
    Some(befores.iter().flat_map(|b| afters.iter().map(move |a| joined(b, a))).collect())
}

fn gap(token: &str) -> Option<u8> {
    match token.as_bytes() {
        [b'~', digit @ b'1'..=b'9'] => Some(digit - b'0'),
        _ => None,
    }
}

/// The words that a word of a rule is made of: `e-mail` is two.
fn wanted(at: usize, token: &str) -> Result<Vec<Wanted>, Wrong> {
    let token = token.replace('\\', "");
    let (body, is_stem) = token.strip_suffix('*').map_or((&*token, false), |body| (body, true));
    if body.contains('*') {
        return Err((at, Problem::BadStem));
    }
    let words = Words::of(body);
    let has_letters = words.iter().any(|(word, _)| word.kind != WordKind::Mark);
    let mut way: Vec<Wanted> = words
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
    fn bracket(&mut self, close: char) -> Result<Choice<'r>, Wrong> {
        let opened = self.at;
        let inside = &self.text[opened + 1..];
        let mut is_plain = false;
        for (at, letter) in inside.char_indices() {
            if letter == close && !is_plain {
                self.at = opened + 1 + at + 1;
                return Ok(Choice { text: &inside[..at], at: opened + 1 });
            }
            is_plain = letter == '\\';
        }
        Err((opened, Problem::Unclosed))
    }
}
