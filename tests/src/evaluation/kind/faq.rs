//! Which articles answer a question.

use std::collections::BTreeMap;

use baton_shared::bot::answer::rank;
use baton_shared::bot::article::{Article, ArticleId, Articles};
use baton_shared::bot::index::Index;
use baton_shared::reading::words::Words;

use super::{Kind, Predictor};
use crate::evaluation::knowledge::{self, Knowledge};
use crate::evaluation::measure::Measure;
use crate::evaluation::prediction::{Answer, Prediction};
use crate::evaluation::row::{Fault, Row};

pub(super) const KIND: Kind = Kind {
    name: "faq",
    measure: Measure::Faq,
    begin: |knowledge: &Knowledge| {
        let bases = knowledge.bases().map(|(base, articles)| (base.to_owned(), index(articles)));
        Box::new(Bot { indices: bases.collect() })
    },
};

/// A workspace for each knowledge base.
struct Bot {
    indices: BTreeMap<String, Index>,
}

impl Predictor for Bot {
    fn predict(&self, row: &Row) -> Result<Prediction, Fault> {
        let base = row.text("kb")?;
        let index = self.indices.get(base).ok_or_else(|| Fault::NoKnowledge(base.to_owned()))?;
        let ranked = rank(index, &Words::of(row.text("text")?), &[]);
        let sure = ranked.first().map_or(0, |best| best.confidence.0);
        let articles = ranked.into_iter().map(|ranked| ranked.article.0).collect();
        Ok(Prediction::sure(Answer::Articles(articles), f64::from(sure)))
    }
}

fn index(articles: &[knowledge::Article]) -> Index {
    let article = |article: &knowledge::Article| Article {
        id: ArticleId(article.doc_id.clone()),
        question: article.question.clone(),
        examples: article.examples.clone(),
        // Some bases have questions alone; what is shown is no part of what is ranked.
        answer: if article.answer.is_empty() {
            article.question.clone()
        } else {
            article.answer.clone()
        },
        language: "en".to_owned(),
        url: None,
    };
    let (fitting, _unfit) = Articles::check(articles.iter().map(article).collect());
    Index::of(&fitting)
}
