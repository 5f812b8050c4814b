//! The numbers of orders, invoices, accounts and payments.

use super::lexicon::Sense;
use super::line::{Line, Shape};
use super::roles::Role;
use super::{Claim, EntityKind, Sure, Value};
use crate::reading::Place;
use crate::reading::words::WordKind;
use crate::text::Text;

/// How many words may stand between what a number is of and the number.
const NEAR: usize = 7;

/// A number or code, as it may be copied: its words with the marks inside it.
#[derive(Clone, Copy)]
pub(super) struct Code {
    pub(super) first: usize,
    pub(super) after: usize,
    pub(super) digits: usize,
    pub(super) letters: usize,
}

/// Claims the number that begins at a word.
pub(super) fn claim(line: &Line<'_, '_>, at: usize, claims: &mut Vec<Claim>) {
    if line.glued(at) && at > 0 && !opens(line, at) {
        let apart = matches!(line.word(at - 1), "," | ";" | "=" | "*" | "\u{201c}" | "\u{201e}");
        let digits = line.shape(at - 1) != Shape::Plain || line.word(at - 1) != ",";
        if !apart
            || at >= 2
                && line.word(at - 1) == ","
                && digits
                && line.glued(at - 1)
                && line.shape(at - 2) == Shape::Digits
        {
            return;
        }
    }
    if let Some(claim) = run_together(line, at) {
        claims.push(claim);
        return;
    }
    let Some(code) = code(line, at) else { return };
    let marked = marked(line, at);
    if let Some((kind, sure)) = kind_of(line, code, marked) {
        let first = if marked && line.word(at - 1) == "#" { at - 1 } else { at };
        let place = line.place(first, code.after);
        let written = Place::new(line.start(at), line.end(code.after - 1)).of(line.text());
        let value = Value::Written(Text::new(written.to_ascii_uppercase().replace(' ', "")));
        claims.push(Claim::new(kind, place, value, sure));
    }
}

/// Whether a number may begin right after the mark before it: "10:45" is no place for one.
fn opens(line: &Line<'_, '_>, at: usize) -> bool {
    let clock = at >= 2 && line.glued(at - 1) && line.shape(at - 2) == Shape::Digits;
    match line.word(at - 1) {
        ":" => !clock,
        mark => matches!(mark, "#" | "(" | "\"" | "'" | "["),
    }
}

/// Whether a '#' stands right before a word.
fn marked(line: &Line<'_, '_>, at: usize) -> bool {
    at > 0 && line.word(at - 1) == "#" && line.start(at) - line.end(at - 1) <= 1
}

/// The code that begins at a word: digits, or capitals with digits, perhaps with hyphens inside.
pub(super) fn code(line: &Line<'_, '_>, at: usize) -> Option<Code> {
    let mut after = at;
    let (mut digits, mut letters) = (0, 0);
    if let Some(bank) = iban_in_groups(line, at) {
        return Some(bank);
    }
    loop {
        let raw = line.raw(after);
        let plain = raw.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let whole = line.shape(after) != Shape::Plain || line.kind(after) == WordKind::Shouted;
        let single = raw.len() == 1 && raw.as_bytes()[0].is_ascii_uppercase();
        if !plain || !(whole || single) || raw.is_empty() {
            break;
        }
        let here = raw.bytes().filter(u8::is_ascii_digit).count();
        digits += here;
        letters += raw.len() - here;
        after += 1;
        let joined = matches!(line.word(after), "-" | "_" | "/") && line.glued(after);
        if !(joined && line.glued(after + 1)) || after - at > 12 {
            break;
        }
        after += 1;
    }
    // A hyphen that leads nowhere is outside.
    if after > at && matches!(line.word(after - 1), "-" | "_" | "/") {
        after -= 1;
    }
    let goes_on = line.glued(after)
        && matches!(line.word(after), "_" | "@" | "-" | "/" | "\\" | "%" | "°")
        || line.glued(after)
            && matches!(line.word(after), "." | "," | ":")
            && line.glued(after + 1)
            && line.shape(after + 1) != Shape::Plain;
    (after > at && !goes_on && digits + letters <= 34).then_some(Code {
        first: at,
        after,
        digits,
        letters,
    })
}

/// What a code is the number of, and how sure that is.
fn kind_of(line: &Line<'_, '_>, code: Code, marked: bool) -> Option<(EntityKind, Sure)> {
    let Said { role, label, direct } = said_before(line, code.first);
    let mixed = code.letters > 0 && code.digits > 0;
    let long = code.digits + code.letters;
    let shown = line.place(code.first, code.after).of(line.text());
    // "3rd", "10pm" and "5kg" are none.
    if mixed && !capitals(shown) && !label {
        return None;
    }
    if iban(line, code) {
        return Some((EntityKind::AccountNumber, Sure::Certain));
    }
    if measured(line, code) && !marked {
        return None;
    }
    let called = role == Some(Role::Phone);
    if role == Some(Role::Other) || called && !marked {
        return None;
    }
    let kind = role.filter(|_| !called).and_then(kind_for);
    if code.digits == 0 {
        // Letters alone are a code where one was announced: "reservation ID IFOYYZ".
        let before = code.first.wrapping_sub(1);
        let shouting = line.kind(before) == WordKind::Shouted
            && !line.may(before, Sense::Label.bit())
            || line.kind(code.after) == WordKind::Shouted;
        let alone = code.after == code.first + 1 && line.senses(code.first) == 0;
        let told = label && (5..=8).contains(&code.letters)
            || (direct || tied(line, code)) && code.letters == 6 && unspeakable(shown);
        return (role == Some(Role::Order) && alone && !shouting && told)
            .then_some((EntityKind::OrderNumber, Sure::Likely));
    }
    if line.may(code.after, COUNTED) && !marked && !label {
        return None;
    }
    if let Some(kind) = kind {
        let few = if marked || label { 2 } else { 4 };
        let near = direct || marked || label;
        let clear = near || long >= 5 && matches!(role, Some(Role::Order | Role::Invoice));
        if long >= few && clear && !year(line, code, label || marked) {
            return Some((kind, if near { Sure::Said } else { Sure::Likely }));
        }
        return None;
    }
    if marked && long >= 3 && !year(line, code, false) {
        let kind = kind_for(spoken_of(line, code)).filter(|kind| *kind != EntityKind::Phone);
        return Some((kind.unwrap_or(EntityKind::OrderNumber), Sure::Likely));
    }
    if mixed {
        // "BK-88121", "W2702727", "XEHM4B": capitals and digits, in no way a word.
        let looks = long >= 6 && (switches(shown) >= 2 && long <= 14 || code.digits >= 6)
            || code.digits >= 5 && shown.contains('-');
        return (looks && code.letters <= 8).then_some((EntityKind::OrderNumber, Sure::Guess));
    }
    let alone = line.len() <= 2 && long >= 5;
    let one = code.after == code.first + 1;
    if one && (long >= 7 || alone || long >= 5 && label) && long <= 20 {
        return kind_for(spoken_of(line, code)).map(|kind| (kind, Sure::Guess));
    }
    None
}

/// Whether its letters say what its digits count.
fn measured(line: &Line<'_, '_>, code: Code) -> bool {
    let units = ["st", "nd", "rd", "th", "am", "pm", "k", "gb", "mb", "kg", "x"];
    line.split(code.first).is_some_and(|(_, letters)| {
        let month = |(_, meaning): &super::lexicon::Known| {
            meaning.sense == Sense::Month || meaning.sense == Sense::WeakMonth
        };
        units.contains(&letters) || super::lexicon::meanings(letters).iter().any(month)
    })
}

/// What a number before it counts.
pub(super) const COUNTED: u32 = (1 << Sense::DateUnit as u32)
    | (1 << Sense::TimeUnit as u32)
    | (1 << Sense::Currency as u32)
    | (1 << Sense::Minor as u32)
    | (1 << Sense::Scale as u32)
    | (1 << Sense::Month as u32);

/// "order 2024" may be one, but "ordered in 2024" is none.
fn year(line: &Line<'_, '_>, code: Code, told: bool) -> bool {
    let number = line.number(code.first).filter(|_| code.after == code.first + 1);
    !told
        && number.is_some_and(|year| (1_990..=2_099).contains(&year))
        && (line.may(code.first.wrapping_sub(1), Sense::Before.bit() | Sense::Within.bit())
            || marked(line, code.first))
}

/// Whether no word has so many consonants together: a code, and no cry.
fn unspeakable(shown: &str) -> bool {
    let vowel = |byte: &u8| matches!(byte, b'A' | b'E' | b'I' | b'O' | b'U');
    shown.as_bytes().windows(3).any(|three| !three.iter().any(vowel))
}

fn capitals(shown: &str) -> bool {
    !shown.bytes().any(|byte| byte.is_ascii_lowercase())
}

/// How often a code goes from letters to digits or back.
fn switches(shown: &str) -> usize {
    let bytes = shown.as_bytes();
    bytes.windows(2).filter(|pair| pair[0].is_ascii_digit() != pair[1].is_ascii_digit()).count()
}

/// Whether it is the number of a bank account as banks write it.
fn iban(line: &Line<'_, '_>, code: Code) -> bool {
    let raw = line.raw(code.first).as_bytes();
    code.digits + code.letters >= 14
        && raw.len() >= 4
        && raw[..2].iter().all(u8::is_ascii_uppercase)
        && raw[2..4].iter().all(u8::is_ascii_digit)
}

/// "the NQNU5R reservation", "cancel XEHM4B": what follows, or comes before "and", ties it.
fn tied(line: &Line<'_, '_>, code: Code) -> bool {
    line.may(code.after, Sense::Subject.bit())
        || line.may(code.first.wrapping_sub(1), Sense::And.bit())
}

/// The same with spaces between groups of four.
fn iban_in_groups(line: &Line<'_, '_>, first: usize) -> Option<Code> {
    let head = line.raw(first).as_bytes();
    let begins = head.len() == 4
        && head[..2].iter().all(u8::is_ascii_uppercase)
        && head[2..].iter().all(u8::is_ascii_digit);
    if !begins {
        return None;
    }
    let group = |at: usize| {
        let raw = line.raw(at).as_bytes();
        raw.iter().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
            && line.start(at) == line.end(at - 1) + 1
    };
    let mut after = first + 1;
    while after < first + 9 && group(after) && line.raw(after).len() == 4 {
        after += 1;
    }
    if group(after) && line.shape(after) == Shape::Digits && line.raw(after).len() < 4 {
        after += 1;
    }
    (after >= first + 4).then_some(Code {
        first,
        after,
        digits: 2 + 4 * (after - first - 1),
        letters: 2,
    })
}

struct Said {
    role: Option<Role>,
    /// Whether it was said that a number follows.
    label: bool,
    /// Whether the number stands right after what it is of.
    direct: bool,
}

/// What the words before a number say that it is of.
fn said_before(line: &Line<'_, '_>, first: usize) -> Said {
    let mut said = Said { role: None, label: false, direct: true };
    let mut skipped = 0;
    for back in 1..=NEAR + 2 {
        let at = first.wrapping_sub(back);
        if at >= line.len() {
            break;
        }
        if let Some(role) = line.value(at, Sense::Subject) {
            said.role = Some(Role::numbered(role));
            // "order number for card 4242": the nearest one counts; "order code" is an order's.
            said.direct = said.direct && skipped == 0;
            // "the policy for the IFOYYZ reservation": what touches it says more.
            let behind = line.value(after_code(line, first), Sense::Subject).map(Role::numbered);
            if let Some(behind) = behind
                && !said.direct
                && line.shape(first) != Shape::Digits
            {
                said.role = Some(behind);
                said.direct = true;
            }
            return said;
        }
        if line.may(at, Sense::Label.bit()) {
            said.label |= is_label(line, at);
            continue;
        }
        let mark = line.kind(at) == WordKind::Mark;
        if mark && matches!(line.word(at), "." | "," | "\"" | "'" | "(" | "-" | "\u{201c}" | "*") {
            skipped += usize::from(matches!(line.word(at), "." | ",") && back > 1);
            continue;
        }
        let listed = line.shape(at) != Shape::Plain
            || line.kind(at) == WordKind::Shouted
            || line.may(at, Sense::And.bit());
        if mark && !listed {
            break;
        }
        skipped += usize::from(!listed);
        if skipped > 2 {
            break;
        }
    }
    said.direct = false;
    if said.role.is_none() {
        said.role = misspelled(line, first)
            .or_else(|| line.value(after_code(line, first), Sense::Subject).map(Role::numbered));
        said.direct = said.role.is_some();
    }
    said
}

/// "purchase1135": what it is of, without a space before the number.
fn run_together(line: &Line<'_, '_>, at: usize) -> Option<Claim> {
    let word = line.word(at);
    if line.shape(at) != Shape::Mixed || line.raw(at).len() != word.len() {
        return None;
    }
    let letters = word.bytes().position(|byte| byte.is_ascii_digit()).filter(|at| *at >= 4)?;
    let (name, digits) = word.split_at_checked(letters)?;
    let known = super::lexicon::meanings(name);
    let (_, role) = known.iter().find(|(_, meaning)| meaning.sense == Sense::Subject)?;
    let clear = digits.len() >= 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let kind = kind_for(Role::numbered(role.value)).filter(|kind| *kind != EntityKind::Phone)?;
    let place = Place::new(line.start(at) + letters, line.end(at));
    clear.then(|| Claim::written(kind, place, line.text(), Sure::Said))
}

fn after_code(line: &Line<'_, '_>, first: usize) -> usize {
    let mut at = first + 1;
    at += usize::from(matches!(line.word(at), "\"" | "'" | ")"));
    at
}

/// Whether a word says outright that a number follows.
fn is_label(line: &Line<'_, '_>, at: usize) -> bool {
    matches!(
        line.word(at),
        "number"
            | "numbers"
            | "no"
            | "nr"
            | "num"
            | "id"
            | "ids"
            | "code"
            | "codes"
            | "nummer"
            | "numero"
            | "n"
            | "nº"
            | "nro"
            | "№"
            | "°"
    ) || line.word(at) == ":" && line.word(at.wrapping_sub(1)) != "is"
}

/// The words for an order or invoice that people misspell.
const SPELLED: [(&str, Role); 12] = [
    ("order", Role::Order),
    ("orders", Role::Order),
    ("purchase", Role::Order),
    ("reservation", Role::Order),
    ("booking", Role::Order),
    ("bestellung", Role::Order),
    ("commande", Role::Order),
    ("pedido", Role::Order),
    ("invoice", Role::Invoice),
    ("bill", Role::Invoice),
    ("rechnung", Role::Invoice),
    ("factura", Role::Invoice),
];

/// What the word before a number would say, had it been typed with care.
fn misspelled(line: &Line<'_, '_>, first: usize) -> Option<Role> {
    let mut at = first.wrapping_sub(1);
    while matches!(line.word(at), "#" | ":" | "no" | "number" | "nr") {
        at = at.wrapping_sub(1);
    }
    let word = line.word(at);
    if line.senses(at) != 0 || word.len() < 3 || !word.is_ascii() {
        return None;
    }
    SPELLED.iter().find(|(spelled, _)| one_slip(word, spelled)).map(|(_, role)| *role)
}

/// Whether two words differ by one letter more, less, other, or by two that changed places; or
/// one was run together with the word before it.
fn one_slip(word: &str, spelled: &str) -> bool {
    let (one, other) = (word.as_bytes(), spelled.as_bytes());
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (rest, wanted) = (&one[same..], &other[same..]);
    let swapped = rest.len() >= 2
        && wanted.len() >= 2
        && rest[0] == wanted[1]
        && rest[1] == wanted[0]
        && rest[2..] == wanted[2..];
    let tail = |from: usize, to: usize| rest.get(from..) == wanted.get(to..) && rest.len() >= from;
    swapped
        || tail(1, 1) && wanted.len() == rest.len()
        || tail(1, 0)
        || tail(0, 1)
        || spelled.len() >= 5 && word.len() <= spelled.len() + 4 && word.ends_with(spelled)
}

/// What some word before a number speaks of, however far away, or one soon after it.
fn spoken_of(line: &Line<'_, '_>, code: Code) -> Role {
    let from = code.first.saturating_sub(24);
    let role = |at: usize| line.value(at, Sense::Subject).map(Role::numbered);
    let before = (from..code.first).rev().find_map(role);
    before.or_else(|| (code.after..code.after + 12).find_map(role)).unwrap_or(Role::Order)
}

fn kind_for(role: Role) -> Option<EntityKind> {
    match role {
        Role::Order => Some(EntityKind::OrderNumber),
        Role::Invoice => Some(EntityKind::InvoiceNumber),
        Role::Account => Some(EntityKind::AccountNumber),
        Role::Transaction => Some(EntityKind::TransactionNumber),
        Role::Phone => Some(EntityKind::Phone),
        Role::Other => None,
    }
}

/// What the words near a number say that it is of.
pub(super) fn role_near(line: &Line<'_, '_>, first: usize) -> Option<Role> {
    for back in 1..=NEAR {
        let at = first.wrapping_sub(back);
        if at >= line.len() {
            return None;
        }
        if let Some(role) = line.value(at, Sense::Subject) {
            return Some(Role::numbered(role));
        }
        if line.shape(at) != Shape::Plain {
            return None;
        }
    }
    None
}
