//! The only reader of clocks and of the zone in force.
//!
//! It does not know what the time is for. Invariant: all parts of a [`Now`] are read together, once per wake-up.

use std::time::SystemTime;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use evenkeel_core::time::{BootTime, MonoTime, Now, zone_named};

/// Samples every clock and the zone.
pub fn now() -> Now {
    let (boot, mono) = counters();
    Now { boot, mono, utc: DateTime::<Utc>::from(SystemTime::now()), zone: zone() }
}

/// The zone in force: `TZ` where it names one, else the system's, else UTC.
fn zone() -> Tz {
    zone_named(std::env::var("TZ").into_iter().chain(iana_time_zone::get_timezone()))
}

#[cfg(target_os = "linux")]
fn counters() -> (BootTime, MonoTime) {
    use rustix::time::{ClockId, clock_gettime};
    let read = |clock| {
        let at = clock_gettime(clock);
        // Both clocks count up from 0 at boot.
        at.tv_sec as u64 * 1000 + at.tv_nsec as u64 / 1_000_000
    };
    (BootTime(read(ClockId::Boottime)), MonoTime(read(ClockId::Monotonic)))
}

#[cfg(windows)]
#[allow(unsafe_code)]
fn counters() -> (BootTime, MonoTime) {
    use windows_sys::Win32::System::WindowsProgramming::{QueryInterruptTime, QueryUnbiasedInterruptTime};
    let (mut boot, mut mono) = (0, 0);
    // SAFETY: each writes one number, which lives during the call. The first counts suspends, the second does not, and it is read
    // first, so that it is never ahead.
    unsafe {
        QueryUnbiasedInterruptTime(&mut mono);
        QueryInterruptTime(&mut boot);
    }
    // Both count tenths of microseconds.
    (BootTime(boot / 10_000), MonoTime(mono / 10_000))
}

#[cfg(target_os = "macos")]
#[allow(unsafe_code)]
fn counters() -> (BootTime, MonoTime) {
    // As `time.h` of macOS says them: the first counts suspends, the second does not.
    const CLOCK_MONOTONIC_RAW: u32 = 4;
    const CLOCK_UPTIME_RAW: u32 = 8;
    // SAFETY: a function of the C library since macOS 10.12, which takes and gives a number.
    unsafe extern "C" {
        safe fn clock_gettime_nsec_np(clock: u32) -> u64;
    }
    let mono = MonoTime(clock_gettime_nsec_np(CLOCK_UPTIME_RAW) / 1_000_000);
    (BootTime(clock_gettime_nsec_np(CLOCK_MONOTONIC_RAW) / 1_000_000), mono)
}

/// Elsewhere both count from the start of the process, and a suspend is not told apart from work.
#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
fn counters() -> (BootTime, MonoTime) {
    static STARTED: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    let elapsed = STARTED.get_or_init(std::time::Instant::now).elapsed().as_millis() as u64;
    (BootTime(elapsed), MonoTime(elapsed))
}

/// Whether the two counters differ by the time in which the computer slept.
pub const SEES_SUSPEND: bool = cfg!(any(target_os = "linux", target_os = "macos", windows));

/// The name of this boot: counters of another boot mean nothing to this one.
#[cfg(target_os = "linux")]
pub fn boot_id() -> String {
    // Unreadable only where /proc is not mounted; then every start counts as another boot, which costs at most credit.
    std::fs::read_to_string("/proc/sys/kernel/random/boot_id")
        .map(|id| id.trim().to_owned())
        .unwrap_or_else(|_| format!("process-{}-{}", std::process::id(), now().utc_ms()))
}

/// Elsewhere no name of it is known for sure: every process counts as a boot of its own.
#[cfg(not(target_os = "linux"))]
pub fn boot_id() -> String {
    format!("process-{}-{}", std::process::id(), now().utc_ms())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_since_boot_never_runs_backwards_and_includes_what_mono_counts() {
        let (earlier, later) = (now(), now());
        assert!(later.boot >= earlier.boot && later.mono >= earlier.mono);
        assert!(later.boot.0 >= later.mono.0, "suspend only ever adds to the time since boot");
    }
}
