//! When failed tries of a task bring a person.

use super::fixture::{Chat, calm, feels};
use super::{only, silent};
use crate::conversation::handoff::Trigger;
use crate::id::TaskId;
use crate::time::Span;
use crate::trigger::{Attempt, Blind, Signal, TaskEnd};

pub(super) fn task(name: &str, end: TaskEnd) -> Signal {
    Signal::Task(Attempt::Of { task: TaskId::new(name).unwrap(), end })
}

pub(super) fn failed(name: &str) -> Signal {
    task(name, TaskEnd::Failed)
}

/// Three failed tries, the last so long after the first, and how it felt before and after.
fn tries(span: Span, before: i16, after: i16) -> Chat {
    let chat = Chat::default().visitor(feels(before)).then(failed("pay")).then(failed("pay"));
    chat.wait(span).then(failed("pay")).visitor(feels(after))
}

#[test]
fn tr10_three_failed_tries_in_less_than_five_minutes_fire_where_the_tone_fell() {
    let minutes = Span::minutes(5);
    let under = Span::millis(minutes.as_millis() - 1);
    // A fall to −290 is no bad feeling yet, so mood does not fire beside it.
    only(&tries(under, 10, -290), Trigger::FailedTask);
    silent(&tries(minutes, 10, -290));
    silent(&tries(under, 9, -290));
    let worked = Chat::default()
        .visitor(feels(10))
        .then(failed("pay"))
        .then(failed("pay"))
        .then(task("pay", TaskEnd::Worked))
        .then(failed("pay"))
        .visitor(feels(-290));
    silent(&worked);
    let mut unread = calm();
    unread.feeling = None;
    let chat = tries(under, 10, -290).visitor(unread);
    let blind = chat.weigh().blind;
    assert!(blind.contains(&(Trigger::FailedTask, Blind::NoFeeling)), "{blind:?}");
}

#[test]
fn tr10_failed_tries_of_different_tasks_are_not_added_up() {
    let after = |ends: [Signal; 4]| {
        let chat = ends.into_iter().fold(Chat::default().visitor(feels(10)), Chat::then);
        chat.visitor(feels(-290))
    };
    let open = |end| task("open", end);
    silent(&after([failed("pay"), failed("open"), failed("pay"), failed("find")]));
    let between = [failed("pay"), failed("pay"), open(TaskEnd::Worked), failed("pay")];
    only(&after(between), Trigger::FailedTask);
    let before = [failed("pay"), failed("pay"), failed("pay"), open(TaskEnd::Unavailable)];
    only(&after(before), Trigger::FailedTask);
    let unnamed = || Signal::Task(Attempt::Unnamed(TaskEnd::Failed));
    only(&after([unnamed(), failed("pay"), unnamed(), unnamed()]), Trigger::FailedTask);
}

#[test]
fn tr10_a_tone_that_falls_long_after_the_tries_is_about_something_else() {
    let minutes = |minutes| {
        let chat = Chat::default().visitor(feels(10));
        let tried = [failed("pay"), failed("pay"), failed("pay")];
        let chat = tried.into_iter().fold(chat, Chat::then);
        chat.wait(Span::minutes(minutes)).visitor(feels(-290))
    };
    only(&minutes(4), Trigger::FailedTask);
    silent(&minutes(5));
}

#[test]
fn tr10_a_task_is_kept_with_its_name_and_one_without_is_still_read() {
    let named = serde_json::json!({ "task": { "task": "pay", "end": "failed" } });
    assert_eq!(serde_json::to_value(failed("pay")).unwrap(), named);
    assert_eq!(serde_json::from_value::<Signal>(named).unwrap(), failed("pay"));
    let unnamed = Signal::Task(Attempt::Unnamed(TaskEnd::Worked));
    let kept = serde_json::json!({ "task": "worked" });
    assert_eq!(serde_json::from_value::<Signal>(kept.clone()).unwrap(), unnamed);
    assert_eq!(serde_json::to_value(unnamed).unwrap(), kept);
}
