//! Every sentence of the console, in one place.

use baton_shared::id::VisitorId;
use baton_shared::protocol::{Nack, Refusal};

use crate::model::connection::Standing;
use crate::model::list::Section;

pub(crate) const PRODUCT: &str = "Baton";

pub(crate) const SIGN_IN: &str = "Sign in";
pub(crate) const SIGNING_IN: &str = "Signing in…";
pub(crate) const SIGN_IN_LEAD: &str = "Answer the people who write on your site.";
pub(crate) const SIGNED_OUT: &str = "You were signed out. Sign in to go on where you were. What was not sent yet is kept on this device.";
pub(crate) const EMAIL: &str = "E-mail";
pub(crate) const PASSWORD: &str = "Password";
pub(crate) const SHOW_PASSWORD: &str = "Show password";
pub(crate) const EMAIL_MISSING: &str = "Enter your e-mail address.";
pub(crate) const PASSWORD_MISSING: &str = "Enter your password.";
pub(crate) const BAD_CREDENTIALS: &str =
    "This e-mail address and password do not belong together. Check both and try again.";
pub(crate) const LOGIN_OFFLINE: &str = "The server cannot be reached. Check your connection and try again. What you typed is still here.";
pub(crate) const LOGIN_SERVER: &str = "The server could not sign you in. Nothing is wrong with what you typed. Try again in a moment.";

pub(crate) const OPENING: &str = "Opening the inbox";
pub(crate) const UNREACHABLE: &str = "The server cannot be reached";
pub(crate) const UNREACHABLE_MORE: &str = "What you wrote is kept on this device. The inbox opens by itself as soon as the connection is back.";
pub(crate) const UNKNOWN_WORKSPACE: &str = "There is no such workspace";
pub(crate) const UNKNOWN_WORKSPACE_MORE: &str =
    "Check the address: it ends with the name of your workspace.";
pub(crate) const OUT_OF_DATE: &str = "This page is older than the server";
pub(crate) const OUT_OF_DATE_MORE: &str =
    "Load it again to go on. What you wrote is kept on this device.";
pub(crate) const TRY_NOW: &str = "Try now";
pub(crate) const RELOAD: &str = "Load again";

pub(crate) const INBOX: &str = "Inbox";
pub(crate) const CONVERSATIONS: &str = "Conversations";
pub(crate) const SIGN_OUT: &str = "Sign out";
pub(crate) const KEYS: &str = "Keys";
pub(crate) const DONE: &str = "Done";
pub(crate) const EMPTY: &str = "No conversations yet";
pub(crate) const EMPTY_MORE: &str = "As soon as somebody writes on your site, the conversation appears here. Nobody needs to reload.";
pub(crate) const EMPTY_TRY: &str = "Open the demo shop";
pub(crate) const EMPTY_TRY_MORE: &str = "and write something in its corner to see it arrive.";
pub(crate) const EMPTY_TAG: &str = "Put this on each page of your site, before </body>:";
pub(crate) const COPY: &str = "Copy";
pub(crate) const COPIED: &str = "Copied";
pub(crate) const CHOOSE: &str = "Choose a conversation";
pub(crate) const CHOOSE_MORE: &str =
    "Who waits longest stands first. Move with j and k, open with Enter.";
pub(crate) const NOBODY: &str = "Nobody is waiting";
pub(crate) const NOBODY_MORE: &str =
    "The first conversation shows up in the list as soon as somebody writes.";
pub(crate) const UNREAD: &str = "Unread";
pub(crate) const CLOSED: &str = "Closed";
pub(crate) const ANSWERED: &str = "Answered:";

pub(crate) const BACK: &str = "Back to the list";
pub(crate) const TRANSCRIPT: &str = "Conversation";
pub(crate) const YOU: &str = "You";
pub(crate) const VISITOR: &str = "Visitor";
pub(crate) const STARTED: &str = "The conversation began";
pub(crate) const REOPENED: &str = "The visitor wrote again";
pub(crate) const UNSEEN: &str = "New";
pub(crate) const TO_LATEST: &str = "To the latest message";

pub(crate) const ANSWER: &str = "Your answer";
pub(crate) const ANSWER_HINT: &str = "Write an answer";
pub(crate) const SEND: &str = "Send";
pub(crate) const SEND_KEYS: &str = "Enter sends, Shift Enter makes a new line";
pub(crate) const KEPT_OFFLINE: &str = "Offline. What you send is kept and goes out later.";
pub(crate) const NOT_KEPT: &str =
    "This browser does not let us keep your messages. Stay on this page until they are sent.";
pub(crate) const OUTBOX_FULL: &str =
    "50 messages wait to be sent already. This one stays here until there is room.";
pub(crate) const KEPT: &str = "Kept, not sent yet";
pub(crate) const SENDING: &str = "Sending…";
pub(crate) const SENT: &str = "Sent";
pub(crate) const TRY_AGAIN: &str = "Try again";
pub(crate) const DISCARD: &str = "Discard";
pub(crate) const UNSENT: &str = "Not sent";

pub(crate) const CLOSE: &str = "Close conversation";
pub(crate) const CLOSE_SHORT: &str = "Close";
pub(crate) const CLOSE_ASK_MORE: &str = "The visitor sees that it is closed. Nothing is deleted, but you cannot open it again yourself: it opens again when the visitor writes.";
pub(crate) const KEEP_OPEN: &str = "Keep it open";
pub(crate) const CLOSING: &str = "Closing…";
pub(crate) const CLOSING_KEPT: &str = "Closes when the connection is back";
pub(crate) const IS_CLOSED: &str = "This conversation is closed. It opens again when the visitor writes, and then you can answer here.";

/// What a visitor without a name is called: two agents can tell each other whom they mean.
pub(crate) fn visitor(id: &VisitorId) -> String {
    let text = id.as_str();
    let end = text.len().saturating_sub(4);
    format!("{VISITOR} {}", text[end..].to_uppercase())
}

/// Whether to close a conversation, and whose.
pub(crate) fn close_ask(id: Option<&VisitorId>) -> String {
    match id {
        Some(id) => format!("Close the conversation with {}?", visitor(id)),
        None => "Close this conversation?".to_owned(),
    }
}

/// The title of the tab: how many wait, then where.
pub(crate) fn title(n_waiting: usize, workspace: &str) -> String {
    match n_waiting {
        0 => format!("{INBOX} · {workspace}"),
        count => format!("({count}) {INBOX} · {workspace}"),
    }
}

/// The heading of a part of the list.
pub(crate) const fn section(section: Section) -> &'static str {
    match section {
        Section::Waiting => "Waiting for an answer",
        Section::Answered => "Answered",
        Section::Closed => CLOSED,
    }
}

/// How much of the list is shown.
pub(crate) fn extent(listed: usize, total: usize) -> String {
    format!("The latest {listed} of {total} conversations")
}

/// A chip's meaning in words.
pub(crate) fn waiting_since(time: &str) -> String {
    format!("Waiting for an answer since {time}")
}

/// How the list's line stands.
pub(crate) fn standing(standing: Standing) -> String {
    match standing {
        Standing::Connecting => "Connecting…".to_owned(),
        Standing::Live => "Live".to_owned(),
        Standing::Offline { retry_in: Some(seconds) } => {
            format!("Offline, next try in {seconds} s")
        }
        Standing::Offline { retry_in: None } => "Offline, trying again".to_owned(),
        Standing::Refused(_) => "Not connected".to_owned(),
    }
}

/// How the list's line stands, read out: without seconds that count down.
pub(crate) const fn standing_aloud(standing: Standing) -> &'static str {
    match standing {
        Standing::Connecting => "",
        Standing::Live => "Connected",
        Standing::Offline { .. } => "Connection lost. It is tried again by itself.",
        Standing::Refused(_) => "Not connected",
    }
}

/// Since when a conversation goes on.
pub(crate) fn began(time: &str) -> String {
    format!("Since {time}")
}

/// Why a conversation cannot be shown.
pub(crate) const fn refused(code: Refusal) -> (&'static str, &'static str) {
    match code {
        Refusal::UnknownConversation => (
            "There is no such conversation",
            "The link may be incomplete, or the conversation was removed. The others are in the list.",
        ),
        Refusal::ClientTooOld | Refusal::HelloExpected => (OUT_OF_DATE, OUT_OF_DATE_MORE),
        Refusal::ClientTooNew => (
            "The server is being updated",
            "Load the page again in a minute. What you wrote is kept on this device.",
        ),
        Refusal::SignedOut | Refusal::TokenStale => ("You are signed out", SIGNED_OUT),
    }
}

/// Who closed a conversation; the flag says whether it was this agent.
pub(crate) fn closed_by(agent: Option<(&str, bool)>) -> String {
    match agent {
        Some((_, true)) => "You closed the conversation".to_owned(),
        Some((name, false)) => format!("{name} closed the conversation"),
        None => "The conversation closed by itself".to_owned(),
    }
}

/// Why a message was not stored.
pub(crate) const fn not_sent(code: Nack) -> &'static str {
    match code {
        Nack::Closed => "Not sent: the conversation was closed before.",
        Nack::NotStarted => "Not sent: the visitor has not written yet.",
        Nack::TextTooLong => "Not sent: it is too long for one message.",
        Nack::TextEmpty => "Not sent: it has no words.",
        Nack::Conflict => "Not sent: another message took its place.",
        Nack::Unavailable => "Not sent: the server could not store it.",
        Nack::NotJson | Nack::UnknownFrame | Nack::Malformed => {
            "Not sent: the server did not understand this page. Load it again."
        }
    }
}

/// Why the conversation was not closed.
pub(crate) const fn not_closed(code: Nack) -> &'static str {
    match code {
        Nack::Closed => "It was closed already.",
        Nack::NotStarted
        | Nack::TextTooLong
        | Nack::TextEmpty
        | Nack::Conflict
        | Nack::Unavailable
        | Nack::NotJson
        | Nack::UnknownFrame
        | Nack::Malformed => "The conversation was not closed.",
    }
}

/// How much a message is too long.
pub(crate) fn too_long(bytes: usize) -> String {
    format!("Too long for one message. Shorten it by about {bytes} characters, or send it in two.")
}

/// When somebody may try to sign in again.
pub(crate) fn too_many_tries(time: &str) -> String {
    format!("Too many tries. Try again at {time}.")
}

/// What signing out means for messages that are not sent.
pub(crate) fn sign_out_unsent(count: usize) -> String {
    match count {
        1 => "One message is not sent yet. It stays on this device and is sent after you sign in again.".to_owned(),
        _ => format!("{count} messages are not sent yet. They stay on this device and are sent after you sign in again."),
    }
}

/// The name of the button that asks before signing out.
pub(crate) const SIGN_OUT_ASK: &str = "Sign out?";
/// Signing out did not work.
pub(crate) const STILL_SIGNED_IN: &str =
    "You are still signed in: the server cannot be reached. Try again.";
/// The way back from signing out.
pub(crate) const STAY: &str = "Stay signed in";
