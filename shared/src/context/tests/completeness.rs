use super::*;
use crate::context::completeness::{Absence, Completeness, Had, Missing, Part};

fn of(noticed: &[Noticed]) -> Completeness {
    Completeness::of(&folded(noticed), &ContextPolicy::standard())
}

#[test]
fn cx14_what_the_topic_needs_and_is_not_known_is_missing() {
    let shipping = intent("shipping_orders", "");
    let missing = |field, because| Missing { field, because };
    let nothing = of(std::slice::from_ref(&shipping));
    assert_eq!(nothing.needed, [Field::OrderNumber, Field::Email, Field::Problem]);
    assert_eq!(nothing.score, Thousandths(0));
    let one = of(&[
        shipping.clone(),
        given(Field::OrderNumber, "48173", Source::Words),
        Noticed::Declined(Field::Problem),
        unavailable(),
    ]);
    assert_eq!(one.score, Thousandths(333));
    assert_eq!(
        one.missing,
        [missing(Field::Email, Absence::Unavailable), missing(Field::Problem, Absence::Declined)]
    );
    let all = of(&[
        shipping,
        given(Field::OrderNumber, "48173", Source::Words),
        given(Field::Problem, "it is late", Source::Words),
        seen(),
    ]);
    assert_eq!((all.score, all.missing.as_slice()), (Thousandths(1000), [].as_slice()));
    // A topic that nobody has described needs what the policy says of all others.
    assert_eq!(of(&[intent("gardening", "")]).needed, [Field::Email, Field::Problem]);
    let mut policy = ContextPolicy::standard();
    policy.needs.insert(topic("gardening"), vec![]);
    let free = Completeness::of(&folded(&[intent("gardening", "")]), &policy);
    assert_eq!(free.score, Thousandths(1000));
}

#[test]
fn cx14_nobody_is_asked_for_what_they_would_not_say_nor_a_third_time() {
    let base = [intent("shipping_orders", "")];
    let ask = |more: &[Noticed]| of(&[&base, more].concat()).may_ask;
    assert_eq!(ask(&[]), [Field::OrderNumber, Field::Email, Field::Problem]);
    let asked = Noticed::Asked(Field::Email);
    assert_eq!(
        ask(std::slice::from_ref(&asked)),
        [Field::OrderNumber, Field::Email, Field::Problem]
    );
    assert_eq!(ask(&[asked.clone(), asked]), [Field::OrderNumber, Field::Problem]);
    assert_eq!(ask(&[Noticed::Declined(Field::OrderNumber)]), [Field::Email, Field::Problem]);
    assert_eq!(ask(&[Noticed::Withheld(Field::Email)]), [Field::OrderNumber, Field::Problem]);
    assert_eq!(ask(&[Noticed::Taken(anna())]), [], "a person is there");
}

#[test]
fn cx15_every_handoff_says_how_each_of_eleven_parts_stands() {
    let nothing = of(&[]);
    assert_eq!(nothing.parts.len(), 11);
    for part in &nothing.parts {
        let wanted = match part.part {
            Part::Messages | Part::Tried => Had::Nothing,
            Part::History
            | Part::Intent
            | Part::Identity
            | Part::AccountOrOrder
            | Part::Ticket
            | Part::Reason
            | Part::Channel
            | Part::Session
            | Part::Urgency => Had::Unknown,
        };
        assert_eq!(part.had, wanted, "{:?}", part.part);
    }
    let story = of(&story());
    for part in &story.parts {
        let wanted = if part.part == Part::Ticket { Had::Unknown } else { Had::Known };
        assert_eq!(part.had, wanted, "{:?}", part.part);
    }
    assert_eq!(of(&[unavailable()]).had(Part::AccountOrOrder), Had::Unavailable);
}

#[test]
fn cx15_an_order_on_its_way_and_its_tickets_are_there_as_data() {
    let package = for_agent(&story());
    let profile = &package.identity.profile;
    let order = &profile.orders.value().unwrap()[0];
    assert_eq!((order.number.reveal(), order.status.reveal()), ("48173", "delayed by two days"));
    assert_eq!(profile.open_tickets.value().unwrap()[0].number.reveal(), "881");
    assert_eq!(profile.earlier_cases.value().unwrap().len(), 1);
    assert_eq!(value(&profile.plan.fact), "Pro, yearly");
    assert_eq!(value(&profile.value), "EUR 18,400");
    assert_eq!(package.routing.first_reply_due.value(), Some(&at(110)));
    assert_eq!(package.routing.basis.value().unwrap().tier, Tier::Vip);
}
