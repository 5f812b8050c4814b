//! The line to the page around the frame, once both sides have checked who is there.

use baton_shared::protocol::page::{FrameToPage, PageToFrame};
use baton_shared::wire::Wire;
use wasm_bindgen::JsCast;
use web_sys::{MessageEvent, MessagePort};

use super::listen::on;
use super::{act, json};
use crate::model::Panel;

pub(super) struct Port(MessagePort);

impl Port {
    pub(super) fn new(port: MessagePort) -> Self {
        on(&port, "message", |event| {
            let data = event.unchecked_ref::<MessageEvent>().data();
            let Some(message) = json::read(data) else { return };
            act(|shell, at| {
                shell.panel = match message {
                    PageToFrame::Shown {} => Panel::Shown,
                    PageToFrame::Hidden {} => Panel::Hidden,
                };
                shell.model.panel(at, shell.in_sight());
            });
        });
        Self(port)
    }

    /// Tells the page something; a page that is gone hears nothing, and that is all right.
    pub(super) fn tell(&self, message: &FrameToPage) {
        let _ = self.0.post_message(&message.write::<json::Json>().0);
    }
}
