//! The articles of one workspace, made ready to be asked. SPEC BT2.

mod cover;
mod view;

use cover::Cover;
use view::{Background, Nearness, View, Wording};

use super::article::{Article, ArticleId, Articles};
use crate::reading::terms::Terms;
use crate::reading::terms::lore::{Lore, Sense};
use crate::reading::words::Words;

/// How many traits an article has in the light of a question.
pub const TRAITS: usize = 10;

/// What can be said of an article in the light of a question, in thousandths: how near its
/// nearest wording is by meanings, pieces and neighbours; how near the middle of its wordings is
/// by the same; how near both are by sense; and how much of the question it covers, by words and
/// by meanings.
pub type Traits = [i32; TRAITS];

/// Articles, made ready to be asked.
#[derive(Debug)]
pub struct Index {
    ids: Vec<ArticleId>,
    /// Which article each wording asks for.
    wordings: Vec<u32>,
    kin: View,
    grams: View,
    pairs: View,
    senses: Vec<Sense>,
    middles: Vec<Sense>,
    stems_covered: Cover,
    kin_covered: Cover,
}

impl Index {
    /// Makes articles ready.
    pub fn of(articles: &Articles) -> Self {
        Self::by(articles.as_slice(), &Lore::shipped())
    }

    /// Makes articles ready by what somebody else knows of terms.
    pub fn by(articles: &[Article], lore: &Lore) -> Self {
        let n_articles = articles.len();
        let mut wordings = Vec::new();
        let mut terms: Vec<Terms> = Vec::new();
        let mut answers: Vec<Terms> = Vec::with_capacity(n_articles);
        for (number, article) in (0..).zip(articles) {
            for wording in article.wordings() {
                wordings.push(number);
                terms.push(Terms::by(&Words::of(wording), lore));
            }
            answers.push(Terms::of_answer(&Words::of(&article.answer), lore));
        }
        let view = |way: fn(&Terms) -> &[_], background| {
            let seen = wordings.iter().zip(&terms);
            let seen =
                seen.map(|(article, terms)| Wording { article: *article, terms: way(terms) });
            View::of(&seen.collect::<Vec<_>>(), n_articles, background)
        };
        let cover = |way: fn(&Terms) -> &[_]| {
            let asked = wordings.iter().copied().zip(terms.iter().map(way));
            let answered = (0..).zip(answers.iter().map(way));
            Cover::of(asked, answered, n_articles)
        };
        let mut first = 0;
        let middles = articles.iter().map(|article| {
            let own = first..first + article.wordings().count();
            first = own.end;
            Sense::middle(terms[own].iter().map(|terms| &terms.sense))
        });
        Self {
            ids: articles.iter().map(|article| article.id.clone()).collect(),
            kin: view(|terms| &terms.kin, Background::Whole),
            grams: view(|terms| &terms.grams, Background::Half),
            pairs: view(|terms| &terms.pairs, Background::Half),
            middles: middles.collect(),
            stems_covered: cover(|terms| &terms.stems),
            kin_covered: cover(|terms| &terms.kin),
            senses: terms.iter().map(|terms| terms.sense.clone()).collect(),
            wordings,
        }
    }

    /// The articles, in the order that they were given in.
    pub fn ids(&self) -> &[ArticleId] {
        &self.ids
    }

    /// What can be said of each article in the light of a question, in their order.
    pub fn traits(&self, asked: &Terms) -> Vec<Traits> {
        let mut traits = vec![[0; TRAITS]; self.ids.len()];
        let views =
            [(&self.kin, &asked.kin), (&self.grams, &asked.grams), (&self.pairs, &asked.pairs)];
        for (number, (view, terms)) in views.into_iter().enumerate() {
            let Nearness { wordings, centers } =
                view.nearness(terms, self.wordings.len(), self.ids.len());
            for (article, near) in self.wordings.iter().zip(wordings) {
                let nearest = &mut traits[*article as usize][number];
                *nearest = (*nearest).max(near.cast_signed());
            }
            for (traits, near) in traits.iter_mut().zip(centers) {
                traits[3 + number] = near.cast_signed();
            }
        }
        for (article, sense) in self.wordings.iter().zip(&self.senses) {
            let nearest = &mut traits[*article as usize][6];
            *nearest = (*nearest).max(asked.sense.nearness(sense));
        }
        for (traits, middle) in traits.iter_mut().zip(&self.middles) {
            traits[7] = asked.sense.nearness(middle);
        }
        self.stems_covered.add_to(&asked.stems, &mut traits, 8);
        self.kin_covered.add_to(&asked.kin, &mut traits, 9);
        traits
    }
}
