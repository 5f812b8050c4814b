//! What is wrong with taking a fail-safe off.

use super::fault::{NAME_LIMIT, REASON_LEAST};
use super::{Fault, Found};
use crate::policy::{FailSafe, FailSafes};

pub(super) fn check(fail_safes: &FailSafes, found: &mut Found) {
    for (name, fail_safe) in fail_safes.named() {
        match fail_safe {
            FailSafe::On => (),
            FailSafe::Off { by, because } => {
                check_off(&format!("fail_safes.{name}.off"), by, because, found);
            }
        }
    }
}

fn check_off(path: &str, by: &str, because: &str, found: &mut Found) {
    let name = by.chars().count();
    if by.trim().is_empty() {
        found.add(format!("{path}.by"), Fault::NoText);
    } else if name > NAME_LIMIT {
        found.add(format!("{path}.by"), Fault::TextTooLong(name));
    }
    let reason = because.trim().chars().count();
    if reason < REASON_LEAST {
        found.add(format!("{path}.because"), Fault::ReasonTooShort(reason));
    }
}
