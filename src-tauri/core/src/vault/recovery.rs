//! The recovery code: 140 random bits in groups that say themselves where they were mistyped.
//!
//! Seven groups of four symbols and a check symbol, each symbol five bits. The check is a sum over GF(32) with a weight
//! for each place and for the group's number: it finds every single wrong symbol, every swap of two neighbours in a
//! group, and a group written in another's place.

use zeroize::Zeroizing;

use super::error::VaultError;
use super::secret::Secret;
use crate::view::RecoveryCode;

/// Without I, L, O and U: nothing to confuse with 1 and 0, and hardly a word.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS: usize = 7;
const DATA_IN_GROUP: usize = 4;
const SYMBOLS_IN_GROUP: usize = DATA_IN_GROUP + 1;

/// The 28 data symbols, one a byte (0 to 31): what the slot's key is derived from.
pub(super) struct Code(Zeroizing<[u8; GROUPS * DATA_IN_GROUP]>);

impl Code {
    pub fn random() -> Result<Code, VaultError> {
        let mut symbols = Zeroizing::new([0; GROUPS * DATA_IN_GROUP]);
        getrandom::fill(&mut symbols[..])?;
        // 256 is a multiple of 32, so that the remainder is as random as the byte.
        symbols.iter_mut().for_each(|symbol| *symbol %= 32);
        Ok(Code(symbols))
    }

    /// Reads a typed code: upper or lower case, with any spaces and dashes; O as 0, I and L as 1.
    pub fn read(typed: &Secret) -> Result<Code, VaultError> {
        let mistyped = |group| VaultError::MistypedRecoveryCode { group };
        let mut all = Zeroizing::new(Vec::with_capacity(typed.text().len()));
        for letter in typed.text().chars().filter(|letter| !is_separator(*letter)) {
            let value = value_of(letter).ok_or_else(|| mistyped(group_of(all.len())))?;
            all.push(value);
        }
        if all.len() != GROUPS * SYMBOLS_IN_GROUP {
            return Err(mistyped(None));
        }
        let mut symbols = Zeroizing::new([0; GROUPS * DATA_IN_GROUP]);
        for (number, group) in all.chunks(SYMBOLS_IN_GROUP).enumerate() {
            let (data, check) = group.split_at(DATA_IN_GROUP);
            if check != [check_symbol(number, data)] {
                return Err(mistyped(Some(number + 1)));
            }
            symbols[number * DATA_IN_GROUP..][..DATA_IN_GROUP].copy_from_slice(data);
        }
        Ok(Code(symbols))
    }

    pub fn symbols(&self) -> &[u8] {
        &self.0[..]
    }

    /// The code as it is written down.
    pub fn written(&self) -> RecoveryCode {
        let group = |(number, data): (usize, &[u8])| {
            let check = check_symbol(number, data);
            data.iter().chain([&check]).map(|symbol| char::from(ALPHABET[usize::from(*symbol)])).collect()
        };
        RecoveryCode { groups: self.0.chunks(DATA_IN_GROUP).enumerate().map(group).collect() }
    }
}

fn group_of(symbols_before: usize) -> Option<usize> {
    (symbols_before < GROUPS * SYMBOLS_IN_GROUP).then_some(symbols_before / SYMBOLS_IN_GROUP + 1)
}

fn is_separator(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '.' | ',' | '_')
}

fn value_of(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET.iter().position(|symbol| char::from(*symbol) == letter).map(|value| value as u8)
}

/// Weights 2, 4, 8, 16 for the places (the check symbol's own is 1), and the group's number plus one as a further term.
fn check_symbol(number: usize, data: &[u8]) -> u8 {
    let mut weight = 1;
    let mut sum = number as u8 + 1;
    for symbol in data {
        weight = times(weight, 2);
        sum ^= times(weight, *symbol);
    }
    sum
}

/// The product in GF(32), modulo x⁵ + x² + 1.
fn times(mut left: u8, mut right: u8) -> u8 {
    let mut product = 0;
    while right > 0 {
        if right & 1 == 1 {
            product ^= left;
        }
        left = if left & 16 == 16 { (left << 1) ^ 0b10_0101 } else { left << 1 };
        right >>= 1;
    }
    product
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn read(text: &str) -> Result<Vec<u8>, VaultError> {
        Code::read(&Secret::new(text.to_owned())).map(|code| code.symbols().to_vec())
    }

    #[test]
    fn a_code_is_read_back_however_it_is_typed() {
        let code = Code::random().unwrap();
        let groups = code.written().groups;
        assert_eq!(groups.len(), 7);
        let loose = groups.join(" – ").to_lowercase().replace('0', "o").replace('1', "l");
        for typed in [groups.join("-"), groups.concat(), format!("  {} \n", groups.join(" ")), loose] {
            assert_eq!(read(&typed).unwrap(), code.symbols(), "{typed}");
        }
    }

    #[test]
    fn every_wrong_symbol_is_found_in_its_group() {
        let written: Vec<char> = Code::random().unwrap().written().groups.concat().chars().collect();
        for place in 0..written.len() {
            for symbol in ALPHABET.iter().map(|symbol| char::from(*symbol)) {
                let mut typed = written.clone();
                if typed[place] == symbol {
                    continue;
                }
                typed[place] = symbol;
                let found = read(&typed.iter().collect::<String>()).unwrap_err();
                let expected = place / SYMBOLS_IN_GROUP + 1;
                assert!(
                    matches!(found, VaultError::MistypedRecoveryCode { group: Some(group) } if group == expected),
                    "{found:?}"
                );
            }
        }
    }

    #[test]
    fn swapped_neighbours_and_swapped_groups_are_found() {
        let groups = Code::random().unwrap().written().groups;
        let written: Vec<char> = groups.concat().chars().collect();
        for place in 0..written.len() - 1 {
            let mut typed = written.clone();
            typed.swap(place, place + 1);
            let same_group = place / SYMBOLS_IN_GROUP == (place + 1) / SYMBOLS_IN_GROUP;
            if same_group && typed != written {
                assert!(read(&typed.iter().collect::<String>()).is_err(), "swap at {place}");
            }
        }
        for first in 0..GROUPS {
            for second in first + 1..GROUPS {
                let mut typed = groups.clone();
                typed.swap(first, second);
                assert!(read(&typed.concat()).is_err(), "groups {first} and {second}");
            }
        }
    }

    #[test]
    fn half_a_code_or_another_alphabet_is_refused() {
        let whole = Code::random().unwrap().written().groups.concat();
        for typed in
            ["", "0", &whole[1..], &format!("{whole}0"), &whole.replacen(&whole[..1], "U", 1), "пароль"]
        {
            assert!(matches!(read(typed), Err(VaultError::MistypedRecoveryCode { .. })));
        }
    }
}
