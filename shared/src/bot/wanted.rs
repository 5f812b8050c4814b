//! Which fact the bot asks for next. One at a time, none that was declined, none for ever.
//! SPEC BT.

use std::collections::BTreeMap;

use crate::context::field::Field;

/// So often one fact is asked for; whoever does not answer it then does not want to.
pub const MOST_TRIES: u8 = 2;

/// What became of the facts that were asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked(BTreeMap<Field, Tries>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tries {
    Made(u8),
    Declined,
}

impl Asked {
    /// It was asked for.
    pub fn ask(&mut self, field: Field) {
        let made = match self.0.get(&field) {
            Some(Tries::Made(made)) => made.saturating_add(1),
            Some(Tries::Declined) => return,
            None => 1,
        };
        self.0.insert(field, Tries::Made(made));
    }

    /// The visitor would not say.
    pub fn decline(&mut self, field: Field) {
        self.0.insert(field, Tries::Declined);
    }

    /// Whether it may be asked for.
    pub fn may_ask(&self, field: Field) -> bool {
        match self.0.get(&field) {
            Some(Tries::Made(made)) => *made < MOST_TRIES,
            Some(Tries::Declined) => false,
            None => true,
        }
    }

    /// What to ask for next of what is missing, in the order in which it is missed.
    pub fn next(&self, missing: impl IntoIterator<Item = Field>) -> Option<Field> {
        missing.into_iter().find(|field| self.may_ask(*field))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bt14_a_fact_is_asked_for_twice_at_most_and_never_once_declined() {
        let missing = [Field::OrderNumber, Field::Email];
        let mut asked = Asked::default();
        assert_eq!(asked.next(missing), Some(Field::OrderNumber));
        asked.ask(Field::OrderNumber);
        assert_eq!(asked.next(missing), Some(Field::OrderNumber), "once more");
        asked.ask(Field::OrderNumber);
        assert_eq!(asked.next(missing), Some(Field::Email));
        asked.decline(Field::Email);
        asked.ask(Field::Email);
        assert_eq!(asked.next(missing), None);
    }
}
