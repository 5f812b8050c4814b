//! What keeps the bot from working with what it was given.

use std::collections::BTreeSet;

use super::{Fault, Found};
use crate::bot::provider::{Provider, may_be_called};
use crate::policy::BotPolicy;
use crate::wording::Wording;

pub(super) fn check(policy: &BotPolicy, found: &mut Found) {
    let mut names = BTreeSet::new();
    for flow in &policy.flows {
        let path = format!("bot.flows.{}", flow.id);
        if !names.insert(&flow.id) {
            found.add(path.clone(), Fault::DoubleFlow(flow.id.clone()));
        }
        for problem in flow.check() {
            found.add(path.clone(), Fault::Flow(problem));
        }
    }
    if policy.actions.as_deref().is_some_and(|url| !may_be_called(url)) {
        found.add("bot.actions", Fault::NotAnAddress);
    }
    if let Some(Err(problem)) = policy.provider.as_ref().map(Provider::check) {
        found.add("bot.provider", Fault::Provider(problem));
    }
    for problem in Wording::with(policy.texts.clone()).err().unwrap_or_default() {
        let path = format!("bot.texts.{}.{}", problem.language, problem.name);
        found.add(path, Fault::Text(problem.fault));
    }
}
