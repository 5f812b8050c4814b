//! The words of a message, each with its place: in lower case, without accents, and with letters
//! that somebody leaned on shortened, so that "Réfuuuund" and "refuund" are one word.

use super::Place;

/// The words of one message, in order.
pub struct Words<'t> {
    text: &'t str,
    folded: String,
    list: Vec<Word>,
}

/// One word of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it stands in the message.
    pub place: Place,
    /// What it is.
    pub kind: WordKind,
    start: u32,
    end: u32,
}

/// What a word is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordKind {
    /// Letters, perhaps with digits or an apostrophe among them.
    Letters,
    /// The same, all of it in capitals and longer than one letter.
    Shouted,
    /// Digits alone.
    Digits,
    /// One sign that is neither letter nor digit nor white space: a mark, or a picture.
    Mark,
}

impl<'t> Words<'t> {
    /// Takes a message apart.
    pub fn of(text: &'t str) -> Self {
        let mut words = Self { text, folded: String::with_capacity(text.len()), list: Vec::new() };
        words.list.reserve(text.len() / 4 + 1);
        let mut letters = text.char_indices().peekable();
        while let Some((start, letter)) = letters.next() {
            if letter.is_whitespace() || is_unseen(letter) {
                continue;
            }
            if !letter.is_alphanumeric() || stands_alone(letter) {
                words.push_mark(start, letter);
                continue;
            }
            let mut end = start + letter.len_utf8();
            let mut ahead = letters.clone();
            while let Some((at, next)) = ahead.next() {
                let joins = is_apostrophe(next)
                    && ahead.peek().is_some_and(|(_, after)| after.is_alphabetic());
                if (next.is_alphanumeric() && !stands_alone(next)) || joins || is_accent(next) {
                    end = at + next.len_utf8();
                    letters = ahead.clone();
                } else {
                    break;
                }
            }
            words.push_word(start, end);
        }
        words
    }

    /// The message.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The word with this number, counted from zero, as it is folded; empty after the last.
    pub fn get(&self, number: usize) -> &str {
        self.list.get(number).map_or("", |word| self.folded(word))
    }

    /// Each word as it is folded, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Word, &str)> + ExactSizeIterator {
        self.list.iter().map(|word| (*word, self.folded(word)))
    }

    /// The place from one word up to and with another.
    pub fn place(&self, first: usize, last: usize) -> Place {
        match (self.list.get(first), self.list.get(last)) {
            (Some(first), Some(last)) => {
                Place { start: first.place.start, end: last.place.end.max(first.place.end) }
            }
            (None | Some(_), None | Some(_)) => Place::new(self.text.len(), self.text.len()),
        }
    }

    fn folded(&self, word: &Word) -> &str {
        &self.folded[word.start as usize..word.end as usize]
    }

    fn push_mark(&mut self, start: usize, letter: char) {
        let from = self.folded.len();
        if is_apostrophe(letter) {
            self.folded.push('\'');
        } else {
            self.folded.push(letter);
        }
        self.push(start, start + letter.len_utf8(), from, WordKind::Mark);
    }

    fn push_word(&mut self, start: usize, end: usize) {
        let from = self.folded.len();
        let word = &self.text[start..end];
        let mut fold = Fold { into: &mut self.folded, last: None, run: 0 };
        for letter in word.chars() {
            fold.push(letter);
        }
        self.push(start, end, from, kind_of(word));
    }

    fn push(&mut self, start: usize, end: usize, from: usize, kind: WordKind) {
        let folded = Place::new(from, self.folded.len());
        let word =
            Word { place: Place::new(start, end), kind, start: folded.start, end: folded.end };
        self.list.push(word);
    }
}

fn kind_of(word: &str) -> WordKind {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return WordKind::Digits;
    }
    let mut capitals = 0;
    for letter in word.chars() {
        if letter.is_lowercase() {
            return WordKind::Letters;
        }
        capitals += usize::from(letter.is_uppercase());
    }
    if capitals > 1 { WordKind::Shouted } else { WordKind::Letters }
}

/// Writes letters folded. A letter that comes a third time in a row is left out.
struct Fold<'f> {
    into: &'f mut String,
    last: Option<char>,
    run: u32,
}

impl Fold<'_> {
    fn push(&mut self, letter: char) {
        if is_apostrophe(letter) {
            self.put('\'');
        } else if letter.is_ascii() {
            self.put(letter.to_ascii_lowercase());
        } else if !is_accent(letter) {
            for lower in letter.to_lowercase().filter(|lower| !is_accent(*lower)) {
                match plain(lower) {
                    Plain::One(plain) => self.put(plain),
                    Plain::Two(first, second) => {
                        self.put(first);
                        self.put(second);
                    }
                }
            }
        }
    }

    fn put(&mut self, letter: char) {
        self.run = if self.last == Some(letter) { self.run + 1 } else { 1 };
        self.last = Some(letter);
        if self.run <= 2 || !letter.is_alphabetic() {
            self.into.push(letter);
        }
    }
}

enum Plain {
    One(char),
    Two(char, char),
}

/// A small letter without its accent.
fn plain(letter: char) -> Plain {
    Plain::One(match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì'..='ï' | 'ī' | 'į' | 'ı' => 'i',
        'ł' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'ş' | 'š' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'ß' => return Plain::Two('s', 's'),
        'æ' => return Plain::Two('a', 'e'),
        'œ' => return Plain::Two('o', 'e'),
        other => other,
    })
}

/// An accent that is written as a sign of its own after its letter.
fn is_accent(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2019}' | '\u{2bc}' | '\u{b4}' | '`')
}

/// Joiners and selectors that only change how the sign before them looks.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' | '\u{2060}' | '\u{feff}')
        || is_accent(letter)
}

/// Letters of scripts that are written without spaces between words.
fn stands_alone(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        Words::of(text).iter().map(|(_, word)| word.to_owned()).collect()
    }

    #[test]
    fn rd1_case_accents_and_stretched_letters_make_no_difference() {
        assert_eq!(folded("RÉFUND Refu\u{301}nd"), ["refund", "refund"]);
        assert_eq!(folded("pleeeeease sooo good"), ["pleease", "soo", "good"]);
        assert_eq!(folded("Straße œuvre"), ["strasse", "oeuvre"]);
        assert_eq!(folded("isn\u{2019}t isn't can`t"), ["isn't", "isn't", "can't"]);
        assert_eq!(folded("order 1000000"), ["order", "1000000"]);
    }

    #[test]
    fn rd1_marks_pictures_and_signs_of_their_own_are_words() {
        assert_eq!(folded("help!!! 😡 #12"), ["help", "!", "!", "!", "😡", "#", "12"]);
        assert_eq!(folded("返金"), ["返", "金"]);
        assert_eq!(folded(" \n\t"), Vec::<String>::new());
    }

    #[test]
    fn rd2_each_word_has_the_place_where_it_stands() {
        let text = "Où est MA commande ?";
        let words = Words::of(text);
        let shown: Vec<&str> = words.iter().map(|(word, _)| word.place.of(text)).collect();
        assert_eq!(shown, ["Où", "est", "MA", "commande", "?"]);
        assert_eq!(words.place(2, 3).of(text), "MA commande");
        assert_eq!(words.place(7, 9).of(text), "");
    }

    #[test]
    fn rd1_shouting_is_kept_beside_the_word() {
        use WordKind::{Digits, Letters, Shouted};
        let kinds: Vec<WordKind> = Words::of("HUMAN I 42 Ok").iter().map(|(w, _)| w.kind).collect();
        assert_eq!(kinds, [Shouted, Letters, Digits, Letters]);
    }
}
