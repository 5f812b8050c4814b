//! What a visitor does in a story.

// What somebody does is done, whether or not the story goes on from it.
#![allow(clippy::return_self_not_must_use)]

use std::collections::BTreeSet;

use baton_shared::context::field::Field;
use baton_shared::context::noticed::Noticed;
use baton_shared::conversation::handoff::{Asker, Passed, Request, Trigger, Why};
use baton_shared::conversation::{self, Command, Conversation};
use baton_shared::id::{AccountId, AgentId, ClientId, Epoch, Language, Seq, Topic, VisitorId};
use baton_shared::routing::matrix::{Authentication, Channel, Facts, Hours, Mood, Situation};
use baton_shared::routing::need::Tier;
use baton_shared::routing::order::Priority;
use baton_shared::routing::targets::{Targets, suggest_targets};
use baton_shared::text::Text;
use baton_shared::time::Timestamp;

use super::conversations::ConversationObject;
use super::{World, conversation_of};

/// One visitor of a story.
#[derive(Debug)]
pub struct Visitor<'w> {
    pub(super) world: &'w mut World,
    pub(super) name: String,
}

/// What is known of a visitor who asks for a person.
#[derive(Clone, Debug)]
pub struct Matter {
    /// What it is about.
    pub topic: &'static str,
    /// What the account is worth.
    pub tier: Tier,
    /// The visitor's language.
    pub language: &'static str,
    /// Whether it was proved who the visitor is.
    pub authentication: Authentication,
    /// How the visitor feels.
    pub mood: Mood,
    /// The account, where one is known.
    pub account: Option<&'static str>,
    /// How hard it looks, in points.
    pub complexity: u16,
    /// How the words come in.
    pub channel: Channel,
}

impl Matter {
    /// A calm visitor who writes English and is nobody in particular.
    pub fn about(topic: &'static str) -> Self {
        Self {
            topic,
            tier: Tier::Standard,
            language: "en",
            authentication: Authentication::Anonymous,
            mood: Mood::Calm,
            account: None,
            complexity: 0,
            channel: Channel::Web,
        }
    }

    /// The same of a very important account.
    #[must_use]
    pub fn of_a_vip(self) -> Self {
        Self { tier: Tier::Vip, ..self }
    }

    /// The same of an account that somebody may look after.
    #[must_use]
    pub fn of_account(self, account: &'static str) -> Self {
        Self { account: Some(account), ..self }
    }

    /// The same in another language.
    #[must_use]
    pub fn in_language(self, language: &'static str) -> Self {
        Self { language, ..self }
    }

    /// The same where it looks as hard as this, in points.
    #[must_use]
    pub fn as_hard_as(self, complexity: u16) -> Self {
        Self { complexity, ..self }
    }

    /// The same where the words come in by another channel.
    #[must_use]
    pub fn through(self, channel: Channel) -> Self {
        Self { channel, ..self }
    }

    /// The same of somebody upset.
    #[must_use]
    pub fn upset(self) -> Self {
        Self { mood: Mood::Upset, ..self }
    }

    /// The same of somebody whose proof failed.
    #[must_use]
    pub fn unproved(self) -> Self {
        Self { authentication: Authentication::Failed, ..self }
    }
}

impl<'w> Visitor<'w> {
    pub(super) fn new(world: &'w mut World, name: &str) -> Self {
        Self { world, name: name.to_owned() }
    }

    /// Writes.
    pub fn writes(self, words: &str) -> Self {
        let (visitor, cid) = (self.id(), self.cid());
        self.does(Command::VisitorSays { visitor, cid, text: Text::new(words) })
    }

    /// Reads what the bot says.
    pub fn hears_the_bot(self, words: &str) -> Self {
        let cid = self.cid();
        self.does(Command::BotSays { cid, text: Text::new(words), aid: None, turn: None })
    }

    /// Asks for a person.
    pub fn asks_for_a_person(self, matter: &Matter) -> Self {
        self.is_handed_over(matter, Asker::Visitor, Trigger::AskedForPerson)
    }

    /// Is handed over by somebody, for some reason, by the rules of the matrix.
    pub fn is_handed_over(self, matter: &Matter, by: Asker, trigger: Trigger) -> Self {
        let name = self.name.clone();
        if let Err(rejection) = self.world.ask_for_a_person(&name, matter, by, trigger) {
            panic!("{name}: no person could be asked for: {rejection}");
        }
        self.world.settle();
        self
    }

    /// Becomes more urgent while waiting.
    pub fn becomes(self, priority: Priority) -> Self {
        let heads = &self.world.policy.matrix;
        let first_reply_within = heads.otherwise.urgency.first_reply_within;
        self.does(Command::RaiseHandoff { priority, first_reply_within })
    }

    /// Leaves a message in place of waiting.
    pub fn leaves_a_message(self, words: &str, email: &str) -> Self {
        let (visitor, cid) = (self.id(), self.cid());
        let opens_at = self.world.opens_at();
        let email = Some(Text::new(email));
        self.does(Command::LeaveMessage { visitor, cid, text: Text::new(words), email, opens_at })
    }

    /// Asks to be called back.
    pub fn asks_for_a_call(self, number: &str) -> Self {
        let (visitor, cid) = (self.id(), self.cid());
        let opens_at = self.world.opens_at();
        self.does(Command::AskForCallback { visitor, cid, number: Text::new(number), opens_at })
    }

    /// Is noticed something of: a page, a fact, a proof, what the bot has tried.
    pub fn shows(self, what: Vec<Noticed>) -> Self {
        self.does(Command::Notice { what })
    }

    /// Puts right what will be passed on.
    pub fn corrects(self, field: Field, value: &str) -> Self {
        let visitor = self.id();
        self.does(Command::CorrectReceipt { visitor, field, value: Text::new(value) })
    }

    /// Keeps something back from what will be passed on.
    pub fn withholds(self, field: Field) -> Self {
        let visitor = self.id();
        self.does(Command::WithholdFromReceipt { visitor, field })
    }

    /// Waits no longer.
    pub fn gives_up(self) -> Self {
        let visitor = self.id();
        self.does(Command::StopWaiting { visitor })
    }

    /// Rates the conversation.
    pub fn rates(self, score: u8) -> Self {
        let visitor = self.id();
        self.does(Command::Rate { visitor, score, comment: None })
    }

    /// Tries something, and is told why not.
    pub fn refused(self, command: Command) -> conversation::Rejection {
        let name = self.name.clone();
        self.world.of(&name, command).expect_err("it was not refused")
    }

    fn does(self, command: Command) -> Self {
        let shown = format!("{command:?}");
        let name = self.name.clone();
        if let Err(rejection) = self.world.of(&name, command) {
            panic!("{name}: {shown} was refused: {rejection}");
        }
        self.world.settle();
        self
    }

    fn id(&self) -> VisitorId {
        VisitorId::new(self.name.clone()).expect("a visitor's name is short and plain")
    }

    fn cid(&self) -> ClientId {
        self.world.mint_cid()
    }
}

impl World {
    /// Asks for a person for a visitor, by the rules of the matrix.
    pub fn ask_for_a_person(
        &mut self,
        visitor: &str,
        matter: &Matter,
        by: Asker,
        trigger: Trigger,
    ) -> Result<(), conversation::Rejection> {
        let situation = self.situation(matter);
        let conversation = conversation_of(visitor);
        let known = self.conversations.get(&conversation).map(ConversationObject::machine);
        let facts = Facts {
            conversation,
            request: Seq::ZERO,
            epoch: known.map_or(Epoch::ZERO, Conversation::epoch),
            account: matter.account.map(|account| AccountId::new(account).expect("an account")),
            sticky: None,
            complexity: matter.complexity,
            blocked: BTreeSet::new(),
        };
        let evidence = vec![known.map_or(Seq::ZERO, Conversation::head)];
        let ticket = self.policy.matrix.route(&situation).ticket(&situation, facts);
        let request = Request {
            by,
            why: Why { trigger, evidence },
            ticket,
            hours: situation.hours,
            passes: vec![Passed::Transcript, Passed::StepsTried],
            summary: Some(Text::new("Charged twice for March. Wants one charge back.")),
        };
        self.of(visitor, Command::RequestHandoff(Box::new(request)))
    }

    /// Whom an owner is shown as those who could take a matter over.
    pub fn suggested(&self, matter: &Matter, owner: &str) -> Targets {
        let owner = AgentId::new(owner).expect("an agent");
        suggest_targets(&self.policy, &self.situation(matter), &owner)
    }

    fn situation(&self, matter: &Matter) -> Situation {
        let hours = match self.opens_at() {
            None => Hours::Open,
            Some(_) => Hours::Closed,
        };
        Situation {
            topic: Topic::new(matter.topic).expect("a topic"),
            tier: matter.tier,
            language: Language::new(matter.language).expect("a language"),
            authentication: matter.authentication,
            mood: matter.mood,
            channel: matter.channel,
            hours,
        }
    }

    /// The next opening by the matrix's calendar; nothing where it is open.
    fn opens_at(&self) -> Option<Timestamp> {
        let calendar = &self.policy.calendars[&self.policy.matrix.calendar];
        let hours = calendar.compile().expect("a checked policy");
        if hours.is_open(self.now) { None } else { hours.next_open(self.now) }
    }
}
