//! The screens of the console, and which of them is shown.

#![expect(unreachable_pub, reason = "leptos makes the properties of a component public")]

mod inbox;
mod login;
mod notice;

use leptos::prelude::*;

use self::inbox::InboxPage;
use self::login::LoginPage;
use self::notice::{Notice, Opening};
use crate::console::{Console, Screen};
use crate::io::page;
use crate::texts;

/// The whole console.
#[component]
pub(crate) fn Pages() -> impl IntoView {
    let Some(address) = page::address() else {
        return view! { <Notice title=texts::UNKNOWN_WORKSPACE more=texts::UNKNOWN_WORKSPACE_MORE /> }.into_any();
    };
    let console = Console::new(address);
    console.open();
    Effect::new(move |_| {
        if console.screen.with(|screen| !matches!(screen, Screen::Inbox(_))) {
            document().set_title(&format!("{} · {}", texts::SIGN_IN, texts::PRODUCT));
        }
    });
    (move || match console.screen.get() {
        Screen::Opening => view! { <Opening /> }.into_any(),
        Screen::Unreachable => view! {
            <Notice title=texts::UNREACHABLE more=texts::UNREACHABLE_MORE>
                <button type="button" class="button" on:click=move |_| console.open_again()>
                    {texts::TRY_NOW}
                </button>
            </Notice>
        }
        .into_any(),
        Screen::UnknownWorkspace => {
            view! { <Notice title=texts::UNKNOWN_WORKSPACE more=texts::UNKNOWN_WORKSPACE_MORE /> }
                .into_any()
        }
        Screen::SignedOut { suddenly } => view! { <LoginPage console suddenly /> }.into_any(),
        Screen::Inbox(signed_in) => view! { <InboxPage console signed_in /> }.into_any(),
    })
    .into_any()
}
