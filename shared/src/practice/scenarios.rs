//! The visitors that are played. They are texts and figures, and decide nothing.

use super::{Detail, Feeling, Known, Scenario};
use crate::routing::need::Tier;
use crate::time::Span;

/// Every scenario.
pub const SCENARIOS: [Scenario; 6] = [
    Scenario {
        id: "billing-angry",
        title: "Charged twice, and angry about it",
        feeling: Feeling::Angry,
        topic: "billing",
        tier: Tier::Standard,
        language: "en",
        strain: 3,
        patience: Span::seconds(90),
        opening: &[
            "You have charged me twice this month!",
            "It is order 4471, and I want to know why.",
        ],
        details: &[
            Detail { asked_by: &["order"], answer: "Order 4471.", known: Known::AtOnce },
            Detail {
                asked_by: &["amount", "how much"],
                answer: "49 euros, two times.",
                known: Known::WhenAsked,
            },
            Detail {
                asked_by: &["card", "paid", "bank"],
                answer: "A card that ends in 09.",
                known: Known::WhenAsked,
            },
        ],
        late: "I have been waiting for minutes.",
        again: "I have told you that already.",
        calmer: &[
            "All right. And what happens with the second charge?",
            "Good. When do I get it back?",
        ],
        settled: "Fine, thank you for sorting it out.",
        gone: "I will have my bank take it back. Goodbye.",
    },
    Scenario {
        id: "technical-confused",
        title: "Cannot follow the instructions",
        feeling: Feeling::Confused,
        topic: "technical",
        tier: Tier::Standard,
        language: "en",
        strain: 2,
        patience: Span::seconds(180),
        opening: &[
            "Hello, the page wants a token and I do not know what that is.",
            "I only want to see my invoices.",
        ],
        details: &[
            Detail {
                asked_by: &["browser"],
                answer: "I think it is called Firefox.",
                known: Known::WhenAsked,
            },
            Detail {
                asked_by: &["see", "screen"],
                answer: "It says: enter your token.",
                known: Known::WhenAsked,
            },
            Detail {
                asked_by: &["want to do", "trying to"],
                answer: "I only want to see my invoices.",
                known: Known::AtOnce,
            },
        ],
        late: "Are you still there?",
        again: "Did I not say that?",
        calmer: &["I think I follow. What do I press?", "Ah, it shows something."],
        settled: "It works! You explained that well.",
        gone: "This is too hard for me. I will leave it.",
    },
    Scenario {
        id: "vip-impatient",
        title: "An enterprise account between two meetings",
        feeling: Feeling::Impatient,
        topic: "technical",
        tier: Tier::Vip,
        language: "en",
        strain: 3,
        patience: Span::seconds(45),
        opening: &[
            "Our export has stopped, and my board meets in half an hour.",
            "Account Northwind. Who can fix this?",
        ],
        details: &[
            Detail {
                asked_by: &["account", "company"],
                answer: "Northwind.",
                known: Known::AtOnce,
            },
            Detail {
                asked_by: &["error", "message"],
                answer: "Export failed, code 502.",
                known: Known::WhenAsked,
            },
            Detail {
                asked_by: &["since when", "when did"],
                answer: "Since eight this morning.",
                known: Known::WhenAsked,
            },
        ],
        late: "I do not have this time.",
        again: "You should have that in front of you.",
        calmer: &["Good. By when?", "I can work with that."],
        settled: "That is what I needed. Thanks.",
        gone: "I will call your management.",
    },
    Scenario {
        id: "cancellation-sad",
        title: "Wants to leave, and is sorry",
        feeling: Feeling::Sad,
        topic: "cancellation",
        tier: Tier::Standard,
        language: "de",
        strain: 2,
        patience: Span::seconds(180),
        opening: &["Ich möchte leider kündigen.", "Mein Laden schließt Ende des Monats."],
        details: &[
            Detail {
                asked_by: &["warum", "grund"],
                answer: "Mein Laden schließt Ende des Monats.",
                known: Known::AtOnce,
            },
            Detail {
                asked_by: &["kundennummer", "konto"],
                answer: "Die Nummer ist 20817.",
                known: Known::WhenAsked,
            },
            Detail {
                asked_by: &["wann", "datum"],
                answer: "Zum Monatsende.",
                known: Known::WhenAsked,
            },
        ],
        late: "Ich wollte Sie nicht stören …",
        again: "Das hatte ich schon geschrieben.",
        calmer: &["Danke, dass Sie das so sagen.", "Und meine Daten?"],
        settled: "Danke. Das war freundlicher, als ich gedacht hatte.",
        gone: "Dann schreibe ich eben einen Brief.",
    },
    Scenario {
        id: "refund-furious",
        title: "Demands the money back for a broken delivery",
        feeling: Feeling::Furious,
        topic: "refund_dispute",
        tier: Tier::Standard,
        language: "en",
        strain: 4,
        patience: Span::seconds(60),
        opening: &[
            "The third broken tent! I want my money back NOW.",
            "Order 9920. I have sent you photos twice.",
        ],
        details: &[
            Detail { asked_by: &["order"], answer: "9920!", known: Known::AtOnce },
            Detail {
                asked_by: &["photo", "picture"],
                answer: "I have sent them twice.",
                known: Known::AtOnce,
            },
            Detail {
                asked_by: &["refund to", "account", "card"],
                answer: "To the card I paid with.",
                known: Known::WhenAsked,
            },
        ],
        late: "Still nothing. Typical.",
        again: "Do you people not read?",
        calmer: &["And when exactly?", "I want that in writing.", "You are the first who listens."],
        settled: "All right. I hold you to that.",
        gone: "You will hear from my lawyer.",
    },
    Scenario {
        id: "pre-sale-curious",
        title: "Thinks about buying for a team",
        feeling: Feeling::Curious,
        topic: "pre_sale",
        tier: Tier::Standard,
        language: "en",
        strain: 1,
        patience: Span::seconds(240),
        opening: &["Hi! We are 12 people and look for a chat for our shop."],
        details: &[
            Detail {
                asked_by: &["how many", "people"],
                answer: "12 people.",
                known: Known::AtOnce,
            },
            Detail {
                asked_by: &["which shop", "shop system", "platform"],
                answer: "We use Shopware.",
                known: Known::WhenAsked,
            },
            Detail {
                asked_by: &["budget", "price"],
                answer: "About 300 a month.",
                known: Known::WhenAsked,
            },
        ],
        late: "I thought this was a live chat?",
        again: "As I wrote:",
        calmer: &["Interesting. Is there a trial?"],
        settled: "Great, I will sign up for the trial.",
        gone: "I will look at another one, thanks.",
    },
];
