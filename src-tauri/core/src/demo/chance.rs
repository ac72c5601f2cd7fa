//! Chance that can be repeated: the splitmix64 generator of Steele, Lea and Flood (2014).
//!
//! Good enough for demo data and for nothing else. Invariant: the same seed gives the same draws on every machine.

pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn new(seed: u64) -> Chance {
        Chance(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to less than 1.
    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// True in so many of a hundred draws.
    pub(super) fn percent(&mut self, of_100: u32) -> bool {
        self.share() * 100.0 < f64::from(of_100)
    }

    /// A whole number below `end`, which is not 0.
    pub(super) fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// About normal, with mean 0 and spread 1: the sum of twelve draws.
    pub(super) fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.share()).sum::<f64>() - 6.0
    }

    /// A name such as those of rows: 32 hexadecimal digits.
    pub(super) fn name(&mut self) -> String {
        format!("{:016x}{:016x}", self.next(), self.next())
    }
}
