//! Cuts what a client lacks into pages, so that even a slow line gets one through between pings.

use baton_shared::conversation::Event;
use baton_shared::conversation::event::Turn;
use baton_shared::id::Seq;
use baton_shared::machine::Recorded;

use super::log;
use crate::error::Error;
use crate::store::Store;

/// How many events a page has at most.
const EVENTS: usize = 200;
/// How long the text of a page is at most, in bytes; a single event may be longer.
const BYTES: usize = 64 * 1024;
/// What surrounds an event in a frame, beyond what is stored of it.
const AROUND: usize = 112;
/// How many turns are read at once.
const TURNS: u32 = 64;

/// Sends every event after a certain one that its audience is told of, a page at a time, each
/// with the one before it that the audience was told of.
pub(super) fn send_after(
    store: &Store,
    seq: Seq,
    is_told: impl Fn(&Recorded<Event>) -> bool,
    mut send: impl FnMut(Seq, &[Recorded<Event>]),
) -> Result<(), Error> {
    let mut page = Page::default();
    let (mut before, mut read) = (seq, seq);
    loop {
        let begun = read;
        for recorded in log::after(store, begun, TURNS)?.iter().flat_map(Turn::recorded) {
            if recorded.seq <= begun {
                continue;
            }
            read = recorded.seq;
            if !is_told(&recorded) {
                continue;
            }
            if let Some(full) = page.push(recorded) {
                send(before, &full);
                before = full.last().map_or(before, |last| last.seq);
            }
        }
        if read == begun {
            if !page.events.is_empty() {
                send(before, &page.events);
            }
            return Ok(());
        }
    }
}

#[derive(Default)]
struct Page {
    events: Vec<Recorded<Event>>,
    bytes: usize,
}

impl Page {
    /// Takes an event. Where it finds no room it begins another page, and gives the full one.
    fn push(&mut self, recorded: Recorded<Event>) -> Option<Vec<Recorded<Event>>> {
        let text = serde_json::to_vec(&recorded.event).map_or(0, |text| text.len());
        let bytes = text + AROUND;
        let full = self.events.len() == EVENTS || self.bytes + bytes > BYTES;
        let cut = (full && !self.events.is_empty()).then(|| std::mem::take(self).events);
        self.bytes += bytes;
        self.events.push(recorded);
        cut
    }
}

#[cfg(test)]
mod tests {
    use super::super::audience::{Agents, Audience, Visitors};
    use super::*;
    use baton_shared::id::{AgentId, ClientId};
    use baton_shared::protocol::AgentCard;
    use baton_shared::text::Text;
    use baton_shared::time::Timestamp;

    const AT: Timestamp = Timestamp::new(1_700_000_000_000);

    fn said(place: u32, text: &str) -> Recorded<Event> {
        let (cid, text) = (ClientId::new(format!("c{place}")).unwrap(), Text::new(text));
        let event = if place.is_multiple_of(2) {
            Event::VisitorSaid { cid, text }
        } else {
            let agent = AgentCard { id: AgentId::mint([1, 2]), name: "Ada".into() };
            Event::AgentSaid { cid, agent, text, closes_at: AT }
        };
        Recorded { seq: Seq::new(place), at: AT, event }
    }

    fn filled(text: &str) -> Vec<Recorded<Event>> {
        let mut page = Page::default();
        let full = (1..).find_map(|place| page.push(said(place, text))).expect("it fills");
        assert_eq!(page.events.len(), 1, "the next page begins with what found no room");
        full
    }

    fn longest_frame(events: &[Recorded<Event>]) -> usize {
        let visitors = serde_json::to_string(&Visitors::events(Seq::ZERO, events)).unwrap();
        let agents = serde_json::to_string(&Agents::events(Seq::ZERO, events)).unwrap();
        visitors.len().max(agents.len())
    }

    #[test]
    fn a_page_has_at_most_200_events_and_a_frame_of_it_64_kib() {
        assert_eq!(filled("Yes").len(), 200);
        for text in ["Yes", &"x".repeat(300), &"\n\"".repeat(2_000), &"é".repeat(4_096)] {
            let page = filled(text);
            let length = longest_frame(&page);
            assert!(length <= BYTES + 64, "{} events in {length} bytes", page.len());
        }
    }

    #[test]
    fn a_page_is_not_cut_long_before_it_is_full() {
        assert_eq!(filled(&"x".repeat(8 * 1_024)).len(), 7);
    }

    #[test]
    fn the_largest_event_has_a_page_of_its_own_and_is_not_left_out() {
        let escaped = "\u{1}".repeat(8 * 1_024);
        assert_eq!(filled(&escaped).len(), 1);
        let huge = "x".repeat(BYTES);
        assert_eq!(filled(&huge).len(), 1);
    }
}
