//! Messages between the loader on a site's page and the widget in its frame.
//!
//! They travel over one `MessageChannel`, handed over after both sides checked who is there.

use crate::wire::union;

union! {
    /// What the page tells the frame.
    pub enum PageToFrame {
        /// The panel is on the screen.
        Shown = "shown" {},
        /// The panel is put away; the conversation goes on.
        Hidden = "hidden" {},
    }
}

union! {
    /// What the frame tells the page.
    pub enum FrameToPage {
        /// The frame can be shown, and put away again.
        Ready = "ready" {},
        /// The visitor put the panel away.
        Close = "close" {},
        /// There is a conversation to come back to on the next page.
        Live = "live" {},
        /// How many messages the visitor has not seen.
        Unread = "unread" {
            /// That many.
            count: u32,
        },
    }
}
