//! What an order by score says: whether what is right comes before what is wrong.

/// Rows in the order of their scores, those that score the same side by side.
pub struct Ranking {
    runs: Vec<Vec<usize>>,
}

impl Ranking {
    /// Orders rows, the least sure first.
    pub fn of(scores: &[f64]) -> Self {
        let mut order: Vec<usize> = (0..scores.len()).collect();
        order.sort_by(|one, other| scores[*one].total_cmp(&scores[*other]));
        let mut runs: Vec<Vec<usize>> = Vec::new();
        for row in order {
            match runs.last_mut() {
                Some(run) if is_same(scores[run[0]], scores[row]) => run.push(row),
                Some(_) | None => runs.push(vec![row]),
            }
        }
        Self { runs }
    }

    /// How likely a row that is right scores higher than one that is not: the area under the
    /// curve of both shares. Not a number where one of them is missing.
    pub fn area(&self, right: &[bool], weights: &[f64]) -> f64 {
        let (mut won, mut all_right, mut all_wrong) = (0.0, 0.0, 0.0);
        for run in &self.runs {
            let (mut n_right, mut n_wrong) = (0.0, 0.0);
            for row in run {
                if right[*row] {
                    n_right += weights[*row];
                } else {
                    n_wrong += weights[*row];
                }
            }
            won += n_right * (all_wrong + n_wrong / 2.0);
            all_right += n_right;
            all_wrong += n_wrong;
        }
        if all_right > 0.0 && all_wrong > 0.0 { won / (all_right * all_wrong) } else { f64::NAN }
    }

    /// The largest share of all rows that can be taken, the surest first and those that score
    /// the same together, while this part of what is taken is right.
    pub fn covered(
        &self,
        right: &[bool],
        may_be_taken: &[bool],
        weights: &[f64],
        precision: f64,
    ) -> f64 {
        let (mut taken, mut n_right, mut most) = (0.0, 0.0, 0.0);
        for run in self.runs.iter().rev().filter(|run| may_be_taken[run[0]]) {
            for row in run {
                taken += weights[*row];
                n_right += if right[*row] { weights[*row] } else { 0.0 };
            }
            if taken > 0.0 && n_right >= precision * taken {
                most = taken;
            }
        }
        most / weights.iter().sum::<f64>()
    }

    /// Which part of all rows each row comes after, from 0 to 1; half of it for a tie.
    pub fn places(&self) -> Vec<f64> {
        let n_rows: usize = self.runs.iter().map(Vec::len).sum();
        let mut places = vec![0.0; n_rows];
        let mut before = 0;
        for run in &self.runs {
            for row in run {
                places[*row] = (before as f64 + run.len() as f64 / 2.0) / n_rows as f64;
            }
            before += run.len();
        }
        places
    }
}

/// Neither score comes before the other; zero has no sign here.
fn is_same(one: f64, other: f64) -> bool {
    one.partial_cmp(&other) == Some(std::cmp::Ordering::Equal)
}

// What is compared is one division of small whole numbers, or none.
#[cfg(test)]
#[allow(clippy::float_cmp)]
mod tests {
    use super::*;

    fn area(scores: &[f64], right: &[bool]) -> f64 {
        Ranking::of(scores).area(right, &vec![1.0; scores.len()])
    }

    #[test]
    fn the_area_is_the_share_of_pairs_in_the_right_order() {
        assert_eq!(area(&[0.1, 0.2, 0.8, 0.9], &[false, false, true, true]), 1.0);
        assert_eq!(area(&[0.9, 0.8, 0.2, 0.1], &[false, false, true, true]), 0.0);
        assert_eq!(area(&[0.1, 0.3, 0.2, 0.4], &[false, false, true, true]), 0.75);
        assert_eq!(area(&[0.5, 0.5], &[false, true]), 0.5);
        assert_eq!(area(&[0.0, -0.0], &[false, true]), 0.5);
        assert!(area(&[0.5, 0.5], &[true, true]).is_nan());
    }

    #[test]
    fn a_row_that_counts_twice_is_as_two_rows() {
        let ranking = Ranking::of(&[0.1, 0.2, 0.3]);
        let weighted = ranking.area(&[false, true, false], &[2.0, 1.0, 1.0]);
        assert_eq!(weighted, area(&[0.1, 0.1, 0.2, 0.3], &[false, false, true, false]));
    }

    #[test]
    fn as_many_are_taken_as_stay_right_often_enough() {
        let ranking = Ranking::of(&[0.9, 0.8, 0.7, 0.6, 0.5]);
        let right = [true, true, false, true, false];
        let covered = |taken: &[bool; 5], part| ranking.covered(&right, taken, &[1.0; 5], part);
        assert_eq!(covered(&[true; 5], 0.9), 0.4);
        assert_eq!(covered(&[true; 5], 0.75), 0.8);
        assert_eq!(covered(&[true, false, false, false, false], 0.5), 0.2);
        assert_eq!(Ranking::of(&[1.0; 5]).covered(&right, &[true; 5], &[1.0; 5], 0.9), 0.0);
    }
}
