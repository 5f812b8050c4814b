//! What was said wrongly, and most confidently so.

use super::row::Row;

/// A row that was answered wrongly.
pub struct Miss {
    /// What the row is called.
    pub id: String,
    /// How its text begins.
    pub text: String,
    /// What would have been right.
    pub truth: String,
    /// What was said.
    pub said: String,
    badness: f64,
    letters: usize,
}

/// How many letters of a text or of an answer are shown.
const MOST_LETTERS: usize = 96;

impl Miss {
    pub(super) fn of(row: &Row, truth: &str, said: &str, badness: f64) -> Self {
        let texts = ["text", "text2"].map(|field| row.text(field).unwrap_or_default());
        let text = if texts[1].is_empty() { texts[0].to_owned() } else { texts.join(" | ") };
        Self {
            id: row.id().to_owned(),
            letters: text.chars().count(),
            text: shortened(&text),
            truth: shortened(truth),
            said: shortened(said),
            badness,
        }
    }
}

/// The worst misses: the most confident first, and of equals the shortest.
pub fn worst(mut misses: Vec<Miss>, most: usize) -> Vec<Miss> {
    misses.sort_by(|one, other| {
        let by_badness = other.badness.total_cmp(&one.badness);
        by_badness.then(one.letters.cmp(&other.letters)).then_with(|| one.id.cmp(&other.id))
    });
    misses.truncate(most);
    misses
}

/// One line of it, cut where it is long.
fn shortened(text: &str) -> String {
    let line: Vec<&str> = text.split_whitespace().collect();
    let line = line.join(" ");
    match line.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::super::row::tests::rows;
    use super::*;

    #[test]
    fn the_surest_misses_come_first_and_of_equals_the_shortest() {
        let long = "word ".repeat(40);
        let lines = [("a", "long long"), ("b", "short"), ("c", "sure"), ("d", long.as_str())];
        let lines = lines.map(|(id, text)| format!("{{\"id\":\"{id}\",\"text\":\"{text}\"}}"));
        let rows = rows(&lines.join("\n"));
        let sure = [0.5, 0.5, 0.9, 0.8];
        let misses = rows.iter().zip(sure);
        let misses = misses.map(|(row, sure)| Miss::of(row, "yes", "no", sure));
        let worst = worst(misses.collect(), 3);
        assert_eq!(worst.iter().map(|miss| miss.id.as_str()).collect::<Vec<_>>(), ["c", "d", "b"]);
        assert_eq!(worst[1].text.chars().count(), MOST_LETTERS + 1);
        assert!(worst[1].text.ends_with('…'));
    }
}
