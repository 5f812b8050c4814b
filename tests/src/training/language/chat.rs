//! What people write in chats all the time, which texts that models are made of seldom hold.

/// A line for each language, written for this: its code, and what is said.
const SAID: &str = include_str!("chat.txt");

/// What is said in a language all the time.
pub(super) fn said(code: &str) -> Vec<&'static str> {
    let mut lines = SAID.lines().filter_map(|line| line.split_once(": "));
    let of_code = lines.find(|(of, _)| *of == code);
    of_code.map_or(Vec::new(), |(_, said)| said.split(", ").collect())
}
