//! What a workspace wrote down for the bot to answer from. SPEC BT1.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// What an article is called within its workspace.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ArticleId(pub String);

/// One question, and what is answered to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// What it is called.
    pub id: ArticleId,
    /// The question, or the title.
    pub question: String,
    /// Other ways to ask it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<String>,
    /// What is answered.
    pub answer: String,
    /// The language that it is written in, as a code of two letters.
    pub language: String,
    /// Where more is to be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// Articles that fit: no two of one name, and each with something to ask and to answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Articles(Vec<Article>);

/// Something about an article that has to be put right.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("article {number}: {fault}")]
pub struct Problem {
    /// Which article, counted from one.
    pub number: usize,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What can be wrong with an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A name has to be letters, digits, `-`, `_` and `.`, and not too many of them.
    #[error("its name has to be 1 to {ID_LIMIT} letters, digits, `-`, `_` or `.`")]
    Id,
    /// Another article before it has the same name.
    #[error("another article has its name")]
    Taken,
    /// Nothing is asked.
    #[error("its question says nothing")]
    NoQuestion,
    /// A question or another way to ask it is longer than anybody asks.
    #[error("a question may have {QUESTION_LIMIT} bytes")]
    LongQuestion,
    /// There are more ways to ask it than are compared.
    #[error("it may have {EXAMPLES_LIMIT} other ways to ask it")]
    ManyExamples,
    /// Nothing is answered.
    #[error("its answer says nothing")]
    NoAnswer,
    /// An answer is longer than a message may be.
    #[error("its answer may have {ANSWER_LIMIT} bytes")]
    LongAnswer,
    /// A language is not written as two small letters.
    #[error("its language has to be a code of two small letters")]
    Language,
    /// A link leads somewhere else than to the web.
    #[error("its link has to begin with https:// or http:// and hold no spaces")]
    Url,
    /// There are more articles than the bot answers from.
    #[error("there may be {ARTICLES_LIMIT} articles")]
    ManyArticles,
}

/// How many letters a name may have.
pub const ID_LIMIT: usize = 100;

/// How many bytes a question may have.
pub const QUESTION_LIMIT: usize = 500;

/// How many other ways to ask a question are compared.
pub const EXAMPLES_LIMIT: usize = 100;

/// How many bytes an answer may have.
pub const ANSWER_LIMIT: usize = 4_000;

/// How many bytes a link may have.
const URL_LIMIT: usize = 2_000;

/// How many articles the bot answers from.
pub const ARTICLES_LIMIT: usize = 1_000;

impl Articles {
    /// Takes the articles that fit, and says what is wrong with the others: one that does not
    /// fit costs nobody the rest.
    pub fn check(articles: Vec<Article>) -> (Self, Vec<Problem>) {
        let mut fitting = Vec::with_capacity(articles.len().min(ARTICLES_LIMIT));
        let mut problems = Vec::new();
        let mut names = BTreeSet::new();
        for (before, article) in articles.into_iter().enumerate() {
            let mut faults = article.faults();
            if names.contains(&article.id) {
                faults.push(Fault::Taken);
            }
            if fitting.len() == ARTICLES_LIMIT {
                faults.push(Fault::ManyArticles);
            }
            if faults.is_empty() {
                names.insert(article.id.clone());
                fitting.push(article);
            }
            problems.extend(faults.into_iter().map(|fault| Problem { number: before + 1, fault }));
        }
        (Self(fitting), problems)
    }

    /// They, in the order that they were given in.
    pub fn as_slice(&self) -> &[Article] {
        &self.0
    }
}

impl Article {
    /// Every way in which it asks its question.
    pub fn wordings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.question).chain(&self.examples).map(String::as_str)
    }

    /// What is wrong with it, seen alone.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut check = |holds: bool, fault| {
            if !holds {
                faults.push(fault);
            }
        };
        let id = self.id.0.as_str();
        let named = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        check(!id.is_empty() && id.len() <= ID_LIMIT && id.bytes().all(named), Fault::Id);
        check(says_something(&self.question), Fault::NoQuestion);
        let short = |question: &str| question.len() <= QUESTION_LIMIT;
        check(self.wordings().all(short), Fault::LongQuestion);
        check(self.examples.len() <= EXAMPLES_LIMIT, Fault::ManyExamples);
        check(!self.answer.trim().is_empty(), Fault::NoAnswer);
        check(self.answer.len() <= ANSWER_LIMIT, Fault::LongAnswer);
        let small = |byte: u8| byte.is_ascii_lowercase();
        check(self.language.len() == 2 && self.language.bytes().all(small), Fault::Language);
        check(self.url.as_deref().is_none_or(leads_to_the_web), Fault::Url);
        faults
    }
}

fn says_something(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

fn leads_to_the_web(url: &str) -> bool {
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let printed = |letter: char| !letter.is_whitespace() && !letter.is_control();
    url.len() <= URL_LIMIT
        && url.chars().all(printed)
        && host.is_some_and(|host| host.starts_with(|first: char| first.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(id: &str) -> Article {
        Article {
            id: ArticleId(id.to_owned()),
            question: "When are you open?".to_owned(),
            examples: vec!["opening hours".to_owned()],
            answer: "From nine to five.".to_owned(),
            language: "en".to_owned(),
            url: Some("https://shop.example/hours".to_owned()),
        }
    }

    fn faults(change: impl FnOnce(&mut Article)) -> Vec<Fault> {
        let mut changed = article("hours");
        change(&mut changed);
        changed.faults()
    }

    #[test]
    fn bt1_an_article_that_does_not_fit_is_left_out_and_says_why() {
        assert_eq!(faults(|_| ()), []);
        assert_eq!(faults(|a| a.id.0 = "two words".into()), [Fault::Id]);
        assert_eq!(faults(|a| a.id.0.clear()), [Fault::Id]);
        assert_eq!(faults(|a| a.question = " ?!".into()), [Fault::NoQuestion]);
        assert_eq!(faults(|a| a.examples.push("x".repeat(501))), [Fault::LongQuestion]);
        assert_eq!(faults(|a| a.examples = vec!["x".into(); 101]), [Fault::ManyExamples]);
        assert_eq!(faults(|a| a.answer = "\n".into()), [Fault::NoAnswer]);
        assert_eq!(faults(|a| a.answer = "x".repeat(4_001)), [Fault::LongAnswer]);
        assert_eq!(faults(|a| a.language = "EN".into()), [Fault::Language]);
        assert_eq!(faults(|a| a.language = "english".into()), [Fault::Language]);
        for url in ["javascript:alert(1)", "https://", "//a.example", "https://a b", "data:x"] {
            assert_eq!(faults(|a| a.url = Some(url.into())), [Fault::Url], "{url}");
        }
        let all = vec![article("a"), article("b c"), article("a"), article("d")];
        let (fitting, problems) = Articles::check(all);
        let names: Vec<&str> = fitting.as_slice().iter().map(|a| a.id.0.as_str()).collect();
        assert_eq!(names, ["a", "d"]);
        let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert!(said[0].starts_with("article 2: its name has to be"), "{said:?}");
        assert_eq!(said[1], "article 3: another article has its name");
    }

    #[test]
    fn bt1_no_more_articles_are_taken_than_the_bot_answers_from() {
        let many = (0..=ARTICLES_LIMIT).map(|number| article(&number.to_string())).collect();
        let (fitting, problems) = Articles::check(many);
        assert_eq!(fitting.as_slice().len(), ARTICLES_LIMIT);
        assert_eq!(problems, [Problem { number: 1_001, fault: Fault::ManyArticles }]);
    }
}
