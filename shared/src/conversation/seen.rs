//! What a conversation showed, folded from its log for the triggers. SPEC TR.

use super::event::Event;
use crate::machine::Recorded;
use crate::trigger::{Moment, Signal, Signals};

/// What was seen after a whole log.
pub fn signals(log: &[Recorded<Event>]) -> Signals {
    let mut signals = Signals::default();
    for recorded in log {
        fold(&mut signals, recorded);
    }
    signals
}

/// Takes in one event.
pub fn fold(signals: &mut Signals, recorded: &Recorded<Event>) {
    let Recorded { seq, at, event } = recorded;
    if let Event::Weighed { of, signals: seen } = event {
        for signal in seen {
            signals.apply(Moment { seq: *of, at: *at, signal: signal.clone() });
        }
    } else if let Event::Closed { .. } = event {
        signals.apply(Moment { seq: *seq, at: *at, signal: Signal::PersonLeft });
    }
}
