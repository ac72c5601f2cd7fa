//! What was measured, in lines.

use std::time::{Duration, Instant};

pub struct Line {
    pub what: &'static str,
    pub limit_ms: f64,
}

/// In milliseconds, sorted.
pub struct Times(Vec<f64>);

impl Times {
    pub fn of(times: usize, mut work: impl FnMut(usize)) -> Times {
        let one = |time| {
            let begun = Instant::now();
            work(time);
            milliseconds(begun.elapsed())
        };
        Times::from((0..times).map(one).collect::<Vec<f64>>())
    }

    fn at(&self, share: f64) -> f64 {
        let last = self.0.len() - 1;
        self.0[(share * last as f64).round() as usize]
    }
}

impl From<Vec<f64>> for Times {
    fn from(mut measured: Vec<f64>) -> Times {
        measured.sort_by(f64::total_cmp);
        Times(measured)
    }
}

pub fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

pub struct Report {
    lines: Vec<String>,
}

impl Report {
    pub fn new(entries: usize, ours: u64, plain: u64) -> Report {
        let megabytes = |bytes: u64| bytes / 1_000_000;
        Report {
            lines: vec![
                format!(
                    "{entries} entries of 150 words: vault {} MB, plain {} MB",
                    megabytes(ours),
                    megabytes(plain)
                ),
                format!(
                    "{:34}{:>9}{:>9}{:>8}{:>10}{:>9}{:>7}",
                    "ms", "p50", "p99", "limit", "plain p50", "p99", "ratio"
                ),
            ],
        }
    }

    pub fn add(&mut self, (line, times): (Line, Times)) {
        self.lines.push(ours(&line, &times));
    }

    pub fn compare(&mut self, line: Line, times: Times, plain: Times) {
        let ratio = times.at(0.5) / plain.at(0.5);
        let beside = format!("{:>10.2}{:>9.2}{ratio:>7.2}", plain.at(0.5), plain.at(0.99));
        self.lines.push(ours(&line, &times) + &beside);
    }

    pub fn print(&self) {
        for line in &self.lines {
            println!("{line}");
        }
    }
}

fn ours(line: &Line, times: &Times) -> String {
    let over = if times.at(0.99) > line.limit_ms { "!" } else { " " };
    format!("{:34}{:>9.2}{:>9.2}{over}{:>7}", line.what, times.at(0.5), times.at(0.99), line.limit_ms)
}
