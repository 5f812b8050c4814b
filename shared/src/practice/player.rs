//! What a played visitor says next. It follows from what can be seen in the chat: whether an
//! answer came in time, and whether it asks for what was said already.

use std::collections::BTreeSet;

use super::{Detail, Known, Scenario};
use crate::text::Text;
use crate::time::Timestamp;

/// A visitor who is being played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Player {
    scenario: &'static Scenario,
    strain: u8,
    /// The details that the agent knows, by their place in the scenario.
    told: BTreeSet<usize>,
    spoke_at: Timestamp,
    calmer_lines: usize,
    ended: Option<Ending>,
}

/// What a played visitor answers, and why so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reaction {
    /// The words; none once the visitor has left.
    pub says: Option<Text>,
    /// How strained the visitor is from here.
    pub strain: u8,
    /// What was seen.
    pub causes: BTreeSet<Cause>,
    /// How it ended, where it did.
    pub ending: Option<Ending>,
}

/// What is seen in an agent's message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// It came in time and asked for nothing that was said.
    WentWell,
    /// It came later than the visitor waits.
    Late,
    /// It asked for something that was said already.
    AskedAgain,
}

/// How a practice ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ending {
    /// The visitor is content.
    Settled,
    /// The visitor has had enough.
    Gone,
}

impl Player {
    /// A visitor who has just written the opening.
    pub fn begin(scenario: &'static Scenario, at: Timestamp) -> Self {
        let details = scenario.details.iter().enumerate();
        let told = details.filter(|(_, detail)| detail.known == Known::AtOnce);
        Self {
            scenario,
            strain: scenario.strain,
            told: told.map(|(place, _)| place).collect(),
            spoke_at: at,
            calmer_lines: 0,
            ended: None,
        }
    }

    /// Reads a message of the one who practises, and answers.
    pub fn hears(&mut self, at: Timestamp, message: &Text) -> Reaction {
        if self.ended.is_some() {
            return self.reaction(None, BTreeSet::new());
        }
        let asked = self.asked_for(message);
        let (again, fresh): (Vec<_>, Vec<_>) =
            asked.into_iter().partition(|place| self.told.contains(place));
        let causes = self.causes(at, &again);
        self.strain = strained(self.strain, &causes);
        self.told.extend(&fresh);
        self.spoke_at = at;
        self.ended = match self.strain {
            0 => Some(Ending::Settled),
            Scenario::GONE_AT.. => Some(Ending::Gone),
            1.. => None,
        };
        let says = self.words(&causes, &again, &fresh);
        self.reaction(Some(says), causes)
    }

    fn reaction(&self, says: Option<Text>, causes: BTreeSet<Cause>) -> Reaction {
        Reaction { says, strain: self.strain, causes, ending: self.ended }
    }

    fn asked_for(&self, message: &Text) -> Vec<usize> {
        let message = message.reveal().to_lowercase();
        let asks = |detail: &Detail| detail.asked_by.iter().any(|word| message.contains(word));
        let details = self.scenario.details.iter().enumerate();
        let asked = details.filter(|(_, detail)| message.contains('?') && asks(detail));
        asked.map(|(place, _)| place).collect()
    }

    fn causes(&self, at: Timestamp, again: &[usize]) -> BTreeSet<Cause> {
        let late = (at.since(self.spoke_at) > self.scenario.patience).then_some(Cause::Late);
        let again = again.first().map(|_| Cause::AskedAgain);
        let strains: BTreeSet<_> = late.into_iter().chain(again).collect();
        if strains.is_empty() { BTreeSet::from([Cause::WentWell]) } else { strains }
    }

    fn words(&mut self, causes: &BTreeSet<Cause>, again: &[usize], fresh: &[usize]) -> Text {
        match self.ended {
            Some(Ending::Settled) => return Text::new(self.scenario.settled),
            Some(Ending::Gone) => return Text::new(self.scenario.gone),
            None => (),
        }
        let mut parts = Vec::new();
        if causes.contains(&Cause::Late) {
            parts.push(self.scenario.late);
        }
        if causes.contains(&Cause::AskedAgain) {
            parts.push(self.scenario.again);
        }
        let answers =
            again.iter().chain(fresh).filter_map(|place| self.scenario.details.get(*place));
        parts.extend(answers.map(|detail| detail.answer));
        if parts.is_empty() {
            let lines = self.scenario.calmer.iter().cycle();
            parts.extend(lines.skip(self.calmer_lines).take(1));
            self.calmer_lines += 1;
        }
        Text::new(parts.join(" "))
    }
}

fn strained(strain: u8, causes: &BTreeSet<Cause>) -> u8 {
    causes.iter().fold(strain, |strain, cause| match cause {
        Cause::WentWell => strain.saturating_sub(1),
        Cause::Late | Cause::AskedAgain => strain.saturating_add(1),
    })
}
