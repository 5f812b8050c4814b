//! What a message shows to the triggers.

use super::signals::VisitorTurn;
use crate::id::Seq;
use crate::reading::{Reading, Thousandths};

/// From so many words on a message is long, and from twice as many very long.
const LONG: usize = 60;
/// What a long message, a further question and a further fact add, in points.
const FOR_LENGTH: usize = 2;
const FOR_QUESTION: usize = 2;
const FOR_FACT: usize = 1;
/// So many facts are nothing special.
const USUAL_FACTS: usize = 1;

impl VisitorTurn {
    /// What a message shows, and how much it is like an earlier one.
    pub fn of(reading: &Reading, like: Option<(Seq, Thousandths)>) -> Self {
        Self {
            signs: reading.signs.clone(),
            feeling: Some(reading.mood.feeling),
            topic: Some((reading.subject.0.topic(), reading.subject.1)),
            like,
            points: points(reading),
        }
    }
}

/// How complicated a message is: long, with several questions, or full of facts.
fn points(reading: &Reading) -> u16 {
    let size = reading.size;
    let points = (size.words / LONG).min(2) * FOR_LENGTH
        + size.questions.saturating_sub(1) * FOR_QUESTION
        + reading.entities.len().saturating_sub(USUAL_FACTS) * FOR_FACT;
    u16::try_from(points).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::read;
    use crate::reading::words::Words;

    fn points_of(text: &str) -> u16 {
        VisitorTurn::of(&read(&Words::of(text)), None).points
    }

    #[test]
    fn tr12_length_further_questions_and_further_facts_make_a_message_complicated() {
        assert_eq!(points_of("Where is my order 48173?"), 0);
        assert_eq!(points_of("Where is it? Why so late? Who has it?"), 4);
        let facts = "Order 48173 was paid on 3 March 2026 with $49.00, mail me at ada@example.com";
        assert!(points_of(facts) >= 3, "{}", points_of(facts));
        let long = "and then it happened again ".repeat(30);
        assert_eq!(points_of(&long), 4);
    }
}
