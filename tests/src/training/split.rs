//! Lines to learn from, and others to see whether what was learned holds. Lines that resemble each
//! other, which are of one group, are never on both sides.

use std::collections::BTreeMap;

use super::linear::shuffle;
use crate::evaluation::row::Row;
use crate::seed::Seed;

/// The two sides.
pub struct Split<'r> {
    /// What is learned from.
    pub learned: Vec<&'r Row>,
    /// What it is tried on.
    pub held: Vec<&'r Row>,
}

/// Holds the lines of one source back. Lines of other sources that resemble one of them are on
/// neither side.
pub fn leave_out<'r>(rows: &'r [Row], source: &str) -> Split<'r> {
    let (held, rest): (Vec<&Row>, Vec<&Row>) =
        rows.iter().partition(|row| row.shown("source") == source);
    let groups: std::collections::BTreeSet<&str> = held.iter().map(|row| row.group()).collect();
    let learned = rest.into_iter().filter(|row| !groups.contains(row.group())).collect();
    Split { learned, held }
}

/// Holds each of several parts back in turn. The parts are about equally large, and every line is
/// in one of them.
pub fn folds(rows: &[Row], parts: usize, seed: u64) -> Vec<Split<'_>> {
    let mut rows_by_group: BTreeMap<&str, usize> = BTreeMap::new();
    for row in rows {
        *rows_by_group.entry(row.group()).or_default() += 1;
    }
    let mut groups: Vec<(&str, usize)> = rows_by_group.into_iter().collect();
    shuffle(&mut groups, &mut Seed::new(seed));
    let mut sizes = vec![0; parts];
    let mut part_by_group = BTreeMap::new();
    for (group, n_rows) in groups {
        let smallest = (0..parts).min_by_key(|part| sizes[*part]).unwrap_or(0);
        sizes[smallest] += n_rows;
        part_by_group.insert(group, smallest);
    }
    let splits = (0..parts).map(|part| {
        let is_held = |row: &&Row| part_by_group[row.group()] == part;
        let (held, learned) = rows.iter().partition(is_held);
        Split { learned, held }
    });
    splits.collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::evaluation::row::tests::rows;

    fn lines() -> Vec<Row> {
        let lines = (0..60).map(|number| {
            let (group, source) = (number / 3, number % 4);
            format!(r#"{{"id":"{number}","group":"g{group}","source":"s{source}"}}"#)
        });
        rows(&lines.collect::<Vec<_>>().join("\n"))
    }

    fn groups<'r>(rows: &[&'r Row]) -> BTreeSet<&'r str> {
        rows.iter().map(|row| row.group()).collect()
    }

    #[test]
    fn every_line_is_held_back_once_and_no_group_is_on_both_sides() {
        let rows = lines();
        let splits = folds(&rows, 5, 1);
        let mut held: Vec<&str> =
            splits.iter().flat_map(|split| split.held.iter().map(|row| row.id())).collect();
        held.sort_unstable();
        held.dedup();
        assert_eq!(held.len(), rows.len());
        for split in &splits {
            assert!(groups(&split.held).is_disjoint(&groups(&split.learned)));
            assert_eq!((split.held.len(), split.learned.len()), (12, 48));
        }
    }

    #[test]
    fn what_resembles_the_source_that_is_left_out_is_not_learned_from() {
        let rows = lines();
        let split = leave_out(&rows, "s1");
        assert_eq!(split.held.len(), 15);
        assert!(split.held.iter().all(|row| row.shown("source") == "s1"));
        assert!(groups(&split.held).is_disjoint(&groups(&split.learned)));
        // Three of four groups of three lines have one line of this source.
        assert_eq!(split.learned.len(), 60 - 45);
    }
}
