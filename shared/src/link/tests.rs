use super::*;

mod network;

type Mail = u32;

fn at(seconds: i64) -> Timestamp {
    Timestamp::new(seconds * 1_000)
}

/// A sender that has begun at one second and posted so much.
fn sender(posted: Mail) -> Outgoing<Mail> {
    let mut sender = Outgoing::default();
    let begun = sender.begin(at(1));
    sender.apply(&begun);
    post(&mut sender, 1..=posted);
    sender
}

fn post(sender: &mut Outgoing<Mail>, mail: impl IntoIterator<Item = Mail>) {
    for mail in mail {
        let posted = sender.post(mail);
        sender.apply(&posted);
    }
}

fn hear(sender: &mut Outgoing<Mail>, answer: Answer) -> Option<LinkEvent<Mail>> {
    let event = sender.hear(answer);
    if let Some(event) = &event {
        sender.apply(event);
    }
    event
}

fn receive(receiver: &mut Incoming, envelope: &Envelope<Mail>) -> Verdict {
    let verdict = receiver.receive(envelope);
    match verdict {
        Verdict::Apply | Verdict::ApplyOfAnotherLife => {
            receiver.apply(&Incoming::received(envelope));
        }
        Verdict::Forgot => receiver.apply(&Incoming::disowned(envelope)),
        Verdict::Repeat | Verdict::Gap { .. } | Verdict::Stale { .. } => (),
    }
    verdict
}

fn waiting(sender: &Outgoing<Mail>) -> Vec<Mail> {
    sender.waiting().copied().collect()
}

#[test]
fn lk1_lk2_a_receiver_applies_what_is_next_and_nothing_else() {
    let envelopes = sender(3).due(at(1));
    let mut receiver = Incoming::default();
    let expected = envelopes[0].number;
    assert_eq!(receive(&mut receiver, &envelopes[1]), Verdict::Gap { expected });
    assert_eq!(receive(&mut receiver, &envelopes[0]), Verdict::Apply);
    assert_eq!(receive(&mut receiver, &envelopes[0]), Verdict::Repeat);
    assert_eq!(receive(&mut receiver, &envelopes[1]), Verdict::Apply);
    assert_eq!(receive(&mut receiver, &envelopes[0]), Verdict::Repeat);
    let has = Answer::Has { life: Life::born(at(1)), number: envelopes[1].number };
    assert_eq!(receiver.answer(&envelopes[2]), has);
    assert_eq!(receive(&mut receiver, &envelopes[2]), Verdict::Apply);
}

#[test]
fn lk3_an_ack_covers_everything_before_it_and_a_late_one_changes_nothing() {
    let mut sender = sender(3);
    let life = Life::born(at(1));
    let second = Answer::Has { life, number: Number(2) };
    assert_eq!(hear(&mut sender, second), Some(LinkEvent::Acked { number: Number(2) }));
    assert_eq!(waiting(&sender), [3]);
    assert_eq!(hear(&mut sender, second), None);
    assert_eq!(hear(&mut sender, Answer::Has { life, number: Number(1) }), None);
    assert_eq!(waiting(&sender), [3]);
}

#[test]
fn lk4_what_is_not_acknowledged_is_sent_again_at_growing_distances() {
    let mut sender = sender(1);
    assert_eq!(sender.next_deadline(), Some((Timestamp::default(), "mail")));
    let mut moment = at(1);
    let mut waits = Vec::new();
    for _ in 0..9 {
        assert_eq!(sender.due(moment).len(), 1);
        sender.sent(moment);
        let (next, _) = sender.next_deadline().unwrap();
        assert!(sender.due(Timestamp::new(next.millis() - 1)).is_empty(), "sent early");
        waits.push(next.since(moment).as_millis());
        moment = next;
    }
    // A life that began at 1000 ms waits 106 hundredths of each step.
    assert_eq!(waits, [530, 1_060, 2_120, 4_240, 8_480, 16_960, 33_920, 63_600, 63_600]);
    post(&mut sender, [2]);
    assert_eq!(sender.due(at(1)), [], "one more mail does not hurry the others");
    hear(&mut sender, Answer::Has { life: Life::born(at(1)), number: Number(1) });
    assert_eq!(sender.due(at(1)).len(), 1, "an answer ends the wait");
}

#[test]
fn lk4_no_more_than_a_window_is_under_way() {
    let most = Mail::try_from(WINDOW).unwrap();
    assert_eq!(sender(most + 5).due(at(1)).len(), WINDOW);
}

#[test]
fn lk5_a_sender_that_lost_its_storage_is_told_from_its_former_life() {
    let mut receiver = Incoming::default();
    let former = sender(2).due(at(1));
    for envelope in &former {
        assert_eq!(receive(&mut receiver, envelope), Verdict::Apply);
    }
    let mut reborn: Outgoing<Mail> = Outgoing::default();
    let begun = reborn.begin(at(9));
    reborn.apply(&begun);
    post(&mut reborn, [7]);
    let envelope = reborn.due(at(9)).remove(0);
    assert_eq!(receive(&mut receiver, &envelope), Verdict::ApplyOfAnotherLife);
    let known = Life::born(at(9));
    assert_eq!(receive(&mut receiver, &former[1]), Verdict::Stale { known });
}

#[test]
fn lk5_a_sender_reborn_under_a_clock_that_went_back_is_put_right() {
    let mut receiver = Incoming::default();
    receive(&mut receiver, &sender(1).due(at(1))[0]);
    let mut reborn: Outgoing<Mail> = Outgoing::default();
    let begun = reborn.begin(Timestamp::new(5));
    reborn.apply(&begun);
    post(&mut reborn, [7]);
    let envelope = reborn.due(at(1)).remove(0);
    assert_eq!(receive(&mut receiver, &envelope), Verdict::Stale { known: Life::born(at(1)) });
    let begun = hear(&mut reborn, receiver.answer(&envelope));
    assert_eq!(begun, Some(LinkEvent::Begun { life: Life::born(at(1)).next() }));
    let envelope = reborn.due(at(1)).remove(0);
    assert_eq!(receive(&mut receiver, &envelope), Verdict::ApplyOfAnotherLife);
}

#[test]
fn lk6_a_receiver_that_lost_its_storage_says_so_and_is_begun_with_anew() {
    let mut sender = sender(3);
    let life = Life::born(at(1));
    hear(&mut sender, Answer::Has { life, number: Number(2) });
    let mut erased = Incoming::default();
    let envelope = sender.due(at(1)).remove(0);
    assert_eq!(receive(&mut erased, &envelope), Verdict::Forgot);
    let answer = erased.answer(&envelope);
    assert_eq!(hear(&mut sender, answer), Some(LinkEvent::Begun { life: life.next().next() }));
    assert_eq!(hear(&mut sender, answer), None, "a second copy of the answer changes nothing");
    let late_copy = Envelope { life, number: Number(1), acked: Number::ZERO, mail: 1 };
    assert_eq!(receive(&mut erased, &late_copy), Verdict::Stale { known: life.next() });
    let envelope = sender.due(at(1)).remove(0);
    assert_eq!((envelope.number, envelope.mail), (Number(1), 3));
    assert_eq!(receive(&mut erased, &envelope), Verdict::ApplyOfAnotherLife);
}

#[test]
fn lk7_mail_to_what_was_erased_for_good_is_dropped() {
    let mut sender = sender(2);
    assert_eq!(hear(&mut sender, Answer::Gone), Some(LinkEvent::Abandoned {}));
    assert_eq!((waiting(&sender), sender.next_deadline()), (vec![], None));
}
