//! Reads frames, and says exactly what is wrong with one that cannot be read.
//!
//! A right frame is parsed once. Only a wrong one is looked at again, to find out what is wrong
//! with it and which client id it carries.

use baton_shared::id::ClientId;
use baton_shared::protocol::agent::FromAgent;
use baton_shared::protocol::inbox::FromInbox;
use baton_shared::protocol::visitor::FromVisitor;
use baton_shared::protocol::{Nack, OLDEST_VERSION, Refusal, VERSION};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// What clients of one audience send.
pub(crate) trait Incoming: DeserializeOwned {
    /// The tags of its frames.
    const TAGS: &'static [&'static str];
}

impl Incoming for FromVisitor {
    const TAGS: &'static [&'static str] = Self::TAGS;
}

impl Incoming for FromAgent {
    const TAGS: &'static [&'static str] = Self::TAGS;
}

impl Incoming for FromInbox {
    const TAGS: &'static [&'static str] = Self::TAGS;
}

/// A frame that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unreadable {
    pub(crate) code: Nack,
    pub(crate) cid: Option<ClientId>,
}

impl Unreadable {
    /// A frame that is no JSON text.
    pub(crate) const NOT_JSON: Self = Self { code: Nack::NotJson, cid: None };
}

/// Reads a frame.
pub(crate) fn read<F: Incoming>(text: &str) -> Result<F, Unreadable> {
    // serde would also take a list whose first item is the tag.
    if text.trim_start().starts_with('{')
        && let Ok(frame) = serde_json::from_str(text)
    {
        return Ok(frame);
    }
    Err(examine::<F>(text))
}

fn examine<F: Incoming>(text: &str) -> Unreadable {
    let Ok(value) = serde_json::from_str::<Value>(text) else {
        return Unreadable::NOT_JSON;
    };
    let field = |name: &str| value.get(name).and_then(Value::as_str);
    let cid = field("cid").and_then(|cid| ClientId::new(cid).ok());
    let code = match field("t") {
        Some(tag) if !F::TAGS.contains(&tag) => Nack::UnknownFrame,
        Some(_) | None => Nack::Malformed,
    };
    Unreadable { code, cid }
}

/// Why a first frame that cannot be read lets nobody in. A hello of another version may have
/// another shape; that it is one, and of which version, can be read for ever.
pub(crate) fn refusal(text: &str) -> Refusal {
    let Ok(value) = serde_json::from_str::<Value>(text) else {
        return Refusal::HelloExpected;
    };
    let is_hello = value.get("t").and_then(Value::as_str) == Some("hello");
    let version = value.get("v").and_then(Value::as_u64).filter(|_| is_hello);
    version.and_then(wrong_version).unwrap_or(Refusal::HelloExpected)
}

/// Whether a client's version keeps it out.
pub(crate) fn wrong_version(version: u64) -> Option<Refusal> {
    if version < u64::from(OLDEST_VERSION) {
        Some(Refusal::ClientTooOld)
    } else if version > u64::from(VERSION) {
        Some(Refusal::ClientTooNew)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use baton_shared::text::Text;

    fn wrong(text: &str) -> Nack {
        read::<FromVisitor>(text).unwrap_err().code
    }

    #[test]
    fn a_right_frame_is_read_and_unknown_fields_are_ignored() {
        let frame = read(r#" {"t":"say","cid":"c1","text":"hello","mood":{"glad":true}}"#);
        let said = FromVisitor::Say { cid: ClientId::new("c1").unwrap(), text: Text::new("hello") };
        assert_eq!(frame, Ok(said));
    }

    #[test]
    fn what_is_no_json_is_told_from_what_has_no_known_shape() {
        for text in
            ["", "hello", "{", r#"{"t":"say"} trailing"#, "{'t':'say'}", &"[".repeat(20_000)]
        {
            assert_eq!(wrong(text), Nack::NotJson, "{text:.40}");
        }
        for text in [r#"{"t":"dance"}"#, r#"{"t":"Say","cid":"c","text":"x"}"#, r#"{"t":""}"#] {
            assert_eq!(wrong(text), Nack::UnknownFrame, "{text}");
        }
        for text in [
            "null",
            "5",
            "[]",
            "{}",
            r#"{"t":5}"#,
            r#"{"t":"say"}"#,
            r#"{"t":"say","cid":"a/b","text":"x"}"#,
            r#"["say","c1","hello"]"#,
        ] {
            assert_eq!(wrong(text), Nack::Malformed, "{text}");
        }
    }

    #[test]
    fn a_frame_of_another_audience_is_unknown() {
        assert_eq!(wrong(r#"{"t":"close","cid":"c"}"#), Nack::UnknownFrame);
        assert!(read::<FromAgent>(r#"{"t":"close","cid":"c"}"#).is_ok());
    }

    #[test]
    fn a_wrong_frame_keeps_its_client_id_where_that_can_be_read() {
        let unreadable = read::<FromVisitor>(r#"{"t":"say","cid":"c1","text":5}"#).unwrap_err();
        assert_eq!(unreadable.cid, Some(ClientId::new("c1").unwrap()));
        let unreadable = read::<FromVisitor>(r#"{"t":"say","cid":"a/b","text":"x"}"#).unwrap_err();
        assert_eq!(unreadable.cid, None);
    }

    #[test]
    fn a_hello_of_another_version_is_told_apart_whatever_its_shape() {
        assert_eq!(refusal(r#"{"t":"hello","v":99,"proof":{}}"#), Refusal::ClientTooNew);
        assert_eq!(refusal(r#"{"t":"hello","v":100000}"#), Refusal::ClientTooNew);
        assert_eq!(refusal(r#"{"t":"hello","v":0}"#), Refusal::ClientTooOld);
        for text in
            ["hello", r#"{"t":"hello"}"#, r#"{"t":"hello","v":1}"#, r#"{"t":"hello","v":"1"}"#]
        {
            assert_eq!(refusal(text), Refusal::HelloExpected, "{text}");
        }
        assert_eq!(refusal(r#"{"t":"say","v":99}"#), Refusal::HelloExpected);
    }
}
