use super::*;
use crate::conversation::handoff::{Asker, Trigger, Why};
use crate::conversation::transfer::{Reason, TransferNote};
use crate::desk::command::{CapRule, Target};
use crate::desk::event::OfferEnd;
use crate::id::{AgentId, Epoch, Seq, VisitorId};
use crate::link::mail::TransferEnd;
use crate::practice::Purpose;
use crate::protocol::AgentCard;
use crate::routing::need::{self, Ticket};
use crate::text::Text;
use crate::time::Timestamp;

fn agent(id: &str) -> AgentId {
    AgentId::new(id).unwrap()
}

fn ticket() -> Box<Ticket> {
    Box::new(Ticket { request: Seq::new(2), ..need::fixture::ticket("c1") })
}

fn asks(reason: Reason, to: Target) -> Event {
    let text = || Text::new("text");
    let note = TransferNote { problem: text(), tried: text(), why: text(), what_next: text() };
    let (agent, epoch) = (agent("nina"), Epoch::new(1));
    Event::TransferAsked { agent, epoch, to, reason, note, ticket: ticket(), bounces: 0 }
}

fn to_omar(reason: Reason) -> Event {
    asks(reason, Target::Agent(agent("omar")))
}

fn has_it(acquired: Acquired, bounces: u8) -> Event {
    let agent = AgentCard { id: agent("omar"), name: "Omar".to_owned() };
    let (epoch, from, observes_until) = (Epoch::new(2), None, None);
    Event::Assigned { agent, epoch, acquired, from, bounces, observes_until }
}

fn transferred(bounces: u8) -> Event {
    has_it(Acquired::Transferred(agent("nina")), bounces)
}

fn by_hand() -> Event {
    has_it(Acquired::ByHand(agent("sam"), CapRule::Holds), 0)
}

fn requeued(because: Requeue) -> Event {
    Event::Requeued { epoch: Epoch::new(2), because, line_due: Timestamp::new(0) }
}

fn came_to_nothing() -> Event {
    let because = TransferEnd::Offer(OfferEnd::Missed);
    Event::TransferEnded { because, alternatives: Vec::new() }
}

fn counted(purpose: Purpose, events: Vec<Event>) -> Transfers {
    let started = Event::Started { visitor: VisitorId::new("v1").unwrap(), purpose };
    let why = Why { trigger: Trigger::AskedForPerson, evidence: Vec::new() };
    let requested = Event::HandoffRequested { by: Asker::Visitor, why, ticket: ticket() };
    let recorded = |(seq, event)| Recorded { seq: Seq::new(seq), at: Timestamp::new(0), event };
    let log: Vec<_> =
        (1..).zip([started, requested].into_iter().chain(events)).map(recorded).collect();
    let mut transfers = Transfers::default();
    transfers.count(&log);
    transfers
}

fn real(events: Vec<Event>) -> Transfers {
    counted(Purpose::Real, events)
}

fn outcomes(asked: u32, accepted: u32, bounced: u32) -> Outcomes {
    Outcomes { asked, accepted, bounced }
}

#[test]
fn ha31_each_reason_has_a_count_of_its_own_and_its_words_have_none() {
    let other = |words| Reason::Other(Text::new(words));
    let transfers = real(vec![
        to_omar(Reason::Permissions),
        transferred(0),
        to_omar(Reason::Expertise),
        came_to_nothing(),
        to_omar(Reason::Expertise),
        transferred(1),
        to_omar(Reason::ExecutiveApproval),
        transferred(2),
        to_omar(other("I leave at noon.")),
        transferred(0),
        to_omar(other("My shift is over.")),
    ]);
    assert_eq!(transfers.on(Ground::Permissions), outcomes(1, 1, 0));
    assert_eq!(transfers.on(Ground::Expertise), outcomes(2, 1, 1));
    assert_eq!(transfers.on(Ground::ExecutiveApproval), outcomes(1, 1, 1));
    assert_eq!(transfers.on(Ground::Other), outcomes(2, 1, 0));
    assert_eq!(transfers.asked(), 6);
}

#[test]
fn ha31_what_was_given_back_is_accepted_by_whoever_takes_it_next() {
    let gives_back = || asks(Reason::Permissions, Target::Queue);
    for takes in [has_it(Acquired::Accepted, 0), by_hand()] {
        let given = vec![gives_back(), requeued(Requeue::GivenBack), takes];
        assert_eq!(real(given).on(Ground::Permissions), outcomes(1, 1, 0));
    }
    let inbox = Event::Withdrawn { because: crate::desk::command::Withdrawal::VisitorLeft };
    let left =
        vec![gives_back(), requeued(Requeue::GivenBack), inbox, has_it(Acquired::Accepted, 0)];
    assert_eq!(real(left).on(Ground::Permissions), outcomes(1, 0, 0));
}

#[test]
fn ha31_a_transfer_that_was_overtaken_was_accepted_by_nobody() {
    let lost = vec![requeued(Requeue::OwnerLost), has_it(Acquired::Accepted, 0)];
    for instead in [vec![by_hand()], lost, vec![came_to_nothing(), by_hand()]] {
        let events = [to_omar(Reason::Expertise)].into_iter().chain(instead).collect();
        assert_eq!(real(events).on(Ground::Expertise), outcomes(1, 0, 0));
    }
}

#[test]
fn px3_ha31_a_practice_moves_no_count_of_transfers() {
    let practice = Purpose::Practice { trainee: agent("nina") };
    let transfers = counted(practice, vec![to_omar(Reason::Permissions), transferred(1)]);
    assert_eq!(transfers, Transfers::default());
}
