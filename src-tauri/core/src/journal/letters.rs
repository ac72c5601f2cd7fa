//! Letters as search sees them: without case, without accents, each script's own letters kept apart.
//!
//! It knows no words. Invariant: folding what is folded already changes nothing.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

/// What a character does to the word that it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Letter,
    /// A word by itself: the script puts no spaces between words, or it is a picture.
    Alone,
    /// Belongs to the character before it.
    Mark,
    Gap,
}

/// Folds one character with the marks that follow it, as [`continues`] tells.
pub(super) fn fold(cluster: &str) -> String {
    if let Some(plain) = folded_at_once(cluster) {
        return plain.into();
    }
    let letters = cluster.nfkd().filter(|letter| !is_dropped(*letter)).flat_map(char::to_lowercase);
    let mut plain = String::new();
    for letter in letters.nfkd().filter(|letter| !is_dropped(*letter)) {
        match without_decomposition(letter) {
            Some(known) => plain.push_str(known),
            None => plain.push(letter),
        }
    }
    // Puts together again what is one letter without being an accented one: Hangul syllables, voiced kana.
    plain.nfc().collect()
}

/// Plain letters with or without case, by far the most, need no tables.
fn folded_at_once(cluster: &str) -> Option<char> {
    let letter = cluster.chars().next().filter(|letter| letter.len_utf8() == cluster.len())?;
    match letter {
        'а'..='и' | 'к'..='я' | '\u{4e00}'..='\u{9fff}' => Some(letter),
        _ => letter.is_ascii().then(|| letter.to_ascii_lowercase()),
    }
}

/// Whether a character is read together with the one before it.
pub(super) fn continues(letter: char) -> bool {
    !letter.is_ascii()
        && (is_combining_mark(letter)
        || is_dropped(letter)
        // Vowels and final consonants of Hangul syllables, the sound marks of half-width kana, and a vowel of
        // Kirat Rai that others are made of.
        || matches!(letter, '\u{1160}'..='\u{11ff}' | '\u{d7b0}'..='\u{d7ff}' | '\u{ff9e}' | '\u{ff9f}' | '\u{16d67}'))
}

pub(super) fn part(letter: char) -> Part {
    match letter {
        _ if letter.is_ascii_alphanumeric() => Part::Letter,
        _ if letter.is_ascii() => Part::Gap,
        // Apostrophes that count as letters in Unicode: in Ukrainian one types whichever is at hand.
        '\u{2b9}'..='\u{2bf}' | '\u{2c8}' => Part::Gap,
        _ if is_combining_mark(letter) => Part::Mark,
        _ if is_unspaced(letter) || is_picture(letter) => Part::Alone,
        _ if letter.is_alphanumeric() => Part::Letter,
        _ => Part::Gap,
    }
}

/// Accents, points and what cannot be seen. Marks that make another letter stay: the vowels of Indian scripts and of
/// Thai, the voicing of kana.
fn is_dropped(letter: char) -> bool {
    match letter {
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{640}' | '\u{180b}'..='\u{180e}' => true,
        '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => true,
        '\u{20dd}'..='\u{20e4}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => true,
        // The tones of skin on hands and faces.
        '\u{1f3fb}'..='\u{1f3ff}' => true,
        _ => matches!(canonical_combining_class(letter), 1 | 10..=36 | 200..=240),
    }
}

/// Letters that differ from a plain one without being made of it and an accent.
fn without_decomposition(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ł' => "l",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ĸ' => "k",
        'ŋ' => "n",
        'ŧ' => "t",
        'ƀ' => "b",
        'ɨ' => "i",
        'ς' => "σ",
        'ґ' => "г",
        'ک' => "ك",
        'ی' | 'ى' => "ي",
        _ => return None,
    })
}

fn is_unspaced(letter: char) -> bool {
    matches!(letter,
        '\u{e01}'..='\u{eff}'         // Thai, Lao
        | '\u{1000}'..='\u{109f}'     // Myanmar
        | '\u{1780}'..='\u{17ff}'     // Khmer
        | '\u{2e80}'..='\u{2fdf}'     // radicals
        | '\u{3005}'..='\u{3007}' | '\u{3021}'..='\u{3029}'
        | '\u{3041}'..='\u{31ff}'     // kana, bopomofo, Hangul letters
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{1100}'..='\u{11ff}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}' // Hangul
        | '\u{1b000}'..='\u{1b16f}'   // old kana
        | '\u{20000}'..='\u{3ffff}')
        && letter.is_alphanumeric()
}

fn is_picture(letter: char) -> bool {
    matches!(letter,
        '\u{231a}' | '\u{231b}' | '\u{23e9}'..='\u{23fa}' | '\u{2600}'..='\u{27bf}' | '\u{2b05}'..='\u{2b55}'
        | '\u{1f000}'..='\u{1faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_widths_make_no_difference() {
        for (written, folded) in [
            ("Ł", "l"),
            ("ó", "o"),
            ("o\u{301}", "o"),
            ("ẞ", "ss"),
            ("Ё", "е"),
            ("Й", "и"),
            ("İ", "i"),
            ("I\u{307}", "i"),
            ("ﬁ", "fi"),
            ("Ａ", "a"),
            ("²", "2"),
            ("Σ", "σ"),
            ("ᾳ", "α"),
            ("שׁ", "ש"),
            ("أ", "ا"),
            ("ｶﾞ", "ガ"),
            ("か\u{3099}", "が"),
            ("\u{1112}\u{1161}\u{11ab}", "한"),
            ("👍🏽", "👍"),
            ("❤\u{fe0f}", "❤"),
        ] {
            assert_eq!(fold(written), folded, "{written:?}");
        }
    }

    #[test]
    fn a_mark_that_makes_another_letter_stays() {
        for written in ["कि", "กิ", "が", "ガ", "क्"] {
            assert_eq!(fold(written), written);
        }
        assert_ne!(fold("が"), fold("か"));
    }

    #[test]
    fn folding_twice_is_folding_once() {
        let few = ('\u{3400}'..='\u{f8ff}').chain('\u{10000}'..=char::MAX).step_by(97);
        for letter in ('\0'..='\u{33ff}').chain('\u{f900}'..='\u{ffff}').chain(few) {
            let once = fold(letter.encode_utf8(&mut [0; 4]));
            let again: String = once.chars().map(|letter| fold(letter.encode_utf8(&mut [0; 4]))).collect();
            // Letter by letter, marks that stayed may come apart; put together they are the same.
            assert_eq!(again.nfc().collect::<String>(), once, "U+{:04X}", letter as u32);
        }
    }
}
