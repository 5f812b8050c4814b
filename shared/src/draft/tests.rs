//! What the guard says of drafts, and what it lets pass.

use expect_test::expect;

use super::opener::{Intro, opener};
use super::*;
use crate::id::Language;

fn given(field: Field, value: &str, minute: i64) -> Given {
    let at = Timestamp::new(1_795_000_000_000 + minute * 60_000);
    Given { field, value: Text::new(value), at }
}

/// Sarah, charged twice, verified, who tried to cancel the second charge and signed in anew.
fn sarah() -> Known {
    Known {
        facts: vec![
            given(Field::Name, "Sarah Klein", 1),
            given(Field::Email, "sarah@example.com", 1),
            given(Field::OrderNumber, "48173", 2),
            given(Field::Amount, "$49.00", 2),
            given(Field::Identity, "verified", 3),
            given(Field::Problem, "charged twice for the March subscription", 2),
            given(Field::ErrorCode, "E-4021", 4),
            given(Field::Plan, "Premium", 0),
        ],
        steps: vec![Text::new("cleared the browser cache"), Text::new("restarted the router")],
    }
}

fn asked(draft: &str) -> Vec<Field> {
    let review = review(&sarah(), draft, AgentTurn::Later);
    review.asks_again.iter().map(|asked| asked.field).collect()
}

#[track_caller]
fn check_all(drafts: &[(&str, &[Field])]) {
    let wrong: Vec<String> = drafts
        .iter()
        .filter(|(draft, wanted)| asked(draft) != *wanted)
        .map(|(draft, wanted)| format!("{draft}: {:?}, expected {wanted:?}", asked(draft)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn dr1_a_draft_that_asks_for_what_is_known_is_caught() {
    use Field::{Amount, Email, ErrorCode, Identity, Name, OrderNumber, Plan, Problem, StepsTried};
    check_all(&[
        ("Could you please share your order number?", &[OrderNumber]),
        ("can u send me the order number", &[OrderNumber]),
        ("What's your order number", &[OrderNumber]),
        ("order number?", &[OrderNumber]),
        ("Order number pls", &[OrderNumber]),
        ("I'll need your order number to look into this.", &[OrderNumber]),
        ("To get started, please provide the confirmation number.", &[OrderNumber]),
        ("Mind sending the ordr number again?", &[OrderNumber]),
        ("Which order is this about?", &[OrderNumber]),
        ("Thanks Sarah! Could you confirm your email address?", &[Email]),
        ("what email did you sign up with? what is the email on the account", &[Email]),
        ("May I have your full name and email address?", &[Name, Email]),
        ("Who am I speaking with?", &[Name]),
        ("Could you tell me the exact amount you were charged?", &[Amount]),
        ("How much were you charged?", &[Amount]),
        ("Please verify your identity before we go on.", &[Identity]),
        ("For security, could you confirm your date of birth?", &[Identity]),
        ("Can you describe the issue in your own words?", &[Problem]),
        ("What exactly is the problem?", &[Problem]),
        ("What error message do you see?", &[ErrorCode]),
        ("Which plan are you on?", &[Plan]),
        ("Have you tried clearing the browser cache?", &[StepsTried]),
        ("Please restart the router and tell me what happens.", &[StepsTried]),
        ("What have you tried so far?", &[StepsTried]),
        ("I see you were charged twice, could you send your order number?", &[OrderNumber]),
    ]);
}

#[test]
fn dr2_what_is_quoted_confirmed_waived_or_reported_is_not_asked_for() {
    check_all(&[
        ("I can see order #48173 and the second charge.", &[]),
        ("Is 48173 the order number you mean?", &[]),
        ("Just to confirm, your email is sarah@example.com, correct?", &[]),
        ("Could you confirm that your order number is 48173?", &[]),
        ("No need to send your order number again.", &[]),
        ("You don't have to repeat your email.", &[]),
        ("I asked the bot for your order number, so I have it.", &[]),
        ("Thank you for sharing your order number.", &[]),
        ("I have your order number and email here.", &[]),
        ("Your identity is already verified.", &[]),
        ("If you ever need the invoice, reply with your order number next time.", &[]),
        ("I will send the receipt to your email.", &[]),
        ("Please check your email for the receipt.", &[]),
        ("I'm looking into the problem now.", &[]),
        ("I know which plan you are on.", &[]),
        ("Your order number is on my screen, and the refund is under way.", &[]),
    ]);
}

#[test]
fn dr3_something_else_than_the_known_fact_may_be_asked_for() {
    check_all(&[
        ("Is there another email address I could use?", &[]),
        ("What is the order number of the replacement?", &[]),
        ("Could you give me a different phone number?", &[]),
        ("What is your phone number?", &[]),
        ("Could you send me the invoice number?", &[]),
        ("Which device are you using?", &[]),
        ("Would you like a refund or a credit?", &[]),
        ("Does the second charge still show on your card?", &[]),
        ("Have you tried another browser?", &[]),
    ]);
}

#[test]
fn dr4_other_languages_are_understood_for_the_main_facts() {
    use Field::{Email, Identity, Name, OrderNumber, Problem};
    check_all(&[
        ("¿Me puede indicar su número de pedido?", &[OrderNumber]),
        ("¿Cuál es su correo electrónico?", &[Email]),
        ("No hace falta que repita su número de pedido.", &[]),
        ("Pourriez-vous me donner votre numéro de commande ?", &[OrderNumber]),
        ("Quelle est votre adresse e-mail ?", &[Email]),
        ("J'ai bien votre numéro de commande.", &[]),
        ("Könnten Sie mir bitte Ihre Bestellnummer nennen?", &[OrderNumber]),
        ("Wie lautet Ihre E-Mail-Adresse?", &[Email]),
        ("Ihre Bestellnummer liegt mir vor.", &[]),
        ("Poderia me informar o número do pedido?", &[OrderNumber]),
        ("Qual é o seu e-mail?", &[Email]),
        ("Potrebbe indicarmi il numero d'ordine?", &[OrderNumber]),
        ("Mi può descrivere il problema?", &[Problem]),
        ("Kunt u uw bestelnummer doorgeven?", &[OrderNumber]),
        ("Mag ik uw naam en e-mailadres?", &[Name, Email]),
        ("Bitte bestätigen Sie Ihre Identität.", &[Identity]),
    ]);
}

#[test]
fn dr5_a_first_word_that_shows_nothing_of_what_was_said_is_generic() {
    let generic = |draft: &str, turn| review(&sarah(), draft, turn).generic.is_some();
    for draft in [
        "Hi, how can I help you today?",
        "Hello Sarah! What can I do for you?",
        "Thanks for contacting support, what seems to be the problem?",
        "Hola, ¿en qué puedo ayudarle?",
        "Bonjour, comment puis-je vous aider ?",
        "Guten Tag, wie kann ich Ihnen helfen?",
        "Olá, em que posso ajudar?",
        "Buongiorno, come posso aiutarla?",
        "Goedemiddag, waarmee kan ik u helpen?",
    ] {
        assert!(generic(draft, AgentTurn::First), "{draft}");
        assert!(!generic(draft, AgentTurn::Later), "later: {draft}");
    }
    for draft in [
        "Hi Sarah, I see the double charge for March. How can I help best, refund or credit?",
        "Hello! I have order 48173 open. How can I help with it?",
        "Hi Sarah, Nina from Billing. You were charged twice; I am on it.",
    ] {
        assert!(!generic(draft, AgentTurn::First), "{draft}");
    }
    let nothing = review(&Known::default(), "Hi, how can I help you today?", AgentTurn::First);
    assert_eq!(nothing.generic, None, "nothing was known that could have been shown");
}

#[test]
fn dr6_the_review_says_where_it_is_asked_and_when_it_was_given() {
    let draft = "Hi Sarah, could you share your order number, please?";
    let review = review(&sarah(), draft, AgentTurn::First);
    let asked = &review.asks_again[0];
    assert_eq!(asked.place.of(draft), "share your order number");
    assert_eq!(asked.value, Some(Text::new("48173")));
    assert_eq!(asked.given_at, Some(Timestamp::new(1_795_000_120_000)));
}

fn intro() -> Intro {
    Intro {
        visitor: Some(Text::new("Sarah")),
        agent: "Nina".to_owned(),
        team: "Billing".to_owned(),
        issue: Some(Text::new("charged twice for the March subscription.")),
        facts: vec![
            (Field::OrderNumber, Text::new("#54192")),
            (Field::Email, Text::new("s@x.org")),
        ],
        tried: vec![Text::new("the refund in the self-service, which failed")],
        next: Some(Text::new("I am checking the second payment with the bank now.")),
    }
}

#[test]
fn dr7_an_opener_names_people_matter_fact_steps_and_what_comes_next() {
    let said = opener(&Language::new("en").unwrap(), &intro());
    expect![[r"
        Hi Sarah, Nina from Billing here. I have read everything so far: charged twice for the March subscription. At hand: order #54192. Already tried: the refund in the self-service, which failed. I am checking the second payment with the bank now.
    "]]
    .assert_eq(&format!("{}\n", said.reveal()));
}

#[test]
fn dr8_an_opener_leaves_out_what_is_unknown_and_passes_its_own_review() {
    let bare =
        Intro { visitor: None, issue: None, facts: vec![], tried: vec![], next: None, ..intro() };
    for code in ["en", "de", "es", "fr", "pt", "it", "nl", "sv"] {
        let language = Language::new(code).unwrap();
        for intro in [intro(), bare.clone(), Intro { next: None, ..intro() }] {
            let said = opener(&language, &intro);
            assert!(!said.reveal().contains(['{', '}']), "{code}: {}", said.reveal());
            let review = review(&sarah(), said.reveal(), AgentTurn::First);
            assert!(review.is_clear(), "{code}: {} {review:?}", said.reveal());
        }
    }
}

#[test]
fn dr1_no_draft_whatever_its_letters_stops_the_review() {
    let parts =
        ["order", "number", "?", "é", "👍", "please", "\n", "48173", "'", "…", "no need", ","];
    let mut state = 7_u64;
    for _ in 0..2_000 {
        let mut draft = String::new();
        for _ in 0..12 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            draft.push_str(parts[usize::try_from(state >> 33).unwrap() % parts.len()]);
            if state & 1 == 0 {
                draft.push(' ');
            }
        }
        for asked in review(&sarah(), &draft, AgentTurn::First).asks_again {
            assert!(!asked.place.of(&draft).is_empty(), "{draft:?}");
        }
    }
}
