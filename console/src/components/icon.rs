//! One family of icons: twenty pixels, one stroke.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// The product's mark.
    Baton,
    /// Something is wrong.
    Alert,
    /// Time passes.
    Clock,
    /// Finished.
    Check,
    /// An answer was given.
    Answered,
    /// Send.
    Send,
    /// To where one came from.
    Back,
    /// Down to the end.
    Down,
    /// A keyboard.
    Keys,
    /// Out of the door.
    Leave,
}

impl Sign {
    const fn path(self) -> &'static str {
        match self {
            Self::Baton => {
                "M4.3 11.7 11.7 4.3a2.8 2.8 0 0 1 4 4l-7.4 7.4a2.8 2.8 0 0 1-4-4zM6.6 9.4l4 4M9.4 6.6l4 4"
            }
            Self::Alert => "M10 6.5v4M10 13.5h.01M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15z",
            Self::Clock => "M10 5.8V10l2.6 1.7M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15z",
            Self::Check => "m4.5 10.5 3.6 3.6 7.4-8",
            Self::Answered => "M8 5 3.5 9.5 8 14M4 9.5h7a5 5 0 0 1 5 5V16",
            Self::Send => "M10 16V4.5M5 9.2l5-5 5 5",
            Self::Back => "M12 4.5 6.5 10l5.5 5.5",
            Self::Down => "M10 4v11.5M5 10.8l5 5 5-5",
            Self::Keys => "M3 5.5h14v9H3zM6 8.5h.01M10 8.5h.01M14 8.5h.01M6.5 11.7h7",
            Self::Leave => {
                "M8 3.5H5a1 1 0 0 0-1 1v11a1 1 0 0 0 1 1h3M12.5 6.5 16 10l-3.5 3.5M16 10H8"
            }
        }
    }
}

/// An icon, which says nothing that words beside it do not say.
#[component]
pub(crate) fn Icon(sign: Sign) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
            <path d=sign.path() />
        </svg>
    }
}
