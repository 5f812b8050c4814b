//! What can be wrong with a field of a policy.

use crate::bot::flow::FlowProblem;
use crate::bot::provider::ProviderProblem;
use crate::hours::HoursFault;
use crate::id::{AgentId, CalendarId, FlowId, RuleId, Skill, TeamId};
use crate::reading::phrases::Problem;
use crate::time::Span;
use crate::wording;

/// The longest name of a person or a team.
pub(super) const NAME_LIMIT: usize = 80;

/// The most people on a roster: the desk numbers them, and looks at who is there again and again.
pub(super) const MEMBER_LIMIT: usize = 10_000;

/// The shortest reason for taking a fail-safe off.
pub(super) const REASON_LEAST: usize = 10;

/// The longest phrase that shows a sign: who has more to say writes several.
pub(super) const PHRASE_LIMIT: usize = 200;

/// What can be wrong with a field of a policy.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The text is no JSON.
    #[error("this is no JSON")]
    NotJson,
    /// The JSON is no policy.
    #[error("a field is missing, unknown or of the wrong kind")]
    NotAPolicy,
    /// A calendar's field.
    #[error("{0}")]
    Hours(HoursFault),
    /// A flow cannot be used.
    #[error("{0}")]
    Flow(FlowProblem),
    /// Two flows have one name.
    #[error("two flows are called `{0}`")]
    DoubleFlow(FlowId),
    /// The bot's provider cannot be used.
    #[error("{0}")]
    Provider(ProviderProblem),
    /// A text of the workspace's own cannot be used.
    #[error("{0}")]
    Text(wording::Fault),
    /// It is no address that can be called.
    #[error("this is no address that can be called")]
    NotAnAddress,
    /// Nobody can carry anything.
    #[error("the cap is 0, so this person never gets a conversation")]
    NoCap,
    /// A conversation weighs nothing.
    #[error("the weight is 0, so such conversations never fill anybody's cap")]
    NoWeight,
    /// A conversation weighs more than anybody can carry.
    #[error("the weight is {weight}, and nobody's cap is above {largest}")]
    TooHeavy {
        /// The weight.
        weight: u8,
        /// The largest cap.
        largest: u8,
    },
    /// A level that is not on the scale.
    #[error("levels go from 1 to 10, and this is {0}")]
    LevelOffScale(u8),
    /// No team has this name.
    #[error("there is no team `{0}`")]
    UnknownTeam(TeamId),
    /// Nobody on the roster has this name.
    #[error("nobody on the roster is `{0}`")]
    UnknownAgent(AgentId),
    /// More people than a desk can seat.
    #[error("there are {0} people on the roster")]
    TooManyMembers(usize),
    /// No calendar has this name.
    #[error("there is no calendar `{0}`")]
    UnknownCalendar(CalendarId),
    /// Nobody has the skill, and nobody may stand in.
    #[error("nobody has the skill `{0}`, and nobody may stand in for it")]
    UnknownSkill(Skill),
    /// A team lends to itself.
    #[error("a team cannot lend agents to itself")]
    LendsToItself,
    /// Two rules have one name.
    #[error("another rule is called `{0}` as well")]
    DoubleRule(RuleId),
    /// A rule has the name that stands for no rule.
    #[error("`{0}` is what the log calls it when no rule says where")]
    ReservedRule(RuleId),
    /// A rule says nothing.
    #[error("the rule gives no route, no urgency and no after-hours path")]
    SaysNothing,
    /// No situation has what a rule asks.
    #[error("no conversation can have what the rule asks")]
    MatchesNothing,
    /// What a rule says never counts.
    #[error("it never counts: {} always comes first", names(.0))]
    Hidden(Vec<RuleId>),
    /// More rules than the matrix may have.
    #[error("there are {0} rules")]
    TooManyRules(usize),
    /// A time is too short or too long to make sense.
    #[error("{} ms is not between {} ms and {} ms", .0.as_millis(), .1.as_millis(), .2.as_millis())]
    SpanOutOfRange(Span, Span, Span),
    /// A step of something that has to go up goes down.
    #[error("it is less than `{0}`")]
    Descends(&'static str),
    /// A count of zero.
    #[error("it is 0")]
    Zero,
    /// A percentage that is none.
    #[error("{0} is not between 1 and 99")]
    NotAPercentage(u8),
    /// A share, in thousandths, at which something always or never fires.
    #[error("{0} is not between {1} and {2}")]
    ShareOutOfRange(u16, u16, u16),
    /// A count at which something never fires.
    #[error("{0} is not between {1} and {2}")]
    CountOutOfRange(u16, u16, u16),
    /// A feeling that no writer can have, or hardly any.
    #[error("{0} is not between {1} and {2}")]
    FeelingOffScale(i16, i16, i16),
    /// A fail-safe is set off where no reason stands beside it.
    #[error("`{0}` keeps visitors from being lost, and is set off without a reason")]
    FailSafeOff(&'static str),
    /// A request for a person is set off.
    #[error("a request for a person is the visitor's way out, and is always heard")]
    WayOutClosed,
    /// A text is empty or white.
    #[error("it has no text")]
    NoText,
    /// A text is too long to be shown.
    #[error("it has {0} characters")]
    TextTooLong(usize),
    /// A fail-safe is off for no reason that anybody could read.
    #[error("the reason has {0} characters")]
    ReasonTooShort(usize),
    /// More phrases than can be sought in a message.
    #[error("there are {0} phrases")]
    TooManyPhrases(usize),
    /// A phrase is too long.
    #[error("the phrase has {0} characters")]
    PhraseTooLong(usize),
    /// A phrase cannot be read from this byte on.
    #[error("byte {at}: {problem}")]
    PhraseUnreadable {
        /// The byte.
        at: usize,
        /// Why.
        problem: Problem,
    },
    /// A phrase would be found in messages of every kind.
    #[error("its words are short or common, and stand in messages of every kind")]
    PhraseTooCommon,
}

impl Fault {
    /// What to do about it, where the fault does not say so itself.
    pub fn fix(&self) -> Option<&'static str> {
        let fix = match self {
            Self::NotJson => "write it as JSON",
            Self::NotAPolicy => "compare it with the standard policy",
            // These say themselves what to do.
            Self::Hours(_) | Self::Flow(_) | Self::Provider(_) | Self::Text(_) => return None,
            Self::DoubleFlow(_) => "give one of them another name",
            Self::NotAnAddress => "begin it with https://, or with http:// on this machine",
            Self::NoCap => "give a cap of at least 1, or take this person off the roster",
            Self::NoWeight => "give a weight of at least 1",
            Self::TooHeavy { .. } => "lower the weight, or raise somebody's cap",
            Self::LevelOffScale(_) => "give a level from 1 to 10",
            Self::UnknownTeam(_) => "add it to `roster.teams`, or name one of those",
            Self::UnknownAgent(_) => "add them to `roster.members`, or name one of those",
            Self::TooManyMembers(_) => {
                "leave at most 10,000, and put the others into a workspace of their own"
            }
            Self::UnknownCalendar(_) => "add it to `calendars`, or name one of those",
            Self::UnknownSkill(_) => "give it to somebody, or name a skill that somebody has",
            Self::LendsToItself => "name other teams, or none",
            Self::DoubleRule(_) | Self::ReservedRule(_) => "give the rule another name",
            Self::SaysNothing => "give one of them, or take the rule out",
            Self::MatchesNothing => "ask for a language that the rule does not leave out",
            Self::Hidden(_) => "move the rule up, ask for more in the other, or take this out",
            Self::TooManyRules(_) => "leave at most 128, joining those that send to the same place",
            Self::SpanOutOfRange(..) => "give a time within these bounds",
            Self::Descends(_) => "give at least that",
            Self::Zero => "give at least 1",
            Self::NotAPercentage(_) => "give a number from 1 to 99",
            Self::ShareOutOfRange(..) => "give thousandths within these bounds: 450 is 45 %",
            Self::CountOutOfRange(..) | Self::FeelingOffScale(..) => {
                "give a number within these bounds"
            }
            Self::FailSafeOff(_) => "take it off in `fail_safes`, with a name and a reason",
            Self::WayOutClosed => "take `asked_for_person` out of the list",
            Self::NoText => "write at least one letter",
            Self::TextTooLong(_) => "write at most 80 characters",
            Self::TooManyPhrases(_) => "leave at most 500, joining those that differ in one word",
            Self::PhraseTooLong(_) => {
                "write at most 200 characters, and the rest as another phrase"
            }
            Self::PhraseUnreadable { .. } => "write plain words, or a backslash before the sign",
            Self::PhraseTooCommon => "add a word that only such messages have",
            Self::ReasonTooShort(_) => "say in at least 10 characters why it is off, or put it on",
        };
        Some(fix)
    }
}

fn names(rules: &[RuleId]) -> String {
    let names: Vec<_> = rules.iter().map(|rule| format!("`{rule}`")).collect();
    names.join(" or ")
}
