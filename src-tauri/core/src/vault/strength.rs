//! How long a passphrase would stand against someone who has the files. It advises; only the length is a rule.

use super::create::is_long_enough;
use super::secret::Secret;
use crate::view::Strength;

/// What lies beyond is taken for as strong as the beginning; the estimate takes longer than linear time.
const LOOKED_AT: usize = 100;

/// An estimate from dictionaries and patterns (zxcvbn), in a few milliseconds.
pub fn strength(passphrase: &Secret) -> Strength {
    let composed = passphrase.composed();
    let end = composed.char_indices().nth(LOOKED_AT).map_or(composed.len(), |(at, _)| at);
    let estimate = zxcvbn::zxcvbn(&composed[..end], &["evenkeel"]);
    Strength {
        score: estimate.score().into(),
        guesses_log10: estimate.guesses_log10(),
        too_short: !is_long_enough(passphrase),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Strength {
        strength(&Secret::new(text.to_owned()))
    }

    #[test]
    fn what_everybody_would_try_first_is_weak_and_what_nobody_would_is_strong() {
        for weak in ["password1", "evenkeel", "qwertzuiop", "12345678", "aaaaaaaaaaaaaaaa"] {
            assert!(of(weak).score <= 1, "{weak}: {:?}", of(weak));
        }
        for strong in ["correct horse battery staple", "Na Vltavě pluje 7 vaporů", "x8#Kq!v02Lm_pZ"] {
            assert_eq!(of(strong).score, 4, "{strong}");
        }
        assert!(of("correct horse battery staple").guesses_log10 > of("password1").guesses_log10);
    }

    #[test]
    fn short_means_the_same_here_as_where_it_is_refused() {
        assert!(of("šeptání").too_short, "seven letters, though more bytes");
        assert!(!of("šeptání!").too_short);
        assert!(of("").too_short && of("").score == 0);
    }

    #[test]
    fn a_book_as_a_passphrase_does_not_keep_anyone_waiting() {
        assert_eq!(of(&"Na Vltavě pluje 7 vaporů. ".repeat(4000)).score, 4);
    }
}
