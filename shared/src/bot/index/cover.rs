//! How much of a question an article covers, with all that it asks and answers.

use super::Traits;
use super::view::{Spread, tells_apart};
use crate::reading::terms::Term;

/// The articles, by the terms that are anywhere in them.
#[derive(Debug)]
pub(super) struct Cover {
    terms: Spread,
    /// How much each term tells apart the articles that ask with it, in sixteenths of a bit.
    local: Vec<u16>,
    unseen: u16,
    articles: Vec<u32>,
}

impl Cover {
    pub(super) fn of<'t>(
        asked: impl Iterator<Item = (u32, &'t [Term])>,
        answered: impl Iterator<Item = (u32, &'t [Term])>,
        n_articles: usize,
    ) -> Self {
        let mut entries: Vec<(u32, u32, bool)> = Vec::new();
        for (article, terms) in asked {
            entries.extend(terms.iter().map(|term| (term.id, article, false)));
        }
        for (article, terms) in answered {
            entries.extend(terms.iter().map(|term| (term.id, article, true)));
        }
        // What is asked stands before what is answered, and is what counts.
        entries.sort_unstable();
        entries.dedup_by_key(|(id, article, _)| (*id, *article));
        let mut cover = Self {
            terms: Spread::default(),
            local: Vec::new(),
            unseen: tells_apart(n_articles, 0),
            articles: Vec::with_capacity(entries.len()),
        };
        for group in entries.chunk_by(|one, other| one.0 == other.0) {
            let askers = group.iter().filter(|(_, _, only_answers)| !only_answers).count();
            cover.local.push(tells_apart(n_articles, askers));
            cover.articles.extend(group.iter().map(|(_, article, _)| article));
            cover.terms.push(group[0].0, cover.articles.len());
        }
        cover
    }

    /// Adds how much of a question each article covers to one of its traits.
    pub(super) fn add_to(&self, asked: &[Term], traits: &mut [Traits], at: usize) {
        let mut whole = 0_i64;
        let mut covered = vec![0_i64; traits.len()];
        for term in asked {
            let part = self.terms.part(term.id);
            let local = part.as_ref().map_or(self.unseen, |(number, _)| self.local[*number]);
            let weight = i64::from(local) + i64::from(term.weight);
            whole += weight * weight;
            for article in part.into_iter().flat_map(|(_, part)| &self.articles[part]) {
                covered[*article as usize] += weight * weight;
            }
        }
        for (traits, covered) in traits.iter_mut().zip(covered) {
            let share = covered * 1_000 / whole.max(1);
            traits[at] = i32::try_from(share).unwrap_or(1_000);
        }
    }
}
