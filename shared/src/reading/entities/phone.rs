//! Telephone numbers.

use super::line::{Line, Shape};
use super::roles::Role;
use super::{Claim, EntityKind, Sure, Value, reference};
use crate::reading::Place;
use crate::text::Text;

/// The most and the fewest digits that a number is dialed with.
const MOST: usize = 15;
const FEWEST: usize = 6;

/// Groups of digits, as far as they may be one number.
#[derive(Default)]
struct Dialed {
    digits: usize,
    groups: [u8; 10],
    count: usize,
    /// How many of each sign stand among the digits.
    plus: usize,
    parens: usize,
    marks: usize,
    dots: usize,
    end: usize,
}

/// The telephone number that begins at a word.
pub(super) fn phone(line: &Line<'_, '_>, at: usize) -> Option<Claim> {
    let text = line.text();
    let start = line.start(at);
    let bytes = text.as_bytes();
    if !matches!(bytes.get(start), Some(b'+' | b'(' | b'0'..=b'9')) || continues(bytes, start) {
        return None;
    }
    let dialed = dial(text, start)?;
    if !(FEWEST..=MOST).contains(&dialed.digits) || ends_badly(bytes, dialed.end) {
        return None;
    }
    let role = reference::role_near(line, at);
    let called = role == Some(Role::Phone);
    let other = role.is_some() && !called;
    let groups = &dialed.groups[..dialed.count];
    let foreign = dialed.plus > 0;
    let said = called && plausible(&text[start..dialed.end], groups);
    let sure = if foreign && dialed.digits >= 8 || said {
        Sure::Said
    } else if !other && looks_dialed(&dialed, groups, bytes[start]) {
        Sure::Likely
    } else {
        return None;
    };
    let end = extension(text, dialed.end);
    let mut number = String::with_capacity(MOST + 1);
    if foreign {
        number.push('+');
    }
    let written = &text[start..dialed.end];
    // "+44 (0)20": the zero is dialed at home alone.
    let written = if foreign { written.replacen("(0)", "", 1) } else { written.to_owned() };
    number.extend(written.chars().filter(char::is_ascii_digit));
    if !foreign && number.starts_with("00") && number.len() > 10 {
        number.replace_range(..2, "+");
    }
    let value = Value::Written(Text::new(number));
    Some(Claim::new(EntityKind::Phone, Place::new(start, end), value, sure))
}

/// Whether digits or letters go on before.
fn continues(bytes: &[u8], start: usize) -> bool {
    let Some((last, before)) = bytes[..start].split_last() else { return false };
    match last {
        b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'#' | b'$' | b'=' | b'+' | b'@' => true,
        b'.' | b',' | b'/' | b':' | b'-' => {
            before.last().is_some_and(u8::is_ascii_alphanumeric)
                || *last == b'-' && before.last().is_none_or(|b| *b == b' ')
                || *last == b'/'
        }
        b'(' => bytes[start] == b'(',
        b')' => {
            before.last().is_some_and(u8::is_ascii_digit)
                && before.iter().rev().take(8).any(|byte| *byte == b'(')
        }
        b' ' => {
            let rest = before.trim_ascii_end();
            let far = before.len() - rest.len() > 1;
            // Part of a longer row of digits that was no number.
            !far && rest.last().is_some_and(u8::is_ascii_digit) && bytes[start] != b'+'
        }
        _ => false,
    }
}

/// Reads groups of digits with what people write between them.
fn dial(text: &str, start: usize) -> Option<Dialed> {
    let bytes = text.as_bytes();
    let mut dialed = Dialed::default();
    let mut at = start;
    let mut open = 0_i8;
    loop {
        let digits = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if digits > 0 {
            if dialed.count == dialed.groups.len() || digits > MOST {
                return None;
            }
            dialed.groups[dialed.count] = u8::try_from(digits).ok()?;
            dialed.count += 1;
            dialed.digits += digits;
            at += digits;
            dialed.end = at;
        }
        // What may stand before the next group.
        let mut ahead = at;
        let (mut spaces, mut marks) = (0, 0);
        while let Some(byte) = bytes.get(ahead) {
            match byte {
                b' ' => spaces += 1,
                b'-' | b'.' | b'/' => marks += 1,
                b'(' if open == 0 => {
                    open += 1;
                    dialed.parens += 1;
                }
                b')' if open > 0 || dialed.count == 1 && ahead == at => {
                    open -= 1;
                    if bytes[at..ahead].iter().all(|byte| *byte == b' ') {
                        dialed.parens += 1;
                    }
                }
                b'+' if dialed.count == 0 && dialed.plus == 0 => dialed.plus = 1,
                _ => break,
            }
            ahead += 1;
        }
        if spaces > 2 || marks > 1 || ahead - at > 5 {
            break;
        }
        let more = bytes.get(ahead).is_some_and(u8::is_ascii_digit);
        if !more || digits == 0 && dialed.count > 0 {
            break;
        }
        if dialed.count > 0 {
            dialed.marks += marks;
            dialed.dots += usize::from(bytes[at..ahead].contains(&b'.'));
        }
        at = ahead;
    }
    (dialed.count > 0 && dialed.digits <= MOST + 4).then_some(dialed)
}

/// Whether what follows shows that it was no telephone number.
fn ends_badly(bytes: &[u8], end: usize) -> bool {
    match &bytes[end..] {
        [b'x' | b'X', b'0'..=b'9', ..] => false,
        [b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'=' | b'@' | b'%', ..] => true,
        [b'-' | b'.' | b'/' | b',' | b'+' | b':', b'0'..=b'9', ..] => true,
        [0xc2, 0xa3 | 0xa2, ..] | [0xe2, 0x82, ..] | [b'$', ..] => true,
        [..] => false,
    }
}

/// Whether it may be one where the message says that one comes.
fn plausible(written: &str, groups: &[u8]) -> bool {
    let dated = matches!(groups, [1 | 2, 1 | 2, 4] | [4, 1 | 2, 1 | 2]);
    let insured = groups == [3, 2, 4];
    let grouped = groups.len() == 1 || !written.contains('.') || groups[0] == 3 || groups.len() > 2;
    let day = dated && !written.contains(' ');
    !day && !insured && grouped
}

/// Whether it looks like one where nothing is said of it.
fn looks_dialed(dialed: &Dialed, groups: &[u8], first: u8) -> bool {
    let marked = dialed.marks > 0;
    let area = dialed.parens > 0 && groups.len() >= 2 && dialed.digits >= 7;
    match groups {
        [3, 3, 4] | [1, 3, 3, 4] => true,
        [3, 4] if marked => true,
        [only] => (first == b'0' && *only >= 10) && *only <= 14,
        // Cards have four groups of four.
        [4, 4, 4, ..] => false,
        [3, 2, 4] => false,
        [_, _] if dialed.dots > 0 => false,
        [2, 2, 4 | 2] | [4, 2, 2] if marked => false,
        [_, _, ..] => {
            let zero = first == b'0' && dialed.digits >= 9;
            let pairs = groups[1..].iter().all(|group| *group == 2) && dialed.digits >= 8;
            let threes = groups[0] == 3 && groups[1..].iter().all(|group| *group >= 3);
            area || zero
                || pairs && (first == b'0' || dialed.digits == 9)
                || threes && dialed.digits >= 9 && !marked
        }
        [] => false,
    }
}

/// Where a number ends with its extension: "x470", "ext 123".
fn extension(text: &str, end: usize) -> usize {
    let rest = &text[end..];
    let trimmed = rest.trim_start_matches(' ');
    let spaces = rest.len() - trimmed.len();
    let lower = trimmed.get(..10.min(trimmed.len())).unwrap_or_default().to_ascii_lowercase();
    let word =
        ["extension", "ext.", "ext", "x", "durchwahl"].iter().find(|w| lower.starts_with(*w));
    let Some(word) = word.filter(|_| spaces <= 1) else { return end };
    let after = &trimmed[word.len()..];
    let number = after.trim_start_matches(' ');
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=6).contains(&digits) {
        end + spaces + word.len() + (after.len() - number.len()) + digits
    } else {
        end
    }
}

/// Whether a word of digits may begin a telephone number, or a mark before them.
pub(super) fn may_begin(line: &Line<'_, '_>, at: usize) -> bool {
    line.shape(at) == Shape::Digits
        || matches!(line.mark(at), b'+' | b'(')
        || line.shape(at) == Shape::Mixed && line.word(at).contains('x')
}
