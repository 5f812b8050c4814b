//! The words of a message, each with its place: in lower case, without accents, and with letters
//! that somebody leaned on shortened, so that "Réfuuuund" and "refuund" are one word.

use super::{Place, hashed};

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
    /// Of how it is folded.
    pub(super) hash: u64,
    /// Whether an apostrophe is in it, or is it.
    pub(super) is_joined: bool,
    /// Whether a digit is in it.
    pub(super) has_digit: bool,
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
        let mut fold = Fold::with_room_for(text.len());
        let mut list = Vec::with_capacity(text.len() / 4 + 1);
        let mut at = 0;
        while let Some(letter) = letter_at(text, at) {
            let after = at + letter.len_utf8();
            if letter == ' ' {
                at = after;
                continue;
            }
            let mut case = Case::default();
            let end = if letter.is_ascii_alphanumeric() {
                // Nearly all words begin so, and need not be asked what else they may be.
                fold.word(text, at, &mut case)
            } else if letter.is_whitespace() || is_unseen(letter) {
                at = after;
                continue;
            } else if begins_word(letter) {
                fold.word(text, at, &mut case)
            } else {
                case.is_joined = is_apostrophe(letter);
                fold.put(if case.is_joined { '\'' } else { letter });
                after
            };
            let (Place { start, end: to }, hash) = fold.take();
            list.push(Word {
                place: Place::new(at, end),
                kind: case.kind(),
                start,
                end: to,
                hash,
                is_joined: case.is_joined,
                has_digit: case.kinds & DIGIT != 0,
            });
            at = end;
        }
        Self { text, folded: fold.finish(), list }
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

    /// The same without a copy of each word, which costs more than most that is asked of it.
    pub(super) fn each(&self) -> impl ExactSizeIterator<Item = (&Word, &str)> {
        self.list.iter().map(|word| (word, self.folded(word)))
    }

    /// Each word without how it is folded, in order.
    pub(super) fn as_slice(&self) -> &[Word] {
        &self.list
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
}

const SMALL: u8 = 1;
const DIGIT: u8 = 2;
const OTHER: u8 = 4;
const CAPITAL: u8 = b'a' - b'A';

/// What each byte is among letters and digits of ASCII; zero for all others.
const PLAIN: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut letter = 0;
    while letter < 26 {
        kinds[b'a' as usize + letter] = SMALL;
        kinds[b'A' as usize + letter] = CAPITAL;
        letter += 1;
    }
    let mut digit = 0;
    while digit < 10 {
        kinds[b'0' as usize + digit] = DIGIT;
        digit += 1;
    }
    kinds
};

/// The letter that begins at a byte. Most are ASCII, and need no decoding.
#[inline]
fn letter_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
        Some(_) => text[at..].chars().next(),
        None => None,
    }
}

/// Whether a letter belongs into words.
fn begins_word(letter: char) -> bool {
    letter.is_alphanumeric() && !stands_alone(letter)
}

/// What the letters of a word are, as they are written.
#[derive(Default)]
struct Case {
    /// Every kind of letter that it has.
    kinds: u8,
    capitals: usize,
    is_joined: bool,
}

impl Case {
    /// Sees a letter that is not ASCII, or an apostrophe.
    fn see(&mut self, letter: char) {
        self.kinds |= if letter.is_lowercase() { SMALL } else { OTHER };
        self.capitals += usize::from(letter.is_uppercase());
    }

    fn kind(&self) -> WordKind {
        match self.kinds {
            0 => WordKind::Mark,
            DIGIT => WordKind::Digits,
            kinds if kinds & SMALL == 0 && self.capitals > 1 => WordKind::Shouted,
            _ => WordKind::Letters,
        }
    }
}

/// Writes letters folded. A letter that comes a third time in a row is left out.
struct Fold {
    folded: Vec<u8>,
    /// Where the word begins that is being written.
    from: usize,
    hash: u64,
    last: char,
    run: u32,
}

impl Fold {
    fn with_room_for(bytes: usize) -> Self {
        let folded = Vec::with_capacity(bytes);
        Self { folded, from: 0, hash: hashed::EMPTY, last: '\0', run: 0 }
    }

    /// Writes the word that begins at a byte, sees what its letters are, and tells where it ends.
    fn word(&mut self, text: &str, start: usize, case: &mut Case) -> usize {
        let mut at = start;
        loop {
            at += self.plain_letters(&text.as_bytes()[at..], case);
            let Some(letter) = letter_at(text, at) else { break };
            let after = at + letter.len_utf8();
            if is_apostrophe(letter) {
                if !letter_at(text, after).is_some_and(char::is_alphabetic) {
                    break;
                }
                self.put('\'');
                case.is_joined = true;
            } else if letter.is_ascii() {
                break;
            } else if begins_word(letter) {
                self.put_plain(letter);
            } else if !is_accent(letter) {
                break;
            }
            case.see(letter);
            at = after;
        }
        at
    }

    /// Writes letters and digits up to the first that is not ASCII, and tells how many they are:
    /// what nearly all words are made of.
    fn plain_letters(&mut self, bytes: &[u8], case: &mut Case) -> usize {
        let (mut hash, mut last, mut run) = (self.hash, self.last, self.run);
        let mut count = 0;
        for byte in bytes {
            let kind = PLAIN[usize::from(*byte)];
            if kind == 0 {
                break;
            }
            count += 1;
            case.kinds |= kind;
            case.capitals += usize::from(kind == CAPITAL);
            // In ASCII a capital is its small letter without one bit, which is what it is called.
            let folded = byte | kind & CAPITAL;
            run = if last == char::from(folded) { run + 1 } else { 1 };
            last = char::from(folded);
            if run <= 2 || kind == DIGIT {
                self.folded.push(folded);
                hash = hashed::push(hash, folded);
            }
        }
        (self.hash, self.last, self.run) = (hash, last, run);
        count
    }

    /// Writes a letter that is not ASCII.
    fn put_plain(&mut self, letter: char) {
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

    #[inline]
    fn put(&mut self, letter: char) {
        self.run = if self.last == letter { self.run + 1 } else { 1 };
        self.last = letter;
        if self.run > 2 && letter.is_alphabetic() {
            return;
        }
        if letter.is_ascii() {
            self.folded.push(letter as u8);
            self.hash = hashed::push(self.hash, letter as u8);
        } else {
            let mut room = [0; 4];
            for byte in letter.encode_utf8(&mut room).bytes() {
                self.folded.push(byte);
                self.hash = hashed::push(self.hash, byte);
            }
        }
    }

    /// Where the word was written, and its hash. The next begins after it.
    fn take(&mut self) -> (Place, u64) {
        let written = (Place::new(self.from, self.folded.len()), self.hash);
        (self.from, self.hash, self.run) = (self.folded.len(), hashed::EMPTY, 0);
        written
    }

    fn finish(self) -> String {
        String::from_utf8(self.folded).expect("whole letters were written")
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
