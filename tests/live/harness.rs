//! The harness tried on the smallest worker there is: it must start, kill, restart and clean up.

use std::process::Command;
use std::time::Duration;

use baton_tests::client::{Door, Incoming};
use baton_tests::http::Http;
use baton_tests::server::{Launch, Server, repository};

fn echo() -> Server {
    Server::launch(Launch::of(repository().join("tests/bench/echo.capnp")))
}

fn say(server: &Server, text: &str) -> Incoming {
    let mut socket = Door::at(server.address(), "/one").open().expect("a socket");
    socket.text(text);
    socket.next(Duration::from_secs(5))
}

fn is_alive(pid: u32) -> bool {
    Command::new("kill")
        .args(["-0", &pid.to_string()])
        .output()
        .is_ok_and(|answer| answer.status.success())
}

#[test]
fn what_was_stored_survives_a_kill_and_the_address_stays() {
    let mut server = echo();
    let http = Http::new(server.origin());
    assert_eq!(http.get("/health").send().expect(200).text(), "well");
    assert_eq!(say(&server, "first"), Incoming::Text(r#"{"t":"ack","seq":1}"#.into()));
    let (address, pid) = (server.address(), server.pid().expect("it runs"));

    let mut open = Door::at(server.address(), "/one").open().expect("a socket");
    server.kill9();
    assert!(!is_alive(pid), "kill -9 left it alive");
    assert_eq!(open.next(Duration::from_secs(5)), Incoming::Closed(1006));
    assert!(http.get("/health").try_send().is_err(), "somebody answers for the dead");

    server.restart();
    assert_eq!(server.address(), address);
    assert_eq!(say(&server, "second"), Incoming::Text(r#"{"t":"ack","seq":2}"#.into()));
}

#[test]
fn a_server_ends_with_the_test_even_if_that_panics() {
    let (report, reported) = std::sync::mpsc::channel();
    let failing = std::thread::spawn(move || {
        let server = echo();
        let _ = report.send((server.pid().expect("it runs"), server.state().to_path_buf()));
        std::panic::resume_unwind(Box::new("a test fails"));
    });
    let (pid, state) = reported.recv().expect("the server started");
    assert!(failing.join().is_err());
    assert!(!is_alive(pid), "an orphan was left");
    assert!(!state.exists(), "its data was left");
}

#[test]
fn a_server_ends_when_the_test_process_is_killed() {
    // This test starts itself again, and is killed there while its server runs.
    if std::env::var_os("BATON_HARNESS_VICTIM").is_some() {
        let server = echo();
        println!("victim {} {}", server.pid().expect("it runs"), server.state().display());
        std::thread::sleep(Duration::from_mins(1));
        return;
    }
    let mut victim = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "harness::a_server_ends_when_the_test_process_is_killed", "--nocapture"])
        .env("BATON_HARNESS_VICTIM", "1")
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("the victim starts");
    let lines =
        std::io::BufRead::lines(std::io::BufReader::new(victim.stdout.take().expect("piped")));
    let told = lines
        .map_while(Result::ok)
        .find_map(|line| line.split_once("victim ").map(|(_, told)| told.to_owned()))
        .expect("the victim started its server");
    let (pid, state) = told.split_once(' ').expect("a process and its data");
    let pid: u32 = pid.parse().expect("a process id");
    assert!(is_alive(pid));
    victim.kill().expect("kill the victim");
    victim.wait().expect("reap the victim");
    let died = (0..500).any(|_| {
        std::thread::sleep(Duration::from_millis(10));
        !is_alive(pid)
    });
    // Whoever is killed cannot tidy up: its data stays, and is removed here.
    std::fs::remove_dir_all(state).expect("the victim's data");
    assert!(died, "workerd {pid} outlived its test");
}

#[test]
fn a_server_that_cannot_start_says_why() {
    let missing = repository().join("tests/bench/no-such.capnp");
    let failure = std::panic::catch_unwind(|| Server::launch(Launch::of(missing)))
        .expect_err("it cannot start");
    let message = failure.downcast_ref::<String>().expect("a message");
    assert!(message.contains("no-such.capnp"), "the server's own words are missing: {message}");
}
