use super::*;

fn read(text: &str) -> Ranked {
    subjects(&Words::of(text))
}

fn about(text: &str) -> Subject {
    read(text).best()
}

fn shown(text: &str) -> Vec<&str> {
    read(text).places().iter().map(|place| place.of(text)).collect()
}

fn all_about(subject: Subject, texts: &[&str]) {
    let wrong: Vec<_> = texts.iter().filter(|text| about(text) != subject).collect();
    assert!(wrong.is_empty(), "not about {subject:?}: {wrong:?}");
}

#[test]
fn rd60_each_subject_is_told_by_what_people_say_of_it() {
    all_about(Subject::ShippingOrders, &["where is my parcel", "my order has not arrived yet"]);
    all_about(Subject::PreSale, &["does it come in blue", "how much is the large one?"]);
    all_about(Subject::Cancellation, &["please cancel my plan", "I want to end my subscription"]);
    all_about(Subject::AccountSecurity, &["I forgot my password", "my account was hacked"]);
    all_about(Subject::Technical, &["the app crashes every time", "your website is down"]);
    all_about(Subject::Legal, &["I will talk to my lawyer", "see you in court"]);
    all_about(Subject::Complaint, &["your service is terrible", "I want to file a complaint"]);
    all_about(Subject::Billing, &["can I have an invoice for May", "which payment methods exist"]);
}

#[test]
fn rd61_a_question_about_refunds_is_not_a_dispute() {
    let policy = about("What is your refund policy?");
    assert!([Subject::Billing, Subject::General].contains(&policy), "{policy:?}");
    all_about(
        Subject::RefundDispute,
        &[
            "I was charged twice for my March subscription",
            "I want my money back",
            "I did not authorize this charge",
        ],
    );
}

#[test]
fn rd63_where_nothing_speaks_for_anything_it_is_general_and_unsure() {
    for text in ["", "   ", "…", "zzzkx qwvub", "ok", "42"] {
        let ranked = read(text);
        assert_eq!(ranked.best(), Subject::General, "{text}");
        assert!(ranked.score(Subject::General) < Thousandths(400), "{text}");
    }
    assert_eq!(shown("zzzkx qwvub"), Vec::<&str>::new());
    assert!(traits::traits(&Words::of("42")).buckets.is_empty());
}

#[test]
fn rd64_the_words_that_speak_for_the_best_are_shown_where_they_stand() {
    assert_eq!(shown("well, I FORGOT my Password sorry"), ["FORGOT my Password"]);
    assert!(shown("bonjour, où est mon colis svp").concat().contains("colis"));
    assert!(shown("I will talk to my lawyer").concat().contains("lawyer"));
}

#[test]
fn rd65_the_same_is_understood_in_other_languages() {
    all_about(
        Subject::ShippingOrders,
        &[
            "¿dónde está mi pedido?",
            "où est mon colis ?",
            "wo bleibt mein Paket",
            "onde está minha encomenda",
            "dov'è il mio pacco",
            "waar is mijn pakket",
            "mera parcel kahan hai",
        ],
    );
    all_about(
        Subject::Cancellation,
        &[
            "quiero darme de baja",
            "je veux résilier mon abonnement",
            "ich möchte mein Abo kündigen",
            "quero cancelar minha assinatura",
            "voglio disdire l'abbonamento",
            "ik wil mijn abonnement opzeggen",
        ],
    );
    all_about(
        Subject::AccountSecurity,
        &[
            "olvidé mi contraseña",
            "j'ai oublié mon mot de passe",
            "ich habe mein Passwort vergessen",
            "esqueci minha senha",
            "ho dimenticato la password",
            "wachtwoord vergeten",
            "password bhool gaya",
        ],
    );
    all_about(
        Subject::RefundDispute,
        &["quiero un reembolso", "je veux être remboursé", "ich will mein Geld zurück"],
    );
}

#[test]
fn rd66_how_a_word_is_written_makes_no_difference() {
    assert_eq!(read("WHERE IS MY PARCEL").best(), Subject::ShippingOrders);
    let plain: Vec<_> = read("ou est mon colis").iter().collect();
    assert_eq!(read("Où est mon COLIS").iter().collect::<Vec<_>>(), plain);
}

#[test]
fn rd68_knowledge_alone_reads_a_business_that_nobody_trained_for() {
    let silent = Weights::silent();
    let about = |text: &str| subjects_by(&silent, &Words::of(text)).best();
    assert_eq!(about("I was charged twice for the same booking"), Subject::RefundDispute);
    assert_eq!(about("the courier never showed up"), Subject::ShippingOrders);
    assert_eq!(about("two factor code does not come"), Subject::AccountSecurity);
    assert_eq!(about("any discount for students?"), Subject::PreSale);
}

#[test]
fn rd69_a_very_long_message_is_read_by_its_beginning() {
    let long = format!("where is my parcel? {}", "lawyer ".repeat(5_000));
    let beginning: String = long.split_inclusive(' ').take(300).collect();
    assert_eq!(read(&long), read(&beginning));
    // A word without an end is no harm either.
    assert_eq!(read(&"qx".repeat(100_000)).best(), Subject::General);
}

#[test]
fn rd60_each_group_and_each_set_says_something_that_can_be_found() {
    for group in knowledge::groups() {
        assert!(knowledge::groups().filter(|other| other.name == group.name).count() == 1);
        for phrase in group.words.iter().flat_map(|line| line.split(',')) {
            assert!(!phrase.trim().is_empty(), "{}", group.name);
        }
    }
    for set in knowledge::sets() {
        for name in set.of {
            assert!(knowledge::groups().any(|group| group.name == *name), "{name}");
        }
    }
}
