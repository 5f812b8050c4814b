//! Which form of a word goes with a number, as far as whole numbers below a million need.

/// Forms of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Of one, where the language says so.
    One,
    /// Of any other number.
    Other,
}

/// The form that a language uses for a number.
pub(super) fn form(language: &str, count: u32) -> Form {
    let one = match language {
        // In these none is singular as well.
        "fr" | "pt" => count <= 1,
        _ => count == 1,
    };
    if one { Form::One } else { Form::Other }
}
