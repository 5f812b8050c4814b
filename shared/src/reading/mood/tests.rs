use super::*;

fn read(text: &str) -> Mood {
    mood(&Words::of(text))
}

fn feeling(text: &str) -> i16 {
    read(text).feeling
}

fn urgency(text: &str) -> u16 {
    read(text).urgency.0
}

fn said(text: &str) -> Sentiment {
    sentiment(&read(text))
}

/// Fails for each of the texts that does not say what it should.
fn all(texts: &[&str], expected: Sentiment) {
    for text in texts {
        assert_eq!(said(text), expected, "{text} has the feeling {}", feeling(text));
    }
}

#[test]
fn rd70_words_of_feeling_say_how_a_writer_feels() {
    all(&["I love it", "great service, very helpful", "👍", "so glad :)"], Sentiment::Positive);
    all(&["this is awful", "I am angry", "😡", "what a disgrace", "bad :("], Sentiment::Negative);
    all(&["", "ok", "my number is 12345", "I live in Leeds"], Sentiment::Neutral);
    assert!(feeling("this is horrible") < feeling("this is sad"));
    assert!(feeling("this is sad") < feeling("this is odd"));
    assert!(feeling("wonderful") > feeling("fine"));
}

#[test]
fn rd71_a_fault_a_delay_or_silence_is_unpleasant_without_a_word_of_feeling() {
    all(
        &[
            "I have been on hold for an hour",
            "still waiting for my refund",
            "this is the third time I ask",
            "no response from anyone",
            "you lost my bag",
            "my parcel never arrived",
            "nobody answers the phone",
            "it's been 3 weeks",
            "the app keeps crashing",
            "I was charged twice",
            "my internet is down again",
        ],
        Sentiment::Negative,
    );
}

#[test]
fn rd72_a_plain_question_or_request_is_neither() {
    all(
        &[
            "How do I change my password?",
            "Could you tell me where my order is?",
            "What is your refund policy?",
            "Can I cancel my subscription?",
            "How long does delivery take?",
            "what happens if my flight is delayed?",
            "Is there a problem with the service in Berlin?",
            "what's the best plan for a small team?",
            "I would like to return an item, thanks",
            "@Terrible is this the right place for returns?",
        ],
        Sentiment::Neutral,
    );
}

#[test]
fn rd73_a_word_that_turns_makes_the_opposite() {
    all(&["not happy", "this never works", "I don't like it", "isn't good"], Sentiment::Negative);
    all(&["not bad", "couldn't be happier", "no problem", "can't complain"], Sentiment::Positive);
    assert!(feeling("not good") > feeling("terrible"));
    assert!(feeling("not great") < feeling("great"));
    // What is said past a mark is not turned.
    assert_eq!(said("no, great work"), Sentiment::Positive);
}

#[test]
fn rd74_stress_shouting_and_marks_make_a_feeling_stronger() {
    assert!(feeling("very bad idea") < feeling("bad idea"));
    assert!(feeling("slightly bad idea") > feeling("bad idea"));
    assert!(feeling("that was BAD") < feeling("that was bad"));
    assert!(feeling("bad!!!") < feeling("bad!"));
    assert!(feeling("good!!!") > feeling("good"));
    assert_eq!(feeling("HELLO THERE, MY NAME IS ANN!!!"), 0, "loudness alone is no feeling");
}

#[test]
fn rd75_what_follows_a_but_counts_more_than_what_came_before() {
    assert_eq!(said("great app but it keeps crashing"), Sentiment::Negative);
    assert!(feeling("bad start but a lovely end") > feeling("a lovely start but a bad end"));
}

#[test]
fn rd76_praise_and_thanks_beside_a_complaint_are_not_pleasure() {
    all(
        &[
            "oh great, another delay",
            "thanks for nothing",
            "thank you for losing my bag",
            "nice, my order is lost again, thanks",
        ],
        Sentiment::Negative,
    );
    assert_eq!(said("Thank you so much!"), Sentiment::Positive);
    assert_eq!(said("Can you reset my password please? Thanks"), Sentiment::Neutral);
}

#[test]
fn rd77_moods_are_read_in_seven_languages() {
    all(
        &[
            "Llevo dos semanas esperando y nadie responde",
            "Es una vergüenza",
            "C'est inadmissible, je n'ai toujours rien reçu",
            "je ne suis pas content",
            "Das ist eine Frechheit! Nie wieder!",
            "Mein Paket ist immer noch nicht angekommen",
            "Péssimo atendimento!!",
            "Não funciona e ninguém responde",
            "Non funziona niente, è una vergogna",
            "Slechte service, nooit meer",
            "Ik wacht al drie weken op mijn bestelling",
            "estoy muy enfadada",
            "je suis furieuse",
            "Ich bin enttäuscht",
            "estou chateado",
            "sono delusa",
            "ik ben boos",
        ],
        Sentiment::Negative,
    );
    all(
        &[
            "Muchas gracias, excelente servicio",
            "Merci beaucoup, c'est parfait",
            "Danke, hat super geklappt",
            "Nicht schlecht",
            "Muito obrigado, ótimo serviço",
            "Grazie mille, tutto perfetto",
            "Heel erg bedankt, super service!",
        ],
        Sentiment::Positive,
    );
    all(
        &[
            "Buenas tardes, ¿dónde está mi pedido?",
            "Bonjour, où est ma commande ?",
            "Können Sie mir mal sagen, wo mein Paket ist?",
            "Bom dia, qual é o prazo de entrega?",
            "Buongiorno, dov'è il mio ordine?",
            "Goedendag, waar is mijn pakket?",
        ],
        Sentiment::Neutral,
    );
}

#[test]
fn rd78_a_hurry_is_read_apart_from_the_feeling() {
    assert_eq!(urgency("I have time, it can wait"), 0);
    assert!(urgency("I need it today") > urgency("I need it"));
    assert!(urgency("it is urgent, answer immediately") > urgency("I need it today"));
    assert!(urgency("My train leaves in 20 minutes") >= 500);
    assert!(urgency("es urgente") >= 500 && urgency("dringend!") >= 500);
    assert_eq!(said("I need this today, it is urgent"), Sentiment::Neutral);
}

#[test]
fn rd2_rd70_a_mood_shows_the_words_that_it_was_read_from() {
    let text = "Hi, your driver was RUDE and my parcel never arrived. I need it asap.";
    let read = read(text);
    let shown: Vec<&str> = read.evidence.iter().map(|place| place.of(text)).collect();
    assert_eq!(shown, ["RUDE", "parcel never arrived", "need it asap"]);
    assert!(read.feeling < NEGATIVE);
}

#[test]
fn rd70_a_feeling_stays_on_its_scale_however_long_the_message() {
    for text in ["terrible ".repeat(5_000), "wonderful! ".repeat(5_000), "?!".repeat(5_000)] {
        let read = read(&text);
        assert!((-1000..=1000).contains(&read.feeling));
        assert!(read.urgency.0 <= 1000 && read.evidence.len() <= 8);
    }
    assert!(feeling(&"terrible ".repeat(50)) < -900);
}

/// How frustrated the visitor is, who speaks first and last.
fn frustrated(turns: &[&str]) -> u16 {
    let (last, history) = turns.split_last().unwrap();
    let by = |place: usize| match (turns.len() - 1 - place) % 2 {
        0 => Speaker::Visitor,
        _ => Speaker::Other,
    };
    let history: Vec<Turn> =
        history.iter().enumerate().map(|(place, text)| Turn { by: by(place), text }).collect();
    frustration(&history, &Words::of(last)).0
}

const ASK: &str = "Where is my order 4512?";
const ANSWER: &str = "You can follow every order on our page for orders.";

#[test]
fn rd79_frustration_follows_from_how_the_conversation_goes() {
    let calm = frustrated(&[ASK, ANSWER, "Great, thank you"]);
    assert_eq!(frustrated(&[ASK]), 0, "a first question shows nothing");
    assert!(calm < 50, "{calm}");
    for strained in [
        "No, I asked where my order is",
        "That is not what I asked",
        "Actually I meant 4513",
        "I already told you my order number",
        "Where is my order 4512 then?",
        "no",
        "never mind, forget it",
        "are you sure?",
        "No, not that one",
        "Nein, das habe ich schon gesagt",
    ] {
        let strained = frustrated(&[ASK, ANSWER, strained]);
        assert!(strained > calm + 150, "{strained}");
    }
    assert!(frustrated(&["This is a disgrace, you idiots, you are useless!"]) > 500);
}

#[test]
fn rd79_what_the_other_side_failed_at_strains_what_follows() {
    let next = "And what about my other parcel";
    let failed = "Sorry, I did not understand that.";
    let once = frustrated(&[ASK, failed, next]);
    assert!(once > frustrated(&[ASK, ANSWER, next]));
    let later = |first| frustrated(&[ASK, first, "My order", "It left our house.", next]);
    assert!(later(failed) > later(ANSWER));
}

#[test]
fn rd79_saying_the_same_again_strains() {
    let first = "my router shows a red light since yesterday";
    let again = "the router still shows its red light";
    let other = "the invoice for march has two lines";
    assert!(frustrated(&[first, ANSWER, again]) > frustrated(&[other, ANSWER, again]));
}

#[test]
fn rd79_to_want_nothing_more_is_no_refusal() {
    let offer = "Your order comes tomorrow. Is there anything else I can help with?";
    assert!(frustrated(&[ASK, offer, "No"]) + 150 < frustrated(&[ASK, ANSWER, "No"]));
    assert!(frustrated(&[ASK, offer, "No, thanks"]) < 50);
}

#[test]
fn rd79_a_mood_that_falls_strains() {
    let bad = "this is a bad answer";
    let fell = frustrated(&["Good morning, lovely shop!", ANSWER, bad]);
    assert!(fell > frustrated(&["What a bad morning!", ANSWER, bad]));
}
