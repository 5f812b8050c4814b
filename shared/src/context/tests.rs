use super::action::{Outcome, Quote, StepKind, Tone};
use super::conversation::{Page, PageKind, Speaker};
use super::field::Field;
use super::identity::{Case, Consent, Order, Proof, Standing};
use super::known::{Fact, Source, Unavailability};
use super::noticed::{Noticed, Record};
use super::package::{Layers, Package};
use super::policy::{Audience, ContextPolicy};
use super::routing::{Reason, Routed};
use crate::conversation::handoff::{Asker, Trigger};
use crate::id::{AgentId, ConversationId, Language, RuleId, Seq, Skill, TeamId, Topic};
use crate::reading::{Sign, Thousandths};
use crate::routing::matrix::{Authentication, Channel, Hours, Mood, Situation};
use crate::routing::need::Tier;
use crate::routing::order::Priority;
use crate::text::Text;
use crate::time::Timestamp;

mod completeness;
mod fold;
mod histories;
mod readers;
mod receipts;
mod written;

fn at(seconds: i64) -> Timestamp {
    Timestamp::new(seconds * 1_000)
}

fn text(words: &str) -> Text {
    Text::new(words)
}

fn quote(seq: u32, words: &str) -> Quote {
    Quote { seq: Seq::new(seq), text: text(words) }
}

fn topic(name: &str) -> Topic {
    Topic::new(name).unwrap()
}

fn anna() -> AgentId {
    AgentId::new("anna").unwrap()
}

fn said(seq: u32, by: Speaker, words: &str) -> Noticed {
    Noticed::Said { seq: Seq::new(seq), by, text: text(words) }
}

fn given(field: Field, value: &str, from: Source) -> Noticed {
    Noticed::Given { field, value: text(value), from }
}

fn intent(name: &str, what: &str) -> Noticed {
    let what = (!what.is_empty()).then(|| text(what));
    Noticed::IntentRead { topic: topic(name), what, sure: Thousandths(870) }
}

fn mood(tone: Tone) -> Noticed {
    Noticed::MoodRead { tone, sure: Thousandths(800), shown_by: quote(5, "this is useless") }
}

fn sign(sign: Sign) -> Noticed {
    Noticed::SignRead { sign, shown_by: quote(5, "I am about to cancel") }
}

fn began(seq: u32, kind: StepKind, what: &str) -> Noticed {
    Noticed::StepBegan { asked: Seq::new(seq), kind, what: text(what) }
}

fn worked(seq: u32) -> Noticed {
    let outcome = Outcome::Succeeded { said: text("found"), at: at(40) };
    Noticed::StepEnded { asked: Seq::new(seq), outcome }
}

fn failed(seq: u32) -> Noticed {
    let outcome = Outcome::Failed { why: text("the payment is older than 30 days"), at: at(41) };
    Noticed::StepEnded { asked: Seq::new(seq), outcome }
}

fn wanted(trigger: Trigger, words: &str) -> Noticed {
    let evidence = vec![quote(3, words)];
    Noticed::PersonWanted(Reason { by: Asker::Bot, trigger, evidence })
}

fn record() -> Record {
    let case = |number: &str, title: &str, status: &str| Case {
        number: text(number),
        title: text(title),
        status: text(status),
    };
    Record {
        fields: vec![
            (Field::Name, text("Maria Lind")),
            (Field::Email, text("maria@example.com")),
            (Field::Plan, text("Pro, yearly")),
        ],
        company: Some(text("Lind & Co")),
        tier: Some(Tier::Vip),
        standing: Some(Standing::Paying),
        value: Some(text("EUR 18,400")),
        customer_since: Some(at(-90_000_000)),
        consent: Some(Consent::Given),
        renewal: Some(at(9_000_000)),
        notes: Some(vec![text("Asks for Anna")]),
        open_tickets: Some(vec![case("881", "Wrong address on invoice", "open")]),
        earlier_cases: Some(vec![case("640", "Late parcel", "solved")]),
        orders: Some(vec![Order {
            number: text("48173"),
            status: text("delayed by two days"),
            what: text("Oak table"),
            placed_at: at(-400_000),
        }]),
    }
}

fn seen() -> Noticed {
    Noticed::RecordSeen { from: Source::Crm, record: Box::new(record()) }
}

fn page(url: &str, kind: PageKind) -> Noticed {
    Noticed::Visited(Page { url: text(url), title: text("A page"), kind })
}

fn routed() -> Noticed {
    let basis = Situation {
        topic: topic("refund_dispute"),
        tier: Tier::Vip,
        language: Language::new("en").unwrap(),
        authentication: Authentication::Verified,
        mood: Mood::Upset,
        channel: Channel::Web,
        hours: Hours::Open,
    };
    Noticed::Routed(Box::new(Routed {
        team: TeamId::new("payments").unwrap(),
        skill: Some(Skill::new("billing").unwrap()),
        rule: RuleId::new("billing").unwrap(),
        priority: Priority::High,
        first_reply_due: at(110),
        basis,
    }))
}

fn beginning() -> Noticed {
    let conversation = ConversationId::new("c1").unwrap();
    Noticed::Began { conversation, channel: Channel::Web }
}

/// A whole story: a second charge, a refund flow that failed, and a wish to leave.
fn story() -> Vec<Noticed> {
    vec![
        beginning(),
        page("https://shop.example/orders", PageKind::Account),
        said(1, Speaker::Visitor, "I was charged twice for my March subscription!"),
        given(Field::Problem, "I was charged twice for my March subscription!", Source::Words),
        intent("refund_dispute", "refund after a double charge"),
        said(2, Speaker::Bot, "Which order is it, and what is your address?"),
        Noticed::Asked(Field::OrderNumber),
        said(3, Speaker::Visitor, "54192, paid on March 3. Write to maria@example.com"),
        given(Field::OrderNumber, "54192", Source::Words),
        given(Field::PaymentDate, "March 3", Source::Words),
        given(Field::Email, "maria@example.com", Source::Words),
        seen(),
        Noticed::Proved { how: Proof::EmailCode, of: vec![Field::Email] },
        began(4, StepKind::Lookup, "order status"),
        worked(4),
        began(5, StepKind::Flow, "refund flow"),
        failed(5),
        Noticed::ArticleShown { id: text("a7"), title: text("When refunds are paid") },
        Noticed::Missed(quote(3, "why twice")),
        mood(Tone::Calm),
        mood(Tone::Frustrated),
        sign(Sign::WantsToCancel),
        Noticed::TicketDrafted(super::action::DraftTicket { title: text("Double charge") }),
        wanted(Trigger::Sensitive, "charged twice"),
        routed(),
    ]
}

fn folded(noticed: &[Noticed]) -> Layers {
    folded_by(&ContextPolicy::standard(), noticed)
}

fn folded_by(policy: &ContextPolicy, noticed: &[Noticed]) -> Layers {
    let mut layers = Layers::default();
    for (noticed, second) in noticed.iter().zip(10..) {
        layers.apply(policy, at(second), noticed);
    }
    layers
}

fn for_agent(noticed: &[Noticed]) -> Package {
    ContextPolicy::standard().given(&folded(noticed), Audience::AgentAfter)
}

fn value(fact: &Fact<Text>) -> &str {
    fact.value().map_or("", Text::reveal)
}

fn unavailable() -> Noticed {
    Noticed::RecordUnavailable { from: Source::Crm, why: Unavailability::TimedOut }
}
