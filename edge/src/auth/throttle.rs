//! How often somebody may fail to sign in.

use std::net::IpAddr;

use baton_shared::time::{Span, Timestamp};

use super::{hex, keyed};

/// Failed sign-ins are counted for a network and for an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Counted {
    Network,
    Account,
}

impl Counted {
    const fn limit(self) -> usize {
        match self {
            Self::Network => 5,
            Self::Account => 10,
        }
    }

    /// How long a failure counts.
    pub(crate) const fn window(self) -> Span {
        match self {
            Self::Network => Span::seconds(5 * 60),
            Self::Account => Span::seconds(15 * 60),
        }
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::Account => "account",
        }
    }

    /// The name under which failures are kept. Neither a network's address nor a person's can be
    /// read from it.
    pub(crate) fn bucket(self, key: &[u8], whose: &str) -> String {
        let label = self.label();
        format!("{label}:{}", hex(&keyed(key, format!("{label}:{whose}").as_bytes())[..16]))
    }

    /// How many seconds to wait before the next try; `None` where it may be made at once.
    /// `failures` are those within the window, the earliest first.
    pub(crate) fn wait(self, failures: &[Timestamp], at: Timestamp) -> Option<u32> {
        let excess = failures.len().checked_sub(self.limit())?;
        let until = failures.get(excess)?.after(self.window());
        let millis = until.since(at).as_millis();
        (millis > 0).then(|| u32::try_from((millis + 999) / 1_000).unwrap_or(u32::MAX))
    }
}

/// The network that a request came from: an IPv4 address, or the /64 that one household has.
/// A header is believed only where the runtime does not tell the address of the socket: elsewhere
/// a client can write it. Where nobody says, everybody shares one.
pub(crate) fn network(socket: Option<&str>, forwarded: Option<&str>) -> String {
    let address =
        socket.and_then(address_of_socket).or_else(|| forwarded.and_then(|text| text.parse().ok()));
    match address {
        None => "unknown".into(),
        Some(IpAddr::V4(address)) => address.to_string(),
        Some(IpAddr::V6(address)) => match address.to_ipv4_mapped() {
            Some(address) => address.to_string(),
            None => {
                let [a, b, c, d, ..] = address.segments();
                format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
            }
        },
    }
}

fn address_of_socket(text: &str) -> Option<IpAddr> {
    let host = text.rsplit_once(':')?.0;
    host.trim_start_matches('[').trim_end_matches(']').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failures(seconds: &[i64]) -> Vec<Timestamp> {
        seconds.iter().map(|second| Timestamp::new(second * 1_000)).collect()
    }

    #[test]
    fn a_network_fails_five_times_in_five_minutes_and_then_waits() {
        let at = Timestamp::new(60_000);
        assert_eq!(Counted::Network.wait(&failures(&[10, 20, 30, 40]), at), None);
        assert_eq!(Counted::Network.wait(&failures(&[10, 20, 30, 40, 50]), at), Some(250));
    }

    #[test]
    fn the_wait_ends_when_the_earliest_of_the_last_five_is_five_minutes_old() {
        let five = failures(&[10, 20, 30, 40, 50]);
        assert_eq!(Counted::Network.wait(&five, Timestamp::new(309_999)), Some(1));
        assert_eq!(Counted::Network.wait(&five, Timestamp::new(310_000)), None);
    }

    #[test]
    fn an_account_fails_ten_times_in_fifteen_minutes_and_then_waits() {
        let at = Timestamp::new(60_000);
        assert_eq!(Counted::Account.wait(&failures(&[1, 2, 3, 4, 5, 6, 7, 8, 9]), at), None);
        let ten = failures(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        assert_eq!(Counted::Account.wait(&ten, at), Some(841));
    }

    #[test]
    fn a_bucket_names_nobody() {
        let bucket = Counted::Account.bucket(b"key", "ada@shop.example");
        assert!(!bucket.contains("ada"), "{bucket}");
        assert_ne!(bucket, Counted::Account.bucket(b"other", "ada@shop.example"));
        assert_ne!(bucket, Counted::Network.bucket(b"key", "ada@shop.example"));
    }

    #[test]
    fn a_household_is_one_network() {
        let one = network(None, Some("2001:db8:1:2:aaaa::1"));
        assert_eq!(one, network(None, Some("2001:db8:1:2:bbbb::2")));
        assert_ne!(one, network(None, Some("2001:db8:1:3::1")));
        assert_eq!(network(None, Some("::ffff:192.0.2.7")), "192.0.2.7");
    }

    #[test]
    fn a_client_whose_socket_is_known_cannot_name_another_network() {
        assert_eq!(network(Some("127.0.0.1:44880"), Some("192.0.2.7")), "127.0.0.1");
        assert_eq!(network(Some("[2001:db8:1:2::9]:443"), None), "2001:db8:1:2::/64");
        assert_eq!(network(Some("unix:/run/baton"), Some("192.0.2.7")), "192.0.2.7");
        assert_eq!(network(None, Some("nonsense")), "unknown");
        assert_eq!(network(None, None), "unknown");
    }
}
