//! Processes that end with the test.

use std::fs;
use std::process::{Child, Command};

/// A child process, ended by its own number when this is dropped.
pub struct Guard(Child);

impl Guard {
    #[track_caller]
    pub fn spawn(command: &mut Command) -> Guard {
        let name = command.get_program().to_string_lossy().into_owned();
        Guard(command.spawn().unwrap_or_else(|why| panic!("{name} could not be started: {why}")))
    }

    /// For one that was started elsewhere.
    pub fn of(child: Child) -> Guard {
        Guard(child)
    }

    pub fn id(&self) -> u32 {
        self.0.id()
    }

    pub fn child(&mut self) -> &mut Child {
        &mut self.0
    }

    /// Its exit code, if it has ended by itself.
    pub fn ended(&mut self) -> Option<Option<i32>> {
        self.0.try_wait().expect("an own child can be waited for").map(|status| status.code())
    }

    /// Ends it at once, as a power cut would.
    pub fn kill(&mut self) {
        // Both fail only where it has ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Sends a signal by its name: `STOP`, `CONT`, `KILL`.
#[track_caller]
pub fn signal(process: u32, name: &str) {
    let done = Command::new("kill").args(["-s", name, &process.to_string()]).status();
    assert!(done.is_ok_and(|status| status.success()), "{process} did not get {name}");
}

/// A process and all that it started, directly or not.
pub fn with_descendants(process: u32) -> Vec<u32> {
    let children =
        fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten().flat_map(|thread| {
            let list = fs::read_to_string(thread.path().join("children")).unwrap_or_default();
            list.split_whitespace().filter_map(|id| id.parse().ok()).collect::<Vec<u32>>()
        });
    std::iter::once(process).chain(children.flat_map(with_descendants)).collect()
}

/// Whether a process runs this program; the system keeps fifteen letters of its name.
pub fn runs(process: u32, program: &str) -> bool {
    let name = fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
    name.trim() == &program[..program.len().min(15)]
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.kill();
    }
}
