//! What happens on Ctrl-C, SIGTERM and SIGHUP: every program that was started ends first.

use std::process;
use std::thread;

use anyhow::{Context, Result};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use crate::children;

/// Ends the programs that this one started, then itself, when a stop signal arrives.
pub(crate) fn end_children_when_told_to_stop() -> Result<()> {
    let mut signals =
        Signals::new([SIGHUP, SIGINT, SIGTERM]).context("Signals cannot be received.")?;
    thread::spawn(move || {
        if let Some(signal) = signals.forever().next() {
            children::end_all();
            process::exit(128 + signal);
        }
    });
    Ok(())
}
