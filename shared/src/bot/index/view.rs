//! One way of seeing every wording of every article, turned around: which wordings have a term.

use crate::reading::terms::Term;

/// How long the weights of every wording are together.
const LENGTH: u64 = 4_096;

/// The wordings of all articles, by the terms that they have.
#[derive(Debug)]
pub(super) struct View {
    terms: Spread,
    /// How much each term tells apart the articles, in sixteenths of a bit.
    local: Vec<u16>,
    /// The same of a term that no article has.
    unseen: u16,
    background: Background,
    /// Which wordings have a term, and how much of them it is.
    wordings: Vec<(u32, u16)>,
    centers: Spread,
    /// Which articles have a term in the middle of their wordings, and how much of it it is.
    articles: Vec<(u32, u16)>,
}

/// How much a term's rarity among all that is asked counts beside its rarity among the articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Background {
    /// As much.
    Whole,
    /// Half as much.
    Half,
}

/// Ids in order, each with the end of its part of a list.
#[derive(Debug, Default)]
pub(super) struct Spread {
    ids: Vec<u32>,
    ends: Vec<u32>,
}

/// One wording of an article.
pub(super) struct Wording<'t> {
    pub(super) article: u32,
    pub(super) terms: &'t [Term],
}

/// How near a question is to everything: wordings, and middles of articles.
pub(super) struct Nearness {
    pub(super) wordings: Vec<u32>,
    pub(super) centers: Vec<u32>,
}

impl View {
    pub(super) fn of(wordings: &[Wording], n_articles: usize, background: Background) -> Self {
        // A term's number before its wording's, in one number: most of the work is to sort them.
        let n_entries = wordings.iter().map(|wording| wording.terms.len()).sum();
        let mut entries: Vec<(u64, u16)> = Vec::with_capacity(n_entries);
        for (number, wording) in (0_u64..).zip(wordings) {
            let entry = |term: &Term| (u64::from(term.id) << 32 | number, term.weight);
            entries.extend(wording.terms.iter().map(entry));
        }
        entries.sort_unstable_by_key(|(key, _)| *key);
        let id_of = |(key, _): &(u64, u16)| (key >> 32) as u32;
        let wording_of =
            |(key, _): &(u64, u16)| u32::try_from(key & u64::from(u32::MAX)).unwrap_or(u32::MAX);
        let article_of = |wording: u32| wordings[wording as usize].article;
        let mut terms = Spread::default();
        let mut local = Vec::new();
        let mut list = Vec::with_capacity(entries.len());
        for group in entries.chunk_by(|one, other| id_of(one) == id_of(other)) {
            let own = |entry: &(u64, u16)| article_of(wording_of(entry));
            let holders = group.chunk_by(|one, other| own(one) == own(other));
            let tells = tells_apart(n_articles, holders.count());
            local.push(tells);
            for entry in group {
                list.push((wording_of(entry), background.weight(tells, entry.1)));
            }
            terms.push(id_of(&group[0]), list.len());
        }
        let wordings_list = normalized(list, wordings.len());
        let (centers, articles) = middles(&terms, &wordings_list, &article_of, n_articles);
        let unseen = tells_apart(n_articles, 0);
        Self { terms, local, unseen, background, wordings: wordings_list, centers, articles }
    }

    /// How near a question is to each wording and each article, in thousandths.
    pub(super) fn nearness(
        &self,
        asked: &[Term],
        n_wordings: usize,
        n_articles: usize,
    ) -> Nearness {
        let mut nearness = Nearness { wordings: vec![0; n_wordings], centers: vec![0; n_articles] };
        let weights: Vec<u16> = asked.iter().map(|term| self.weight(*term)).collect();
        let squares: u64 = weights.iter().map(|weight| u64::from(*weight).pow(2)).sum();
        let length = squares.isqrt().max(1);
        for (term, weight) in asked.iter().zip(weights) {
            let share = u32::try_from(u64::from(weight) * LENGTH / length).unwrap_or(0);
            if let Some((_, part)) = self.terms.part(term.id) {
                for (wording, weight) in &self.wordings[part] {
                    nearness.wordings[*wording as usize] += share * u32::from(*weight);
                }
            }
            if let Some((_, part)) = self.centers.part(term.id) {
                for (article, weight) in &self.articles[part] {
                    nearness.centers[*article as usize] += share * u32::from(*weight);
                }
            }
        }
        let in_thousandths = |near: &mut u32| {
            let exact = u64::from(*near) * 1_000 / (LENGTH * LENGTH);
            *near = u32::try_from(exact.min(1_000)).unwrap_or(1_000);
        };
        nearness.wordings.iter_mut().for_each(in_thousandths);
        nearness.centers.iter_mut().for_each(in_thousandths);
        nearness
    }

    /// What a term weighs in a question.
    pub(super) fn weight(&self, term: Term) -> u16 {
        let local = self.terms.part(term.id).map_or(self.unseen, |(number, _)| self.local[number]);
        self.background.weight(local, term.weight)
    }
}

impl Background {
    fn weight(self, local: u16, background: u16) -> u16 {
        match self {
            Self::Whole => local.saturating_add(background).max(1),
            Self::Half => local.saturating_add(background / 2).max(1),
        }
    }
}

impl Spread {
    pub(super) fn push(&mut self, id: u32, end: usize) {
        self.ids.push(id);
        self.ends.push(u32::try_from(end).unwrap_or(u32::MAX));
    }

    /// The number of an id, and its part of the list.
    pub(super) fn part(&self, id: u32) -> Option<(usize, std::ops::Range<usize>)> {
        let number = self.ids.binary_search(&id).ok()?;
        Some((number, self.range(number)))
    }

    fn range(&self, number: usize) -> std::ops::Range<usize> {
        let start = if number == 0 { 0 } else { self.ends[number - 1] as usize };
        start..self.ends[number] as usize
    }
}

/// Brings the weights of each wording to one length.
fn normalized(list: Vec<(u32, u16)>, owners: usize) -> Vec<(u32, u16)> {
    let mut squares = vec![0_u64; owners];
    for (owner, weight) in &list {
        squares[*owner as usize] += u64::from(*weight).pow(2);
    }
    let lengths: Vec<u64> = squares.iter().map(|sum| (sum << 8).isqrt().max(1)).collect();
    let share = |(owner, weight): (u32, u16)| {
        let share = u64::from(weight) * LENGTH * 16 / lengths[owner as usize];
        (owner, u16::try_from(share).unwrap_or(u16::MAX))
    };
    list.into_iter().map(share).collect()
}

/// The middle of the wordings of each article, by terms.
fn middles(
    terms: &Spread,
    wordings: &[(u32, u16)],
    article_of: &impl Fn(u32) -> u32,
    n_articles: usize,
) -> (Spread, Vec<(u32, u16)>) {
    let mut sums: Vec<(u32, u64)> = Vec::with_capacity(wordings.len());
    let mut centers = Spread::default();
    for (number, id) in terms.ids.iter().enumerate() {
        let start = sums.len();
        for (wording, weight) in &wordings[terms.range(number)] {
            let article = article_of(*wording);
            match sums[start..].last_mut() {
                Some((last, sum)) if *last == article => *sum += u64::from(*weight),
                Some(_) | None => sums.push((article, u64::from(*weight))),
            }
        }
        centers.push(*id, sums.len());
    }
    let mut squares = vec![0_u64; n_articles];
    for (article, sum) in &sums {
        squares[*article as usize] += sum.pow(2);
    }
    let lengths: Vec<u64> = squares.iter().map(|sum| sum.isqrt().max(1)).collect();
    let share = |(article, sum): (u32, u64)| {
        let share = sum * LENGTH / lengths[article as usize];
        (article, u16::try_from(share).unwrap_or(u16::MAX))
    };
    (centers, sums.into_iter().map(share).collect())
}

/// How much a term tells articles apart that so many of them have, in sixteenths of a bit.
pub(super) fn tells_apart(n_articles: usize, holders: usize) -> u16 {
    sixteenths(2 * (n_articles + 1)).saturating_sub(sixteenths(2 * holders + 1))
}

/// The logarithm of a count, in sixteenths of a bit.
fn sixteenths(count: usize) -> u16 {
    let count = count.max(1) as u64;
    let whole = count.ilog2();
    let rest = ((count << 4) >> whole) - 16;
    u16::try_from(u64::from(whole) * 16 + rest).unwrap_or(u16::MAX)
}
