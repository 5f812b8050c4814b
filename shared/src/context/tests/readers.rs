use super::*;
use crate::context::field::{Entry, Item};
use crate::context::policy::{Handling, Privacy, Shown};

const READERS: [Audience; 6] = [
    Audience::AgentBefore,
    Audience::AgentAfter,
    Audience::Ticket,
    Audience::Slack,
    Audience::Webhook,
    Audience::Visitor,
];

fn to(audience: Audience) -> Package {
    ContextPolicy::standard().given(&folded(&story()), audience)
}

fn with(entry: Entry, privacy: Privacy) -> ContextPolicy {
    let mut policy = ContextPolicy::standard();
    let handling = Handling { privacy, ..policy.handling(entry) };
    match entry {
        Entry::Field(field) => policy.fields.insert(field, handling),
        Entry::Item(item) => policy.items.insert(item, handling),
    };
    policy
}

#[test]
fn cx10_every_reader_gets_the_same_shape() {
    let keys = |package: &Package| {
        let json = serde_json::to_value(package).unwrap();
        let layers =
            ["identity", "conversation", "action", "routing"].map(|layer| json[layer].clone());
        layers.map(|layer| layer.as_object().unwrap().keys().cloned().collect::<Vec<_>>())
    };
    for reader in READERS {
        assert_eq!(keys(&to(reader)), keys(&to(Audience::AgentAfter)), "{reader:?}");
        assert_eq!(Package::read(&to(reader).json()).unwrap(), to(reader));
    }
}

#[test]
fn cx10_who_has_taken_it_reads_all_and_others_what_the_policy_lets_them() {
    let email = |audience| to(audience).identity.profile.email.fact;
    assert_eq!(value(&email(Audience::AgentAfter)), "maria@example.com");
    assert_eq!(value(&email(Audience::Ticket)), "maria@example.com");
    for reader in [Audience::AgentBefore, Audience::Slack, Audience::Webhook] {
        assert!(matches!(email(reader), Fact::Masked(_)), "{reader:?}");
        assert_eq!(value(&email(reader)), "m•••@example.com");
    }
    let notes = |audience| to(audience).identity.profile.notes.is_known();
    assert!(notes(Audience::AgentBefore) && notes(Audience::AgentAfter));
    assert!(![Audience::Ticket, Audience::Slack, Audience::Webhook].into_iter().any(notes));
    // Before accepting an agent reads every message, and all but what is private.
    assert_eq!(to(Audience::AgentBefore).conversation.turns.len(), 3);
    assert!(to(Audience::AgentAfter).kept_back.is_empty());
}

#[test]
fn cx10_the_visitor_is_not_given_what_is_the_workspaces_own() {
    let package = to(Audience::Visitor);
    assert!(!package.action.mood.is_known() && package.action.moods.is_empty());
    assert!(!package.routing.reason.is_known() && !package.conversation.summary.is_known());
    let json = package.json();
    for inside in ["18,400", "Asks for Anna", "vip", "frustrated", "payments", "Sensitive"] {
        assert!(!json.contains(inside), "{inside}");
    }
}

#[test]
fn cx10_each_entry_can_be_kept_from_each_outside_reader() {
    for entry in Entry::all() {
        let package = with(entry, Privacy::Agents).given(&folded(&story()), Audience::Webhook);
        assert!(package.kept_back.contains(&entry), "{entry:?}");
        if let Entry::Field(field) = entry {
            let layers = Layers {
                identity: package.identity.clone(),
                conversation: package.conversation.clone(),
                ..Layers::default()
            };
            assert!(!layers.knows(field), "{entry:?}");
        }
        let reader = Package::read(&package.json()).unwrap();
        assert_eq!(reader, package);
    }
    let kept =
        |item| with(Entry::Item(item), Privacy::Agents).given(&folded(&story()), Audience::Slack);
    assert!(kept(Item::Turns).conversation.turns.is_empty());
    assert!(kept(Item::Trail).conversation.trail.is_empty());
    assert!(kept(Item::Steps).action.steps.is_empty());
    assert!(kept(Item::FailedProofs).identity.failed_proofs.is_empty());
    assert!(!kept(Item::Summary).conversation.summary.is_known());
    assert!(!kept(Item::Next).action.next.is_known());
    assert!(!kept(Item::Route).routing.team.is_known());
}

#[test]
fn cx11_what_is_private_is_hidden_wherever_it_was_said() {
    let mut noticed = story();
    noticed.push(given(Field::Phone, "+1 555 010 9999", Source::Words));
    noticed.push(said(9, Speaker::Visitor, "Call (555) 010-9999, or rather +1-555-010-9999"));
    noticed.push(wanted(Trigger::AskedForPerson, "MARIA@EXAMPLE.COM wants a person"));
    noticed.push(given(Field::Problem, "mail to maria@example.com bounces", Source::Form));
    let policy = ContextPolicy::standard();
    for reader in [Audience::AgentBefore, Audience::Slack, Audience::Webhook, Audience::Visitor] {
        let json = policy.given(&folded(&noticed), reader).json();
        assert!(!json.to_lowercase().contains("maria@example.com"), "{reader:?}: {json}");
        assert!(!json.contains("+1-555-010-9999"), "{reader:?}: {json}");
    }
    let slack = policy.given(&folded(&noticed), Audience::Slack);
    let turns = &slack.conversation.turns;
    assert_eq!(turns[2].text.reveal(), "54192, paid on March 3. Write to •••");
    assert!(value(&slack.conversation.summary).contains("“mail to ••• bounces”"));
}

#[test]
fn cx17_every_entry_that_a_reader_may_see_is_shown_at_once_or_tucked_away() {
    for reader in READERS {
        let package = to(reader);
        for entry in Entry::all() {
            let n_lists = [&package.card.at_once, &package.card.tucked_away]
                .iter()
                .filter(|list| list.contains(&entry))
                .count();
            let sight = ContextPolicy::standard().sight(entry, reader);
            let wanted = usize::from(sight != crate::context::policy::Sight::Nothing);
            assert_eq!(n_lists, wanted, "{reader:?} {entry:?}");
        }
    }
    let at_once = to(Audience::AgentBefore).card.at_once;
    for item in [Item::Tier, Item::OpenTickets, Item::Orders, Item::Consent, Item::Misses] {
        assert!(at_once.contains(&Entry::Item(item)), "{item:?} is needed within the next minute");
    }
    for item in [Item::Summary, Item::Steps, Item::Reason] {
        assert!(at_once.contains(&Entry::Item(item)), "{item:?}");
    }
    assert!(at_once.contains(&Entry::Field(Field::Identity)));
    let tucked = to(Audience::AgentBefore).card.tucked_away;
    assert!(
        tucked.contains(&Entry::Item(Item::Notes)) && tucked.contains(&Entry::Item(Item::Turns))
    );
    let mut policy = ContextPolicy::standard();
    let orders = policy.handling(Entry::Item(Item::Orders));
    policy.items.insert(Item::Orders, Handling { shown: Shown::TuckedAway, ..orders });
    let card = policy.given(&folded(&story()), Audience::AgentBefore).card;
    assert!(card.tucked_away.contains(&Entry::Item(Item::Orders)));
}

#[test]
fn cx10_a_policy_is_read_as_it_was_written() {
    let policy = with(Entry::Field(Field::Name), Privacy::Agents);
    let json = serde_json::to_string(&policy).unwrap();
    assert_eq!(serde_json::from_str::<ContextPolicy>(&json).unwrap(), policy);
    let labels: std::collections::BTreeSet<&str> = Entry::all().map(Entry::label).collect();
    assert_eq!(labels.len(), Entry::all().count(), "each has a label of its own");
}
