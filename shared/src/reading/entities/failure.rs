//! What machines say when they fail.

use super::lexicon::Sense;
use super::line::Line;
use super::reference::{COUNTED, code};
use super::{Claim, EntityKind, Sure};

/// "error 502", "E-1234", "0x80070005", "HTTP 404", "503 Service Unavailable".
pub(super) fn error_code(line: &Line<'_, '_>, at: usize) -> Option<Claim> {
    let word = line.word(at);
    let raw = line.raw(at);
    let found = |first: usize, after: usize, sure| {
        Some(Claim::written(EntityKind::ErrorCode, line.place(first, after), line.text(), sure))
    };
    if let Some(hex) = word.strip_prefix("0x")
        && (4..=16).contains(&hex.len())
        && hex.bytes().all(|byte| byte.is_ascii_hexdigit())
    {
        return found(at, at + 1, Sure::Certain);
    }
    if let Some(first) = coded_error(line, at, raw) {
        return found(at, first, Sure::Said);
    }
    let status = line.number(at).filter(|code| (400..=599).contains(code));
    if status.is_some() && !line.glued(at) {
        let before = line.word(at.wrapping_sub(1));
        let behind = (line.word(at + 1), line.word(at + 2));
        let named = matches!(
            behind,
            ("bad", "gateway" | "request")
                | ("not", "found")
                | ("internal", "server")
                | ("service", "unavailable")
                | ("gateway", "timeout")
                | ("too", "many")
                | ("forbidden" | "unauthorized" | "error" | "errors", _)
        );
        if named || matches!(before, "http" | "https" | "status") {
            return found(at, at + 1, Sure::Said);
        }
    }
    if !line.may(at, Sense::Error.bit()) {
        return None;
    }
    // "error 502", "Fehlercode: B17", "error code is 0x1F".
    let mut next = at + 1;
    while next <= at + 4 && (line.may(next, Sense::Label.bit()) || line.word(next) == "-") {
        next += 1;
    }
    let code = code(line, next)?;
    let short = code.digits > 0 && code.digits + code.letters <= 20;
    let counted = line.may(code.after, COUNTED | Sense::Subject.bit());
    (short && !counted).then(|| found(code.first, code.after, Sure::Certain)).flatten()
}

/// "E-1234", "E1234", `ERR_CONNECTION_RESET`: a code that says itself that it is of an error.
fn coded_error(line: &Line<'_, '_>, at: usize, raw: &str) -> Option<usize> {
    if let Some(digits) = raw.strip_prefix('E').or_else(|| raw.strip_prefix("ERR"))
        && (3..=6).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
    {
        return Some(at + 1);
    }
    if !matches!(raw, "E" | "ERR" | "ERROR") || !matches!(line.word(at + 1), "-" | "_") {
        return None;
    }
    if !(line.glued(at + 1) && line.glued(at + 2)) {
        return None;
    }
    if line.word(at + 1) == "-" {
        let digits = line.raw(at + 2).len();
        return (line.number(at + 2).is_some() && (2..=6).contains(&digits)).then_some(at + 3);
    }
    let mut after = at + 3;
    while line.word(after) == "_" && line.glued(after) && line.glued(after + 1) {
        after += 2;
    }
    Some(after)
}
