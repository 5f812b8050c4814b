//! What cannot be served at present goes to the inbox, with a promise that can be kept.

use std::collections::BTreeSet;

use crate::desk::Desk;
use crate::desk::event::{Event, Inbox};
use crate::desk::opening::next_open_in;
use crate::policy::Policy;
use crate::routing::need::{Reach, Ticket};
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

    /// After the next opening of the team in which somebody has a shift who can serve it, else
    /// after the team's next. Where that is open, a call back is what is left, if there is time
    /// for one before closing.
    pub(super) fn reply_by(&self, policy: &Policy, at: Timestamp, ticket: &Ticket) -> Timestamp {
        let called_back = at.after(policy.promises.callback);
        match self.next_served(policy, at, ticket) {
            None => called_back,
            Some(opens) if opens > at => opens.after(policy.promises.after_opening),
            Some(_) => match self.next_served(policy, called_back, ticket) {
                Some(opens) if opens > called_back => opens.after(policy.promises.after_opening),
                Some(_) | None => called_back,
            },
        }
    }

    /// The next moment at which the team is open and somebody has a shift who can serve it, else
    /// at which the team is open.
    fn next_served(&self, policy: &Policy, at: Timestamp, ticket: &Ticket) -> Option<Timestamp> {
        let team = &self.directory.roster().teams.get(&ticket.need.team)?.calendar;
        let barred = self.barred_for_good(ticket);
        let able =
            self.with_suited(&ticket.need, |suited| suited.at(Reach::Overflow).without(&barred));
        let members = able.iter().filter_map(|agent| self.directory.member(agent));
        let shifts: BTreeSet<_> =
            members.map(|member| member.shift.as_ref().unwrap_or(team)).collect();
        let served = shifts.into_iter().filter_map(|shift| next_open_in(policy, team, shift, at));
        served.min().or_else(|| next_open_in(policy, team, team, at))
    }
}
