use std::collections::BTreeSet;

use super::*;
use crate::conversation::handoff::{Asker, Trigger, Why};
use crate::id::{ConversationId, Epoch, Language, Seq, Topic, VisitorId};
use crate::policy::demo;
use crate::practice::Purpose;
use crate::routing::matrix::{Authentication, Channel, Facts, Hours, Mood, Situation};
use crate::routing::need::Tier;
use crate::time::Timestamp;

/// A conversation in which a person was asked for once, about something.
fn log(topic: &str, purpose: Purpose) -> Vec<Recorded<Event>> {
    let situation = Situation {
        topic: Topic::new(topic).unwrap(),
        tier: Tier::Standard,
        language: Language::new("en").unwrap(),
        authentication: Authentication::Verified,
        mood: Mood::Calm,
        channel: Channel::Web,
        hours: Hours::Open,
    };
    let facts = Facts {
        conversation: ConversationId::new("c1").unwrap(),
        request: Seq::new(2),
        epoch: Epoch::ZERO,
        account: None,
        sticky: None,
        complexity: 0,
        blocked: BTreeSet::new(),
    };
    let ticket = demo::policy().matrix.route(&situation).ticket(&situation, facts);
    let why = Why { trigger: Trigger::AskedForPerson, evidence: Vec::new() };
    let events = [
        Event::Started { visitor: VisitorId::new("v1").unwrap(), purpose },
        Event::HandoffRequested { by: Asker::Visitor, why, ticket: Box::new(ticket) },
    ];
    let recorded = |(seq, event)| Recorded { seq: Seq::new(seq), at: Timestamp::new(0), event };
    (1..).zip(events).map(recorded).collect()
}

fn counted(logs: &[Vec<Recorded<Event>>]) -> Handoffs {
    let mut handoffs = Handoffs::default();
    for log in logs {
        handoffs.count(log);
    }
    handoffs
}

fn real(topic: &str) -> Vec<Recorded<Event>> {
    log(topic, Purpose::Real)
}

#[test]
fn ha30_the_share_of_each_rule_and_of_the_general_queue_is_known() {
    let handoffs =
        counted(&[real("billing"), real("billing"), real("weather"), real("refund_dispute")]);
    let shares: Vec<_> =
        handoffs.shares().into_iter().map(|(rule, share)| (rule.to_string(), share)).collect();
    let expected = [("billing", 500), ("otherwise", 250), ("refund-dispute", 250)];
    assert_eq!(shares, expected.map(|(rule, share)| (rule.to_owned(), share)));
    assert_eq!((handoffs.all(), handoffs.general()), (4, Some(250)));
}

#[test]
fn ha30_shares_are_rounded_down_and_of_nothing_there_is_none() {
    assert_eq!(counted(&[]).general(), None);
    assert_eq!(counted(&[real("billing")]).general(), Some(0));
    assert_eq!(counted(&[real("a"), real("b"), real("billing")]).general(), Some(666));
}

#[test]
fn px3_ha30_a_practice_moves_no_share() {
    let practice = Purpose::Practice { trainee: crate::id::AgentId::new("nina").unwrap() };
    let with = counted(&[real("billing"), log("weather", practice)]);
    assert_eq!(with, counted(&[real("billing")]));
}
