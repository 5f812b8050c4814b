//! Addresses of people, pages and computers.

use super::lexicon::Sense;
use super::line::Line;
use super::{Claim, EntityKind, Sure, Value};
use crate::reading::Place;
use crate::text::Text;

/// The longest part before the '@', and the longest address of a host.
const LONGEST_NAME: usize = 64;
const LONGEST_HOST: usize = 253;

/// The address that begins at a word, or has its '@' there, and the word after it.
pub(super) fn address(line: &Line<'_, '_>, at: usize) -> Option<(Claim, usize)> {
    let claim = match line.word(at) {
        "@" => email(line, at),
        ":" => ip6(line, at),
        _ => page(line, at).or_else(|| ip4(line, at)).or_else(|| ip6(line, at)),
    }?;
    let after = line.at_byte(at, claim.entity.place.end as usize);
    Some((claim, after))
}

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'%' | b'+' | b'-') || byte > 127
}

fn is_host(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-') || byte > 127
}

/// How far bytes of a kind go from some place on, up to a limit.
fn run(text: &str, start: usize, limit: usize, kind: fn(u8) -> bool) -> &str {
    let bytes = &text.as_bytes()[start.min(text.len())..];
    let length = bytes.iter().take(limit).take_while(|byte| kind(**byte)).count();
    text.get(start..start + length).unwrap_or_default()
}

fn email(line: &Line<'_, '_>, at: usize) -> Option<Claim> {
    let text = line.text();
    let sign = line.start(at);
    let before = text.as_bytes()[..sign].iter().rev().take(LONGEST_NAME + 1);
    let mut start = sign - before.take_while(|byte| is_name(**byte)).count();
    // Words of other scripts run on into the address without a space.
    if let Some(place) = text[start..sign].rfind(|letter: char| !letter.is_ascii()) {
        let latin = |letter: char| letter.is_alphabetic() && letter < '\u{250}';
        let letter = text[start + place..].chars().next().unwrap_or('a');
        if !latin(letter) {
            start += place + letter.len_utf8();
        }
    }
    let name = text.get(start..sign)?;
    let spoiled = name.is_empty() || name.starts_with('.') || name.ends_with('.');
    if spoiled || name.contains("..") || name.len() > LONGEST_NAME {
        return None;
    }
    let end = if text[sign + 1..].starts_with('[') {
        let inner = run(text, sign + 2, 45, |byte| byte != b']' && byte != b' ');
        let closed = text[sign + 2 + inner.len()..].starts_with(']');
        let quad = dotted_quad(inner) == Some(inner.len());
        (closed && quad).then_some(sign + 3 + inner.len())?
    } else {
        let host = run(text, sign + 1, LONGEST_HOST, is_host).trim_end_matches(['.', '-']);
        named_host(host).then_some(sign + 1 + host.len())?
    };
    let place = Place::new(start, end);
    let value = Value::Written(Text::new(place.of(text).to_lowercase()));
    Some(Claim::new(EntityKind::Email, place, value, Sure::Certain))
}

/// Whether it is a host by name: labels with dots between them, of which the last is letters.
fn named_host(host: &str) -> bool {
    let Some((rest, last)) = host.rsplit_once('.') else { return false };
    let letters = last.chars().all(char::is_alphabetic) || last.starts_with("xn--");
    (2..=24).contains(&last.len()) && letters && rest.split('.').all(label)
}

fn label(label: &str) -> bool {
    !label.is_empty() && !label.starts_with('-') && !label.ends_with('-')
}

fn page(line: &Line<'_, '_>, at: usize) -> Option<Claim> {
    let text = line.text();
    let start = line.start(at);
    let (host_start, schemed) = match line.word(at) {
        "http" | "https" | "ftp" | "sftp" | "ws" | "wss"
            if text[line.end(at)..].starts_with("://") =>
        {
            (line.end(at) + 3, true)
        }
        _ => (start, false),
    };
    if !schemed && (line.word(at + 1) != "." && line.word(at + 1) != "-" || glued_before(line, at))
    {
        return None;
    }
    let host = run(text, host_start, LONGEST_HOST, is_host).trim_end_matches(['.', '-']);
    let host_end = host_start + host.len();
    let tail = &text[host_end..];
    let port =
        tail.strip_prefix(':').map_or(0, |port| run(port, 0, 6, |b| b.is_ascii_digit()).len());
    let fits = if schemed {
        named_host(host) || host == "localhost" || dotted_quad(host) == Some(host.len())
    } else {
        !tail.starts_with('@') && !tail.starts_with('_') && bare_host(host, tail)
    };
    if !fits {
        return None;
    }
    let rest_start = if port > 0 { host_end + 1 + port } else { host_end };
    let rest = match text.as_bytes().get(rest_start) {
        Some(b'/' | b'?' | b'#') => run(text, rest_start, 2_048, |byte| {
            byte > b' ' && !matches!(byte, b'"' | b'<' | b'>' | b'|' | b'`')
        }),
        Some(_) | None => "",
    };
    let whole = text.get(start..rest_start + rest.len())?;
    let end = start + trimmed(whole).len();
    let sure = if schemed { Sure::Certain } else { Sure::Said };
    Some(Claim::written(EntityKind::Url, Place::new(start, end), text, sure))
}

/// An address without the marks of the sentence around it.
fn trimmed(mut whole: &str) -> &str {
    loop {
        let marks = ['.', ',', ';', ':', '!', '?', '\'', ']', '}', '*', '\u{2026}', '\u{201d}'];
        let mut shorter = whole.trim_end_matches(marks);
        if shorter.ends_with(')') && !shorter.contains('(') {
            shorter = &shorter[..shorter.len() - 1];
        }
        if shorter.len() == whole.len() {
            return whole;
        }
        whole = shorter;
    }
}

/// Whether a word is glued to what an address may begin with.
fn glued_before(line: &Line<'_, '_>, at: usize) -> bool {
    line.glued(at)
        && matches!(line.word(at - 1), "." | "@" | "/" | "-" | "_" | "+" | "%" | "&" | "=")
}

/// Endings of hosts that no sentence runs into.
const ENDINGS: [&str; 45] = [
    "app", "at", "au", "biz", "br", "ca", "ch", "cloud", "cn", "co", "com", "cz", "de", "dev",
    "dk", "edu", "es", "eu", "fi", "fr", "gov", "gr", "hu", "ie", "info", "io", "jp", "kr", "mx",
    "net", "nl", "nz", "online", "org", "pl", "pt", "ro", "ru", "se", "shop", "site", "store",
    "tech", "uk", "xyz",
];

/// Endings that are words besides, so that "working.is" may be two sentences.
const WORDS: [&str; 18] = [
    "ai", "am", "be", "do", "et", "id", "in", "is", "it", "la", "me", "my", "no", "pm", "so", "to",
    "tv", "us",
];

/// Whether something without a scheme is the address of a page.
fn bare_host(host: &str, tail: &str) -> bool {
    let Some((rest, last)) = host.rsplit_once('.') else { return false };
    if !rest.split('.').all(label) || !host.is_ascii() {
        return false;
    }
    let mut small = [0_u8; 8];
    let Some(small) = small.get_mut(..last.len()) else { return false };
    small.copy_from_slice(last.as_bytes());
    small.make_ascii_lowercase();
    let last = std::str::from_utf8(small).unwrap_or_default();
    let digits = rest.bytes().any(|byte| byte.is_ascii_digit());
    let letters = rest.bytes().any(|byte| byte.is_ascii_alphabetic());
    let clock = !letters && rest.parse::<u8>().is_ok_and(|hour| hour <= 24);
    let deep = rest.contains('.') || tail.starts_with('/');
    let web = rest.len() > 4 && rest[..4].eq_ignore_ascii_case("www.");
    if web {
        return last.len() >= 2 && last.bytes().all(|byte| byte.is_ascii_alphabetic());
    }
    if ENDINGS.binary_search(&last).is_ok() {
        return letters && last != "at" && last != "de" && last != "es" && last != "se"
            || rest.len() > 2 && letters && last != "at" && last != "se"
            || deep && letters;
    }
    if deep && letters && last.len() == 2 && last.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        // A path, or a part that only hosts have: "shop.example.it", "co.za".
        return digits || rest.contains('-') || tail.starts_with('/') || rest.contains(".co");
    }
    let marked = digits || rest.contains('-');
    WORDS.binary_search(&last).is_ok() && marked && !clock && (letters || rest.len() <= 3)
}

/// The length of four numbers with dots between them, if a text begins with that.
fn dotted_quad(text: &str) -> Option<usize> {
    let mut length = 0;
    for part in 0..4 {
        let rest = &text[length..];
        let rest = if part == 0 { rest } else { rest.strip_prefix('.')? };
        length = text.len() - rest.len();
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        rest.get(..digits).filter(|digits| digits.len() <= 3)?.parse::<u8>().ok()?;
        length += digits;
    }
    Some(length)
}

fn ip4(line: &Line<'_, '_>, at: usize) -> Option<Claim> {
    if glued_before(line, at) || line.word(at + 1) != "." {
        return None;
    }
    let text = line.text();
    let start = line.start(at);
    let length = dotted_quad(&text[start..])?;
    let after = &text.as_bytes()[start + length..];
    let goes_on = match after {
        [b'.' | b'-' | b'@', next, ..] => next.is_ascii_alphanumeric(),
        [next, ..] => next.is_ascii_alphanumeric(),
        [] => false,
    };
    if goes_on {
        return None;
    }
    let place = Place::new(start, start + length);
    Some(Claim::written(EntityKind::Ip, place, text, Sure::Certain))
}

/// An address of eight groups, of which some may be left out between two colons.
fn ip6(line: &Line<'_, '_>, at: usize) -> Option<Claim> {
    let text = line.text();
    let start = line.start(at);
    let begins = start == 0 || !text[..start].ends_with(|c: char| c.is_alphanumeric() || c == ':');
    if !begins || line.word(at + 1) != ":" && line.word(at) != ":" {
        return None;
    }
    let written = run(text, start, 40, |byte| byte.is_ascii_hexdigit() || byte == b':');
    let end = start + written.len();
    if text[end..].starts_with(|next: char| next.is_alphanumeric()) {
        return None;
    }
    let mut groups = 0;
    let mut gaps = 0;
    let (head, tail) = written.split_once("::").map_or((written, None), |(a, b)| (a, Some(b)));
    if let Some(tail) = tail {
        gaps = 1;
        groups += count_groups(tail)?;
    }
    groups += count_groups(head)?;
    let whole = if gaps == 1 { groups < 8 } else { groups == 8 };
    // Code is full of "a::b"; digits, or the word for it, tell an address.
    let told = written.bytes().any(|byte| byte.is_ascii_digit())
        || groups == 0 && (at.saturating_sub(24)..at).any(|word| line.word(word).starts_with("ip"));
    let place = Place::new(start, end);
    (whole && told).then(|| Claim::written(EntityKind::Ip, place, text, Sure::Certain))
}

fn count_groups(groups: &str) -> Option<usize> {
    if groups.is_empty() {
        return Some(0);
    }
    groups
        .split(':')
        .try_fold(0, |count, group| ((1..=4).contains(&group.len())).then_some(count + 1))
}

/// Whether a word may begin an address, so that the others are passed over at one look.
pub(super) fn may_begin(line: &Line<'_, '_>, at: usize) -> bool {
    matches!(line.mark(at), b'@' | b':')
        || matches!(line.mark(at + 1), b'.' | b':' | b'-')
            && line.glued(at + 1)
            && line.glued(at + 2)
            && !line.may(at, Sense::Currency.bit())
}
