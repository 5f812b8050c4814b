//! What the model asks of its shell.

use baton_shared::id::{ClientId, ConversationId, Seq};
use baton_shared::protocol::api::Started;
use baton_shared::protocol::page::FrameToPage;
use baton_shared::protocol::visitor::FromVisitor;
use baton_shared::text::Text;

/// What the shell must do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask the server for a conversation.
    Begin,
    /// Keep what proves that the conversation is the visitor's own.
    Remember(Started),
    /// Keep this conversation no longer: the server refused it.
    Dismiss(Started),
    /// Open a socket to this conversation.
    Connect(ConversationId),
    /// Close the socket.
    Disconnect,
    /// Send this frame.
    Send(FromVisitor),
    /// Send the ping text.
    Ping,
    /// Keep this message where it survives a reload.
    Keep(ClientId, Text),
    /// The message need not be kept any longer.
    Forget(ClientId),
    /// Remember up to which event the visitor has seen the conversation.
    Seen(Seq),
    /// Tell the page around the frame.
    Tell(FrameToPage),
}
