//! Everything that keeps a policy from working, with the field and what to do about it. SPEC PO.

mod bot;
mod fail_safes;
mod fault;
mod phrases;
mod roster;
mod rules;
mod spans;
mod triggers;

use std::fmt;

use super::Policy;

pub use fault::Fault;

/// Something in a policy that cannot work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyProblem {
    /// The field: `roster.members.ana.cap`.
    pub path: String,
    /// What is wrong with it, and what to do.
    pub fault: Fault,
}

impl fmt::Display for PolicyProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.path, self.fault)?;
        self.fault.fix().map_or(Ok(()), |fix| write!(out, ": {fix}"))
    }
}

impl Policy {
    /// Everything that keeps it from working; nothing where it can.
    pub fn check(&self) -> Vec<PolicyProblem> {
        let mut found = Found::default();
        spans::check(self, &mut found);
        fail_safes::check(&self.fail_safes, &mut found);
        triggers::check(&self.triggers, &mut found);
        bot::check(&self.bot, &mut found);
        phrases::check(self, &mut found);
        rules::check(self, &mut found);
        for (id, calendar) in &self.calendars {
            for problem in calendar.check() {
                found.add(format!("calendars.{id}.{}", problem.path), Fault::Hours(problem.fault));
            }
        }
        roster::check(self, &mut found);
        found.0
    }

    /// Reads what a workspace wrote down, refusing what cannot work.
    pub fn from_json(text: &str) -> Result<Self, Vec<PolicyProblem>> {
        let policy: Self = serde_json::from_str(text).map_err(|error| vec![unreadable(&error)])?;
        let problems = policy.check();
        if problems.is_empty() { Ok(policy) } else { Err(problems) }
    }
}

/// What the reader's error says apart from its words, which repeat what was read.
fn unreadable(error: &serde_json::Error) -> PolicyProblem {
    use serde_json::error::Category;
    let path = format!("line {}, column {}", error.line(), error.column());
    let fault = match error.classify() {
        Category::Data => Fault::NotAPolicy,
        Category::Io | Category::Syntax | Category::Eof => Fault::NotJson,
    };
    PolicyProblem { path, fault }
}

/// The problems found so far.
#[derive(Default)]
struct Found(Vec<PolicyProblem>);

impl Found {
    fn add(&mut self, path: impl Into<String>, fault: Fault) {
        self.0.push(PolicyProblem { path: path.into(), fault });
    }
}

#[cfg(test)]
mod tests;
