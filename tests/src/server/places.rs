//! Where the pieces of a server lie.

use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};

use crate::seed::Seed;

/// The root of the repository.
pub fn repository() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().expect("the crate lies in the repository").to_path_buf()
}

/// The configuration of the release build, or the one that `BATON_CONFIG` names.
pub fn release_config() -> PathBuf {
    let named = std::env::var_os("BATON_CONFIG").map(PathBuf::from);
    let config =
        named.unwrap_or_else(|| repository().join("target/baton/release/worker/workerd.capnp"));
    assert!(
        config.is_file(),
        "{} is missing: run `cargo xtask build --release` first",
        config.display()
    );
    config
}

/// The native program that npm installed; its launcher script would survive a `kill -9`.
pub(super) fn workerd() -> PathBuf {
    let package = match (std::env::consts::OS, std::env::consts::ARCH) {
        ("linux", "x86_64") => "workerd-linux-64",
        ("linux", "aarch64") => "workerd-linux-arm64",
        ("macos", "x86_64") => "workerd-darwin-64",
        ("macos", "aarch64") => "workerd-darwin-arm64",
        (system, processor) => panic!("npm has no workerd for {system} on {processor}"),
    };
    let program = repository().join("node_modules/@cloudflare").join(package).join("bin/workerd");
    assert!(program.is_file(), "{} is missing: run `npm ci` first", program.display());
    program
}

/// A port that nobody listens on, below those that systems give to outgoing connections: a
/// client that knocks while a server is down might else be given the server's own port.
pub fn free_port() -> u16 {
    let mut seed = Seed::fresh();
    (0..1_000)
        .filter_map(|_| u16::try_from(20_000 + seed.below(12_000)).ok())
        .find(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok())
        .expect("one of a thousand ports is free")
}
