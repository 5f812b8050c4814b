//! The articles and flows of the demo workspace, a shop: what tests and the demo start from.

use super::article::{Article, ArticleId, Articles};
use super::flow::Flow;

/// The articles, each with two other ways to ask.
pub fn articles() -> Articles {
    let (articles, problems) = Articles::check(ALL.iter().map(article).collect());
    debug_assert!(problems.is_empty(), "the demo's articles fit: {problems:?}");
    articles
}

/// The flows: where an order is, and proving whose an account is.
pub fn flows() -> Vec<Flow> {
    serde_json::from_str(include_str!("demo/flows.json")).expect("flows, as a test holds")
}

fn article((id, question, examples, answer): &(&str, &str, [&str; 2], &str)) -> Article {
    Article {
        id: ArticleId((*id).to_owned()),
        question: (*question).to_owned(),
        examples: examples.iter().map(|example| (*example).to_owned()).collect(),
        answer: (*answer).to_owned(),
        language: "en".to_owned(),
        url: None,
    }
}

type Line = (&'static str, &'static str, [&'static str; 2], &'static str);

const ALL: &[Line] = &[
    (
        "shipping-times",
        "How long does shipping take?",
        ["When will my parcel be delivered?", "How many days until my order arrives?"],
        "Parcels within the country take two working days, parcels abroad five to seven. The e-mail that says it is on its way has a link to follow it.",
    ),
    (
        "password",
        "How do I reset my password?",
        ["I forgot my password", "I cannot log in to my account"],
        "Choose \"Forgotten password\" on the sign-in page. A link comes by e-mail and works for an hour.",
    ),
    (
        "store-hours",
        "What are your opening hours?",
        ["When is the shop open?", "Are you open on Saturday?"],
        "The shop is open from Monday to Saturday, nine to six. Orders on the site are taken at any time.",
    ),
    (
        "returns",
        "How can I send something back?",
        ["What is your return policy?", "I would like to return an item"],
        "Anything unused can come back within 30 days. Print the label from your account and hand the parcel in at any post office.",
    ),
    (
        "invoice",
        "Where do I find my invoice?",
        ["How do I download a receipt?", "I need a copy of my bill"],
        "Every invoice is in your account under \"Orders\", as a file to download.",
    ),
    (
        "warranty",
        "How long is the warranty?",
        ["Is my lamp still under guarantee?", "What does the warranty cover?"],
        "Two years on everything but candles. It covers faults of material and making, and no breakage.",
    ),
    (
        "payment-methods",
        "Which ways to pay do you accept?",
        ["Can I pay by card?", "Do you take PayPal?"],
        "Cards, PayPal and bank transfer. Gift cards can be used beside any of them.",
    ),
    (
        "change-address",
        "How do I change my delivery address?",
        ["I entered the wrong address", "Can I have it delivered somewhere else?"],
        "As long as an order is being packed the address can be changed in your account under \"Orders\".",
    ),
];
