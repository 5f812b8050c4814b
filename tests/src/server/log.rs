//! What a server wrote, kept for the message of a failing test.

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

const KEPT: usize = 2_000;
const SHOWN: usize = 40;

/// The last lines of a server's outputs.
#[derive(Clone, Debug, Default)]
pub struct Log(Arc<Mutex<VecDeque<String>>>);

impl Log {
    /// The last lines, for a person to read.
    pub fn tail(&self) -> String {
        let lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let skipped = lines.len().saturating_sub(SHOWN);
        let mut shown =
            format!("the server's last lines ({} of {}):\n", lines.len() - skipped, lines.len());
        for line in lines.iter().skip(skipped) {
            let _ = writeln!(shown, "  | {line}");
        }
        shown
    }

    /// The kept lines that contain a text.
    pub fn lines_with(&self, text: &str) -> Vec<String> {
        let lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        lines.iter().filter(|line| line.contains(text)).cloned().collect()
    }

    pub(super) fn note(&self, line: &str) {
        self.push(format!("-- {line}"));
    }

    /// Reads an output to its end, and reports the port when workerd says that it listens.
    pub(super) fn follow(
        &self,
        output: impl Read + Send + 'static,
        listening: Option<Sender<u16>>,
    ) -> JoinHandle<()> {
        let log = self.clone();
        std::thread::spawn(move || {
            for line in BufReader::new(output).split(b'\n') {
                let Ok(line) = line else { break };
                let line = String::from_utf8_lossy(&line).into_owned();
                if let (Some(heard), Some(port)) = (&listening, port_of(&line)) {
                    let _ = heard.send(port);
                }
                log.push(line);
            }
        })
    }

    fn push(&self, line: String) {
        let mut lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if lines.len() == KEPT {
            lines.pop_front();
        }
        lines.push_back(line);
    }
}

fn port_of(line: &str) -> Option<u16> {
    let message: serde_json::Value = serde_json::from_str(line).ok()?;
    if message["event"] != "listen" || message["socket"] != "http" {
        return None;
    }
    u16::try_from(message["port"].as_u64()?).ok()
}
