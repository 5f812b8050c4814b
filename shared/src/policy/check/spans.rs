//! What is wrong with times, counts and percentages.

use super::{Fault, Found};
use crate::policy::{Allowance, Policy};
use crate::time::Span;

const NOTHING: Span = Span::millis(0);
const SECOND: Span = Span::seconds(1);
const HOUR: Span = Span::hours(1);
const DAY: Span = Span::hours(24);
const YEAR: Span = Span::hours(400 * 24);

/// Whoever has had so many answers has given the bot its chance.
const ATTEMPTS_MOST: u16 = 5;

pub(super) fn check(policy: &Policy, found: &mut Found) {
    let conversation = &policy.conversation;
    found.span(
        "conversation.closes_after_silence",
        conversation.closes_after_silence,
        SECOND,
        YEAR,
    );
    let observes = conversation.observes_after_transfer;
    found.span("conversation.observes_after_transfer", observes, NOTHING, DAY);
    found.span("conversation.sticky_for", conversation.sticky_for, NOTHING, YEAR);
    found.span("conversation.longest_silent_gap", conversation.longest_silent_gap, SECOND, HOUR);
    let first = conversation.bot_attempts_first;
    found.count("conversation.bot_attempts_first", first.into(), (0, ATTEMPTS_MOST));
    for (trigger, attempts) in &conversation.min_attempts {
        let name = serde_json::to_value(trigger).expect("a trigger is written as a word");
        let name = name.as_str().unwrap_or_default();
        let path = format!("conversation.min_attempts.{name}");
        found.count(path, (*attempts).into(), (0, ATTEMPTS_MOST));
    }
    check_queue(policy, found);
    check_offers(policy, found);
    let waiting = &policy.waiting;
    found.span("waiting.message_from", waiting.message_from, NOTHING, DAY);
    found.span("waiting.callback_from", waiting.callback_from, NOTHING, DAY);
    found.span("waiting.refresh", waiting.refresh, SECOND, HOUR);
    let promises = &policy.promises;
    found.span("promises.agent_reply", promises.agent_reply, SECOND, DAY);
    found.span("promises.research_update", promises.research_update, SECOND, DAY);
    found.span("promises.resolution", promises.resolution, SECOND, YEAR);
    found.span("promises.consult", promises.consult, SECOND, DAY);
    found.span("promises.callback", promises.callback, SECOND, YEAR);
    found.span("promises.after_opening", promises.after_opening, NOTHING, DAY);
    let percent = promises.warns_at_percent_left;
    if !(1..=99).contains(&percent) {
        found.add("promises.warns_at_percent_left", Fault::NotAPercentage(percent));
    }
}

fn check_queue(policy: &Policy, found: &mut Found) {
    let queue = &policy.queue;
    let start = queue.head_start;
    found.ladder(
        "queue.head_start.",
        &[
            ("vip", start.vip),
            ("at_risk", start.at_risk),
            ("high", start.high),
            ("normal", start.normal),
            ("low", start.low),
        ],
    );
    found.ladder(
        "queue.",
        &[
            ("vip_widens_at", queue.vip_widens_at),
            ("level_widens_at", queue.level_widens_at),
            ("language_widens_at", queue.language_widens_at),
        ],
    );
    // The last step is at two and a half times its figure.
    found.span("queue.team_widens_at", queue.team_widens_at, NOTHING, DAY);
    let last = Span::millis(queue.team_widens_at.as_millis().saturating_mul(5) / 2);
    if last < queue.language_widens_at {
        found.add("queue.team_widens_at", Fault::Descends("language_widens_at"));
    }
    let (Allowance::Measured(allowance) | Allowance::Fixed(allowance)) = queue.reading_allowance;
    found.span("queue.reading_allowance", allowance, NOTHING, HOUR);
    found.span("queue.named_hold", queue.named_hold, NOTHING, HOUR);
    found.span("queue.sticky_hold", queue.sticky_hold, NOTHING, HOUR);
    found.span("queue.not_again_for", queue.not_again_for, NOTHING, DAY);
    if queue.long_queue == 0 {
        found.add("queue.long_queue", Fault::Zero);
    }
}

fn check_offers(policy: &Policy, found: &mut Found) {
    let offers = &policy.offers;
    found.span("offers.lapses_after", offers.lapses_after, SECOND, HOUR);
    let unopened = offers.vip_unopened_lapses_after;
    found.span("offers.vip_unopened_lapses_after", unopened, SECOND, HOUR);
    if offers.misses_until_away == 0 {
        found.add("offers.misses_until_away", Fault::Zero);
    }
    found.span("presence.lease", policy.presence.lease, SECOND, HOUR);
    found.span("presence.grace", policy.presence.grace, NOTHING, DAY);
}

impl Found {
    pub(super) fn span(&mut self, path: impl Into<String>, span: Span, least: Span, most: Span) {
        if !(least..=most).contains(&span) {
            self.add(path, Fault::SpanOutOfRange(span, least, most));
        }
    }

    pub(super) fn count(&mut self, path: impl Into<String>, count: u16, bounds: (u16, u16)) {
        let (least, most) = bounds;
        if !(least..=most).contains(&count) {
            self.add(path, Fault::CountOutOfRange(count, least, most));
        }
    }

    /// Steps each of which is at least the one before it.
    fn ladder(&mut self, path: &str, steps: &[(&'static str, Span)]) {
        let mut before: Option<(&'static str, Span)> = None;
        for (name, span) in steps {
            self.span(format!("{path}{name}"), *span, NOTHING, DAY);
            if let Some((earlier, _)) = before.filter(|(_, earlier)| span < earlier) {
                self.add(format!("{path}{name}"), Fault::Descends(earlier));
            }
            before = Some((name, *span));
        }
    }
}
