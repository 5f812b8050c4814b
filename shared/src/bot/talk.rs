//! Small talk: what needs an answer and no article. SPEC BT.

use std::sync::LazyLock;

use crate::reading::words::Words;
use crate::wire::words;
use crate::wording::Name;

words! {
    /// What kind of small talk it is.
    pub enum SmallTalk {
        /// Whether this is a machine.
        AsksIfBot = "asks_if_bot",
        /// A question of how it is.
        AsksHowItIs = "asks_how_it_is",
        /// Thanks, or that it is settled.
        Thanks = "thanks",
        /// A goodbye.
        Leaves = "leaves",
        /// A greeting.
        Greets = "greets",
    }
}

impl SmallTalk {
    /// The text that answers it.
    pub fn answer(self) -> Name {
        match self {
            Self::Greets => Name::Hello,
            Self::Thanks => Name::Thanks,
            Self::Leaves => Name::Goodbye,
            Self::AsksHowItIs => Name::HowAreYou,
            Self::AsksIfBot => Name::AmBot,
        }
    }
}

/// What each kind is made of, what says yes, no or well, and what may stand beside these.
struct Said {
    phrases: Vec<(SmallTalk, Vec<&'static str>)>,
    confirms: Vec<Vec<&'static str>>,
    beside: Vec<&'static str>,
}

static SAID: LazyLock<Said> = LazyLock::new(|| {
    let mut said = Said { phrases: Vec::new(), confirms: Vec::new(), beside: Vec::new() };
    for line in include_str!("talk/said.txt").lines() {
        let Some((name, phrases)) = line.split_once(": ") else { continue };
        let phrases = phrases.split(", ");
        match SmallTalk::ALL.iter().find(|kind| kind.word() == name) {
            Some(kind) => {
                let phrases = phrases.map(|phrase| (*kind, phrase.split(' ').collect()));
                said.phrases.extend(phrases);
            }
            None if name == "beside" => said.beside.extend(phrases),
            None if name == "confirms" => {
                said.confirms.extend(phrases.map(|phrase| phrase.split(' ').collect::<Vec<_>>()));
            }
            None => (),
        }
    }
    said
});

/// The small talk that a message is, if it is nothing but that. A greeting before a matter is no
/// small talk: the matter is answered.
pub fn small_talk(words: &Words<'_>) -> Option<SmallTalk> {
    let phrases = SAID.phrases.iter().map(|(kind, phrase)| (*kind, phrase.as_slice()));
    nothing_but(words, phrases)
}

/// Whether a message asks for nothing: it is small talk, or says yes, no or well. To say either
/// twice is no question that comes again.
pub fn asks_nothing(words: &Words<'_>) -> bool {
    let talk = SAID.phrases.iter().map(|(_, phrase)| phrase.as_slice());
    let confirms = SAID.confirms.iter().map(Vec::as_slice);
    nothing_but(words, talk.chain(confirms).map(|phrase| ((), phrase))).is_some()
}

/// The first of these phrases that a message has, where nothing else is in it but what may stand
/// beside them.
fn nothing_but<'p, K>(
    words: &Words<'_>,
    phrases: impl Iterator<Item = (K, &'p [&'static str])>,
) -> Option<K> {
    let is_letters = |word: &&str| word.chars().any(char::is_alphanumeric) || *word == "-";
    let said: Vec<&str> = words.iter().map(|(_, word)| word).filter(is_letters).collect();
    let mut left = vec![true; said.len()];
    let mut found = None;
    for (kind, phrase) in phrases {
        let mut kind = Some(kind);
        for at in 0..said.len().saturating_sub(phrase.len() - 1) {
            if said[at..].starts_with(phrase) {
                found = found.or_else(|| kind.take());
                left[at..at + phrase.len()].fill(false);
            }
        }
    }
    let rest = said.iter().zip(&left).filter(|(_, left)| **left).map(|(word, _)| word);
    let is_all = rest.into_iter().all(|word| SAID.beside.contains(word) || *word == "-");
    found.filter(|_| is_all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn talk(text: &str) -> Option<SmallTalk> {
        small_talk(&Words::of(text))
    }

    #[test]
    fn bt24_every_line_of_the_list_names_a_kind() {
        let lines = include_str!("talk/said.txt").lines().filter(|line| !line.starts_with('#'));
        for line in lines {
            let name = line.split_once(": ").map(|(name, _)| name);
            let known = SmallTalk::ALL.iter().any(|kind| Some(kind.word()) == name);
            assert!(known || ["beside", "confirms"].map(Some).contains(&name), "{line}");
        }
        for kind in SmallTalk::ALL {
            assert!(SAID.phrases.iter().any(|(it, _)| it == kind), "{kind:?} is made of nothing");
        }
    }

    #[test]
    fn bt24_small_talk_is_answered_in_seven_languages() {
        use SmallTalk::{AsksHowItIs, AsksIfBot, Greets, Leaves, Thanks};
        for (kind, texts) in [
            (Greets, ["Hi there!", "Guten Tag", "¡Hola!", "Bonjour", "Olá", "Buongiorno", "Hoi"]),
            (
                Thanks,
                [
                    "Thank you so much!!",
                    "vielen Dank",
                    "Gracias",
                    "merci",
                    "Obrigada",
                    "grazie",
                    "Dank je wel",
                ],
            ),
            (
                Leaves,
                [
                    "ok bye",
                    "Auf Wiedersehen",
                    "adiós",
                    "au revoir",
                    "tchau",
                    "arrivederci",
                    "tot ziens",
                ],
            ),
            (
                AsksHowItIs,
                [
                    "hey, how are you?",
                    "Wie geht's?",
                    "¿qué tal?",
                    "ça va ?",
                    "tudo bem?",
                    "come va?",
                    "hoe gaat het?",
                ],
            ),
            (
                AsksIfBot,
                [
                    "Are you a bot?",
                    "bist du ein Mensch?",
                    "¿Eres un robot?",
                    "Êtes-vous un robot ?",
                    "Você é um robô?",
                    "sei una persona?",
                    "ben je een mens?",
                ],
            ),
        ] {
            for text in texts {
                assert_eq!(talk(text), Some(kind), "{text}");
            }
        }
    }

    #[test]
    fn tr7_small_talk_and_a_mere_yes_or_no_ask_for_nothing() {
        let nothing = |text: &&str| asks_nothing(&Words::of(text));
        let talk =
            ["Hi", "Hello there!", "ok thanks", "Yes please", "no", "Ja, danke", "sí", "OK!"];
        assert_eq!(talk.iter().filter(|text| !nothing(text)).collect::<Vec<_>>(), [&""; 0]);
        let asks = ["help", "refund", "Hi, where is my order?", "no refund yet", "48173", "?"];
        assert_eq!(asks.iter().filter(|text| nothing(text)).collect::<Vec<_>>(), [&""; 0]);
    }

    #[test]
    fn bt24_whoever_greets_and_says_what_it_is_about_is_answered_about_that() {
        for text in [
            "Hi, where is my order?",
            "thanks but it still does not work",
            "hello I was charged twice",
            "bye bye to my money then",
            "how are you going to fix this",
            "who are you to charge me twice",
            "",
            "?",
        ] {
            assert_eq!(talk(text), None, "{text}");
        }
    }
}
