//! Serves Baton on this machine: builds it, runs it on workerd, fills in a demo workspace, and
//! rebuilds what changes. Data stays in `.baton/dev` from one start to the next.

mod credentials;
mod seed;
mod server;
mod watch;

use std::net::{Ipv4Addr, TcpListener};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Error, Result};

use self::credentials::Credentials;
use self::server::Server;
use self::watch::{Change, Changes};
use crate::build::{self, Outcome, Part};
use crate::layout::{Layout, Profile};
use crate::report::{self, failure};
use crate::setup;

const LOOK_AFTER_THE_SERVER_EVERY: Duration = Duration::from_millis(500);

pub(crate) fn run(layout: &Layout, port: u16) -> Result<ExitCode> {
    expect_free(port)?;
    setup::for_building(layout)?;
    // Watching begins before the build, so that what changes meanwhile is not missed.
    let changes = Changes::watch(layout)?;
    build::run(layout, Profile::Dev, &Part::ALL)?;
    let credentials = Credentials::kept_in(&layout.at(".baton/dev"))?;
    let mut server = Some(Server::start(layout, port, &credentials)?);
    seed::demo(port, &credentials)?;
    greet(port, &credentials);
    let mut behind = false;
    loop {
        match changes.next(LOOK_AFTER_THE_SERVER_EVERY)? {
            Some(change) => match rebuild(layout, change) {
                Ok(Outcome::Unchanged) if server.is_some() && !behind => {
                    report::step("unchanged", "the build is the same");
                }
                Ok(Outcome::Changed | Outcome::Unchanged) => {
                    drop(server.take());
                    server = restart(layout, port, &credentials);
                    behind = false;
                }
                Err(error) => {
                    // A build that failed half way may have changed what comes before the failure.
                    behind = true;
                    report_build(&error);
                }
            },
            None => note_end(&mut server)?,
        }
    }
}

fn expect_free(port: u16) -> Result<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(cause) => Err(failure(
            format!("Port {port} on 127.0.0.1 cannot be used: {cause}."),
            "Stop what listens there, or choose another with `cargo xtask dev --port N`.",
        )),
    }
}

fn rebuild(layout: &Layout, change: Change) -> Result<Outcome> {
    match change {
        Change::Programs => build::run(layout, Profile::Dev, &Part::ALL),
        Change::Surroundings => build::run_without_compiling(layout, Profile::Dev),
    }
}

fn report_build(error: &Error) {
    report::error(error);
    report::step("still runs", "what was built before; the next change is tried again");
}

/// A worker that does not start leaves nothing running until the next change.
fn restart(layout: &Layout, port: u16, credentials: &Credentials) -> Option<Server> {
    let started = Instant::now();
    let server = Server::start(layout, port, credentials);
    match server.and_then(|server| seed::demo(port, credentials).map(|()| server)) {
        Ok(server) => {
            report::step("restarted", format!("in {}", report::seconds(started.elapsed())));
            Some(server)
        }
        Err(error) => {
            report::error(&error);
            None
        }
    }
}

fn note_end(server: &mut Option<Server>) -> Result<()> {
    let ended = match server {
        Some(running) => running.ended()?,
        None => None,
    };
    if let Some(status) = ended {
        *server = None;
        report::step("stopped", format!("workerd ended ({status}); the next change starts it"));
    }
    Ok(())
}

fn greet(port: u16, credentials: &Credentials) {
    eprintln!();
    report::step("demo shop", format!("http://localhost:{port}/demo/"));
    report::step("console", format!("http://localhost:{port}/console/{}", seed::WORKSPACE));
    report::step("sign in as", format!("{} / {}", seed::EMAIL, credentials.password));
    eprintln!();
    report::step("watching", "changes are built by themselves; Ctrl-C stops");
}
