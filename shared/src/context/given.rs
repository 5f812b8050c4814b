//! Makes a package out for a reader: the one place that decides how much of it they are given.

use super::brief::Brief;
use super::card::Card;
use super::completeness::Completeness;
use super::field::{Entry, Field, Item};
use super::known::{Fact, Keeper, Known, Slot, Source};
use super::mask::{Hidden, masked};
use super::package::{Layers, Package, VERSION};
use super::policy::{Audience, ContextPolicy, Sight};
use super::{brief, summary, texts};
use crate::text::Text;

impl ContextPolicy {
    /// Makes the package out for a reader. A value that they see in part or not at all is hidden
    /// wherever else it was said. SPEC CX10, CX11.
    pub fn given(&self, layers: &Layers, audience: Audience) -> Package {
        let completeness = Completeness::of(layers, self);
        let mut seen = layers.clone();
        if !seen.action.next.is_known()
            && let Some(next) = brief::next_best(layers, self)
        {
            let at = layers.conversation.last_at.value().copied().unwrap_or_default();
            seen.action.next = Fact::Known(Known::new(next, Source::Rule, at));
        }
        let kept_back: Vec<Entry> =
            Entry::all().filter(|entry| self.sight(*entry, audience) != Sight::Full).collect();
        let hidden = self.hide(&mut seen, audience);
        texts::each_of_layers(&mut seen, &mut |text| hidden.hide(text));
        let brief = Brief::of(&seen, self);
        if self.sight(Entry::Item(Item::Summary), audience) == Sight::Full {
            let at = seen.conversation.last_at.value().copied().unwrap_or_default();
            let summary = Known::new(summary::of(&seen, self), Source::Rule, at);
            seen.conversation.summary = Fact::Known(summary);
        }
        let Layers { identity, conversation, action, routing } = seen;
        Package {
            version: VERSION,
            audience,
            kept_back,
            card: Card::of(self, audience),
            identity,
            conversation,
            action,
            routing,
            brief,
            completeness,
        }
    }

    /// Hides the entries themselves, and gives what must be hidden wherever else it stands.
    fn hide(&self, seen: &mut Layers, audience: Audience) -> Hidden {
        let mut values: Vec<Text> = Vec::new();
        for field in Field::ALL.iter().copied() {
            let sight = self.sight(Entry::Field(field), audience);
            if sight == Sight::Full {
                continue;
            }
            if let Some(slot) = seen.slot_mut(field) {
                values.extend(slot.values().map(|known| known.value.clone()));
                hide_slot(slot, field, sight);
            } else {
                if field == Field::Page {
                    values.extend(seen.conversation.page.value().map(|page| page.url.clone()));
                }
                withhold_field(seen, field);
            }
        }
        for item in Item::ALL.iter().copied() {
            match self.sight(Entry::Item(item), audience) {
                Sight::Full => (),
                Sight::Masked | Sight::Nothing => withhold_item(seen, item),
            }
        }
        Hidden::of(&values)
    }
}

const WITHHELD: Keeper = Keeper::Policy;

fn hide_slot(slot: &mut Slot, field: Field, sight: Sight) {
    match sight {
        Sight::Full => (),
        Sight::Masked => {
            if let Fact::Known(known) = &slot.fact {
                let value = masked(field, &known.value);
                slot.fact = Fact::Masked(Known { value, ..known.clone() });
            }
            for known in slot.others.iter_mut().chain(&mut slot.replaced) {
                known.value = masked(field, &known.value);
            }
        }
        Sight::Nothing => {
            *slot = Slot { fact: Fact::Withheld { by: WITHHELD }, ..Slot::default() };
        }
    }
}

/// Withholds a field that is a fact of a kind of its own: it has no half.
fn withhold_field(seen: &mut Layers, field: Field) {
    let by = WITHHELD;
    if field == Field::Page {
        seen.conversation.page = Fact::Withheld { by };
    } else if field == Field::Language {
        seen.conversation.language = Fact::Withheld { by };
    } else if field == Field::Identity {
        seen.identity.authentication = Fact::Withheld { by };
        seen.identity.proof = Fact::Withheld { by };
    }
}

fn withhold_item(seen: &mut Layers, item: Item) {
    fn withhold<T>(fact: &mut Fact<T>) {
        *fact = Fact::Withheld { by: WITHHELD };
    }
    let Layers { identity, conversation, action, routing } = seen;
    let profile = &mut identity.profile;
    match item {
        Item::Company => withhold(&mut profile.company),
        Item::Tier => withhold(&mut profile.tier),
        Item::Standing => withhold(&mut profile.standing),
        Item::Value => withhold(&mut profile.value),
        Item::CustomerSince => withhold(&mut profile.customer_since),
        Item::Consent => withhold(&mut profile.consent),
        Item::Renewal => withhold(&mut profile.renewal),
        Item::Notes => withhold(&mut profile.notes),
        Item::OpenTickets => withhold(&mut profile.open_tickets),
        Item::EarlierCases => withhold(&mut profile.earlier_cases),
        Item::Orders => withhold(&mut profile.orders),
        Item::FailedProofs => identity.failed_proofs.clear(),
        Item::Turns => conversation.turns.clear(),
        Item::Summary => withhold(&mut conversation.summary),
        Item::Variables => conversation.variables.clear(),
        Item::Trail => conversation.trail.clear(),
        Item::Session => {
            withhold(&mut conversation.began_at);
            withhold(&mut conversation.last_at);
        }
        Item::Channel => withhold(&mut conversation.channel),
        Item::Intent => {
            withhold(&mut action.intent);
            action.earlier_intents.clear();
        }
        Item::Mood => {
            withhold(&mut action.mood);
            action.moods.clear();
        }
        Item::Signs => action.signs.clear(),
        Item::Steps => action.steps.clear(),
        Item::Articles => action.articles.clear(),
        Item::Misses => action.misses.clear(),
        Item::Ticket => withhold(&mut action.ticket),
        Item::DraftTicket => withhold(&mut action.draft_ticket),
        Item::Next => withhold(&mut action.next),
        Item::Route => {
            withhold(&mut routing.team);
            withhold(&mut routing.skill);
            withhold(&mut routing.rule);
            withhold(&mut routing.priority);
            withhold(&mut routing.taken_by);
        }
        Item::FirstReplyDue => withhold(&mut routing.first_reply_due),
        Item::Reason => withhold(&mut routing.reason),
        Item::Basis => withhold(&mut routing.basis),
    }
}
