use super::*;

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
fn rd40_each_sign_is_found_once_with_the_words_that_show_it_best() {
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
    check(Sign::AsksForPerson, include_str!("asked.txt"), "");
}

#[test]
fn rd46_to_speak_of_a_person_is_not_to_ask_for_one() {
    check(Sign::AsksForPerson, "", include_str!("mentioned.txt"));
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
fn rd49_a_word_for_a_topic_is_no_wish() {
    check(
        Sign::DemandsRefund,
        "I want a refund
         refund me
         give me my money back
         where is my refund
         how can I get a refund?
         quiero mi dinero
         remboursez-moi
         ich will mein Geld zurück
         quero meu dinheiro de volta
         voglio un rimborso
         ik wil mijn geld terug
         mera paisa wapas karo",
        "What is your refund policy?
         do you offer refunds
         how long do refunds take
         I got my refund, thanks
         can you send money abroad",
    );
    check(
        Sign::WantsToCancel,
        "I want to cancel
         cancel my subscription
         please close my account
         cancel
         how do I cancel my order
         I'm switching to a competitor
         don't renew my contract
         I'm done with this company",
        "what is the cancellation fee
         is there free cancellation
         why was my order cancelled
         you cancelled my order",
    );
}

#[test]
fn rd50_charges_and_payments_are_told_apart() {
    check(
        Sign::DisputesCharge,
        "charged twice
         I was charged two times for one order
         you overcharged me
         there is a charge I don't recognize
         I did not authorize this payment
         why was I charged again
         I want to dispute a charge
         I'll do a chargeback
         double charge on my card
         money was deducted from my account",
        "when will I be charged
         I have not been charged yet
         how do I charge my phone
         what payment methods do you take",
    );
    check(
        Sign::PaymentFailed,
        "my payment failed
         card declined
         my card was declined
         the payment did not go through
         I can't pay
         checkout is not working
         payment error",
        "how do I pay
         what happens if my payment fails
         I paid by card",
    );
}

#[test]
fn rd51_laws_and_lawyers_are_told() {
    check(
        Sign::Regulated,
        "I will call my lawyer
         this is a matter for legal action
         I'm going to sue you
         see you in court
         this is a GDPR request
         delete all my personal data
         I want to file a data subject access request
         I'll report you to the ombudsman
         is this HIPAA relevant: my records leaked, a data breach
         this is against the law
         voy a demandarlos, mi abogado les escribirá
         je vais porter plainte
         ich gehe zum Anwalt
         vou no Procon
         vie legali
         ik schakel een advocaat in",
        "my name is Sue
         is there a tennis court
         I am a lawyer looking for software
         what is your policy on returns",
    );
}

#[test]
fn rd52_what_is_broken_and_what_is_in_a_hurry_is_told() {
    check(
        Sign::Broken,
        "it's broken
         the app keeps crashing
         this doesn't work
         I get an error
         the site is down
         I can't log in
         it arrived damaged
         not working again",
        "does it work with android
         it works fine
         what if it arrives broken
         I don't work on Mondays",
    );
    check(
        Sign::Urgent,
        "urgent
         I need this immediately
         asap please
         right away
         I need an answer today
         es urgente
         c'est urgent
         es ist dringend
         é urgente
         è urgente
         dringend
         jaldi karo",
        "is the emergency exit open
         do payments arrive immediately?
         I am free today",
    );
}

#[test]
fn rd53_displeasure_and_swearing_are_told_in_each_language() {
    check(
        Sign::Displeased,
        "unacceptable
         this is ridiculous
         I'm so frustrated
         worst service ever
         your representative was rude
         what a waste of time
         I am not happy with this
         how many times do I have to say it
         I have been waiting for two weeks
         thanks for nothing
         😡
         🤬🤬
         I want to file a complaint
         inaceptable
         c'est inadmissible
         das ist eine Frechheit
         isso é um absurdo
         è una vergogna
         dit is belachelijk
         bakwas service",
        "I am happy with it
         where is my order
         🙏
         👍
         WHERE IS MY ORDER
         how do I report a scam email
         I have an upset stomach
         what are the fraud alert settings",
    );
    check(
        Sign::Swears,
        "fuck this
         what the FUCK
         bullshit
         damn it
         this is shit
         you asshole
         f*ck you
         wtf
         joder
         merde alors
         so eine Scheiße
         que merda
         che cazzo
         godverdomme
         chutiya",
        "I need a class for my assets
         Dick Smith store
         the cockpit is locked
         shiitake
         a sugar free drink
         hello",
    );
}

#[test]
fn rd54_shouting_raises_displeasure_and_is_none_alone() {
    let calm = sure("this is a bad service", Sign::Displeased);
    let loud = sure("THIS IS A BAD SERVICE", Sign::Displeased);
    assert!(calm < loud, "{calm} {loud}");
    assert_eq!(shown("I WOULD LIKE TO KNOW WHERE IT IS"), []);
    assert_eq!(sure("HUMAN", Sign::AsksForPerson), sure("human", Sign::AsksForPerson));
}

#[test]
fn rd55_whoever_complains_of_the_bot_is_heard() {
    check(
        Sign::BlamesBot,
        "stupid bot
         this bot is useless
         you don't understand me
         that's not what I asked
         you keep repeating yourself
         are you stupid?
         you are useless
         you already asked me that
         this makes no sense
         the bot doesn't understand",
        "do you understand german
         the coffee machine is broken
         you don't have to answer
         can you give me a discount
         I am building a useful bot",
    );
}

#[test]
fn rd56_buying_bargaining_and_changing_are_told() {
    check(
        Sign::WantsToBuy,
        "I want to buy a licence
         how can I upgrade my plan
         we need 10 more seats
         can I get a quote
         I'd like to place an order
         book a demo",
        "I don't want to buy anything
         where is my order
         can you help me",
    );
    check(
        Sign::Negotiates,
        "can I get a discount
         is there a student discount
         that's too expensive
         can you do better on the price
         can you lower my bill
         please waive the fee
         price match",
        "my discount code is not working
         what is the price",
    );
    check(
        Sign::ChangesAccount,
        "change my email address
         I forgot my password
         update my billing address
         reset my pin
         my account is locked
         I want to change my phone number",
        "what is my balance
         I don't want to change my password",
    );
}

#[test]
fn rd57_greetings_and_thanks_are_told() {
    check(
        Sign::Greets,
        "hi
         Hello there
         good morning
         hola
         bonjour
         Guten Tag
         bom dia
         buongiorno
         goedemorgen
         namaste",
        "this is it
         say hello to your team
         which colour",
    );
    check(
        Sign::Thanks,
        "thanks
         thank you so much
         👍
         that helped
         it works now
         problem solved
         gracias
         merci beaucoup
         vielen Dank
         obrigado
         grazie mille
         dank je wel
         dhanyawad",
        "🙏
         how does it work
         it does not work
         any help would be appreciated",
    );
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
