//! Chats to try a workspace's triggers on before they go live: plain cases, cases on the line, and
//! odd ones. SPEC TR.

use super::{BotTurn, Moment, Signal, Signals, VisitorTurn, weigh};
use crate::bot::talk::asks_nothing;
use crate::conversation::handoff::Trigger;
use crate::id::Seq;
use crate::policy::Policy;
use crate::reading::paraphrase::paraphrase;
use crate::reading::words::Words;
use crate::reading::{Thousandths, read};
use crate::routing::need::Tier;
use crate::time::{Span, Timestamp};

/// How plain a case is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Label {
    /// Anybody would say the same of it.
    Obvious,
    /// It lies near the line.
    Borderline,
    /// It looks like another case.
    EdgeCase,
}

/// A chat, and whether a person should be called at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    /// What it is called.
    pub name: &'static str,
    /// How plain it is.
    pub label: Label,
    /// What is said, in order.
    pub lines: &'static [Line],
    /// Why a person should be called; nothing where none should.
    pub calls: Option<Trigger>,
}

/// Something in a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The visitor says this.
    Says(&'static str),
    /// The bot answers, this sure.
    Answers(u16),
    /// The bot finds no article.
    Misses,
    /// The bot does not understand.
    FallsBack,
    /// A proof fails.
    FailsProof,
}

/// What a workspace's policy makes of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Which case.
    pub case: &'static Case,
    /// Why a person is called, if one is.
    pub called: Option<Trigger>,
    /// Everything that fired, whether it acts or not.
    pub fired: Vec<Trigger>,
}

impl Outcome {
    /// Whether it is as it should be: for what reason a person is called is not looked at.
    pub fn is_right(&self) -> bool {
        self.called.is_some() == self.case.calls.is_some()
    }
}

/// Tries a policy on every case.
pub fn run(policy: &Policy) -> Vec<Outcome> {
    CASES.iter().map(|case| play(case, policy)).collect()
}

fn play(case: &'static Case, policy: &Policy) -> Outcome {
    let mut signals = Signals::default();
    let mut said: Vec<(Seq, Words<'_>)> = Vec::new();
    let (mut at, mut seq, mut answers) = (Timestamp::default(), Seq::ZERO, 0_u8);
    for line in case.lines {
        (at, seq) = (at.after(Span::seconds(20)), seq.next());
        let signal = match line {
            Says(text) => {
                let words = Words::of(text);
                let like = said.iter().map(|(seq, earlier)| (*seq, paraphrase(earlier, &words)));
                let like = like.max_by_key(|(_, sure)| *sure);
                let asks = !asks_nothing(&words);
                let turn = VisitorTurn::of(&read(&words), like.filter(|_| asks));
                if asks {
                    said.push((seq, words));
                }
                Signal::Visitor(turn)
            }
            Answers(sure) => Signal::Bot(BotTurn::Answered(Some(Thousandths(*sure)))),
            Misses => Signal::Bot(BotTurn::Missed),
            FallsBack => Signal::Bot(BotTurn::Fallback),
            FailsProof => Signal::ProofFailed,
        };
        answers = answers.saturating_add(u8::from(matches!(signal, Signal::Bot(_))));
        signals.apply(Moment { seq, at, signal });
    }
    let verdict = weigh(&signals, policy, Tier::Standard, answers, at);
    Outcome {
        case,
        called: verdict.why().map(|why| why.trigger),
        fired: verdict.fired.iter().map(|fired| fired.trigger).collect(),
    }
}

const fn case(
    name: &'static str,
    label: Label,
    lines: &'static [Line],
    calls: Option<Trigger>,
) -> Case {
    Case { name, label, lines, calls }
}

use Label::{Borderline, EdgeCase, Obvious};
use Line::{Answers, FailsProof, FallsBack, Misses, Says};
use Trigger::{
    AskedForPerson, AuthenticationFailed, Cancellation, FallbackLoop, KnowledgeMissed,
    LowConfidence, Mood, PaymentFailed, Regulated, RepeatedQuestion, Sensitive,
};

/// Every case.
pub const CASES: &[Case] = &[
    case(
        "asks for a person",
        Obvious,
        &[Says("Can I speak to a person please")],
        Some(AskedForPerson),
    ),
    case("asks in capitals", Obvious, &[Says("AGENT NOW")], Some(AskedForPerson)),
    case("charged twice", Obvious, &[Says("You charged me twice for one order")], Some(Sensitive)),
    case("wants the money back", Obvious, &[Says("I want my money back")], Some(Sensitive)),
    case("card declined", Obvious, &[Says("My payment was declined twice")], Some(PaymentFailed)),
    case("lawyer", Obvious, &[Says("You will hear from my lawyer")], Some(Regulated)),
    case("leaves", Obvious, &[Says("Cancel my subscription today")], Some(Cancellation)),
    case(
        "proof failed",
        Obvious,
        &[Says("My code does not work"), FailsProof],
        Some(AuthenticationFailed),
    ),
    case(
        "two misses",
        Obvious,
        &[Says("Do you ship to the moon?"), Misses, Says("And to Mars?"), Misses],
        Some(KnowledgeMissed),
    ),
    case(
        "two fallbacks",
        Obvious,
        &[Says("blorp"), FallsBack, Says("blorp flarg"), FallsBack],
        Some(FallbackLoop),
    ),
    case(
        "furious",
        Obvious,
        &[Says("How long is the warranty?"), Answers(800), Says("This is absolutely unacceptable")],
        Some(Mood),
    ),
    case("plain question", Obvious, &[Says("What are your opening hours?")], None),
    case(
        "thanks",
        Obvious,
        &[Says("How do I return a lamp?"), Answers(900), Says("Perfect, thank you")],
        None,
    ),
    case("greeting", Obvious, &[Says("Good morning")], None),
    case(
        "greets again",
        EdgeCase,
        &[Says("Hello"), Answers(900), Says("Hello"), Answers(900), Says("yes"), Answers(900)],
        None,
    ),
    case(
        "how to change something",
        EdgeCase,
        &[
            Says("How do I change my address?"),
            Answers(900),
            Says("And how can I reset my password?"),
        ],
        None,
    ),
    case(
        "calms down",
        EdgeCase,
        &[Says("Damn, the shit code does not work"), Answers(900), Says("Where do I enter it?")],
        None,
    ),
    case("refund policy", EdgeCase, &[Says("What is your refund policy?")], None),
    case("cancellation fee", EdgeCase, &[Says("Is there a fee for cancelling a booking?")], None),
    case("job as an agent", EdgeCase, &[Says("How do I become an agent at your company?")], None),
    case("needs nobody", EdgeCase, &[Says("No need for an agent, I only want the link")], None),
    case("not urgent", EdgeCase, &[Says("It is not urgent, whenever you can")], None),
    case("asks if it is a bot", EdgeCase, &[Says("Are you a robot?")], None),
    case("happy with strong words", EdgeCase, &[Says("That was insanely quick, love it")], None),
    case("one unsure turn", Borderline, &[Says("Does the lamp dim?"), Answers(300)], None),
    case(
        "two unsure turns",
        Borderline,
        &[
            Says("Does the lamp dim?"),
            Answers(300),
            Says("Can the brightness be set?"),
            Answers(300),
        ],
        Some(LowConfidence),
    ),
    case(
        "unsure, sure, unsure",
        Borderline,
        &[
            Says("Does the lamp dim?"),
            Answers(300),
            Says("How long is the warranty?"),
            Answers(900),
            Says("Which bulb fits?"),
            Answers(300),
        ],
        None,
    ),
    case(
        "asks the same again",
        Borderline,
        &[Says("When will my parcel arrive?"), Answers(700), Says("when does my parcel arrive")],
        Some(RepeatedQuestion),
    ),
    case(
        "asks something else",
        Borderline,
        &[Says("When will my parcel arrive?"), Answers(700), Says("Can I pay by card?")],
        None,
    ),
    case(
        "mild displeasure before an answer",
        Borderline,
        &[Says("A bit annoying, where do I find the invoice?")],
        None,
    ),
];
