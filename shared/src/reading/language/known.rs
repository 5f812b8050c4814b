//! The languages that are told apart, the scripts they are written in, and how common they are.

use std::sync::LazyLock;

use super::script::Script;

/// How common a language is in chats, before anything has been read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Commonness {
    /// Met in many businesses.
    Common,
    /// Met where it is spoken.
    Regional,
    /// Met seldom in writing to a business.
    Rare,
}

/// Languages of one script that are told apart by weights of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table {
    /// Their script.
    pub script: Script,
    /// How many buckets their pieces of words are divided among, as a power of two.
    pub bits: u32,
    /// The languages, by their ISO 639-1 codes.
    pub languages: &'static [&'static str],
}

const COMMON: &[&str] = &[
    "ar", "de", "en", "es", "fr", "hi", "it", "ja", "ko", "nl", "pt", "ru", "sv", "tr", "vi", "zh",
];

const REGIONAL: &[&str] = &[
    "bg", "bn", "ca", "cs", "da", "el", "et", "fa", "fi", "he", "hr", "hu", "id", "kk", "lt", "lv",
    "ms", "nb", "pl", "ro", "sk", "sl", "sr", "ta", "th", "tl", "uk", "ur",
];

const RARE: &[&str] = &[
    "af", "az", "be", "bs", "cy", "eo", "eu", "ga", "gu", "hy", "is", "ka", "la", "lg", "mi", "mk",
    "mn", "mr", "nn", "pa", "sn", "so", "sq", "st", "sw", "te", "tn", "ts", "xh", "yo", "zu",
];

/// What is told apart by weights. The common languages of the Latin script have more buckets than
/// the others, for between them a single word is to decide.
pub const TABLES: &[Table] = &[
    Table {
        script: Script::Latin,
        bits: 14,
        languages: &["en", "de", "fr", "es", "pt", "it", "nl", "sv", "tr", "vi"],
    },
    Table {
        script: Script::Latin,
        bits: 12,
        languages: &[
            "da", "nb", "fi", "pl", "cs", "sk", "sl", "hr", "hu", "ro", "ca", "et", "lv", "lt",
            "id", "ms", "tl", "sr", "bs", "nn", "is", "sq", "az", "eu", "af", "ga", "cy", "sw",
            "so", "eo", "la", "lg", "mi", "sn", "st", "tn", "ts", "xh", "yo", "zu",
        ],
    },
    Table {
        script: Script::Cyrillic,
        bits: 12,
        languages: &["ru", "uk", "bg", "sr", "kk", "be", "mk", "mn"],
    },
    Table { script: Script::Arabic, bits: 11, languages: &["ar", "fa", "ur"] },
    Table { script: Script::Devanagari, bits: 11, languages: &["hi", "mr"] },
    Table { script: Script::Han, bits: 12, languages: &["zh", "ja"] },
];

static CODES: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let mut codes = [COMMON, REGIONAL, RARE].concat();
    codes.sort_unstable();
    codes
});

static PLACES: LazyLock<Vec<Vec<usize>>> = LazyLock::new(|| {
    let places = |table: &Table| table.languages.iter().map(|code| number(code)).collect();
    TABLES.iter().map(places).collect()
});

static PRIORS: LazyLock<Vec<i32>> =
    LazyLock::new(|| codes().iter().map(|code| commonness(code).prior()).collect());

/// The codes of all languages, in the order of their numbers.
pub fn codes() -> &'static [&'static str] {
    &CODES
}

/// The numbers of the languages of each table.
pub(super) fn places() -> &'static [Vec<usize>] {
    &PLACES
}

/// What speaks for each language before anything is read.
pub(super) fn priors() -> &'static [i32] {
    &PRIORS
}

/// The number of a language that is known.
pub(super) fn number(code: &str) -> usize {
    CODES.binary_search(&code).expect("every language of a table or a script is listed")
}

/// How common a language is.
pub fn commonness(code: &str) -> Commonness {
    if COMMON.contains(&code) {
        Commonness::Common
    } else if REGIONAL.contains(&code) {
        Commonness::Regional
    } else {
        Commonness::Rare
    }
}

/// The language that a script tells by itself.
pub fn by_script(script: Script) -> Option<&'static str> {
    match script {
        Script::Kana => Some("ja"),
        Script::Hangul => Some("ko"),
        Script::Greek => Some("el"),
        Script::Hebrew => Some("he"),
        Script::Armenian => Some("hy"),
        Script::Georgian => Some("ka"),
        Script::Bengali => Some("bn"),
        Script::Gurmukhi => Some("pa"),
        Script::Gujarati => Some("gu"),
        Script::Tamil => Some("ta"),
        Script::Telugu => Some("te"),
        Script::Thai => Some("th"),
        Script::Latin | Script::Cyrillic | Script::Arabic | Script::Devanagari | Script::Han => {
            None
        }
    }
}

impl Commonness {
    /// What speaks for a language before anything is read, in eighths of a natural logarithm.
    pub const fn prior(self) -> i32 {
        match self {
            Self::Common => 0,
            Self::Regional => -16,
            Self::Rare => -44,
        }
    }
}
