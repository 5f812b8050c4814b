//! Situations that share a lack, told in as few words as possible.

use std::collections::{BTreeMap, BTreeSet};

use super::space::Space;
use super::{Combination, FINDINGS_LIMIT, Lack};
use crate::routing::matrix::Facet;

/// So many boxes are looked for: one more than are told shows that there are more.
const BOXES_LIMIT: usize = FINDINGS_LIMIT + 1;

/// The places of each axis that a box holds.
type Sides = [BTreeSet<usize>; 7];

/// Boxes that together hold every combination that lacks something.
pub(super) fn boxes(space: &Space, ends: &[Option<Lack>]) -> Vec<(Lack, Combination)> {
    let mut told = vec![false; ends.len()];
    let mut boxes = Vec::new();
    for (combination, end) in ends.iter().enumerate() {
        let Some(lack) = end.as_ref().filter(|_| !told[combination]) else { continue };
        if boxes.len() == BOXES_LIMIT {
            break;
        }
        let sides = grow(space, ends, lack, combination);
        for inside in combinations(space, &sides) {
            told[inside] = true;
        }
        boxes.push((lack.clone(), combination_of(space, &sides)));
    }
    boxes.sort_by(|(one, _), (other, _)| one.cmp(other));
    boxes
}

/// The box around a combination, widened along each axis in turn while all of it lacks the same.
fn grow(space: &Space, ends: &[Option<Lack>], lack: &Lack, combination: usize) -> Sides {
    let mut sides = space.places(combination).map(|place| BTreeSet::from([place]));
    for axis in 0..sides.len() {
        for place in 0..space.axes[axis].len() {
            let mut slice = sides.clone();
            slice[axis] = BTreeSet::from([place]);
            let lacks =
                |inside: usize| ends.get(inside).is_some_and(|end| end.as_ref() == Some(lack));
            if combinations(space, &slice).into_iter().all(lacks) {
                sides[axis].insert(place);
            }
        }
    }
    sides
}

fn combinations(space: &Space, sides: &Sides) -> Vec<usize> {
    let mut places = vec![[0; 7]];
    for (axis, side) in sides.iter().enumerate() {
        let with = |at: usize| {
            move |mut places: [usize; 7]| {
                places[axis] = at;
                places
            }
        };
        places = side.iter().flat_map(|at| places.iter().copied().map(with(*at))).collect();
    }
    places.iter().map(|places| space.combination(places)).collect()
}

fn combination_of(space: &Space, sides: &Sides) -> Combination {
    let mut facets = BTreeMap::new();
    for ((facet, axis), side) in Facet::ALL.into_iter().zip(&space.axes).zip(sides) {
        if side.len() < axis.len() {
            let values = side.iter().flat_map(|place| axis[*place].values.iter().cloned());
            facets.insert(facet, values.collect());
        }
    }
    Combination(facets)
}
