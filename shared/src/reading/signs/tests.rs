use super::*;

mod kinds;

fn shown(text: &str) -> Vec<Sign> {
    signs(&Words::of(text)).iter().map(|found| found.sign).collect()
}

fn sure(text: &str, sign: Sign) -> u16 {
    let found = signs(&Words::of(text)).into_iter().find(|found| found.sign == sign);
    found.map_or(0, |found| found.sure.0)
}

/// Checks that each line shows a sign, or that none does, and names every line where it is not so.
#[track_caller]
fn check(sign: Sign, shows: &str, does_not: &str) {
    let lines = |text: &str| -> Vec<String> {
        text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    };
    let missed: Vec<String> =
        lines(shows).into_iter().filter(|line| !shown(line).contains(&sign)).collect();
    let wrong: Vec<String> =
        lines(does_not).into_iter().filter(|line| shown(line).contains(&sign)).collect();
    assert!(missed.is_empty() && wrong.is_empty(), "missed {missed:#?}, wrong {wrong:#?}");
}

#[test]
fn rd40_every_rule_can_be_read() {
    let (_, faults) = ready();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn rd40_each_other_sign_is_found_once_with_the_words_that_show_it_best() {
    let text = "I want my refund now, this is broken";
    let found = signs(&Words::of(text));
    let told: Vec<(Sign, &str)> =
        found.iter().map(|found| (found.sign, found.place.of(text))).collect();
    assert_eq!(
        told,
        [
            (Sign::DemandsRefund, "want my refund now"),
            (Sign::Broken, "broken"),
            (Sign::Urgent, "refund now"),
        ]
    );
    let two = "Someone please. I need to talk to a human being, agent!";
    let asked = asks_for_person(&Words::of(two)).unwrap();
    assert_eq!(asked.place.of(two), "need to talk to a human being");
    assert_eq!(asked.sure, Thousandths(950));
}

#[test]
fn rd40_swearing_is_found_at_each_of_its_words() {
    let swears = |text: &str| {
        let found = signs(&Words::of(text)).into_iter().filter(|it| it.sign == Sign::Swears);
        found.map(|it| it.place.of(text).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(swears("WTF, this shit is fucking broken"), ["WTF", "shit", "fucking"]);
    assert_eq!(swears("bloody hell"), ["bloody hell"]);
    assert_eq!(swears("a bloody mary"), [""; 0]);
}

#[test]
fn rd40_a_clear_request_is_surer_than_a_vague_one() {
    let sure = |text| sure(text, Sign::AsksForPerson);
    assert!(sure("I want to speak to a human") > sure("contact support"));
    assert!(sure("agent") > sure("this isn't helping"));
    assert!(sure("contact support") > sure("I want to talk"));
}

#[test]
fn rd41_slips_and_capitals_hide_no_sign() {
    check(
        Sign::AsksForPerson,
        "agnet
         represenative
         reprisentative
         humna
         TALK TO A HUMNA
         can i speek to an operater
         I need custmer servcie
         let me talk to your mangaer",
        "a layer
         the agenda",
    );
    assert!(shown("my LAWER will call").contains(&Sign::Regulated));
    assert!(shown("this is unaceptable").contains(&Sign::Displeased));
    assert!(!shown("a layer of paint").contains(&Sign::Regulated));
    assert!(!shown("she has cancer").contains(&Sign::WantsToCancel));
}

#[test]
fn rd42_what_is_denied_is_no_sign() {
    check(
        Sign::AsksForPerson,
        "",
        "I don't need an agent
         no need to call me
         I'd rather not talk to anyone
         please don't call me
         do not transfer me to an agent
         I don't want to talk to anyone
         can I cancel without calling you
         no agent needed",
    );
    check(Sign::Urgent, "", "not urgent\nit's not that urgent\nno rush\nnothing urgent");
    check(
        Sign::DemandsRefund,
        "",
        "no refund needed\nI don't want a refund\nI don't need my money back",
    );
    check(Sign::WantsToCancel, "", "I don't want to cancel\nplease do not cancel my order");
    check(Sign::Displeased, "", "I'm not angry\nnot bad\nno complaints\nit isn't terrible");
    check(Sign::Broken, "", "it is not broken\nnothing is damaged");
    check(Sign::Thanks, "", "no thanks\nthanks for nothing\nit is not solved");
}

#[test]
fn rd45_a_person_is_asked_for_in_many_words() {
    check(Sign::AsksForPerson, include_str!("tests/asked.txt"), "");
}

#[test]
fn rd46_to_speak_of_a_person_is_not_to_ask_for_one() {
    check(Sign::AsksForPerson, "", include_str!("tests/mentioned.txt"));
}

#[test]
fn rd45_to_refuse_a_bot_is_to_ask_for_a_person() {
    check(
        Sign::AsksForPerson,
        "I don't want to talk to a bot
         not a robot please
         no more bots please
         can't I speak to someone?
         get me out of this chatbot
         I'm tired of talking to a machine
         I don't feel comfortable sharing this with a machine",
        "I am building a bot
         does the robot vacuum work on carpet",
    );
}

#[test]
fn rd45_to_say_that_it_does_not_help_is_to_ask_for_a_person() {
    check(
        Sign::AsksForPerson,
        "this isn't helping
         you are not helping
         that didn't help
         you're no help
         we are going nowhere, this conversation is not leading anywhere",
        "this helps
         thanks, that helped
         can you help me
         I need help with my order",
    );
}

#[test]
fn rd47_a_person_is_asked_for_in_eight_languages() {
    check(
        Sign::AsksForPerson,
        "quiero hablar con una persona
         necesito un humano
         páseme con un agente
         ¿hay alguien con quien pueda hablar?
         no quiero hablar con un robot
         je veux parler à quelqu'un
         passez-moi un conseiller
         rappelez-moi
         je ne veux pas parler à un robot
         ich möchte mit einem Menschen sprechen
         Mitarbeiter bitte
         ich will keinen Bot
         rufen Sie mich bitte an
         quero falar com um atendente
         me liga
         voglio parlare con un operatore
         posso parlare con qualcuno?
         ik wil met iemand praten
         medewerker graag
         bel me terug
         agent se baat karni hai
         baat karna hai
         call karo
         kisi insaan se baat karao",
        "no quiero hablar con nadie
         soy agente inmobiliario
         recursos humanos
         je n'ai pas besoin de parler à quelqu'un
         j'ai parlé à un conseiller hier
         ich brauche keinen Mitarbeiter
         ich habe gestern mit einem Mitarbeiter gesprochen
         não preciso falar com ninguém
         non ho bisogno di un operatore
         ik hoef niemand te spreken",
    );
}

#[test]
fn rd48_to_ask_whether_it_is_a_bot_is_not_to_ask_for_a_person() {
    let asked = "are you a bot?
         are you human
         are you a real person
         am I talking to a real person?
         is this a bot
         bot or human?
         who am I talking to
         ¿eres un robot?
         êtes-vous un robot ?
         bist du ein Mensch?
         você é um robô?
         sei un robot?
         ben je een robot?";
    check(Sign::AsksIfBot, asked, "is there a real person I can talk to\nI want a bot for my shop");
    check(Sign::AsksForPerson, "", asked);
}

#[test]
fn rd58_no_message_is_too_strange_or_takes_long() {
    for part in ["agent ", "no ", "you ", "i want to talk to a ", "😡", "'", "fuck*", "a.b,", "é"]
    {
        let text = part.repeat(8_192 / part.len());
        let words = Words::of(&text);
        for found in signs(&words) {
            assert!(!found.place.of(&text).is_empty());
            assert!((500..=1000).contains(&found.sure.0));
        }
    }
    assert_eq!(shown(""), []);
    assert_eq!(shown("\u{200d}\u{fe0f}\n"), []);
}
