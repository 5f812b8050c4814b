//! Whether a handoff was told as it should be: four checks over what happened. SPEC DR.

use super::{AgentTurn, Known, review};
use crate::conversation::event::Event;
use crate::conversation::handoff::Wait;
use crate::conversation::view::shown;
use crate::id::Seq;
use crate::machine::Recorded;
use crate::time::{Span, Timestamp};

/// No wait may be silent for as long as this.
pub const LONGEST_SILENCE: Span = Span::seconds(40);

/// What came of the four checks of one handoff.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Audit {
    /// The visitor was told that a person comes, of which team, and what is passed on.
    pub acknowledged: Check,
    /// The visitor was told how long it takes, or by when somebody replies.
    pub wait_told: Check,
    /// The visitor was never left without a word for long.
    pub kept_informed: Check,
    /// The person's first word shows that what was said before came through.
    pub introduced: Check,
}

/// What came of one check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// It holds; this event shows it.
    Holds(Seq),
    /// It does not.
    Fails,
    /// Nobody can say yet: the person has not written.
    Open,
}

impl Audit {
    /// How many of the four hold.
    pub fn score(&self) -> u8 {
        let checks = [self.acknowledged, self.wait_told, self.kept_informed, self.introduced];
        let held = checks.iter().filter(|check| matches!(check, Check::Holds(_))).count();
        u8::try_from(held).unwrap_or(u8::MAX)
    }
}

/// Looks at the last handoff of a conversation, from its request to the first word of the person
/// who took it. `known` is what was known at that word. None where nobody asked for a person.
pub fn audit(log: &[Recorded<Event>], known: &Known) -> Option<Audit> {
    let from = log.iter().rposition(|it| matches!(it.event, Event::HandoffRequested { .. }))?;
    let after = &log[from..];
    let requested = after.first()?;
    let reply = after.iter().position(|it| matches!(it.event, Event::AgentSaid { .. }));
    let until = reply.unwrap_or(after.len());
    let told = &after[..until];
    Some(Audit {
        acknowledged: first(told, |event| {
            matches!(event, Event::HandoffAnnounced { team, passes, .. }
                if !team.is_empty() && !passes.is_empty())
        }),
        wait_told: first(told, states_time),
        kept_informed: kept_informed(told, requested.at, reply.map(|at| &after[at])),
        introduced: match reply.map(|at| &after[at]) {
            Some(reply) => introduced(reply, known),
            None => Check::Open,
        },
    })
}

fn first(told: &[Recorded<Event>], holds: impl Fn(&Event) -> bool) -> Check {
    told.iter().find(|it| holds(&it.event)).map_or(Check::Fails, |it| Check::Holds(it.seq))
}

fn states_time(event: &Event) -> bool {
    matches!(
        event,
        Event::WaitTold { .. }
            | Event::FirstReplyTold { .. }
            | Event::SentToInbox { .. }
            | Event::HandoffAnnounced { wait: Wait::Within(_), .. }
    )
}

/// Between any two things that the visitor saw, from the request to the person's word.
fn kept_informed(
    told: &[Recorded<Event>],
    requested_at: Timestamp,
    reply: Option<&Recorded<Event>>,
) -> Check {
    let mut last = requested_at;
    let mut shows = None;
    let mut ended = false;
    for seen in told.iter().filter(|it| shown(it).is_some()).chain(reply) {
        if !ended && seen.at.since(last) >= LONGEST_SILENCE {
            return Check::Fails;
        }
        last = seen.at;
        shows = Some(seen.seq);
        // Who was promised a reply for later does not wait on the screen.
        ended |= matches!(
            seen.event,
            Event::SentToInbox { .. } | Event::MessageLeft { .. } | Event::CallbackRequested { .. }
        );
    }
    match (shows, reply) {
        (Some(seq), Some(_)) => Check::Holds(seq),
        (Some(seq), None) if ended => Check::Holds(seq),
        (Some(_) | None, Some(_) | None) => Check::Open,
    }
}

fn introduced(reply: &Recorded<Event>, known: &Known) -> Check {
    let Event::AgentSaid { text, .. } = &reply.event else { return Check::Open };
    let review = review(known, text.reveal(), AgentTurn::First);
    if review.is_clear() && super::shows_what_is_known(known, text.reveal()) {
        Check::Holds(reply.seq)
    } else {
        Check::Fails
    }
}
