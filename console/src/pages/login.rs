//! Signing in.

use baton_shared::time::Timestamp;
use leptos::ev::SubmitEvent;
use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::components::icon::{Icon, Sign};
use crate::console::Console;
use crate::io::clock;
use crate::model::answer::Trouble;
use crate::texts;

/// What stands in the way of signing in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Problem {
    EmailMissing,
    PasswordMissing,
    BadCredentials,
    TooManyTries { until: Timestamp },
    Offline,
    Server,
}

impl Problem {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::BadCredentials | Trouble::SignedOut => Self::BadCredentials,
            Trouble::TooManyTries { pause } => {
                Self::TooManyTries { until: clock::now().after(pause) }
            }
            Trouble::Offline => Self::Offline,
            Trouble::UnknownWorkspace | Trouble::Server => Self::Server,
        }
    }

    fn words(self) -> String {
        match self {
            Self::EmailMissing => texts::EMAIL_MISSING.to_owned(),
            Self::PasswordMissing => texts::PASSWORD_MISSING.to_owned(),
            Self::BadCredentials => texts::BAD_CREDENTIALS.to_owned(),
            Self::TooManyTries { until } => texts::too_many_tries(&clock::ZONE.time(until)),
            Self::Offline => texts::LOGIN_OFFLINE.to_owned(),
            Self::Server => texts::LOGIN_SERVER.to_owned(),
        }
    }
}

/// The form that signs in.
#[component]
pub(super) fn LoginPage(console: Console, suddenly: bool) -> impl IntoView {
    let email = NodeRef::<Input>::new();
    let password = NodeRef::<Input>::new();
    let problem = RwSignal::new(None::<Problem>);
    let in_flight = RwSignal::new(false);
    let shown = RwSignal::new(false);
    let of = move |wanted: fn(Problem) -> bool| move || problem.get().is_some_and(wanted);
    let email_wrong =
        of(|problem| matches!(problem, Problem::EmailMissing | Problem::BadCredentials));
    let password_wrong =
        of(|problem| matches!(problem, Problem::PasswordMissing | Problem::BadCredentials));

    let refuse = move |what: Problem| {
        problem.set(Some(what));
        let field = if what == Problem::EmailMissing { email } else { password };
        if let Some(field) = field.get_untracked() {
            let _ = field.focus();
            field.select();
        }
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let value = |field: NodeRef<Input>| {
            field.get_untracked().map(|field| field.value()).unwrap_or_default()
        };
        let (address, secret) = (value(email).trim().to_owned(), value(password));
        if address.is_empty() {
            return refuse(Problem::EmailMissing);
        }
        if secret.is_empty() {
            return refuse(Problem::PasswordMissing);
        }
        in_flight.set(true);
        spawn_local(async move {
            if let Err(trouble) = console.sign_in(address, secret).await {
                in_flight.set(false);
                refuse(Problem::from(trouble));
            }
        });
    };
    Effect::new(move |_| {
        if let Some(field) = email.get() {
            let _ = field.focus();
        }
    });

    view! {
        <main class="alone">
            <form class="login" novalidate on:submit=submit>
                <header>
                    <Icon sign=Sign::Baton />
                    <h1>{texts::SIGN_IN}</h1>
                    <p class="muted">{if suddenly { texts::SIGNED_OUT } else { texts::SIGN_IN_LEAD }}</p>
                </header>
                <div class="problem" id="problem" role="alert">
                    {move || problem.get().map(|problem| view! {
                        <p><Icon sign=Sign::Alert />{problem.words()}</p>
                    })}
                </div>
                <div class="field">
                    <label for="email">{texts::EMAIL}</label>
                    <input id="email" name="email" type="email" autocomplete="username" autocapitalize="none"
                        spellcheck="false" required node_ref=email aria-describedby="problem"
                        aria-invalid=move || email_wrong().then_some("true") />
                </div>
                <div class="field">
                    <label for="password">{texts::PASSWORD}</label>
                    <input id="password" name="password" autocomplete="current-password" required
                        type=move || if shown.get() { "text" } else { "password" }
                        spellcheck="false" autocapitalize="none" node_ref=password aria-describedby="problem"
                        aria-invalid=move || password_wrong().then_some("true") />
                    <label class="check">
                        <input type="checkbox" prop:checked=shown on:change=move |event| shown.set(event_target_checked(&event)) />
                        {texts::SHOW_PASSWORD}
                    </label>
                </div>
                <button type="submit" class="button" disabled=in_flight>
                    {move || if in_flight.get() { texts::SIGNING_IN } else { texts::SIGN_IN }}
                </button>
            </form>
        </main>
    }
}
