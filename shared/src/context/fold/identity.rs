//! Folds proofs and records into the layer of identity.

use crate::context::field::{Field, Item};
use crate::context::identity::{FailedProof, Proof, Verification};
use crate::context::known::{Fact, Known, Source, Unavailability};
use crate::context::noticed::Record;
use crate::context::package::Layers;
use crate::context::policy::ContextPolicy;
use crate::routing::matrix::Authentication;
use crate::time::Timestamp;

impl Layers {
    pub(super) fn no_longer_proved(&mut self, field: Field) {
        if let Fact::Known(proof) = &mut self.identity.proof {
            proof.value.of.retain(|proved| *proved != field);
        }
    }

    pub(super) fn proved(&mut self, how: Proof, of: Vec<Field>, at: Timestamp) {
        let from = match how {
            Proof::SignedIn => Source::Site,
            Proof::EmailCode | Proof::PhoneCode | Proof::Knowledge => Source::Bot,
            Proof::Agent => Source::Agent,
        };
        let mut all = self.identity.proof.value().map_or_else(Vec::new, |proof| proof.of.clone());
        for field in of {
            if !all.contains(&field) && self.knows(field) {
                all.push(field);
            }
        }
        let proof = Verification { how, of: all };
        self.identity.proof = Fact::Known(Known::new(proof, from, at));
        let verified = Known::new(Authentication::Verified, from, at);
        self.identity.authentication = Fact::Known(verified);
    }

    pub(super) fn record(
        &mut self,
        policy: &ContextPolicy,
        from: Source,
        record: Record,
        at: Timestamp,
    ) {
        for (field, value) in record.fields {
            self.given(policy, field, Known::new(value, from, at));
        }
        let keeps = |item| policy.stores_item(item);
        let (of, by) = (&mut self.identity.profile, (from, at));
        learn(&mut of.company, record.company, keeps(Item::Company), by);
        learn(&mut of.tier, record.tier, keeps(Item::Tier), by);
        learn(&mut of.standing, record.standing, keeps(Item::Standing), by);
        learn(&mut of.value, record.value, keeps(Item::Value), by);
        learn(&mut of.customer_since, record.customer_since, keeps(Item::CustomerSince), by);
        learn(&mut of.consent, record.consent, keeps(Item::Consent), by);
        learn(&mut of.renewal, record.renewal, keeps(Item::Renewal), by);
        learn(&mut of.notes, record.notes, keeps(Item::Notes), by);
        learn(&mut of.open_tickets, record.open_tickets, keeps(Item::OpenTickets), by);
        learn(&mut of.earlier_cases, record.earlier_cases, keeps(Item::EarlierCases), by);
        learn(&mut of.orders, record.orders, keeps(Item::Orders), by);
    }

    /// What this system would have said is unavailable, unless it is known already. SPEC CX3.
    pub(super) fn no_record(&mut self, from: Source, why: Unavailability, at: Timestamp) {
        let of = &mut self.identity.profile;
        match from {
            Source::Crm => {
                for slot in [&mut of.name, &mut of.email, &mut of.phone, &mut of.account] {
                    slot.fact.miss(why, from, at);
                }
                of.plan.fact.miss(why, from, at);
                of.company.miss(why, from, at);
                of.tier.miss(why, from, at);
                of.standing.miss(why, from, at);
                of.value.miss(why, from, at);
                of.customer_since.miss(why, from, at);
                of.consent.miss(why, from, at);
                of.renewal.miss(why, from, at);
                of.notes.miss(why, from, at);
                of.earlier_cases.miss(why, from, at);
            }
            Source::Shop => of.orders.miss(why, from, at),
            Source::Ticketing => {
                of.open_tickets.miss(why, from, at);
                of.earlier_cases.miss(why, from, at);
                self.action.ticket.miss(why, from, at);
            }
            Source::Words
            | Source::Bot
            | Source::Rule
            | Source::Site
            | Source::Form
            | Source::Agent
            | Source::Visitor => (),
        }
    }

    pub(super) fn proof_failed(&mut self, policy: &ContextPolicy, proof: FailedProof) {
        let at = proof.at;
        if policy.stores_item(Item::FailedProofs) {
            self.identity.failed_proofs.push(proof);
        }
        if !self.identity.is_proved() {
            let failed = Known::new(Authentication::Failed, Source::Bot, at);
            self.identity.authentication = Fact::Known(failed);
        }
    }
}

fn learn<T>(fact: &mut Fact<T>, value: Option<T>, stored: bool, (from, at): (Source, Timestamp)) {
    if let Some(value) = value.filter(|_| stored) {
        fact.learn(Known::new(value, from, at));
    }
}
