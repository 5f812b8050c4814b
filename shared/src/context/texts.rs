//! Every text of people's in a package, so that what must not be read is found wherever it
//! stands. A field that is added does not compile until it is named here.

use super::action::{
    Action, Article, DraftTicket, Intent, Miss, MoodReading, Outcome, Quote, SignSeen, Step,
    TicketSeen,
};
use super::conversation::{Collected, Conversation, Page, Turn, Visit};
use super::identity::{Case, FailedProof, Identity, Order, Profile};
use super::known::{Fact, Known, Slot};
use super::package::Layers;
use super::routing::{Reason, Routing};
use crate::text::Text;

/// Shows every text of the layers to a visitor function.
pub(super) fn each_of_layers(layers: &mut Layers, show: &mut impl FnMut(&mut Text)) {
    let Layers { identity, conversation, action, routing } = layers;
    each_of_identity(identity, show);
    each_of_conversation(conversation, show);
    each_of_action(action, show);
    each_of_routing(routing, show);
}

fn each_of_identity(identity: &mut Identity, show: &mut impl FnMut(&mut Text)) {
    let Identity { authentication: _, proof: _, failed_proofs, profile } = identity;
    for FailedProof { how: _, why, at: _ } in failed_proofs {
        show(why);
    }
    let Profile {
        name,
        email,
        phone,
        account,
        plan,
        company,
        tier: _,
        standing: _,
        value,
        customer_since: _,
        consent: _,
        renewal: _,
        notes,
        open_tickets,
        earlier_cases,
        orders,
    } = profile;
    for slot in [name, email, phone, account, plan] {
        each_of_slot(slot, show);
    }
    for fact in [company, value] {
        inside(fact, show);
    }
    inside(notes, &mut |notes| notes.iter_mut().for_each(&mut *show));
    for cases in [open_tickets, earlier_cases] {
        inside(cases, &mut |cases| {
            for Case { number, title, status } in cases {
                [number, title, status].into_iter().for_each(&mut *show);
            }
        });
    }
    inside(orders, &mut |orders| {
        for Order { number, status, what, placed_at: _ } in orders {
            [number, status, what].into_iter().for_each(&mut *show);
        }
    });
}

fn each_of_conversation(conversation: &mut Conversation, show: &mut impl FnMut(&mut Text)) {
    let Conversation {
        id: _,
        channel: _,
        language: _,
        began_at: _,
        last_at: _,
        summary,
        collected,
        asked: _,
        variables,
        page,
        trail,
        turns,
    } = conversation;
    inside(summary, show);
    let Collected {
        order_number,
        invoice_number,
        transaction,
        amount,
        payment_date,
        error_code,
        url,
        product,
        device,
        problem,
        steps_tried,
    } = collected;
    for slot in [
        order_number,
        invoice_number,
        transaction,
        amount,
        payment_date,
        error_code,
        url,
        product,
        device,
        problem,
        steps_tried,
    ] {
        each_of_slot(slot, show);
    }
    for Known { value, from: _, at: _ } in variables.values_mut() {
        show(value);
    }
    inside(page, &mut |page| each_of_page(page, show));
    for Visit { page, at: _ } in trail {
        each_of_page(page, show);
    }
    for Turn { seq: _, by: _, at: _, silence: _, text } in turns {
        show(text);
    }
}

fn each_of_page(Page { url, title, kind: _ }: &mut Page, show: &mut impl FnMut(&mut Text)) {
    show(url);
    show(title);
}

fn each_of_action(action: &mut Action, show: &mut impl FnMut(&mut Text)) {
    let Action {
        intent,
        earlier_intents,
        mood: _,
        moods,
        signs,
        steps,
        articles,
        misses,
        ticket,
        draft_ticket,
        next,
    } = action;
    inside(intent, &mut |intent| each_of_intent(intent, show));
    for Known { value, from: _, at: _ } in earlier_intents {
        each_of_intent(value, show);
    }
    for MoodReading { tone: _, sure: _, shown_by: Quote { seq: _, text }, at: _ } in moods {
        show(text);
    }
    for SignSeen { sign: _, shown_by: Quote { seq: _, text }, at: _ } in signs {
        show(text);
    }
    for Step { asked: _, kind: _, what, at: _, outcome } in steps {
        show(what);
        match outcome {
            Outcome::Succeeded { said: text, at: _ } | Outcome::Failed { why: text, at: _ } => {
                show(text);
            }
            Outcome::Pending | Outcome::Unavailable { why: _, at: _ } => (),
        }
    }
    for Article { id, title, at: _ } in articles {
        show(id);
        show(title);
    }
    for Miss { question: Quote { seq: _, text }, at: _ } in misses {
        show(text);
    }
    inside(ticket, &mut |TicketSeen { system: _, number, status }| {
        show(number);
        show(status);
    });
    inside(draft_ticket, &mut |DraftTicket { title }| show(title));
    inside(next, show);
}

fn each_of_intent(intent: &mut Intent, show: &mut impl FnMut(&mut Text)) {
    let Intent { topic: _, what, sure: _, standing: _ } = intent;
    what.iter_mut().for_each(show);
}

fn each_of_routing(routing: &mut Routing, show: &mut impl FnMut(&mut Text)) {
    let Routing {
        reason,
        team: _,
        skill: _,
        rule: _,
        priority: _,
        first_reply_due: _,
        basis: _,
        taken_by: _,
    } = routing;
    inside(reason, &mut |Reason { by: _, trigger: _, evidence }| {
        for Quote { seq: _, text } in evidence {
            show(text);
        }
    });
}

fn each_of_slot(slot: &mut Slot, show: &mut impl FnMut(&mut Text)) {
    let Slot { fact, others, replaced } = slot;
    inside(fact, show);
    for Known { value, from: _, at: _ } in others.iter_mut().chain(replaced) {
        show(value);
    }
}

fn inside<T>(fact: &mut Fact<T>, show: &mut impl FnMut(&mut T)) {
    match fact {
        Fact::Known(known) | Fact::Masked(known) => show(&mut known.value),
        Fact::Unknown | Fact::Unavailable { .. } | Fact::Withheld { .. } => (),
    }
}
