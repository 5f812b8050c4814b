use super::{check, shown, sure};
use crate::reading::Sign;

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
         money was deducted from my account
         why did you bill me
         paise kat gaye",
        "when will I be charged
         I have not been charged yet
         how do I charge my phone
         why are you taking a delivery charge
         what if an amount is debited by mistake
         I entered the wrong amount
         money was deducted but the order was not placed
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
         payment error
         money was deducted but the order was not placed
         the amount got debited from my bank but not added to my wallet
         my booking was not confirmed but 200 rupees were debited
         mera bonus nahi mila",
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
         mera bonus nahi mila
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
fn rd59_to_ask_how_something_is_changed_is_not_to_have_it_changed() {
    check(
        Sign::ChangesAccount,
        "can you change my email address
         please reset my password
         I can't log in, reset my password please
         could you help me update my billing address
         I need to change my phone number
         I forgot my password
         I was not able to change my password
         how do I sign up? and change my name to Miller",
        "How do I reset my password?
         how can I change my email address
         How to update my billing address
         where do I change my phone number?
         can I change my username
         is it possible to change my delivery address
         Is there a way to delete my account
         what do I do if I forgot my password
         how does the password reset work
         could you tell me how to edit my profile
         what happens if I lost my pin",
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
