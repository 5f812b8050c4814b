//! What each trigger looks at.

use std::collections::BTreeSet;

use super::signals::{BotTurn, Moment, Signal, Signals, TaskEnd, VisitorTurn};
use super::verdict::{Blind, Evidence, Shows};
use crate::conversation::handoff::Trigger;
use crate::id::{TaskId, Topic};
use crate::policy::{Always, TriggerPolicy};
use crate::reading::{Sign, Thousandths};
use crate::routing::need::Tier;

/// A feeling is looked at over so many messages of the visitor's: no more can be bad ones.
pub(crate) const LOOKED_BACK: u8 = 4;
const TREND_OF: usize = LOOKED_BACK as usize;

/// What a look at the signals brought.
#[derive(Default)]
pub(super) struct Looked {
    pub(super) evidence: Vec<Evidence>,
    pub(super) blind: Option<Blind>,
}

/// Looks whether a trigger fires.
pub(super) fn look(
    trigger: Trigger,
    signals: &Signals,
    policy: &TriggerPolicy,
    tier: Tier,
) -> Looked {
    let signs = |of: &[Sign]| found(said(signals, policy, of));
    match trigger {
        Trigger::AskedForPerson => signs(&[Sign::AsksForPerson]),
        Trigger::Regulated => signs(&[Sign::Regulated]),
        Trigger::Sensitive => signs(&[Sign::DisputesCharge, Sign::DemandsRefund]),
        Trigger::PaymentFailed => signs(&[Sign::PaymentFailed]),
        Trigger::Cancellation => signs(&[Sign::WantsToCancel]),
        Trigger::AuthenticationFailed => found(failed_proofs(signals)),
        Trigger::BotFailed => found(just(signals, &Signal::BotFailed)),
        Trigger::EndOfFlow => found(just(signals, &Signal::FlowEnded)),
        Trigger::FallbackLoop => found(loops(signals, policy)),
        Trigger::KnowledgeMissed => found(misses(signals, policy)),
        Trigger::LowConfidence => low_confidence(signals, policy),
        Trigger::RepeatedQuestion => found(repeated(signals, policy)),
        Trigger::FailedTask => failed_task(signals, policy),
        Trigger::Mood => mood(signals, policy),
        Trigger::Complex => found(complex(signals, policy)),
        Trigger::SensitiveTopic => {
            let words = said(signals, policy, &[Sign::ChangesAccount, Sign::Negotiates]);
            about(signals, policy, &policy.sensitive, words)
        }
        Trigger::NeedsSystem => about(signals, policy, &policy.needs_system, Vec::new()),
        Trigger::OutOfScope => about(signals, policy, &policy.out_of_scope, Vec::new()),
        Trigger::HighValue => high_value(signals, policy),
        Trigger::Vip => match (tier, policy.vip_always) {
            (Tier::Vip, Always::Yes) => {
                let said = signals.said_now();
                found(said.map(|(moment, _)| turn(moment)).into_iter().collect())
            }
            (Tier::Vip | Tier::Standard, Always::Yes | Always::No) => Looked::default(),
        },
        // An agent took it: nothing that was seen sets that off.
        Trigger::Taken => Looked::default(),
    }
}

fn found(evidence: Vec<Evidence>) -> Looked {
    Looked { evidence, blind: None }
}

fn turn(moment: &Moment) -> Evidence {
    Evidence { seq: moment.seq, shows: Shows::Turn }
}

/// The words of the latest message that show one of these signs.
fn said(signals: &Signals, policy: &TriggerPolicy, signs: &[Sign]) -> Vec<Evidence> {
    let Some((moment, turn)) = signals.said_now() else { return Vec::new() };
    words(moment, turn, signs, policy.sign_from)
}

fn words(moment: &Moment, turn: &VisitorTurn, signs: &[Sign], from: Thousandths) -> Vec<Evidence> {
    let shown = signs.iter().flat_map(|sign| turn.shows(*sign)).filter(|found| found.sure >= from);
    shown
        .map(|found| Evidence {
            seq: moment.seq,
            shows: Shows::Words { sign: found.sign, place: found.place, sure: found.sure },
        })
        .collect()
}

/// Whether something has happened since the visitor's latest word, which it belongs to.
fn just(signals: &Signals, wanted: &Signal) -> Vec<Evidence> {
    let recent = signals.latest_first().take_while(|it| !matches!(it.signal, Signal::Visitor(_)));
    recent.filter(|moment| moment.signal == *wanted).map(turn).collect()
}

fn failed_proofs(signals: &Signals) -> Vec<Evidence> {
    let since = signals.latest_first().take_while(|it| it.signal != Signal::ProofHeld);
    since.filter(|it| it.signal == Signal::ProofFailed).map(turn).collect()
}

/// The bot has said again and again that it does not understand, or asked what was meant, with no
/// answer between. That no article has an answer is none.
fn loops(signals: &Signals, policy: &TriggerPolicy) -> Vec<Evidence> {
    let stuck = signals
        .bot_now()
        .take_while(|(_, turn)| !matches!(turn, BotTurn::Answered(_)))
        .filter(|(_, turn)| matches!(turn, BotTurn::Fallback | BotTurn::Clarified));
    at_least(policy.loops, stuck.map(|(moment, _)| turn(moment)).collect())
}

fn misses(signals: &Signals, policy: &TriggerPolicy) -> Vec<Evidence> {
    let missed = signals
        .bot_now()
        .take_while(|(_, turn)| !matches!(turn, BotTurn::Answered(_)))
        .filter(|(_, turn)| **turn == BotTurn::Missed);
    at_least(policy.misses, missed.map(|(moment, _)| turn(moment)).collect())
}

fn low_confidence(signals: &Signals, policy: &TriggerPolicy) -> Looked {
    let mut looked = Looked::default();
    for (moment, turn) in signals.bot_now() {
        let sure = match turn {
            BotTurn::Answered(Some(sure)) => *sure,
            BotTurn::Answered(None) => {
                looked.blind = Some(Blind::NoConfidence);
                break;
            }
            BotTurn::Missed | BotTurn::Fallback => Thousandths(0),
            BotTurn::Clarified | BotTurn::Led => continue,
        };
        if sure >= policy.confidence_from {
            break;
        }
        looked.evidence.push(Evidence { seq: moment.seq, shows: Shows::Confidence(sure) });
        if looked.evidence.len() >= usize::from(policy.low_turns) {
            break;
        }
    }
    looked.evidence = at_least(policy.low_turns, looked.evidence);
    looked
}

/// The same question again, after the bot has had its turn.
fn repeated(signals: &Signals, policy: &TriggerPolicy) -> Vec<Evidence> {
    let Some((moment, first)) = signals.said_now() else { return Vec::new() };
    let mut evidence = Vec::new();
    let mut next = Some((moment, first));
    while let Some((moment, turn)) = next {
        let Some((earlier, sure)) = turn.like.filter(|(_, sure)| *sure >= policy.repeat_from)
        else {
            break;
        };
        if !signals.bot().any(|(bot, _)| bot.seq > earlier && bot.seq < moment.seq) {
            break;
        }
        evidence.push(Evidence { seq: moment.seq, shows: Shows::Like { earlier, sure } });
        next = signals.visitor().find(|(it, _)| it.seq == earlier && it.seq < moment.seq);
    }
    at_least(policy.repeats, evidence)
}

/// The same task failed several times within a while, and the tone fell meanwhile.
fn failed_task(signals: &Signals, policy: &TriggerPolicy) -> Looked {
    let Some((said, now)) = signals.said_now() else { return Looked::default() };
    let mut looked = Looked::default();
    for failed in failures(signals, policy.tries) {
        let (Some(last), Some(first)) = (failed.first(), failed.last()) else { continue };
        // A mood that falls long after is about something else.
        if last.at.max(said.at).since(first.at) >= policy.tries_within {
            continue;
        }
        let Some((_, before)) = signals.visitor().find(|(it, _)| it.seq < first.seq) else {
            continue;
        };
        match (before.feeling, now.feeling) {
            (Some(before), Some(now)) if before.saturating_sub(now) >= policy.falls_by => {
                looked.evidence.extend(failed.into_iter().map(turn));
            }
            (Some(_), Some(_)) => (),
            (None, _) | (_, None) => looked.blind = Some(Blind::NoFeeling),
        }
    }
    looked
}

/// The latest failed tries of each task since it last worked, the latest first, where there are
/// so many.
fn failures(signals: &Signals, tries: u8) -> Vec<Vec<&Moment>> {
    let tries = usize::from(tries);
    let mut tasks: Vec<Option<&TaskId>> = Vec::new();
    for (_, attempt) in signals.tried() {
        if !tasks.contains(&attempt.task()) {
            tasks.push(attempt.task());
        }
    }
    let of = |task: Option<&TaskId>| -> Vec<&Moment> {
        let of_task = signals.tried().filter(|(_, attempt)| attempt.task() == task);
        let failed = of_task.take_while(|(_, attempt)| attempt.end() != TaskEnd::Worked);
        failed.map(|(moment, _)| moment).take(tries).collect()
    };
    tasks.into_iter().map(of).filter(|failed| failed.len() >= tries).collect()
}

fn mood(signals: &Signals, policy: &TriggerPolicy) -> Looked {
    let Some((moment, now)) = signals.said_now() else { return Looked::default() };
    let mut evidence = words(
        moment,
        now,
        &[Sign::Displeased, Sign::Urgent, Sign::Broken, Sign::BlamesBot],
        policy.mood_sign_from,
    );
    evidence.extend(swears(signals, policy));
    // A mood is that of the latest message: whoever has calmed down since is left in peace.
    let blind = match now.feeling {
        Some(_) => {
            evidence.extend(falling(signals, policy));
            evidence.extend(by_the_bot(signals, policy));
            None
        }
        None => Some(Blind::NoFeeling),
    };
    Looked { evidence, blind }
}

/// A single swear word is nobody's business; another beside or soon after it is.
fn swears(signals: &Signals, policy: &TriggerPolicy) -> Vec<Evidence> {
    let of = |(moment, turn)| words(moment, turn, &[Sign::Swears], policy.sign_from);
    let mut recent = signals.visitor().take(TREND_OF).map(of);
    let now = recent.next().unwrap_or_default();
    if now.is_empty() {
        return Vec::new();
    }
    at_least(policy.swears, now.into_iter().chain(recent.flatten()).collect())
}

/// It feels bad now, and much worse than it did.
fn falling(signals: &Signals, policy: &TriggerPolicy) -> Vec<Evidence> {
    let recent: Vec<(&Moment, i16)> = feelings(signals).take(TREND_OF).collect();
    let [(now, feels), earlier @ ..] = recent.as_slice() else { return Vec::new() };
    let best = earlier.iter().max_by_key(|(_, feeling)| *feeling);
    match best {
        Some((then, felt))
            if *feels <= policy.upset_below && felt.saturating_sub(*feels) >= policy.falls_by =>
        {
            vec![feeling(then, *felt), feeling(now, *feels)]
        }
        Some(_) | None => Vec::new(),
    }
}

/// Bad feelings right after the bot's word, more than once: the bot is part of the problem.
fn by_the_bot(signals: &Signals, policy: &TriggerPolicy) -> Vec<Evidence> {
    let Some((now, _)) = signals.said_now() else { return Vec::new() };
    let after_bot = feelings(signals).take(TREND_OF).filter(|(moment, feels)| {
        let before = signals.latest_first().find(|it| it.seq < moment.seq);
        *feels <= policy.upset_below && before.is_some_and(|it| matches!(it.signal, Signal::Bot(_)))
    });
    let after_bot: Vec<(&Moment, i16)> = after_bot.collect();
    if after_bot.first().is_none_or(|(latest, _)| latest.seq != now.seq) {
        return Vec::new();
    }
    let evidence = after_bot.into_iter().map(|(moment, feels)| feeling(moment, feels));
    at_least(policy.upset_by_bot, evidence.collect())
}

fn feelings(signals: &Signals) -> impl Iterator<Item = (&Moment, i16)> {
    signals.visitor().filter_map(|(moment, turn)| Some((moment, turn.feeling?)))
}

fn feeling(moment: &Moment, feels: i16) -> Evidence {
    Evidence { seq: moment.seq, shows: Shows::Feeling(feels) }
}

/// One message, and what it adds to those before it: another topic makes it more complicated.
fn complex(signals: &Signals, policy: &TriggerPolicy) -> Vec<Evidence> {
    let Some((moment, now)) = signals.said_now() else { return Vec::new() };
    let about = |turn: &VisitorTurn| {
        let (topic, sure) = turn.topic.clone()?;
        (sure >= policy.topic_from).then_some(topic)
    };
    // What is about nothing adds nothing: thanks after many topics are simple.
    if now.points == 0 && about(now).is_none() {
        return Vec::new();
    }
    let topics: BTreeSet<Topic> = signals.visitor().filter_map(|(_, turn)| about(turn)).collect();
    let more = u16::try_from(topics.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let points = now.points.saturating_add(more.saturating_mul(policy.points_for_topic));
    if points >= policy.complex_from {
        vec![Evidence { seq: moment.seq, shows: Shows::Points(points) }]
    } else {
        Vec::new()
    }
}

/// Whether the latest message is about a topic that the workspace named.
fn about(
    signals: &Signals,
    policy: &TriggerPolicy,
    topics: &[Topic],
    words: Vec<Evidence>,
) -> Looked {
    let mut looked = found(words);
    let Some((moment, now)) = signals.said_now() else { return looked };
    match &now.topic {
        Some((topic, sure)) if *sure >= policy.topic_from && topics.contains(topic) => {
            looked.evidence.push(Evidence { seq: moment.seq, shows: Shows::Topic });
        }
        Some(_) => (),
        None if topics.is_empty() => (),
        None => looked.blind = Some(Blind::NoTopic),
    }
    looked
}

/// Somebody wants to buy, and the workspace has named that topic as one worth a person.
fn high_value(signals: &Signals, policy: &TriggerPolicy) -> Looked {
    let looked = about(signals, policy, &policy.high_value, Vec::new());
    let buys = said(signals, policy, &[Sign::WantsToBuy]);
    match (looked.evidence.is_empty(), buys.is_empty()) {
        (false, false) => {
            Looked { evidence: looked.evidence.into_iter().chain(buys).collect(), ..looked }
        }
        (true | false, true | false) => Looked { evidence: Vec::new(), ..looked },
    }
}

/// The evidence if there is enough of it.
fn at_least(count: u8, evidence: Vec<Evidence>) -> Vec<Evidence> {
    if count > 0 && evidence.len() >= usize::from(count) { evidence } else { Vec::new() }
}
