//! How far a long run is: a bar on a terminal, a line now and then elsewhere.

use std::io::{IsTerminal, Write};
use std::sync::Mutex;
use std::time::Instant;

const WIDTH: usize = 32;
/// Elsewhere than on a terminal a line comes after each tenth.
const LINES: usize = 10;

/// How far a run is.
#[derive(Debug)]
pub struct Progress {
    what: &'static str,
    steps: usize,
    begun: Instant,
    done: Mutex<usize>,
    shown: Shown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    AsBar,
    AsLines,
    NotAtAll,
}

impl Progress {
    /// A run of so many steps.
    pub fn of(what: &'static str, steps: usize) -> Self {
        let shown = if std::io::stderr().is_terminal() { Shown::AsBar } else { Shown::AsLines };
        Self { what, steps: steps.max(1), begun: Instant::now(), done: Mutex::new(0), shown }
    }

    /// A run that nobody watches.
    pub fn unseen() -> Self {
        let what = "";
        Self { what, steps: 1, begun: Instant::now(), done: Mutex::new(0), shown: Shown::NotAtAll }
    }

    /// One more step is done.
    pub fn step(&self) {
        let Ok(mut done) = self.done.lock() else { return };
        *done += 1;
        match self.shown {
            Shown::AsBar => self.bar(*done),
            Shown::AsLines => self.line(*done),
            Shown::NotAtAll => (),
        }
    }

    fn bar(&self, done: usize) {
        let full = (done * WIDTH / self.steps).min(WIDTH);
        let (bar, rest) = ("█".repeat(full), "░".repeat(WIDTH - full));
        let mut out = std::io::stderr().lock();
        let _ = write!(out, "\r{} {bar}{rest} {}", self.what, self.left(done));
        if done == self.steps {
            let _ = writeln!(out);
        }
        let _ = out.flush();
    }

    fn line(&self, done: usize) {
        if done * LINES / self.steps > (done - 1) * LINES / self.steps {
            let percent = done * 100 / self.steps;
            eprintln!("{} {percent} %, {}", self.what, self.left(done));
        }
    }

    fn left(&self, done: usize) -> String {
        let took = self.begun.elapsed().as_secs_f64();
        let left = took * (self.steps - done.min(self.steps)) as f64 / done as f64;
        format!("{took:.0} s, about {left:.0} s left  ")
    }
}
