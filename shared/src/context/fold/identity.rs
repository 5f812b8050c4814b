//! Folds proofs and records into the layer of identity.

use crate::context::field::{Field, Item};
use crate::context::identity::{FailedProof, Proof, Verification};
use crate::context::known::{Fact, Known, LookedUp, Source, Unavailability};
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
        for fact in self.said_by(from) {
            fact.answered(from);
        }
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
        for fact in self.said_by(from) {
            fact.miss(why, from, at);
        }
    }

    /// What an outside system is asked for.
    fn said_by(&mut self, source: Source) -> Vec<&mut dyn LookedUp> {
        let of = &mut self.identity.profile;
        match source {
            Source::Crm => vec![
                &mut of.name.fact,
                &mut of.email.fact,
                &mut of.phone.fact,
                &mut of.account.fact,
                &mut of.plan.fact,
                &mut of.company,
                &mut of.tier,
                &mut of.standing,
                &mut of.value,
                &mut of.customer_since,
                &mut of.consent,
                &mut of.renewal,
                &mut of.notes,
                &mut of.earlier_cases,
            ],
            Source::Shop => vec![&mut of.orders],
            Source::Ticketing => {
                vec![&mut of.open_tickets, &mut of.earlier_cases, &mut self.action.ticket]
            }
            Source::Words
            | Source::Bot
            | Source::Rule
            | Source::Site
            | Source::Form
            | Source::Agent
            | Source::Visitor => Vec::new(),
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
