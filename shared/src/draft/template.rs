//! What agents say after a handoff, prepared by subject: how something is verified, what can be
//! done about it, and what follows. SPEC DR.

use serde::{Deserialize, Serialize};

use crate::reading::Subject;
use crate::text::Text;

/// A prepared answer of three parts. Words in braces are filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Its name in the list.
    pub name: String,
    /// What it is for.
    pub subject: Subject,
    /// How it is made sure what happened.
    pub verification: String,
    /// What can be done about it.
    pub options: String,
    /// What follows, and when.
    pub follow_up: String,
}

/// What a template can be filled with.
pub const PLACES: [&str; 5] = ["visitor", "agent", "team", "order_number", "amount"];

/// Why a template cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TemplateProblem {
    /// One of its parts says nothing.
    #[error("the part `{0}` is empty: write what the agent says there, or use another template")]
    Empty(&'static str),
    /// It names something that cannot be filled in.
    #[error("`{{{0}}}` cannot be filled in: use one of visitor, agent, team, order_number, amount")]
    UnknownPlace(String),
    /// A brace is open.
    #[error("a `{{` has no `}}` after it")]
    OpenBrace,
}

impl Template {
    /// What stands against using it.
    pub fn check(&self) -> Result<(), TemplateProblem> {
        for (name, part) in self.parts() {
            if part.trim().is_empty() {
                return Err(TemplateProblem::Empty(name));
            }
            let mut rest = part;
            while let Some((_, after)) = rest.split_once('{') {
                let (place, after) = after.split_once('}').ok_or(TemplateProblem::OpenBrace)?;
                if !PLACES.contains(&place) {
                    return Err(TemplateProblem::UnknownPlace(place.to_owned()));
                }
                rest = after;
            }
        }
        Ok(())
    }

    /// The text, with what is known filled in. What is not known stays a gap for the agent to
    /// fill, in brackets, and is never made up.
    pub fn fill(&self, known: &[(&str, &str)]) -> Text {
        let mut text = self.parts().map(|(_, part)| part).join("\n\n");
        for place in PLACES {
            let value = known.iter().find(|(name, _)| *name == place).map(|(_, value)| *value);
            let gap = format!("[{}]", place.replace('_', " "));
            text = text.replace(&format!("{{{place}}}"), value.unwrap_or(&gap));
        }
        Text::new(text)
    }

    fn parts(&self) -> [(&'static str, &str); 3] {
        [
            ("verification", &self.verification),
            ("options", &self.options),
            ("follow_up", &self.follow_up),
        ]
    }
}

/// The templates that every workspace has until it writes its own.
pub fn standard() -> Vec<Template> {
    let template =
        |name: &str, subject, verification: &str, options: &str, follow_up: &str| Template {
            name: name.to_owned(),
            subject,
            verification: verification.to_owned(),
            options: options.to_owned(),
            follow_up: follow_up.to_owned(),
        };
    vec![
        template(
            "Charge to look into",
            Subject::RefundDispute,
            "{visitor}, I am comparing the charge of {amount} with our payment records for order {order_number}.",
            "If it was taken in error you choose: back to the card it came from, or as credit on your account.",
            "You get a written confirmation either way, and this conversation stays open until the money is where it belongs.",
        ),
        template(
            "Bill to explain",
            Subject::Billing,
            "{visitor}, I have the bill open and go through it line by line.",
            "I can correct it, split it into parts, or move the day on which it is due.",
            "The corrected bill comes by mail, and the old one is void from then on.",
        ),
        template(
            "Fault to find",
            Subject::Technical,
            "{visitor}, I am trying the same steps here to see what you see.",
            "If it happens here too I pass it to the people who build it; if not, we find the difference together.",
            "I write here as soon as I know which of the two it is.",
        ),
        template(
            "Parcel to trace",
            Subject::ShippingOrders,
            "{visitor}, I am asking the carrier where order {order_number} was scanned last.",
            "If it is lost we send it again or pay it back, as you prefer.",
            "I write here when the carrier has answered.",
        ),
        template(
            "Account to open up",
            Subject::AccountSecurity,
            "{visitor}, I am looking at the latest sign-ins of your account.",
            "I can end all other sessions, send a fresh sign-in link, or both.",
            "Afterwards you get a list of what was changed and when.",
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dr9_every_standard_template_is_in_order_and_has_its_three_parts() {
        for template in standard() {
            template.check().unwrap_or_else(|why| panic!("{}: {why}", template.name));
            let text = template.fill(&[("visitor", "Sarah"), ("order_number", "48173")]);
            assert_eq!(text.reveal().split("\n\n").count(), 3, "{}", template.name);
            assert!(text.reveal().contains("Sarah"), "{}", template.name);
            assert!(!text.reveal().contains('{'), "{}", template.name);
        }
        let gap = standard().remove(0).fill(&[("visitor", "Sarah")]);
        assert!(gap.reveal().contains("[order number]") && gap.reveal().contains("[amount]"));
    }

    #[test]
    fn dr9_a_template_that_cannot_work_is_refused_by_name() {
        let good = standard().remove(0);
        let with = |options: &str| Template { options: options.to_owned(), ..good.clone() };
        assert_eq!(with("  ").check(), Err(TemplateProblem::Empty("options")));
        let unknown = TemplateProblem::UnknownPlace("moon".to_owned());
        assert_eq!(with("To the {moon}").check(), Err(unknown));
        assert_eq!(with("To the {agent").check(), Err(TemplateProblem::OpenBrace));
    }
}
