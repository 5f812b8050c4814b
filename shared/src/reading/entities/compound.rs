//! Numbers that German, Dutch and Italian write as one word.

use super::lexicon::{Meaning, Sense, meanings};

/// The longest of them that people write out.
const LONGEST: usize = 32;

/// The value of a number that is written as one word of several, and whether it counts or orders.
pub(super) fn read(word: &str) -> Option<(u16, Sense)> {
    let length = word.len();
    if !(6..=LONGEST).contains(&length) || !word.is_ascii() || !ends_like_one(word) {
        return None;
    }
    for ending in ["sten", "ste", "de", "ten", "te"] {
        if let Some(stem) = word.strip_suffix(ending)
            && let Some(value) = count(stem)
        {
            return Some((value, Sense::Ordinal));
        }
    }
    count(word).map(|value| (value, Sense::Cardinal))
}

/// Most words are no numbers, and show it by their end.
fn ends_like_one(word: &str) -> bool {
    const ENDINGS: [&str; 19] = [
        "hundert", "tausend", "zig", "ssig", "tig", "cento", "mila", "due", "tre", "quattro",
        "cinque", "sei", "sette", "otto", "nove", "uno", "honderd", "ste", "duizend",
    ];
    // Three letters tell most words apart from these at once.
    let may_end = word.as_bytes().last_chunk().is_some_and(|last| {
        matches!(
            last,
            b"ert"
                | b"end"
                | b"zig"
                | b"sig"
                | b"tig"
                | b"nto"
                | b"ila"
                | b"due"
                | b"tre"
                | b"tro"
                | b"que"
                | b"sei"
                | b"tte"
                | b"tto"
                | b"ove"
                | b"uno"
                | b"erd"
                | b"ste"
                | b"ten"
        )
    });
    may_end
        && (ENDINGS.iter().any(|ending| word.ends_with(ending))
            || word.ends_with("sten")
            || word.ends_with("fzig"))
}

fn count(word: &str) -> Option<u16> {
    let (mut total, mut part, mut rest, mut pieces) = (0_u32, 0_u32, word, 0);
    while !rest.is_empty() {
        let (value, scale, length) = prefix(rest)?;
        if scale {
            part = part.max(1) * value;
            if value >= 1_000 {
                total += part;
                part = 0;
            }
        } else {
            part += value;
        }
        let piece = &rest[..length];
        rest = &rest[length..];
        // The fold leaves out the third e of "tweeëntwintig".
        if piece == "twee"
            && let Some(after) = rest.strip_prefix('n')
            && after.ends_with("tig")
        {
            rest = after;
        }
        for joint in ["und", "en", "ed"] {
            if let Some(after) = rest.strip_prefix(joint)
                && !after.is_empty()
                && part < 10
            {
                rest = after;
                break;
            }
        }
        pieces += 1;
    }
    if pieces < 2 { None } else { u16::try_from(total + part).ok() }
}

/// The longest number that a word begins with.
fn prefix(word: &str) -> Option<(u32, bool, usize)> {
    let longest = word.len().min(12);
    (2..=longest).rev().find_map(|length| {
        let piece = &word[..length];
        let spelled = match piece {
            "ein" | "een" | "un" | "uno" => Some((1, false, length)),
            // Italian leaves out a vowel before "uno" and "otto".
            "vent" | "trent" | "quarant" | "cinquant" | "sessant" | "settant" | "ottant"
            | "novant" => Some((tens(piece), false, length)),
            _ => None,
        };
        spelled.or_else(|| {
            meanings(piece).iter().find_map(|&(_, Meaning { sense, value })| {
                let scale = sense == Sense::Scale && value <= 1_000;
                (scale || sense == Sense::Cardinal).then_some((value, scale, length))
            })
        })
    })
}

fn tens(stem: &str) -> u32 {
    match stem.as_bytes() {
        [b'v', ..] => 20,
        [b't', ..] => 30,
        [b'q', ..] => 40,
        [b'c', ..] => 50,
        [b's', b'e', b's', ..] => 60,
        [b's', ..] => 70,
        [b'o', ..] => 80,
        [..] => 90,
    }
}
