//! What a guess at the passphrase costs: the parameters of Argon2id, their bounds, and their calibration.
//!
//! It reads no clock: whoever creates a vault lends a stopwatch. The bounds hold on creation and on every load, so
//! that a tampered file can neither weaken the derivation nor make it run for ever.

use std::time::Duration;

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroize;

use super::error::VaultError;
use super::secret::Key;

const FLOOR_MEMORY_KIB: u32 = 64 * 1024;
const CEILING_MEMORY_KIB: u32 = 1024 * 1024;
const FLOOR_PASSES: u32 = 3;
const CEILING_PASSES: u32 = 16;
/// Calibration stops here: more would swap on a small computer, and the vault may move to one.
const CALIBRATED_MEMORY_KIB: u32 = 256 * 1024;
/// An unlock should feel like a moment: the longest that people accept without wondering.
const TARGET: Duration = Duration::from_millis(700);

/// Argon2id with one lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    memory_kib: u32,
    passes: u32,
}

impl Cost {
    /// The least that is ever accepted.
    pub const FLOOR: Cost = Cost { memory_kib: FLOOR_MEMORY_KIB, passes: FLOOR_PASSES };

    /// Parameters within the bounds.
    pub fn new(memory_kib: u32, passes: u32) -> Result<Cost, VaultError> {
        let memory_fits = (FLOOR_MEMORY_KIB..=CEILING_MEMORY_KIB).contains(&memory_kib);
        let passes_fit = (FLOOR_PASSES..=CEILING_PASSES).contains(&passes);
        if memory_fits && passes_fit {
            Ok(Cost { memory_kib, passes })
        } else {
            Err(VaultError::CostOutOfRange)
        }
    }

    /// Parameters that take about 0.7 s here. `stopwatch` gives the time since any fixed moment.
    pub fn calibrated(mut stopwatch: impl FnMut() -> Duration) -> Result<Cost, VaultError> {
        let begun = stopwatch();
        Cost::FLOOR.derive(b"a measurement", &[0; 32])?;
        Ok(Cost::for_measured(stopwatch().saturating_sub(begun)))
    }

    /// Memory first, since it is what an attacker's hardware lacks; then passes.
    fn for_measured(at_floor: Duration) -> Cost {
        let times = (TARGET.as_millis() / at_floor.as_millis().max(1)).clamp(1, 1000) as u32;
        let memory_kib = (FLOOR_MEMORY_KIB * times.min(CALIBRATED_MEMORY_KIB / FLOOR_MEMORY_KIB))
            .clamp(FLOOR_MEMORY_KIB, CALIBRATED_MEMORY_KIB);
        let passes = FLOOR_PASSES * times / (memory_kib / FLOOR_MEMORY_KIB);
        Cost { memory_kib, passes: passes.clamp(FLOOR_PASSES, CEILING_PASSES) }
    }

    pub fn memory_kib(self) -> u32 {
        self.memory_kib
    }

    pub fn passes(self) -> u32 {
        self.passes
    }

    /// Derives the key that opens a passphrase slot.
    pub(super) fn derive(self, passphrase: &[u8], salt: &[u8; 32]) -> Result<Key, VaultError> {
        let params =
            Params::new(self.memory_kib, self.passes, 1, Some(32)).map_err(|_| VaultError::CostOutOfRange)?;
        let mut memory = Vec::new();
        memory.try_reserve_exact(params.block_count()).map_err(|_| VaultError::NotEnoughMemory)?;
        memory.resize(params.block_count(), Block::new());
        let mut key = Key::blank();
        let derived = Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into_with_memory(passphrase, salt, key.bytes_mut(), &mut memory[..]);
        // The last blocks give the key away.
        memory.zeroize();
        derived.map_err(|_| VaultError::CostOutOfRange)?;
        Ok(key)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_cost_outside_the_bounds_is_refused() {
        for (memory_kib, passes) in
            [(65_535, 3), (65_536, 2), (1_048_577, 3), (65_536, 17), (0, 0), (u32::MAX, u32::MAX)]
        {
            assert!(
                matches!(Cost::new(memory_kib, passes), Err(VaultError::CostOutOfRange)),
                "{memory_kib} KiB, {passes} passes"
            );
        }
        assert!(Cost::new(65_536, 3).is_ok());
        assert!(Cost::new(1_048_576, 16).is_ok());
    }

    #[test]
    fn calibration_never_leaves_the_bounds_and_a_faster_computer_pays_more() {
        let mut last = u64::MAX;
        for millis in [0, 1, 20, 60, 100, 175, 233, 350, 700, 701, 60_000] {
            let cost = Cost::for_measured(Duration::from_millis(millis));
            assert_eq!(Cost::new(cost.memory_kib, cost.passes).unwrap(), cost, "{millis} ms");
            let work = u64::from(cost.memory_kib) * u64::from(cost.passes);
            assert!(work <= last, "{millis} ms at the floor");
            last = work;
        }
        assert_eq!(Cost::for_measured(Duration::from_millis(700)), Cost::FLOOR);
    }

    #[test]
    fn the_derivation_is_argon2id_and_stays_so() {
        // A vault made by this release must open with every later one: this value, which the reference implementation
        // gives too, never changes.
        let key = Cost::FLOOR.derive(b"correct horse battery staple", &[7; 32]).unwrap();
        let hex: String = key.bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "a946e7002480e5e1a79524aee83439e85f78bbe4837183d7b66ed45adcd48261");
    }
}
