//! What happens next on a random day: what people do, in good order and in bad.

use std::collections::BTreeSet;

use baton_shared::desk::command::{
    Availability, CapRule, Command, DeclineReason, Target, Withdrawal,
};
use baton_shared::id::{
    AccountId, AgentId, ConversationId, Epoch, Language, RuleId, Seq, Skill, TeamId, Topic,
};
use baton_shared::routing::need::{Level, Need, Strictness, Ticket, Tier, Warmth};
use baton_shared::routing::order::Priority;
use baton_shared::time::Span;

use super::books::{Books, Entry, Line};
use super::staff::{ACCOUNTS, LANGUAGES, SKILLS, TEAMS, agent, one_of, percent};
use crate::seed::Seed;

/// So many commands are remembered, to come again.
const REMEMBERED: usize = 40;

/// What happens next.
#[expect(clippy::large_enum_variant, reason = "there is one at a time")]
#[derive(Clone, Debug)]
pub enum Happening {
    /// Somebody asks something of the desk.
    Asked(Command),
    /// The roster or the policy changes.
    Reorganized,
    /// The desk is dropped and comes back from what was stored.
    Evicted,
    /// The alarm rings once more than it should.
    RungTwice,
}

/// The source of all that happens.
#[derive(Clone, Debug)]
pub struct Chance {
    pub seed: Seed,
    /// Those who are not heard of, though they have not left.
    pub silent: BTreeSet<AgentId>,
    most_chats: usize,
    begun: u64,
    asked: Vec<Command>,
}

impl Chance {
    pub fn new(mut seed: Seed) -> Self {
        let most_chats = if percent(&mut seed, 5) { 120 } else { one_of(&mut seed, &[6, 20, 40]) };
        Self { seed, silent: BTreeSet::new(), most_chats, begun: 0, asked: Vec::new() }
    }

    /// How long nothing happens.
    pub fn pause(&mut self) -> Span {
        let seed = &mut self.seed;
        let (least, most) = match seed.below(1_000) {
            0..300 => return Span::millis(0),
            300..550 => (1, 1_000),
            550..900 => (1_000, 10_000),
            900..980 => (10_000, 60_000),
            980..996 => (60_000, 600_000),
            _ => (600_000, 40_000_000),
        };
        Span::millis(
            least
                + i64::try_from(seed.below(most - u64::try_from(least).unwrap_or(0))).unwrap_or(0),
        )
    }

    pub fn next(&mut self, books: &Books) -> Happening {
        self.fall_silent(books);
        let command = match self.seed.below(1_000) {
            0..4 => return Happening::Reorganized,
            4..14 => return Happening::Evicted,
            14..24 => return Happening::RungTwice,
            24..80 => self.asked_before(books),
            _ => self.ask(books),
        };
        let command = command.unwrap_or_else(|| self.sign_in(books));
        if self.asked.len() == REMEMBERED {
            let place = self.place(REMEMBERED);
            self.asked.swap_remove(place);
        }
        self.asked.push(command.clone());
        Happening::Asked(command)
    }

    fn fall_silent(&mut self, books: &Books) {
        if percent(&mut self.seed, 2) {
            let member = self.member(books);
            self.silent.extend(member);
        }
        if percent(&mut self.seed, 8) {
            self.silent.pop_first();
        }
    }

    /// A command that came before comes again: doubled, or late. The numbers of the mail keep a
    /// conversation's first words from coming again after it has left.
    fn asked_before(&mut self, books: &Books) -> Option<Command> {
        let place = self.place(self.asked.len());
        let again = self.asked.get(place)?;
        if let Command::Enqueue { ticket } = again
            && !books.chats.contains_key(&ticket.conversation)
        {
            return None;
        }
        Some(again.clone())
    }

    fn ask(&mut self, books: &Books) -> Option<Command> {
        let full = books.chats.len() >= self.most_chats;
        match self.seed.below(100) {
            0..8 => Some(self.sign_in(books)),
            8..9 => Some(Command::SignOut { agent: self.member(books)? }),
            9..14 => Some(self.set_availability(books)?),
            14..18 => Some(Command::Heard { agents: vec![self.member(books)?, agent(13)] }),
            18..44 if !full => Some(Command::Enqueue { ticket: self.ticket(books) }),
            44..47 => self.raise(books),
            47..49 => self.withdraw(books),
            49..64 => self.serve(books),
            64..78 => self.accept(books),
            78..81 => self.decline(books),
            81..84 => self.replied(books),
            84..90 => self.release(books),
            90..95 => self.transfer(books),
            95..96 => self.cancel_transfer(books),
            96..98 => self.assign(books),
            _ if full => self.release(books),
            _ => self.accept(books),
        }
    }

    fn sign_in(&mut self, books: &Books) -> Command {
        let out = books.roster.members.keys().filter(|agent| books.line(agent) == Line::Out);
        let out: Vec<_> = out.cloned().collect();
        let chosen = self.pick(&out).or_else(|| self.member(books));
        Command::SignIn { agent: chosen.unwrap_or_else(|| agent(0)) }
    }

    fn set_availability(&mut self, books: &Books) -> Option<Command> {
        let (here, away) = (Availability::Available, Availability::Away);
        let choices = [here, here, here, Availability::Busy, Availability::WrapUp, away];
        let availability = one_of(&mut self.seed, &choices);
        Some(Command::SetAvailability { agent: self.member(books)?, availability })
    }

    fn ticket(&mut self, books: &Books) -> Ticket {
        let known: Vec<_> = books.epochs.keys().cloned().collect();
        let again = if percent(&mut self.seed, 12) { self.pick(&known) } else { None };
        let conversation = again.unwrap_or_else(|| {
            self.begun += 1;
            ConversationId::new(format!("c{}", self.begun)).expect("a conversation id")
        });
        // What it knows may be behind what the desk minted for it.
        let known = books.epochs.get(&conversation).copied().unwrap_or(Epoch::ZERO);
        let epoch = if percent(&mut self.seed, 20) { Epoch::ZERO } else { known };
        let asked = books.chats.get(&conversation).map_or(Seq::ZERO, |chat| chat.ticket.request);
        let request = if percent(&mut self.seed, 60) { asked.next() } else { asked };
        let sticky = if percent(&mut self.seed, 15) { self.member(books) } else { None };
        let barred = if percent(&mut self.seed, 5) { self.member(books) } else { None };
        let seed = &mut self.seed;
        let tier = if percent(seed, 20) { Tier::Vip } else { Tier::Standard };
        let priority = match tier {
            Tier::Vip if percent(seed, 80) => Priority::Vip,
            Tier::Vip | Tier::Standard => one_of(seed, &Priority::ALL),
        };
        let need = Need {
            team: if percent(seed, 2) { unknown_team() } else { team(seed) },
            skill: percent(seed, 60).then(|| Skill::new(one_of(seed, &SKILLS)).expect("a skill")),
            level: Level(one_of(seed, &[1, 1, 3, 6, 9])),
            language: Language::new(one_of(seed, &LANGUAGES)).expect("a language"),
            tier,
            strictness: if percent(seed, 20) { Strictness::Strict } else { Strictness::Widens },
        };
        let account =
            percent(seed, 25).then(|| AccountId::new(one_of(seed, &ACCOUNTS)).expect("an account"));
        Ticket {
            request,
            conversation,
            epoch,
            topic: Topic::new("order_status").expect("a topic"),
            rule: RuleId::new("otherwise").expect("a rule"),
            need,
            priority,
            first_reply_within: Span::seconds(one_of(seed, &[30, 45, 60, 120, 180])),
            weight: one_of(seed, &[1, 1, 1, 2, 3]),
            complexity: one_of(seed, &[0, 10, 250, 700]),
            account,
            sticky,
            blocked: barred.into_iter().collect(),
            warmth: Warmth::Warm,
        }
    }

    fn raise(&mut self, books: &Books) -> Option<Command> {
        let conversation = self.chat(books, |entry| entry.owner.is_none())?;
        Some(Command::Raise {
            conversation,
            priority: one_of(&mut self.seed, &Priority::ALL),
            first_reply_within: Span::seconds(one_of(&mut self.seed, &[30, 45])),
        })
    }

    fn withdraw(&mut self, books: &Books) -> Option<Command> {
        let conversation = self.chat(books, |entry| entry.owner.is_none())?;
        Some(Command::Withdraw { conversation, because: Withdrawal::VisitorLeft })
    }

    fn serve(&mut self, books: &Books) -> Option<Command> {
        let unserved = |entry: &Entry| entry.offer.as_ref().is_some_and(|offer| !offer.served);
        let (conversation, agent, epoch) = self.open(books, unserved)?;
        Some(Command::PackageServed { conversation, agent, epoch })
    }

    fn accept(&mut self, books: &Books) -> Option<Command> {
        let served = |entry: &Entry| entry.offer.as_ref().is_some_and(|offer| offer.served);
        let hasty = percent(&mut self.seed, 10);
        let (conversation, agent, epoch) = self.open(books, |entry| hasty || served(entry))?;
        Some(Command::Accept { conversation, agent, epoch })
    }

    fn decline(&mut self, books: &Books) -> Option<Command> {
        let (conversation, agent, epoch) = self.open(books, |_| true)?;
        let because = DeclineReason::TooBusy;
        Some(Command::Decline { conversation, agent, epoch, because })
    }

    fn replied(&mut self, books: &Books) -> Option<Command> {
        let (conversation, _, epoch) = self.owned(books)?;
        Some(Command::Replied { conversation, epoch })
    }

    fn release(&mut self, books: &Books) -> Option<Command> {
        let (conversation, _, epoch) = self.owned(books)?;
        Some(Command::Release { conversation, epoch })
    }

    fn transfer(&mut self, books: &Books) -> Option<Command> {
        let (conversation, agent, epoch) = self.owned(books)?;
        let to = match self.seed.below(4) {
            0 => Target::Queue,
            1 if percent(&mut self.seed, 5) => Target::Team(unknown_team()),
            1 => Target::Team(team(&mut self.seed)),
            _ => Target::Agent(self.member(books)?),
        };
        let ticket = Ticket { conversation: conversation.clone(), epoch, ..self.ticket(books) };
        Some(Command::Transfer { conversation, agent, epoch, to, ticket })
    }

    fn cancel_transfer(&mut self, books: &Books) -> Option<Command> {
        let conversation = self.chat(books, |entry| entry.transfer.is_some())?;
        let (agent, epoch) = books.chats[&conversation].owner.clone()?;
        Some(Command::CancelTransfer { conversation, agent, epoch })
    }

    fn assign(&mut self, books: &Books) -> Option<Command> {
        let conversation = self.chat(books, |_| true)?;
        let (by, to) = (self.member(books)?, self.member(books)?);
        let over = one_of(&mut self.seed, &[CapRule::Holds, CapRule::Holds, CapRule::Overridden]);
        Some(Command::Assign { conversation, by, to, over })
    }

    /// An offer that is open; now and then with a wrong agent, or an epoch that is over.
    fn open(
        &mut self,
        books: &Books,
        which: impl Fn(&Entry) -> bool,
    ) -> Option<(ConversationId, AgentId, Epoch)> {
        let conversation = self.chat(books, |entry| entry.offer.is_some() && which(entry))?;
        let open = books.chats[&conversation].offer.as_ref()?;
        self.mostly(books, conversation, open.agent.clone(), open.epoch)
    }

    fn owned(&mut self, books: &Books) -> Option<(ConversationId, AgentId, Epoch)> {
        let conversation = self.chat(books, |entry| entry.owner.is_some())?;
        let (agent, epoch) = books.chats[&conversation].owner.clone()?;
        self.mostly(books, conversation, agent, epoch)
    }

    fn mostly(
        &mut self,
        books: &Books,
        conversation: ConversationId,
        agent: AgentId,
        epoch: Epoch,
    ) -> Option<(ConversationId, AgentId, Epoch)> {
        match self.seed.below(40) {
            0 => Some((conversation, self.member(books)?, epoch)),
            1 => Some((conversation, agent, Epoch::new(epoch.number().saturating_sub(1)))),
            2 => Some((conversation, agent, epoch.next())),
            _ => Some((conversation, agent, epoch)),
        }
    }

    fn chat(&mut self, books: &Books, which: impl Fn(&Entry) -> bool) -> Option<ConversationId> {
        let found = books.chats.iter().filter(|(_, entry)| which(entry));
        let found: Vec<_> = found.map(|(id, _)| id.clone()).collect();
        self.pick(&found)
    }

    fn member(&mut self, books: &Books) -> Option<AgentId> {
        let members: Vec<_> = books.roster.members.keys().cloned().collect();
        self.pick(&members)
    }

    fn pick<T: Clone>(&mut self, from: &[T]) -> Option<T> {
        let place = self.place(from.len());
        from.get(place).cloned()
    }

    fn place(&mut self, count: usize) -> usize {
        let count = u64::try_from(count).expect("a short list").max(1);
        usize::try_from(self.seed.below(count)).expect("a place in a list")
    }
}

fn team(seed: &mut Seed) -> TeamId {
    TeamId::new(one_of(seed, &TEAMS)).expect("a team id")
}

/// A team of a roster that is not that of the desk.
fn unknown_team() -> TeamId {
    TeamId::new("elsewhere").expect("a team id")
}
