//! Entries that read like language to an index: a few words are in almost all of them, most are in few.

/// Of each entry.
const WORDS: usize = 150;
const VOCABULARY: usize = 20_000;
const SYLLABLES: [&str; 20] = [
    "ka", "lo", "mi", "ren", "sta", "vor", "eth", "qu", "ing", "al", "tum", "bre", "zy", "dor", "fen", "hul",
    "pa", "gre", "win", "ex",
];

pub struct Texts {
    pub entries: usize,
    words: Vec<String>,
    /// How often each word and those before it come, of all.
    reach: Vec<f64>,
}

#[derive(Clone, Copy)]
pub struct Question {
    pub what: &'static str,
    pub words: [usize; 2],
    pub ranked: bool,
    pub limit_ms: f64,
}

/// In an entry of every ten thousand.
pub const RARE: usize = VOCABULARY;

impl Texts {
    pub fn new(entries: usize) -> Texts {
        let word = |number: usize| {
            let syllable = |of: usize| SYLLABLES[of % SYLLABLES.len()];
            let (first, second, third) = (number % 20, number / 20 % 20, number / 400);
            format!(
                "{}{}{}",
                syllable(first),
                syllable(second),
                if third > 0 { number_word(third) } else { String::new() }
            )
        };
        let mut words: Vec<String> = (0..VOCABULARY).map(word).collect();
        words.push("xylophonequartz".to_owned());
        let mut sum = 0.0;
        let reach = (1..=VOCABULARY).map(|rank| {
            sum += 1.0 / rank as f64;
            sum
        });
        Texts { entries, words, reach: reach.collect() }
    }

    /// The text of an entry; the same for the same number.
    pub fn body(&self, number: usize) -> String {
        let mut random =
            Random(0x9e37_79b9_7f4a_7c15 ^ (number as u64 + 1).wrapping_mul(0xff51_afd7_ed55_8ccd));
        let mut body = String::with_capacity(8 * WORDS);
        for at in 0..WORDS {
            let rare = at == 75 && number % 10_000 == 17;
            body.push_str(&self.words[if rare { RARE } else { self.draw(&mut random) }]);
            body.push_str(if at % 14 == 13 { ".\n" } else { " " });
        }
        body
    }

    fn draw(&self, random: &mut Random) -> usize {
        let total = self.reach[VOCABULARY - 1];
        let wanted = (random.next() >> 11) as f64 / (1_u64 << 53) as f64 * total;
        self.reach.partition_point(|reach| *reach < wanted).min(VOCABULARY - 1)
    }

    pub fn questions(&self) -> impl Iterator<Item = Question> {
        let of = |what, words, ranked, limit_ms| Question { what, words, ranked, limit_ms };
        [
            of("a rare word, newest first", [RARE, RARE], false, 20.0),
            of("two common words, newest first", [9, 19], false, 20.0),
            of("two words of the middle, ranked", [150, 200], true, 250.0),
            of("two common words, ranked", [9, 19], true, 250.0),
            of("two words of almost all, ranked", [0, 1], true, 250.0),
        ]
        .into_iter()
    }

    pub fn word(&self, number: usize) -> &str {
        &self.words[number]
    }
}

fn number_word(number: usize) -> String {
    format!("{}{}", SYLLABLES[number % 20], SYLLABLES[number / 20 % 20])
}

pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }
}
