//! The lines of a thread as they are drawn: days, who speaks, and where a group begins.

use baton_shared::id::{ClientId, Seq};
use baton_shared::protocol::agent::AgentFact;
use baton_shared::text::Text;
use baton_shared::time::{Span, Timestamp};

use super::calendar::{Day, Zone};
use super::thread::Thread;
use crate::texts;

/// After this long a silence the same speaker is named again.
const GROUP_WITHIN: Span = Span::seconds(300);

/// Who speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Voice {
    /// The visitor.
    Visitor,
    /// The agent at this console.
    Me,
    /// Another agent.
    Colleague(String),
}

/// What somebody said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    /// Who.
    pub(crate) voice: Voice,
    /// The words.
    pub(crate) text: Text,
    /// When it was stored; nothing before that.
    pub(crate) at: Option<Timestamp>,
    /// Whether it begins a group, so that it says who speaks.
    pub(crate) leads: bool,
    /// This agent's own id for it.
    pub(crate) cid: Option<ClientId>,
}

/// One line of a thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// A day begins.
    Day(String),
    /// What follows was not seen before.
    Unseen,
    /// Somebody said something.
    Said(Seq, Said),
    /// Something happened.
    Happened(Seq, String, Timestamp),
}

impl Line {
    /// What tells this line from the others. A message of this agent keeps its key when it gets
    /// its place, so that it is neither drawn nor read out twice.
    pub(crate) fn key(&self) -> String {
        match self {
            Self::Day(name) => format!("day {name}"),
            Self::Unseen => "unseen".to_owned(),
            Self::Said(seq, said) => match &said.cid {
                Some(cid) => format!("{cid} {}", said.leads),
                None => format!("{} {}", seq.number(), said.leads),
            },
            Self::Happened(seq, ..) => seq.number().to_string(),
        }
    }
}

/// The lines of a thread. `seen` is the last event that was seen when it was opened.
pub(crate) fn lines(thread: &Thread, zone: Zone, today: Day, seen: Seq) -> Vec<Line> {
    let mut drawn = Drawn { lines: Vec::new(), zone, today, day: None, speaker: None };
    let mut unseen_marked = seen == Seq::ZERO;
    for event in thread.events() {
        drawn.day(event.at);
        match &event.fact {
            AgentFact::Started { .. } => {
                drawn.happened(event.seq, texts::STARTED.to_owned(), event.at);
            }
            AgentFact::VisitorSaid { text } => {
                if !unseen_marked && event.seq > seen {
                    unseen_marked = true;
                    drawn.unseen();
                }
                drawn.said(event.seq, Voice::Visitor, text, event.at, None);
            }
            AgentFact::AgentSaid { agent, cid, text } => {
                let (voice, cid) = if thread.is_me(&agent.id) {
                    (Voice::Me, Some(cid))
                } else {
                    (Voice::Colleague(agent.name.clone()), None)
                };
                drawn.said(event.seq, voice, text, event.at, cid);
            }
            AgentFact::Closed { agent } => {
                let by = agent.as_ref().map(|agent| (agent.name.as_str(), thread.is_me(&agent.id)));
                drawn.happened(event.seq, texts::closed_by(by), event.at);
            }
            AgentFact::Reopened {} => {
                drawn.happened(event.seq, texts::REOPENED.to_owned(), event.at);
            }
        }
    }
    for written in thread.written() {
        drawn.day(written.at);
        drawn.written(&written.cid, &written.text, written.at);
    }
    drawn.lines
}

struct Drawn {
    lines: Vec<Line>,
    zone: Zone,
    today: Day,
    day: Option<Day>,
    speaker: Option<(Voice, Timestamp)>,
}

impl Drawn {
    fn day(&mut self, at: Timestamp) {
        // Two clocks that differ do not make a day begin twice.
        let day = self.zone.day(at);
        if self.day.is_none_or(|before| day > before) {
            self.day = Some(day);
            self.speaker = None;
            self.lines.push(Line::Day(day.name(self.today)));
        }
    }

    fn unseen(&mut self) {
        self.speaker = None;
        self.lines.push(Line::Unseen);
    }

    fn happened(&mut self, seq: Seq, what: String, at: Timestamp) {
        self.speaker = None;
        self.lines.push(Line::Happened(seq, what, at));
    }

    fn said(&mut self, seq: Seq, voice: Voice, text: &Text, at: Timestamp, cid: Option<&ClientId>) {
        let leads = self.speak(&voice, at);
        let said = Said { voice, text: text.clone(), at: Some(at), leads, cid: cid.cloned() };
        self.lines.push(Line::Said(seq, said));
    }

    fn written(&mut self, cid: &ClientId, text: &Text, at: Timestamp) {
        let voice = Voice::Me;
        let leads = self.speak(&voice, at);
        let said = Said { voice, text: text.clone(), at: None, leads, cid: Some(cid.clone()) };
        self.lines.push(Line::Said(Seq::ZERO, said));
    }

    /// Notes who speaks, and says whether that begins a group.
    fn speak(&mut self, voice: &Voice, at: Timestamp) -> bool {
        let leads = match &self.speaker {
            Some((speaker, last)) => speaker != voice || at.since(*last) > GROUP_WITHIN,
            None => true,
        };
        self.speaker = Some((voice.clone(), at));
        leads
    }
}

#[cfg(test)]
mod tests {
    use baton_shared::protocol::agent::{AgentEvent, ToAgent};
    use baton_shared::session::{Command, Delivery, Received, Unsent};

    use super::*;
    use crate::model::thread::tests::{agent, card, cid, fold, started, thread, visitor};

    const UTC: Zone = Zone(|_| 0);

    fn draw(thread: &Thread, seen: u32) -> Vec<Line> {
        lines(thread, UTC, UTC.day(Timestamp::new(0)), Seq::new(seen))
    }

    /// The lines as a person would tell them; a name stands only where a group begins.
    fn told(lines: &[Line]) -> Vec<String> {
        lines
            .iter()
            .map(|line| match line {
                Line::Day(name) => format!("-- {name}"),
                Line::Unseen => "-- new".to_owned(),
                Line::Happened(_, what, _) => format!("({what})"),
                Line::Said(_, Said { voice, text, leads, .. }) => {
                    let name = match voice {
                        Voice::Visitor => "visitor",
                        Voice::Me => "me",
                        Voice::Colleague(name) => name,
                    };
                    let name = if *leads { name } else { "…" };
                    format!("{name}: {}", text.reveal())
                }
            })
            .collect()
    }

    #[test]
    fn a_speaker_is_named_once_for_a_group() {
        let thread = thread(vec![
            started(),
            visitor("Hello"),
            visitor("Anyone?"),
            agent("me", "m1", "Yes"),
            agent("other", "o1", "Me too"),
        ]);
        let expected = [
            "-- Today",
            "(The conversation began)",
            "visitor: Hello",
            "…: Anyone?",
            "me: Yes",
            "Mara: Me too",
        ];
        assert_eq!(told(&draw(&thread, 0)), expected);
    }

    #[test]
    fn a_long_silence_and_a_day_begin_a_group() {
        let mut thread = thread(vec![started(), visitor("one")]);
        for (seq, at) in [(3, 400_000), (4, 86_400_000)] {
            let event =
                AgentEvent { seq: Seq::new(seq), at: Timestamp::new(at), fact: visitor("more") };
            let after = Seq::new(seq - 1);
            thread.receive(
                &ToAgent::Events { after, events: vec![event] },
                Received::Fresh { after },
            );
        }
        let shown = told(&lines(&thread, UTC, UTC.day(Timestamp::new(86_400_000)), Seq::ZERO));
        let expected = [
            "-- Yesterday",
            "(The conversation began)",
            "visitor: one",
            "visitor: more",
            "-- Today",
            "visitor: more",
        ];
        assert_eq!(shown, expected);
    }

    #[test]
    fn what_was_not_seen_when_it_was_opened_is_marked_once() {
        let thread = thread(vec![
            started(),
            visitor("a"),
            agent("me", "m1", "b"),
            visitor("c"),
            visitor("d"),
        ]);
        let shown = told(&draw(&thread, 3));
        assert_eq!(shown[4..], ["-- new", "visitor: c", "…: d"]);
        assert!(!told(&draw(&thread, 5)).contains(&"-- new".to_owned()));
        assert!(!told(&draw(&thread, 0)).contains(&"-- new".to_owned()));
    }

    #[test]
    fn a_close_and_a_reopening_say_who_did_it() {
        let thread = thread(vec![
            started(),
            visitor("a"),
            AgentFact::Closed { agent: Some(card("me", "Mara")) },
            AgentFact::Reopened {},
            AgentFact::Closed { agent: Some(card("x", "Jo")) },
        ]);
        let shown = told(&draw(&thread, 0));
        assert_eq!(
            shown[3..],
            [
                "(You closed the conversation)",
                "(The visitor wrote again)",
                "(Jo closed the conversation)"
            ]
        );
    }

    #[test]
    fn a_message_keeps_its_key_when_it_gets_its_place() {
        let mut thread = thread(vec![started(), visitor("a")]);
        let draft = Command::Say(Text::new("b"));
        let unsent = Unsent { cid: cid("m1"), draft, delivery: Delivery::Waiting };
        thread.reconcile(Timestamp::new(2_500), &[unsent]);
        let before = draw(&thread, 0).last().map(Line::key);
        fold(&mut thread, 2, vec![agent("me", "m1", "b")]);
        assert_eq!(draw(&thread, 0).last().map(Line::key), before);
        assert_eq!(before.as_deref(), Some("m1 true"));
    }

    #[test]
    fn a_clock_that_runs_behind_begins_no_day_again() {
        let mut thread = thread(vec![started(), visitor("a")]);
        let draft = Command::Say(Text::new("b"));
        let unsent = Unsent { cid: cid("m1"), draft, delivery: Delivery::Waiting };
        thread.reconcile(Timestamp::new(-1), &[unsent]);
        let shown = told(&draw(&thread, 0));
        assert_eq!(shown, ["-- Today", "(The conversation began)", "visitor: a", "me: b"]);
    }

    #[test]
    fn no_two_lines_have_the_same_key() {
        let thread = thread(vec![
            started(),
            visitor("a"),
            visitor("a"),
            agent("me", "m1", "b"),
            AgentFact::Closed { agent: None },
        ]);
        let mut keys: Vec<_> = draw(&thread, 2).iter().map(Line::key).collect();
        let count = keys.len();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), count);
    }
}
