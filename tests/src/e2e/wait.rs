//! Waiting for what must come: asks until there is an answer, and fails with what did not come.

use std::thread;
use std::time::{Duration, Instant};

const BETWEEN: Duration = Duration::from_millis(50);

/// Asks until the answer is there. The limit is generous where a busy machine is slow; passing never waits for it.
#[track_caller]
pub fn until<Answer>(seconds: u64, what: &str, mut ask: impl FnMut() -> Option<Answer>) -> Answer {
    let end = Instant::now() + Duration::from_secs(seconds);
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(Instant::now() < end, "within {seconds} s, this did not come: {what}");
        thread::sleep(BETWEEN);
    }
}

/// Waits until it is so.
#[track_caller]
pub fn until_so(seconds: u64, what: &str, mut ask: impl FnMut() -> bool) {
    until(seconds, what, || ask().then_some(()));
}

/// Looks all the time that it is so.
#[track_caller]
pub fn stays_so(seconds: u64, what: &str, mut ask: impl FnMut() -> bool) {
    let end = Instant::now() + Duration::from_secs(seconds);
    while Instant::now() < end {
        assert!(ask(), "this did not stay so: {what}");
        thread::sleep(BETWEEN);
    }
}
