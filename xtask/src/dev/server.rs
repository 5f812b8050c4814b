//! workerd with the worker that was built for development.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Result;

use super::credentials::Credentials;
use super::seed;
use crate::children::{self, Running};
use crate::layout::{Layout, Profile};
use crate::report::failure;

const TIME_TO_LISTEN: Duration = Duration::from_secs(15);
const TIME_TO_ANSWER: Duration = Duration::from_secs(15);

/// What workerd prints on its control channel when a socket is open.
const LISTENS: &str = r#"{"event":"listen""#;

/// A running workerd. Dropping it ends it.
pub(crate) struct Server(Running);

impl Server {
    /// Starts workerd and waits until the worker answers.
    pub(crate) fn start(layout: &Layout, port: u16, credentials: &Credentials) -> Result<Server> {
        let state = layout.at(".baton/dev/state");
        fs::create_dir_all(&state)?;
        let mut command = children::guarded(&layout.npm_program("workerd"))?;
        command
            .arg("serve")
            .arg(layout.worker(Profile::Dev).join("workerd.capnp"))
            .arg(format!("--socket-addr=http=127.0.0.1:{port}"))
            .arg(format!("--directory-path=state={}", state.display()))
            .arg("--control-fd=1")
            .env("BATON_SECRET", &credentials.secret)
            .env("BATON_SETUP_TOKEN", &credentials.setup_token)
            .stdin(Stdio::null())
            .stdout(Stdio::piped());
        let mut server = Server(children::start(&mut command)?);
        server.wait_until_it_listens()?;
        wait_until_it_answers(port)?;
        Ok(server)
    }

    /// The exit status, once workerd ended.
    pub(crate) fn ended(&mut self) -> Result<Option<ExitStatus>> {
        self.0.ended()
    }

    fn wait_until_it_listens(&mut self) -> Result<()> {
        let (heard, hear) = mpsc::channel();
        if let Some(output) = self.0.output() {
            thread::spawn(move || pass_on(BufReader::new(output), &heard));
        }
        match hear.recv_timeout(TIME_TO_LISTEN) {
            Ok(()) => Ok(()),
            Err(RecvTimeoutError::Disconnected) => Err(failure(
                "workerd ended before it listened.",
                "Why stands above; `cargo xtask doctor` names what is missing.",
            )),
            Err(RecvTimeoutError::Timeout) => Err(failure(
                format!("workerd did not listen within {} s.", TIME_TO_LISTEN.as_secs()),
                "Try again when the machine is less busy.",
            )),
        }
    }
}

/// Passes the worker's own lines on to the terminal, and says when the socket is open.
fn pass_on(output: impl BufRead, heard: &Sender<()>) {
    for line in output.lines().map_while(Result::ok) {
        if line.starts_with(LISTENS) {
            // Nobody listens any more once the wait was given up.
            let _ = heard.send(());
        } else {
            println!("{line}");
        }
    }
}

fn wait_until_it_answers(port: u16) -> Result<()> {
    let deadline = Instant::now() + TIME_TO_ANSWER;
    let http = seed::http();
    loop {
        let problem = match http.get(format!("http://127.0.0.1:{port}/api/health")).call() {
            Ok(answer) if answer.status().is_success() => return Ok(()),
            Ok(answer) => format!("answers {}", answer.status()),
            Err(cause) => format!("does not answer: {cause}"),
        };
        if Instant::now() > deadline {
            return Err(failure(
                format!("The worker runs, but /api/health {problem}."),
                "What it logged stands above.",
            ));
        }
        thread::sleep(Duration::from_millis(50));
    }
}
