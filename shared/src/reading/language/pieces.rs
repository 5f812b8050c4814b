//! The words of a message as its language is told by them: runs of letters of one script, and the
//! pieces of each run, hashed.

use super::script::Script;

/// The longest piece, in letters with the edges of the word.
const LONGEST: usize = 5;
/// Letters of a word after these are not looked at.
const MOST_LETTERS: usize = 40;
/// What stands before and after a word.
const EDGE: u32 = 0x7f;
/// What a whole word begins with, so that it is not taken for a piece.
const WHOLE: u32 = 0x9e37_79b9;
/// Words in capitals of up to so many letters are taken for short names.
const SHORT_NAME: usize = 5;
/// What is written in chats of any language, sorted.
const WRITTEN_ANYWHERE: &[&str] = &[
    "aah", "ah", "app", "bot", "chat", "eh", "email", "haha", "hahaha", "hehe", "hi", "hm", "hmm",
    "hmmm", "internet", "link", "lol", "mail", "mhm", "mmm", "oh", "ok", "okay", "oke", "okey",
    "okok", "omg", "online", "oops", "ooh", "pdf", "sms", "stop", "uh", "uhm", "url", "web",
    "wifi", "wow", "wtf", "xd",
];

/// Calls something with each run of letters that may say something about the language. Addresses,
/// numbers with letters in them, short names in capitals, and what is written anywhere say nothing.
pub fn runs<'t>(text: &'t str, mut each: impl FnMut(Script, &'t str)) {
    let is_loud = !text.chars().any(char::is_lowercase);
    for chunk in text.split_whitespace() {
        let says_nothing = is_address(chunk) || chunk.bytes().any(|byte| byte.is_ascii_digit());
        let mut tell = |script: Script, run: &'t str| {
            let is_name = !is_loud && is_short_name(run);
            let skipped = says_nothing || is_name || is_written_anywhere(run);
            if !(script == Script::Latin && skipped) {
                each(script, run);
            }
        };
        let mut open: Option<(Script, usize)> = None;
        for (at, letter) in chunk.char_indices() {
            let script = Script::of(letter);
            match open {
                Some((of, _)) if script == Some(of) || is_joined(letter) => {}
                Some((of, start)) => {
                    tell(of, &chunk[start..at]);
                    open = script.map(|script| (script, at));
                }
                None => open = script.map(|script| (script, at)),
            }
        }
        if let Some((of, start)) = open {
            tell(of, &chunk[start..]);
        }
    }
}

/// Calls something with the hash of each piece of a run.
pub fn pieces(run: &str, mut each: impl FnMut(u32)) {
    let mut letters = [EDGE; MOST_LETTERS + 2];
    let mut end = 1;
    for letter in run.chars().flat_map(char::to_lowercase).take(MOST_LETTERS) {
        letters[end] = u32::from(letter);
        end += 1;
    }
    let word = &letters[..=end];
    for start in 0..word.len() {
        let mut hash = 0;
        for (length, letter) in word[start..].iter().take(LONGEST).enumerate() {
            hash = mixed(hash, *letter);
            if length > 0 || *letter != EDGE {
                each(spread(hash));
            }
        }
    }
    if word.len() > LONGEST {
        each(spread(word.iter().fold(WHOLE, |hash, letter| mixed(hash, *letter))));
    }
}

fn mixed(hash: u32, letter: u32) -> u32 {
    (hash.rotate_left(5) ^ letter).wrapping_mul(0x27d4_eb2d)
}

/// Moves what the high bits know to the low ones, of which buckets are made.
fn spread(hash: u32) -> u32 {
    let hash = (hash ^ (hash >> 15)).wrapping_mul(0x85eb_ca6b);
    hash ^ (hash >> 13)
}

/// Accents that are written as signs of their own, and joiners within words.
fn is_joined(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{640}')
}

/// An address of a page or of mail, or the name of a file: a mark between letters shows it.
fn is_address(chunk: &str) -> bool {
    if chunk.contains('@') || chunk.contains("://") || chunk.contains('_') {
        return true;
    }
    let bytes = chunk.as_bytes();
    bytes.windows(3).any(|part| {
        part[0].is_ascii_alphabetic() && part[1] == b'.' && part[2].is_ascii_lowercase()
    })
}

fn is_short_name(run: &str) -> bool {
    let mut n_letters = 0;
    for letter in run.chars() {
        n_letters += 1;
        if n_letters > SHORT_NAME || !letter.is_uppercase() {
            return false;
        }
    }
    n_letters > 1
}

fn is_written_anywhere(run: &str) -> bool {
    let same = |letter: u8, other: u8| letter.to_ascii_lowercase().cmp(&other);
    WRITTEN_ANYWHERE
        .binary_search_by(|word| {
            let mut both = run.bytes().zip(word.bytes());
            let differs = both.find_map(|(letter, other)| {
                Some(same(letter, other)).filter(|order| order.is_ne())
            });
            differs.unwrap_or_else(|| run.len().cmp(&word.len())).reverse()
        })
        .is_ok()
}
