//! How a conversation begins, begins anew, and is shared by the tabs of one visitor.

use super::*;

#[test]
fn a_stale_token_begins_another_conversation_and_keeps_what_was_not_sent() {
    for code in [Refusal::TokenStale, Refusal::UnknownConversation] {
        let mut model = returning();
        say(&mut model, "Hello");
        model.opened(at(110));
        effects(&mut model);
        model.receive(at(120), refused(code), 0);
        let dismiss = Effect::Dismiss(conversation("c1"));
        assert_eq!(effects(&mut model), [Effect::Disconnect, dismiss, Effect::Begin]);
        model.started(at(130), conversation("c2"), Some(conversation("c1")));
        assert_eq!(effects(&mut model)[0], Effect::Remember(conversation("c2")));
        let_in(&mut model);
        assert_eq!(screen(&model), ["anew", "own: Hello (Sending)"]);
    }
}

#[test]
fn a_close_without_a_word_for_a_stale_token_begins_another_conversation_too() {
    let mut model = returning();
    effects(&mut model);
    model.closed(at(10), close::NOT_ALLOWED, 0);
    let dismiss = Effect::Dismiss(conversation("c1"));
    assert_eq!(effects(&mut model), [dismiss, Effect::Begin]);
}

#[test]
fn a_refused_conversation_is_not_come_back_to_though_it_is_still_kept() {
    let mut model = returning();
    model.opened(at(10));
    model.receive(at(20), refused(Refusal::TokenStale), 0);
    model.started(at(30), conversation("c2"), Some(conversation("c1")));
    let_in(&mut model);
    effects(&mut model);
    model.say(at(100), "Hello", 7, Some(conversation("c1"))).unwrap();
    let done = effects(&mut model);
    assert_eq!(done[0], Effect::Remember(conversation("c2")));
    assert!(matches!(done[..], [_, Effect::Keep(..), Effect::Send(_)]), "{done:?}");
    model.other_tab_began(at(200), conversation("c1"));
    assert_eq!(effects(&mut model), []);
}

#[test]
fn a_conversation_that_is_refused_as_soon_as_it_is_given_is_not_asked_for_in_a_loop() {
    let mut model = returning();
    model.opened(at(10));
    model.receive(at(20), refused(Refusal::TokenStale), 0);
    model.started(at(30), conversation("c2"), None);
    model.opened(at(40));
    effects(&mut model);
    model.receive(at(50), refused(Refusal::TokenStale), 0);
    let dismiss = Effect::Dismiss(conversation("c2"));
    assert_eq!(effects(&mut model), [Effect::Disconnect, dismiss]);
    let (due, what) = model.next_deadline().unwrap();
    assert!(due >= at(2_050) && what == "start again", "{due:?} {what}");
    model.tick(due, 0);
    assert_eq!(effects(&mut model), [Effect::Begin]);
}

#[test]
fn tabs_of_one_visitor_share_the_conversation_that_was_kept_first() {
    let mut model = fresh();
    model.panel(at(0), Panel::Shown);
    model.started(at(5), conversation("mine"), None);
    let_in(&mut model);
    effects(&mut model);
    model.say(at(100), "Hello", 7, Some(conversation("theirs"))).unwrap();
    let done = effects(&mut model);
    let said = |effect: &Effect| matches!(effect, Effect::Send(FromVisitor::Say { .. }));
    assert!(!done.iter().any(said), "said in the conversation of another tab: {done:?}");
    assert!(done.contains(&Effect::Connect(conversation("theirs").conversation)));
    let_in(&mut model);
    assert!(effects(&mut model).iter().any(said));
}

#[test]
fn a_tab_follows_when_another_one_begins_a_conversation() {
    let mut model = live();
    model.other_tab_began(at(200), conversation("c1"));
    assert_eq!(effects(&mut model), [], "it is the same");
    model.other_tab_began(at(210), conversation("c2"));
    let followed = [Effect::Disconnect, Effect::Connect(conversation("c2").conversation)];
    assert_eq!(effects(&mut model), followed);
}

#[test]
fn a_failed_start_is_tried_again_after_a_while_or_when_the_visitor_says_so() {
    let mut model = fresh();
    model.panel(at(0), Panel::Shown);
    model.start_failed(at(10), StartProblem::Unreachable, 500);
    effects(&mut model);
    assert_eq!(model.line(), Line::Connecting);
    model.tick(at(5_000), 500);
    assert_eq!(model.line(), Line::Unreachable);
    assert_eq!(effects(&mut model), [Effect::Begin]);
    model.start_failed(at(5_010), StartProblem::Unreachable, 500);
    model.try_again(at(5_020));
    assert_eq!(effects(&mut model), [Effect::Begin]);
}
