//! Every sentence that a visitor reads, by what it is for. What stands in the frame before the
//! application is there is in `www/widget.html`.

use baton_shared::protocol::Nack;

use crate::model::{Line, SayProblem, Standing};

pub(crate) const TITLE: &str = "Chat with us";
pub(crate) const HINT_TITLE: &str = "What can we help with?";
pub(crate) const HINT: &str = "Write your question below. Answers appear here, and the conversation stays for your next visit.";
pub(crate) const HINT_UNKEPT: &str =
    "Write your question below. Answers appear here, as long as this page stays open.";
pub(crate) const SOMEBODY: &str = "Support";
pub(crate) const YOU: &str = "You";
pub(crate) const TODAY: &str = "Today";
pub(crate) const YESTERDAY: &str = "Yesterday";
pub(crate) const CLOSED: &str = "This conversation was closed. Write to open it again.";
pub(crate) const REOPENED: &str = "The conversation is open again.";
pub(crate) const ANEW: &str =
    "The earlier conversation has ended and cannot be shown. This is a new one.";
pub(crate) const RETRY: &str = "Not sent. Try again";
pub(crate) const CHANGE: &str = "Not sent. Change it";
pub(crate) const REMOVE: &str = "Remove";
pub(crate) const TRY_AGAIN: &str = "Try again";
pub(crate) const RELOAD: &str = "Reload the chat";

/// The line under the name in the header.
pub(crate) fn state(line: Line, closed: bool) -> &'static str {
    match line {
        Line::Connecting => "Connecting…",
        Line::Live if closed => "Closed",
        Line::Live => "Connected",
        Line::Offline => "Offline",
        Line::Unreachable => "No connection",
        Line::NotSetUp | Line::Outdated => "Not available",
    }
}

/// What a state means for what the visitor writes; nothing where all is well.
pub(crate) fn notice(line: Line, keeps: bool) -> &'static str {
    match line {
        Line::Connecting | Line::Live => "",
        Line::Offline | Line::Unreachable if !keeps => {
            "There is no connection. Messages are sent when it is back, if this page stays open."
        }
        Line::Offline => "You're offline. Messages are kept and sent when you're back.",
        Line::Unreachable => {
            "The chat cannot be reached. Messages are kept and sent when it is back."
        }
        Line::NotSetUp => "There is no chat on this page at the moment.",
        Line::Outdated if !keeps => "The chat was updated. Reload it to go on.",
        Line::Outdated => "The chat was updated. Reload it to go on; messages are kept.",
    }
}

/// Where one of the visitor's messages stands.
pub(crate) fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Sent => "Sent",
        Standing::Sending => "Sending…",
        Standing::Kept => "Not sent yet",
        Standing::Failed(code) => failure(code),
    }
}

fn failure(code: Nack) -> &'static str {
    match code {
        Nack::TextTooLong => "It is too long.",
        Nack::Closed => "The conversation is closed.",
        Nack::NotJson
        | Nack::UnknownFrame
        | Nack::Malformed
        | Nack::TextEmpty
        | Nack::Conflict
        | Nack::NotStarted
        | Nack::Unavailable => "",
    }
}

/// Why a message stays in the composer.
pub(crate) fn problem(problem: SayProblem) -> String {
    match problem {
        SayProblem::Empty => String::new(),
        SayProblem::TooLong(beyond) => {
            let mut text = String::from("This message is too long. Take out ");
            text.push_str(&beyond.to_string());
            text.push_str(if beyond == 1 { " character" } else { " characters" });
            text.push_str(", or send it in parts.");
            text
        }
        SayProblem::TooMany => String::from(
            "50 messages are waiting already. This one stays here until some of them are sent.",
        ),
    }
}
