//! Buttons that are drawn: what pressing one means stands in its attributes, and one listener
//! hears them all. Where the focus goes stands in `www/widget/start.js`.

use baton_shared::id::ClientId;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::listen::on;
use super::{act, document, window};

/// What a drawn button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Press {
    /// Tries a refused message again.
    Retry,
    /// Gives up a refused message.
    Remove,
    /// Gives up a refused message whose words went back into the composer.
    Change,
    /// Tries to begin or to connect at once.
    TryAgain,
    /// Loads the frame again.
    Reload,
}

impl Press {
    const ALL: [Self; 5] = [Self::Retry, Self::Remove, Self::Change, Self::TryAgain, Self::Reload];

    /// The value of the attribute `data-press`.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Retry => "retry",
            Self::Remove => "remove",
            Self::Change => "change",
            Self::TryAgain => "again",
            Self::Reload => "reload",
        }
    }
}

pub(super) fn attach() {
    on(&document(), "click", |event| {
        let Some(target) = event.target() else { return };
        let target: &Element = target.unchecked_ref();
        let word = target.get_attribute("data-press");
        let Some(word) = word else { return };
        if let Some(press) = Press::ALL.into_iter().find(|press| press.word() == word) {
            carry_out(press, target);
        }
    });
}

fn carry_out(press: Press, button: &Element) {
    let cid = button.get_attribute("data-cid").and_then(|cid| ClientId::new(cid).ok());
    act(|shell, at| match (press, cid) {
        (Press::Retry, Some(cid)) => shell.model.retry(at, &cid),
        (Press::Remove | Press::Change, Some(cid)) => shell.model.discard(at, &cid),
        (Press::Retry | Press::Remove | Press::Change, None) => (),
        (Press::TryAgain, _) => shell.model.try_again(at),
        (Press::Reload, _) => {
            // A frame that cannot be loaded again stays as it is.
            let _ = window().location().reload();
        }
    });
}
