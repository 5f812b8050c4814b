//! Which articles answer a question, the best first. SPEC BT3.

use super::article::ArticleId;
use super::confidence::{Weights, choice_traits};
use super::index::Index;
use crate::reading::Thousandths;
use crate::reading::terms::Terms;
use crate::reading::words::Words;

/// An article that may answer a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// Which.
    pub article: ArticleId,
    /// How sure it is that it does.
    pub confidence: Thousandths,
}

/// How many articles are ranked.
const RANKED: usize = 5;

/// The articles that may answer a question, the best first; none where none has anything to do
/// with it. One that was shown before is not among them: it did not help. It still counts as a
/// rival, so that the next best is not taken for the answer for want of a better one.
pub fn rank(index: &Index, question: &Words, already_shown: &[ArticleId]) -> Vec<Ranked> {
    rank_by(&Weights::shipped(), index, &Terms::of(question), already_shown)
}

/// The same by other weights, of a question that was taken apart before.
pub fn rank_by(
    weights: &Weights,
    index: &Index,
    question: &Terms,
    already_shown: &[ArticleId],
) -> Vec<Ranked> {
    let traits = index.traits(question);
    let fits: Vec<i64> = traits.iter().map(|traits| weights.fit(traits)).collect();
    let has_to_do = |number: &usize| traits[*number].iter().any(|is| *is > 0);
    let is_fresh = |number: &usize| !already_shown.contains(&index.ids()[*number]);
    let mut order: Vec<usize> = (0..fits.len()).filter(has_to_do).filter(is_fresh).collect();
    // Of two that fit alike the one that was written first comes first.
    order.sort_by_key(|number| (-fits[*number], *number));
    order.truncate(RANKED);
    let mut least = Thousandths(1_000);
    let ranked = order.into_iter().map(|number| {
        least = least.min(weights.confidence(&choice_traits(&fits, &traits, number)));
        Ranked { article: index.ids()[number].clone(), confidence: least }
    });
    ranked.collect()
}

#[cfg(test)]
mod tests;
