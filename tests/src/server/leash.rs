//! Ties a server to the life of the test process.
//!
//! Destructors do not run when a test process is killed, and statics are never dropped. A shell
//! that waits at the other end of a pipe notices both.

use std::process::{Child, Command, Stdio};

/// Kills a process when this process ends, whatever the reason.
#[derive(Debug)]
pub(super) struct Leash(Child);

impl Leash {
    /// Puts a process on the leash.
    pub(super) fn on(pid: u32) -> Self {
        let child = Command::new("sh")
            .arg("-c")
            .arg(format!("read -r _; kill -9 {pid}"))
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("start the shell that watches over workerd");
        Self(child)
    }
}

impl Drop for Leash {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
