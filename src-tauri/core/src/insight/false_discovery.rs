//! Which of several small probabilities may be believed together (Benjamini and Hochberg).
//!
//! It does not know what was tested. Invariant: of what is kept, at most the given share is expected to be chance.

/// Which of them survive at this share.
pub fn survivors(probabilities: &[f64], share: f64) -> Vec<bool> {
    let mut sorted = probabilities.to_vec();
    sorted.sort_by(f64::total_cmp);
    let count = sorted.len() as f64;
    let small = |(at, p): &(usize, &f64)| **p <= share * (*at + 1) as f64 / count;
    let most = sorted.iter().enumerate().filter(small).map(|(_, &p)| p).next_back();
    probabilities.iter().map(|&p| most.is_some_and(|most| p <= most)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_survives_where_nothing_was_tested() {
        assert!(survivors(&[], 0.05).is_empty());
        assert_eq!(survivors(&[0.06], 0.05), [false]);
        assert_eq!(survivors(&[0.05], 0.05), [true]);
    }
}
