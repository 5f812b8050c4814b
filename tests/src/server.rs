//! A real workerd on the release build, with its own data, that can be killed and started again.
//!
//! It never outlives the test: a [`Server`] stops its process when it is dropped, and a
//! [`leash`] kills it when the test process itself dies.

mod leash;
mod log;
mod places;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use leash::Leash;
pub use log::Log;
pub use places::{free_port, release_config, repository};

/// How long a server may take from its start to its first answer.
const READY_WITHIN: Duration = Duration::from_secs(20);
/// How often a server is started on a fresh port before that counts as a failure.
const STARTS: u32 = 3;

/// Signs visitor tokens in tests.
pub const SECRET: &str = "a-secret-for-tests-only-of-48-characters-or-more";
/// Lets tests set up workspaces.
pub const SETUP_TOKEN: &str = "a-setup-token-for-tests-only-of-32-or-more";

/// What is broken on purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    None,
    /// The words of a message may ask for a fault: `fault: abort`.
    Words,
    /// An acknowledgement leaves before its write.
    AckBeforeWrite,
    /// A client id that came before is stored again.
    NoDuplicateCheck,
}

impl Fault {
    /// The value of `BATON_FAULT`.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Words => Some("words"),
            Self::AckBeforeWrite => Some("ack_before_write"),
            Self::NoDuplicateCheck => Some("no_duplicate_check"),
        }
    }
}

/// What a server is started with.
#[derive(Clone, Debug)]
pub struct Launch {
    config: PathBuf,
    environment: Vec<(&'static str, Option<&'static str>)>,
}

impl Launch {
    /// The release build, whole or with a fault.
    pub fn release(fault: Fault) -> Self {
        Self::of(release_config()).with("BATON_FAULT", fault.word())
    }

    /// Any configuration that has a socket `http` and a disk `state`.
    pub fn of(config: PathBuf) -> Self {
        let environment =
            vec![("BATON_SECRET", Some(SECRET)), ("BATON_SETUP_TOKEN", Some(SETUP_TOKEN))];
        Self { config, environment }
    }

    /// Sets or removes a variable of the environment.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: Option<&'static str>) -> Self {
        self.environment.push((name, value));
        self
    }
}

/// A running workerd and its data.
#[derive(Debug)]
pub struct Server {
    launch: Launch,
    state: PathBuf,
    port: u16,
    running: Option<(Leash, Child)>,
    log: Log,
}

impl Server {
    /// Starts the release build on a free port, with fresh data.
    pub fn start(fault: Fault) -> Self {
        Self::launch(Launch::release(fault))
    }

    /// Starts a configuration on a free port, with fresh data.
    pub fn launch(launch: Launch) -> Self {
        let mut server =
            Self { launch, state: fresh_folder(), port: 0, running: None, log: Log::default() };
        // Somebody else may take a port between the look and the start.
        let started = (0..STARTS).any(|_| {
            server.port = free_port();
            server.run().is_ok()
        });
        assert!(started, "workerd did not listen.\n{}", server.log.tail());
        server
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        (Ipv4Addr::LOCALHOST, self.port).into()
    }

    /// Its origin, as a browser would name it.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address())
    }

    /// Its data folder.
    pub fn state(&self) -> &Path {
        &self.state
    }

    /// What it wrote to its outputs.
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// Its process id, while it runs.
    pub fn pid(&self) -> Option<u32> {
        self.running.as_ref().map(|(_, child)| child.id())
    }

    /// Kills it in the middle of whatever it does, as a crash would.
    pub fn kill9(&mut self) {
        if let Some((leash, mut child)) = self.running.take() {
            // The leash goes first: once the process is reaped, its id may belong to another.
            drop(leash);
            child.kill().expect("kill workerd");
            child.wait().expect("reap workerd");
            self.log.note("killed with SIGKILL");
        }
    }

    /// Starts it again on the same port and data, and returns how long it took to listen.
    pub fn restart(&mut self) -> Duration {
        let begun = Instant::now();
        self.kill9();
        let started = self.run();
        assert!(started.is_ok(), "workerd did not listen again: {started:?}.\n{}", self.log.tail());
        begun.elapsed()
    }

    fn run(&mut self) -> Result<(), mpsc::RecvTimeoutError> {
        let (heard, listening) = mpsc::channel();
        let mut command = Command::new(places::workerd());
        command
            .arg("serve")
            .arg(&self.launch.config)
            .arg(format!("--socket-addr=http=127.0.0.1:{}", self.port))
            .arg(format!("--directory-path=state={}", self.state.display()))
            .arg("--control-fd=1")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .env_remove("BATON_FAULT");
        for (name, value) in &self.launch.environment {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        let mut child = command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let leash = Leash::on(child.id());
        let outputs = [
            self.log.follow(child.stdout.take().expect("stdout is piped"), Some(heard)),
            self.log.follow(child.stderr.take().expect("stderr is piped"), None),
        ];
        self.running = Some((leash, child));
        let listens = listening.recv_timeout(READY_WITHIN);
        if let Ok(port) = listens {
            assert_eq!(port, self.port, "workerd listens elsewhere");
        } else {
            // Its last words say why, so they are read to the end.
            self.kill9();
            for output in outputs {
                output.join().expect("an output is read");
            }
        }
        listens.map(drop)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some((leash, mut child)) = self.running.take() {
            drop(leash);
            let _ = child.kill();
            let _ = child.wait();
        }
        let _ = std::fs::remove_dir_all(&self.state);
    }
}

fn fresh_folder() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let name = format!("baton-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let folder = std::env::temp_dir().join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    folder
}
