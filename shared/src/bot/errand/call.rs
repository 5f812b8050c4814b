//! What is sent for an errand, and what its answer means: as data, for whatever shell sends it.

use super::{Brought, Errand};
use crate::bot::action;
use crate::bot::provider::{self, Failing, Provider, Turn, Wording};
use crate::bot::reply::Bot;
use crate::context::conversation::Speaker;
use crate::context::package::Layers;
use crate::policy::BotPolicy;

/// What is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Call {
    /// A POST of JSON to an address of the workspace's.
    Post {
        /// The address.
        url: String,
        /// The body.
        body: String,
    },
    /// A question to a model of the platform.
    Model {
        /// Which model.
        model: String,
        /// The body.
        body: String,
    },
}

impl Errand {
    /// What is sent for it; nothing where the workspace has taken away meanwhile what would
    /// answer it.
    pub fn call(&self, bot: &Bot<'_>, layers: &Layers) -> Option<Call> {
        let policy = &bot.policy.bot;
        match self {
            Self::Act(request) => {
                Some(Call::Post { url: policy.actions.clone()?, body: request.body() })
            }
            Self::Word { question, article, .. } => {
                let provider = policy.provider.as_ref()?;
                let article = bot.articles.as_slice().iter().find(|it| it.id == *article)?;
                let turns = &layers.conversation.turns;
                let asked = turns.iter().position(|turn| turn.seq == *question)?;
                let before = turns[..asked].iter().map(|turn| match turn.by {
                    Speaker::Visitor => Turn::Visitor(turn.text.reveal()),
                    Speaker::Bot => Turn::Bot(turn.text.reveal()),
                    Speaker::Agent(_) => Turn::Agent(turn.text.reveal()),
                });
                let language = layers.conversation.language.value().unwrap_or(&policy.language);
                let body = provider.body(&Wording {
                    language: language.as_str(),
                    question: turns[asked].text.reveal(),
                    articles: &[(article.question.as_str(), article.answer.as_str())],
                    turns: &before.collect::<Vec<_>>(),
                });
                Some(match provider {
                    Provider::ChatCompletions { url, .. } | Provider::Webhook { url } => {
                        Call::Post { url: url.clone(), body }
                    }
                    Provider::WorkersAi { model } => Call::Model { model: model.clone(), body },
                })
            }
        }
    }

    /// What an answer means. No status is no answer: the time was up or the line was dead.
    pub fn read(&self, policy: &BotPolicy, status: Option<u16>, body: &str) -> Brought {
        match (self, &policy.provider) {
            (Self::Act(_), _) => Brought::Acted(action::read(status, body)),
            (Self::Word { .. }, Some(provider)) => match provider::read(provider, status, body) {
                Ok(text) => Brought::Worded(text),
                Err(failing) => Brought::NotWorded(failing),
            },
            (Self::Word { .. }, None) => Brought::NotWorded(Failing::Unreadable),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bot::action::{Ended, Request};
    use crate::bot::article::ArticleId;
    use crate::bot::demo;
    use crate::bot::index::Index;
    use crate::context::noticed::Noticed;
    use crate::id::Seq;
    use crate::policy::Policy;
    use crate::reading::Thousandths;
    use crate::text::Text;
    use crate::time::Timestamp;
    use crate::wording;

    const URL: &str = "https://shop.example/baton";

    fn policy() -> Policy {
        let mut policy = Policy::standard();
        policy.bot.actions = Some(URL.to_owned());
        policy.bot.provider = Some(Provider::Webhook { url: URL.to_owned() });
        policy
    }

    fn call(policy: &Policy, errand: &Errand) -> Option<Call> {
        let articles = demo::articles();
        let bot = Bot {
            policy,
            articles: &articles,
            index: &Index::of(&articles),
            phrases: &policy.own_phrases(),
            wording: &wording::Wording::standard(),
        };
        let mut layers = Layers::default();
        for (seq, text) in [(1, "Hello"), (2, "How long does shipping take?"), (5, "hurry")] {
            let (seq, text, by) = (Seq::new(seq), Text::new(text), Speaker::Visitor);
            layers.apply(&policy.context, Timestamp::default(), &Noticed::Said { seq, by, text });
        }
        errand.call(&bot, &layers)
    }

    fn word() -> Errand {
        let article = ArticleId("shipping-times".to_owned());
        Errand::Word { question: Seq::new(2), article, sure: Thousandths(900) }
    }

    fn look_up() -> Errand {
        Errand::Act(Request::LookUpOrder { order_number: Text::new("48173") })
    }

    #[test]
    fn bt50_what_is_sent_holds_the_question_its_article_and_what_was_said_before() {
        let Some(Call::Post { url, body }) = call(&policy(), &word()) else { panic!("no call") };
        assert_eq!(url, URL);
        for part in ["How long does shipping take?", "two working days", "Hello"] {
            assert!(body.contains(part), "{part}: {body}");
        }
        assert!(!body.contains("hurry"), "what was said later is no part of it: {body}");
        let Some(Call::Post { body, .. }) = call(&policy(), &look_up()) else { panic!("no call") };
        assert_eq!(body, r#"{"action":"look_up_order","order_number":"48173"}"#);
    }

    #[test]
    fn bt50_what_was_taken_away_meanwhile_is_not_called() {
        let none = Policy::standard();
        assert_eq!((call(&none, &word()), call(&none, &look_up())), (None, None));
    }

    #[test]
    fn bt50_an_answer_is_read_as_the_errand_means_it() {
        let policy = policy().bot;
        let brought = look_up().read(&policy, Some(404), r#"{"ok": false, "said": "no order"}"#);
        let why = Text::new("no order");
        assert_eq!(brought, Brought::Acted(Ended::Failure { why }));
        let brought = word().read(&policy, Some(200), r#"{"text": "Two days."}"#);
        assert_eq!(brought, Brought::Worded(Text::new("Two days.")));
        assert_eq!(word().read(&policy, None, ""), Brought::NotWorded(Failing::TimedOut));
    }
}
