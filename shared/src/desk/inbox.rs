//! What cannot be served at present goes to the inbox, with a promise that can be kept.

use std::collections::BTreeSet;

use crate::desk::Desk;
use crate::desk::event::{Event, Inbox};
use crate::desk::opening::next_open;
use crate::policy::Policy;
use crate::routing::need::{Reach, Ticket, can_serve};
use crate::time::Timestamp;

impl Desk {
    pub(super) fn to_inbox(
        &self,
        policy: &Policy,
        at: Timestamp,
        ticket: &Ticket,
        because: Inbox,
    ) -> Event {
        Event::SentToInbox {
            conversation: ticket.conversation.clone(),
            request: ticket.request,
            reply_by: self.reply_by(policy, at, ticket),
            because,
        }
    }

    /// When somebody who can serve it works next, else when the team does.
    pub(super) fn reply_by(&self, policy: &Policy, at: Timestamp, ticket: &Ticket) -> Timestamp {
        let roster = self.directory.roster();
        let team = roster.teams.get(&ticket.need.team).map(|team| &team.calendar);
        let lenders = self.directory.lenders(&ticket.need.team);
        let able = roster.members.iter().filter(|(id, member)| {
            can_serve(member, lenders, &ticket.need, Reach::Overflow)
                && !ticket.blocked.contains(*id)
        });
        let shifts: BTreeSet<_> =
            able.filter_map(|(_, member)| member.shift.as_ref().or(team)).collect();
        let opens = shifts.into_iter().filter_map(|shift| next_open(policy, shift, at)).min();
        let opens = opens.or_else(|| next_open(policy, team?, at));
        match opens {
            Some(opens) if opens > at => opens.after(policy.promises.after_opening),
            // It is open and nobody is there, or it never opens: a call back is what is left.
            Some(_) | None => at.after(policy.promises.callback),
        }
    }
}
