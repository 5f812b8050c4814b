//! A conversation asks for a person again while the desk is still busy with the first time.

use super::{Office, agent, conversation, member, names, team, ticket};
use crate::desk::command::{Availability, Command, Rejection, Target, Withdrawal};
use crate::desk::effect::Effect;
use crate::desk::event::{Event, Inbox};
use crate::id::{ConversationId, Epoch, Seq};
use crate::link::mail::{ToConversation, ToDesk};
use crate::machine::Machine;
use crate::routing::need::Ticket;

fn asked_again(id: &str) -> Ticket {
    Ticket { request: Seq::new(9), ..ticket(id) }
}

fn request_of(office: &Office, id: &str) -> Seq {
    office.desk.ticket(&conversation(id)).unwrap().ticket.request
}

#[test]
fn dk8_what_waits_or_is_offered_waits_anew_for_a_later_request() {
    let mut office = Office::staffed([("ann", member().capped(1))]);
    office.enqueue(ticket("c1"));
    let mut first = ticket("c2");
    first.blocked.insert(agent("zoe"));
    office.enqueue(first);
    for (id, became) in [
        ("c2", vec!["withdrawn", "queued"]),
        ("c1", vec!["offer_ended", "withdrawn", "queued", "offered"]),
    ] {
        let turn = office.ask(Command::Enqueue { ticket: asked_again(id) }).unwrap();
        assert_eq!(names(&turn), became, "{id}");
        assert!(
            turn.iter().any(|event| matches!(
                event,
                Event::Withdrawn { because: Withdrawal::AskedAnew, .. }
            )),
            "{turn:?}"
        );
        assert_eq!(request_of(&office, id), Seq::new(9));
    }
    let blocked = &office.desk.ticket(&conversation("c2")).unwrap().ticket.blocked;
    assert_eq!(*blocked, [agent("zoe")].into(), "who must not get it is not forgotten");
    assert_eq!(office.load("ann").1, 1, "what was kept free for the first is given back");
    let again = office.ask(Command::Enqueue { ticket: asked_again("c2") });
    assert_eq!(again, Err(Rejection::AlreadyHere));
}

#[test]
fn dk8_ha25_whoever_is_owned_by_then_keeps_their_owner_and_is_told_of_the_later_request() {
    let mut office = Office::staffed([("ann", member()), ("bob", member())]);
    office.give(ticket("c1"));
    let epoch = office.desk.ticket(&conversation("c1")).unwrap().epoch;
    let turn = office.ask(Command::Enqueue { ticket: asked_again("c1") }).unwrap();
    assert_eq!(names(&turn), ["request_renewed"]);
    assert_eq!(office.owner("c1"), Some("ann"));
    let to = Target::Agent(agent("bob"));
    let ticket = asked_again("c1");
    let agent = agent("ann");
    let handed = Command::Transfer { conversation: conversation("c1"), agent, epoch, to, ticket };
    office.ask(handed).unwrap();
    let offered = office.log.last().unwrap();
    let told = office.desk.react(offered);
    let request = told.iter().find_map(|effect| match effect {
        Effect::ToConversation(_, ToConversation::Offered { request, .. }) => Some(*request),
        _ => None,
    });
    assert_eq!(request, Some(Seq::new(9)));
    // Asked anew once more, while Bob is being asked.
    let later = Ticket { request: Seq::new(12), ..asked_again("c1") };
    office.enqueue(later);
    office.accept("c1");
    assert_eq!((office.owner("c1"), request_of(&office, "c1")), (Some("bob"), Seq::new(12)));
}

#[test]
fn dk3_no_epoch_comes_twice_though_the_conversation_was_forgotten_meanwhile() {
    let mut office = Office::staffed([("ann", member())]);
    office.give(ticket("c1"));
    let first = office.desk.ticket(&conversation("c1")).unwrap().epoch;
    office.release("c1");
    // The conversation asks again by mail that it wrote before it heard of its owner.
    office.enqueue(Ticket { epoch: Epoch::ZERO, ..asked_again("c1") });
    let second = office.desk.offer(&conversation("c1")).unwrap().epoch;
    assert!(second > first, "{second:?} after {first:?}");
}

#[test]
fn dk16_a_team_that_the_desk_does_not_know_has_nobody_there() {
    let mut office = Office::staffed([("ann", member())]);
    let mut lost = ticket("c1");
    lost.need.team = team("elsewhere");
    let turn = office.enqueue(lost);
    assert!(
        matches!(&turn[..], [Event::SentToInbox { because: Inbox::NobodyThere, .. }]),
        "{turn:?}"
    );
}

#[test]
fn lk1_mail_is_about_the_conversation_that_sent_it() {
    let sender = ConversationId::new("c1").unwrap();
    let mail = ToDesk::Enqueue { ticket: ticket("c2") };
    let Command::Enqueue { ticket } = mail.command(sender.clone()) else { panic!() };
    assert_eq!(ticket.conversation, sender);
}

#[test]
fn dk10_another_window_of_somebody_who_is_there_changes_nothing_about_them() {
    let mut office = Office::staffed([("ann", member())]);
    office.turn_busy("ann");
    office.ask(Command::SignIn { agent: agent("ann") }).unwrap();
    let availability = |office: &Office| office.desk.agent(&agent("ann")).unwrap().availability;
    assert_eq!(availability(&office), Availability::Busy);
    office.ask(Command::SignOut { agent: agent("ann") }).unwrap();
    office.ask(Command::SignIn { agent: agent("ann") }).unwrap();
    assert_eq!(availability(&office), Availability::Available, "whoever comes gets offers");
}
