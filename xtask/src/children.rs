//! The programs that the workshop starts. Each leads a process group of its own, so that ending
//! one ends what it started too, and all of them are known, so that none outlives the workshop.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Error, Result, anyhow};
use rustix::process::{Pid, Signal, kill_process_group, test_kill_process_group};

use crate::report::failure;

const TIME_TO_END: Duration = Duration::from_secs(3);

static GROUPS: Mutex<Groups> = Mutex::new(Groups { leaders: BTreeSet::new(), ending: false });

struct Groups {
    leaders: BTreeSet<i32>,
    ending: bool,
}

/// A program that runs beside the workshop and ends with it.
pub(crate) struct Running {
    child: Child,
    leader: Option<Pid>,
}

/// Starts a program that goes on running.
pub(crate) fn start(command: &mut Command) -> Result<Running> {
    let mut groups = groups();
    if groups.ending {
        return Err(anyhow!("Baton's workshop is ending."));
    }
    let name = command.get_program().to_string_lossy().into_owned();
    let child = command.process_group(0).spawn().map_err(|cause| {
        failure(
            format!("`{name}` did not start: {cause}."),
            "Run `cargo xtask doctor` to see what is missing.",
        )
    })?;
    let leader = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
    groups.leaders.extend(leader.map(Pid::as_raw_pid));
    Ok(Running { child, leader })
}

/// Runs a program to its end with its output on the terminal, and fails when it does.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    let status = start(command)?.wait()?;
    ended_well(status, &shown)
}

/// Runs a program to its end and shows its output only when it fails.
pub(crate) fn run_quietly(command: &mut Command) -> Result<String> {
    let shown = shown(command);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = start(command)?;
    let errors = running.child.stderr.take().map(|mut errors| {
        thread::spawn(move || {
            let mut text = Vec::new();
            let _ = std::io::copy(&mut errors, &mut text);
            text
        })
    });
    let mut output = Vec::new();
    if let Some(mut stdout) = running.child.stdout.take() {
        std::io::copy(&mut stdout, &mut output)?;
    }
    let status = running.wait()?;
    let errors = errors.and_then(|reader| reader.join().ok()).unwrap_or_default();
    if !status.success() {
        std::io::stderr().write_all(&output)?;
        std::io::stderr().write_all(&errors)?;
    }
    ended_well(status, &shown)?;
    Ok(String::from_utf8_lossy(&output).into_owned())
}

/// Runs a program to its end, passes its output on line by line, and shows each line to `read`.
pub(crate) fn run_reading(command: &mut Command, mut read: impl FnMut(&str)) -> Result<ExitStatus> {
    let mut running = start(command.stdout(Stdio::piped()))?;
    if let Some(stdout) = running.child.stdout.take() {
        let mut lines = BufReader::new(stdout);
        let mut line = Vec::new();
        while lines.read_until(b'\n', &mut line)? > 0 {
            let text = String::from_utf8_lossy(&line);
            print!("{text}");
            read(text.trim_end());
            line.clear();
        }
        std::io::stdout().flush()?;
    }
    running.wait()
}

/// Ends every program that is still running: asks, waits, then insists.
pub(crate) fn end_all() {
    let leaders: Vec<Pid> = {
        let mut groups = groups();
        groups.ending = true;
        groups.leaders.iter().filter_map(|&leader| Pid::from_raw(leader)).collect()
    };
    for &leader in &leaders {
        let _ = kill_process_group(leader, Signal::TERM);
    }
    let deadline = Instant::now() + TIME_TO_END;
    while Instant::now() < deadline && leaders.iter().any(|&leader| is_alive(leader)) {
        thread::sleep(Duration::from_millis(10));
    }
    for leader in leaders {
        let _ = kill_process_group(leader, Signal::KILL);
    }
}

/// True once the workshop was told to stop.
pub(crate) fn ending() -> bool {
    groups().ending
}

/// Wraps a command so that its program ends even when the workshop is killed outright.
pub(crate) fn guarded(program: &std::path::Path) -> Result<Command> {
    let myself = std::env::current_exe().context("The workshop does not find itself.")?;
    let mut command = Command::new(myself);
    command.arg("guard").arg(std::process::id().to_string()).arg("--").arg(program);
    Ok(command)
}

/// Becomes the program, having asked the kernel to end it when the parent ends.
pub(crate) fn become_guarded(parent: u32, program: &[String]) -> Error {
    let Some((name, arguments)) = program.split_first() else {
        return anyhow!("`guard` needs a program.");
    };
    #[cfg(target_os = "linux")]
    {
        if let Err(cause) = rustix::process::set_parent_process_death_signal(Some(Signal::TERM)) {
            return anyhow!("The kernel does not tell when a parent ends: {cause}.");
        }
    }
    let current = rustix::process::getppid().map(Pid::as_raw_pid);
    if current.and_then(|pid| u32::try_from(pid).ok()) != Some(parent) {
        return anyhow!("The workshop ended before `{name}` started.");
    }
    let cause = Command::new(name).args(arguments).exec();
    anyhow!("`{name}` did not start: {cause}.")
}

impl Running {
    /// The exit status, once the program ended.
    pub(crate) fn ended(&mut self) -> Result<Option<ExitStatus>> {
        Ok(self.child.try_wait()?)
    }

    /// Takes what the program writes to its standard output, when that is a pipe.
    pub(crate) fn output(&mut self) -> Option<std::process::ChildStdout> {
        self.child.stdout.take()
    }

    fn wait(&mut self) -> Result<ExitStatus> {
        let status = self.child.wait()?;
        self.forget();
        Ok(status)
    }

    /// A number that a program gave back may be another program's, so nothing is sent to it again.
    fn forget(&mut self) {
        if let Some(leader) = self.leader.take() {
            groups().leaders.remove(&leader.as_raw_pid());
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let Some(leader) = self.leader else { return };
        let deadline = Instant::now() + TIME_TO_END;
        let mut asked = false;
        while let Ok(None) = self.child.try_wait() {
            if !asked {
                asked = true;
                let _ = kill_process_group(leader, Signal::TERM);
            } else if Instant::now() > deadline {
                let _ = kill_process_group(leader, Signal::KILL);
            }
            thread::sleep(Duration::from_millis(5));
        }
        self.forget();
    }
}

fn groups() -> MutexGuard<'static, Groups> {
    GROUPS.lock().unwrap_or_else(PoisonError::into_inner)
}

fn is_alive(leader: Pid) -> bool {
    test_kill_process_group(leader).is_ok()
}

fn shown(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str()).to_string_lossy();
    command
        .get_args()
        .take(2)
        .fold(name.into_owned(), |text, argument| format!("{text} {}", argument.to_string_lossy()))
}

fn ended_well(status: ExitStatus, shown: &str) -> Result<()> {
    if status.success() {
        return Ok(());
    }
    if ending() {
        // The signal's own thread ends the process; a message here would only race with it.
        thread::sleep(TIME_TO_END + TIME_TO_END);
    }
    Err(failure(format!("`{shown}` failed ({status})."), "What is wrong stands above."))
}
