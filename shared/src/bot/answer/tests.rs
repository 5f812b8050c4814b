use proptest::prelude::*;

use super::*;
use crate::bot::article::{Article, Articles};

/// From where on the bot answers by itself.
const THRESHOLD: Thousandths = Thousandths(450);

/// The articles of a small shop: name, question, other ways to ask it, answer.
const SHOP: [(&str, &str, &[&str], &str); 8] = [
    (
        "shipping",
        "How long does shipping take?",
        &["When will my order arrive?", "delivery time"],
        "Orders leave our warehouse within a day and arrive two to four working days later.",
    ),
    (
        "password",
        "How do I reset my password?",
        &["I forgot my password", "I can't log in"],
        "Choose \"Forgot password\" on the page where you sign in, and follow the link in the mail.",
    ),
    (
        "hours",
        "What are your store hours?",
        &["When are you open?", "opening hours"],
        "The store is open Monday to Saturday from nine to six.",
    ),
    (
        "returns",
        "How do I return an item?",
        &["Can I send something back?", "return policy"],
        "Send it back within thirty days, unused and in its box. The label is in your account.",
    ),
    (
        "invoice",
        "Where do I find my invoice?",
        &["I need a receipt", "download invoice"],
        "Every invoice is in your account under Orders, as a PDF.",
    ),
    (
        "warranty",
        "What does the warranty cover?",
        &["Is there a guarantee?", "warranty period"],
        "Two years on everything that breaks in ordinary use.",
    ),
    (
        "payment",
        "Which payment methods do you accept?",
        &["Can I pay by card?", "Do you take PayPal?"],
        "Cards, PayPal, bank transfer, and cash in the store.",
    ),
    (
        "cancel",
        "How do I cancel my order?",
        &["I want to cancel an order", "stop my order"],
        "Until it has left our warehouse, cancel it in your account under Orders.",
    ),
];

fn shop() -> Index {
    let article = |(id, question, examples, answer): (&str, &str, &[&str], &str)| Article {
        id: ArticleId(id.to_owned()),
        question: question.to_owned(),
        examples: examples.iter().map(|example| (*example).to_owned()).collect(),
        answer: answer.to_owned(),
        language: "en".to_owned(),
        url: None,
    };
    let (articles, problems) = Articles::check(SHOP.map(article).into());
    assert_eq!(problems, []);
    Index::of(&articles)
}

fn ask(index: &Index, question: &str, already_shown: &[&str]) -> Vec<Ranked> {
    let shown: Vec<ArticleId> =
        already_shown.iter().map(|id| ArticleId((*id).to_owned())).collect();
    rank(index, &Words::of(question), &shown)
}

/// The name of the article that answers a question, or how sure the best one was.
fn answered(index: &Index, question: &str) -> Result<String, u16> {
    let ranked = ask(index, question, &[]);
    let first = ranked.first().ok_or(0_u16)?;
    if first.confidence < THRESHOLD { Err(first.confidence.0) } else { Ok(first.article.0.clone()) }
}

#[test]
fn bt2_a_question_in_other_words_is_answered() {
    let shop = shop();
    let asked = [
        (
            "shipping",
            ["how many days until delivery", "how fast do you ship", "when does my parcel come?"],
        ),
        (
            "password",
            [
                "i forgott my pasword",
                "need to reset password pls",
                "Can't sign in, lost my password",
            ],
        ),
        ("hours", ["are you open on saturdays", "till what time are you open?", "business hours?"]),
        (
            "returns",
            [
                "I'd like to return these shoes",
                "how can i send this back",
                "what's your return policy",
            ],
        ),
        (
            "invoice",
            [
                "can i get an invoice for my order",
                "where's my receipt?",
                "send me the invoice please",
            ],
        ),
        (
            "warranty",
            [
                "how long is the warranty",
                "do i have a guarantee on this",
                "is this under warranty?",
            ],
        ),
        (
            "payment",
            ["how can I pay?", "do you accept credit cards", "what payment options are there"],
        ),
        ("cancel", ["cancel my order", "please cancel the order I made", "I want to cancel"]),
    ];
    for (article, questions) in asked {
        for question in questions {
            assert_eq!(answered(&shop, question), Ok(article.to_owned()), "{question}");
        }
    }
}

#[test]
fn bt3_what_no_article_answers_is_not_answered() {
    let shop = shop();
    for question in [
        "do you have this jacket in green?",
        "do you have any vacancies",
        "what is the capital of France",
        "my dog ate the candle, is that dangerous?",
        "who is your CEO",
        "tell me a joke",
        "I want to speak to a human",
        "the zipper broke and I am furious",
        "thanks, bye",
        "asdf qwer",
    ] {
        assert!(answered(&shop, question).is_err(), "{question}: {:?}", answered(&shop, question));
    }
}

#[test]
fn bt4_an_article_is_not_shown_twice_and_the_next_best_gains_nothing_by_that() {
    let shop = shop();
    let question = "how do i return an item";
    let first = ask(&shop, question, &[]);
    assert_eq!(first[0].article.0, "returns");
    let second = ask(&shop, question, &["returns"]);
    assert!(second.iter().all(|ranked| ranked.article.0 != "returns"));
    assert!(second[0].confidence < THRESHOLD, "{second:?}");
    assert_eq!(second[0].article, first[1].article);
    let all: Vec<&str> = SHOP.iter().map(|(id, ..)| *id).collect();
    assert_eq!(ask(&shop, question, &all), []);
}

#[test]
fn bt5_the_best_comes_first_and_of_two_alike_the_one_that_was_written_first() {
    let twin = |id: &str| Article {
        id: ArticleId(id.to_owned()),
        question: "Do you ship abroad?".to_owned(),
        examples: Vec::new(),
        answer: "We do.".to_owned(),
        language: "en".to_owned(),
        url: None,
    };
    let (articles, _) = Articles::check(vec![twin("b"), twin("a")]);
    let ranked = ask(&Index::of(&articles), "do you ship abroad", &[]);
    let names: Vec<&str> = ranked.iter().map(|ranked| ranked.article.0.as_str()).collect();
    assert_eq!(names, ["b", "a"]);
    let ranked = ask(&shop(), "how do I cancel an order and get my invoice", &[]);
    assert!(ranked.is_sorted_by(|one, other| one.confidence >= other.confidence), "{ranked:?}");
}

#[test]
fn bt6_nothing_is_answered_to_nothing_and_of_nothing() {
    let shop = shop();
    for question in ["", " \n", "?!…", "\u{200b}", "😡😡😡"] {
        assert_eq!(ask(&shop, question, &[]), [], "{question:?}");
    }
    let none = Index::of(&Articles::default());
    assert_eq!(ask(&none, "how do I cancel my order", &[]), []);
}

#[test]
fn bt6_a_question_without_end_is_read_as_far_as_it_counts() {
    let shop = shop();
    let long = "cancel my order ".repeat(50_000);
    assert_eq!(ask(&shop, &long, &[])[0].article.0, "cancel");
    let flood: String =
        (0..200_000).map(|n| char::from(b'a' + u8::try_from(n % 26).unwrap())).collect();
    assert!(ask(&shop, &flood, &[]).iter().all(|ranked| ranked.confidence < THRESHOLD));
}

proptest! {
    #[test]
    fn bt6_whatever_is_written_is_ranked_the_same_twice(text in "\\PC{0,80}", other in "[a-z ?]{0,40}") {
        let shop = shop();
        for question in [text, other] {
            let ranked = ask(&shop, &question, &[]);
            prop_assert!(ranked.len() <= RANKED);
            prop_assert!(ranked.iter().all(|ranked| ranked.confidence <= Thousandths(1_000)));
            prop_assert_eq!(ask(&shop, &question, &[]), ranked);
        }
    }
}
