//! What a message costs, against the least that it could.
//!
//! In one workerd, the round trip from send to acknowledgement of a conversation is measured
//! against that of an object that only inserts and answers. Both take turns, so that whatever
//! else the machine does hits both. Exits with 1 where the conversation is too far behind.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use baton_shared::id::ClientId;
use baton_tests::client::{Door, Incoming, Line, Socket, VisitorLine, now};
use baton_tests::figures::{millis, percentile};
use baton_tests::http::Http;
use baton_tests::seed::Seed;
use baton_tests::server::{Launch, Server, free_port, release_config, repository};
use baton_tests::shop::{WORKSPACE, begin_conversation, set_up_workspace};

/// How many times the echo's median a conversation's may be.
const GATE: f64 = 1.5;
/// No load is measured for longer, however slow the machine is.
const LONGEST: Duration = Duration::from_secs(25);
/// No answer in this time ends the program.
const ANSWER_WITHIN: Duration = Duration::from_secs(10);
/// About what a person writes.
const WORDS: &str = "My parcel was due on Tuesday and the page still says that it is being packed.";

/// How many write at once, how often both systems take turns, and how much each writes a turn.
struct Load {
    visitors: usize,
    turns: usize,
    messages: usize,
}

const LOADS: [Load; 2] =
    [Load { visitors: 1, turns: 40, messages: 50 }, Load { visitors: 50, turns: 16, messages: 10 }];

/// One writer of one system.
struct Writer {
    socket: Socket,
    frame: fn(&ClientId) -> String,
    seed: Seed,
}

impl Writer {
    /// Writes one message after the other, and says how long each took to be acknowledged.
    fn write(&mut self, messages: usize) -> Vec<Duration> {
        let mut took = Vec::with_capacity(messages);
        for _ in 0..messages {
            let cid = ClientId::mint(now(), 0, self.seed.number());
            let frame = (self.frame)(&cid);
            let sent = Instant::now();
            self.socket.text(frame);
            loop {
                match self.socket.next(ANSWER_WITHIN) {
                    Incoming::Text(text) if text.starts_with(r#"{"t":"ack""#) => break,
                    Incoming::Text(text) => {
                        assert!(!text.starts_with(r#"{"t":"nack""#), "refused: {text}");
                    }
                    end @ (Incoming::Closed(_) | Incoming::Nothing) => {
                        panic!("expected an ack, got {end:?}");
                    }
                }
            }
            took.push(sent.elapsed());
        }
        took
    }
}

fn say(cid: &ClientId) -> String {
    format!(r#"{{"t":"say","cid":"{cid}","text":"{WORDS}"}}"#)
}

fn main() -> ExitCode {
    let echo_port = free_port();
    let config = bench_config(&release_config(), echo_port);
    let server = Server::launch(Launch::of(config));
    let http = Http::new(server.origin());
    set_up_workspace(&http, WORKSPACE);
    let echo = std::net::SocketAddr::from((std::net::Ipv4Addr::LOCALHOST, echo_port));

    println!(
        "round trip from send to acknowledgement, in milliseconds; the server's work a message"
    );
    println!("visitors  object        messages      p50      p99  work µs");
    let mut holds = true;
    for load in &LOADS {
        let echoes = (0..load.visitors).map(|number| {
            let path = format!("/{}-{number}", load.visitors);
            let socket = Door::at(echo, path).open().expect("the echo lets everybody in");
            Writer { socket, frame: say, seed: Seed::fresh() }
        });
        let mut echo = System::of("bare echo", echoes.collect());
        let conversations = (0..load.visitors).map(|_| visitor(&server, &http));
        let mut conversation = System::of("conversation", conversations.collect());
        measure(load, &server, &mut echo, &mut conversation);
        let echo = echo.print(load);
        let conversation = conversation.print(load);
        let [half, most, work] = [0, 1, 2].map(|column| conversation[column] / echo[column]);
        println!("{:>8}  {:<13} {:>8} {half:>8.2} {most:>8.2} {work:>8.2}", "", "ratio", "");
        holds &= half <= GATE;
    }
    if holds {
        println!("the median is within {GATE} times that of the bare echo");
        return ExitCode::SUCCESS;
    }
    println!("FAILED: expected the median within {GATE} times that of the bare echo");
    ExitCode::FAILURE
}

/// Lets both systems take turns. Whoever goes first in a turn goes second in the next; the first
/// turn warms up.
fn measure(load: &Load, server: &Server, echo: &mut System, conversation: &mut System) {
    let begun = Instant::now();
    for turn in 0..=load.turns {
        if begun.elapsed() > LONGEST {
            break;
        }
        let mut order = [&mut *echo, &mut *conversation];
        if turn % 2 == 1 {
            order.reverse();
        }
        for system in order {
            let worked = work_of(server);
            let took = take_turn(&mut system.writers, load.messages);
            if turn > 0 {
                system.took.extend(took);
                system.work += work_of(server).saturating_sub(worked);
            }
        }
    }
}

/// One of the two that are compared.
struct System {
    name: &'static str,
    writers: Vec<Writer>,
    took: Vec<Duration>,
    work: Duration,
}

impl System {
    fn of(name: &'static str, writers: Vec<Writer>) -> Self {
        Self { name, writers, took: Vec::new(), work: Duration::ZERO }
    }

    /// Prints its row, and gives the median, the 99th percentile and the work.
    fn print(mut self, load: &Load) -> [f64; 3] {
        let count = self.took.len();
        let half = millis(percentile(&mut self.took, 500));
        let most = millis(percentile(&mut self.took, 990));
        let each = u32::try_from(count).unwrap_or(u32::MAX).max(1);
        let work = millis(self.work / each) * 1_000.0;
        let (visitors, name) = (load.visitors, self.name);
        println!("{visitors:>8}  {name:<13} {count:>8} {half:>8.2} {most:>8.2} {work:>8.0}");
        [half, most, work]
    }
}

/// How long the server's process has worked on processors, where the system tells; it does not
/// grow with what else the machine does.
fn work_of(server: &Server) -> Duration {
    const TICK: Duration = Duration::from_millis(10);
    let stat =
        server.pid().and_then(|pid| std::fs::read_to_string(format!("/proc/{pid}/stat")).ok());
    let Some(stat) = stat else { return Duration::ZERO };
    // The name in parentheses may hold spaces; user and system time are the 12th and 13th after it.
    let after_name = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let ticks =
        after_name.split_whitespace().skip(11).take(2).filter_map(|word| word.parse::<u32>().ok());
    TICK * ticks.sum::<u32>()
}

fn visitor(server: &Server, http: &Http) -> Writer {
    let chat = begin_conversation(http);
    let path = format!("/api/{WORKSPACE}/visitor/conversations/{}/socket", chat.id);
    let socket = Door::at(server.address(), path).open().expect("a visitor is let in");
    let mut line: VisitorLine = Line::over(socket);
    line.hello(&chat.token, 0);
    Writer { socket: line.into_raw(), frame: say, seed: Seed::fresh() }
}

fn take_turn(writers: &mut [Writer], messages: usize) -> Vec<Duration> {
    std::thread::scope(|scope| {
        let threads: Vec<_> =
            writers.iter_mut().map(|writer| scope.spawn(move || writer.write(messages))).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("a writer failed")).collect()
    })
}

/// The release configuration with the echo beside it, on a socket of its own.
fn bench_config(release: &Path, echo_port: u16) -> PathBuf {
    let text = std::fs::read_to_string(release)
        .unwrap_or_else(|error| panic!("{}: {error}", release.display()));
    let echo = std::fs::read_to_string(repository().join("tests/bench/echo.capnp"))
        .expect("the echo's configuration");
    let worker = &echo[echo.find("const echo").expect("the echo is a worker")..];
    let text = insert(&text, "services = [", "\n    (name = \"echo\", worker = .echo),");
    let socket = format!(
        "\n    (name = \"echo\", address = \"127.0.0.1:{echo_port}\", http = (), service = \"echo\"),"
    );
    let text = insert(&text, "sockets = [", &socket);
    // Modules are embedded by their place beside the configuration.
    let folder = release.parent().expect("the configuration lies in a folder");
    let path = folder.join("bench.capnp");
    std::fs::copy(repository().join("tests/bench/echo.mjs"), folder.join("echo.mjs"))
        .expect("copy the echo");
    std::fs::write(&path, format!("{text}\n{worker}"))
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    path
}

fn insert(text: &str, mark: &str, addition: &str) -> String {
    let place =
        text.find(mark).unwrap_or_else(|| panic!("the configuration has no `{mark}`")) + mark.len();
    format!("{}{addition}{}", &text[..place], &text[place..])
}
