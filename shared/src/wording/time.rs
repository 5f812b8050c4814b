//! Spans in words, and texts that state one.

use super::plural::{Form, form};
use crate::reading::words::{WordKind, Words};
use crate::time::Span;

/// Second, minute and hour of a language: one and many of each.
struct Units {
    code: &'static str,
    names: [(&'static str, &'static str); 3],
}

static UNITS: [Units; 7] = [
    Units { code: "en", names: [("second", "seconds"), ("minute", "minutes"), ("hour", "hours")] },
    Units {
        code: "de",
        names: [("Sekunde", "Sekunden"), ("Minute", "Minuten"), ("Stunde", "Stunden")],
    },
    Units {
        code: "es",
        names: [("segundo", "segundos"), ("minuto", "minutos"), ("hora", "horas")],
    },
    Units {
        code: "fr",
        names: [("seconde", "secondes"), ("minute", "minutes"), ("heure", "heures")],
    },
    Units {
        code: "pt",
        names: [("segundo", "segundos"), ("minuto", "minutos"), ("hora", "horas")],
    },
    Units { code: "it", names: [("secondo", "secondi"), ("minuto", "minuti"), ("ora", "ore")] },
    Units { code: "nl", names: [("seconde", "seconden"), ("minuut", "minuten"), ("uur", "uur")] },
];

/// A span as people say it: rounded down, for a promise is never stretched by its words.
pub(crate) fn in_words(code: &str, span: Span) -> String {
    let seconds = span.as_seconds();
    let (count, unit) = match seconds {
        ..120 => (seconds, 0),
        120..7_200 => (seconds / 60, 1),
        7_200.. => (seconds / 3_600, 2),
    };
    let units = UNITS.iter().find(|units| units.code == code).unwrap_or(&UNITS[0]);
    let count = u32::try_from(count).unwrap_or(0);
    let (one, other) = units.names[unit];
    let name = match form(code, count) {
        Form::One => one,
        Form::Other => other,
    };
    format!("{count} {name}")
}

/// Whether a text states how long something takes: a number with a unit of time after it.
pub(super) fn is_stated(text: &str) -> bool {
    let words = Words::of(text);
    let said: Vec<(WordKind, &str)> = words.iter().map(|(word, said)| (word.kind, said)).collect();
    said.windows(2).any(|pair| {
        let [(kind, number), (_, unit)] = pair else { return false };
        (*kind == WordKind::Digits || NUMBERS.contains(number)) && is_unit(unit)
    })
}

const NUMBERS: &[&str] = &[
    "a", "an", "one", "two", "three", "five", "ten", "few", "ein", "eine", "einer", "zwei", "drei",
    "funf", "zehn", "un", "una", "uno", "dos", "tres", "cinco", "diez", "une", "deux", "trois",
    "cinq", "dix", "um", "uma", "dois", "dez", "due", "tre", "cinque", "dieci", "een", "twee",
    "drie", "vijf", "tien",
];

fn is_unit(word: &str) -> bool {
    const SHORT: [&str; 6] = ["min", "mins", "h", "sec", "secs", "std"];
    let named = UNITS
        .iter()
        .flat_map(|units| units.names)
        .any(|(one, other)| word == one.to_lowercase() || word == other.to_lowercase());
    named || SHORT.contains(&word)
}
